#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "derive/scope.h"
#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// A report that can be asked for by name.
struct ReportKind {
    std::string_view name;       ///< carry-forward
    std::string_view about;
    std::string_view sql;        ///< the file that asks for it
    std::string_view others = "";    ///< the file that names the bodies on whose word it rests beside the wanted ones; empty: none
    std::optional<int> months_before = std::nullopt;   ///< it rests on the latest month of each year and so many before; none: on every month
};

/// All of them, in the order in which they are listed.
[[nodiscard]] std::span<const ReportKind> report_kinds();

/// Throws UserError (usage) with the nearest names when there is no such report.
[[nodiscard]] const ReportKind& report_named(std::string_view name);

/// Asks the views. One row per what the report's SQL file says; money in pence, surplus plus; unknown is an empty cell.
/// The table says which returns it rests on and which are missing: a body's year each, and in `completeness` a body's month each.
/// Checks the identities of what it read (structural + one-off = in-year, to the penny) and throws InternalError on a breach.
[[nodiscard]] ResultTable run_report(Database& database, const ReportKind& kind, const ReportRequest& request);

/// Two periods of the bodies of the request, the first less the second: columns organisation, measure, first_pence, second_pence,
/// change_pence, change_percent (of the size of the second), change_word, then sources and bases. One row per body and measure of
/// which either period knows something. Of the request, bodies and groups are read.
[[nodiscard]] ResultTable run_comparison(Database& database, const ReportRequest& bodies, const AskedPeriod& first,
                                         const AskedPeriod& second);

/// The rows of any statement as a result table; what a column holds is told by its name: `x_pence` money, `x_percent` basis
/// points, `x_on` a date.
[[nodiscard]] ResultTable table_of(Statement& statement);

}  // namespace ccgledger
