//! A certificate that is entered as it stands, with its licence.

use super::content::{Content, use_by};
use super::draft::Draft;
use super::{Assignment, Certificate, CertificateFamily, CertificateKind, CertificateState, Ended, Stage};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::CertificateAdopted;
use crate::fields::{Form, check_day, check_text, sound};
use crate::ids::{CertificateId, CertificateNumber, UserId};
use crate::licence::{AdoptedUser, LicenceType, Route};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A certificate in any state, as it stands in a licence that is entered in mid-life. Its route says whether it is a CoS or a
/// CAS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts make them")]
pub struct AdoptedCertificate {
    /// The route.
    pub route: Route,
    /// The user who owns it, one of the licence's users.
    pub owner: UserId,
    /// The state. For a draft, completeness decides.
    pub state: CertificateState,
    /// The number, from assignment on.
    pub number: Option<CertificateNumber>,
    /// The day of assignment, from then on.
    pub assigned_on: Option<NaiveDate>,
    /// The displayed use-by day; worked out where it is left out.
    pub use_by: Option<NaiveDate>,
    /// The day of the present state, after assignment.
    pub status_on: Option<NaiveDate>,
    /// The day of the draft; that of assignment, or today, where it is not known.
    pub created_on: Option<NaiveDate>,
    /// What is filled in of the form of a CoS or a CAS.
    ///
    /// The names are those of [`COS_FIELDS`](super::cos::COS_FIELDS) and [`CAS_FIELDS`](super::cas::CAS_FIELDS).
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
    pub fields: Form,
    /// The sponsor note.
    pub note: Option<Personal>,
    /// The host's own reference.
    pub host_reference: Option<Personal>,
    /// Whether the sponsor has reported that sponsorship has ended.
    #[serde(default)]
    pub sponsorship_withdrawn: bool,
    /// Whether the sponsor has notified that the student completed the course.
    #[serde(default)]
    pub graduated: bool,
    /// Whether it is a defined CoS, of a Skilled Worker. The grant that it came from is not known then.
    #[serde(default)]
    pub defined: bool,
}

impl AdoptedCertificate {
    const fn kind(&self) -> CertificateKind {
        match self.route.licence_type() {
            LicenceType::Student => CertificateKind::Cas,
            LicenceType::Worker if self.defined && matches!(self.route, Route::SkilledWorker) => {
                CertificateKind::DefinedCos
            }
            LicenceType::Worker | LicenceType::TemporaryWorker => CertificateKind::UndefinedCos,
        }
    }

    /// Plans the certificate.
    pub(crate) fn add(
        &self,
        place: usize,
        users: &[AdoptedUser],
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<()> {
        let kind = self.kind();
        let host_reference = self.host_reference.as_ref();
        Draft::new(kind, self.route, &self.fields, host_reference).check("")?;
        sound(
            self.dates()
                .into_iter()
                .filter_map(|(name, day)| check_day(&format!("/certificates/{place}/{name}"), day?)),
        )?;
        sound(self.note.as_deref().and_then(|note| check_text("/note", note, 2_000, true)))?;
        if !users.iter().any(|user| user.user_id == self.owner) {
            let message = format!("the owner `{}` is no user of the licence", self.owner);
            return Err(Reason::new(ErrorCode::CertificateOwner)
                .message(message)
                .field(format!("/certificates/{place}/owner"))
                .into());
        }
        let certificate = CertificateId::new(kind.family(), plan.next(context));
        let record = Certificate {
            certificate: certificate.clone(),
            kind,
            route: self.route,
            owner: self.owner.clone(),
            host_reference: None,
            container: None,
            fields: Form::default(),
            created_on: self.created_on.or(self.assigned_on).unwrap_or(context.today),
            stage: self.stage(place, context)?,
            application: None,
            bound: Vec::new(),
            note: None,
            reports: Vec::new(),
            student_reports: Vec::new(),
            graduated: self.graduated,
            sponsorship_withdrawn: self.sponsorship_withdrawn,
            erased: false,
        };
        let (fields, host_reference, note) = (self.fields.cleared(), self.host_reference.clone(), self.note.clone());
        plan.event(CertificateAdopted { certificate, record, fields, host_reference, note });
        Ok(())
    }

    const fn dates(&self) -> [(&'static str, Option<NaiveDate>); 4] {
        let Self { assigned_on, use_by, status_on, created_on, .. } = self;
        [("assigned_on", *assigned_on), ("use_by", *use_by), ("status_on", *status_on), ("created_on", *created_on)]
    }

    /// What only certificates of the other family have.
    fn wrong_family(&self, place: usize, number: &CertificateNumber) -> Option<Reason> {
        let family = self.kind().family();
        let (what, message) = if number.family() != family {
            ("number", format!("the number is not that of a `{family}`"))
        } else if self.state == CertificateState::Obsolete && family == CertificateFamily::Cos {
            ("state", "only a CAS is ever obsolete".to_owned())
        } else if self.graduated && family == CertificateFamily::Cos {
            ("graduated", "only a student graduates".to_owned())
        } else {
            return None;
        };
        let reason = Reason::new(ErrorCode::FieldFormat).rule(rule!("cas/2.1.1")).message(message);
        Some(reason.field(format!("/certificates/{place}/{what}")))
    }

    fn stage(&self, place: usize, context: &Context<'_>) -> Result<Stage> {
        if self.state.is_draft() {
            let complete = Content::new(self.kind(), self.route, &self.fields, context).lacks().is_empty();
            return Ok(if complete { Stage::ReadyToGo } else { Stage::WorkInProgress });
        }
        let lacking = |what: &str| -> Error {
            let message = format!("a certificate that is {} has a {what}", self.state);
            let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cos/2.2.1")).message(message);
            reason.field(format!("/certificates/{place}/{what}")).into()
        };
        let number = self.number.clone().ok_or_else(|| lacking("number"))?;
        sound(self.wrong_family(place, &number))?;
        let assigned_on = self.assigned_on.ok_or_else(|| lacking("assigned_on"))?;
        let use_by = self.use_by.unwrap_or_else(|| use_by(self.kind().family(), assigned_on, context.policy));
        let assignment = Assignment { number, assigned_on, use_by };
        let ended = |assignment| Ended { assignment, status_on: self.status_on.unwrap_or(context.today) };
        Ok(match self.state {
            CertificateState::Used => Stage::Used(ended(assignment)),
            CertificateState::Expired => Stage::Expired(ended(assignment)),
            CertificateState::Withdrawn => Stage::Withdrawn(ended(assignment)),
            CertificateState::Cancelled => Stage::Cancelled(ended(assignment)),
            CertificateState::Obsolete => Stage::Obsolete(ended(assignment)),
            CertificateState::Assigned | CertificateState::WorkInProgress | CertificateState::ReadyToGo => {
                Stage::Assigned(assignment)
            }
        })
    }
}
