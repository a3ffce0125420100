//! Until when can a certificate be used?

use super::{Answerable, known};
use crate::certificate::CertificateKind;
use crate::certificate::cas::{self, Applied};
use crate::certificate::cos::{
    COS_CATEGORIES, Correction, CosCategory, check_application, check_correction, last_day_to_apply, latest_start,
    use_by,
};
use crate::command::command;
use crate::decision::Decision;
use crate::document::to_value;
use crate::error::Result;
use crate::policy::Policy;
use chrono::NaiveDate;
use serde_json::{Value, json};

command! {
    /// Whether a CoS can be used in an application (`cos/6.1`, `cos/6.3`), as a decision.
    CheckApplication {
        /// The day on which it was assigned.
        assigned_on: NaiveDate,
        /// The day of the application.
        applied_on: NaiveDate,
        /// The day on which the work starts.
        start_on: NaiveDate,
    }
}

impl Answerable for CheckApplication {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = known("applied_on", self.applied_on)?;
        let start_on = known("start_on", self.start_on)?;
        to_value(&Decision::from(check_application(assigned_on, applied_on, start_on, policy)))
    }
}

command! {
    /// Whether a CAS can be used in an application (`cas/2.5.1`, `cas/2.5.3`), as a decision: not too long after its assignment,
    /// not too long before the course, and inside the United Kingdom not too long after the previous permission.
    CheckCasApplication {
        /// The day on which it was assigned.
        assigned_on: NaiveDate,
        /// The day of the application.
        applied_on: NaiveDate,
        /// The day on which the course starts.
        course_start_on: NaiveDate,
        /// Whether the student applies inside the United Kingdom.
        #[serde(default)]
        applies_in_uk: bool,
        /// The day on which the student's previous permission ends, for one who applies inside the United Kingdom.
        permission_ends_on: Option<NaiveDate>,
    }
}

impl Answerable for CheckCasApplication {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = known("applied_on", self.applied_on)?;
        let course_start_on = known("course_start_on", self.course_start_on)?;
        let permission_ends_on = self.permission_ends_on.map(|day| known("permission_ends_on", day)).transpose()?;
        let applied = if self.applies_in_uk { Applied::Inside { permission_ends_on } } else { Applied::Abroad };
        to_value(&Decision::from(cas::check_application(assigned_on, applied_on, course_start_on, applied, policy)))
    }
}

command! {
    /// The dates that follow from the day of assignment of a CoS: `last_day_to_apply`, `use_by` (it expires as that day
    /// begins), and `latest_start` where the day of the application is given.
    CosDates {
        /// The day on which it was assigned.
        assigned_on: NaiveDate,
        /// The day of the application.
        applied_on: Option<NaiveDate>,
    }
}

impl Answerable for CosDates {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = self.applied_on.map(|day| known("applied_on", day)).transpose()?;
        Ok(json!({
            "last_day_to_apply": last_day_to_apply(assigned_on, policy),
            "use_by": use_by(assigned_on, policy),
            "latest_start": applied_on.map(|day| latest_start(day, policy)),
        }))
    }
}

command! {
    /// Whether a sponsor note can correct these things together on an assigned CoS (`cos/7.4`, `cos/N-7`), as a decision.
    CheckCorrection {
        /// The kind of the CoS.
        kind: CertificateKind,
        /// What is to be corrected.
        corrects: Vec<Correction>,
    }
}

impl Answerable for CheckCorrection {
    fn answer(&self, _: &Policy) -> Result<Value> {
        to_value(&Decision::from(check_correction(self.kind, &self.corrects)))
    }
}

command! {
    /// The categories of an undefined Skilled Worker CoS (`cos/N-8`): what each says of the worker, and whether the Immigration
    /// Skills Charge is due.
    CosCategories {}
}

impl Answerable for CosCategories {
    fn answer(&self, _: &Policy) -> Result<Value> {
        let row = |category: &CosCategory| {
            json!({
                "category": category.name,
                "title": category.title,
                "circumstance": category.circumstance,
                "isc_liable": category.isc_liable,
                "rule": category.rule.id,
            })
        };
        Ok(COS_CATEGORIES.iter().map(row).collect())
    }
}
