//! Whose mailbox it is: that of one person, and not shared (`lu/A-17`).

use super::{User, UserStatus, details};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::finding::{About, Finding, Severity};
use crate::ids::UserId;
use crate::parameter::{self, said};
use crate::rule;
use std::collections::BTreeMap;

/// Names of mailboxes that are those of a role. A name of several such words is one, too.
pub const ROLE_MAILBOXES: &[&str] = &[
    "accounts",
    "admin",
    "administration",
    "admissions",
    "compliance",
    "contact",
    "enquiries",
    "finance",
    "hello",
    "help",
    "hr",
    "human",
    "immigration",
    "info",
    "information",
    "international",
    "mail",
    "mailbox",
    "office",
    "payroll",
    "people",
    "personnel",
    "reception",
    "recruitment",
    "resources",
    "sms",
    "sponsor",
    "sponsors",
    "sponsorship",
    "staff",
    "support",
    "team",
    "visa",
    "visas",
];

/// Whether an address is that of a role by its name.
///
/// ```
/// use sms_core::user::is_role_mailbox;
/// assert!(is_role_mailbox("HR.Team@sponsor.example"));
/// assert!(!is_role_mailbox("anna.office@sponsor.example"));
/// ```
#[must_use]
pub fn is_role_mailbox(email: &str) -> bool {
    let name = email.split('@').next().unwrap_or_default().to_lowercase();
    let mut words = name.split(['.', '-', '_', '+']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| ROLE_MAILBOXES.contains(&word))
}

/// Whether two addresses are of one mailbox: their case does not matter.
pub(super) fn same_mailbox(left: &str, right: &str) -> bool {
    left.to_lowercase() == right.to_lowercase()
}

/// What is worth showing of the address of a user who comes, or whose details change, beside the other users.
pub(super) fn warnings<'a>(
    form: &Form,
    of: Option<&UserId>,
    users: impl Iterator<Item = &'a User>,
    at: &str,
) -> Vec<Reason> {
    let Some(email) = form.get(details::EMAIL) else { return Vec::new() };
    let field = || format!("{at}/email");
    let remedy = "give the user's own address";
    let role = is_role_mailbox(email)
        .then(|| Reason::new(ErrorCode::UserRoleEmail).rule(rule!("lu/A-17")).field(field()).remedy(remedy));
    let mut others = users.filter(|user| Some(&user.user_id) != of && counts(user));
    let shared = others.find(|user| user.details.get(details::EMAIL).is_some_and(|known| same_mailbox(known, email)));
    let shared = shared.map(|user| {
        let message = said!("the user `{user_id}` has the same email address", user_id = &user.user_id);
        Reason::new(ErrorCode::UserSharedEmail).rule(rule!("lu/A-17")).message(message).field(field()).remedy(remedy)
    });
    role.into_iter().chain(shared).collect()
}

/// Users of one mailbox, and mailboxes of a role.
pub(super) fn findings(users: &[&User]) -> Vec<Finding> {
    let (mut findings, mut first_of) = (Vec::new(), BTreeMap::new());
    for user in users.iter().filter(|user| counts(user)) {
        let Some(email) = user.details.get(details::EMAIL) else { continue };
        let finding = |code| {
            let about = About::User(user.user_id.clone());
            let remedy = "give the user's own address";
            let command = if user.level == super::Level::Level1 { "amend_own_details" } else { "amend_level_2_user" };
            Finding::new(code, Severity::Warning, about).rule(rule!("lu/A-17")).remedy(remedy).command(command)
        };
        if is_role_mailbox(email) {
            findings.push(finding(ErrorCode::UserRoleEmail));
        }
        match first_of.get(&email.to_lowercase()) {
            None => _ = first_of.insert(email.to_lowercase(), &user.user_id),
            Some(other) => {
                findings.push(finding(ErrorCode::UserSharedEmail).with(parameter::USER_ID, other.as_str()));
            }
        }
    }
    findings
}

/// Whether a user has an account, or is to have one.
const fn counts(user: &User) -> bool {
    matches!(user.status, UserStatus::Active | UserStatus::Requested)
}
