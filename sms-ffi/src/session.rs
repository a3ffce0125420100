//! Sessions: what a user may do.

use crate::answer::{done, give, sms_result};
use crate::buffer::{json, sms_buffer, written};
use crate::decision::sms_decision;
use crate::error::sms_error;
use crate::handle::{Handle, fact, free, guarded, needed};
use crate::text::sms_str;
use crate::words::word;
use sms_core::access::Function;
use sms_core::guard::Guard;
use sms_core::user::Secret;
use sms_core::what_if::Hypothesis;
use sms_core::{Command, Query, Session};
use std::mem::MaybeUninit;
use std::sync::OnceLock;

/// A session of a user: it limits the user to what they may do. It ends after a time without activity, with a later log-in
/// of the same user, and with `sms_session_log_out`; freeing the handle does not log the user out.
///
/// It may be used from several threads at once, and goes on after its system is freed.
#[derive(Debug)]
pub struct sms_session {
    user_id: String,
    licence: String,
    tokens: OnceLock<Box<Given>>,
    session: Guard<Session>,
}

/// A token that was given out: its text stays where it is until the handle is freed, also when the session has got another.
#[derive(Debug)]
struct Given {
    token: Secret,
    next: OnceLock<Box<Given>>,
}

/// The token among those given out, and among them from now on.
fn given(mut place: &OnceLock<Box<Given>>, token: Secret) -> &Secret {
    loop {
        let given = place.get_or_init(|| Box::new(Given { token: token.clone(), next: OnceLock::new() }));
        if given.token == token {
            return &given.token;
        }
        place = &given.next;
    }
}

impl sms_session {
    pub(crate) fn new(session: Session) -> Box<Self> {
        Box::new(Self {
            user_id: session.user_id().to_string(),
            licence: session.licence().to_string(),
            tokens: OnceLock::new(),
            session: guarded(session),
        })
    }
}

impl Handle for sms_session {
    type Inside = Session;

    fn guard(&self) -> &Guard<Session> {
        &self.session
    }
}

/// Carries a command out as this user: as `sms_system_execute`, on the session's own licence. Texts from outside are bound by
/// `sms_document`.
///
/// ```c
/// sms_buffer *outcome = NULL;
/// sms_error *error = NULL;
/// sms_str command = sms_text("{\"command\":\"create_cos\",\"route\":\"skilled_worker\"}");
/// if (sms_session_execute(session, command, &outcome, &error) != SMS_OK) {
///   for (size_t place = 0; place < sms_error_reason_count(error); place++) {
///     sms_reason reason = sms_reason_new();
///     sms_error_reason(error, place, &reason, NULL);
///     printf("%.*s (%.*s)\n", (int)reason.message.length, reason.message.data, (int)reason.rule.length, reason.rule.data);
///   }
///   sms_error_free(error);
/// }
/// sms_buffer_free(outcome);
/// ```
///
/// Errors: those of `sms_system_execute`; `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_COMMAND_WRONG_LICENCE` where the command names
/// another licence, `SMS_ERROR_COMMAND_WRONG_ACTOR` where no user can give it. Nothing has changed then.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_execute(
    session: Option<&sms_session>,
    command: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, command) = (needed(session, "session")?, command.read("command", Command::from_json)?);
        json(&session.call(|session| session.execute(command))?)
    })
}

/// Says whether our rules allow a command of this user, and changes nothing. Texts from outside are bound by `sms_document`.
///
/// Errors: those of `sms_session_execute`, but a refusal is the decision itself.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_preview(
    session: Option<&sms_session>,
    command: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_decision>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, command) = (needed(session, "session")?, command.read("command", Command::from_json)?);
        session.call(|session| session.preview(command)).map(sms_decision::of)
    })
}

/// Says what would come of commands that this user gives one after another, and records nothing: as `sms_system_what_if`, on the session's
/// own licence and with nobody else as the actor, who may be left out. Texts from outside are bound by `sms_document`.
///
/// Errors: those of `sms_system_what_if`; a refusal where the user may not see what is found on the licence; `SMS_ERROR_SESSION_ENDED`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_what_if(
    session: Option<&sms_session>,
    hypothesis: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let session = needed(session, "session")?;
        let hypothesis = hypothesis.read("hypothesis", Hypothesis::from_json)?;
        json(&session.call(|session| session.what_if(hypothesis))?)
    })
}

/// Answers a query as this user, who sees what they may see: as `sms_system_query`, on the session's own licence. Texts from
/// outside are bound by `sms_document`.
///
/// Errors: a refusal with every reason; those of `sms_system_query`; `SMS_ERROR_SESSION_ENDED`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_query(
    session: Option<&sms_session>,
    query: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, query) = (needed(session, "session")?, query.read("query", Query::from_json)?);
        Ok(written(&session.call(|session| session.query(&query))?))
    })
}

/// Whether this user may use a function (`SMS_FUNCTION_…`) now, on a certificate; with an empty one, as for one that they own.
///
/// Errors: `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`. A certificate that is not there, or must seem so, is
/// a refusal in the decision, and so is a name that no certificate can have.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_can(
    session: Option<&sms_session>,
    function: u32,
    certificate: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_decision>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (session, function) = (needed(session, "session")?, word(Function::at, function, "function")?);
        let certificate = certificate.read_any("certificate", Ok)?;
        let can = |session: &Session| match certificate {
            Some(certificate) => session.can_named(function, certificate),
            None => session.can(function, None),
        };
        session.call(can).map(sms_decision::of)
    })
}

/// What this user sees on the menus, and why a button is grey: a JSON list of menus with their items.
///
/// Errors: `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_menu(
    session: Option<&sms_session>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(session, "session")?.call(Session::menu)?))
}

/// Logs the user out. The handle is freed all the same by `sms_session_free`.
///
/// Errors: `SMS_ERROR_SESSION_ENDED` where it has ended already; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_log_out(
    session: Option<&sms_session>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(session, "session")?.call(Session::log_out))
}

/// Declines the messages, which ends the session.
///
/// Errors: `SMS_ERROR_SESSION_ENDED` where it has ended already; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_decline_messages(
    session: Option<&sms_session>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || needed(session, "session")?.call(Session::decline_messages))
}

/// The token with which `sms_system_resume` finds the session again: a secret. When the user changes the password the session
/// gets a new one, and the old one finds nothing any more: ask again then. Each text lives as long as the handle. It is empty
/// for a user whom the host signed in, of a null pointer, and where the handle refuses.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_token(session: Option<&sms_session>) -> sms_str<'_> {
    fact(session, |session| {
        let token = session.call(|session| Ok(session.token())).ok().flatten();
        sms_str::of_option(token.map(|token| given(&session.tokens, token).expose()))
    })
}

/// The user ID. It lives as long as the handle. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_user_id(session: Option<&sms_session>) -> sms_str<'_> {
    fact(session, |session| sms_str::of(&session.user_id))
}

/// The licence number. It lives as long as the handle. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_licence(session: Option<&sms_session>) -> sms_str<'_> {
    fact(session, |session| sms_str::of(&session.licence))
}

/// Ends the handle, and no more: a user who logged in stays so until the session ends. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_session_free(session: Option<Box<sms_session>>) {
    free(session);
}
