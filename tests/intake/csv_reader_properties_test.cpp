// Whatever a careful program writes is read back the same; whatever bytes come, reading ends.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "intake/csv_reader.h"

namespace ccgledger {
namespace {

using Row = std::vector<std::string>;

rc::Gen<std::string> any_cell(const std::string& line_end) {
    const auto piece = rc::gen::elementOf(
        std::vector<std::string>{"a", "7", " ", ",", "\"", "\"\"", line_end, "£", "é", "-", "|", "x"});
    return rc::gen::map(rc::gen::resize(8, rc::gen::container<std::vector<std::string>>(piece)),
                        [](const std::vector<std::string>& pieces) {
                            std::string cell;
                            for (const std::string& each : pieces) {
                                cell += each;
                            }
                            return cell;
                        });
}

/// RFC 4180: quotes where they are needed, or where `quote_all` asks for them.
std::string written(const std::string& cell, bool quote) {
    if (!quote && cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string out = "\"";
    for (const char c : cell) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

std::size_t lines_in(const std::string& text, const std::string& line_end) {
    std::size_t count = 0;
    for (std::size_t at = text.find(line_end); at != std::string::npos;
         at = text.find(line_end, at + line_end.size())) {
        ++count;
    }
    return count;
}

RC_GTEST_PROP(CsvProperties, ATableIsReadBackAsItWasWritten, ()) {
    const std::string line_end = *rc::gen::element<std::string>("\n", "\r\n", "\r");
    const auto rows = *rc::gen::container<std::vector<Row>>(
        rc::gen::nonEmpty(rc::gen::resize(6, rc::gen::container<Row>(any_cell(line_end)))));
    const bool ends_with_line_end = *rc::gen::arbitrary<bool>();
    std::string text = *rc::gen::element<std::string>("", "\xEF\xBB\xBF");
    std::vector<std::size_t> first_lines;
    std::size_t line = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string empty_lines = *rc::gen::element<std::string>("", "", line_end, line_end + line_end);
        text += empty_lines;
        line += lines_in(empty_lines, line_end);
        first_lines.push_back(line);
        for (std::size_t cell = 0; cell < rows[i].size(); ++cell) {
            // A row of one empty cell looks like an empty line unless it is quoted.
            const bool must_quote = rows[i].size() == 1 && rows[i][0].empty();
            text += (cell == 0 ? "" : ",") + written(rows[i][cell], must_quote || *rc::gen::arbitrary<bool>());
            line += lines_in(rows[i][cell], line_end);
        }
        if (i + 1 < rows.size() || ends_with_line_end) {
            text += line_end;
            ++line;
        }
    }
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RC_ASSERT(reader.next(row, findings));
        RC_ASSERT(row.line == first_lines[i]);
        Row cells;
        for (const CsvCell& cell : row.cells) {
            cells.emplace_back(cell.text);
        }
        RC_ASSERT(cells == rows[i]);
        for (const CsvCell& cell : row.cells) {
            const Place place = reader.place_of(row, cell);
            RC_ASSERT(place.line >= row.line);
            RC_ASSERT(place.column >= 1U);
            RC_ASSERT(reader.place_of_line_number(place.line).source_line == place.source_line);
        }
    }
    RC_ASSERT(!reader.next(row, findings));
    RC_ASSERT(findings.errors() == 0U);
}

RC_GTEST_PROP(CsvProperties, AnyBytesAtAllAreReadToTheirEnd, ()) {
    const auto piece =
        rc::gen::oneOf(rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); }),
                       rc::gen::elementOf(std::vector<std::string>{"\"", "\"\"", ",", "\n", "\r", "\r\n", "a",
                                                                   "\xEF\xBB\xBF", "\xC2", "£"}));
    const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
    std::string text;
    for (const std::string& each : pieces) {
        text += each;
    }
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    std::size_t rows = 0;
    while (reader.next(row, findings)) {
        RC_ASSERT(++rows <= text.size());
        RC_ASSERT(!row.cells.empty());
        for (const CsvCell& cell : row.cells) {
            RC_ASSERT(cell.offset + cell.length <= text.size());
            const Place place = reader.place_of(row, cell);
            RC_ASSERT(place.line >= 1U);
            RC_ASSERT(place.column >= 1U);
        }
    }
    RC_ASSERT(!reader.next(row, findings));
    for (const Finding& finding : findings.kept()) {
        RC_ASSERT(finding.id == "V007");
    }
    RC_ASSERT(first_bad_byte(text) == std::string_view::npos || first_bad_byte(text) < text.size());
}

}  // namespace
}  // namespace ccgledger
