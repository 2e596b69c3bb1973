CREATE VIEW savings_share AS
-- What each body wants to save, as a part of what it may spend.
-- One row per organisation, year and source that names savings for the year. Pence; savings and resource are plus.
-- resource_pence is the resource that anybody gives for the body and year: the return before the paper before the claim; where there
-- is none for the year, that of the nearest year. NULL: nobody says what the body may spend.
-- implied_resource_pence: what the source's own percentage makes of its savings (`paper_percentage`); NULL where it prints none.
-- From saying 216 for 21.6 nothing protects but this comparison.
WITH savings AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.measure_name AS what,
           CAST(NULL AS BIGINT)            AS implied_resource_pence,
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family IN ('qipp_target', 'savings_target')
      AND statement_in_force.amount_pence > 0
    UNION ALL
    SELECT paper_cell.organisation_id,
           paper_cell.financial_year,
           paper_cell.amount_pence,
           'savings of the paper',
           paper_percentage.implied_base_pence,
           'import ' || paper_cell.import_run_id
    FROM paper_cell
    LEFT JOIN paper_percentage ON paper_percentage.paper = paper_cell.paper
                              AND paper_percentage.measure = 'qipp'
                              AND paper_percentage.compared = 'share'
    WHERE paper_cell.measure = 'qipp'
      AND paper_cell.stands_at = 'year_plan'
      AND paper_cell.place = 1
      AND paper_cell.amount_pence > 0
    UNION ALL
    SELECT qipp_of_return.organisation_id,
           qipp_of_return.financial_year,
           qipp_of_return.target_pence,
           'savings of the return',
           CAST(NULL AS BIGINT),
           'import ' || qipp_of_return.import_run_id
    FROM qipp_of_return
    WHERE qipp_of_return.target_pence > 0
      AND qipp_of_return.month = (SELECT MAX(submission_in_force.month)
                                  FROM submission_in_force
                                  WHERE submission_in_force.organisation_id = qipp_of_return.organisation_id
                                    AND submission_in_force.financial_year = qipp_of_return.financial_year
                                    AND submission_in_force.kind = 'return')
),
resource AS (
    SELECT submission_total.organisation_id, submission_total.financial_year,
           MAX(submission_total.resource_full_year_pence) AS amount_pence, 1 AS rank
    FROM submission_total
    WHERE submission_total.resource_full_year_pence > 0
    GROUP BY submission_total.organisation_id, submission_total.financial_year
    UNION ALL
    SELECT paper_cell.organisation_id, paper_cell.financial_year, MAX(paper_cell.amount_pence), 2
    FROM paper_cell
    WHERE paper_cell.measure IN ('allocation', 'revenue_resource_limit')
      AND paper_cell.stands_at IN ('year_plan', 'full_year')
      AND paper_cell.amount_pence > 0
    GROUP BY paper_cell.organisation_id, paper_cell.financial_year
    UNION ALL
    SELECT statement_in_force.organisation_id, statement_in_force.financial_year, MAX(statement_in_force.amount_pence), 3
    FROM statement_in_force
    WHERE statement_in_force.family = 'allocation'
      AND statement_in_force.amount_pence > 0
    GROUP BY statement_in_force.organisation_id, statement_in_force.financial_year
),
nearest AS (
    SELECT savings.*,
           resource.amount_pence   AS resource_pence,
           resource.financial_year AS resource_year,
           ROW_NUMBER() OVER (PARTITION BY savings.organisation_id, savings.financial_year, savings.what, savings.source,
                                           savings.amount_pence
                              ORDER BY ABS(resource.financial_year - savings.financial_year) NULLS LAST, resource.rank) AS place
    FROM savings
    LEFT JOIN resource ON resource.organisation_id = savings.organisation_id
)
SELECT nearest.organisation_id,
       nearest.financial_year,
       nearest.what,
       nearest.amount_pence AS savings_pence,
       nearest.resource_pence,
       nearest.resource_year,
       nearest.implied_resource_pence,
       CASE WHEN nearest.resource_pence > 0
            THEN CAST(ROUND(10000.0 * nearest.amount_pence / nearest.resource_pence) AS INTEGER) END AS share_percent,
       nearest.source
FROM nearest
WHERE nearest.place = 1
