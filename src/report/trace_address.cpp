#include "report/trace_address.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace ccgledger {
namespace {

/// The reports whose rows are of one body and year, and which column says of which year.
struct Traceable {
    std::string_view report, year_column;
};
constexpr std::array traceable = {Traceable{"position", "financial_year"}, Traceable{"structural", "financial_year"}, Traceable{"carry-forward", "from_year"},
                                  Traceable{"planning", "from_year"},
                                  Traceable{"trend", "financial_year"}, Traceable{"statements", "financial_year"}};

const Cell* cell_at(const ResultTable& table, std::size_t row, std::string_view name) {
    const auto column = std::ranges::find(table.columns, name, &Column::name);
    return column == table.columns.end() ? nullptr : &table.rows[row][static_cast<std::size_t>(column - table.columns.begin())];
}

std::string text_at(const ResultTable& table, std::size_t row, std::string_view name) {
    const Cell* cell = cell_at(table, row, name);
    const auto* text = cell == nullptr ? nullptr : std::get_if<std::string>(cell);
    return text == nullptr ? std::string() : *text;
}

/// In a report whose rows are measures the row says which; its other columns are comparisons of several years.
std::string what_of(const ResultTable& table, std::size_t row, const Column& column) {
    if (table.report != "trend" && table.report != "statements") {
        return column.name;
    }
    return column.name == "value_pence" ? text_at(table, row, "measure") : std::string();
}

std::string period_of(const ResultTable& table, std::size_t row, const std::string& year) {
    const Cell* month = cell_at(table, row, "month");
    const auto* number = month == nullptr ? nullptr : std::get_if<std::int64_t>(month);
    return number == nullptr ? year : fmt::format("{}:M{}", year, *number);
}

}  // namespace

std::string trace_address(const ResultTable& table, std::size_t row, std::size_t column) {
    const auto report = std::ranges::find(traceable, table.report, &Traceable::report);
    const bool is_amount = table.columns[column].kind == ColumnKind::money && std::holds_alternative<std::int64_t>(table.rows[row][column]);
    if (report == traceable.end() || !is_amount) {
        return {};
    }
    const std::string organisation = text_at(table, row, "organisation");
    const std::string year = text_at(table, row, report->year_column);
    const std::string what = what_of(table, row, table.columns[column]);
    if (organisation.empty() || year.empty() || what.empty()) {
        return {};
    }
    return fmt::format("ccgledger trace {} {} {}", organisation, period_of(table, row, year), what);
}

}  // namespace ccgledger
