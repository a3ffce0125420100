//! Two slips in a list are both told, each with its place, and what is only objected to stands beside them.

use crate::remedies::{NUMBERS, Office, office};
use serde_json::{Value, json};
use sms_core::Command;

impl Office {
    /// The codes and places that refuse a command.
    fn told(&self, document: Value) -> Vec<(String, String)> {
        let command = Command::from_value(document).unwrap();
        let decision = self.sms.acting_as("anna1").unwrap().preview(command).unwrap();
        let reasons = decision.reasons.into_iter();
        reasons.map(|reason| (reason.code.to_string(), reason.field.unwrap_or_default().into_owned())).collect()
    }
}

fn expected(codes: &[(&str, &str)]) -> Vec<(String, String)> {
    codes.iter().map(|(code, place)| ((*code).to_owned(), (*place).to_owned())).collect()
}

#[test]
fn certificates_that_are_not_there() {
    let office = office();
    for command in ["assign_cos_batch", "transfer_cos", "assign_cas_batch", "transfer_cas", "notify_graduates"] {
        let draft = &office.drafts[if command.contains("cos") { 0 } else { 2 }];
        let mut document = json!({ "command": command, "certificates": ["cos-000000999", draft, "cos-000000998"] });
        if command.starts_with("transfer") {
            document["to"] = json!("anna1");
        } else if command.starts_with("assign") {
            document["terms_accepted"] = json!(true);
        }
        let not_found = "certificate.not_found";
        let told = expected(&[(not_found, "/certificates/0"), (not_found, "/certificates/2")]);
        assert_eq!(office.told(document), told, "{command}");
    }
}

#[test]
fn what_cannot_be_assigned() {
    let office = office();
    let [cos, defined, cas] = &office.drafts;
    let numbers = ["A", "B", "C", "D", "E"].map(|last| format!("C9A2B3C4D5{last}"));
    let document = json!({
        "command": "assign_cos_batch", "terms_accepted": true,
        "certificates": [cos, cos, defined, NUMBERS[0], cas],
        "numbers": numbers
    });
    let told = expected(&[
        ("certificate.repeated", "/certificates/1"),
        ("defined.kind", "/certificates/2"),
        ("certificate.transition_refused", "/certificates/3"),
        ("certificate.not_found", "/certificates/4"),
    ]);
    assert_eq!(office.told(document), told);
}

#[test]
fn what_cannot_be_transferred_updated_or_notified() {
    let office = office();
    let cas = &office.drafts[2];
    let fees = json!({ "first_year_fees_pence": -1 });
    for (document, told) in [
        (
            json!({ "command": "transfer_cas", "to": "anna1", "certificates": [cas, office.drafts[0], cas] }),
            expected(&[("certificate.not_found", "/certificates/1"), ("certificate.repeated", "/certificates/2")]),
        ),
        (
            json!({ "command": "notify_graduates", "certificates": [cas, NUMBERS[2]] }),
            expected(&[
                ("certificate.transition_refused", "/certificates/0"),
                ("certificate.transition_refused", "/certificates/1"),
            ]),
        ),
        (
            json!({ "command": "bulk_update_fees", "certificates": [cas, NUMBERS[2], office.drafts[1]], "fields": [fees, fees, {}] }),
            expected(&[
                ("certificate.transition_refused", "/certificates/0"),
                ("certificate.not_found", "/certificates/2"),
                ("field.out_of_range", "/fields/0/first_year_fees_pence"),
                ("field.out_of_range", "/fields/1/first_year_fees_pence"),
            ]),
        ),
    ] {
        let given: Vec<_> =
            office.told(document.clone()).into_iter().filter(|(code, _)| code != "field.missing").collect();
        assert_eq!(given, told, "{document}");
    }
}

#[test]
fn increases() {
    let office = office();
    let increase = |number: u32, reason: &str| json!({ "route": "skilled_worker", "number": number, "reason": reason });
    let document = json!({ "command": "request_allocation_increase", "increases": [increase(0, "x"), increase(1, "x"), increase(1, "")] });
    let told = expected(&[("allocation.number", "/increases/0/number"), ("field.empty", "/increases/2/reason")]);
    assert_eq!(office.told(document), told);
}
