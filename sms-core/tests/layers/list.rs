/// The layers from the lowest to the highest, each with its files and folders. The longest path that fits counts.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &[
        "base", "command/declare", "rule", "licence/route", "licence/rating", "licence/status", "licence/compliance/grounds", "user/status", "user/permits", "access",
        "policy/settings", "certificate/cas/reference", "certificate/cos/corrections", "certificate/cos/defined/life_cycle", "certificate/kind", "certificate/life_cycle", "certificate/cut_over/facts", "personnel/role","state/waiting/effect", "request/life_cycle", "notice/kind", "service/life_cycle", "certificate/cas/upload/kind",
    ]),
    ("facts", &["user/details", "certificate/common_fields", "certificate/cos/fields", "certificate/cas/fields", "policy", "fields", "user/password", "allocation/year", "certificate/activity", "certificate/cas/activity", "request/fields", "request/kind", "service/assessment"]),
    ("state", &[
        "state", "catalogue/events", "catalogue/tables", "licence/record", "licence/message", "licence/events", "licence/user_numbers",
        "licence/waiting", "licence/action_plan/record", "licence/action_plan/events", "licence/compliance/record",
        "licence/compliance/events", "licence/compliance/visit/record", "licence/compliance/penalty/record", "user/record", "user/events", "user/tally", "user/secret", "user/must_change", "allocation/ledger", "allocation/new", "allocation/renewal", "allocation/waiting",
        "allocation/request", "allocation/events", "licence/reminders", "notice/record", "notice/events", "certificate/record", "certificate/table", "certificate/events",
        "certificate/waiting", "certificate/container/record", "certificate/container/events", "certificate/address/record",
        "certificate/address/events", "certificate/cos/defined/record", "certificate/cos/defined/events",
        "certificate/cos/defined/waiting", "certificate/cos/events", "certificate/cas/events", "certificate/cas/student_report", "policy/events", "policy/record",
        "priority/record", "licence/take_over/record", "licence/take_over/events", "request/record", "request/events", "request/waiting", "licence/amended", "licence/personnel", "paye/record", "paye/events", "service/record", "service/events", "service/windows", "certificate/cas/upload/record", "certificate/cas/upload/events",
    ]),
    ("frame", &["pipeline/plan", "access/context"]),
    ("concepts", &[
        "licence", "personnel", "user", "allocation", "certificate", "request", "priority", "paye", "notice", "service", "certificate/activity/days", "certificate/activity/fields", "policy/change", "state/journal/correct_clock", "state/journal/erase",
    ]),
    ("pipeline", &[
        "pipeline", "data", "command", "query", "question", "catalogue/enumerations", "state/journal/export", "state/journal/view",
    ]),
    ("catalogue", &["catalogue", "schema"]),
];

/// Imports that go up all the same, each with the reason.
const UPWARD: &[(&str, &str, &str)] = &[];

/// The largest circle: codes, reasons and their parameters, the enumerations that parameters are made of, the table of access, and
/// how much a document may hold. A reason has a code and parameters, a parameter is a word such as a route, a word that is not known
/// is an error with a reason. They are values without state, none of them does anything, and all of them are of the lowest layer.
const LARGEST_CIRCLE: usize = 36;
