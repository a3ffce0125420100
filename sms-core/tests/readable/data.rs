//! Which errors are about the document alone.

use sms_core::{Decision, Error, ErrorCode, Further, Reason};

/// By family; the exceptions by hand.
#[test]
fn each_code_is_one_or_the_other() {
    let families = ["document", "command", "query", "question", "opening", "field", "policy", "register", "bdt"];
    let rules = [
        "command.wrong_licence",
        "command.wrong_actor",
        "command.key_reused",
        "command.wrong_mode",
        "bdt.licence",
        "bdt.file_repeated",
        "bdt.duplicate",
    ];
    let data = [
        "boundary.utf8",
        "boundary.enumeration",
        "boundary.date",
        "boundary.kind",
        "licence.number",
        "certificate.number",
        "user.id_reserved",
    ];
    for code in ErrorCode::ALL {
        let by_family = families.contains(&code.family()) && !rules.contains(&code.id());
        assert_eq!(code.is_data(), by_family || data.contains(&code.id()), "{code}");
    }
}

#[test]
fn an_error_is_about_the_document_where_every_reason_is() {
    let error = |codes: &[ErrorCode]| {
        Decision::from(codes.iter().copied().map(Reason::new).collect::<Vec<_>>()).into_result().unwrap_err()
    };
    assert!(error(&[ErrorCode::FieldMissing, ErrorCode::FieldFormat]).is_data());
    assert!(!error(&[ErrorCode::FieldMissing, ErrorCode::CertificateAge]).is_data());
    let mut counted = Decision::from(vec![Reason::new(ErrorCode::FieldMissing)]);
    counted.further.push(Further::new(ErrorCode::CertificateAge, 3));
    assert!(!counted.into_result().unwrap_err().is_data());
    assert!(!Error::new(ErrorCode::StoreBusy).is_data());
}
