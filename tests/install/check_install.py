#!/usr/bin/env python3
"""Looks at an installed tree, and runs the program in it where nothing else of the project is.

    check_install.py PREFIX              of a tree that is there
    check_install.py --of BUILD_FOLDER   of one that is installed from a build, into a folder that is removed again
"""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

EXPECTED = [
    "bin/ccgledger",
    "share/man/man1/ccgledger.1.gz",
    "share/man/man1/ccgledger-import.1.gz",
    "share/bash-completion/completions/ccgledger",
    "share/zsh/vendor-completions/_ccgledger",
    "share/fish/vendor_completions.d/ccgledger.fish",
    "share/doc/ccgledger/README.md",
    "share/doc/ccgledger/copyright",
    "share/doc/ccgledger/docs/importing.md",
    "share/doc/ccgledger/docs/reference/commands.md",
]
FOLDERS = ("bin/", "share/man/man1/", "share/bash-completion/", "share/zsh/", "share/fish/", "share/doc/ccgledger/")


def wrong_files(prefix):
    files = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
    yield from (f"{name} is missing" for name in EXPECTED if name not in files)
    yield from (f"{name} has no business there" for name in sorted(files) if not name.startswith(FOLDERS))
    yield from (f"{name} is not the program, and stands in bin" for name in sorted(files)
                if name.startswith("bin/") and name != "bin/ccgledger")


def plain(page):
    return gzip.decompress(page.read_bytes()).decode("utf-8").replace("\\-", "-")


def wrong_answers(prefix):
    """The program alone, in an empty folder, with nothing in its environment but a PATH."""
    with tempfile.TemporaryDirectory() as folder:
        def said(*words):
            done = subprocess.run([prefix / "bin/ccgledger", *words], cwd=folder, env={"PATH": "/usr/bin:/bin", "HOME": folder},
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False)
            return done.stdout if done.returncode == 0 else f"{done.returncode}: {done.stderr}"
        told = said("demo", "kent")
        if "Five commands to try next" not in told:
            yield f"demo does not run: {told[-500:]}"
        trend = said("--db", "kent/ccg.db", "report", "trend", "--org", "ashford", "--format", "json")
        if not trend.startswith("{") or not json.loads(trend)["rows"]:
            yield f"report trend does not run: {trend[:500]}"
        if "M1 is April" not in said("help", "periods"):
            yield "help periods does not run"
        surface = json.loads(said("--spec"))
        for command in surface["commands"]:
            page = prefix / "share/man/man1" / f"ccgledger-{command['name'].split()[1]}.1.gz"
            if not page.is_file() or f".B {command['name']} [OPTIONS]" not in plain(page):
                yield f"{page.name} is missing, or of another program"


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--of":
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["cmake", "--install", sys.argv[2], "--prefix", os.path.join(folder, "usr")], check=True, stdout=subprocess.DEVNULL)
            return check(pathlib.Path(folder, "usr"))
    if len(sys.argv) == 2:
        return check(pathlib.Path(sys.argv[1]).resolve())
    sys.exit(__doc__)


def check(prefix):
    wrong = [*wrong_files(prefix)]
    wrong += [] if wrong else [*wrong_answers(prefix)]
    print("\n".join(wrong) or "installed: everything is in its place, and the program runs alone")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
