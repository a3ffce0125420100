//! What happens to the sponsor, when its windows stand open, and what is told: written down before the library was asked.

use super::sponsor::What;
use chrono::NaiveDate;
use sms_core::access::Function;
use sms_core::time::day;

/// What somebody does, and when.
pub(crate) const WHAT_HAPPENS: &[(NaiveDate, What)] = &[
    (day(2026, 5, 11), What::AssignTwo),
    (day(2027, 1, 20), What::ApplyForAssessment),
    (day(2027, 2, 5), What::GrantAssessment),
    (day(2027, 2, 10), What::Downgrade),
    (day(2027, 2, 12), What::Pay),
    (day(2027, 3, 1), What::RenewSeasonal),
    (day(2027, 3, 10), What::GrantThree),
    (day(2027, 5, 3), What::Complete),
    (day(2027, 5, 10), What::GrantSkilled),
    (day(2027, 6, 1), What::AssignOne),
    (day(2028, 6, 1), What::Leave),
];

/// The functions with a window, each with the first and the last day on which it is open.
pub(crate) const WINDOWS: &[(Function, NaiveDate, NaiveDate)] = &[
    // The seasonal allocation ends on 5 April; the skilled one renews itself, or is granted anew.
    (Function::RenewAnnualAllocation, day(2027, 1, 5), day(2027, 2, 28)),
    (Function::RenewAnnualAllocation, day(2028, 1, 5), day(2028, 4, 5)),
    // From 90 days before the end of a year's probation until it is assessed; from 90 days before the end of the term that follows, to
    // the thirtieth day after it.
    (Function::ApplyStudentSponsorStatus, day(2027, 1, 6), day(2027, 2, 4)),
    (Function::ApplyStudentSponsorStatus, day(2028, 1, 7), day(2028, 5, 5)),
];

/// Each notice with the day on which it is due, and what it is about.
pub(crate) const WHAT_IS_TOLD: &str = "
    2026-04-06 password_to_send user
    2026-04-06 user_id_by_post user
    2026-12-05 allocation_expires skilled-1
    2026-12-05 allocation_expires seasonal-1
    2027-01-05 allocation_renews_itself skilled-1
    2027-01-05 allocation_expires seasonal-1
    2027-02-05 allocation_expires seasonal-1
    2027-02-05 service_decided assessment
    2027-02-10 action_plan_issued plan
    2027-03-10 allocation_decided seasonal
    2027-04-06 details_to_check licence
    2027-04-06 allocation_lapsed skilled-1
    2027-04-06 allocation_lapsed seasonal-1
    2027-04-06 allocation_decided skilled
    2027-12-05 allocation_expires seasonal-2
    2027-12-05 allocation_expires skilled-2
    2028-01-05 allocation_expires seasonal-2
    2028-01-05 allocation_renews_itself skilled-2
    2028-02-05 allocation_expires seasonal-2
    2028-03-05 allocation_expires seasonal-2
    2028-04-06 details_to_check licence
    2028-04-06 allocation_lapsed seasonal-2
    2028-04-06 allocation_lapsed skilled-2
    2028-04-06 allocation_renewed skilled
    2028-04-06 service_expired assessment
    2028-12-05 allocation_expires skilled-3
    2029-01-05 allocation_renews_itself skilled-3
    2029-04-06 details_to_check licence
    2029-04-06 allocation_lapsed skilled-3
    2029-04-06 allocation_renewed skilled
    2029-12-02 licence_expires licence
    2029-12-05 allocation_expires skilled-4
    2030-01-01 licence_expires licence
    2030-01-05 allocation_renews_itself skilled-4
    2030-01-31 licence_expires licence
    2030-03-02 licence_expires licence
    2030-03-18 licence_expires licence
    2030-04-01 licence_expired licence
";
