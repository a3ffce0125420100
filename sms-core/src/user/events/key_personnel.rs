//! What is recorded of the people behind the accounts: decisions on their number, reasons, user IDs that were told.

use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{LicenceNumber, UserId};
use crate::licence::UserNumbers;
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The Authorising Officer decided how many users there are to be at which level.
    UserNumbersRecorded "user_numbers_recorded" about(KeyPersonnel number) personal[decided_by] {
        /// The licence.
        number: LicenceNumber,
        /// How many Level 1 users.
        level_1: u32,
        /// How many Level 2 users.
        level_2: u32,
        /// The day of the decision.
        decided_on: NaiveDate,
        /// Who decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided_by: Option<Personal>,
    }
}

impl Effect for UserNumbersRecorded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let mut numbers = UserNumbers::new(self.level_1, self.level_2, self.decided_on);
        numbers.decided_by.clone_from(&self.decided_by);
        records.licences.the_one()?.key_personnel.user_numbers = Some(numbers);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The Home Office gave reasons for refusing a Level 1 user.
    UserRefusalExplained "user_refusal_explained" about(User user_id) personal[reasons] {
        /// The user.
        user_id: UserId,
        /// The reasons.
        #[serde(default)]
        reasons: Personal,
    }
}

impl Effect for UserRefusalExplained {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.users.known(self.user_id.as_str())?.refusal =
            Some(self.reasons.clone()).filter(|text| !text.is_nothing());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}

event! {
    /// The helpdesk told the Authorising Officer a forgotten user ID.
    UserIdReleased "user_id_released" about() personal[] {
        /// The user.
        user_id: UserId,
    }
}

impl Effect for UserIdReleased {
    fn apply(&self, _: &mut Records, _: Stamp) -> Result<()> {
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.user_id)
    }
}
