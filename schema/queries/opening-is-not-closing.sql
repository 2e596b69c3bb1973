-- Years that open with another balance than the one with which the year before closed.
SELECT organisation,
       from_year,
       to_year,
       cumulative_pence,
       next_opening_pence,
       opening_difference_pence,
       source
FROM carry_forward
WHERE opening_difference_pence <> 0
ORDER BY ABS(opening_difference_pence) DESC, organisation, from_year;
