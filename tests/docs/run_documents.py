#!/usr/bin/env python3
"""Runs what the documents show, and fails where the program says something else.

    run_documents.py PROGRAM_FOLDER DOCUMENT...

Of each document, in one empty folder that holds links to the project's own folders:

* ```console blocks run. A line `$ COMMAND` is typed (`> ` continues it); the lines below are what it prints, standard
  output and standard error together. `...` on a line of its own is any number of lines, within a line any text; `[N]` at
  the end is the exit code, 0 when it is left out.
* ```text of COMMAND blocks are a picture: what the command prints. It runs without being shown.
* ```sh blocks do not run; every `./script` in them must be there and executable.
* Links, and paths between backquotes that begin with a folder of the project, must lead to something that is there.
"""

import concurrent.futures
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ("cmake", "data", "docs", "migrations", "schema", "src", "tests", "tools")


def blocks_of(text):
    """(word after the fence, line number of the first line inside, lines)."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        fence = re.match(r"```+(.*)", lines[at])
        at += 1
        if fence:
            start = at
            while at < len(lines) and not lines[at].startswith("```"):
                at += 1
            yield fence[1].strip(), start + 1, lines[start:at]
            at += 1


def commands_of(block, first_line):
    """(command, line number, expected lines, expected exit code)."""
    found = []
    for number, line in enumerate(block, first_line):
        if line.startswith("$ "):
            found.append([line[2:], number, [], 0])
        elif not found:
            raise ValueError(f"line {number}: a console block begins with `$ `")
        elif line.startswith("> ") and not found[-1][2]:
            found[-1][0] += "\n" + line[2:]
        elif re.fullmatch(r"\[\d+\]", line):
            found[-1][3] = int(line[1:-1])
        else:
            found[-1][2].append(line)
    return found


def agrees(expected, printed):
    pattern = ""
    for line in expected:
        pattern += "(?:.*\n)*?" if line == "..." else ".*?".join(map(re.escape, line.split("..."))) + "\n"
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def run(command, folder, environment):
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return [line.rstrip() for line in done.stdout.decode("utf-8", "replace").splitlines()], done.returncode


def wrong_paths(document, text):
    prose = re.sub(r"(?ms)^```.*?^```$", lambda block: "\n" * block[0].count("\n"), text)
    for number, line in enumerate(prose.splitlines(), 1):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", line):
            if not (document.parent / target).exists():
                yield f"{document}:{number}: the link leads nowhere: {target}"
        for path in re.findall(r"`(?:\./)?([\w.-]+/[\w./-]*)`", line):
            if path.split("/")[0] in FOLDERS and not (ROOT / path).exists():
                yield f"{document}:{number}: there is no {path}"


def wrong_scripts(document, block, first_line):
    for number, line in enumerate(block, first_line):
        for script in re.findall(r"(?:^|\s)\./(\S+)", line):
            if not os.access(ROOT / script, os.X_OK):
                yield f"{document}:{number}: there is no script {script} that can be run"


def check(document, program_folder):
    text = document.read_text("utf-8")
    wrong = list(wrong_paths(document, text))
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("CCGLEDGER_") and name not in ("COLUMNS", "CDPATH", "LANGUAGE")}
    environment |= {"PATH": f"{program_folder}{os.pathsep}{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    commands = 0
    with tempfile.TemporaryDirectory() as folder:
        environment["XDG_CONFIG_HOME"] = os.path.join(folder, "no-settings")
        for name in FOLDERS:
            os.symlink(ROOT / name, os.path.join(folder, name))
        for kind, first_line, block in blocks_of(text):
            if kind == "sh":
                wrong += wrong_scripts(document, block, first_line)
                continue
            if kind.startswith("text of "):
                shown = [(kind.removeprefix("text of "), first_line - 1, block, 0)]
            elif kind == "console":
                shown = commands_of(block, first_line)
            else:
                continue
            for command, number, expected, code in shown:
                commands += 1
                printed, ended = run(command, folder, environment)
                if ended != code:
                    wrong.append(f"{document}:{number}: `{command}` ended with {ended}, not {code}:\n" + "\n".join(printed))
                elif not agrees([line.rstrip() for line in expected], printed):
                    wrong.append(f"{document}:{number}: `{command}` prints something else:\n" +
                                 "\n".join(difflib.unified_diff(expected, printed, "the document", "the program", lineterm="")))
    return wrong, commands


def main():
    program_folder, *names = sys.argv[1:] or [""]
    if not names:
        sys.exit(__doc__)
    documents = [pathlib.Path(name) for name in names]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda document: check(document, os.path.abspath(program_folder)), documents))
    wrong = [message for messages, _ in results for message in messages]
    commands = sum(count for _, count in results)
    if not wrong and commands == 0:
        wrong = ["no command was run: is this the right list of documents?"]
    print("\n\n".join(wrong) or f"{len(documents)} documents, {commands} commands: as shown")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
