//! Whoever has an ID, and whatever ails the store, the answer is the same, member by member, and so is the work.

use crate::store::{Counts, Ill};
use crate::world::World;
use sms_core::{Error, ErrorCode, Sms};

const IDS: [&str; 17] = [
    "Nobody1",
    "Anna1",
    "Locked1",
    "Gone1",
    "Erased1",
    "NoMail1",
    "Ended1",
    "Mirror1",
    "anna1",
    "no body",
    "",
    " Anna1",
    "clock",
    "Clock",
    "home_office",
    "*",
    "-",
];

const CALLS: [&str; 4] = ["log_in", "reset", "resume", "resume without a dot"];

fn call(sms: &Sms, call: &str, id: &str) -> Error {
    match call {
        "log_in" => sms.log_in(id, "Wrong=Password2026").map(drop),
        "reset" => sms.reset_password(id, "wrong@sponsor.example").map(drop),
        "resume" => sms.resume(&format!("{id}.{}", "0".repeat(64))).map(drop),
        _ => sms.resume(id).map(drop),
    }
    .unwrap_err()
}

/// The variant of the error, and every member of every reason.
fn told(error: &Error) -> String {
    format!("{error:?} {}", serde_json::to_string(&error.reasons()).unwrap())
}

/// Every call with every ID, each on a store of its own history; the code of each call.
fn all_alike(world: &World) -> Vec<ErrorCode> {
    let mut codes = Vec::new();
    for name in CALLS {
        let mut first: Option<(String, u64, Counts)> = None;
        for id in IDS.into_iter().chain(["A".repeat(100_000).as_str()]) {
            let (error, hashes, work) = world.work(|sms| call(sms, name, id));
            let seen = (told(&error), hashes, work);
            let wanted = first.get_or_insert_with(|| {
                codes.push(error.code());
                seen.clone()
            });
            assert_eq!(&seen, wanted, "{name} {id}");
        }
    }
    codes
}

#[test]
fn a_sound_store_tells_nobody_apart() {
    use ErrorCode::{LogInRefused, SessionEnded};
    let world = World::new();
    let before = world.state();
    assert_eq!(all_alike(&world), [LogInRefused, LogInRefused, SessionEnded, SessionEnded]);
    let (_, hashes, work) = world.work(|sms| call(sms, "log_in", "Nobody1"));
    assert_eq!(
        (hashes, work[0], work[1], work[3], work[4]),
        (1, 1, 2, 1, 1),
        "one hash, one lookup, two reads, one row written"
    );
    let (_, hashes, work) = world.work(|sms| call(sms, "resume", "Nobody1"));
    assert_eq!((hashes, work[0], work[1], work[3]), (0, 1, 1, 0), "no hash, one lookup, one read");
    assert_eq!(world.state(), before, "single refusals are no journal matter");
    assert!(world.sms.verify().unwrap().is_whole());
}

#[test]
fn a_sick_store_tells_nobody_apart() {
    use ErrorCode::{
        LogInRefused, SessionEnded, StoreBusy, StoreDamaged, StoreFailed, StoreFull, StoreLocked, StoreReadOnly,
    };
    let world = World::new();
    // The one row for IDs that nobody has is made by the first of them, in a table of its own.
    world.wrong("Nobody1");
    for code in [StoreLocked, StoreReadOnly, StoreFull, StoreFailed, StoreDamaged] {
        world.fall_ill(Ill::Writes(code));
        assert_eq!(all_alike(&world), [code, code, SessionEnded, SessionEnded]);
    }
    world.fall_ill(Ill::Full);
    assert_eq!(all_alike(&world), [LogInRefused, LogInRefused, SessionEnded, SessionEnded]);
    world.fall_ill(Ill::Busy);
    assert_eq!(all_alike(&world), [StoreBusy, StoreBusy, SessionEnded, SessionEnded]);
    world.fall_ill(Ill::Reads);
    assert_eq!(all_alike(&world), [StoreFailed; 4]);
    world.fall_ill(Ill::No);
    assert!(world.sms.verify().unwrap().is_whole());
}

#[test]
fn a_clock_that_goes_back_tells_nobody_apart_but_who_knows_the_password() {
    use ErrorCode::{ClockBackwards, LogInRefused, SessionEnded};
    let world = World::new();
    let session = world.sms.log_in("Anna1", world.password("Anna1")).unwrap();
    world.set("2025-01-01T09:00:00Z");
    assert_eq!(all_alike(&world), [LogInRefused, LogInRefused, SessionEnded, SessionEnded]);
    let before = world.entries();
    assert_eq!(world.sms.log_in("Bella1", world.password("Bella1")).unwrap_err().code(), ClockBackwards);
    assert_eq!(world.entries(), before);
    // Whoever wants to leave can, and resets go on; their entries stand at the moment of the last one before.
    session.log_out().unwrap();
    world.sms.reset_password("Bella1", crate::world::EMAIL).unwrap();
    assert!(world.sms.verify().unwrap().is_whole());
}

/// On a full disk three wrong passwords still lock, and the journal is told once there is room.
#[test]
fn a_lock_needs_no_room() {
    let world = World::new();
    let before = world.entries();
    world.wrong("Nobody1");
    world.fall_ill(Ill::Full);
    for _ in 0..5 {
        assert_eq!((world.wrong("Anna1"), world.wrong("Nobody1")), (ErrorCode::LogInRefused, ErrorCode::LogInRefused));
    }
    assert_eq!(world.sms.log_in("Anna1", world.password("Anna1")).unwrap_err().code(), ErrorCode::LogInRefused);
    assert_eq!(world.entries(), before);
    world.fall_ill(Ill::No);
    assert_eq!(world.sms.log_in("Anna1", world.password("Anna1")).unwrap_err().code(), ErrorCode::LogInRefused);
    let told = world.sms.journal(crate::world::NUMBER, u64::try_from(before).unwrap(), 10).unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].event.as_str(), &told[0].data["failures"]), ("log_in_refused", &3.into()));
    world.set("2026-04-06T09:20:00Z");
    world.sms.log_in("Anna1", world.password("Anna1")).unwrap();
    assert!(world.sms.verify().unwrap().is_whole());
}
