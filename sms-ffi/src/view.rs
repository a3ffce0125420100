//! Views of the past.

use crate::answer::{give, sms_result};
use crate::buffer::{sms_buffer, written};
use crate::error::sms_error;
use crate::handle::{Handle, free, guarded, needed};
use crate::text::sms_str;
use sms_core::Query;
use sms_core::guard::Guard;
use sms_core::ids::LicenceNumber;
use sms_core::journal::View;
use std::mem::MaybeUninit;

/// The licences of a store as they were recorded at a moment, or one of them after an entry of its journal. What was erased
/// since shows as erased.
///
/// It does not change, may be used from several threads at once, and goes on after its system is freed.
#[derive(Debug)]
pub struct sms_view {
    view: Guard<View>,
}

impl sms_view {
    pub(crate) fn new(view: View) -> Box<Self> {
        Box::new(Self { view: guarded(view) })
    }
}

impl Handle for sms_view {
    type Inside = View;

    fn guard(&self) -> &Guard<View> {
        &self.view
    }
}

/// Answers a query on a licence as it was, as `sms_system_query` does of the present. Texts from outside are bound by
/// `sms_document`.
///
/// Errors: those of `sms_system_query`; `SMS_ERROR_LICENCE_NOT_FOUND` where there was no such licence yet.
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
/// Errors: `SMS_ERROR_LICENCE_NUMBER`, `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
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

/// Ends a view. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_view_free(view: Option<Box<sms_view>>) {
    free(view);
}
