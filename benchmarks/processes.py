"""Programs as processes: built, run, and measured from start to end."""

import dataclasses
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def built(target, variable):
    """The path of a program of the release, which is built when it must be; what the variable of the environment names goes first."""
    if variable in os.environ:
        return os.environ[variable]
    log = ROOT / "build" / "bench.log"
    log.parent.mkdir(exist_ok=True)
    with log.open("a") as out:
        for step in (["cmake", "--preset", "release"], ["cmake", "--build", "--preset", "release", "--target", target]):
            if subprocess.run(step, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT).returncode != 0:
                sys.exit(f"bench: the build failed; see {log}")
    folder = {"ccgledger": "bin"}.get(target, "benchmarks")
    return str(ROOT / "build" / "release" / folder / target)


def run(command, expected=(0,)):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in expected:
        sys.exit(f"bench: {' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


@dataclasses.dataclass
class Taken:
    """What one process took. Seconds, and bytes of memory at its fullest; none where the work was done in another process."""
    waited: float
    spent: float                   # processor time, user and system, its own children included
    peak_bytes: int | None


def take(command, standard_input=subprocess.DEVNULL):
    """Runs a process to its end and measures it, start included. What was written before reaches the disk first."""
    os.sync()
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=standard_input, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with process.stderr:
        complaints = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    waited = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {process.returncode}:\n{complaints.decode(errors='replace')[-2000:]}")
    return Taken(waited, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def median_of(taken, field):
    values = [getattr(one, field) for one in taken]
    return None if None in values else statistics.median(values)


def best_of(taken):
    return min(one.waited for one in taken)


def print_rows(headings, rows):
    """A table: the first column to the left, the others to the right, each as wide as it must be."""
    rows = [headings, *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(headings))]
    print()
    for row in rows:
        print("  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]).rstrip())


def megabytes(count):
    return "-" if count is None else f"{count / 1e6:.1f}"


def print_machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")), "?")
    print(f"machine: {model}, {os.cpu_count()} processors; load {os.getloadavg()[0]:.1f} as this begins", flush=True)
