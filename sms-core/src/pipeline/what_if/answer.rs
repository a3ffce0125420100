//! What would come of a hypothesis.

use crate::decision::Reason;
use crate::finding::Finding;
use crate::ids::LicenceNumber;
use crate::journal::RecordedEvent;
use crate::notice::Notice;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What would come of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WhatIfStep {
    /// The name of the command.
    pub command: String,
    /// The moment of the copy's clock.
    pub at: Moment,
    /// Whether it would be carried out.
    pub allowed: bool,
    /// Every reason against it; none where it would be carried out.
    pub reasons: Vec<Reason>,
    /// What it would bring: that of the command, null where it would be refused. Names and numbers that are made up are those of the
    /// copy.
    pub result: Value,
    /// What would be recorded.
    pub events: Vec<RecordedEvent>,
    /// What somebody would be told: of what the clock would have done by then, and of the command.
    pub notices: Vec<Notice>,
    /// What would not forbid it, and is worth showing.
    pub warnings: Vec<Reason>,
    /// What somebody should look into once the command is carried out, as the command itself says.
    pub findings: Vec<Finding>,
    /// In mirror mode: why our rules would have refused what is to have happened.
    pub disagreements: Vec<Reason>,
}

/// A finding, and the licence that it is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LicenceFinding {
    /// The licence.
    pub licence: LicenceNumber,
    /// The finding.
    pub finding: Finding,
}

/// Something that waits, or is still good, and would not be any more: certificates, units, drafts, requests, action plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Lapse {
    /// The licence.
    pub licence: LicenceNumber,
    /// The step by which it would happen, counted from 0.
    pub step: u64,
    /// Whether the clock does it on its day. Otherwise the command of the step takes it from the licence.
    pub by_clock: bool,
    /// What would be recorded of it.
    pub event: RecordedEvent,
}

/// What would come of a hypothesis, and nothing of it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WhatIf {
    /// What would come of each step, in order.
    pub steps: Vec<WhatIfStep>,
    /// The steps that would be refused, counted from 0.
    pub refused: Vec<u64>,
    /// What would be found then, and is not found now.
    pub found: Vec<LicenceFinding>,
    /// What is found now, and would not be found then.
    pub settled: Vec<LicenceFinding>,
    /// What would lapse, in order.
    pub lapses: Vec<Lapse>,
    /// What somebody would be told, in order.
    pub notices: Vec<Notice>,
}
