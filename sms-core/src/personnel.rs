//! Key personnel: who may hold which role in a licence, and what tells against a person.
//!
//! ```
//! use sms_core::personnel::{KeyPerson, KeyRole, SponsorRelation};
//! use sms_core::policy::Policy;
//! use sms_core::question::CheckKeyPerson;
//! use sms_core::time::day;
//! use sms_core::ErrorCode;
//!
//! let fined = KeyPerson::new().relation(SponsorRelation::Representative).fined_on(vec![day(2025, 9, 1)]);
//! let asked = CheckKeyPerson::new(KeyRole::AuthorisingOfficer, day(2026, 4, 6)).person(fined);
//! let check = Policy::default().ask(asked)?;
//! let codes: Vec<_> = check.reasons.iter().map(|reason| reason.code).collect();
//! assert_eq!(codes, [ErrorCode::PersonnelRepresentative, ErrorCode::PersonnelFined]);
//! assert!(check.unknown.iter().any(|fact| fact.field == "/person/based_in_uk"));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod check;
mod conduct;
mod person;
mod place;
mod role;
mod standing;

pub use check::{KeyPersonCheck, UnknownFact};
pub use person::KeyPerson;
pub use role::{KeyRole, SettledException, SettledStatus, SponsorRelation};

pub(crate) use check::Candidate;
pub(crate) use standing::role_refused;
