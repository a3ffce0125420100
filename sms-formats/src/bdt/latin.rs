//! Names outside Latin-1, as a passport prints them: the transliterations of ICAO Doc 9303, part 3, section 6.

use sms_core::Personal;
use unicode_normalization::UnicodeNormalization as _;

/// Letters with the letters that a passport has for them, beside those that are a plain letter with marks.
const LATIN: &[(char, &str)] = &[
    ('\u{110}', "D"),
    ('\u{126}', "H"),
    ('\u{131}', "I"),
    ('\u{132}', "IJ"),
    ('\u{138}', "Q"),
    ('\u{13F}', "L"),
    ('\u{141}', "L"),
    ('\u{149}', "N"),
    ('\u{14A}', "N"),
    ('\u{152}', "OE"),
    ('\u{166}', "T"),
    ('\u{18F}', "E"),
    ('\u{1E9E}', "SS"),
    ('\u{2018}', "'"),
    ('\u{2019}', "'"),
    ('\u{2BC}', "'"),
    ('\u{2010}', "-"),
    ('\u{2011}', "-"),
    ('\u{2013}', "-"),
];

/// Cyrillic letters; the soft sign is left out.
const CYRILLIC: &[(char, &str)] = &[
    ('\u{401}', "E"),
    ('\u{402}', "D"),
    ('\u{403}', "G"),
    ('\u{404}', "IE"),
    ('\u{405}', "DZ"),
    ('\u{406}', "I"),
    ('\u{407}', "I"),
    ('\u{408}', "J"),
    ('\u{409}', "LJ"),
    ('\u{40A}', "NJ"),
    ('\u{40C}', "K"),
    ('\u{40E}', "U"),
    ('\u{40F}', "DZ"),
    ('\u{410}', "A"),
    ('\u{411}', "B"),
    ('\u{412}', "V"),
    ('\u{413}', "G"),
    ('\u{414}', "D"),
    ('\u{415}', "E"),
    ('\u{416}', "ZH"),
    ('\u{417}', "Z"),
    ('\u{418}', "I"),
    ('\u{419}', "I"),
    ('\u{41A}', "K"),
    ('\u{41B}', "L"),
    ('\u{41C}', "M"),
    ('\u{41D}', "N"),
    ('\u{41E}', "O"),
    ('\u{41F}', "P"),
    ('\u{420}', "R"),
    ('\u{421}', "S"),
    ('\u{422}', "T"),
    ('\u{423}', "U"),
    ('\u{424}', "F"),
    ('\u{425}', "KH"),
    ('\u{426}', "TS"),
    ('\u{427}', "CH"),
    ('\u{428}', "SH"),
    ('\u{429}', "SHCH"),
    ('\u{42A}', "IE"),
    ('\u{42B}', "Y"),
    ('\u{42C}', ""),
    ('\u{42D}', "E"),
    ('\u{42E}', "IU"),
    ('\u{42F}', "IA"),
    ('\u{490}', "G"),
    ('\u{492}', "F"),
    ('\u{4BA}', "C"),
];

/// A text with the letters that Latin-1 lacks as a passport prints them; none where it needs none, or has letters for which there is no such rule.
pub(super) fn as_printed(text: &str) -> Option<Personal> {
    let composed: String = text.nfc().collect();
    let is_latin_1 = |letter: char| matches!(letter, ' '..='~' | '\u{A0}'..='\u{FF}');
    if text.chars().all(is_latin_1) {
        return None;
    }
    let mut printed = String::with_capacity(composed.len());
    let mut letters = composed.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_latin_1(letter) {
            printed.push(letter);
            continue;
        }
        let in_capitals = transliterated(letter)?;
        let is_small = letter.is_lowercase();
        let next_is_small = letters.peek().is_none_or(|next| next.is_lowercase());
        let mut first = true;
        for of_it in in_capitals.chars() {
            let keeps = !is_small && (first || !next_is_small);
            printed.push(if keeps { of_it } else { of_it.to_ascii_lowercase() });
            first = false;
        }
    }
    Some(Personal::from(printed))
}

/// What stands for a letter, in capitals.
fn transliterated(letter: char) -> Option<String> {
    let capital = letter.to_uppercase().next().unwrap_or(letter);
    let listed = [letter, capital].into_iter().find_map(|letter| {
        LATIN.iter().chain(CYRILLIC).find(|(known, _)| *known == letter).map(|(_, stands)| (*stands).to_owned())
    });
    listed.or_else(|| {
        // Marks are left out.
        let base = capital.to_string().nfd().next().filter(char::is_ascii_alphabetic)?;
        Some(base.to_ascii_uppercase().to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_printed_as_in_passports() {
        for (name, printed) in [
            ("\u{141}ukasz \u{17B}\u{f3}\u{142}\u{107}", "Lukasz Z\u{f3}lc"),
            ("\u{152}uvre", "Oeuvre"),
            ("\u{152}UVRE", "OEUVRE"),
            ("\u{11E}\u{131}\u{15F}", "Gis"),
            ("\u{429}\u{435}\u{440}\u{431}\u{430}\u{43A}\u{43E}\u{432}\u{430}", "Shcherbakova"),
            ("\u{418}\u{433}\u{43E}\u{440}\u{44C}", "Igor"),
            ("Nguy\u{1EC5}n", "Nguyen"),
            ("Nguye\u{302}\u{303}n", "Nguyen"),
            ("O\u{2019}Test", "O'Test"),
        ] {
            assert_eq!(as_printed(name).as_deref(), Some(printed), "{name}");
        }
        assert_eq!(as_printed("Jos\u{e9} \u{d1}"), None);
        assert_eq!(as_printed("\u{674E}"), None);
    }
}
