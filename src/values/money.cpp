#include "values/money.h"

#include <array>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/fixed_point.h"

namespace ccgledger {

namespace {

struct UnitWords {
    MoneyUnit unit;
    std::string_view code;
    std::string_view symbol;
    std::int64_t pence;
    int exact_decimals;
};

constexpr std::array<UnitWords, 3> units = {{
    {MoneyUnit::pounds, "gbp", "£", 100, 2},
    {MoneyUnit::thousands, "k", "£000", 100'000, 5},
    {MoneyUnit::millions, "m", "£m", 100'000'000, 8},
}};

const UnitWords& words_of(MoneyUnit unit) {
    const auto index = static_cast<std::size_t>(unit);
    ensure(index < units.size() && units[index].unit == unit, "an unknown unit of money");
    return units[index];
}

[[noreturn]] void throw_overflow(Money a, std::string_view operation, std::int64_t b) {
    throw OverflowError(fmt::format("{} {} {} pence does not fit 64 bits", a.pence(), operation, b));
}

}  // namespace

std::int64_t pence_per(MoneyUnit unit) {
    return words_of(unit).pence;
}

int exact_decimals(MoneyUnit unit) {
    return words_of(unit).exact_decimals;
}

std::int64_t rounding_step_pence(MoneyUnit unit, int decimals) {
    std::int64_t step = pence_per(unit);
    for (int i = 0; i < decimals && step > 1; ++i) {
        step /= 10;
    }
    return step;
}

std::string_view code_of(MoneyUnit unit) {
    return words_of(unit).code;
}

std::optional<MoneyUnit> money_unit_of(std::string_view code) {
    for (const UnitWords& words : units) {
        if (words.code == code) {
            return words.unit;
        }
    }
    return std::nullopt;
}

std::string_view symbol_of(MoneyUnit unit) {
    return words_of(unit).symbol;
}

Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.pence(), b.pence(), &sum)) {
        throw_overflow(a, "+", b.pence());
    }
    return Money::from_pence(sum);
}

Money operator-(Money a, Money b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.pence(), b.pence(), &difference)) {
        throw_overflow(a, "-", b.pence());
    }
    return Money::from_pence(difference);
}

Money operator-(Money a) {
    return Money() - a;
}

Money operator*(Money a, std::int64_t factor) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a.pence(), factor, &product)) {
        throw_overflow(a, "*", factor);
    }
    return Money::from_pence(product);
}

std::string to_plain_pounds(Money money) {
    return fixed_point(money.pence(), {.scale = 2, .decimals = 2, .grouping = Grouping::none});
}

std::string to_text(Money money, MoneyUnit unit, int decimals) {
    return fixed_point(money.pence(),
                       {.scale = exact_decimals(unit), .decimals = decimals, .grouping = Grouping::thousands});
}

}  // namespace ccgledger
