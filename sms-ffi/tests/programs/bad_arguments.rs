//! Every function that can fail, with every argument bad in every way, one at a time: a program that is written from the
//! header, so that no function is left out.

use crate::common::{Prototype, prototypes};
use crate::compiler::{compile, include};
use crate::library::{Library, Linked};
use crate::valgrind;
use std::fmt::Write;
use tempfile::TempDir;

/// Pointers that may be null.
const OPTIONAL: &[&str] = &["policy", "on"];

/// A text under the name of its parameter that is good enough to come to the next argument.
fn good_text(parameter: &str) -> &'static str {
    match parameter {
        "actor" => "home_office",
        "address" => "memory:",
        "anchors" => "[]",
        "bytes" => "Organisation Name,Town/City,County,Type & Rating,Route\\n",
        "command" => "{\\\"command\\\":\\\"create_cos\\\",\\\"route\\\":\\\"scale_up\\\"}",
        "commands" | "licences" | "numbers" | "reasons" | "records" | "rows" => "[]",
        "email" => "anna@sponsor.example",
        "enumeration" => "Level",
        "file_id" => "GRADUATES_01",
        "hypothesis" => "{\\\"steps\\\":[]}",
        "kind" => "graduates",
        "licence" | "licence_number" => "SIM000001",
        "mapping" | "record" => "{}",
        "password" => "Sponsor=Licence2026",
        "query" => "{\\\"query\\\":\\\"view_licence_summary\\\"}",
        "question" => "{\\\"question\\\":\\\"functions\\\"}",
        "pointer" => "/here",
        "statement" => "SELECT 1",
        "table" => "users",
        "text" => "a text",
        "subject" => "{\\\"user\\\":\\\"anna1\\\"}",
        "to" => "copy.db",
        "token" => "anna1.token",
        "user_id" => "anna1",
        "word" => "level_1",
        "after" | "certificate" | "options" | "path" | "settings" | "given_name" | "family_name" => "",
        other => panic!("`{other}` needs a good text"),
    }
}

/// A good value of a parameter.
fn good(kind: &str, name: &str) -> String {
    match (kind, name) {
        ("sms_str", _) => format!("sms_text(\"{}\")", good_text(name)),
        ("sms_error **", _) => "&error".to_owned(),
        ("size_t", "size") => "sizeof(sms_question)".to_owned(),
        ("uint32_t", "workers") => "10".to_owned(),
        ("sms_reason *" | "sms_question *", "out") => {
            format!("({kind})(void *)sized(out, sizeof({}))", kind.trim_end_matches(" *"))
        }
        ("sms_document *", _) => "sms_document_".to_owned(),
        ("const sms_question *", _) => "&question".to_owned(),
        ("const sms_date *", "today") => "&today".to_owned(),
        ("const sms_date *", _) => "NULL".to_owned(),
        ("const sms_policy *", _) => "NULL".to_owned(),
        (_, "out") => format!("({kind})(void *)out"),
        (kind, _) if kind.starts_with("const sms_") => {
            kind.trim_start_matches("const ").trim_end_matches(" *").to_owned() + "_"
        }
        _ => "0".to_owned(),
    }
}

/// Bad values of a parameter, and what they are refused with.
fn bad(kind: &str, name: &str) -> Vec<(&'static str, &'static str)> {
    match (kind, name) {
        ("sms_str", "bytes" | "path") => vec![("HOLLOW", "NULL"), ("LIE", "LENGTH")],
        ("sms_str", _) => vec![("HOLLOW", "NULL"), ("LIE", "LENGTH"), ("sms_text(\"\\xff\")", "UTF8")],
        ("sms_error **", _) => Vec::new(),
        ("sms_reason *", "out") => {
            vec![("NULL", "NULL"), ("(sms_reason *)(void *)sized(out, 9)", "SIZE")]
        }
        ("const sms_question *", _) => {
            vec![("NULL", "NULL"), ("(const sms_question *)(const void *)sized(other, 9)", "SIZE")]
        }
        ("size_t", "size") => vec![("9", "SIZE")],
        ("uint8_t", _) => vec![("2", "ENUMERATION")],
        // How many: too many of them is nothing of the boundary.
        ("uint32_t", "workers") => Vec::new(),
        ("uint32_t", _) => vec![("UINT32_MAX", "ENUMERATION")],
        ("sms_moment", _) => vec![("INT64_MAX", "DATE"), ("INT64_MIN", "DATE")],
        (kind, name) if kind.ends_with('*') && !OPTIONAL.contains(&name) => vec![("NULL", "NULL")],
        _ => Vec::new(),
    }
}

/// Numbers that are checked only by the function that the structure is given to.
const UNCHECKED: (&str, &[&str]) = ("sms_question_usual", &["function", "level"]);

/// What the place for an answer holds when the call has failed: how many bytes of it are emptied, and what is in them.
fn emptied(prototype: &Prototype, out_is_null: bool) -> (&'static str, &'static str) {
    let out = prototype.parameters.iter().find(|(_, name)| name == "out").map_or("", |(kind, _)| kind);
    match out {
        _ if out_is_null => ("0", "0"),
        "" => ("0", "0"),
        "sms_reason *" | "sms_question *" => ("sizeof(sms_reason)", "-1"),
        "uint64_t *" if prototype.name == "sms_decide" => ("sizeof(uint64_t)", "0xff"),
        "uint64_t *" => ("sizeof(uint64_t)", "0"),
        "uint32_t *" => ("sizeof(uint32_t)", "0"),
        "int64_t *" => ("sizeof(int64_t)", "0"),
        "size_t *" => ("sizeof(size_t)", "0"),
        "bool *" => ("sizeof(bool)", "0"),
        "sms_str *" => ("sizeof(sms_str)", "0"),
        "struct ArrowArrayStream *" => ("sizeof(struct ArrowArrayStream)", "0"),
        handle if handle.ends_with("**") => ("sizeof(void *)", "0"),
        other => panic!("what is an emptied `{other}`?"),
    }
}

/// The calls of one function: each with one bad argument among good ones.
fn calls(prototype: &Prototype) -> String {
    let mut calls = String::new();
    for (place, (kind, name)) in prototype.parameters.iter().enumerate() {
        if prototype.name == UNCHECKED.0 && UNCHECKED.1.contains(&name.as_str()) {
            continue;
        }
        for (value, code) in bad(kind, name) {
            let mut arguments: Vec<String> = prototype.parameters.iter().map(|(kind, name)| good(kind, name)).collect();
            arguments[place] = value.to_owned();
            let call = format!("{}({})", prototype.name, arguments.join(", "));
            let (width, filled) = emptied(prototype, name == "out" && value == "NULL");
            writeln!(calls, "  REFUSED(SMS_ERROR_BOUNDARY_{code}, {width}, {filled}, {call});").unwrap();
        }
    }
    calls
}

const BEGINNING: &str = "\
#include \"check.h\"

static const sms_str HOLLOW = {NULL, 1};
static const sms_str LIE = {\"a lie\", SIZE_MAX};

/* The call fails, the place for its answer is emptied, and what lies behind it is as it was. */
#define REFUSED(number, width, filled, call) \\
  do { \\
    memset(out, 0x5a, sizeof out); \\
    FAILS(number, call); \\
    holds((const unsigned char *)out, width, filled); \\
  } while (0)

static void *out[32];

static void holds(const unsigned char *bytes, size_t width, int filled) {
  for (size_t place = 0; place < sizeof out; place++) {
    CHECK(place < width ? filled < 0 || bytes[place] == filled : bytes[place] == 0x5a);
  }
}

/* A structure that says this size. */
static void *sized(void *structure, size_t size) {
  memcpy(structure, &size, sizeof size);
  return structure;
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  void *other[32] = {NULL};
  sms_system *sms_system_ = opened(\"memory:\");
  sms_session *sms_session_ = acting_as(sms_system_, \"anna1\");
  sms_decision *sms_decision_ = NULL;
  sms_view *sms_view_ = NULL;
  sms_register *sms_register_ = NULL;
  sms_bdt_file *sms_bdt_file_ = NULL;
  sms_bdt_table *sms_bdt_table_ = NULL;
  sms_bdt_reader *sms_bdt_reader_ = NULL;
  sms_bdt_writer *sms_bdt_writer_ = NULL;
  sms_error *sms_error_ = NULL;
  sms_document *sms_document_ = sms_document_new();
  sms_question question = sms_question_new(0, 0);
  const sms_date today = {2026, 4, 6};
  const sms_str path = sms_text(arguments[1]), kind = sms_text(\"graduates\"), id = sms_text(\"GRADUATES_01\");
  const sms_str records = sms_text(\"[{\\\"cas_number\\\":\\\"E4G0AA0A00A0A1\\\"}]\");
  OK(sms_session_can(sms_session_, SMS_FUNCTION_LOG_IN, sms_text(\"\"), &sms_decision_, &error));
  OK(sms_system_view_at(sms_system_, NOW, &sms_view_, &error));
  OK(sms_register_parse(sms_text(\"Organisation Name,Town/City,County,Type & Rating,Route\\n\"), &sms_register_, &error));
  OK(sms_bdt_file_of_records(kind, id, sms_text(NULL), records, &sms_bdt_file_, &error));
  OK(sms_bdt_file_write(sms_bdt_file_, path, &error));
  OK(sms_bdt_table_of_rows(sms_text(\"[]\"), sms_text(\"{}\"), &sms_bdt_table_, &error));
  OK(sms_bdt_reader_open(path, &sms_bdt_reader_, &error));
  OK(sms_bdt_writer_create(path, kind, id, sms_text(NULL), &sms_bdt_writer_, &error));
  CHECK(sms_ask(NULL, sms_text(\"\"), (sms_buffer **)(void *)out, &sms_error_) == SMS_ERROR_DOCUMENT_SYNTAX);
  const sms_value *sms_value_ = sms_error_value(sms_error_);

";

const END: &str = "
  sms_document_free(sms_document_);
  sms_error_free(sms_error_);
  sms_register_free(sms_register_);
  sms_bdt_file_free(sms_bdt_file_);
  sms_bdt_table_free(sms_bdt_table_);
  sms_bdt_reader_free(sms_bdt_reader_);
  sms_bdt_writer_free(sms_bdt_writer_);
  sms_view_free(sms_view_);
  sms_decision_free(sms_decision_);
  sms_session_free(sms_session_);
  sms_system_free(sms_system_);
  return 0;
}
";

#[test]
fn every_bad_argument_is_refused_under_valgrind() {
    let header = std::fs::read_to_string(include().join("sms.h")).unwrap();
    let fallible: Vec<Prototype> =
        prototypes(&header).into_iter().filter(|prototype| prototype.is_fallible()).collect();
    let calls: String = fallible.iter().map(calls).collect();
    for prototype in &fallible {
        assert!(calls.contains(&format!(" {}(", prototype.name)), "{} has no bad argument", prototype.name);
    }
    assert!(calls.lines().count() > 150, "{calls}");
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let source = folder.path().join("bad_arguments.c");
    std::fs::write(&source, format!("{BEGINNING}{calls}{END}")).unwrap();
    let program = compile(&source, Library::Normal, Linked::Shared);
    program.run();
    valgrind::clean(&program);
}
