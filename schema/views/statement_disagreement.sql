CREATE VIEW statement_disagreement AS
-- Claims about one thing that give different amounts: both stand, and a reader should know.
-- One row per body, year, measure and period with more than one amount. Pence, in the measure's sign convention.
-- Floors and ceilings are left out, because they can agree with another amount; so are measures that name parts of something
-- (a scheme, a component, a cost pressure), which differ by nature.
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       said.measure,
       said.measure_name,
       said.period,
       COUNT(DISTINCT said.amount_pence)  AS amounts,
       MIN(said.amount_pence)             AS lowest_pence,
       MAX(said.amount_pence)             AS highest_pence,
       group_concat(DISTINCT said.source) AS sources,
       said.organisation_id,
       said.financial_year AS start_year
FROM statement_in_force AS said
JOIN organisation   ON organisation.organisation_id = said.organisation_id
JOIN financial_year ON financial_year.financial_year = said.financial_year
WHERE said.amount_pence IS NOT NULL
  AND said.bound IN ('exact', 'about')
  AND said.family NOT IN ('savings_scheme', 'allocation_component', 'cost_pressure')
GROUP BY organisation.code,
         organisation.name,
         financial_year.label,
         said.measure,
         said.measure_name,
         said.period,
         said.organisation_id,
         said.financial_year
HAVING COUNT(DISTINCT said.amount_pence) > 1
