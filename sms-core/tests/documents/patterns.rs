//! Patterns of the schema beside the functions that read the same fields.

use proptest::prelude::*;
use proptest::string::string_regex;
use regex_lite::Regex;
use serde_json::Value;
use sms_core::certificate::cas::CAS_FIELDS;
use sms_core::certificate::cos::COS_FIELDS;
use sms_core::certificate::report_fields;
use sms_core::fields::FieldKind;
use sms_core::schema;
use sms_core::user::{Level, user_fields};

type Shape = (&'static str, fn(&str) -> bool, &'static str);

/// Every text with a form of its own.
fn shapes() -> Vec<Shape> {
    let mut fields = [COS_FIELDS, CAS_FIELDS].concat();
    fields.extend(report_fields());
    fields.extend(Level::ALL.iter().flat_map(|level| user_fields(*level)));
    let shapes = fields.into_iter().filter_map(|field| match field.kind {
        FieldKind::Shaped(accepts, _, pattern) => Some((field.name, accepts, pattern)),
        _ => None,
    });
    shapes.collect()
}

#[test]
fn every_form_of_a_text_has_a_pattern() {
    let names: Vec<_> = shapes().into_iter().map(|(name, ..)| name).collect();
    for name in ["email", "nino", "occupation_code", "partner_licence_number", "ucas_id"] {
        assert!(names.contains(&name), "{name} of {names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with("postcode")), "{names:?}");
}

/// A strict validator knows no format of Rust.
#[test]
fn every_format_is_one_of_json_schema() {
    fn formats(schema: &Value, found: &mut Vec<String>) {
        match schema {
            Value::Object(members) => {
                found.extend(members.get("format").and_then(Value::as_str).map(str::to_owned));
                members.values().for_each(|member| formats(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| formats(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    formats(&schema::document(), &mut found);
    assert!(
        found.len() > 100 && found.iter().all(|format| ["date", "date-time"].contains(&format.as_str())),
        "{found:?}"
    );
}

/// A text of a pattern with one slip, or none.
fn near() -> impl Strategy<Value = (Shape, String)> {
    let shape = prop::sample::select(shapes());
    shape.prop_flat_map(|shape| {
        let text = string_regex(shape.2.trim_start_matches('^').trim_end_matches('$')).unwrap();
        let letter = prop::sample::select("aZ0 @.x1X9\u{e9}\u{200b}/-".chars().collect::<Vec<_>>());
        (Just(shape), text, 0..5_u8, any::<prop::sample::Index>(), letter).prop_map(
            |(shape, text, slip, at, letter)| {
                let mut letters: Vec<char> = text.chars().collect();
                let at = at.index(letters.len());
                match slip {
                    0 => letters[at] = letter,
                    1 => letters.insert(at, letter),
                    2 => drop(letters.remove(at)),
                    3 => letters[at] = letters[at].to_ascii_lowercase(),
                    _ => {}
                }
                (shape, letters.into_iter().collect())
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn the_schema_takes_what_the_reader_takes(((name, accepts, pattern), text) in near()) {
        let matches = Regex::new(pattern).unwrap().is_match(&text);
        if accepts(&text) {
            prop_assert!(matches, "{} reads {:?}", name, text);
        } else if name != "nino" && name != "email" {
            // Of these two the reader knows more than a pattern says.
            prop_assert!(!matches, "{} does not read {:?}", name, text);
        }
    }
}
