//! How the Home Office grants what was applied for (`lu/T-5` to `lu/T-7`).

use crate::allocation::NewAllocation;
use crate::command::command;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{LicenceGranted, UserStatusChanged};
use crate::licence::automation;
use crate::licence::begin::{GrantedLicence, add_allocations};
use crate::licence::reminders::first_word;
use crate::licence::term::{expires_on, first_student_status, with_ends};
use crate::licence::{LICENCE_LIFE_CYCLE, LicenceAction};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::store::{LoadRequest, Table};
use crate::user::{self, Level, UserAction, UserStatus};
use chrono::NaiveDate;

command! {
    /// The Home Office grants a licence that was applied for (`lu/T-5`), with the ratings and the Level 1 user of the application; the
    /// user's temporary password is issued with it.
    GrantLicenceApplication -> GrantedLicence {
        /// Allocations of undefined CoS and CAS.
        #[serde(default)]
        allocations: Vec<NewAllocation>,
        /// The day on which it expires; as the policy has it where left out (`lu/R-4`).
        expires_on: Option<NaiveDate>,
        /// Whether the Home Office set automation for it.
        #[serde(default)]
        automation: bool,
    }
}

impl CommandHandler for GrantLicenceApplication {
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn issues(&self) -> usize {
        1
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        // An application has this one user, for nobody can be added, approved or refused before the grant.
        let named = context.records.users.values().find(|user| user.level == Level::Level1);
        let user_id = named.map(|user| user.user_id.clone()).ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
        let mut plan = Plan::default();
        plan.attempt(LICENCE_LIFE_CYCLE.step(licence.status, LicenceAction::Grant, |reason| reason))?;
        let held: Vec<_> = licence.routes.iter().filter_map(|held| held.route).collect();
        let expires_on = self.expires_on.or_else(|| expires_on(&held, context.today, context.policy));
        let routes = with_ends(&licence.routes, expires_on, context.today, context.policy);
        plan.event(LicenceGranted {
            granted_on: context.today,
            expires_on,
            routes: Some(routes).filter(|routes| *routes != licence.routes).unwrap_or_default(),
            automation: self.automation,
            student_status: first_student_status(&held),
            next_word_on: first_word((Some(context.today), expires_on), context.today, context.policy),
        });
        let (action, status) = (UserAction::Approve, UserStatus::Active);
        plan.event(UserStatusChanged { user_id: user_id.clone(), action, status, ends_access: Some(false) });
        plan.notices.push(user::by_post(&user_id));
        plan.notices.extend(self.automation.then(|| automation::told(context.number.as_str())));
        if !context.is_mirror() {
            user::issue_password(&mut plan, &user_id, context);
        }
        let allocations = add_allocations(&self.allocations, &licence.routes, &mut plan, context);
        Ok((plan, GrantedLicence { licence: context.number.clone(), user_id, allocations }))
    }
}
