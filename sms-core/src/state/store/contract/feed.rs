//! The entries of all journals in one line.

use super::parts::{ONE, OTHER, entry, head, keep, step};
use super::sharing::in_threads;
use super::{Broken, Kept, same};
use crate::ids::STORE;
use crate::store::{Commit, Committed, Store};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a page tells: of each entry the number, the licence and its own number, and after what it goes on.
type Told = (Vec<(u64, String, u64)>, u64);

fn page(store: &dyn Store, after: u64, only: Option<&[&str]>, limit: usize) -> Result<Told, Broken> {
    let only: Option<BTreeSet<String>> = only.map(|only| only.iter().map(|licence| (*licence).to_owned()).collect());
    let page = store.feed(after, only.as_ref(), limit)?;
    let told = page.entries.into_iter().map(|fed| (fed.number, fed.licence, fed.entry.sequence));
    Ok((told.collect(), page.next))
}

fn told(expected: &[(u64, &str, u64)]) -> Vec<(u64, String, u64)> {
    expected.iter().map(|(number, licence, sequence)| (*number, (*licence).to_owned(), *sequence)).collect()
}

pub(super) fn the_feed_has_every_entry_in_the_order_of_commits(store: &dyn Store) -> Kept {
    same("before anything was kept", page(store, 0, None, 9)?, (Vec::new(), 0))?;
    keep(store, Commit { head: head(3), entries: (1..=3).map(entry).collect(), ..step(OTHER, 0) })?;
    keep(store, Commit { with: vec![step(ONE, 0), step("AAAAAAAA1", 0)], ..step(STORE, 0) })?;
    // What is refused, and what brings no entry, has no number.
    same("a stale commit", store.commit(&[step(ONE, 5)])?, vec![Committed::Stale])?;
    keep(store, Commit { entries: Vec::new(), ..step("AAAAAAAA1", 1) })?;
    keep(store, Commit { head: head(3), entries: vec![entry(2), entry(3)], ..step(ONE, 1) })?;
    keep(store, step(OTHER, 3))?;
    let all = [
        (1, OTHER, 1),
        (2, OTHER, 2),
        (3, OTHER, 3),
        (4, STORE, 1),
        (5, ONE, 1),
        (6, "AAAAAAAA1", 1),
        (7, ONE, 2),
        (8, ONE, 3),
        (9, OTHER, 4),
    ];
    same("all", page(store, 0, None, usize::MAX)?, (told(&all), 9))?;
    // Every page, wherever it begins and however long it is.
    for after in 0..=9_usize {
        for limit in 0..=10_usize {
            let wanted = all.get(after..all.len().min(after + limit)).unwrap_or_default();
            let next = after + wanted.len();
            let got = page(store, u64::try_from(after).unwrap_or(0), None, limit)?;
            same(&format!("after {after}, at most {limit}"), got, (told(wanted), u64::try_from(next).unwrap_or(0)))?;
        }
    }
    same("after the last", page(store, u64::MAX, None, 9)?, (Vec::new(), u64::MAX))?;
    let own: Vec<_> = all.into_iter().filter(|(_, licence, _)| *licence == ONE).collect();
    same("of one", page(store, 0, Some(&[ONE]), 9)?, (told(&own), 9))?;
    same("the first of one", page(store, 0, Some(&[ONE]), 1)?, (told(&[(5, ONE, 1)]), 5))?;
    same("the next of one", page(store, 5, Some(&[ONE]), 1)?, (told(&[(7, ONE, 2)]), 7))?;
    same("in the middle of a commit", page(store, 7, Some(&[ONE]), 9)?, (told(&[(8, ONE, 3)]), 9))?;
    same("of nobody", page(store, 2, Some(&[]), 9)?, (Vec::new(), 9))?;
    let entries = store.feed(6, None, 2)?.entries.into_iter().map(|fed| fed.entry).collect::<Vec<_>>();
    same("the entries themselves", entries, vec![entry(2), entry(3)])?;
    keep(store, Commit { entries: vec![entry(5)], erased: vec![4], ..step(OTHER, 4) })?;
    let erased = store.feed(8, None, 1)?.entries.into_iter().map(|fed| (fed.number, fed.entry.payload));
    same("an erased entry in its place", erased.collect::<Vec<_>>(), vec![(9, None)])
}

/// Somebody who reads on and on while others commit gets just what is there in the end.
pub(super) fn the_feed_misses_nothing_while_others_commit(store: &dyn Store) -> Kept {
    const COMMITS: u64 = 40;
    let (writers, seen) = (AtomicU64::new(0), std::sync::Mutex::new(Vec::new()));
    let over = in_threads(|thread| {
        if thread > 0 {
            let licence = format!("AAAAAAAA{thread}");
            let kept = (0..COMMITS).try_for_each(|at| keep(store, step(&licence, at)));
            writers.fetch_add(1, Ordering::SeqCst);
            return kept.map(|()| COMMITS);
        }
        let mut after = 0;
        loop {
            let all_done = writers.load(Ordering::SeqCst) == 3;
            let (told, next) = page(store, after, None, 7)?;
            let is_over = all_done && told.is_empty();
            after = next;
            seen.lock().map_err(|_| Broken("a thread panicked".to_owned()))?.extend(told);
            if is_over {
                return Ok(0);
            }
        }
    })?;
    let seen = seen.into_inner().map_err(|_| Broken("a thread panicked".to_owned()))?;
    same("the numbers", seen.iter().map(|(number, ..)| *number).collect(), (1..=over).collect::<Vec<_>>())?;
    same("the same once more", page(store, 0, None, usize::MAX)?.0, seen.clone())?;
    for licence in 1..=3 {
        let licence = format!("AAAAAAAA{licence}");
        let own = seen.iter().filter(|(_, of, _)| *of == licence).map(|(.., sequence)| *sequence);
        same(&licence, own.collect(), (1..=COMMITS).collect::<Vec<_>>())?;
    }
    Ok(())
}
