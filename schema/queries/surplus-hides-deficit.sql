-- A surplus or balance was reported, and without one-off help the year would be in deficit.
--
-- The high end of the structural position counts, where it is only known within bounds: so the deficit is certain.
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
       source
FROM structural
WHERE in_year_pence >= 0
  AND COALESCE(structural_pence, structural_high_pence) < 0
ORDER BY COALESCE(structural_pence, structural_high_pence), organisation, financial_year, month;
