-- C13 surplus-hides-deficit, warning
-- means: The year shows a surplus or breaks even, and its recurrent part is a deficit: one-offs balance it, and the deficit comes
--     back next year (F24). By the latest return of the year, or by what was published.
-- do: Read `report structural` and `report carry-forward` for the body before calling it sound.
WITH latest AS (
    SELECT structural.*,
           ROW_NUMBER() OVER (PARTITION BY structural.organisation_id, structural.start_year, structural.basis
                              ORDER BY structural.month DESC NULLS LAST,
                                       CASE structural.source_kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM structural
)
SELECT latest.organisation,
       latest.financial_year,
       latest.month,
       'the position is {' || latest.in_year_pence || '}; its structural part is '
         || CASE WHEN latest.structural_low_pence = latest.structural_high_pence THEN '{' || latest.structural_high_pence || '}'
                 ELSE 'from {' || latest.structural_low_pence || '} to {' || latest.structural_high_pence || '}' END AS finding,
       latest.structural_high_pence - latest.in_year_pence AS difference_pence,
       latest.source AS sources
FROM latest
WHERE latest.place = 1
  AND latest.reading = 'balanced by one-offs'
