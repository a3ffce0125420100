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

-- What the Home Office has done about a licence.
CREATE TABLE action_plans (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT,
    issued_on TEXT,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX action_plans_by_due_on ON action_plans (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE compliance_actions (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    state TEXT,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX compliance_actions_by_due_on ON compliance_actions (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE visits (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    visited_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;

CREATE TABLE penalties (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    payable_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
