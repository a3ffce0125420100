//! What would be if: commands that are tried one after another on a copy, and what would come of them.

mod answer;
mod compare;
mod copy;
mod hypothesis;

pub use answer::{Lapse, LicenceFinding, WhatIf, WhatIfStep};
pub use hypothesis::{Hypothesis, STEPS, Supposed};

pub(crate) use compare::Trial;
pub(crate) use copy::Copy;
