//! Whether a connection can only read, asked so that each version of `rusqlite` in our range understands it.

use rusqlite::Connection;

/// What newer versions call the main database: by its name. Older ones have an enumeration in this place.
#[expect(non_snake_case, non_upper_case_globals, reason = "stands in for an enumeration")]
mod DatabaseName {
    pub(super) const Main: &str = "main";
}

/// Used here, so that no version calls it unused.
const _: &str = DatabaseName::Main;

/// Whether SQLite could open the file for reading only.
pub(super) fn is_read_only(connection: &Connection) -> rusqlite::Result<bool> {
    // Where `rusqlite` has its enumeration, that is what the name below stands for, and otherwise the module above.
    use rusqlite::*;
    let ask: fn(&Connection) -> Result<bool> = |connection| connection.is_readonly(DatabaseName::Main);
    ask(connection)
}
