-- Returns that were sent again, of months up to :to_month. One row per version that took the place of another. Pence; surplus plus.
SELECT restatement.organisation,
       restatement.financial_year,
       restatement.month,
       restatement.version,
       restatement.recorded_at,
       restatement.import_run_id,
       restatement.actual_ytd_before_pence,
       restatement.actual_ytd_after_pence,
       restatement.actual_ytd_change_pence,
       restatement.plan_year_before_pence,
       restatement.plan_year_after_pence,
       restatement.plan_year_change_pence,
       restatement.forecast_year_before_pence,
       restatement.forecast_year_after_pence,
       restatement.forecast_year_change_pence,
       restatement.lines_moved,
       restatement.later_returns,
       restatement.standing,
       restatement.kind,
       restatement.before_version,
       restatement.before_import_run_id,
       CASE restatement.is_before_undone
            WHEN 1 THEN 'version ' || restatement.version || ' of M' || restatement.month || ' is measured from version ' || restatement.before_version
                        || ', which counted when it came and was undone since' END AS warning
FROM wanted
JOIN restatement ON restatement.organisation_id = wanted.organisation_id
WHERE restatement.start_year BETWEEN :first_year AND :last_year
  AND restatement.month <= :to_month
ORDER BY restatement.organisation,
         restatement.start_year,
         restatement.month,
         restatement.kind,
         restatement.version
