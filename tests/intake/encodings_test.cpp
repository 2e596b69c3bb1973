// The same return in every coding, line end, delimiter and workbook: the same figures.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/reference.h"
#include "ledgers.h"
#include "store/audit.h"
#include "workbooks.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string text = "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,notes\n"
                         "X01,2017-18,9,RES_PROG_REC,R,75000,75000,100000,100000,caf\xC3\xA9 \xE2\x80\x93 \xC2\xA3\n"
                         "X01,2017-18,9,ACU_NHS,R,75000,\"78,000.50\",100000,\xC2\xA3" "104000,\"two\nlines\"\n";

std::string replaced_all(std::string from, const std::string& what, const std::string& by) {
    for (std::size_t at = from.find(what); at != std::string::npos; at = from.find(what, at + by.size())) {
        from.replace(at, what.size(), by);
    }
    return from;
}

/// As UTF-16: every letter of the text lies in the basic plane.
std::string utf16(const std::string& from, bool is_little, bool has_mark) {
    std::string out = has_mark ? (is_little ? "\xFF\xFE" : "\xFE\xFF") : "";
    for (std::size_t i = 0; i < from.size();) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(from[at])); };
        unsigned letter = byte(i);
        const std::size_t length = letter < 0x80 ? 1 : letter < 0xE0 ? 2 : 3;
        if (length == 2) {
            letter = (letter & 0x1FU) << 6U | (byte(i + 1) & 0x3FU);
        } else if (length == 3) {
            letter = (letter & 0xFU) << 12U | (byte(i + 1) & 0x3FU) << 6U | (byte(i + 2) & 0x3FU);
        }
        i += length;
        const char high = static_cast<char>(letter >> 8U);
        const char low = static_cast<char>(letter & 0xFFU);
        out += is_little ? std::string{low, high} : std::string{high, low};
    }
    return out;
}

std::string windows_1252(std::string from) {
    return replaced_all(replaced_all(replaced_all(std::move(from), "\xC3\xA9", "\xE9"), "\xE2\x80\x93", "\x96"), "\xC2\xA3", "\xA3");
}

/// Cells parted by another delimiter; the one cell with a comma keeps its quotation marks.
std::string delimited(const std::string& from, char delimiter) {
    std::string out;
    bool is_quoted = false;
    for (const char c : from) {
        is_quoted = c == '"' ? !is_quoted : is_quoted;
        out += c == ',' && !is_quoted ? delimiter : c;
    }
    return out;
}

struct CodedFile {
    std::string name;
    std::string bytes;
    std::string warning = {};
};

std::vector<CodedFile> coded_files() {
    std::vector<CodedFile> files = {{"UTF-8", text},
                                    {"UTF-8 with a mark", "\xEF\xBB\xBF" + text},
                                    {"UTF-16LE", utf16(text, true, true)},
                                    {"UTF-16BE", utf16(text, false, true)},
                                    {"UTF-16LE without a mark", utf16(text, true, false), "V108"},
                                    {"Windows-1252", windows_1252(text), "V108"}};
    const std::size_t codings = files.size();
    for (std::size_t i = 0; i < codings; ++i) {
        for (const char delimiter : {';', '\t'}) {
            const std::string other = delimited(text, delimiter);
            files.push_back({files[i].name + (delimiter == ';' ? ", semicolons" : ", tabs"),
                             i == 0   ? other
                             : i == 1 ? "\xEF\xBB\xBF" + other
                             : i == 5 ? windows_1252(other)
                                      : utf16(other, i != 3, i != 4),
                             files[i].warning});
        }
    }
    for (const std::string end : {"\r", "\r\n"}) {
        files.push_back({end == "\r" ? "CR" : "CRLF", replaced_all(text, "\n", end)});
        files.push_back({end == "\r" ? "UTF-16 CR" : "UTF-16 CRLF", utf16(replaced_all(text, "\n", end), true, true)});
    }
    return files;
}

TEST(Encodings, ImportTheSameFigures) {
    for (const CodedFile& file : coded_files()) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_text(ledger, file.bytes);
        ASSERT_EQ(outcome.state, State::imported) << file.name << words_of(outcome);
        EXPECT_EQ(outcome.notes, 2U);
        EXPECT_THAT(figures_in_force(ledger), ElementsAre("X01|2017-18|9|return|ACU_NHS|R|0|7500000|7800050|10000000|10400000",
                                                          "X01|2017-18|9|return|RES_PROG_REC|R|0|7500000|7500000|10000000|10000000"))
            << file.name;
        EXPECT_EQ(outcome.findings.count_of("V108"), file.warning.empty() ? 0U : 1U) << file.name << words_of(outcome);
        EXPECT_EQ(import_text(ledger, file.bytes).state, State::already_held) << file.name;
        EXPECT_THAT(verify_ledger(ledger), IsEmpty()) << file.name;
    }
}

TEST(Encodings, AFindingStandsWhereTheReaderOfTheFileLooks) {
    const std::string bad = replaced_all(text, "78,000.50", "78,O00.50");
    for (const std::string& bytes : {bad, windows_1252(bad), utf16(bad, true, true), "\xEF\xBB\xBF" + bad}) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_text(ledger, bytes);
        ASSERT_EQ(outcome.findings.errors(), 1U) << words_of(outcome);
        EXPECT_THAT(words_of(outcome), HasSubstr("return.csv:3:31 (actual_ytd): \"78,O00.50\" is not a number"));
    }
}

TEST(Encodings, RejectsKeepTheDelimiterOfTheFile) {
    ImportRequest request;
    request.partial = true;
    for (const char delimiter : {';', '\t'}) {
        Database ledger = ledger_with_bodies();
        const std::string file = delimited(replaced_all(text, "78,000.50", "78;O00"), delimiter);
        ASSERT_EQ(import_text(ledger, windows_1252(file), request).state, State::imported);
        const std::string mended = replaced_all(rejects_of_import(ledger, 1), "78;O00", "78000.50");
        const FileOutcome outcome = import_text(ledger, mended);
        ASSERT_EQ(outcome.state, State::imported) << words_of(outcome) << mended;
        EXPECT_EQ(outcome.completes, 1);
        EXPECT_EQ(figures_in_force(ledger).size(), 2U);
    }
}

// ------------------------------------------------------------------------------------------- lists, in every such way

/// Rows of words as the rows of a sheet.
std::string sheet_rows(const std::vector<std::vector<std::string>>& rows) {
    std::string out;
    for (const auto& row : rows) {
        out += "<row>";
        for (const std::string& cell : row) {
            out += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        out += "</row>";
    }
    return out;
}

const std::vector<std::vector<std::string>> source_list = {{"source_id", "publisher", "title", "date", "url"},
                                                           {"S77", "A newspaper", "Deficit of 12m", "2018-02-13", "none"}};
const std::string claims = "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note\n"
                           "X01,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S77,high,\n";

/// The rows as text of each coding and delimiter, and as a workbook.
std::vector<CodedFile> list_files(const std::vector<std::vector<std::string>>& rows) {
    std::string plain;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            plain += (i == 0 ? "" : ",") + row[i];
        }
        plain += "\n";
    }
    return {{"UTF-8", plain},          {"after empty lines", "\n\n" + plain},    {"UTF-16", utf16(plain, true, true)}, {"UTF-16BE, no mark", utf16(plain, false, false)},
            {"CR", replaced_all(plain, "\n", "\r")}, {"semicolons", delimited(plain, ';')}, {"workbook", xlsx({.rows = sheet_rows(rows)})}};
}

TEST(Encodings, AListOfSourcesGoesBeforeTheClaimsThatCiteIt) {
    for (const CodedFile& list : list_files(source_list)) {
        const TemporaryFolder folder;
        Database ledger = ledger_with_bodies();
        for (const FileOutcome& outcome : import_all(ledger, {folder.file("claims.csv", claims), folder.file("list", list.bytes)})) {
            EXPECT_EQ(outcome.state, State::imported) << list.name << words_of(outcome);
        }
        EXPECT_EQ(answer(ledger, "SELECT title FROM source WHERE reference = 'S77'"), "Deficit of 12m") << list.name;
    }
}

// A long list is only looked into: its first rows tell what it is.
TEST(Encodings, ALongListOfSourcesGoesFirstToo) {
    std::string list = list_files(source_list).front().bytes;
    for (int i = 0; i < 3000; ++i) {
        list += "L" + std::to_string(i) + ",A newspaper,Deficit of 12m,2018-02-13,none\n";
    }
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    for (const FileOutcome& outcome : import_all(ledger, {folder.file("claims.csv", claims), folder.file("list.csv", list)})) {
        EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
    }
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM source WHERE reference LIKE 'L%'"), "3000");
}

TEST(Encodings, AListOfBodiesIsReadInEveryCoding) {
    for (const CodedFile& list : list_files({{"code", "name", "kind", "opened_on", "closed_on"}, {"Z77", "CCG Z", "ccg", "2013-04-01", "2020-03-31"}})) {
        const TemporaryFolder folder;
        Database ledger = ledger_with_bodies();
        const OrganisationsAdded added = add_organisations(ledger, folder.file("bodies", list.bytes));
        EXPECT_EQ(added.added, 1U) << list.name << added.findings.text("bodies");
        EXPECT_EQ(answer(ledger, "SELECT name FROM organisation WHERE code = 'Z77'"), "CCG Z") << list.name;
    }
}

// ---------------------------------------------------------------------------------------------------------- workbooks

FileOutcome import_workbook(Database& ledger, const std::string& name, ImportRequest request = {}) {
    return import_all(ledger, {in_source_tree("tests/data/workbooks/" + name)}, std::move(request)).at(0);
}

TEST(Workbooks, ImportTheSameFiguresFromEitherFormat) {
    for (const std::string name : {"tidy_return.xlsx", "tidy_return.ods"}) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_workbook(ledger, name);
        ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
        EXPECT_EQ(outcome.sheet, "Return");
        EXPECT_THAT(figures_in_force(ledger), ElementsAre("09C|2017-18|9|return|ACU_NHS|R|0|7500000|7800000|10000000|10400050",
                                                          "09C|2017-18|9|return|MH_NHS|R|0|NULL|NULL|0|0",
                                                          "09C|2017-18|9|return|RES_PROG_REC|R|0|7500000|7500000|10000000|10000000"));
        EXPECT_EQ(answer(ledger, "SELECT sheet FROM import_run"), "Return");
        EXPECT_THAT(answers(ledger, "SELECT source_line FROM return_figure ORDER BY 1"), ElementsAre("2", "3", "4"));
        EXPECT_EQ(import_workbook(ledger, name).state, State::already_held);
        EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    }
}

// The warnings of the opening were dropped when the layout was found.
TEST(Workbooks, HiddenRowsAndOtherSheetsAreSaid) {
    for (const std::string name : {"tidy_return.xlsx", "tidy_return.ods"}) {
        Database ledger = ledger_with_bodies();
        const std::string words = words_of(import_workbook(ledger, name));
        EXPECT_THAT(words, HasSubstr("the sheet \"Return\" is read; not read: \"Notes\""));
        EXPECT_THAT(words, HasSubstr("1 row is hidden in the sheet \"Return\", and read like the others: 3"));
    }
}

TEST(Workbooks, ErrorsStandAtTheirCells) {
    for (const std::string name : {"wrong_return.xlsx", "wrong_return.ods"}) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_workbook(ledger, name);
        EXPECT_EQ(outcome.state, State::rejected);
        EXPECT_THAT(words_of(outcome), HasSubstr("Return!G3 (actual_ytd): \"78O00\" is not a number"));
    }
}

TEST(Workbooks, SheetsThatMightBothBeMeantAreNotChosenBetween) {
    for (const std::string name : {"two_returns.xlsx", "two_returns.ods"}) {
        Database ledger = ledger_with_bodies();
        const FileOutcome both = import_workbook(ledger, name);
        EXPECT_EQ(both.findings.count_of("V047"), 1U);
        EXPECT_THAT(words_of(both), HasSubstr("\"M09\", \"M10\" (hidden)"));
        ImportRequest request;
        request.sheet = "m10";
        const FileOutcome hidden = import_workbook(ledger, name, request);
        EXPECT_EQ(hidden.state, State::imported);
        EXPECT_THAT(words_of(hidden), HasSubstr("the sheet \"M10\" is hidden, and was read"));
        request.sheet = "M09";
        EXPECT_EQ(import_workbook(ledger, name, request).state, State::imported) << "another sheet of the same bytes";
        request.sheet = "M11";
        EXPECT_THAT(words_of(import_workbook(ledger, name, request)), HasSubstr("there is no sheet \"M11\" (did you mean M10?)"));
        EXPECT_THAT(answers(ledger, "SELECT DISTINCT month FROM return_figure ORDER BY 1"), ElementsAre("9", "10"));
    }
}

TEST(Workbooks, ASheetOfATextFileIsRefused) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.sheet = "Return";
    EXPECT_EQ(import_text(ledger, text, request).findings.count_of("V034"), 1U);
}

TEST(Workbooks, RejectsOfASheetAreTextThatCompletesIt) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    std::filesystem::copy(in_source_tree("tests/data/workbooks/wrong_return.xlsx"), folder / "m9.xlsx");
    ImportRequest request;
    request.partial = true;
    const FileOutcome outcome = import_all(ledger, {folder / "m9.xlsx"}, request).at(0);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.rejects_file, folder / "m9.rejects.csv");
    const FileOutcome mended = import_text(ledger, replaced_all(bytes_of(folder / "m9.rejects.csv"), "78O00", "78000"));
    ASSERT_EQ(mended.state, State::imported) << words_of(mended);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM return_figure"), "3");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

}  // namespace
}  // namespace ccgledger
