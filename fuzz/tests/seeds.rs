//! What the fuzzer begins with, and what it once found, as ordinary tests.

use sms_formats::bdt::{BulkFile, FileKind};
use std::path::{Path, PathBuf};

/// What a target does with an input.
type Target = fn(&[u8]);

/// The targets, with the folders of their inputs.
const TARGETS: [(&str, Target); 3] =
    [("files", sms_fuzz::files), ("tables", sms_fuzz::tables), ("documents", sms_fuzz::documents)];

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn no_seed_breaks_anything() {
    for (name, target) in TARGETS {
        let seeds = files(&here().join("seeds").join(name));
        assert!(seeds.len() > 2, "{name} has few seeds");
        seeds.iter().for_each(|seed| target(&std::fs::read(seed).unwrap()));
    }
}

#[test]
fn what_was_found_once_breaks_nothing_any_more() {
    for (name, target) in TARGETS {
        for kept in files(&here().join("kept").join(name)) {
            println!("{}", kept.display());
            target(&std::fs::read(kept).unwrap());
        }
    }
}

#[test]
fn there_is_a_valid_file_of_every_kind_to_begin_with() {
    let read = |path: &PathBuf| BulkFile::read(&std::fs::read(path).unwrap()[..]).ok();
    let seeds: Vec<BulkFile> = files(&here().join("seeds/files")).iter().filter_map(read).collect();
    for kind in FileKind::ALL {
        assert!(seeds.iter().any(|file| file.header().schema().kind == *kind), "{kind:?}");
    }
}

#[test]
fn the_words_are_those_of_the_schemas() {
    let path = here().join("words.dict");
    let words = sms_fuzz::dictionary();
    if std::env::var_os("SMS_REGEN").is_some() {
        std::fs::write(&path, &words).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap() == words, "run this test with SMS_REGEN=1");
}
