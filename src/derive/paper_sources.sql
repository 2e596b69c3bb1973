-- What the years of each body rest on: the returns that count, up to :to_month, and the publications whose claims do.
-- One row per organisation, year and source.
SELECT organisation.code                                                        AS organisation,
       financial_year.label                                                     AS financial_year,
       'import ' || submission_in_force.import_run_id                           AS source,
       source.name                                                              AS title,
       submission_in_force.kind || ', month ' || submission_in_force.month      AS publisher,
       substr(submission_in_force.recorded_at, 1, 10)                           AS dated_on
FROM wanted
JOIN submission_in_force ON submission_in_force.organisation_id = wanted.organisation_id
JOIN organisation        ON organisation.organisation_id = wanted.organisation_id
JOIN financial_year      ON financial_year.financial_year = submission_in_force.financial_year
JOIN import_run          ON import_run.import_run_id = submission_in_force.import_run_id
JOIN source              ON source.source_id = import_run.source_id
WHERE submission_in_force.financial_year BETWEEN :first_year AND :last_year
  AND submission_in_force.submission_id IN (SELECT submission_id FROM wanted_submission)
UNION
SELECT statement_in_force.organisation,
       financial_year.label,
       statement_in_force.source,
       source.title,
       source.publisher,
       source.published_on
FROM wanted
JOIN statement_in_force ON statement_in_force.organisation_id = wanted.organisation_id
JOIN financial_year     ON financial_year.financial_year = statement_in_force.financial_year
JOIN source             ON source.source_id = statement_in_force.source_id
WHERE statement_in_force.financial_year BETWEEN :first_year AND :last_year
ORDER BY 1, 2, 3
