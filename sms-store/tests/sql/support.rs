use crate::world::{World, fill_in, noon};
use sms_core::entropy::Seeded;
use sms_core::store::MemoryStore;
use sms_core::time::ManualClock;
use sms_core::{ErrorCode, Result, Sms};
use sms_store::{Host, SqlAnswer, SqlStatement};
use std::sync::{Arc, OnceLock};

pub(crate) fn ask(sms: &Sms, text: &str) -> Result<SqlAnswer> {
    SqlStatement::new(text).ask(sms)
}

/// The code with which a statement fails.
pub(crate) fn code(sms: &Sms, statement: impl Into<SqlStatement>) -> ErrorCode {
    match statement.into().ask(sms) {
        Err(error) => error.code(),
        Ok(answer) => panic!("it was answered with {} rows", answer.rows.len()),
    }
}

/// A system in memory with every kind of record, which no test changes.
pub(crate) fn in_memory() -> &'static Sms {
    static SMS: OnceLock<Sms> = OnceLock::new();
    SMS.get_or_init(|| {
        let clock = Arc::new(ManualClock::new(noon(0)));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), Arc::clone(&clock) as _, Arc::new(Seeded::new(11)));
        fill_in(&sms, &clock);
        sms
    })
}

/// The same in a file, which goes with what comes first.
pub(crate) fn in_a_file() -> (World, Host) {
    let world = World::new();
    let host = world.open();
    (world, host)
}
