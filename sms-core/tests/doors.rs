//! Every door of a system that is limited to some licences: what is asked or done of another one is an error, and nothing has changed.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use serde_json::{Value, json};
use sms_core::data::DataTable;
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::query::ViewLicenceSummary;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, Moment, day, start_of_day};
use sms_core::what_if::{Hypothesis, Supposed};
use sms_core::{Actor, Command, Error, ErrorCode, Query, Sms};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const OWN: &str = "SIM000001";
const OTHER: &str = "SIM000002";

fn number(text: &str) -> LicenceNumber {
    text.parse().unwrap()
}

fn now() -> Moment {
    start_of_day(day(2026, 4, 6))
}

fn command(value: Value) -> Command {
    Command::from_value(value).unwrap()
}

/// A system of two tenants, and the same one limited to the first of them.
struct House {
    sms: Sms,
    clock: Arc<ManualClock>,
    limited: Sms,
    /// The token of a user of the other tenant.
    token: String,
    password: String,
}

impl House {
    fn new() -> Self {
        let clock = Arc::new(ManualClock::new(now()));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), Arc::clone(&clock) as _, Arc::new(Seeded::new(1)));
        let mut password = String::new();
        for (licence, user) in [(OWN, "anna1"), (OTHER, "bert1")] {
            let adopt = json!({ "command": "adopt_licence", "number": licence, "mode": "simulate", "organisation": { "name": "Example Ltd" },
                "routes": [{ "route": "skilled_worker", "rating": "a" }], "expires_on": "2026-06-01",
                "users": [{ "user_id": user, "level": "level_1", "details": { "email": format!("{user}@sponsor.example") } }] });
            let outcome = sms.execute(command(adopt), &Actor::HomeOffice).unwrap();
            if let Some(issued) = outcome.issued.first() {
                password = issued.temporary_password.expose().to_owned();
            }
        }
        if password.is_empty() {
            let issued = sms.reset_password("bert1", "bert1@sponsor.example").unwrap();
            password = issued.temporary_password.expose().to_owned();
        }
        let token = sms.log_in("bert1", &password).unwrap().token().unwrap().expose().to_owned();
        let limited = sms.only(&[number(OWN)]).unwrap();
        Self { sms, clock, limited, token, password }
    }

    /// Everything that is kept of a licence.
    fn kept(&self, licence: &str) -> (Value, usize) {
        let entries = self.sms.journal(licence, 0, usize::MAX).unwrap().len();
        (self.sms.state(&number(licence)).unwrap(), entries)
    }
}

/// The error of somebody who asks for another licence: it names that one, and none else.
fn is_refused(error: Error) {
    assert_eq!(error.code(), ErrorCode::BoundaryLicence, "{error}");
    assert!(error.to_string().contains(OTHER) && !error.to_string().contains(OWN), "{error}");
}

/// The error of something that concerns every licence.
fn concerns_all(error: Error) {
    assert_eq!(error.code(), ErrorCode::BoundaryLicence, "{error}");
    assert!(!error.to_string().contains("SIM"), "{error}");
}

fn suspend(licence: &str) -> Command {
    command(json!({ "command": "set_status", "licence": licence, "status": "suspended" }))
}

fn summary() -> Query {
    ViewLicenceSummary::new().into()
}

/// What is tried of a door.
type Tried = fn(&House);

/// Each door with what is tried of it: allowed of the own licence, refused of the other one.
const DOORS: &[(&str, Tried)] = &[
    ("new", |_| {}),
    ("shared", |_| {}),
    ("execute", |house| {
        is_refused(house.limited.execute(suspend(OTHER), &Actor::HomeOffice).unwrap_err());
        let adopt = |number: Value| {
            command(json!({ "command": "adopt_licence", "number": number, "organisation": { "name": "Example Ltd" },
                "routes": [{ "route": "skilled_worker", "rating": "a" }] }))
        };
        is_refused(house.limited.execute(adopt(OTHER.into()), &Actor::HomeOffice).unwrap_err());
        concerns_all(house.limited.execute(adopt(Value::Null), &Actor::HomeOffice).unwrap_err());
        let policy = json!({ "command": "set_policy", "settings": { "lock.wait_minutes": [{ "value": 31 }] } });
        concerns_all(house.limited.execute(command(policy), &Actor::HomeOffice).unwrap_err());
        // Who is of another licence is nobody here.
        let user = Actor::parse("bert1").unwrap();
        let add = json!({ "command": "accept_messages" });
        let error = house.limited.execute(command(add), &user).unwrap_err();
        assert_eq!(error.code(), ErrorCode::UserNotFound, "{error}");
        let both = house.sms.only(&[number(OWN), number(OTHER)]).unwrap();
        let post =
            json!({ "command": "post_message", "licence": OWN, "text": "Read this.", "expires_on": "2026-05-06" });
        both.execute(command(post.clone()), &Actor::HomeOffice).unwrap();
        house.limited.execute(command(post), &Actor::HomeOffice).unwrap();
    }),
    ("execute_all", |house| {
        let post = |licence: &str| {
            let post = json!({ "command": "post_message", "licence": licence, "text": "Read that.", "expires_on": "2026-05-06" });
            (command(post), Actor::HomeOffice)
        };
        let mut answers = house.limited.execute_all([post(OWN), post(OTHER), post(OWN)]);
        assert!(answers.pop().unwrap().is_ok());
        is_refused(answers.pop().unwrap().unwrap_err());
        assert!(answers.pop().unwrap().is_ok());
    }),
    ("preview", |house| {
        assert!(house.limited.preview(suspend(OWN), &Actor::HomeOffice).unwrap().allowed);
        is_refused(house.limited.preview(suspend(OTHER), &Actor::HomeOffice).unwrap_err());
    }),
    ("what_if", |house| {
        let suspended = |licence: &str| Supposed::new(suspend(licence), Actor::HomeOffice);
        assert!(house.limited.what_if([suspended(OWN)]).unwrap().steps[0].allowed);
        is_refused(house.limited.what_if([suspended(OTHER)]).unwrap_err());
        is_refused(house.limited.what_if([suspended(OWN), suspended(OTHER)]).unwrap_err());
        is_refused(house.limited.what_if(Hypothesis::default().over([number(OTHER)])).unwrap_err());
        let policy = json!({ "command": "set_policy", "settings": { "lock.wait_minutes": [{ "value": 31 }] } });
        concerns_all(house.limited.what_if([Supposed::new(command(policy), Actor::HomeOffice)]).unwrap_err());
        let accept = || command(json!({ "command": "accept_messages" }));
        let of_other = house.limited.what_if([Supposed::new(accept(), Actor::parse("bert1").unwrap())]).unwrap();
        assert_eq!(of_other.steps[0].reasons[0].code, ErrorCode::UserNotFound);
        // The clock of the copy does nothing to a licence that the handle does not reach.
        let later = suspended(OWN).at(start_of_day(day(2026, 6, 2)));
        let lapses = house.limited.what_if([later]).unwrap().lapses;
        assert!(!lapses.is_empty() && lapses.iter().all(|lapse| lapse.licence.as_str() == OWN));
    }),
    ("ask", |house| {
        house.limited.ask(&number(OWN), ViewLicenceSummary::new()).unwrap();
        is_refused(house.limited.ask(&number(OTHER), ViewLicenceSummary::new()).unwrap_err());
    }),
    ("query", |house| {
        house.limited.query(&number(OWN), &summary()).unwrap();
        is_refused(house.limited.query(&number(OTHER), &summary()).unwrap_err());
    }),
    ("certificate", |house| {
        let none = "cos-000000001".parse().unwrap();
        let error = house.limited.certificate(&number(OWN), &none).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CertificateNotFound);
        is_refused(house.limited.certificate(&number(OTHER), &none).unwrap_err());
    }),
    ("log_in", |house| {
        let error = house.limited.log_in("bert1", &house.password).unwrap_err();
        let unknown = house.limited.log_in("nobody9", &house.password).unwrap_err();
        assert_eq!((error.code(), error.to_string()), (ErrorCode::LogInRefused, unknown.to_string()));
    }),
    ("resume", |house| {
        let error = house.limited.resume(&house.token).unwrap_err();
        assert_eq!(error.code(), ErrorCode::SessionEnded);
        house.sms.resume(&house.token).unwrap();
    }),
    ("acting_as", |house| {
        let session = house.limited.acting_as("anna1").unwrap();
        session.ask(ViewLicenceSummary::new()).unwrap();
        let error = house.limited.acting_as("bert1").unwrap_err();
        let unknown = house.limited.acting_as("nobody9").unwrap_err();
        assert_eq!((error.code(), error.to_string()), (ErrorCode::UserNotFound, unknown.to_string()));
    }),
    ("reset_password", |house| {
        let error = house.limited.reset_password("bert1", "bert1@sponsor.example").unwrap_err();
        assert_eq!(error.code(), ErrorCode::LogInRefused);
        house.sms.resume(&house.token).unwrap();
    }),
    ("advance_to", |house| {
        // Both licences have run out by then, and one is brought up.
        let later = start_of_day(day(2026, 6, 2));
        house.clock.set(later);
        house.limited.advance_to(later).unwrap();
        let status = |licence: &str| house.kept(licence).0["licences"][licence]["status"].clone();
        assert_eq!((status(OWN), status(OTHER)), ("expired".into(), "active".into()));
    }),
    ("journal", |house| {
        assert!(!house.limited.journal(OWN, 0, 9).unwrap().is_empty());
        is_refused(house.limited.journal(OTHER, 0, 9).unwrap_err());
        is_refused(house.limited.journal(OTHER, u64::MAX, 0).unwrap_err());
        concerns_all(house.limited.journal("*", 0, 9).unwrap_err());
    }),
    ("feed", |house| {
        let all = house.sms.feed(0, usize::MAX).unwrap();
        let own = house.limited.feed(0, usize::MAX).unwrap();
        let wanted: Vec<_> = all.items.iter().filter(|item| item.licence == OWN).cloned().collect();
        assert!(!own.items.is_empty() && all.items.len() > own.items.len() + 2);
        assert_eq!((own.items, own.next), (wanted, all.next));
    }),
    ("as_of", |house| {
        house.limited.as_of(now()).query(&number(OWN), &summary()).unwrap();
        is_refused(house.limited.as_of(now()).query(&number(OTHER), &summary()).unwrap_err());
        is_refused(house.limited.as_of(now()).ask(&number(OTHER), ViewLicenceSummary::new()).unwrap_err());
        is_refused(house.limited.as_of(now()).state(&number(OTHER)).unwrap_err());
        is_refused(house.limited.as_of(now()).findings(&number(OTHER)).unwrap_err());
        let view = house.limited.as_of(now());
        assert_eq!(view.table(DataTable::Licences, None).unwrap().len(), 1);
        is_refused(view.table(DataTable::Licences, Some(&[number(OTHER)])).unwrap_err());
        is_refused(view.each_row_of(&[DataTable::Users], Some(&[number(OTHER)]), &mut |_, _| Ok(())).unwrap_err());
    }),
    ("as_of_effective", |house| {
        house.limited.as_of_effective(now()).query(&number(OWN), &summary()).unwrap();
        is_refused(house.limited.as_of_effective(now()).query(&number(OTHER), &summary()).unwrap_err());
        is_refused(house.limited.as_of_effective(now()).state(&number(OTHER)).unwrap_err());
        is_refused(house.limited.as_of_effective(now()).findings(&number(OTHER)).unwrap_err());
    }),
    ("as_of_entry", |house| {
        house.limited.as_of_entry(&number(OWN), 1).query(&number(OWN), &summary()).unwrap();
        is_refused(house.limited.as_of_entry(&number(OTHER), 1).query(&number(OTHER), &summary()).unwrap_err());
        is_refused(house.limited.as_of_entry(&number(OWN), 1).query(&number(OTHER), &summary()).unwrap_err());
    }),
    ("state", |house| {
        assert_ne!(house.limited.state(&number(OWN)).unwrap(), json!({}));
        is_refused(house.limited.state(&number(OTHER)).unwrap_err());
    }),
    ("export_person", |house| {
        let whom = |user: &str| serde_json::from_value(json!({ "user": user })).unwrap();
        house.limited.export_person(&number(OWN), &whom("anna1")).unwrap();
        is_refused(house.limited.export_person(&number(OTHER), &whom("bert1")).unwrap_err());
    }),
    ("licences", |house| {
        assert_eq!(house.limited.licences(None, 9).unwrap(), [number(OWN)]);
        assert_eq!(house.limited.licences(Some(&number(OWN)), 9).unwrap(), []);
        // One that is not there yet is not listed.
        let more = house.sms.only(&[number("SIM000009"), number(OTHER), number(OWN)]).unwrap();
        assert_eq!(more.licences(None, 1).unwrap(), [number(OWN)]);
        assert_eq!(more.licences(Some(&number(OWN)), 9).unwrap(), [number(OTHER)]);
    }),
    // The policy, the clock and the counts are of no licence.
    ("policy", |house| drop(house.limited.policy().unwrap())),
    ("password_hashes", |_| {}),
    ("stats", |_| {}),
    ("only", |house| {
        is_refused(house.limited.only(&[number(OTHER)]).err().unwrap());
        let none = house.limited.only(&[]).unwrap();
        assert_eq!(none.ask(&number(OWN), ViewLicenceSummary::new()).unwrap_err().code(), ErrorCode::BoundaryLicence);
        assert_eq!(none.licences(None, 9).unwrap(), []);
        house.limited.only(&[number(OWN)]).unwrap().ask(&number(OWN), ViewLicenceSummary::new()).unwrap();
    }),
    ("reaches_all", |house| concerns_all(house.limited.reaches_all().unwrap_err())),
    ("verify", |house| concerns_all(house.limited.verify().unwrap_err())),
    ("verify_against", |house| concerns_all(house.limited.verify_against(&[]).unwrap_err())),
    ("heads", |house| {
        let heads = house.limited.heads().unwrap();
        assert_eq!(heads.iter().map(|head| head.licence.as_str()).collect::<Vec<_>>(), [OWN]);
    }),
    ("close", |house| {
        let limited = house.sms.only(&[number(OWN)]).unwrap();
        let (session, inner) = (limited.acting_as("anna1").unwrap(), limited.only(&[number(OWN)]).unwrap());
        limited.close().unwrap();
        limited.close().unwrap();
        let closed = [
            limited.execute(suspend(OWN), &Actor::HomeOffice).err(),
            limited.ask(&number(OWN), ViewLicenceSummary::new()).err(),
            limited.feed(0, 1).err(),
            limited.heads().err(),
            limited.only(&[]).err(),
            limited.table(DataTable::Users, None).err(),
            session.ask(ViewLicenceSummary::new()).err(),
            session.execute(command(json!({ "command": "accept_messages" }))).err(),
            inner.state(&number(OWN)).err(),
        ];
        for (place, error) in closed.into_iter().enumerate() {
            assert_eq!(error.map(|error| error.code()), Some(ErrorCode::BoundaryClosed), "{place}");
        }
        house.sms.state(&number(OWN)).unwrap();
        house.limited.state(&number(OWN)).unwrap();
    }),
    ("table", |house| {
        let licences =
            |sms: &Sms, only: Option<&[LicenceNumber]>| sms.table(DataTable::Licences, only).map(|rows| rows.len());
        assert_eq!(licences(&house.sms, None).unwrap(), 2);
        assert_eq!(licences(&house.limited, None).unwrap(), 1);
        assert_eq!(licences(&house.limited, Some(&[number(OWN)])).unwrap(), 1);
        is_refused(licences(&house.limited, Some(&[number(OTHER)])).unwrap_err());
        let later = house.sms.only(&[number(OWN), number("SIM000009")]).unwrap();
        assert_eq!(licences(&later, None).unwrap(), 1);
        assert_eq!(licences(&later, Some(&[number("SIM000009")])).unwrap_err().code(), ErrorCode::LicenceNotFound);
    }),
    ("each_row", |house| {
        let mut rows = 0;
        house.limited.each_row(DataTable::Users, None, &mut |_| rows += 1).unwrap();
        assert_eq!(rows, 1);
        is_refused(house.limited.each_row(DataTable::Users, Some(&[number(OTHER)]), &mut |_| {}).unwrap_err());
    }),
    ("each_row_of", |house| {
        let tables = [DataTable::Users, DataTable::Journal];
        is_refused(house.limited.each_row_of(&tables, Some(&[number(OTHER)]), &mut |_, _| Ok(())).unwrap_err());
    }),
];

#[test]
fn every_door_of_a_limited_system_is_shut_to_another_licence() {
    for (name, tried) in DOORS {
        let house = House::new();
        let before = house.kept(OTHER);
        tried(&house);
        assert_eq!(house.kept(OTHER), before, "`{name}` has changed the other licence");
        assert!(house.sms.verify().unwrap().is_whole(), "{name}");
    }
}

#[test]
fn every_public_method_of_a_system_is_a_door_that_was_tried() {
    let tried: BTreeSet<String> = DOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(tried.len(), DOORS.len());
    assert_eq!(methods("Sms"), tried, "try each in `DOORS`: of its own licence, and of another one");
    // What a view can be asked of a licence is tried with `as_of`; the rest says what the view is.
    let of_views = ["ask", "each_row_of", "findings", "is_forecast", "kind", "moment", "query", "state", "table"];
    assert_eq!(methods("View"), of_views.map(str::to_owned).into());
}

/// The public methods of a type, as the source says.
fn methods(of: &str) -> BTreeSet<String> {
    let (mut found, begins) = (BTreeSet::new(), format!("\nimpl {of} {{\n"));
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(file).unwrap();
        let blocks = source.split(begins.as_str()).skip(1).filter_map(|rest| rest.split("\n}\n").next());
        for line in blocks.flat_map(str::lines) {
            let line = line.strip_prefix("    pub ").unwrap_or_default().trim_start_matches("const ");
            let name = line.strip_prefix("fn ").and_then(|rest| rest.split(['<', '(']).next());
            found.extend(name.map(str::to_owned));
        }
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}
