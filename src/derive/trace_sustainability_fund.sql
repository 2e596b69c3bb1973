-- The sustainability fund: a column of view sustainability_fund for one body and year, as the view has it. One row per quarter that has an
-- amount there. Pence.
SELECT CASE :column WHEN 'control_total' THEN sustainability_fund.control_total_pence
                    WHEN 'phased'        THEN sustainability_fund.phased_pence
                    WHEN 'position'      THEN sustainability_fund.position_pence
                    WHEN 'margin'        THEN sustainability_fund.margin_pence
                    WHEN 'fund'          THEN sustainability_fund.fund_pence
                    WHEN 'received'      THEN sustainability_fund.received_pence END AS amount_pence,
       sustainability_fund.quarter,
       sustainability_fund.phasing,
       sustainability_fund.result
FROM sustainability_fund
WHERE sustainability_fund.organisation_id = :organisation_id
  AND sustainability_fund.start_year = :year
  AND (:month IS NULL OR :month BETWEEN 1 AND 13)   -- of the year as a whole, whichever month is asked about
ORDER BY sustainability_fund.quarter
