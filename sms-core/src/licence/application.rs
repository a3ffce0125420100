//! Applications for a licence: what is asked before, what one costs, and how it is decided (`lu/T-1` to `lu/T-7`).
//!
//! ```
//! use sms_core::licence::{LICENCE_LIFE_CYCLE, LicenceAction, LicenceStatus};
//! let granted = LICENCE_LIFE_CYCLE.after(LicenceStatus::Applied, LicenceAction::Grant).unwrap();
//! assert_eq!((granted.to, granted.rule.id), (Some(LicenceStatus::Active), "lu/T-5"));
//! ```

mod apply;
mod cooling_off;
mod eligibility;
mod fee;
mod grant;

pub use apply::{AppliedLicence, ApplyForLicence};
pub(super) use cooling_off::apply_again_from;
pub use cooling_off::{EarlierPenalty, EarlierSponsor};
pub use eligibility::{LicenceApplicant, LicenceEligibility, eligibility};
pub use fee::{SponsorSize, licence_fee};
pub use grant::GrantLicenceApplication;
