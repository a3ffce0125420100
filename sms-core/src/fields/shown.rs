//! What a screen or a log may show of a form: a list of what may be shown, and not of what may not.

use super::{Field, FieldKind};
use crate::document::safe_near;
use crate::nearest::nearest;
use serde_json::Value;

impl Field {
    /// Whether its value may be shown where a program prints or logs what it holds: a word, a day, a figure or a code of the job or
    /// the course. Texts may name anybody, and what is about the person is never shown, so that neither is in the list.
    ///
    /// ```
    /// use sms_core::certificate::cos::COS_FIELDS;
    ///
    /// let shown = |name: &str| COS_FIELDS.iter().any(|field| field.name == name && field.shown());
    /// assert!(shown("gross_salary_pence"));
    /// assert!(!shown("passport_number"));
    /// assert!(!shown("agent_family_name"));
    /// ```
    #[must_use]
    pub fn shown(&self) -> bool {
        SHOWN.contains(&self.name)
    }

    /// What an error shows of a value that the field cannot have: a figure or a day as somebody wrote it, or a word that is near to one
    /// of its own. Anything else may have come from another column, and may be about anybody.
    pub(super) fn shown_of(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        let is_figure = text.bytes().all(|byte| byte.is_ascii_digit() || b" ,.:/+-%".contains(&byte));
        let shown = match self.kind {
            FieldKind::Word(words) => {
                let near = nearest(&text, words.iter().copied());
                near.is_some() && safe_near(&text, near) == text
            }
            _ => is_figure && text.len() <= LONGEST_FIGURE,
        };
        (self.shown() && shown && !text.is_empty()).then_some(text)
    }
}

/// The longest figure or day that an error shows, in bytes.
const LONGEST_FIGURE: usize = 24;

/// The names of the fields that may be shown, in whichever form they stand. A new field is not shown before it is named here.
const SHOWN: &[&str] = &[
    // A job.
    "advert_from",
    "advert_to",
    "agreement_role",
    "allowances_pence",
    "allowances_period",
    "category",
    "client_contract",
    "cqc_absence_reason",
    "cqc_registered",
    "creative_basis",
    "eligible_occupation",
    "employment_law",
    "end_on",
    "engagements",
    "first_six_months",
    "gross_salary_pence",
    "labour_consideration",
    "leaves_and_reenters",
    "minimum_wage",
    "new_occupation_code",
    "new_salary_pence",
    "new_salary_period",
    "no_permanent_post",
    "occupation_code",
    "on_salary_list",
    "on_shortage_list",
    "pastoral",
    "pay_parity",
    "paye_supplied",
    "salary_option",
    "salary_period",
    "scheme_requirements",
    "seasonal_sector",
    "start_on",
    "transitional_rule",
    "unpaid_fieldwork",
    "weekly_hours",
    // A course.
    "academic_level",
    "accommodation_provided",
    "boarding_fees_pence",
    "course_end_on",
    "course_start_on",
    "fees_include_accommodation",
    "first_year_fees_pence",
    "full_time",
    "has_work_placement",
    "latest_acceptance_on",
    "main_course_start_on",
    "new_academic_level",
    "new_course_end_on",
    "new_course_start_on",
    "overseas_country",
    "partner_country",
    "partner_licence_number",
    "placement_country",
    "postgraduate_dean_certificate_needed",
    "pre_sessional",
    "pre_sessional_end_on",
    "total_fees_pence",
    "work_placement_percentage",
    "work_placement_statutory",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::cas::{CAS_FEE_FIELDS, CAS_FIELDS, student_report_fields};
    use crate::certificate::cos::{COS_FIELDS, defined_fields};
    use crate::certificate::{CertificateFamily, address_fields, report_fields};
    use crate::user::{Level, user_fields};

    fn every() -> Vec<&'static Field> {
        let mut every = [COS_FIELDS, CAS_FIELDS, CAS_FEE_FIELDS].concat();
        every.extend([defined_fields(), report_fields(), student_report_fields()].concat());
        every.extend(CertificateFamily::ALL.iter().flat_map(|family| address_fields(*family)));
        every.extend(Level::ALL.iter().flat_map(|level| user_fields(*level)));
        every
    }

    #[test]
    fn what_is_shown_is_no_text_and_not_about_the_person() {
        let every = every();
        for name in SHOWN {
            let fields: Vec<_> = every.iter().filter(|field| field.name == *name).collect();
            assert!(!fields.is_empty(), "{name}");
            for field in fields {
                let is_text = matches!(field.kind, FieldKind::Line(_) | FieldKind::Text(_) | FieldKind::Lines(..));
                assert!(!field.personal && !is_text, "{name}");
            }
        }
    }

    #[test]
    fn nothing_of_a_user_is_shown() {
        for field in Level::ALL.iter().flat_map(|level| user_fields(*level)) {
            assert!(!field.shown(), "{}", field.name);
        }
    }
}
