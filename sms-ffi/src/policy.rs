//! Policies as they cross.

use crate::answer::{give, sms_result};
use crate::error::sms_error;
use crate::handle::free;
use crate::text::sms_str;
use serde_json::json;
use sms_core::document;
use sms_core::policy::Policy;
use sms_store::Opening;
use std::mem::MaybeUninit;
use std::sync::{Arc, LazyLock};

/// The figures and switches of the rules: the defaults, and what a host has changed.
///
/// It does not change, and may be used from several threads at once.
#[derive(Debug)]
pub struct sms_policy {
    pub(crate) policy: Arc<Policy>,
}

static DEFAULT: LazyLock<Policy> = LazyLock::new(Policy::default);

/// A policy, or the default one where there is none.
pub(crate) fn or_default(policy: Option<&sms_policy>) -> &Policy {
    policy.map_or_else(|| &*DEFAULT, |policy| &policy.policy)
}

/// A policy of its own: the defaults, changed by settings as a JSON object of id and value, or id and list of
/// `{"from": day, "value": …}`. An empty text changes nothing. `{"question":"settings"}` lists what there is to set.
/// Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`; `SMS_ERROR_OPENING_INVALID`; `SMS_ERROR_POLICY_…` for a setting
/// that is not there, cannot be changed, or cannot have the value.
#[unsafe(no_mangle)]
pub extern "C" fn sms_policy_new(
    settings: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_policy>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let settings = settings.read_any("settings", document::parse)?.unwrap_or_else(|| json!({}));
        Ok(Box::new(sms_policy { policy: Arc::new(Opening::policy(settings)?) }))
    })
}

/// Ends a policy. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_policy_free(policy: Option<Box<sms_policy>>) {
    free(policy);
}
