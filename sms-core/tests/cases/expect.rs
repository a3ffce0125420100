//! Comparing what a step gave with what it should give.

use crate::step::{Expect, Step};
use crate::world::{Answer, document};
use serde_json::{Value, json};
use sms_core::{Decision, Error, Reason, rule};

/// What came of a step, in the one shape that expectations look at.
pub(crate) struct Came {
    /// The answer; of a refusal, its reasons.
    pub(crate) value: Value,
    pub(crate) refused: Vec<Reason>,
    pub(crate) failed: Option<Reason>,
}

impl Came {
    pub(crate) fn of(answer: Answer) -> Result<Self, String> {
        let refusal = |decision: Decision| Self { value: document(&decision), refused: decision.reasons, failed: None };
        one_class(&answer)?;
        match answer {
            Answer::Done(value) => Ok(Self { value, refused: Vec::new(), failed: None }),
            Answer::Decided(decision) => {
                if decision.allowed == decision.reasons.is_empty() {
                    Ok(refusal(decision))
                } else {
                    Err(format!("allowed is {} beside the reasons {:?}", decision.allowed, decision.reasons))
                }
            }
            Answer::Error(Error::Refused(decision)) => Ok(refusal(*decision)),
            Answer::Error(Error::Failed(failure)) => {
                let reason = failure.reason;
                let value = json!({ "allowed": false, "reasons": [document(&reason)], "warnings": [] });
                Ok(Self { value, refused: Vec::new(), failed: Some(reason) })
            }
            Answer::Error(error) => Err(format!("an error of a strange kind: {error}")),
            Answer::Mistake(mistake) => Err(format!("the case is not right: {mistake}")),
        }
    }

    pub(crate) fn is_refusal(&self) -> bool {
        self.failed.is_some() || !self.refused.is_empty()
    }

    fn reasons(&self) -> impl Iterator<Item = &Reason> {
        self.refused.iter().chain(&self.failed)
    }

    /// The codes of what speaks against it: of a refusal, of a failure, or of a disagreement that was recorded.
    pub(crate) fn against(&self) -> Vec<Value> {
        let reasons = self.reasons().map(|reason| reason.code.id().into());
        reasons.chain(listed(&self.value, "disagreements", "code").as_array().cloned().unwrap_or_default()).collect()
    }

    /// Whether a command was carried out, and not answered again.
    pub(crate) fn is_new(&self) -> bool {
        !self.is_refusal() && self.value.get("repeated") == Some(&Value::Bool(false))
    }

    /// What somebody should look into.
    pub(crate) fn findings(&self) -> &[Value] {
        self.value.get("findings").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Every code that the step showed.
    pub(crate) fn codes(&self) -> Vec<String> {
        let mut codes = Vec::new();
        collect_codes(&self.value, &mut codes);
        codes
    }
}

/// A code is a refusal or a failure, whatever call it comes from.
fn one_class(answer: &Answer) -> Result<(), String> {
    let (reasons, refusal) = match answer {
        Answer::Decided(decision) => (&*decision.reasons, true),
        Answer::Error(error) => (error.reasons(), matches!(error, Error::Refused(_))),
        Answer::Done(_) | Answer::Mistake(_) => return Ok(()),
    };
    match reasons.iter().find(|reason| reason.code.is_refusal() != refusal) {
        Some(reason) => Err(format!("`{}` came as a {}", reason.code, if refusal { "refusal" } else { "failure" })),
        None => Ok(()),
    }
}

fn collect_codes(value: &Value, codes: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            codes.extend(fields.get("code").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_codes(value, codes));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_codes(item, codes)),
        _ => {}
    }
}

/// Everything that is not as it should be.
pub(crate) fn differences(step: &Step, came: &Came) -> Vec<String> {
    let expect = &step.expect;
    let mut found = Vec::new();
    let mut same = |what: &str, wanted: Value, got: Value| {
        if wanted != got {
            found.push(format!("{what}: wanted {wanted}, got {got}"));
        }
    };
    let codes: Vec<&str> = came.refused.iter().map(|reason| reason.code.id()).collect();
    same("refused", json!(expect.refused), json!(codes));
    same("failed", json!(expect.failed), json!(came.failed.as_ref().map(|reason| reason.code.id())));
    if let Some(fields) = &expect.fields {
        same("fields", json!(fields), came.reasons().map(|reason| json!(reason.field)).collect());
    }
    if let Some(rules) = &expect.rules {
        same("rules", json!(rules), came.reasons().map(|reason| json!(reason.rule)).collect());
    }
    for (name, wanted) in
        [("warnings", &expect.warnings), ("findings", &expect.findings), ("disagreements", &expect.disagreements)]
    {
        same(name, json!(wanted), listed(&came.value, name, "code"));
    }
    if let Some(wanted) = &expect.notices {
        same("notices", json!(wanted), listed(&came.value, "notices", "notice"));
    }
    if let Some(wanted) = &expect.events {
        let mut events = listed(&came.value, "events", "event");
        // What fell due is listed as the notices.
        if let Some(events) = events.as_array_mut() {
            events.retain(|event| !TOLD.iter().any(|told| event == told));
        }
        same("events", json!(wanted), events);
    }
    same("repeated", expect.repeated.into(), came.value.get("repeated").cloned().unwrap_or(Value::Bool(false)));
    inside(expect, &came.value, &mut same);
    found.extend(came.reasons().filter_map(unsound));
    found
}

/// Events that go with what somebody is told.
const TOLD: [&str; 3] = ["notice_fell_due", "licence_reminded", "allocation_reminded"];

fn inside(expect: &Expect, value: &Value, same: &mut impl FnMut(&str, Value, Value)) {
    for (pointer, wanted) in &expect.at {
        let got = value.pointer(pointer).cloned().unwrap_or_else(|| "(nothing)".into());
        same(pointer, wanted.clone(), got);
    }
    for (pointer, &wanted) in &expect.count {
        let got = value.pointer(pointer).and_then(Value::as_array).map(Vec::len);
        same(&format!("count of {pointer}"), wanted.into(), json!(got));
    }
    for pointer in &expect.absent {
        same(&format!("absent {pointer}"), Value::Null, value.pointer(pointer).cloned().unwrap_or_default());
    }
}

/// The codes of a list of an answer, or an empty list where the answer has none.
fn listed(value: &Value, list: &str, key: &str) -> Value {
    let items = value.as_object().and_then(|fields| fields.get(list)).and_then(Value::as_array);
    items
        .map(|items| items.iter().map(|item| item.get(key).cloned().unwrap_or_default()).collect())
        .unwrap_or_else(|| json!([]))
}

/// What no reason may lack, whatever it says.
fn unsound(reason: &Reason) -> Option<String> {
    let registered = reason.rule.is_empty() || rule::find(&reason.rule).is_some();
    let place = reason.field.as_deref().is_none_or(|field| field.starts_with('/'));
    (!registered || !place || reason.message.is_empty() || reason.source.is_empty())
        .then(|| format!("an unsound reason: {reason:?}"))
}
