-- Version 2. What was published never changes: another version is another step.

-- A chain has a number, and an entry of the journal its place: the number of the chain in the upper bits, its own number in the
-- lower forty. So the journal is found by whole numbers and needs no index beside it. A moment is the number of microseconds since
-- the beginning of 1970, which takes a third of its text.
ALTER TABLE heads RENAME TO heads_1;
ALTER TABLE journal RENAME TO journal_1;
ALTER TABLE retry_keys RENAME TO retry_keys_1;

CREATE TABLE heads (
    licence TEXT NOT NULL PRIMARY KEY,
    chain INTEGER NOT NULL UNIQUE CHECK (chain BETWEEN 1 AND 8388607),
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    recorded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    place INTEGER PRIMARY KEY,
    licence TEXT NOT NULL,
    format INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    occurred_at INTEGER,
    actor TEXT NOT NULL,
    event TEXT NOT NULL,
    subject TEXT,
    facts TEXT NOT NULL,
    payload TEXT,
    salt BLOB CHECK (length(salt) = 16),
    payload_digest BLOB CHECK (length(payload_digest) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE retry_keys (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    licence TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB CHECK (length(salt) = 16),
    outcome TEXT NOT NULL,
    told TEXT,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;

-- The entries of its licence that name a record: its history. A record is named after the entry with which it began, and that has
-- a place.
CREATE TABLE histories (
    record INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (record, sequence)
) STRICT, WITHOUT ROWID;

-- A text that is no moment becomes a number that is none, so that it is still found.
-- An entry without a head keeps its place, so that it is still missed or found to be too much.
CREATE TABLE chains_1 (chain INTEGER PRIMARY KEY, licence TEXT NOT NULL) STRICT;
INSERT INTO chains_1 (licence) SELECT licence FROM heads_1 UNION SELECT licence FROM journal_1 ORDER BY licence;

INSERT INTO heads (licence, chain, sequence, digest, recorded_at)
    SELECT h.licence, c.chain, h.sequence, h.digest,
        coalesce(strftime('%s', substr(h.recorded_at, 1, 19)) * 1000000 + substr(h.recorded_at, 21, 6), -9223372036854775807)
    FROM heads_1 h JOIN chains_1 c ON c.licence = h.licence;

INSERT INTO journal (place, licence, format, recorded_at, occurred_at, actor, event, subject, facts, payload, salt, payload_digest, digest)
    SELECT (c.chain << 40) + j.sequence, j.licence, j.format,
        coalesce(strftime('%s', substr(j.recorded_at, 1, 19)) * 1000000 + substr(j.recorded_at, 21, 6), -9223372036854775807),
        iif(j.occurred_at IS NULL, NULL, coalesce(strftime('%s', substr(j.occurred_at, 1, 19)) * 1000000 + substr(j.occurred_at, 21, 6), -9223372036854775807)),
        j.actor, j.event, j.subject, j.facts, j.payload,
        j.salt, j.payload_digest, j.digest
    FROM chains_1 c CROSS JOIN journal_1 j ON j.licence = c.licence ORDER BY c.chain, j.sequence;

INSERT INTO retry_keys
    SELECT scope, key, licence, first, last, actor, command,
        coalesce(strftime('%s', substr(recorded_at, 1, 19)) * 1000000 + substr(recorded_at, 21, 6), -9223372036854775807),
        digest, salt, outcome, told
    FROM retry_keys_1 ORDER BY scope, key;

-- The order in which entries came, over all chains: for each commit the number of its last entry among those of all, its chain, and the
-- number of that entry within it. Before, they lay in the order in which they came.
CREATE TABLE feed (
    number INTEGER PRIMARY KEY,
    chain INTEGER NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;

INSERT INTO feed (number, chain, sequence)
    SELECT number, chain, sequence FROM (
        SELECT row_number() OVER came AS number, c.chain AS chain, j.sequence AS sequence,
            lead(c.chain) OVER came AS next_chain, lead(j.sequence) OVER came AS next_sequence
        FROM journal_1 j JOIN chains_1 c ON c.licence = j.licence WINDOW came AS (ORDER BY j.rowid))
    WHERE next_chain IS NOT chain OR next_sequence IS NOT sequence + 1 ORDER BY number;

DROP TABLE chains_1;
DROP TABLE heads_1;
DROP TABLE journal_1;
DROP TABLE retry_keys_1;

-- Searches ask for the days between which the work or the course lies.
ALTER TABLE certificates ADD COLUMN start_on TEXT;
ALTER TABLE certificates ADD COLUMN end_on TEXT;
