//! `cases/lines.txt`: for each file the beginning of the digest of each line of its transcript, so that a mismatch shows its line.
//! The runners in Rust and in C compare with it.

use sha2::{Digest, Sha256};

pub(crate) const LIST: &str = "lines.txt";

/// How many lines are shown that differ.
const SHOWN: usize = 3;

/// The line of the list for a file.
pub(crate) fn listed(name: &str, transcript: &str) -> String {
    let digests: Vec<String> = transcript.lines().map(digest).collect();
    format!("{name} {}", digests.join(" "))
}

fn digest(line: &str) -> String {
    Sha256::digest(line).iter().take(3).map(|byte| format!("{byte:02x}")).collect()
}

/// The first lines of a transcript that are not those of the list.
pub(crate) fn difference(list: &str, name: &str, transcript: &str) -> String {
    let known = list.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).unwrap_or_default();
    let known: Vec<&str> = known.split(' ').filter(|digest| !digest.is_empty()).collect();
    let now: Vec<&str> = transcript.lines().collect();
    let differs = |(place, line): &(usize, &&str)| known.get(*place).is_none_or(|known| *known != digest(line));
    let differing: Vec<_> = now.iter().enumerate().filter(differs).collect();
    let shown = differing.iter().take(SHOWN).map(|(place, line)| format!("  line {}: {line}", place + 1));
    let shown: Vec<String> = shown.collect();
    let counts = format!("{name}: {} of {} lines differ, and {} are listed", differing.len(), now.len(), known.len());
    format!("{counts}\n{}", shown.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_differs_is_shown() {
        let list = listed("a.json", "one\ntwo\nthree\n");
        assert_eq!(list.split(' ').count(), 4);
        let told = difference(&list, "a.json", "one\n2\nthree\nfour\n");
        assert_eq!(told, "a.json: 2 of 4 lines differ, and 3 are listed\n  line 2: 2\n  line 4: four");
    }
}
