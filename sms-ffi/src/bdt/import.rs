//! Files that are brought to SMS by a session, and that come from it.

use super::sms_bdt_file;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::decision::sms_decision;
use crate::error::sms_error;
use crate::handle::{Handle as _, needed};
use crate::session::sms_session;
use crate::text::sms_str;
use sms_core::query::ExportCas;
use sms_core::{Command, Error, ErrorCode, Query, Reason, Result, document};
use sms_formats::bdt::BulkFile;
use std::mem::MaybeUninit;

/// Carries a command out as this user, with a file as its content: `bulk_data_transfer`, `bulk_update_fees` or `notify_graduates`. The
/// document has no more than what the file does not say: a retry `key`, and with `accepted_only` the records that are accepted are brought
/// although others are refused. Otherwise all are brought, or none. Texts from outside are bound by `sms_document`.
///
/// The outcome of an upload has a verdict for each record. `sms_bdt_file_problems` says where in the file the reasons of a refusal are.
///
/// Errors: those of `sms_session_execute`; `SMS_ERROR_COMMAND_INVALID` for another command, and where the document says what the file says;
/// `SMS_ERROR_BDT_UNKNOWN_FILE` for a file of another kind than the command takes, and for a header that contradicts itself. Nothing has
/// changed then.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_execute_file(
    session: Option<&sms_session>,
    command: sms_str<'_>,
    file: Option<&sms_bdt_file>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, command) = (needed(session, "session")?, filled(command, file)?);
        json(&session.call(|session| session.execute(command))?)
    })
}

/// Says whether our rules allow a command with a file as its content, and changes nothing. Texts from outside are bound by `sms_document`.
///
/// Errors: those of `sms_session_execute_file`, but a refusal is the decision itself.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_preview_file(
    session: Option<&sms_session>,
    command: sms_str<'_>,
    file: Option<&sms_bdt_file>,
    out: Option<&mut MaybeUninit<Option<Box<sms_decision>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, command) = (needed(session, "session")?, filled(command, file)?);
        session.call(|session| session.preview(command)).map(sms_decision::of)
    })
}

/// The command with the file as its content.
fn filled(command: sms_str<'_>, file: Option<&sms_bdt_file>) -> Result<Command> {
    let command = command.read("command", document::parse)?;
    needed(file, "file")?.file.command(command)
}

/// The CAS that this user sees, as an export file: all that have a number, or those that a query `export_cas` asks for, however many pages
/// there are. An empty query asks for all. Texts from outside are bound by `sms_document`.
///
/// Errors: those of `sms_session_query`; `SMS_ERROR_QUERY_INVALID` for another query; `SMS_ERROR_BDT_…` for a text that the file cannot have,
/// and `SMS_ERROR_BDT_ELEMENT_MISSING` where there is no CAS.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_export_file(
    session: Option<&sms_session>,
    query: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_bdt_file>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let session = needed(session, "session")?;
        let query = query.read_any("query", asked)?.unwrap_or_default();
        session.call(|session| BulkFile::exported(session, query)).map(sms_bdt_file::from)
    })
}

fn asked(text: &str) -> Result<ExportCas> {
    match Query::from_json(text)? {
        Query::ExportCas(query) => Ok(query),
        _ => {
            Err(Error::from(Reason::new(ErrorCode::QueryInvalid).message("the query is `export_cas`").field("/query")))
        }
    }
}
