//! What would be if, asked of a system: a second system over a copy, which forgets everything.

use super::Sms;
use crate::entropy::Seeded;
use crate::error::Result;
use crate::ids::{LicenceNumber, UserId};
use crate::session::Session;
use crate::store::Store;
use crate::time::ManualClock;
use crate::trace;
use crate::what_if::{Copy, Hypothesis, Trial, WhatIf};
use std::sync::Arc;

impl Sms {
    /// Says what would come of commands that are given one after another, and records nothing: they are carried out on a copy, in memory,
    /// of the licences that they name and of the store's own chain. No name is taken by it, no retry key is kept, and later results of this
    /// system are what they would have been; what is made up on the copy, such as numbers of certificates, is made up again in earnest,
    /// and is then another one.
    ///
    /// A step may say a moment to which the clock of the copy goes first. What the clock does by then happens on the licences that are
    /// known here: those that the steps name, those of the users who act in them, and those that the hypothesis
    /// [names beside them](Hypothesis::over). What a change of the policy would bring is tried by a step with `set_policy` over the
    /// licences that are to be looked at.
    ///
    /// A step that would be refused is told with every reason, and the next one is tried all the same, as
    /// [`execute_all`](Self::execute_all) does. Findings are those of the query `view_findings`. A new password that nobody has
    /// chosen is not hashed.
    ///
    /// ```
    /// # use sms_core::{Actor, Command, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
    /// use sms_core::ErrorCode;
    /// use sms_core::user::DeactivateUser;
    /// use sms_core::what_if::Supposed;
    ///
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
    /// # let users = ["anna1", "bert1"].map(|user| AdoptedUser::new(user.parse().unwrap(), sms_core::user::Level::Level1));
    /// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes).users(users.to_vec());
    /// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
    /// let before = sms.state(&licence)?;
    /// // If Bert leaves in May, who is left?
    /// let leaves = Command::new(DeactivateUser::new("bert1".parse()?)).on(&licence);
    /// let step = Supposed::new(leaves, Actor::HomeOffice).at(start_of_day(day(2026, 5, 1)));
    /// let answer = sms.what_if([step])?;
    /// assert!(answer.steps[0].allowed && answer.refused.is_empty());
    /// assert!(answer.found.iter().any(|found| found.finding.code == ErrorCode::UserFewLevel1));
    /// // Nothing of it has happened.
    /// assert_eq!(sms.state(&licence)?, before);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FieldOutOfRange`](crate::ErrorCode::FieldOutOfRange) for a moment before now, or before that of an earlier step;
    /// [`ErrorCode::DocumentListSize`](crate::ErrorCode::DocumentListSize) for more than [`STEPS`](crate::what_if::STEPS) steps;
    /// [`ErrorCode::BoundaryLicence`](crate::ErrorCode::BoundaryLicence) where the handle is limited to other licences; errors of the store.
    pub fn what_if(&self, hypothesis: impl Into<Hypothesis>) -> Result<WhatIf> {
        let hypothesis = hypothesis.into();
        trace::what_if(|| self.supposed(hypothesis, None))
    }

    /// Tries a hypothesis out on a copy, as the host or as a user.
    pub(crate) fn supposed(&self, hypothesis: Hypothesis, user: Option<&Session>) -> Result<WhatIf> {
        hypothesis.check(self.now())?;
        let copy = Arc::new(Copy::new(self.whole_snapshot()?, self.store()));
        let clock = Arc::new(ManualClock::new(self.now()));
        let sms = self.thrown_away(Arc::clone(&copy) as _, clock)?;
        let user = user.map(|user| Session::new(sms.clone(), user.licence().clone(), user.user_id().clone(), None));
        Trial { sms, copy, user }.run(hypothesis)
    }

    /// A system over a copy, limited as this one is.
    fn thrown_away(&self, copy: Arc<dyn Store>, clock: Arc<ManualClock>) -> Result<Self> {
        let mut sms = Self::shared(copy, clock, Arc::new(Seeded::new(0)));
        if let Some(inner) = Arc::get_mut(&mut sms.inner) {
            inner.is_copy = true;
        }
        match &self.narrow {
            Some(narrow) => sms.only(&narrow.reach.numbers().map(LicenceNumber::parse).collect::<Result<Vec<_>>>()?),
            None => Ok(sms),
        }
    }

    /// The licence of a user, where there is such a user.
    pub(crate) fn licence_of_user(&self, user_id: &UserId) -> Result<Option<LicenceNumber>> {
        Ok(self.find_user(user_id.as_str())?.map(|(licence, _)| licence))
    }
}
