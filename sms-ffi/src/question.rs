//! Questions that need no store.

use crate::answer::{done, give, sms_result};
use crate::buffer::{sms_buffer, written};
use crate::date::sms_date;
use crate::decision::sms_decision;
use crate::error::sms_error;
use crate::handle::{needed, of_argument};
use crate::policy::{or_default, sms_policy};
use crate::reason::{fill, sms_reason};
use crate::sized::{self, Grows, Place};
use crate::text::sms_str;
use crate::words::{word, yes_or_no};
use sms_core::access::{AccessDecision, AccessRequest, AccessTable, Cause, Function};
use sms_core::licence::{LicenceStatus, Rating, RouteSet};
use sms_core::time;
use sms_core::user::{Level, PasswordOwner, UserStatus, check_password};
use sms_core::{Error, ErrorCode, Result};
use std::mem::{MaybeUninit, offset_of};

/// Whether a user may use a function: everything that the answer depends on. `sms_question_new` fills in the usual, which is
/// also what a field has that the structure is too small for.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "its layout is part of the ABI")]
pub struct sms_question {
    /// `sizeof(sms_question)`.
    pub size: usize,
    /// What is to be used, `SMS_FUNCTION_…`.
    pub function: u32,
    /// The level of the user, `SMS_LEVEL_…`.
    pub level: u32,
    /// The status of the user, `SMS_USER_STATUS_…`.
    pub user_status: u32,
    /// The status of the licence, `SMS_LICENCE_STATUS_…`.
    pub licence_status: u32,
    /// The rating that counts, `SMS_RATING_…`: the route's for a certificate or route function.
    pub rating: u32,
    /// Whether the user owns the certificate that the function is used on: 0 or 1, and 1 where there is none.
    pub owner: u8,
    /// Whether the time window of the function is open: 0 or 1. Functions without one do not look.
    pub window_open: u8,
    /// The routes that the licence covers: `SMS_BIT(SMS_ROUTE_…)` for each.
    pub routes: u64,
    /// The day whose rules count. All three 0 means the latest rules that the library knows.
    pub on: sms_date,
}

// SAFETY: its first field is its size, the others are numbers.
unsafe impl Grows for sms_question {
    const ENDS: &'static [usize] = &[
        offset_of!(sms_question, user_status),
        offset_of!(sms_question, rating),
        offset_of!(sms_question, routes),
        offset_of!(sms_question, on),
    ];
}

impl sms_question {
    /// The usual case, of which only function and level are asked.
    fn usual(function: u32, level: u32) -> Self {
        let usual = AccessRequest::new(Function::LogIn, Level::Level1, time::DAYS.1);
        Self {
            size: size_of::<Self>(),
            function,
            level,
            user_status: usual.user_status as u32,
            licence_status: usual.licence_status as u32,
            rating: usual.rating as u32,
            owner: usual.owner.into(),
            window_open: usual.window_open.into(),
            routes: usual.routes.bits(),
            on: sms_date::default(),
        }
    }

    #[inline(always)]
    fn read(&self) -> Result<AccessRequest> {
        Ok(AccessRequest {
            function: word(Function::at, self.function, "function")?,
            level: word(Level::at, self.level, "level")?,
            user_status: word(UserStatus::at, self.user_status, "user_status")?,
            licence_status: word(LicenceStatus::at, self.licence_status, "licence_status")?,
            rating: word(Rating::at, self.rating, "rating")?,
            routes: routes(self.routes)?,
            owner: yes_or_no(self.owner, "owner")?,
            window_open: yes_or_no(self.window_open, "window_open")?,
            on: self.on.or_latest("on")?,
        })
    }
}

#[inline]
fn routes(bits: u64) -> Result<RouteSet> {
    RouteSet::from_bits(bits).ok_or_else(|| no_route(bits))
}

#[cold]
fn no_route(bits: u64) -> Error {
    Error::with(
        ErrorCode::BoundaryEnumeration,
        of_argument("routes", format_args!("has a bit that stands for no route: {bits:#x}")),
    )
}

/// The table that counts where no policy is given, in memory once.
static TABLE: AccessTable = AccessTable::DEFAULT;

// Always inlined: where it is not, the answer goes through memory, and a decision takes half as long again.
#[inline(always)]
fn answer(policy: Option<&sms_policy>, question: *const sms_question) -> Result<AccessDecision> {
    match sized::whole(question) {
        Some(question) => decide(policy, question),
        None => answer_in_part(policy, question),
    }
}

#[cold]
fn answer_in_part(policy: Option<&sms_policy>, question: *const sms_question) -> Result<AccessDecision> {
    decide(policy, &sized::part(question, "question", sms_question::usual(0, 0))?)
}

#[inline(always)]
fn decide(policy: Option<&sms_policy>, question: &sms_question) -> Result<AccessDecision> {
    let question = question.read()?;
    let table = policy.map_or(&TABLE, |policy| policy.policy.access(question.on));
    Ok(table.decide(&question))
}

/// The question whether a user of this level may use a function (`SMS_FUNCTION_…`, `SMS_LEVEL_…`) in the usual case: an active
/// user who owns the certificate, an active licence rated A that covers Skilled Worker, an open window, the latest rules. `size`
/// is that of the structure which is filled in, `sizeof(sms_question)`; `sms_question_new` is the same in short.
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_question_usual(
    function: u32,
    level: u32,
    size: usize,
    out: *mut sms_question,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        Place::of_size(out, size, "out")?.write(&sms_question::usual(function, level));
        Ok(())
    })
}

/// Answers whether a user may use a function, under a policy or, with null, the default one. `out` is 0 when allowed, and
/// otherwise has `SMS_BIT(SMS_CAUSE_…)` for every cause of the refusal. Takes nanoseconds, no lock and no memory. Where it fails,
/// `out` has every bit: nobody who looks at it alone takes a failure for a yes.
///
/// ```c
/// sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
/// uint64_t causes = 0;
/// sms_reason reason = sms_reason_new();
/// if (sms_decide(NULL, &question, &causes, NULL) == SMS_OK && (causes & SMS_BIT(SMS_CAUSE_LEVEL)) != 0) {
///   sms_decide_reason(NULL, &question, SMS_CAUSE_LEVEL, &reason, NULL);
///   printf("%.*s\n", (int)reason.message.length, reason.message.data);
/// }
/// ```
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_ENUMERATION` for a number that stands for nothing;
/// `SMS_ERROR_BOUNDARY_DATE` and `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day that is none, or lies too far away.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decide(
    policy: Option<&sms_policy>,
    question: *const sms_question,
    out: Option<&mut MaybeUninit<u64>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    done(error, || {
        let out = needed(out, "out")?;
        out.write(u64::MAX);
        out.write(answer(policy, question)?.bits().into());
        Ok(())
    })
}

/// The reason that belongs to one cause (`SMS_CAUSE_…`) of a refusal by `sms_decide`. Its texts live as long as the process.
///
/// Errors: those of `sms_decide`; `SMS_ERROR_BOUNDARY_INDEX` where the cause is none of this refusal.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decide_reason(
    policy: Option<&sms_policy>,
    question: *const sms_question,
    cause: u32,
    out: *mut sms_reason<'static>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    fill(out, error, || {
        let cause = word(Cause::at, cause, "cause")?;
        let reason = answer(policy, question)?.reasons().find(|reason| reason.cause() == cause);
        let message = || format!("`{cause}` is no cause of this refusal");
        reason.map(sms_reason::from).ok_or_else(|| Error::with(ErrorCode::BoundaryIndex, message()))
    })
}

/// Every problem of a password as a decision, allowed where there is none. The names and the user ID, each of which may be
/// empty, are what the password must not contain. With null for `on` the latest rules count, with null for `policy` the
/// default one. Nothing is trimmed, and nothing is kept.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
#[unsafe(no_mangle)]
pub extern "C" fn sms_check_password(
    policy: Option<&sms_policy>,
    password: sms_str<'_>,
    user_id: sms_str<'_>,
    given_name: sms_str<'_>,
    family_name: sms_str<'_>,
    on: Option<&sms_date>,
    out: Option<&mut MaybeUninit<Option<Box<sms_decision>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (user_id, given_name) = (user_id.text("user_id")?, given_name.text("given_name")?);
        let whose = PasswordOwner { user_id, given_name, family_name: family_name.text("family_name")? };
        let on = on.copied().unwrap_or_default().or_latest("on")?;
        Ok(sms_decision::of(check_password(password.text("password")?, whose, on, or_default(policy))))
    })
}

/// Answers a question that needs no store: a JSON document `{"question": name, …}`, answered by one. The names are the
/// constants `SMS_QUESTION_…`. With null for `policy` the default one counts. Texts from outside are bound by `sms_document`.
///
/// ```c
/// sms_buffer *dates = NULL;
/// if (sms_ask(NULL, sms_text("{\"question\":\"cos_dates\",\"assigned_on\":\"2025-04-15\"}"), &dates, NULL) == SMS_OK) {
///   printf("%.*s\n", (int)sms_buffer_text(dates).length, sms_buffer_text(dates).data);
/// }
/// sms_buffer_free(dates);
/// ```
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_QUESTION_…`; `SMS_ERROR_COMMAND_UNKNOWN_FIELD` and
/// `SMS_ERROR_COMMAND_MISSING_FIELD`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
#[unsafe(no_mangle)]
pub extern "C" fn sms_ask(
    policy: Option<&sms_policy>,
    question: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let question = question.read("question", sms_core::Question::from_json)?;
        Ok(written(&question.answer(or_default(policy))?))
    })
}
