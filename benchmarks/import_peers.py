"""Those who import the same file: the ledger, the probe, and whichever other tools this machine has.

Each has `prepare`, which is not timed and leaves it with nothing imported; `take`, the timed import, process start included; and
`totals`, measure -> (amounts, pence), read back from what it stored. `missing` says why a peer cannot be had, or is None.
"""

import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import time

from made_returns import BENCH, fresh_copy, remove_database
from national_returns import MEASURES
from processes import Taken, built, run, take

HERE = pathlib.Path(__file__).resolve().parent
DUCKDB_VERSION = "1.5.6-r.1"
FIGURE_COLUMNS = {"plan_ytd": "plan_ytd", "actual_ytd": "actual_ytd", "plan_fy": "plan_year", "forecast_fy": "forecast_year"}


def figure_totals(database):
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as engine:
        columns = ", ".join(f"COUNT({column}), COALESCE(SUM({column}), 0)" for column in FIGURE_COLUMNS.values())
        told = engine.execute(f"SELECT {columns} FROM figure").fetchone()
    return {measure: (told[2 * i], told[2 * i + 1]) for i, measure in enumerate(FIGURE_COLUMNS)}


def totals_of_rows(rows):
    found = {measure: (int(amounts), int(pence)) for measure, amounts, pence in rows}
    return {measure: found.get(measure, (0, 0)) for measure in MEASURES}


class Ledger:
    name = "ccgledger import"
    about = "every check, versions, hash chain, source kept, one durable commit"
    missing = None

    def __init__(self, made):
        self.made, self.database = made, made.folder / "imported.db"
        self.program = built("ccgledger", "CCGLEDGER")
        self.empty = made.empty_ledger(self.program)

    def prepare(self):
        fresh_copy(self.empty, self.database)

    def take(self):
        return take([self.program, "--db", str(self.database), "import", str(self.made.returns), "--quiet"])

    def totals(self):
        return figure_totals(self.database)


class Probe:
    name = "probe"
    about = "parse, check, pack, insert into a table of the ledger's shape; write-ahead log, full synchronisation; nothing else"
    missing = None

    def __init__(self, made):
        self.made, self.database = made, made.folder / "probe.db"
        self.program = built("import_probe", "CCGLEDGER_IMPORT_PROBE")
        self.empty = made.empty_ledger(built("ccgledger", "CCGLEDGER"))

    def prepare(self):
        remove_database(self.database)

    def take(self):
        return take([self.program, str(self.empty), str(self.made.returns), str(self.database)])

    def totals(self):
        return figure_totals(self.database)


class SqliteShell:
    """`.import` into a table with types."""
    missing = None if shutil.which("sqlite3") else "no sqlite3 shell on this machine"
    key = ""
    table_ends = ""

    def __init__(self, made):
        self.made, self.database = made, made.folder / "sqlite3.db"

    def prepare(self):
        remove_database(self.database)
        with contextlib.closing(sqlite3.connect(self.database)) as engine:
            engine.execute("CREATE TABLE amount (org_code TEXT, fin_year TEXT, month INTEGER, line_code TEXT, measure TEXT, "
                           f"recurrence TEXT, amount_k NUMERIC{self.key}){self.table_ends}")

    def take(self):
        return take(["sqlite3", str(self.database), f".import --csv --skip 1 '{self.made.returns}' amount"])

    def totals(self):
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as engine:
            return totals_of_rows(engine.execute("SELECT measure, COUNT(*), SUM(CAST(ROUND(amount_k * 100000) AS INTEGER)) FROM amount "
                                                 "GROUP BY measure"))


class SqliteShellKeyed(SqliteShell):
    name = "sqlite3 .import, key"
    about = "typed table, key of five columns, WITHOUT ROWID; the engine's defaults"
    key = ", PRIMARY KEY (org_code, fin_year, month, line_code, measure)"
    table_ends = " WITHOUT ROWID"


class SqliteShellUnkeyed(SqliteShell):
    name = "sqlite3 .import, no key"
    about = "typed table without a key; the engine's defaults"


class DuckDb:
    """Through node, because there is no package of its shell; npm fetches it once into build/bench."""
    name = "DuckDB read_csv"
    about = f"typed (DECIMAL(18,5)), table without a key, as many threads as it likes; @duckdb/node-api {DUCKDB_VERSION}"
    missing = None if shutil.which("node") and shutil.which("npm") else "neither node nor npm on this machine"

    def __init__(self, made):
        self.made, self.database = made, made.folder / "duckdb.db"
        self.package = BENCH / "duckdb"
        wanted = {"dependencies": {"@duckdb/node-api": DUCKDB_VERSION}}
        self.package.mkdir(parents=True, exist_ok=True)
        manifest = self.package / "package.json"
        if not manifest.exists() or json.loads(manifest.read_text()) != wanted or not (self.package / "node_modules").exists():
            manifest.write_text(json.dumps(wanted))
            fetched = subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=self.package, capture_output=True, text=True)
            if fetched.returncode != 0:
                self.missing = f"npm could not fetch @duckdb/node-api {DUCKDB_VERSION}"

    def _command(self, what):
        return ["node", str(HERE / "duckdb_import.mjs"), what, str(self.package), str(self.database), str(self.made.returns)]

    def prepare(self):
        for beside in ("", ".wal"):
            pathlib.Path(f"{self.database}{beside}").unlink(missing_ok=True)

    def take(self):
        return take(self._command("import"))

    def totals(self):
        return totals_of_rows(json.loads(run(self._command("totals"))))


class PostgreSql:
    """A private cluster in build/bench, reached by its socket alone, with the defaults that initdb writes; stopped at the end.

    The server does the work in processes of its own: their processor time is counted, their memory is not.
    """
    name = "PostgreSQL \\copy"
    about = "typed table without a key, private cluster with its defaults (fsync on), through psql"
    programs = next((str(path) for path in sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
                     if (path / "initdb").exists()), None) or (os.path.dirname(shutil.which("initdb") or "") or None)
    missing = None if programs and shutil.which("psql") else "no PostgreSQL server on this machine"

    def __init__(self, made):
        self.made, self.folder = made, BENCH / "postgres"
        self.socket = None   # of a running server
        # initdb refuses to run as root.
        self.as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if os.geteuid() == 0 and subprocess.run(["id", "postgres"], capture_output=True).returncode != 0:
            self.missing = "initdb does not run as root, and there is no user postgres"
            return
        if not (self.folder / "data").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            if os.geteuid() == 0:
                shutil.chown(self.folder, "postgres", "postgres")
            if subprocess.run([*self.as_user, "test", "-w", str(self.folder)]).returncode != 0:
                self.missing = f"the user postgres cannot reach {self.folder}"
                return
            run([*self.as_user, f"{self.programs}/initdb", "--no-locale", "--encoding=UTF8", "--auth=trust", "-D", str(self.folder / "data")])

    def _start(self):
        if (self.folder / "data" / "postmaster.pid").exists():
            self._control("stop", "-m", "fast", expected=(0, 1))   # left by a run that was killed
        # A socket's path may have little more than a hundred letters, and a build folder may have more.
        self.socket = run([*self.as_user, "mktemp", "-d"]).strip()
        self._control("start", "-o", f"-c listen_addresses= -c unix_socket_directories={self.socket}")

    def _control(self, what, *more, expected=(0,)):
        run([*self.as_user, f"{self.programs}/pg_ctl", "-w", "-s", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), what, *more],
            expected)

    def _psql(self, *commands):
        given = [word for command in commands for word in ("-c", command)]
        return [*self.as_user, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.socket, "-d", "postgres", *given]

    def prepare(self):
        if self.socket is None:
            self._start()
        run(self._psql("SET client_min_messages = error", "DROP TABLE IF EXISTS amount", "CHECKPOINT",
                       "CREATE TABLE amount (org_code text, fin_year text, month smallint, line_code text, measure text, recurrence text, "
                       "amount_k numeric(18,5))"))

    def take(self):
        before = self._server_seconds()
        # The server's user need not be able to read the file: the client reads it.
        with open(self.made.returns, "rb") as returns:
            taken = take(self._psql("\\copy amount from pstdin with (format csv, header)"), returns)
        return Taken(taken.waited, taken.spent + self._server_seconds() - before, None)

    def _server_seconds(self):
        """Processor time of the server and of all its processes, those that have ended too."""
        server = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        time.sleep(0.2)   # the process that served the last client has ended by then, and is counted once
        ticks = 0
        for about in pathlib.Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                fields = about.read_text().rsplit(")", 1)[1].split()
                if int(about.parent.name) == server:
                    ticks += sum(map(int, fields[11:15]))
                elif int(fields[1]) == server:
                    ticks += sum(map(int, fields[11:13]))
        return ticks / os.sysconf("SC_CLK_TCK")

    def totals(self):
        told = run([*self._psql("SELECT measure, count(*), (sum(amount_k) * 100000)::bigint FROM amount GROUP BY measure"), "-A", "-t"])
        return totals_of_rows(line.split("|") for line in told.split())

    def close(self):
        if self.socket is not None:
            self._control("stop", "-m", "fast")
            shutil.rmtree(self.socket, ignore_errors=True)


PEERS = {"ccgledger": Ledger, "probe": Probe, "duckdb": DuckDb, "sqlite3": SqliteShellKeyed, "sqlite3-unkeyed": SqliteShellUnkeyed,
         "postgresql": PostgreSql}
