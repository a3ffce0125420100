//! The columns of a table: what each holds.

use super::{Mapping, Rejection, Table};
use crate::bdt::file::HEADER;
use crate::bdt::schema::{Schema, Slots, TextType};
use sms_core::certificate::{CertificateFamily, fields};
use sms_core::nearest::nearest;
use sms_core::{ErrorCode, Reason};

/// A column that holds a field of a file.
#[derive(Debug)]
pub(super) struct Column {
    /// Its place in the table.
    pub(super) place: usize,
    /// Its name in the table.
    pub(super) title: String,
    pub(super) field: String,
    pub(super) text: &'static TextType,
    /// Whether it holds a sum in pence.
    pub(super) in_pence: bool,
}

impl Column {
    /// The place of a text in a record.
    pub(super) fn slot_for(&self, slots: &Slots, text: &str) -> usize {
        slots.for_text(&self.field, text).unwrap_or_default()
    }
}

/// The name of a column that a field can have.
#[derive(Debug)]
pub(super) struct Name {
    /// As this library writes it: sums are in pounds and are called so.
    pub(super) name: String,
    pub(super) field: String,
    element: &'static str,
    text: &'static TextType,
}

/// What offices call some columns, beside fields, titles and elements.
const CALLED: &[(&str, &str)] = &[
    ("surname", "family_name"),
    ("lastname", "family_name"),
    ("firstname", "given_name"),
    ("forename", "given_name"),
    ("forenames", "given_name"),
    ("givennames", "given_name"),
    ("middlenames", "other_names"),
    ("studentid", "applicant_id"),
    ("gender", "sex"),
    ("dob", "date_of_birth"),
    ("birthdate", "date_of_birth"),
    ("passport", "passport_number"),
    ("passportno", "passport_number"),
    ("course", "course_title"),
    ("coursecode", "course_id"),
    ("level", "academic_level"),
    ("startdate", "course_start_on"),
    ("enddate", "course_end_on"),
    ("hoursperweek", "weekly_hours"),
    ("atas", "atas_needed"),
    ("tuitionfees", "first_year_fees"),
    ("casnumber", "cas_number"),
    ("cas", "cas_number"),
];

/// The names of the columns that files of a schema can have, each field once.
pub(super) fn names(schema: &'static Schema) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for slot in schema.record_slots().filter(|slot| !slot.field.is_empty()) {
        if names.iter().all(|name| name.field != slot.field) {
            let name = slot.field.strip_suffix("_pence").unwrap_or(&slot.field).to_owned();
            names.push(Name { name, field: slot.field.clone(), element: slot.element, text: slot.text });
        }
    }
    names
}

/// A name without what people write in different ways.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// The columns of a table that hold something of a file, those that do not, and what is wrong with their names.
pub(super) fn find(
    table: &Table,
    schema: &'static Schema,
    mapping: &Mapping,
) -> (Vec<Column>, Vec<String>, Vec<Rejection>) {
    let names = names(schema);
    let (mut columns, mut ignored, mut wrong): (Vec<Column>, Vec<String>, Vec<Rejection>) = Default::default();
    for (place, title) in table.columns().iter().enumerate() {
        let meant = mapping.columns.get(title).or_else(|| mapping.columns.get(title.trim()));
        let name = match meant.map(String::as_str) {
            Some("") => None,
            Some(meant) => match names.iter().find(|name| name.name == meant || name.field == meant) {
                Some(name) => Some((name, meant.ends_with("_pence"))),
                None => {
                    wrong.push(table.of_head(title, no_such_field(meant, &names)));
                    None
                }
            },
            None => called(title, &names),
        };
        match name {
            Some((name, _)) if columns.iter().any(|column| column.field == name.field) => {
                let message = format!("two columns hold `{}`", name.name);
                wrong.push(table.of_head(title, Reason::new(ErrorCode::BdtTable).message(message)));
            }
            Some((name, in_pence)) => columns.push(Column {
                place,
                title: title.clone(),
                field: name.field.clone(),
                text: name.text,
                in_pence,
            }),
            None if title.trim().is_empty() && holds_something(table, place) => {
                let message =
                    format!("the column {} has no name, as where cells of the first row are merged", letters(place));
                wrong.push(table.of_head(&letters(place), Reason::new(ErrorCode::BdtTable).message(message)));
            }
            None if title.trim().is_empty() => {}
            None => ignored.push(title.clone()),
        }
    }
    let of_record = mapping.constants.keys().filter(|field| !HEADER.contains(&field.as_str()));
    let strange = of_record.filter(|field| names.iter().all(|name| name.field != **field));
    wrong.extend(strange.map(|field| table.of_head(field, no_such_field(field, &names))));
    let absent =
        mapping.columns.keys().filter(|title| table.columns().iter().all(|column| column.trim() != title.trim()));
    wrong.extend(absent.map(|title| {
        let reason = Reason::new(ErrorCode::BdtTable).message("the table has no column of this name");
        table.of_head(title, reason.did_you_mean(nearest(title, table.columns().iter().map(String::as_str))))
    }));
    if columns.is_empty() && wrong.is_empty() {
        let reason = Reason::new(ErrorCode::BdtTable).message("no column has a name that is known");
        wrong.push(table.of_head("", reason.remedy("give a mapping, or name the columns as the fields are named")));
    }
    (columns, ignored, wrong)
}

fn no_such_field(field: &str, names: &[Name]) -> Reason {
    let shown: String = field.chars().take(60).collect();
    let reason = Reason::new(ErrorCode::BdtTable).message(format!("files of the kind have no field `{shown}`"));
    reason.did_you_mean(nearest(field, names.iter().map(|name| name.name.as_str())))
}

/// The field that a column has the name of, and whether it is in pence.
fn called<'a>(title: &str, names: &'a [Name]) -> Option<(&'a Name, bool)> {
    let title = plain(title);
    let of_name = |wanted: &str| names.iter().find(|name| name.name == wanted);
    let is_titled = |name: &&Name| {
        let field = fields(CertificateFamily::Cas).iter().find(|field| field.name == name.field);
        field.is_some_and(|field| plain(field.title) == title)
    };
    let by_field = names.iter().find(|name| plain(&name.name) == title).map(|name| (name, false));
    let in_pence =
        || names.iter().find(|name| name.field != name.name && plain(&name.field) == title).map(|name| (name, true));
    let by_title = || names.iter().find(is_titled).map(|name| (name, false));
    let by_element = || {
        let mut of_element = names.iter().filter(|name| plain(name.element) == title);
        of_element.next().filter(|_| of_element.next().is_none()).map(|name| (name, false))
    };
    let by_call = || {
        CALLED.iter().find(|(call, _)| *call == title).and_then(|(_, field)| of_name(field)).map(|name| (name, false))
    };
    if title.is_empty() {
        None
    } else {
        by_field.or_else(in_pence).or_else(by_title).or_else(by_element).or_else(by_call)
    }
}

fn holds_something(table: &Table, place: usize) -> bool {
    table
        .rows
        .iter()
        .any(|(_, cells)| cells.get(place).is_some_and(|cell| !super::is_blank(std::slice::from_ref(cell))))
}

/// The name that a spreadsheet gives a column.
fn letters(place: usize) -> String {
    let (mut rest, mut letters) = (place, String::new());
    loop {
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        match rest / 26 {
            0 => return letters,
            more => rest = more - 1,
        }
    }
}
