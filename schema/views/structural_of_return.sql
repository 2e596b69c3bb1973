CREATE VIEW structural_of_return AS
-- Structural and one-off, from returns: the ladder of methods, best first (F20 to F24, F28, F30).
-- One row per organisation, period and kind of return (returns and accounts). Pence; surplus plus.
--   in_year_pence     I = A - E, full year
--   structural_pence  U1: the recurrent resource less the recurrent expenditure; balances brought forward never enter
--   one_off_pence     O = I - U1
-- Ladder, stored in `method`; the first that works:
--   full      every line says R or NR: U1 = sum of sign * amount over the recurrent lines. Confidence full; partial when the
--             recurrence of a line comes from the line's default and not from the return
--   partial   a list of one-off items exists, and fits what the lines allow: U1 = I - sum of the items
--   reported  the body's own underlying figure, copied (variant not known)
--   bound     some lines say neither: U1 lies between the recurrent lines plus all unfavourable ones of them, and plus all
--             favourable ones
--   none      not derivable: printed as unknown
-- A releasing of reserves raises I and not U1: the reserve's recurrent money is simply left unspent.
WITH base AS MATERIALIZED (
    SELECT submission_total.submission_id,
           submission_total.organisation_id,
           submission_total.financial_year,
           submission_total.month,
           submission_total.kind,
           submission_total.import_run_id,
           submission_total.assumed_lines,
           submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence AS in_year_pence,
           submission_total.recurrent_resource_full_year_pence,
           submission_total.recurrent_full_year_pence,
           submission_total.non_recurrent_full_year_pence,
           COALESCE(unstated_recurrence.lines, 0)                AS unstated_lines,
           CASE WHEN unstated_recurrence.lines IS NULL THEN 0 ELSE unstated_recurrence.low_pence END  AS unstated_low,
           CASE WHEN unstated_recurrence.lines IS NULL THEN 0 ELSE unstated_recurrence.high_pence END AS unstated_high,
           submission_memo.underlying_reported_pence,
           CASE WHEN COALESCE(submission_memo.has_support_in, 0) > 0 THEN submission_memo.support_in_pence ELSE 0 END   AS support_in,
           CASE WHEN COALESCE(submission_memo.has_support_out, 0) > 0 THEN submission_memo.support_out_pence ELSE 0 END AS support_out,
           CASE WHEN COALESCE(submission_memo.has_csf, 0) > 0 THEN submission_memo.csf_pence ELSE 0 END                 AS csf,
           (SELECT SUM(one_off_item_in_force.amount_pence)
            FROM one_off_item_in_force
            WHERE one_off_item_in_force.organisation_id = submission_total.organisation_id
              AND one_off_item_in_force.financial_year = submission_total.financial_year) AS listed_one_offs
    FROM submission_total
    LEFT JOIN unstated_recurrence ON unstated_recurrence.submission_id = submission_total.submission_id
    LEFT JOIN submission_memo     ON submission_memo.submission_id = submission_total.submission_id
    WHERE submission_total.kind IN ('return', 'accounts')
),
rung AS (
    SELECT base.*,
           CASE WHEN base.in_year_pence IS NOT NULL AND base.unstated_low = 0 AND base.unstated_high = 0 THEN 'full'
                WHEN base.in_year_pence IS NOT NULL AND base.listed_one_offs IS NOT NULL
                     AND (base.unstated_low IS NULL
                          OR base.in_year_pence - base.listed_one_offs
                             BETWEEN base.recurrent_full_year_pence + base.unstated_low
                                 AND base.recurrent_full_year_pence + base.unstated_high)                THEN 'partial'
                WHEN base.underlying_reported_pence IS NOT NULL                                          THEN 'reported:unknown'
                WHEN base.in_year_pence IS NOT NULL AND base.unstated_low IS NOT NULL                    THEN 'bound'
                ELSE 'none'
           END AS method
    FROM base
)
SELECT rung.submission_id,
       rung.organisation_id,
       rung.financial_year,
       rung.month,
       rung.kind,
       rung.import_run_id,
       rung.in_year_pence,
       CASE rung.method WHEN 'full'    THEN rung.recurrent_full_year_pence
                        WHEN 'partial' THEN rung.in_year_pence - rung.listed_one_offs
                        WHEN 'reported:unknown' THEN rung.underlying_reported_pence END AS structural_pence,
       CASE rung.method WHEN 'full'    THEN rung.recurrent_full_year_pence
                        WHEN 'partial' THEN rung.in_year_pence - rung.listed_one_offs
                        WHEN 'reported:unknown' THEN rung.underlying_reported_pence
                        WHEN 'bound'   THEN rung.recurrent_full_year_pence + rung.unstated_low END AS structural_low_pence,
       CASE rung.method WHEN 'full'    THEN rung.recurrent_full_year_pence
                        WHEN 'partial' THEN rung.in_year_pence - rung.listed_one_offs
                        WHEN 'reported:unknown' THEN rung.underlying_reported_pence
                        WHEN 'bound'   THEN rung.recurrent_full_year_pence + rung.unstated_high END AS structural_high_pence,
       rung.non_recurrent_full_year_pence,
       rung.recurrent_resource_full_year_pence,
       rung.in_year_pence - rung.support_in + rung.support_out            AS without_support_pence,
       rung.in_year_pence - rung.csf                                      AS without_csf_pence,
       rung.method,
       CASE rung.method WHEN 'full'  THEN CASE WHEN rung.assumed_lines = 0 THEN 'full' ELSE 'partial' END
                        WHEN 'bound' THEN 'bound'
                        WHEN 'none'  THEN 'none'
                        ELSE 'partial' END AS confidence,
       CASE rung.method WHEN 'full' THEN
                 CASE WHEN rung.assumed_lines = 0 THEN 'every line says recurrent or not'
                      WHEN rung.assumed_lines = 1 THEN '1 line takes the recurrence that is usual for it'
                      ELSE rung.assumed_lines || ' lines take the recurrence that is usual for them' END
            WHEN 'partial' THEN 'the listed one-off items are all there are'
            WHEN 'reported:unknown' THEN 'the underlying figure that the body prints; how it was made is not known'
            WHEN 'bound'   THEN rung.unstated_lines || CASE rung.unstated_lines WHEN 1 THEN ' line says' ELSE ' lines say' END
                                || ' neither recurrent nor one-off'
                                || CASE WHEN rung.listed_one_offs IS NULL THEN ''
                                        ELSE '; the listed one-off items do not fit the lines and are left aside' END
            ELSE 'a line has no amount, or one side is missing' END AS assumption
FROM rung
