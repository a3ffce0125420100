//! Several threads on one store.

use super::parts::{ONE, certificate, entry, head, keep, load, number, row, step, wants};
use super::{Broken, Kept, same};
use crate::store::{Commit, Committed, Directory, LoadRequest, Row, Store, Table};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

const THREADS: u64 = 4;
const ROUNDS: u64 = 25;

/// Runs something in several threads at once, and counts what they count.
pub(super) fn in_threads(action: impl Fn(u64) -> Result<u64, Broken> + Sync) -> Result<u64, Broken> {
    let action = &action;
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|number| scope.spawn(move || action(number))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err(Broken("a thread panicked".to_owned()))))
            .sum()
    })
}

pub(super) fn one_head_moves_once(store: &dyn Store) -> Kept {
    keep(store, step(ONE, 0))?;
    let done = in_threads(|thread| {
        let mut done = 0;
        for _ in 0..ROUNDS {
            let at = load(store, &wants(ONE))?.head.map_or(0, |head| head.sequence);
            let commit = Commit { rows: vec![certificate(&format!("{thread}"))], ..step(ONE, at) };
            match store.commit(&[commit])?.as_slice() {
                [Committed::Done] => done += 1,
                [Committed::Stale] => {}
                answers => return Err(Broken(format!("a race ended with {answers:?}"))),
            }
        }
        Ok(done)
    })?;
    same("the head after as many commits as were kept", load(store, &wants(ONE))?.head, Some(head(done + 1)))?;
    same("the journal", store.journal(ONE, 0, usize::MAX)?, (1..=done + 1).map(entry).collect())
}

pub(super) fn one_name_is_taken_once(store: &dyn Store) -> Kept {
    let licence = |thread: u64| format!("AAAAAAAA{thread}");
    let done = in_threads(|thread| {
        let mut done = 0;
        let mut at = 0;
        for round in 0..ROUNDS {
            let claims = vec![number(&format!("name {round}"), "id")];
            match store.commit(&[Commit { claims, ..step(&licence(thread), at) }])?.as_slice() {
                [Committed::Done] => (done, at) = (done + 1, at + 1),
                [Committed::Taken(_)] => {}
                answers => return Err(Broken(format!("a race ended with {answers:?}"))),
            }
        }
        Ok(done)
    })?;
    same("the names that were taken", done, ROUNDS)?;
    for round in 0..ROUNDS {
        let held = store.whose(Directory::CertificateNumbers, &format!("name {round}"))?;
        same("a name that is held", held.is_some(), true)?;
    }
    Ok(())
}

pub(super) fn a_turn_keeps_others_out(store: &dyn Store) -> Kept {
    let Some(turn) = store.turn()? else { return Ok(()) };
    same("what is loaded in a turn", load(store, &wants(ONE))?.head, None)?;
    let late = thread::scope(|scope| {
        let late = scope.spawn(|| store.commit(&[step(ONE, 0)]));
        // Long enough to get in between, where a turn keeps nobody out.
        thread::sleep(Duration::from_millis(20));
        same("what is kept in a turn", turn.commit(&[step(ONE, 0)])?, vec![Committed::Done])?;
        late.join().map_err(|_| Broken("a thread panicked".to_owned()))
    })?;
    same("who comes after a turn", late?, vec![Committed::Stale])?;
    same("a late commit of a turn", turn.commit(&[step(ONE, 0)])?, vec![Committed::Stale])?;
    drop(store.turn()?);
    keep(store, step(ONE, 1))
}

pub(super) fn readers_see_whole_commits(store: &dyn Store) -> Kept {
    let mark = |row: Row, at: u64| Row { particulars: at.to_string(), ..row };
    let both = |at| vec![mark(certificate("a"), at), mark(row(Table::Users, "b", &[]), at)];
    keep(store, Commit { rows: both(1), ..step(ONE, 0) })?;
    let over = AtomicBool::new(false);
    let asked = LoadRequest { tables: vec![Table::Users, Table::Certificates], ..wants(ONE) };
    in_threads(|thread| {
        if thread == 0 {
            let kept = (1..=ROUNDS * 4).try_for_each(|at| keep(store, Commit { rows: both(at + 1), ..step(ONE, at) }));
            over.store(true, Ordering::Relaxed);
            return kept.map(|()| 0);
        }
        while !over.load(Ordering::Relaxed) {
            let loaded = load(store, &asked)?;
            let at = loaded.head.map_or(0, |head| head.sequence).to_string();
            let seen: Vec<&str> = loaded.rows.iter().map(|row| row.particulars.as_str()).collect();
            same("the rows beside their head", seen, vec![at.as_str(), at.as_str()])?;
        }
        Ok(0)
    })
    .map(|_| ())
}
