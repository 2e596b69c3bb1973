#include <string>
#include <string_view>

#include "report/writers.h"
#include "values/csv_text.h"
#include "values/utf8.h"

namespace ccgledger {

namespace {

/// What sets csv and tsv apart.
struct Dialect {
    char separator;
    std::string (*protect)(std::string text);  // keeps a text from breaking the row
    std::string_view blank_row;                // a row of one unknown cell: readers skip a line with nothing on it
};

std::string quoted(std::string text) { return csv_cell_text(text); }

/// tsv has no quotes: what would break the row becomes a space.
std::string without_breaks(std::string text) {
    for (std::size_t at = text.find_first_of("\t\r\n"); at != std::string::npos;
         at = text.find_first_of("\t\r\n", at)) {
        text[at] = ' ';
    }
    return text;
}

constexpr Dialect csv{.separator = ',', .protect = quoted, .blank_row = "\"\""};
constexpr Dialect tsv{.separator = '\t', .protect = without_breaks, .blank_row = ""};

/// A spreadsheet runs a text that starts so as a formula, wherever the text came from; an apostrophe stops it.
/// Texts only: a number of ours may start with a minus.
std::string neutralised(std::string text) {
    const bool runs = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
    return runs ? "'" + text : text;
}

std::string text_field(std::string_view text, const Dialect& dialect) {
    return dialect.protect(neutralised(valid_utf8(text)));
}

/// Amounts are pounds here, so a column called `x_pence` is headed `x_pounds`: a heading must not lie by a factor of a hundred.
std::string heading(const Column& column) {
    constexpr std::string_view pence = "_pence";
    std::string name = column.name;
    if (column.kind == ColumnKind::money && name.ends_with(pence)) {
        name.replace(name.size() - pence.size(), pence.size(), "_pounds");
    }
    return name;
}

std::string field(ColumnKind kind, const Cell& cell, const Dialect& dialect) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return text_field(*text, dialect);
    }
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return exact_text(kind, *number);
    }
    if (const auto* fraction = std::get_if<double>(&cell)) {
        return fraction_text(*fraction);
    }
    return {};
}

void write_separated(std::ostream& out, const ResultTable& table, const Dialect& dialect) {
    std::string line;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        line += i == 0 ? std::string() : std::string(1, dialect.separator);
        line += text_field(heading(table.columns[i]), dialect);
    }
    out << line << '\n';
    for (const std::vector<Cell>& row : table.rows) {
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += i == 0 ? std::string() : std::string(1, dialect.separator);
            line += field(table.columns[i].kind, row[i], dialect);
        }
        out << (line.empty() ? dialect.blank_row : line) << '\n';
    }
}

}  // namespace

void write_csv(std::ostream& out, const ResultTable& table) {
    write_separated(out, table, csv);
}

void write_tsv(std::ostream& out, const ResultTable& table) {
    write_separated(out, table, tsv);
}

}  // namespace ccgledger
