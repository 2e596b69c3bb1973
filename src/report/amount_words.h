#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "report/table_rows.h"

// How amounts read in sentences and on charts of a paper: in millions, the sign in front.
namespace ccgledger {

/// `£8.0m`, `−£13.25m`, `£4,210`: one decimal of a million where that is exact, else two; below £10,000 whole pounds.
[[nodiscard]] std::string amount_in_words(std::int64_t pence);

/// The same without its sign.
[[nodiscard]] std::string size_in_words(std::int64_t pence);

/// `a deficit of £8.0m`, `a surplus of £1.3m`, `break-even`.
[[nodiscard]] std::string position_in_words(std::int64_t pence);

/// In £m without the unit, for the end of a bar: `−8.0`. Rounded as amount_in_words, but never in pounds.
[[nodiscard]] std::string amount_label(std::int64_t pence);

/// What is known of an amount: its bounds. Equal when it is known exactly; one or both may be unknown.
struct Range {
    std::optional<std::int64_t> low, high;

    [[nodiscard]] bool is_known() const { return low.has_value() || high.has_value(); }
    [[nodiscard]] bool is_exact() const { return low.has_value() && low == high; }
};

/// The range of one row: the value when it is known, else its bounds.
[[nodiscard]] Range range_of(const TableRows& rows, std::size_t row, const std::string& value, const std::string& low, const std::string& high);

/// What covers both. Of an unknown and a known one, the known one.
[[nodiscard]] Range covering(const Range& a, const Range& b);

/// `−£11.6m`, `between −£15.3m and −£5.0m`, `at least £2.0m`, `at most −£2.0m`, `unknown`.
[[nodiscard]] std::string range_in_words(const Range& range);

/// `−11.6`, `−15.3 to −5.0`, `≥ 2.0`, `≤ −2.0`, `unknown`: £m, for tables and charts.
[[nodiscard]] std::string range_label(const Range& range);

}  // namespace ccgledger
