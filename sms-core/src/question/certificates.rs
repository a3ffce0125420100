//! Until when can a certificate be used?

use super::{QuestionHandler, known};
use crate::answer::answers;
use crate::certificate::CertificateKind;
use crate::certificate::cas::{self, Applied};
use crate::certificate::cos::{
    COS_CATEGORIES, Correction, CosCategory, CosCircumstance, check_application, check_correction,
    last_day_of_scale_up_duties, last_day_to_apply, latest_start, use_by,
};
use crate::command::command;
use crate::decision::Decision;
use crate::error::Result;
use crate::policy::Policy;
use chrono::NaiveDate;
use std::borrow::Cow;

command! {
    /// Whether a CoS can be used in an application (`cos/6.1`, `cos/6.3`), as a decision.
    CheckApplication -> Decision {
        /// The day on which it was assigned.
        assigned_on: NaiveDate,
        /// The day of the application.
        applied_on: NaiveDate,
        /// The day on which the work starts.
        start_on: NaiveDate,
    }
}

impl QuestionHandler for CheckApplication {
    fn answer(&self, policy: &Policy) -> Result<Decision> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = known("applied_on", self.applied_on)?;
        let start_on = known("start_on", self.start_on)?;
        Ok(check_application(assigned_on, applied_on, start_on, policy).into())
    }
}

command! {
    /// Whether a CAS can be used in an application (`cas/2.5.1`, `cas/2.5.3`), as a decision: not too long after its assignment,
    /// not too long before the course, and inside the United Kingdom not too long after the previous permission.
    CheckCasApplication -> Decision {
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

impl QuestionHandler for CheckCasApplication {
    fn answer(&self, policy: &Policy) -> Result<Decision> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = known("applied_on", self.applied_on)?;
        let course_start_on = known("course_start_on", self.course_start_on)?;
        let permission_ends_on = self.permission_ends_on.map(|day| known("permission_ends_on", day)).transpose()?;
        let applied = if self.applies_in_uk { Applied::Inside { permission_ends_on } } else { Applied::Abroad };
        Ok(cas::check_application(assigned_on, applied_on, course_start_on, applied, policy).into())
    }
}

answers! {
    /// The days that follow from the day of assignment of a CoS.
    CosDeadlines {
        /// The last day on which it can be used in an application (`cos/6.1`).
        last_day_to_apply: NaiveDate,
        /// The displayed use-by day: it expires as that day begins (`cos/6.5`).
        use_by: NaiveDate,
        /// The latest day on which the work can start (`cos/6.3`); null where no day of an application was given.
        latest_start: Option<NaiveDate>,
    }

    /// A category of a Skilled Worker CoS (`cos/N-8`, `cos/M-10`).
    CosCategoryRow {
        /// The word in the field `category`.
        category: Cow<'static, str>,
        /// The title that it has in SMS.
        title: Cow<'static, str>,
        /// The kind of CoS that has it.
        kind: CertificateKind,
        /// How the worker comes to it.
        circumstance: CosCircumstance,
        /// Whether the Immigration Skills Charge is due; null where the category does not say so.
        isc_liable: Option<bool>,
        /// The id of the rule.
        rule: Cow<'static, str>,
    }
}

impl From<&CosCategory> for CosCategoryRow {
    fn from(category: &CosCategory) -> Self {
        Self {
            category: category.name.into(),
            title: category.title.into(),
            kind: category.kind,
            circumstance: category.circumstance,
            isc_liable: category.isc_liable,
            rule: category.rule.id.into(),
        }
    }
}

command! {
    /// The days that follow from the day of assignment of a CoS.
    CosDates -> CosDeadlines {
        /// The day on which it was assigned.
        assigned_on: NaiveDate,
        /// The day of the application.
        applied_on: Option<NaiveDate>,
    }
}

impl QuestionHandler for CosDates {
    fn answer(&self, policy: &Policy) -> Result<CosDeadlines> {
        let assigned_on = known("assigned_on", self.assigned_on)?;
        let applied_on = self.applied_on.map(|day| known("applied_on", day)).transpose()?;
        Ok(CosDeadlines {
            last_day_to_apply: last_day_to_apply(assigned_on, policy),
            use_by: use_by(assigned_on, policy),
            latest_start: applied_on.map(|day| latest_start(day, policy)),
        })
    }
}

answers! {
    /// How long a sponsor has duties for a Scale-up worker.
    ScaleUpDutyDays {
        /// The last day, to its end.
        last_day: NaiveDate,
    }
}

command! {
    /// How long a sponsor has duties for a Scale-up worker (`lu/N-114`).
    ScaleUpDuties -> ScaleUpDutyDays {
        /// The first day of the visa or, where the worker applied inside the United Kingdom, the day on which they were told of the
        /// permission.
        permission_from: NaiveDate,
    }
}

impl QuestionHandler for ScaleUpDuties {
    fn answer(&self, policy: &Policy) -> Result<ScaleUpDutyDays> {
        let permission_from = known("permission_from", self.permission_from)?;
        Ok(ScaleUpDutyDays { last_day: last_day_of_scale_up_duties(permission_from, policy) })
    }
}

command! {
    /// Whether a sponsor note can correct these things together on an assigned CoS (`cos/7.4`, `cos/N-7`), as a decision.
    CheckCorrection -> Decision {
        /// The kind of the CoS.
        kind: CertificateKind,
        /// What is to be corrected.
        corrects: Vec<Correction>,
    }
}

impl QuestionHandler for CheckCorrection {
    fn answer(&self, _: &Policy) -> Result<Decision> {
        Ok(check_correction(self.kind, &self.corrects).into())
    }
}

command! {
    /// The categories of a Skilled Worker CoS (`cos/N-8`, `cos/M-10`): which kind of CoS has each, what it says of the worker, and whether
    /// the Immigration Skills Charge is due.
    CosCategories -> Vec<CosCategoryRow> {}
}

impl QuestionHandler for CosCategories {
    fn answer(&self, _: &Policy) -> Result<Vec<CosCategoryRow>> {
        Ok(COS_CATEGORIES.iter().map(CosCategoryRow::from).collect())
    }
}
