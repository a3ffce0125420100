//! The figures themselves, beside what they are for.

use sms_core::certificate::cas::CAS_FIELDS;
use sms_core::certificate::cos::COS_FIELDS;
use sms_core::fields::FieldKind;
use sms_core::policy::{ValueKind, settings};
use sms_core::{Action, Query, Question, limits};
use std::collections::BTreeSet;

#[test]
fn every_limit_is_of_a_document_that_there_is_and_stands_once() {
    let known: BTreeSet<&str> = [Action::NAMES, Query::NAMES, Question::NAMES].concat().into_iter().collect();
    let mut seen = BTreeSet::new();
    for own in limits::LISTS {
        assert!(known.contains(own.document) || ["opening", limits::EXECUTE_ALL].contains(&own.document), "{own:?}");
        assert!(seen.insert((own.document, own.field)), "{own:?} stands twice");
        assert!(!own.why.is_empty());
    }
}

/// A field says itself that it is too long, with its own code: the limit of all texts comes after that of any.
#[test]
fn no_field_takes_more_than_the_limits() {
    for field in COS_FIELDS.iter().chain(CAS_FIELDS) {
        match field.kind {
            FieldKind::Line(longest) | FieldKind::Text(longest) => assert!(longest * 4 < limits::TEXT, "{field:?}"),
            FieldKind::Lines(most, longest) => assert!(most < limits::ITEMS && longest * 4 < limits::TEXT, "{field:?}"),
            FieldKind::Periods(most) => assert!(most < limits::ITEMS, "{field:?}"),
            _ => {}
        }
    }
    assert!(COS_FIELDS.len() < limits::MEMBERS && CAS_FIELDS.len() < limits::MEMBERS);
}

#[test]
fn no_setting_lets_a_command_take_more_than_is_read() {
    for key in [settings::CERTIFICATE_BATCH_SIZE, settings::GROUP_LARGEST] {
        let setting = key.setting();
        let ValueKind::Number(_, most) = setting.kind else { panic!("{}", setting.id) };
        assert_eq!(usize::try_from(most).unwrap(), limits::CERTIFICATES);
    }
}
