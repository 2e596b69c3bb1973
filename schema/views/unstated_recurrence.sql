CREATE VIEW unstated_recurrence AS
-- How far the structural position is open because lines of a return say neither recurrent nor non-recurrent.
-- One row per return in force with such a line. Pence; effect on the full-year position, surplus plus.
-- Each such line may be recurrent as a whole, one-off as a whole, or split: low_pence is the sum of those that would worsen
-- the structural position, high_pence of those that would better it. NULL when one of them has no amount.
WITH effect AS (
    SELECT control_total.submission_id,
           line.sign * CASE WHEN submission_total.full_year_is_actual = 1 THEN figure.actual_ytd
                            ELSE figure.forecast_year END AS pence
    FROM submission_total
    CROSS JOIN control_total    -- the few returns that have such lines are looked up, not all figures read
    CROSS JOIN figure
    CROSS JOIN line
    WHERE control_total.period_id = submission_total.period_id
      AND control_total.organisation_id = submission_total.organisation_id
      AND control_total.submission_id = submission_total.submission_id
      AND control_total.recurrence = 0
      AND figure.period_id = control_total.period_id
      AND figure.organisation_id = control_total.organisation_id
      AND figure.submission_id = control_total.submission_id
      AND figure.recurrence = 0
      AND line.line_id = figure.line_id
      AND line.position_part IN ('resource', 'expenditure')
)
SELECT effect.submission_id,
       COUNT(*) AS lines,
       CASE WHEN COUNT(effect.pence) = COUNT(*)
            THEN SUM(CASE WHEN effect.pence < 0 THEN effect.pence ELSE 0 END) END AS low_pence,
       CASE WHEN COUNT(effect.pence) = COUNT(*)
            THEN SUM(CASE WHEN effect.pence > 0 THEN effect.pence ELSE 0 END) END AS high_pence
FROM effect
GROUP BY effect.submission_id
