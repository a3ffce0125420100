//! Queries on the licence itself: summary, allocations, messages, contact.

use super::{AllocationRow, QueryHandler, Reading};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{LicenceNumber, PayeReference, RecordId};
use crate::licence::{
    Branch, KeyPersonnel, LicenceStatus, LicensedRoute, Message, Mode, Organisation, Rating, Route, ServiceTier,
    StudentStatus, TakeOver, help_line_on,
};
use crate::paye::PayeEntry;
use crate::personal::Personal;
use crate::policy::settings;
use crate::rule;
use crate::service::{AssessmentRating, ServiceWindow};
use chrono::NaiveDate;
use std::borrow::Cow;

answers! {
    /// What the licence summary shows (`lu/M-3`).
    LicenceSummary {
        /// The number of the licence.
        licence: LicenceNumber,
        /// How it is kept.
        mode: Mode,
        /// Whether the number was made up by this library.
        simulated: bool,
        /// The status, as the clock would have left it.
        status: LicenceStatus,
        /// The rating that counts for the licence as a whole: the weakest that it holds.
        rating: Rating,
        /// Who holds it.
        organisation: Organisation,
        /// The routes with their ratings.
        routes: Vec<LicensedRoute>,
        /// The key personnel, as far as they are known and were not erased.
        key_personnel: KeyPersonnel,
        /// The day of the application; null where it was not kept.
        applied_on: Option<NaiveDate>,
        /// The first day; null where it is only applied for.
        granted_on: Option<NaiveDate>,
        /// The day on which it expires; null where it has none (`lu/R-4`).
        expires_on: Option<NaiveDate>,
        /// The day of an application to renew it that waits for a decision (`lu/T-23`); null where none does.
        renewal_applied_on: Option<NaiveDate>,
        /// The first day on which its organisation can apply again (`lu/6.4`); null where it was neither refused nor lost.
        apply_again_from: Option<NaiveDate>,
        /// The change of who owns its organisation (`lu/TK-1`); null where none is known.
        taken_over: Option<TakeOver>,
        /// Whether the public register shows it (`lu/T-5`, `lu/T-14`).
        on_register: bool,
        /// Whether the Home Office set automation for it (`lu/N-6`).
        automation: bool,
        /// The status of the student sponsor (`lu/ST-1`); null where it is not known.
        student_status: Option<StudentStatus>,
        /// The day from which that status is held (`lu/ST-2`); null where it is not known.
        student_status_from: Option<NaiveDate>,
        /// The day on which it ends, by which the sponsor is assessed anew; null likewise.
        student_status_expires_on: Option<NaiveDate>,
        /// The rating of the last assessment (`lu/ST-4`); null where there was none with a rating.
        assessment_rating: Option<AssessmentRating>,
        /// Whether the last assessment froze the allocation of CAS (`lu/ST-4`).
        allocation_frozen: bool,
        /// By how many per cent the next allocation of CAS is cut at least (`cas/9.5`); null where it is not.
        allocation_cut_percent: Option<u32>,
        /// Over how many of the next assessments a final warning stands (`cas/9.5`).
        final_warning_remaining: u32,
        /// The day until which the action plan of a red assessment lasts at least (`cas/9.5`); null where none began.
        assessment_plan_until: Option<NaiveDate>,
        /// Whether the Home Office intends to revoke the licence after an assessment (`cas/9.5.1`).
        revocation_intended: bool,
        /// The tier of Premium customer service that is in force (`lu/PM-2`); null where none is, or its term is not known.
        premium_tier: Option<ServiceTier>,
        /// Since when it is had without a break; null likewise.
        premium_from: Option<NaiveDate>,
        /// The day on which it ends; null likewise.
        premium_expires_on: Option<NaiveDate>,
        /// When services can be renewed, and Student Sponsor status applied for: the first and the last day of each.
        windows: Vec<ServiceWindow>,
        /// Further details of the organisation; left out where none is known, or they were erased.
        #[serde(default, skip_serializing_if = "Form::is_empty")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OrganisationDetailsForm"))]
        details: Form,
        /// Its branches, sites, linked entities and partner institutions; left out where there is none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        branches: Vec<Branch>,
        /// The PAYE references of the sponsor (`lu/M-4`); left out where there is none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        paye_references: Vec<PayeReference>,
        /// Its allocations, in the order in which they were first granted.
        allocations: Vec<AllocationRow>,
        /// What of its routes and ratings is kept as text, for it is not recognised (`lu/RT-6`).
        warnings: Vec<Reason>,
        /// Whether the personal data of its key personnel was erased.
        erased: bool,
    }

    /// A message of the Home Office.
    MessageRow {
        /// Its name.
        message: RecordId,
        /// The text; empty where it was erased.
        text: Personal,
        /// The routes that it is for; none means all.
        routes: Vec<Route>,
        /// The day of publication, its first active day.
        published_on: NaiveDate,
        /// The day on which it expires and moves to the archive.
        expires_on: NaiveDate,
        /// True where the text was erased; left out where it was not.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        erased: bool,
    }

    /// Where a forgotten user ID is asked for (`lu/A-15`), and the line to ring with other questions (`lu/N-115`).
    Contact {
        /// The email address for businesses.
        businesses: Cow<'static, str>,
        /// The email address for educators.
        educators: Cow<'static, str>,
        /// The id of the rule.
        rule: Cow<'static, str>,
        /// The telephone line for other questions; null where none is known of the day.
        telephone: Option<Cow<'static, str>>,
        /// When the line is answered; null likewise.
        telephone_hours: Option<Cow<'static, str>>,
        /// The id of the rule on the line; null likewise.
        telephone_rule: Option<Cow<'static, str>>,
    }
}

impl From<Message> for MessageRow {
    fn from(message: Message) -> Self {
        let Message { message, text, routes, published_on, expires_on, erased } = message;
        Self { message, text, routes, published_on, expires_on, erased }
    }
}

command! {
    /// The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and each allocation as
    /// granted, assigned and remaining.
    ViewLicenceSummary -> LicenceSummary {}
}

impl QueryHandler for ViewLicenceSummary {
    fn answer(&self, reading: &Reading) -> Result<LicenceSummary> {
        let (licence, allocations) = (reading.licence()?, reading.allocations()?.allocations);
        let term = licence.student_term(&reading.policy);
        Ok(LicenceSummary {
            licence: licence.number.clone(),
            mode: licence.mode,
            simulated: licence.simulated,
            status: licence.status_on(reading.today),
            rating: licence.rating(),
            organisation: licence.organisation.clone(),
            routes: licence.routes.clone(),
            key_personnel: licence.key_personnel.clone(),
            applied_on: licence.applied_on,
            granted_on: licence.granted_on,
            expires_on: licence.expires_on,
            renewal_applied_on: licence.renewal_applied_on,
            apply_again_from: licence.apply_again_from,
            taken_over: licence.taken_over.clone(),
            on_register: licence.status_on(reading.today).is_on_register(),
            automation: licence.automation,
            student_status: licence.student_status,
            student_status_from: term.as_ref().map(|term| term.from),
            student_status_expires_on: term.as_ref().map(|term| term.expires_on),
            assessment_rating: term.as_ref().and_then(|term| term.rating),
            allocation_frozen: term.as_ref().is_some_and(|term| term.allocation_frozen),
            allocation_cut_percent: term.as_ref().and_then(|term| term.cut_percent),
            final_warning_remaining: term.as_ref().map_or(0, |term| term.final_warning_remaining),
            assessment_plan_until: term.as_ref().and_then(|term| term.action_plan_until),
            revocation_intended: term.as_ref().is_some_and(|term| term.revocation_intended),
            premium_tier: licence.premium.as_ref().map(|term| term.tier),
            premium_from: licence.premium.as_ref().map(|term| term.from),
            premium_expires_on: licence.premium.as_ref().map(|term| term.expires_on),
            windows: licence.service_windows(&reading.policy),
            details: licence.details.clone(),
            branches: licence.branches.clone(),
            paye_references: reading.all::<PayeEntry>()?.into_iter().map(|entry| entry.reference).collect(),
            allocations: allocations
                .into_iter()
                .map(|allocation| AllocationRow::on(reading.today, allocation, &reading.policy))
                .collect(),
            warnings: licence.unrecognised(),
            erased: licence.erased,
        })
    }
}

command! {
    /// The active messages (`lu/MB-3`), latest publication first.
    ViewMessageBoard -> Vec<MessageRow> {}
}

impl QueryHandler for ViewMessageBoard {
    fn answer(&self, reading: &Reading) -> Result<Vec<MessageRow>> {
        messages(reading, |message| message.is_active(reading.today))
    }
}

command! {
    /// The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest first.
    ViewMessageArchive -> Vec<MessageRow> {}
}

impl QueryHandler for ViewMessageArchive {
    fn answer(&self, reading: &Reading) -> Result<Vec<MessageRow>> {
        let months = reading.policy.get(settings::MESSAGE_ARCHIVE_MONTHS, reading.today);
        let months = u32::try_from(months).unwrap_or(0);
        messages(reading, |message| message.is_archived(reading.today, months))
    }
}

/// The messages for a route held now that meet a condition.
fn messages(reading: &Reading, accepts: impl Fn(&Message) -> bool) -> Result<Vec<MessageRow>> {
    let held = reading.licence()?.route_set();
    let mut messages = reading.all::<Message>()?;
    messages.retain(|message| message.is_for(held) && accepts(message));
    messages.sort_by(|left, right| (right.published_on, &right.message).cmp(&(left.published_on, &left.message)));
    Ok(messages.into_iter().map(MessageRow::from).collect())
}

command! {
    /// Where a forgotten user ID is asked for (`lu/A-15`).
    ViewContact -> Contact {}
}

impl QueryHandler for ViewContact {
    fn answer(&self, reading: &Reading) -> Result<Contact> {
        let line = help_line_on(reading.today);
        Ok(Contact {
            businesses: "businesshelpdesk@homeoffice.gov.uk".into(),
            educators: "educatorshelpdesk@homeoffice.gov.uk".into(),
            rule: rule!("lu/A-15").id.into(),
            telephone: line.map(|line| line.telephone.into()),
            telephone_hours: line.map(|line| line.hours.into()),
            telephone_rule: line.map(|line| line.rule.id.into()),
        })
    }
}
