//! Every slip of a document that cannot be read, where serde stops at the first.
//!
//! What is wrong gives way, to nothing or to another value, and the document is read again, until it reads. What was read right is left
//! out of the next time, so that all times together read little more than one.

use super::typed::{Slip, read};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::limits::REASONS;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::iter::Peekable;
use std::vec::IntoIter;

/// A step on the way to a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Member(String),
    Item(usize),
}

/// The way to a place.
pub(super) type Place = Vec<Step>;

/// The most values that are read again, all times together.
const WORK: usize = 2_000_000;

/// A list of more items is emptied once it was read right.
const LONG: usize = 16;

/// Every slip of a document, from the first on, up to [`REASONS`]. Where nothing can stand in for what is wrong, it gives way with the
/// row that it is in; and where it is in none, it is the last one told.
pub(super) fn every<T: DeserializeOwned>(document: Value, first: Slip, otherwise: ErrorCode) -> Vec<Reason> {
    let mut mending = Mending::of(document);
    let mut slip = first;
    while mending.mends(slip) {
        match read::<T>(&mending.document, otherwise) {
            Ok(_) => break,
            Err(next) => slip = *next,
        }
    }
    mending.reasons
}

/// A document that is made to read. Places are those of now.
struct Mending {
    document: Value,
    reasons: Vec<Reason>,
    /// How many items were taken from the front of a list.
    gone: BTreeMap<Place, usize>,
    /// What stands in for something wrong.
    trials: BTreeMap<Place, Trial>,
    /// How many values were read again.
    work: usize,
}

/// What is tried, one after another, where something wrong stood: nothing, or a value.
type Trial = Peekable<IntoIter<Option<Value>>>;

impl Mending {
    const fn of(document: Value) -> Self {
        Self { document, reasons: Vec::new(), gone: BTreeMap::new(), trials: BTreeMap::new(), work: 0 }
    }

    /// Notes a slip, and changes the document so that it may read. False where it is not read again.
    fn mends(&mut self, mut slip: Slip) -> bool {
        let tried = self.trials.keys().find(|place| slip.place.starts_with(place)).cloned();
        if tried.is_none() {
            let pointer = self.pointer(&slip);
            self.reasons.push(slip.reason.clone().field(pointer));
        }
        if self.reasons.len() == REASONS {
            return false;
        }
        self.leave_behind(&mut slip.place);
        self.work += before(&self.document, &slip.place);
        if self.work > WORK {
            return false;
        }
        match (tried, slip.place.last()) {
            (Some(place), _) => self.tries(&place, slip.word.filter(|_| slip.place == place)),
            (None, Some(Step::Member(_))) if slip.is_unknown => put(&mut self.document, &slip.place, None),
            (None, Some(Step::Member(_))) => {
                let trial = if slip.is_missing { stand_ins(Vec::new()) } else { stand_ins(vec![None]) };
                self.trials.insert(slip.place.clone(), trial);
                self.tries(&slip.place, slip.word)
            }
            (None, _) => self.drops(&slip.place),
        }
    }

    /// The place of a slip in the document as it was given.
    fn pointer(&self, slip: &Slip) -> String {
        let text = |(depth, step): (usize, &Step)| match step {
            Step::Member(name) => format!("/{}", slip.shown(name)),
            Step::Item(index) => {
                let list = slip.place.get(..depth).unwrap_or_default();
                format!("/{}", index + self.gone.get(list).copied().unwrap_or_default())
            }
        };
        slip.place.iter().enumerate().map(text).collect()
    }

    /// Puts the next value at a place, a word first where one is wanted.
    fn tries(&mut self, place: &[Step], word: Option<String>) -> bool {
        let Some(trial) = self.trials.get_mut(place) else { return false };
        let word = word.filter(|_| trial.peek().is_some());
        let next = match word {
            // A word of the list fits, so that no other value comes after it.
            Some(word) => {
                *trial = Vec::new().into_iter().peekable();
                Some(Some(Value::String(word)))
            }
            None => trial.next(),
        };
        match next {
            Some(value) => put(&mut self.document, place, value),
            None => self.drops(place),
        }
    }

    /// Takes the innermost item of a list that a place is in away, with all before it.
    fn drops(&mut self, place: &[Step]) -> bool {
        let Some(depth) = place.iter().rposition(|step| matches!(step, Step::Item(_))) else { return false };
        let (list, Some(Step::Item(index))) = (place.get(..depth).unwrap_or_default(), place.get(depth)) else {
            return false;
        };
        self.takes(list, index + 1)
    }

    /// Takes items from the front of a list.
    fn takes(&mut self, list: &[Step], count: usize) -> bool {
        let Some(Value::Array(items)) = at(&mut self.document, list) else { return false };
        items.drain(..count.min(items.len()));
        self.trials.retain(|place, _| !place.starts_with(list));
        self.gone.retain(|place, _| place == list || !place.starts_with(list));
        *self.gone.entry(list.to_vec()).or_default() += count;
        true
    }

    /// Takes away what was read right on the way to a place: items before it, and what stands in long lists before it.
    fn leave_behind(&mut self, place: &mut Place) {
        for depth in 0..place.len() {
            let (way, rest) = place.split_at_mut(depth);
            match rest.first_mut() {
                Some(Step::Item(index)) if *index > 0 => {
                    self.takes(way, *index);
                    *index = 0;
                }
                Some(Step::Member(name)) => {
                    let Some(Value::Object(members)) = at(&mut self.document, way) else { return };
                    for (_, value) in members.iter_mut().take_while(|(member, _)| *member != name) {
                        if let Value::Array(items) = value
                            && items.len() > LONG
                        {
                            items.clear();
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

/// What can stand in where a value of any type is wanted.
fn stand_ins(first: Vec<Option<Value>>) -> Trial {
    let values = json!([
        "",
        0,
        false,
        [],
        {},
        "2026-01-01",
        "2026-01-01T00:00:00Z",
        "a",
        "cos-000000001",
        "SIM000001",
        "C0000000000",
        "E4C0AA0A00A0A0",
        "DCS0000001",
        null
    ]);
    let values = if let Value::Array(values) = values { values } else { Vec::new() };
    let every: Vec<_> = first.into_iter().chain(values.into_iter().map(Some)).collect();
    every.into_iter().peekable()
}

/// The value at a place.
fn at<'a>(document: &'a mut Value, place: &[Step]) -> Option<&'a mut Value> {
    place.iter().try_fold(document, |value, step| match (step, value) {
        (Step::Member(name), Value::Object(members)) => members.get_mut(name),
        (Step::Item(index), Value::Array(items)) => items.get_mut(*index),
        _ => None,
    })
}

/// Puts a value at a place, or nothing.
fn put(document: &mut Value, place: &[Step], value: Option<Value>) -> bool {
    let Some((Step::Member(name), way)) = place.split_last() else { return false };
    let Some(Value::Object(members)) = at(document, way) else { return false };
    match value {
        Some(value) => drop(members.insert(name.clone(), value)),
        None => drop(members.remove(name)),
    }
    true
}

/// How many values are read before the one at a place.
fn before(document: &Value, place: &[Step]) -> usize {
    let Some((step, rest)) = place.split_first() else { return 1 };
    match (step, document) {
        (Step::Member(name), Value::Object(members)) => {
            let earlier = members.iter().take_while(|(member, _)| *member != name).map(|(_, value)| size(value));
            earlier.sum::<usize>() + members.get(name).map_or(1, |value| before(value, rest))
        }
        (Step::Item(index), Value::Array(items)) => {
            let earlier = items.iter().take(*index).map(size).sum::<usize>();
            earlier + items.get(*index).map_or(1, |value| before(value, rest))
        }
        _ => 1,
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
