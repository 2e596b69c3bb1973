#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/footer.h"
#include "report/writers.h"

namespace ccgledger {

namespace {

constexpr std::size_t gap = 2;  // spaces between columns

/// Texts in columns: the heading first.
struct Grid {
    std::vector<std::vector<std::string>> lines;
    std::vector<std::size_t> widths;
    std::vector<bool> right;
};

Grid grid_of(const ResultTable& table, const Shown& shown) {
    Grid grid{
        .lines = {}, .widths = std::vector<std::size_t>(table.columns.size()), .right = right_aligned_columns(table)};
    std::vector<std::string> heading;
    for (const Column& column : table.columns) {
        heading.push_back(shown_heading(column, shown.unit));
    }
    grid.lines.push_back(std::move(heading));
    for (const std::vector<Cell>& row : table.rows) {
        std::vector<std::string> line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line.push_back(shown_text(table.columns[i].kind, row[i], shown));
        }
        grid.lines.push_back(std::move(line));
    }
    for (const std::vector<std::string>& line : grid.lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            grid.widths[i] = std::max(grid.widths[i], display_width(line[i]));
        }
    }
    return grid;
}

constexpr std::string_view bold = "\x1B[1m";
constexpr std::string_view red = "\x1B[31m";
constexpr std::string_view as_before = "\x1B[0m";

/// An amount below nil, a bound that lies below nil as a whole, or the word for a change to the worse.
bool is_adverse(std::string_view text) {
    if (text == "adverse") {
        return true;
    }
    const auto is_below_nil = [](std::string_view amount) { return amount.starts_with('-') || amount.starts_with('('); };
    constexpr std::string_view at_most = "≤ ";
    if (text.starts_with(at_most)) {
        return is_below_nil(text.substr(at_most.size()));
    }
    const std::size_t to = text.find(" to ");
    return is_below_nil(text) && (to == std::string_view::npos || is_below_nil(text.substr(to + 4)));
}

/// Whether the cells of a column may be adverse: money, and texts that read as a number.
std::vector<bool> may_be_adverse(const ResultTable& table) {
    std::vector<bool> may;
    for (const Column& column : table.columns) {
        may.push_back(column.kind == ColumnKind::money || column.stands_right || column.name.ends_with("_word"));
    }
    return may;
}

std::string line_text(const Grid& grid, const std::vector<std::string>& cells, const std::vector<bool>& marked) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string padding(grid.widths[i] - display_width(cells[i]), ' ');
        text += i == 0 ? std::string() : std::string(gap, ' ');
        const std::string cell = marked[i] && is_adverse(cells[i]) ? fmt::format("{}{}{}", red, cells[i], as_before) : cells[i];
        text += grid.right[i] ? padding + cell : cell + padding;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string rule_text(const Grid& grid) {
    std::string rule;
    for (std::size_t i = 0; i < grid.widths.size(); ++i) {
        const std::size_t places = grid.widths[i] + (i == 0 ? 0 : gap);
        for (std::size_t place = 0; place < places; ++place) {
            rule += "─";
        }
    }
    return rule;
}

}  // namespace

void write_table(std::ostream& out, const ResultTable& table, const Shown& shown, Colour colour) {
    const Grid grid = grid_of(table, shown);
    const bool is_coloured = colour == Colour::on;
    const std::vector<bool> none(table.columns.size());
    const std::vector<bool> marked = is_coloured ? may_be_adverse(table) : none;
    out << (is_coloured ? bold : "") << line_text(grid, grid.lines.front(), none) << (is_coloured ? as_before : "") << '\n'
        << rule_text(grid) << '\n';
    for (std::size_t i = 1; i < grid.lines.size(); ++i) {
        out << line_text(grid, grid.lines[i], marked) << '\n';
    }
    const std::string footer = footer_line(table, shown.unit);
    const std::vector<std::string> notes = closing_notes(table);
    // A blank line keeps what follows from being read as one more row.
    out << (footer.empty() && notes.empty() ? "" : "\n");
    out << footer << (footer.empty() ? "" : "\n");
    for (const std::string& note : notes) {
        out << note << '\n';
    }
}

void write_plain(std::ostream& out, const ResultTable& table, const Shown& shown) {
    const Grid grid = grid_of(table, shown);
    for (const std::vector<std::string>& line : grid.lines) {
        out << line_text(grid, line, std::vector<bool>(table.columns.size())) << '\n';
    }
}

}  // namespace ccgledger
