CREATE VIEW scenario_position AS
-- Where a body ends the year under named conditions: under none, under each alone, under all together.
-- One row per organisation, year, basis of evidence and scenario (none, the condition's name, all). Pence; surplus plus.
--   none   evidence statement: the forecast that counts a neighbour's support where one was published, else the forecast without a
--          condition (year_claim). Evidence records: the forecast of the latest return, else as for statements
--   each   none + effect of the condition; or the position as it was published (see scenario_condition)
--   all    none + every effect; unknown where a condition was published as a position, which may hold the others already. Given
--          where there is more than one condition
-- evidence `members`: a group, as the sum of its members (F119): given where every member of that year has a position. A condition
-- that touches two members counts once, so that support between them moves both and not the sum. Positions published for the group
-- itself are rows of evidence `statement`, and need not equal the sum. Conditions published as positions are no part of it.
WITH condition AS MATERIALIZED (
    SELECT * FROM scenario_condition
),
kept AS (
    SELECT statement_in_force.organisation_id,
           statement_in_force.financial_year,
           statement_in_force.amount_pence,
           statement_in_force.bound,
           statement_in_force.basis,
           statement_in_force.source,
           ROW_NUMBER() OVER (PARTITION BY statement_in_force.organisation_id, statement_in_force.financial_year
                              ORDER BY statement_in_force.confidence_rank,
                                       statement_in_force.made_on DESC NULLS LAST,
                                       statement_in_force.statement_id) AS place
    FROM statement_in_force
    WHERE statement_in_force.family = 'forecast_outturn'
      AND statement_in_force.includes_support = 1
      AND statement_in_force.amount_pence IS NOT NULL
),
claimed AS MATERIALIZED (
    SELECT kept.organisation_id,
           kept.financial_year,
           kept.amount_pence AS position,
           kept.bound,
           kept.basis,
           kept.source,
           'the forecast counts the support' AS assumption
    FROM kept
    WHERE kept.place = 1
    UNION ALL
    SELECT year_claim.organisation_id,
           year_claim.financial_year,
           year_claim.forecast_pence,
           year_claim.forecast_bound,
           year_claim.forecast_basis,
           year_claim.forecast_source,
           CAST(NULL AS TEXT)
    FROM year_claim
    WHERE year_claim.forecast_pence IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM kept
                      WHERE kept.organisation_id = year_claim.organisation_id
                        AND kept.financial_year = year_claim.financial_year)
),
returned AS (
    SELECT submission_total.organisation_id,
           submission_total.financial_year,
           submission_total.import_run_id,
           submission_total.resource_full_year_pence - submission_total.expenditure_full_year_pence AS position,
           ROW_NUMBER() OVER (PARTITION BY submission_total.organisation_id, submission_total.financial_year
                              ORDER BY submission_total.month DESC,
                                       CASE submission_total.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_total
    WHERE submission_total.kind IN ('return', 'accounts')
),
base AS MATERIALIZED (
    SELECT 'statement' AS evidence,
           claimed.organisation_id,
           claimed.financial_year,
           claimed.position,
           claimed.bound,
           claimed.basis,
           claimed.source,
           claimed.assumption
    FROM claimed
    UNION ALL
    SELECT 'records',
           returned.organisation_id,
           returned.financial_year,
           returned.position,
           'exact',
           'in_year',
           'import ' || returned.import_run_id,
           'the forecast of the latest return'
    FROM returned
    WHERE returned.place = 1
    UNION ALL
    SELECT 'records',
           claimed.organisation_id,
           claimed.financial_year,
           claimed.position,
           claimed.bound,
           claimed.basis,
           claimed.source,
           COALESCE(claimed.assumption, 'the published forecast')
    FROM claimed
    WHERE NOT EXISTS (SELECT 1 FROM returned
                      WHERE returned.organisation_id = claimed.organisation_id
                        AND returned.financial_year = claimed.financial_year)
),
concerned AS (
    SELECT base.evidence, base.organisation_id, base.financial_year
    FROM base
    WHERE base.evidence = 'statement'
    UNION
    SELECT condition.evidence, condition.organisation_id, condition.financial_year
    FROM condition
),
own AS (
    SELECT concerned.organisation_id,
           concerned.financial_year,
           concerned.evidence,
           'none'             AS scenario,
           CAST(NULL AS TEXT) AS conditions,
           base.position,
           base.bound,
           CAST(NULL AS INTEGER) AS effect_pence,
           COALESCE(base.basis, 'unknown') AS basis,
           base.source,
           base.assumption
    FROM concerned
    LEFT JOIN base ON base.evidence = concerned.evidence
                  AND base.organisation_id = concerned.organisation_id
                  AND base.financial_year = concerned.financial_year
    UNION ALL
    SELECT condition.organisation_id,
           condition.financial_year,
           condition.evidence,
           condition.name,
           condition.name,
           CASE WHEN condition.is_reported = 1 THEN condition.reported_pence ELSE base.position + condition.effect_pence END,
           CASE WHEN condition.is_reported = 1 OR base.bound = 'exact' THEN condition.bound
                WHEN condition.bound = 'exact' OR condition.bound = base.bound THEN base.bound
                ELSE 'about' END,
           condition.effect_pence,
           COALESCE(base.basis, 'unknown'),
           condition.source,
           CASE WHEN condition.is_reported = 1 THEN 'what else it takes for granted is not known' ELSE base.assumption END
    FROM condition
    LEFT JOIN base ON base.evidence = condition.evidence
                  AND base.organisation_id = condition.organisation_id
                  AND base.financial_year = condition.financial_year
    UNION ALL
    SELECT listed.organisation_id,
           listed.financial_year,
           listed.evidence,
           'all',
           group_concat(listed.name, ' + '),
           CASE WHEN SUM(listed.is_reported) = 0 THEN base.position + SUM(listed.effect_pence) END,
           CASE WHEN SUM(listed.is_reported) > 0 THEN NULL
                WHEN SUM(CASE WHEN listed.bound = 'exact' THEN 0 ELSE 1 END) = 0 THEN base.bound
                WHEN base.bound = 'exact' AND SUM(CASE WHEN listed.bound IN ('exact', 'at_least') THEN 0 ELSE 1 END) = 0 THEN 'at_least'
                WHEN base.bound = 'exact' AND SUM(CASE WHEN listed.bound IN ('exact', 'at_most') THEN 0 ELSE 1 END) = 0 THEN 'at_most'
                ELSE 'about' END,
           CASE WHEN SUM(listed.is_reported) = 0 THEN SUM(listed.effect_pence) END,
           COALESCE(base.basis, 'unknown'),
           MIN(listed.source),
           CASE WHEN SUM(listed.is_reported) > 0 THEN 'a condition is published as a position, which may hold the others already' ELSE base.assumption END
    FROM (SELECT condition.* FROM condition ORDER BY condition.name) AS listed
    LEFT JOIN base ON base.evidence = listed.evidence
                  AND base.organisation_id = listed.organisation_id
                  AND base.financial_year = listed.financial_year
    GROUP BY listed.organisation_id,
             listed.financial_year,
             listed.evidence,
             base.position,
             base.bound,
             base.basis,
             base.assumption
    HAVING COUNT(*) > 1
),
membership AS MATERIALIZED (
    SELECT group_member.group_id,
           group_member.member_id,
           financial_year.financial_year
    FROM group_member
    JOIN financial_year ON financial_year.first_day >= group_member.joined_on
                       AND (group_member.left_on IS NULL OR financial_year.first_day <= group_member.left_on)
),
summed AS (
    SELECT membership.group_id,
           membership.financial_year,
           kind.evidence,
           SUM(base.position) AS position,
           CASE WHEN MIN(base.bound) = 'exact' AND MAX(base.bound) = 'exact' THEN 'exact' ELSE 'about' END AS bound,
           CASE WHEN MIN(base.basis) = MAX(base.basis) THEN MIN(base.basis) ELSE 'unknown' END AS basis
    FROM membership
    JOIN (SELECT 'statement' AS evidence UNION ALL SELECT 'records') AS kind ON 1 = 1
    LEFT JOIN base ON base.organisation_id = membership.member_id
                  AND base.financial_year = membership.financial_year
                  AND base.evidence = kind.evidence
    GROUP BY membership.group_id,
             membership.financial_year,
             kind.evidence
    HAVING COUNT(base.position) = COUNT(*)
),
shared AS MATERIALIZED (
    SELECT summed.group_id,
           summed.financial_year,
           summed.evidence,
           condition.name,
           SUM(condition.effect_pence) AS effect,
           CASE WHEN COUNT(condition.effect_pence) = COUNT(*) THEN 1 ELSE 0 END AS is_whole,
           CASE WHEN MIN(condition.bound) = 'exact' AND MAX(condition.bound) = 'exact' THEN 'exact' ELSE 'about' END AS bound,
           MIN(condition.source) AS source
    FROM summed
    JOIN membership ON membership.group_id = summed.group_id
                   AND membership.financial_year = summed.financial_year
    JOIN condition  ON condition.organisation_id = membership.member_id
                   AND condition.financial_year = membership.financial_year
                   AND condition.evidence = summed.evidence
                   AND condition.is_reported = 0
    GROUP BY summed.group_id,
             summed.financial_year,
             summed.evidence,
             condition.name
),
of_group AS (
    SELECT summed.group_id,
           summed.financial_year,
           'members' AS evidence,
           'none'    AS scenario,
           CAST(NULL AS TEXT) AS conditions,
           summed.position,
           summed.bound,
           CAST(NULL AS INTEGER) AS effect_pence,
           summed.basis,
           CASE summed.evidence WHEN 'records' THEN 'members: returns and lists' ELSE 'members: publications' END AS source,
           'the sum of the members' AS assumption
    FROM summed
    WHERE EXISTS (SELECT 1 FROM shared
                  WHERE shared.group_id = summed.group_id
                    AND shared.financial_year = summed.financial_year
                    AND shared.evidence = summed.evidence)
    UNION ALL
    SELECT summed.group_id,
           summed.financial_year,
           'members',
           shared.name,
           shared.name,
           CASE WHEN shared.is_whole = 1 THEN summed.position + shared.effect END,
           CASE WHEN summed.bound = 'exact' THEN shared.bound ELSE 'about' END,
           CASE WHEN shared.is_whole = 1 THEN shared.effect END,
           summed.basis,
           CASE summed.evidence WHEN 'records' THEN 'members: returns and lists' ELSE 'members: publications' END,
           'the sum of the members'
    FROM shared
    JOIN summed ON summed.group_id = shared.group_id
               AND summed.financial_year = shared.financial_year
               AND summed.evidence = shared.evidence
    UNION ALL
    SELECT summed.group_id,
           summed.financial_year,
           'members',
           'all',
           group_concat(listed.name, ' + '),
           CASE WHEN MIN(listed.is_whole) = 1 THEN summed.position + SUM(listed.effect) END,
           CASE WHEN summed.bound = 'exact' AND MIN(listed.bound) = 'exact' AND MAX(listed.bound) = 'exact' THEN 'exact' ELSE 'about' END,
           CASE WHEN MIN(listed.is_whole) = 1 THEN SUM(listed.effect) END,
           summed.basis,
           CASE summed.evidence WHEN 'records' THEN 'members: returns and lists' ELSE 'members: publications' END,
           'the sum of the members'
    FROM (SELECT shared.* FROM shared ORDER BY shared.name) AS listed
    JOIN summed ON summed.group_id = listed.group_id
               AND summed.financial_year = listed.financial_year
               AND summed.evidence = listed.evidence
    GROUP BY summed.group_id,
             summed.financial_year,
             summed.evidence,
             summed.position,
             summed.bound,
             summed.basis
    HAVING COUNT(*) > 1
),
every AS (
    SELECT * FROM own
    UNION ALL
    SELECT * FROM of_group
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       every.scenario,
       every.conditions,
       every.position       AS position_pence,
       CASE WHEN every.position IS NOT NULL THEN every.bound END AS bound,
       every.source,
       every.effect_pence,
       every.evidence,
       CASE WHEN every.position IS NULL THEN 'none'
            WHEN every.scenario = 'none' THEN 'the forecast'
            WHEN every.effect_pence IS NULL THEN 'as published'
            ELSE 'forecast and effects' END AS method,
       CASE WHEN every.position IS NULL THEN 'none'
            WHEN every.bound <> 'exact' THEN 'bound'
            WHEN every.basis = 'in_year' THEN 'full'
            ELSE 'partial' END AS confidence,
       every.assumption,
       every.basis,
       every.organisation_id,
       every.financial_year AS start_year
FROM every
JOIN organisation   ON organisation.organisation_id = every.organisation_id
JOIN financial_year ON financial_year.financial_year = every.financial_year
