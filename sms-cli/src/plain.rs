//! Paths as people read them.

use sms_core::text::spelt;
use std::path::Path;

/// The path, with what would steer a terminal spelt out; what is not Unicode is shown by a sign in its place.
pub(crate) fn shown(path: &Path) -> String {
    spelt(&path.to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn nothing_steers_a_terminal() {
        assert_eq!(shown("Zoë Exampleson.xml".as_ref()), "Zoë Exampleson.xml");
        assert_eq!(shown("\u{1b}[2J\u{202E}a\n".as_ref()), "<U+001B>[2J<U+202E>a<U+000A>");
    }
}
