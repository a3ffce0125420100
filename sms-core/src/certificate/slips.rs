//! Slips of the pen that the one form of a certificate shows: days and numbers that nobody means (`library/slips`).

use super::cas::fields::DATE_OF_BIRTH;
use super::common_fields::PASSPORT_NUMBER;
use super::cos::fields;
use super::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::FormKey;
use crate::licence::RouteSet;
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;

fn slip<T: ?Sized>(code: ErrorCode, field: FormKey<T>) -> Reason {
    Reason::new(code).rule(rule!("library/slips")).field(field.pointer())
}

/// A birth that is still to come.
pub(super) fn birth(content: &FormCheck<'_>) -> Option<Reason> {
    let (born, today) = (content.form.get(DATE_OF_BIRTH)?, content.today?);
    (born.first() > today).then(|| slip(ErrorCode::CertificateBirth, DATE_OF_BIRTH).remedy("check the year"))
}

/// A passport that expires before it is issued, was issued on a day to come, or has expired by the day of the assignment or the
/// start of the work (`cos/3.3.2`, `cos/3.3.3`).
pub(super) fn passport_days(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let (issued, expires) = (form.get(fields::PASSPORT_ISSUED_ON), form.get(fields::PASSPORT_EXPIRES_ON));
    let (field, message) = if issued.zip(expires).is_some_and(|(issued, expires)| expires < issued) {
        (fields::PASSPORT_EXPIRES_ON, "the passport expires before it is issued")
    } else if issued.zip(content.today).is_some_and(|(issued, today)| today < issued) {
        (fields::PASSPORT_ISSUED_ON, "the passport is issued on a day to come")
    } else if expires.zip(content.today).is_some_and(|(expires, today)| expires < today) {
        (fields::PASSPORT_EXPIRES_ON, "the passport has expired")
    } else if expires.zip(form.get(fields::START_ON)).is_some_and(|(expires, start)| expires < start) {
        (fields::PASSPORT_EXPIRES_ON, "the passport expires before the work starts")
    } else {
        return None;
    };
    let remedy = "take the days from the passport that the worker applies with";
    Some(slip(ErrorCode::CertificatePassportDays, field).message(message).remedy(remedy))
}

/// What stands for a number that nobody has filled in, as people and spreadsheets write it.
const NOTHING: &[&str] =
    &["#N/A", "#REF!", "#VALUE!", "N/A", "NA", "NAN", "NIL", "NONE", "NULL", "TBA", "TBC", "UNKNOWN"];

/// A passport number that is none, or that a spreadsheet has made a number of.
pub(super) fn passport_number(content: &FormCheck<'_>) -> Option<Reason> {
    let number = content.form.get(PASSPORT_NUMBER)?.trim();
    let (message, remedy) = if is_nothing(number) {
        ("the passport number says that there is none", "leave the field out until the number is known")
    } else if is_of_spreadsheet(number) {
        (
            "the passport number looks like a number of a spreadsheet",
            "keep the column as text, and take the number from the passport",
        )
    } else {
        return None;
    };
    Some(slip(ErrorCode::CertificatePassportNumber, PASSPORT_NUMBER).message(message).remedy(remedy))
}

fn is_nothing(number: &str) -> bool {
    !number.chars().any(char::is_alphanumeric) || NOTHING.iter().any(|word| number.eq_ignore_ascii_case(word))
}

/// Digits with a point, or with an exponent that has a sign: `123456789.0`, `1.23457E+08`.
fn is_of_spreadsheet(number: &str) -> bool {
    number.contains(['.', '+']) && number.parse::<f64>().is_ok()
}

/// The routes whose pay has a floor for every worker (`cos/9.1`, `cos/9.3`).
const WITH_A_FLOOR: RouteSet = RouteSet::ELIGIBLE_CODE;

/// A pay for the year far under every floor, as it is where pounds were written for pence.
pub(super) fn pay(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let yearly = WITH_A_FLOOR.contains(content.route) && form.get(fields::SALARY_PERIOD) == Some("year");
    let least = content.get(settings::CERTIFICATE_PAY_DOUBTED_PENCE);
    let pay = form.get(fields::GROSS_SALARY_PENCE).filter(|_| yearly)?;
    i64::try_from(pay).is_ok_and(|pay| pay < least).then(|| {
        let message = said!("the pay for the year is under {least} pence: is it pounds?", least);
        slip(ErrorCode::CertificatePay, fields::GROSS_SALARY_PENCE).message(message).remedy("write 5470000 for £54,700")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_passports_are_told_from_those_of_spreadsheets() {
        for none in ["-", "#N/A", "nan", "n/a", "None", "...", "TBC"] {
            assert!(is_nothing(none), "{none}");
        }
        for spoilt in ["1.23457E+08", "123456789.0", "1E+08"] {
            assert!(is_of_spreadsheet(spoilt), "{spoilt}");
        }
        for number in ["123456789", "12E45678", "P1000001", "AB 123456", "N0000001", "T-123/45", "INF12345", "А1234567"]
        {
            assert!(!is_nothing(number) && !is_of_spreadsheet(number), "{number}");
        }
    }
}
