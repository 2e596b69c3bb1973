// F80 to F86: what the year comes to if spending goes on as it has. A check on the forecast, with guards.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

/// A month of a body with 1,200 of resource: acute spending, one-off spending, reserves; in thousands.
std::string month_of(int acute_plan, int acute, int acute_year, int once, int once_year) {
    return "RES_PROG_REC,R,1200\nACU_NHS,R," + std::to_string(acute_plan) + "," + std::to_string(acute) + ",1200," + std::to_string(acute_year) +
           "\nOTH_TRANS,NR,0," + std::to_string(once) + ",20," + std::to_string(once_year) + "\nRSV_GEN,NR,0,0,10,10\n";
}

TEST(RunRate, ShowsEachMethodBesideTheForecast) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 5, .rows = month_of(500, 520, 1200, 5, 20)});
    take_in(ledger, {.month = 8, .rows = month_of(800, 850, 1210, 8, 20)});
    const ResultTable table = report(ledger, "runrate");
    const auto row = [&](const std::string& method) {
        return cells(table, {{"method", method}}, {"extrapolated_pence", "implied_position_pence", "difference_pence"});
    };
    // Forecast: 1200 - 1210 - 20 - 10 = -40.
    EXPECT_EQ(cell(table, {{"method", "straight_line"}}, "forecast_pence"), k(-40));
    EXPECT_THAT(row("straight_line"), ElementsAre(k(1295), k(-95), k(-55))) << "850 * 12/8 + 20";
    EXPECT_THAT(row("plan_profile"), ElementsAre(k(1303), k(-103), k(-63))) << "1200 * 850/800 + 8 + 20: no plan to date for the one-off";
    // (858 - 525) / 3 * 4 = 444; (850 - 520) / 3 * 4 = 440.
    EXPECT_THAT(row("last_three_months"), ElementsAre(k(1302), k(-102), k(-62)));
    EXPECT_THAT(row("trimmed"), ElementsAre(k(1310), k(-110), k(-70)));
    EXPECT_THAT(row("exit_run_rate"), ElementsAre(k(1320), k(-120), k(-110))) << "against U2 = 1200 - 1210";
    EXPECT_THAT(cells(table, {{"method", "trimmed"}}, {"band_low_pence", "band_high_pence"}), ElementsAre(k(-110), k(-95)));
    // (1230 - 858) / 4 = 93 a month, against 107.25: the forecast needs a fall.
    EXPECT_THAT(cells(table, {{"method", "trimmed"}}, {"required_monthly_pence", "average_monthly_pence", "required_ratio_percent", "rag", "alarm"}),
                ElementsAre(k(93), pence(10'725'000), basis_points(8671), Cell{"red"}, Cell{"yes"}));
    EXPECT_EQ(cell(table, {{"method", "trimmed"}}, "reserves_forecast_pence"), k(10));
}

TEST(RunRate, IsNotThereBeforeMonthFour) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 3, .rows = month_of(300, 310, 1200, 0, 0)});
    const ResultTable table = report(ledger, "runrate");
    EXPECT_THAT(cells(table, {}, {"method", "implied_position_pence", "alarm", "assumption"}),
                ElementsAre(Cell{"none"}, unknown, unknown, Cell{"not before month 4: early months are estimates"}));
}

TEST(RunRate, LeavesMonthTwelveToTheExitRunRate) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = month_of(900, 900, 1200, 0, 0)});
    take_in(ledger, {.month = 12, .rows = month_of(1200, 1210, 1210, 0, 0)});
    const ResultTable table = report(ledger, "runrate");
    EXPECT_THAT(column(table, "method"), ElementsAre(Cell{"exit_run_rate"}));
    EXPECT_EQ(cell(table, {}, "extrapolated_pence"), k(1240));
}

TEST(RunRate, IsUnknownWithoutTheMonthsItNeeds) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 8, .rows = "RES_PROG_REC,R,1200\nACU_NHS,R,800,850,1200,1210\nOTH_OTH,,8,8,12,12\n"});
    const ResultTable table = report(ledger, "runrate");
    for (const std::string method : {"straight_line", "last_three_months", "trimmed", "exit_run_rate"}) {
        EXPECT_EQ(cell(table, {{"method", method}}, "implied_position_pence"), unknown) << method;
    }
    EXPECT_EQ(cell(table, {{"method", "plan_profile"}}, "extrapolated_pence"), k(1287)) << "1200 * 850/800 + 12";
    // A method that is unknown leaves the band to the others.
    EXPECT_THAT(cells(table, {{"method", "plan_profile"}}, {"band_low_pence", "band_high_pence"}), ElementsAre(k(-87), k(-87)));
}

TEST(RunRate, OfABodyWithoutPandemicMoneyOnly) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2019-20", .month = 8, .rows = "RES_PROG_REC,R,1200\nRES_COVID,NR,10\nACU_NHS,R,800,850,1200,1210\n"});
    EXPECT_EQ(cell(report(ledger, "runrate"), {}, "method"), Cell{"none"});
}

TEST(RunRate, OfTheProfileIsExactForLargeAmounts) {
    Database ledger = ledger_with_bodies();
    // 300,000,000.01 * 200,000,000.03 / 225,000,000.07 pounds: the product of two such amounts of pence leaves 64 bits.
    take_in(ledger, {.month = 9,
                     .unit = MoneyUnit::pounds,
                     .rows = "RES_PROG_REC,R,300000000\nACU_NHS,R,225000000.07,200000000.03,300000000.01,300000000\n"});
    EXPECT_EQ(cell(report(ledger, "runrate"), {{"method", "plan_profile"}}, "extrapolated_pence"), pence(26'666'666'663));
}

}  // namespace
}  // namespace ccgledger
