-- Rules: a column of view rule_result for one body and year, as the view has it, with what the rule of the year is about. One row per
-- return, or year of which claims are known, rule and basis that has an amount there. Pence.
SELECT CASE :column WHEN 'margin'    THEN rule_result.margin_pence
                    WHEN 'value'     THEN rule_result.value_pence
                    WHEN 'threshold' THEN rule_result.threshold_pence END AS amount_pence,
       rule_result.rule,
       rule_result.basis,
       rule_result.month,
       rule_result.submission_id,
       business_rule.operator,
       business_rule.numerator,
       business_rule.denominator,
       business_rule.threshold_basis_points,
       business_rule.source
FROM rule_result
JOIN business_rule ON business_rule.rule = rule_result.rule
                  AND business_rule.financial_year = rule_result.start_year
WHERE rule_result.organisation_id = :organisation_id
  AND rule_result.start_year = :year
  AND (:month IS NULL OR rule_result.month IS NULL OR rule_result.month = :month)
ORDER BY rule_result.month,
         rule_result.submission_id,
         rule_result.rule,
         rule_result.basis
