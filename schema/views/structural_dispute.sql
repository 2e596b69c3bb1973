CREATE VIEW structural_dispute AS
-- What in a return's split into structural and one-off could be told otherwise.
-- One row per return in force (returns and accounts) and disputed item; a line or item stands once, under the first that holds:
--   judges      two judges differ on an item of the list, which counts here (method partial): the amount of the other judge
--   judgement   an item named after a line (its code or its name) is judged one-off with another amount than the return marks so
--   repeats     a one-off that comes three years running or more (structural in fact): taken as recurrent
--   marks       the return marks a line otherwise than is usual for it (recurrent as one-off, or one-off as recurrent)
--   unstated    a line says neither, and the structural position is a bound (method bound): recurrent or one-off as a whole
--   figure      the body prints another underlying figure, in the return or elsewhere: that figure instead; no item, so it
--               stands beside the range and not in it
-- Pence. amount_pence: effect of the item on the position, help plus. change_pence: structural with the item the other way less
-- structural as judged; of an unstated line structural with it recurrent less structural with it one-off.
WITH split AS MATERIALIZED (
    SELECT structural_of_return.submission_id,
           structural_of_return.organisation_id,
           structural_of_return.financial_year,
           structural_of_return.structural_pence,
           structural_of_return.method,
           submission_total.period_id,
           submission_total.full_year_is_actual
    FROM structural_of_return
    JOIN submission_total ON submission_total.submission_id = structural_of_return.submission_id
    WHERE structural_of_return.method IN ('full', 'partial', 'bound')
),
judgement AS MATERIALIZED (
    SELECT * FROM one_off_judgement
),
marked AS (
    -- one row per line of a return; is_unusual: a mark of its own that is not the usual one
    SELECT split.submission_id,
           split.organisation_id,
           split.financial_year,
           split.method,
           line.code,
           line.name,
           SUM(CASE WHEN figure.recurrence = 2 THEN 1 ELSE 0 END
               * line.sign * CASE WHEN split.full_year_is_actual = 1 THEN figure.actual_ytd ELSE figure.forecast_year END) AS one_off_pence,
           SUM(CASE WHEN figure.recurrence = 0 THEN line.sign * CASE WHEN split.full_year_is_actual = 1 THEN figure.actual_ytd
                                                                     ELSE figure.forecast_year END END) AS unstated_pence,
           SUM(CASE WHEN figure.recurrence = 0 THEN 1 ELSE 0 END) AS unstated_parts,
           MAX(CASE WHEN figure.is_recurrence_assumed = 1 THEN 0
                    WHEN figure.recurrence = 1 AND line.default_recurrence = 'NR' THEN 1
                    WHEN figure.recurrence = 2 AND line.default_recurrence = 'R'  THEN 2
                    ELSE 0 END) AS unusual_mark,
           SUM(CASE WHEN figure.is_recurrence_assumed = 0
                         AND ((figure.recurrence = 1 AND line.default_recurrence = 'NR') OR (figure.recurrence = 2 AND line.default_recurrence = 'R'))
                    THEN line.sign * CASE WHEN split.full_year_is_actual = 1 THEN figure.actual_ytd ELSE figure.forecast_year END END) AS unusual_pence
    FROM split
    JOIN figure ON figure.period_id = split.period_id
               AND figure.organisation_id = split.organisation_id
               AND figure.submission_id = split.submission_id
    JOIN line   ON line.line_id = figure.line_id
               AND line.position_part IN ('resource', 'expenditure')
    GROUP BY split.submission_id,
             split.organisation_id,
             split.financial_year,
             split.method,
             line.code,
             line.name
),
item AS (
    -- lines, each with the judgement that names it, and listed items
    SELECT marked.submission_id,
           marked.organisation_id,
           marked.financial_year,
           marked.method,
           'return' AS evidence,
           marked.code AS item,
           marked.one_off_pence,
           marked.unstated_pence,
           marked.unstated_parts,
           marked.unusual_mark,
           marked.unusual_pence,
           judgement.counted_pence,
           judgement.judged_by,
           judgement.differing_pence,
           judgement.differing_judge
    FROM marked
    LEFT JOIN judgement ON judgement.organisation_id = marked.organisation_id
                       AND judgement.financial_year = marked.financial_year
                       AND lower(judgement.description) IN (lower(marked.code), lower(marked.name))
    UNION ALL
    SELECT split.submission_id,
           split.organisation_id,
           split.financial_year,
           split.method,
           'records',
           judgement.description,
           CAST(NULL AS INTEGER),
           CAST(NULL AS INTEGER),
           0,
           0,
           CAST(NULL AS INTEGER),
           judgement.counted_pence,
           judgement.judged_by,
           judgement.differing_pence,
           judgement.differing_judge
    FROM split
    JOIN judgement ON judgement.organisation_id = split.organisation_id
                  AND judgement.financial_year = split.financial_year
    WHERE split.method = 'partial'
      AND NOT EXISTS (SELECT 1 FROM line
                      WHERE line.position_part IN ('resource', 'expenditure')
                        AND lower(judgement.description) IN (lower(line.code), lower(line.name)))
),
looked_at AS (
    SELECT item.*,
           repeated.run_years,
           CASE WHEN item.method = 'partial' AND item.differing_pence IS NOT NULL THEN 'judges'
                WHEN item.method IN ('full', 'partial') AND item.evidence = 'return' AND item.unstated_parts = 0
                     AND item.counted_pence <> item.one_off_pence THEN 'judgement'
                WHEN repeated.run_years IS NOT NULL AND item.method = 'full' AND item.one_off_pence <> 0 THEN 'repeats'
                WHEN repeated.run_years IS NOT NULL AND item.method = 'partial' AND item.counted_pence <> 0 THEN 'repeats'
                WHEN item.method = 'full' AND item.unusual_pence <> 0 THEN 'marks'
                WHEN item.method = 'bound' AND item.unstated_pence <> 0 THEN 'unstated'
           END AS kind
    FROM item
    LEFT JOIN year_one_off AS repeated ON repeated.organisation_id = item.organisation_id
                                      AND repeated.start_year = item.financial_year
                                      AND repeated.evidence = CASE item.method WHEN 'partial' THEN 'records' ELSE 'return' END
                                      AND repeated.item = item.item
                                      AND repeated.state = 'structural in fact'
)
SELECT looked_at.submission_id,
       looked_at.kind,
       looked_at.item,
       CASE looked_at.kind WHEN 'marks'    THEN looked_at.unusual_pence
                           WHEN 'unstated' THEN looked_at.unstated_pence
                           WHEN 'repeats'  THEN CASE looked_at.method WHEN 'full' THEN looked_at.one_off_pence ELSE looked_at.counted_pence END
                           ELSE looked_at.counted_pence END AS amount_pence,
       CASE looked_at.kind
            WHEN 'judges'    THEN looked_at.counted_pence - looked_at.differing_pence
            WHEN 'judgement' THEN CASE looked_at.method WHEN 'partial' THEN 1 ELSE -1 END * (looked_at.counted_pence - looked_at.one_off_pence)
            WHEN 'repeats'   THEN CASE looked_at.method WHEN 'full' THEN looked_at.one_off_pence ELSE looked_at.counted_pence END
            WHEN 'marks'     THEN CASE looked_at.unusual_mark WHEN 1 THEN -1 ELSE 1 END * looked_at.unusual_pence
            ELSE looked_at.unstated_pence END AS change_pence,
       CASE looked_at.kind
            WHEN 'judges'    THEN looked_at.judged_by || ' and ' || looked_at.differing_judge || ' differ'
            WHEN 'judgement' THEN looked_at.judged_by || ' judges another part of it one-off than the return marks'
            WHEN 'repeats'   THEN CASE looked_at.method WHEN 'full' THEN 'marked' ELSE 'judged' END || ' one-off ' || looked_at.run_years || ' years running'
            WHEN 'marks'     THEN CASE looked_at.unusual_mark WHEN 1 THEN 'marked recurrent, usually one-off' ELSE 'marked one-off, usually recurrent' END
            ELSE 'says neither recurrent nor one-off' END AS why
FROM looked_at
WHERE looked_at.kind IS NOT NULL
UNION ALL
SELECT split.submission_id,
       'figure',
       CASE WHEN printed.source IS NULL THEN 'the body''s own underlying figure' ELSE 'underlying figure published in ' || printed.source END,
       printed.amount_pence,
       printed.amount_pence - split.structural_pence,
       CASE WHEN printed.source IS NULL THEN 'printed in the return' ELSE 'a publication says otherwise' END
FROM split
JOIN (SELECT submission_in_force.submission_id,
             submission_memo.underlying_reported_pence AS amount_pence,
             CAST(NULL AS TEXT) AS source
      FROM submission_in_force
      JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
      UNION ALL
      SELECT submission_in_force.submission_id,
             statement_in_force.amount_pence,
             statement_in_force.source
      FROM submission_in_force
      JOIN statement_in_force ON statement_in_force.organisation_id = submission_in_force.organisation_id
                             AND statement_in_force.financial_year = submission_in_force.financial_year
                             AND statement_in_force.family = 'underlying_position') AS printed
  ON printed.submission_id = split.submission_id
WHERE printed.amount_pence IS NOT NULL
  AND (split.structural_pence IS NULL OR printed.amount_pence <> split.structural_pence)
