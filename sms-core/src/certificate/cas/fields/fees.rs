//! What the study costs, and what is paid (`cas/3.2`, `cas/N-4`). Nothing else can change on a live CAS (`cas/T8`).

use super::{field, person, personal_text};
use crate::fields::{
    Field,
    FieldKind::{Flag, Pence, Text},
    Needed::{self, Never, ToAssign},
    fields,
};
use crate::rule;

const fn paid(name: &'static str, title: &'static str) -> Field {
    person(name, title, Pence, Never, rule!("cas/N-4"))
}

const fn money(name: &'static str, title: &'static str, needed: Needed) -> Field {
    field(name, title, Pence, needed, rule!("cas/1.15"))
}

fields! {
    pub(super) ACCOMMODATION {
        ACCOMMODATION_PROVIDED: flag =
            field("accommodation_provided", "The sponsor provides accommodation", Flag, Never, rule!("cas/3.2"));
        FEES_INCLUDE_ACCOMMODATION: flag = field(
            "fees_include_accommodation", "The course fees include accommodation", Flag, ToAssign, rule!("cas/3.2"),
        );
        FINANCIAL_SPONSORSHIP: text = personal_text(
            "financial_sponsorship", "The sponsor's own financial sponsorship", Text(1000), Never, rule!("cas/N-4"),
        );
    }
}

/// The fields that a fee update takes, on a live CAS.
///
/// ```
/// use sms_core::certificate::cas::CAS_FEE_FIELDS;
/// assert!(CAS_FEE_FIELDS.iter().all(|field| field.name.ends_with("_pence")));
/// ```
pub static CAS_FEE_FIELDS: &[&Field] = FEES;

fields! {
    pub(super) FEES {
        TOTAL_FEES_PENCE: pence = money("total_fees_pence", "Course fees in total", Never);
        FIRST_YEAR_FEES_PENCE: pence = money("first_year_fees_pence", "Course fees for the first year", ToAssign);
        FEES_PAID_PENCE: pence = paid("fees_paid_pence", "Course fees paid to date");
        ACCOMMODATION_FEES_PAID_PENCE: pence = paid("accommodation_fees_paid_pence", "Accommodation fees paid to date");
        BOARDING_FEES_PENCE: pence =
            money("boarding_fees_pence", "Boarding fees for the first year; 0 where there are none", ToAssign);
        BOARDING_FEES_PAID_PENCE: pence = paid("boarding_fees_paid_pence", "Boarding fees paid to date");
    }
}
