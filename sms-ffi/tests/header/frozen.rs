//! What a compiled program relies on: the numbers of constants, and the shapes of functions and plain values.

use crate::common::{prototypes, without_comments};
use std::collections::BTreeMap;

/// Everything of the old header that the new one lacks or changes; nothing where the version of the ABI has changed too. A value
/// that begins with its size may have got fields at its end.
pub(crate) fn broken(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (promises(old), promises(new));
    if old.get("SMS_ABI_VERSION") != new.get("SMS_ABI_VERSION") {
        return Vec::new();
    }
    old.iter()
        .filter(|(name, promise)| !new.get(*name).is_some_and(|now| now == *promise || grown(promise, now)))
        .map(|(name, promise)| format!("{name}: {promise} became {:?}", new.get(name)))
        .collect()
}

fn grown(old: &str, new: &str) -> bool {
    old.starts_with("size_t size;") && new.starts_with(old)
}

/// Constants, prototypes and plain values by name.
fn promises(header: &str) -> BTreeMap<String, String> {
    let code = without_comments(header);
    let mut promises = BTreeMap::new();
    for line in code.lines() {
        if let Some((name, value)) = line.strip_prefix("#define ").and_then(|rest| rest.split_once(' ')) {
            promises.insert(name.to_owned(), value.trim().to_owned());
        }
    }
    for prototype in prototypes(header) {
        let types: Vec<&str> = prototype.parameters.iter().map(|(kind, _)| kind.as_str()).collect();
        promises.insert(prototype.name, format!("{} ({})", prototype.returns, types.join(", ")));
    }
    let statements = code.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join(" ");
    for part in statements.split("typedef struct {").skip(1) {
        let (fields, rest) = part.split_once('}').unwrap();
        let name = rest.split(';').next().unwrap().trim();
        promises.insert(name.to_owned(), fields.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    promises
}

#[test]
fn what_goes_or_changes_is_seen() {
    let old = "#define SMS_ABI_VERSION 1\n#define SMS_A 1 /* a */\nvoid sms_go(int by);\ntypedef struct {\n int x;\n} sms_p;\n";
    let names =
        |new: &str| broken(old, new).iter().map(|line| line.split(':').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert!(names(&format!("{old}#define SMS_B 2\nvoid sms_come(void);\n")).is_empty());
    assert_eq!(names(&old.replace("SMS_A 1", "SMS_A 2")), ["SMS_A"]);
    assert_eq!(names(&old.replace("SMS_A 1", "SMS_C 1")), ["SMS_A"]);
    assert_eq!(names(&old.replace("int by", "long by")), ["sms_go"]);
    assert_eq!(names(&old.replace("int x", "long x")), ["sms_p"]);
    assert!(names(&old.replace("SMS_A 1", "SMS_A 2").replace("VERSION 1", "VERSION 2")).is_empty());
    assert_eq!(names(&old.replace("int x;", "int x;\n int y;")), ["sms_p"]);
    let sized = old.replace("int x;", "size_t size;\n int x;");
    assert!(broken(&sized, &sized.replace("int x;", "int x;\n int y;")).is_empty());
    assert_eq!(broken(&sized, &sized.replace("int x;", "int y;\n int x;")).len(), 1);
}
