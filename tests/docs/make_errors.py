#!/usr/bin/env python3
"""docs/reference/errors.md, made from what the program says of its own checks.

    make_errors.py PROGRAM > docs/reference/errors.md     writes the page
    make_errors.py PROGRAM --check PAGE                   fails when the page is another one
"""

import json
import pathlib
import subprocess
import sys

HEAD = """# What an import can find

Made by `tests/docs/make_errors.py` from the program's own words; do not edit it by hand. `ccgledger explain ID` prints the same.

An **error** rejects its file: nothing of it is stored, and the exit code is 3. A **warning** is said, and the file is taken.
All findings of a file come in one run; after 20 of a kind only their number is said. Ids keep their meaning for good.
"""


def said_by(program, *words):
    return subprocess.run([program, *words], check=True, capture_output=True, encoding="utf-8").stdout


def page_of(program):
    rows = json.loads(said_by(program, "explain", "--format", "json"))["rows"]
    checks = [{"id": row["name"], "severity": row["kind"], "title": row["title"]} for row in rows if row["kind"] in ("error", "warning")]
    page = HEAD + "\n| Id | Kind | What it is |\n| --- | --- | --- |\n"
    for check in checks:
        page += f"| [{check['id']}](#{check['id'].lower()}) | {check['severity']} | {check['title']} |\n"
    for check in checks:
        _, meaning, what_to_do = said_by(program, "explain", check["id"]).strip().split("\n\n")
        page += f"\n## {check['id']}\n\n**{check['title'][0].upper() + check['title'][1:]}.** {meaning}\n\n{what_to_do}\n"
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
