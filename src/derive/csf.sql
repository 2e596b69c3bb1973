-- The Commissioner Sustainability Fund, quarter by quarter, up to :to_month. One row per organisation, year and quarter. Pence.
SELECT sustainability_fund.organisation,
       sustainability_fund.financial_year,
       sustainability_fund.quarter,
       sustainability_fund.control_total_pence,
       sustainability_fund.phased_pence,
       sustainability_fund.position_pence,
       sustainability_fund.margin_pence,
       sustainability_fund.result,
       sustainability_fund.fund_pence,
       sustainability_fund.received_pence,
       sustainability_fund.method,
       sustainability_fund.confidence,
       sustainability_fund.confirmed,
       sustainability_fund.source,
       sustainability_fund.share_percent,
       sustainability_fund.phasing,
       sustainability_fund.basis,
       sustainability_fund.assumption
FROM wanted
JOIN sustainability_fund ON sustainability_fund.organisation_id = wanted.organisation_id
WHERE sustainability_fund.start_year BETWEEN :first_year AND :last_year
  AND (:basis IS NULL OR sustainability_fund.basis = :basis)
  AND 3 * sustainability_fund.quarter <= :to_month
ORDER BY sustainability_fund.organisation,
         sustainability_fund.start_year,
         sustainability_fund.quarter
