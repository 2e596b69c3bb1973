#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "values/money.h"

namespace ccgledger {

/// How a published table is laid out: a file of `schema/layouts/`, or one of the user's own. docs/layouts.md describes the format.
/// A pattern is a text in which `*` stands for anything; case, and how many spaces stand where, do not matter.

/// What a column of the table is.
struct PublishedColumn {
    enum class Role {
        label,          ///< names the row
        organisation,   ///< names the row's body
        amount,         ///< money or percentages; `timing` says which
        text,           ///< kept as it stands: a RAG rating, a remark
        ignored,
    };
    std::string heading;                        ///< pattern of the whole heading, levels joined by ` / `
    Role role = Role::ignored;
    std::string timing;                         ///< plan_ytd, actual_ytd, variance_ytd, plan_annual, forecast_outturn, ...
    std::optional<MoneyUnit> unit;              ///< none: the table's
    std::optional<std::string> organisation;    ///< the column is about this body
    std::optional<int> month;                   ///< the column is about this month
};

/// What a row of the table is.
struct PublishedRow {
    std::string label;                          ///< pattern
    std::string measure;                        ///< surplus_deficit, allocation, ...; empty for a line of a return
    std::string line;                           ///< ACU_NHS: the table is a return; empty for a measure
    std::string recurrence = "total";           ///< total, R or NR
    std::optional<std::string> basis;           ///< in_year, cumulative; none: as the measure's name says
    std::optional<std::string> organisation;    ///< the row is about this body
};

/// Something that must hold within a table, in the print's own rounding.
struct PublishedIdentity {
    enum class Kind {
        sum,        ///< in every column of money the effects of the rows `terms` add to the effect of the row `result`
        variance,   ///< in every row the columns terms[0] (plan) and terms[1] (actual) give the column `result`
        percent,    ///< in every row column terms[0] is `result` percent of column terms[1]
    };
    Kind kind = Kind::sum;
    std::vector<std::string> terms;
    std::string result;
};

/// How a sign is printed, where the layout knows; otherwise the table has to prove it.
enum class PrintedSign { plus, minus, prove };

struct PublishedLayout {
    std::string name;
    int version = 1;
    std::string about;
    std::string seen_in;
    std::string kind = "board_paper";
    MoneyUnit unit = MoneyUnit::thousands;
    std::optional<std::string> starts_with;     ///< pattern of a cell of the first heading row; none: the first row that is not empty
    std::size_t heading_rows = 1;
    std::vector<std::size_t> spread;            ///< heading rows, from 1, whose texts also hold for the blank cells to their right
    std::optional<std::string> after;           ///< rows up to the one with this label are passed over
    std::optional<std::string> stop_at;         ///< the row with this label, and all below it, are passed over
    bool other_rows_are_ignored = false;
    std::vector<PublishedColumn> columns;
    std::vector<PublishedRow> rows;
    PrintedSign surplus = PrintedSign::plus;    ///< how a surplus is printed
    PrintedSign income = PrintedSign::plus;     ///< how resource is printed
    PrintedSign expenditure = PrintedSign::plus; ///< how a cost is printed
    PrintedSign favourable = PrintedSign::plus; ///< how a favourable variance is printed
    std::vector<PublishedIdentity> identities;
    std::string text;                           ///< the layout's file
    std::string sha256;                         ///< of its bytes

    /// The row that a label names: the first that fits; none when the layout knows no such row.
    [[nodiscard]] const PublishedRow* row_named(std::string_view label) const;
    /// True when no column of amounts is about the month that is given for the whole table.
    [[nodiscard]] bool has_month_in_every_column() const;
    /// True when rows are lines of a return rather than measures.
    [[nodiscard]] bool is_return() const { return !rows.empty() && !rows.front().line.empty(); }
};

/// What is wrong with a layout's file: `columns[2].is: ...`.
struct LayoutProblem {
    std::string where;
    std::string what;
};

/// Reads a layout's file. Every problem is listed; with any, the layout is not to be used.
[[nodiscard]] PublishedLayout parse_published_layout(std::string_view text, std::vector<LayoutProblem>& problems);

/// The layouts that ship.
[[nodiscard]] const std::vector<PublishedLayout>& published_layouts();
/// Their names, in the same order; reads none of them, so that a command may offer them at no cost.
[[nodiscard]] std::vector<std::string> names_of_published_layouts();
/// One that ships, by its name; none when there is no such one.
[[nodiscard]] const PublishedLayout* published_layout(std::string_view name);

/// What a measure of a published table is, as far as sums and signs go.
enum class MeasureNature { position, income, expenditure, amount, percentage };
struct PaperMeasure {
    std::string code;
    MeasureNature nature;
    std::string meaning;
};
[[nodiscard]] const std::vector<PaperMeasure>& paper_measures();
[[nodiscard]] const PaperMeasure* paper_measure(std::string_view code);

/// in_year or cumulative, where the end of the measure's name says it; else unknown.
[[nodiscard]] std::string basis_of_measure(std::string_view measure);

/// What a column of money can be about.
[[nodiscard]] const std::vector<std::string>& paper_timings();
/// Whether amounts of this timing are differences, for which plus is better.
[[nodiscard]] bool is_variance(std::string_view timing);

/// Lower case, white space of any kind as single spaces, none at the ends.
[[nodiscard]] std::string squeezed(std::string_view text);
/// Whether a text fits a pattern.
[[nodiscard]] bool fits(std::string_view pattern, std::string_view text);

}  // namespace ccgledger
