//! The JSON Schema of every document that crosses to a host: one document, with shared definitions.
//!
//! It is made of the types themselves; the forms within commands and events are made of the field tables.

mod bounds;

use crate::access::MenuView;
use crate::certificate::cas::{CAS_FEE_FIELDS, CAS_FIELDS, student_report_fields};
use crate::certificate::cos::{COS_FIELDS, defined_fields};
use crate::certificate::report_fields;
use crate::certificate::{CertificateFamily, address_fields};
use crate::command::{Action, Command};
use crate::decision::Decision;
use crate::event::Event;
use crate::fields;
use crate::finding::Finding;
use crate::ids::LicenceNumber;
use crate::journal::{Anchor, FeedItem, PersonExport, Verification};
use crate::outcome::Outcome;
use crate::query::Query;
use crate::question::Question;
use crate::request::fields::{
    KEPT_FIELDS, ORGANISATION_FIELDS, PARTICULARS_FIELDS, PERSON_FIELDS, REPRESENTATIVE_FIELDS, change_fields,
    other_change_fields,
};
use crate::user::{Level, user_fields};
use crate::watch::Stats;
use crate::what_if::WhatIf;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The schema of commands, queries, questions, events, outcomes, decisions, findings, exports of a person, menus, verifications,
/// anchors, stats and what would be if, and of the answers of queries and questions, as JSON Schema 2020-12.
///
/// A document meets one of the first fourteen definitions of these names; which one, its reader knows. `QueryAnswers` and
/// `QuestionAnswers` name each query and each question, with the schema of its answer. The schema says what has the right shape.
/// What the rules of the day make of it, only the library says.
///
/// ```
/// let schema = sms_core::schema::document();
/// assert!(schema["$defs"]["Command"].is_object());
/// assert_eq!(schema["$defs"]["QueryAnswers"]["properties"]["view_cos"]["$ref"], "#/$defs/CosView");
/// ```
#[must_use]
pub fn document() -> Value {
    let ((given, mut definitions), (told, of_answers)) = (given(), told());
    definitions.extend(of_answers);
    let documents = [given, told].concat();
    bounds::bound(&mut definitions);
    definitions.values_mut().for_each(bounds::figures);
    definitions.values_mut().for_each(without_examples);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The documents of sms",
        "anyOf": documents,
        "$defs": definitions,
    })
}

/// Takes examples out of descriptions: they are in Rust, and come last.
fn without_examples(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(description)) = members.get_mut("description")
                && let Some((words, _)) = description.split_once("\n\n```")
            {
                *description = words.to_owned();
            }
            members.values_mut().for_each(without_examples);
        }
        Value::Array(items) => items.iter_mut().for_each(without_examples),
        _ => {}
    }
}

/// What is read, by this version or by a later one: what has a default may be left out.
fn given() -> (Vec<Schema>, Map<String, Value>) {
    let mut generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let documents = vec![
        generator.subschema_for::<Command>(),
        generator.subschema_for::<Query>(),
        generator.subschema_for::<Question>(),
        generator.subschema_for::<Event>(),
    ];
    (documents, generator.take_definitions(true))
}

/// What is told: every field is there, but for those that say that they are left out.
fn told() -> (Vec<Schema>, Map<String, Value>) {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let documents = vec![
        generator.subschema_for::<Outcome>(),
        generator.subschema_for::<Decision>(),
        generator.subschema_for::<Finding>(),
        generator.subschema_for::<PersonExport>(),
        generator.subschema_for::<MenuView>(),
        generator.subschema_for::<Verification>(),
        generator.subschema_for::<Anchor>(),
        generator.subschema_for::<FeedItem>(),
        generator.subschema_for::<Stats>(),
        generator.subschema_for::<WhatIf>(),
    ];
    let results = by_name("What each command gives, by its name.", Action::results(&mut generator));
    let queries = by_name("What each query gives, by its name.", Query::answers(&mut generator));
    let questions = by_name("What each question gives, by its name.", Question::answers(&mut generator));
    let mut definitions = generator.take_definitions(true);
    let parameters = json!({
        "description": "The parameters of each code, by its id.",
        "type": "object",
        "additionalProperties": false,
        "properties": crate::parameter::of_codes(),
    });
    let lists = [
        ("CommandResults", results),
        ("QueryAnswers", queries),
        ("QuestionAnswers", questions),
        ("CodeParameters", parameters),
    ];
    definitions.extend(lists.map(|(name, list)| (name.to_owned(), list)));
    (documents, definitions)
}

/// Answers by the names of what they answer. It is no document itself.
fn by_name(description: &str, answers: Vec<(&'static str, Schema)>) -> Value {
    let properties: Map<String, Value> =
        answers.into_iter().map(|(name, schema)| (name.to_owned(), schema.into())).collect();
    json!({ "description": description, "type": "object", "additionalProperties": false, "properties": properties })
}

impl JsonSchema for Command {
    fn schema_name() -> Cow<'static, str> {
        "Command".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let envelope = json!({
            "licence": generator.subschema_for::<Option<LicenceNumber>>(),
            "key": { "type": ["string", "null"], "minLength": 1, "maxLength": 128 },
            "occurred_at": { "type": ["string", "null"], "format": "date-time" },
        });
        tagged("command", "A command with its envelope.", Action::schemas(generator), &envelope)
    }
}

impl JsonSchema for Query {
    fn schema_name() -> Cow<'static, str> {
        "Query".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        tagged("query", "A query.", Self::schemas(generator), &Value::Null)
    }
}

impl JsonSchema for Question {
    fn schema_name() -> Cow<'static, str> {
        "Question".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        tagged("question", "A question that needs no store.", Self::schemas(generator), &Value::Null)
    }
}

impl JsonSchema for Event {
    fn schema_name() -> Cow<'static, str> {
        "Event".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        tagged("event", "Something that happened.", Self::schemas(generator), &Value::Null)
    }
}

/// One of several documents, told apart by the name under `tag`; the envelope stands beside the fields of each.
fn tagged(tag: &str, description: &str, documents: Vec<(&'static str, Schema)>, envelope: &Value) -> Schema {
    let mut variants = Vec::new();
    for (name, mut schema) in documents {
        let schema_object = schema.ensure_object();
        if let Value::Object(properties) = schema_object.entry("properties").or_insert_with(|| json!({})) {
            properties.insert(tag.to_owned(), json!({ "type": "string", "const": name }));
            properties.extend(envelope.as_object().cloned().unwrap_or_default());
        }
        if let Value::Array(required) = schema_object.entry("required").or_insert_with(|| json!([])) {
            required.insert(0, tag.into());
        }
        variants.push(schema);
    }
    json_schema!({ "description": description, "oneOf": variants })
}

macro_rules! forms {
    ($($(#[doc = $doc:literal])* $type:ident $fields:expr;)*) => {$(
        $(#[doc = $doc])*
        pub(crate) struct $type;

        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                fields::schema(concat!($($doc),*).trim(), $fields)
            }
        }
    )*};
}

forms! {
    /// The form of a CoS.
    CosForm COS_FIELDS;
    /// The form of an application for defined CoS.
    DefinedForm &defined_fields();
    /// The form of a CAS.
    CasForm CAS_FIELDS;
    /// What the report of an activity of a worker says. Each activity has its own of these fields.
    ReportForm &report_fields();
    /// The fees that an update of a live CAS takes.
    CasFeesForm CAS_FEE_FIELDS;
    /// What the report of an activity of a student says. Each activity has its own of these fields.
    StudentReportForm &student_report_fields();
    /// The form of a stored work address.
    WorkAddressForm &address_fields(CertificateFamily::Cos);
    /// The form of a stored study address.
    StudyAddressForm &address_fields(CertificateFamily::Cas);
    /// The form of a Level 1 user, which has every field that a user can have.
    Level1Form &user_fields(Level::Level1);
    /// The form of a Level 2 user.
    Level2Form &user_fields(Level::Level2);
    /// The form of an organisation.
    OrganisationForm ORGANISATION_FIELDS;
    /// What is kept of an organisation beside what the public register has, and its postcode.
    OrganisationDetailsForm KEPT_FIELDS;
    /// The form of an Authorising Officer or a Key Contact.
    PersonForm PERSON_FIELDS;
    /// What is kept of such a person beside both names and the email address.
    PersonDetailsForm PARTICULARS_FIELDS;
    /// The form of a representative.
    RepresentativeForm REPRESENTATIVE_FIELDS;
    /// The form of any other change, which has every field that one can have.
    OtherChangeForm &other_change_fields();
    /// The form of a change request, which has every field that one can have.
    ChangeForm &change_fields();
}

/// The form of a certificate of either family.
pub(crate) struct CertificateForm;

impl JsonSchema for CertificateForm {
    fn schema_name() -> Cow<'static, str> {
        "CertificateForm".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms = [generator.subschema_for::<CosForm>(), generator.subschema_for::<CasForm>()];
        json_schema!({ "description": "The form of a certificate of either family.", "anyOf": forms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_in_rust_stands_in_the_schema() {
        assert!(!document().to_string().contains("```"));
    }

    /// One name would otherwise stand for two shapes.
    #[test]
    fn what_is_read_and_written_has_the_same_shape_in_both() {
        let ((_, given), (_, told)) = (given(), told());
        let both: Vec<_> = given.iter().filter_map(|(name, shape)| Some((name, shape, told.get(name)?))).collect();
        assert!(!both.is_empty());
        for (name, given, told) in both {
            assert_eq!(given, told, "{name}");
        }
    }
}
