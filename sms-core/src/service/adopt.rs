//! Applications for services of a licence that is entered in mid-life.

use super::{
    AssessmentFigures, PremiumTerm, ServiceApplication, ServiceKind, ServiceRefusal, ServiceState, StudentTerm,
};
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::{PremiumBegan, ServiceApplied, StudentAssessed};
use crate::fields::check_day;
use crate::ids::RecordId;
use crate::licence::ServiceTier;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;

command! {
    /// An application for a service as it stands in a licence that is entered in mid-life. What was granted gives a licence its Premium
    /// customer service; the term of a student sponsor is told apart, in `student_term`.
    AdoptedServiceApplication {
        /// What was applied for.
        kind: ServiceKind,
        /// Its state.
        state: ServiceState,
        /// Whether what was held already was renewed.
        #[serde(default)]
        renewal: bool,
        /// The tier of Premium customer service; of nothing else.
        tier: Option<ServiceTier>,
        /// What a student sponsor counted, where that is known.
        figures: Option<AssessmentFigures>,
        /// The day of the application, or on which the sponsor declined to apply.
        applied_on: NaiveDate,
        /// The day on which it was decided, where it was.
        decided_on: Option<NaiveDate>,
        /// Why it was refused, as far as that is known.
        #[serde(default)]
        reasons: Vec<ServiceRefusal>,
        /// The first day of what was granted.
        from: Option<NaiveDate>,
        /// The day on which what was granted expires; of Premium customer service that is in force it is needed.
        expires_on: Option<NaiveDate>,
        /// The day on which it ended otherwise.
        ended_on: Option<NaiveDate>,
    }
}

impl AdoptedServiceApplication {
    /// Plans the record of it, and tells of what cannot be.
    fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Vec<Reason> {
        let past = [
            ("applied_on", Some(self.applied_on)),
            ("decided_on", self.decided_on),
            ("from", self.from.filter(|_| !self.renewal)),
            ("ended_on", self.ended_on),
        ];
        let mut problems: Vec<_> =
            past.into_iter().filter_map(|(name, day)| happened(&format!("{at}/{name}"), day, context)).collect();
        problems.extend(self.expires_on.and_then(|day| check_day(&format!("{at}/expires_on"), day)));
        problems.extend(self.figures.iter().flat_map(|figures| figures.problems(&format!("{at}/figures"))));
        let premium = self.kind == ServiceKind::Premium && self.state == ServiceState::Granted;
        let missing =
            [("tier", self.tier.is_none()), ("from", self.from.is_none()), ("expires_on", self.expires_on.is_none())];
        let lacks = missing.into_iter().filter(|(_, missing)| premium && *missing).map(|(name, _)| {
            let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("lu/PM-2"));
            reason
                .message("Premium customer service that is in force has a tier and a term")
                .field(format!("{at}/{name}"))
        });
        problems.extend(lacks);
        let record = self.record(plan, context);
        plan.event(ServiceApplied { application: record });
        if let (true, Some(tier), Some(from), Some(expires_on)) = (premium, self.tier, self.from, self.expires_on) {
            plan.event(PremiumBegan { term: PremiumTerm { tier, from, expires_on } });
        }
        problems
    }

    fn record(&self, plan: &Plan, context: &Context<'_>) -> ServiceApplication {
        let Self { kind, state, renewal, tier, figures, applied_on, decided_on, reasons, from, expires_on, ended_on } =
            self.clone();
        let application = RecordId::new("service", plan.next(context));
        let fee_pence = None;
        ServiceApplication {
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

/// Plans the applications for services and the term of the student sponsor, and tells of their problems.
pub(crate) fn add_services(
    applications: &[AdoptedServiceApplication],
    term: Option<&StudentTerm>,
    plan: &mut Plan,
    context: &Context<'_>,
) {
    for (place, adopted) in applications.iter().enumerate() {
        let problems = adopted.add(&format!("/service_applications/{place}"), plan, context);
        plan.problems.extend(problems);
    }
    plan.problems.extend(second_premium(applications));
    if let Some(term) = term {
        plan.problems.extend(happened("/student_term/from", Some(term.from), context));
        plan.problems.extend(check_day("/student_term/expires_on", term.expires_on));
        plan.event(StudentAssessed { term: term.clone() });
    }
}

/// Premium customer service is in force once.
fn second_premium(applications: &[AdoptedServiceApplication]) -> Option<Reason> {
    let in_force = |adopted: &AdoptedServiceApplication| {
        adopted.kind == ServiceKind::Premium && adopted.state == ServiceState::Granted
    };
    let (place, _) = applications.iter().enumerate().filter(|(_, adopted)| in_force(adopted)).nth(1)?;
    let reason = Reason::new(ErrorCode::ServiceHeld).rule(rule!("lu/PM-2"));
    Some(
        reason
            .message("Premium customer service is in force once")
            .field(format!("/service_applications/{place}/state")),
    )
}
