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
use crate::time::uk_day;
use chrono::NaiveDate;

event! {
    /// A licence was granted, or entered as it stood in mid-life.
    LicenceBegan "licence_began" about(KeyPersonnel number) personal[key_personnel] {
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
            details: Form::default(),
            branches: Vec::new(),
            routes,
            key_personnel: self.key_personnel.clone(),
            granted_on: self.granted_on,
            expires_on: self.expires_on,
            automation: self.automation,
            student_status: self.student_status,
            cut_overs: Vec::new(),
            status_before_expiry: None,
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
    }
}

impl Effect for StudentStatusSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.licences.the_one()?.student_status = Some(self.student_status);
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
