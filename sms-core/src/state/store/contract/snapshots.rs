//! Snapshots, and closing.

use super::parts::{ONE, OTHER, certificate, entry, full, head, keep, key, number, step, strings};
use super::{Broken, Kept, same};
use crate::journal::Entry;
use crate::store::{Commit, Directory, Mention, Name, Snapshot, Store, Table};

/// Everything that a snapshot tells of a chain, in words.
fn told(snapshot: &dyn Snapshot, chain: &str) -> Result<Vec<String>, Broken> {
    let mut told = Vec::new();
    if let Some(head) = snapshot.head(chain)? {
        told.push(format!("head {:?}", head.map(|head| head.sequence)));
    }
    snapshot.entries(chain, &mut |entry| told.push(format!("entry {:?}", entry.map(|entry| entry.sequence))))?;
    for &table in Table::ALL {
        snapshot.rows(chain, table, &mut |row| told.push(format!("{table} {:?}", row.map(|row| row.id))))?;
    }
    snapshot.keys(&mut |key| {
        if let Ok(key) = key
            && key.licence == chain
        {
            told.push(format!("key {}", key.key));
        }
    })?;
    snapshot.names(Directory::CertificateNumbers, &mut |name| {
        if let Ok(name) = name
            && name.licence == chain
        {
            told.push(format!("name {} {}", name.name, name.id));
        }
    })?;
    Ok(told)
}

pub(super) fn a_snapshot_tells_of_everything(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "a"))?;
    keep(store, step(OTHER, 0))?;
    let snapshot = store.snapshot()?;
    let chains: Vec<_> = snapshot.chains()?.into_iter().flatten().collect();
    same("the chains", chains, vec![ONE.to_owned(), OTHER.to_owned()])?;
    let licence = format!("licences Ok({ONE:?})");
    let all = ["head Ok(1)", "entry Ok(1)", &licence, "certificates Ok(\"a\")", "key a", "name a a"];
    same("what a snapshot tells", told(snapshot.as_ref(), ONE)?, all.map(str::to_owned).to_vec())?;
    same("its head", snapshot.head(ONE)?, Some(Ok(head(1))))?;
    let heads = [ONE, OTHER].map(|chain| Ok((chain.to_owned(), head(1))));
    same("the heads", snapshot.heads()?, heads.to_vec())?;
    let mut entries = Vec::new();
    snapshot.entries(ONE, &mut |entry| entries.push(entry))?;
    same("its entries", entries, vec![Ok(entry(1))])?;
    same("what is wrong with a whole store", snapshot.faults()?.len(), 0)
}

pub(super) fn a_snapshot_stays_at_its_moment(store: &dyn Store) -> Kept {
    keep(store, full(ONE, 0, "a"))?;
    let snapshot = store.snapshot()?;
    let before = told(snapshot.as_ref(), ONE)?;
    keep(store, full(ONE, 1, "b"))?;
    keep(store, step(OTHER, 0))?;
    same("what it tells later", told(snapshot.as_ref(), ONE)?, before)?;
    same("a licence that began since", told(snapshot.as_ref(), OTHER)?, Vec::new())
}

pub(super) fn a_snapshot_finds_what_has_no_licence(store: &dyn Store) -> Kept {
    let mut commit = step(ONE, 0);
    commit.keys = vec![key(OTHER, "k", OTHER, 1, 1)];
    commit.claims = vec![number("n", "id")];
    keep(store, commit)?;
    let chains: Vec<_> = store.snapshot()?.chains()?.into_iter().flatten().collect();
    same("the chains", chains, vec![ONE.to_owned(), OTHER.to_owned()])
}

pub(super) fn a_snapshot_tells_of_every_history(store: &dyn Store) -> Kept {
    let about = |sequence| Entry { subject: Some("certificate cos-000000001".to_owned()), ..entry(sequence) };
    let facts = r#"{"certificate":"cos-000000001","container":"batch-000000002"}"#.to_owned();
    let entries = vec![about(1), Entry { facts, ..entry(2) }, entry(3)];
    keep(store, Commit { head: head(3), entries, ..step(ONE, 0) })?;
    keep(store, Commit { entries: vec![about(1)], ..step(OTHER, 0) })?;
    let mut told = Vec::new();
    if store.snapshot()?.histories(&mut |mention| told.push(mention))? {
        let mut told: Vec<_> = told.into_iter().flatten().collect();
        told.sort_by(|one, other| {
            (&one.licence, one.record, one.sequence).cmp(&(&other.licence, other.record, other.sequence))
        });
        let all = [(ONE, 1, 1), (ONE, 1, 2), (ONE, 2, 2), (OTHER, 1, 1)];
        let all = all.map(|(licence, record, sequence)| Mention { licence: licence.to_owned(), record, sequence });
        same("every history", told, all.to_vec())?;
    }
    Ok(())
}

pub(super) fn rows_and_names_of_a_snapshot_are_found(store: &dyn Store) -> Kept {
    let rows = ["b", "\u{e4}", "a", "B", "aa"].map(certificate).into();
    keep(store, Commit { rows, claims: vec![number("n", "b")], ..step(ONE, 0) })?;
    let snapshot = store.snapshot()?;
    keep(store, Commit { claims: vec![number("later", "a")], ..step(ONE, 1) })?;
    let mut ids = Vec::new();
    snapshot.rows(ONE, Table::Certificates, &mut |row| ids.extend(row.map(|row| row.id)))?;
    same("the rows in order", ids, strings(&["B", "a", "aa", "b", "\u{e4}"]))?;
    let name = |name| snapshot.name(Directory::CertificateNumbers, name);
    let wanted = Name { name: "n".to_owned(), licence: ONE.to_owned(), id: "b".to_owned() };
    same("a name", name("n")?, Some(Ok(wanted)))?;
    same("a name that was taken later", name("later")?, None)?;
    same("a name of another directory", snapshot.name(Directory::UserIds, "n")?, None)
}

pub(super) fn closing_twice_is_harmless(store: &dyn Store) -> Kept {
    keep(store, step(ONE, 0))?;
    store.close()?;
    store.close()?;
    Ok(())
}
