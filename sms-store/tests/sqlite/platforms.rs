//! What the page of platforms says of SQLite.

const PAGE: &str = include_str!("../../../docs/platforms.md");

#[test]
fn the_sqlite_that_is_built_in_is_the_one_of_the_page() {
    let built_in = format!("| the one that is built in, {} |", rusqlite::version());
    assert!(PAGE.contains(&built_in), "{built_in}");
}
