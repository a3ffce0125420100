//! What is wrong with a certificate, before anybody drafts it?

use super::{QuestionHandler, asked};
use crate::answer::answers;
use crate::certificate::{CertificateKind, FormCheck};
use crate::command::command;
use crate::decision::{Further, Reason, cut};
use crate::error::Result;
use crate::fields::Form;
use crate::licence::{Rating, Route, StudentStatus};
use crate::policy::Policy;
use chrono::NaiveDate;

answers! {
    /// What is wrong with what a certificate says.
    CertificateCheck {
        /// Whether a draft of it can be saved.
        savable: bool,
        /// Whether that draft is ready to go (`cos/2.1.2`).
        complete: bool,
        /// Whether there is no problem at all.
        assignable: bool,
        /// Every problem, up to as many as a decision tells.
        problems: Vec<Reason>,
        /// What does not forbid it, and is worth showing.
        warnings: Vec<Reason>,
        /// How many problems there are beyond those, by their codes; left out where all are told.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        further: Vec<Further>,
    }
}

command! {
    /// Everything that is wrong with what a CoS says, and every warning: by the rules of drafts and assignments, as far as no
    /// licence and no store is needed for it.
    CheckCos -> CertificateCheck {
        /// The route.
        route: Route,
        /// Whether it is a defined CoS, of a Skilled Worker.
        #[serde(default)]
        defined: bool,
        /// What is filled in of the form of a CoS.
        ///
        /// The names are those of [`COS_FIELDS`](crate::certificate::cos::COS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The rating of the licence in the route; what depends on it is not asked where left out.
        rating: Option<Rating>,
        /// The day on which it is assigned. Where left out the latest rules count, and nothing is compared with the day.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for CheckCos {
    fn answer(&self, policy: &Policy) -> Result<CertificateCheck> {
        let kind = if self.defined { CertificateKind::DefinedCos } else { CertificateKind::UndefinedCos };
        let (rating, student_status) = (self.rating, None);
        Check { kind, route: self.route, fields: &self.fields, rating, student_status, on: self.on }.answer(policy)
    }
}

command! {
    /// Everything that is wrong with what a CAS says, and every warning, as `check_cos` tells it of a CoS.
    CheckCas -> CertificateCheck {
        /// Student or Child Student.
        route: Route,
        /// What is filled in of the form of a CAS.
        ///
        /// The names are those of [`CAS_FIELDS`](crate::certificate::cas::CAS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form,
        /// The status of the student sponsor; what depends on it is not asked where left out.
        student_status: Option<StudentStatus>,
        /// The day on which it is assigned. Where left out the latest rules count, and nothing is compared with the day.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for CheckCas {
    fn answer(&self, policy: &Policy) -> Result<CertificateCheck> {
        let (kind, rating, student_status) = (CertificateKind::Cas, None, self.student_status);
        Check { kind, route: self.route, fields: &self.fields, rating, student_status, on: self.on }.answer(policy)
    }
}

/// What both questions ask.
struct Check<'a> {
    kind: CertificateKind,
    route: Route,
    fields: &'a Form,
    rating: Option<Rating>,
    student_status: Option<StudentStatus>,
    on: Option<NaiveDate>,
}

impl Check<'_> {
    fn answer(&self, policy: &Policy) -> Result<CertificateCheck> {
        let Self { kind, route, rating, student_status, on: today, .. } = *self;
        let (form, rules_on) = (&self.fields.composed().cleared(), asked(today)?);
        let content = FormCheck { kind, route, form, policy, rules_on, today, rating, student_status };
        let mut problems = content.unsaved();
        let savable = problems.is_empty() && content.lacks_to_save().is_empty();
        let mut lacks = content.lacks();
        let complete = savable && lacks.is_empty();
        // What cannot be saved is told once.
        lacks.retain(|lack| problems.iter().all(|problem| problem.field != lack.field));
        problems.extend(lacks);
        problems.extend(content.refusals());
        let further = cut(&mut problems);
        let (assignable, warnings) = (problems.is_empty(), content.warnings());
        Ok(CertificateCheck { savable, complete, assignable, problems, warnings, further })
    }
}
