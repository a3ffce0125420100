//! The export of a person on paper: a plain page, in the layout of a printed certificate.

use super::PersonExport;
use crate::certificate::{line, notice};
use serde_json::Value;

pub(super) fn page(export: &PersonExport, sponsor: &str) -> String {
    let notice = notice(export.simulated).to_owned();
    let mut lines = vec![notice.clone(), String::new()];
    lines.push(line("Record of what is held about", &export.subject.to_string()));
    lines.push(line("Sponsor", &format!("{sponsor} ({})", export.licence)));
    lines.push(line("As of", &export.at.to_rfc3339()));
    if export.erased {
        lines.push("The personal data was erased. What was recorded later is told.".to_owned());
    }
    section(&mut lines, "The record");
    shown("", &export.record, &mut lines);
    if let Some(last_active) = export.last_active {
        lines.push(line("last active", &last_active.to_rfc3339()));
    }
    if export.has_password {
        lines.push("A hash of the password is kept, and told to nobody.".to_owned());
    }
    section(&mut lines, "The journal");
    for entry in &export.entries {
        let what = format!("{} by {} at {}", entry.event, entry.actor, entry.recorded_at.to_rfc3339());
        lines.push(line(&format!("Entry {}", entry.sequence), &what));
        if entry.erased {
            lines.push("    erased".to_owned());
        }
        for (name, value) in &entry.data {
            shown(&format!("    {name}"), value, &mut lines);
        }
    }
    section(&mut lines, "Retry keys");
    for key in &export.keys {
        let what =
            format!("by {} at {}, entries {} to {}", key.actor, key.recorded_at.to_rfc3339(), key.first, key.last);
        lines.push(line(&key.command, &what));
    }
    section(&mut lines, "Notices");
    lines.extend(export.notices.iter().map(|notice| line(notice.notice.name(), &notice.message)));
    section(&mut lines, "What an erasure leaves");
    lines.extend(export.leaves.iter().map(|left| line(&left.what, &left.why)));
    section(&mut lines, "Until when it is kept");
    for kept in &export.kept_until {
        let until = kept.until.map_or_else(|| "not known yet".to_owned(), |day| day.to_string());
        lines.push(line(&kept.what, &format!("{until}: {} ({})", kept.why, kept.rule)));
    }
    lines.extend([String::new(), notice, String::new()]);
    lines.join("\n")
}

fn section(lines: &mut Vec<String>, title: &str) {
    lines.extend([String::new(), title.to_owned()]);
}

/// A value with everything in it, a line for each text.
fn shown(name: &str, value: &Value, lines: &mut Vec<String>) {
    let inner = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name} / {part}") };
    match value {
        Value::Null => {}
        Value::Object(fields) => fields.iter().for_each(|(part, value)| shown(&inner(part), value, lines)),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(place, value)| shown(&inner(&(place + 1).to_string()), value, lines));
        }
        Value::String(text) => lines.push(line(name, text)),
        other => lines.push(line(name, &other.to_string())),
    }
}
