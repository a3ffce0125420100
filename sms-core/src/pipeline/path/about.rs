//! Which entries are about a person, up to the job that is decided.

use super::{Change, Environment};
use crate::error::Result;
use crate::journal::{About, carries};

impl About {
    /// The same with what was recorded since, also by what is decided together with the erasure.
    pub(crate) fn up_to_now(&self, change: &Change, environment: &Environment<'_>) -> Result<Self> {
        let mut about = self.clone();
        about.extend(environment.store, change.licence(), self.up_to, change.kept_up_to())?;
        let subject = self.subject.to_string();
        about
            .entries
            .extend(change.decided().iter().filter(|entry| carries(entry, &subject)).map(|entry| entry.sequence));
        Ok(about)
    }
}
