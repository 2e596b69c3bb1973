-- C34 measures-and-directions, warning
-- means: Special measures and legal directions are two acts with dates of their own; a body, or its group, is known to have been
--     under one of them only, or under both from different dates.
-- do: Never let the one stand for the other. Look for the missing act before saying that there was none.
WITH act AS (
    SELECT intervention_in_force.organisation_id,
           CASE WHEN intervention_in_force.kind LIKE 'directions%' THEN 'directions' ELSE 'special measures' END AS kind,
           substr(intervention_in_force.happened_on, 1, 7) AS happened_in,
           intervention_in_force.source_id
    FROM intervention_in_force
    WHERE intervention_in_force.kind LIKE 'directions%'
       OR intervention_in_force.kind = 'special_measures'
       OR intervention_in_force.description LIKE '%special measures%'
),
known AS (
    SELECT act.organisation_id, act.kind, act.happened_in, act.source_id FROM act
    UNION
    SELECT group_member.member_id, act.kind, act.happened_in, act.source_id
    FROM act
    JOIN group_member ON group_member.group_id = act.organisation_id
                     AND act.happened_in >= substr(group_member.joined_on, 1, 7)
                     AND (group_member.left_on IS NULL OR act.happened_in <= substr(group_member.left_on, 1, 7))
),
first_acts AS (
    SELECT known.organisation_id,
           MIN(known.happened_in) AS first_in,
           MIN(CASE WHEN known.kind = 'special measures' THEN known.happened_in END) AS measures_in,
           MIN(CASE WHEN known.kind = 'directions' THEN known.happened_in END)       AS directions_in
    FROM known
    GROUP BY known.organisation_id
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       CASE WHEN first_acts.measures_in IS NULL   THEN 'directions from ' || first_acts.directions_in || '; no special measures known'
            WHEN first_acts.directions_in IS NULL THEN 'special measures from ' || first_acts.measures_in || '; no directions known'
            ELSE 'special measures from ' || first_acts.measures_in || ', directions from ' || first_acts.directions_in
                 || ': two acts' END AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       source.reference AS sources
FROM first_acts
JOIN organisation        ON organisation.organisation_id = first_acts.organisation_id
JOIN known               ON known.organisation_id = first_acts.organisation_id
                        AND (known.happened_in = first_acts.measures_in OR known.happened_in = first_acts.directions_in)
LEFT JOIN source         ON source.source_id = known.source_id
LEFT JOIN financial_year ON first_acts.first_in || CASE length(first_acts.first_in) WHEN 4 THEN '-04-01' ELSE '-28' END
                            BETWEEN financial_year.first_day AND financial_year.last_day
WHERE first_acts.measures_in IS NULL
   OR first_acts.directions_in IS NULL
   OR first_acts.measures_in <> first_acts.directions_in
