-- Returns whose stored control totals are not the sums of their figures: should be none. One row per return.
SELECT control_total_difference.organisation,
       control_total_difference.financial_year || ':M' || control_total_difference.month
FROM control_total_difference
