//! How many password hashes are computed, and which.

use crate::world::{NUMBER, World, adopt};
use serde_json::{Value, json};
use sms_core::store::{Scan, Store as _, Table};
use sms_core::{Actor, Command, ErrorCode};

fn level_2() -> Value {
    json!({ "command": "create_level_2_user", "key": "one", "details": { "title": "Mr", "given_name": "Carl", "family_name": "Carter",
        "email": "carl@sponsor.example", "position": "Clerk" } })
}

fn change(old: &str, new: &str, again: &str) -> Value {
    json!({ "command": "change_own_password", "password": old, "new_password": new, "confirm_new_password": again })
}

#[test]
fn what_is_refused_or_known_costs_no_hash() {
    let world = World::new();
    let (refused, hashes, _) = world.work(|_| world.user("NoMail1", level_2()));
    assert_eq!((refused.unwrap_err().code(), hashes), (ErrorCode::AccessLevel, 0));
    let bad = json!({ "command": "create_level_2_user", "details": {} });
    let (refused, hashes, _) = world.work(|_| world.user("Anna1", bad));
    assert_eq!((refused.unwrap_err().code(), hashes), (ErrorCode::FieldMissing, 0));
    let taken = Command::from_value(adopt(NUMBER, "simulate", &[])).unwrap();
    let taken = Command::from_value({
        let mut value = taken.to_value();
        value["users"] = json!([{ "level": "level_1", "user_id": "Dora1" }]);
        value
    })
    .unwrap();
    let (refused, hashes, _) = world.work(|sms| sms.execute(taken, &Actor::HomeOffice));
    assert_eq!((refused.unwrap_err().code(), hashes), (ErrorCode::LicenceNumberTaken, 0));
    let (made, hashes, _) = world.work(|_| world.user("Anna1", level_2()).unwrap());
    assert_eq!((made.issued.len(), hashes), (1, 1));
    let (again, hashes, _) = world.work(|_| world.user("Anna1", level_2()).unwrap());
    assert_eq!((again.repeated, again.result, again.issued.len(), hashes), (true, made.result, 0, 0));
    // Of a password that is changed the old one is compared first.
    let old = world.password("Anna1").to_owned();
    let (refused, hashes, _) =
        world.work(|_| world.user("Anna1", change("Wrong=Password2026", "Sponsor=Licence2026", "Sponsor=Licence2026")));
    assert_eq!((refused.unwrap_err().code(), hashes), (ErrorCode::PasswordWrong, 1));
    let (refused, hashes, _) =
        world.work(|_| world.user("Anna1", change(&old, "Sponsor=Licence2026", "Another=Licence2026")));
    assert_eq!((refused.unwrap_err().code(), hashes), (ErrorCode::PasswordMismatch, 1));
    let (changed, hashes, _) =
        world.work(|_| world.user("Anna1", change(&old, "Sponsor=Licence2026", "Sponsor=Licence2026")));
    assert_eq!((changed.is_ok(), hashes), (true, 2));
}

/// In a list of commands a later one may be allowed by an earlier one.
#[test]
fn commands_carried_out_together_still_see_each_other() {
    let world = World::new();
    let mut adopted = adopt("SIM000009", "simulate", &[]);
    adopted["users"] = json!([{ "user_id": "Emma1", "level": "level_1" }]);
    let mut created = level_2();
    created["licence"] = "SIM000009".into();
    let commands = [(adopted, Actor::HomeOffice), (created, Actor::parse("Emma1").unwrap())];
    let commands = commands.map(|(command, actor)| (Command::from_value(command).unwrap(), actor));
    let answers = world.sms.execute_all(commands);
    let issued: Vec<usize> = answers.into_iter().map(|answer| answer.unwrap().issued.len()).collect();
    assert_eq!(issued, [1, 1]);
}

fn stored(world: &World, user: &str) -> String {
    let rows = world.store.scan(&Scan::all(Table::Credentials, NUMBER)).unwrap();
    let row = rows.iter().find(|row| row.id == user).unwrap();
    serde_json::from_str::<Value>(&row.particulars).unwrap()["password"].as_str().unwrap().to_owned()
}

#[test]
fn a_hash_of_another_cost_is_made_anew_at_a_log_in_that_succeeds() {
    let world = World::new();
    world.host(json!({ "command": "set_policy", "settings": { "password.hash_iterations": [{ "value": 7 }] } }));
    let old = stored(&world, "Anna1");
    assert!(old.contains("m=7168,t=5,p=1"), "{old}");
    let (_, hashes, _) = world.work(|_| world.wrong("Anna1"));
    assert_eq!((hashes, stored(&world, "Anna1")), (1, old), "a refused one leaves it");
    let password = world.password("Anna1").to_owned();
    let (session, hashes, _) = world.work(|sms| sms.log_in("Anna1", &password).unwrap());
    let new = stored(&world, "Anna1");
    assert!(new.contains("m=7168,t=7,p=1"), "{new}");
    assert_eq!(hashes, 2);
    assert_eq!(world.sms.resume(session.token().unwrap().expose()).unwrap().user_id(), session.user_id());
    let (_, hashes, _) = world.work(|sms| sms.log_in("Anna1", &password).unwrap());
    assert_eq!((hashes, stored(&world, "Anna1")), (1, new));
    assert_eq!(world.wrong("Anna1"), ErrorCode::LogInRefused);
}

#[test]
fn a_locked_user_gets_no_new_hash() {
    let world = World::new();
    world.host(json!({ "command": "set_policy", "settings": { "password.hash_iterations": [{ "value": 7 }] } }));
    let (password, old) = (world.password("Locked1").to_owned(), stored(&world, "Locked1"));
    let (refused, hashes, _) = world.work(|sms| sms.log_in("Locked1", &password).unwrap_err().code());
    assert_eq!((refused, hashes, stored(&world, "Locked1")), (ErrorCode::LogInRefused, 1, old));
}
