-- The returns that a report as at :to_month rests on, of the bodies in `wanted`: of each year the latest month up to it.
-- One row per organisation, year and kind of return. is_latest marks the one that counts for the year: the latest month, accounts
-- before returns; 0 for plans and papers, which stand beside.
INSERT INTO wanted_submission (submission_id, is_latest)
SELECT submission_in_force.submission_id,
       CASE WHEN submission_in_force.kind IN ('return', 'accounts')
                 AND NOT EXISTS (SELECT 1
                                 FROM submission_in_force AS later
                                 WHERE later.organisation_id = submission_in_force.organisation_id
                                   AND later.financial_year = submission_in_force.financial_year
                                   AND later.kind IN ('return', 'accounts')
                                   AND later.month <= :to_month
                                   AND (later.month > submission_in_force.month
                                        OR (later.month = submission_in_force.month
                                            AND later.kind = 'accounts'
                                            AND submission_in_force.kind = 'return')))
            THEN 1 ELSE 0 END
FROM wanted
JOIN submission_in_force ON submission_in_force.organisation_id = wanted.organisation_id
WHERE submission_in_force.financial_year BETWEEN :first_year AND :last_year
  AND submission_in_force.month <= :to_month
  AND NOT EXISTS (SELECT 1
                  FROM submission_in_force AS later
                  WHERE later.organisation_id = submission_in_force.organisation_id
                    AND later.financial_year = submission_in_force.financial_year
                    AND later.kind = submission_in_force.kind
                    AND later.month > submission_in_force.month
                    AND later.month <= :to_month)
