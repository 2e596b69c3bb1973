#!/usr/bin/env python3
"""Every word that the ledger answers with can be explained: words in columns, columns of money, reports and views.

    check_glossary.py PROGRAM SOURCE_DIR

Words are found where they are written, in the views and reports and in the CHECKs of the tables; and where they are printed, in the
reports of the Kent record and of the worked example. A word is explained when a term bears it as a name and lists its column.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

COLUMNS = {"method", "confidence", "reading", "basis", "verdict", "bound", "state", "result", "evidence", "step", "change_word", "like_for_like",
           "source_kind", "rag", "standing", "confirmed", "stream"}
# Of the columns that share a name with one of another table, and of words that never leave a view.
INSIDE = {("standing", "compare"), ("standing", "cannot_tell"), ("standing", "condition_not_met")}


def case_before(text, end):
    """The text of the CASE expression whose END begins at `end`."""
    depth = 0
    for word in reversed(list(re.finditer(r"\b(?:CASE|END)\b", text[:end + 3]))):
        depth += 1 if word.group() == "END" else -1
        if depth == 0:
            return text[word.start():end]
    return ""


def words_in_sql(text):
    """(column, word) for each text that a statement may answer with."""
    text = re.sub(r"--.*", "", text)
    for column in COLUMNS:
        for literal in re.finditer(rf"'([^']+)'\s+AS\s+{column}\b", text):
            yield column, literal.group(1)
        for case in re.finditer(rf"\bEND\s+AS\s+{column}\b", text):
            for literal in re.finditer(r"(?:THEN|ELSE)\s+'([^']+)'", case_before(text, case.start())):
                yield column, literal.group(1)
        for constraint in re.finditer(rf"(?m)^\s+{column}\s.*CHECK \({column} IN \(([^)]*)\)", text):
            for literal in re.finditer(r"'([^']+)'", constraint.group(1)):
                yield column, literal.group(1)


class Program:
    def __init__(self, program, folder):
        self.program, self.folder = pathlib.Path(program).resolve(), folder

    def run(self, *words, ok=(0,)):
        done = subprocess.run([self.program, *words], capture_output=True, encoding="utf-8", cwd=self.folder)
        if done.returncode not in ok:
            sys.exit(f"{' '.join(words)}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def rows(self, *words, ok=(0,)):
        return json.loads(self.run(*words, "--format", "json", ok=ok))


def key(word):
    return re.sub(r"[ _-]+", " ", word.lower()).strip()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source = pathlib.Path(sys.argv[2])
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        program = Program(sys.argv[1], folder)
        example = source / "tests/fixtures/worked_example"
        program.run("--quiet", "demo", "kent")
        ledger = ["--db", next(pathlib.Path(folder).rglob("*.db")).as_posix()]
        program.run(*ledger, "orgs", "add", str(example / "bodies.csv"))
        program.run(*ledger, "import", *map(str, sorted(example.glob("*M12.csv"))))
        words = {pair for sql in [*source.glob("schema/views/*.sql"), *source.glob("src/derive/*.sql"), source / "schema/tables.sql"]
                 for pair in words_in_sql(sql.read_text("utf-8"))}
        reports = re.findall(r"(?m)^  ([a-z-]+) {2,}\S", program.run("report", "--help").split("\nReports:\n")[1])
        money = set()
        for report in reports:
            bodies = ["--org", "09C"] if report == "note" else []
            answer = program.rows(*ledger, "report", report, *bodies, ok=(0, 5))
            names = [column["name"] for column in answer["columns"]]
            money.update(name for name in names if name.endswith("_pence"))
            words.update((name, row[name]) for row in answer["rows"] for name in COLUMNS.intersection(names) if row[name])
        listed = program.rows("explain")["rows"]
        of_word = {}
        terms = [row for row in listed if row["kind"] == "term"]
        for term in terms:
            for one in [term["name"], *(term["title"] or "also ").removeprefix("also ").split(", ")]:
                of_word[key(one)] = term
        wrong += [f"{term['name']}: sees \"{other}\", which is no other term" for term in terms for other in (term["see"] or "").split(", ")
                  if other and of_word.get(key(other), term) is term]
        wrong += [f"{column}: \"{word}\" has no term that lists the column" for column, word in sorted(words - INSIDE)
                  if key(word) not in of_word or column not in (of_word[key(word)]["columns"] or "").split(", ")]
        views = {path.stem for path in source.glob("schema/views/*.sql")}
        wrong += [f"{term['name']}: its view {term['view']} does not exist" for term in terms if term["view"] and term["view"] not in views]
        for name in sorted(views):
            told = program.rows("explain", name)["rows"][0]
            if f"CREATE VIEW {name} AS" not in (told["sql"] or "") or not told["means"]:
                wrong.append(f"view {name}: explain does not show it, or its text has no explanation")
        for name in [*reports, *sorted(money)]:
            if subprocess.run([sys.argv[1], "explain", name], capture_output=True).returncode != 0:
                wrong.append(f"{name}: a report or a column of money that nothing explains")
            elif name in reports and f"ccgledger report {name}" not in (program.rows("explain", name)["rows"][0]["reports"] or ""):
                wrong.append(f"{name}: the term does not name the report")
    if len(words) < 80 or len(money) < 60:
        wrong.append(f"only {len(words)} words and {len(money)} columns were found: the search is broken")
    sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
