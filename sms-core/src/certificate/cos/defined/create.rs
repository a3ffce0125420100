//! A CoS drafted from a granted application, and bound to its job and salary (`cos/T1d`, `cos/12.10`).

use super::fields::{bound_fields, taken_over};
use super::{DefinedAction, DefinedApplication, edge, insufficient, known, wants_application};
use crate::certificate::copy::Start;
use crate::certificate::cos::COS_FIELDS;
use crate::certificate::cos::categories::NEW_HIRES;
use crate::certificate::cos::fields::CATEGORY;
use crate::certificate::draft::{Draft, SavedDraft};
use crate::certificate::{Certificate, CertificateFamily, CertificateKind};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::rule;
use crate::store::LoadRequest;
use serde_json::Value;

command! {
    /// A Level 1 user drafts a defined CoS from a granted application (`cos/T1d`) and owns it. What the application says is
    /// filled in, and what it says of the job cannot be changed (`cos/12.10`). Drafts take no unit, but there are never more of
    /// them than units that can still be assigned (`cos/5.10`).
    CreateDefinedCos -> SavedDraft {
        /// The granted application.
        application: RecordId,
        /// A stored address that fills the main work address where the application does not say it (`cos/3.7.3`).
        work_address: Option<RecordId>,
        /// What is filled in beside what the application says.
        ///
        /// The names are those of [`COS_FIELDS`](crate::certificate::cos::COS_FIELDS).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CosForm"))]
        fields: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl CreateDefinedCos {
    const fn start(&self) -> Start<'_> {
        Start::at(CertificateFamily::Cos, self.work_address.as_ref())
    }
}

impl CommandHandler for CreateDefinedCos {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_application(wants, &self.application);
        self.start().wants(wants);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(Route::SkilledWorker)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let application = known(&self.application, "/application", context)?;
        let mut plan = Plan::default();
        let granted = plan.attempt(edge(application, DefinedAction::Create))?;
        let from_application = taken_over(&application.fields);
        let bound = bound_fields(&application.fields);
        let own = self.start().form(&self.fields, &mut plan, context)?;
        let objections: Vec<_> = match erased(application) {
            Some(erased) => vec![erased],
            // What grants nothing binds nothing.
            None if granted.is_none() => Vec::new(),
            None => changes(&bound, &from_application, &own).chain(too_many(application)).collect(),
        };
        let fields = of_new_hires(from_application.amended(&own));
        let draft =
            Draft::new(CertificateKind::DefinedCos, Route::SkilledWorker, &fields, self.host_reference.as_ref());
        let (mut plan, saved) = draft.bound_by(&self.application, bound).create(plan, context)?;
        plan.objections.extend(objections);
        Ok((plan, saved))
    }
}

/// The form with the category of defined CoS, which it has by itself (`cos/M-10`).
fn of_new_hires(form: Form) -> Form {
    if form.get(CATEGORY).is_some() { form } else { form.with(CATEGORY, NEW_HIRES) }
}

/// Objects where every unit that can still be assigned has its draft already.
fn too_many(application: &DefinedApplication) -> Option<Reason> {
    let drafts = application.grant.as_ref().map_or(0, |grant| grant.drafts);
    (drafts >= application.unassigned()).then(|| insufficient(application, "/application"))
}

/// Objects where nothing is left that says to what job the grant is tied (`cos/12.3`).
fn erased(application: &DefinedApplication) -> Option<Reason> {
    application.erased.then(|| {
        let reason = Reason::new(ErrorCode::DefinedErased).rule(rule!("cos/12.3"));
        reason.field("/application").remedy("apply for more defined CoS")
    })
}

/// What a form says in a field: nothing where it is null, or a box that is not ticked.
fn said<'a>(form: &'a Form, name: &str) -> Option<&'a Value> {
    form.fields().get(name).filter(|value| !matches!(value, Value::Null | Value::Bool(false)))
}

/// Objects to each change of a field that comes from the application.
pub(crate) fn changes_bound(record: &Certificate, changed: &Form) -> Vec<Reason> {
    changes(&record.bound, &record.fields, changed).collect()
}

/// Whether two values of a field say the same.
fn says_the_same(name: &str, one: &Value, other: &Value) -> bool {
    let field = COS_FIELDS.iter().find(|field| field.name == name);
    field.map_or_else(|| one == other, |field| field.says_the_same(one, other))
}

fn changes<'a>(bound: &'a [String], kept: &'a Form, changed: &'a Form) -> impl Iterator<Item = Reason> + 'a {
    let differs = |name: &&String| {
        changed.fields().contains_key(*name)
            && match (said(changed, name), said(kept, name)) {
                (Some(one), Some(other)) => !says_the_same(name, one, other),
                (one, other) => one != other,
            }
    };
    bound.iter().filter(differs).map(|name| {
        let message = said!("`{field}` comes from the application and cannot be changed", field = name);
        let remedy = "tell the Home Office, so that it cancels the CoS, and apply again; after assignment a sponsor note may \
                      still correct salary, weekly hours and dates";
        let reason = Reason::new(ErrorCode::DefinedBound).rule(rule!("cos/12.10")).message(message);
        reason.field(format!("/fields/{name}")).remedy(remedy)
    })
}
