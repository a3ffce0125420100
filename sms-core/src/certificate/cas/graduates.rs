//! Telling the Home Office who has completed the course (`cas/8.4`): the gate to the Graduate route (`cas/N-25`).

use super::course::DEGREE;
use super::fields;
use super::reference::academic_level;
use crate::answer::answers;
use crate::certificate::many::{Most, find_several, not_too_many};
use crate::certificate::{Certificate, CertificateAction, CertificateFamily, wants_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::CasGraduated;
use crate::ids::{CertificateId, CertificateRef};
use crate::licence::StudentStatus;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::policy::Policy;
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

command! {
    /// A user notifies that the students of used CAS have completed their courses, all or none (`cas/8.4`). Doing so twice
    /// changes nothing more.
    NotifyGraduates -> NotifiedGraduates {
        /// The CAS, each once.
        certificates: Vec<CertificateRef>,
    }
}

answers! {
    /// CAS whose students have completed their courses.
    NotifiedGraduates {
        /// Those that were notified now.
        notified: Vec<CertificateId>,
        /// Those that were notified before.
        already: Vec<CertificateId>,
    }
}

impl CommandHandler for NotifyGraduates {
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        not_too_many(&self.certificates, Most::File, policy, on)
    }

    fn wants(&self, wants: &mut LoadRequest) {
        for certificate in &self.certificates {
            wants_certificate(wants, certificate);
        }
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Several(&self.certificates)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, graduate) = (Plan::default(), CertificateAction::Graduate);
        let records =
            find_several(&self.certificates, CertificateFamily::Cas, graduate, Most::File, context, &mut plan.problems);
        plan.warnings.extend(records.iter().enumerate().filter_map(|(place, record)| no_degree(record, place)));
        plan.warnings.extend(no_track_record(context));
        let (already, new): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| record.graduated);
        let answer = NotifiedGraduates { notified: names(&new), already: names(&already) };
        for record in new {
            plan.event(CasGraduated { certificate: record.certificate.clone() });
        }
        Ok((plan, answer))
    }
}

fn names(records: &[&Certificate]) -> Vec<CertificateId> {
    records.iter().map(|record| record.certificate.clone()).collect()
}

/// The Graduate route is open to students of a sponsor with a track record on the day of their application (`cas/N-25`); nothing is said
/// where the status of the sponsor is not known.
fn no_track_record(context: &Context<'_>) -> Option<Reason> {
    let status = context.records.licence().and_then(|licence| licence.student_status)?;
    (status != StudentStatus::TrackRecord).then(|| {
        let reason = Reason::new(ErrorCode::CasNoTrackRecord).rule(rule!("cas/N-25")).field("/certificates");
        reason.remedy("tell the students that they apply only once the sponsor has a track record")
    })
}

/// Awards below a degree do not lead to the Graduate route, and are not notified (`cas/8.4`, `cas/N-25`).
fn no_degree(record: &Certificate, place: usize) -> Option<Reason> {
    let level = academic_level(record.fields.get(fields::ACADEMIC_LEVEL)?)?;
    level.level.is_none_or(|level| level < DEGREE).then(|| {
        let message = said!(
            "the course is at {academic_level}, and only degrees lead to the Graduate route",
            academic_level = level.title
        );
        let reason = Reason::new(ErrorCode::CasNotADegree).rule(rule!("cas/N-25")).message(message);
        reason.field(format!("/certificates/{place}"))
    })
}
