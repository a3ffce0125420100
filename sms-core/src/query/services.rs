//! Queries on services: what was applied for, and whom a Premium sponsor turns to.

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::ids::RecordId;
use crate::licence::ServiceTier;
use crate::personal::Personal;
use crate::service::{AssessmentFigures, ServiceApplication, ServiceKind, ServiceRefusal, ServiceState};
use chrono::NaiveDate;

answers! {
    /// An application for a service (`lu/M-6`).
    ServiceApplicationRow {
        /// Its name.
        application: RecordId,
        /// What was applied for.
        kind: ServiceKind,
        /// Whether what was held already is renewed.
        renewal: bool,
        /// Its state, as the clock would have left it.
        state: ServiceState,
        /// The tier of Premium customer service; null of anything else.
        tier: Option<ServiceTier>,
        /// What a student sponsor counts; null of anything else.
        figures: Option<AssessmentFigures>,
        /// What it costs, in pence; null where that is not known.
        fee_pence: Option<i64>,
        /// The day of the application, or on which the sponsor declined to apply.
        applied_on: NaiveDate,
        /// The day of the decision; null where there is none.
        decided_on: Option<NaiveDate>,
        /// Why it was refused.
        reasons: Vec<ServiceRefusal>,
        /// The first day of what was granted; null where nothing was.
        from: Option<NaiveDate>,
        /// The day on which what was granted expires; null where nothing was.
        expires_on: Option<NaiveDate>,
        /// The day on which it ended otherwise, or has expired; null where it has not.
        ended_on: Option<NaiveDate>,
    }

    /// Whom a Premium sponsor turns to (`lu/PM-2`).
    PremiumContact {
        /// Whether the sponsor has Premium customer service.
        premium: bool,
        /// The licence manager; null where none is named, or the name was erased.
        licence_manager: Option<Personal>,
        /// The senior account manager; null likewise.
        senior_account_manager: Option<Personal>,
    }
}

impl ServiceApplicationRow {
    fn on(day: NaiveDate, record: ServiceApplication) -> Self {
        let (state, ended_on) = record.stands_on(day);
        let ServiceApplication { application, kind, renewal, tier, figures, fee_pence, applied_on, .. } = record;
        let ServiceApplication { decided_on, reasons, from, expires_on, .. } = record;
        Self {
            application,
            kind,
            renewal,
            state,
            tier,
            figures,
            fee_pence,
            applied_on,
            decided_on,
            reasons,
            from,
            expires_on,
            ended_on,
        }
    }
}

command! {
    /// The applications for services, in any state, in the order in which they were recorded: renewal of the licence, Premium customer
    /// service, Student Sponsor status (`lu/M-6`).
    TrackApplications -> Vec<ServiceApplicationRow> {}
}

impl QueryHandler for TrackApplications {
    fn answer(&self, reading: &Reading) -> Result<Vec<ServiceApplicationRow>> {
        let applications = reading.all::<ServiceApplication>()?;
        Ok(applications.into_iter().map(|record| ServiceApplicationRow::on(reading.today, record)).collect())
    }
}

command! {
    /// Whom a Premium sponsor turns to (`lu/PM-2`).
    ViewPremiumContact -> PremiumContact {}
}

impl QueryHandler for ViewPremiumContact {
    fn answer(&self, reading: &Reading) -> Result<PremiumContact> {
        let licence = reading.licence()?;
        Ok(PremiumContact {
            premium: licence.is_premium(),
            licence_manager: licence.premium_contacts.licence_manager.clone(),
            senior_account_manager: licence.premium_contacts.senior_account_manager.clone(),
        })
    }
}
