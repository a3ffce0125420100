//! `include/sms.json` is true: a program is written from it, and the compiler holds it against the header.

use crate::compiler::{compile, include};
use crate::library::{Library, Linked};
use serde_json::Value;
use tempfile::TempDir;

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// A constant has the value.
fn constant((name, value): (&String, &Value)) -> String {
    match value {
        Value::String(_) => format!("  CHECK(strcmp({name}, {value}) == 0);\n"),
        number => format!("  CHECK({name} == {number});\n"),
    }
}

/// A function has the type: only then can its address be kept in this variable.
fn function(function: &Value) -> String {
    let parameters: Vec<&str> =
        function["parameters"].as_array().unwrap().iter().map(|one| text(&one["type"])).collect();
    let parameters = if parameters.is_empty() { "void".to_owned() } else { parameters.join(", ") };
    let (name, returns) = (text(&function["name"]), text(&function["returns"]));
    format!("  {{ {returns} (*has_type)({parameters}) = {name}; CHECK(has_type == {name}); }}\n")
}

/// A structure has these fields in this order, and no other.
fn structure(structure: &Value) -> String {
    let fields = structure["fields"].as_array().unwrap().iter();
    let fields: String =
        fields.clone().map(|field| format!("{} {}; ", text(&field["type"]), text(&field["name"]))).collect();
    let name = text(&structure["name"]);
    let places = structure["fields"].as_array().unwrap().iter().map(|field| {
        let field = text(&field["name"]);
        format!("CHECK(offsetof({name}, {field}) == offsetof(struct same, {field})); ")
    });
    format!(
        "  {{ struct same {{ {fields}}}; CHECK(sizeof({name}) == sizeof(struct same)); {}}}\n",
        places.collect::<String>()
    )
}

#[test]
fn the_header_as_data_is_true() {
    let file = std::fs::read_to_string(include().join("sms.json")).unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    let checks = [
        file["constants"].as_object().unwrap().iter().map(constant).collect::<Vec<_>>(),
        file["functions"].as_array().unwrap().iter().map(function).collect(),
        file["structures"].as_array().unwrap().iter().map(structure).collect(),
    ];
    assert!(checks[0].len() > 600 && checks[1].len() > 70 && checks[2].len() == 4);
    let source = format!(
        "#include \"check.h\"\n#include <stddef.h>\n\nint main(void) {{\n{}  return 0;\n}}\n",
        checks.concat().concat()
    );
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("description.c");
    std::fs::write(&path, source).unwrap();
    compile(&path, Library::Normal, Linked::Shared).run();
}
