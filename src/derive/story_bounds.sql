-- What published claims alone allow to say of structural and one-off. One row per body, year and reading that is derivable.
SELECT structural.organisation_name, structural.financial_year, structural.basis, structural.in_year_pence,
       structural.structural_low_pence, structural.structural_high_pence, carry_forward.cumulative_pence, structural.assumption,
       structural.source
FROM structural
JOIN carry_forward ON carry_forward.organisation_id = structural.organisation_id
                  AND carry_forward.start_year = structural.start_year
                  AND carry_forward.basis = structural.basis
                  AND carry_forward.source_kind = 'statement'
WHERE structural.method = 'bound'
  AND structural.source_kind = 'statement'
ORDER BY structural.start_year, structural.organisation, structural.basis DESC
