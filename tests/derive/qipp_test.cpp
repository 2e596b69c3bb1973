// F60 to F70: savings against their target. They are inside expenditure and never move a position.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "../store/temporary_folder.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

const std::string minus_nine = "RES_PROG_REC,R,91\nACU_NHS,R,100\n";

TEST(Qipp, OfHammersmithAndFulhamIsEightyFourPointSixPercent) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine + "QIPP_TXN_R,R,10549,8921,10549,8921\n"});
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, {"target_pence", "delivered_pence", "delivery_percent", "slippage_pence", "rag"}),
                ElementsAre(k(10'549), k(8'921), basis_points(8457), k(1'628), Cell{"amber"}));
}

TEST(Qipp, OfTheWorkedExample) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, bytes_of(in_source_tree("tests/fixtures/worked_example/ccg_x_2017-18_M12.csv")));
    EXPECT_THAT(cells(report(ledger, "qipp"), {},
                      {"target_pence", "delivered_pence", "delivery_percent", "slippage_pence", "recurrent_percent", "required_monthly_pence",
                       "structural_effect_pence", "percent_of_recurrent_resource"}),
                ElementsAre(m("7"), m("3"), basis_points(4286), m("4"), basis_points(10'000), unknown, m("-4"), basis_points(276)));
    // 258.0 of resource and 266.0 spent; of 7.0 planned, 4.4 are there in a whole year.
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, {"percent_of_resource", "percent_of_expenditure", "next_year_effect_pence"}),
                ElementsAre(basis_points(271), basis_points(263), m("-2.6")));
}

TEST(Qipp, IsAShareOfResourceAndOfSpending) {   // F67
    Database ledger = ledger_with_bodies();
    // Vale of York's plan of 2017-18 prints 3.5% of its allocation; West Norfolk's of 2016-17 4% of what it spends.
    take_in(ledger, {.body = "X01", .rows = "RES_PROG_REC,R,449675\nACU_NHS,R,465729\nQIPP_TXN_R,R,15900\n"});
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,200000\nRES_PROG_NR,NR,38000\nACU_NHS,R,238000\nQIPP_TXN_R,R,9800\n"});
    const ResultTable table = report(ledger, "qipp");
    const std::vector<std::string> shares = {"percent_of_recurrent_resource", "percent_of_resource", "percent_of_expenditure"};
    EXPECT_THAT(cells(table, {{"organisation", "X01"}}, shares), ElementsAre(basis_points(354), basis_points(354), basis_points(341)));
    EXPECT_THAT(cells(table, {{"organisation", "X02"}}, shares), ElementsAre(basis_points(490), basis_points(412), basis_points(412)));
    EXPECT_EQ(cell(table, {{"organisation", "X01"}}, "next_year_effect_pence"), unknown) << "nobody says what they are worth in a whole year";
}

TEST(Qipp, OfPublicationsIsComparedWithinOnePublication) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "qipp", {.groups = {"east-kent"}, .years = "2017-18"});
    EXPECT_THAT(cells(table, {{"organisation", "09C"}}, {"target_pence", "delivered_pence", "delivery_percent", "slippage_pence", "source", "confidence"}),
                ElementsAre(m("3.7"), m("0.4"), basis_points(1081), m("3.3"), Cell{"S01"}, Cell{"partial"}));
    EXPECT_THAT(cells(table, {{"organisation", "09E"}}, {"target_pence", "delivered_pence", "delivery_percent", "slippage_pence", "method"}),
                ElementsAre(m("14.5"), m("3.6"), basis_points(2483), m("10.9"), Cell{"published: forecast"}));
}

TEST(Qipp, RequiredAMonthIsWhatIsLeftOverTheMonthsLeft) {
    Database ledger = ledger_with_bodies();
    // To date 2 of 6; the year 9: 7 in 4 months, against a quarter a month so far.
    take_in(ledger, {.month = 8, .rows = minus_nine + "QIPP_TXN_R,R,4,1,6,4\nQIPP_TFM_NR,NR,2,1,1,2\nQIPP_UNID,R,0,0,2,0\n"});
    const ResultTable table = report(ledger, "qipp");
    EXPECT_THAT(cells(table, {}, {"target_pence", "delivered_pence", "target_ytd_pence", "delivered_ytd_pence", "delivery_ytd_percent"}),
                ElementsAre(k(9), k(6), k(6), k(2), basis_points(3333)));
    EXPECT_THAT(cells(table, {}, {"required_monthly_pence", "required_ratio_percent", "required_rag"}),
                ElementsAre(pence(175'000), basis_points(70'000), Cell{"red"}));
    EXPECT_THAT(cells(table, {}, {"recurrent_percent", "recurrent_delivery_percent", "one_off_instead_pence", "unidentified_pence", "identified_percent"}),
                ElementsAre(basis_points(6667), basis_points(4444), k(1), k(2), basis_points(7778)));
}

TEST(Qipp, WithABlankAmountIsUnknown) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .month = 8, .rows = minus_nine + "QIPP_TXN_R,R,4,,6,4\nQIPP_TFM_R,R,1,1,1,\n"});
    take_in(ledger, {.body = "X02", .month = 8, .rows = minus_nine + "QIPP_TXN_R,R,0,0,0,0\n"});
    take_in(ledger, {.body = "X03", .month = 8, .rows = minus_nine});
    const ResultTable table = report(ledger, "qipp");
    EXPECT_THAT(cells(table, {{"organisation", "X01"}}, {"target_pence", "delivered_pence", "delivered_ytd_pence", "delivery_percent", "required_monthly_pence", "rag"}),
                ElementsAre(k(7), unknown, unknown, unknown, unknown, unknown));
    EXPECT_EQ(cell(table, {{"organisation", "X02"}}, "delivery_percent"), unknown) << "no percent of nothing";
    EXPECT_TRUE(rows_where(table, {{"organisation", "X03"}}).empty()) << "a return without savings lines says nothing of savings";
}

TEST(Qipp, OfSchemesHoldsTheirFullYearEffect) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, "organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source\n"
                         "X01,2017-18,9,drugs,transactional,R,4000,3000,2000,3000,4400,\n"
                         "X01,2017-18,9,estate,transactional,NR,1000,1000,1000,1000,,\n"
                         "X01,2017-18,9,to be found,unidentified,R,2000,1000,,0,,\n");
    EXPECT_THAT(cells(report(ledger, "qipp"), {},
                      {"evidence", "target_pence", "delivered_pence", "delivered_ytd_pence", "full_year_effect_pence", "recurrent_percent"}),
                ElementsAre(Cell{"records"}, k(7), k(4), k(3), pence(140'000), basis_points(7500)));
    // F69: 3,000 of 6,000 this year, and 4,400 of them in a whole one.
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, {"structural_effect_pence", "next_year_effect_pence", "percent_of_resource"}),
                ElementsAre(k(-3), pence(-160'000), unknown));
}

// formulas.md section 10, 8.
RC_GTEST_PROP(Qipp, NeverAltersAPosition, ()) {
    const auto plan = *rc::gen::inRange(-5000, 5000);
    const auto actual = *rc::gen::inRange(-5000, 5000);
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = minus_nine});
    const std::string amounts = std::to_string(plan) + "," + std::to_string(actual) + "," + std::to_string(plan) + "," + std::to_string(actual);
    take_in(ledger, {.body = "X02", .rows = minus_nine + "QIPP_TXN_R,R," + amounts + "\nQIPP_TFM_NR,NR," + amounts + "\n"});
    const ResultTable position = report(ledger, "position");
    const ResultTable structural = report(ledger, "structural");
    for (const std::string name : {"plan_pence", "actual_ytd_pence", "forecast_pence"}) {
        RC_ASSERT(cell(position, {{"organisation", "X01"}}, name) == cell(position, {{"organisation", "X02"}}, name));
    }
    RC_ASSERT(cell(structural, {{"organisation", "X01"}}, "structural_pence") == cell(structural, {{"organisation", "X02"}}, "structural_pence"));
}

}  // namespace
}  // namespace ccgledger
