#include "intake/unfilled_months.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "embedded/intake_sql.h"

namespace ccgledger {
namespace {

bool has_amount(const StagedFigure& figure) {
    return std::any_of(figure.amounts.begin(), figure.amounts.end(), [](const auto& amount) { return amount.has_value(); });
}

/// In the long layout a figure stands in up to four rows.
std::size_t rows_of(const StagedFigure& figure) {
    std::set<std::uint32_t> lines(figure.lines.begin(), figure.lines.end());
    lines.erase(0);
    return lines.size();
}

void warn_if_held(Statement& look_up, const Directory& directory, std::string_view kind, const StagedFigure& first, const CsvReader& reader, Findings& findings) {
    look_up.bind(1, first.organisation_id).bind(2, first.period_id).bind(3, kind);
    if (look_up.step() && !look_up.is_null(2)) {
        const std::int64_t import_run_id = look_up.integer(2);
        findings.add({.id = "V119",
                      .place = reader.place_of_line_number(first.source_line()),
                      .field = {},
                      .message = fmt::format("{} {} has no amount in this file; the ledger keeps the return that it has (import {})",
                                             directory.organisation_by_id(first.organisation_id).code, period_of_id(first.period_id).label(), import_run_id),
                      .fix = fmt::format("to take that return back, use `ccgledger imports undo {}`; to correct it, give its amounts", import_run_id)});
    }
    look_up.reset();
}

}  // namespace

std::size_t take_out_unfilled(Database& database, const Directory& directory, std::string_view kind, ReturnRows& rows, const CsvReader& reader,
                              Findings& findings) {
    std::vector<StagedFigure>& figures = rows.figures;
    std::optional<Statement> version;
    std::size_t taken = 0;
    std::size_t kept = 0;
    for_each_return(figures, [&](std::size_t first, std::size_t last) {
        const auto from = figures.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = figures.begin() + static_cast<std::ptrdiff_t>(last);
        if (std::any_of(from, to, has_amount)) {
            if (kept != first) {
                std::move(from, to, figures.begin() + static_cast<std::ptrdiff_t>(kept));
            }
            kept += last - first;
            return;
        }
        if (!version) {
            version.emplace(database.prepare(embedded::text_of(embedded::intake_sql, "version_in_force.sql")));
        }
        warn_if_held(*version, directory, kind, *from, reader, findings);
        for (auto figure = from; figure != to; ++figure) {
            taken += rows_of(*figure);
        }
    });
    figures.resize(kept);
    for (const StagedFigure& total : rows.totals) {
        taken += has_amount(total) ? 0 : rows_of(total);
    }
    std::erase_if(rows.totals, [](const StagedFigure& total) { return !has_amount(total); });
    return taken;
}

}  // namespace ccgledger
