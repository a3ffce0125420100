//! `sms register check`.

use crate::support::Folder;

const REGISTER: &str = "\"Organisation Name\",\"Town/City\",\"County\",\"Type & Rating\",\"Route\"\r\n\
    \"Test Widgets Ltd\",\"Testville\",,\"Worker (A rating)\",\"Skilled Worker\"\r\n\
    \"Test Widgets Ltd\",\"Testville\",,\"Worker (A rating)\",\"Time Travel\"\r\n";

#[test]
fn a_register_has_its_figures() {
    let folder = Folder::new().with("register.csv", REGISTER);
    let ran = folder.sms(["register", "check", "register.csv"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    insta::assert_snapshot!(ran.out, @r"
    register.csv: rows 2, organisations 1, exact duplicates 0, blank counties 2

    Type & Rating:
    | text              | rows | known |
    |-------------------|------|-------|
    | Worker (A rating) | 2    | yes   |

    Route:
    | text           | rows | known |
    |----------------|------|-------|
    | Skilled Worker | 1    | yes   |
    | Time Travel    | 1    | no    |
    ");
    let told = folder.sms(["register", "check", "register.csv", "--json"]).document();
    assert_eq!((&told["rows"], &told["routes"]["Time Travel"]), (&2.into(), &1.into()));
    assert_eq!(folder.sms_with(["register", "check", "-", "--json"], REGISTER.as_bytes()).document(), told);
}

#[test]
fn what_is_no_register_is_told_with_its_line() {
    let folder = Folder::new().with("register.csv", REGISTER.replace("\"Time Travel\"\r\n", "\"Time Travel\r\n"));
    let ran = folder.sms(["register", "check", "register.csv"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.starts_with("sms: register.csv: ") && ran.err.contains("line 3"), "{}", ran.err);
    let told = folder.sms(["register", "check", "register.csv", "--json"]);
    assert_eq!(told.code, 1);
    assert!(told.document()["error"]["code"].as_str().unwrap().starts_with("register."));
}

#[test]
fn what_cannot_be_read_is_another_matter() {
    let folder = Folder::new().with("empty.csv", "");
    assert_eq!(folder.sms(["register", "check", "empty.csv"]).code, 1);
    assert_eq!(folder.sms(["register", "check", "missing.csv"]).code, 3);
    assert_eq!(folder.sms(["register", "check", "."]).code, 3);
}
