//! What the sides gave, of which some may be missing.

use crate::harness::Sample;
use crate::report::{Goal, Line, Report, Unit};
use std::collections::BTreeMap;

/// Samples by the name of their side, in one unit.
#[derive(Debug)]
pub(super) struct Figures {
    unit: Unit,
    samples: BTreeMap<&'static str, Sample>,
}

impl Figures {
    pub(super) const fn new(unit: Unit, samples: BTreeMap<&'static str, Sample>) -> Self {
        Self { unit, samples }
    }

    /// With a side that was not measured but made of others.
    pub(super) fn and(
        mut self,
        name: &'static str,
        make: impl FnOnce(&BTreeMap<&'static str, Sample>) -> Option<Sample>,
    ) -> Self {
        if let Some(sample) = make(&self.samples) {
            self.samples.insert(name, sample);
        }
        self
    }

    /// A line of one side beside another, if both are there.
    pub(super) fn line(&self, report: &mut Report, work: &str, [ours, peer]: [&'static str; 2], goal: Option<Goal>) {
        let (Some(ours), Some(sample)) = (self.samples.get(ours), self.samples.get(peer)) else { return };
        let line = Line::new(work, self.unit, ours).beside(peer, sample);
        report.line(match goal {
            Some(goal) => line.goal(goal),
            None => line,
        });
    }
}
