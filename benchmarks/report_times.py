"""Times of reports and of a query on one ledger, each as a process from start to answer.

Two clocks: what the reader waits, and what the processor spent (user and system). On a machine with other work the second holds.
The commands take turns, so that a machine that slows down slows all of them. Ratios of one table hold; milliseconds drift.
"""

import resource
import shutil
import statistics
import sys
import time

from processes import run

OF_ONE_BODY = ["position", "structural", "variants", "whatif", "one-offs", "carry-forward", "planning", "trend", "bridge", "walk",
               "groups", "rules", "transfers", "scenarios", "qipp", "risk", "runrate", "csf", "forecast", "backtest", "statements",
               "restatements", "completeness", "note"]
OF_ALL = ["structural", "carry-forward", "position", "trend"]

# Every figure is read, and the groups are not in the order in which they lie.
GROUP_BY = ("SELECT line_id, recurrence, COUNT(*) AS figures, SUM(plan_year) AS plan_year, SUM(forecast_year) AS forecast_year "
            "FROM figure GROUP BY line_id, recurrence ORDER BY line_id, recurrence")


def processor_ms():
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (spent.ru_utime + spent.ru_stime) * 1000


def times_of(commands, runs):
    """Command name -> (waited, spent), each the median of the runs in milliseconds."""
    waited = {name: [] for name in commands}
    spent = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            began, before = time.monotonic(), processor_ms()
            run(command, expected=(0, 5))   # 5: of this body there is nothing to report
            waited[name].append((time.monotonic() - began) * 1000)
            spent[name].append(processor_ms() - before)
    return {name: (statistics.median(waited[name]), statistics.median(spent[name])) for name in commands}


def print_table(heading, times, unit_name):
    """Ratios are of processor time, to the row that is named."""
    unit = times[unit_name][1]
    print(f"\n{heading:42} {'waited ms':>10} {'processor ms':>13} {'ratio':>8}")
    for name, (waited, spent) in times.items():
        print(f"{name:42} {waited:10.1f} {spent:13.1f} {spent / unit:8.1f}")


def time_reports(ccgledger, ledger, body, runs):
    base = [ccgledger, "--db", str(ledger)]
    commands = {"empty process (--version)": [ccgledger, "--version"]}
    commands |= {f"report {name} --org {body}": [*base, "report", name, "--org", body] for name in OF_ONE_BODY}
    commands |= {f"report {name}, all bodies": [*base, "report", name] for name in OF_ALL}
    print_table("reports", times_of(commands, runs), "empty process (--version)")


def time_query(ccgledger, ledger, runs):
    """The tool's own `query` beside the sqlite3 shell on the same file; the answers must be the same."""
    shell = shutil.which("sqlite3")
    if shell is None:
        print("\nno sqlite3 shell on this machine: the query has no peer")
        return
    peer, own = f"sqlite3 {run([shell, '--version']).split()[0]}, GROUP BY", "ccgledger query, GROUP BY"
    commands = {peer: [shell, "-readonly", "-header", "-csv", str(ledger), GROUP_BY],
                own: [ccgledger, "--db", str(ledger), "query", GROUP_BY, "--format", "csv", "--timeout", "60"]}
    answers = [run(command).split() for command in commands.values()]
    if answers[0] != answers[1]:
        sys.exit("bench: the sqlite3 shell and `ccgledger query` answer the same question differently")
    print_table("a GROUP BY over every figure", times_of(commands, runs), peer)


def print_size(ledger):
    """What the ledger takes on disk beside the sources that it keeps."""
    shell = shutil.which("sqlite3")
    if shell is not None:
        sizes = "SELECT name = 'source_content', SUM(pgsize) FROM dbstat GROUP BY 1 ORDER BY 1"
        taken = dict(line.split("|") for line in run([shell, "-readonly", str(ledger), sizes]).split())
        print(f"\nthe ledger's file: {int(taken['0']) / 1e6:.1f} MB, and {int(taken.get('1', 0)) / 1e6:.1f} MB of sources as they came")
