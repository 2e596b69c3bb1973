#include "intake/published_return.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace ccgledger {
namespace {

/// Which of the four measures a timing is; none for variances and the like, which are compared and not stored.
std::optional<std::size_t> measure_of(std::string_view timing) {
    constexpr std::array<std::string_view, 4> timings = {"plan_ytd", "actual_ytd", "plan_annual", "forecast_outturn"};
    const auto found = std::find(timings.begin(), timings.end(), timing);
    return found == timings.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - timings.begin()));
}

using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, int>;

Key key_of(const PaperCell& cell) {
    const Period period{.year = FinancialYear::starting(cell.year), .month = ReturnMonth::of(*cell.month)};
    return {period_id_of(period), cell.organisation_id, cell.line->id, cell.recurrence};
}

class FigureMaker {
public:
    FigureMaker(const TableGrid& grid, const Directory& directory, Findings& findings) : grid_(grid), directory_(directory), findings_(findings) {}

    void add(const PaperCell& cell) {
        const auto measure = measure_of(cell.timing);
        if (cell.is_text || !measure || !is_possible(cell)) {
            return;
        }
        StagedFigure& figure = figures_[key_of(cell)];
        if (figure.lines[*measure] != 0) {
            report("V021", cell, fmt::format("the row at line {} is about the same body, month and line", figure.lines[*measure]), "remove one of the two rows");
            return;
        }
        std::tie(figure.period_id, figure.organisation_id, figure.line_id, figure.recurrence) = key_of(cell);
        figure.lines[*measure] = static_cast<std::uint32_t>(cell.source_line);
        figure.columns[*measure] = static_cast<std::uint16_t>(cell.source_column);
        if (cell.value.kind == PrintedValue::Kind::money && cell.value.amount) {
            figure.amounts[*measure] = cell.value.amount->pence();
        }
        if (cell.value.rounding_unit_pence > 0) {
            rounding_ = rounding_ == 0 ? cell.value.rounding_unit_pence : std::min(rounding_, cell.value.rounding_unit_pence);
        }
    }

    ReturnRows rows() {
        ReturnRows rows;
        for (auto& [key, figure] : figures_) {
            const LineEntry& line = directory_.line_by_id(figure.line_id);
            assume_recurrence(figure, line);
            (line.is_calculated ? rows.totals : rows.figures).push_back(figure);
        }
        std::sort(rows.figures.begin(), rows.figures.end(), is_before);
        rows.rounding_unit_pence = std::max<std::int64_t>(1, rounding_);
        return rows;
    }

private:
    bool is_possible(const PaperCell& cell) {
        const OrganisationEntry& body = directory_.organisation_by_id(cell.organisation_id);
        const Period period{.year = FinancialYear::starting(cell.year), .month = ReturnMonth::of(*cell.month)};
        if (!body.submits_returns()) {
            report("V030", cell, fmt::format("{} is a group of bodies, and groups have no returns", body.code), "give the figures to the bodies");
            return false;
        }
        if (!body.existed_between(period.first_day(), period.last_day())) {
            report("V019", cell, fmt::format("{} did not exist in {}: it {}", body.code, period.label(), body.dates_in_words()), "correct the month or the body");
            return false;
        }
        return true;
    }

    void report(std::string_view id, const PaperCell& cell, std::string message, std::string fix) {
        findings_.add({.id = id,
                       .place = grid_.place_of(cell.source_line, cell.source_column),
                       .field = cell.timing,
                       .message = std::move(message),
                       .fix = std::move(fix)});
    }

    const TableGrid& grid_;
    const Directory& directory_;
    Findings& findings_;
    std::map<Key, StagedFigure> figures_;
    std::int64_t rounding_ = 0;
};

}  // namespace

ReturnRows return_rows_of(const PublishedTable& table, const TableGrid& grid, const Directory& directory, Findings& findings) {
    FigureMaker maker(grid, directory, findings);
    for (const PaperCell& cell : table.cells) {
        maker.add(cell);
    }
    ReturnRows rows = maker.rows();
    rows.rows_read = table.rows_read;
    return rows;
}

}  // namespace ccgledger
