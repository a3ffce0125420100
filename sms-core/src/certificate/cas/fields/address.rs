//! The addresses on a CAS: lines of a narrow alphabet (`cas/1.10`), inside the United Kingdom or anywhere.

use crate::fields::Form;

/// Declares an address in the United Kingdom, needed to assign.
macro_rules! uk_address {
    ($(#[$attribute:meta])* $list:ident, $prefix:literal, $title:literal:
        $first:ident, $second:ident, $third:ident, $city:ident, $county:ident, $postcode:ident) => {
        fields! {
            $(#[$attribute])*
            pub(super) $list {
                $first: text = line(concat!($prefix, "_address_line_1"), concat!($title, ", line 1"), ToAssign);
                $second: text = line(concat!($prefix, "_address_line_2"), concat!($title, ", line 2"), Never);
                $third: text = line(concat!($prefix, "_address_line_3"), concat!($title, ", line 3"), Never);
                $city: text = line(concat!($prefix, "_city"), concat!($title, ", city or town"), ToAssign);
                $county: text = line(concat!($prefix, "_county"), concat!($title, ", county, area or district"), Never);
                $postcode: text = field(
                    concat!($prefix, "_postcode"), concat!($title, ", postcode"),
                    Shaped(is_uk_postcode, "a UK postcode such as EX1 1EX", POSTCODES), ToAssign, rule!("cas/1.11"),
                );
            }
        }
    };
}

/// Declares an address anywhere, needed as a whole once it, or what it belongs to, is begun.
macro_rules! international_address {
    ($list:ident, $prefix:literal, $title:literal, $begun:ident, $in_uk:ident:
        $first:ident, $second:ident, $third:ident, $city:ident, $county:ident, $postcode:ident, $country:ident) => {
        const $begun: Needed = ToAssignWhen(
            |form| begun(form, concat!($prefix, "_")),
            concat!("when a field that begins with `", $prefix, "_` is filled in"),
        );
        const $in_uk: Needed = ToAssignWhen(|form| form.get($country) == Some("GBR"), "when the country is `GBR`");

        fields! {
            pub(super) $list {
                $first: text = line(concat!($prefix, "_address_line_1"), concat!($title, ", address, line 1"), $begun);
                $second: text = line(concat!($prefix, "_address_line_2"), concat!($title, ", address, line 2"), Never);
                $third: text = line(concat!($prefix, "_address_line_3"), concat!($title, ", address, line 3"), Never);
                $city: text = line(concat!($prefix, "_city"), concat!($title, ", city or town"), $begun);
                $county: text = line(concat!($prefix, "_county"), concat!($title, ", county, area or district"), Never);
                $postcode: text =
                    latin(concat!($prefix, "_postcode"), concat!($title, ", postcode"), Line(35), $in_uk, rule!("cas/1.11"));
                $country: text =
                    field(concat!($prefix, "_country"), concat!($title, ", country"), Country, $begun, rule!("cas/1.12"));
            }
        }
    };
}

pub(super) use {international_address, uk_address};

/// Whether any field of a block is filled in.
pub(super) fn begun(form: &Form, prefix: &str) -> bool {
    form.fields().keys().any(|name| name.starts_with(prefix))
}

/// What a postcode looks like, small letters as well.
pub(super) const POSTCODES: &str = "^(([A-Za-z][0-9][0-9A-Za-z]?|[A-Za-z][A-HJ-Ya-hj-y]([0-9][0-9A-Za-z]?|[A-Za-z])) [0-9][A-Za-z]{2}|[Gg][Ii][Rr] 0[Aa]{2})$";

/// `GIR 0AA`, or an outward code, one space, a digit and two letters, in capitals or small (`cas/1.11`).
pub(super) fn is_uk_postcode(text: &str) -> bool {
    let text = text.to_ascii_uppercase();
    let Some((outward, inward)) = text.split_once(' ') else { return false };
    let inward_fits = match inward.as_bytes() {
        [digit, rest @ ..] => digit.is_ascii_digit() && rest.len() == 2 && rest.iter().all(u8::is_ascii_uppercase),
        [] => false,
    };
    text == "GIR 0AA" || (inward_fits && is_outward(outward.as_bytes()))
}

/// One or two letters, then a digit and perhaps another digit or a letter; the digit may be left out before a letter.
fn is_outward(code: &[u8]) -> bool {
    let second = |letter: &u8| matches!(letter, b'A'..=b'H' | b'J'..=b'Y');
    let tail = |tail: &[u8]| match tail {
        [one] => one.is_ascii_digit(),
        [one, two] => one.is_ascii_digit() && (two.is_ascii_digit() || two.is_ascii_uppercase()),
        _ => false,
    };
    match code {
        [first, rest @ ..] if first.is_ascii_uppercase() && tail(rest) => true,
        [first, next, rest @ ..] if first.is_ascii_uppercase() && second(next) => {
            tail(rest) || matches!(rest, [letter] if letter.is_ascii_uppercase())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_uk_postcode;

    /// The vectors of `cas/1.11`.
    #[test]
    fn postcodes_have_one_space_and_a_known_shape() {
        for right in ["CR0 2DY", "EC1A 1BB", "W1A 0AX", "SW1A 2AA", "GIR 0AA", "ABC 1AA", "m1 1ae"] {
            assert!(is_uk_postcode(right), "{right}");
        }
        for wrong in ["CR02DY", "AI1 1AA", "AZ1 1AA", "", " ", "CR0  2DY", "CR0 2D", "1R0 2DY", "CR0 2D1"] {
            assert!(!is_uk_postcode(wrong), "{wrong}");
        }
    }
}
