-- The returns that a report as at :to_month rests on, of the bodies in `wanted`: of each year the latest month up to it.
-- One row per organisation, year and kind of return. is_latest marks the one that counts for the year: the latest month, accounts
-- before returns; 0 for plans and papers, which stand beside.
INSERT INTO wanted_submission (submission_id, is_latest)
SELECT ranked.submission_id,
       CASE WHEN ranked.place = 1 AND ranked.kind IN ('return', 'accounts') THEN 1 ELSE 0 END
FROM (SELECT submission_in_force.submission_id,
             submission_in_force.kind,
             ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id,
                                             submission_in_force.financial_year,
                                             submission_in_force.kind
                                ORDER BY submission_in_force.month DESC) AS place_in_kind,
             ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                                ORDER BY CASE WHEN submission_in_force.kind IN ('return', 'accounts') THEN 1 ELSE 2 END,
                                         submission_in_force.month DESC,
                                         CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
      FROM wanted
      JOIN submission_in_force ON submission_in_force.organisation_id = wanted.organisation_id
      WHERE submission_in_force.financial_year BETWEEN :first_year AND :last_year
        AND submission_in_force.month <= :to_month) AS ranked
WHERE ranked.place_in_kind = 1
