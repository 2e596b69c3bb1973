// From the plan to the next year's opening: levels and the steps between them, tied to the penny.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

/// Recurrent -12 and one-off +3, against a plan of -1; full-year effects +2; in thousands.
const std::string year = "RES_PROG_REC,R,88\nACU_NHS,R,97,100,97,100\nRES_PROG_NR,NR,53\nOTH_TRANS,NR,45,50,45,50\n";
const std::string effects = "MEM_FYE_QIPP,R,,,,2\n";

TEST(Bridge, LeadsFromThePlanToTheNextYear) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = year + effects});
    take_in(ledger, {.year = "2018-19", .month = 3, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,98\nRES_PROG_NR,NR,5\n"});
    const ResultTable table = report(ledger, "bridge", {.years = "2017-18"});
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(k(-1), k(-8), k(-9), k(-3), k(-12), k(2), k(-10), k(2), k(-8)));
}

TEST(Bridge, LeavesUnknownWhatNobodyGives) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = year});
    EXPECT_THAT(column(report(ledger, "bridge"), "value_pence"),
                ElementsAre(k(-1), k(-8), k(-9), k(-3), k(-12), unknown, unknown, unknown, unknown));
}

RC_GTEST_PROP(Bridge, StepsAddUpToTheLevels, ()) {
    const auto amount = [] { return std::to_string(*rc::gen::inRange(0, 100'000)); };
    Database ledger = ledger_with_bodies();
    std::string rows;
    for (const std::string line : {"RES_PROG_REC,R,", "ACU_NHS,R,", "RES_PROG_NR,NR,", "OTH_TRANS,NR,"}) {
        rows += line + amount() + "," + amount() + "," + amount() + "," + amount() + "\n";
    }
    take_in(ledger, {.rows = rows + effects});
    take_in(ledger, {.year = "2018-19", .month = 3, .rows = "RES_PROG_REC,R," + amount() + "\nACU_NHS,R," + amount() + "\n"});
    const ResultTable table = report(ledger, "bridge", {.years = "2017-18"});
    const auto value = [&](const std::string& step) { return std::get<std::int64_t>(cell(table, {{"step", step}}, "value_pence")); };
    RC_ASSERT(value("plan") + value("variance") == value("reported"));
    RC_ASSERT(value("reported") + value("one_offs") == value("structural"));
    RC_ASSERT(value("structural") + value("full_year_effects") == value("exit"));
    RC_ASSERT(value("exit") + value("residual") == value("next_year_before_one_offs"));
}

}  // namespace
}  // namespace ccgledger
