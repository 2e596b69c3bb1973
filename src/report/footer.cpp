#include "report/footer.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/cell_text.h"

namespace ccgledger {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : ", ";
        text += part;
    }
    return text;
}

std::string completeness_text(const Completeness& completeness) {
    std::string text = fmt::format("{} of {} returns in", completeness.present, completeness.expected);
    if (completeness.missing.empty()) {
        return text;
    }
    // A line names as many as can be read at a glance; json names them all.
    constexpr std::size_t most_named = 8;
    std::vector<std::string> named = completeness.missing;
    named.resize(std::min(named.size(), most_named));
    text += " (missing " + joined(named);
    if (completeness.missing.size() > most_named) {
        text += fmt::format(" and {} more", completeness.missing.size() - most_named);
    }
    return text + ")";
}

}  // namespace

std::string footer_line(const ResultTable& table, MoneyUnit unit) {
    std::vector<std::string> parts;
    if (!table.scope.empty()) {
        parts.push_back(table.scope);
    }
    if (std::ranges::find(table.columns, ColumnKind::money, &Column::kind) != table.columns.end()) {
        parts.emplace_back(symbol_of(unit));
    }
    if (table.as_at) {
        parts.push_back("as at " + *table.as_at);
    }
    if (table.completeness && table.completeness->expected > 0) {
        parts.push_back(completeness_text(*table.completeness));
    }
    return one_line(joined(parts));
}

std::vector<std::string> closing_notes(const ResultTable& table) {
    std::vector<std::string> lines;
    if (table.truncated) {
        lines.emplace_back("cut short by a limit: there are more rows");
    }
    for (const std::string& note : table.notes) {
        lines.push_back(one_line(note));
    }
    return lines;
}

}  // namespace ccgledger
