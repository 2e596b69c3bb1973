// The back-test: what was said of the next year from what the ledger knew then, held against how that year ended.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/trace.h"
#include "intake/undo.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

/// Resource 100; spending as planned, to date and as forecast, in thousands.
std::string spending(int plan_year, int to_date, int forecast) {
    return "RES_PROG_REC,R,100\nACU_NHS,R,0," + std::to_string(to_date) + "," + std::to_string(plan_year) + "," + std::to_string(forecast) + "\n";
}

Where said_at(const std::string& month, const std::string& method) { return {{"made_at_month", month}, {"method", method}}; }

/// Asked of a copy: what a report or a trace looked at stays with its connection.
ResultTable rows_of_view(Database& ledger) {
    Database copy = Database::in_memory();
    ledger.copy_into(copy);
    return ask(copy, "SELECT backtest.method, CAST(backtest.made_at_month AS TEXT) AS made_at_month, backtest.predicted_pence, backtest.inputs "
                       "FROM backtest WHERE backtest.for_year = '2018-19'");
}

void end_next_year(Database& ledger, int position) {
    publish(ledger, "X01,2018-19,outturn,2019,outturn_in_year," + std::to_string(position) + ",T1,high,exact");
}

void expect_traced(Database& ledger, const ResultTable& table) {
    const Trace found = trace(ledger, {.organisation = "X01", .period = "2018-19", .what = "predicted"});
    std::vector<std::int64_t> traced;
    for (const TraceNode& tree : found.trees) {
        traced.push_back(tree.amount.value());
    }
    std::vector<std::int64_t> said;
    for (const Cell& cell : column(table, "predicted_pence")) {
        said.push_back(std::get<std::int64_t>(cell));
    }
    EXPECT_THAT(traced, testing::UnorderedElementsAreArray(said));
    EXPECT_THAT(found.notes, IsEmpty());
}

TEST(Backtest, APlanThatChangesInTheYearLeavesThePredictionOfItsFirstDay) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2018-19", .month = 2, .rows = spending(103, 10, 104)});
    take_in(ledger, {.year = "2018-19", .month = 12, .rows = spending(103, 120, 120)});
    EXPECT_THAT(cells(rows_of_view(ledger), said_at("0", "plan"), {"predicted_pence", "inputs"}), ElementsAre(k(-3), Cell{"import 1"}));
    take_in(ledger, {.year = "2018-19", .month = 12, .rows = spending(119, 120, 120)});
    take_in(ledger, {.year = "2018-19", .month = 2, .rows = spending(111, 10, 104)});
    EXPECT_THAT(cells(rows_of_view(ledger), said_at("0", "plan"), {"predicted_pence", "inputs"}), ElementsAre(k(-3), Cell{"import 1"}));
    expect_traced(ledger, rows_of_view(ledger));
}

TEST(Backtest, APlanThatNoReturnGivesIsThePublishedOne) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2018-19", .month = 12, .rows = "RES_PROG_REC,R,100,100,,100\nACU_NHS,R,100,120,,120"});
    publish(ledger, "X01,2018-19,plan,2018,in_year_plan,-7.0,T1,high,exact");
    EXPECT_THAT(cells(rows_of_view(ledger), said_at("0", "plan"), {"predicted_pence", "inputs"}), ElementsAre(m("-7"), Cell{"T1"}));
    expect_traced(ledger, rows_of_view(ledger));
}

TEST(Backtest, AReturnThatIsSentAgainOnceALaterMonthIsInLeavesWhatWasSaid) {
    Database ledger = ledger_with_bodies();
    end_next_year(ledger, -1);
    take_in(ledger, {.month = 6, .rows = spending(100, 51, 105)});
    take_in(ledger, {.month = 6, .rows = spending(100, 52, 106)});   // in time
    take_in(ledger, {.month = 7, .rows = spending(100, 60, 107)});
    const auto of_month_6 = [&] {
        const ResultTable said = rows_of_view(ledger);
        return std::vector{cell(said, said_at("6", "position repeats"), "predicted_pence"), cell(said, said_at("6", "position less one-offs"), "predicted_pence"),
                           cell(said, said_at("6", "run rate"), "predicted_pence")};
    };
    EXPECT_THAT(of_month_6(), ElementsAre(k(-6), k(-6), k(96)));
    take_in(ledger, {.month = 6, .rows = spending(100, 53, 180) + "OTH_TRANS,NR,7"});
    EXPECT_THAT(of_month_6(), ElementsAre(k(-6), k(-6), k(96)));
    // Undone, the version that was in time was a mistake: the one before it is what was known.
    const ResultTable in_time = ask(ledger, "SELECT import_run_id FROM submission WHERE version = 2");
    (void)undo_import(ledger, std::get<std::int64_t>(in_time.rows.at(0).at(0)), "wrong file");
    EXPECT_THAT(of_month_6(), ElementsAre(k(-5), k(-5), k(98)));
    expect_traced(ledger, rows_of_view(ledger));
}

TEST(Backtest, OfHistoryThatIsBroughtInBackwardsTheFirstVersionCounts) {
    Database ledger = ledger_with_bodies();
    end_next_year(ledger, -1);
    take_in(ledger, {.month = 7, .rows = spending(100, 60, 107)});
    take_in(ledger, {.month = 6, .rows = spending(100, 52, 106)});
    take_in(ledger, {.month = 6, .rows = spending(100, 52, 190)});
    EXPECT_EQ(cell(rows_of_view(ledger), said_at("6", "position repeats"), "predicted_pence"), k(-6));
    expect_traced(ledger, rows_of_view(ledger));
}

TEST(Backtest, WhatIsJudgedOneOffOfAYearIsNotReadBackIntoItsMonths) {
    Database ledger = ledger_with_bodies();
    end_next_year(ledger, -1);
    take_in(ledger, {.month = 6, .rows = "RES_PROG_REC,R,100\nOTH_INCOME,,3\nACU_NHS,R,50,52,100,106"});
    take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
                         "X01,2017-18,a sale,2000,once,,CFO,2018-05-01,,\n");
    EXPECT_EQ(cell(report(ledger, "structural", {.years = "2017-18"}), {}, "method"), Cell{"partial"});
    EXPECT_THAT(rows_where(rows_of_view(ledger), said_at("6", "position less one-offs")), IsEmpty());
    // A figure that the return itself prints is its own.
    take_in(ledger, {.month = 7, .rows = "RES_PROG_REC,R,100\nOTH_INCOME,,3\nACU_NHS,R,50,52,100,106\nMEM_UNDERLYING_REP,,-9"});
    EXPECT_EQ(cell(rows_of_view(ledger), said_at("7", "position less one-offs"), "predicted_pence"), k(-9));
    expect_traced(ledger, rows_of_view(ledger));
}

TEST(Backtest, WhatIsAddedUpFromMembersIsScoredByTheSumOfTheMembers) {
    Database ledger = kent_ledger();
    // The four of east Kent: -29.8, then members that add to -56.0, where "57 combined" was told of the group.
    const ResultTable four = report(ledger, "backtest", {.bodies = {"EK4"}});
    EXPECT_THAT(cells(four, {{"method", "position repeats"}}, {"predicted_pence", "outturn_pence", "error_pence", "outturn_source"}),
                ElementsAre(m("-29.8"), m("-56"), m("-26.2"), Cell{"sum of members"}));
    EXPECT_THAT(cells(four, {{"method", "plan"}}, {"predicted_pence", "outturn_pence"}), ElementsAre(m("-27.84"), m("-56")));
    const ResultTable pair = report(ledger, "backtest", {.bodies = {"EK2"}});
    EXPECT_THAT(cells(pair, {{"method", "position less one-offs"}}, {"predicted_pence", "outturn_pence"}), ElementsAre(m("-34.5"), m("-33.6")));
    EXPECT_EQ(cell(pair, {{"method", "plan"}}, "predicted_pence"), m("-17.8"));
    const Trace found = trace(ledger, {.organisation = "EK4", .period = "2018-19", .what = "error"});
    EXPECT_TRUE(std::any_of(found.trees.begin(), found.trees.end(), [](const TraceNode& tree) { return tree.amount == -2'620'000'000; }));
}

TEST(Backtest, AGroupsOwnPredictionIsScoredByItsOwnOutturn) {
    Database ledger = kent_ledger();
    publish(ledger, "EK4,2018-19,plan,2018,in_year_plan,-30.0,T1,high,exact");
    EXPECT_THAT(cells(report(ledger, "backtest", {.bodies = {"EK4"}}), {{"method", "plan"}}, {"predicted_pence", "outturn_pence"}),
                ElementsAre(m("-30"), m("-57")));
}

}  // namespace
}  // namespace ccgledger
