#!/usr/bin/env python3
"""Makes the workbooks of this folder, each a few kilobytes: what real programs write, packed as they pack it, and what must be refused.

    make.py [FOLDER]     this folder unless another is given

The same return stands in everyday.xlsx and everyday.ods; the tests know its text.
"""

import io
import pathlib
import struct
import sys
import zipfile

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Unseekable(io.RawIOBase):
    """Makes zipfile write the sizes behind each part, as streaming writers do."""

    def __init__(self):
        super().__init__()
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def packed(parts):
    out = Unseekable()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2018, 4, 1, 0, 0, 0))
            # OpenDocument wants its kind in front, in the clear.
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return bytes(out.bytes)


def relations(*rows):
    inside = "".join(f'<Relationship Id="rId{i}" Type="{RELATION}/{kind}" Target="{target}"/>'
                     for i, (kind, target) in enumerate(rows, start=1))
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def everyday_xlsx(main_type=f"{TYPE}.sheet.main+xml"):
    strings = ["line", "plan", "actual", "change", "as at", "Acute, NHS", "Mental health\ncommunity"]
    items = "".join(f"<si><t>{text}</t></si>" for text in strings)
    items += "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Running </t></r><r><t>costs</t></r></si>"
    rows = """
<row r="1"><c r="A1" t="inlineStr"><is><t>NHS Example CCG, month 9</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>4</v></c></row>
<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4" s="3"><v>1033.1</v></c><c r="C4" s="3"><v>1192.1974</v></c><c r="D4" s="2"><f>C4/B4-1</f><v>0.154</v></c><c r="E4" s="1"><v>43131</v></c></row>
<row r="5" hidden="1"><c r="A5" t="s"><v>6</v></c><c r="B5" s="3"><v>0.30000000000000004</v></c><c r="C5" s="3"><f>B5*2</f><v>0.60000000000000009</v></c><c r="D5" t="e"><f>C5/0</f><v>#DIV/0!</v></c><c r="E5" s="4"><v>43131.4375</v></c></row>
<row r="6"><c r="A6" t="s"><v>7</v></c><c r="B6"><v>-12</v></c><c r="C6"><f>SUM(Notes!A1)</f></c><c r="D6" t="str"><f>"n/a"</f><v>n/a</v></c><c r="E6" t="b"><v>1</v></c></row>
""".strip()
    sheet = f'{XML}<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells></worksheet>'
    formats = "".join(f'<xf numFmtId="{i}"/>' for i in (0, 14, 10, 164, 165))
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                               f'<Override PartName="/xl/workbook.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{SHEET}" xmlns:r="{RELATION}"><sheets><sheet name="Return" sheetId="1" r:id="rId1"/>'
                           '<sheet name="Notes" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
                                                ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")),
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{SHEET}">{items}</sst>',
        "xl/styles.xml": f'{XML}<styleSheet xmlns="{SHEET}"><numFmts><numFmt numFmtId="164" formatCode="#,##0.0;[Red]\\(#,##0.0\\)"/>'
                         f'<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs>{formats}</cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/worksheets/sheet2.xml": f'{XML}<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    }


def everyday_ods(inside=""):
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style"))
    names += ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
    names += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'

    def text(words):
        return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'

    def number(value, kind="float", more=""):
        return f'<table:table-cell office:value-type="{kind}" office:value="{value}"{more}><text:p>{value}</text:p></table:table-cell>'

    def day(value):
        return f'<table:table-cell office:value-type="date" office:date-value="{value}"/>'

    rows = f"""
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="5" table:number-rows-spanned="1"><text:p>NHS Example CCG, month 9</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="4"/><table:table-cell table:number-columns-repeated="16379"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row>{text("line")}{text("plan")}{text("actual")}{text("change")}{text("as at")}</table:table-row>
<table:table-row>{text("Acute, NHS")}{number("1033.1")}{number("1192.1974")}{number("0.154", "percentage", ' table:formula="of:=[.C4]/[.B4]-1"')}{day("2018-01-31")}</table:table-row>
<table:table-row table:visibility="collapse">{text("Mental health</text:p><text:p>community")}{number("0.30000000000000004", "currency")}{number("0.6000000000000001")}<table:table-cell table:formula="of:=[.C5]/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>{day("2018-01-31T10:30:00")}</table:table-row>
<table:table-row>{text("Running <text:span>costs</text:span>")}{number("-12")}<table:table-cell table:formula="of:=SUM([$Notes.A1])"/>{text("n/a")}<table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
""".strip()
    content = (f'{XML}<office:document-content{names} office:version="1.2"><office:automatic-styles><style:style style:name="ta2" style:family="table">'
               f'<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>'
               f'<table:table table:name="Return">{rows}</table:table><table:table table:name="Notes" table:style-name="ta2"><table:table-row>'
               f'{number("1")}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>')
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'{XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
                                 '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
                                 f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inside}</manifest:file-entry></manifest:manifest>',
        "content.xml": content,
    }


HEADINGS = "organisation financial_year month line recurrence plan_ytd actual_ytd plan_year forecast_year".split()


def tidy_rows(month, acute="78000"):
    return [HEADINGS,
            ["09C", "2017-18", month, "RES_PROG_REC", "R", 75000, 75000, 100000, 100000],
            ["09C", "2017-18", month, "ACU_NHS", "R", 75000, acute, 100000, 104000.5],
            ["09C", "2017-18", month, "MH_NHS", "R", None, "n/a", 0, 0]]


def xlsx_of(sheets):
    """A workbook of these sheets: (name, rows, hidden rows from 1, state)."""
    def cell(at, value):
        if isinstance(value, str):
            return f'<c r="{at}" t="inlineStr"><is><t>{value}</t></is></c>'
        return "" if value is None else f'<c r="{at}"><v>{value}</v></c>'

    def row(number, values, is_hidden):
        cells = "".join(cell(f"{chr(64 + column)}{number}", value) for column, value in enumerate(values, start=1))
        state = 'hidden="1"' if is_hidden else 'hidden="0"'
        return f'<row r="{number}" {state}>{cells}</row>'

    names = [name for name, _, _, _ in sheets]
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" state="{state or "visible"}" r:id="rId{i}"/>'
                     for i, (name, _, _, state) in enumerate(sheets, start=1))
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                               f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/></Types>',
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{SHEET}" xmlns:r="{RELATION}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(*[("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)]),
    }
    for i, (_, rows, hidden, _) in enumerate(sheets, start=1):
        inside = "".join(row(number, values, number in hidden) for number, values in enumerate(rows, start=1))
        parts[f"xl/worksheets/sheet{i}.xml"] = f'{XML}<worksheet xmlns="{SHEET}"><sheetData>{inside}</sheetData></worksheet>'
    return parts


def ods_of(sheets):
    """The same as OpenDocument; what the state is there, the style of the table is here."""
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style"))

    def cell(value):
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'

    tables = ""
    for name, rows, hidden, state in sheets:
        inside = "".join(f'<table:table-row table:visibility="{"collapse" if number in hidden else "visible"}">'
                         f'{"".join(map(cell, values))}</table:table-row>' for number, values in enumerate(rows, start=1))
        tables += f'<table:table table:name="{name}" table:style-name="{"ta2" if state else "ta1"}">{inside}</table:table>'
    parts = everyday_ods()
    parts["content.xml"] = (f'{XML}<office:document-content{names} office:version="1.2"><office:automatic-styles><style:style style:name="ta2" '
                            'style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
                            f'<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>')
    return parts


def compound(stream):
    """A compound file of [MS-CFB]: header, table of sectors, and a directory with this one stream."""
    def entry(name, kind):
        wide = name.encode("utf-16-le") + b"\0\0"
        return wide.ljust(64, b"\0") + struct.pack("<HB", len(wide), kind).ljust(64, b"\0")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    sectors = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff")
    return header.ljust(512, b"\0") + sectors + (entry("Root Entry", 5) + entry(stream, 2)).ljust(512, b"\0")


def declaring(workbook, name, size):
    """The same with a part that claims to unpack to `size` bytes."""
    at = workbook.rindex(name.encode()) - 46
    assert workbook[at:at + 4] == b"PK\x01\x02"
    return workbook[:at + 24] + struct.pack("<I", size) + workbook[at + 28:]


def files():
    everyday = packed(everyday_xlsx())
    macros = everyday_xlsx("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    macros["xl/vbaProject.bin"] = "a program"
    notes = ("Notes", [["as sent to NHS England"]], [], "")
    tidy = [("Return", tidy_rows(9, 78000), [3], ""), notes]
    wrong = [("Return", tidy_rows(9, "78O00"), [], "")]
    months = [("M09", tidy_rows(9, 78000), [], ""), ("M10", tidy_rows(10, 88000), [], "hidden"), notes]
    return {
        "tidy_return.xlsx": packed(xlsx_of(tidy)),
        "tidy_return.ods": packed(ods_of(tidy)),
        "wrong_return.xlsx": packed(xlsx_of(wrong)),
        "wrong_return.ods": packed(ods_of(wrong)),
        "two_returns.xlsx": packed(xlsx_of(months)),
        "two_returns.ods": packed(ods_of(months)),
        "everyday.xlsx": everyday,
        "everyday.ods": packed(everyday_ods()),
        "old.xls": compound("Workbook"),
        "encrypted.xlsx": compound("EncryptedPackage"),
        "encrypted.ods": packed(everyday_ods('<manifest:encryption-data/>')),
        "cut_short.xlsx": everyday[:len(everyday) // 2],
        "too_large.xlsx": declaring(everyday, "xl/worksheets/sheet1.xml", 600 << 20),
        "macros.xlsm": packed(macros),
    }


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    for file_name, content_bytes in files().items():
        (folder / file_name).write_bytes(content_bytes)
