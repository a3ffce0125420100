//! Licences: status, ratings, routes and what else the licence summary shows.

mod adopt;
mod begin;
mod change;
mod close;
mod message;
mod rating;
mod record;
mod route;
mod status;

pub use adopt::{AdoptLicence, AdoptedUser};
pub use begin::{GrantLicence, NewUser};
pub use change::{PostMessage, SetRating, SetStatus};
pub use message::Message;
pub use rating::{LicenceType, Rating, ServiceTier};
pub use record::{KeyPersonnel, Licence, LicensedRoute, Mode, Organisation, Person};
pub use route::{ROUTES, Route, RouteFacts, RouteSet};
pub use status::{LICENCE_TRANSITIONS, LicenceStatus, LicenceTransition};
