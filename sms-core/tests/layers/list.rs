/// The layers from the lowest to the highest, each with its files and folders. The longest path that fits counts.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &["words", "error", "decision", "finding", "parameter", "ids", "time", "entropy", "document", "personal", "life_cycle", "answer", "subject", "guard", "rule"]),
    ("facts", &["policy", "fields", "limits"]),
    ("kept", &["store", "event", "journal", "records", "waiting", "outcome"]),
    ("access", &["access"]),
    ("concepts", &["licence", "user", "allocation", "certificate"]),
    ("pipeline", &["path", "plan", "queue", "retry", "session", "command", "query", "question", "sms"]),
    ("catalogue", &["catalogue", "schema"]),
];
const UPWARD: &[(&str, &str, &str)] = &[];
const LARGEST_CIRCLE: usize = 500;
