#!/usr/bin/env python3
"""Every column of every view and table has a unit and a meaning, and schema/columns.csv describes nothing that is not there.

    check_schema_columns.py PROGRAM COLUMNS_CSV

The `relation` of a description is a view or a table; `tables` for all tables, or `*` for all of both, where no nearer one is given.

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
        described = {(row["column"], row["relation"]): row for row in csv.DictReader(file)}
    used = set()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = folder + "/ccg.db"
        subprocess.run([program, "--db", ledger, "--quiet", "init"], check=True)

        def asked(*words):
            command = [program, "--db", ledger, *words, "--format", "json"]
            return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)["rows"]

        relations = [(row["name"], row["type"]) for row in asked("schema")]
        for relation, kind in relations:
            for column in asked("schema", relation):
                name = column["column"]
                where = [relation] + (["tables"] if kind == "table" else []) + ["*"]
                used |= {next(((name, of) for of in where if (name, of) in described), (name, relation))}
                if not column["unit"] or not column["meaning"].endswith("."):
                    wrong.append(f"{relation}.{name} has no unit, or no sentence that says what it means")
                if name.endswith("_pence") and not column["unit"].startswith("pence"):
                    wrong.append(f"{relation}.{name} is called pence and has the unit {column['unit']}")
    wrong += [f"{column} of {relation} is described and not there" for column, relation in described if (column, relation) not in used]
    for kind, least in (("view", 40), ("table", 25)):
        found = sum(each == kind for _, each in relations)
        if found < least:
            wrong.append(f"only {found} of the kind {kind} were found")
    if wrong:
        sys.exit(f"{page}:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
