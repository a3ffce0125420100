//! Batches and groups: certificates that are created, assigned and transferred together (`cos/11.1`, `cos/11.2`, `cas/4.1`).

mod record;

pub use record::{Container, ContainerKind, ContainerState};
