#!/usr/bin/env python3
"""Holds the rooms of src/ to one direction: a room includes only itself and the rooms of the layers below it.

    check_layers.py [SRC]        print each breach as FILE:LINE: reason; exit 1 when there is one
    check_layers.py --self-test  prove that breaches are caught

The compiler cannot do this: all rooms share one include root, and a static library may include what it does not link.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# From the ground up. Rooms of one layer are siblings and do not know each other.
LAYERS = [{"values"}, {"store"}, {"intake", "derive", "query"}, {"report"}, {"web", "cli"}]
LAYER_OF = {room: number for number, layer in enumerate(LAYERS) for room in layer}

# The beginning of a third-party header's name -> the rooms that may include it, so that replacing a library, or a new
# version of it, touches one room. Libraries that are not listed may be used anywhere.
ROOMS_OF_LIBRARY = {
    "SQLiteCpp/": {"store"},
    "sqlite3": {"store"},
    "nettle/": {"store"},
    "zstd": {"store"},
    "pqxx/": {"store"},
    "libpq": {"store"},
    "expat": {"intake"},
    "zlib.h": {"intake"},
    "nlohmann/": {"intake", "report", "cli"},
    "xlsxwriter": {"report"},
    "histedit": {"query"},
    "httplib.h": {"web"},
    "CLI/": {"cli"},
}

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def objection(room, bracket, header):
    """Why `room` may not include `header`, or None. The room of main.cpp, which is in none, is None."""
    for library, rooms in ROOMS_OF_LIBRARY.items():
        if header.startswith(library):
            return None if room in rooms else f"{header} belongs to {' and '.join(sorted(rooms))}"
    used = header.split("/")[0]
    if used in LAYER_OF:
        if room is None or used == room or LAYER_OF[used] < LAYER_OF[room]:
            return None
        where = "beside" if LAYER_OF[used] == LAYER_OF[room] else "above"
        return f"{room} may not include {header}: {used} lies {where} it"
    if bracket == '"' and used != "embedded":
        return f'"{header}" names no room: write "room/file.h"'
    return None


def breaches(src):
    """Yields FILE:LINE: reason for each include of the tree that breaks the rules."""
    for file in sorted(path for path in src.rglob("*") if path.suffix in {".h", ".hpp", ".cpp"}):
        parts = file.relative_to(src).parts
        room = parts[0] if len(parts) > 1 else None
        if room is not None and room not in LAYER_OF:
            yield f"{file}:1: {room} is no room; give it a layer in {pathlib.Path(__file__).name}"
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            include = INCLUDE.match(line)
            reason = include and objection(room, *include.groups())
            if reason:
                yield f"{file}:{number}: {reason}"


def check(src):
    """The exit code for the tree at `src`."""
    if not src.is_dir():
        print(f"check_layers: {src} is no folder", file=sys.stderr)
        return 2
    found = list(breaches(src))
    print("\n".join(found) if found else "every include points down")
    return 1 if found else 0


SELF_TEST_TREE = {
    "main.cpp": '#include "cli/run.h"\n',
    "values/money.h": '#include <string>\n\n#include "store/database.h"\n',
    "store/database.h": '#include <SQLiteCpp/Database.h>\n#include "values/money.h"\n#include "embedded/migrations.h"\n',
    "intake/reader.cpp": '#include "intake/reader.h"\n#  include "derive/views.h"\n#include "../report/render.h"\n',
    "report/render.cpp": '#include <nlohmann/json.hpp>\n#include <sqlite3.h>\n#include "derive/views.h"\n',
    "cli/run.h": '#include <CLI/CLI.hpp>\n#include "store/database.h"\n#include "report/render.h"\n',
    "utils/misc.h": "",
}
SELF_TEST_BREACHES = [
    "intake/reader.cpp:2: intake may not include derive/views.h: derive lies beside it",
    'intake/reader.cpp:3: "../report/render.h" names no room: write "room/file.h"',
    "report/render.cpp:2: sqlite3.h belongs to store",
    "utils/misc.h:1: utils is no room; give it a layer in check_layers.py",
    "values/money.h:3: values may not include store/database.h: store lies above it",
]


def self_test():
    """The exit code of running this program on a made-up tree with breaches, and on the same tree without."""
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        for name, text in SELF_TEST_TREE.items():
            (src / name).parent.mkdir(exist_ok=True)
            (src / name).write_text(text, encoding="utf-8")
        command = [sys.executable, __file__, folder]
        bad = subprocess.run(command, capture_output=True, text=True, check=False)
        for breach in SELF_TEST_BREACHES:
            (src / breach.split(":")[0]).unlink(missing_ok=True)
        good = subprocess.run(command, capture_output=True, text=True, check=False)
    expected = "".join(f"{src / breach}\n" for breach in SELF_TEST_BREACHES)
    if (bad.returncode, bad.stdout, good.returncode) == (1, expected, 0):
        print("each breach was caught, and nothing else")
        return 0
    print(f"expected:\n{expected}\ngot, with code {bad.returncode}:\n{bad.stdout}{bad.stderr}")
    print(f"and without the breaches, with code {good.returncode}:\n{good.stdout}{good.stderr}")
    return 1


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test())
    default = pathlib.Path(__file__).resolve().parent.parent / "src"
    sys.exit(check(pathlib.Path(sys.argv[1]) if sys.argv[1:] else default))
