-- Version 6. What was published never changes: another version is another step.

-- Files that upload CAS are looked through for students who have one already.
ALTER TABLE certificates ADD COLUMN applicant_id TEXT;
CREATE INDEX certificates_by_applicant_id ON certificates (licence, applicant_id, id) WHERE applicant_id IS NOT NULL;

-- Files of the Bulk Data Transfer.
CREATE TABLE transfers (
    licence TEXT NOT NULL,
    id TEXT NOT NULL,
    file_id TEXT,
    kind TEXT,
    user_id TEXT,
    transferred_on TEXT,
    created INTEGER,
    refused INTEGER,
    particulars TEXT NOT NULL,
    PRIMARY KEY (licence, id)
) STRICT;
CREATE INDEX transfers_by_file_id ON transfers (licence, file_id, id) WHERE file_id IS NOT NULL;
