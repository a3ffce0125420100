//! What is to become of each record of a file.

use super::duplicates::Known;
use super::import::UploadedCas;
use super::recordable::{keeps_from_saving, recordable};
use crate::decision::Reason;
use crate::fields::Form;
use crate::licence::Route;
use crate::parameter;
use crate::plan::Context;
use crate::policy::settings;

/// A record, and what of it can be recorded.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) line: Option<u64>,
    pub(super) form: Form,
    /// The values that are left out.
    pub(super) left_out: Vec<Reason>,
}

impl Prepared {
    pub(super) fn of(record: &UploadedCas, route: Route) -> Self {
        let (form, left_out) = recordable(&record.fields, route);
        Self { line: record.line, form, left_out }
    }

    /// The same reasons, at the place of the record in the command, with its line in the file.
    pub(super) fn placed(&self, place: usize, reasons: impl IntoIterator<Item = Reason>) -> Vec<Reason> {
        let at = at(place);
        let with_line = |reason: Reason| match self.line {
            Some(line) => reason.with(parameter::LINE, &line),
            None => reason,
        };
        reasons.into_iter().map(|reason| with_line(reason.below(&at))).collect()
    }
}

/// The place of a record in the command.
pub(super) fn at(place: usize) -> String {
    format!("/records/{place}")
}

/// What our rules say of a record: why it is refused, and what else is told of it.
#[derive(Debug)]
pub(super) struct Verdict {
    pub(super) reasons: Vec<Reason>,
    pub(super) warnings: Vec<Reason>,
}

/// What our rules say of each record, in their order.
pub(super) fn verdicts(records: &[Prepared], context: &Context<'_>) -> Vec<Verdict> {
    let mut known = Known::of(context.records.certificates.values());
    let only_warns = context.policy.get(settings::BDT_DUPLICATE, context.today) == "warning";
    let mut verdicts = Vec::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        let duplicate = known.take(&record.form, place);
        let (warned, refused) = if only_warns { (duplicate, None) } else { (None, duplicate) };
        let (unsaved, left_out) = keeps_from_saving(&record.form, record.left_out.clone());
        verdicts.push(Verdict {
            reasons: record.placed(place, unsaved.into_iter().chain(refused)),
            warnings: record.placed(place, left_out.into_iter().chain(warned)),
        });
    }
    verdicts
}
