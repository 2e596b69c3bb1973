// Support between two bodies: two legs, which must tell the same and add to nil (R11).
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

const std::string heading = "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n";

TEST(Transfers, HaveAStateForEachWayInWhichLegsCanDiffer) {
    struct Case {
        std::string legs;
        std::string state;
        Cell amount, difference;
    };
    const std::vector<Case> cases = {
        {"2017-18,X01,X02,giver,3000,2017-04,,NR,no,,\n2017-18,X01,X02,receiver,3000,2017-04,,NR,no,,\n", "matched", k(3), k(0)},
        {"2017-18,X03,X04,giver,3000,,,NR,,,\n", "one_sided", k(3), unknown},
        {"2017-18,X05,X06,receiver,3000,,,NR,,,\n", "one_sided", k(3), unknown},
        {"2017-18,X07,X08,giver,3000,,,NR,,,\n2017-18,X07,X08,receiver,2500,,,NR,,,\n", "amounts_differ", k(3), pence(-50'000)},
        {"2017-18,X09,X10,giver,3000,,,NR,,,\n2018-19,X09,X10,receiver,3000,,,NR,,,\n", "periods_differ", k(3), k(0)},
        {"2017-18,X11,X12,giver,3000,2017-04,2018-02,NR,,,\n2017-18,X11,X12,receiver,3000,2017-04,2018-02,NR,,,\n", "withdrawn", k(3), k(0)},
    };
    Database ledger = ledger_with_bodies();
    std::string rows;
    for (const Case& each : cases) {
        rows += each.legs;
    }
    take_in_text(ledger, heading + rows);
    const ResultTable table = report(ledger, "transfers");
    ASSERT_EQ(table.rows.size(), cases.size());
    for (const Case& each : cases) {
        const std::string giver = each.legs.substr(8, 3);
        EXPECT_THAT(cells(table, {{"from_organisation", giver}}, {"state", "amount_pence", "difference_pence"}),
                    ElementsAre(Cell{each.state}, each.amount, each.difference))
            << giver;
    }
}

TEST(Transfers, AllowTheDifferenceThatTheRuleOfTheYearAllows) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, heading + "2017-18,X01,X02,giver,3000,,,NR,,,\n2017-18,X01,X02,receiver,2985,,,NR,,,\n");
    EXPECT_EQ(cell(report(ledger, "transfers"), {}, "state"), Cell{"amounts_differ"});
    ledger.execute("UPDATE business_rule SET threshold_basis_points = 50 WHERE rule = 'transfer_balance'");
    EXPECT_EQ(cell(report(ledger, "transfers"), {}, "state"), Cell{"matched"}) << "15 of 3000 is half a percent";
    ledger.execute("UPDATE business_rule SET threshold_basis_points = 49 WHERE rule = 'transfer_balance'");
    EXPECT_EQ(cell(report(ledger, "transfers"), {}, "state"), Cell{"amounts_differ"});
}

TEST(Transfers, OfReturnsArePutTogetherByAmountOrByName) {
    Database ledger = ledger_with_bodies();
    const std::string rest = "RES_PROG_REC,R,100\nACU_NHS,R,100\n";
    take_in(ledger, {.body = "X01", .month = 9, .rows = rest + "RES_SUPPORT_OUT,NR,3\n"});
    take_in(ledger, {.body = "X02", .month = 9, .rows = rest + "RES_SUPPORT_IN,NR,3\n"});
    take_in(ledger, {.body = "X03", .month = 9, .rows = rest + "RES_SUPPORT_IN,NR,7\nRES_SUPPORT_OUT,NR,0\n"});
    ResultTable table = report(ledger, "transfers");
    EXPECT_THAT(cells(table, {{"from_organisation", "X01"}}, {"to_organisation", "state", "method"}),
                ElementsAre(Cell{"X02"}, Cell{"matched"}, Cell{"same amount"}));
    EXPECT_THAT(cells(table, {{"to_organisation", "X03"}}, {"from_organisation", "state", "difference_pence"}),
                ElementsAre(unknown, Cell{"one_sided"}, unknown));
    // A list names the other side: now amounts may differ, and months.
    take_in(ledger, {.body = "X04", .month = 8, .rows = rest + "RES_SUPPORT_OUT,NR,6\n"});
    take_in_text(ledger, heading + "2017-18,X04,X03,giver,6000,,,NR,,,\n2017-18,X04,X03,receiver,6000,,,NR,,,\n");
    table = report(ledger, "transfers");
    EXPECT_THAT(cells(table, {{"from_organisation", "X04"}, {"evidence", "return"}}, {"to_organisation", "state", "difference_pence"}),
                ElementsAre(Cell{"X03"}, Cell{"periods_differ"}, k(1)));
    EXPECT_EQ(cell(table, {{"from_organisation", "X04"}, {"evidence", "records"}}, "state"), Cell{"matched"});
}

TEST(Transfers, OfKentWereWithdrawnAndAreSeenFromEitherSide) {
    Database ledger = kent_ledger();
    for (const std::string body : {"ashford", "canterbury"}) {
        EXPECT_THAT(cells(report(ledger, "transfers", {.bodies = {body}}), {},
                          {"financial_year", "from_organisation", "to_organisation", "amount_pence", "state", "difference_pence", "source"}),
                    ElementsAre(Cell{"2017-18"}, Cell{"09E"}, Cell{"09C"}, m("3"), Cell{"withdrawn"}, m("0"), Cell{"S03"}));
    }
    EXPECT_TRUE(report(ledger, "transfers", {.bodies = {"thanet"}}).rows.empty());
}

// formulas.md section 10, 4.
RC_GTEST_PROP(Transfers, OfTheSameAmountAddToNothing, ()) {
    const auto amount = *rc::gen::inRange(1, 100'000);
    Database ledger = ledger_with_bodies();
    const std::string rest = "RES_PROG_REC,R,100\nACU_NHS,R,100\n";
    take_in(ledger, {.body = "X01", .rows = rest + "RES_SUPPORT_OUT,NR," + std::to_string(amount) + "\n"});
    take_in(ledger, {.body = "X02", .rows = rest + "RES_SUPPORT_IN,NR," + std::to_string(amount) + "\n"});
    const ResultTable table = report(ledger, "transfers");
    RC_ASSERT(cell(table, {}, "state") == Cell{"matched"});
    RC_ASSERT(cell(table, {}, "difference_pence") == k(0));
    const ResultTable position = report(ledger, "position");
    RC_ASSERT(std::get<std::int64_t>(cell(position, {{"organisation", "X01"}}, "forecast_pence")) +
                  std::get<std::int64_t>(cell(position, {{"organisation", "X02"}}, "forecast_pence")) == 0);
}

}  // namespace
}  // namespace ccgledger
