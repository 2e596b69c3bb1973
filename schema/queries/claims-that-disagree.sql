-- Things on which publications give different exact amounts, the widest apart first.
SELECT organisation,
       financial_year,
       measure_name,
       period,
       amounts,
       lowest_pence,
       highest_pence,
       highest_pence - lowest_pence AS apart_pence,
       sources
FROM statement_disagreement
ORDER BY apart_pence DESC, organisation, financial_year, measure_name;
