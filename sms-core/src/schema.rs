//! The JSON Schema of every document that crosses to a host: one document, with shared definitions.
//!
//! It is made of the types themselves; the forms within commands and events are made of the field tables.

use crate::certificate::cos::COS_FIELDS;
use crate::command::{Action, Command};
use crate::decision::{Decision, Finding};
use crate::event::Event;
use crate::fields;
use crate::ids::LicenceNumber;
use crate::outcome::Outcome;
use crate::query::Query;
use crate::user::{Level, user_fields};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};
use std::borrow::Cow;

/// The schema of commands, queries, events, outcomes, decisions and findings, as JSON Schema 2020-12.
///
/// A document meets one of the six definitions of these names; which one, its reader knows. The schema says what has the right
/// shape. What the rules of the day make of it, only the library says.
///
/// ```
/// let schema = sms_core::schema::document();
/// assert!(schema["$defs"]["Command"].is_object());
/// ```
#[must_use]
pub fn document() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let documents = [
        generator.subschema_for::<Command>(),
        generator.subschema_for::<Query>(),
        generator.subschema_for::<Event>(),
        generator.subschema_for::<Outcome>(),
        generator.subschema_for::<Decision>(),
        generator.subschema_for::<Finding>(),
    ];
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The documents of sms",
        "anyOf": documents,
        "$defs": generator.take_definitions(true),
    })
}

/// The envelope is no part of any command, and stands beside the fields of each.
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
        let mut schema = Action::json_schema(generator);
        let variants = schema.get_mut("oneOf").and_then(Value::as_array_mut);
        for properties in variants.into_iter().flatten().filter_map(|variant| variant.get_mut("properties")) {
            if let (Some(properties), Some(envelope)) = (properties.as_object_mut(), envelope.as_object()) {
                properties.extend(envelope.clone());
            }
        }
        schema.insert("description".to_owned(), "A command with its envelope.".into());
        schema
    }
}

macro_rules! forms {
    ($($(#[$meta:meta])* $type:ident $fields:expr;)*) => {$(
        $(#[$meta])*
        pub(crate) struct $type;

        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                fields::schema($fields)
            }
        }
    )*};
}

forms! {
    /// The form of a CoS.
    CosForm COS_FIELDS;
    /// The form of a Level 1 user, which has every field that a user can have.
    Level1Form &user_fields(Level::Level1);
    /// The form of a Level 2 user.
    Level2Form &user_fields(Level::Level2);
}
