#include "report/fold_bounds.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "report/cell_text.h"

namespace ccgledger {
namespace {

struct Bounded {
    std::size_t value;
    std::size_t low;
    std::size_t high;
};

std::optional<std::size_t> find_column(const ResultTable& table, const std::string& name) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& column) { return column.name == name; });
    return found == table.columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - table.columns.begin()));
}

std::vector<Bounded> bounded_columns(const ResultTable& table) {
    static constexpr std::string_view suffix = "_pence";
    std::vector<Bounded> all;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& name = table.columns[i].name;
        if (!name.ends_with(suffix)) {
            continue;
        }
        const std::string stem = name.substr(0, name.size() - suffix.size());
        const auto low = find_column(table, stem + "_low_pence");
        const auto high = find_column(table, stem + "_high_pence");
        if (low && high) {
            all.push_back({.value = i, .low = *low, .high = *high});
        }
    }
    return all;
}

void fold(ResultTable& table, const Bounded& columns, const Shown& shown) {
    Column& column = table.columns[columns.value];
    column.title = shown_heading(column, shown.unit);
    column.kind = ColumnKind::text;
    column.stands_right = true;
    for (std::vector<Cell>& row : table.rows) {
        const auto text = [&](std::size_t at) { return shown_text(ColumnKind::money, row[at], shown); };
        const bool is_bound = std::holds_alternative<std::monostate>(row[columns.value]) &&
                              !std::holds_alternative<std::monostate>(row[columns.low]) &&
                              !std::holds_alternative<std::monostate>(row[columns.high]);
        row[columns.value] = is_bound ? fmt::format("{} to {}", text(columns.low), text(columns.high)) : text(columns.value);
    }
    table.columns[columns.low].is_detail = true;
    table.columns[columns.high].is_detail = true;
}

}  // namespace

ResultTable with_bounds_folded(const ResultTable& table, const RenderOptions& options) {
    ResultTable folded = table;
    const Shown shown = shown_by(options);
    for (const Bounded& columns : bounded_columns(table)) {
        fold(folded, columns, shown);
    }
    return folded;
}

}  // namespace ccgledger
