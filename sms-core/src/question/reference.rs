//! The closed lists behind fields, as data.

use super::{Answerable, asked};
use crate::certificate::cas::{ACADEMIC_LEVELS, ENGLISH_LEVELS, REASONS_WITHOUT_TEST, ReferenceValue, TEST_PROVIDERS};
use crate::certificate::{classification_on, countries_on};
use crate::command::command;
use crate::error::Result;
use crate::policy::Policy;
use chrono::NaiveDate;
use serde_json::{Value, json};

command! {
    /// The closed lists behind the fields of a CAS: `academic_levels`, `reasons_without_test` and `test_providers`, for each
    /// value its `code`, `title`, `rule`, first day in `from` and, of an academic level, the RQF `level`; and
    /// `english_levels`, from the lowest (`cas/3.3`).
    CasReferenceValues {
        /// The day whose lists are asked for; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl Answerable for CasReferenceValues {
    fn answer(&self, _: &Policy) -> Result<Value> {
        let on = asked(self.on)?;
        let list = |values: &[ReferenceValue]| -> Value {
            values.iter().filter(|value| value.is_in_force(on)).map(shown).collect()
        };
        Ok(json!({
            "academic_levels": list(ACADEMIC_LEVELS),
            "english_levels": ENGLISH_LEVELS,
            "reasons_without_test": list(REASONS_WITHOUT_TEST),
            "test_providers": list(TEST_PROVIDERS),
        }))
    }
}

fn shown(value: &ReferenceValue) -> Value {
    let ReferenceValue { code, title, level, from, rule } = value;
    json!({ "code": code, "title": title, "level": level, "from": from, "rule": rule.id })
}

command! {
    /// The codes in force on a day: `countries` as three letters, those of passports among them, and `occupation_codes`, of the
    /// `classification` in use (`cos/3.9.2`). Where the list of a classification is not known here, `occupation_codes` is null.
    ReferenceCodes {
        /// The day whose codes are asked for; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl Answerable for ReferenceCodes {
    fn answer(&self, _: &Policy) -> Result<Value> {
        let on = asked(self.on)?;
        let classification = classification_on(on);
        let codes = Some(classification.codes).filter(|codes| !codes.is_empty());
        Ok(json!({
            "classification": classification.name,
            "countries": countries_on(on),
            "occupation_codes": codes,
            "rule": classification.rule.id,
        }))
    }
}
