#include "report/trend_table.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "report/cell_text.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// One cell of `trend`, by row and name.
class TrendRows {
public:
    explicit TrendRows(const ResultTable& trend) : trend_(trend) {}

    [[nodiscard]] const Cell& at(std::size_t row, std::string_view column) const {
        return trend_.rows[row][trend_.index_of(column)];
    }
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
        const auto* text = std::get_if<std::string>(&at(row, column));
        return text == nullptr ? std::string() : *text;
    }
    [[nodiscard]] bool is_known(std::size_t row, std::string_view column) const {
        return !std::holds_alternative<std::monostate>(at(row, column));
    }
    [[nodiscard]] std::size_t size() const { return trend_.rows.size(); }
    [[nodiscard]] bool has(std::string_view column) const {
        return std::any_of(trend_.columns.begin(), trend_.columns.end(), [&](const Column& one) { return one.name == column; });
    }

private:
    const ResultTable& trend_;
};

/// A block a year, the lowest amount the lowest block; a dot where the amount is not known exactly. Empty when fewer than two are:
/// there is no shape then.
std::string sparkline(const std::vector<std::optional<std::int64_t>>& values) {
    static constexpr std::string_view blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::optional<std::int64_t> low, high;
    int known = 0;
    for (const auto& value : values) {
        if (value) {
            ++known;
            low = std::min(low.value_or(*value), *value);
            high = std::max(high.value_or(*value), *value);
        }
    }
    std::string line;
    if (known < 2) {
        return line;
    }
    // Unsigned differences cannot leave 64 bits; a step that is one too wide keeps the highest amount on the highest block.
    const auto above_low = [&](std::int64_t value) { return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(*low); };
    const std::uint64_t step = above_low(*high) / std::size(blocks) + 1;
    for (const auto& value : values) {
        line += value ? blocks[above_low(*value) / step] : "·";
    }
    return line;
}

class OrganisationTrend {
public:
    OrganisationTrend(const TrendRows& rows, std::size_t first, std::size_t last, const RenderOptions& options, int decimals)
        : rows_(rows), first_(first), last_(last),
          shown_(shown_by(options)), draws_sparklines_(options.format == Format::table) {
        shown_.decimals = decimals;
    }

    [[nodiscard]] ResultTable table(const ResultTable& trend) {
        ResultTable result;
        result.report = trend.report;
        result.as_at = trend.as_at;
        result.ledger_hash = trend.ledger_hash;
        result.organisations = {rows_.text(first_, "organisation")};
        const std::vector<std::string> years = years_across();
        result.columns.push_back({.name = "measure", .title = fmt::format("{} ({}), {}", rows_.text(first_, "organisation_name"),
                                                                             rows_.text(first_, "organisation"), symbol_of(shown_.unit))});
        for (const std::string& year : years) {
            result.columns.push_back({.name = year, .title = year, .kind = ColumnKind::text, .is_detail = false, .stands_right = true});
        }
        has_sparklines_ = draws_sparklines_ && years.size() > 1;
        if (has_sparklines_) {
            result.columns.push_back({.name = "shape", .title = "shape"});
        }
        for (std::size_t row = first_; row < last_;) {
            std::size_t end = row;
            while (end < last_ && rows_.text(end, "measure") == rows_.text(row, "measure")) {
                ++end;
            }
            add_measure(result, years, row, end);
            row = end;
        }
        return result;
    }

private:
    [[nodiscard]] std::vector<std::string> years_across() const {
        std::set<std::string> years;
        for (std::size_t row = first_; row < last_; ++row) {
            years.insert(rows_.text(row, "financial_year"));
        }
        return {years.begin(), years.end()};
    }

    void add_measure(ResultTable& result, const std::vector<std::string>& years, std::size_t first, std::size_t last) const {
        std::string name = rows_.text(first, "measure");
        std::replace(name.begin(), name.end(), '_', ' ');
        const bool has_values = add_line(result, years, first, last, name, [&](std::size_t row) { return value_text(row); });
        if (has_values && has_sparklines_) {
            result.rows.back().back() = sparkline(values_across(years, first, last));
        }
        add_line(result, years, first, last, "  change", [&](std::size_t row) { return money_text(row, "change_pence", true); });
        add_line(result, years, first, last, "  percent", [&](std::size_t row) { return percent_text(row); });
        add_line(result, years, first, last, "  word", [&](std::size_t row) { return rows_.text(row, "change_word"); });
        // Of years that are alike nothing needs to be said; a table without the column says nothing either.
        add_line(result, years, first, last, "  like for like", [&](std::size_t row) {
            return rows_.has("like_for_like") && rows_.text(row, "like_for_like") == "no" ? std::string("no") : std::string();
        });
        add_line(result, years, first, last, "  basis", [&](std::size_t row) { return rows_.text(row, "basis"); });
        add_line(result, years, first, last, "  source", [&](std::size_t row) { return source_text(row); });
    }

    /// A line is left out when no year has anything to say on it.
    template <typename TextOf>
    bool add_line(ResultTable& result, const std::vector<std::string>& years, std::size_t first, std::size_t last,
                  const std::string& name, TextOf text_of) const {
        std::vector<Cell> line(result.columns.size());
        line[0] = name;
        bool says_something = false;
        for (std::size_t row = first; row < last; ++row) {
            const auto year = std::find(years.begin(), years.end(), rows_.text(row, "financial_year"));
            const std::string text = text_of(row);
            if (!text.empty()) {
                line[static_cast<std::size_t>(year - years.begin()) + 1] = text;
                says_something = true;
            }
        }
        if (says_something) {
            result.rows.push_back(std::move(line));
        }
        return says_something;
    }

    [[nodiscard]] std::vector<std::optional<std::int64_t>> values_across(const std::vector<std::string>& years, std::size_t first, std::size_t last) const {
        std::vector<std::optional<std::int64_t>> values(years.size());
        for (std::size_t row = first; row < last; ++row) {
            if (rows_.is_known(row, "value_pence")) {
                const auto year = std::find(years.begin(), years.end(), rows_.text(row, "financial_year"));
                values[static_cast<std::size_t>(year - years.begin())] = std::get<std::int64_t>(rows_.at(row, "value_pence"));
            }
        }
        return values;
    }

    [[nodiscard]] std::string money_text(std::size_t row, std::string_view column, bool with_plus = false) const {
        if (!rows_.is_known(row, column)) {
            return {};
        }
        const auto pence = std::get<std::int64_t>(rows_.at(row, column));
        return (with_plus && pence > 0 ? "+" : "") + shown_text(ColumnKind::money, rows_.at(row, column), shown_);
    }

    [[nodiscard]] std::string value_text(std::size_t row) const {
        const std::string breaks = rows_.text(row, "change_word") == "basis changed" ? "| " : "";
        if (rows_.is_known(row, "value_pence")) {
            return breaks + money_text(row, "value_pence");
        }
        const std::string low = money_text(row, "low_pence");
        const std::string high = money_text(row, "high_pence");
        if (low.empty() && high.empty()) {
            return {};
        }
        return low.empty() ? "≤ " + high : high.empty() ? "≥ " + low : fmt::format("{} to {}", low, high);
    }

    [[nodiscard]] std::string percent_text(std::size_t row) const {
        if (!rows_.is_known(row, "change_pence")) {
            return {};
        }
        if (!rows_.is_known(row, "change_percent")) {
            return "n/m";
        }
        const auto basis_points = std::get<std::int64_t>(rows_.at(row, "change_percent"));
        return (basis_points > 0 ? "+" : "") + shown_text(ColumnKind::percent, rows_.at(row, "change_percent"), shown_);
    }

    [[nodiscard]] std::string source_text(std::size_t row) const {
        const std::string kind = rows_.text(row, "source_kind");
        const std::string source = rows_.text(row, "source");
        const bool is_forecast = kind.ends_with("_forecast");
        return source.empty() ? source : source + (is_forecast ? " (forecast)" : "");
    }

    const TrendRows& rows_;
    std::size_t first_;
    std::size_t last_;
    Shown shown_;
    bool draws_sparklines_;
    bool has_sparklines_ = false;
};

}  // namespace

std::vector<ResultTable> trend_tables(const ResultTable& trend, const RenderOptions& options) {
    const TrendRows rows(trend);
    const int decimals = options.decimals.value_or(options.unit == MoneyUnit::pounds ? 2 : options.unit == MoneyUnit::millions ? 1 : 0);
    std::vector<ResultTable> tables;
    for (std::size_t row = 0; row < rows.size();) {
        std::size_t end = row;
        while (end < rows.size() && rows.text(end, "organisation") == rows.text(row, "organisation")) {
            ++end;
        }
        tables.push_back(OrganisationTrend(rows, row, end, options, decimals).table(trend));
        row = end;
    }
    return tables;
}

}  // namespace ccgledger
