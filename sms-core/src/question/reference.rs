//! The closed lists behind fields, as data.

use super::{QuestionHandler, asked};
use crate::answer::answers;
use crate::certificate::cas::{ACADEMIC_LEVELS, ENGLISH_LEVELS, REASONS_WITHOUT_TEST, ReferenceValue, TEST_PROVIDERS};
use crate::certificate::{classification_on, countries_on};
use crate::command::command;
use crate::error::Result;
use crate::policy::Policy;
use chrono::NaiveDate;
use std::borrow::Cow;

answers! {
    /// The closed lists behind the fields of a CAS (`cas/3.3`), as they are on a day.
    CasReferenceLists {
        /// The academic levels.
        academic_levels: Vec<CasReferenceRow>,
        /// The levels of English, from the lowest.
        english_levels: Vec<Cow<'static, str>>,
        /// Why no secure English language test is needed.
        reasons_without_test: Vec<CasReferenceRow>,
        /// The providers of secure English language tests.
        test_providers: Vec<CasReferenceRow>,
    }

    /// A value of a closed list.
    CasReferenceRow {
        /// The official code, which is the word in the field.
        code: Cow<'static, str>,
        /// What it means.
        title: Cow<'static, str>,
        /// The RQF level of an academic level; null of any other value.
        level: Option<u8>,
        /// The first day on which the list has it; null where that lies before any record.
        from: Option<NaiveDate>,
        /// The id of the rule.
        rule: Cow<'static, str>,
    }

    /// The codes in force on a day.
    CodesInForce {
        /// The classification of occupations in use (`cos/3.9.2`).
        classification: Cow<'static, str>,
        /// The countries, those of passports among them, as three capital letters.
        countries: Vec<Cow<'static, str>>,
        /// The occupation codes of the classification, in their order; null where its list is not known here.
        occupation_codes: Option<Vec<Cow<'static, str>>>,
        /// The id of the rule that says which classification is in use.
        rule: Cow<'static, str>,
    }
}

impl From<&ReferenceValue> for CasReferenceRow {
    fn from(value: &ReferenceValue) -> Self {
        let ReferenceValue { code, title, level, from, rule } = *value;
        Self { code: code.into(), title: title.into(), level, from, rule: rule.id.into() }
    }
}

command! {
    /// The closed lists behind the fields of a CAS (`cas/3.3`).
    CasReferenceValues -> CasReferenceLists {
        /// The day whose lists are asked for; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for CasReferenceValues {
    fn answer(&self, _: &Policy) -> Result<CasReferenceLists> {
        let on = asked(self.on)?;
        let list = |values: &[ReferenceValue]| {
            values.iter().filter(|value| value.is_in_force(on)).map(CasReferenceRow::from).collect()
        };
        Ok(CasReferenceLists {
            academic_levels: list(ACADEMIC_LEVELS),
            english_levels: texts(ENGLISH_LEVELS),
            reasons_without_test: list(REASONS_WITHOUT_TEST),
            test_providers: list(TEST_PROVIDERS),
        })
    }
}

command! {
    /// The codes in force on a day: of countries, and of occupations in the classification in use (`cos/3.9.2`).
    ReferenceCodes -> CodesInForce {
        /// The day whose codes are asked for; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl QuestionHandler for ReferenceCodes {
    fn answer(&self, _: &Policy) -> Result<CodesInForce> {
        let on = asked(self.on)?;
        let classification = classification_on(on);
        let codes = Some(classification.codes).filter(|codes| !codes.is_empty());
        Ok(CodesInForce {
            classification: classification.name.into(),
            countries: texts(&countries_on(on)),
            occupation_codes: codes.map(texts),
            rule: classification.rule.id.into(),
        })
    }
}

fn texts(texts: &[&'static str]) -> Vec<Cow<'static, str>> {
    texts.iter().copied().map(Cow::Borrowed).collect()
}
