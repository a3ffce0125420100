//! A certificate on paper (`cos/11.4`, `cas/6.3`): a plain page in a layout of our own, which says above and below that it is
//! no document of the Home Office. It must be useless to whoever would forge one.

use super::{Certificate, CertificateFamily, fields};
use crate::fields::{Field, FieldKind};
use crate::licence::{Licence, Mode};
use crate::text::seen_line;
use serde_json::Value;

/// What every page says of a simulated record.
const SIMULATED: &str = "simulated record, not a Home Office document";

/// What every page says of the record of a mirror.
const MIRRORED: &str = "copy of a record, not a Home Office document";

/// What stands above and below every page.
pub(crate) const fn notice(simulated: bool) -> &'static str {
    if simulated { SIMULATED } else { MIRRORED }
}

/// The page of a certificate.
pub(crate) fn print(record: &Certificate, licence: &Licence) -> String {
    let notice = notice(licence.mode == Mode::Simulate);
    let mut lines = vec![notice.to_owned(), String::new()];
    lines.extend(heading(record, licence));
    lines.push(String::new());
    lines.extend(fields(record.family()).iter().filter_map(|field| filled_in(field, record)));
    if let Some(note) = record.note.as_deref() {
        lines.extend([String::new(), line("Sponsor note", note)]);
    }
    lines.extend([String::new(), notice.to_owned(), String::new()]);
    lines.join("\n")
}

fn heading(record: &Certificate, licence: &Licence) -> Vec<String> {
    let name = match record.family() {
        CertificateFamily::Cos => "Record of a certificate of sponsorship",
        CertificateFamily::Cas => "Record of a confirmation of acceptance for studies",
    };
    let sponsor = format!("{} ({})", seen_line(&licence.organisation.name), licence.number);
    let mut lines = vec![
        line(name, record.certificate.as_str()),
        line("Sponsor", &sponsor),
        line("Route", record.route.name()),
        line("State", &format!("{} since {}", record.state(), record.status_on())),
    ];
    if let Some(assignment) = record.assignment() {
        lines.push(line("Number", assignment.number.as_str()));
        lines.push(line("Assigned on", &assignment.assigned_on.to_string()));
        lines.push(line("Use by", &assignment.use_by.to_string()));
    }
    if record.erased {
        lines.push("The personal data was erased.".to_owned());
    }
    lines
}

/// The line of a field, where it is filled in.
fn filled_in(field: &Field, record: &Certificate) -> Option<String> {
    Some(line(field.title, &shown(field, record.fields.fields().get(field.name)?)))
}

/// Everything that some reader takes for the end of a line.
const BREAKS: [char; 7] = ['\n', '\r', '\u{000B}', '\u{000C}', '\u{0085}', '\u{2028}', '\u{2029}'];

/// A title and a text. The further lines of a text are set in, so that none can pass for a line of the page.
pub(crate) fn line(title: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines = text.trim_end_matches(BREAKS).split(BREAKS);
    format!("{title}: {}", lines.collect::<Vec<_>>().join("\n    "))
}

/// A value as people read it.
fn shown(field: &Field, value: &Value) -> String {
    match (field.kind, value) {
        (FieldKind::Pence, Value::Number(pence)) => {
            let pence = pence.as_u64().unwrap_or_default();
            format!("£{}.{:02}", pence / 100, pence % 100)
        }
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(ticked)) => (if *ticked { "yes" } else { "no" }).to_owned(),
        (_, Value::Array(lines)) => lines.iter().map(|line| shown(field, line)).collect::<Vec<_>>().join("\n"),
        (_, other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_text_passes_for_a_line_of_the_page() {
        let printed = "Note: one\n    Number: C2G7K98710Q\n    three";
        assert_eq!(line("Note", "one\r\nNumber: C2G7K98710Q\nthree"), printed);
        for end in BREAKS {
            assert_eq!(line("Note", &format!("one{end}Number: C2G7K98710Q{end}three{end}")), printed, "{end:?}");
        }
    }
}
