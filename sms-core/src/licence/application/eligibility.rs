//! Whether an organisation can have a licence, as far as it says what is asked (`lu/T-1`, `lu/6.4`, `lu/6.5`).

use super::cooling_off::{EarlierPenalty, EarlierSponsor, after_ends, after_penalties};
use super::fee::{SponsorSize, licence_fee};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::working_days_after;
use chrono::{Days, NaiveDate};
use std::borrow::Cow;

command! {
    /// What an organisation says of itself before it applies. What is left out is not known, and is listed as what to ask.
    LicenceApplicant {
        /// Whether it operates or trades lawfully in the United Kingdom (`lu/N-123`).
        operates_in_uk: Option<bool>,
        /// Whether the only purpose is to bring a person to the United Kingdom (`lu/N-124`).
        only_to_bring_a_person: Option<bool>,
        /// Whether sponsored workers would be supplied as labour to a third party (`lu/N-125`).
        supplies_labour: Option<bool>,
        /// Whether the jobs meet the skill and pay of their routes.
        jobs_are_suitable: Option<bool>,
        /// Whether it, or one of its people, has a relevant conviction that is not spent (`lu/CO-7`).
        has_unspent_conviction: Option<bool>,
        /// Whether its HR systems can meet the duties of a sponsor (`lu/N-112`).
        meets_duties: Option<bool>,
        /// How its earlier applications and licences ended.
        #[serde(default)]
        earlier: Vec<EarlierSponsor>,
        /// Its civil penalties.
        #[serde(default)]
        penalties: Vec<EarlierPenalty>,
        /// The routes of which it has had a licence of 4 years (`lu/R-6`).
        #[serde(default)]
        had_for_four_years: Vec<Route>,
    }
}

answers! {
    /// Whether an organisation can have a licence.
    LicenceEligibility {
        /// Whether nothing speaks against it, as far as is known.
        eligible: bool,
        /// Every reason against it.
        reasons: Vec<Reason>,
        /// What is not said, and will be asked: names of fields of the applicant.
        to_ask: Vec<Cow<'static, str>>,
        /// The first day on which an application would not be refused for what happened before; null where nothing is waited for.
        apply_from: Option<NaiveDate>,
        /// The fee, in pence.
        fee_pence: i64,
        /// The last day to send the submission sheet and the documents, if applied on the day (`lu/T-1`).
        documents_by: NaiveDate,
        /// The day by which most decisions come.
        decision_by: NaiveDate,
    }
}

/// The answers that speak against a licence: the field, what is wanted, the rule, and the message where it is otherwise.
type Asked = (&'static str, fn(&LicenceApplicant) -> Option<bool>, bool, &'static Rule, &'static str);

const ASKED: [Asked; 6] = [
    (
        "operates_in_uk",
        |applicant| applicant.operates_in_uk,
        true,
        rule!("lu/N-123"),
        "an organisation that neither trades nor operates in the United Kingdom gets no licence",
    ),
    (
        "only_to_bring_a_person",
        |applicant| applicant.only_to_bring_a_person,
        false,
        rule!("lu/N-124"),
        "a licence only to bring a person to the United Kingdom is refused",
    ),
    (
        "supplies_labour",
        |applicant| applicant.supplies_labour,
        false,
        rule!("lu/N-125"),
        "sponsored workers are not supplied as labour to a third party",
    ),
    (
        "jobs_are_suitable",
        |applicant| applicant.jobs_are_suitable,
        true,
        rule!("lu/T-1"),
        "jobs below the skill or pay of their route cannot be sponsored",
    ),
    (
        "has_unspent_conviction",
        |applicant| applicant.has_unspent_conviction,
        false,
        rule!("lu/CO-7"),
        "a relevant conviction bars a licence until it is spent",
    ),
    (
        "meets_duties",
        |applicant| applicant.meets_duties,
        true,
        rule!("lu/N-112"),
        "HR systems that cannot meet the duties of a sponsor get no licence",
    ),
];

impl LicenceApplicant {
    /// What is not said, and will be asked.
    fn to_ask(&self) -> impl Iterator<Item = &'static str> {
        ASKED.iter().filter(|(_, given, ..)| given(self).is_none()).map(|(field, ..)| *field)
    }

    /// Every reason against a licence for routes on a day.
    pub(super) fn reasons(&self, routes: &[Route], policy: &Policy, on: NaiveDate) -> Vec<Reason> {
        let wrong = ASKED.iter().filter(|(_, given, wanted, ..)| given(self).is_some_and(|given| given != *wanted));
        let mut reasons: Vec<Reason> = wrong
            .map(|(field, _, _, rule, message)| {
                Reason::new(ErrorCode::LicenceIneligible)
                    .rule(rule)
                    .message(*message)
                    .field(format!("/applicant/{field}"))
            })
            .collect();
        reasons.extend(waits("/applicant/earlier", after_ends(&self.earlier, policy), on));
        reasons.extend(waits("/applicant/penalties", after_penalties(&self.penalties, policy), on));
        reasons.extend(routes.iter().filter(|route| self.had_for_four_years.contains(route)).map(|route| {
            let message = said!("a licence of 4 years for the route `{route}` is followed by no other", route);
            Reason::new(ErrorCode::LicenceIneligible).rule(rule!("lu/R-6")).message(message).field("/routes")
        }));
        reasons
    }
}

/// The reason that an application comes too early, if it does.
fn waits(field: &'static str, from: Option<(NaiveDate, &'static Rule)>, on: NaiveDate) -> Option<Reason> {
    let (from, rule) = from.filter(|(from, _)| on < *from)?;
    let message =
        said!("the cooling-off period lasts until {earliest}: an application before is refused", earliest = from);
    Some(Reason::new(ErrorCode::LicenceCoolingOff).rule(rule).message(message).field(field))
}

/// Whether an organisation can have a licence for routes, if it applies on a day.
///
/// ```
/// use sms_core::licence::{EarlierSponsor, LicenceApplicant, LicenceStatus, Route, SponsorSize, eligibility};
/// use sms_core::policy::Policy;
/// use sms_core::time::day;
///
/// let refused = EarlierSponsor::new(LicenceStatus::Refused, day(2026, 3, 2));
/// let applicant = LicenceApplicant::default().earlier(vec![refused]).operates_in_uk(true);
/// let on = |on| eligibility(&applicant, &[Route::SkilledWorker], SponsorSize::Large, &Policy::default(), on);
/// let early = on(day(2026, 9, 1));
/// assert_eq!((early.eligible, early.apply_from), (false, Some(day(2026, 9, 2))));
/// assert!(on(day(2026, 9, 2)).eligible);
/// ```
#[must_use]
pub fn eligibility(
    applicant: &LicenceApplicant,
    routes: &[Route],
    size: SponsorSize,
    policy: &Policy,
    on: NaiveDate,
) -> LicenceEligibility {
    let reasons = applicant.reasons(routes, policy, on);
    let waited = [after_ends(&applicant.earlier, policy), after_penalties(&applicant.penalties, policy)];
    let documents = policy.count(settings::APPLICATION_DOCUMENTS_DAYS, on);
    let weeks = u64::from(policy.count(settings::APPLICATION_DECISION_WEEKS, on));
    LicenceEligibility {
        eligible: reasons.is_empty(),
        reasons,
        to_ask: applicant.to_ask().map(Cow::Borrowed).collect(),
        apply_from: waited.into_iter().flatten().map(|(from, _)| from).max(),
        fee_pence: licence_fee(routes, size, policy, on),
        documents_by: working_days_after(on, documents),
        decision_by: on.checked_add_days(Days::new(weeks.saturating_mul(7))).unwrap_or(on),
    }
}
