"""The invented returns as files in build/bench, made once, with what they must add up to."""

import hashlib
import json
import pathlib
import shutil

import national_returns
from national_returns import LAST_YEAR, MEASURES, National
from processes import ROOT, run

BENCH = ROOT / "build" / "bench"


def folder_of(bodies, years):
    """Other returns are made when what makes them has changed."""
    made_by = hashlib.sha256(pathlib.Path(national_returns.__file__).read_bytes() + national_returns.LINES.read_bytes()).hexdigest()
    return BENCH / f"{bodies}x{years}-{made_by[:8]}"


class MadeReturns:
    """`returns`, `bodies` and `single` are paths; `totals` is measure -> (amounts, pence) of all the returns."""

    def __init__(self, bodies, years):
        self.national = National(bodies, years)
        self.folder = folder_of(bodies, years)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.returns, self.bodies = self.folder / "returns.csv", self.folder / "bodies.csv"
        kept = self.folder / "totals.json"
        if not kept.exists():
            self.national.write_bodies(self.bodies)
            totals = self.national.write_returns(self.returns)
            kept.write_text(json.dumps(totals))
        self.totals = {measure: tuple(total) for measure, total in json.loads(kept.read_text()).items()}

    @property
    def amounts(self):
        return sum(count for count, _ in self.totals.values())

    def empty_ledger(self, ccgledger):
        """The path of a ledger that knows the bodies and has no return; to be copied."""
        empty = self.folder / "empty.db"
        remove_database(empty)
        run([ccgledger, "--quiet", "--db", str(empty), "init"])
        run([ccgledger, "--quiet", "--db", str(empty), "orgs", "add", str(self.bodies)])
        return empty

    def single_returns(self):
        """The next month of every body, a file each: their paths, and their totals."""
        folder = self.folder / "next_month"
        folder.mkdir(exist_ok=True)
        paths, totals = [], dict.fromkeys(MEASURES, (0, 0))
        for body in self.national.bodies:
            paths.append(folder / f"{body}.csv")
            of_body = self.national.write_returns(paths[-1], bodies=[body], years=[LAST_YEAR + 1], months=[1])
            totals = {measure: tuple(map(sum, zip(totals[measure], of_body[measure]))) for measure in MEASURES}
        return paths, totals


def remove_database(path):
    for beside in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(f"{path}{beside}").unlink(missing_ok=True)


def fresh_copy(database, path):
    remove_database(path)
    shutil.copyfile(database, path)
    return path
