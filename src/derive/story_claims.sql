-- What was published about the clinical commissioning groups of one partnership and the groups they form, with the sources that
-- say the same put together. One row per body, year and thing said. Pence; surplus plus; a claim may have no number.
SELECT said.organisation,
       said.name,
       said.kind,
       said.financial_year,
       said.family,
       said.scenario,
       said.stream,
       said.amount_pence,
       said.bound,
       MIN(said.made_on)               AS first_made_on,
       group_concat(said.source, ' ')  AS sources,
       MIN(said.note)                  AS note
FROM (SELECT organisation.code AS organisation,
             organisation.name,
             organisation.kind,
             financial_year.label AS financial_year,
             statement_in_force.family,
             statement_in_force.scenario,
             statement_in_force.stream,
             statement_in_force.amount_pence,
             statement_in_force.bound,
             statement_in_force.made_on,
             statement_in_force.source,
             statement_in_force.note
      FROM statement_in_force
      JOIN organisation   ON organisation.organisation_id = statement_in_force.organisation_id
      JOIN financial_year ON financial_year.financial_year = statement_in_force.financial_year
      WHERE statement_in_force.family IN ('plan', 'control_total', 'position_ytd', 'opening_position', 'forecast_outturn', 'outturn',
                                          'risk_unmitigated', 'qipp_target', 'qipp_delivered', 'qipp_forecast')
        AND financial_year.financial_year BETWEEN 2016 AND 2018
        AND EXISTS (SELECT 1
                    FROM group_member
                    JOIN organisation AS partnership ON partnership.organisation_id = group_member.group_id
                    WHERE partnership.kind = 'stp'
                      AND group_member.member_id = organisation.organisation_id)
      ORDER BY organisation.code, financial_year.financial_year, statement_in_force.source) AS said
GROUP BY said.organisation,
         said.name,
         said.kind,
         said.financial_year,
         said.family,
         said.scenario,
         said.stream,
         said.amount_pence,
         said.bound
ORDER BY said.organisation,
         said.financial_year,
         MIN(said.made_on) NULLS FIRST,
         said.family,
         said.amount_pence DESC NULLS LAST
