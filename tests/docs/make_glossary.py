#!/usr/bin/env python3
"""docs/reference/glossary.md, made from what the program says of its own words.

    make_glossary.py PROGRAM > docs/reference/glossary.md     writes the page
    make_glossary.py PROGRAM --check PAGE                     fails when the page is another one
"""

import json
import pathlib
import re
import subprocess
import sys

HEAD = """# The words of the ledger

Made by `tests/docs/make_glossary.py` from the program's own words; do not edit it by hand. `ccgledger explain WORD` prints the same of one
word, and the SQL of the view that derives it. The texts stand in `schema/glossary/`.

**Not confirmed** marks what no source that was read says just so: it is remembered or inferred. What is the ledger's own says so as its source.
"""


def said_by(program):
    said = subprocess.run([program, "explain", "--format", "json"], check=True, capture_output=True, encoding="utf-8").stdout
    return [row for row in json.loads(said)["rows"] if row["kind"] == "term"]


def anchor(name):
    return re.sub(r"[^a-z0-9 _-]", "", name.lower()).replace(" ", "-")


def section(term):
    text = f"\n## {term['name']}\n\n"
    if term["title"]:
        text += f"*{term['title']}*\n\n"
    text += term["means"] + "\n"
    facts = [("Formula", f"`{term['formula']}`" if term["formula"] else None), ("Sign", term["sign"]),
             ("Source", term["source"] + (". **Not confirmed.**" if term["confirmed"] == "no" else "")),
             ("View", f"`{term['view']}`" if term["view"] else None), ("Report", term["reports"])]
    text += "".join(f"\n- {label}: {fact}" for label, fact in facts if fact)
    if term["see"]:
        text += "\n- See also: " + ", ".join(f"[{name}](#{anchor(name)})" for name in term["see"].split(", "))
    return text + "\n"


def page_of(program):
    terms = sorted(said_by(program), key=lambda term: (term["name"].lower(), term["name"]))
    index = ", ".join(f"[{term['name']}](#{anchor(term['name'])})" for term in terms)
    return HEAD + "\n" + index + "\n" + "".join(section(term) for term in terms)


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
