//! `include/sms.json`: the header as data, for languages that read no C. It is made of the header's own text.

use crate::common::{Prototype, prototypes, without_comments};
use serde_json::{Value, json};

/// The text of the file: a line for each thing, so that a change is a line.
pub(crate) fn of(header: &str) -> String {
    let code = without_comments(header);
    let parts = [
        ("abi_version", number_of(&code, "SMS_ABI_VERSION").to_string()),
        ("constants", object(constants(&code))),
        ("functions", list(prototypes(header).iter().map(function))),
        ("handles", list(handles(&code))),
        ("numbers", object(numbers(&code))),
        ("structures", list(structures(&code))),
    ];
    let parts: Vec<String> = parts.iter().map(|(name, text)| format!("\"{name}\": {text}")).collect();
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}

fn list(items: impl IntoIterator<Item = Value>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("  {item}")).collect();
    format!("[\n{}\n]", items.join(",\n"))
}

fn object(members: impl IntoIterator<Item = (String, Value)>) -> String {
    let members: Vec<String> = members.into_iter().map(|(name, value)| format!("  \"{name}\": {value}")).collect();
    format!("{{\n{}\n}}", members.join(",\n"))
}

/// Every constant with its value: a number, or the text of a name.
fn constants(code: &str) -> Vec<(String, Value)> {
    let defined = code.lines().filter_map(|line| line.strip_prefix("#define ")?.split_once(' '));
    // Arrow's own are no constants of ours.
    let plain = defined.filter(|(name, _)| name.starts_with("SMS_") && !name.contains('('));
    plain.map(|(name, value)| (name.to_owned(), serde_json::from_str(value.trim()).unwrap())).collect()
}

fn number_of(code: &str, name: &str) -> Value {
    constants(code).into_iter().find(|(known, _)| known == name).unwrap().1
}

fn function(prototype: &Prototype) -> Value {
    let parameters = prototype.parameters.iter().map(|(kind, name)| json!({ "name": name, "type": kind }));
    json!({
        "name": prototype.name,
        "returns": prototype.returns,
        "parameters": parameters.collect::<Vec<_>>(),
        "fails": prototype.is_fallible(),
    })
}

/// What stands for types of which only pointers are seen.
fn handles(code: &str) -> Vec<Value> {
    let declared = code.lines().filter_map(|line| line.strip_prefix("typedef struct ")?.strip_suffix(';'));
    declared.filter_map(|names| names.split_once(' ')).map(|(_, name)| name.into()).collect()
}

/// Other names of numbers.
fn numbers(code: &str) -> Vec<(String, Value)> {
    let declared = code.lines().filter_map(|line| line.strip_prefix("typedef ")?.strip_suffix(';'));
    let names = declared.filter(|rest| !rest.starts_with("struct ")).filter_map(|rest| rest.rsplit_once(' '));
    names.map(|(kind, name)| (name.to_owned(), kind.into())).collect()
}

/// Plain values with their fields, in the order in which they lie; whether they begin with their size, and so may grow.
fn structures(code: &str) -> Vec<Value> {
    let statements = code.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join(" ");
    let parts = statements.split("typedef struct {").skip(1);
    parts.map(|part| structure(part.split_once('}').unwrap())).collect()
}

fn structure((fields, rest): (&str, &str)) -> Value {
    let fields: Vec<Value> = fields.split(';').filter(|field| !field.trim().is_empty()).map(field).collect();
    let grows = fields[0]["name"] == "size";
    json!({ "name": rest.split(';').next().unwrap().trim(), "fields": fields, "grows": grows })
}

fn field(text: &str) -> Value {
    let place = text.rfind([' ', '*']).unwrap() + 1;
    json!({ "name": text[place..].trim(), "type": text[..place].trim() })
}

#[test]
fn everything_of_a_header_is_described() {
    let header = "/* a */\n#ifndef SMS_H\n#define SMS_H\n#define SMS_BIT(number) (1 << (number))\n#define SMS_ABI_VERSION 7\n\
                  #define SMS_COMMAND_A \"a\" /**< b */\n#define SMS_A 1\ntypedef uint32_t sms_result;\n\
                  typedef struct sms_system sms_system;\ntypedef struct {\n  /** c */\n  size_t size;\n  const char *data;\n} sms_reason;\n\
                  sms_result sms_go(const sms_system *system, sms_error **error);\nbool sms_is(void);\n\
                  static inline int sms_not(void) { return 0; }\n#endif\n";
    let wanted = json!({
        "abi_version": 7,
        "constants": { "SMS_ABI_VERSION": 7, "SMS_COMMAND_A": "a", "SMS_A": 1 },
        "functions": [
            { "name": "sms_go", "returns": "sms_result", "fails": true, "parameters": [
                { "name": "system", "type": "const sms_system *" }, { "name": "error", "type": "sms_error **" }] },
            { "name": "sms_is", "returns": "bool", "fails": false, "parameters": [] },
        ],
        "handles": ["sms_system"],
        "numbers": { "sms_result": "uint32_t" },
        "structures": [{ "name": "sms_reason", "grows": true, "fields": [
            { "name": "size", "type": "size_t" }, { "name": "data", "type": "const char *" }] }],
    });
    assert_eq!(serde_json::from_str::<Value>(&of(header)).unwrap(), wanted);
}
