//! Where else the student studies or works: the placement, a partner, an institution overseas (`cas/3.2`, `cas/N-3`).

use super::address::{begun, international_address};
use super::{STUDENTS, field, latin, line};
use crate::fields::{
    Field,
    FieldKind::{Country, Flag, Line, Shaped, Text, Whole},
    Form,
    Needed::{self, Never, ToAssign, ToAssignForWhen, ToAssignWhen},
};
use crate::rule;

fn has_placement(form: &Form) -> bool {
    form.flag("has_work_placement")
}

/// The work placement; only a Student has its particulars (`cas/3.2.1`).
pub(super) const PLACEMENT: &[&Field] = &[
    &field("has_work_placement", "The course has a work placement", Flag, ToAssign, rule!("cas/3.2")),
    &field(
        "work_placement_percentage",
        "Work placement, per cent of the course",
        Whole(0, 100),
        ToAssignForWhen(STUDENTS, has_placement, "when the course has a work placement"),
        rule!("cas/3.2"),
    ),
    &field("work_placement_statutory", "Work placement, laid down by law", Flag, Never, rule!("cas/3.3.5")),
    &latin("work_placement_justification", "Work placement, justification", Text(2000), Never, rule!("cas/3.2")),
];

pub(super) const PLACEMENT_ADDRESS: &[&Field] = international_address!("placement", "Work placement");

fn has_partner(form: &Form) -> bool {
    begun(form, "partner_")
}

/// The institution that teaches the course for the sponsor.
pub(super) const PARTNER: &[&Field] = &[
    &latin(
        "partner_name",
        "Partner institution, name",
        Line(250),
        ToAssignWhen(has_partner, "when a field that begins with `partner_` is filled in"),
        rule!("cas/3.2"),
    ),
    &field(
        "partner_licence_number",
        "Partner institution, sponsor licence number",
        Shaped(is_licence_number, "a licence number of nine characters"),
        Never,
        rule!("cas/1.5"),
    ),
];

pub(super) const PARTNER_ADDRESS: &[&Field] = international_address!("partner", "Partner institution");

fn is_licence_number(text: &str) -> bool {
    crate::ids::LicenceNumber::parse(text).is_ok()
}

fn has_overseas(form: &Form) -> bool {
    begun(form, "overseas_")
}

/// The higher education institution overseas.
pub(super) const OVERSEAS: &[&Field] = &[
    &latin(
        "overseas_name",
        "Overseas higher education institution, name",
        Line(250),
        ToAssignWhen(has_overseas, "when a field that begins with `overseas_` is filled in"),
        rule!("cas/3.2"),
    ),
    &latin(
        "study_abroad_partner",
        "Partner institution of a study abroad programme",
        Line(250),
        Never,
        rule!("cas/N-3"),
    ),
];

pub(super) const OVERSEAS_ADDRESS: &[&Field] =
    international_address!("overseas", "Overseas higher education institution");
