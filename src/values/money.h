#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace ccgledger {

/// The unit in which amounts are written: pounds, thousands or millions of pounds.
enum class MoneyUnit { pounds, thousands, millions };

/// Pence in one of the unit: 100, 100,000 or 100,000,000.
[[nodiscard]] std::int64_t pence_per(MoneyUnit unit);

/// The decimals that show a penny in the unit: 2, 5 or 8.
[[nodiscard]] int exact_decimals(MoneyUnit unit);

/// `gbp`, `k`, `m`: the words of `--unit`.
[[nodiscard]] std::string_view code_of(MoneyUnit unit);
[[nodiscard]] std::optional<MoneyUnit> money_unit_of(std::string_view code);

/// `£`, `£000`, `£m`: the words of a table's heading.
[[nodiscard]] std::string_view symbol_of(MoneyUnit unit);

/// A whole number of pence in 64 bits. Surplus is plus. Every operation throws OverflowError rather than wrap.
class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money from_pence(std::int64_t pence) { return Money(pence); }
    [[nodiscard]] constexpr std::int64_t pence() const { return pence_; }

    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(std::int64_t pence) : pence_(pence) {}
    std::int64_t pence_ = 0;
};

[[nodiscard]] Money operator+(Money a, Money b);
[[nodiscard]] Money operator-(Money a, Money b);
[[nodiscard]] Money operator-(Money a);
[[nodiscard]] Money operator*(Money a, std::int64_t factor);

/// Why a text is no amount, and where in it.
struct AmountProblem {
    enum class Kind { not_a_number, part_of_a_penny, too_large };
    Kind kind = Kind::not_a_number;
    std::size_t offset = 0;  ///< first byte of the trouble, from 0, in the text as given
    std::size_t length = 0;  ///< bytes of it
    std::string reason;      ///< "letter O at character 2", "has parts of a penny (3 decimals; pounds have 2)"
    std::string suggestion;  ///< a text that would be read, without commas; empty when none is safe to offer
};

/// What a cell says: an amount, or nothing at all (blank is unknown, never nil).
struct ParsedAmount {
    std::optional<Money> amount;  ///< none: the cell is blank or says n/a
    int decimals = 0;             ///< digits printed after the point: the rounding the file shows
};

/// Reads `1204500`, `1,204,500.25`, `.5`, `-7.3`, `+2`, `(1,234.50)` and `£12`, blank and `n/a` (unknown), and a dash alone
/// (nil: a dash in a return is 0). Brackets are a minus; the minus may be a hyphen, U+2212 or an en dash; spaces around, also
/// U+00A0, are allowed. Thousands commas must stand every three digits. A unit in a cell is refused: a return has one unit.
/// Exact: no double on the way; parts of a penny are refused, zeros beyond the penny are not.
/// Amounts beyond 10^15 pence (ten million million pounds) are too large to be a return's and are refused.
/// Allocates nothing when the text is an amount: an import reads millions of cells.
[[nodiscard]] std::variant<ParsedAmount, AmountProblem> parse_amount(std::string_view text, MoneyUnit unit);

/// The largest magnitude a cell may hold: 10^15 pence.
inline constexpr std::int64_t max_amount_pence = 1'000'000'000'000'000;

/// Pounds and pence with no separators: `-7300000.00`. Reads back to the same pence.
[[nodiscard]] std::string to_plain_pounds(Money money);

/// In the unit, to `decimals` places, half away from zero, with thousands commas: `-7.3`, `1,204,500`.
/// Never prints a minus before a zero. Throws InternalError when `decimals` is outside 0 to 8.
[[nodiscard]] std::string to_text(Money money, MoneyUnit unit, int decimals);

}  // namespace ccgledger
