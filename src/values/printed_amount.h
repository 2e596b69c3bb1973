#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "values/money.h"

namespace ccgledger {

/// A unit that a cell prints beside its own number.
enum class PrintedUnit { thousands, millions, billions };

/// What a cell of a published paper says.
struct PrintedValue {
    enum class Kind {
        unknown,  ///< blank, `n/a`, `not available`, `tbc`
        money,
        percent,
    };
    /// How the number is meant: `>95%` and `over £3m` are at_least, `up to £3m` is at_most, `circa 500k` is about.
    enum class Bound { exact, at_least, at_most, about };
    /// The side that the cell's words name. It says nothing of the amount's sign, which is kept as printed: papers print
    /// `(£9.9m) Under Spend` and `£13.2m Surplus`, and what the sign means there is for the layout to say.
    enum class Direction { none, surplus, deficit };

    Kind kind = Kind::unknown;
    std::optional<Money> amount;               ///< money only: signed as printed, brackets and minus are negative
    std::optional<std::int64_t> basis_points;  ///< percent only: hundredths of a percent, signed as printed
    /// Money only: the smallest step that the print shows, in pence, at least 1: £12.3m has 10,000,000 (0.1m), 1,628k has
    /// 100,000. 0 when no digits were printed (a dash, nil, breakeven).
    std::int64_t rounding_unit_pence = 0;
    std::int64_t rounding_unit_basis_points = 0;  ///< percent only: 95.00% has 1, 95% has 100
    Bound bound = Bound::exact;
    Direction said = Direction::none;
    std::optional<PrintedUnit> own_unit;  ///< none: the amount is in the unit of its column
    std::string qualifiers;  ///< words about what the number is, not how much: `in year`, `underlying`, `movement`
    std::string footnote;    ///< the marks that were taken off: `*`, `†`, `¹`, `[1]`
};

/// Reads a cell as published papers print money and percentages. `unit` is the column's or the file's, for a cell without its
/// own unit: k, thousand, '000, m, mn, million, bn or billion, after the number, or before it as in `£m 12.3`.
///
/// Signs: a minus (hyphen, U+2212, en dash) before the number or right behind it, or brackets around it. A dash alone, also
/// after a pound sign, `nil` and `breakeven` are nil. Thousands are grouped by commas, or by no-break or thin spaces.
/// Words: surplus, underspend, favourable, improvement, deficit, overspend, adverse, pressure, shortfall and their short forms
/// give a direction; circa, over, at least, up to and their like give a bound.
/// Footnote marks are taken off behind the number and the words: * † ‡ § ¶, superscript digits, and one or two digits or one
/// letter in square brackets. `(1)` is not one: it is a printed -1.
///
/// A problem, with its place and reason, when the cell is none of this or might be two things: lost or doubtful digits, a second
/// number, sign or unit, words that are not known, credit and debit, an error of a spreadsheet, a month in the cell, parts of a
/// penny or of a basis point, more than max_amount_pence. Nothing is ever read half. Exact: no double on the way.
[[nodiscard]] std::variant<PrintedValue, AmountProblem> parse_printed_value(std::string_view text, MoneyUnit unit);

}  // namespace ccgledger
