//! Retry keys open nobody's data: to whom a kept answer is told again, what of it, and for how long.

use crate::support::{House, create, licence, moment, on_both, text, with_key};
use serde_json::{Value, json};
use sms_core::time::Clock as _;
use sms_core::{Actor, ErrorCode, Outcome};

/// A batch of two by Dora, with a key, of whom one person is erased.
fn batch(house: &House) -> (Value, Vec<String>) {
    let drafts = ["Erased-Person", "Other-Person"].map(|name| json!({ "fields": { "family_name": name } }));
    let command = json!({ "command": "create_cos_batch", "name": "Spring", "route": "skilled_worker",
        "certificates": drafts, "key": "k" });
    let begun = house.user("dora2", command.clone()).unwrap();
    let names: Vec<String> = (0..2).map(|nth| text(&begun.result["certificates"][nth]["certificate"])).collect();
    house.erase(json!({ "certificate": names[0] }));
    (command, names)
}

fn told(outcome: &Outcome) -> String {
    format!("{}{}", outcome.result, serde_json::to_string(&outcome.events).unwrap())
}

#[test]
fn a_key_of_an_erased_person_opens_nothing_to_others() {
    on_both(|house| {
        let (command, names) = batch(house);
        let before = house.sms.state(&licence()).unwrap();
        let others = [
            ("carl1", command.clone()),
            ("ewan2", command),
            ("carl1", with_key(create("Mine"), "k")),
            ("dora2", with_key(create("Mine"), "k")),
            ("dora2", with_key(json!({ "command": "delete_cos", "certificate": names[1] }), "k")),
        ];
        for (user_id, command) in others {
            let error = house.user(user_id, command.clone()).unwrap_err();
            assert_eq!(error.code(), ErrorCode::CommandKeyReused, "{user_id}: {command}");
            let error = house.try_as(command, &Actor::parse(user_id).unwrap()).unwrap_err();
            assert_eq!(error.code(), ErrorCode::CommandKeyReused);
        }
        let suspend = with_key(json!({ "command": "set_status", "status": "suspended" }), "k");
        let error = house.try_as(suspend, &Actor::HomeOffice).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CommandKeyReused);
        assert_eq!(house.sms.state(&licence()).unwrap(), before, "nothing has changed");
    });
}

#[test]
fn whoever_gave_it_is_told_again_without_what_was_erased() {
    on_both(|house| {
        let (command, names) = batch(house);
        let again = house.user("dora2", command).unwrap();
        assert!(again.repeated);
        assert_eq!(again.result["certificates"][0]["certificate"], names[0].as_str());
        assert!(told(&again).contains("Other-Person") && !told(&again).contains("Erased-Person"));
        assert!(again.warnings.is_empty() && again.notices.is_empty());
    });
}

#[test]
fn what_a_level_2_user_gave_away_is_not_told_to_them_again() {
    on_both(|house| {
        let (command, names) = batch(house);
        let transfer = json!({ "command": "transfer_cos", "certificates": [names[1]], "to": "ewan2" });
        house.user("anna1", transfer).unwrap();
        let again = house.user("dora2", command.clone()).unwrap();
        assert!(again.repeated && !told(&again).contains("Other-Person"), "{}", told(&again));
        // The batch and the first draft are still theirs.
        assert_eq!(again.events.len(), 2);
        let host = house.try_as(command, &Actor::parse("dora2").unwrap()).unwrap();
        assert!(told(&host).contains("Other-Person"), "the host sees everything");
    });
}

#[test]
fn in_a_mirror_what_may_not_be_seen_is_not_told_either() {
    let house = House::over(std::sync::Arc::new(sms_core::store::MemoryStore::new()));
    house.begin("mirror");
    let name = house.draft("dora2", "Moved-On");
    let edit = with_key(json!({ "command": "edit_cos", "certificate": name, "fields": { "given_name": "Test" } }), "e");
    house.user("dora2", edit.clone()).unwrap();
    assert!(house.user("dora2", edit.clone()).unwrap().repeated);
    house.user("anna1", json!({ "command": "transfer_cos", "certificates": [name], "to": "ewan2" })).unwrap();
    assert_eq!(house.user("dora2", edit).unwrap_err().code(), ErrorCode::CertificateNotFound);
}

#[test]
fn a_key_in_one_go_with_the_erasure_tells_nothing_of_it() {
    on_both(|house| {
        let (user, office) = (Actor::parse("dora2").unwrap(), Actor::HomeOffice);
        let name = house.draft("dora2", "First-Name");
        let edit = with_key(
            json!({ "command": "edit_cos", "certificate": name, "fields": { "family_name": "Next-Name" } }),
            "e",
        );
        let erase = json!({ "command": "erase_person", "subject": { "certificate": name } });
        let commands = [(edit.clone(), &user), (erase, &office), (edit.clone(), &user)];
        let answers = house.sms.execute_all(commands.map(|(command, actor)| (house.command(command), actor.clone())));
        let again = answers[2].as_ref().unwrap();
        assert!(again.repeated && again.events[0].erased && !told(again).contains("Next-Name"));
        let other = with_key(json!({ "command": "delete_cos", "certificate": name }), "e");
        assert_eq!(house.user("dora2", other).unwrap_err().code(), ErrorCode::CommandKeyReused);
        assert!(house.user("dora2", edit).unwrap().repeated);
    });
}

#[test]
fn the_text_of_a_key_is_kept_nowhere() {
    on_both(|house| {
        house.user("dora2", with_key(create("Some"), "row of Zoë Keyname")).unwrap();
        let keys = house.store.keys(licence().as_str(), None, 10).unwrap();
        let shown = format!("{keys:?}");
        assert_eq!(keys.len(), 1);
        assert!(!shown.contains("Keyname") && shown.contains("dora2") && shown.contains("create_cos"), "{shown}");
        assert!(house.user("dora2", with_key(create("Some"), "row of Zoë Keyname")).unwrap().repeated);
    });
}

#[test]
fn a_key_is_forgotten_after_its_days_and_not_before() {
    on_both(|house| {
        let go = |text: &str| {
            house.clock.set(moment(text));
            house.sms.advance_to(house.clock.now()).unwrap();
            house.store.keys(licence().as_str(), None, 10).unwrap().len()
        };
        let command = with_key(create("Some"), "k");
        house.user("dora2", command.clone()).unwrap();
        assert_eq!(go("2026-05-06T23:30:00Z"), 0, "by then 31 days of the United Kingdom are over");
        assert!(!house.user("dora2", command.clone()).unwrap().repeated);
        assert_eq!(go("2026-06-05T22:30:00Z"), 1);
        assert!(house.user("dora2", command).unwrap().repeated);
        house.office(json!({ "command": "set_policy", "settings": { "retry.keep_days": [{ "value": 1 }] } }));
        assert_eq!(go("2026-06-08T09:00:00Z"), 0);
    });
}
