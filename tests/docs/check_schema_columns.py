#!/usr/bin/env python3
"""Every column of every view has a unit and a meaning, and schema/columns.csv describes nothing that is not there.

    check_view_columns.py PROGRAM COLUMNS_CSV

Whole amounts of money are called `_pence` and nothing else is: the name of a column must not promise another unit than it has.
"""

import csv
import json
import subprocess
import sys
import tempfile


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, page = sys.argv[1:]
    with open(page, encoding="utf-8", newline="") as file:
        described = {(row["column"], row["view"]): row for row in csv.DictReader(file)}
    used = set()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = folder + "/ccg.db"
        subprocess.run([program, "--db", ledger, "--quiet", "init"], check=True)

        def asked(*words):
            command = [program, "--db", ledger, *words, "--format", "json"]
            return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)["rows"]

        views = [row["name"] for row in asked("schema") if row["type"] == "view"]
        for view in views:
            for column in asked("schema", view):
                name = column["column"]
                used |= {(name, view) if (name, view) in described else (name, "*")}
                if not column["unit"] or not column["meaning"].endswith("."):
                    wrong.append(f"{view}.{name} has no unit, or no sentence that says what it means")
                if name.endswith("_pence") and not column["unit"].startswith("pence"):
                    wrong.append(f"{view}.{name} is called pence and has the unit {column['unit']}")
    wrong += [f"{column} of {view} is described and not there" for column, view in described if (column, view) not in used]
    if len(views) < 40:
        wrong.append(f"only {len(views)} views were found")
    if wrong:
        sys.exit(f"{page}:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
