-- Savings (QIPP) that fall short of their target, the largest shortfall first.
-- :least_pence = 1  the least shortfall of the year, in pence
SELECT organisation,
       financial_year,
       month,
       target_pence,
       delivered_pence,
       slippage_pence,
       delivery_percent AS delivery_basis_points,
       required_monthly_pence,
       rag,
       evidence,
       source
FROM qipp
WHERE slippage_pence >= :least_pence
ORDER BY slippage_pence DESC, organisation, financial_year, month;
