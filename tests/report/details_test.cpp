// Columns of detail: left out of what is printed for people, unless they ask for all; programs get them always.
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/fold_bounds.h"
#include "report/render.h"

namespace ccgledger {
namespace {

using testing::HasSubstr;
using testing::Not;

ResultTable table_with_details() {
    ResultTable table;
    table.report = "structural";
    table.columns = {{.name = "assumption", .title = "assumption", .is_detail = true},
                     {.name = "organisation", .title = "organisation"},
                     {.name = "plan_ytd_pence", .title = "plan ytd", .kind = ColumnKind::money, .is_detail = true},
                     {.name = "forecast_pence", .title = "forecast", .kind = ColumnKind::money}};
    table.rows = {{"every line says", "09C", std::int64_t{100'000'000}, std::int64_t{-900'000'000}},
                  {"two lines", "09E", Cell(), std::int64_t{-700'000'000}}};
    table.scope = "2 organisations";
    table.notes = {"full: every line says"};
    return table;
}

std::string rendered(const ResultTable& table, Format format, bool all_columns = false) {
    std::ostringstream out;
    render(out, table, {.format = format, .unit = MoneyUnit::millions, .decimals = 1, .all_columns = all_columns});
    return out.str();
}

TEST(Details, AreLeftOutOfATableForPeople) {
    EXPECT_EQ(rendered(table_with_details(), Format::table), "organisation  forecast £m\n"
                                                             "─────────────────────────\n"
                                                             "09C                  -9.0\n"
                                                             "09E                  -7.0\n"
                                                             "\n"
                                                             "2 organisations, £m\n"
                                                             "full: every line says\n");
    EXPECT_EQ(rendered(table_with_details(), Format::plain), "organisation  forecast £m\n"
                                                             "09C                  -9.0\n"
                                                             "09E                  -7.0\n");
    EXPECT_THAT(rendered(table_with_details(), Format::markdown), HasSubstr("| organisation | forecast £m |\n"));
}

TEST(Details, ArePrintedForPeopleWhoAskForAllColumns) {
    EXPECT_EQ(rendered(table_with_details(), Format::plain, true), "assumption       organisation  plan ytd £m  forecast £m\n"
                                                                   "every line says  09C                   1.0         -9.0\n"
                                                                   "two lines        09E               unknown         -7.0\n");
    EXPECT_THAT(rendered(table_with_details(), Format::table, true), HasSubstr("assumption       organisation  plan ytd £m  forecast £m\n"));
    EXPECT_THAT(rendered(table_with_details(), Format::markdown, true), HasSubstr("| assumption | organisation | plan ytd £m | forecast £m |\n"));
}

TEST(Details, AreAlwaysGivenToPrograms) {
    for (const Format format : {Format::csv, Format::tsv, Format::json, Format::ndjson}) {
        EXPECT_EQ(rendered(table_with_details(), format, false), rendered(table_with_details(), format, true));
        EXPECT_THAT(rendered(table_with_details(), format), HasSubstr("every line says"));
        EXPECT_THAT(rendered(table_with_details(), format), HasSubstr("assumption"));
    }
    EXPECT_THAT(rendered(table_with_details(), Format::csv), HasSubstr("assumption,organisation,plan_ytd_pounds,forecast_pounds\n"));
}

TEST(Details, MarkingNoneOrAllOfThemIsPossible) {
    ResultTable all = table_with_details();
    for (Column& column : all.columns) {
        column.is_detail = true;
    }
    EXPECT_NO_THROW(rendered(all, Format::table));
    EXPECT_THAT(rendered(all, Format::table), Not(HasSubstr("09C")));
    ResultTable none = table_with_details();
    for (Column& column : none.columns) {
        column.is_detail = false;
    }
    EXPECT_EQ(rendered(none, Format::table), rendered(none, Format::table, true));
}

// The two ends of a bound that was folded are detail, so people see one column and not three.
TEST(Details, AreTheEndsOfAFoldedBound) {
    ResultTable table;
    table.columns = {{.name = "organisation", .title = "organisation"},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money},
                     {.name = "structural_low_pence", .title = "structural low", .kind = ColumnKind::money},
                     {.name = "structural_high_pence", .title = "structural high", .kind = ColumnKind::money}};
    table.rows = {{"09C", Cell(), std::int64_t{-1'530'000'000}, std::int64_t{-1'200'000'000}},
                  {"X01", std::int64_t{-1'160'000'000}, std::int64_t{-1'160'000'000}, std::int64_t{-1'160'000'000}},
                  {"10E", Cell(), Cell(), Cell()}};
    const RenderOptions options{.format = Format::plain, .unit = MoneyUnit::millions, .decimals = 1};
    EXPECT_EQ(rendered(with_bounds_folded(table, options), Format::plain), "organisation   structural £m\n"
                                                                           "09C           -15.3 to -12.0\n"
                                                                           "X01                    -11.6\n"
                                                                           "10E                  unknown\n");
}

TEST(StandsRight, PutsATextThatReadsAsANumberOnTheRight) {
    ResultTable table;
    table.columns = {{.name = "a", .title = "a"}, {.name = "b", .title = "b", .kind = ColumnKind::text, .is_detail = false, .stands_right = true}};
    table.rows = {{"x", "-1.0"}, {"y", "-10.0 to -9.0"}};
    EXPECT_EQ(rendered(table, Format::plain), "a              b\n"
                                              "x           -1.0\n"
                                              "y  -10.0 to -9.0\n");
}

}  // namespace
}  // namespace ccgledger
