//! What an organisation asks before it applies for a licence, and the grounds on which one is lost.

use super::{QuestionHandler, asked, known};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::licence::{
    GROUNDS, Ground, GroundKind, LicenceApplicant, LicenceEligibility, Route, SponsorSize, eligibility,
};
use crate::policy::Policy;
use chrono::NaiveDate;
use std::borrow::Cow;

command! {
    /// Whether an organisation can have a licence for routes, if it applies on a day (`lu/T-1`, `lu/6.4`): every reason against it, what is
    /// not said and will be asked, the first day after a cooling-off period, the fee and the days that follow.
    LicenceEligible -> LicenceEligibility {
        /// The routes.
        routes: Vec<Route>,
        /// The day of the application.
        on: NaiveDate,
        /// The size of the organisation, on which the fee depends.
        #[serde(default)]
        size: SponsorSize,
        /// What the organisation says of itself.
        #[serde(default)]
        applicant: LicenceApplicant,
    }
}

impl QuestionHandler for LicenceEligible {
    fn answer(&self, policy: &Policy) -> Result<LicenceEligibility> {
        known("on", self.on)?;
        for earlier in &self.applicant.earlier {
            known("applicant", earlier.on)?;
        }
        for penalty in &self.applicant.penalties {
            known("applicant", penalty.payable_on)?;
        }
        Ok(eligibility(&self.applicant, &self.routes, self.size, policy, self.on))
    }
}

answers! {
    /// A ground for action against a licence.
    LicenceGroundRow {
        /// The ground.
        ground: Ground,
        /// How much it weighs.
        kind: GroundKind,
        /// The id of the rule behind it.
        rule: Cow<'static, str>,
        /// The rule in one sentence.
        title: Cow<'static, str>,
    }
}

command! {
    /// The grounds on which the Home Office acts against a licence, as they are on a day (`lu/G-1`).
    LicenceGrounds -> Vec<LicenceGroundRow> {
        /// The day; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for LicenceGrounds {
    fn answer(&self, _: &Policy) -> Result<Vec<LicenceGroundRow>> {
        let on = asked(self.on)?;
        let in_force = GROUNDS.iter().filter(|facts| facts.rule.is_in_force(on));
        let row = |facts: &crate::licence::GroundFacts| LicenceGroundRow {
            ground: facts.ground,
            kind: facts.kind,
            rule: facts.rule.id.into(),
            title: facts.rule.title.into(),
        };
        Ok(in_force.map(row).collect())
    }
}
