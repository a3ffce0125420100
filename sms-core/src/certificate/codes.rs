//! Codes of closed lists that change with time, countries and occupations, and what a code that no list has does to an
//! assignment.

mod countries;
mod occupations;

pub use countries::{countries_on, is_country_on};
pub use occupations::{CLASSIFICATIONS, Classification, classification_on};

use super::cas::fields::DATE_OF_BIRTH;
use super::cos::fields::{COUNTRY_OF_BIRTH, OCCUPATION_CODE};
use super::form_check::{FormCheck, fields};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{FieldKind, PartialDay, is_country};
use crate::parameter::said;
use chrono::NaiveDate;

/// A code, and the days on which it is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct DatedCode {
    code: &'static str,
    /// The first day; none means since before any record.
    from: Option<NaiveDate>,
    /// The last day; none means that it still is.
    to: Option<NaiveDate>,
}

impl DatedCode {
    fn is_in_force(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }
}

/// Every field whose country has no such code. The country of birth may be a state of that day (`cos/3.2.6`). Text of another
/// shape is no code, and told elsewhere.
pub(super) fn unknown_countries(content: &FormCheck<'_>) -> Vec<Reason> {
    let is_strange = |name: &str| {
        let code = content.form.text_at(name).filter(|code| is_country(code))?;
        let born = content.form.get(DATE_OF_BIRTH).filter(|_| name == COUNTRY_OF_BIRTH.name());
        let had = |born: PartialDay| is_country_on(code, born.first()) || is_country_on(code, born.last());
        Some(!is_country_on(code, content.rules_on) && !born.is_some_and(had))
    };
    let countries = fields(content.kind.family())
        .iter()
        .filter(|field| matches!(field.kind, FieldKind::Country | FieldKind::Nationality));
    let strange = countries.filter(|field| is_strange(field.name) == Some(true));
    strange
        .map(|field| {
            let message =
                said!("`{field}` has a code that no country has on {on}", field = field.name, on = content.rules_on);
            let reason = Reason::new(ErrorCode::CertificateCountry).rule(field.rule).message(message);
            reason.field(format!("/fields/{}", field.name)).remedy("look the country up in the list of codes")
        })
        .collect()
}

/// What is wrong with an occupation code that the list in use on a day does not have (`cos/13.7`).
pub(super) fn unknown_occupation(code: &str, on: NaiveDate) -> Option<Reason> {
    let list = classification_on(on);
    (!list.has(code)).then(|| {
        let message = said!("{list}, in use on {on}, does not have the code", list = list.name, on);
        let reason = Reason::new(ErrorCode::CertificateOccupationCode).rule(list.rule).message(message);
        reason.field(OCCUPATION_CODE.pointer()).remedy("choose a code of the list in use")
    })
}
