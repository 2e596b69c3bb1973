CREATE VIEW structural_of_published AS
-- Structural and one-off of what was published of a year: by a list of one-offs, or an underlying figure (ladder L2, L3, L5).
-- One row per organisation and year with a list, an underlying figure or a position; by the first rung that holds. Pence; surplus plus.
--   1 partial           a list of one-off items is there, and an exact outturn or forecast was published: U1 = I - sum of the items
--                       (F30); the position is read as the year's own, though its basis is seldom said
--   2 reported:unknown  an underlying figure was published: a claim before a cell of a paper, then the higher confidence, then the
--                       later; how it was made is not known
--   4 none              neither; 3 is the bound of structural_of_statements
WITH told AS (
    SELECT one_off_item_in_force.organisation_id,
           one_off_item_in_force.financial_year,
           'listed' AS what,
           one_off_item_in_force.amount_pence,
           'import ' || one_off_item_in_force.import_run_id AS source,
           1 AS rank,
           CAST(NULL AS TEXT) AS made_on,
           one_off_item_in_force.import_run_id AS later
    FROM one_off_item_in_force
    UNION ALL
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           'underlying',
           statement_in_force.amount_pence,
           statement_in_force.source,
           statement_in_force.confidence_rank,
           statement_in_force.made_on,
           -statement_in_force.statement_id
    FROM statement_in_force
    WHERE statement_in_force.family = 'underlying_position'
      AND statement_in_force.amount_pence IS NOT NULL
      AND statement_in_force.bound = 'exact'
    UNION ALL
    SELECT paper_figure_in_force.organisation_id,
           paper_figure_in_force.financial_year,
           'underlying',
           paper_figure_in_force.amount_pence,
           'import ' || paper_figure_in_force.import_run_id,
           9,
           CAST(NULL AS TEXT),
           paper_figure_in_force.month
    FROM paper_figure_in_force
    WHERE paper_figure_in_force.measure = 'underlying_position'
      AND paper_figure_in_force.timing = 'forecast_outturn'
      AND paper_figure_in_force.amount_pence IS NOT NULL
),
ranked AS (
    SELECT told.*,
           ROW_NUMBER() OVER (PARTITION BY told.organisation_id, told.financial_year, told.what
                              ORDER BY told.rank, told.made_on DESC NULLS LAST, told.later DESC) AS place
    FROM told
),
help AS (
    SELECT ranked.organisation_id,
           ranked.financial_year,
           SUM(CASE WHEN ranked.what = 'listed' THEN ranked.amount_pence END)                            AS one_off_pence,
           MAX(CASE WHEN ranked.what = 'listed' AND ranked.place = 1 THEN ranked.source END)             AS list_source,
           MAX(CASE WHEN ranked.what = 'underlying' AND ranked.place = 1 THEN ranked.amount_pence END)   AS underlying_pence,
           MAX(CASE WHEN ranked.what = 'underlying' AND ranked.place = 1 THEN ranked.source END)         AS underlying_source
    FROM ranked
    GROUP BY ranked.organisation_id,
             ranked.financial_year
),
every AS (
    SELECT COALESCE(year_claim.organisation_id, help.organisation_id) AS organisation_id,
           COALESCE(year_claim.financial_year, help.financial_year)   AS financial_year,
           year_claim.organisation_id AS claimed_of,
           COALESCE(CASE WHEN year_claim.outturn_pence IS NOT NULL  THEN year_claim.outturn_basis
                         WHEN year_claim.forecast_pence IS NOT NULL THEN year_claim.forecast_basis END, 'unknown') AS basis,
           CASE WHEN year_claim.outturn_pence IS NOT NULL
                THEN CASE WHEN year_claim.outturn_bound = 'exact' THEN year_claim.outturn_pence END
                ELSE CASE WHEN year_claim.forecast_bound = 'exact' THEN year_claim.forecast_pence END END AS in_year_pence,
           CASE WHEN year_claim.outturn_pence IS NOT NULL THEN year_claim.outturn_source
                ELSE year_claim.forecast_source END AS position_source,
           help.one_off_pence,
           help.list_source,
           help.underlying_pence,
           help.underlying_source
    FROM year_claim
    FULL JOIN help ON help.organisation_id = year_claim.organisation_id
                  AND help.financial_year = year_claim.financial_year
),
rung AS (
    SELECT every.*,
           CASE WHEN every.in_year_pence - every.one_off_pence IS NOT NULL AND every.basis <> 'cumulative' THEN 1
                WHEN every.underlying_pence IS NOT NULL THEN 2
                ELSE 4 END AS rung
    FROM every
)
SELECT rung.organisation_id,
       rung.financial_year,
       rung.rung,
       rung.basis,
       rung.in_year_pence,
       CASE rung.rung WHEN 1 THEN rung.in_year_pence - rung.one_off_pence
                      WHEN 2 THEN rung.underlying_pence END AS structural_pence,
       CASE rung.rung WHEN 1 THEN 'partial' WHEN 2 THEN 'reported:unknown' ELSE 'none' END AS method,
       CASE rung.rung WHEN 4 THEN 'none' ELSE 'partial' END AS confidence,
       CASE rung.rung WHEN 1 THEN 'the listed one-off items are all there are, and the published position is the year''s own'
                      WHEN 2 THEN 'the underlying figure that was published; how it was made is not known'
                      ELSE 'no recurrent split and no one-offs were published' END AS assumption,
       CASE WHEN rung.rung = 1 THEN rung.position_source || ' ' || rung.list_source
            WHEN rung.rung = 2 AND (rung.in_year_pence IS NULL OR rung.position_source = rung.underlying_source) THEN rung.underlying_source
            WHEN rung.rung = 2 THEN rung.underlying_source || ' ' || rung.position_source
            ELSE rung.position_source END AS source
FROM rung
WHERE rung.rung < 4
   OR rung.claimed_of IS NOT NULL   -- a list alone says nothing of the year
