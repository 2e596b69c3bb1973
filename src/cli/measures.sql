-- One row per measure that a published claim can be about; what belongs together stands together.
SELECT measure,
       name,
       sign_convention,
       scenario,
       stream,
       CASE includes_support WHEN 1 THEN 'counted' WHEN 0 THEN 'not counted' END AS support,
       meaning
FROM measure
ORDER BY family, scenario IS NOT NULL, scenario, measure
