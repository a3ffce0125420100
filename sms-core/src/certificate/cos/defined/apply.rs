//! Applying for defined CoS, afresh or on the basis of an earlier application (`cos/12.1` to `cos/12.3`).

use super::fields as own;
use super::fields::{defined_fields, lacks, names_a_worker};
use super::{DefinedApplication, known};
use crate::answer::answers;
use crate::certificate::CertificateFamily;
use crate::certificate::copy::Start;
use crate::certificate::cos::fields;
use crate::certificate::cos::inconsistencies;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::DefinedCosApplied;
use crate::fields::{Form, check_reference};
use crate::ids::{DefinedRequestNumber, RecordId};
use crate::licence::Route;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// A Level 1 user applies for defined CoS (`cos/12.1`): for one job, and for as many CoS as are wanted for just that job
    /// (`cos/12.3`). No worker needs to be named, but under the transitional rule on skill (`cos/N-2`).
    ApplyDefinedCos -> SentApplication {
        /// How many CoS are wanted.
        number: u32,
        /// What is filled in of the form of an application.
        ///
        /// The names are those of [`defined_fields`](super::defined_fields). In a copy null takes a field away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DefinedForm"))]
        fields: Form,
        /// A stored address that fills the main work address (`cos/3.7.3`).
        work_address: Option<RecordId>,
        /// An earlier application whose fields these are put over (`cos/12.2`).
        copy_of: Option<RecordId>,
        /// The real request number, in mirror mode; otherwise one is made up.
        request_number: Option<DefinedRequestNumber>,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

answers! {
    /// An application for defined CoS that was sent.
    SentApplication {
        /// Its name.
        application: RecordId,
        /// The request number.
        request_number: DefinedRequestNumber,
    }
}

impl CommandHandler for ApplyDefinedCos {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::DefinedApplications);
        self.start().wants(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(Route::SkilledWorker)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let earlier = self.copy_of.as_ref().map(|name| plan.attempt(known(name, "/copy_of", context)));
        let earlier = earlier.transpose()?.flatten();
        let own = self.start().form(&self.fields, &mut plan, context)?;
        let lacks_source = !plan.problems.is_empty();
        plan.problems.extend(self.problems(context));
        let fields = earlier.map_or(own.cleared(), |earlier| earlier.fields.amended(&own));
        let submitted_by = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        plan.objections.extend(objections(&fields, context));
        if lacks_source {
            plan.forgive_missing();
        }
        plan.warnings.extend(unnamed(&fields));
        let application = RecordId::new("application", plan.next(context));
        let Some(request_number) = plan.attempt(self.number_of(&application, context))? else {
            return Err(plan.refusal(context.records));
        };
        let sent = SentApplication { application: application.clone(), request_number: request_number.clone() };
        plan.event(DefinedCosApplied {
            application,
            request_number,
            number: self.number,
            copy_of: self.copy_of.clone(),
            submitted_by,
            submitted_on: context.today,
            fields,
            host_reference: self.host_reference.clone(),
        });
        Ok((plan, sent))
    }
}

impl ApplyDefinedCos {
    const fn start(&self) -> Start<'_> {
        Start::at(CertificateFamily::Cos, self.work_address.as_ref())
    }

    /// What cannot be recorded at all.
    fn problems(&self, context: &Context<'_>) -> Vec<Reason> {
        let largest = context.policy.get(settings::ALLOCATION_REQUEST_LARGEST, context.today);
        let mut problems = self.fields.problems(&defined_fields());
        problems.extend(check_reference("", self.host_reference.as_ref()));
        if !(1..=largest).contains(&i64::from(self.number)) {
            let message = said!("an application is for 1 to {most} certificates", most = largest);
            let reason = Reason::new(ErrorCode::AllocationNumber).rule(rule!("cos/12.3")).message(message);
            problems.push(reason.field("/number"));
        }
        problems
    }

    /// The real number in mirror mode, otherwise one that is made up.
    fn number_of(&self, application: &RecordId, context: &Context<'_>) -> Result<DefinedRequestNumber> {
        let refuse = |code, rule, message: &'static str| -> Error {
            Reason::new(code).rule(rule).message(message).field("/request_number").into()
        };
        let wrong_mode = |message| refuse(ErrorCode::CommandWrongMode, rule!("library/mirror"), message);
        match (&self.request_number, context.is_mirror()) {
            (None, true) => Err(wrong_mode("in mirror mode the real request number is given")),
            (Some(_), false) => Err(wrong_mode("a simulated request number is made up, and not given")),
            (None, false) => Ok(DefinedRequestNumber::simulated(application)),
            (Some(number), true) if is_held(number, context) => {
                let message = "another application of the licence has the request number";
                Err(refuse(ErrorCode::DefinedNumberTaken, rule!("cos/13.3"), message))
            }
            (Some(number), true) => Ok(number.clone()),
        }
    }
}

fn is_held(number: &DefinedRequestNumber, context: &Context<'_>) -> bool {
    let has = |application: &DefinedApplication| application.request_number == *number;
    context.records.applications.values().any(has)
}

/// What our rules refuse of an application.
fn objections(form: &Form, context: &Context<'_>) -> Vec<Reason> {
    let mut objections = lacks(form, context.today);
    objections.extend(inconsistencies(form));
    objections.extend(barred(form, context));
    if form.flag(own::TRANSITIONAL_RULE) && !names_a_worker(form) {
        let message = "under the transitional rule on skill the worker is named, with nationality and date of birth";
        let reason = Reason::new(ErrorCode::DefinedWorker).rule(rule!("cos/N-2")).message(message);
        objections.push(reason.field(fields::FAMILY_NAME.pointer()).remedy("name the worker"));
    }
    objections
}

/// Care workers and senior care workers are no longer sponsored from abroad (`cos/N-2`).
fn barred(form: &Form, context: &Context<'_>) -> Option<Reason> {
    let code = form.get(fields::OCCUPATION_CODE).filter(|code| matches!(*code, "6135" | "6136"))?;
    context.policy.get(settings::DEFINED_CARE_BARRED, context.today).then(|| {
        let message = said!("nobody can be sponsored from abroad for the occupation code `{code}`", code);
        let reason = Reason::new(ErrorCode::DefinedOccupation).rule(rule!("cos/N-2")).message(message);
        reason.field(fields::OCCUPATION_CODE.pointer()).remedy("sponsor somebody who applies inside the United Kingdom")
    })
}

/// The warning that without a named worker salary options other than A and K need a clear reason (`cos/N-4`).
fn unnamed(form: &Form) -> Option<Reason> {
    let option = form.get(fields::SALARY_OPTION).filter(|option| !matches!(*option, "a" | "k"))?;
    (!names_a_worker(form)).then(|| {
        let message = said!(
            "without a named worker the job description gives a clear reason for salary option `{salary_option}`",
            salary_option = option
        );
        let reason = Reason::new(ErrorCode::DefinedWorker).rule(rule!("cos/N-4")).message(message);
        reason
            .field(fields::SALARY_OPTION.pointer())
            .remedy("name the worker, or give the reason in the job description")
    })
}
