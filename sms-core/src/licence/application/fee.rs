//! What an application for a licence costs (`lu/F-1` to `lu/F-4`, `lu/N-116`).

use crate::licence::{LicenceType, Route};
use crate::policy::{Policy, settings};
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// The size of a sponsor, on which fees depend (`lu/SZ-1`, `lu/SZ-2`).
    pub enum SponsorSize default Large {
        /// Medium or large.
        Large = "large",
        /// Small, or a charity.
        SmallOrCharitable = "small_or_charitable",
    }
}

/// The fee of an application for routes, in pence: Worker and Temporary Worker together cost the fee of Worker, and Student has a fee
/// of its own.
///
/// ```
/// use sms_core::licence::{Route, SponsorSize, licence_fee};
/// use sms_core::policy::Policy;
/// use sms_core::time::day;
/// let fee = |routes: &[Route], size| licence_fee(routes, size, &Policy::default(), day(2025, 10, 1));
/// assert_eq!(fee(&[Route::SkilledWorker], SponsorSize::Large), 157_900);
/// assert_eq!(fee(&[Route::SkilledWorker, Route::ScaleUp], SponsorSize::SmallOrCharitable), 57_400);
/// ```
#[must_use]
pub fn licence_fee(routes: &[Route], size: SponsorSize, policy: &Policy, on: NaiveDate) -> i64 {
    let asks = |of: LicenceType| routes.iter().any(|route| route.licence_type() == of);
    let worker = match size {
        SponsorSize::Large => settings::LICENCE_FEE_WORKER_LARGE_PENCE,
        SponsorSize::SmallOrCharitable => settings::LICENCE_FEE_WORKER_SMALL_PENCE,
    };
    let employer = if asks(LicenceType::Worker) {
        policy.get(worker, on)
    } else if asks(LicenceType::TemporaryWorker) {
        policy.get(settings::LICENCE_FEE_TEMPORARY_PENCE, on)
    } else {
        0
    };
    let student = if asks(LicenceType::Student) { policy.get(settings::LICENCE_FEE_STUDENT_PENCE, on) } else { 0 };
    employer.saturating_add(student)
}
