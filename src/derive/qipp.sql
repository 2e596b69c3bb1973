-- Savings against their target, as at the latest month up to :to_month.
-- One row per organisation, year and basis of evidence. Pence; savings and a shortfall are plus.
SELECT qipp.organisation,
       qipp.financial_year,
       qipp.month,
       qipp.target_pence,
       qipp.delivered_pence,
       qipp.delivery_percent,
       qipp.slippage_pence,
       qipp.recurrent_percent,
       qipp.required_monthly_pence,
       qipp.evidence,
       qipp.method,
       qipp.confidence,
       qipp.rag,
       qipp.confirmed,
       qipp.source,
       qipp.target_ytd_pence,
       qipp.delivered_ytd_pence,
       qipp.delivery_ytd_percent,
       qipp.unidentified_pence,
       qipp.identified_percent,
       qipp.recurrent_delivery_percent,
       qipp.one_off_instead_pence,
       qipp.structural_effect_pence,
       qipp.full_year_effect_pence,
       qipp.percent_of_recurrent_resource,
       qipp.required_ratio_percent,
       qipp.required_rag,
       qipp.basis,
       qipp.assumption,
       qipp.best_month_pence,
       qipp.hockey_stick,
       qipp.gross_target_pence,
       qipp.gross_delivered_pence,
       qipp.reinvestment_pence,
       qipp.percent_of_resource,
       qipp.percent_of_expenditure,
       qipp.next_year_effect_pence
FROM wanted
JOIN qipp ON qipp.organisation_id = wanted.organisation_id
WHERE qipp.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR qipp.basis = :basis)
  AND CASE qipp.evidence
           WHEN 'return'    THEN qipp.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1)
           WHEN 'statement' THEN 1
           ELSE qipp.month = (SELECT MAX(listed.month)
                              FROM qipp_scheme_in_force AS listed
                              WHERE listed.organisation_id = qipp.organisation_id
                                AND listed.financial_year = qipp.start_year
                                AND listed.month <= :to_month) END
ORDER BY qipp.organisation,
         qipp.start_year,
         CASE qipp.evidence WHEN 'return' THEN 1 WHEN 'records' THEN 2 ELSE 3 END
