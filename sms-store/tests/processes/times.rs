//! Late records of a mirror, looked at as of both times, on a file: the same model as in sms-core, another store.

#[path = "../../../sms-core/tests/times/late/mod.rs"]
mod late;

use crate::machine::sqlite;

#[test]
fn both_times_on_a_file_are_what_the_model_says() {
    let folder = tempfile::tempdir().unwrap();
    late::check(12, || sqlite(&folder));
}
