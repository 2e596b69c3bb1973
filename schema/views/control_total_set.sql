CREATE VIEW control_total_set AS
-- The control total of each body and year that stands outside the returns: the target that was set last, else a published one.
-- One row per body and year of which one is known. Pence; a position: surplus plus, before the sustainability fund. A target that
-- counts the balance brought forward is none: the control total is the year's own.
WITH ranked AS (
    SELECT target.organisation_id,
           target.financial_year,
           target.amount_pence,
           COALESCE(source.reference, 'import ' || target.import_run_id) AS source,
           1 AS kind,
           ROW_NUMBER() OVER (PARTITION BY target.organisation_id, target.financial_year
                              ORDER BY target.set_on DESC NULLS LAST, target.target_id DESC) AS place
    FROM target
    LEFT JOIN source ON source.source_id = target.source_id
    WHERE target.kind = 'control_total'
      AND target.basis <> 'cumulative'
      AND EXISTS (SELECT 1 FROM counted_import WHERE counted_import.import_run_id = target.import_run_id)
    UNION ALL
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.source,
           2,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year
                              ORDER BY statement_in_force.confidence_rank, statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id)
    FROM statement_in_force
    WHERE statement_in_force.family = 'control_total'
      AND statement_in_force.amount_pence IS NOT NULL
)
SELECT ranked.organisation_id,
       ranked.financial_year,
       ranked.amount_pence AS control_total_pence,
       ranked.source
FROM ranked
WHERE ranked.place = 1
  AND (ranked.kind = 1 OR NOT EXISTS (SELECT 1
                                      FROM ranked AS target_set
                                      WHERE target_set.organisation_id = ranked.organisation_id
                                        AND target_set.financial_year = ranked.financial_year
                                        AND target_set.kind = 1))
