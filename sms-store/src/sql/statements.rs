//! How many statements a text has, and how the one begins. Of a text of several `rusqlite` prepares the first, and not all of its versions
//! say that there are more, or that it only explains.

/// Whether a text has exactly one statement, and not `EXPLAIN`.
pub(super) fn is_one(text: &str) -> bool {
    let mut rest = text;
    let (mut statements, mut is_inside, mut explains) = (0_usize, false, false);
    while let Some(letter) = rest.chars().next() {
        let length = length(rest, letter);
        match letter {
            ';' => is_inside = false,
            // SQLite goes over a mark of the order of bytes as it does over a space.
            _ if letter.is_whitespace() || letter == '\u{feff}' || is_comment(rest) => {}
            _ if is_inside => {}
            _ => {
                is_inside = true;
                statements += 1;
                explains |= rest.get(..EXPLAIN.len()).is_some_and(|word| word.eq_ignore_ascii_case(EXPLAIN));
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    statements == 1 && !explains
}

const EXPLAIN: &str = "explain";

fn is_comment(rest: &str) -> bool {
    rest.starts_with("--") || rest.starts_with("/*")
}

/// How far the text goes on as what it begins with: a comment, something in quotes, or a letter. A quote that stands twice begins and ends
/// two of them, which is the same here.
fn length(rest: &str, letter: char) -> usize {
    let until = |begin: usize, end: &str| {
        let found = rest.get(begin..).and_then(|rest| rest.find(end));
        found.map_or(rest.len(), |place| begin + place + end.len())
    };
    match letter {
        '-' if is_comment(rest) => until(2, "\n"),
        '/' if is_comment(rest) => until(2, "*/"),
        '\'' => until(1, "'"),
        '"' => until(1, "\""),
        '`' => until(1, "`"),
        '[' => until(1, "]"),
        _ => letter.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn statements_are_counted_where_they_end() {
        let one = [
            "SELECT 1",
            "SELECT 1;",
            " ;; SELECT 1 ; -- done; and done",
            "SELECT ';' || \";\" || `;` || [;]",
            "SELECT 'it''s; so'",
            "/* a; b */ SELECT 1 /* c; */;",
            "SELECT 1 - -1",
            "SELECT 1 -- a\n + 2",
            "SELECT '",
            "SELECT '\u{e9};'",
        ];
        for text in one {
            assert!(is_one(text), "{text}");
        }
        let none_or_more = [
            "",
            ";",
            " -- SELECT 1",
            "/* SELECT 1",
            "SELECT 1; SELECT 2",
            "SELECT 1 -- a\n; SELECT 2",
            "Explain SELECT 1",
            "\u{feff} /* */ ; explain\nQUERY PLAN SELECT 1",
            "SELECT ''';'; x",
        ];
        for text in none_or_more {
            assert!(!is_one(text), "{text}");
        }
    }
}
