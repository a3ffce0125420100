//! A CoS that is entered as it stands, with its licence.

use super::use_by;
use crate::certificate::content::lacks;
use crate::certificate::draft::Draft;
use crate::certificate::{Assignment, Certificate, CertificateKind, CertificateState, Ended, Stage};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::CertificateAdopted;
use crate::fields::{Form, check_day, check_text, sound};
use crate::ids::{CertificateId, CosNumber, UserId};
use crate::licence::{AdoptedUser, Route};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A CoS in any state, as it stands in a licence that is entered in mid-life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts make them")]
pub struct AdoptedCos {
    /// The route.
    pub route: Route,
    /// The user who owns it, one of the licence's users.
    pub owner: UserId,
    /// The state. For a draft, completeness decides.
    pub state: CertificateState,
    /// The number, from assignment on.
    pub number: Option<CosNumber>,
    /// The day of assignment, from then on.
    pub assigned_on: Option<NaiveDate>,
    /// The displayed use-by day; worked out where it is left out.
    pub use_by: Option<NaiveDate>,
    /// The day of the present state, after assignment.
    pub status_on: Option<NaiveDate>,
    /// The day of the draft; that of assignment, or today, where it is not known.
    pub created_on: Option<NaiveDate>,
    /// What is filled in of the form of a CoS.
    ///
    /// The names are those of [`COS_FIELDS`](super::COS_FIELDS).
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
    pub fields: Form,
    /// The sponsor note.
    pub note: Option<Personal>,
    /// The host's own reference.
    pub host_reference: Option<Personal>,
    /// Whether the sponsor has reported that sponsorship has ended.
    #[serde(default)]
    pub sponsorship_withdrawn: bool,
}

impl AdoptedCos {
    /// Plans the certificate.
    pub(crate) fn add(
        &self,
        place: usize,
        users: &[AdoptedUser],
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<()> {
        let kind = CertificateKind::UndefinedCos;
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

    fn stage(&self, place: usize, context: &Context<'_>) -> Result<Stage> {
        if self.state.is_draft() {
            let complete = lacks(CertificateKind::UndefinedCos, &self.fields, self.route, context).is_empty();
            return Ok(if complete { Stage::ReadyToGo } else { Stage::WorkInProgress });
        }
        let lacking = |what: &str| -> Error {
            let message = format!("a certificate that is {} has a {what}", self.state);
            let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cos/2.2.1")).message(message);
            reason.field(format!("/certificates/{place}/{what}")).into()
        };
        let number = self.number.clone().ok_or_else(|| lacking("number"))?.into();
        let assigned_on = self.assigned_on.ok_or_else(|| lacking("assigned_on"))?;
        let use_by = self.use_by.unwrap_or_else(|| use_by(assigned_on, context.policy));
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
