-- C11 withdrawn-support-counted, warning
-- means: Support was withdrawn, and a later return or forecast of the receiver still counts it.
-- do: Read the position without it: `report structural` shows the part that is support.
WITH withdrawn AS (
    SELECT counted_transfer.receiver_id AS organisation_id,
           counted_transfer.financial_year,
           MAX(counted_transfer.amount_pence) AS amount_pence,
           MIN(counted_transfer.withdrawn_on) AS withdrawn_on
    FROM counted_transfer
    WHERE counted_transfer.withdrawn_on IS NOT NULL
    GROUP BY counted_transfer.receiver_id, counted_transfer.financial_year
    UNION ALL
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           MAX(-statement_in_force.amount_pence),
           MIN(statement_in_force.made_on)
    FROM statement_in_force
    WHERE statement_in_force.family = 'inter_ccg_transfer_reversal'
      AND statement_in_force.amount_pence < 0
      AND statement_in_force.made_on IS NOT NULL
    GROUP BY statement_in_force.organisation_id, statement_in_force.financial_year
),
still AS (
    -- What stands of other support to the same body is no breach.
    SELECT counted_transfer.receiver_id AS organisation_id,
           counted_transfer.financial_year,
           SUM(counted_transfer.amount_pence) AS amount_pence
    FROM counted_transfer
    WHERE counted_transfer.leg = 'receiver'
      AND counted_transfer.withdrawn_on IS NULL
    GROUP BY counted_transfer.receiver_id, counted_transfer.financial_year
),
latest AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           submission_in_force.month,
           period.last_day,
           submission_in_force.import_run_id,
           submission_memo.support_in_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
    JOIN period          ON period.period_id = submission_in_force.period_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
found AS (
    SELECT withdrawn.organisation_id,
           withdrawn.financial_year,
           latest.month,
           'support of {' || withdrawn.amount_pence || '} was withdrawn on ' || withdrawn.withdrawn_on || '; the return of month '
             || latest.month || ' still counts {' || latest.support_in_pence || '}' AS finding,
           latest.support_in_pence AS difference_pence,
           'import ' || latest.import_run_id AS source
    FROM withdrawn
    JOIN latest     ON latest.organisation_id = withdrawn.organisation_id
                   AND latest.financial_year = withdrawn.financial_year
                   AND latest.place = 1
                   AND latest.last_day >= withdrawn.withdrawn_on
    LEFT JOIN still ON still.organisation_id = withdrawn.organisation_id
                   AND still.financial_year = withdrawn.financial_year
    WHERE latest.support_in_pence > COALESCE(still.amount_pence, 0)
    UNION ALL
    SELECT withdrawn.organisation_id,
           withdrawn.financial_year,
           statement_in_force.month,
           'support of {' || withdrawn.amount_pence || '} was withdrawn on ' || withdrawn.withdrawn_on || '; a forecast of '
             || statement_in_force.made_on || ', {' || statement_in_force.amount_pence || '}, still counts it',
           withdrawn.amount_pence,
           statement_in_force.source
    FROM withdrawn
    JOIN statement_in_force ON statement_in_force.organisation_id = withdrawn.organisation_id
                           AND statement_in_force.financial_year = withdrawn.financial_year
                           AND statement_in_force.includes_support = 1
                           AND statement_in_force.amount_pence IS NOT NULL
                           AND substr(statement_in_force.made_on, 1, length(withdrawn.withdrawn_on)) > withdrawn.withdrawn_on
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       found.month,
       found.finding,
       found.difference_pence,
       found.source AS sources
FROM found
JOIN organisation   ON organisation.organisation_id = found.organisation_id
JOIN financial_year ON financial_year.financial_year = found.financial_year
