#!/usr/bin/env python3
"""Every column of every report, of compare and of check, stands in docs/reference/columns.md, in the program's order and with its unit; and no other.

    check_columns.py PROGRAM PAGE

A section `## report NAME`, `## compare` or `## check`, holds a table whose rows begin `| `column` | unit |`. An empty ledger is enough: the headings are
printed whether anything matches or not.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile


def described_in(page):
    reports = {}
    for section in re.split(r"(?m)^## ", page)[1:]:
        title = section.splitlines()[0].strip()
        if title.startswith("report ") or title in ("check", "compare"):
            reports[title] = re.findall(r"(?m)^\| `(\w+)` \| (\w+) \|", section)
    return reports


def printed_by(program, ledger, report):
    def said(form):
        more = ["--wide"] if report.startswith("report ") else ["2018-19", "2017-18"] if report == "compare" else []
        command = [program, "--db", ledger, *report.split(), *more, "--format", form]
        return subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    columns = [(column["name"], column["unit"]) for column in json.loads(said("json"))["columns"]]
    in_csv = [re.sub("_pence$", "_pounds", name) for name, _ in columns]
    if said("csv").strip().split(",") != in_csv:
        sys.exit(f"{report}: csv has other columns than json: {said('csv')}")
    return columns


def names_of_reports(program):
    """As `report --help` lists them."""
    told = subprocess.run([program, "report", "--help"], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return re.findall(r"(?m)^  ([a-z-]+) {2,}\S", told.split("\nReports:\n")[1])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, page = sys.argv[1:]
    described = described_in(pathlib.Path(page).read_text("utf-8"))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = folder + "/ccg.db"
        subprocess.run([program, "--db", ledger, "--quiet", "init"], check=True)
        for report in [*(f"report {name}" for name in names_of_reports(program)), "compare", "check"]:
            printed = printed_by(program, ledger, report)
            told = described.get(report, [])
            wrong += [f"{report}: {name} ({unit}) is printed and not described" for name, unit in printed
                      if (name, unit) not in told]
            wrong += [f"{report}: {name} ({unit}) is described and not printed" for name, unit in told
                      if (name, unit) not in printed]
            if not wrong and printed != told:
                wrong.append(f"{report}: the page has another order than the program")
    if wrong:
        sys.exit(f"{page}:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
