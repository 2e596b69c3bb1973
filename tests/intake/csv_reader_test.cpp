#include "intake/csv_reader.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "values/utf8.h"

namespace ccgledger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Rows as `LINE: cell|cell`, then findings as `V007 LINE:COLUMN`.
std::vector<std::string> what_is_read(std::string_view text) {
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    std::vector<std::string> read;
    while (reader.next(row, findings)) {
        std::string line = std::to_string(row.line) + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            line += (i == 0 ? "" : "|") + std::string(row.cells[i].text);
        }
        read.push_back(line);
    }
    for (const Finding& finding : findings.kept()) {
        read.push_back(std::string(finding.id) + " " + std::to_string(finding.place.line) + ":" +
                       std::to_string(finding.place.column));
    }
    return read;
}

struct ReadCase {
    std::string text;
    std::vector<std::string> read;
};

TEST(CsvReader, ReadsWhatSpreadsheetsWrite) {
    const std::vector<ReadCase> cases = {
        {"", {}},
        {"\xEF\xBB\xBF", {}},
        {"\n\r\n\r", {}},
        {"a", {"1: a"}},
        {"a,b\nc,d\n", {"1: a|b", "2: c|d"}},
        {"a,b\nc,d", {"1: a|b", "2: c|d"}},
        {"\xEF\xBB\xBF"
         "a,b\nc,d\n",
         {"1: a|b", "2: c|d"}},
        {"\xEF\xBB\xBF\"a\",b\n", {"1: a|b"}},
        {"a,b\r\nc,d\r\n", {"1: a|b", "2: c|d"}},
        {"a,b\rc,d\r", {"1: a|b", "2: c|d"}},
        {"a,b\r\nc,d\ne,f\rg,h", {"1: a|b", "2: c|d", "3: e|f", "4: g|h"}},
        // Empty cells are cells, empty lines are none
        {",\n", {"1: |"}},
        {"a,,b,\n", {"1: a||b|"}},
        {"\n\na\n\n\nb\n\n", {"3: a", "6: b"}},
        {"a\r\n\r\nb", {"1: a", "3: b"}},
        {"a\r\rb", {"1: a", "3: b"}},
        {" \na", {"1:  ", "2: a"}},
        {"\"\"\n", {"1: "}},
        // Spaces are text
        {" a , b\n", {"1:  a | b"}},
        // Quotation marks
        {"\"a,b\",c\n", {"1: a,b|c"}},
        {"\"a\"\"b\",\"\"\"\",\"\"\"a\"\"\"\n", {"1: a\"b|\"|\"a\""}},
        {"\"a\"\"\"\"b\"\n", {"1: a\"\"b"}},
        {"a,\"b\"", {"1: a|b"}},
        {"a,\"\"", {"1: a|"}},
        // A quoted line break is part of its cell, and a physical line
        {"\"a\nb\",c\nd,e\n", {"1: a\nb|c", "3: d|e"}},
        {"\"a\r\nb\",c\r\nd,e\r\n", {"1: a\r\nb|c", "3: d|e"}},
        {"x,\"a\n\n\nb\"\ny,z\n", {"1: x|a\n\n\nb", "5: y|z"}},
        {"\"a\n\"\"b\"\"\nc\"\nd\n", {"1: a\n\"b\"\nc", "4: d"}},
        // Quotation marks out of place: said, and the next line is read
        {"a,b\"c,d\ne,f\n", {"1: a|b", "2: e|f", "V007 1:4"}},
        {"a,\"b\"c,d\ne,f\n", {"1: a|b", "2: e|f", "V007 1:6"}},
        {"a,\"b\" ,d\ne,f\n", {"1: a|b", "2: e|f", "V007 1:6"}},
        {"a\nb,\"c\nd,e\nf", {"1: a", "2: b|c\nd,e\nf", "V007 2:3"}},
        {"a,\"", {"1: a|", "V007 1:3"}},
        {"\"a\nb\"c\nd", {"1: a\nb", "3: d", "V007 2:3"}},
        {"£é,\"b\"c\n", {"1: £é|b", "V007 1:7"}},
        {"a\"\r\nb\"\r\nc", {"1: a", "2: b", "3: c", "V007 1:2", "V007 2:2"}},
    };
    for (const ReadCase& each : cases) {
        EXPECT_EQ(what_is_read(each.text), each.read) << testing::PrintToString(each.text);
    }
}

// A spreadsheet of an old Macintosh ends every line, also one inside quotes, with a carriage return.
TEST(CsvReader, CountsQuotedLinesThatEndInACarriageReturn) {
    EXPECT_THAT(what_is_read("a,\"b\rc\"\rd,e\r"), ElementsAre("1: a|b\rc", "3: d|e"));
    EXPECT_THAT(what_is_read("a\r\"b\r\"\"c\rd\"\re\r"), ElementsAre("1: a", "2: b\r\"c\rd", "5: e"));
}

TEST(CsvReader, AByteOrderMarkIsNoCharacterOfTheFirstLine) {
    EXPECT_THAT(what_is_read("\xEF\xBB\xBF"
                             "a,b\"c\nd\n"),
                ElementsAre("1: a|b", "2: d", "V007 1:4"));
    const std::string_view text =
        "\xEF\xBB\xBF"
        "a,b\xFF\n";
    EXPECT_EQ(place_of_byte(text, 6).column, 4U);
    EXPECT_EQ(place_of_byte(text, 6).source_line, "a,b\uFFFD");
    const CsvReader reader(text);
    EXPECT_EQ(reader.place_of_line_number(1).source_line, "a,b\uFFFD");
}

TEST(CsvReader, SaysWhereACellStands) {
    const std::string text = "\xEF\xBB\xBFone,two\r\n\r\n£1,\"a\r\nb\",é,last\r\n";
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    ASSERT_TRUE(reader.next(row, findings));
    EXPECT_EQ(reader.place_of(row, row.cells[0]).column, 1U);
    EXPECT_EQ(reader.place_of(row, row.cells[1]).column, 5U);
    EXPECT_EQ(reader.place_of(row, row.cells[1]).source_line, "one,two");
    ASSERT_TRUE(reader.next(row, findings));
    const auto place = [&](std::size_t cell) {
        const Place found = reader.place_of(row, row.cells[cell]);
        return std::to_string(found.line) + ":" + std::to_string(found.column) + " " + found.source_line;
    };
    EXPECT_EQ(place(0), "3:1 £1,\"a");
    EXPECT_EQ(place(1), "3:4 £1,\"a");
    EXPECT_EQ(place(2), "4:4 b\",é,last");
    EXPECT_EQ(place(3), "4:6 b\",é,last");
    EXPECT_EQ(reader.place_of(row, row.cells[3]).length, 4U);
    EXPECT_EQ(reader.place_of(row).line, 3U);
    EXPECT_EQ(reader.place_of_line_number(4).source_line, "b\",é,last");
    EXPECT_EQ(reader.place_of_line_number(2).source_line, "");
    EXPECT_EQ(reader.place_of_line_number(99).source_line, "");
}

TEST(CsvReader, AnExcerptStaysOnOneLineOfATerminal) {
    const std::string text = "a\x1B[2J\tb," + std::string(5000, 'x') + ",\"c\nd\"\n";
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    ASSERT_TRUE(reader.next(row, findings));
    const std::string shown = reader.place_of(row, row.cells[0]).source_line;
    EXPECT_LE(shown.size(), 400U);
    EXPECT_EQ(shown.find_first_of("\x1B\t\n\r"), std::string::npos);
}

TEST(FirstBadByte, FindsWhatIsNotText) {
    const std::size_t none = std::string_view::npos;
    EXPECT_EQ(first_bad_byte(""), none);
    EXPECT_EQ(first_bad_byte("plain text of more than eight bytes"), none);
    EXPECT_EQ(first_bad_byte("£ – \u2212 \U0001F600 in the middle of a text"), none);
    EXPECT_EQ(first_bad_byte(std::string_view("a\0b", 3)), 1U);
    EXPECT_EQ(first_bad_byte(std::string(16, 'a') + '\0'), 16U);
    EXPECT_EQ(first_bad_byte(std::string(7, 'a') + "\xA3"
                                                   "12"),
              7U)
        << "a pound sign of Windows";
    EXPECT_EQ(first_bad_byte("12345678\xC3"), 8U) << "a character cut off";
    for (std::size_t length = 0; length < 40; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a');
            text[at] = '\xFF';
            ASSERT_EQ(first_bad_byte(text), at);
        }
    }
}

}  // namespace
}  // namespace ccgledger
