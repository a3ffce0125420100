//! What an erasure leaves, and until when each part is kept.

use super::PersonExport;
use crate::certificate::CertificateState;
use crate::policy::{Policy, settings};
use crate::records::Records;
use crate::rule;
use crate::rule::Rule;
use crate::subject::{NOT_PERSONAL, Subject};
use crate::time::{months_after, uk_day};
use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};

/// Something that an erasure leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Left {
    /// What is left.
    pub what: String,
    /// Why, or how else it goes.
    pub why: String,
}

/// Until when a part is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KeptUntil {
    /// The part.
    pub what: String,
    /// The last day, where it can be told by now.
    pub until: Option<NaiveDate>,
    /// What sets that day.
    pub why: String,
    /// The id of the rule.
    pub rule: String,
}

fn left(what: impl Into<String>, why: impl Into<String>) -> Left {
    Left { what: what.into(), why: why.into() }
}

pub(super) fn leaves(subject: &Subject, records: &Records) -> Vec<Left> {
    let mut leaves = vec![
        left(
            "the facts of each entry: names and numbers of records, days, states and kinds, and who did it",
            "they prove what happened, and name nobody",
        ),
        left("the digest of what each entry said", "without its salt nothing can be concluded from it"),
        left("of a retry key, the command's name, who gave it and the names of records", "until the key is forgotten"),
    ];
    if let Subject::Certificate(certificate) = subject
        && let Some(container) =
            records.certificates.get(certificate.as_str()).and_then(|record| record.container.as_ref())
    {
        let what = format!("the name of `{container}`, which holds the certificate");
        leaves.push(left(what, format!("it is a subject of its own: `container {container}`")));
    }
    if matches!(subject, Subject::User(_)) {
        leaves.push(left("the user ID, as actor and owner", "it says who acted, and no name"));
    }
    let declared = NOT_PERSONAL.iter().filter(|declared| declared.is_text);
    leaves.extend(declared.map(|declared| left(format!("`{}`", declared.field), declared.why)));
    leaves
}

/// When the duty to keep the record ends, as far as it is known by now.
fn sponsorship_ends(export: &PersonExport, records: &Records) -> Option<NaiveDate> {
    use CertificateState::{Cancelled, Expired, Obsolete, Withdrawn};
    let Subject::Certificate(certificate) = &export.subject else { return None };
    let reported = export.entries.iter().filter(|entry| {
        let ends = entry.data.get("ends_sponsorship").and_then(serde_json::Value::as_bool);
        ends == Some(true)
    });
    let days = reported.filter_map(|entry| entry.data.get("event_on")?.as_str()?.parse::<NaiveDate>().ok());
    let record = records.certificates.get(certificate.as_str())?;
    let unused = matches!(record.state(), Expired | Withdrawn | Cancelled | Obsolete);
    days.max().or_else(|| unused.then(|| record.status_on()))
}

pub(super) fn until(export: &PersonExport, records: &Records, policy: &Policy) -> Vec<KeptUntil> {
    let today = uk_day(export.at);
    let part = |what: &str, until, why: String, rule: &'static Rule| KeptUntil {
        what: what.to_owned(),
        until,
        why,
        rule: rule.id.to_owned(),
    };
    let months = policy.count(settings::RECORD_KEEP_MONTHS, today);
    let ends = sponsorship_ends(export, records).map(|day| months_after(day, months));
    let why = format!(
        "sponsors keep records for {months} months after sponsorship ends; nothing is deleted by itself, and the host erases it then"
    );
    let mut parts = vec![part("the record and what the journal says of the person", ends, why, rule!("lu/16-25"))];
    let days = policy.get(settings::RETRY_KEEP_DAYS, today);
    let last = export.keys.iter().map(|key| uk_day(key.recorded_at)).max();
    let last = last.and_then(|day| day.checked_add_signed(Duration::days(days)));
    let why = format!("a retry key is forgotten {days} days after its command");
    if last.is_some() {
        parts.push(part("the retry keys and the notices with them", last, why, rule!("library/retry")));
    }
    if let Subject::Message(message) = &export.subject
        && let Some(message) = records.messages.get(message.as_str())
    {
        let months = policy.count(settings::MESSAGE_ARCHIVE_MONTHS, today);
        let until = months_after(message.expires_on, months);
        let why = format!("an expired message is shown in the archive for {months} months");
        parts.push(part("the message as users see it", Some(until), why, rule!("lu/MB-3")));
    }
    parts
}
