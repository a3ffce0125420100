use crate::page::{Page, code};
use sms_core::data::{CellKind, DataTable};

#[test]
fn the_page_of_tables_is_what_is_declared() {
    let mut page = Page::new(
        "Tables",
        "A table for each kind of record, over all licences of a store or some of them: `Sms::table` and `Sms::each_row` in Rust, \
         `Sms.table` in Python, in SQL (below), and in the memory of Apache Arrow, which dataframes and databases take as it is (`sms_arrow`, and \
         `__arrow_c_stream__` of the table in Python). The columns and their kinds are the same whatever is in them. Rows are of one moment, as the clock has left them; they are the host's to \
         see, and never a session's. A view of another moment tells the same tables (`View::table`, `sms_view_table`, `View.table`), each licence \
         as it was; a licence of which nothing was known then is left out, unless it is named. Empty is what is not filled in, what does not belong to that kind of record, and, in a column about a \
         person, what was erased.",
    );
    page.text(
        "In Arrow text and words are Utf8, days Date32, moments Timestamp in microseconds with the zone UTC, flags Boolean, whole numbers and \
         pence Int64, hours Decimal128 with two places after the point; the metadata of a field has what the column says, its kind and \
         whether it is about a person. pandas makes floats of whole numbers of which some are empty, unless it is asked for the types of \
         Arrow: `pyarrow.table(table).to_pandas(types_mapper=pandas.ArrowDtype)`.",
    );
    for table in DataTable::ALL {
        let facts = table.facts();
        page.heading(facts.name);
        page.text(&format!("A row is {}", lower(facts.what.trim())));
        let rows = facts.columns.iter().map(|column| {
            let [person, empty] =
                [column.personal, column.optional].map(|is_so| if is_so { "yes" } else { "" }.to_owned());
            [code(column.name), column.kind.name().to_owned(), empty, person, column.what.trim().to_owned()]
        });
        page.table(["column", "holds", "can be empty", "about a person", "what it says"], rows);
    }
    in_sql(&mut page);
    page.compare("tables.md");
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().to_string() + letters.as_str())
}

/// How a kind stands in a statement, and what such a column can be compared with.
fn written(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Text => "text",
        CellKind::Word => "text, one of the words",
        CellKind::Day => "text: `'2026-04-06'`",
        CellKind::Moment => "text with all its digits, in UTC: `'2026-04-06T09:00:00.000000Z'`",
        CellKind::Flag => "0 or 1",
        CellKind::Whole | CellKind::Pence => "a whole number",
        CellKind::Hours => "a number: `37.5`",
        CellKind::Real => "a number; no column holds one, an average is one",
        other => panic!("{other:?}"),
    }
}

fn in_sql(page: &mut Page) {
    page.heading("In SQL");
    page.text(
        "One `SELECT` over these tables, with joins, groups, windows, `WITH` and the functions of SQLite that compute: `Host::sql` in Rust, \
         `sms_system_sql` in C, `Sms.sql` in Python, and of a view `SqlStatement::ask`, `sms_view_sql` and `View.sql`. All of it is of one moment, on every store, and a statement finds the rows and columns above, `state` by the clock \
         beside `recorded_state`. It is the host's, and never a session's. There is no other table: each statement has a database in memory \
         to itself, which holds what it reads of these and nothing else.",
    );
    page.text("```sql\nSELECT route, count(*) FROM certificates WHERE state = 'assigned' AND use_by <= :day GROUP BY route\n```");
    page.table(
        ["a column that holds", "is in a statement"],
        CellKind::ALL.iter().map(|kind| [kind.name().to_owned(), written(*kind).to_owned()]),
    );
    page.text(
        "A plain column keeps its kind in the answer, also where there are no rows. What is computed is text, whole or real as its values are, so \
         `max(use_by)` is text. Empty is `NULL`. `from` and `to` are words of SQL and stand in double quotes: `\"from\"`; texts stand in single \
         quotes. `date('now')` is the day of the machine, in UTC: give the day of a system on a manual clock as a value.",
    );
    page.text(
        "Texts from outside are given as values, for the places `?` or `:name`, and never pasted into a statement. What is no single `SELECT` is \
         `sql.refused`, whatever it is; a name that is not there is `sql.not_a_table` or `sql.not_a_column`, with the names there are. Unless told \
         otherwise a statement may take 30 seconds and 1 GiB, and its answer 1,000,000 rows; what needs more is `sql.limit`, and never cut. A \
         text that it makes has at most 1,000,000 bytes, or as many as the longest that it reads. What it sorts lies in a file without a name in \
         SQLite's folder for temporary files (`SQLITE_TMPDIR`) where it has no room in memory. (`sms-store/tests/sql`)",
    );
}
