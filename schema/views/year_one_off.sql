CREATE VIEW year_one_off AS
-- What was one-off in each year, item by item, and whether it comes back.
-- One row per body, year, evidence and item. Pence; effect on the position: help is plus, a one-off cost is minus. evidence:
--   records    the lists of items judged one-off, with reason and judge; an item that was given up stays, as `given up`
--   return     lines marked non-recurrent in the latest return of the year (accounts before returns); nil is no item
--   statement  published claims: non-recurrent benefits, and support from a neighbour
-- The three may tell the same money twice and are never added.
-- years_running: for how many years in a row, up to this one, the item came back on the same side (help, or cost) by the same
-- evidence, under the same description, line or measure. run_years: how long the whole row of years is. An item that comes three
-- years running or more is `structural in fact` (three is this ledger's own threshold): one-off by name only.
WITH latest AS (
    SELECT submission_in_force.submission_id,
           submission_in_force.organisation_id,
           submission_in_force.period_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.import_run_id,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
item AS (
    SELECT one_off_judgement.organisation_id,
           one_off_judgement.financial_year,
           'records' AS evidence,
           one_off_judgement.description AS item,
           one_off_judgement.amount_pence,
           CASE WHEN one_off_judgement.judged_until IS NULL THEN 1 ELSE 0 END AS counts,
           one_off_judgement.reason,
           one_off_judgement.evidence AS proof,
           one_off_judgement.judged_by,
           one_off_judgement.judged_on,
           one_off_judgement.judged_until,
           one_off_judgement.differing_judge,
           one_off_judgement.differing_pence,
           COALESCE(source.reference, 'import ' || one_off_judgement.import_run_id) AS source
    FROM one_off_judgement
    LEFT JOIN source ON source.source_id = one_off_judgement.source_id
    UNION ALL
    SELECT latest.organisation_id,
           latest.financial_year,
           'return',
           line.code,
           line.sign * CASE WHEN submission_total.full_year_is_actual = 1 THEN figure.actual_ytd ELSE figure.forecast_year END,
           1,
           CASE figure.is_recurrence_assumed WHEN 1 THEN 'usual for ' || line.name ELSE line.name || ', marked so' END,
           CAST(NULL AS TEXT),
           CASE figure.is_recurrence_assumed WHEN 1 THEN 'this ledger' ELSE 'the body' END,
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS INTEGER),
           'import ' || latest.import_run_id
    FROM latest
    JOIN submission_total ON submission_total.submission_id = latest.submission_id
    JOIN figure ON figure.period_id = latest.period_id
               AND figure.organisation_id = latest.organisation_id
               AND figure.submission_id = latest.submission_id
               AND figure.recurrence = 2
    JOIN line   ON line.line_id = figure.line_id
               AND line.position_part IN ('resource', 'expenditure')
    WHERE latest.place = 1
      AND COALESCE(CASE WHEN submission_total.full_year_is_actual = 1 THEN figure.actual_ytd ELSE figure.forecast_year END, 1) <> 0
    UNION ALL
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           'statement',
           statement_in_force.measure_name,
           statement_in_force.amount_pence,
           1,
           COALESCE(statement_in_force.note, statement_in_force.measure_name),
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           statement_in_force.made_on,
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS INTEGER),
           statement_in_force.source
    FROM statement_in_force
    WHERE statement_in_force.family = 'nonrecurrent_benefit'
    UNION ALL
    SELECT support_claim.organisation_id,
           support_claim.financial_year,
           'statement',
           CASE WHEN support_claim.support_pence < 0 THEN 'support given' ELSE 'support received' END,
           support_claim.support_pence,
           CASE support_claim.is_withdrawn WHEN 1 THEN 0 ELSE 1 END,
           CASE support_claim.is_withdrawn WHEN 1 THEN 'agreed with another body, and withdrawn' ELSE 'agreed with another body' END,
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS TEXT),
           CAST(NULL AS INTEGER),
           support_claim.source
    FROM support_claim
),
sided AS (
    -- an item can stand several times in a year, as in several publications: its years are numbered without gaps
    SELECT item.*,
           CASE WHEN item.amount_pence < 0 THEN -1 WHEN item.amount_pence > 0 THEN 1 ELSE 0 END AS side
    FROM item
),
numbered AS (
    SELECT sided.*,
           sided.financial_year - DENSE_RANK() OVER (PARTITION BY sided.organisation_id, sided.evidence, sided.item, sided.side, sided.counts
                                                     ORDER BY sided.financial_year) AS run
    FROM sided
),
counted AS (
    SELECT numbered.*,
           MIN(numbered.financial_year) OVER one_run AS run_from,
           MAX(numbered.financial_year) OVER one_run AS run_to
    FROM numbered
    WINDOW one_run AS (PARTITION BY numbered.organisation_id, numbered.evidence, numbered.item, numbered.side, numbered.counts, numbered.run)
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       counted.item,
       counted.amount_pence,
       CASE WHEN counted.counts = 0 AND counted.evidence = 'statement' THEN 'withdrawn'
            WHEN counted.counts = 0 THEN 'given up'
            WHEN counted.side <> 0 AND counted.run_to - counted.run_from + 1 >= 3 THEN 'structural in fact'
            ELSE 'one-off' END AS state,
       CASE WHEN counted.counts = 1 AND counted.side <> 0 THEN counted.financial_year - counted.run_from + 1 END AS years_running,
       CASE WHEN counted.counts = 1 AND counted.side <> 0 THEN counted.run_to - counted.run_from + 1 END         AS run_years,
       counted.reason,
       counted.proof,
       counted.judged_by,
       counted.judged_on,
       counted.judged_until,
       counted.differing_judge,
       counted.differing_pence,
       counted.evidence,
       CASE counted.evidence WHEN 'records' THEN 'list' WHEN 'return' THEN 'marks' ELSE 'published' END AS method,
       CASE WHEN counted.amount_pence IS NULL THEN 'none'
            WHEN counted.evidence = 'return' THEN 'full'
            ELSE 'partial' END AS confidence,
       'no' AS confirmed,
       CASE counted.evidence WHEN 'statement' THEN 'unknown' ELSE 'in_year' END AS basis,
       counted.source,
       counted.organisation_id,
       counted.financial_year AS start_year
FROM counted
JOIN organisation   ON organisation.organisation_id = counted.organisation_id
JOIN financial_year ON financial_year.financial_year = counted.financial_year
