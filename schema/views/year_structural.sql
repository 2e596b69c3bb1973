CREATE VIEW year_structural AS
-- The structural position and the carried-forward balance of each year as the last word on it has them.
-- One row per organisation and year. Pence; surplus plus. From the latest return (accounts before return); for a year without
-- returns the readings of what was published are put together: one figure where they agree, else the bound that holds
-- whichever reading is right. definition: `derived` by the ladder, or `reported`: copied from the body, whose meaning is not known.
WITH ranked AS (
    SELECT carry_forward.*,
           ROW_NUMBER() OVER (PARTITION BY carry_forward.organisation_id, carry_forward.start_year
                              ORDER BY carry_forward.month DESC NULLS LAST,
                                       CASE carry_forward.source_kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM carry_forward
)
SELECT ranked.organisation_id,
       ranked.start_year AS financial_year,
       CASE WHEN COUNT(ranked.structural_pence) = COUNT(*)
                 AND MIN(ranked.structural_pence) = MAX(ranked.structural_pence) THEN MIN(ranked.structural_pence)
       END AS structural_pence,
       CASE WHEN COUNT(ranked.structural_low_pence) = COUNT(*) THEN MIN(ranked.structural_low_pence) END   AS structural_low_pence,
       CASE WHEN COUNT(ranked.structural_high_pence) = COUNT(*) THEN MAX(ranked.structural_high_pence) END AS structural_high_pence,
       CASE WHEN COUNT(*) = 1 AND MIN(ranked.structural_pence) IS NOT NULL
            THEN MIN(ranked.in_year_pence) - MIN(ranked.structural_pence) END AS one_off_pence,
       CASE WHEN COUNT(ranked.cumulative_pence) = COUNT(*)
                 AND MIN(ranked.cumulative_pence) = MAX(ranked.cumulative_pence) THEN MIN(ranked.cumulative_pence)
       END AS cumulative_pence,
       CASE WHEN COUNT(*) = 1 THEN MIN(ranked.brought_forward_pence) END AS brought_forward_pence,
       CASE WHEN MIN(ranked.method) LIKE 'reported%' THEN 'reported' WHEN MIN(ranked.method) <> 'none' THEN 'derived' END AS definition,
       CASE WHEN COUNT(ranked.cumulative_pence) = COUNT(*) THEN MIN(ranked.cumulative_pence) END AS cumulative_low_pence,
       CASE WHEN COUNT(ranked.cumulative_pence) = COUNT(*) THEN MAX(ranked.cumulative_pence) END AS cumulative_high_pence,
       CASE WHEN COUNT(*) = 1 THEN MIN(ranked.basis) ELSE 'unknown' END AS basis,
       MIN(ranked.source_kind) AS source_kind,
       MIN(ranked.source)      AS source
FROM ranked
WHERE ranked.place = 1 OR ranked.source_kind = 'statement'
GROUP BY ranked.organisation_id,
         ranked.start_year
