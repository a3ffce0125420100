//! Text as people see it: which characters nobody sees, how a message tells of one, and when two texts are one
//! (`library/unseen`, `library/composed`).

use serde_json::Value;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// Whether nobody sees a character: one that controls a device, turns the direction of others, only says how its neighbours are
/// written, or is blank without being a space. Two texts that differ by it look the same.
///
/// They are control characters, separators of lines and paragraphs, what Unicode calls `Default_Ignorable_Code_Point`
/// (`DerivedCoreProperties.txt`), the marks of annotations, and the blank of braille. Spaces of other widths are spaces.
pub(crate) const fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}'
        | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether every character is a printable one of ASCII, as in most texts: then it is composed, and everybody sees all of it.
pub(crate) fn is_plain(text: &str) -> bool {
    // Without a way out in the middle several bytes are looked at at once.
    text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'))
}

/// The first character of a line that nobody sees and that no writing asks for. A joiner is part of how names are written, in
/// Persian and Hindi among others, where it stands behind a letter of such a script.
pub(crate) fn unseen(line: &str) -> Option<char> {
    if is_plain(line) {
        return None;
    }
    let mut before = ' ';
    line.chars().find(|&letter| {
        let joins = is_joiner(letter) && is_joined(before);
        before = letter;
        is_unseen(letter) && !joins
    })
}

/// The same of a text of several lines, which nobody compares: line breaks and tabs are of it, and what signs such as emoji are
/// made of.
pub(crate) fn unseen_in_lines(text: &str) -> Option<char> {
    if is_plain(text) {
        return None;
    }
    let of_text = |letter| matches!(letter, '\n' | '\r' | '\t' | '\u{FE00}'..='\u{FE0F}') || is_joiner(letter);
    text.chars().find(|&letter| is_unseen(letter) && !of_text(letter))
}

const fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}')
}

/// Whether a letter is of a script that is written with joiners: those from Hebrew to Mongolian, and the forms of Arabic letters.
fn is_joined(letter: char) -> bool {
    let of_script = matches!(letter, '\u{590}'..='\u{109F}' | '\u{1780}'..='\u{1CFF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    of_script && !letter.is_numeric() && !is_unseen(letter)
}

/// A line of text with every character shown that cannot be told from none or from a space: by its number.
///
/// ```
/// use sms_core::text::spelt;
/// assert_eq!(spelt("Town\u{200B}/City\u{A0}"), "Town<U+200B>/City<U+00A0>");
/// assert_eq!(spelt("Type & Rating"), "Type & Rating");
/// ```
#[must_use]
pub fn spelt(line: &str) -> Cow<'_, str> {
    let is_hidden = |letter: char| letter != ' ' && (is_unseen(letter) || letter.is_whitespace());
    if !line.contains(is_hidden) {
        return line.into();
    }
    let show = |letter| if is_hidden(letter) { format!("<{}>", code_point(letter)) } else { letter.to_string() };
    line.chars().map(show).collect::<String>().into()
}

/// A published text on one line, as people see it: without what nobody sees, with single spaces and no edges.
pub(crate) fn seen_line(text: &str) -> Cow<'_, str> {
    if is_plain(text) && !text.contains("  ") && text.trim() == text {
        return text.into();
    }
    let words =
        text.split_whitespace().map(|word| word.chars().filter(|&letter| !is_unseen(letter)).collect::<String>());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
}

/// A character by its number, such as `U+200B`.
pub(crate) fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// Whether a text is composed (Unicode's form NFC): `é` is one character, and not an `e` with an accent behind it.
pub(crate) fn is_composed(text: &str) -> bool {
    text.is_ascii() || is_nfc(text)
}

/// A text as it is kept: composed.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if is_composed(text) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// Composes every text in a value. A host's own reference is the host's, like a retry key, and stays as it was given.
pub(crate) fn compose(value: &mut Value) {
    match value {
        Value::String(text) if !is_composed(text) => *text = text.nfc().collect(),
        Value::Array(items) => items.iter_mut().for_each(compose),
        Value::Object(members) => {
            members.iter_mut().filter(|(name, _)| *name != "host_reference").for_each(|(_, value)| compose(value));
        }
        _ => {}
    }
}

/// The forms in which a text that is searched for may be kept, each folded as the search folds it: composed as today, and as
/// it was given, decomposed or with characters that nobody sees, as it was kept before.
pub(crate) fn kept_forms(text: &str, fold: impl Fn(&str) -> String) -> Vec<String> {
    if text.is_ascii() && !text.contains(is_unseen) {
        return vec![fold(text)];
    }
    let seen: String = text.nfc().filter(|&letter| !is_unseen(letter)).collect();
    let (composed, decomposed) = (text.nfc().collect::<String>(), text.nfd().collect::<String>());
    let mut forms: Vec<_> = [&composed, text, &decomposed, &seen].map(fold).into();
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Of each kind one, as the Unicode Character Database has it.
    const UNSEEN: &[char] = &[
        '\0',
        '\u{7F}',
        '\u{85}',
        '\u{AD}',
        '\u{34F}',
        '\u{61C}',
        '\u{115F}',
        '\u{17B4}',
        '\u{180E}',
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{2028}',
        '\u{202A}',
        '\u{202E}',
        '\u{2060}',
        '\u{2066}',
        '\u{206F}',
        '\u{2800}',
        '\u{3164}',
        '\u{FE0F}',
        '\u{FEFF}',
        '\u{FFA0}',
        '\u{FFF9}',
        '\u{1D173}',
        '\u{E0001}',
        '\u{E0041}',
        '\u{E0100}',
    ];

    #[test]
    fn what_nobody_sees_is_found() {
        for &letter in UNSEEN {
            assert!(is_unseen(letter), "{}", code_point(letter));
            assert_eq!(unseen(&format!("12345678{letter}")), Some(letter));
            assert_eq!(unseen(&format!("{letter}Anna")), Some(letter));
        }
        for letter in (0..=0x9F).filter_map(char::from_u32) {
            assert_eq!(is_plain(&format!("Anna{letter}")), letter.is_ascii() && !letter.is_control());
            assert_eq!(is_unseen(letter), letter.is_control(), "{}", code_point(letter));
        }
        for seen in "aZ é\u{301}\u{A0}\u{3000}\u{202F}王न\u{94D}ن-'’.".chars() {
            assert!(!is_unseen(seen), "{}", code_point(seen));
        }
    }

    /// Mehdi Kiani-Nejad with a non-joiner in Persian, a conjunct that is not joined in Hindi, and a chillu in Malayalam.
    #[test]
    fn joiners_belong_to_the_scripts_that_are_written_with_them() {
        for name in ["کیانی\u{200C}نژاد", "राजक\u{94D}\u{200D}षा", "അരുണ\u{D4D}\u{200D}"] {
            assert_eq!(unseen(name), None, "{name}");
        }
        for (name, letter) in
            [("\u{200D}علی", '\u{200D}'), ("ع\u{200C}\u{200C}", '\u{200C}'), ("۱۲\u{200C}", '\u{200C}')]
        {
            assert_eq!(unseen(name), Some(letter), "{name}");
        }
    }

    #[test]
    fn a_published_text_is_shown_as_people_see_it() {
        for (text, seen) in [
            ("Test Widgets Ltd", "Test Widgets Ltd"),
            ("\tTest\t\r\n Widgets\u{200B} Ltd\u{A0}", "Test Widgets Ltd"),
            ("a \u{FEFF} b", "a b"),
            (" a", "a"),
        ] {
            assert_eq!(seen_line(text), seen);
        }
    }

    #[test]
    fn text_of_several_lines_takes_what_signs_are_made_of() {
        assert_eq!(unseen_in_lines("one\r\n\ttwo \u{26A0}\u{FE0F} \u{1F468}\u{200D}\u{1F467}"), None);
        assert_eq!(unseen_in_lines("turned \u{202E}round"), Some('\u{202E}'));
        assert_eq!(unseen_in_lines("one\u{200B}"), Some('\u{200B}'));
    }

    /// Pairs of `NormalizationTest.txt`: composed and decomposed.
    #[test]
    fn composed_and_decomposed_text_is_one() {
        for (one, other) in
            [("José", "Jose\u{301}"), ("Å", "\u{212B}"), ("ộ", "o\u{302}\u{323}"), ("각", "\u{1100}\u{1161}\u{11A8}")]
        {
            assert_eq!(composed(other), one);
            assert!(is_composed(one) && !is_composed(other));
            assert!([one, other].iter().all(|text| kept_forms(text, str::to_owned).contains(&one.to_owned())));
        }
        let forms = |text| kept_forms(text, |form| form.trim().to_uppercase());
        assert_eq!(forms("José"), ["JOSE\u{301}", "JOSÉ"]);
        assert_eq!(forms("Jose"), ["JOSE"]);
        assert_eq!(forms("Jose\u{200B}"), ["JOSE", "JOSE\u{200B}"]);
        assert_eq!(forms("Jose\u{85}"), ["JOSE"]);
    }

    #[test]
    fn every_text_of_a_value_is_composed_but_a_host_s_own() {
        let mut value = json!({ "a": ["e\u{301}"], "b": { "c": "e\u{301}" }, "host_reference": "e\u{301}" });
        compose(&mut value);
        assert_eq!(value, json!({ "a": ["é"], "b": { "c": "é" }, "host_reference": "e\u{301}" }));
    }
}
