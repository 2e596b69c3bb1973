-- Duties and planning rules tested, as at the latest month up to :to_month.
-- One row per organisation, year, rule and basis of the test. Pence; a margin is plus when the rule is kept.
SELECT rule_result.organisation,
       rule_result.financial_year,
       rule_result.rule,
       rule_result.result,
       rule_result.margin_pence,
       rule_result.confirmed,
       rule_result.rule_id,
       rule_result.basis,
       rule_result.value_pence,
       rule_result.threshold_pence,
       rule_result.rag,
       rule_result.rag_owner,
       rule_result.source,
       rule_result.month,
       rule_result.rule_name,
       rule_result.consequence,
       rule_result.evidence,
       rule_result.method,
       rule_result.confidence,
       rule_result.assumption
FROM wanted
JOIN rule_result ON rule_result.organisation_id = wanted.organisation_id
WHERE rule_result.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR rule_result.basis = :basis)
  AND (rule_result.submission_id IS NULL
       OR rule_result.submission_id IN (SELECT submission_id FROM wanted_submission WHERE is_latest = 1))
ORDER BY rule_result.organisation,
         rule_result.start_year,
         rule_result.rule_id NULLS LAST,
         rule_result.rule,
         rule_result.basis DESC
