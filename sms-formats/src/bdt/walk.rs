//! A file against its schema: each element in its place, each text of its type, and every problem with its line.
//!
//! Where an element stands that cannot, the rest of the element around it is not judged: what would be said of it would only follow
//! from the first problem.

mod attributes;
mod open;

use super::problem::Problem;
use super::schema::{Element, Schema};
use super::xml::Tag;
use open::Open;
use sms_core::{ErrorCode, Reason, rule};

/// What an end brought about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// A text, which stands in the walk until the next element begins: its place in the record or the header, and its line.
    Text { slot: usize, line: u64, is_nil: bool },
    /// The header.
    Header,
    /// A record.
    Record,
    /// Anything else.
    Other,
}

/// Goes through a file, element by element.
#[derive(Debug, Default)]
pub(super) struct Walk {
    schema: Option<&'static Schema>,
    open: Vec<Open>,
    /// How many elements are open that are not judged; none where all are.
    skipped: Option<usize>,
    text: String,
    problems: Vec<Problem>,
}

impl Walk {
    /// The schema, once the root has told it.
    pub(super) const fn schema(&self) -> Option<&'static Schema> {
        self.schema
    }

    /// The text that ended last.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The problems found since the last call.
    pub(super) fn problems(&mut self) -> std::vec::Drain<'_, Problem> {
        self.problems.drain(..)
    }

    /// Whether a record is open.
    pub(super) fn begins_record(&self) -> bool {
        let record = |schema: &Schema| self.open.get(1).is_some_and(|open| std::ptr::eq(open.element, schema.record()));
        self.skipped.is_none() && self.open.len() == 2 && self.schema.is_some_and(record)
    }

    /// An element begins. `line` is that of the end of its tag.
    pub(super) fn open(&mut self, tag: &Tag, line: u64) {
        if let Some(skipped) = &mut self.skipped {
            *skipped += 1;
            return;
        }
        if self.schema.is_none() {
            self.open_root(tag, line);
            return;
        }
        let Some(schema) = self.schema else { return };
        let Some(parent) = self.open.last_mut() else { return };
        match parent.admit(tag, schema, line) {
            Ok((element, slot)) => self.enter(element, slot, tag, line),
            Err(problem) => {
                parent.is_broken = true;
                self.problems.push(*problem);
                self.skipped = Some(1);
            }
        }
    }

    fn open_root(&mut self, tag: &Tag, line: u64) {
        let Some(schema) = Schema::of_root(&tag.namespace, &tag.name) else {
            self.problems.push(unknown_file(tag, line));
            self.skipped = Some(1);
            return;
        };
        self.schema = Some(schema);
        self.problems.extend(attributes::of_root(tag, line));
        self.open.push(Open::root(schema, line));
    }

    fn enter(&mut self, element: &'static Element, slot: usize, tag: &Tag, line: u64) {
        self.text.clear();
        let mut open = Open::new(element, slot, line);
        if let Some(schema) = self.schema.filter(|_| !tag.attributes.is_empty()) {
            self.problems.extend(attributes::read(tag, schema, &mut open));
        }
        self.open.push(open);
    }

    /// A problem of a text in a record, with the field that it holds.
    fn of_field(&self, problem: Problem, slot: usize) -> Problem {
        let is_record =
            |schema: &Schema| self.open.get(1).is_some_and(|open| std::ptr::eq(open.element, schema.record()));
        match self.schema.filter(|schema| is_record(schema)) {
            Some(schema) => problem.at(schema.slots.record(schema), slot),
            None => problem,
        }
    }

    /// Text, or a part of one.
    pub(super) fn push_text(&mut self, text: &str, is_cdata: bool) {
        if self.skipped.is_some() {
            return;
        }
        let Some(open) = self.open.last_mut() else { return };
        match open.refuses(text, is_cdata) {
            Some(problem) => self.problems.push(problem),
            None if open.holds_text() && !open.is_nil => self.text.push_str(text),
            None => {}
        }
    }

    /// How long the text is that is being read.
    pub(super) const fn text_length(&self) -> usize {
        self.text.len()
    }

    /// The element that began last ends.
    pub(super) fn close(&mut self) -> Ended {
        if let Some(skipped) = self.skipped {
            self.skipped = Some(skipped.saturating_sub(1));
            // The element around the one that could not stand there ends, and is judged again.
            if skipped > 0 {
                return Ended::Other;
            }
            self.skipped = None;
        }
        let Some(open) = self.open.pop() else { return Ended::Other };
        self.problems.extend(open.missing(self.schema));
        if open.holds_text() {
            self.problems.extend(open.wrong_text(&self.text).map(|problem| self.of_field(problem, open.slot)));
            return Ended::Text { slot: open.slot, line: open.line, is_nil: open.is_nil };
        }
        match (self.open.len(), self.schema) {
            (1, Some(schema)) if std::ptr::eq(open.element, schema.header()) => Ended::Header,
            (1, Some(_)) => Ended::Record,
            _ => Ended::Other,
        }
    }
}

fn unknown_file(tag: &Tag, line: u64) -> Problem {
    let shown: String = tag.name.chars().take(60).collect();
    let namespace: String = tag.namespace.chars().take(120).collect();
    let place = if namespace.is_empty() { "in no namespace".to_owned() } else { format!("in `{namespace}`") };
    let reason = Reason::new(ErrorCode::BdtUnknownFile).rule(rule!("cas/5.1.2"));
    let reason =
        reason.message(format!("the root `{shown}` {place} is none of a file that is known")).remedy(known(tag));
    Problem::of_element(tag.name.clone(), line, reason)
}

/// What the roots of files are: those that have the name, or all.
fn known(tag: &Tag) -> String {
    let schemas = super::schema::SCHEMAS.iter();
    let same: Vec<_> = schemas.clone().filter(|schema| schema.root == tag.name).collect();
    if same.is_empty() {
        let roots: Vec<_> = schemas.map(|schema| format!("`{}`", schema.root)).collect();
        return format!("the roots that are known are {}", roots.join(", "));
    }
    let of: Vec<_> = same
        .iter()
        .map(|schema| {
            format!("`{}` for version {} of the file `{}`", schema.root_namespace, schema.version, schema.kind.name())
        })
        .collect();
    format!("the namespaces that are known with this root are {}", of.join(", "))
}
