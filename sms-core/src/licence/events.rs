//! What can happen to a licence.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{
    KeyPersonnel, LICENCE_LIFE_CYCLE, Licence, LicenceStatus, LicensedRoute, Message, Mode, Organisation, Rating,
    Route, StudentStatus,
};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::LicenceNumber;
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use crate::service::{PremiumContacts, StudentTerm};
use crate::time::uk_day;
use chrono::NaiveDate;

event! {
    /// A licence was granted, or entered as it stood in mid-life.
    LicenceBegan "licence_began" about(KeyPersonnel number) personal[key_personnel, details] {
        /// The licence.
        number: LicenceNumber,
        /// How it is kept.
        mode: Mode,
        /// Whether the number was made up by this library.
        simulated: bool,
        /// Whether it was entered as it stood, and not granted.
        adopted: bool,
        /// The status with which it begins.
        status: LicenceStatus,
        /// Who holds it.
        organisation: Organisation,
        /// Further details of the organisation.
        #[serde(default, skip_serializing_if = "Form::is_empty")]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::OrganisationDetailsForm"))]
        details: Form,
        /// The routes with their ratings.
        routes: Vec<LicensedRoute>,
        /// The Authorising Officer and the Key Contact.
        #[serde(default)]
        key_personnel: KeyPersonnel,
        /// The first day.
        granted_on: NaiveDate,
        /// The day on which it expires, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_on: Option<NaiveDate>,
        /// Whether the Home Office set automation for it.
        automation: bool,
        /// The status of the student sponsor, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        student_status: Option<StudentStatus>,
        /// The next day on which something is to be said of it. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_word_on: Option<NaiveDate>,
    }
}

impl Effect for LicenceBegan {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { number, mode, simulated, adopted: _, status, organisation, routes, .. } = self.clone();
        let licence = Licence {
            number,
            mode,
            simulated,
            status,
            organisation,
            details: self.details.clone(),
            branches: Vec::new(),
            routes,
            key_personnel: self.key_personnel.clone(),
            applied_on: None,
            granted_on: Some(self.granted_on),
            expires_on: self.expires_on,
            renewal_applied_on: None,
            apply_again_from: None,
            automation: self.automation,
            student_status: self.student_status,
            student_term: None,
            premium: None,
            premium_contacts: PremiumContacts::default(),
            taken_over: None,
            cut_overs: Vec::new(),
            status_before_expiry: None,
            next_word_on: self.next_word_on,
            erased: false,
        };
        records.licences.insert(self.number.as_str(), licence);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The status of the licence changed.
    LicenceStatusChanged "licence_status_changed" about() personal[] {
        /// The status before.
        from: LicenceStatus,
        /// The status from now on.
        to: LicenceStatus,
        /// Whether the clock let the licence expire, and nobody decided it. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_clock: Option<bool>,
        /// The first day on which the organisation can apply again, where it was refused or lost.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        apply_again_from: Option<NaiveDate>,
    }
}

impl Effect for LicenceStatusChanged {
    fn apply(&self, records: &mut Records, stamp: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        let by_clock = self.by_clock.unwrap_or_else(|| {
            let expires_today = licence.expires_on.is_some_and(|expires_on| expires_on == uk_day(stamp.occurred_at));
            self.to == LicenceStatus::Expired && expires_today
        });
        licence.status_before_expiry = by_clock.then_some(self.from);
        licence.status = self.to;
        licence.apply_again_from = self.apply_again_from;
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        match records.licence() {
            Some(licence) => LICENCE_LIFE_CYCLE.leads(licence.status_on(on), self.to),
            None => records.licences.the_one().map(drop),
        }
    }

    fn falls_due(&self) -> bool {
        self.to == LicenceStatus::Expired
    }
}

event! {
    /// A licence was applied for.
    LicenceAppliedFor "licence_applied_for" about(KeyPersonnel number) personal[key_personnel] {
        /// The number under which it is kept.
        number: LicenceNumber,
        /// How it is kept.
        mode: Mode,
        /// Whether the number was made up by this library.
        simulated: bool,
        /// Who applied.
        organisation: Organisation,
        /// The routes, with the ratings that they would be granted with.
        routes: Vec<LicensedRoute>,
        /// The Authorising Officer and the Key Contact.
        #[serde(default)]
        key_personnel: KeyPersonnel,
        /// The day.
        applied_on: NaiveDate,
        /// The fee, in pence.
        fee_pence: i64,
    }
}

impl Effect for LicenceAppliedFor {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { number, mode, simulated, organisation, routes, key_personnel, applied_on, .. } = self.clone();
        let licence = Licence {
            number,
            mode,
            simulated,
            status: LicenceStatus::Applied,
            organisation,
            details: Form::default(),
            branches: Vec::new(),
            routes,
            key_personnel,
            applied_on: Some(applied_on),
            granted_on: None,
            expires_on: None,
            renewal_applied_on: None,
            apply_again_from: None,
            automation: false,
            student_status: None,
            student_term: None,
            premium: None,
            premium_contacts: PremiumContacts::default(),
            taken_over: None,
            cut_overs: Vec::new(),
            status_before_expiry: None,
            next_word_on: None,
            erased: false,
        };
        records.licences.insert(self.number.as_str(), licence);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office granted a licence that was applied for.
    LicenceGranted "licence_granted" about() personal[] {
        /// The first day.
        granted_on: NaiveDate,
        /// The day on which it expires, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_on: Option<NaiveDate>,
        /// The routes from now on, where some have an end of their own.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        routes: Vec<LicensedRoute>,
        /// Whether the Home Office set automation for it.
        automation: bool,
        /// The status of the student sponsor, where it covers students.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        student_status: Option<StudentStatus>,
        /// The next day on which something is to be said of it. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_word_on: Option<NaiveDate>,
    }
}

impl Effect for LicenceGranted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        (licence.status, licence.granted_on) = (LicenceStatus::Active, Some(self.granted_on));
        (licence.expires_on, licence.automation) = (self.expires_on, self.automation);
        (licence.student_status, licence.next_word_on) = (self.student_status, self.next_word_on);
        if !self.routes.is_empty() {
            licence.routes.clone_from(&self.routes);
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        let status = records.licences.the_one()?.status;
        LICENCE_LIFE_CYCLE.leads(status, LicenceStatus::Active)
    }
}

event! {
    /// The Home Office added a route to the licence.
    RouteAdded "route_added" about() personal[] {
        /// The route.
        route: Route,
        /// The routes from now on.
        routes: Vec<LicensedRoute>,
        /// The day on which the licence expires from now on, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_on: Option<NaiveDate>,
    }
}

impl Effect for RouteAdded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        (licence.routes, licence.expires_on) = (self.routes.clone(), self.expires_on);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The licence no longer covers routes that had an end of their own.
    RoutesEnded "routes_ended" about() personal[] {
        /// The routes.
        routes: Vec<Route>,
        /// The day.
        ended_on: NaiveDate,
    }
}

impl Effect for RoutesEnded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.routes.retain(|held| !held.has_ended(self.ended_on));
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }

    fn falls_due(&self) -> bool {
        true
    }
}

event! {
    /// The licence lasts longer: renewal was abolished.
    LicenceExtended "licence_extended" about() personal[] {
        /// The day on which it expires from now on.
        expires_on: NaiveDate,
    }
}

impl Effect for LicenceExtended {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.expires_on = Some(self.expires_on);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A renewal of the licence was applied for.
    LicenceRenewalApplied "licence_renewal_applied" about() personal[] {
        /// The day.
        applied_on: NaiveDate,
    }
}

impl Effect for LicenceRenewalApplied {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.renewal_applied_on = Some(self.applied_on);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A renewal of the licence was decided.
    LicenceRenewalDecided "licence_renewal_decided" about() personal[] {
        /// Whether it was granted.
        granted: bool,
        /// The day on which the licence expires.
        expires_on: NaiveDate,
    }
}

impl Effect for LicenceRenewalDecided {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        (licence.renewal_applied_on, licence.expires_on) = (None, Some(self.expires_on));
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The rating of a route changed.
    LicenceRatingChanged "licence_rating_changed" about() personal[] {
        /// The route.
        route: Route,
        /// The rating from now on.
        rating: Rating,
    }
}

impl Effect for LicenceRatingChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        for held in licence.routes.iter_mut().filter(|held| held.route == Some(self.route)) {
            held.rating = Some(self.rating);
            held.rating_text = None;
        }
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The status of the student sponsor was set.
    StudentStatusSet "student_status_set" about() personal[] {
        /// The status from now on.
        student_status: StudentStatus,
        /// For how long it is good, where that is told. Older journals leave it out, and it is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        term: Option<StudentTerm>,
    }
}

impl Effect for StudentStatusSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let licence = records.licences.the_one()?;
        licence.student_status = Some(self.student_status);
        if self.term.is_some() {
            licence.student_term.clone_from(&self.term);
        }
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office posted a message.
    MessagePosted "message_posted" about(Message message.message) personal[text] {
        /// The message, without its text.
        message: Message,
        /// The text.
        #[serde(default)]
        text: Personal,
    }
}

impl Effect for MessagePosted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let message = Message { text: self.text.clone(), ..self.message.clone() };
        records.messages.insert(self.message.message.as_str(), message);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// Something was said of the licence, or would have been.
    LicenceReminded "licence_reminded" about() personal[] {
        /// The next day on which something is to be said of it.
        next_word_on: Option<NaiveDate>,
    }
}

impl Effect for LicenceReminded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.next_word_on = self.next_word_on;
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office set automation for the licence, or took it back.
    AutomationSet "automation_set" about() personal[] {
        /// Whether it is set from now on.
        automation: bool,
    }
}

impl Effect for AutomationSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.automation = self.automation;
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}
