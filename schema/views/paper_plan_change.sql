CREATE VIEW paper_plan_change AS
-- What a revised plan asks of the savings (F44): those of the first plan, more by as much as the planned position got better.
-- One row per published paper that prints the position of a first and of a revised plan, and the savings of the first. Pence;
-- savings and surplus are plus.
--   needed = savings of the first plan + revised position - first position
--   otherwise_found = needed - savings of the revised plan: what must come from elsewhere; NULL where those are not printed
WITH cell AS MATERIALIZED (
    SELECT *
    FROM paper_cell
    WHERE paper_cell.subject IN ('position', 'qipp')
      AND paper_cell.timing IN ('plan_annual', 'plan_annual_revised')
)
SELECT first.organisation_id,
       first.financial_year,
       first.month,
       first.paper,
       first.import_run_id,
       first.amount_pence   AS first_position_pence,
       revised.amount_pence AS revised_position_pence,
       savings.amount_pence AS first_savings_pence,
       savings.amount_pence + revised.amount_pence - first.amount_pence AS needed_pence,
       savings.amount_pence + revised.amount_pence - first.amount_pence - raised.amount_pence AS otherwise_found_pence
FROM cell AS first
JOIN cell AS revised     ON revised.paper = first.paper AND revised.measure = first.measure AND revised.timing = 'plan_annual_revised'
JOIN cell AS savings     ON savings.paper = first.paper AND savings.measure = 'qipp' AND savings.timing = 'plan_annual'
LEFT JOIN cell AS raised ON raised.paper = first.paper AND raised.measure = 'qipp' AND raised.timing = 'plan_annual_revised'
WHERE first.subject = 'position'
  AND first.timing = 'plan_annual'
