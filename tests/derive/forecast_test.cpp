// F114, F115: forecasts of one year-end in order, and how far they were from what came.
#include <algorithm>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/trace.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

/// Resource 10,000 and a plan of nil; the forecast as given, in thousands.
std::string forecasting(int position) {
    return "RES_PROG_REC,R,10000\nACU_NHS,R,5000,5000,10000," + std::to_string(10'000 - position) + "\n";
}

TEST(Forecast, IsComparedWithTheOutturnMonthByMonth) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 5, .rows = forecasting(0)});
    take_in(ledger, {.month = 6, .rows = forecasting(-10)});
    take_in(ledger, {.month = 7, .rows = forecasting(-11)});
    take_in(ledger, {.month = 12, .rows = "RES_PROG_REC,R,10000\nACU_NHS,R,10000,10030,10000,10030\n"});
    const ResultTable table = report(ledger, "forecast");
    EXPECT_THAT(column(table, "forecast_pence"), ElementsAre(k(0), k(-10), k(-11), k(-30)));
    EXPECT_THAT(column(table, "drift_pence"), ElementsAre(unknown, k(-10), k(-1), k(-19)));
    EXPECT_THAT(column(table, "error_pence"), ElementsAre(k(30), k(20), k(19), unknown)) << "month 12 is the outturn itself";
    EXPECT_THAT(column(table, "bias_year_pence"), ElementsAre(k(23), k(23), k(23), k(23)));
    // 0.1% of 10,000 is 10: a gap of 10 is none yet.
    EXPECT_THAT(column(table, "first_warning_month"), ElementsAre(Cell{7}, Cell{7}, Cell{7}, Cell{7}));
    EXPECT_THAT(column(report(ledger, "forecast", {.to = "M6"}), "first_warning_month"), ElementsAre(unknown, unknown));
}

TEST(Forecast, BiasOfAMonthIsOverTheYears) {
    Database ledger = ledger_with_bodies();
    for (const auto& [year, forecast, outturn] : {std::tuple{"2016-17", 0, -10}, std::tuple{"2017-18", 0, -21}}) {
        take_in(ledger, {.year = year, .month = 6, .rows = forecasting(forecast)});
        take_in(ledger, {.year = year, .month = 12, .rows = "RES_PROG_REC,R,10000\nACU_NHS,R," + std::to_string(10'000 - outturn) + "\n"});
    }
    EXPECT_EQ(cell(report(ledger, "forecast", {.years = "2017-18", .to = "M6"}), {}, "bias_month_pence"), pence(1'550'000));
}

TEST(Forecast, HasNoErrorWithoutAnOutturnOnItsBasis) {
    Database ledger = kent_ledger();
    take_in(ledger, {.body = "10A", .month = 6, .rows = forecasting(0)});
    const ResultTable table = report(ledger, "forecast", {.bodies = {"10A", "dgs"}, .years = "2017-18"});
    // South Kent Coast: nil three months before the year's end, then -7.3.
    EXPECT_THAT(cells(table, {{"organisation", "10A"}, {"source", "S01"}}, {"forecast_pence", "outturn_pence", "error_pence", "confidence"}),
                ElementsAre(m("0"), m("-7.3"), m("7.3"), Cell{"partial"}));
    EXPECT_EQ(cell(table, {{"organisation", "10A"}, {"evidence", "return"}}, "error_pence"), unknown)
        << "a return's in-year forecast against a published outturn of unknown basis";
    EXPECT_EQ(cell(table, {{"organisation", "09J"}, {"source", "S02"}}, "error_pence"), unknown);
}

TEST(Forecast, HasNoDriftBetweenTheEndsOfOneClaim) {
    Database ledger = kent_ledger();
    // Dartford, Gravesham and Swanley: "a deficit of 9 to 10".
    EXPECT_THAT(column(report(ledger, "forecast", {.bodies = {"dgs"}, .years = "2018-19"}), "drift_pence"), ElementsAre(unknown, unknown));
}

TEST(Forecast, HasADriftBetweenFiguresAloneAndNotFromOrToABound) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,M05,2017-09,forecast_outturn_board,-1.0,T1,high,exact\n"
                    "X01,2017-18,M06,2017-10,forecast_outturn_board,-2.5,T1,high,about\n"
                    "X01,2017-18,M07,2017-11,forecast_outturn_board,-4.0,T1,high,at_least\n"
                    "X01,2017-18,M07,2017-11,forecast_outturn_board,-3.0,T1,high,at_most\n"
                    "X01,2017-18,M08,2017-12,forecast_outturn_board,-5.0,T1,high,exact\n"
                    "X01,2017-18,M08,2017-12,forecast_outturn_board,-5.5,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,forecast_outturn_board,-6.0,T1,high,exact\n");
    const ResultTable table = report(ledger, "forecast");
    EXPECT_THAT(column(table, "drift_pence"), ElementsAre(unknown, m("-1.5"), unknown, unknown, unknown, unknown, m("-0.5")));
    for (const auto& [month, drift] : {std::pair{"M6", "-1.5"}, std::pair{"M9", "-0.5"}}) {
        const Trace found = trace(ledger, {.organisation = "X01", .period = std::string("2017-18:") + month, .what = "drift"});
        EXPECT_TRUE(std::any_of(found.trees.begin(), found.trees.end(), [&](const TraceNode& tree) { return Cell{tree.amount.value()} == m(drift); })) << month;
    }
}

}  // namespace
}  // namespace ccgledger
