#include "intake/workbook.h"

#include <filesystem>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/file_bytes.h"
#include "workbooks.h"
#include "source_tree.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// The first sheet; fails the test when the workbook is refused.
Sheet first_sheet(const std::string& bytes) {
    Findings findings;
    const auto sheets = read_workbook(bytes, findings);
    EXPECT_TRUE(sheets) << findings.text("book");
    return sheets && !sheets->empty() ? sheets->front() : Sheet{};
}

/// `V038 the message`; "taken" when it is not refused.
std::string refusal(const std::string& bytes, const WorkbookLimits& limits = {}) {
    Findings findings;
    if (read_workbook(bytes, findings, limits)) {
        return "taken";
    }
    EXPECT_THAT(findings.kept(), SizeIs(1));
    const Finding& finding = findings.kept().front();
    EXPECT_EQ(finding.place.line, 0U);
    EXPECT_FALSE(finding.fix.empty());
    return std::string(finding.id) + " " + finding.message;
}

std::string text_of_rows(const std::string& rows) {
    return first_sheet(xlsx({.rows = rows})).text;
}

/// The text of one cell in a workbook of these formats.
std::string cell_text(const std::string& cell, XlsxText around = {}) {
    around.rows = "<row r=\"1\">" + cell + "</row>";
    return first_sheet(xlsx(around)).text;
}

std::string ods_text(const std::string& rows) {
    return first_sheet(ods("<table:table table:name=\"Return\">" + rows + "</table:table>")).text;
}

std::string ods_cell(const std::string& cell) {
    return ods_text("<table:table-row>" + cell + "</table:table-row>");
}

// ---- .xlsx ----

TEST(XlsxTest, ReadsEveryKindOfValue) {
    const XlsxText book{
        .rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                R"(<c r="C1" t="inlineStr"><is><t>in</t></is></c><c r="D1"><v>1033.1</v></c>)"
                R"(<c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c><c r="G1" t="e"><v>#REF!</v></c>)"
                R"(<c r="H1" t="d"><v>2018-01-31T00:00:00</v></c><c r="I1" t="str"><v>said</v></c></row>)",
        .strings =
            "<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r>"
            "<rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></si>"};
    EXPECT_EQ(first_sheet(xlsx(book)).text, "plain,rich text,in,1033.1,TRUE,FALSE,#REF!,2018-01-31,said\n");
}

TEST(XlsxTest, ReadsTheResultsOfFormulas) {
    const Sheet sheet = first_sheet(xlsx(
        {.rows =
             R"(<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>)"
             R"(<c r="D1" t="b"><f>TRUE()</f><v>1</v></c><c r="E1"><f t="shared" si="0"/><v>11</v></c><c r="F1"><f>0*1</f><v>0</v></c></row>)"}));
    EXPECT_EQ(sheet.text, "2,a,#DIV/0!,TRUE,11,0\n");
    EXPECT_THAT(sheet.formulas_without_result, IsEmpty());
}

TEST(XlsxTest, NeverTakesAFormulaWithoutAResultForEmptyOrNil) {
    const Sheet sheet =
        first_sheet(xlsx({.rows = R"(<row r="7"><c r="A7"><f>NOW()</f></c><c r="B7"><f>A1</f><v></v></c>)"
                                  R"(<c r="C7" t="str"><f>""</f><v></v></c><c r="D7" t="str"><f>B1</f></c></row>)"}));
    EXPECT_EQ(sheet.text, "\n\n\n\n\n\n#NOT CALCULATED,#NOT CALCULATED,,#NOT CALCULATED\n");
    EXPECT_THAT(sheet.formulas_without_result, ElementsAre("A7", "B7", "D7"));
}

// Writers that cannot calculate put 0 for every result, and ask whoever opens the workbook to calculate.
TEST(XlsxTest, TakesANilThatWaitsForACalculationForNoResult) {
    const Sheet sheet = first_sheet(xlsx(
        {.rows =
             R"(<row r="1"><c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><v>0</v></c></row>)",
         .calculation = "<calcPr fullCalcOnLoad=\"1\"/>"}));
    EXPECT_EQ(sheet.text, "#NOT CALCULATED,2,0\n");
    EXPECT_THAT(sheet.formulas_without_result, ElementsAre("A1"));
}

TEST(XlsxTest, ShapesNumbersAsTheirFormatsShowThem) {
    const XlsxText formats{
        .rows = {},
        .formats =
            "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/>"
            "<numFmt numFmtId=\"166\" formatCode=\"[$£-809]#,##0.00;[Red]-0\"/>",
        .cell_formats =
            "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf "
            "numFmtId=\"165\"/><xf numFmtId=\"166\"/>"};
    EXPECT_EQ(cell_text(R"(<c r="A1" s="1"><v>43131</v></c>)", formats), "2018-01-31\n");
    EXPECT_EQ(cell_text(R"(<c r="A1" s="2"><v>0.95</v></c>)", formats), "95%\n");
    EXPECT_EQ(cell_text(R"(<c r="A1" s="3"><v>43131.4375</v></c>)", formats), "2018-01-31 10:30:00\n");
    EXPECT_EQ(cell_text(R"(<c r="A1" s="4"><v>0.154</v></c>)", formats), "15.4%\n");
    EXPECT_EQ(cell_text(R"(<c r="A1" s="5"><v>-2.5</v></c>)", formats), "-2.5\n");
    EXPECT_EQ(cell_text(R"(<c r="A1"><v>0.30000000000000004</v></c>)", formats), "0.3\n");
    EXPECT_EQ(cell_text(R"(<c r="A1"><v>1.5E-3</v></c>)", formats), "0.0015\n");
}

TEST(XlsxTest, CountsDaysFrom1904WhereTheWorkbookDoes) {
    const XlsxText book{
        .rows = {}, .cell_formats = "<xf numFmtId=\"14\"/>", .workbook = "<workbookPr date1904=\"1\"/>"};
    EXPECT_EQ(cell_text(R"(<c r="A1" s="0"><v>41669</v></c>)", book), "2018-01-31\n");
}

TEST(XlsxTest, KeepsRowsAndColumnsInTheirPlaces) {
    EXPECT_EQ(
        text_of_rows(
            R"(<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="D4"><v>3</v></c></row><row r="9"/>)"),
        "\n,1,,\n\n2,,,3\n");
    // Places may be left out: then each cell stands behind the one before it.
    EXPECT_EQ(text_of_rows("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"), "1,,2\n3,,\n");
}

TEST(XlsxTest, QuotesWhatMustBeQuoted) {
    const Sheet sheet = first_sheet(xlsx(
        {.rows =
             R"(<row r="1"><c t="inlineStr"><is><t>a,b</t></is></c><c t="inlineStr"><is><t>say "x"</t></is></c></row>)"
             "<row r=\"2\"><c t=\"inlineStr\"><is><t>one_x000D_\ntwo</t></is></c></row><row "
             "r=\"3\"><c><v>3</v></c></row>"}));
    EXPECT_EQ(sheet.text, "\"a,b\",\"say \"\"x\"\"\"\n\"one\ntwo\",\n3,\n");
    EXPECT_THAT(sheet.line_breaks, ElementsAre(2));
    EXPECT_EQ(row_of_line(sheet, 1), 1U);
    EXPECT_EQ(row_of_line(sheet, 2), 2U);
    EXPECT_EQ(row_of_line(sheet, 3), 2U);
    EXPECT_EQ(row_of_line(sheet, 4), 3U);
}

TEST(XlsxTest, TellsWhatIsHiddenAndWhatIsMerged) {
    const Sheet sheet = first_sheet(xlsx(
        {.rows =
             R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>)",
         .behind_rows = "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>",
         .state = "state=\"veryHidden\""}));
    EXPECT_TRUE(sheet.is_hidden);
    EXPECT_EQ(sheet.text, "1\n2\n");
    EXPECT_THAT(sheet.hidden_rows, ElementsAre(1));
    EXPECT_THAT(sheet.merged, ElementsAre(MergedRange{1, 2, 1, 3}));
    EXPECT_EQ(sheet.rows, 2U);
    EXPECT_EQ(sheet.columns, 1U);
}

TEST(XlsxTest, GivesAllSheetsInTheirOrderAndLeavesChartsOut) {
    Findings findings;
    const auto sheets = read_workbook(
        xlsx({.rows = "",
              .more_sheets =
                  "<sheet name=\"Chart\" r:id=\"rId5\"/><sheet name=\"Notes\" state=\"hidden\" r:id=\"rId4\"/>"}),
        findings);
    ASSERT_TRUE(sheets);
    ASSERT_THAT(*sheets, SizeIs(2));
    EXPECT_EQ((*sheets)[0].name, "Return");
    EXPECT_EQ((*sheets)[0].text, "");
    EXPECT_FALSE((*sheets)[0].is_hidden);
    EXPECT_EQ((*sheets)[1].name, "Notes");
    EXPECT_EQ((*sheets)[1].text, "2\n");
    EXPECT_TRUE((*sheets)[1].is_hidden);
}

// ---- .ods ----

TEST(OdsTest, ReadsEveryKindOfValue) {
    EXPECT_EQ(
        ods_cell(
            R"(<table:table-cell office:value-type="float" office:value="1033.1"><text:p>1,033</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="percentage" office:value="0.154"><text:p>15%</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="currency" office:currency="GBP" office:value="-5.5"/>)"
            R"(<table:table-cell office:value-type="date" office:date-value="2018-01-31"><text:p>31/01/18</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="date" office:date-value="2018-01-31T10:30:00"/>)"
            R"(<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/>)"
            R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"/>)"
            R"(<table:table-cell office:value-type="string"><text:p>text</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="string" office:string-value="attribute"/>)"),
        "1033.1,15.4%,-5.5,2018-01-31,2018-01-31 10:30:00,10:30:00,TRUE,text,attribute\n");
}

TEST(OdsTest, ReadsTheResultsOfFormulas) {
    const Sheet sheet = first_sheet(ods(
        R"(<table:table table:name="R"><table:table-row>)"
        R"(<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>)"
        R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)"
        R"(<table:table-cell table:formula="of:=A9" office:value-type="float" office:value="0"><text:p>#REF!</text:p></table:table-cell>)"
        R"(<table:table-cell table:formula="of:=[.Z9]"/>)"
        R"(<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>)"
        R"(<table:table-cell table:formula="of:=1" office:value-type="float" office:value="0"/>)"
        R"x(<table:table-cell table:formula="of:=TRUE()" office:value-type="float" office:value="1"><text:p>TRUE</text:p></table:table-cell>)x"
        R"(</table:table-row></table:table>)"));
    EXPECT_EQ(sheet.text, "2,#DIV/0!,#REF!,#NOT CALCULATED,,0,TRUE\n");
    EXPECT_THAT(sheet.formulas_without_result, ElementsAre("D1"));
}

TEST(OdsTest, ReadsTextAsItIsShown) {
    EXPECT_EQ(ods_cell("<table:table-cell><text:p>rich <text:span>text</text:span><text:s "
                       "text:c=\"2\"/>x</text:p><text:p>  second\n   line</text:p>"
                       "<office:annotation><text:p>a comment</text:p></office:annotation><draw:frame><text:p>a "
                       "picture</text:p></draw:frame></table:table-cell>"),
              "\"rich text  x\nsecond line\"\n");
}

TEST(OdsTest, RepeatsCellsAndRowsThatHoldSomething) {
    EXPECT_EQ(
        ods_text(
            R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3"/>)"
            R"(<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="4"/></table:table-row>)"),
        "3,3,,,4\n3,3,,,4\n");
}

TEST(OdsTest, DoesNotUnfoldWhatIsEmpty) {
    const Sheet sheet = first_sheet(ods(
        R"(<table:table table:name="R"><table:table-row table:number-rows-repeated="3" table:visibility="collapse"><table:table-cell/></table:table-row>)"
        R"(<table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell table:number-columns-repeated="16383"/></table:table-row>)"
        R"(<table:table-row table:visibility="filter" table:number-rows-repeated="4294967295"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)"));
    EXPECT_EQ(sheet.text, "\n\n\n1\n");
    EXPECT_THAT(sheet.hidden_rows, ElementsAre(1, 2, 3));
    EXPECT_EQ(sheet.rows, 4U);
}

TEST(OdsTest, TellsWhatIsHiddenAndWhatIsMerged) {
    const Sheet sheet = first_sheet(ods(
        R"(<table:tracked-changes><table:table><table:table-row><table:table-cell office:value-type="float" office:value="99"/></table:table-row></table:table></table:tracked-changes>)"
        R"(<table:table table:name="R" table:style-name="ta1"><table:table-header-rows><table:table-row>)"
        R"(<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="float" office:value="1"/><table:covered-table-cell/></table:table-row></table:table-header-rows>)"
        R"(<table:table-row-group table:display="false"><table:table-row><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table-row-group></table:table>)",
        R"(<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>)"));
    EXPECT_TRUE(sheet.is_hidden);
    EXPECT_EQ(sheet.name, "R");
    EXPECT_EQ(sheet.text, "1\n2\n");
    EXPECT_THAT(sheet.hidden_rows, ElementsAre(2));
    EXPECT_THAT(sheet.merged, ElementsAre(MergedRange{1, 1, 1, 2}));
}

// ---- what a file is ----

TEST(WorkbookTest, TellsAFileByItsContent) {
    EXPECT_EQ(kind_of_bytes(""), FileKind::text);
    EXPECT_EQ(kind_of_bytes("organisation,line\n"), FileKind::text);
    EXPECT_EQ(kind_of_bytes(xlsx({})), FileKind::xlsx);
    EXPECT_EQ(kind_of_bytes(xlsx({}).substr(0, 3000)), FileKind::xlsx);
    EXPECT_EQ(kind_of_bytes(ods("")), FileKind::ods);
    EXPECT_EQ(kind_of_bytes(packed({{"xl/workbook.bin", "x"}})), FileKind::xlsb);
    EXPECT_EQ(kind_of_bytes(packed({{"word/document.xml", "<x/>"}})), FileKind::other_zip);
    EXPECT_EQ(kind_of_bytes(packed({})), FileKind::other_zip);
    EXPECT_EQ(kind_of_bytes(compound("Workbook")), FileKind::xls);
    EXPECT_EQ(kind_of_bytes(compound("Book")), FileKind::xls);
    EXPECT_EQ(kind_of_bytes(compound("EncryptedPackage")), FileKind::encrypted_workbook);
    EXPECT_EQ(kind_of_bytes(compound("WordDocument")), FileKind::other_compound);
}

TEST(WorkbookTest, SaysWhichKindsAreNotRead) {
    EXPECT_EQ(refusal(compound("Workbook")), "V036 this is an old workbook (.xls), which is not read");
    EXPECT_EQ(refusal(packed({{"xl/workbook.bin", "x"}})), "V036 this is a binary workbook (.xlsb), which is not read");
    EXPECT_EQ(refusal(packed({{"a.csv", "x"}})), "V036 this is a packed file, but no workbook");
    EXPECT_EQ(refusal("a,b\n"), "V036 this is no workbook");
}

TEST(WorkbookTest, RefusesWhatIsEncrypted) {
    EXPECT_EQ(refusal(compound("EncryptedPackage")), "V037 the workbook is encrypted");
    EXPECT_EQ(refusal(ods("", "", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")),
              "V037 the workbook is encrypted");
    std::vector<PackedPart> parts = xlsx_parts({});
    parts.back().flags = 1;
    EXPECT_EQ(refusal(packed(parts)), "V037 xl/worksheets/sheet2.xml in the workbook is encrypted");
}

TEST(WorkbookTest, RefusesMacros) {
    std::vector<PackedPart> parts = xlsx_parts({});
    parts.push_back({"xl/vbaProject.bin", "x"});
    EXPECT_EQ(refusal(packed(parts)), "V040 the workbook has macros");
    parts = xlsx_parts({});
    parts[0].text =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        "PartName=\"/xl/workbook.xml\" "
        "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    EXPECT_EQ(refusal(packed(parts)), "V040 the workbook has macros");
}

TEST(WorkbookTest, RefusesDamage) {
    const std::string book = xlsx({.rows = R"(<row r="1"><c r="A1"><v>1033.1</v></c></row>)"});
    EXPECT_THAT(refusal(book.substr(0, book.size() - 1)),
                HasSubstr("V038 the workbook is damaged: its end is missing"));
    std::string changed = book;
    changed[changed.find("1033.1")] = '9';
    EXPECT_THAT(refusal(changed),
                HasSubstr("V038 the workbook is damaged: xl/worksheets/sheet1.xml does not unpack to what was packed"));
    EXPECT_THAT(refusal(xlsx({.rows = "<row>"})),
                HasSubstr("V038 the workbook is damaged: xl/worksheets/sheet1.xml, line 1: mismatched tag"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1"><c r="A1" t="s"><v>5</v></c></row>)"})),
                HasSubstr("A1 refers to the text 5"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1"><c r="A1"><v>1O3</v></c></row>)"})), HasSubstr("A1 holds \"1O3\""));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1"><c r="A1" s="8"><v>1</v></c></row>)"})),
                HasSubstr("A1 has the format 8"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1"><c r="A2"><v>1</v></c></row>)"})),
                HasSubstr("there is no cell \"A2\" in row 1"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>)"})),
                HasSubstr("A1 stands behind A2"));
    EXPECT_THAT(refusal(xlsx({.rows = {}, .more_sheets = "<sheet name=\"Lost\" r:id=\"rId9\"/>"})),
                HasSubstr("its sheet \"Lost\" is missing"));
    EXPECT_THAT(refusal(xlsx({.rows = {}, .more_sheets = "<sheet name=\"Twice\" r:id=\"rId1\"/>"})),
                HasSubstr("its sheet \"Twice\" is also another one"));
    std::vector<PackedPart> parts = xlsx_parts({});
    parts.erase(parts.begin() + 4);
    EXPECT_THAT(refusal(packed(parts)), HasSubstr("its part xl/sharedStrings.xml is missing"));
    EXPECT_THAT(refusal(ods("<table:table><table:table-row><table:table-cell "
                            "office:value-type=\"float\"/></table:table-row></table:table>")),
                HasSubstr("A1: a float without a value"));
    EXPECT_THAT(refusal(ods("")), HasSubstr("it holds no sheets"));
}

// Cut anywhere, it is refused, and never read in part.
TEST(WorkbookTest, RefusesAWorkbookThatWasCutAnywhere) {
    const std::string book = xlsx({.rows = "<row><c><v>1</v></c></row>"});
    for (std::size_t size = 1; size < book.size(); ++size) {
        ASSERT_NE(refusal(book.substr(0, size)), "taken") << size;
    }
}

TEST(WorkbookTest, NeverUnfoldsEntities) {
    std::vector<PackedPart> parts = xlsx_parts({.rows = R"(<row><c t="inlineStr"><is><t>&a;</t></is></c></row>)"});
    parts[6].text =
        "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + parts[6].text;
    EXPECT_THAT(refusal(packed(parts)),
                HasSubstr("V038 the workbook is damaged: xl/worksheets/sheet1.xml declares a document type"));
    EXPECT_THAT(refusal(xlsx({.rows = "<row><c><v>&a;</v></c></row>"})), HasSubstr("undefined entity"));
}

TEST(WorkbookTest, RefusesWhatWouldFillTheMemory) {
    std::vector<PackedPart> parts = xlsx_parts({});
    parts.back().declared_size = 0x20000001U;
    EXPECT_THAT(refusal(packed(parts)),
                HasSubstr("V039 the workbook is too large: xl/worksheets/sheet2.xml would unpack to 512 MB"));
    parts.back().declared_size = 70'000'000;
    EXPECT_THAT(refusal(packed(parts)), HasSubstr("which no sheet of figures does"));
    // A part that lies about its size.
    parts.back().declared_size = 5;
    EXPECT_EQ(refusal(packed(parts)), "taken");  // nobody reads it
    parts[6].declared_size = 5;
    EXPECT_THAT(refusal(packed(parts)),
                HasSubstr("V038 the workbook is damaged: xl/worksheets/sheet1.xml unpacks to more than the 5 bytes"));
}

TEST(WorkbookTest, RefusesPartsThatShareTheirBytes) {
    std::string book = packed({{"xl/workbook.xml", "<x/>"}, {"xl/workbook.xmm", "<x/>"}});
    // The second entry of the directory points to the first part.
    const std::size_t second = book.rfind("PK\x01\x02");
    book[second + 42] = '\0';
    EXPECT_THAT(refusal(book),
                HasSubstr("V039 the workbook is too large: two of its parts are made of the same bytes"));
}

TEST(WorkbookTest, StopsAtItsLimits) {
    const std::string book = xlsx({.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"});
    EXPECT_EQ(refusal(book, {.cells = 3, .text_bytes = 100}), "taken");
    EXPECT_THAT(refusal(book, {.cells = 2, .text_bytes = 100}),
                HasSubstr("V039 the workbook is too large: it has more cells than are read, the first too many is A2"));
    EXPECT_THAT(refusal(book, {.cells = 3, .text_bytes = 5}),
                HasSubstr("V039 the workbook is too large: the text of its sheets"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1048577"><c><v>1</v></c></row>)"})), HasSubstr("V039"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)"})), HasSubstr("V039"));
    EXPECT_THAT(refusal(xlsx({.rows = R"(<row r="99999999999999999999"><c><v>1</v></c></row>)"})), HasSubstr("V038"));
    EXPECT_THAT(
        refusal(
            ods(R"(<table:table><table:table-row table:number-rows-repeated="1048577"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>)"),
            {.cells = 2'000'000, .text_bytes = 1U << 30U}),
        HasSubstr("V039"));
}

TEST(WorkbookTest, ReadsAFarCellWithoutItsNeighbours) {
    const Sheet sheet = first_sheet(xlsx({.rows = R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)"}));
    EXPECT_EQ(sheet.text.size(), 1'048'575U + 16'383U + 2U);
    EXPECT_EQ(sheet.rows, 1'048'576U);
    EXPECT_EQ(sheet.columns, 16'384U);
    // A few such rows and a long column would be gigabytes of commas.
    std::string rows;
    for (int i = 0; i < 40'000; ++i) {
        rows += "<row><c><v>1</v></c></row>";
    }
    EXPECT_THAT(refusal(xlsx({.rows = rows + "<row><c r=\"XFD40001\"><v>1</v></c></row>"})), HasSubstr("V039"));
}

// ---- files as programs pack them: tests/data/workbooks/make.py ----

std::string file(const std::string& name) {
    Findings findings;
    auto bytes = read_file(std::filesystem::path(CCGLEDGER_SOURCE_DIR) / "tests/data/workbooks" / name, findings);
    EXPECT_TRUE(bytes) << name;
    return bytes.value_or("");
}

TEST(WorkbookFilesTest, GiveTheSameReturnInBothFormats) {
    for (const char* name : {"everyday.xlsx", "everyday.ods"}) {
        Findings findings;
        const auto sheets = read_workbook(file(name), findings);
        ASSERT_TRUE(sheets) << findings.text(name);
        ASSERT_THAT(*sheets, SizeIs(2)) << name;
        const Sheet& sheet = sheets->front();
        EXPECT_EQ(sheet.text,
                  "\"NHS Example CCG, month 9\",,,,\n"
                  "\n"
                  "line,plan,actual,change,as at\n"
                  "\"Acute, NHS\",1033.1,1192.1974,15.4%,2018-01-31\n"
                  "\"Mental health\ncommunity\",0.3,0.6,#DIV/0!,2018-01-31 10:30:00\n"
                  "Running costs,-12,#NOT CALCULATED,n/a,TRUE\n")
            << name;
        EXPECT_EQ(sheet.name, "Return");
        EXPECT_FALSE(sheet.is_hidden);
        EXPECT_EQ(sheet.rows, 6U);
        EXPECT_EQ(sheet.columns, 5U);
        EXPECT_THAT(sheet.hidden_rows, ElementsAre(5)) << name;
        EXPECT_THAT(sheet.merged, ElementsAre(MergedRange{1, 1, 1, 5})) << name;
        EXPECT_THAT(sheet.formulas_without_result, ElementsAre("C6")) << name;
        EXPECT_EQ(row_of_line(sheet, 7), 6U);
        EXPECT_EQ((*sheets)[1].name, "Notes");
        EXPECT_TRUE((*sheets)[1].is_hidden) << name;
        EXPECT_EQ((*sheets)[1].text, "1\n");
    }
}

TEST(WorkbookFilesTest, AreRefusedForWhatTheyAre) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"old.xls", "V036"},        {"encrypted.xlsx", "V037"}, {"encrypted.ods", "V037"},
        {"cut_short.xlsx", "V038"}, {"too_large.xlsx", "V039"}, {"macros.xlsm", "V040"}};
    for (const auto& [name, id] : cases) {
        EXPECT_EQ(refusal(file(name)).substr(0, 4), id) << name;
    }
}

// A byte changed anywhere: refused, or where no figure depends on it (a name, a date of packing), read as before.
TEST(WorkbookFilesTest, NeverReadOtherwiseWhenAByteChanges) {
    for (const char* name : {"everyday.xlsx", "everyday.ods"}) {
        const std::string sound = file(name);
        const std::string expected = first_sheet(sound).text;
        for (std::size_t at = 0; at < sound.size(); ++at) {
            std::string changed = sound;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            Findings findings;
            const auto sheets = read_workbook(changed, findings);
            ASSERT_EQ(sheets.has_value(), findings.errors() == 0);
            if (sheets) {
                ASSERT_EQ(sheets->front().text, expected) << name << ", byte " << at;
            }
        }
    }
}

TEST(WorkbookTest, WritesAddresses) {
    EXPECT_EQ(cell_address(7, 2), "B7");
    EXPECT_EQ(cell_address(1, 26), "Z1");
    EXPECT_EQ(cell_address(1, 27), "AA1");
    EXPECT_EQ(cell_address(1048576, 16384), "XFD1048576");
}

}  // namespace
}  // namespace ccgledger
