-- What one import says otherwise than the published papers that it took the place of. One row per figure. Pence; surplus or better as
-- plus. The printed cells beside the amounts: a rating has no amount.
SELECT organisation.code    AS organisation,
       financial_year.label AS financial_year,
       paper_change.month,
       paper_change.label,
       paper_change.measure,
       CASE paper_change.recurrence WHEN 1 THEN 'R' WHEN 2 THEN 'NR' ELSE 'total' END AS recurrence,
       paper_change.timing,
       paper_change.verdict,
       paper_change.before_pence,
       paper_change.after_pence,
       paper_change.change_pence,
       paper_change.before_basis_points AS before_percent,
       paper_change.after_basis_points  AS after_percent,
       paper_change.change_basis_points AS change_points_percent,
       paper_change.before_published,
       paper_change.after_published,
       'import ' || paper_change.before_import_run_id || ', line ' || paper_change.before_line || ', column ' || paper_change.before_column AS stood_before,
       'import ' || paper_change.import_run_id || ', line ' || paper_change.after_line || ', column ' || paper_change.after_column AS stands_now,
       paper_change.kind
FROM paper_change
JOIN organisation   ON organisation.organisation_id = paper_change.organisation_id
JOIN financial_year ON financial_year.financial_year = paper_change.financial_year
WHERE paper_change.import_run_id = ?1
ORDER BY organisation.code,
         paper_change.financial_year,
         paper_change.month,
         COALESCE(paper_change.after_line, paper_change.before_line),
         COALESCE(paper_change.after_column, paper_change.before_column),
         paper_change.label,
         paper_change.timing
