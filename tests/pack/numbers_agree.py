#!/usr/bin/env python3
"""The numbers of a pack's pages are those of the reports.

    numbers_agree.py PROGRAM_FOLDER

Reads each page as a stranger would, and asks the program for the same as JSON. Amounts stand in <data value="PENCE">, in £m to
people; where a page folds bounds into one text, the text is made again from the report's bounds.
"""

import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import packs


class Page(html.parser.HTMLParser):
    """`tables`: by section, rows of cells (text, pence or None). `drawn`: by section, the texts of its chart."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.drawn, self.links = {}, {}, []
        self.section = self.cell = self.picture = None
        self.pence = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag == "section":
            self.section = told["id"]
        elif tag == "tbody" and self.section:
            self.tables[self.section] = []
        elif tag == "tr" and self.section in self.tables:
            self.tables[self.section].append([])
        elif tag in ("td", "th") and self.section in self.tables:
            self.cell, self.pence = "", None
        elif tag == "data":
            self.pence = int(told["value"])
        elif tag == "text":
            self.picture = ""
        elif tag == "a":
            self.links.append(told["href"])

    def handle_data(self, text):
        if self.cell is not None:
            self.cell += text
        if self.picture is not None:
            self.picture += text

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.tables[self.section][-1].append((self.cell.strip(), self.pence))
            self.cell = None
        elif tag == "text" and self.picture is not None:
            self.drawn.setdefault(self.section, []).append(self.picture.strip())
            self.picture = None
        elif tag == "section":
            self.section = None


def rounded(count, step):
    """Half away from zero, in whole numbers."""
    sign = -1 if count < 0 else 1
    return sign * ((abs(count) + step // 2) // step)


def label(pence):
    """£m with one place where that is exact, else two."""
    places, step = (1, 10**7) if pence % 10**7 == 0 else (2, 10**6)
    units = rounded(pence, step)
    whole, part = divmod(abs(units), 10**places)
    return ("−" if units < 0 else "") + f"{whole:,}.{part:0{places}d}"


def range_label(low, high):
    if low is None and high is None:
        return "unknown"
    if low == high:
        return label(low)
    if low is None or high is None:
        return f"≤ {label(high)}" if low is None else f"≥ {label(low)}"
    return f"{label(low)} to {label(high)}"


class Body:
    def __init__(self, program, ledger, code, year):
        self.program, self.ledger, self.code, self.year = program, ledger, code, year

    def rows(self, report, *more, year=True):
        words = [self.program, "--quiet", "--db", self.ledger, "report", report, "--org", self.code, "--format", "json", *more]
        said = subprocess.run([*words, "--fy", self.year] if year else words, check=False, stdout=subprocess.PIPE, encoding="utf-8").stdout
        return json.loads(said)["rows"]


def compare(wrong, what, shown, expected):
    if shown != expected:
        wrong.append(f"{what}: the page has {shown}, the report {expected}")


def check_bridge(page, body, wrong):
    expected = [(row["step"].replace("_", " "), row["value_pence"]) for row in body.rows("bridge")]
    known = [pence for _, pence in expected if pence is not None]
    if not known:
        expected = []
    compare(wrong, "bridge", [(cells[0][0], cells[1][1]) for cells in page.tables.get("bridge", [])], expected)
    for pence in known:
        if label(pence) not in [text.lstrip("+") for text in page.drawn.get("bridge", [])]:
            wrong.append(f"bridge: {label(pence)} is not on the chart")


def check_trend(page, body, wrong):
    trend = body.rows("trend", year=False)
    for year, plan, position, change, structural in [[cell[0] for cell in cells] for cells in page.tables.get("trend", [])]:
        for measure, shown in (("plan", plan), ("position", position), ("structural", structural)):
            told = [row for row in trend if row["financial_year"] == year and row["measure"] == measure]
            expected = range_label(told[0]["low_pence"], told[0]["high_pence"]) if told else "unknown"
            compare(wrong, f"trend {year} {measure}", shown, expected)
            if measure == "position" and told and told[0]["value_pence"] is not None:
                moved = told[0]["change_pence"]
                compare(wrong, f"trend {year} change", change, "unknown" if moved is None else ("+" if moved > 0 else "") + label(moved))
                if shown not in page.drawn["trend"]:
                    wrong.append(f"trend: {shown} of {year} is not on the chart")


def check_structural(page, body, wrong):
    told = body.rows("structural", year=False)
    for cells in page.tables.get("structural", []):
        year, *shown = [cell[0] for cell in cells]
        basis = {"read as in-year": "in_year", "read as cumulative": "cumulative"}.get(year.partition(", ")[2])
        rows = [row for row in told if row["financial_year"] == year[:7] and basis in (None, row["basis"])]
        compare(wrong, f"structural {year}: readings", len(rows), 1)
        expected = []
        for name in ("in_year", "one_off", "structural"):
            exact = rows[0][f"{name}_pence"]
            low, high = (exact, exact) if exact is not None or name == "in_year" else (rows[0][f"{name}_low_pence"], rows[0][f"{name}_high_pence"])
            expected.append(range_label(low, high))
        compare(wrong, f"structural {year}", shown[:3], expected)


def check_savings(page, body, wrong):
    table = page.tables.get("savings", [])
    told = body.rows("qipp")
    if table and table[0][0][0] == "1":   # month by month
        for cells in table:
            month = [row for row in body.rows("qipp", "--to", "M" + cells[0][0]) if row["evidence"] == "return"][0]
            compare(wrong, f"savings M{cells[0][0]}", [cells[1][1], cells[2][1]], [month["target_ytd_pence"], month["delivered_ytd_pence"]])
        compare(wrong, "savings: months", len(table), 12)
    else:
        expected = [[row["target_pence"], row["delivered_pence"], row["slippage_pence"]] for row in told]
        compare(wrong, "savings", [[cell[1] for cell in cells[1:]] for cells in table], expected)


def check_listed(page, body, wrong):
    """Tables that show the first rows of a report as they are."""
    tests = [(row["margin_pence"], row["result"]) for result in ("fail", "pass") for row in body.rows("rules") if row["result"] == result]
    compare(wrong, "rules", [(cells[2][1], cells[1][0]) for cells in page.tables.get("rules", [])], tests[:6])
    support = [(row["amount_pence"], row["difference_pence"]) for row in body.rows("transfers")]
    compare(wrong, "transfers", [(cells[2][1], cells[4][1]) for cells in page.tables.get("transfers", [])], support[:2])
    claims = body.rows("statements")
    verdicts = [row for verdict in ("differs", "condition_not_met", "agrees", "cannot_tell") for row in claims if row["verdict"] == verdict]
    compare(wrong, "statements", [(cells[3][1], cells[5][1], cells[6][0]) for cells in page.tables.get("statements", [])],
            [(row["value_pence"], row["difference_pence"], row["source"]) for row in verdicts][:5])
    positions = [label(row["position_pence"]) for row in body.rows("scenarios") if row["position_pence"] is not None]
    for row in body.rows("risk"):
        positions += [label(row[name]) for name in ("forecast_pence", "risk_adjusted_pence", "likely_pence", "best_pence", "worst_pence", "worst_without_support_pence")
                      if row[name] is not None]
    for cells in page.tables.get("outlook", []):
        if cells[1][0].lstrip("≤≥ ") not in positions:
            wrong.append(f"outlook: {cells[1][0]} is in no report")
    if positions and not page.tables.get("outlook"):
        wrong.append("outlook: the page leaves out what the reports say")


def main():
    program = pathlib.Path(sys.argv[1]) / "ccgledger"
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        ledgers = packs.make_packs(program, folder)
        for path in sorted(folder.glob("*/*.html")):
            text = path.read_text("utf-8")
            page = Page(text)
            wrong = []
            if path.name == "index.html":
                compare(wrong, "links", sorted(page.links), sorted(other.name for other in path.parent.glob("*.html") if other != path))
            else:
                year = re.search(r"<h1>.*, (\d{4}-\d\d)</h1>", text)[1]
                body = Body(program, ledgers[path.parent.name], path.stem, year)
                for check in (check_bridge, check_trend, check_structural, check_savings, check_listed):
                    check(page, body, wrong)
            failed = failed or bool(wrong)
            for fault in wrong:
                print(f"{path.parent.name}/{path.name}: {fault}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
