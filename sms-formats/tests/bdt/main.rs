//! Bulk Data Transfer files: read, checked, written, and judged by another validator.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod differences;
mod hosts;
mod imports;
mod judge;
mod mutants;
mod samples;
mod scan;
mod tables;
mod verdicts;
mod written;
mod xsd;
