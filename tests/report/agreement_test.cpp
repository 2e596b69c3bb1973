// The formats agree: whatever a table holds, what is read back from each of them is the same.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

#include "intake/workbook.h"
#include "report/cell_text.h"
#include "report/render.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

// ---------------------------------------------------------------------------------------------------- tables at random

/// Texts made of what breaks formats: separators, quotes, line breaks, markup, formulas, accents, bytes that are not UTF-8.
rc::Gen<std::string> any_text() {
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"a",      "B",          "7",
                                                                   " ",      ",",          "\"",
                                                                   "\"\"",   "'",          "\n",
                                                                   "\r\n",   "\r",         "\t",
                                                                   "|",      "\\",         "*",
                                                                   "_",      "`",          "=",
                                                                   "+",      "-",          "@",
                                                                   "<",      "&",          "{",
                                                                   "£",      "é",          "e\u0301",
                                                                   "\u2013", "\u00A0",     "\u2028",
                                                                   "\u202E", "\U0001F600", "\x1B",
                                                                   "\x7F",   "\xFF",       "\xE2\x80",
                                                                   "1.5",    "null",       std::string(1, '\0')});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& each : pieces) {
                                text += each;
                            }
                            return text;
                        });
}

rc::Gen<std::int64_t> any_count() {
    using Limits = std::numeric_limits<std::int64_t>;
    return rc::gen::oneOf(
        rc::gen::arbitrary<std::int64_t>(), rc::gen::resize(100, rc::gen::arbitrary<std::int64_t>()),
        rc::gen::elementOf(std::vector<std::int64_t>{0, 1, -1, 5, -5, 99, 100, Limits::max(), Limits::min()}));
}

template <typename Value>
rc::Gen<Cell> as_cell(rc::Gen<Value> values) {
    return rc::gen::map(std::move(values), [](Value value) { return Cell(std::move(value)); });
}

rc::Gen<Cell> any_cell(ColumnKind kind) {
    const rc::Gen<Cell> unknown = rc::gen::just(Cell());
    switch (kind) {
        case ColumnKind::money:
        case ColumnKind::percent:
            return rc::gen::weightedOneOf<Cell>(
                {{1, unknown}, {6, as_cell(any_count())}, {1, rc::gen::just(Cell("n/m"))}});
        case ColumnKind::integer:
            return rc::gen::weightedOneOf<Cell>({{1, unknown}, {6, as_cell(any_count())}});
        case ColumnKind::date:
            return rc::gen::weightedOneOf<Cell>({{1, unknown}, {6, rc::gen::just(Cell("2018-02-13"))}});
        case ColumnKind::text:
            break;
    }
    return rc::gen::weightedOneOf<Cell>({{1, unknown},
                                         {6, as_cell(any_text())},
                                         {1, as_cell(any_count())},
                                         {1, as_cell(rc::gen::arbitrary<double>())}});
}

ResultTable any_table() {
    ResultTable table;
    table.report = *any_text();
    table.scope = *any_text();
    table.notes = *rc::gen::container<std::vector<std::string>>(any_text());
    table.truncated = *rc::gen::arbitrary<bool>();
    const int columns = *rc::gen::inRange(1, 6);
    for (int i = 0; i < columns; ++i) {
        const ColumnKind kind = *rc::gen::element(ColumnKind::text, ColumnKind::integer, ColumnKind::money,
                                                  ColumnKind::percent, ColumnKind::date);
        const std::string ending = kind == ColumnKind::money ? "_pence" : "";
        table.columns.push_back({.name = "c" + std::to_string(i) + ending, .title = *any_text(), .kind = kind});
    }
    const int rows = *rc::gen::inRange(0, 6);
    for (int i = 0; i < rows; ++i) {
        std::vector<Cell> row;
        for (const Column& column : table.columns) {
            row.push_back(*any_cell(column.kind));
        }
        table.rows.push_back(std::move(row));
    }
    std::ostringstream counterexample;  // shown when a property fails: rapidcheck itself cannot print a cell
    render(counterexample, table, {.format = Format::json, .unit = MoneyUnit::pounds, .decimals = 2});
    RC_LOG() << counterexample.str();
    return table;
}

std::string rendered(const ResultTable& table, Format format) {
    std::ostringstream out;
    render(out, table, {.format = format, .unit = MoneyUnit::pounds, .decimals = 2});
    std::string text = out.str();
    RC_ASSERT(valid_utf8(text) == text);
    return text;
}

// --------------------------------------------------------------------------------------------------------- reading back

using Records = std::vector<std::vector<std::string>>;

/// RFC 4180 with LF, nothing more.
Records read_csv(const std::string& text) {
    Records records(1, std::vector<std::string>(1));
    bool in_quotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& field = records.back().back();
        const char c = text[i];
        if (in_quotes) {
            const bool doubled = c == '"' && i + 1 < text.size() && text[i + 1] == '"';
            i += doubled ? 1U : 0U;
            in_quotes = c != '"' || doubled;
            if (in_quotes) {
                field += c;
            }
        } else if (c == '"') {
            RC_ASSERT(field.empty());
            in_quotes = true;
        } else if (c == ',') {
            records.back().emplace_back();
        } else if (c == '\n') {
            records.emplace_back(1);
        } else {
            field += c;
        }
    }
    RC_ASSERT(!in_quotes);
    RC_ASSERT(records.back() == std::vector<std::string>(1));  // the last line ends too
    records.pop_back();
    return records;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// The cells of a line of a GitHub table, with backslashes resolved and without the spaces around.
std::vector<std::string> read_markdown_row(const std::string& line) {
    std::vector<std::string> cells;
    RC_ASSERT(line.starts_with("| ") && line.ends_with(" |"));
    std::string cell;
    for (std::size_t i = 2; i < line.size(); ++i) {
        if (line[i] == '|') {
            RC_ASSERT(cell.ends_with(' '));
            cell.pop_back();
            cells.push_back(cell);
            cell.clear();
            ++i;  // the space before the next cell
            continue;
        }
        if (line[i] == '\\') {
            ++i;
        }
        cell += line[i];
    }
    return cells;
}

std::string without(std::string text, std::string_view unwanted) {
    std::erase_if(text, [unwanted](char c) { return unwanted.find(c) != std::string_view::npos; });
    return text;
}

std::int64_t whole_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    RC_ASSERT(error == std::errc());
    RC_ASSERT(end == text.data() + text.size());
    return number;
}

bool is_hundredths(ColumnKind kind) {
    return kind == ColumnKind::money || kind == ColumnKind::percent;
}

/// What a csv field must hold for a text.
std::string expected_csv_text(const std::string& text) {
    const bool formula = !text.empty() && std::string("=+-@\t\r\n").find(text.front()) != std::string::npos;
    return (formula ? "'" : "") + valid_utf8(text);
}

void check_csv_field(const std::string& field, ColumnKind kind, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        RC_ASSERT(field == expected_csv_text(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        if (is_hundredths(kind)) {
            RC_ASSERT(field.size() > 3U && field[field.size() - 3] == '.');
        }
        RC_ASSERT(whole_number(is_hundredths(kind) ? without(field, ".") : field) == *number);
    } else if (const auto* fraction = std::get_if<double>(&cell)) {
        RC_ASSERT(std::strtod(field.c_str(), nullptr) == *fraction);
    } else {
        RC_ASSERT(field.empty());
    }
}

void check_json_value(const nlohmann::json& value, ColumnKind kind, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        RC_ASSERT(value == valid_utf8(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        if (kind == ColumnKind::percent) {
            RC_ASSERT(value.get<double>() == std::strtod(exact_text(kind, *number).c_str(), nullptr));
        } else {
            RC_ASSERT(value.is_number_integer());
            RC_ASSERT(value.get<std::int64_t>() == *number);
        }
    } else if (const auto* fraction = std::get_if<double>(&cell)) {
        RC_ASSERT(value.get<double>() == *fraction);
    } else {
        RC_ASSERT(value.is_null());
    }
}

void check_shown(const std::string& shown, ColumnKind kind, const Cell& cell) {
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number != nullptr && kind == ColumnKind::money) {
        RC_ASSERT(whole_number(without(shown, ".,")) == *number);
    } else if (number != nullptr && kind == ColumnKind::percent) {
        RC_ASSERT(shown == to_text(Money::from_pence(*number), MoneyUnit::pounds, 1) + "%");
    } else if (number != nullptr) {
        RC_ASSERT(whole_number(without(shown, ",")) == *number);
    } else {
        RC_ASSERT(shown == shown_text(kind, cell, {}));
    }
}

// ----------------------------------------------------------------------------------------------------------- properties

RC_GTEST_PROP(FormatsAgree, CsvGivesBackEveryValue, ()) {
    const ResultTable table = any_table();
    const Records records = read_csv(rendered(table, Format::csv));
    RC_ASSERT(records.size() == table.rows.size() + 1);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        RC_ASSERT(records[row + 1].size() == table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            check_csv_field(records[row + 1][i], table.columns[i].kind, table.rows[row][i]);
        }
    }
}

RC_GTEST_PROP(FormatsAgree, TsvHasACellForEachColumnOnOneLine, ()) {
    const ResultTable table = any_table();
    const std::vector<std::string> lines = lines_of(rendered(table, Format::tsv));
    RC_ASSERT(lines.size() == table.rows.size() + 1);
    for (const std::string& line : lines) {
        RC_ASSERT(static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1 == table.columns.size());
    }
}

RC_GTEST_PROP(FormatsAgree, JsonGivesBackEveryValue, ()) {
    const ResultTable table = any_table();
    const nlohmann::json document = nlohmann::json::parse(rendered(table, Format::json));
    RC_ASSERT(document.at("meta").at("truncated") == table.truncated);
    RC_ASSERT(document.at("meta").at("notes").size() == table.notes.size());
    RC_ASSERT(document.at("columns").size() == table.columns.size());
    RC_ASSERT(document.at("rows").size() == table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            RC_ASSERT(document.at("columns").at(i).at("name") == column.name);
            check_json_value(document.at("rows").at(row).at(column.name), column.kind, table.rows[row][i]);
        }
    }
}

RC_GTEST_PROP(FormatsAgree, NdjsonIsTheRowsOfJson, ()) {
    const ResultTable table = any_table();
    const nlohmann::json document = nlohmann::json::parse(rendered(table, Format::json));
    const std::vector<std::string> lines = lines_of(rendered(table, Format::ndjson));
    RC_ASSERT(lines.size() == table.rows.size());
    for (std::size_t row = 0; row < lines.size(); ++row) {
        RC_ASSERT(nlohmann::json::parse(lines[row]) == document.at("rows").at(row));
    }
}

RC_GTEST_PROP(FormatsAgree, MarkdownShowsEveryValueInItsCell, ()) {
    const ResultTable table = any_table();
    const std::vector<std::string> lines = lines_of(rendered(table, Format::markdown));
    RC_ASSERT(lines.size() >= table.rows.size() + 2);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::vector<std::string> cells = read_markdown_row(lines[row + 2]);
        RC_ASSERT(cells.size() == table.columns.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            check_shown(cells[i], table.columns[i].kind, table.rows[row][i]);
        }
    }
}

/// The text of a cell without what the format of a workbook does not hold: Office writes what XML cannot hold as a space.
std::string expected_workbook_text(const std::string& text) {
    std::string expected;
    const std::string valid = valid_utf8(text);
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const char c = valid[i];
        if (c == '\r') {
            expected += i + 1 < valid.size() && valid[i + 1] == '\n' ? "" : "\n";
        } else {
            expected += (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F' ? ' ' : c;
        }
    }
    return expected;
}

void check_workbook_number(const std::string& read, ColumnKind kind, std::int64_t number) {
    constexpr std::int64_t first_of_16_digits = 1'000'000'000'000'000;
    if (number <= -first_of_16_digits || number >= first_of_16_digits) {
        RC_ASSERT(read == exact_text(kind, number));
    } else if (kind == ColumnKind::money) {
        const std::string pence = read.find('.') == std::string::npos ? read + ".00" : read + (read[read.size() - 2] == '.' ? "0" : "");
        RC_ASSERT(whole_number(without(pence, ".")) == number);
    } else if (kind == ColumnKind::percent) {
        RC_ASSERT(read.ends_with('%'));
        const std::string percent = read.substr(0, read.size() - 1);
        const std::string points = percent.find('.') == std::string::npos ? percent + ".00" : percent + (percent[percent.size() - 2] == '.' ? "0" : "");
        RC_ASSERT(whole_number(without(points, ".")) == number);
    } else {
        RC_ASSERT(whole_number(read) == number);
    }
}

void check_workbook_cell(const std::string& read, ColumnKind kind, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        RC_ASSERT(read == expected_workbook_text(*text));
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        check_workbook_number(read, kind, *number);
    } else if (const auto* fraction = std::get_if<double>(&cell)) {
        // The library writes 16 digits and the reader keeps 15: rounded twice, the last of them may be one off.
        RC_ASSERT(std::abs(std::strtod(read.c_str(), nullptr) - *fraction) <= std::abs(*fraction) * 1e-14);
    } else {
        RC_ASSERT(read.empty());
    }
}

/// A workbook's sheets, as an import reads them.
std::vector<Sheet> sheets_of(const std::string& bytes) {
    Findings findings;
    const auto sheets = read_workbook(bytes, findings);
    RC_ASSERT(sheets.has_value());
    RC_ASSERT(findings.errors() == 0U);
    return *sheets;
}

RC_GTEST_PROP(FormatsAgree, XlsxGivesBackEveryValue, ()) {
    const ResultTable table = any_table();
    std::ostringstream out;
    render(out, table, {.format = Format::xlsx});
    const std::vector<Sheet> sheets = sheets_of(out.str());
    RC_ASSERT(sheets.size() == 2U);
    RC_ASSERT(sheets[1].name == "About");
    Records records = read_csv(sheets[0].text);
    RC_ASSERT(records.size() <= table.rows.size() + 1);
    // Rows and columns behind the last value are not part of a sheet's text.
    records.resize(table.rows.size() + 1);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        records[row + 1].resize(table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            check_workbook_cell(records[row + 1][i], table.columns[i].kind, table.rows[row][i]);
        }
    }
}

RC_GTEST_PROP(FormatsAgree, HtmlShowsEveryValueAndNoTextBecomesMarkup, ()) {
    const ResultTable table = any_table();
    const std::string page = rendered(table, Format::html);
    const std::size_t body = page.find("<tbody>");
    RC_ASSERT(body != std::string::npos);
    std::vector<std::string> rows = lines_of(page.substr(body + 8, page.find("</tbody>") - body - 8));
    RC_ASSERT(rows.size() == table.rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<std::string> cells;
        bool in_tag = false;
        for (const char c : rows[row]) {
            in_tag = c == '<' || in_tag;
            if (!in_tag) {
                cells.back() += c;
            } else if (c == '>') {
                in_tag = false;
                cells.emplace_back();
            }
        }
        // `<tr>`, then for each cell its tag, its text and its end; the texts stand at 2, 4, 6 of what lies between tags.
        RC_ASSERT(cells.size() == 2 * table.columns.size() + 2);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            std::string text = cells[2 * i + 1];
            for (const auto& [escape, character] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
                for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at + 1)) {
                    text.replace(at, std::string_view(escape).size(), character);
                }
            }
            check_shown(text, table.columns[i].kind, table.rows[row][i]);
        }
    }
}

/// Where the columns of a table start and end, in places, found by taking the widest cell of each.
std::vector<std::size_t> column_widths(const ResultTable& table, const Shown& shown) {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::size_t width = display_width(shown_heading(table.columns[i], shown.unit));
        for (const std::vector<Cell>& row : table.rows) {
            width = std::max(width, display_width(shown_text(table.columns[i].kind, row[i], shown)));
        }
        widths.push_back(width);
    }
    return widths;
}

/// Takes the characters of `width` places off the front; fewer when the line ends. Trailing combining marks come along.
std::string take_places(std::string_view& line, std::size_t width) {
    std::size_t bytes = 0;
    while (bytes < line.size()) {
        const std::size_t next = bytes + utf8_at(line, bytes).length;
        if (display_width(line.substr(0, next)) > width) {
            break;
        }
        bytes = next;
    }
    std::string taken(line.substr(0, bytes));
    line.remove_prefix(bytes);
    return taken;
}

std::string without_spaces_around(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

void check_columns(const ResultTable& table, Format format, std::size_t first_row_line, const Shown& shown) {
    const std::vector<std::string> lines = lines_of(rendered(table, format));
    const std::vector<std::size_t> widths = column_widths(table, shown);
    RC_ASSERT(lines.size() >= first_row_line + table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::string_view line = lines[first_row_line + row];
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string gap = i == 0 ? "" : take_places(line, 2);
            RC_ASSERT(without_spaces_around(gap).empty());
            const std::string cell = without_spaces_around(take_places(line, widths[i]));
            RC_ASSERT(cell == without_spaces_around(shown_text(table.columns[i].kind, table.rows[row][i], shown)));
        }
        RC_ASSERT(line.empty());
    }
}

RC_GTEST_PROP(FormatsAgree, TableAndPlainShowEveryValueInItsColumn, ()) {
    ResultTable table = any_table();
    for (std::vector<Cell>& row : table.rows) {
        for (Cell& cell : row) {
            // A mark that begins a cell combines with the space before it, so that its column cannot be told from outside.
            if (auto* text = std::get_if<std::string>(&cell)) {
                *text = without(*text, "\xCC\x81");
            }
        }
    }
    check_columns(table, Format::table, 2, {.unit = MoneyUnit::pounds, .decimals = 2, .grouping = Grouping::thousands});
    check_columns(table, Format::plain, 1, {.unit = MoneyUnit::pounds, .decimals = 2, .grouping = Grouping::none});
}

RC_GTEST_PROP(FormatsAgree, NoTextBreaksALineOfTheTable, ()) {
    const ResultTable table = any_table();
    const std::size_t below = (table.scope.empty() ? 0U : 1U) + (table.truncated ? 1U : 0U) + table.notes.size();
    const bool has_money =
        std::ranges::any_of(table.columns, [](const Column& c) { return c.kind == ColumnKind::money; });
    const std::size_t footer = below + (table.scope.empty() && has_money ? 1U : 0U);
    const std::string text = rendered(table, Format::table);
    RC_ASSERT(lines_of(text).size() == 2 + table.rows.size() + footer + (footer == 0 ? 0U : 1U));
    RC_ASSERT(text.find('\x1B') == std::string::npos);
    RC_ASSERT(lines_of(rendered(table, Format::plain)).size() == 1 + table.rows.size());
}

}  // namespace
}  // namespace ccgledger
