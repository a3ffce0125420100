//! May this be done?

use super::{QuestionHandler, asked};
use crate::access::{self, Function};
use crate::command::command;
use crate::decision::Decision;
use crate::error::Result;
use crate::licence::{LicenceStatus, Rating, Route};
use crate::policy::Policy;
use crate::user::{Level, UserStatus};
use chrono::NaiveDate;

command! {
    /// May a user of this level use a function on such a licence?
    Decide -> Decision {
        /// What is to be used.
        function: Function,
        /// The level of the user.
        level: Level,
        /// The status of the licence; `active` where left out.
        status: Option<LicenceStatus>,
        /// The rating that counts; `a` where left out.
        rating: Option<Rating>,
        /// The routes that the licence covers; Skilled Worker where left out.
        routes: Option<Vec<Route>>,
        /// Whether the user owns the certificate that the function is used on; true where left out.
        owner: Option<bool>,
        /// The status of the user; `active` where left out.
        user_status: Option<UserStatus>,
        /// Whether the time window of the function is open; true where left out.
        window_open: Option<bool>,
        /// The day whose rules count; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for Decide {
    fn answer(&self, policy: &Policy) -> Result<Decision> {
        let on = asked(self.on)?;
        let usual = access::AccessRequest::new(self.function, self.level, on);
        let question = access::AccessRequest {
            licence_status: self.status.unwrap_or(usual.licence_status),
            rating: self.rating.unwrap_or(usual.rating),
            routes: self.routes.as_ref().map_or(usual.routes, |routes| routes.iter().copied().collect()),
            owner: self.owner.unwrap_or(usual.owner),
            user_status: self.user_status.unwrap_or(usual.user_status),
            window_open: self.window_open.unwrap_or(usual.window_open),
            ..usual
        };
        Ok(policy.access(on).decide(&question).into())
    }
}
