//! What stands between a case file and a plain document: variables, named documents, repeated and joined text, rows.

use serde_json::{Map, Value};

pub(crate) type Variables = Map<String, Value>;

/// Writes a document out: every `"$name"` is the value of a variable, every `{"$use": …}` a named document with the other
/// members put over it, `{"$repeat": [text, times]}` and `{"$join": [texts]}` are text.
pub(crate) fn written_out(
    value: &Value,
    variables: &Variables,
    documents: &Map<String, Value>,
) -> Result<Value, String> {
    let out = |value: &Value| written_out(value, variables, documents);
    match value {
        Value::String(text) => variable(text, variables),
        Value::Array(items) => items.iter().map(out).collect(),
        Value::Object(fields) => {
            if let Some(named) = fields.get("$use") {
                return used(named, fields, variables, documents);
            }
            if let Some(parts) = fields.get("$repeat") {
                return repeated(&out(parts)?);
            }
            if let Some(parts) = fields.get("$join") {
                return joined(&out(parts)?);
            }
            fields
                .iter()
                .map(|(name, value)| Ok((name.clone(), out(value)?)))
                .collect::<Result<Map<_, _>, String>>()
                .map(Value::Object)
        }
        plain => Ok(plain.clone()),
    }
}

fn variable(text: &str, variables: &Variables) -> Result<Value, String> {
    match text.strip_prefix('$') {
        None => Ok(text.into()),
        Some(rest) if rest.starts_with('$') => Ok(rest.into()),
        Some(name) => variables.get(name).cloned().ok_or_else(|| format!("nothing was saved as `{name}`")),
    }
}

fn used(
    named: &Value,
    over: &Map<String, Value>,
    variables: &Variables,
    documents: &Map<String, Value>,
) -> Result<Value, String> {
    let name = named.as_str().ok_or("`$use` names a document")?;
    let document = documents.get(name).ok_or_else(|| format!("there is no document `{name}`"))?;
    let mut document = written_out(document, variables, documents)?;
    for (name, value) in over.iter().filter(|(name, _)| *name != "$use") {
        let fields = document.as_object_mut().ok_or_else(|| format!("the document of `{named}` has no members"))?;
        fields.insert(name.clone(), written_out(value, variables, documents)?);
    }
    Ok(document)
}

fn repeated(parts: &Value) -> Result<Value, String> {
    match parts.as_array().map(Vec::as_slice) {
        Some([Value::String(text), Value::Number(times)]) => {
            let times = times.as_u64().and_then(|times| usize::try_from(times).ok()).ok_or("a number of times")?;
            Ok(text.repeat(times).into())
        }
        _ => Err("`$repeat` takes a text and a number".to_owned()),
    }
}

fn joined(parts: &Value) -> Result<Value, String> {
    let texts: Option<Vec<&str>> = parts.as_array().and_then(|parts| parts.iter().map(Value::as_str).collect());
    Ok(texts.ok_or("`$join` takes texts")?.concat().into())
}

/// The rows of an `each`: a list of objects, or `columns` with `rows` of as many values.
pub(crate) fn rows(each: &Value) -> Result<Vec<Variables>, String> {
    let object = |row: &Value| row.as_object().cloned().ok_or_else(|| "a row is an object".to_owned());
    if let Some(rows) = each.as_array() {
        return rows.iter().map(object).collect();
    }
    let list = |name: &str| each.get(name).and_then(Value::as_array).ok_or_else(|| format!("`each` lacks `{name}`"));
    let columns: Vec<String> = list("columns")?.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    list("rows")?
        .iter()
        .map(|row| match row.as_array() {
            Some(values) if values.len() == columns.len() => {
                Ok(columns.iter().cloned().zip(values.iter().cloned()).collect())
            }
            _ => Err(format!("the row {row} does not have the columns {columns:?}")),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn documents_are_written_out() {
        let variables = json!({ "anna": "A1", "codes": ["x"] }).as_object().unwrap().clone();
        let documents = json!({ "form": { "name": "$anna", "age": 3 }, "more": { "$use": "form", "age": 4 } });
        let documents = documents.as_object().unwrap();
        let out = |value: Value| written_out(&value, &variables, documents);
        assert_eq!(
            out(json!({ "a": "$anna", "b": "$codes", "c": "$$anna" })).unwrap(),
            json!({ "a": "A1", "b": ["x"], "c": "$anna" })
        );
        assert_eq!(out(json!({ "$use": "more", "name": null })).unwrap(), json!({ "name": null, "age": 4 }));
        assert_eq!(out(json!({ "$join": ["$anna", { "$repeat": ["ab", 2] }] })).unwrap(), json!("A1abab"));
        assert!(out(json!("$nobody")).is_err() && out(json!({ "$use": "nothing" })).is_err());
    }

    #[test]
    fn rows_come_in_two_shapes() {
        let plain = rows(&json!([{ "a": 1, "b": 2 }])).unwrap();
        assert_eq!(rows(&json!({ "columns": ["a", "b"], "rows": [[1, 2]] })).unwrap(), plain);
        assert!(rows(&json!({ "columns": ["a", "b"], "rows": [[1]] })).is_err());
    }
}
