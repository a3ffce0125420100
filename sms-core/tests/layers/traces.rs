//! What is told to whoever follows a system goes through one file, where nothing personal fits in.

use crate::exhaustive::sources;
use std::fs;

#[test]
fn one_file_speaks_to_tracing() {
    let speaks = |text: &str| text.contains("tracing::") || text.contains("use tracing");
    let speakers = sources().into_iter().filter(|path| speaks(&fs::read_to_string(path).unwrap()));
    let speakers: Vec<String> = speakers.map(|path| path.display().to_string()).collect();
    assert!(
        matches!(&speakers[..], [only] if only.ends_with("sms-core/src/pipeline/trace.rs")),
        "{speakers:?} speak to `tracing`"
    );
}
