// Named conditions across bodies: none, each alone, all together; a shared condition counts once.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

const std::string minus_nine = "RES_PROG_REC,R,91\nACU_NHS,R,100\n";
const std::string heading = "scenario,financial_year,organisation,effect,bound,note,source\n";

Cell position(const ResultTable& table, const std::string& body, const std::string& scenario) {
    return cell(table, {{"organisation", body}, {"scenario", scenario}}, "position_pence");
}

TEST(Scenarios, OfWithdrawnSupportMoveTwoBodiesAndNoTotal) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "scenarios", {.groups = {"ashford-and-canterbury"}, .years = "2017-18"});
    EXPECT_EQ(position(table, "09C", "none"), m("-9"));
    EXPECT_EQ(position(table, "09E", "none"), m("-7"));
    EXPECT_EQ(position(table, "09C", "support_withdrawn"), m("-12"));
    EXPECT_EQ(position(table, "09E", "support_withdrawn"), m("-4"));
    EXPECT_EQ(position(table, "EK2", "none"), m("-16"));
    EXPECT_EQ(position(table, "EK2", "support_withdrawn"), m("-16"));
    EXPECT_EQ(cell(table, {{"organisation", "EK2"}, {"scenario", "support_withdrawn"}}, "effect_pence"), m("0"));
    // The group alone, and either body alone, tell the same.
    EXPECT_EQ(position(report(ledger, "scenarios", {.bodies = {"EK2"}, .years = "2017-18"}), "EK2", "support_withdrawn"), m("-16"));
    EXPECT_EQ(position(report(ledger, "scenarios", {.bodies = {"canterbury"}, .years = "2017-18"}), "09E", "support_withdrawn"), m("-4"));
}

TEST(Scenarios, PublishedAsPositionsAreStoredAndNotDerived) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "scenarios", {.bodies = {"ashford", "canterbury", "south-kent-coast"}, .years = "2017-18"});
    EXPECT_THAT(cells(table, {{"organisation", "09C"}, {"scenario", "downside"}}, {"position_pence", "bound", "method", "source"}),
                ElementsAre(m("-20"), Cell{"at_most"}, Cell{"as published"}, Cell{"S01"}));
    EXPECT_EQ(position(table, "10A", "downside"), m("-4"));
    EXPECT_EQ(position(table, "09E", "downside"), unknown) << "could double: no number";
    EXPECT_EQ(position(table, "09C", "all"), unknown) << "the downside may hold the withdrawal already";
}

TEST(Scenarios, OfAListAreNoneEachAndAll) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .month = 9, .rows = minus_nine});
    take_in(ledger, {.body = "X02", .month = 9, .rows = minus_nine});
    take_in_text(ledger, heading + "contract lost,2017-18,X01,-2000,exact,,\nwinter,2017-18,X01,-1000,at_most,,\ncontract lost,2017-18,X02,2000,exact,,\n");
    const ResultTable table = report(ledger, "scenarios");
    EXPECT_EQ(position(table, "X01", "none"), k(-9));
    EXPECT_EQ(position(table, "X01", "contract lost"), k(-11));
    EXPECT_EQ(position(table, "X01", "winter"), k(-10));
    EXPECT_THAT(cells(table, {{"organisation", "X01"}, {"scenario", "all"}}, {"conditions", "position_pence", "bound", "effect_pence"}),
                ElementsAre(Cell{"contract lost + winter"}, k(-12), Cell{"at_most"}, k(-3)));
    EXPECT_EQ(position(table, "X02", "contract lost"), k(-7));
    EXPECT_TRUE(rows_where(table, {{"organisation", "X02"}, {"scenario", "all"}}).empty()) << "one condition is all there is";
}

TEST(Scenarios, OfABodyWithoutAForecastAreUnknown) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .month = 9, .rows = "RES_PROG_REC,R,91\nACU_NHS,R,100\nMH_NHS,R,,,,\n"});
    take_in_text(ledger, heading + "winter,2017-18,X01,-1000,exact,,\nwinter,2017-18,X02,-1000,exact,,\n");
    const ResultTable table = report(ledger, "scenarios");
    for (const std::string body : {"X01", "X02"}) {
        EXPECT_EQ(position(table, body, "none"), unknown);
        EXPECT_THAT(cells(table, {{"organisation", body}, {"scenario", "winter"}}, {"position_pence", "effect_pence", "bound"}),
                    ElementsAre(unknown, k(-1), unknown));
    }
}

// formulas.md section 10, 4: whatever moves between the two, their sum does not.
RC_GTEST_PROP(Scenarios, OfSupportLeaveTheSumOfAPairAsItIs, ()) {
    const auto support = *rc::gen::inRange(-50'000, 50'000);
    Database ledger = kent_ledger();
    take_in(ledger, {.body = "09C", .year = "2018-19", .month = 9, .rows = minus_nine});
    take_in(ledger, {.body = "09E", .year = "2018-19", .month = 9, .rows = minus_nine});
    take_in_text(ledger, heading + "support,2018-19,09C," + std::to_string(support) + ",exact,,\nsupport,2018-19,09E," + std::to_string(-support) + ",exact,,\n");
    const ResultTable table = report(ledger, "scenarios", {.bodies = {"EK2"}, .years = "2018-19"});
    RC_ASSERT(cell(table, {{"scenario", "support"}, {"evidence", "members"}}, "position_pence") == k(-18));
    RC_ASSERT(cell(table, {{"scenario", "none"}, {"evidence", "members"}}, "position_pence") == k(-18));
}

}  // namespace
}  // namespace ccgledger
