CREATE VIEW line_variance AS
-- What each line of a return does to the position against its plan (F09), and in the month alone (F10).
-- One row per organisation, period, kind of return and line (recurrent and non-recurrent together). Pence.
--   F09  variance = sign * (actual - plan): favourable is plus, whatever the line
--   F10  the month alone = year to date less the year to date of the month before; month 1 is its own year to date.
--        NULL when the month before has no return of that kind, or has the line without an amount.
WITH amount AS MATERIALIZED (
    SELECT submission_in_force.organisation_id,
           submission_in_force.period_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           submission_in_force.kind,
           figure.line_id,
           CASE WHEN COUNT(figure.plan_ytd) = COUNT(*)      THEN SUM(figure.plan_ytd) END      AS plan_ytd,
           CASE WHEN COUNT(figure.actual_ytd) = COUNT(*)    THEN SUM(figure.actual_ytd) END    AS actual_ytd,
           CASE WHEN COUNT(figure.plan_year) = COUNT(*)     THEN SUM(figure.plan_year) END     AS plan_year,
           CASE WHEN COUNT(figure.forecast_year) = COUNT(*) THEN SUM(figure.forecast_year) END AS forecast_year
    FROM submission_in_force
    JOIN figure ON figure.period_id = submission_in_force.period_id
               AND figure.organisation_id = submission_in_force.organisation_id
               AND figure.submission_id = submission_in_force.submission_id
    GROUP BY submission_in_force.organisation_id,
             submission_in_force.period_id,
             submission_in_force.financial_year,
             submission_in_force.month,
             submission_in_force.kind,
             figure.line_id
)
SELECT organisation.code AS organisation,
       amount.organisation_id,
       financial_year.label AS financial_year,
       amount.month,
       amount.kind,
       line.code AS line,
       line.name AS line_name,
       line.section,
       amount.plan_ytd                                          AS plan_ytd_pence,
       amount.actual_ytd                                        AS actual_ytd_pence,
       NULLIF(line.sign, 0) * (amount.actual_ytd - amount.plan_ytd)        AS variance_ytd_pence,
       amount.plan_year                                         AS plan_year_pence,
       amount.forecast_year                                     AS forecast_year_pence,
       NULLIF(line.sign, 0) * (amount.forecast_year - amount.plan_year)    AS variance_year_pence,
       CASE WHEN amount.month = 1 THEN amount.actual_ytd
            ELSE amount.actual_ytd - before.actual_ytd
       END                                                      AS actual_month_pence
FROM amount
JOIN organisation   ON organisation.organisation_id = amount.organisation_id
JOIN financial_year ON financial_year.financial_year = amount.financial_year
JOIN line           ON line.line_id = amount.line_id
LEFT JOIN amount AS before ON before.organisation_id = amount.organisation_id
                          AND before.period_id = amount.period_id - 1
                          AND before.financial_year = amount.financial_year
                          AND before.kind = amount.kind
                          AND before.line_id = amount.line_id
