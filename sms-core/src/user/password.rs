//! The password rules, by day, with every problem listed (`lu/A-10`, `lu/A-12`).

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::said;
use crate::policy::{Policy, SettingKey, settings};
use crate::rule;
use crate::text::is_unseen;
use chrono::NaiveDate;

/// The special characters that count (`lu/A-10`). That they are these ten, and no backslash, is `lu/A-11`.
pub const SPECIAL: &str = "@$!%^&*+=_";

/// Whose password it is: what it must not contain.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::exhaustive_structs, reason = "every name counts: one that comes later must be given at each place")]
pub struct PasswordOwner<'a> {
    /// The user ID.
    pub user_id: &'a str,
    /// The given name, or nothing.
    pub given_name: &'a str,
    /// The family name, or nothing.
    pub family_name: &'a str,
}

/// Every problem of a password under the rules of a day; none means that it may be used. Input is never trimmed.
///
/// ```
/// use sms_core::policy::Policy;
/// use sms_core::time::day;
/// use sms_core::user::{PasswordOwner, check_password};
/// let john = PasswordOwner { user_id: "yAy9d5dp", given_name: "John", family_name: "Smith" };
/// let problems = check_password("ApP1e5", john, day(2026, 4, 6), &Policy::default());
/// let codes: Vec<_> = problems.iter().map(|problem| problem.code.id()).collect();
/// assert_eq!(codes, ["password.too_short", "password.no_special"]);
/// assert!(check_password("Sponsor=Licence2026", john, day(2026, 4, 6), &Policy::default()).is_empty());
/// ```
#[must_use]
pub fn check_password(password: &str, whose: PasswordOwner<'_>, on: NaiveDate, policy: &Policy) -> Vec<Reason> {
    let mut problems: Vec<_> = lengths(password, on, policy).into_iter().collect();
    problems.extend(classes(password, on, policy));
    problems.extend(names(password, whose, on, policy));
    problems
}

fn problem(code: ErrorCode, on: NaiveDate) -> Reason {
    let rule = if on < settings::PASSWORD_RULES_OF_TODAY { rule!("lu/A-12") } else { rule!("lu/A-10") };
    Reason::new(code).rule(rule).field("/new_password")
}

fn lengths(password: &str, on: NaiveDate, policy: &Policy) -> Option<Reason> {
    let (shortest, longest) = (policy.get(settings::PASSWORD_SHORTEST, on), policy.get(settings::PASSWORD_LONGEST, on));
    let length = i64::try_from(length(password, policy.get(settings::PASSWORD_LENGTH_UNIT, on))).unwrap_or(i64::MAX);
    if length < shortest {
        Some(
            problem(ErrorCode::PasswordTooShort, on)
                .message(said!("the password is shorter than {least} characters", least = shortest)),
        )
    } else if length > longest {
        Some(
            problem(ErrorCode::PasswordTooLong, on)
                .message(said!("the password is longer than {most} characters", most = longest)),
        )
    } else {
        None
    }
}

fn length(password: &str, unit: &str) -> usize {
    match unit {
        "bytes" => password.len(),
        "utf16_units" => password.encode_utf16().count(),
        _ => password.chars().count(),
    }
}

fn classes(password: &str, on: NaiveDate, policy: &Policy) -> Vec<Reason> {
    let lacks = |accepts: fn(char) -> bool| !password.chars().any(accepts);
    let needs = |setting: SettingKey<bool>| policy.get(setting, on);
    let mut problems = Vec::new();
    if needs(settings::PASSWORD_NEEDS_UPPERCASE) && lacks(|letter| letter.is_ascii_uppercase()) {
        problems.push(problem(ErrorCode::PasswordNoUppercase, on));
    }
    if needs(settings::PASSWORD_NEEDS_LOWERCASE) && lacks(|letter| letter.is_ascii_lowercase()) {
        problems.push(problem(ErrorCode::PasswordNoLowercase, on));
    }
    if lacks(|letter| letter.is_ascii_digit()) {
        problems.push(problem(ErrorCode::PasswordNoDigit, on));
    }
    if needs(settings::PASSWORD_NEEDS_SPECIAL) && lacks(|letter| SPECIAL.contains(letter)) {
        problems.push(problem(ErrorCode::PasswordNoSpecial, on).remedy(format!("use one of {SPECIAL}")));
    }
    if needs(settings::PASSWORD_REFUSES_WHITESPACE) && !lacks(is_blank) {
        let hint = if lacks(char::is_whitespace) {
            "a pasted password may carry a character that nobody sees at its end (lu/A-16); type it"
        } else {
            "a pasted password may carry a space at its end (lu/A-16); take the white space away"
        };
        problems.push(problem(ErrorCode::PasswordWhitespace, on).remedy(hint));
    }
    if !needs(settings::PASSWORD_OTHER_CHARACTERS) && !lacks(is_other) {
        let message = "the password has a character outside A to Z, a to z, 0 to 9 and the special ones";
        problems.push(problem(ErrorCode::FieldCharacter, on).message(message));
    }
    problems
}

fn is_other(letter: char) -> bool {
    !letter.is_ascii_alphanumeric() && !is_blank(letter) && !SPECIAL.contains(letter)
}

/// White space, and what nobody sees, which is told as white space: neither is what somebody meant to type.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_unseen(letter)
}

fn names(password: &str, whose: PasswordOwner<'_>, on: NaiveDate, policy: &Policy) -> Vec<Reason> {
    let ignore_case = policy.get(settings::PASSWORD_NAMES_IGNORE_CASE, on);
    let fold = |text: &str| if ignore_case { text.to_lowercase() } else { text.to_owned() };
    let password = fold(password);
    let shortest = usize::try_from(policy.get(settings::PASSWORD_NAME_SHORTEST, on)).unwrap_or(usize::MAX);
    let has = |name: &str| name.chars().count() >= shortest && password.contains(&fold(name));
    // White space cannot stand in a password, so that a name of several words is only ever there in part.
    let has_part = |name: &str| name.split(|letter: char| !letter.is_alphanumeric()).any(has);
    let has_name = |name: &str| has(name) || has_part(name);
    let mut problems = Vec::new();
    if has_name(whose.given_name) || has_name(whose.family_name) {
        problems.push(problem(ErrorCode::PasswordContainsUserName, on));
    }
    if !whose.user_id.is_empty() && password.contains(&fold(whose.user_id)) {
        problems.push(problem(ErrorCode::PasswordContainsUserId, on));
    }
    problems
}
