#include "values/printed_amount.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.h"
#include "values/fixed_point.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

using namespace tests;

constexpr MoneyUnit gbp = MoneyUnit::pounds;
constexpr MoneyUnit k = MoneyUnit::thousands;
constexpr MoneyUnit m = MoneyUnit::millions;
using Bound = PrintedValue::Bound;
using Direction = PrintedValue::Direction;
using Kind = PrintedValue::Kind;

/// The value of a text that must be read; a blank one, and a failure, when it is not.
PrintedValue value_of(std::string_view text, MoneyUnit unit = gbp) {
    const auto result = parse_printed_value(text, unit);
    if (const auto* problem = std::get_if<AmountProblem>(&result)) {
        ADD_FAILURE() << text << ": " << problem->reason;
        return {};
    }
    return std::get<PrintedValue>(result);
}

struct PrintedMoney {
    std::string_view text;
    MoneyUnit unit;
    std::int64_t pence;
    std::int64_t rounding_unit;
};

TEST(PrintedAmount, ReadsMoneyAsPapersPrintIt) {
    const std::vector<PrintedMoney> cases = {
        // a unit of its own
        {"£12.3m", gbp, 1'230'000'000, 10'000'000},
        {"12.3m", k, 1'230'000'000, 10'000'000},
        {"£1,628k", m, 162'800'000, 100'000},
        {"£34,338 k", gbp, 3'433'800'000, 100'000},
        {"£1.04 Bn", gbp, 104'000'000'000, 1'000'000'000},
        {"£0.6M", gbp, 60'000'000, 10'000'000},
        {"0.00000000001bn", gbp, 1, 1},
        {"2.5 million", gbp, 250'000'000, 10'000'000},
        {"85 mn", gbp, 8'500'000'000, 100'000'000},
        {"12 thousand", gbp, 1'200'000, 100'000},
        {"3 billion", gbp, 300'000'000'000, 100'000'000'000},
        {"132 '000", gbp, 13'200'000, 100'000},
        {"£m 12.3", gbp, 1'230'000'000, 10'000'000},
        {"£'000 1,628", gbp, 162'800'000, 100'000},
        {"£000 (1,628)", gbp, -162'800'000, 100'000},
        // the column's unit
        {"132", k, 13'200'000, 100'000},
        {"19.1", m, 1'910'000'000, 10'000'000},
        {"1,234,567.89", gbp, 123'456'789, 1},
        {"1.230", gbp, 123, 1},
        {".5", gbp, 50, 10},
        // signs
        {"(0.354)m", gbp, -35'400'000, 100'000},
        {"(101,032)", k, -10'103'200'000, 100'000},
        {"(£9.9m)", gbp, -990'000'000, 10'000'000},
        {"£(9.9)m", gbp, -990'000'000, 10'000'000},
        {"( 5 )", gbp, -500, 100},
        {"-2,826", k, -282'600'000, 100'000},
        {"\u22122,826", k, -282'600'000, 100'000},
        {"\u20135.1", gbp, -510, 10},
        {"-£5", gbp, -500, 100},
        {"£-5", gbp, -500, 100},
        {"+5", gbp, 500, 100},
        {"123-", gbp, -12'300, 100},
        {"£1.2m-", gbp, -120'000'000, 10'000'000},
        {"(0.0)", gbp, 0, 10},
        // spaces
        {"\u00A0£ 5\u2009", gbp, 500, 100},
        {"1\u00A0628", gbp, 162'800, 100},
        {"1\u2009234\u2009567.5", gbp, 123'456'750, 10},
        {"£12\u202F345k", gbp, 1'234'500'000, 100'000},
        // nil
        {"-", k, 0, 0},
        {"\u2013", k, 0, 0},
        {"\u2014", k, 0, 0},
        {"\u2212", k, 0, 0},
        {"£ -", k, 0, 0},
        {"nil", k, 0, 0},
        {"Breakeven", k, 0, 0},
        {"break-even", k, 0, 0},
        {"in year break even", k, 0, 0},
        // the largest
        {"10,000,000,000,000", gbp, max_amount_pence, 100},
        {"(10,000bn)", gbp, -max_amount_pence, 100'000'000'000},
    };
    for (const PrintedMoney& c : cases) {
        const PrintedValue value = value_of(c.text, c.unit);
        ASSERT_EQ(value.kind, Kind::money) << c.text;
        EXPECT_EQ(value.amount.value().pence(), c.pence) << c.text;
        EXPECT_EQ(value.rounding_unit_pence, c.rounding_unit) << c.text;
        EXPECT_FALSE(value.basis_points.has_value()) << c.text;
        EXPECT_EQ(value.bound, Bound::exact) << c.text;
        EXPECT_EQ(value.said, Direction::none) << c.text;
    }
}

TEST(PrintedAmount, KnowsWhetherTheCellNamesItsUnit) {
    EXPECT_EQ(value_of("132", k).own_unit, std::nullopt);
    EXPECT_EQ(value_of("£132", k).own_unit, std::nullopt);
    EXPECT_EQ(value_of("132K", gbp).own_unit, PrintedUnit::thousands);
    EXPECT_EQ(value_of("£000 132", gbp).own_unit, PrintedUnit::thousands);
    EXPECT_EQ(value_of("1.3mn", gbp).own_unit, PrintedUnit::millions);
    EXPECT_EQ(value_of("1.04bn", gbp).own_unit, PrintedUnit::billions);
}

TEST(PrintedAmount, BlankAndNotAvailableAreUnknown) {
    for (const std::string_view text :
         {"", " ", "\u00A0", "n/a", "N/A", "n.a.", "NA", "not available", "Not Applicable", "unknown", "TBC", "n/a*"}) {
        const PrintedValue value = value_of(text);
        EXPECT_EQ(value.kind, Kind::unknown) << text;
        EXPECT_FALSE(value.amount || value.basis_points) << text;
    }
}

struct PrintedPercent {
    std::string_view text;
    std::int64_t basis_points;
    std::int64_t rounding_unit;
};

TEST(PrintedAmount, ReadsPercentages) {
    const std::vector<PrintedPercent> cases = {
        {"95.00%", 9'500, 1},      {"(0.3%)", -30, 10},    {"(0.3)%", -30, 10}, {"-15.4%", -1'540, 10}, {"0.5 %", 50, 10},
        {"8.5 per cent", 850, 10}, {"1 percent", 100, 100}, {"4.580%", 458, 1},  {"1,000%", 100'000, 100}};
    for (const PrintedPercent& c : cases) {
        const PrintedValue value = value_of(c.text, k);
        ASSERT_EQ(value.kind, Kind::percent) << c.text;
        EXPECT_EQ(value.basis_points, c.basis_points) << c.text;
        EXPECT_EQ(value.rounding_unit_basis_points, c.rounding_unit) << c.text;
        EXPECT_FALSE(value.amount.has_value()) << c.text;
    }
}

TEST(PrintedAmount, TellsABoundFromAnExactAmount) {
    const std::vector<std::pair<std::string_view, Bound>> cases = {
        {">95%", Bound::at_least},       {"\u2265 95%", Bound::at_least},  {"over £3m", Bound::at_least},
        {"more than 20m", Bound::at_least}, {"at least £3m", Bound::at_least}, {"in excess of £3m", Bound::at_least},
        {"<5%", Bound::at_most},         {"up to £3m", Bound::at_most},    {"less than 3k", Bound::at_most},
        {"no more than 3k", Bound::at_most}, {"circa 500k", Bound::about}, {"c.£5m", Bound::about},
        {"c5m", Bound::about},           {"c. 5m", Bound::about},          {"approx. 4%", Bound::about},
        {"approximately £4m", Bound::about}, {"~3.1", Bound::about},       {"3.1", Bound::exact}};
    for (const auto& [text, bound] : cases) {
        EXPECT_EQ(value_of(text).bound, bound) << text;
    }
    EXPECT_EQ(value_of("c.500k").amount.value().pence(), 50'000'000);
}

struct PrintedWords {
    std::string_view text;
    std::int64_t pence;
    Direction said;
    std::string_view qualifiers;
};

TEST(PrintedAmount, KeepsTheSignAsPrintedAndTheWordsBesideIt) {
    const std::vector<PrintedWords> cases = {
        {"(£9.9m) Under Spend", -990'000'000, Direction::surplus, ""},
        {"£13.2m Surplus", 1'320'000'000, Direction::surplus, ""},
        {"deficit of £1.81m", 181'000'000, Direction::deficit, ""},
        {"£6.3m deficit", 630'000'000, Direction::deficit, ""},
        {"£6.3m adverse", 630'000'000, Direction::deficit, ""},
        {"£0.5m adv", 50'000'000, Direction::deficit, ""},
        {"£0.5m fav.", 50'000'000, Direction::surplus, ""},
        {"over spend of £3.1m", 310'000'000, Direction::deficit, ""},
        {"overspend by £0.2m", 20'000'000, Direction::deficit, ""},
        {"over £3m overspend", 300'000'000, Direction::deficit, ""},
        {"under spend of £1.3m", 130'000'000, Direction::surplus, ""},
        {"under-spend of £1.3m", 130'000'000, Direction::surplus, ""},
        {"improvement of £0.5m", 50'000'000, Direction::surplus, ""},
        {"£0.8m adverse movement", 80'000'000, Direction::deficit, "movement"},
        {"£7.9m underlying pressure", 790'000'000, Direction::deficit, "underlying"},
        {"£4.5m pressure at year end", 450'000'000, Direction::deficit, "at year end"},
        {"in-year deficit of £3m", 300'000'000, Direction::deficit, "in year"},
        {"in year breakeven", 0, Direction::none, "in year"},
        {"£0.5m (adverse)", 50'000'000, Direction::deficit, ""},
        {"(deficit) -£1.2m", -120'000'000, Direction::deficit, ""},
    };
    for (const PrintedWords& c : cases) {
        const PrintedValue value = value_of(c.text);
        EXPECT_EQ(value.amount.value_or(Money::from_pence(-1)).pence(), c.pence) << c.text;
        EXPECT_EQ(value.said, c.said) << c.text;
        EXPECT_EQ(value.qualifiers, c.qualifiers) << c.text;
    }
}

TEST(PrintedAmount, TakesFootnoteMarksOff) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases = {
        {"£3m*", "*"},  {"£3m **", "**"},  {"£3m\u2020", "\u2020"}, {"£3m\u00B9", "\u00B9"},       {"£3m [1]", "[1]"},
        {"£3m[a]", "[a]"}, {"£3m\u00B9\u00B2", "\u00B9\u00B2"},     {"£3m* deficit\u2021", "*\u2021"}};
    for (const auto& [text, mark] : cases) {
        const PrintedValue value = value_of(text);
        EXPECT_EQ(value.amount.value_or(Money()).pence(), 300'000'000) << text;
        EXPECT_EQ(value.footnote, mark) << text;
    }
}

struct Refused {
    std::string_view text;
    std::size_t offset, length;
    std::string_view reason;
    std::string_view suggestion;
};

TEST(PrintedAmount, RefusesWhatIsDamagedOrDoubtfulAndSaysWhere) {
    const std::vector<Refused> cases = {
        // lost in extraction
        {"236, ,664", 3, 1, "misplaced comma at character 4", ""},
        {"236,[dropped]", 4, 9, "lost text at character 5", ""},
        {"[dropped],664", 0, 9, "lost text at character 1", ""},
        {",400", 0, 1, "misplaced comma at character 1", ""},
        {"?", 0, 1, "lost text at character 1", ""},
        {"£?m", 2, 1, "lost text at character 2", ""},
        {"[dropped]", 0, 9, "lost text at character 1", ""},
        {"1\uFFFD3", 1, 3, "lost text at character 2", ""},
        {"surplus of m", 0, 12, "has no digits", ""},
        {" achievement of plan ", 1, 19, "has no digits", ""},
        {"£", 0, 2, "has no digits", ""},
        {"*", 0, 1, "has no digits", ""},
        {"#REF!", 0, 5, "spreadsheet error \"#REF!\" at character 1", ""},
        {"#N/A", 0, 4, "spreadsheet error \"#N/A\" at character 1", ""},
        {"#####", 0, 5, "spreadsheet error \"#####\" at character 1", ""},
        // digits
        {"1O33.1", 1, 1, "letter O at character 2", "1033.1"},
        {"l2", 0, 1, "letter l at character 1", "12"},
        {"12,34", 2, 1, "misplaced comma at character 3", ""},
        {"1.2.3m", 3, 1, "second point at character 4", ""},
        {"5.", 1, 1, "point with nothing after it at character 2", "5"},
        {"1e5", 1, 1, "letter e at character 2 (powers of ten are not read)", ""},
        {"£000", 2, 3, "unit \"000\" at character 2", ""},
        {"1234\u00A0567", 4, 2, "space at character 5", ""},
        {"12\xFF", 2, 1, "byte FF, which is not UTF-8, at character 3", ""},
        // two of a kind
        {"£3.5m (£3.2m)", 10, 3, "second number at character 9", ""},
        {"5% of £3m", 8, 1, "second number at character 8", ""},
        {"3-5%", 2, 1, "second number at character 3", ""},
        {"1 628", 2, 3, "second number at character 3", ""},
        {"132 (1)", 5, 1, "second number at character 6", ""},
        {"12\u00A034", 4, 2, "second number at character 4", ""},
        {"1m33", 2, 2, "second number at character 3", ""},
        {"--5", 1, 1, "second sign at character 2", ""},
        {"(-5)", 1, 1, "second sign at character 2", ""},
        {"(5)-", 3, 1, "second sign at character 4", ""},
        {"£££5", 2, 2, "pound sign at character 2", ""},
        {"5km", 1, 1, "letter k at character 2", ""},
        {"5k m", 3, 1, "word \"m\" at character 4", ""},
        {"£5%", 3, 1, "percent sign at character 3", ""},
        {"5k%", 2, 1, "percent sign at character 3", ""},
        {"over circa £5m", 5, 5, "word \"circa\" at character 6", ""},
        {"surplus of £3m deficit", 16, 7, "word \"deficit\" at character 16", ""},
        // brackets and dashes
        {"(5", 0, 1, "bracket at character 1", ""},
        {"5)", 1, 1, "bracket at character 2", ""},
        {"((5))", 1, 1, "bracket at character 2", ""},
        {"(£0.5m adverse)", 8, 7, "word \"adverse\" at character 8", ""},
        {"Surplus \u2013 £3m", 8, 3, "sign at character 9", ""},
        {"£5m - deficit", 5, 1, "sign at character 5", ""},
        {"5 -", 2, 1, "sign at character 3", ""},
        // words
        {"5 CR", 2, 2, "\"CR\" at character 3 (whether a credit is good or bad depends on the account)", ""},
        {"5DR", 1, 2, "\"DR\" at character 2 (whether a credit is good or bad depends on the account)", ""},
        {"7.7% below", 5, 5, "word \"below\" at character 6", ""},
        {"5 A", 2, 1, "word \"A\" at character 3", ""},
        {"£3m of", 5, 2, "word \"of\" at character 5", ""},
        {"£3m or more", 5, 2, "word \"or\" at character 5", ""},
        {"3.2m(M11)", 5, 3, "month \"M11\" at character 6 (a cell holds the figure of its column's month)", ""},
        {"(M8: £7.8m)", 1, 2, "month \"M8\" at character 2 (a cell holds the figure of its column's month)", ""},
        {"£1.9m (M8: £7.8m)", 8, 2, "month \"M8\" at character 8 (a cell holds the figure of its column's month)", ""},
        {"1.234%", 4, 1, "third decimal at character 5 (a percentage has two)", ""},
    };
    for (const Refused& c : cases) {
        const auto result = parse_printed_value(c.text, gbp);
        const auto* problem = std::get_if<AmountProblem>(&result);
        ASSERT_NE(problem, nullptr) << c.text;
        EXPECT_EQ(problem->kind, AmountProblem::Kind::not_a_number) << c.text;
        EXPECT_EQ(problem->offset, c.offset) << c.text;
        EXPECT_EQ(problem->length, c.length) << c.text;
        EXPECT_EQ(problem->reason, c.reason) << c.text;
        EXPECT_EQ(problem->suggestion, c.suggestion) << c.text;
    }
}

TEST(PrintedAmount, RefusesPartsOfAPennyAndWhatIsTooLarge) {
    const auto problem_of = [](std::string_view text, MoneyUnit unit) {
        return std::get<AmountProblem>(parse_printed_value(text, unit));
    };
    EXPECT_EQ(problem_of("£0.001", gbp).kind, AmountProblem::Kind::part_of_a_penny);
    EXPECT_EQ(problem_of("£0.001", gbp).reason, "has parts of a penny (3 decimals; pounds have 2)");
    EXPECT_EQ(problem_of("0.000000000001bn", gbp).reason,
              "has parts of a penny (12 decimals; billions of pounds have 11)");
    EXPECT_EQ(problem_of("10,001bn", gbp).kind, AmountProblem::Kind::too_large);
    EXPECT_EQ(problem_of("10,001bn", gbp).reason, "is more than 10,000 billion pounds");
    EXPECT_EQ(problem_of("10,000,001", m).reason, "is more than 10,000,000 million pounds");
    EXPECT_EQ(problem_of("99999999999999999999k", gbp).reason, "is more than 10,000,000,000 thousand pounds");
    EXPECT_EQ(problem_of("99999999999999999999%", gbp).reason, "is more than 10,000,000,000,000 percent");
}

// --------------------------------------------------------------------------------------------------------- properties

std::int64_t pence_read_from(const std::string& text, MoneyUnit unit) {
    const auto result = parse_printed_value(text, unit);
    RC_ASSERT(std::holds_alternative<PrintedValue>(result));
    return std::get<PrintedValue>(result).amount.value().pence();
}

/// A number's ways of being negative, with the number's own dress inside.
std::string with_sign(const std::string& bare, bool negative) {
    if (!negative) {
        return *rc::gen::elementOf(std::vector<std::string>{bare, "+" + bare});
    }
    return *rc::gen::elementOf(std::vector<std::string>{"-" + bare, "\u2212" + bare, "\u2013" + bare, "(" + bare + ")", bare + "-"});
}

RC_GTEST_PROP(PrintedAmountProperties, EveryFormReadsBack, ()) {
    const std::int64_t pence = *amount_pence();
    const MoneyUnit unit = *any_unit();
    const bool has_own_unit = *rc::gen::arbitrary<bool>();
    const std::string number = to_text(Money::from_pence(std::abs(pence)), unit, exact_decimals(unit));
    std::string suffix;
    if (has_own_unit && unit != gbp) {
        suffix = unit == k ? *rc::gen::elementOf(std::vector<std::string>{"k", "K", " thousand", " '000"})
                           : *rc::gen::elementOf(std::vector<std::string>{"m", " M", "mn", " million"});
    }
    const MoneyUnit column = suffix.empty() ? unit : *any_unit();
    const std::string pound = *rc::gen::elementOf(std::vector<std::string>{"", "£", "£ "});
    const std::string before = *rc::gen::elementOf(std::vector<std::string>{"", "circa ", "deficit of ", ">"});
    const std::string behind = *rc::gen::elementOf(std::vector<std::string>{"", " Under Spend", "*", " [1]"});
    RC_PRE(before != "deficit of " || behind != " Under Spend");
    const std::string text = before + with_sign(pound + number + suffix, pence < 0) + behind;
    RC_ASSERT(pence_read_from(text, column) == pence);
}

RC_GTEST_PROP(PrintedAmountProperties, PercentagesReadBack, ()) {
    const std::int64_t basis_points = *rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000);
    const std::string number = fixed_point(std::abs(basis_points), {.scale = 2, .decimals = 2, .grouping = Grouping::thousands});
    const auto result = parse_printed_value(with_sign(number + "%", basis_points < 0), gbp);
    RC_ASSERT(std::holds_alternative<PrintedValue>(result));
    RC_ASSERT(std::get<PrintedValue>(result).basis_points == basis_points);
}

RC_GTEST_PROP(PrintedAmountProperties, ALetterAmongTheDigitsIsRefused, ()) {
    std::string text = std::to_string(*rc::gen::inRange<std::int64_t>(10, max_amount_pence / 100));
    const auto place = *rc::gen::inRange<std::size_t>(1, text.size());
    text.insert(place, 1, *rc::gen::elementOf(std::string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")));
    RC_ASSERT(std::holds_alternative<AmountProblem>(parse_printed_value(text, *any_unit())));
}

RC_GTEST_PROP(PrintedAmountProperties, WhatATypedReturnHoldsIsReadTheSame, ()) {
    const std::string text = *awkward_text();
    const MoneyUnit unit = *any_unit();
    const auto typed = parse_amount(text, unit);
    if (const auto* amount = std::get_if<ParsedAmount>(&typed)) {
        const auto printed = parse_printed_value(text, unit);
        if (const auto* problem = std::get_if<AmountProblem>(&printed)) {
            RC_ASSERT(problem->reason.starts_with("unit \"000\""));  // £000 is a heading in a paper
            return;
        }
        RC_ASSERT(std::get<PrintedValue>(printed).amount == amount->amount);
    }
}

RC_GTEST_PROP(PrintedAmountProperties, AnyBytesAreAValueOrAProblemWithinThem, ()) {
    const std::string source = *awkward_text();
    // A copy that ends where its memory ends, so that the address sanitiser sees a read beyond it.
    const auto bytes = std::make_unique<char[]>(source.size());
    std::ranges::copy(source, bytes.get());
    const std::string_view text(bytes.get(), source.size());
    const auto result = parse_printed_value(text, *any_unit());
    if (const auto* value = std::get_if<PrintedValue>(&result)) {
        RC_ASSERT(value->amount.has_value() == (value->kind == Kind::money));
        RC_ASSERT(value->basis_points.has_value() == (value->kind == Kind::percent));
        RC_ASSERT(std::abs(value->amount.value_or(Money()).pence()) <= max_amount_pence);
        return;
    }
    const AmountProblem& problem = std::get<AmountProblem>(result);
    RC_ASSERT(!problem.reason.empty());
    RC_ASSERT(problem.length > 0U);
    RC_ASSERT(problem.offset + problem.length <= text.size());
    RC_ASSERT(valid_utf8(problem.reason) == problem.reason);
}

}  // namespace
}  // namespace ccgledger
