#!/usr/bin/env python3
"""What only a terminal shows: the shell's keys, and the pager.

    terminal_test.py PROGRAM

The program runs on a pseudo terminal; what it prints is waited for, never timed.
"""

import fcntl
import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest

PROGRAM = ""
PATIENCE = 60   # seconds for one answer, on a busy machine


class Terminal:
    """A program on a terminal of so many rows."""

    def __init__(self, words, folder, rows=24, **environment):
        self.seen = ""
        self.child, self.side = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8", HOME=str(folder), XDG_STATE_HOME=str(folder), NO_COLOR="1")
            os.environ["XDG_CONFIG_HOME"] = str(folder / "settings")
            for name in ("CCGLEDGER_DB", "CCGLEDGER_PAGER", "PAGER"):
                os.environ.pop(name, None)
            os.environ.update(environment)
            # The size is set before the program asks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 200, 0, 0))
            os.execv(PROGRAM, [PROGRAM, *words])

    def type(self, keys):
        os.write(self.side, keys.encode())

    def press(self, keys):
        """Keys for the editor, once it listens: before that a control key would be the terminal's own, which has other uses for it."""
        self.wait_until_keys_are(edited=True)
        self.type(keys)

    def wait_until_keys_are(self, edited):
        for _ in range(int(PATIENCE * 50)):
            is_edited = not termios.tcgetattr(self.side)[3] & termios.ICANON
            if is_edited == edited:
                return
            time.sleep(0.02)
        raise AssertionError(f"the editor did not {'begin' if edited else 'end'}; saw {self.seen!r}")

    def wait_for(self, pattern, patience=PATIENCE):
        """Reads until the pattern is seen, and forgets what came up to its end."""
        while True:
            found = re.search(pattern, self.seen)
            if found:
                self.seen = self.seen[found.end():]
                return found
            if not self._read(patience):
                raise AssertionError(f"never saw {pattern!r}; saw {self.seen!r}")

    def end(self):
        """The exit code, and all that was not waited for."""
        while self._read():
            pass
        _, status = os.waitpid(self.child, 0)
        os.close(self.side)
        return os.waitstatus_to_exitcode(status), self.seen

    def _read(self, patience=PATIENCE):
        ready, _, _ = select.select([self.side], [], [], patience)
        if not ready:
            raise AssertionError(f"nothing came; saw {self.seen!r}")
        try:
            some = os.read(self.side, 65536)
        except OSError:   # the other end is closed
            return False
        # Escape sequences move and colour; carriage returns redraw.
        self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", some.decode("utf-8", "replace"))
        return bool(some)


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        subprocess.run([PROGRAM, "--db", self.folder / "ccg.db", "--quiet", "init"], check=True)


class TheShell(InAFolder):
    PROMPT = r"ccg\.db \[ro\]> "

    def start(self):
        shell = Terminal(["shell", "--format", "csv"], self.folder)
        shell.wait_for(self.PROMPT)
        return shell

    def test_completes_by_tab_and_runs_over_several_lines(self):
        shell = self.start()
        shell.type("SEL\t1 AS one,\n")
        shell.wait_for(r"\.\.\.> ")
        shell.type("2 AS two FROM organisa\t WHERE code = '09C';\n")   # or organisation_alias: as far as both go
        shell.wait_for("one,two\n1,2")
        shell.type("SELECT COUNT(*) AS kinds FROM rag_thr\t;\n")
        shell.wait_for("kinds\n\\d+\n")
        shell.type(".quit\n")
        self.assertEqual(shell.end()[0], 0)

    def test_shows_what_a_beginning_may_become(self):
        shell = self.start()
        shell.type("report st\t\t")
        shell.wait_for(r"statements\s+structural")
        shell.wait_for(self.PROMPT + "report st")   # the line as it was, below what it may become
        shell.press("\x03")
        shell.wait_for(r"\^C\n" + self.PROMPT)
        shell.press("\x04")
        self.assertEqual(shell.end()[0], 0)

    def test_brings_back_what_was_typed_also_in_the_next_shell(self):
        shell = self.start()
        shell.type("SELECT 6*7 AS answer;\n")
        shell.wait_for("answer\n42")
        shell.wait_for(self.PROMPT)
        shell.type("\x1b[A\n")
        shell.wait_for("answer\n42")
        shell.type(".quit\n")
        self.assertEqual(shell.end()[0], 0)
        self.assertIn("6*7", (self.folder / "ccgledger" / "history").read_text().replace("\\052", "*"))
        shell = self.start()
        shell.type("\x1b[A\x1b[A\n")
        shell.wait_for("answer\n42")
        shell.wait_for(self.PROMPT)
        shell.press("\x04")
        self.assertEqual(shell.end()[0], 0)

    def test_control_c_gives_up_a_line_and_stops_a_query_but_not_the_shell(self):
        shell = self.start()
        shell.type("SELECT nonsense\n")
        shell.wait_for(r"\.\.\.> ")
        shell.type("more")
        shell.press("\x03")
        shell.wait_for(self.PROMPT)
        shell.press("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT SUM(x) FROM n;\n")
        shell.wait_for("FROM n;.*\n")
        shell.wait_until_keys_are(edited=False)
        for _ in range(60):   # the key may come before the query runs: then it is only a key, and is pressed again
            shell.type("\x03")
            try:
                shell.wait_for("the query was stopped; nothing was changed", patience=1)
                break
            except AssertionError:
                continue
        else:
            self.fail(f"the query was not stopped; saw {shell.seen!r}")
        shell.type("SELECT 1 AS still;\n")
        shell.wait_for("still\n1")
        shell.wait_for(self.PROMPT)
        shell.press("\x04")
        self.assertEqual(shell.end()[0], 0)

    def test_goes_on_after_a_mistake(self):
        shell = self.start()
        shell.type("SELECT nope;\n")
        shell.wait_for("no such column: nope")
        shell.type("orgs show nobody\n")
        shell.wait_for("ccgledger: .*nobody")
        shell.type("SELECT 1 AS still;\n")
        shell.wait_for("still\n1")
        shell.type(".quit\n")
        self.assertEqual(shell.end()[0], 0)


class ThePager(InAFolder):
    MARK = "sed s/^/paged:/"

    def printed(self, *words, **settings):
        code, seen = Terminal([*words], self.folder, **settings).end()
        self.assertEqual(code, 0, seen)
        return seen

    def test_shows_what_is_taller_than_the_screen(self):
        for setting in ({"PAGER": self.MARK}, {"CCGLEDGER_PAGER": self.MARK, "PAGER": "false"}):
            self.assertIn("paged:", self.printed("lines", **setting))

    def test_shows_every_kind_of_long_answer(self):
        longest = ["report", "statements"]
        for words in (["explain", "structural"], ["help", "periods"], ["help", "report"], ["check", "--list"], ["schema"], ["schema", "structural"],
                      ["query", "list"], ["query", "show", "one-offs-over"], ["query", "SELECT * FROM line"], ["layouts", "show", "figures"],
                      ["layouts", "show", "sheffield-key-duties"], ["years"], ["config", "show"], ["demo", "here"],
                      ["--db", "here/ccg.db", *longest], ["--db", "here/ccg.db", "trace", "ashford", "2017-18", "structural_low"]):
            with self.subTest(" ".join(words)):
                self.assertIn("paged:", self.printed(*words, PAGER=self.MARK, rows=5))

    def test_is_a_setting(self):
        (self.folder / "settings" / "ccgledger").mkdir(parents=True)
        file = self.folder / "settings" / "ccgledger" / "config.toml"
        file.write_text(f'pager = "{self.MARK}"\n')
        self.assertIn("paged:", self.printed("lines", PAGER="false"))
        self.assertNotIn("paged:", self.printed("lines", CCGLEDGER_PAGER="cat"))
        for none in ("cat", ""):
            file.write_text(f'pager = "{none}"\n')
            self.assertNotIn("paged:", self.printed("lines", PAGER=self.MARK))
            self.assertIn("paged:", self.printed("lines", CCGLEDGER_PAGER=self.MARK))

    def test_costs_nobody_the_help_when_the_settings_are_wrong(self):
        (self.folder / "settings" / "ccgledger").mkdir(parents=True)
        (self.folder / "settings" / "ccgledger" / "config.toml").write_text("pagr = less\n")
        self.assertIn("config.toml", self.printed("help", "settings", PAGER=self.MARK))

    def test_leaves_alone_what_fits(self):
        self.assertNotIn("paged:", self.printed("lines", PAGER=self.MARK, rows=500))

    def test_is_turned_off(self):
        for words, setting in ((["lines", "--no-pager"], {"PAGER": self.MARK}),
                               (["lines"], {"PAGER": self.MARK, "CCGLEDGER_PAGER": ""}),
                               (["lines"], {"PAGER": "cat"})):
            seen = self.printed(*words, **setting)
            self.assertNotIn("paged:", seen)
            self.assertIn("ACU_NHS", seen)

    def test_that_is_not_there_costs_no_answer(self):
        self.assertIn("ACU_NHS", self.printed("lines", PAGER="no-such-pager-anywhere"))

    def test_is_not_used_for_a_file_or_a_pipe(self):
        self.assertNotIn("paged:", self.printed("lines", "-o", "lines.txt", PAGER=self.MARK))
        piped = subprocess.run([PROGRAM, "lines"], cwd=self.folder, env={**os.environ, "PAGER": self.MARK}, stdout=subprocess.PIPE,
                               check=True, encoding="utf-8").stdout
        self.assertIn("ACU_NHS", piped)
        self.assertNotIn("paged:", piped)

    def test_may_end_before_the_answer(self):
        self.assertIn("code", self.printed("lines", PAGER="head -1"))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
