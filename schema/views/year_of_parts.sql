CREATE VIEW year_of_parts AS
-- A group as the sum of its members, and a merged body as the sum of its predecessors: then and now (F112 pro-forma, F119).
-- One row per group or successor, year and measure of which a part is known. Pence; surplus plus.
--   parts     members: bodies that belonged to the group at the end of the year, or until they closed in it; predecessors: bodies that
--             it took over from later, each by its share, for the years before
--   measures  position, structural, one_off, cumulative; support: received less given, of returns: it nets to nil inside a group
--   value     the sum, half away from zero where shares divide; NULL as soon as one part is unknown: known_count of parts_count says how many are
--   own       what is known of the group itself; it need not equal the sum, and difference = own - sum corrects neither
WITH belonging AS (
    SELECT group_member.group_id  AS whole_id,
           group_member.member_id AS part_id,
           'members'              AS parts,
           10000                  AS share,
           financial_year.financial_year
    FROM group_member
    JOIN financial_year ON financial_year.last_day >= group_member.joined_on
                       AND (group_member.left_on IS NULL OR financial_year.last_day <= group_member.left_on)
    UNION ALL
    SELECT succession.successor_id,
           succession.predecessor_id,
           'predecessors',
           succession.share_basis_points,
           financial_year.financial_year
    FROM succession
    JOIN financial_year ON financial_year.last_day < succession.succeeded_on
    JOIN organisation   ON organisation.organisation_id = succession.predecessor_id
                       AND (organisation.opened_on IS NULL OR organisation.opened_on <= financial_year.first_day)
),
returned AS (
    SELECT submission_in_force.organisation_id,
           submission_in_force.financial_year,
           CASE WHEN COALESCE(submission_memo.has_support_in, 0) = 0 THEN 0 ELSE submission_memo.support_in_pence END
             - CASE WHEN COALESCE(submission_memo.has_support_out, 0) = 0 THEN 0 ELSE submission_memo.support_out_pence END AS support_pence,
           ROW_NUMBER() OVER (PARTITION BY submission_in_force.organisation_id, submission_in_force.financial_year
                              ORDER BY submission_in_force.month DESC,
                                       CASE submission_in_force.kind WHEN 'accounts' THEN 1 ELSE 2 END) AS place
    FROM submission_in_force
    LEFT JOIN submission_memo ON submission_memo.submission_id = submission_in_force.submission_id
    WHERE submission_in_force.kind IN ('return', 'accounts')
),
known AS (
    SELECT year_value.organisation_id,
           year_value.financial_year,
           year_value.measure,
           year_value.value_pence AS pence,
           year_value.basis
    FROM year_value
    WHERE year_value.measure IN ('position', 'structural', 'one_off', 'cumulative')
    UNION ALL
    SELECT returned.organisation_id,
           returned.financial_year,
           'support',
           returned.support_pence,
           'in_year'
    FROM returned
    WHERE returned.place = 1
),
held AS (
    -- the wholes and years of which some part is known: of the others there is nothing to add
    SELECT DISTINCT belonging.whole_id,
           belonging.parts,
           belonging.financial_year
    FROM known
    JOIN belonging ON belonging.part_id = known.organisation_id
                  AND belonging.financial_year = known.financial_year
),
part AS (
    SELECT belonging.*,
           0 AS is_own
    FROM held
    JOIN belonging ON belonging.whole_id = held.whole_id
                  AND belonging.parts = held.parts
                  AND belonging.financial_year = held.financial_year
    UNION ALL
    -- and the whole itself, to be held against their sum
    SELECT held.whole_id, held.whole_id, held.parts, 10000, held.financial_year, 1 FROM held
),
added AS (
    SELECT part.whole_id,
           part.parts,
           part.financial_year,
           measure.measure,
           SUM(1 - part.is_own) AS parts_count,
           COUNT(CASE WHEN part.is_own = 0 THEN known.pence END) AS known_count,
           CASE WHEN MIN(CASE WHEN part.is_own = 0 THEN known.basis END) = MAX(CASE WHEN part.is_own = 0 THEN known.basis END)
                THEN MIN(CASE WHEN part.is_own = 0 THEN known.basis END) ELSE 'unknown' END AS basis,
           SUM(CASE WHEN part.is_own = 1 THEN known.pence END) AS own_pence,
           SUM((1 - part.is_own) * (2 * ABS(known.pence) * part.share + 10000) / 20000 * CASE WHEN known.pence < 0 THEN -1 ELSE 1 END) AS sum_pence
    FROM part
    CROSS JOIN (SELECT 'position' AS measure UNION ALL SELECT 'structural' UNION ALL SELECT 'one_off' UNION ALL SELECT 'cumulative'
                UNION ALL SELECT 'support') AS measure
    LEFT JOIN known ON known.organisation_id = part.part_id
                   AND known.financial_year = part.financial_year
                   AND known.measure = measure.measure
    GROUP BY part.whole_id,
             part.parts,
             part.financial_year,
             measure.measure
    HAVING COUNT(CASE WHEN part.is_own = 0 THEN known.pence END) > 0
)
SELECT organisation.code    AS organisation,
       organisation.name    AS organisation_name,
       financial_year.label AS financial_year,
       added.parts,
       added.measure,
       CASE WHEN added.known_count = added.parts_count THEN added.sum_pence END AS value_pence,
       added.known_count,
       added.parts_count,
       added.own_pence,
       CASE WHEN added.known_count = added.parts_count THEN added.own_pence - added.sum_pence END AS difference_pence,
       'sum of parts' AS method,
       CASE WHEN added.known_count < added.parts_count THEN 'none' ELSE 'partial' END AS confidence,
       added.basis,
       added.parts || ': ' || added.known_count || ' of ' || added.parts_count AS source,
       added.whole_id       AS organisation_id,
       added.financial_year AS start_year
FROM added
JOIN organisation   ON organisation.organisation_id = added.whole_id
JOIN financial_year ON financial_year.financial_year = added.financial_year
