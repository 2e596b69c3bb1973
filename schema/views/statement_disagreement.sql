CREATE VIEW statement_disagreement AS
-- Claims about one thing that give different amounts: both stand, and a reader should know.
-- One row per body, year, measure and period with more than one amount. Pence, in the measure's sign convention.
-- Measures that name parts of something (a scheme, a component, a cost pressure) differ by nature and are left out.
SELECT said.organisation_id,
       said.financial_year,
       said.measure,
       said.period,
       COUNT(DISTINCT said.amount_pence) AS amounts,
       MIN(said.amount_pence)            AS lowest_pence,
       MAX(said.amount_pence)            AS highest_pence,
       group_concat(DISTINCT said.source) AS sources
FROM statement_in_force AS said
WHERE said.amount_pence IS NOT NULL
  AND said.family NOT IN ('savings_scheme', 'allocation_component', 'cost_pressure')
GROUP BY said.organisation_id,
         said.financial_year,
         said.measure,
         said.period
HAVING COUNT(DISTINCT said.amount_pence) > 1
