//! How a licence is applied for (`lu/T-1`).

use super::eligibility::{LicenceApplicant, LicenceEligibility, eligibility};
use super::fee::SponsorSize;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::LicenceAppliedFor;
use crate::fields::Form;
use crate::ids::{LicenceNumber, UserId};
use crate::licence::begin::Beginning;
use crate::licence::{KeyPersonnel, LicenceStatus, LicensedRoute, Mode, NewUser, Organisation, Rating, Route};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::user::{self, Level, UserStatus};
use chrono::NaiveDate;

command! {
    /// An organisation applies for a licence, outside SMS (`lu/T-1`, `lu/16-10`). It names its Authorising Officer, its Key Contact and
    /// one Level 1 user, who becomes active with the grant (`lu/UT-1`). What speaks against it is told as warnings: the Home Office
    /// decides.
    ApplyForLicence -> AppliedLicence {
        /// How to keep it; `simulate` where left out.
        #[serde(default)]
        mode: Mode,
        /// The number under which it is kept, which begins with `SIM`; made up where left out. A mirror that knows the real number
        /// adopts the licence under that one when it is granted.
        number: Option<LicenceNumber>,
        /// Who applies.
        organisation: Organisation,
        /// The routes.
        routes: Vec<Route>,
        /// The size of the organisation, on which the fee depends.
        #[serde(default)]
        size: SponsorSize,
        /// The Authorising Officer and the Key Contact.
        #[serde(default)]
        key_personnel: KeyPersonnel,
        /// Whether the Authorising Officer is outside the United Kingdom, for UK Expansion Worker (`lu/T-6`).
        #[serde(default)]
        officer_abroad: bool,
        /// The one Level 1 user whom the application names.
        level_1_user: NewUser,
        /// What the organisation says of itself; it is not kept.
        #[serde(default)]
        applicant: LicenceApplicant,
    }
}

answers! {
    /// A licence that was applied for.
    AppliedLicence {
        /// The number under which it is kept.
        licence: LicenceNumber,
        /// The Level 1 user whom it names.
        user_id: UserId,
        /// The fee, in pence.
        fee_pence: i64,
        /// The last day to send the submission sheet and the documents.
        documents_by: NaiveDate,
        /// The day by which most decisions come.
        decision_by: NaiveDate,
    }
}

impl ApplyForLicence {
    /// The routes with the ratings that they would be granted with: Provisional for UK Expansion Worker with an officer abroad.
    fn rated(&self) -> Vec<LicensedRoute> {
        let rating = |route: Route| {
            let provisional = self.officer_abroad && route == Route::UkExpansionWorker;
            if provisional { Rating::Provisional } else { Rating::A }
        };
        self.routes.iter().map(|route| LicensedRoute::new(*route, rating(*route))).collect()
    }

    /// Objects to an officer abroad who is for another route (`lu/K-12`).
    fn officer_at_home(&self) -> Option<Reason> {
        let expands = self.routes.contains(&Route::UkExpansionWorker);
        (self.officer_abroad && !expands).then(|| {
            let message = "only for UK Expansion Worker can the Authorising Officer be outside the United Kingdom";
            Reason::new(ErrorCode::LicenceIneligible).rule(rule!("lu/K-12")).message(message).field("/officer_abroad")
        })
    }
}

impl CommandHandler for ApplyForLicence {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let routes = self.rated();
        let beginning = Beginning {
            mode: self.mode,
            given: self.number.as_ref(),
            adopted: false,
            status: LicenceStatus::Applied,
            organisation: &self.organisation,
            details: &Form::new(),
            key_personnel: &self.key_personnel,
            routes: &routes,
            granted_on: None,
            expires_on: None,
            automation: false,
            student_status: None,
        };
        let told = eligibility(&self.applicant, &self.routes, self.size, context.policy, context.today);
        let LicenceEligibility { reasons, fee_pence, documents_by, decision_by, .. } = told;
        let mut plan = Plan { objections: beginning.objections(context.today), warnings: reasons, ..Plan::default() };
        plan.problems.extend(beginning.problems(context));
        plan.objections.extend(self.officer_at_home());
        plan.event(LicenceAppliedFor {
            number: context.number.clone(),
            mode: self.mode,
            simulated: context.number.is_simulated(),
            organisation: self.organisation.clone(),
            routes: routes.clone(),
            key_personnel: self.key_personnel.clone(),
            applied_on: context.today,
            fee_pence,
        });
        let new = &self.level_1_user;
        let account = user::NewAccount {
            level: Level::Level1,
            status: UserStatus::Requested,
            new,
            mode: self.mode,
            at: "/level_1_user",
        };
        let user_id = account.add(&mut plan, context)?;
        plan.objections.extend(user::not_at_application(&new.details, "/level_1_user/details"));
        Ok((plan, AppliedLicence { licence: context.number.clone(), user_id, fee_pence, documents_by, decision_by }))
    }
}
