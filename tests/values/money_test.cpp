#include "values/money.h"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "values/errors.h"
#include "values/fixed_point.h"

namespace ccgledger {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

Money pence(std::int64_t count) {
    return Money::from_pence(count);
}

TEST(Money, AddsSubtractsNegatesAndMultiplies) {
    EXPECT_EQ(pence(100) + pence(-250), pence(-150));
    EXPECT_EQ(pence(100) - pence(-250), pence(350));
    EXPECT_EQ(-pence(7), pence(-7));
    EXPECT_EQ(pence(-7) * 12, pence(-84));
    EXPECT_LT(pence(-1), Money());
}

TEST(Money, ThrowsRatherThanWraps) {
    EXPECT_THROW(static_cast<void>(pence(most) + pence(1)), OverflowError);
    EXPECT_THROW(static_cast<void>(pence(least) - pence(1)), OverflowError);
    EXPECT_THROW(static_cast<void>(-pence(least)), OverflowError);
    EXPECT_THROW(static_cast<void>(pence(most) * 2), OverflowError);
    EXPECT_THROW(static_cast<void>(pence(least) * -1), OverflowError);
    EXPECT_EQ(pence(most) - pence(most), Money());
}

TEST(Money, OverflowNamesTheSum) {
    try {
        static_cast<void>(pence(most) + pence(1));
        FAIL();
    } catch (const OverflowError& error) {
        EXPECT_STREQ(error.what(), "9223372036854775807 + 1 pence does not fit 64 bits");
    }
}

TEST(Money, EachUnitHasItsWordsAndPence) {
    struct Case {
        MoneyUnit unit;
        std::string_view code, symbol;
        std::int64_t pence;
        int decimals;
    };
    const std::vector<Case> cases = {
        {MoneyUnit::pounds, "gbp", "£", 100, 2},
        {MoneyUnit::thousands, "k", "£000", 100'000, 5},
        {MoneyUnit::millions, "m", "£m", 100'000'000, 8},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(code_of(c.unit), c.code);
        EXPECT_EQ(symbol_of(c.unit), c.symbol);
        EXPECT_EQ(pence_per(c.unit), c.pence);
        EXPECT_EQ(exact_decimals(c.unit), c.decimals);
        EXPECT_EQ(money_unit_of(c.code), c.unit);
    }
    EXPECT_FALSE(money_unit_of("usd"));
    EXPECT_FALSE(money_unit_of(""));
}

TEST(Money, DecimalsShowAStepOfAPennyOrMore) {
    EXPECT_EQ(rounding_step_pence(MoneyUnit::pounds, 0), 100);
    EXPECT_EQ(rounding_step_pence(MoneyUnit::thousands, 0), 100'000);
    EXPECT_EQ(rounding_step_pence(MoneyUnit::millions, 1), 10'000'000);
    EXPECT_EQ(rounding_step_pence(MoneyUnit::millions, 8), 1);
    EXPECT_EQ(rounding_step_pence(MoneyUnit::millions, 9), 1);
    EXPECT_EQ(rounding_step_pence(MoneyUnit::pounds, 64), 1);
}

TEST(Money, PlainPoundsHaveTwoDecimalsAndNoSeparators) {
    EXPECT_EQ(to_plain_pounds(pence(-730'000'000)), "-7300000.00");
    EXPECT_EQ(to_plain_pounds(pence(0)), "0.00");
    EXPECT_EQ(to_plain_pounds(pence(5)), "0.05");
    EXPECT_EQ(to_plain_pounds(pence(-5)), "-0.05");
    EXPECT_EQ(to_plain_pounds(pence(least)), "-92233720368547758.08");
}

TEST(Money, TextIsRoundedHalfAwayFromZeroWithCommas) {
    struct Case {
        std::int64_t pence;
        MoneyUnit unit;
        int decimals;
        std::string_view text;
    };
    const std::vector<Case> cases = {
        {-730'000'000, MoneyUnit::millions, 1, "-7.3"},
        {120'450'000, MoneyUnit::pounds, 0, "1,204,500"},
        {99'999, MoneyUnit::pounds, 0, "1,000"},
        {100'000, MoneyUnit::pounds, 2, "1,000.00"},
        {99'900, MoneyUnit::pounds, 0, "999"},
        {50, MoneyUnit::pounds, 0, "1"},
        {49, MoneyUnit::pounds, 0, "0"},
        {-50, MoneyUnit::pounds, 0, "-1"},
        {-49, MoneyUnit::pounds, 0, "0"},
        {-4'999'999, MoneyUnit::millions, 1, "0.0"},
        {-5'000'000, MoneyUnit::millions, 1, "-0.1"},
        {5'000'000, MoneyUnit::millions, 1, "0.1"},
        {123'456, MoneyUnit::thousands, 5, "1.23456"},
        {1, MoneyUnit::millions, 8, "0.00000001"},
        {123, MoneyUnit::pounds, 4, "1.2300"},
        {least, MoneyUnit::pounds, 2, "-92,233,720,368,547,758.08"},
        {most, MoneyUnit::pounds, 8, "92,233,720,368,547,758.07000000"},
        {least, MoneyUnit::millions, 0, "-92,233,720,369"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(to_text(pence(c.pence), c.unit, c.decimals), c.text) << c.pence;
    }
}

TEST(Money, DecimalsOutsideNoneToEightAreOurMistake) {
    EXPECT_THROW(static_cast<void>(to_text(pence(1), MoneyUnit::pounds, -1)), InternalError);
    EXPECT_THROW(static_cast<void>(to_text(pence(1), MoneyUnit::pounds, 9)), InternalError);
}

TEST(FixedPoint, ScaleOfNoneIsAWholeNumber) {
    EXPECT_EQ(fixed_point(1'234'567, {.scale = 0, .decimals = 0, .grouping = Grouping::thousands}), "1,234,567");
    EXPECT_EQ(fixed_point(-12, {.scale = 0, .decimals = 2, .grouping = Grouping::none}), "-12.00");
}

}  // namespace
}  // namespace ccgledger
