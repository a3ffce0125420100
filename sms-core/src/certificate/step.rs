//! Finding the certificate that a command names, and refusing a step that its life cycle does not have.

use super::{Certificate, CertificateAction, CertificateFamily, CertificateState};
use crate::answer::answers;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{CertificateId, CertificateRef, RecordId};
use crate::plan::Context;
use crate::rule;
use crate::store::{Alike, LoadRequest, Table, Value};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Declares commands on one certificate of a family: their fields beside its name, the tables that they must see, and the
/// function that plans them.
macro_rules! on_certificate {
    ($($(#[$meta:meta])* $type:ident $family:ident -> $answer:ty { $($fields:tt)* }
        sees[$($table:ident),* $(; $wants:ident)?] $plan:expr;)*) => {$(
        $crate::command::command! {
            $(#[$meta])*
            $type -> $answer {
                /// The certificate, by our own name for it or by its number.
                certificate: $crate::ids::CertificateRef,
                $($fields)*
            }
        }

        impl $crate::plan::CommandHandler for $type {
            fn wants(&self, wants: &mut $crate::store::LoadRequest) {
                $crate::certificate::wants_certificate(wants, &self.certificate);
                $(wants.tables.push($crate::store::Table::$table);)*
                $($wants(wants);)?
            }

            fn scope(&self) -> $crate::plan::Scope<'_> {
                $crate::plan::Scope::Certificates(std::slice::from_ref(&self.certificate))
            }

            fn plan(
                &self,
                context: &$crate::plan::Context<'_>,
            ) -> $crate::error::Result<$crate::plan::Planned<Self::Answer>> {
                let family = $crate::certificate::CertificateFamily::$family;
                let record = $crate::certificate::find(&self.certificate, family, context)?;
                let plan: fn(&Self, &$crate::certificate::Certificate, &$crate::plan::Context<'_>) -> _ = $plan;
                plan(self, record, context)
            }
        }
    )*};
}

pub(crate) use on_certificate;

answers! {
    /// A certificate that a command was about.
    NamedCertificate {
        /// Our own name for it.
        certificate: CertificateId,
    }

    /// A certificate in another state.
    ChangedCertificate {
        /// Our own name for it.
        certificate: CertificateId,
        /// The state from now on.
        state: CertificateState,
    }

    /// A report that was made on a certificate.
    ReportedActivity {
        /// Our own name for the certificate.
        certificate: CertificateId,
        /// The name of the report.
        report: RecordId,
    }
}

/// Names a certificate among what a plan must see.
pub(crate) fn wants_certificate(wants: &mut LoadRequest, name: &CertificateRef) {
    if name.is_number() {
        wants.numbers.push(name.to_string());
    } else {
        wants.rows.push((Table::Certificates, name.to_string()));
    }
}

/// Names the assigned certificates of the same passports among what a plan must see.
pub(crate) fn wants_alike(wants: &mut LoadRequest) {
    wants.alike.push(Alike {
        table: Table::Certificates,
        column: "passport_number",
        texts: BTreeSet::new(),
        equals: vec![("state", Value::text(Some(CertificateState::Assigned.name())))],
    });
}

/// The answer for a certificate that is not there, or must seem so: one text for all (`cos/4.13`).
pub(crate) fn not_found() -> Error {
    not_found_at("/certificate")
}

/// The same for a certificate that is named elsewhere in the command.
pub(crate) fn not_found_at(at: impl Into<Cow<'static, str>>) -> Error {
    let remedy = "check the reference; a Level 2 user finds only certificates that they own";
    Reason::new(ErrorCode::CertificateNotFound).rule(rule!("cos/4.13")).field(at).remedy(remedy).into()
}

/// The certificate that a command names. One of the other family is not found.
pub(crate) fn find<'a>(
    name: &CertificateRef,
    family: CertificateFamily,
    context: &'a Context<'_>,
) -> Result<&'a Certificate> {
    context.records.named(name).ok_or_else(not_found).and_then(|record| of_family(record, family))
}

/// A certificate, where it is one of a family. That it is one of the other tells only who may see it.
pub(crate) fn of_family(record: &Certificate, family: CertificateFamily) -> Result<&Certificate> {
    if record.family() == family {
        return Ok(record);
    }
    let remedy = match record.family() {
        CertificateFamily::Cos => "it is a CoS: give the command or the query for a CoS",
        CertificateFamily::Cas => "it is a CAS: give the command or the query for a CAS",
    };
    Err(Reason::new(ErrorCode::CertificateNotFound).rule(rule!("cos/4.13")).field("/certificate").remedy(remedy).into())
}

/// The state of a certificate after an action, where its life cycle has the step.
pub(crate) fn step_to(record: &Certificate, action: CertificateAction) -> Result<CertificateState> {
    let (state, life_cycle) = (record.state(), record.family().life_cycle());
    let instead = instead(record.family(), action).filter(|(instead, _)| life_cycle.after(state, *instead).is_some());
    let with = |reason: Reason| {
        let reason = reason.field("/certificate");
        match instead {
            Some((_, command)) => reason.remedy(format!("`{command}` is possible instead")),
            None => reason,
        }
    };
    Ok(life_cycle.step(state, action, with)?.state_after())
}

/// What does nearly the same on a certificate that is not far enough, or too far, for an action; and the command that does it.
const fn instead(family: CertificateFamily, action: CertificateAction) -> Option<(CertificateAction, &'static str)> {
    use CertificateAction as Action;
    use CertificateFamily::{Cas, Cos};
    match (action, family) {
        (Action::Edit, Cos) => Some((Action::Note, "add_cos_note")),
        (Action::Edit, Cas) => Some((Action::Note, "add_cas_note")),
        (Action::Note, Cos) => Some((Action::Edit, "edit_cos")),
        (Action::Note, Cas) => Some((Action::Edit, "edit_cas")),
        (Action::Delete, Cos) => Some((Action::Withdraw, "withdraw_cos")),
        (Action::Delete, Cas) => Some((Action::Withdraw, "withdraw_cas")),
        (Action::Withdraw, Cos) => Some((Action::Delete, "delete_cos")),
        (Action::Withdraw, Cas) => Some((Action::Delete, "delete_cas")),
        _ => None,
    }
}
