//! What can be wrong with a text, in a form and outside one.

use super::of_field;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::{Said, said};
use crate::personal::Personal;
use crate::text::{self, code_point, is_unseen};

/// What is wrong with a text.
pub(super) struct Wrong {
    pub(super) code: ErrorCode,
    /// Words that follow the name of the field.
    pub(super) what: Said,
    pub(super) remedy: Option<&'static str>,
}

impl Wrong {
    pub(super) const fn new(code: ErrorCode, what: Said) -> Self {
        Self { code, what, remedy: None }
    }

    /// The reason, with the name of the field before it.
    pub(super) fn reason(self, field: &str) -> Reason {
        Self { what: of_field(field, self.what), ..self }.told()
    }

    /// The reason, as it is.
    pub(super) fn told(self) -> Reason {
        let reason = Reason::new(self.code).message(self.what);
        match self.remedy {
            Some(remedy) => reason.remedy(remedy),
            None => reason,
        }
    }
}

/// What is wrong with a text, if anything.
pub(super) fn text_problem(text: &str, longest: usize, breaks: bool) -> Option<Wrong> {
    if text.trim().is_empty() {
        Some(Wrong::new(ErrorCode::FieldEmpty, "is empty".into()))
    } else if text.chars().count() > longest {
        let what = said!("is longer than {most} {unit}", most = longest, unit = "characters");
        Some(Wrong::new(ErrorCode::FieldTooLong, what))
    } else {
        unseen_problem(if breaks { text::unseen_in_lines(text) } else { text::unseen(text) }?)
    }
}

/// What is wrong with a text that has a character which nobody sees.
pub(super) fn unseen_problem(letter: char) -> Option<Wrong> {
    let character = code_point(letter);
    let what = if letter.is_control() {
        said!("has the control character {character}", character)
    } else {
        said!("has the character {character}, which nobody sees", character)
    };
    let remedy = Some("take the character away: it may have come with pasted text");
    Some(Wrong { remedy, ..Wrong::new(ErrorCode::FieldCharacter, what) })
}

/// The problem of a text that a command carries outside a form, at this JSON pointer.
pub(crate) fn check_text(pointer: &str, text: &str, longest: usize, breaks: bool) -> Option<Reason> {
    let wrong = text_problem(text, longest, breaks)?;
    Some(wrong.reason(pointer.trim_start_matches('/')).field(pointer.to_owned()))
}

/// The problem of a text that is kept as it is published (`library/unseen`): registers have tabs in names, and more. A NUL ends a
/// text in other languages, and no register has one.
pub(crate) fn check_published(pointer: &str, text: &str, longest: usize) -> Option<Reason> {
    let seen: String =
        text.chars().map(|letter| if letter != '\0' && is_unseen(letter) { ' ' } else { letter }).collect();
    check_text(pointer, &seen, longest, false)
}

/// The problem of a name that somebody gives: as any line of text, and it must not pass for a name of ours.
pub(crate) fn check_name(pointer: &str, name: &str, longest: usize) -> Option<Reason> {
    check_text(pointer, name, longest, false).or_else(|| {
        let what = Said::from("has the form of a name that the library gives to records");
        let message = of_field(pointer.trim_start_matches('/'), what);
        let reason = Reason::new(ErrorCode::FieldFormat).message(message).field(pointer.to_owned());
        crate::ids::is_name_of_ours(name)
            .then(|| reason.remedy("choose a name that reads like none of a certificate, a batch or a request"))
    })
}

/// The problem of a host's own reference: a line of at most 200 characters.
pub(crate) fn check_reference(at: &str, reference: Option<&Personal>) -> Option<Reason> {
    check_text(&format!("{at}/host_reference"), reference?, 200, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_are_of_text_and_joiners_of_names() {
        assert!(text_problem("a\r\n\tb", 10, true).is_none());
        assert!(text_problem("a\rb", 10, false).is_some());
        assert!(text_problem("کیانی\u{200C}نژاد", 20, false).is_none());
    }
}
