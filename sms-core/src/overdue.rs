//! What the clock does to a licence: certificates and licences expire, and defined CoS leave the account.

use crate::certificate::cos::{UnitsEnd, end_units};
use crate::certificate::{CertificateFamily, CertificateState};
use crate::event::{CertificateStepped, Event, LicenceStatusChanged};
use crate::licence::LicenceStatus;
use crate::outcome::{Notice, NoticeKind};
use crate::records::Records;
use crate::rule;
use crate::rule::Rule;
use chrono::NaiveDate;

/// What the clock has to do by a day, in order of its days.
pub(crate) fn overdue(records: &Records, today: NaiveDate) -> (Vec<(Event, NaiveDate)>, Vec<Notice>) {
    let mut events = Vec::new();
    let mut notices = Vec::new();
    for certificate in records.certificates.values() {
        if let Some(due_on) = certificate.due_on().filter(|due_on| *due_on <= today) {
            let name = certificate.certificate.clone();
            let message = format!("certificate `{name}` expired unused on {due_on}");
            let rule = expiry_rule(certificate.family());
            notices.push(Notice::new(NoticeKind::CertificateExpired, rule, name.as_str(), message));
            let stepped = CertificateStepped { certificate: name, state: CertificateState::Expired, status_on: due_on };
            events.push((stepped.into(), due_on));
        }
    }
    for application in records.applications.values() {
        if let Some(due_on) = application.due_on().filter(|due_on| *due_on <= today) {
            let (name, units) = (application.application.clone(), application.unassigned());
            let message = format!("{units} defined CoS of `{}` were removed on {due_on}", application.request_number);
            notices.push(Notice::new(NoticeKind::DefinedUnitsRemoved, rule!("cos/12.9"), name.as_str(), message));
            events.push((end_units(application, UnitsEnd::Removed, due_on).into(), due_on));
        }
    }
    if let Some(licence) = records.licence()
        && licence.status_on(today) != licence.status
        && let Some(expires_on) = licence.expires_on
    {
        let message = format!("the licence expired on {expires_on}");
        notices.push(Notice::new(NoticeKind::LicenceExpired, rule!("lu/T-22"), licence.number.as_str(), message));
        let (from, to) = (licence.status, LicenceStatus::Expired);
        let changed = LicenceStatusChanged { from, to, by_clock: Some(true) };
        events.push((changed.into(), expires_on));
    }
    events.sort_by_key(|(_, due_on)| *due_on);
    (events, notices)
}

const fn expiry_rule(family: CertificateFamily) -> &'static Rule {
    match family {
        CertificateFamily::Cos => rule!("cos/T7"),
        CertificateFamily::Cas => rule!("cas/T11"),
    }
}
