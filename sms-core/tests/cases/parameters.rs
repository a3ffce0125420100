//! The values that reasons and findings speak of, held against what their codes declare.

use serde_json::Value;
use sms_core::{Action, ErrorCode};

/// The first reason, warning or finding in an answer that has a value which its code does not declare.
pub(crate) fn undeclared(answer: &Value) -> Option<String> {
    match answer {
        Value::Object(members) => {
            let own = [members.get("parameters"), members.get("evidence")];
            let wrong = own.into_iter().flatten().find_map(|values| wrong(members.get("code")?.as_str()?, values));
            let command = members.get("resolved_by").and_then(|resolved_by| resolved_by["command"].as_str());
            let strange = command.filter(|name| !Action::NAMES.contains(name));
            wrong
                .or_else(|| strange.map(|name| format!("a finding is resolved by `{name}`, which is no command")))
                .or_else(|| members.values().find_map(undeclared))
        }
        Value::Array(items) => items.iter().find_map(undeclared),
        _ => None,
    }
}

fn wrong(code: &str, values: &Value) -> Option<String> {
    let Some(found) = ErrorCode::find(code) else { return Some(format!("there is no code `{code}`")) };
    // The list of codes tells what they declare.
    let values = values.as_object()?;
    let fits =
        |name: &str, value: &Value| found.parameters().iter().any(|facts| facts.name == name && facts.kind.fits(value));
    let (name, value) = values.iter().find(|(name, value)| !fits(name, value))?;
    Some(format!("`{code}` does not declare `{name}` as {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// A check that takes anything proves nothing.
    #[test]
    fn a_value_that_is_not_declared_is_found() {
        let reason = |parameters| json!([{ "reasons": [{ "code": "allocation.none", "parameters": parameters }] }]);
        assert_eq!(undeclared(&reason(json!({ "route": "skilled_worker", "on": "2026-04-06" }))), None);
        for (parameters, told) in [
            (json!({ "route": "plumber" }), "`route` as \"plumber\""),
            (json!({ "on": 6 }), "`on` as 6"),
            (json!({ "left": 1 }), "`left` as 1"),
        ] {
            assert!(undeclared(&reason(parameters)).unwrap().contains(told), "{told}");
        }
        let finding =
            json!({ "code": "user.few_level_1", "evidence": { "count": 1 }, "resolved_by": { "command": "pray" } });
        assert!(undeclared(&finding).unwrap().contains("`pray`"));
    }
}
