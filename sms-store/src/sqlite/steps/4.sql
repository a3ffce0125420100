-- Version 4. What was published never changes: another version is another step.

-- Until when a penalty bars a licence follows from all penalties on record, and is no longer kept with each.
UPDATE penalties SET particulars = json_remove(particulars, '$.bars_until');
