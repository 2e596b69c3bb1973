-- Fills in what was unknown; what is known stays.
UPDATE organisation
SET opened_on = COALESCE(opened_on, ?2),
    closed_on = COALESCE(closed_on, ?3)
WHERE code = ?1
