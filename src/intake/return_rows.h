#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/layout.h"
#include "values/money.h"

namespace ccgledger {

/// The four measures of a figure, in the order of the table's columns.
inline constexpr std::array<std::string_view, 4> measure_names = {"plan_ytd", "actual_ytd", "plan_year", "forecast_year"};

/// The same in the cells of the long layout.
inline constexpr std::array<std::string_view, 4> long_measures = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};

/// One row of table `figure` on its way there. Pence in the line's natural direction; none is unknown.
struct StagedFigure {
    std::int64_t period_id = 0;
    std::int64_t organisation_id = 0;
    std::int64_t line_id = 0;
    int recurrence = 0;                                      ///< 0 not stated, 1 R, 2 NR
    bool is_recurrence_assumed = false;
    std::uint8_t decimals = 0;                               ///< most that an amount of it is printed with
    std::array<std::optional<std::int64_t>, 4> amounts;
    std::array<std::uint32_t, 4> lines{};                    ///< physical line that gives each amount; 0: not given
    std::array<std::uint16_t, 4> columns{};                  ///< its cell in the line, from 1; 0: the one under the heading
    std::optional<std::int64_t> carried_from = {};           ///< the submission whose file gives it; none: this file
    [[nodiscard]] std::uint32_t source_line() const;
};

/// What tells two figures of one file apart, and the order in which they are kept.
[[nodiscard]] inline auto key_of(const StagedFigure& figure) {
    return std::tie(figure.period_id, figure.organisation_id, figure.line_id, figure.recurrence);
}
[[nodiscard]] inline bool is_before(const StagedFigure& a, const StagedFigure& b) { return key_of(a) < key_of(b); }

/// One body's month: neighbours in key order.
[[nodiscard]] inline bool is_same_return(const StagedFigure& a, const StagedFigure& b) {
    return a.period_id == b.period_id && a.organisation_id == b.organisation_id;
}

/// Behind the last figure of the return that begins at `first`, of figures in key order. Returns of a file are mostly as long as the
/// one before them, `guess`, and then no figure between is looked at.
[[nodiscard]] inline std::size_t end_of_return(const std::vector<StagedFigure>& figures, std::size_t first, std::size_t guess) {
    const auto belongs = [&](std::size_t at) { return at < figures.size() && is_same_return(figures[first], figures[at]); };
    std::size_t last = guess > 0 && belongs(first + guess - 1) ? first + guess : first + 1;
    while (belongs(last)) {
        ++last;
    }
    return last;
}

/// Calls `look(first, last)` for each body's month, with the places of its figures, which are in key order: [first, last).
template <typename Look>
void for_each_return(const std::vector<StagedFigure>& figures, Look look) {
    std::size_t length = 0;
    for (std::size_t first = 0; first < figures.size(); first += length) {
        const std::size_t last = end_of_return(figures, first, length);
        length = last - first;
        look(first, last);
    }
}

/// What the user said about the file, or its layout says.
struct ReturnOptions {
    MoneyUnit unit = MoneyUnit::pounds;
    bool deficit_positive = false;       ///< every amount in the file has the opposite sign of the ledger's
    bool audited_allowed = false;        ///< --kind accounts
    bool plain_rows_apart = true;        ///< rows without anything unusual go the short way (plain_rows.h); the answer is the same
};

/// The figures of a return, checked cell by cell, in key order (period, organisation, line, recurrence).
struct ReturnRows {
    std::size_t rows_read = 0;
    std::size_t notes = 0;               ///< cells under `notes` that are filled
    std::vector<StagedFigure> figures;   ///< lines that are stored
    std::vector<StagedFigure> totals;    ///< calculated lines: to be compared, never stored
    std::int64_t rounding_unit_pence = 1;  ///< the smallest step that the file prints
};

/// Where the file is silent the line's usual recurrence holds, and the figure says that it was assumed.
void assume_recurrence(StagedFigure& figure, const LineEntry& line);

/// Reads all rows below the heading. Problems are added to `findings`; a row with an error is left out of the result.
[[nodiscard]] ReturnRows read_return(CsvReader& reader, const Headings& headings, const Directory& directory,
                                     const ReturnOptions& options, Findings& findings);

/// Takes out the figures of a line that one row gives without a recurrence and another with one, amount against amount (V048): whether
/// the first is the sum of the others is a guess. Of figures that are carried over none is taken out, but what contradicts them.
void take_out_lines_told_twice(ReturnRows& rows, const Directory& directory, const CsvReader& reader, Findings& findings);

/// How many totals agreed with their lines, and how many could not be compared; those that differ are in error.
struct TotalsCompared {
    std::size_t agreed = 0;
    std::size_t not_compared = 0;
};

/// Compares each total with the sum of its lines (V022 when they differ, V102 when they cannot be compared).
TotalsCompared compare_totals(const ReturnRows& rows, const Directory& directory, const CsvReader& reader, Findings& findings);

}  // namespace ccgledger
