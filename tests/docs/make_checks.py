#!/usr/bin/env python3
"""docs/reference/checks.md, made from what the program says of its own checks.

    make_checks.py PROGRAM > docs/reference/checks.md     writes the page
    make_checks.py PROGRAM --check PAGE                   fails when the page is another one
"""

import json
import pathlib
import subprocess
import sys

HEAD = """# What `check` looks for

Made by `tests/docs/make_checks.py` from the program's own words; do not edit it by hand. `ccgledger explain ID` prints the same, with the SQL.

An **error** is a ledger that contradicts itself. A **warning** is something that a reader should know: most are about published
claims, which may all be true at once. Each check is one SELECT in `schema/checks/`. Ids keep their meaning for good.
"""


def said_by(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8").stdout


def page_of(program):
    checks = json.loads(said_by(program, "check", "--list", "--format", "json"))["rows"]
    page = HEAD + "\n| Id | Name | Kind |\n| --- | --- | --- |\n"
    for check in checks:
        page += f"| [{check['id']}](#{check['id'].lower()}) | {check['name']} | {check['severity']} |\n"
    for check in checks:
        _, meaning, what_to_do, _ = said_by(program, "explain", check["id"]).split("\n\n", 3)
        page += f"\n## {check['id']}\n\n**{check['name']}.** {meaning}\n\n{what_to_do}\n"
    return page


def main():
    program, *options = sys.argv[1:] or [""]
    if options[:1] == ["--check"] and len(options) == 2:
        if pathlib.Path(options[1]).read_text("utf-8") != page_of(program):
            sys.exit(f"{options[1]} is not what the program says; make it anew:\n"
                     f"  python3 {sys.argv[0]} {program} > {options[1]}")
    elif program and not options:
        sys.stdout.write(page_of(program))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
