"""Imports, timed: beside other tools, as the returns grow in number, and one month of single files.

Every run starts from a fresh database, as a process; what it stored must add up to what was invented, before its time counts.
"""

import pathlib
import shutil
import sqlite3
import sys

from import_peers import PEERS, Ledger, figure_totals
from made_returns import MadeReturns, fresh_copy, remove_database
from processes import best_of, median_of, megabytes, print_machine, print_rows, take


def require_totals(name, totals, expected):
    if totals != expected:
        raise SystemExit(f"bench: {name} stored other amounts than were in the file:\n  stored  {totals}\n  in file {expected}")


def tell(number, runs, name, taken):
    """That something goes on, for those who wait."""
    print(f"round {number} of {runs}: {name}: {taken.waited:.2f} s", file=sys.stderr)


def present(names, made):
    """The peers that this machine has, ready to run; of the others it says aloud why not."""
    peers = []
    for name in names:
        missing = PEERS[name].missing
        if missing is None:
            peer = PEERS[name](made)
            missing = peer.missing
        if missing is not None:
            print(f"LEFT OUT: {PEERS[name].name}: {missing}")
        else:
            peers.append(peer)
    return peers


def in_turn(peers, first):
    """Each round begins with another tool: what one leaves behind, a server's work among it, must not always fall on the same next one."""
    first %= len(peers)
    return peers[first:] + peers[:first]


def time_peers(bodies, years, runs, names):
    made = MadeReturns(bodies, years)
    print_machine()
    print(f"{made.amounts:,} amounts in {made.returns.stat().st_size / 1e6:.1f} MB; {runs} rounds, every tool once a round")
    peers = present(names, made)
    taken = {peer: [] for peer in peers}
    try:
        for number in range(1, runs + 1):
            for peer in in_turn(peers, number - 1):
                peer.prepare()
                taken[peer].append(peer.take())
                tell(number, runs, peer.name, taken[peer][-1])
                require_totals(peer.name, peer.totals(), made.totals)
    finally:
        for peer in peers:
            if hasattr(peer, "close"):
                peer.close()
    print("totals: the same count and sum of every measure from every tool in every round")
    print_peers(taken)


def print_peers(taken):
    """Ratios are of the medians, to the ledger's own import, where it takes part; more than 1 is slower than it."""
    own = next((times for peer, times in taken.items() if isinstance(peer, Ledger)), None)
    rows = []
    for peer, times in taken.items():
        waited, spent = median_of(times, "waited"), median_of(times, "spent")
        ratio = "-" if own is None else f"{waited / median_of(own, 'waited'):.2f}"
        spent_ratio = "-" if own is None else f"{spent / median_of(own, 'spent'):.2f}"
        rows.append([peer.name, f"{waited:.2f}", f"{best_of(times):.2f}", f"{spent:.2f}", megabytes(median_of(times, "peak_bytes")),
                     ratio, spent_ratio])
    print_rows(["tool", "median s", "best s", "processor s", "memory MB", "x ccgledger", "processor x"], rows)
    print("\nProcess start is within every time. What each did:")
    for peer in taken:
        print(f"  {peer.name}: {peer.about}")


def time_growth(sizes, years, runs):
    print_machine()
    ledgers = [Ledger(MadeReturns(bodies, years)) for bodies in sizes]
    taken = {ledger: [] for ledger in ledgers}
    bytes_of = {}
    for number in range(1, runs + 1):
        for ledger in ledgers:
            ledger.prepare()
            taken[ledger].append(ledger.take())
            tell(number, runs, f"{ledger.made.amounts:,} amounts", taken[ledger][-1])
            require_totals(ledger.name, ledger.totals(), ledger.made.totals)
            bytes_of[ledger] = sizes_of(ledger.database)
            remove_database(ledger.database)
    print(f"totals: right at every size; {runs} rounds")
    print_growth(taken, bytes_of)


def sizes_of(database):
    """Bytes of the file, and of the sources kept in it."""
    engine = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    kept = engine.execute("SELECT COALESCE(SUM(LENGTH(content)), 0) FROM source_content").fetchone()[0]
    engine.close()
    beside = pathlib.Path(f"{database}-wal")
    return database.stat().st_size + (beside.stat().st_size if beside.exists() else 0), kept


def print_growth(taken, bytes_of):
    first = next(iter(taken))
    first_each = median_of(taken[first], "waited") / first.made.amounts
    rows = []
    for ledger, times in taken.items():
        amounts = ledger.made.amounts
        waited, peak = median_of(times, "waited"), median_of(times, "peak_bytes")
        whole, kept = bytes_of[ledger]
        rows.append([f"{amounts:,}", f"{waited:.2f}", f"{best_of(times):.2f}", f"{median_of(times, 'spent'):.2f}",
                     f"{waited / amounts * 1e9:.0f}", f"{waited / amounts / first_each:.2f}", megabytes(peak), f"{peak / amounts:.1f}",
                     megabytes(whole - kept), megabytes(kept), f"{(whole - kept) / amounts:.1f}"])
    print_rows(["amounts", "median s", "best s", "processor s", "ns each", "x first", "memory MB", "bytes each", "ledger MB", "sources MB",
                "bytes each"], rows)
    print("\n`x first` is the time of one amount beside that of the smallest set: 1.00 is a straight line.")


def time_month(bodies, years, runs):
    print_machine()
    made = MadeReturns(bodies, years)
    ledger = Ledger(made)
    full = made.folder / "full.db"
    ledger.prepare()
    ledger.take()
    require_totals(ledger.name, ledger.totals(), made.totals)
    fresh_copy(ledger.database, full)
    remove_database(ledger.database)
    singles, month_totals = made.single_returns()
    target, scratch = made.folder / "month.db", made.folder / "single.db"
    imports = [ledger.program, "--db", str(target), "import", "--quiet"]

    def into_full():
        fresh_copy(full, target)

    def into_nothing():
        remove_database(scratch)

    steps = {f"{len(singles)} files, one command, a transaction each": (into_full, [*imports, *map(str, singles)]),
             "one return, start to durable": (into_full, [*imports, str(singles[0])]),
             "empty process (ccgledger --version)": (into_nothing, [ledger.program, "--version"])}
    if shutil.which("sqlite3"):
        steps["sqlite3 'select 1'"] = (into_nothing, ["sqlite3", ":memory:", "select 1"])
        steps["sqlite3 .import of that return"] = (into_nothing, ["sqlite3", str(scratch), f".import --csv '{singles[0]}' amount"])
    taken = {name: [] for name in steps}
    expected = {measure: tuple(map(sum, zip(made.totals[measure], month_totals[measure]))) for measure in made.totals}
    for _ in range(runs):
        for name, (prepare, command) in steps.items():
            prepare()
            taken[name].append(take(command))
            if command[-1] == str(singles[-1]) and len(command) > len(imports) + 1:
                require_totals(name, figure_totals(target), expected)
    print(f"into a ledger of {made.amounts:,} amounts, {runs} rounds; totals right")
    print_rows(["", "median ms", "best ms", "processor ms"],
               [[name, f"{median_of(times, 'waited') * 1000:.1f}", f"{best_of(times) * 1000:.1f}", f"{median_of(times, 'spent') * 1000:.1f}"]
                for name, times in taken.items()])
