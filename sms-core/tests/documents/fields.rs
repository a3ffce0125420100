use crate::page::{Page, code};
use sms_core::access::Function;
use sms_core::certificate::cas::{CAS_FIELDS, STUDENT_ACTIVITIES};
use sms_core::certificate::cos::{COS_FIELDS, LONGEST_PERIODS, LongestPeriod, defined_fields};
use sms_core::certificate::{ACTIVITIES, CertificateFamily, address_fields, fields};
use sms_core::fields::Field;
use sms_core::licence::{LicenceType, Route};
use sms_core::policy::Policy;
use sms_core::question::{CheckCas, CheckCos, FormFieldRow, FormFields};
use sms_core::request::CHANGE_KINDS;
use sms_core::request::fields::{ORGANISATION_FIELDS, PERSON_FIELDS};
use sms_core::user::{Level, user_fields};
use std::collections::BTreeSet;

#[test]
fn the_page_of_fields_is_the_declaration() {
    let mut page = Page::new(
        "The fields",
        "What can be filled in, by the names on the wire. To save needs little, to assign needs all; every missing field is named. \
         All of it is personal data: kept in payloads that can be erased, and never shown in logs. \
         What is about the person, a copy of a certificate for somebody else leaves out.",
    );
    page.heading("A certificate of sponsorship");
    table(&mut page, COS_FIELDS.iter().copied());
    page.heading("An application for defined CoS");
    page.text(
        "The fields about the job must be filled in to send it where they are needed to assign, but for the place of work. Those that are \
         filled in are bound by the grant: a CoS that comes of it cannot change them.",
    );
    table(&mut page, defined_fields().into_iter());
    page.heading("A confirmation of acceptance for studies");
    table(&mut page, CAS_FIELDS.iter().copied());
    page.heading("A report of worker activity");
    page.text(
        "Each activity has its own fields; an activity that is not here has none beside its day and its details.",
    );
    let reported = ACTIVITIES.iter().map(|facts| (facts.activity.name(), facts.fields));
    of_each(&mut page, "activity", reported);
    page.heading("A report of student activity");
    of_each(&mut page, "activity", STUDENT_ACTIVITIES.iter().map(|facts| (facts.activity.name(), facts.fields)));
    page.heading("A stored work address");
    table(&mut page, address_fields(CertificateFamily::Cos).into_iter());
    page.heading("A stored study address");
    table(&mut page, address_fields(CertificateFamily::Cas).into_iter());
    page.heading("The longest period of work");
    page.text(
        "How much a period that is too long weighs is said by `check.period_skilled_worker` and `check.period_others`.",
    );
    let row = |longest: &LongestPeriod| {
        let when =
            longest.when.map_or_else(|| "always".to_owned(), |field| format!("where {} is ticked", code(field.name())));
        [code(longest.route.name()), longest.months.to_string(), when, longest.rule.id.to_owned()]
    };
    page.table(["route", "months", "counts", "rule"], LONGEST_PERIODS.iter().map(row));
    page.heading("A user");
    table(&mut page, user_fields(Level::Level2).into_iter());
    page.heading("A Level 1 user, further");
    let common = user_fields(Level::Level2);
    let further =
        user_fields(Level::Level1).into_iter().filter(|field| common.iter().all(|other| other.name != field.name));
    table(&mut page, further);
    page.heading("An organisation");
    table(&mut page, ORGANISATION_FIELDS.iter().copied());
    page.heading("An Authorising Officer or a Key Contact");
    table(&mut page, PERSON_FIELDS.iter().copied());
    page.heading("Any other change");
    page.text("Each reason asks for its own of these fields.");
    let asked = CHANGE_KINDS.iter().filter(|facts| facts.function == Function::RequestOtherChange);
    of_each(&mut page, "reason", asked.map(|facts| (facts.kind.name(), facts.fields)));
    page.compare("fields.md");
}

fn of_each(page: &mut Page, what: &str, activities: impl Iterator<Item = (&'static str, &'static [&'static Field])>) {
    let rows = activities.flat_map(|(activity, fields)| {
        fields.iter().map(move |field| {
            let (name, holds) = (code(field.name), field.holds());
            [code(activity), name, field.title.to_owned(), holds, field.needed.text(), field.rule.id.to_owned()]
        })
    });
    page.table([what, "field", "title", "what it holds", "needed", "rule"], rows);
}

fn table(page: &mut Page, fields: impl Iterator<Item = &'static Field>) {
    let row = |field: &Field| {
        let person = if field.personal { "yes" } else { "" };
        [
            code(field.name),
            field.title.to_owned(),
            field.holds(),
            field.needed.text(),
            person.to_owned(),
            field.rule.id.to_owned(),
        ]
    };
    page.table(["field", "title", "what it holds", "needed", "about the person", "rule"], fields.map(row));
}

/// What an empty form of a route lacks, as the check of a certificate says it.
fn lacking(route: Route) -> BTreeSet<String> {
    let problems = if route.licence_type() == LicenceType::Student {
        Policy::default().ask(&CheckCas::new(route)).unwrap().problems
    } else {
        Policy::default().ask(&CheckCos::new(route)).unwrap().problems
    };
    let places = problems.iter().filter(|problem| problem.code == sms_core::ErrorCode::FieldMissing);
    let places = places.filter_map(|problem| problem.field.as_ref()?.strip_prefix("/fields/").map(str::to_owned));
    places.collect()
}

#[test]
fn the_fields_of_a_form_are_those_that_its_check_asks_for() {
    for &route in Route::ALL {
        let rows: Vec<FormFieldRow> = Policy::default().ask(&FormFields::new(route)).unwrap();
        let family =
            if route.licence_type() == LicenceType::Student { CertificateFamily::Cas } else { CertificateFamily::Cos };
        let told = rows.iter().map(|row| (&*row.name, &*row.title, row.holds.to_string(), &*row.rule));
        let declared = fields(family).iter().map(|field| (field.name, field.title, field.holds(), field.rule.id));
        assert!(told.eq(declared), "{route}");

        let needed = |always: bool| -> BTreeSet<String> {
            let rows = rows.iter().filter(|row| row.needed != "nothing" && !(always && row.when.is_some()));
            rows.map(|row| row.name.to_string()).collect()
        };
        let lacking = lacking(route);
        assert!(lacking.is_superset(&needed(true)), "{route}: {:?}", needed(true).difference(&lacking));
        assert!(lacking.is_subset(&needed(false)), "{route}: {:?}", lacking.difference(&needed(false)));
    }
}
