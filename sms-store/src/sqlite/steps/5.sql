-- Version 5. What was published never changes: another version is another step.

-- What people are told, each notice once, and whether it was delivered.
CREATE TABLE notices (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    about TEXT,
    fell_due_on TEXT,
    outstanding INTEGER,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX notices_by_outstanding ON notices (licence, outstanding, id) WHERE outstanding IS NOT NULL;

-- The clock has something to do to allocations, and to requests that SMS makes by itself: of these nobody asked for a number.
ALTER TABLE allocations ADD COLUMN due_on TEXT;
CREATE INDEX allocations_by_due_on ON allocations (licence, due_on) WHERE due_on IS NOT NULL;

CREATE TABLE allocation_requests_of_5 (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    route TEXT,
    state TEXT,
    number INTEGER,
    granted INTEGER,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id),
    CHECK (number >= 0)
) STRICT;
INSERT INTO allocation_requests_of_5 (licence, id, route, state, number, granted, particulars)
    SELECT licence, id, route, state, number, granted, particulars FROM allocation_requests;
DROP TABLE allocation_requests;
ALTER TABLE allocation_requests_of_5 RENAME TO allocation_requests;
CREATE INDEX allocation_requests_by_due_on ON allocation_requests (licence, due_on) WHERE due_on IS NOT NULL;

-- Applications for services.
CREATE TABLE service_applications (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    state TEXT,
    applied_on TEXT,
    due_on TEXT,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX service_applications_by_due_on ON service_applications (licence, due_on) WHERE due_on IS NOT NULL;
