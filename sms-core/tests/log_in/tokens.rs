//! A new password ends the token of before.

use crate::world::{EMAIL, World};
use serde_json::json;
use sms_core::query::Query;
use sms_core::{Command, ErrorCode, Session};

fn sees(session: &Session) -> Result<(), ErrorCode> {
    session.query(&Query::from_json(r#"{"query":"view_contact"}"#).unwrap()).map(drop).map_err(|error| error.code())
}

fn change(old: &str, new: &str) -> Command {
    Command::from_value(json!({ "command": "change_own_password", "password": old, "new_password": new,
        "confirm_new_password": new }))
    .unwrap()
}

#[test]
fn the_session_that_changes_its_password_goes_on_alone() {
    let world = World::new();
    let session = world.sms.log_in("NoMail1", world.password("NoMail1")).unwrap();
    let (same, old) = (session.clone(), session.token().unwrap());
    let elsewhere = world.sms.resume(old.expose()).unwrap();
    let changed = session.execute(change(world.password("NoMail1"), "Sponsor=Licence2026")).unwrap();
    let new = session.token().unwrap();
    assert_ne!(old, new);
    assert!(!serde_json::to_string(&changed).unwrap().contains(new.expose()), "the token is on no wire");
    assert_eq!((sees(&session), sees(&same), sees(&elsewhere)), (Ok(()), Ok(()), Err(ErrorCode::SessionEnded)));
    assert_eq!(same.token(), Some(new.clone()));
    assert_eq!(world.sms.resume(old.expose()).unwrap_err().code(), ErrorCode::SessionEnded);
    assert_eq!(sees(&world.sms.resume(new.expose()).unwrap()), Ok(()));
    // A command that is refused leaves the token.
    let refused = session.execute(change("Wrong=Password2026", "Another=Licence2026"));
    assert!(refused.is_err());
    assert_eq!(session.token(), Some(new));
    assert!(world.sms.verify().unwrap().is_whole());
}

#[test]
fn a_password_from_outside_the_session_ends_it() {
    let world = World::new();
    let session = world.sms.log_in("Anna1", world.password("Anna1")).unwrap();
    let token = session.token().unwrap();
    // The host changes it as the user.
    world
        .user(
            "Anna1",
            json!({ "command": "change_own_password", "password": world.password("Anna1"),
        "new_password": "Sponsor=Licence2026", "confirm_new_password": "Sponsor=Licence2026" }),
        )
        .unwrap();
    assert_eq!(sees(&session), Err(ErrorCode::SessionEnded));
    assert_eq!(world.sms.resume(token.expose()).unwrap_err().code(), ErrorCode::SessionEnded);
    let again = world.sms.log_in("Anna1", "Sponsor=Licence2026").unwrap();
    world.sms.reset_password("Anna1", EMAIL).unwrap();
    assert_eq!(sees(&again), Err(ErrorCode::SessionEnded));
    assert_eq!(world.sms.log_in("Anna1", "Sponsor=Licence2026").unwrap_err().code(), ErrorCode::LogInRefused);
}
