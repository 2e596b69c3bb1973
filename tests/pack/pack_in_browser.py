#!/usr/bin/env python3
"""Opens every page of report packs in Chromium, as a reader would, and prints it.

    pack_in_browser.py PROGRAM_FOLDER [--pictures FOLDER]

The packs are of the demonstration, of the worked example, and of a body that has everything: a year of monthly returns beside the
published claims. Of each page: the browser has no complaint and asks for no other address; no text of a chart covers another or
leaves its chart; nothing is wider than its place; every text stands out from what is behind it; the headings go down one level at a time; it prints on two sheets of A4.
With --pictures the screenshots and prints are kept there.
"""

import argparse
import pathlib
import re
import sys
import tempfile

import chromium
import packs

HERE = pathlib.Path(__file__).resolve().parent
LARGEST_PAGE = 150_000   # bytes

LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4')].map(heading => Number(heading.tagName[1]))"
UNHEADED = "[...document.querySelectorAll('th:not([scope])')].length + [...document.querySelectorAll('table')].filter(table => !table.caption).length"
UNNAMED = "[...document.querySelectorAll('svg')].filter(picture => picture.getAttribute('role') !== 'img' || !picture.querySelector('title') || !picture.querySelector('desc')).length"
PALER = "document.body.appendChild(document.createElement('style')).textContent = 'td, svg text { color: #999; fill: #999; }'"
TWICE = "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))([...document.querySelectorAll('[id]')].map(one => one.id))"


def sheets_in(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def faint_texts_of(browser):
    """What of the page is too faint to read. A page made paler must be found out, or the test has seen nothing."""
    contrast = (HERE / "contrast.js").read_text("utf-8")
    told = browser.evaluate(contrast)
    browser.evaluate(PALER)
    paler = browser.evaluate(contrast)
    wanted = browser.evaluate("document.querySelectorAll('td, svg text').length")
    if told["seen"] < 20 or len(paler["faint"]) < len(told["faint"]) + wanted // 2:
        told["faint"].append(f"of {told['seen']} texts, and {wanted} made faint, only {len(paler['faint'])} were found faint")
    return told["faint"]


def faults_of(browser, page, pictures):
    faults = browser.open(page.as_uri())
    faults += browser.evaluate((HERE / "overlaps.js").read_text("utf-8"))
    levels = browser.evaluate(LEVELS)
    if levels[:1] != [1] or any(after > before + 1 or after == 1 for before, after in zip(levels, levels[1:])):
        faults.append(f"its headings jump: {levels}")
    if browser.evaluate(UNHEADED):
        faults.append("a table's heading has no scope, or a table no caption")
    if browser.evaluate(UNNAMED):
        faults.append("a chart has no role, title or description")
    faults += [f"two parts are called {name}" for name in browser.evaluate(TWICE)]
    if page.stat().st_size > LARGEST_PAGE:
        faults.append(f"it has {page.stat().st_size} bytes")
    pdf = browser.print_to_pdf()
    wanted = 1 if page.name == "index.html" else 2
    if sheets_in(pdf) != wanted:
        faults.append(f"it prints on {sheets_in(pdf)} sheets, not {wanted}")
    picture = browser.screenshot()
    if not picture.startswith(b"\x89PNG") or len(picture) < 10_000:
        faults.append("its picture is blank")
    if pictures:
        name = f"{page.parent.name}-{page.stem}"
        (pictures / f"{name}.png").write_bytes(picture)
        (pictures / f"{name}.pdf").write_bytes(pdf)
    faults += faint_texts_of(browser)
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program_folder", type=pathlib.Path)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    if chromium.program() is None:
        sys.exit("there is no chromium here: tools/setup --for test installs it")
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    failed = False
    with tempfile.TemporaryDirectory() as folder, chromium.Browser() as browser:
        packs.make_packs(options.program_folder / "ccgledger", pathlib.Path(folder))
        pages = sorted(pathlib.Path(folder).glob("*/*.html"))
        for page in pages:
            for fault in faults_of(browser, page, options.pictures):
                failed = True
                print(f"{page.parent.name}/{page.name}: {fault}")
        if len(pages) < 9:
            failed = True
            print(f"only {len(pages)} pages were written")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
