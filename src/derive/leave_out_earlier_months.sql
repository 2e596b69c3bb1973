-- For a report that rests on the latest month of each year alone: takes the earlier months out of this connection's own table of
-- what is in force. Stays: of each body, year and kind of return the latest month, the latest up to :to_month, and the months
-- right before these two, from which forecasts move.
DELETE FROM temp.submission_in_force
WHERE submission_id NOT IN (
    SELECT near.submission_id
    FROM (SELECT organisation_id,
                 financial_year,
                 kind,
                 MAX(month)                                      AS latest_month,
                 MAX(CASE WHEN month <= :to_month THEN month END) AS asked_month
          FROM submission_in_force
          GROUP BY organisation_id, financial_year, kind) AS last
    JOIN submission_in_force AS near ON near.organisation_id = last.organisation_id
                                    AND near.financial_year = last.financial_year
                                    AND near.kind = last.kind
    WHERE near.month IN (last.latest_month, last.latest_month - 1, last.asked_month, last.asked_month - 1))
