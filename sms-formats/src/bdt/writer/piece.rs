//! A header or a record as XML.

use crate::bdt::problem::Problem;
use crate::bdt::schema::{Content, Element, Group, Slots};
use crate::bdt::texts::Texts;
use crate::bdt::xml::INSTANCE;
use sms_core::parameter::{self, Said};
use sms_core::rule::Rule;
use sms_core::{ErrorCode, Reason};

/// A header or a record that is being written.
pub(in crate::bdt) struct Piece<'a> {
    texts: &'a Texts,
    slots: &'a Slots,
    rule: &'static Rule,
    text: &'a mut String,
    problems: Vec<Problem>,
    depth: usize,
}

impl<'a> Piece<'a> {
    pub(in crate::bdt) const fn new(
        texts: &'a Texts,
        slots: &'a Slots,
        rule: &'static Rule,
        text: &'a mut String,
    ) -> Self {
        Self { texts, slots, rule, text, problems: Vec::new(), depth: 1 }
    }

    /// Writes it behind the text that is there, and says what the schema finds wrong.
    pub(in crate::bdt) fn write(mut self, element: &'static Element) -> Vec<Problem> {
        self.element(element, 0, 0);
        self.problems
    }

    /// Writes an element whose first text is at a place; the nth of its name.
    fn element(&mut self, element: &'static Element, slot: usize, nth: u32) {
        match &element.content {
            Content::Text(_) => self.text_element(element, slot, nth),
            Content::Sequence(group) => self.group_element(element, group, slot, |piece| piece.sequence(group, slot)),
            Content::Choice(group) => {
                self.group_element(element, group, slot, |piece| piece.choice(element, group, slot))
            }
        }
    }

    fn has_any(&self, slot: usize, slots: usize) -> bool {
        self.texts.iter().any(|(place, _)| (slot..slot + slots).contains(&place))
    }

    fn group_element(
        &mut self,
        element: &'static Element,
        group: &Group,
        slot: usize,
        content: impl FnOnce(&mut Self),
    ) {
        let has_any = self.has_any(slot, group.slots());
        if element.least == 0 && !has_any {
            return;
        }
        if !has_any && group.elements.iter().all(|inner| inner.least == 0) {
            self.line(&format!("<{}/>", element.name));
            return;
        }
        self.line(&format!("<{}>", element.name));
        self.depth += 1;
        content(self);
        self.depth -= 1;
        self.line(&format!("</{}>", element.name));
    }

    fn sequence(&mut self, group: &'static Group, slot: usize) {
        let mut slot = slot;
        for element in group.elements {
            let times = if matches!(element.content, Content::Text(_)) { element.most } else { 1 };
            for nth in 0..times {
                self.element(element, slot + nth as usize, nth);
            }
            slot += element.slots();
        }
    }

    fn choice(&mut self, parent: &'static Element, group: &'static Group, slot: usize) {
        let there: Vec<usize> = (0..group.elements.len()).filter(|place| self.has_any(slot + place, 1)).collect();
        match there[..] {
            [place] => {
                group.elements.iter().skip(place).take(1).for_each(|element| self.element(element, slot + place, 0))
            }
            _ => {
                let names: Vec<_> = group.elements.iter().map(|element| element.name).collect();
                let said = format!("one of `{}` stands in it", names.join("`, `"));
                self.missing(parent.name, slot, &names, said);
            }
        }
    }

    fn text_element(&mut self, element: &'static Element, slot: usize, nth: u32) {
        let Content::Text(kind) = &element.content else { return };
        let cell = self.texts.iter().find(|(place, _)| *place == slot);
        match cell {
            None if nth < element.least => {
                self.missing(element.name, slot, &[element.name], format!("`{}` is missing", element.name));
            }
            None => {}
            Some((_, None)) if element.nillable => {
                self.line(&format!("<{} xmlns:xsi=\"{INSTANCE}\" xsi:nil=\"true\"/>", element.name));
            }
            Some((_, text)) => {
                let text = text.unwrap_or_default();
                let problem = Problem::of_text(element.name, 0, kind, text);
                self.problems.extend(problem.map(|problem| problem.at(self.slots, slot)));
                self.indent();
                self.text.push_str(&format!("<{}>", element.name));
                escape(text, self.text);
                self.text.push_str(&format!("</{}>\n", element.name));
            }
        }
    }

    fn missing(&mut self, name: &'static str, slot: usize, names: &[&str], said: String) {
        let reason = Reason::new(ErrorCode::BdtElementMissing).rule(self.rule);
        let reason = reason.message(Said::from(said).with(parameter::WORDS, names));
        self.problems.push(Problem::of_element(name, 0, reason).at(self.slots, slot));
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    fn line(&mut self, tag: &str) {
        self.indent();
        self.text.push_str(tag);
        self.text.push('\n');
    }
}

/// Text as it stands between tags. A carriage return would be read as a line feed.
fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(place) = rest.find(['&', '<', '>', '\r']) {
        let (before, behind) = rest.split_at(place);
        into.push_str(before);
        let (special, behind) = behind.split_at(1);
        into.push_str(match special {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            _ => "&#13;",
        });
        rest = behind;
    }
    into.push_str(rest);
}
