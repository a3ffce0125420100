//! Commands for files of the Bulk Data Transfer.

pub(crate) mod check;
pub(crate) mod from_table;
mod mapped;
pub(crate) mod to_table;

use sms_formats::bdt::Problem;

/// So many rows of a table are shown unless all are asked for.
const SHOWN: usize = 100;

/// How much of a table is shown.
#[derive(Debug, clap::Args)]
struct Shown {
    /// Shows every row of the tables, and not only the first 100
    #[arg(long)]
    all: bool,
}

impl Shown {
    const fn most(&self) -> usize {
        if self.all { usize::MAX } else { SHOWN }
    }

    /// The title of a table, with how many of its rows are not there.
    fn title(&self, title: &str, rows: usize) -> String {
        match rows.saturating_sub(self.most()) {
            0 => format!("{title}:"),
            more => format!("{title}, and {more} more (--all shows them):"),
        }
    }
}

const PROBLEM: [&str; 5] = ["line", "element", "code", "message", "proposal"];

/// A problem as a row.
fn cells(problem: &Problem) -> [String; 5] {
    [
        // A line 0 is none.
        Some(problem.line).filter(|line| *line > 0).map(|line| line.to_string()).unwrap_or_default(),
        problem.element.as_deref().unwrap_or_default().to_owned(),
        problem.reason.code.id().to_owned(),
        message(&problem.reason),
        problem.proposal.as_deref().unwrap_or_default().to_owned(),
    ]
}

/// What is wrong, and what would help.
fn message(reason: &sms_core::Reason) -> String {
    match &reason.remedy {
        Some(remedy) => format!("{}: {remedy}", reason.message),
        None => reason.message.to_string(),
    }
}
