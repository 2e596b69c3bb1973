// Bounds in the column that they bound, for people.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/fold_bounds.h"

namespace ccgledger {
namespace {

using testing::ElementsAre;

const Cell unknown{};

Cell pence(std::int64_t amount) { return amount; }

ResultTable bounded(std::vector<std::vector<Cell>> rows) {
    ResultTable table;
    table.columns = {{.name = "organisation", .title = "organisation"},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money},
                     {.name = "structural_low_pence", .title = "structural low", .kind = ColumnKind::money},
                     {.name = "structural_high_pence", .title = "structural high", .kind = ColumnKind::money}};
    table.rows = std::move(rows);
    return table;
}

/// The folded cell of the one row with that value, low and high.
Cell folded(const Cell& value, const Cell& low, const Cell& high, const RenderOptions& options) {
    return with_bounds_folded(bounded({{"09C", value, low, high}}), options).rows.front()[1];
}

const RenderOptions tenths{.unit = MoneyUnit::millions, .decimals = 1};

TEST(FoldedBounds, ReadAsTheFigureTheRangeOrUnknown) {
    struct Case {
        Cell value, low, high;
        std::string text;
    };
    const std::vector<Case> cases = {
        {pence(-1'160'000'000), pence(-1'160'000'000), pence(-1'160'000'000), "-11.6"},
        {unknown, pence(-1'530'000'000), pence(-1'200'000'000), "-15.3 to -12.0"},
        {unknown, pence(-100'000'000), pence(100'000'000), "-1.0 to 1.0"},
        {unknown, unknown, unknown, "unknown"},
        {unknown, pence(-1'530'000'000), unknown, "unknown"},   // half a bound is no bound of this column
        {unknown, unknown, pence(-1'200'000'000), "unknown"},
        {pence(0), unknown, unknown, "0.0"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(folded(each.value, each.low, each.high, tenths), Cell(each.text));
    }
}

TEST(FoldedBounds, AreWrittenInTheUnitAndPlacesAskedFor) {
    const Cell low = pence(-123'456'789'012);
    const Cell high = pence(-100'000'000'000);
    struct Case {
        RenderOptions options;
        std::string text;
    };
    const std::vector<Case> cases = {
        {{.unit = MoneyUnit::pounds, .decimals = std::nullopt}, "-1,234,567,890.12 to -1,000,000,000.00"},
        {{.unit = MoneyUnit::pounds, .decimals = 0}, "-1,234,567,890 to -1,000,000,000"},
        {{.unit = MoneyUnit::thousands, .decimals = std::nullopt}, "-1,234,568 to -1,000,000"},
        {{.unit = MoneyUnit::millions, .decimals = 2}, "-1,234.57 to -1,000.00"},
        {{.format = Format::plain, .unit = MoneyUnit::pounds, .decimals = 0}, "-1234567890 to -1000000000"},
        {{.format = Format::markdown, .unit = MoneyUnit::thousands, .decimals = std::nullopt}, "-1,234,568 to -1,000,000"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(folded(unknown, low, high, each.options), Cell(each.text));
    }
}

// RenderOptions: without places asked for, pounds have two, thousands none and millions one, in every cell of a table.
TEST(FoldedBounds, HaveTheUsualPlacesOfTheUnitWhenNoneAreAskedFor) {
    EXPECT_EQ(folded(unknown, pence(-1'530'000'000), pence(-1'200'000'000), {.unit = MoneyUnit::millions, .decimals = std::nullopt}), Cell("-15.3 to -12.0"));
    EXPECT_EQ(folded(pence(-730'000'000), unknown, unknown, {.unit = MoneyUnit::millions, .decimals = std::nullopt}), Cell("-7.3"));
}

TEST(FoldedBounds, TurnTheColumnIntoATextOnTheRightWithTheUnitInItsHeading) {
    const ResultTable table = with_bounds_folded(bounded({{"09C", pence(1), pence(1), pence(1)}}), tenths);
    EXPECT_EQ(table.columns[1].name, "structural_pence");
    EXPECT_EQ(table.columns[1].title, "structural £m");
    EXPECT_EQ(table.columns[1].kind, ColumnKind::text);
    EXPECT_TRUE(table.columns[1].stands_right);
    EXPECT_FALSE(table.columns[1].is_detail);
    EXPECT_TRUE(table.columns[2].is_detail);
    EXPECT_TRUE(table.columns[3].is_detail);
    EXPECT_FALSE(table.columns[0].is_detail);
}

TEST(FoldedBounds, LeaveTheEndsAndAllOtherColumnsAsTheyWere) {
    const ResultTable before = bounded({{"09C", unknown, pence(-3), pence(-1)}});
    const ResultTable after = with_bounds_folded(before, tenths);
    EXPECT_EQ(after.rows.front()[0], Cell("09C"));
    EXPECT_EQ(after.rows.front()[2], pence(-3));
    EXPECT_EQ(after.rows.front()[3], pence(-1));
}

TEST(FoldedBounds, AreOnlyThoseOfAColumnThatHasBothEnds) {
    ResultTable table;
    table.columns = {{.name = "a_pence", .title = "a", .kind = ColumnKind::money},
                     {.name = "a_low_pence", .title = "a low", .kind = ColumnKind::money},
                     {.name = "b_low_pence", .title = "b low", .kind = ColumnKind::money},
                     {.name = "b_high_pence", .title = "b high", .kind = ColumnKind::money},
                     {.name = "low_pence", .title = "low", .kind = ColumnKind::money},
                     {.name = "high_pence", .title = "high", .kind = ColumnKind::money}};
    table.rows = {{pence(1), pence(2), pence(3), pence(4), pence(5), pence(6)}};
    const ResultTable after = with_bounds_folded(table, tenths);
    EXPECT_EQ(after.columns, table.columns);
    EXPECT_EQ(after.rows, table.rows);
}

TEST(FoldedBounds, OfSeveralColumnsEachGoToTheirOwn) {
    ResultTable table = bounded({{"09C", unknown, pence(-1'530'000'000), pence(-1'200'000'000)}});
    for (const std::string name : {"one_off_high_pence", "one_off_low_pence", "one_off_pence"}) {   // in whatever order they stand
        table.columns.push_back({.name = name, .title = name, .kind = ColumnKind::money});
    }
    table.rows.front().insert(table.rows.front().end(), {pence(630'000'000), pence(300'000'000), unknown});
    const ResultTable after = with_bounds_folded(table, tenths);
    EXPECT_EQ(after.rows.front()[1], Cell("-15.3 to -12.0"));
    EXPECT_EQ(after.rows.front()[6], Cell("3.0 to 6.3"));
}

}  // namespace
}  // namespace ccgledger
