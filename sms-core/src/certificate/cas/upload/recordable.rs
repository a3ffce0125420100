//! What of a record can be recorded: a value that cannot be is left out with a warning, and the CAS is corrected online (`cas/5.2.7`).

use crate::certificate::cas::CAS_FIELDS;
use crate::certificate::{CertificateKind, unsaved};
use crate::decision::Reason;
use crate::fields::Form;
use crate::licence::Route;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// What of a form can be recorded as a CAS of a route, and a warning for each value that is left out: one that the schema of a file lets
/// through and that no CAS can have, such as an academic level that no list knows. A CAS of which a value is left out is not ready to go,
/// whatever else it says (`cas/5.2.7`).
///
/// A field that is not known, and a value of another JSON type than that of the field, stay: a command that has one is refused, as any other
/// is. Texts are composed, and nulls are left out without a word.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_core::certificate::cas::{fields, recordable};
/// use sms_core::fields::Form;
/// use sms_core::licence::Route;
///
/// let form = Form::new().with(fields::FAMILY_NAME, "Student-One").with(fields::ACADEMIC_LEVEL, "RQF99");
/// let (kept, warnings) = recordable(&form, Route::Student);
/// assert_eq!(kept, Form::new().with(fields::FAMILY_NAME, "Student-One"));
/// assert_eq!(warnings[0].code, ErrorCode::FieldFormat);
/// assert_eq!(warnings[0].field.as_deref(), Some("/fields/academic_level"));
/// ```
#[must_use]
pub fn recordable(form: &Form, route: Route) -> (Form, Vec<Reason>) {
    let given = composed(form);
    let warnings: Vec<Reason> = unsaved(CertificateKind::Cas, &given, route)
        .into_iter()
        .filter(|problem| is_left_out(problem, &given))
        .collect();
    if warnings.is_empty() {
        return (given, warnings);
    }
    let left_out: BTreeSet<&str> = warnings.iter().filter_map(field_of).collect();
    let kept = given.fields().iter().filter(|(name, _)| !left_out.contains(name.as_str()));
    let kept: BTreeMap<_, _> = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
    (kept.into(), warnings)
}

/// Of what can be recorded of a form, and the values that were left out of it: why it cannot be saved, and what is only worth a warning. Where
/// a field that is needed was left out, the reason says what was wrong with it, and not that it is missing.
pub(super) fn keeps_from_saving(form: &Form, left_out: Vec<Reason>) -> (Vec<Reason>, Vec<Reason>) {
    let mut reasons = form.lacks_to_save(CAS_FIELDS);
    let (needed, warnings): (Vec<_>, Vec<_>) =
        left_out.into_iter().partition(|value| reasons.iter().any(|lack| field_of(lack) == field_of(value)));
    reasons.retain(|lack| needed.iter().all(|value| field_of(value) != field_of(lack)));
    (needed.into_iter().chain(reasons).collect(), warnings)
}

/// A form without its nulls, every text composed as a command has it.
fn composed(form: &Form) -> Form {
    let mut fields: BTreeMap<_, _> = form.fields().clone();
    fields.retain(|_, value| !value.is_null());
    fields.values_mut().for_each(text::compose);
    fields.into()
}

/// Whether a problem is one of a value: of a field that is known, and of its JSON type.
fn is_left_out(problem: &Reason, form: &Form) -> bool {
    let name = field_of(problem).unwrap_or_default();
    let field = CAS_FIELDS.iter().find(|field| field.name == name);
    field.zip(form.fields().get(name)).is_some_and(|(field, value)| field.kind.is_of_its_json_kind(value))
}

/// The field that a problem is about: of `/fields/study_address/0` that is `study_address`.
fn field_of(problem: &Reason) -> Option<&str> {
    problem.field.as_deref()?.strip_prefix("/fields/")?.split('/').next()
}
