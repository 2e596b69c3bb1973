-- C13 surplus-hides-deficit, warning
-- means: The year shows a surplus or breaks even, and its recurrent part is a deficit: one-offs balance it, and the deficit comes
--     back next year (F24). By the latest return of the year, by what was published, or by what a paper prints of both.
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
UNION ALL
SELECT organisation.code,
       financial_year.label,
       whole.month,
       'the paper prints a position of {' || whole.amount_pence || '} and an underlying one of {' || underlying.amount_pence || '}',
       underlying.amount_pence - whole.amount_pence,
       'import ' || whole.import_run_id
FROM paper_cell AS whole
JOIN paper_cell AS underlying ON underlying.paper = whole.paper
                             AND underlying.stands_at = whole.stands_at
                             AND underlying.measure = 'underlying_position'
                             AND underlying.place = 1
                             AND underlying.amount_pence < 0
JOIN organisation   ON organisation.organisation_id = whole.organisation_id
JOIN financial_year ON financial_year.financial_year = whole.financial_year
WHERE whole.subject = 'position'
  AND whole.place = 1
  AND whole.amount_pence >= 0
