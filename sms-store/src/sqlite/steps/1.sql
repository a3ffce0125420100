-- Version 1. What was published never changes: another version is another step.

-- Heads and retry keys are small and found by their whole key: they are their own index. The journal only grows: its entries
-- lie in the order in which they came.
CREATE TABLE heads (
    licence TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    licence TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    format INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    occurred_at TEXT,
    actor TEXT NOT NULL,
    event TEXT NOT NULL,
    subject TEXT,
    facts TEXT NOT NULL,
    payload TEXT,
    salt BLOB CHECK (length(salt) = 16),
    payload_digest BLOB CHECK (length(payload_digest) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (licence, sequence)
) STRICT;

CREATE TABLE retry_keys (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    licence TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB CHECK (length(salt) = 16),
    outcome TEXT NOT NULL,
    told TEXT,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_ids (
    name TEXT NOT NULL PRIMARY KEY,
    licence TEXT NOT NULL,
    id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate_numbers (
    name TEXT NOT NULL PRIMARY KEY,
    licence TEXT NOT NULL,
    id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE licences (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT,
    mode TEXT,
    status TEXT,
    town TEXT,
    simulated INTEGER,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX licences_by_due_on ON licences (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE users (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    level TEXT,
    status TEXT,
    given_name TEXT,
    family_name TEXT,
    email TEXT,
    host_reference TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE allocations (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    route TEXT,
    from_day TEXT,
    to_day TEXT,
    granted INTEGER,
    assigned INTEGER,
    over_assigned INTEGER,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id),
    CHECK (granted >= 0),
    CHECK (assigned >= 0),
    CHECK (over_assigned >= 0),
    CHECK (assigned <= granted + over_assigned)
) STRICT;

CREATE TABLE allocation_requests (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    route TEXT,
    state TEXT,
    number INTEGER,
    granted INTEGER,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id),
    CHECK (number > 0)
) STRICT;

CREATE TABLE certificates (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    state TEXT,
    owner TEXT,
    route TEXT,
    number TEXT,
    family_name TEXT,
    given_name TEXT,
    family_name_folded TEXT,
    passport_number TEXT,
    host_reference TEXT,
    container TEXT,
    created_on TEXT,
    assigned_on TEXT,
    use_by TEXT,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id),
    CHECK ((number IS NULL) = (assigned_on IS NULL))
) STRICT;
CREATE INDEX certificates_by_owner ON certificates (licence, owner, id) WHERE owner IS NOT NULL;
CREATE INDEX certificates_by_family_name_folded ON certificates (licence, family_name_folded, id) WHERE family_name_folded IS NOT NULL;
CREATE INDEX certificates_by_passport_number ON certificates (licence, passport_number, id) WHERE passport_number IS NOT NULL;
CREATE INDEX certificates_by_host_reference ON certificates (licence, host_reference, id) WHERE host_reference IS NOT NULL;
CREATE INDEX certificates_by_container ON certificates (licence, container, id) WHERE container IS NOT NULL;
CREATE INDEX certificates_by_due_on ON certificates (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE defined_applications (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    request_number TEXT,
    state TEXT,
    submitted_on TEXT,
    number INTEGER,
    granted INTEGER,
    assigned INTEGER,
    unassigned INTEGER,
    removed INTEGER,
    reclaimed INTEGER,
    over_assigned INTEGER,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id),
    CHECK (granted + over_assigned = assigned + unassigned + removed + reclaimed)
) STRICT;
CREATE INDEX defined_applications_by_due_on ON defined_applications (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE containers (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    family TEXT,
    route TEXT,
    name TEXT,
    name_folded TEXT,
    owner TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX containers_by_name_folded ON containers (licence, name_folded, id) WHERE name_folded IS NOT NULL;

CREATE TABLE addresses (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    family TEXT,
    name TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE messages (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    published_on TEXT,
    expires_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE credentials (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE activity (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    last_active TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE policies (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE log_in_counts (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE unknown_log_ins (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
