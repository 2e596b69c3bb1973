#include "report/completeness_table.h"

#include <algorithm>

#include <fmt/format.h>

namespace ccgledger {
namespace {

std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

std::string state_in_words(const Cell& state, const Cell& version) {
    const auto* number = std::get_if<std::int64_t>(&version);
    const std::string word = text_of(state) == "not_open" ? "not open" : text_of(state);
    return number != nullptr && *number > 1 ? fmt::format("{} v{}", word, *number) : word;
}

}  // namespace

ResultTable completeness_table(const ResultTable& months) {
    const std::size_t organisation = months.index_of("organisation");
    const std::size_t name = months.index_of("organisation_name");
    const std::size_t month = months.index_of("month");
    const std::size_t state = months.index_of("state");
    const std::size_t version = months.index_of("version");
    ResultTable table = months;
    table.rows.clear();
    table.columns = {{.name = "organisation", .title = "organisation"}, {.name = "organisation_name", .title = "name"}};
    std::int64_t last = 0;
    for (const auto& row : months.rows) {
        last = std::max(last, std::get<std::int64_t>(row[month]));
    }
    for (std::int64_t number = 1; number <= last; ++number) {
        table.columns.push_back({.name = fmt::format("M{}", number), .title = fmt::format("M{}", number)});
    }
    for (const auto& row : months.rows) {
        if (table.rows.empty() || table.rows.back()[0] != row[organisation]) {
            table.rows.emplace_back(table.columns.size());
            table.rows.back()[0] = row[organisation];
            table.rows.back()[1] = row[name];
        }
        table.rows.back()[static_cast<std::size_t>(std::get<std::int64_t>(row[month])) + 1] = state_in_words(row[state], row[version]);
    }
    if (table.completeness) {
        table.completeness->missing.clear();   // the table itself shows them
    }
    return table;
}

}  // namespace ccgledger
