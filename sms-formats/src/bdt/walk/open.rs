//! An element that is open: what may come next in it.

use crate::bdt::problem::Problem;
use crate::bdt::schema::{Content, Element, Group, Schema, TextType};
use crate::bdt::xml::Tag;
use sms_core::parameter::{self, Said};
use sms_core::rule::Rule;
use sms_core::{ErrorCode, Reason, rule};

/// What an element holds, by its declaration or by its `xsi:type`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Holds {
    Text(&'static TextType),
    Sequence(&'static Group),
    Choice(&'static Group),
}

/// An element that has begun.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) element: &'static Element,
    name: &'static str,
    pub(super) holds: Holds,
    /// The place of its first text in the record or the header.
    pub(super) slot: usize,
    pub(super) line: u64,
    /// Whether `xsi:nil` says that it has no value.
    pub(super) is_nil: bool,
    /// Whether something stands in it that cannot, so that no more is asked of its elements.
    pub(super) is_broken: bool,
    /// Whether it was said that text stands where it cannot: once is enough, however many pieces it has.
    has_told: bool,
    /// The place of the element that came last in the group, and how often it has stood.
    place: usize,
    count: u32,
    /// The place of the first text of that element.
    next_slot: usize,
    /// Whether each element in it counts its texts anew.
    is_root: bool,
}

impl Open {
    pub(super) const fn new(element: &'static Element, slot: usize, line: u64) -> Self {
        let holds = match &element.content {
            Content::Text(text) => Holds::Text(text),
            Content::Sequence(group) => Holds::Sequence(group),
            Content::Choice(group) => Holds::Choice(group),
        };
        let (name, next_slot) = (element.name, slot);
        Self {
            element,
            name,
            holds,
            slot,
            line,
            is_nil: false,
            is_broken: false,
            has_told: false,
            place: 0,
            count: 0,
            next_slot,
            is_root: false,
        }
    }

    /// The root, of which the schema knows only what stands in it.
    pub(super) const fn root(schema: &'static Schema, line: u64) -> Self {
        let root = Self::new(schema.record(), 0, line);
        Self { name: schema.root, holds: Holds::Sequence(&schema.content), is_root: true, ..root }
    }

    pub(super) const fn holds_text(&self) -> bool {
        matches!(self.holds, Holds::Text(_))
    }

    pub(super) fn problem(&self, code: ErrorCode, rule: &'static Rule, said: impl Into<Said>) -> Problem {
        Problem::of_element(self.name, self.line, Reason::new(code).rule(rule).message(said))
    }

    /// The element that begins, where it may stand here, with the place of its first text.
    pub(super) fn admit(
        &mut self,
        tag: &Tag,
        schema: &'static Schema,
        line: u64,
    ) -> Result<(&'static Element, usize), Box<Problem>> {
        if self.is_nil {
            return Err(Box::new(self.nothing_stands_here()));
        }
        let group = match self.holds {
            Holds::Sequence(group) | Holds::Choice(group) => group,
            Holds::Text(_) => {
                let said = "an element stands where only text can";
                return Err(Box::new(self.problem(ErrorCode::BdtContent, rule!("cas/5.2.7"), said)));
            }
        };
        let is_ours = tag.namespace == schema.namespace;
        match self.find(&tag.name).filter(|_| is_ours) {
            Some(found) => Ok(found),
            None => Err(Box::new(self.unexpected(tag, group, is_ours, line))),
        }
    }

    fn find(&mut self, name: &str) -> Option<(&'static Element, usize)> {
        match self.holds {
            Holds::Sequence(group) => self.find_next(group, name),
            Holds::Choice(group) if self.count == 0 => {
                let place = group.elements.iter().position(|element| element.name == name)?;
                let before = group.elements.iter().take(place).map(Element::slots).sum::<usize>();
                (self.place, self.count) = (place, 1);
                Some((group.elements.get(place)?, self.slot + before))
            }
            Holds::Choice(_) | Holds::Text(_) => None,
        }
    }

    /// The next element of this name, where all between may be left out.
    fn find_next(&mut self, group: &'static Group, name: &str) -> Option<(&'static Element, usize)> {
        let (mut place, mut count, mut slot) = (self.place, self.count, self.next_slot);
        loop {
            let element = group.elements.get(place)?;
            if element.name == name && count < element.most {
                (self.place, self.count, self.next_slot) = (place, count + 1, slot);
                let again = if matches!(element.content, Content::Text(_)) { count as usize } else { 0 };
                return Some((element, slot + again));
            }
            if count < element.least {
                return None;
            }
            slot += if self.is_root { 0 } else { element.slots() };
            (place, count) = (place + 1, 0);
        }
    }

    /// The names of the elements that can come next.
    fn expected(&self) -> Vec<&'static str> {
        match self.holds {
            Holds::Text(_) => Vec::new(),
            Holds::Choice(group) if self.count == 0 => group.elements.iter().map(|element| element.name).collect(),
            Holds::Choice(_) => Vec::new(),
            Holds::Sequence(group) => {
                let mut names = Vec::new();
                let mut count = self.count;
                for element in group.elements.iter().skip(self.place) {
                    if count < element.most {
                        names.push(element.name);
                    }
                    if count < element.least {
                        break;
                    }
                    count = 0;
                }
                names
            }
        }
    }

    fn unexpected(&self, tag: &Tag, group: &'static Group, is_ours: bool, line: u64) -> Problem {
        let expected = self.expected();
        let is_known = group.elements.iter().any(|element| element.name == tag.name);
        let said = match (is_ours, is_known) {
            (false, _) => Said::from(format!("the element is in another namespace; {}", could_stand(&expected))),
            (true, true) => {
                Said::from(format!("the element stands twice or out of its order; {}", could_stand(&expected)))
            }
            (true, false) => Said::from(format!("`{}` has no such element; {}", self.name, could_stand(&expected))),
        };
        let reason = Reason::new(ErrorCode::BdtElement).rule(rule!("cas/5.2.7"));
        let reason = reason.message(said.with(parameter::WORDS, &expected));
        Problem::of_element(
            tag.name.clone(),
            line,
            reason.did_you_mean(sms_core::nearest::nearest(&tag.name, expected)),
        )
    }

    /// What is missing where the element ends.
    pub(super) fn missing(&self, schema: Option<&'static Schema>) -> Option<Problem> {
        let expected = self.expected();
        let is_whole = match self.holds {
            Holds::Text(_) => true,
            Holds::Choice(_) => self.count > 0,
            Holds::Sequence(group) => {
                let mut counts = std::iter::once(self.count).chain(std::iter::repeat(0));
                let mut rest = group.elements.iter().skip(self.place);
                rest.all(|element| counts.next().unwrap_or_default() >= element.least)
            }
        };
        if self.is_broken || self.is_nil || is_whole {
            return None;
        }
        let rule = schema.map_or(rule!("cas/5.2.7"), |schema| schema.rule);
        let said = Said::from(format!("an element is missing at its end: {}", could_stand(&expected)));
        Some(self.problem(ErrorCode::BdtElementMissing, rule, said.with(parameter::WORDS, &expected)))
    }

    /// Why a text cannot stand here, unless it was said of this element already.
    pub(super) fn refuses(&mut self, text: &str, is_cdata: bool) -> Option<Problem> {
        let is_blank = !is_cdata && text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        let stands_wrong = self.is_nil || (!self.holds_text() && !is_blank);
        if !stands_wrong || std::mem::replace(&mut self.has_told, true) {
            return None;
        }
        if self.is_nil {
            return Some(self.nothing_stands_here());
        }
        let said = "text stands where only elements can";
        Some(self.problem(ErrorCode::BdtContent, rule!("cas/5.2.7"), said))
    }

    fn nothing_stands_here(&self) -> Problem {
        let said = "`xsi:nil` says that the element has no value, and something stands in it";
        self.problem(ErrorCode::BdtContent, rule!("cas/5.2.7"), said)
    }

    /// What is wrong with its text.
    pub(super) fn wrong_text(&self, text: &str) -> Option<Problem> {
        let Holds::Text(kind) = self.holds else { return None };
        if self.is_nil { None } else { Problem::of_text(self.name, self.line, kind, text) }
    }
}

fn could_stand(names: &[&str]) -> String {
    match names {
        [] => "nothing can stand there".to_owned(),
        [one] => format!("`{one}` is what can stand there"),
        _ => {
            let listed: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("one of {} can stand there", listed.join(", "))
        }
    }
}
