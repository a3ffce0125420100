//! One certificate, as a row and as a whole.

use crate::certificate::{Certificate, CertificateFamily, not_found};
use crate::command::command;
use crate::document::to_value;
use crate::error::Result;
use crate::ids::{CertificateName, RecordId};
use crate::query::{Ask, Reading};
use serde::Serialize;
use serde_json::{Value, json};

macro_rules! views {
    ($($(#[$meta:meta])* $type:ident $family:ident;)*) => {$(
        command! {
            $(#[$meta])*
            $type {
                /// The certificate, by our own name for it or by its number.
                certificate: CertificateName,
            }
        }

        impl Ask for $type {
            fn certificate(&self) -> Option<&CertificateName> {
                Some(&self.certificate)
            }

            fn answer(&self, reading: &Reading) -> Result<Value> {
                let record = reading.certificate(&self.certificate)?;
                if record.family() != CertificateFamily::$family {
                    return Err(not_found());
                }
                whole(&record, reading)
            }
        }
    )*};
}

views! {
    /// One CoS with everything that is kept of it.
    ViewCos Cos;

    /// One CAS with everything that is kept of it.
    ViewCas Cas;
}

/// A certificate as a row of a list.
pub(in crate::query) fn row(record: &Certificate) -> Value {
    let assignment = record.assignment();
    let [family_name, given_name, passport_number] =
        record.fields.some(["family_name", "given_name", "passport_number"]);
    let mut row = json!({
        "certificate": record.certificate.as_str(),
        "kind": record.kind,
        "state": record.state(),
        "number": assignment.map(|assignment| assignment.number.as_str()),
        "route": record.route,
        "owner": record.owner.as_str(),
        "family_name": family_name,
        "given_name": given_name,
        "passport_number": passport_number,
        "host_reference": record.host_reference,
        "container": record.container.as_ref().map(RecordId::as_str),
        "created_on": record.created_on,
        "assigned_on": assignment.map(|assignment| assignment.assigned_on),
        "use_by": assignment.map(|assignment| assignment.use_by),
        "erased": record.erased,
    });
    if let (CertificateFamily::Cos, Value::Object(members)) = (record.family(), &mut row) {
        members.insert("migrated".to_owned(), record.migrated.into());
    }
    row
}

fn whole(record: &Certificate, reading: &Reading) -> Result<Value> {
    let mut shown = row(record);
    if let Value::Object(fields) = &mut shown {
        fields.insert("status_on".to_owned(), to_value(&record.status_on())?);
        fields.insert("fields".to_owned(), to_value(&record.fields)?);
        fields.insert("note".to_owned(), to_value(&record.note)?);
        fields.insert("sponsorship_withdrawn".to_owned(), record.sponsorship_withdrawn.into());
        fields.insert("actions".to_owned(), to_value(&record.state().actions(record.family()))?);
        fields.insert("licence".to_owned(), reading.licence.as_str().into());
        match record.family() {
            CertificateFamily::Cos => {
                fields.insert("application".to_owned(), to_value(&record.application)?);
                fields.insert("bound".to_owned(), to_value(&record.bound)?);
                fields.insert("reports".to_owned(), reports(&record.reports)?)
            }
            CertificateFamily::Cas => {
                fields.insert("graduated".to_owned(), record.graduated.into());
                fields.insert("reports".to_owned(), reports(&record.student_reports)?)
            }
        };
    }
    Ok(shown)
}

/// Reports, each with all its members.
fn reports(kept: &impl Serialize) -> Result<Value> {
    let mut shown = to_value(kept)?;
    for report in shown.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        report.entry("fields").or_insert_with(|| json!({}));
        report.entry("details").or_insert(Value::Null);
    }
    Ok(shown)
}
