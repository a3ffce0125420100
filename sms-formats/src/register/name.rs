//! The form in which two spellings of a name are equal.

/// A name with its edges trimmed, every run of white space made one space, and case folded.
///
/// Case is folded character by character as Unicode asks for comparisons (`ß` equals `ss`), not lowered for display.
/// Nothing else is touched: `Ltd` and `Limited`, `&` and `and`, `é` and `e` stay different.
///
/// ```
/// use sms_formats::register::normalised_name;
/// assert_eq!(normalised_name("  TEST   Widgets\tLtd "), "test widgets ltd");
/// assert_eq!(normalised_name("STRASSE"), normalised_name("Straße"));
/// ```
#[must_use]
pub fn normalised_name(name: &str) -> String {
    let mut normalised = String::with_capacity(name.len());
    push_normalised(&mut normalised, name);
    normalised
}

/// Puts the normalised form of a name behind a text.
pub(super) fn push_normalised(target: &mut String, name: &str) {
    for (place, word) in name.split_whitespace().enumerate() {
        if place > 0 {
            target.push(' ');
        }
        if word.is_ascii() {
            let start = target.len();
            target.push_str(word);
            if let Some(pushed) = target.get_mut(start..) {
                pushed.make_ascii_lowercase();
            }
        } else {
            target.extend(word.chars().flat_map(folded));
        }
    }
}

/// The folded form of a character. Lower, upper and lower again brings all members of a family to one form: `ẞ`, `ß`
/// and `SS`, or the three sigmas. It differs from the Unicode table only for the dotless `ı`, which becomes `i`, and
/// for Cherokee, which becomes small letters instead of capitals.
fn folded(character: char) -> impl Iterator<Item = char> {
    character.to_lowercase().flat_map(char::to_uppercase).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::normalised_name;

    #[test]
    fn white_space_of_every_kind_becomes_one_space() {
        assert_eq!(normalised_name("\u{a0}Test\r\n \u{2003}Widgets\u{b}"), "test widgets");
        assert_eq!(normalised_name(" \t "), "");
        assert_eq!(normalised_name(""), "");
    }

    #[test]
    fn case_is_folded_beyond_ascii() {
        for (one, other) in [("ÉCOLE", "école"), ("ẞ", "ss"), ("ΣΑΣ", "σας"), ("ﬁn", "FIN"), ("İ", "i\u{307}")]
        {
            assert_eq!(normalised_name(one), normalised_name(other), "{one} {other}");
        }
        assert_ne!(normalised_name("é"), normalised_name("e"));
    }

    #[test]
    fn a_normalised_name_stays_as_it_is() {
        for code in (0..=0x2_ffff).filter_map(char::from_u32) {
            let once = normalised_name(&format!("a{code}b"));
            assert_eq!(normalised_name(&once), once, "{code:?}");
        }
    }
}
