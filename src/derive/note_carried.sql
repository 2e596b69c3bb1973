CREATE TEMP TABLE note_carried AS
-- What that year carries forward, and how it reads: the return that counts, or else every reading of what was published.
-- One row per body and reading. Pence; surplus plus.
SELECT carry_forward.*,
       structural.reading,
       structural.one_off_pence
FROM note_year AS chosen
JOIN carry_forward ON carry_forward.organisation_id = chosen.organisation_id
                  AND carry_forward.start_year = chosen.financial_year
JOIN structural    ON structural.organisation_id = carry_forward.organisation_id
                  AND structural.start_year = carry_forward.start_year
                  AND structural.basis = carry_forward.basis
                  AND COALESCE(structural.submission_id, 0) = COALESCE(carry_forward.submission_id, 0)
WHERE (:basis IS NULL OR carry_forward.basis = :basis)
  AND (carry_forward.source_kind = 'statement'
       OR carry_forward.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
