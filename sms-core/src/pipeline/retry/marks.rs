//! Marks of the fields of a command, by which one sees later which of them differs. What a field held cannot be read from six
//! letters, and they go with the salt.

use crate::document::safe;
use serde_json::Value;

/// How many letters the mark of a field has.
const LENGTH: usize = 6;

/// The marks of a command's fields, each with its name and what it holds.
pub(super) fn marks(document: &Value, salt: &[u8; 16]) -> String {
    let mut marks = String::new();
    each_field(document, &mut |path, value| {
        marks.push_str(&mark(path, value, salt));
        true
    });
    marks
}

/// The first field of a command that another one, of which there are marks, did not have just so; none where the other one had a
/// field more.
pub(super) fn differs(document: &Value, salt: &[u8; 16], marks: &str) -> Option<String> {
    let mut found = None;
    each_field(document, &mut |path, value| {
        let own = mark(path, value, salt);
        let is_known = marks.as_bytes().chunks_exact(LENGTH).any(|known| known == own.as_bytes());
        if !is_known {
            let name = if path[1].is_empty() { path[0] } else { path[1] };
            found = Some(safe(name).to_owned());
        }
        is_known
    });
    found
}

/// Goes over the fields of a document, and over those of a form in it, for as long as it is told to go on: each with the names that
/// lead to it, and its value as JSON. A list is one field.
fn each_field(document: &Value, each: &mut dyn FnMut([&str; 2], &str) -> bool) {
    for (name, value) in document.as_object().into_iter().flatten() {
        let goes_on = match value.as_object() {
            Some(inner) => inner.iter().all(|(inner, value)| each([name, inner], &value.to_string())),
            None => each([name, ""], &value.to_string()),
        };
        if !goes_on {
            return;
        }
    }
}

/// A part of a quick hash (FNV-1a): it keeps nothing secret, for the salt lies beside it.
fn mark(path: [&str; 2], value: &str, salt: &[u8; 16]) -> String {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    let parts = [salt.as_slice(), path[0].as_bytes(), path[1].as_bytes(), value.as_bytes()];
    for byte in parts.into_iter().flat_map(|part| part.iter().chain(&[0xFF])) {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
    }
    format!("{:06x}", (hash ^ (hash >> 32)) & 0xFF_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_field_that_differs_is_found_by_its_name_alone() {
        let fields = json!({ "age": 1, "family_name": "Planted" });
        let first = json!({ "command": "create_cos", "fields": fields, "occurred_at": "2026-04-06" });
        let kept = marks(&first, &[7; 16]);
        assert_eq!(kept.len(), 4 * LENGTH);
        let with = |pointer: &str, value: Value| {
            let mut other = first.clone();
            *other.pointer_mut(pointer).unwrap() = value;
            differs(&other, &[7; 16], &kept)
        };
        assert_eq!(with("/occurred_at", "2026-04-07".into()).as_deref(), Some("occurred_at"));
        assert_eq!(with("/fields/family_name", "Other".into()).as_deref(), Some("family_name"));
        assert_eq!(with("/fields", json!({ "age": 2, "family_name": "Other" })).as_deref(), Some("age"));
        let more = json!({ "age": 1, "family_name": "Planted", "Zoë Example": 1 });
        assert_eq!(with("/fields", more).as_deref(), Some("…"));
        assert_eq!(with("/fields", json!({ "age": 1 })), None, "the other one had a field more");
        assert_eq!(differs(&first, &[7; 16], &kept), None);
        assert_eq!(differs(&first, &[8; 16], &kept).as_deref(), Some("command"), "another salt, other marks");
    }
}
