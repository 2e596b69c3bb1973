-- Rules and thresholds that no source seen confirms: read their results with care.
SELECT business_rule.rule,
       MIN(financial_year.label) AS first_year,
       MAX(financial_year.label) AS last_year,
       business_rule.name,
       business_rule.source
FROM business_rule
JOIN financial_year ON financial_year.financial_year = business_rule.financial_year
WHERE business_rule.is_confirmed = 0
GROUP BY business_rule.rule, business_rule.name, business_rule.source
ORDER BY business_rule.rule, first_year, business_rule.source;
