//! One slip in each word of each list: the word that was meant is asked for.

use serde_json::{Value, json};
use sms_core::access::{Column, Function};
use sms_core::catalogue::ENUMERATIONS;
use sms_core::certificate::cas::{CAS_FEE_FIELDS, CAS_FIELDS, student_report_fields};
use sms_core::certificate::cos::{COS_FIELDS, defined_fields};
use sms_core::certificate::{CertificateFamily, address_fields, report_fields};
use sms_core::data::DataTable;
use sms_core::fields::{Field, FieldKind, Form};
use sms_core::nearest::nearest;
use sms_core::policy::{Dated, Policy, SETTINGS, ValueKind};
use sms_core::user::{Level, user_fields};
use sms_core::{Action, Command, Error, ErrorCode, Query, Question, Reason};

/// The word with its first letter twice.
pub(crate) fn slip(word: &str) -> String {
    let first = word.find(char::is_alphabetic).unwrap();
    format!("{}{}", &word[..=first], &word[first..])
}

pub(crate) fn asks_for(reason: &Reason, word: &str) {
    assert_eq!(reason.remedy.as_deref(), Some(format!("did you mean `{word}`?").as_str()), "{reason:?}");
}

fn one<T: std::fmt::Debug>(answer: Result<T, Error>) -> Reason {
    answer.unwrap_err().reasons()[0].clone()
}

#[test]
fn names_of_documents() {
    for name in Action::NAMES {
        asks_for(&one(Command::from_value(json!({ "command": slip(name) }))), name);
    }
    for name in Query::NAMES {
        asks_for(&one(Query::from_value(json!({ "query": slip(name) }))), name);
    }
    for name in Question::NAMES {
        asks_for(&one(Question::from_value(json!({ "question": slip(name) }))), name);
    }
}

#[test]
fn a_slip_is_shown_and_what_is_unlike_every_word_is_not() {
    let message = |name: &str| one(Command::from_value(json!({ "command": name }))).message;
    assert_eq!(message("View Cos Batch"), "there is no command `…`");
    assert_eq!(message("Create COS"), "there is no command `Create COS`");
    assert_eq!(message("create_cos\u{200B}"), "there is no command `…`");
}

#[test]
fn settings_and_cells_of_the_access_table() {
    let columns = |function| Column::ALL.iter().map(move |column| format!("access.{function}.{column}"));
    let cells = Function::ALL.iter().flat_map(columns);
    for id in SETTINGS.iter().map(|setting| setting.id.to_owned()).chain(cells) {
        asks_for(&one(Policy::default().set(&slip(&id), Vec::new())), &id);
    }
}

#[test]
fn words_of_settings() {
    let set = |id: &str, word: &str| {
        let value = serde_json::from_value::<Dated>(json!({ "value": slip(word) })).unwrap();
        one(Policy::default().set(id, vec![value]))
    };
    for setting in SETTINGS {
        let ValueKind::Word(words) = setting.kind else { continue };
        words.iter().for_each(|word| asks_for(&set(setting.id, word), word));
    }
    asks_for(&set("access.create_cos.level_2", "yes"), "yes");
}

fn forms() -> Vec<Vec<&'static Field>> {
    let mut forms = [COS_FIELDS, CAS_FIELDS, CAS_FEE_FIELDS].map(<[_]>::to_vec).to_vec();
    forms.extend([defined_fields().to_vec(), report_fields().to_vec(), student_report_fields().to_vec()]);
    forms.extend(CertificateFamily::ALL.iter().map(|family| address_fields(*family).to_vec()));
    forms.extend(Level::ALL.iter().map(|level| user_fields(*level).to_vec()));
    forms
}

fn problem(fields: &[&'static Field], name: &str, value: Value) -> Reason {
    let form: Form = serde_json::from_value(json!({ name: value })).unwrap();
    form.problems(fields).remove(0)
}

#[test]
fn fields_of_forms_and_their_words() {
    for fields in forms() {
        for field in &fields {
            let unknown = problem(&fields, &slip(field.name), json!(1));
            assert_eq!(unknown.code, ErrorCode::FieldUnknown);
            asks_for(&unknown, field.name);
            let FieldKind::Word(words) = field.kind else { continue };
            let words = words.iter().filter(|word| word.len() > 1);
            words.for_each(|word| asks_for(&problem(&fields, field.name, json!(slip(word))), word));
        }
    }
}

#[test]
fn a_field_without_its_unit() {
    for fields in forms() {
        for field in &fields {
            let Some(bare) = field.name.strip_suffix("_pence") else { continue };
            asks_for(&problem(&fields, bare, json!(1)), field.name);
            asks_for(&problem(&fields, &slip(bare), json!(1)), field.name);
        }
    }
}

#[test]
fn words_of_enumerations_and_codes() {
    for enumeration in ENUMERATIONS {
        for word in enumeration.words.iter().filter(|word| word.name.len() > 1) {
            asks_for(&enumeration.no_such_word(&slip(word.name)).reasons()[0], word.name);
        }
    }
    for code in ErrorCode::ALL {
        asks_for(&one(slip(code.id()).parse::<ErrorCode>()), code.id());
    }
}

#[test]
fn tables_and_their_columns() {
    let tables = DataTable::ALL.iter().map(|table| table.facts());
    for table in tables.clone() {
        assert_eq!(nearest(&slip(table.name), tables.clone().map(|table| table.name)), Some(table.name));
        let columns = table.columns.iter().map(|column| column.name);
        for column in columns.clone() {
            assert_eq!(nearest(&slip(column), columns.clone()), Some(column));
        }
    }
}
