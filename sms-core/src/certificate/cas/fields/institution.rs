//! Where else the student studies or works: the placement, a partner, an institution overseas (`cas/3.2`, `cas/N-3`).

use super::address::{begun, international_address};
use super::{STUDENTS, field, latin, line};
use crate::fields::{
    FieldKind::{Country, Flag, Line, Shaped, Text, Whole},
    Form,
    Needed::{self, Never, ToAssign, ToAssignForWhen, ToAssignWhen},
    fields,
};
use crate::rule;

fn has_placement(form: &Form) -> bool {
    form.flag(HAS_WORK_PLACEMENT)
}

fields! {
    /// The work placement; only a Student has its particulars (`cas/3.2.1`).
    pub(super) PLACEMENT {
        HAS_WORK_PLACEMENT: flag =
            field("has_work_placement", "The course has a work placement", Flag, ToAssign, rule!("cas/3.2"));
        WORK_PLACEMENT_PERCENTAGE: whole = field(
            "work_placement_percentage", "Work placement, per cent of the course",
            Whole(0, 100), ToAssignForWhen(STUDENTS, has_placement, "when the course has a work placement"), rule!("cas/3.2"),
        );
        WORK_PLACEMENT_STATUTORY: flag =
            field("work_placement_statutory", "Work placement, laid down by law", Flag, Never, rule!("cas/3.3.5"));
        WORK_PLACEMENT_JUSTIFICATION: text =
            latin("work_placement_justification", "Work placement, justification", Text(2000), Never, rule!("cas/3.2"));
    }
}

international_address! {
    PLACEMENT_ADDRESS, "placement", "Work placement", IF_PLACEMENT_BEGUN, IF_PLACEMENT_IN_UK:
    PLACEMENT_ADDRESS_LINE_1, PLACEMENT_ADDRESS_LINE_2, PLACEMENT_ADDRESS_LINE_3, PLACEMENT_CITY,
    PLACEMENT_COUNTY, PLACEMENT_POSTCODE, PLACEMENT_COUNTRY
}

fn has_partner(form: &Form) -> bool {
    begun(form, "partner_")
}

fields! {
    /// The institution that teaches the course for the sponsor.
    pub(super) PARTNER {
        PARTNER_NAME: text = latin(
            "partner_name", "Partner institution, name",
            Line(250), ToAssignWhen(has_partner, "when a field that begins with `partner_` is filled in"), rule!("cas/3.2"),
        );
        PARTNER_LICENCE_NUMBER: text = field(
            "partner_licence_number", "Partner institution, sponsor licence number",
            Shaped(is_licence_number, "a licence number of nine characters", "^[A-Z0-9]{8}[0-9X]$"), Never, rule!("cas/1.5"),
        );
    }
}

international_address! {
    PARTNER_ADDRESS, "partner", "Partner institution", IF_PARTNER_BEGUN, IF_PARTNER_IN_UK:
    PARTNER_ADDRESS_LINE_1, PARTNER_ADDRESS_LINE_2, PARTNER_ADDRESS_LINE_3, PARTNER_CITY,
    PARTNER_COUNTY, PARTNER_POSTCODE, PARTNER_COUNTRY
}

fn is_licence_number(text: &str) -> bool {
    crate::ids::LicenceNumber::parse(text).is_ok()
}

fn has_overseas(form: &Form) -> bool {
    begun(form, "overseas_")
}

fields! {
    /// The higher education institution overseas.
    pub(super) OVERSEAS {
        OVERSEAS_NAME: text = latin(
            "overseas_name", "Overseas higher education institution, name",
            Line(250), ToAssignWhen(has_overseas, "when a field that begins with `overseas_` is filled in"), rule!("cas/3.2"),
        );
        STUDY_ABROAD_PARTNER: text = latin(
            "study_abroad_partner", "Partner institution of a study abroad programme", Line(250), Never,
            rule!("cas/N-3"),
        );
    }
}

international_address! {
    OVERSEAS_ADDRESS, "overseas", "Overseas higher education institution", IF_OVERSEAS_BEGUN, IF_OVERSEAS_IN_UK:
    OVERSEAS_ADDRESS_LINE_1, OVERSEAS_ADDRESS_LINE_2, OVERSEAS_ADDRESS_LINE_3, OVERSEAS_CITY,
    OVERSEAS_COUNTY, OVERSEAS_POSTCODE, OVERSEAS_COUNTRY
}
