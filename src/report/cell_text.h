#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/render.h"
#include "values/fixed_point.h"
#include "values/result_table.h"

// How cells read: exactly, for programs, and rounded, for people. One place, so that the formats agree.
namespace ccgledger {

/// What a fraction of ad-hoc SQL prints as: the shortest text that reads back to the same double; `inf` and `nan` as such.
[[nodiscard]] std::string fraction_text(double value);

/// For csv and tsv: money in pounds and percent with two decimals each, other whole numbers as they are.
[[nodiscard]] std::string exact_text(ColumnKind kind, std::int64_t value);

/// How amounts are shown to people.
struct Shown {
    MoneyUnit unit = MoneyUnit::pounds;
    int decimals = 2;
    Grouping grouping = Grouping::thousands;
    Negative negative = Negative::minus;
};

/// What the options, and their format, say about it.
[[nodiscard]] Shown shown_by(const RenderOptions& options);

/// For table, plain and md: rounded amounts, `unknown`, texts in one line of valid UTF-8.
[[nodiscard]] std::string shown_text(ColumnKind kind, const Cell& cell, const Shown& shown);

/// The column's title, with the unit after it when it holds money: `structural £m`.
[[nodiscard]] std::string shown_heading(const Column& column, MoneyUnit unit);

/// By column: whether it stands on the right. Numbers do, also those of ad-hoc SQL, whose columns have no kind of their own.
[[nodiscard]] std::vector<bool> right_aligned_columns(const ResultTable& table);

/// One line: line breaks, tabs, other control characters and marks that turn the direction of writing become spaces.
/// A text from a file must neither break a table nor command a terminal.
[[nodiscard]] std::string one_line(std::string_view text);

/// Places on a terminal; combining marks and other characters without width of their own count nothing.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace ccgledger
