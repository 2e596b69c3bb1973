"""Report packs to look at, each with the ledger it was made from."""

import pathlib
import shutil
import subprocess

EXAMPLE = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "worked_example"


def run(program, *words):
    subprocess.run([program, "--quiet", *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def month_of_example(month):
    """The worked example's return as if a part of its year had passed, for Ashford."""
    heading, *rows = (EXAMPLE / "ccg_x_2017-18_M12.csv").read_text("utf-8").splitlines()
    names = heading.split(",")
    told = [heading]
    for row in rows:
        cells = dict(zip(names, row.split(",")))
        cells["organisation"] = "09C"
        cells["month"] = str(month)
        for name in ("plan_ytd", "actual_ytd"):
            if cells[name]:
                cells[name] = str(int(float(cells[name])) * month // 12)
        told.append(",".join(cells[name] for name in names))
    return "\n".join(told) + "\n"


def make_packs(program, folder):
    """Makes, in the folder: `kent` of the demonstration, `example` of the worked example, and `everything` of a body that has a year
    of monthly returns beside the published claims. Returns the ledger of each."""
    run(program, "demo", folder / "demo")
    demo = folder / "demo" / "ccg.db"
    run(program, "--db", demo, "report", "pack", "--group", "east-kent", "--org", "09J", "-o", folder / "kent")
    before = folder / "before_returns.db"
    shutil.copy(demo, before)

    invented = folder / "invented.db"
    run(program, "--db", invented, "init")
    run(program, "--db", invented, "orgs", "add", EXAMPLE / "bodies.csv")
    run(program, "--db", invented, "import", EXAMPLE / "ccg_x_2017-18_M12.csv")
    run(program, "--db", invented, "report", "pack", "--org", "X01", "-o", folder / "example")

    for month in range(1, 13):
        file = folder / f"ashford_{month}.csv"
        file.write_text(month_of_example(month), "utf-8")
        run(program, "--db", demo, "import", file)
    run(program, "--db", demo, "report", "pack", "--org", "09C", "-o", folder / "everything")
    return {"kent": before, "everything": demo, "example": invented}
