//! A second reading of the facts, in text and plain conditions: slow, readable, and sharing nothing with the library.
//!
//! `model.csv` holds one row a function. A cell is a value and its mark: `O` official, `S` secondary, `I` inferred.
//! `needs` and `window` carry the mark of the fact behind them, and `in_force` that of the days.

/// One row of the model.
pub(crate) struct Row {
    pub(crate) function: String,
    pub(crate) level_2: String,
    pub(crate) active: String,
    pub(crate) suspended: String,
    pub(crate) dormant: String,
    pub(crate) b_rated: String,
    pub(crate) provisional: String,
    pub(crate) needs: String,
    pub(crate) window: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) in_force: String,
    pub(crate) source: String,
}

/// A user, a licence and a day, in the words of the facts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point<'a> {
    pub(crate) level: &'a str,
    pub(crate) user_status: &'a str,
    pub(crate) licence_status: &'a str,
    pub(crate) rating: &'a str,
    pub(crate) routes: &'a [&'a str],
    pub(crate) owner: bool,
    pub(crate) window_open: bool,
    pub(crate) on: &'a str,
}

/// Every row, in the order of the file.
pub(crate) fn rows() -> Vec<Row> {
    include_str!("model.csv").lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<String> = line.split(',').map(str::to_owned).collect();
    let [
        function,
        level_2,
        active,
        suspended,
        dormant,
        b_rated,
        provisional,
        needs,
        window,
        from,
        to,
        in_force,
        source,
    ]: [String; 13] = cells.try_into().unwrap();
    Row {
        function,
        level_2,
        active,
        suspended,
        dormant,
        b_rated,
        provisional,
        needs,
        window,
        from,
        to,
        in_force,
        source,
    }
}

/// The reasons for a refusal: code and confidence. None means allowed.
pub(crate) fn reasons(row: &Row, point: &Point<'_>) -> Vec<(&'static str, &'static str)> {
    let mut reasons = Vec::new();

    // Somebody has to be registered on the licence, and still be.
    if point.user_status != "active" {
        reasons.push(("access.user_status", "official"));
    }

    // Level 1 users have every function. Level 2 users have what their column says.
    if point.level == "level_2" && value(&row.level_2) == "no" {
        reasons.push(("access.level", mark(&row.level_2)));
    }

    // Nobody uses anything on a licence that ended. M1 says so of expired and revoked ones.
    let by_status = match point.licence_status {
        "active" => row.active.as_str(),
        "suspended" => row.suspended.as_str(),
        "dormant" => row.dormant.as_str(),
        "expired" => "no/O",
        "revoked" => "no/O",
        "surrendered" | "rejected" | "refused" | "withdrawn" => "no/I",
        "applied" => "no/O",
        other => panic!("{other}"),
    };
    if value(by_status) == "no" {
        reasons.push(("access.licence_status", mark(by_status)));
    }

    // While a licence is not active, its rating is no reason.
    if point.licence_status == "active" {
        let by_rating = match point.rating {
            "a" => "yes/O",
            "b" => row.b_rated.as_str(),
            "provisional" => row.provisional.as_str(),
            other => panic!("{other}"),
        };
        if by_rating == "na" {
            reasons.push(("access.rating", "assumed"));
        } else if value(by_rating) == "no" {
            reasons.push(("access.rating", mark(by_rating)));
        }
    }

    // The licence must cover what the function is for.
    if !covers(point.routes, value(&row.needs)) {
        reasons.push(("access.route", mark(&row.needs)));
    }

    // Level 2 users have some functions on their own certificates only.
    if point.level == "level_2" && value(&row.level_2) == "own" && !point.owner {
        reasons.push(("access.owner", mark(&row.level_2)));
    }

    // Three functions are open only at times.
    if value(&row.window) == "yes" && !point.window_open {
        reasons.push(("access.window", mark(&row.window)));
    }

    // Days are written so that their text sorts as they do. Both ends count.
    let too_early = !row.from.is_empty() && point.on < row.from.as_str();
    let too_late = !row.to.is_empty() && point.on > row.to.as_str();
    if too_early || too_late {
        reasons.push(("access.not_in_force", long(&row.in_force)));
    }
    reasons
}

fn covers(routes: &[&str], needs: &str) -> bool {
    let is_student = |route: &&str| *route == "student" || *route == "child_student";
    match needs {
        "any" => true,
        "student" => routes.iter().any(is_student),
        "worker_or_temporary" => routes.iter().any(|route| !is_student(route)),
        one => routes.contains(&one),
    }
}

fn value(cell: &str) -> &str {
    cell.split('/').next().unwrap()
}

fn mark(cell: &str) -> &'static str {
    long(cell.split('/').nth(1).unwrap())
}

fn long(mark: &str) -> &'static str {
    match mark {
        "O" => "official",
        "S" => "secondary",
        "I" => "inferred",
        other => panic!("{other}"),
    }
}
