-- What one import changed in returns that were in already. One row per figure and measure. Pence; effect on the in-year position.
SELECT organisation.code    AS organisation,
       financial_year.label AS financial_year,
       period.month,
       line.code            AS line,
       CASE figure_change.recurrence WHEN 1 THEN 'R' WHEN 2 THEN 'NR' ELSE '' END AS recurrence,
       figure_change.measure,
       figure_change.verdict,
       CASE WHEN figure_change.counts = 'pence' THEN figure_change.before_pence END   AS before_pence,
       CASE WHEN figure_change.counts = 'pence' THEN figure_change.after_pence END    AS after_pence,
       CASE WHEN figure_change.counts = 'pence' THEN figure_change.change_pence END   AS change_pence,
       figure_change.effect_pence,
       CASE WHEN figure_change.counts = 'persons' THEN figure_change.before_pence END AS before_persons,
       CASE WHEN figure_change.counts = 'persons' THEN figure_change.after_pence END  AS after_persons,
       'import ' || given_before.import_run_id || ', line ' || figure_change.before_line AS stood_before,
       'import ' || given_now.import_run_id || ', line ' || figure_change.after_line     AS stands_now,
       figure_change.kind
FROM figure_change
JOIN organisation   ON organisation.organisation_id = figure_change.organisation_id
JOIN period         ON period.period_id = figure_change.period_id
JOIN financial_year ON financial_year.financial_year = period.financial_year
JOIN line           ON line.line_id = figure_change.line_id
LEFT JOIN submission AS given_before ON given_before.submission_id = figure_change.before_given_by
LEFT JOIN submission AS given_now    ON given_now.submission_id = figure_change.after_given_by
WHERE figure_change.import_run_id = ?1
ORDER BY organisation.code,
         figure_change.period_id,
         figure_change.kind,
         figure_change.line_id,
         figure_change.recurrence,
         figure_change.measure_place
