-- C34 measures-and-directions, warning
-- means: Special measures and legal directions are two acts with dates of their own; a body, or its group, is known to have been
--     under one of them only, or under both from different dates. A source that says no more than that a body was (still) under one
--     of them gives no beginning.
-- do: Never let the one stand for the other. Look for the missing act before saying that there was none.
WITH act AS (
    SELECT intervention_in_force.organisation_id,
           CASE WHEN intervention_in_force.kind LIKE 'directions%' THEN 'directions' ELSE 'special measures' END AS kind,
           substr(intervention_in_force.happened_on, 1, 7) AS happened_in,
           CASE WHEN intervention_in_force.kind LIKE '%in_force' OR intervention_in_force.description LIKE 'Still %' THEN 0 ELSE 1 END AS is_beginning,
           CASE WHEN intervention_in_force.description LIKE 'Still %' THEN 1 ELSE 0 END AS is_still,
           intervention_in_force.source_id
    FROM intervention_in_force
    WHERE (intervention_in_force.kind LIKE 'directions%' AND intervention_in_force.kind <> 'directions_lifted')
       OR intervention_in_force.kind LIKE 'special_measures%'
       OR intervention_in_force.description LIKE '%special measures%'
),
known AS (
    SELECT act.organisation_id, act.kind, act.happened_in, act.is_beginning, act.is_still, act.source_id FROM act
    UNION
    SELECT group_member.member_id, act.kind, act.happened_in, act.is_beginning, act.is_still, act.source_id
    FROM act
    JOIN group_member ON group_member.group_id = act.organisation_id
                     AND act.happened_in >= substr(group_member.joined_on, 1, 7)
                     AND (group_member.left_on IS NULL OR act.happened_in <= substr(group_member.left_on, 1, 7))
),
first_known AS (
    -- the earliest that is known of each kind; of one month the beginning before the state
    SELECT known.*,
           ROW_NUMBER() OVER (PARTITION BY known.organisation_id, known.kind
                              ORDER BY known.happened_in, known.is_beginning DESC, known.is_still DESC, known.source_id) AS place
    FROM known
),
told AS (
    SELECT first_known.organisation_id,
           first_known.kind,
           first_known.happened_in,
           first_known.is_beginning,
           CASE WHEN first_known.is_beginning = 1 THEN first_known.kind || ' from ' || first_known.happened_in
                WHEN first_known.kind = 'directions' AND first_known.is_still = 1 THEN 'in ' || first_known.happened_in || ' still under directions'
                WHEN first_known.kind = 'directions'                              THEN 'by ' || first_known.happened_in || ' under directions'
                WHEN first_known.is_still = 1                                     THEN 'in ' || first_known.happened_in || ' still in special measures'
                ELSE 'by ' || first_known.happened_in || ' in special measures' END AS words
    FROM first_known
    WHERE first_known.place = 1
),
both_kinds AS (
    SELECT told.organisation_id,
           MIN(told.happened_in) AS first_in,
           MIN(CASE WHEN told.kind = 'special measures' THEN told.happened_in END) AS measures_in,
           MIN(CASE WHEN told.kind = 'special measures' THEN told.words END)       AS measures_words,
           MIN(CASE WHEN told.kind = 'directions' THEN told.happened_in END)       AS directions_in,
           MIN(CASE WHEN told.kind = 'directions' THEN told.words END)             AS directions_words,
           MIN(told.is_beginning)                                                  AS has_beginnings_alone
    FROM told
    GROUP BY told.organisation_id
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       CAST(NULL AS INTEGER) AS month,
       CASE WHEN both_kinds.measures_in IS NULL   THEN both_kinds.directions_words || '; no special measures known'
            WHEN both_kinds.directions_in IS NULL THEN both_kinds.measures_words || '; no directions known'
            ELSE both_kinds.measures_words || ', ' || both_kinds.directions_words
                 || CASE both_kinds.has_beginnings_alone WHEN 1 THEN ': two acts' ELSE ': two acts, and not every beginning is known' END END AS finding,
       CAST(NULL AS BIGINT) AS difference_pence,
       source.reference AS sources
FROM both_kinds
JOIN organisation        ON organisation.organisation_id = both_kinds.organisation_id
JOIN first_known         ON first_known.organisation_id = both_kinds.organisation_id
                        AND first_known.place = 1
LEFT JOIN source         ON source.source_id = first_known.source_id
LEFT JOIN financial_year ON both_kinds.first_in || CASE length(both_kinds.first_in) WHEN 4 THEN '-04-01' ELSE '-28' END
                            BETWEEN financial_year.first_day AND financial_year.last_day
WHERE both_kinds.measures_in IS NULL
   OR both_kinds.directions_in IS NULL
   OR both_kinds.measures_in <> both_kinds.directions_in
   OR both_kinds.has_beginnings_alone = 0
