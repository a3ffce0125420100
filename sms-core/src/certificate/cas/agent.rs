//! The details of an agent on a CAS: needed since a day where one was used (`cas/N-26`, `cas/N-27`).

use super::fields;
use super::form_check::about;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;

/// What every agent is named with: the agency, its main contact, and where its office is.
const DETAILS: [FormKey<str>; 5] = [
    fields::AGENT_NAME,
    fields::AGENT_CONTACT,
    fields::AGENT_ADDRESS_LINE_1,
    fields::AGENT_CITY,
    fields::AGENT_COUNTRY,
];

/// What else can be said of the office.
const FURTHER: [FormKey<str>; 4] =
    [fields::AGENT_ADDRESS_LINE_2, fields::AGENT_ADDRESS_LINE_3, fields::AGENT_COUNTY, fields::AGENT_POSTCODE];

/// Whether anything is said of an agency.
fn is_named(form: &Form) -> bool {
    DETAILS.into_iter().chain(FURTHER).any(|key| form.has(key))
}

/// Whether the form says that an agent was used: it is ticked, or it is not said and one is named.
fn is_used(form: &Form) -> bool {
    form.flag(fields::THROUGH_AGENT) || (!form.has(fields::THROUGH_AGENT) && is_named(form))
}

/// Every detail that the CAS lacks where an agent was used.
pub(super) fn lacking(content: &FormCheck<'_>) -> Vec<Reason> {
    let form = content.form;
    if !content.get(settings::CAS_AGENT_DETAILS) || !is_used(form) {
        return Vec::new();
    }
    let in_uk = form.get(fields::AGENT_COUNTRY) == Some("GBR");
    let asked = DETAILS.into_iter().chain(in_uk.then_some(fields::AGENT_POSTCODE));
    asked.filter(|key| !form.has(*key)).map(lack).collect()
}

fn lack(key: FormKey<str>) -> Reason {
    let message = said!("`{field}` is not filled in, and an agent was used", field = key.name());
    about(key.name(), ErrorCode::FieldMissing, rule!("cas/N-26"), message).remedy("fill in the field")
}

/// An agency that is named although the sponsor used none: one that only advised the student is left out.
pub(super) fn not_used(form: &Form) -> Option<Reason> {
    let said = form.has(fields::THROUGH_AGENT) && !form.flag(fields::THROUGH_AGENT);
    (said && is_named(form)).then(|| {
        let message = "an agency is named, and it is said that the sponsor used none";
        about(fields::THROUGH_AGENT.name(), ErrorCode::CasAgentNotUsed, rule!("cas/N-27"), message)
            .remedy("tick it where the sponsor used the agency, and leave out one that only advised the student")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate::CertificateKind;
    use crate::licence::Route;
    use crate::policy::Policy;
    use crate::time::day;
    use chrono::NaiveDate;

    fn lacks(form: &Form, today: NaiveDate) -> Vec<String> {
        let policy = Policy::default();
        let content = FormCheck {
            kind: CertificateKind::Cas,
            route: Route::Student,
            form,
            policy: &policy,
            rules_on: today,
            today: Some(today),
            rating: None,
            student_status: None,
        };
        lacking(&content).into_iter().filter_map(|reason| reason.field).map(String::from).collect()
    }

    #[test]
    fn the_details_are_needed_from_their_day_on() {
        let used = Form::new().with(fields::THROUGH_AGENT, true);
        assert_eq!(lacks(&used, day(2026, 4, 6)), [""; 0]);
        assert_eq!(
            lacks(&used, day(2026, 4, 7)),
            DETAILS.map(|key| key.pointer()),
            "the agency, its contact and its office"
        );
    }

    #[test]
    fn an_agency_that_is_named_was_used_unless_it_is_said_otherwise() {
        let today = day(2026, 4, 7);
        let named = Form::new().with(fields::AGENT_NAME, "Example Agency");
        assert_eq!(lacks(&named, today).len(), 4);
        let denied = named.clone().with(fields::THROUGH_AGENT, false);
        assert_eq!(lacks(&denied, today), [""; 0]);
        assert!(not_used(&denied).is_some() && not_used(&named).is_none());
        assert_eq!(lacks(&Form::new(), today), [""; 0]);
        let at_home = named.with(fields::AGENT_COUNTRY, "GBR");
        assert_eq!(lacks(&at_home, today).last(), Some(&fields::AGENT_POSTCODE.pointer()));
    }
}
