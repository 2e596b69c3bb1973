#include "report/scenario_tree.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace ccgledger {
namespace {

/// The rows of the report, by row and column.
class Rows {
public:
    explicit Rows(const ResultTable& table) : table_(table) {}

    [[nodiscard]] std::size_t size() const { return table_.rows.size(); }
    [[nodiscard]] const Cell& at(std::size_t row, std::string_view column) const { return table_.rows[row][table_.index_of(column)]; }
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        const auto* text = std::get_if<std::string>(&at(row, column));
        return text == nullptr ? std::string() : *text;
    }
    /// The row behind the last that has the same texts as `row` in these columns.
    [[nodiscard]] std::size_t end_of(std::size_t row, std::initializer_list<std::string_view> columns) const {
        std::size_t end = row;
        const auto is_same = [&](std::string_view column) { return at(end, column) == at(row, column); };
        while (end < size() && std::all_of(columns.begin(), columns.end(), is_same)) {
            ++end;
        }
        return end;
    }

private:
    const ResultTable& table_;
};

std::string evidence_in_words(const std::string& evidence) {
    return evidence == "statement" ? "as published" : evidence == "records" ? "by returns and lists" : evidence == "members" ? "members together" : evidence;
}

std::string scenario_in_words(const std::string& scenario) {
    return scenario == "none" ? "the forecast" : scenario == "all" ? "all together" : scenario;
}

std::vector<Cell> line(const Rows& rows, std::size_t row, const std::string& label) {
    const bool adds_something = rows.text(row, "scenario") != "none";
    return {label, adds_something ? rows.at(row, "effect_pence") : Cell{std::string()}, rows.at(row, "position_pence"), rows.text(row, "bound"),
            rows.text(row, "source")};
}

/// The forecast and the conditions of one kind of evidence: rows from `first` to before `last`.
void add_evidence(ResultTable& tree, const Rows& rows, std::size_t first, std::size_t last, bool is_last) {
    for (std::size_t row = first; row < last; ++row) {
        const std::string scenario = scenario_in_words(rows.text(row, "scenario"));
        const std::string stem = is_last ? "   " : "│  ";
        tree.rows.push_back(row == first ? line(rows, row, fmt::format("{}─ {}: {}", is_last ? "└" : "├", evidence_in_words(rows.text(row, "evidence")), scenario))
                                         : line(rows, row, fmt::format("{}{}─ {}", stem, row + 1 == last ? "└" : "├", scenario)));
    }
}

}  // namespace

ResultTable scenario_tree(const ResultTable& scenarios) {
    const Rows rows(scenarios);
    ResultTable tree = scenarios;
    tree.rows.clear();
    tree.columns = {{.name = "scenario", .title = "scenario"},
                    {.name = "effect_pence", .title = "adds", .kind = ColumnKind::money},
                    {.name = "position_pence", .title = "year ends at", .kind = ColumnKind::money},
                    {.name = "bound", .title = "bound"},
                    {.name = "source", .title = "source"}};
    for (std::size_t row = 0; row < rows.size();) {
        const std::size_t end_of_year = rows.end_of(row, {"organisation", "financial_year"});
        tree.rows.push_back({fmt::format("{} {}", rows.text(row, "organisation"), rows.text(row, "financial_year")), std::string(), std::string(),
                             std::string(), std::string()});
        while (row < end_of_year) {
            const std::size_t end = std::min(end_of_year, rows.end_of(row, {"evidence"}));
            add_evidence(tree, rows, row, end, end == end_of_year);
            row = end;
        }
    }
    return tree;
}

}  // namespace ccgledger
