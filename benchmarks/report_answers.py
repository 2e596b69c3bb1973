"""A ledger of the invented returns, and proof that the reports add up to what was invented."""

import csv
import io
import json
import sys
import time

from made_returns import fresh_copy
from national_returns import year_label
from processes import run


def make_ledger(ccgledger, made):
    """Returns the ledger's path; it is made once."""
    ledger, unfinished = made.folder / "national.db", made.folder / "unfinished.db"
    if ledger.exists():
        return ledger
    fresh_copy(made.empty_ledger(ccgledger), unfinished)
    began = time.monotonic()
    run([ccgledger, "--db", str(unfinished), "import", str(made.returns), "--quiet"])
    print(f"imported {made.amounts:,} amounts in {time.monotonic() - began:.1f} s "
          f"({made.returns.stat().st_size / 1e6:.0f} MB; the ledger has {unfinished.stat().st_size / 1e6:.0f} MB)")
    unfinished.rename(ledger)
    return ledger


def check_answers(ccgledger, ledger, national):
    """The national totals, and one body's years, must be what was invented."""
    invented = {(body, year_label(year)): national.outcome(body, year) for body in national.bodies for year in national.years}
    answer = json.loads(run([ccgledger, "--db", str(ledger), "report", "structural", "--format", "json"]))
    told = {(row["organisation"], row["financial_year"]): (row["in_year_pence"], row["structural_pence"]) for row in answer["rows"]}
    if told != invented:
        wrong = [key for key in invented if told.get(key) != invented[key]]
        sys.exit(f"bench: report structural is wrong for {len(wrong)} of {len(invented)} years, first {wrong[:1]}")
    body = national.bodies[0]
    text = run([ccgledger, "--db", str(ledger), "report", "trend", "--org", body, "--format", "csv"])
    positions = {row["financial_year"]: row["value_pounds"] for row in csv.DictReader(io.StringIO(text)) if row["measure"] == "position"}
    for year in national.years:
        pence = invented[body, year_label(year)][0]
        pounds = f"{'-' if pence < 0 else ''}{abs(pence) // 100}.{abs(pence) % 100:02d}"
        if positions.get(year_label(year)) != pounds:
            sys.exit(f"bench: report trend says {positions.get(year_label(year))} of {body} {year_label(year)}, not {pounds}")
    print(f"answers checked: {len(invented)} years of {len(national.bodies)} bodies")
