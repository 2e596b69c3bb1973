#!/usr/bin/env python3
"""Holds the command surface to what is written about it.

    check_commands.py PROGRAM PAGE          fail when a command or option is not explained, or the page is not the program's
    check_commands.py PROGRAM PAGE --write  write the page

Every command says what it is for and has two examples at least that use it; every option and argument says what it does, and stands in
the page and in the manual page of its command; groff finds nothing to warn of in any manual page; help shows the examples
before the options.
"""

import json
import pathlib
import subprocess
import sys
import tempfile


def said_by(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def every_command(command):
    yield command
    for below in command["commands"]:
        yield from every_command(below)


def plain(roff):
    return roff.replace("\\-", "-")


def wrong_with(command, program, page, manual):
    name = command["name"]
    if not command["about"]:
        yield f"{name}: does not say what it is for"
    if sum(1 for example in command["examples"] if name.split()[-1] in example) < 2:
        yield f"{name}: has fewer than two examples of itself"
    told = said_by(program, *name.split()[1:], "--help")
    if not -1 < told.find("Examples:") < told.find("Options:"):
        yield f"{name}: --help does not begin with the examples"
    for one in command["options"] + command["arguments"]:
        if not one["about"]:
            yield f"{name}: {one['names'][-1]} does not say what it is"
        for where, text in (("--help", told), ("the page of commands", page), ("the manual page", manual)):
            # `--help` itself is not repeated below every command of the page.
            if one["names"][-1] not in text and (where, one["names"][-1]) != ("the page of commands", "--help"):
                yield f"{name}: {one['names'][-1]} is not in {where}"


def warnings_of(manual_page):
    found = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", manual_page], check=False, stderr=subprocess.PIPE, encoding="utf-8")
    return found.stderr.splitlines() + ([f"groff ended with {found.returncode}"] if found.returncode else [])


def main():
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--write"]):
        sys.exit(__doc__)
    program, page_file = sys.argv[1], pathlib.Path(sys.argv[2])
    surface = json.loads(said_by(program, "--spec"))
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "--quiet", "manual", folder], check=True)
        made = pathlib.Path(folder)
        page = (made / "commands.md").read_text("utf-8")
        if sys.argv[3:]:
            page_file.write_text(page, "utf-8")
            return
        if page != page_file.read_text("utf-8"):
            wrong.append(f"{page_file} is not what the program says: write it with {' '.join(sys.argv)} --write")
        manual_pages = sorted(made.glob("man1/*.1"))
        for manual_page in manual_pages:
            wrong += warnings_of(manual_page)
        for command in every_command(surface):
            words = command["name"].split()[:2]
            manual = plain((made / "man1" / ("-".join(words) + ".1")).read_text("utf-8"))
            wrong += wrong_with(command, program, page, manual)
        if len(manual_pages) != 1 + len(surface["commands"]):
            wrong.append("there is not one manual page for the program and one for each command")
    if [one["code"] for one in surface["exit_codes"]] != list(range(7)):
        wrong.append("--spec does not tell the seven exit codes")
    print("\n".join(wrong) or f"{len(list(every_command(surface)))} commands: explained")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
