//! Files that use each other in a circle: the strongly connected parts, by Tarjan's algorithm.

use crate::source::Imports;
use std::collections::BTreeMap;

/// Each part, the largest first.
pub(crate) fn of(imports: &Imports) -> Vec<Vec<String>> {
    let mut search =
        Search { imports, numbers: BTreeMap::new(), lowest: BTreeMap::new(), open: Vec::new(), found: vec![] };
    for file in imports.keys() {
        if !search.numbers.contains_key(file.as_str()) {
            search.visit(file);
        }
    }
    search.found.sort_by_key(|part| std::cmp::Reverse(part.len()));
    search.found
}

struct Search<'a> {
    imports: &'a Imports,
    numbers: BTreeMap<&'a str, usize>,
    lowest: BTreeMap<&'a str, usize>,
    open: Vec<&'a str>,
    found: Vec<Vec<String>>,
}

impl<'a> Search<'a> {
    fn visit(&mut self, file: &'a str) {
        let number = self.numbers.len();
        self.numbers.insert(file, number);
        self.lowest.insert(file, number);
        self.open.push(file);
        for other in self.imports.get(file).into_iter().flatten() {
            if !self.numbers.contains_key(other.as_str()) {
                self.visit(other);
                self.lowest.insert(file, self.lowest[file].min(self.lowest[other.as_str()]));
            } else if self.open.contains(&other.as_str()) {
                self.lowest.insert(file, self.lowest[file].min(self.numbers[other.as_str()]));
            }
        }
        if self.lowest[file] == number {
            let from = self.open.iter().position(|open| *open == file).unwrap();
            self.found.push(self.open.split_off(from).into_iter().map(str::to_owned).collect());
        }
    }
}
