-- C41 printed-percentage-differs, warning
-- means: A percentage that a published paper prints is not what its own amounts make of each other: the share of the year that is
--     over, a variance against its plan, or savings and positions against the resource. Or two shares of one resource cannot both
--     be right, because each makes another resource of its amount. Half the last printed digit is allowed.
-- do: Look at the paper. Use the amounts, and say where the percentage was printed if you quote it.
WITH differing AS (
    SELECT paper_percentage.*,
           ABS(paper_percentage.expected_percent) AS expected_size,
           ABS(paper_percentage.printed_percent)  AS printed_size
    FROM paper_percentage
    WHERE ABS(ABS(paper_percentage.printed_percent) - ABS(paper_percentage.expected_percent)) > paper_percentage.tolerance_percent
),
found AS (
    SELECT differing.organisation_id,
           differing.financial_year,
           differing.month,
           '"' || differing.label || '" is printed as ' || (differing.printed_size / 100) || '.'
             || CASE WHEN differing.printed_size % 100 < 10 THEN '0' ELSE '' END || (differing.printed_size % 100) || '%; '
             || CASE differing.compared WHEN 'elapsed' THEN differing.month || ' months are '
                                        ELSE '{' || ABS(differing.amount_pence) || '} of {' || ABS(differing.base_pence) || '} is ' END
             || (differing.expected_size / 100) || '.'
             || CASE WHEN differing.expected_size % 100 < 10 THEN '0' ELSE '' END || (differing.expected_size % 100) || '%' AS finding,
           CAST(NULL AS BIGINT) AS difference_pence,
           differing.import_run_id
    FROM differing
    UNION ALL
    SELECT smaller.organisation_id,
           smaller.financial_year,
           smaller.month,
           'the percentage of "' || smaller.label || '" makes {' || smaller.implied_base_pence || '} of its {' || ABS(smaller.amount_pence)
             || '}; that of "' || larger.label || '" makes {' || larger.implied_base_pence || '} of its {' || ABS(larger.amount_pence) || '}',
           larger.implied_base_pence - smaller.implied_base_pence,
           smaller.import_run_id
    FROM paper_percentage AS smaller
    JOIN paper_percentage AS larger ON larger.paper = smaller.paper
                                   AND larger.timing = smaller.timing
                                   AND larger.compared = 'share'
                                   AND larger.implied_base_low_pence > smaller.implied_base_high_pence
    WHERE smaller.compared = 'share'
      AND smaller.base_pence IS NULL
      AND smaller.measure <> 'underlying_position_pct_of_recurrent_rrl'
      AND larger.measure <> 'underlying_position_pct_of_recurrent_rrl'
)
SELECT organisation.code AS organisation,
       financial_year.label AS financial_year,
       found.month,
       found.finding,
       found.difference_pence,
       'import ' || found.import_run_id AS sources
FROM found
JOIN organisation   ON organisation.organisation_id = found.organisation_id
JOIN financial_year ON financial_year.financial_year = found.financial_year
