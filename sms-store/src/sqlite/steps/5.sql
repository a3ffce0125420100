-- Version 5. What was published never changes: another version is another step.

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
