//! Texts that return on thousands of rows, each kept, understood and counted once.

use std::collections::{BTreeMap, HashMap};

/// A text and what it means, if it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label<T> {
    pub(super) text: Box<str>,
    pub(super) meaning: Option<T>,
    rows: usize,
}

/// The distinct texts of a column, numbered in the order in which they appear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labels<T> {
    labels: Vec<Label<T>>,
    numbers: HashMap<Box<str>, u32>,
}

impl<T> Labels<T> {
    pub(super) fn new() -> Self {
        Self { labels: Vec::new(), numbers: HashMap::new() }
    }

    /// The label with this number.
    #[expect(clippy::indexing_slicing, reason = "a number comes from `count` of the same labels, which never shrink")]
    pub(super) fn label(&self, number: u32) -> &Label<T> {
        &self.labels[number as usize]
    }

    /// Counts one more row with this text and gives its number. `read` tells what a new text means.
    pub(super) fn count(&mut self, text: &str, read: impl FnOnce(&str) -> Option<T>) -> u32 {
        let number = match self.numbers.get(text) {
            Some(&number) => number,
            None => self.add(text, read(text)),
        };
        if let Some(label) = self.labels.get_mut(number as usize) {
            label.rows += 1;
        }
        number
    }

    /// The texts and on how many rows each stands.
    pub(super) fn counts(&self) -> BTreeMap<&str, usize> {
        self.labels.iter().map(|label| (&*label.text, label.rows)).collect()
    }

    fn add(&mut self, text: &str, meaning: Option<T>) -> u32 {
        // There are never more labels than rows, nor more rows than bytes, and a file has fewer than 2^32 of these.
        let number = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        self.labels.push(Label { text: text.into(), meaning, rows: 0 });
        self.numbers.insert(text.into(), number);
        number
    }
}
