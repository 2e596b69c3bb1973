-- Year on year. One row per organisation, measure and year; years of which nothing is known are there and empty.
-- Pence; surplus plus; percent in basis points.
SELECT trend.organisation,
       trend.financial_year,
       trend.measure,
       trend.value_pence,
       trend.change_pence,
       trend.change_percent,
       trend.change_word,
       trend.basis,
       trend.source_kind,
       trend.like_for_like,
       trend.low_pence,
       trend.high_pence,
       trend.percent_of_resource,
       trend.source,
       trend.organisation_name,
       trend.deficit_years,
       trend.deficit_years_with_help,
       trend.cumulative_unexplained_pence,
       trend.like_for_like_pence,
       trend.like_for_like_change_pence,
       trend.change_of_resource_percent,
       trend.confirmed
FROM wanted
JOIN trend ON trend.organisation_id = wanted.organisation_id
WHERE trend.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR trend.basis = :basis OR trend.basis IS NULL)
ORDER BY trend.organisation,
         CASE trend.measure WHEN 'plan' THEN 1
                            WHEN 'position' THEN 2
                            WHEN 'structural' THEN 3
                            WHEN 'one_off' THEN 4
                            WHEN 'cumulative' THEN 5
                            ELSE 6 END,
         trend.start_year
