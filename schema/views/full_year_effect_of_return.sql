CREATE VIEW full_year_effect_of_return AS
-- What lasting changes that began within the year do more in a whole one, for each return (F25).
-- One row per return in force (returns and accounts). Pence; favourable is plus; NULL where nobody gives it: unknown, not nil.
-- From the memo lines of the return where it has any, else from the list of full-year effects; never from both.
SELECT submission_in_force.submission_id,
       COALESCE(submission_memo.full_year_effect_pence,
                (SELECT SUM(full_year_effect_in_force.effect_pence)
                 FROM full_year_effect_in_force
                 WHERE full_year_effect_in_force.organisation_id = submission_in_force.organisation_id
                   AND full_year_effect_in_force.financial_year = submission_in_force.financial_year)) AS effect_pence
FROM submission_in_force
LEFT JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
WHERE submission_in_force.kind IN ('return', 'accounts')
