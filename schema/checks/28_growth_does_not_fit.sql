-- C28 growth-does-not-fit, warning
-- means: A growth of the budget fits neither the budgets of the years around it nor the percentage printed beside it.
-- do: One of the figures is wrong or has another scope. Take none of them as the base of a percentage until it is known which.
WITH budget AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.organisation,
           statement_in_force.financial_year,
           statement_in_force.family,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.rounding_unit_pence,
           statement_in_force.note,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('allocation', 'allocation_growth')
      AND statement_in_force.bound IN ('exact', 'at_least')
      AND statement_in_force.amount_pence IS NOT NULL
),
one_step AS (
    -- A year's budget and growth make the next year's budget.
    SELECT base.organisation, base.organisation_id, growth.financial_year,
           '{' || base.amount_pence || '} of the year before and growth of {' || growth.amount_pence || '} make {'
             || (base.amount_pence + growth.amount_pence) || '}, and the budget is {' || total.amount_pence || '}' AS finding,
           total.amount_pence - base.amount_pence - growth.amount_pence AS difference_pence,
           base.source AS base_source, growth.source AS growth_source, total.source AS total_source
    FROM budget AS growth
    JOIN budget AS base  ON base.organisation_id = growth.organisation_id AND base.family = 'allocation'
                        AND base.financial_year = growth.financial_year - 1 AND base.bound = 'exact'
    JOIN budget AS total ON total.organisation_id = growth.organisation_id AND total.family = 'allocation'
                        AND total.financial_year = growth.financial_year AND total.bound = 'exact'
    WHERE growth.family = 'allocation_growth'
      AND (base.amount_pence + growth.amount_pence - total.amount_pence
             > base.rounding_unit_pence + growth.rounding_unit_pence + total.rounding_unit_pence
           OR (growth.bound = 'exact'
               AND total.amount_pence - base.amount_pence - growth.amount_pence
                     > base.rounding_unit_pence + growth.rounding_unit_pence + total.rounding_unit_pence))
),
two_steps AS (
    -- Up from the year before, down from the year after: the budget between must be one.
    SELECT base.organisation, base.organisation_id, first_growth.financial_year,
           '{' || base.amount_pence || '} of the year before and growth of {' || first_growth.amount_pence || '} make {'
             || (base.amount_pence + first_growth.amount_pence) || '}; {' || total.amount_pence || '} of the year after less its growth of {'
             || next_growth.amount_pence || '}' || CASE next_growth.bound WHEN 'at_least' THEN ' or more leaves at most {' ELSE ' leaves {' END
             || (total.amount_pence - next_growth.amount_pence) || '}' AS finding,
           total.amount_pence - next_growth.amount_pence - base.amount_pence - first_growth.amount_pence AS difference_pence,
           base.source AS base_source, first_growth.source AS growth_source, total.source AS total_source
    FROM budget AS first_growth
    JOIN budget AS base  ON base.organisation_id = first_growth.organisation_id AND base.family = 'allocation'
                        AND base.financial_year = first_growth.financial_year - 1 AND base.bound = 'exact'
    JOIN budget AS next_growth ON next_growth.organisation_id = first_growth.organisation_id AND next_growth.family = 'allocation_growth'
                              AND next_growth.financial_year = first_growth.financial_year + 1
    JOIN budget AS total ON total.organisation_id = first_growth.organisation_id AND total.family = 'allocation'
                        AND total.financial_year = first_growth.financial_year + 1 AND total.bound = 'exact'
    WHERE first_growth.family = 'allocation_growth'
      AND (base.amount_pence + first_growth.amount_pence - total.amount_pence + next_growth.amount_pence
             > base.rounding_unit_pence + first_growth.rounding_unit_pence + total.rounding_unit_pence + next_growth.rounding_unit_pence
           OR (next_growth.bound = 'exact' AND first_growth.bound = 'exact'
               AND total.amount_pence - next_growth.amount_pence - base.amount_pence - first_growth.amount_pence
                     > base.rounding_unit_pence + first_growth.rounding_unit_pence + total.rounding_unit_pence
                         + next_growth.rounding_unit_pence))
),
rate AS (
    SELECT base.organisation, base.organisation_id, growth.financial_year, growth.note,
           base.amount_pence AS base_pence, growth.amount_pence AS growth_pence,
           (20000 * growth.amount_pence + base.amount_pence) / (2 * base.amount_pence) AS hundredths_of_a_percent,
           (2000 * growth.amount_pence + base.amount_pence) / (2 * base.amount_pence)  AS tenths_of_a_percent,
           base.source AS base_source, growth.source AS growth_source
    FROM budget AS growth
    JOIN budget AS base ON base.organisation_id = growth.organisation_id AND base.family = 'allocation'
                       AND base.financial_year = growth.financial_year - 1 AND base.bound = 'exact'
    WHERE growth.family = 'allocation_growth'
      AND growth.bound = 'exact'
      AND growth.note LIKE '%\%%' ESCAPE '\'
      AND base.amount_pence > 0
      AND growth.amount_pence >= 0
),
rate_in_words AS (
    SELECT rate.*,
           (rate.hundredths_of_a_percent / 100) || '.' || CASE WHEN rate.hundredths_of_a_percent % 100 < 10 THEN '0' ELSE '' END
             || (rate.hundredths_of_a_percent % 100) AS two_places,
           (rate.tenths_of_a_percent / 10) || '.' || (rate.tenths_of_a_percent % 10) AS one_place
    FROM rate
),
every AS (
    SELECT organisation, financial_year, finding, difference_pence, base_source, growth_source, total_source FROM one_step
    UNION ALL
    SELECT organisation, financial_year, finding, difference_pence, base_source, growth_source, total_source FROM two_steps
    UNION ALL
    SELECT rate_in_words.organisation, rate_in_words.financial_year,
           'growth of {' || rate_in_words.growth_pence || '} on {' || rate_in_words.base_pence || '} is ' || rate_in_words.two_places
             || '%, and its source says: ' || rate_in_words.note,
           CAST(NULL AS BIGINT), rate_in_words.base_source, rate_in_words.growth_source, rate_in_words.growth_source
    FROM rate_in_words
    WHERE rate_in_words.note NOT LIKE '%' || rate_in_words.two_places || '\%%' ESCAPE '\'
      AND rate_in_words.note NOT LIKE '% ' || rate_in_words.one_place || '\%%' ESCAPE '\'
),
sourced AS (
    SELECT every.*, every.base_source AS source FROM every
    UNION ALL
    SELECT every.*, every.growth_source FROM every
    UNION ALL
    SELECT every.*, every.total_source FROM every
)
SELECT sourced.organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       sourced.finding,
       sourced.difference_pence,
       sourced.source AS sources
FROM sourced
JOIN financial_year ON financial_year.financial_year = sourced.financial_year
