//! `sms verify` and `sms backup`.

use crate::support::Folder;
use serde_json::json;
use sms_core::{Actor, Command};
use sms_store::{Host, Opening};

/// A folder with a store that holds one licence.
fn folder() -> Folder {
    let folder = Folder::new();
    let host = Host::open_file(&folder.path("sponsor.db"), &Opening::default()).unwrap();
    adopt(&host, "QHDGHB91X");
    host.close().unwrap();
    folder
}

fn adopt(host: &Host, number: &str) {
    let adopt = json!({ "command": "adopt_licence", "number": number, "organisation": { "name": "Example College" },
        "routes": [{ "route": "student", "rating": "a" }] });
    host.sms().execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
}

#[test]
fn a_whole_store_is_whole_and_stays_as_it_is() {
    let folder = folder();
    let before = folder.content_without_logs();
    let ran = folder.sms(["verify", "sponsor.db"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(ran.out.starts_with("sponsor.db: whole; licences 1, entries "), "{}", ran.out);
    let told = folder.sms(["verify", "sponsor.db", "--json"]).document();
    assert_eq!((&told["licences"], &told["damages"]), (&1.into(), &json!([])));
    assert!(told["heads"].as_array().unwrap().iter().any(|head| head["licence"] == "QHDGHB91X"));
    assert!(folder.content_without_logs() == before);
}

#[test]
fn a_store_that_is_damaged_is_told() {
    let folder = folder();
    let path = folder.path("sponsor.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let place = bytes.windows(15).rposition(|window| window == b"Example College").unwrap();
    bytes[place] = b'S';
    std::fs::write(&path, &bytes).unwrap();
    let ran = folder.sms(["verify", "sponsor.db"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.starts_with("sponsor.db: not whole, damages: "), "{}", ran.out);
    let told = folder.sms(["verify", "sponsor.db", "--json"]);
    assert_eq!(told.code, 1);
    assert!(!told.document()["damages"].as_array().unwrap().is_empty());
}

#[test]
fn what_was_noted_must_still_be_there() {
    let folder = folder();
    let noted = folder.sms(["verify", "sponsor.db", "--json"]);
    let heads = noted.document()["heads"].to_string();
    let folder = folder.with("noted.json", &noted.out).with("heads.json", &heads);
    for file in ["noted.json", "heads.json"] {
        assert_eq!(folder.sms(["verify", "sponsor.db", "--anchors", file]).code, 0, "{file}");
    }
    let other = heads.replacen("\"digest\":\"", "\"digest\":\"00", 1);
    let folder = folder.with("other.json", other.replace("\"sequence\":1,", "\"sequence\":7,"));
    let ran = folder.sms(["verify", "sponsor.db", "--anchors", "other.json"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("journal.anchor"), "{}", ran.out);
    let folder = folder.with("wrong.json", "{").with("neither.json", "[{\"licence\":1}]");
    for file in ["wrong.json", "neither.json", "missing.json"] {
        let ran = folder.sms(["verify", "sponsor.db", "--anchors", file]);
        assert_eq!(ran.code, 3, "{file}: {ran:?}");
    }
}

#[test]
fn where_there_is_no_store_none_is_made() {
    let folder = Folder::new().with("text.db", "no store").with("empty.db", "");
    std::fs::create_dir(folder.path("folder")).unwrap();
    let before = folder.content_without_logs();
    for name in ["missing.db", "memory:", "text.db", "empty.db", "folder"] {
        let ran = folder.sms(["verify", name]);
        assert_eq!(ran.code, 3, "{name}: {ran:?}");
        let ran = folder.sms(["backup", name, "copy.db"]);
        assert_eq!(ran.code, 3, "{name}: {ran:?}");
        assert!(ran.err.starts_with("sms: "), "{ran:?}");
    }
    let told = folder.sms(["verify", "missing.db", "--json"]).document();
    assert!(told["error"]["code"].as_str().unwrap().starts_with("store."), "{told}");
    assert!(folder.content_without_logs() == before);
}

#[test]
fn a_copy_is_a_store_and_replaces_nothing() {
    let folder = folder().with("taken.db", "mine");
    let before = folder.content_without_logs();
    let ran = folder.sms(["backup", "sponsor.db", "taken.db"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(folder.content_without_logs() == before);
    assert_eq!(folder.sms(["backup", "sponsor.db", "missing/copy.db"]).code, 3);
    assert_eq!(folder.sms(["backup", "sponsor.db", "sponsor.db"]).code, 3);
    assert!(folder.content_without_logs() == before);

    let ran = folder.sms(["backup", "sponsor.db", "copy.db"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "sponsor.db: copied to copy.db\n"), "{ran:?}");
    assert_eq!(folder.sms(["verify", "copy.db"]).code, 0);
    let told = folder.sms(["backup", "sponsor.db", "other.db", "--json"]).document();
    assert_eq!(told, json!({ "copy": "other.db", "store": "sponsor.db" }));
}

#[test]
fn a_store_that_is_open_is_verified_and_copied() {
    let folder = folder();
    let host = Host::open_file(&folder.path("sponsor.db"), &Opening::default()).unwrap();
    adopt(&host, "QHDGHB92X");
    let told = folder.sms(["verify", "sponsor.db", "--json"]).document();
    assert_eq!(told["licences"], 2);
    assert_eq!(folder.sms(["backup", "sponsor.db", "copy.db"]).code, 0);
    assert_eq!(folder.sms(["verify", "copy.db", "--json"]).document()["licences"], 2);
    adopt(&host, "QHDGHB93X");
    assert!(host.sms().verify().unwrap().is_whole());
}
