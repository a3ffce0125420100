-- Version 3. What was published never changes: another version is another step.

-- What a sponsor asks the Home Office to change.
CREATE TABLE change_requests (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    request_number TEXT,
    kind TEXT,
    state TEXT,
    requested_on TEXT,
    expected_by TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

-- The PAYE references of a sponsor, in capital letters.
CREATE TABLE paye_references (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    added_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
