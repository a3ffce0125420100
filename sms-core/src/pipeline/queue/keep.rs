//! How changes come to the store: all that waits in one call, and a licence that begins together with its name on the store's
//! own chain, so that a licence that is gone is missed.

use super::TRIES;
use crate::error::{Error, ErrorCode, Result};
use crate::event::LicencesBegan;
use crate::ids::{LicenceNumber, STORE};
use crate::path::announce;
use crate::sms::Sms;
use crate::store::{Commit, Committed, LoadRequest};
use crate::trace;
use std::slice;

/// How a store keeps changes: at any time, or in a turn.
type Committing<'a> = &'a dyn Fn(&[Commit]) -> Result<Vec<Committed>>;

/// Keeps changes, each whole or not at all, and answers each.
pub(super) fn keep(sms: &Sms, commit: Committing<'_>, commits: Vec<Commit>) -> Vec<Result<Committed>> {
    let commit: Committing<'_> = &|commits| {
        sms.watch().wrote();
        let _within = trace::write(commits.len());
        commit(commits)
    };
    let begins: Vec<bool> = commits.iter().map(|commit| commit.expected.is_none() && commit.licence != STORE).collect();
    if !begins.contains(&true) {
        return kept(commit, &commits);
    }
    let (mut beginnings, mut others) = (Vec::new(), Vec::new());
    for (commit, begins) in commits.into_iter().zip(&begins) {
        if *begins { beginnings.push(commit) } else { others.push(commit) }
    }
    let mut others = if others.is_empty() { Vec::new() } else { kept(commit, &others) }.into_iter();
    let mut beginnings = begin(sms, commit, beginnings).into_iter();
    begins.iter().filter_map(|begins| if *begins { beginnings.next() } else { others.next() }).collect()
}

/// The store's answer to each; an error of the store is that of all.
fn kept(commit: Committing<'_>, commits: &[Commit]) -> Vec<Result<Committed>> {
    match commit(commits) {
        Ok(answers) => answers.into_iter().map(Ok).collect(),
        Err(error) => commits.iter().map(|_| Err(error.clone())).collect(),
    }
}

/// Begins licences: all in one commit with their names, and one by one where that cannot be kept.
fn begin(sms: &Sms, commit: Committing<'_>, mut beginnings: Vec<Commit>) -> Vec<Result<Committed>> {
    match begin_together(sms, commit, &mut beginnings) {
        Ok(Committed::Done) => beginnings.iter().map(|_| Ok(Committed::Done)).collect(),
        Ok(answer) if beginnings.len() == 1 => vec![Ok(answer)],
        Ok(_) => beginnings.into_iter().map(|beginning| begin_together(sms, commit, &mut vec![beginning])).collect(),
        Err(error) => beginnings.iter().map(|_| Err(error.clone())).collect(),
    }
}

/// One commit for all, again while others are quicker on the store's own chain.
fn begin_together(sms: &Sms, commit: Committing<'_>, beginnings: &mut Vec<Commit>) -> Result<Committed> {
    for _ in 0..TRIES {
        let names = beginnings.iter().map(|beginning| LicenceNumber::parse(beginning.licence.as_str()));
        let mut named = name(sms, names.collect::<Result<_>>()?)?;
        named.with = std::mem::take(beginnings);
        let answers = commit(slice::from_ref(&named));
        *beginnings = named.with;
        let answer = answers?.into_iter().next().ok_or_else(|| Error::new(ErrorCode::StoreFailed))?;
        if answer != Committed::Stale || sms.whole_store().load(&own_chain())?.head == named.expected {
            return Ok(answer);
        }
    }
    Ok(Committed::Stale)
}

fn own_chain() -> LoadRequest {
    LoadRequest { licence: STORE.to_owned(), ..LoadRequest::default() }
}

/// The change of the store's own chain that names licences.
fn name(sms: &Sms, licences: Vec<LicenceNumber>) -> Result<Commit> {
    let loaded = sms.whole_store().load(&own_chain())?;
    let policy = sms.policy_at(loaded.policy)?;
    announce(LicencesBegan { licences }, loaded, (&policy, sms.entropy(), sms.now()))
}
