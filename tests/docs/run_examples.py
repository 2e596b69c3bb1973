#!/usr/bin/env python3
"""Runs every example of every command's help, and fails where one does not end well. Each command has a copy of one folder, in which
its examples run one after the other.

    run_examples.py PROGRAM

The folder holds what the examples speak of: the demonstration's ledger as ccg.db, kent.db and kent-copy.db, in it the worked example as import 5
and a correction of it, part of which was rejected, as import 6; and the files that are imported, added, asked or checked.
"""

import concurrent.futures
import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKED_EXAMPLE = ROOT / "tests/fixtures/worked_example"

# Ends that are no failure: a check that found something, and a question whose answer is that there is nothing.
ALSO_WELL = {"check": {4}}


def fill_in(template, amounts):
    """Writes `amounts` pounds, for every measure, into the first lines of a blank return."""
    with open(template, newline="", encoding="utf-8") as file:
        heading, *rows = csv.reader(file)
    for row, amount in zip(rows, amounts):
        row[heading.index("plan_ytd"):] = [amount] * (len(heading) - heading.index("plan_ytd"))
    with open(template, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([heading, *rows])


def prepare(folder, run):
    run("ccgledger demo made && cp made/ccg.db . && rm -r made")
    shutil.copy(WORKED_EXAMPLE / "bodies.csv", folder)
    for body in ("ashford", "swale"):
        run(f"ccgledger template --org {body} --fy 2017-18 --month M9 -o {body}-m9.csv")
        fill_in(folder / f"{body}-m9.csv", ["200000000", "1000000"])
    shutil.copy(folder / "ashford-m9.csv", folder / "m9.csv")
    (folder / "question.sql").write_text("SELECT code, name FROM organisation\n", "utf-8")
    (folder / "deficits.sql").write_text("SELECT organisation, in_year_pence FROM structural WHERE in_year_pence < -1000000000\n", "utf-8")
    run("ccgledger layouts show sheffield-key-duties > my-layout.json")
    run("ccgledger orgs add bodies.csv")
    run(f"ccgledger import {WORKED_EXAMPLE}/ccg_x_2017-18_M12.csv")
    correction = (WORKED_EXAMPLE / "ccg_x_2017-18_M12.csv").read_text("utf-8").splitlines()
    correction[2] = correction[2].replace("1500000.00", "1600000.00")
    correction.append(correction[-1].replace("X01", "X99"))
    (folder / "correction.csv").write_text("\n".join(correction) + "\n", "utf-8")
    run("ccgledger import correction.csv --partial", {0, 3})
    (folder / "correction.csv").unlink()
    for copy in ("kent.db", "kent-copy.db"):
        shutil.copy(folder / "ccg.db", folder / copy)


def every_command(command):
    yield command
    for below in command["commands"]:
        yield from every_command(below)


def runner(folder, environment):
    def run(command, well=frozenset({0})):
        done = subprocess.run(["bash", "-c", "set -o pipefail\n" + command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
        if done.returncode not in well:
            raise RuntimeError(f"`{command}` ended with {done.returncode}:\n{done.stdout.decode('utf-8', 'replace')}")
    return run


def try_examples(command, prepared, environment):
    """What went wrong, of the command's examples one after the other in one folder."""
    name = command["name"]
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        if name == "ccgledger init":
            os.unlink(os.path.join(folder, "ccg.db"))
        for example in command["examples"]:
            try:
                runner(folder, environment)(example, {0} | ALSO_WELL.get(name.split()[-1], set()))
            except RuntimeError as trouble:
                wrong.append(f"{name}: {trouble}")
    return wrong


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[1]).resolve()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CCGLEDGER_")}
    environment |= {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as prepared:
        environment |= {"HOME": home, "XDG_CONFIG_HOME": home}
        prepare(pathlib.Path(prepared), runner(prepared, environment))
        surface = json.loads(subprocess.run([program, "--spec"], check=True, stdout=subprocess.PIPE).stdout)
        commands = list(every_command(surface))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            tried = list(pool.map(lambda command: try_examples(command, prepared, environment), commands))
    wrong = [trouble for troubles in tried for trouble in troubles]
    examples = sum(len(command["examples"]) for command in commands)
    print("\n\n".join(wrong) or f"{examples} examples: all run")
    sys.exit(1 if wrong or not examples else 0)


if __name__ == "__main__":
    main()
