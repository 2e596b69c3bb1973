-- Deficits that one-off help made look smaller than they are.
SELECT organisation,
       financial_year,
       month,
       basis,
       in_year_pence,
       structural_pence,
       structural_low_pence,
       structural_high_pence,
       one_off_pence,
       method,
       assumption
FROM structural
WHERE reading LIKE '%masked by one-offs'
ORDER BY COALESCE(structural_pence, structural_high_pence), organisation, financial_year, month;
