//! Batches and groups: certificates that are created, assigned and transferred together (`cos/11.1`, `cos/11.2`, `cas/4.1`).

mod begin;
pub(crate) mod events;
mod keep;
mod member;
mod record;
mod step;

pub use record::{Container, ContainerState};

pub(super) use begin::{Beginning, NewDraft, name_problem, too_many, too_many_at_once, wants_name};
pub(super) use keep::{delete, rename};
pub(super) use member::{Addition, add, link, other_category, other_route, remove, set_main_artist};
pub(super) use step::{find_container, wants_container, wants_members};

pub(crate) use step::no_container;
