//! Views of other moments.

use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer, written};
use crate::date::sms_moment;
use crate::error::sms_error;
use crate::handle::{Handle, fact, free, guarded, needed};
use crate::system::sql;
use crate::system::table::{asked, stream};
use crate::text::sms_str;
use sms_arrow::arrow_array::ffi_stream::FFI_ArrowArrayStream;
use sms_core::Query;
use sms_core::guard::Guard;
use sms_core::ids::LicenceNumber;
use sms_core::journal::{View, ViewKind};
use std::mem::MaybeUninit;

/// The licences of a store at another moment: as they were recorded then, as they are known now to have been then, or one of them
/// after an entry of its journal. What was erased since shows as erased.
///
/// It does not change, may be used from several threads at once, and goes on after its system is freed.
#[derive(Debug)]
pub struct sms_view {
    view: Guard<View>,
    kind: ViewKind,
    moment: sms_moment,
    is_forecast: bool,
}

impl sms_view {
    pub(crate) fn new(view: View) -> Box<Self> {
        let (kind, is_forecast) = (view.kind(), view.is_forecast());
        let moment = view.moment().map_or(0, |moment| moment.timestamp_micros());
        Box::new(Self { view: guarded(view), kind, moment, is_forecast })
    }
}

impl Handle for sms_view {
    type Inside = View;

    fn guard(&self) -> &Guard<View> {
        &self.view
    }
}

/// What the view shows, as `SMS_VIEW_KIND_…`. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_kind(view: Option<&sms_view>) -> u32 {
    fact(view, |view| u32::try_from(view.kind.index()).unwrap_or_default())
}

/// The moment that the view was asked for. Of a view after an entry, and of a null pointer, it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_moment(view: Option<&sms_view>) -> sms_moment {
    fact(view, |view| view.moment)
}

/// Whether the view is a forecast: its moment had not come when it was asked for, and it shows what will be so if nothing happens but what
/// the clock does. Of a null pointer it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_is_forecast(view: Option<&sms_view>) -> bool {
    fact(view, |view| view.is_forecast)
}

/// What cannot follow on what had happened by the moment, as a JSON list of findings in the order of recording: each names the entry of
/// the journal in `evidence`. Such an entry is left out, and what comes after it counts. Only a view of
/// `sms_system_view_effective_at` can have any.
///
/// Errors: those of `sms_view_state`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_findings(
    view: Option<&sms_view>,
    licence: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (view, licence) = (needed(view, "view")?, licence.read("licence", LicenceNumber::parse)?);
        json(&view.call(|view| view.findings(&licence))?)
    })
}

/// Answers a query on a licence as it was, as `sms_system_query` does of the present. Texts from outside are bound by
/// `sms_document`.
///
/// Errors: those of `sms_system_query`; `SMS_ERROR_LICENCE_NOT_FOUND` where there was no such licence yet;
/// `SMS_ERROR_LICENCE_BEFORE_MIRROR` where it was adopted later, and nothing is known of it.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_query(
    view: Option<&sms_view>,
    licence: sms_str<'_>,
    query: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let view = needed(view, "view")?;
        let licence = licence.read("licence", LicenceNumber::parse)?;
        let query = query.read("query", Query::from_json)?;
        Ok(written(&view.call(|view| view.query(&licence, &query))?))
    })
}

/// Every journaled record of a licence as it was, as one JSON document: what `sms_system_state` gives of the present.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`, `SMS_ERROR_LICENCE_NOT_FOUND`, `SMS_ERROR_LICENCE_BEFORE_MIRROR`; `SMS_ERROR_BOUNDARY_…`,
/// `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_state(
    view: Option<&sms_view>,
    licence: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (view, licence) = (needed(view, "view")?, licence.read("licence", LicenceNumber::parse)?);
        Ok(written(&view.call(|view| view.state(&licence))?))
    })
}

/// A table for analysis as `sms_system_table` gives it, of the view: each licence as it was, one after another. A licence of which nothing
/// was known is left out, unless `licences` names it; a view after an entry shows the licence of that entry. Texts from outside are
/// bound into `licences` by `sms_document`.
///
/// Errors: those of `sms_system_table`; `SMS_ERROR_LICENCE_BEFORE_MIRROR` and `SMS_ERROR_BOUNDARY_INDEX` as of `sms_view_query`, for a
/// licence that is named.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_table(
    view: Option<&sms_view>,
    table: sms_str<'_>,
    licences: sms_str<'_>,
    out: Option<&mut MaybeUninit<FFI_ArrowArrayStream>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    stream(out, error, || {
        let view = needed(view, "view")?;
        let (table, only) = asked(table, licences)?;
        view.call(|view| sms_arrow::table(view, table, only.as_deref()))
    })
}

/// Asks one `SELECT` over the tables of `sms_view_table`, as `sms_system_sql` does of the present; `sms_document` makes
/// the options.
///
/// Errors: those of `sms_system_sql` and of `sms_view_table`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_sql(
    view: Option<&sms_view>,
    statement: sms_str<'_>,
    options: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let view = needed(view, "view")?;
        let asked = sql::asked(statement, options)?;
        json(&view.call(|view| asked.ask(view))?)
    })
}

/// Ends a view. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_free(view: Option<Box<sms_view>>) {
    free(view);
}
