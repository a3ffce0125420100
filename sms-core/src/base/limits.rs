//! How much a document may hold: figures as data, and what counts against them before anything is planned.
//!
//! A document is counted twice: as JSON, before it becomes a command, a query or a question, and as what it became, for hosts in
//! Rust make that themselves. Counting allocates nothing, and ends at the first limit that is passed.

mod measure;
mod name;
mod passed;
mod text;

use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::rule;
use measure::{Count, Measure};
use passed::{Passed, What};
use serde::Serialize;

/// The most items of a list, where [`LISTS`] names no other figure.
pub const ITEMS: usize = 1_000;

/// The most bytes of a text. Most fields take less, and say so themselves.
pub const TEXT: usize = 65_536;

/// The most members of an object, where [`LISTS`] names no other figure. No form has as many fields.
pub const MEMBERS: usize = 256;

/// How deep a document may be.
pub const DEPTH: usize = 128;

/// The most bytes of a document that no text was read for. A text is read up to [`LARGEST`](crate::document::LARGEST).
pub const WHOLE: usize = 64 * 1024 * 1024;

/// The most bytes of a document that has a whole file in it, where no text was read for it.
pub const WHOLE_FILE: usize = 512 * 1024 * 1024;

/// The most bytes of a document that no text was read for: more where it has a whole file in it.
///
/// ```
/// use sms_core::limits;
/// assert_eq!(limits::whole("create_cas"), limits::WHOLE);
/// assert_eq!(limits::whole("bulk_data_transfer"), limits::WHOLE_FILE);
/// ```
#[must_use]
pub fn whole(document: &str) -> usize {
    if document == "bulk_data_transfer" { WHOLE_FILE } else { WHOLE }
}

/// The most reasons that one refusal tells; of the rest it tells how many there are.
pub const REASONS: usize = 100;

/// The most certificates that any setting lets one command take.
pub const CERTIFICATES: usize = 100_000;

/// The most values of one setting, each from a day on, and the most days on which the access table changes.
pub const DATED: usize = 100;

/// How many commands are decided and kept together, where more are given at once.
pub const TOGETHER: usize = 1_000;

/// The name under which [`LISTS`] has the list of commands that are handed over at once.
pub const EXECUTE_ALL: &str = "execute_all";

/// A list, or an object of named members, with a limit of its own.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ListLimit {
    /// The command, query or question.
    pub document: &'static str,
    /// The field in it.
    pub field: &'static str,
    /// The most items or members.
    pub most: usize,
    /// The code with which more are refused.
    pub code: ErrorCode,
    /// Why it is this many.
    pub why: &'static str,
}

/// Why the certificates of one command have the limit that they have.
const ONE_COMMAND: &str =
    "`certificate.batch_size` can be set up to this; what it is set to is asked before anything is loaded";
const GROUP: &str = "`group.largest` can be set up to this; what it is set to is asked before anything is loaded";
const MID_LIFE: &str = "the records of a large sponsor in mid-life, of whom a university has tens of thousands";

const fn list(document: &'static str, field: &'static str, most: usize, why: &'static str) -> ListLimit {
    ListLimit { document, field, most, code: ErrorCode::DocumentListSize, why }
}

const fn several(document: &'static str) -> ListLimit {
    ListLimit { code: ErrorCode::CertificateBatchSize, ..list(document, "certificates", CERTIFICATES, ONE_COMMAND) }
}

/// The certificates of a command that a file stands for.
const fn of_a_file(document: &'static str) -> ListLimit {
    ListLimit { code: ErrorCode::CertificateBatchSize, ..list(document, "certificates", CERTIFICATES, LARGE_FILE) }
}

const LARGE_FILE: &str = "a file of a large university; the schema of the file has no limit";

/// The lists and objects that do not have the usual limit.
pub static LISTS: &[ListLimit] = &[
    list("adopt_licence", "applications", 10_000, MID_LIFE),
    list("adopt_licence", "certificates", 100_000, MID_LIFE),
    list("adopt_licence", "containers", 10_000, MID_LIFE),
    list("adopt_licence", "users", 10_000, MID_LIFE),
    several("assign_cas_batch"),
    list("assign_cas_batch", "numbers", CERTIFICATES, "one for each certificate"),
    several("assign_cos_batch"),
    list("assign_cos_batch", "numbers", CERTIFICATES, "one for each certificate"),
    list("bulk_data_transfer", "records", CERTIFICATES, LARGE_FILE),
    of_a_file("bulk_update_fees"),
    list("bulk_update_fees", "fields", CERTIFICATES, "one for each certificate"),
    list("compare_policies", "change", 2_000, "every setting and every cell of the access table"),
    list("compare_policies", "other", 2_000, "every setting and every cell of the access table"),
    several("create_cas_batch"),
    several("create_cos_batch"),
    ListLimit { code: ErrorCode::ContainerFull, ..list("create_cos_group", "certificates", CERTIFICATES, GROUP) },
    list(EXECUTE_ALL, "", 100_000, "the whole register, twice over"),
    of_a_file("notify_graduates"),
    list("opening", "settings", 2_000, "every setting and every cell of the access table"),
    list("set_policy", "settings", 2_000, "every setting and every cell of the access table"),
    several("transfer_cas"),
    several("transfer_cos"),
];

/// The limit that a list or an object has of its own.
#[must_use]
pub fn own(document: &str, field: &str) -> Option<&'static ListLimit> {
    LISTS.iter().find(|limit| limit.field == field && limit.document == document)
}

/// The most items of a list in a field of a document.
#[must_use]
pub fn items(document: &str, field: &str) -> usize {
    own(document, field).map_or(ITEMS, |limit| limit.most)
}

/// The most members of an object in a field of a document.
#[must_use]
pub fn members(document: &str, field: &str) -> usize {
    own(document, field).map_or(MEMBERS, |limit| limit.most.max(MEMBERS))
}

/// Refuses a document that holds too much.
///
/// ```
/// use serde_json::json;
/// use sms_core::{ErrorCode, limits};
/// let routes = vec!["skilled_worker"; limits::ITEMS + 1];
/// let error = limits::check("post_message", &json!({ "routes": routes })).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::DocumentListSize);
/// assert_eq!(error.reasons()[0].field.as_deref(), Some("/routes"));
/// ```
///
/// # Errors
/// [`ErrorCode::DocumentListSize`], [`ErrorCode::DocumentTextSize`], [`ErrorCode::DocumentTooLarge`], [`ErrorCode::DocumentSyntax`] for one
/// that is too deep; the list's own code where it has one.
pub fn check<T: Serialize + ?Sized>(document: &str, value: &T) -> Result<()> {
    is_composed(document, value).map(drop)
}

/// The same, and whether every text in it is composed: it is asked here, for here every text is seen.
pub(crate) fn is_composed<T: Serialize + ?Sized>(document: &str, value: &T) -> Result<bool> {
    let count = Count::default();
    match value.serialize(Measure::of(document, &count)) {
        Ok(()) => Ok(!count.decomposed.get()),
        Err(passed) => Err(refused(document, &passed)),
    }
}

/// Refuses a list with too many items, for whoever counts them while reading: a document says it by itself.
///
/// # Errors
/// [`ErrorCode::DocumentListSize`], or the list's own code; the place is for the caller to name.
pub fn check_items(document: &str, field: &str, count: usize) -> Result<()> {
    let most = items(document, field);
    if count > most { Err(refused(document, &Passed::list(document, field, most))) } else { Ok(()) }
}

/// Refuses an object with too many members, likewise.
///
/// # Errors
/// [`ErrorCode::DocumentListSize`]; the place is for the caller to name.
pub fn check_members(document: &str, field: &str, count: usize) -> Result<()> {
    let most = members(document, field);
    if count > most { Err(refused(document, &Passed::new(What::Members, most))) } else { Ok(()) }
}

#[cold]
fn refused(document: &str, passed: &Passed) -> Error {
    let (code, message) = passed.told(document);
    let rule = if code == ErrorCode::CertificateBatchSize { rule!("cos/M-23") } else { rule!("library/limits") };
    Reason::new(code).rule(rule).message(message).below(&passed.place()).into()
}
