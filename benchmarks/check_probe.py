"""Does the probe refuse what it says that it checks, and take rows in any order? A limit that skips its checks is no limit.

    python3 check_probe.py IMPORT_PROBE CCGLEDGER
"""

import pathlib
import random
import subprocess
import sys
import tempfile

from import_peers import figure_totals
from made_returns import remove_database
from national_returns import National

# The first amount's row is `Q000,2018-19,1,RES_...,plan_ytd,R,N.NNNNN`. Column, what is written instead, what the probe then says.
REFUSED = [(0, "ZZZ", "no such organisation"), (1, "2018-20", "do not follow"), (1, "2018", "not a financial year"),
           (1, "2099-00", "no such month"), (2, "13", "months are 1 to 12"), (2, "0", "months are 1 to 12"), (2, "x", "not a month"),
           (3, "RES_TOTAL", "no such line"), (4, "plan", "no such measure"), (5, "X", "not a recurrence"), (5, "", "not a recurrence"),
           (6, "1.234567", "parts of a penny"), (6, "1e3", "not an amount"), (6, "", "not an amount"), (6, "1.", "without digits"),
           (6, "10000000001", "too large"), (6, "99999999999999999999", "too large"), (6, "1,2", "seven cells")]


def main():
    probe, ccgledger = sys.argv[1:]
    national = National(bodies=2, years=1, lines=4)
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        ledger, bodies, returns, stored = folder / "ledger.db", folder / "bodies.csv", folder / "returns.csv", folder / "stored.db"
        national.write_bodies(bodies)
        expected = national.write_returns(returns)
        for command in (["init"], ["orgs", "add", str(bodies)]):
            subprocess.run([ccgledger, "--quiet", "--db", str(ledger), *command], check=True)
        heading, *rows = returns.read_text().splitlines(keepends=True)

        def complaint_about(changed):
            remove_database(stored)
            returns.write_text("".join(changed))
            return subprocess.run([probe, str(ledger), str(returns), str(stored)], capture_output=True, text=True).stderr

        random.Random(7).shuffle(rows)
        for name, text in {"rows in any order": rows, "a last line without its end": [*rows[:-1], rows[-1].rstrip()]}.items():
            complaint = complaint_about([heading, *text])
            if complaint or figure_totals(stored) != expected:
                sys.exit(f"{name}: not stored as they are: {complaint}")
        for column, instead, reason in REFUSED:
            cells = rows[0].rstrip().split(",")
            cells[column] = instead
            complaint = complaint_about([heading, ",".join(cells) + "\n", *rows[1:]])
            if "line 2: " not in complaint or reason not in complaint:
                sys.exit(f"{instead!r} in column {column + 1} should be refused ({reason}), but: {complaint!r}")
        for where in (1, len(rows)):
            if "given before" not in complaint_about([heading, *rows[:where], rows[0], *rows[where:]]):
                sys.exit(f"an amount that was given twice, {where} rows apart, was taken")
        if "not the heading" not in complaint_about(rows):
            sys.exit("a file without a heading was taken")


if __name__ == "__main__":
    main()
