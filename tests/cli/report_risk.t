`report risk` sets the risk beside the forecast: risk is outside the forecast until it happens.

  $ cp "$CCGLEDGER_ROOT"/tests/fixtures/worked_example/*.csv .
  $ ccgledger init --quiet
  $ ccgledger orgs add bodies.csv --quiet
  $ ccgledger import ccg_x_2017-18_M12.csv --quiet
  $ ccgledger import "$CCGLEDGER_ROOT"/data/kent/*.csv --quiet

From what was published
-----------------------

Dartford, Gravesham and Swanley forecast -7.3m, with 3.7m of risk that nothing offsets: -11.0m when it comes true.

  $ ccgledger report risk --org dgs --fy 2017-18
  organisation  financial year  month  forecast £m  gross risk £m  mitigation £m  net risk £m  risk adjusted £m  evidence   method              confidence  rag  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  09J           2017-18                       -7.3        unknown        unknown          3.7             -11.0  statement  published net risk  partial          no         S02
  
  1 organisation, 2017-18, £m, 0 of 1 returns in (missing 09J)
  published net risk: the net risk is not in the forecast of the same publication
  $ ccgledger report risk --org england --fy 2017-18 --format csv | cut -d, -f1-11,14
  organisation,financial_year,month,forecast_pounds,gross_risk_pounds,mitigation_pounds,net_risk_pounds,risk_adjusted_pounds,evidence,method,confidence,source
  ENG,2017-18,4,-17000000.00,,,370000000.00,-387000000.00,statement,published net risk,partial,S46
  ENG,2017-18,9,-291000000.00,,,428000000.00,-719000000.00,statement,published net risk,partial,S49

From a return
-------------

CCG X lists a risk of nil and no mitigation. What it did not list is not nil: the net risk is unknown.

  $ ccgledger report risk --org X01
  organisation  financial year  month  forecast £m  gross risk £m  mitigation £m  net risk £m  risk adjusted £m  evidence  method  confidence  rag  confirmed  source
  ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12         -8.0            0.0        unknown      unknown           unknown  return    none    none             no         import 1
  
  1 organisation, £m, 1 of 1 returns in
  none: no mitigation is listed, or one has no amount: net risk is unknown

From lists
----------

Each item with its probability: the weighted net risk is taken from the forecast.

  $ cat > risks.csv << END
  > organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source
  > X01,2017-18,12,winter pressure,RISK_ACUTE,2000000,5000,NR,,
  > X01,2017-18,12,drug prices,RISK_PRESC,1000000,10000,R,,
  > END
  $ cat > mitigations.csv << END
  > organisation,financial_year,month,mitigation,line,full,probability_basis_points,recurrence,evidence,source
  > X01,2017-18,12,hoped-for funding,MIT_FUND,1000000,2500,NR,,
  > END
  $ ccgledger import risks.csv mitigations.csv --quiet
  $ ccgledger report risk --org X01
  organisation  financial year  month  forecast £m  gross risk £m  mitigation £m  net risk £m  risk adjusted £m  evidence  method                   confidence  rag  confirmed  source
  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  X01           2017-18            12        -8.00           0.00        unknown      unknown           unknown  return    none                     none             no         import 1
  X01           2017-18            12        -8.00           3.00           1.00         2.00             -9.75  records   weighted by probability  full        red  no         imports 6 to 7
  
  1 organisation, £m, 1 of 1 returns in
  none: no mitigation is listed, or one has no amount: net risk is unknown
  weighted by probability: each item at its value times its probability
  $ ccgledger report risk --org X01 --format json | sed -n '/"evidence": "records"/,/}/p'
        "evidence": "records",
        "method": "weighted by probability",
        "confidence": "full",
        "rag": "red",
        "confirmed": "no",
        "source": "imports 6 to 7",
        "warning": null,
        "weighted_risk_pence": 200000000,
        "weighted_mitigation_pence": 25000000,
        "weighted_net_risk_pence": 175000000,
        "worst_pence": -1100000000,
        "worst_without_support_pence": -1350000000,
        "likely_pence": -975000000,
        "best_pence": -700000000,
        "cover_percent": 33.33,
        "outside_funding_percent": 100.00,
        "one_off_mitigation_percent": 100.00,
        "net_risk_to_date_pence": 200000000,
        "net_risk_percent": 0.78,
        "bound": "exact",
        "basis": "in_year",
        "assumption": "each item at its value times its probability"
      }
