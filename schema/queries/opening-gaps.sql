-- With what each body opens the next year: the recurrent gap, and the cumulative balance.
-- :fy = all  the year that is closing, such as 2017-18, or all
SELECT organisation,
       from_year,
       to_year,
       basis,
       in_year_pence,
       cumulative_pence,
       recurrent_gap_pence,
       recurrent_gap_low_pence,
       recurrent_gap_high_pence,
       method,
       confidence
FROM carry_forward
WHERE COALESCE(recurrent_gap_pence, recurrent_gap_low_pence, recurrent_gap_high_pence, cumulative_pence) IS NOT NULL
  AND (:fy = 'all' OR from_year = :fy)
ORDER BY COALESCE(recurrent_gap_pence, recurrent_gap_high_pence, recurrent_gap_low_pence), organisation, from_year, basis;
