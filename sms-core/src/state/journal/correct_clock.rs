//! Saying that the clock was wrong: what was recorded at a moment that had not come stays on record, and work goes on now.

use crate::allocation::Allocation;
use crate::answer::answers;
use crate::certificate::CertificateState;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::ClockCorrected;
use crate::ids::{CertificateId, RecordId, UserId};
use crate::licence::LicenceStatus;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::service::ServiceState;
use crate::store::{LoadRequest, Table};
use crate::time::Moment;
use crate::user::{Credential, Tally};
use chrono::Duration;

command! {
    /// Says that the clock of the machine was wrong: the last event of the licence was recorded at a moment that has not come,
    /// and every command since is refused with `clock.backwards`. Nothing is taken from the record; from here on it goes on at the
    /// present moment. What the clock alone had done too early is undone: certificates are no longer expired, units of
    /// defined CoS are back, allocations have not ended, services go on, the licence has the status that it had before it expired. Sessions end, and locks that reach further
    /// than a lock can. Where the clock is not behind, it is refused.
    CorrectClock -> CorrectedClock {}
}

command! {
    /// Says the same of the store's own chain, which holds changes of the policy and the names of licences that began.
    CorrectStoreClock -> CorrectedStoreClock {}
}

answers! {
    /// What a correction of the clock touches on a licence.
    CorrectedClock {
        /// The moment at which the last event was recorded.
        last_recorded_at: Moment,
        /// How many certificates are no longer expired.
        certificates: usize,
        /// How many applications for defined CoS have units back.
        applications: usize,
        /// How many allocations have not ended.
        allocations: usize,
        /// How many services go on; left out where the clock had ended none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        services: Option<usize>,
        /// How many users have no session and no lock any more.
        users: usize,
    }

    /// What a correction of the clock finds on the store's own chain.
    CorrectedStoreClock {
        /// The moment at which the last event was recorded.
        last_recorded_at: Moment,
    }
}

impl CommandHandler for CorrectClock {
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.extend([
            Table::Certificates,
            Table::DefinedApplications,
            Table::Allocations,
            Table::Users,
            Table::Credentials,
            Table::LogInCounts,
            Table::ServiceApplications,
        ]);
    }

    fn corrects_clock(&self) -> bool {
        true
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let corrected = ClockCorrected {
            certificates: expired_too_early(context),
            applications: removed_too_early(context),
            allocations: periods_ended_too_early(context),
            users: shut_out(context),
            status: status_before(context),
            services: services_ended_too_early(context),
            ..correction(context)?
        };
        let mut plan = Plan::default();
        for user_id in &corrected.users {
            let known = context.records.credentials.get(user_id.as_str()).cloned();
            plan.credentials.extend(known.map(|known| (user_id.clone(), Credential { token: None, ..known })));
            let counted = context.records.tallies.get(user_id.as_str()).cloned();
            plan.tallies.extend(counted.map(|mut tally| {
                tally.clear();
                (user_id.clone(), tally)
            }));
        }
        let answer = CorrectedClock {
            last_recorded_at: corrected.last_recorded_at,
            certificates: corrected.certificates.len(),
            applications: corrected.applications.len(),
            allocations: corrected.allocations.len(),
            services: Some(corrected.services.len()).filter(|services| *services > 0),
            users: corrected.users.len(),
        };
        plan.event(corrected);
        Ok((plan, answer))
    }
}

impl CommandHandler for CorrectStoreClock {
    fn corrects_clock(&self) -> bool {
        true
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let corrected = correction(context)?;
        let answer = CorrectedStoreClock { last_recorded_at: corrected.last_recorded_at };
        plan.event(corrected);
        Ok((plan, answer))
    }
}

/// The correction itself, where there is something to correct.
fn correction(context: &Context<'_>) -> Result<ClockCorrected> {
    let last = context.records.head.as_ref().map(|head| head.recorded_at).filter(|last| *last > context.occurred_at);
    let Some(last_recorded_at) = last else {
        let reason = Reason::new(ErrorCode::ClockNotBackwards).rule(rule!("library/clock_correction"));
        return Err(reason.into());
    };
    let (certificates, applications, allocations) = (Vec::new(), Vec::new(), Vec::new());
    let (users, status, services) = (Vec::new(), None, Vec::new());
    Ok(ClockCorrected { last_recorded_at, certificates, applications, allocations, users, status, services })
}

/// Certificates that the clock let expire on a day that has not come.
fn expired_too_early(context: &Context<'_>) -> Vec<CertificateId> {
    let expired = context.records.certificates.values().filter(|record| record.state() == CertificateState::Expired);
    let early = expired.filter(|record| record.closes_on().is_some_and(|closes_on| closes_on > context.today));
    early.map(|record| record.certificate.clone()).collect()
}

/// Applications for defined CoS whose units the clock took on a day that has not come.
fn removed_too_early(context: &Context<'_>) -> Vec<RecordId> {
    let early = context.records.applications.values().filter(|record| {
        record.grant.as_ref().is_some_and(|grant| grant.removed > 0 && grant.removed_on > context.today)
    });
    early.map(|record| record.application.clone()).collect()
}

/// Allocations whose period the clock ended on a day that has not come.
fn periods_ended_too_early(context: &Context<'_>) -> Vec<RecordId> {
    let early = |allocation: &&Allocation| allocation.ended_on.is_some_and(|ended_on| ended_on > context.today);
    context.records.allocations.values().filter(early).map(|allocation| allocation.allocation.clone()).collect()
}

/// Applications for services whose term the clock ended on a day that has not come.
fn services_ended_too_early(context: &Context<'_>) -> Vec<RecordId> {
    let expired = context.records.services.values().filter(|record| record.state == ServiceState::Expired);
    let early = expired.filter(|record| record.expires_on.is_some_and(|expires_on| expires_on > context.today));
    early.map(|record| record.application.clone()).collect()
}

/// Users with an open session, whose idle time cannot be told any more, or with a lock longer than locks are.
fn shut_out(context: &Context<'_>) -> Vec<UserId> {
    let longest = Duration::minutes(context.policy.get(settings::LOCK_WAIT_MINUTES, context.today));
    let touched = context.records.users.values().filter(|user| {
        let counted = context.records.tallies.get(user.user_id.as_str()).and_then(Tally::locked_until);
        let mut locks = user.locked_until.into_iter().chain(counted);
        user.session.is_some() || locks.any(|until| until - context.occurred_at > longest)
    });
    touched.map(|user| user.user_id.clone()).collect()
}

/// The status before the licence expired on a day that has not come.
fn status_before(context: &Context<'_>) -> Option<LicenceStatus> {
    let licence = context.records.licence()?;
    licence.expires_on.filter(|expires_on| *expires_on > context.today)?;
    licence.status_before_expiry.filter(|_| licence.status == LicenceStatus::Expired)
}
