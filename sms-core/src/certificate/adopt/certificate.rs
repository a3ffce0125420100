//! A certificate that is entered as it stands.

use super::{Entered, happened};
use crate::certificate::container::other_route;
use crate::certificate::cos::{DefinedState, application_not_found, bound_fields};
use crate::certificate::folded;
use crate::certificate::form_check::{FormCheck, unsaved, use_by};
use crate::certificate::{
    Assignment, Certificate, CertificateFamily, CertificateKind, CertificateState, ContainerKind, Ended, Stage,
};
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::CertificateAdopted;
use crate::fields::{Form, check_day, check_reference, check_text};
use crate::ids::{CertificateId, CertificateNumber, DefinedRequestNumber, RecordId, UserId};
use crate::licence::{LicenceType, Route};
use crate::parameter::{Said, said};
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::rule;
use chrono::NaiveDate;

command! {
    /// A certificate in any state, as it stands in a licence that is entered in mid-life. Its route says whether it is a CoS or
    /// a CAS.
    ///
    /// ```
    /// use sms_core::certificate::{AdoptedCertificate, CertificateState};
    /// use sms_core::{licence::Route, time::day};
    /// let used = AdoptedCertificate::new(Route::ScaleUp, "carl2".parse()?, CertificateState::Used)
    ///     .number("C1A2B3C4D5E".parse()?)
    ///     .assigned_on(day(2026, 3, 2));
    /// assert_eq!((used.assigned_on, used.use_by), (Some(day(2026, 3, 2)), None));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    AdoptedCertificate {
        /// The route.
        route: Route,
        /// The user who owns it, one of the licence's users.
        owner: UserId,
        /// The state. For a draft, completeness decides.
        state: CertificateState,
        /// The number, from assignment on.
        number: Option<CertificateNumber>,
        /// The day of assignment, from then on; today at the latest.
        assigned_on: Option<NaiveDate>,
        /// The displayed use-by day; worked out where it is left out.
        use_by: Option<NaiveDate>,
        /// The day of the present state, after assignment; today at the latest.
        status_on: Option<NaiveDate>,
        /// The day of the draft; that of assignment, or today, where it is not known.
        created_on: Option<NaiveDate>,
        /// What is filled in of the form of a CoS or a CAS.
        ///
        /// The names are those of [`COS_FIELDS`](super::super::cos::COS_FIELDS) and [`CAS_FIELDS`](super::super::cas::CAS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CertificateForm"))]
        fields: Form,
        /// The sponsor note.
        note: Option<Personal>,
        /// The host's own reference.
        host_reference: Option<Personal>,
        /// Whether the sponsor has reported that sponsorship has ended.
        #[serde(default)]
        sponsorship_withdrawn: bool,
        /// Whether the sponsor has notified that the student completed the course.
        #[serde(default)]
        graduated: bool,
        /// Whether the record of a CoS was moved to the system that comes after SMS (`cos/1.9`).
        #[serde(default)]
        migrated: bool,
        /// Whether it is a defined CoS, of a Skilled Worker.
        #[serde(default)]
        defined: bool,
        /// The request number of the application that a defined CoS comes from, among those entered with it. Where left out, the
        /// grant is not known.
        application: Option<DefinedRequestNumber>,
        /// The name of the batch or the group that it is in, among those entered with it.
        container: Option<Personal>,
        /// Whether it is the CoS of the artist on whom the others of its group depend (`cos/11.2.4`).
        #[serde(default)]
        main_artist: bool,
    }
}

impl AdoptedCertificate {
    const fn kind(&self) -> CertificateKind {
        match self.route.licence_type() {
            LicenceType::Student => CertificateKind::Cas,
            LicenceType::Worker | LicenceType::TemporaryWorker if self.defined => CertificateKind::DefinedCos,
            LicenceType::Worker | LicenceType::TemporaryWorker => CertificateKind::UndefinedCos,
        }
    }

    /// Plans the certificate, and answers its problems and what our rules would not have allowed.
    pub(super) fn add<'a>(
        &'a self,
        entered: &mut Entered<'a>,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> (Vec<Reason>, Vec<Reason>) {
        let kind = self.kind();
        let certificate = CertificateId::new(kind.family(), plan.next(context));
        let mut problems = self.problems(context);
        problems.extend(entered.stranger(&self.owner, "/owner"));
        problems.extend(self.repeated(entered));
        let (application, bound) = self.grant(entered, &mut problems);
        let (container, objections) = self.hold(&certificate, entered, &mut problems, context);
        let record = Certificate {
            certificate: certificate.clone(),
            kind,
            route: self.route,
            owner: self.owner.clone(),
            host_reference: None,
            container,
            fields: Form::default(),
            created_on: self.created_on.or(self.assigned_on).unwrap_or(context.today),
            saved_on: None,
            stage: self.stage(&mut problems, context),
            application,
            bound,
            note: None,
            reports: Vec::new(),
            student_reports: Vec::new(),
            graduated: self.graduated,
            sponsorship_withdrawn: self.sponsorship_withdrawn,
            migrated: self.migrated,
            erased: false,
        };
        let (fields, host_reference, note) = (self.fields.cleared(), self.host_reference.clone(), self.note.clone());
        plan.event(CertificateAdopted { certificate, record, fields, host_reference, note });
        (problems, objections.into_iter().collect())
    }

    /// What cannot be recorded at all, whatever else is entered.
    fn problems(&self, context: &Context<'_>) -> Vec<Reason> {
        let mut problems = unsaved(self.kind(), &self.fields, self.route);
        problems.extend(check_reference("", self.host_reference.as_ref()));
        problems.extend(self.note.as_deref().and_then(|note| check_text("/note", note, 2_000, true)));
        problems.extend(happened("/assigned_on", self.assigned_on, context));
        problems.extend(happened("/status_on", self.status_on, context));
        problems.extend(happened("/created_on", self.created_on, context));
        problems.extend(self.use_by.and_then(|day| check_day("/use_by", day)));
        if let (Some(assigned_on), Some(status_on)) = (self.assigned_on, self.status_on)
            && status_on < assigned_on
        {
            let message = said!(
                "the state of {status_on} is from before the assignment on {assigned_on}",
                status_on,
                assigned_on
            );
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/2.2.1"));
            problems.push(reason.message(message).field("/status_on"));
        }
        problems.extend(self.wrong_family());
        problems
    }

    /// What only certificates of the other family have.
    fn wrong_family(&self) -> Vec<Reason> {
        let family = self.kind().family();
        let cos = family == CertificateFamily::Cos;
        let foreign = self.number.as_ref().filter(|number| number.family() != family);
        let wrong = [
            ("/number", foreign.map(|_| said!("the number is not that of a `{family}`", family))),
            ("/state", (cos && self.state == CertificateState::Obsolete).then(|| "only a CAS is ever obsolete".into())),
            ("/graduated", (cos && self.graduated).then(|| "only a student graduates".into())),
            ("/migrated", (!cos && self.migrated).then(|| "only a CoS says so".into())),
            ("/defined", (!cos && self.defined).then(|| "no CAS is defined".into())),
        ];
        let wrong = wrong.into_iter().filter_map(|(field, message)| Some((field, message?)));
        let reason = |(field, message): (&'static str, Said)| {
            Reason::new(ErrorCode::FieldFormat).rule(rule!("cas/2.1.1")).message(message).field(field)
        };
        wrong.map(reason).collect()
    }

    /// Notes the number, and says if another certificate that is entered has it.
    fn repeated<'a>(&'a self, entered: &mut Entered<'a>) -> Option<Reason> {
        let number = self.number.as_ref()?;
        (!entered.certificates.insert(number.as_str())).then(|| {
            let message = said!("the certificate number `{number}` is given twice", number);
            Reason::new(ErrorCode::CertificateNumberTaken).message(message).field("/number")
        })
    }

    /// The application that it comes from, with the names of the fields bound by it.
    fn grant(&self, entered: &Entered<'_>, problems: &mut Vec<Reason>) -> (Option<RecordId>, Vec<String>) {
        let Some(number) = &self.application else { return (None, Vec::new()) };
        let wrong = match entered.applications.get(number.as_str()) {
            _ if self.kind() != CertificateKind::DefinedCos => {
                let reason = Reason::new(ErrorCode::DefinedKind).rule(rule!("cos/1.2"));
                reason.message("only a defined CoS comes from an application")
            }
            None => application_not_found(),
            Some(application) if application.state != DefinedState::Granted => {
                let message = said!("no CoS comes from an application that is {state}", state = application.state);
                Reason::new(ErrorCode::DefinedTransitionRefused).rule(rule!("cos/T1d")).message(message)
            }
            Some(application) => {
                return (Some(application.application.clone()), self.bound(&application.fields));
            }
        };
        problems.push(wrong.field("/application"));
        (None, Vec::new())
    }

    /// The names of the fields bound by an application: none where it is not known what that says. What it says and the
    /// certificate does not can still be filled in.
    fn bound(&self, application: &Form) -> Vec<String> {
        if application.is_empty() {
            return Vec::new();
        }
        let mut bound = bound_fields(application);
        bound.retain(|name| self.fields.has_at(name) || !application.has_at(name));
        bound
    }

    /// The batch or the group that it is in, and what our rules object to that.
    fn hold(
        &self,
        certificate: &CertificateId,
        entered: &mut Entered<'_>,
        problems: &mut Vec<Reason>,
        context: &Context<'_>,
    ) -> (Option<RecordId>, Option<Reason>) {
        let found = self.container.as_ref().map(|name| entered.containers.get(&folded(name)));
        let family = self.kind().family();
        let container = match found {
            Some(Some((_, id, container))) if container.family() == family => Some((id.clone(), *container)),
            Some(_) => {
                let message = said!("no batch or group of {family} of this name is entered", family);
                problems.push(Reason::new(ErrorCode::ContainerNotFound).message(message).field("/container"));
                None
            }
            None => None,
        };
        let group = container.as_ref().filter(|(_, container)| container.kind == ContainerKind::Group);
        if self.main_artist {
            let again = group.map(|(id, _)| entered.main_artists.insert(id.clone(), certificate.clone()).is_some());
            let message = match again {
                None => Some("the certificate is in no group"),
                Some(again) => again.then_some("the group has two main artists"),
            };
            let reason = Reason::new(ErrorCode::ContainerNotAMember).rule(rule!("cos/11.2.4")).field("/main_artist");
            problems.extend(message.map(|message| reason.message(message)));
        }
        let Some((id, container)) = container else { return (None, None) };
        *entered.members.entry(id.clone()).or_default() += 1;
        let objection = other_route(container.kind, container.route, self.route, context);
        (Some(id), objection.map(|reason| reason.field("/route")))
    }

    /// Where it is in its life; what that lacks is told among the problems.
    fn stage(&self, problems: &mut Vec<Reason>, context: &Context<'_>) -> Stage {
        if self.state.is_draft() {
            let form = self.fields.cleared();
            let complete = FormCheck::new(self.kind(), self.route, &form, context).lacks().is_empty();
            return if complete { Stage::ReadyToGo } else { Stage::WorkInProgress };
        }
        let mut lacking = |field: &'static str, what: &str| {
            let message = said!("a certificate that is {state} has {what}", state = self.state);
            let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cos/2.2.1"));
            problems.push(reason.message(message).field(field));
        };
        if self.number.is_none() {
            lacking("/number", "a number");
        }
        if self.assigned_on.is_none() {
            lacking("/assigned_on", "a day of assignment");
        }
        let (Some(number), Some(assigned_on)) = (self.number.clone(), self.assigned_on) else {
            return Stage::WorkInProgress;
        };
        let use_by = self.use_by.unwrap_or_else(|| use_by(self.kind().family(), assigned_on, context.policy));
        let assignment = Assignment { number, assigned_on, use_by, reopened_on: None };
        let ended = |assignment| Ended { assignment, status_on: self.status_on.unwrap_or(context.today) };
        match self.state {
            CertificateState::Used => Stage::Used(ended(assignment)),
            CertificateState::Expired => Stage::Expired(ended(assignment)),
            CertificateState::Withdrawn => Stage::Withdrawn(ended(assignment)),
            CertificateState::Cancelled => Stage::Cancelled(ended(assignment)),
            CertificateState::Obsolete => Stage::Obsolete(ended(assignment)),
            CertificateState::Assigned | CertificateState::WorkInProgress | CertificateState::ReadyToGo => {
                Stage::Assigned(assignment)
            }
        }
    }
}
