// The trend as people read it: years across, one table an organisation.
#include <limits>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/trend_table.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::int64_t a_million = 100'000'000;   // pence
const Cell unknown{};

Cell m(double millions) { return static_cast<std::int64_t>(millions * static_cast<double>(a_million)); }   // whole pence in every case here

/// One row of the report `trend`.
struct Row {
    std::string organisation = "09C";
    std::string year = "2017-18";
    std::string measure = "position";
    Cell value = {};
    Cell change = {};
    Cell percent = {};
    Cell word = {};
    Cell basis = {};
    Cell source_kind = {};
    Cell source = {};
    Cell low = {};
    Cell high = {};
};

ResultTable trend_of(const std::vector<Row>& rows) {
    ResultTable table;
    table.report = "trend";
    table.as_at = "2019-08-01";
    for (const auto& [name, kind] : std::vector<std::pair<std::string, ColumnKind>>{{"organisation", ColumnKind::text},
                                                                                    {"financial_year", ColumnKind::text},
                                                                                    {"measure", ColumnKind::text},
                                                                                    {"value_pence", ColumnKind::money},
                                                                                    {"change_pence", ColumnKind::money},
                                                                                    {"change_percent", ColumnKind::percent},
                                                                                    {"change_word", ColumnKind::text},
                                                                                    {"basis", ColumnKind::text},
                                                                                    {"source_kind", ColumnKind::text},
                                                                                    {"source", ColumnKind::text},
                                                                                    {"low_pence", ColumnKind::money},
                                                                                    {"high_pence", ColumnKind::money},
                                                                                    {"organisation_name", ColumnKind::text}}) {
        table.columns.push_back({.name = name, .title = name, .kind = kind});
    }
    for (const Row& row : rows) {
        table.rows.push_back({row.organisation, row.year, row.measure, row.value, row.change, row.percent, row.word, row.basis, row.source_kind,
                              row.source, row.low, row.high, "NHS " + row.organisation});
    }
    return table;
}

const RenderOptions millions{.format = Format::markdown, .unit = MoneyUnit::millions, .decimals = std::nullopt};

ResultTable only_table(const std::vector<Row>& rows, const RenderOptions& options = millions) {
    const std::vector<ResultTable> tables = trend_tables(trend_of(rows), options);
    EXPECT_EQ(tables.size(), 1U);
    return tables.front();
}

/// The line of that name, without the name; none when there is no such line.
std::vector<Cell> line(const ResultTable& table, const std::string& name) {
    for (const std::vector<Cell>& row : table.rows) {
        if (row.front() == Cell(name)) {
            return {row.begin() + 1, row.end()};
        }
    }
    return {};
}

// Dartford, Gravesham and Swanley: -13.5 in 2016-17, -7.3 forecast for 2017-18.
const std::vector<Row> halved = {
    {.organisation = "09J", .year = "2016-17", .value = m(-13.5), .basis = "unknown", .source_kind = "statement", .source = "S02"},
    {.organisation = "09J",
     .year = "2017-18",
     .value = m(-7.3),
     .change = m(6.2),
     .percent = std::int64_t{4593},
     .word = "favourable",
     .basis = "unknown",
     .source_kind = "statement_forecast",
     .source = "S02"},
};

TEST(TrendTable, PutsYearsAcrossAndUnderEachValueItsChangeInMoneyPercentAndAWord) {
    const ResultTable table = only_table(halved);
    std::ostringstream out;
    render(out, table, {.format = Format::table, .unit = MoneyUnit::millions, .decimals = std::nullopt});
    EXPECT_EQ(out.str(), "NHS 09J (09J), £m  2016-17         2017-18\n"
                         "──────────────────────────────────────────\n"
                         "position             -13.5            -7.3\n"
                         "  change                              +6.2\n"
                         "  percent                           +45.9%\n"
                         "  word                          favourable\n"
                         "  basis            unknown         unknown\n"
                         "  source               S02  S02 (forecast)\n"
                         "\n"
                         "as at 2019-08-01\n");
}

TEST(TrendTable, IsOneAnOrganisationInTheirOrder) {
    const std::vector<ResultTable> tables =
        trend_tables(trend_of({{.organisation = "09C", .value = m(1)}, {.organisation = "10A", .value = m(2)}, {.organisation = "09E", .value = m(3)}}), millions);
    ASSERT_EQ(tables.size(), 3U);
    EXPECT_EQ(tables[0].columns.front().title, "NHS 09C (09C), £m");
    EXPECT_EQ(tables[1].columns.front().title, "NHS 10A (10A), £m");
    EXPECT_EQ(tables[2].columns.front().title, "NHS 09E (09E), £m");
    EXPECT_THAT(tables[1].organisations, ElementsAre("10A"));
    EXPECT_EQ(tables[1].report, "trend");
    EXPECT_EQ(tables[1].as_at, "2019-08-01");
}

TEST(TrendTable, OfNothingIsNone) { EXPECT_TRUE(trend_tables(trend_of({}), millions).empty()); }

TEST(TrendTable, LeavesYearsOfWhichNothingIsKnownEmpty) {
    const ResultTable table = only_table({{.year = "2013-14", .value = m(1.3)}, {.year = "2014-15"}, {.year = "2015-16"}, {.year = "2016-17", .value = m(-2)}});
    EXPECT_EQ(table.columns.size(), 5U);
    EXPECT_THAT(line(table, "position"), ElementsAre(Cell("1.3"), unknown, unknown, Cell("-2.0")));
}

TEST(TrendTable, LeavesOutALineThatNoYearHasAnythingToSayOn) {
    EXPECT_THAT(only_table({{.value = m(1)}}).rows, ElementsAre(ElementsAre(Cell("position"), Cell("1.0"))));
    // Even the value's own line: a row without anything is no row.
    EXPECT_THAT(only_table({{.source = "S01"}}).rows, ElementsAre(ElementsAre(Cell("  source"), Cell("S01"))));
}

TEST(TrendTable, AlignsMeasuresThatBeginAndEndInDifferentYears) {
    const ResultTable table = only_table({{.year = "2016-17", .measure = "plan", .value = m(1)},
                                          {.year = "2017-18", .measure = "plan", .value = m(2)},
                                          {.year = "2017-18", .measure = "expenditure_per_head", .value = m(3)},
                                          {.year = "2018-19", .measure = "expenditure_per_head", .value = m(4)}});
    EXPECT_EQ(table.columns.size(), 4U);
    EXPECT_THAT(line(table, "plan"), ElementsAre(Cell("1.0"), Cell("2.0"), unknown));
    EXPECT_THAT(line(table, "expenditure per head"), ElementsAre(unknown, Cell("3.0"), Cell("4.0")));
}

TEST(TrendTable, PrintsABoundWithItsSign) {
    struct Case {
        Cell value, low, high;
        std::string text;
    };
    const std::vector<Case> cases = {
        {m(-13), m(-13), m(-13), "-13.0"},
        {unknown, m(-15.3), m(-12), "-15.3 to -12.0"},
        {unknown, unknown, m(-20), "≤ -20.0"},
        {unknown, m(-6.6), unknown, "≥ -6.6"},
    };
    for (const Case& each : cases) {
        EXPECT_THAT(line(only_table({{.value = each.value, .low = each.low, .high = each.high}}), "position"), ElementsAre(Cell(each.text)));
    }
}

TEST(TrendTable, BreaksTheLineWhereTheBasisChanges) {
    const ResultTable table = only_table({{.year = "2016-17", .value = m(-28.1), .basis = "cumulative"},
                                          {.year = "2017-18", .value = m(-16), .word = "basis changed", .basis = "in_year"}});
    EXPECT_THAT(line(table, "position"), ElementsAre(Cell("-28.1"), Cell("| -16.0")));
    EXPECT_THAT(line(table, "  change"), IsEmpty());
    EXPECT_THAT(line(table, "  percent"), IsEmpty());
    EXPECT_THAT(line(table, "  word"), ElementsAre(unknown, Cell("basis changed")));
    EXPECT_THAT(line(table, "  basis"), ElementsAre(Cell("cumulative"), Cell("in_year")));
}

TEST(TrendTable, SaysThatAPercentMeansNothingWhereThereIsAChangeWithoutOne) {
    const ResultTable table = only_table({{.year = "2018-19", .value = m(-9.8)},
                                          {.year = "2019-20", .value = m(-0.5), .change = m(9.3), .percent = std::int64_t{9440}, .word = "favourable"},
                                          {.year = "2020-21", .value = m(16.4), .change = m(16.9), .word = "favourable: from deficit to surplus"}});
    EXPECT_THAT(line(table, "  percent"), ElementsAre(unknown, Cell("+94.4%"), Cell("n/m")));
    EXPECT_THAT(line(table, "  change"), ElementsAre(unknown, Cell("+9.3"), Cell("+16.9")));
}

TEST(TrendTable, PutsAPlusBeforeAnImprovementAndNothingBeforeNil) {
    const ResultTable table = only_table({{.year = "2016-17", .value = m(1), .change = m(1), .percent = std::int64_t{1}},
                                          {.year = "2017-18", .value = m(1), .change = m(0), .percent = std::int64_t{0}},
                                          {.year = "2018-19", .value = m(0), .change = m(-1), .percent = std::int64_t{-10000}}});
    EXPECT_THAT(line(table, "  change"), ElementsAre(Cell("+1.0"), Cell("0.0"), Cell("-1.0")));
    EXPECT_THAT(line(table, "  percent"), ElementsAre(Cell("+0.0%"), Cell("0.0%"), Cell("-100.0%")));
}

TEST(TrendTable, SaysWhichValuesAreStillForecasts) {
    const ResultTable table = only_table({{.year = "2015-16", .value = m(1), .source_kind = "accounts", .source = "import 1"},
                                          {.year = "2016-17", .value = m(1), .source_kind = "statement", .source = "S04"},
                                          {.year = "2017-18", .value = m(1), .source_kind = "return_forecast", .source = "import 2"},
                                          {.year = "2018-19", .value = m(1), .source_kind = "statement_forecast", .source = "S11"},
                                          {.year = "2019-20", .source_kind = "statement_forecast"}});
    EXPECT_THAT(line(table, "  source"), ElementsAre(Cell("import 1"), Cell("S04"), Cell("import 2 (forecast)"), Cell("S11 (forecast)"), unknown));
}

TEST(TrendTable, UsesTheUnitAndPlacesAskedFor) {
    struct Case {
        RenderOptions options;
        std::string heading, value;
    };
    const std::vector<Case> cases = {
        {{.unit = MoneyUnit::millions, .decimals = std::nullopt}, "NHS 09C (09C), £m", "-1,234.6"},
        {{.unit = MoneyUnit::millions, .decimals = 2}, "NHS 09C (09C), £m", "-1,234.57"},
        {{.unit = MoneyUnit::thousands, .decimals = std::nullopt}, "NHS 09C (09C), £000", "-1,234,568"},
        {{.unit = MoneyUnit::pounds, .decimals = std::nullopt}, "NHS 09C (09C), £", "-1,234,567,890.12"},
        {{.unit = MoneyUnit::pounds, .decimals = 0}, "NHS 09C (09C), £", "-1,234,567,890"},
        {{.format = Format::plain, .unit = MoneyUnit::pounds, .decimals = std::nullopt}, "NHS 09C (09C), £", "-1234567890.12"},
    };
    for (const Case& each : cases) {
        const ResultTable table = only_table({{.value = std::int64_t{-123'456'789'012}}}, each.options);
        EXPECT_EQ(table.columns.front().title, each.heading);
        EXPECT_THAT(line(table, "position"), ElementsAre(Cell(each.value)));
    }
}

TEST(TrendTable, StandsItsNumbersOnTheRight) {
    for (const Column& column : only_table(halved).columns) {
        EXPECT_EQ(column.stands_right, column.name != "measure") << column.name;
        EXPECT_FALSE(column.is_detail) << column.name;
    }
}

TEST(TrendTable, WantsTheColumnsOfATrend) {
    ResultTable other = trend_of(halved);
    other.columns[1].name = "year";
    EXPECT_THROW(static_cast<void>(trend_tables(other, millions)), InternalError);
}

TEST(TrendTables, DrawTheValuesInATerminalsTableAlone) {
    const std::vector<Row> rows = {{.year = "2015-16", .value = m(-2)}, {.year = "2016-17"}, {.year = "2017-18", .value = m(-9)}, {.year = "2018-19", .value = m(5)},
                                   {.year = "2017-18", .measure = "structural", .value = m(-3)}};
    const ResultTable in_terminal = only_table(rows, {.format = Format::table, .unit = MoneyUnit::millions, .decimals = std::nullopt});
    EXPECT_EQ(in_terminal.columns.back().name, "shape");
    EXPECT_EQ(line(in_terminal, "position").back(), Cell(std::string("▄·▁█")));
    EXPECT_EQ(line(in_terminal, "structural").back(), Cell(std::string()));   // one year has no shape
    EXPECT_NE(only_table(rows).columns.back().name, "shape");
}

TEST(TrendTables, DrawAmountsAtTheEdgeOf64Bits) {
    const Cell lowest = std::numeric_limits<std::int64_t>::min();
    const Cell highest = std::numeric_limits<std::int64_t>::max();
    const ResultTable table = only_table({{.year = "2016-17", .value = lowest}, {.year = "2017-18", .value = highest}}, {.format = Format::table});
    EXPECT_EQ(line(table, "position").back(), Cell(std::string("▁█")));
}

}  // namespace
}  // namespace ccgledger
