-- C25 forecast-after-year-end, warning
-- means: A forecast of a year's end was printed when the year was over: it is an old forecast told again, or about another year.
-- do: Ask which year was meant. Where an outturn is known, use it and not the forecast.
SELECT statement_in_force.organisation,
       financial_year.label AS financial_year,
       statement_in_force.month,
       'a forecast of {' || statement_in_force.amount_pence || '} was printed on ' || statement_in_force.made_on
         || ', after the year had ended on ' || financial_year.last_day
         || CASE WHEN year_claim.outturn_pence IS NULL THEN ''
                 ELSE '; the outturn was {' || year_claim.outturn_pence || '}' END AS finding,
       year_claim.outturn_pence - statement_in_force.amount_pence AS difference_pence,
       statement_in_force.source AS sources
FROM statement_in_force
JOIN financial_year  ON financial_year.financial_year = statement_in_force.financial_year
LEFT JOIN year_claim ON year_claim.organisation_id = statement_in_force.organisation_id
                    AND year_claim.financial_year = statement_in_force.financial_year
WHERE statement_in_force.family = 'forecast_outturn'
  AND statement_in_force.amount_pence IS NOT NULL
  AND statement_in_force.made_on > substr(financial_year.last_day, 1, length(statement_in_force.made_on))
