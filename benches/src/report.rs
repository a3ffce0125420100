//! The table: ours, the floor or peer beside it, their ratio, the goal, and whether it is met.

use crate::harness::Sample;
use std::fmt;

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    PerSecond,
    Bytes,
    Megabytes,
}

/// The ratio of ours to the floor or peer that is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Line {
    work: String,
    unit: Unit,
    ours: Sample,
    peer: Option<(String, Sample)>,
    goal: Option<Goal>,
}

impl Line {
    pub(crate) fn new(work: impl Into<String>, unit: Unit, ours: &Sample) -> Self {
        Self { work: work.into(), unit, ours: ours.clone(), peer: None, goal: None }
    }

    pub(crate) fn beside(self, name: impl Into<String>, peer: &Sample) -> Self {
        Self { peer: Some((name.into(), peer.clone())), ..self }
    }

    pub(crate) fn goal(self, goal: Goal) -> Self {
        Self { goal: Some(goal), ..self }
    }

    fn ratio(&self) -> Option<Sample> {
        self.peer.as_ref().map(|(_, peer)| self.ours.over(peer))
    }

    fn verdict(&self) -> String {
        let (Some(goal), Some(ratio)) = (self.goal, self.ratio()) else { return String::new() };
        let ratio = ratio.median();
        let missed = match goal {
            Goal::AtMost(most) => ratio / most - 1.0,
            Goal::AtLeast(least) => 1.0 - ratio / least,
        };
        if missed <= 0.0 { "met".to_owned() } else { format!("**missed by {:.0} %**", (missed * 100.0).max(1.0)) }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let peer =
            self.peer.as_ref().map_or_else(String::new, |(name, peer)| format!("{name}: {}", figure(peer, self.unit)));
        let ratio = self.ratio().map_or_else(String::new, |ratio| spread(&ratio, two_places));
        let goal = match self.goal {
            None => String::new(),
            Some(Goal::AtMost(most)) => format!("at most {}", two_places(most)),
            Some(Goal::AtLeast(least)) => format!("at least {}", two_places(least)),
        };
        let ours = figure(&self.ours, self.unit);
        write!(formatter, "| {} | {ours} | {peer} | {ratio} | {goal} | {} |", self.work, self.verdict())
    }
}

fn figure(sample: &Sample, unit: Unit) -> String {
    match unit {
        Unit::Nanoseconds => format!("{} ns", spread(sample, one_place)),
        Unit::Microseconds => format!("{} us", spread(sample, one_place)),
        Unit::Milliseconds => format!("{} ms", spread(sample, one_place)),
        Unit::Seconds => format!("{} s", spread(sample, one_place)),
        Unit::PerSecond => format!("{} /s", spread(sample, whole)),
        Unit::Bytes => format!("{} bytes", spread(sample, whole)),
        Unit::Megabytes => format!("{} MB", spread(sample, whole)),
    }
}

/// The median, and the range if there were several windows.
fn spread(sample: &Sample, write: fn(f64) -> String) -> String {
    let median = write(sample.median());
    if sample.len() < 2 {
        return median;
    }
    format!("{median} ({}-{})", write(sample.least()), write(sample.most()))
}

fn two_places(value: f64) -> String {
    format!("{value:.2}")
}

fn one_place(value: f64) -> String {
    format!("{value:.1}")
}

/// A whole number with commas.
fn whole(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[derive(Debug)]
struct Section {
    title: &'static str,
    lines: Vec<Line>,
    notes: Vec<String>,
}

/// Everything that a run found.
#[derive(Debug)]
pub(crate) struct Report {
    machine: String,
    sections: Vec<Section>,
}

impl Report {
    pub(crate) const fn new(machine: String) -> Self {
        Self { machine, sections: Vec::new() }
    }

    pub(crate) fn section(&mut self, title: &'static str) {
        self.sections.push(Section { title, lines: Vec::new(), notes: Vec::new() });
    }

    pub(crate) fn line(&mut self, line: Line) {
        eprintln!("  {line}");
        if let Some(section) = self.sections.last_mut() {
            section.lines.push(line);
        }
    }

    pub(crate) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        eprintln!("  {note}");
        if let Some(section) = self.sections.last_mut() {
            section.notes.push(note);
        }
    }
}

const HEADING: &str = "\
# Results

Made by `cargo xtask bench`. Ours and the floors were measured in turn in this one run: each figure is the median of its
windows, with the range of them in brackets; a ratio is the median of the ratios of neighbouring windows. Absolute figures are
this machine's, and other work on it moves them twofold; only the ratios are worth comparing.
";

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{HEADING}\n{}", self.machine)?;
        for section in &self.sections {
            writeln!(formatter, "\n## {}\n", section.title)?;
            if !section.lines.is_empty() {
                writeln!(formatter, "| work | ours | floor or peer | ratio | goal | |")?;
                writeln!(formatter, "|---|---|---|---|---|---|")?;
                section.lines.iter().try_for_each(|line| writeln!(formatter, "{line}"))?;
                if !section.notes.is_empty() {
                    writeln!(formatter)?;
                }
            }
            section.notes.iter().try_for_each(|note| writeln!(formatter, "- {note}"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_says_by_how_much() {
        let line = |ours: f64, goal| {
            let line = Line::new("x", Unit::PerSecond, &Sample::one(ours)).beside("floor", &Sample::one(100.0));
            line.goal(goal).verdict()
        };
        assert_eq!(line(85.0, Goal::AtLeast(0.85)), "met");
        assert_eq!(line(68.0, Goal::AtLeast(0.85)), "**missed by 20 %**");
        assert_eq!(line(130.0, Goal::AtMost(1.3)), "met");
        assert_eq!(line(195.0, Goal::AtMost(1.3)), "**missed by 50 %**");
    }

    #[test]
    fn the_ratio_is_that_of_neighbours() {
        let (ours, peer) = (Sample::new(vec![10.0, 40.0, 90.0]), Sample::new(vec![10.0, 20.0, 30.0]));
        let ratio = ours.over(&peer);
        assert_eq!((ratio.least(), ratio.median(), ratio.most()), (1.0, 2.0, 3.0));
    }

    #[test]
    fn large_numbers_have_commas() {
        assert_eq!(
            (whole(999.0), whole(1_000.4), whole(1_234_567.0)),
            ("999".into(), "1,000".into(), "1,234,567".into())
        );
    }
}
