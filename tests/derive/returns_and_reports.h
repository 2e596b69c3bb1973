#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "derive/reports.h"
#include "store/database.h"
#include "values/money.h"
#include "values/result_table.h"

// From what a file says to what a report answers: the whole way, through import and the views.
namespace ccgledger::tests {

/// A new ledger in memory with the reference data and the invented bodies X01 to X30, open since 2013-04-01.
[[nodiscard]] Database ledger_with_bodies();

/// X01 for 0, and so on: the cases of a table each take a body of their own in one ledger, since a report costs more than a case.
[[nodiscard]] std::string body_of(std::size_t place);

/// The same with the published record of Kent and Medway (data/kent), taken in through the ordinary import.
[[nodiscard]] Database kent_ledger();

/// A file of the source tree.
[[nodiscard]] std::filesystem::path in_source_tree(std::string_view path);

/// One return, as a test writes it.
struct Return {
    std::string body = "X01";
    std::string year = "2017-18";
    int month = 12;
    std::string kind = "return";
    MoneyUnit unit = MoneyUnit::thousands;
    /// A row a line: LINE,RECURRENCE,plan_ytd,actual_ytd,plan_year,forecast_year; a blank amount is unknown. A row with one
    /// amount says the same in all four measures.
    std::string rows = {};
};

/// Imports the return. Throws, with the findings, when it is not accepted.
void take_in(Database& ledger, const Return& given);

/// Imports any other file that the ledger knows by its headings. Throws, with the findings, when it is not accepted.
void take_in_text(Database& ledger, std::string_view text);

/// Imports published claims, a row a line: BODY,YEAR,PERIOD,MADE_ON,MEASURE,MILLIONS,SOURCE,CONFIDENCE,BOUND[,BASIS].
/// Publications that the ledger does not know yet are made known.
void publish(Database& ledger, std::string_view rows);

/// Imports the figures of one paper of X01, a row a figure: PERIOD,LABEL,MEASURE,TIMING,VALUE,UNIT[,PRINT]; the period is
/// `2017-18 M09`, the unit GBP000, GBPm or percent. Throws, with the findings, when it is not accepted.
void take_in_paper(Database& ledger, std::string_view rows);

/// What a report is asked about; whatever is left out is not asked for.
struct Asked {
    std::vector<std::string> bodies = {};
    std::vector<std::string> groups = {};
    std::optional<std::string> years = {};
    std::optional<std::string> to = {};
    std::optional<std::string> basis = {};
};
[[nodiscard]] ReportRequest request_of(const Asked& asked);

/// Runs the report of that name.
[[nodiscard]] ResultTable report(Database& ledger, std::string_view name, const Asked& asked = {});

/// The answer of any SQL, money columns checked to be whole pence.
[[nodiscard]] ResultTable ask(Database& ledger, std::string_view sql);

/// Column and value that a row must have; an empty value is an unknown one.
using Where = std::vector<std::pair<std::string, std::string>>;

/// The rows of the table that fit.
[[nodiscard]] std::vector<std::vector<Cell>> rows_where(const ResultTable& table, const Where& where);

/// Cells of the one row that fits, in the order of `columns`. Throws when not exactly one does.
[[nodiscard]] std::vector<Cell> cells(const ResultTable& table, const Where& where, const std::vector<std::string>& columns);
[[nodiscard]] Cell cell(const ResultTable& table, const Where& where, const std::string& column);

/// The rows, each as one line of text, so that a failing test shows what differs.
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<std::vector<Cell>>& rows);

/// A column from top to bottom.
[[nodiscard]] std::vector<Cell> column(const ResultTable& table, const std::string& name);

// What a cell should hold: pence, thousands or millions of pounds, basis points; `unknown` is an empty cell.
[[nodiscard]] Cell pence(std::int64_t amount);
[[nodiscard]] Cell k(std::int64_t thousands);
[[nodiscard]] Cell m(std::string_view millions);
[[nodiscard]] Cell basis_points(std::int64_t amount);
inline const Cell unknown{};

}  // namespace ccgledger::tests
