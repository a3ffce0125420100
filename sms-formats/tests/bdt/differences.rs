//! Where this library and libxml2 judge otherwise, and why. The mutants leave these out.

use super::judge::{Judge, ours};
use super::samples::UPLOAD;
use sms_core::ErrorCode;
use sms_formats::bdt::{self, FileKind, Schema};

fn theirs(file: &[u8]) -> bool {
    Judge::of(Schema::newest(FileKind::Upload)).judge(&[file.to_vec()])[0].is_valid
}

fn code(file: &[u8]) -> Option<ErrorCode> {
    bdt::check(file).problems.first().map(|problem| problem.reason.code)
}

/// XML Schema reads a day without the white space around it; some versions of libxml2 do not.
#[test]
fn white_space_around_a_day_does_not_count() {
    let file = UPLOAD.replace("2026-09-28<", "2026-09-28\n  <");
    assert!(ours(file.as_bytes()).is_valid);
}

/// The mark of UTF-8 stands in front of a declaration that says otherwise. libxml2 reads the bytes now by the one, now by the other; we
/// go by the mark, which nobody writes by hand.
#[test]
fn a_byte_order_mark_says_more_than_the_declaration() {
    let file = ["\u{FEFF}", &UPLOAD.replace("Exampleson", "Ex\u{e9}mpleson")].concat();
    let upload = bdt::BulkFile::read(file.as_bytes()).unwrap();
    assert_eq!(upload.records()[0].get("family_name"), Some("Ex\u{e9}mpleson"));
}

/// libxml2 reads other encodings as well. Bulk Data Transfer knows two.
#[test]
fn utf_16_is_refused() {
    let text = UPLOAD.replace("ISO-8859-1", "UTF-16");
    let file: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert!(theirs(&file));
    assert_eq!(code(&file), Some(ErrorCode::BdtEncoding));
}

/// XML forbids it, and libxml2 only warns.
#[test]
fn the_version_of_the_declaration_may_lack_its_last_digit() {
    let file = UPLOAD.replace("version=\"1.0\"", "version=\"1.\"");
    assert!(theirs(file.as_bytes()) && ours(file.as_bytes()).is_valid);
    assert_eq!(code(UPLOAD.replace("version=\"1.0\"", "version=\"1\"").as_bytes()), Some(ErrorCode::BdtNotWellFormed));
}

/// libxml2 takes a byte of zero behind the root as the end of the file.
#[test]
fn a_byte_of_zero_is_no_text() {
    let file = format!("{UPLOAD}\0");
    assert_eq!(code(file.as_bytes()), Some(ErrorCode::BdtNotWellFormed));
    let inside = UPLOAD.replace("Exampleson", "Example\0son");
    assert_eq!(code(inside.as_bytes()), Some(ErrorCode::BdtNotWellFormed));
}

/// A document type is allowed by XML, and refused here: nothing is ever taken from one.
#[test]
fn a_document_type_is_refused() {
    let file = UPLOAD.replacen("?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>", 1);
    assert!(theirs(file.as_bytes()));
    assert_eq!(code(file.as_bytes()), Some(ErrorCode::BdtDoctype));
    let laughs: String =
        (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let file = UPLOAD
        .replacen("?>", &format!("?><!DOCTYPE x [<!ENTITY l0 \"lol\">{laughs}]>"), 1)
        .replace("Exampleson", "&l9;");
    assert_eq!(code(file.as_bytes()), Some(ErrorCode::BdtDoctype));
}

/// Our limits: how deep, how long a text, how long a tag.
#[test]
fn what_is_beyond_the_limits_is_refused() {
    let deep = UPLOAD.replace("Exampleson", &("<x>".repeat(70) + &"</x>".repeat(70)));
    assert_eq!(code_of_end(deep.as_bytes()), Some(ErrorCode::BdtLimit));
    let long = UPLOAD.replace("Exampleson", &"x".repeat(2 << 20));
    assert_eq!(code_of_end(long.as_bytes()), Some(ErrorCode::BdtLimit));
    let in_pieces = UPLOAD.replace("Exampleson", &format!("{}<!-- -->", "x".repeat(1 << 10)).repeat(2 << 10));
    assert_eq!(code_of_end(in_pieces.as_bytes()), Some(ErrorCode::BdtLimit));
    let tag = UPLOAD.replace("<FamilyName>", &format!("<FamilyName x=\"{}\">", "x".repeat(2 << 20)));
    assert_eq!(code_of_end(tag.as_bytes()), Some(ErrorCode::BdtLimit));
}

/// Each attribute is compared with those before it: very many would take very long.
#[test]
fn a_tag_of_very_many_attributes_is_refused_at_once() {
    for attribute in ["a", "xmlns:a"] {
        let attributes: String = (0..50_000).map(|number| format!(" {attribute}{number}=\"x\"")).collect();
        let file = UPLOAD.replace("<FamilyName>", &format!("<FamilyName{attributes}>"));
        assert_eq!(code_of_end(file.as_bytes()), Some(ErrorCode::BdtLimit), "{attribute}");
    }
}

/// What is wrong in an element is said once, in however many pieces it stands: what is told of a file does not grow with it.
#[test]
fn text_in_very_many_pieces_is_told_once() {
    let pieces = "x<!-- -->".repeat(100_000);
    for place in ["<CAS>", "<ApplicantData>", "</Header>"] {
        let file = UPLOAD.replacen(place, &format!("{place}{pieces}"), 1);
        let checked = bdt::check(file.as_bytes());
        assert_eq!((checked.problem_count, checked.problems[0].reason.code), (1, ErrorCode::BdtContent), "{place}");
    }
}

#[test]
fn a_name_beyond_latin_1_has_a_proposal_in_a_file_too() {
    let file = UPLOAD
        .replace("ISO-8859-1", "UTF-8")
        .replace("Exampleson", "\u{141}ukaszewicz")
        .replace("Partner of Tests", "\u{674E}");
    let checked = bdt::check(file.as_bytes());
    let told: Vec<_> = checked
        .problems
        .iter()
        .map(|problem| (problem.reason.code, problem.field.as_deref(), problem.proposal.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (ErrorCode::BdtCharacter, Some("family_name"), Some("Lukaszewicz")),
            (ErrorCode::BdtCharacter, Some("partner_name"), None),
        ]
    );
}

/// Why a file was not read to its end.
fn code_of_end(file: &[u8]) -> Option<ErrorCode> {
    let checked = bdt::check(file);
    checked.problems.iter().find(|problem| problem.element.is_none()).map(|problem| problem.reason.code)
}
