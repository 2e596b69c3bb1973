"""Invented monthly returns of a whole country, and what they must add up to.

Nobody's figures: bodies, amounts and growth come from a seed, so the same seed gives the same bytes. Of the real size: 211 bodies,
12 months, 80 lines and 6 years make 1,215,360 figures of four amounts each. Resource and spending are of one size, so positions are
small beside them, and lines of either recurrence are on both sides.
"""

import csv
import pathlib
import random

LINES = pathlib.Path(__file__).resolve().parent.parent / "schema" / "reference" / "lines.csv"
MEASURES = ("plan_ytd", "actual_ytd", "plan_fy", "forecast_fy")
LAST_YEAR = 2018
# Lines that a return of every body and month would not have.
RARE = {"RES_BF", "RES_BF_ADJ", "RES_CSF", "RES_SUPPORT_IN", "RES_SUPPORT_OUT", "RES_COVID", "OTH_COVID"}


def year_label(year):
    return f"{year}-{(year + 1) % 100:02d}"


def body_code(number):
    return f"Q{number:03d}"


class National:
    """One row per body, month, line and measure, in thousands of pounds with five decimals, which is exact pence."""

    def __init__(self, bodies=211, years=6, lines=80, seed=7):
        with LINES.open(encoding="utf-8", newline="") as file:
            usable = [row for row in csv.DictReader(file)
                      if row["calculated"] == "no" and row["counts"] == "pence" and row["code"] not in RARE
                      and row["section"] != "memo"]
        # The lines of the position come first, so that a smaller set still has both of its sides.
        self.lines = sorted(usable, key=lambda row: row["position_part"] == "")[:lines]
        self.bodies = [body_code(number) for number in range(bodies)]
        self.years = list(range(LAST_YEAR - years + 1, LAST_YEAR + 1))
        self.seed = seed

    @property
    def figures(self):
        return len(self.bodies) * len(self.years) * 12 * len(self.lines)

    def year_of(self, body, year):
        """One row per line of a body's year: recurrence, full-year plan and drift in thousandths."""
        chance = random.Random(f"{self.seed} {body} {year}")
        size = chance.randrange(12_000_000_000, 40_000_000_000) * (1000 + 22 * (year - self.years[0])) // 1000
        sides = {"resource": 0, "expenditure": 0}
        weights = []
        for line in self.lines:
            weight = chance.randrange(1, 400 if line["default_recurrence"] == "R" else 8)
            weights.append(weight)
            if line["position_part"]:
                sides[line["position_part"]] += weight * int(line["sign"])
        rows = []
        for line, weight in zip(self.lines, weights):
            side = abs(sides[line["position_part"]]) if line["position_part"] else 4000
            usual = line["default_recurrence"]
            recurrence = usual if usual in ("R", "NR") else chance.choice(("R", "NR"))
            rows.append((recurrence, size * weight // max(side, 1), chance.randrange(-25, 36)))
        return rows

    @staticmethod
    def amounts(plan, drift, month):
        """Pence: plan to date, actual to date, plan of the year, forecast of the year."""
        to_date = plan * month // 12
        return to_date, to_date + to_date * drift // 1000, plan, plan + plan * drift // 1000

    def write_bodies(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("code,name,kind,opened_on,closed_on\n")
            file.writelines(f"{body},Invented body {body},ccg,2013-04-01,\n" for body in self.bodies)

    def write_returns(self, path, bodies=None, years=None, months=range(1, 13)):
        """The long layout, month after month, as returns arrive. Returns measure -> (amounts, pence)."""
        bodies = self.bodies if bodies is None else bodies
        pence_of = [0] * len(MEASURES)
        lines_written = 0
        with open(path, "w", encoding="utf-8", newline="\n", buffering=1 << 22) as file:
            file.write("org_code,fin_year,month,line_code,measure,recurrence,amount_k\n")
            for year in self.years if years is None else years:
                plans = {body: self.year_of(body, year) for body in bodies}
                for month in months:
                    for body in bodies:
                        head = f"{body},{year_label(year)},{month},"
                        for line, (recurrence, plan, drift) in zip(self.lines, plans[body]):
                            lines_written += 1
                            for at, pence in enumerate(self.amounts(plan, drift, month)):
                                pence_of[at] += pence
                                sign, size = ("-", -pence) if pence < 0 else ("", pence)
                                file.write(f"{head}{line['code']},{MEASURES[at]},{recurrence},{sign}{size // 100_000}.{size % 100_000:05d}\n")
        return {measure: (lines_written, pence) for measure, pence in zip(MEASURES, pence_of)}

    def outcome(self, body, year):
        """In-year position and its structural part at the end of the year, in pence; surplus is plus."""
        position = structural = 0
        for line, (recurrence, plan, drift) in zip(self.lines, self.year_of(body, year)):
            if line["position_part"]:
                effect = int(line["sign"]) * self.amounts(plan, drift, 12)[1]
                position += effect
                structural += effect if recurrence == "R" else 0
        return position, structural
