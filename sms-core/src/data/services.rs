//! Applications for services.

use super::data_table;
use crate::service::{AssessmentFigures, ServiceApplication};
use chrono::NaiveDate;

/// A figure that a student sponsor counts.
fn figure(application: &ServiceApplication, figure: impl Fn(&AssessmentFigures) -> u32) -> Option<u64> {
    application.figures.as_ref().map(|figures| figure(figures).into())
}

data_table! {
    /// An application for a service.
    ServiceApplications "service_applications", |at, tell| {
        at.each::<ServiceApplication>(&mut |_, application| tell((at.licence, application, at.today)))
    },
    |item: (&str, &ServiceApplication, NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        application: Text = item.1.application.as_str(),
        /// What was applied for.
        kind: Word = item.1.kind.name(),
        /// Whether what was held already is renewed.
        renewal: Flag = item.1.renewal,
        /// Its state, as the clock has left it.
        state: Word = item.1.stands_on(item.2).0.name(),
        /// Its state as it was recorded.
        recorded_state: Word = item.1.state.name(),
        /// The tier of Premium customer service.
        tier: Word optional = item.1.tier.map(|tier| tier.name()),
        /// What it costs, in pence, where that is known.
        fee_pence: Pence optional = item.1.fee_pence,
        /// The day of the application, or on which the sponsor declined to apply.
        applied_on: Day = item.1.applied_on,
        /// The day of the decision.
        decided_on: Day optional = item.1.decided_on,
        /// The first day of what was granted.
        from: Day optional = item.1.from,
        /// The day on which what was granted expires.
        expires_on: Day optional = item.1.expires_on,
        /// The day on which it ended otherwise, or has expired.
        ended_on: Day optional = item.1.stands_on(item.2).1,
        /// Of a student sponsor, the applications that were decided.
        decided: Whole optional = figure(item.1, |figures| figures.decided),
        /// Those of them that were refused.
        refused: Whole optional = figure(item.1, |figures| figures.refused),
        /// Students who were granted permission.
        granted: Whole optional = figure(item.1, |figures| figures.granted),
        /// Those of them who enrolled.
        enrolled: Whole optional = figure(item.1, |figures| figures.enrolled),
        /// Students whose course was due to end.
        due_to_complete: Whole optional = figure(item.1, |figures| figures.due_to_complete),
        /// Those of them who completed it.
        completed: Whole optional = figure(item.1, |figures| figures.completed),
    }
}
