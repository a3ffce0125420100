//! Figures and reasons as people read them.

use sms_core::Reason;
use std::io::{self, Write};

/// A count with its digits in groups of three.
pub(crate) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A name and its count, in two columns.
pub(crate) fn figure(out: &mut dyn Write, name: &str, count: usize) -> io::Result<()> {
    writeln!(out, "  {name:<64} {:>8}", grouped(count))
}

/// Every reason, with what there is to know of it.
pub(crate) fn reasons(out: &mut dyn Write, reasons: &[Reason]) -> io::Result<()> {
    for reason in reasons {
        writeln!(out, "      - {}: {}", reason.code, reason.message)?;
        let rule = if reason.rule.is_empty() { "none of SMS" } else { &reason.rule };
        writeln!(out, "        rule {rule} ({}), {}", reason.source, reason.confidence.name())?;
        if let Some(field) = &reason.field {
            writeln!(out, "        at {field}")?;
        }
        if let Some(remedy) = &reason.remedy {
            writeln!(out, "        remedy: {remedy}")?;
        }
    }
    Ok(())
}
