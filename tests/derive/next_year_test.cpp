// F46 to F49, F112, F117 and F119: the fund, mergers and how long a debt lasts; R03, R11 and R15; F85 beside the best month; F113, F116 and F118.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/trace.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

std::string position_of(std::int64_t thousands) { return "RES_PROG_REC,R,100000\nACU_NHS,R," + std::to_string(100'000 - thousands) + "\n"; }

// ── F49: years to clear ──────────────────────────────────────────────────────────────────────────────────────────────────

TEST(YearsToClear, AreRoundedUpAndNeverWithoutASurplus) {
    struct Case {
        std::int64_t opening, position;
        Cell years;
    };
    const std::vector<Case> cases = {
        {-10, 3, Cell("3")},                         // closes at -7: three years of 3
        {-9, 3, Cell("2")},                          // closes at -6: two, exactly
        {-10, 0, Cell("never at this rate")},
        {-10, -3, Cell("never at this rate")},
        {-3, 3, Cell("nothing to clear")},           // closes at nil
        {5, -3, Cell("nothing to clear")},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = position_of(cases[i].position) + "RES_BF,NR," + std::to_string(cases[i].opening) + "\n"});
    }
    take_in(ledger, {.body = "X29", .rows = position_of(-3)});
    const ResultTable table = report(ledger, "carry-forward");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}}, "years_to_clear"), cases[i].years) << cases[i].opening << " and " << cases[i].position;
    }
    EXPECT_EQ(cell(table, {{"organisation", "X29"}}, "years_to_clear"), unknown) << "no opening balance was given";
}

// ── F48: mergers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/// X01, X02 and X03 become X04 in April 2018: two wholly, the third by a quarter.
void merge(Database& ledger) {
    for (const auto& [code, share] : std::vector<std::pair<std::string, std::string>>{{"X01", "10000"}, {"X02", "10000"}, {"X03", "2500"}}) {
        ledger.execute("INSERT INTO succession SELECT old.organisation_id, new.organisation_id, '2018-04-01', " + share +
                       ", 'invented', 1 FROM organisation AS old, organisation AS new WHERE old.code = '" + code + "' AND new.code = 'X04'");
    }
}

TEST(Merger, OpensWithTheSumOfTheShares) {
    Database ledger = ledger_with_bodies();
    merge(ledger);
    take_in(ledger, {.body = "X01", .rows = position_of(-9) + "RES_BF,NR,-7\nRES_SUPPORT_IN,NR,3\nMEM_FYE_COST,R,1\n"});
    take_in(ledger, {.body = "X02", .rows = position_of(-4) + "RES_BF,NR,2\nRES_SUPPORT_OUT,NR,3\nMEM_FYE_COST,R,0\n"});
    const auto opening = [&] {
        return cells(report(ledger, "carry-forward", {.bodies = {"X04"}}), {},
                     {"from_year", "to_year", "in_year_pence", "cumulative_pence", "structural_pence", "recurrent_gap_pence", "method"});
    };
    EXPECT_THAT(opening(), ElementsAre(Cell("2017-18"), Cell("2018-19"), unknown, unknown, unknown, unknown, Cell("none"))) << "X03 is missing";
    take_in(ledger, {.body = "X03", .rows = position_of(-8) + "RES_BF,NR,-20\nMEM_FYE_COST,R,4\n"});
    // in-year -6 - 7 - 2, with the opening balances -7 + 2 - 5; the support of 3 moves nothing
    EXPECT_THAT(opening(), ElementsAre(Cell("2017-18"), Cell("2018-19"), k(-15), k(-25), k(-15), k(-17), Cell("sum of predecessors")));
    take_in(ledger, {.body = "X04", .year = "2018-19", .month = 1, .rows = position_of(0) + "RES_BF,NR,-24\n"});
    const ResultTable table = report(ledger, "carry-forward", {.bodies = {"X04"}});
    EXPECT_THAT(cells(table, {{"from_year", "2017-18"}}, {"next_opening_pence", "opening_difference_pence"}), ElementsAre(k(-24), k(1)));
    EXPECT_EQ(cell(report(ledger, "carry-forward", {.bodies = {"X01"}}), {}, "successor"), Cell("X04"));
}

// ── F119, F112: groups and merged bodies as the sum of their parts ───────────────────────────────────────────────────────────

TEST(Groups, AreTheSumOfTheirMembersAndSupportNetsToNil) {
    Database ledger = kent_ledger();
    const ResultTable published = report(ledger, "groups", {.groups = {"EK4"}});
    // -13, -9.5, -7.3 and 0 [S04]; -15.1, -18.5, -15.8 and -6.6 beside a published -57 [S09]
    EXPECT_EQ(cell(published, {{"organisation", "EK4"}, {"financial_year", "2017-18"}, {"measure", "position"}}, "value_pence"), m("-29.8"));
    EXPECT_THAT(cells(published, {{"organisation", "EK4"}, {"financial_year", "2018-19"}, {"measure", "position"}},
                      {"value_pence", "own_pence", "difference_pence"}),
                ElementsAre(m("-56"), m("-57"), m("-1")));
    EXPECT_EQ(cell(published, {{"organisation", "EK4"}, {"financial_year", "2013-14"}, {"measure", "position"}}, "value_pence"), unknown);
    take_in(ledger, {.body = "09C", .year = "2016-17", .rows = position_of(-9) + "RES_SUPPORT_IN,NR,3\n"});
    take_in(ledger, {.body = "09E", .year = "2016-17", .rows = position_of(-4) + "RES_SUPPORT_OUT,NR,3\n"});
    const ResultTable returned = report(ledger, "groups", {.bodies = {"EK2"}, .years = "2016-17"});
    EXPECT_THAT(column(returned, "measure"), ElementsAre(Cell("position"), Cell("structural"), Cell("one_off"), Cell("support")));
    EXPECT_THAT(column(returned, "value_pence"), ElementsAre(k(-13), k(-13), k(0), k(0)));
}

TEST(Groups, OfAMergedBodyAreItsPredecessorsByTheirShares) {
    Database ledger = ledger_with_bodies();
    merge(ledger);
    take_in(ledger, {.body = "X01", .rows = position_of(-9) + "RES_QP,NR,1\n"});
    take_in(ledger, {.body = "X02", .rows = position_of(-4)});
    take_in(ledger, {.body = "X03", .rows = position_of(-8)});
    const ResultTable table = report(ledger, "groups", {.bodies = {"X04"}});
    EXPECT_EQ(cell(table, {{"measure", "position"}}, "value_pence"), k(-8 - 4 - 2));
    EXPECT_EQ(cell(table, {{"measure", "structural"}}, "value_pence"), k(-9 - 4 - 2));
    EXPECT_EQ(cell(table, {{"measure", "one_off"}}, "value_pence"), k(1));
}

// ── F117: the walk ───────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Walk, LeadsFromOneYearToTheNextToThePenny) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2016-17", .rows = position_of(-9) + "RES_QP,NR,2\nMEM_FYE_QIPP,R,1\n"});                      // -7
    take_in(ledger, {.year = "2017-18", .rows = "RES_PROG_REC,R,100005\nACU_NHS,R,100020\nOTH_TRANS,NR,3\nQIPP_TXN_R,R,4\n"});   // -18
    const ResultTable table = report(ledger, "walk");
    EXPECT_THAT(column(table, "step"), ElementsAre(Cell("before"), Cell("one_offs_before"), Cell("full_year_effects"), Cell("growth"), Cell("savings"),
                                                   Cell("one_offs"), Cell("unexplained"), Cell("position")));
    // -7 - 2 + 1 + 5 + 4 - 3 and what is left
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(k(-7), k(-2), k(1), k(5), k(4), k(-3), k(-16), k(-18)));
    take_in(ledger, {.year = "2018-19", .rows = position_of(-1) + "OTH_OTH,,4\n"});
    const ResultTable open = report(ledger, "walk", {.years = "2018-19"});
    EXPECT_EQ(cell(open, {{"step", "unexplained"}}, "value_pence"), unknown) << "the one-off part is only a bound";
    EXPECT_EQ(cell(open, {{"step", "full_year_effects"}}, "value_pence"), unknown) << "nobody gives it";
}

// ── F46, F47: the sustainability fund ────────────────────────────────────────────────────────────────────────────────────

std::vector<std::vector<Cell>> quarters(Database& ledger, const std::string& body) {
    const ResultTable table = report(ledger, "csf", {.bodies = {body}});
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : table.rows) {
        rows.push_back({row[table.index_of("result")], row[table.index_of("margin_pence")], row[table.index_of("fund_pence")]});
    }
    return rows;
}

TEST(SustainabilityFund, BringsItsShareForEachQuarterThatIsNotBehind) {
    Database ledger = ledger_with_bodies();
    // A control total of -8,000, -2,000 a quarter; the fund received is no part of what is tested.
    const auto to_date = [](std::int64_t position, std::int64_t fund) {
        return "RES_PROG_REC,R,0," + std::to_string(50'000 + position) + ",0,0\nACU_NHS,R,0,50000,0,0\nRES_CSF,NR,0," + std::to_string(fund) +
               ",0,0\nMEM_CT,,,,,-8000\n";
    };
    take_in(ledger, {.year = "2018-19", .month = 3, .rows = to_date(-2'000, 0)});
    take_in(ledger, {.year = "2018-19", .month = 6, .rows = to_date(-4'001, 2'000)});
    take_in(ledger, {.year = "2018-19", .month = 9, .rows = to_date(-5'000, 2'000)});
    EXPECT_THAT(quarters(ledger, "X01"), ElementsAre(ElementsAre(Cell("pass"), k(0), k(2'000)), ElementsAre(Cell("fail"), k(-1), k(0)),
                                                     ElementsAre(Cell("pass"), k(1'000), k(2'000)),
                                                     ElementsAre(Cell("not_derivable"), unknown, unknown)));
    take_in(ledger, {.body = "X02", .year = "2018-19", .month = 3, .rows = position_of(5) + "MEM_CT,,,,,10\n"});
    EXPECT_EQ(quarters(ledger, "X02").at(0).at(0), Cell("not_applicable"));
    take_in(ledger, {.body = "X03", .year = "2017-18", .month = 3, .rows = to_date(0, 0)});
    EXPECT_TRUE(quarters(ledger, "X03").empty()) << "there was no fund in 2017-18";
}

TEST(SustainabilityFund, FollowsAPlanThatIsTheControlTotal) {
    Database ledger = ledger_with_bodies();
    // Planned to lose 5,000 of the 8,000 in the first quarter.
    take_in(ledger, {.year = "2018-19", .month = 3, .rows = "RES_PROG_REC,R,25000,25000,100000,100000\nACU_NHS,R,30000,29500,108000,108000\nMEM_CT,,,,,-8000\n"});
    const ResultTable table = report(ledger, "csf");
    EXPECT_THAT(cells(table, {{"quarter", "1"}}, {"phased_pence", "position_pence", "margin_pence", "phasing"}),
                ElementsAre(k(-5'000), k(-4'500), k(500), Cell("plan")));
}

// ── R03, R11, R15 ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<Cell> rule(Database& ledger, const std::string& id, const std::string& body = "X01") {
    return cells(report(ledger, "rules", {.bodies = {body}}), {{"rule_id", id}, {"basis", "in_year"}}, {"result", "margin_pence"});
}

TEST(EveryRule, HasARowWithAResult) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = position_of(-3)});
    const ResultTable table = report(ledger, "rules");
    for (int number = 1; number <= 15; ++number) {
        const std::string id = (number < 10 ? "R0" : "R") + std::to_string(number);
        EXPECT_FALSE(rows_where(table, {{"rule_id", id}}).empty()) << id;
    }
    EXPECT_THAT(rule(ledger, "R03"), ElementsAre(Cell("not_derivable"), unknown));
}

TEST(AuditOutcome, IsLookedAtWhenTheYearHasEnded) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 11, .rows = position_of(-3)});
    EXPECT_THAT(rule(ledger, "R15"), ElementsAre(Cell("not_applicable"), unknown));
    take_in(ledger, {.month = 12, .rows = position_of(-3)});
    EXPECT_THAT(rule(ledger, "R15"), ElementsAre(Cell("fail"), k(-3)));
    take_in(ledger, {.body = "X02", .month = 12, .rows = position_of(2)});
    EXPECT_THAT(rule(ledger, "R15", "X02"), ElementsAre(Cell("pass"), k(2)));
}

TEST(TransferBalance, NeedsBothLegsOfTheList) {
    const std::string heading = "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n";
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = position_of(-3)});
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("not_applicable"), unknown)) << "no support";
    take_in(ledger, {.body = "X02", .rows = position_of(-3) + "RES_SUPPORT_IN,NR,3\n"});
    EXPECT_THAT(rule(ledger, "R11", "X02"), ElementsAre(Cell("not_derivable"), unknown)) << "the other side is not said";
    take_in_text(ledger, heading + "2017-18,X01,X02,giver,3000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("not_derivable"), unknown)) << "one leg";
    take_in_text(ledger, heading + "2017-18,X01,X02,receiver,2500,2017-04-01,,NR,,,\n");
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("fail"), pence(-50'000)));
    EXPECT_THAT(rule(ledger, "R11", "X02"), ElementsAre(Cell("fail"), pence(-50'000)));
    take_in_text(ledger, heading + "2017-18,X01,X02,receiver,3000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("pass"), pence(0)));
}

TEST(TransferBalance, RestsOnReturnsThatTellBothSides) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = position_of(-3) + "RES_SUPPORT_OUT,NR,3\n"});
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("not_derivable"), unknown)) << "nobody receives it";
    take_in(ledger, {.body = "X02", .rows = position_of(-3) + "RES_SUPPORT_IN,NR,3\n"});
    EXPECT_THAT(rule(ledger, "R11"), ElementsAre(Cell("pass"), pence(0)));
    EXPECT_THAT(rule(ledger, "R11", "X02"), ElementsAre(Cell("pass"), pence(0)));
    EXPECT_THAT(trace(ledger, {.organisation = "X01", .period = "2017-18", .what = "margin"}).notes, testing::IsEmpty());
    // The list names the two, and the returns differ by 0.5.
    Database differing = ledger_with_bodies();
    take_in(differing, {.body = "X01", .rows = position_of(-3) + "RES_SUPPORT_OUT,NR,3000\n"});
    take_in(differing, {.body = "X02", .rows = position_of(-3) + "RES_SUPPORT_IN,NR,2500\n"});
    EXPECT_THAT(rule(differing, "R11"), ElementsAre(Cell("not_derivable"), unknown)) << "no two of one amount";
    take_in_text(differing, "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n"
                            "2017-18,X01,X02,giver,3000000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(rule(differing, "R11"), ElementsAre(Cell("fail"), k(-500)));
    EXPECT_THAT(rule(differing, "R11", "X02"), ElementsAre(Cell("fail"), k(-500)));
    EXPECT_THAT(trace(differing, {.organisation = "X02", .period = "2017-18", .what = "margin"}).notes, testing::IsEmpty());
}

// ── The hockey stick ─────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(HockeyStick, IsARestThatNoMonthSoFarWouldBring) {
    for (const auto& [forecast, stick] : std::vector<std::pair<int, std::string>>{{1'000, "no"}, {980, "no"}, {979, "yes"}}) {
        Database ledger = ledger_with_bodies();
        int spent = 0;
        for (int month = 1; month <= 4; ++month) {
            spent += month == 2 ? 70 : 140;    // the best month spends 70; eight are left
            const int saved = month == 2 ? 10 * month : 5 * month;
            take_in(ledger, {.month = month, .rows = "RES_PROG_REC,R,400\nACU_NHS,R,0," + std::to_string(spent) + ",0," + std::to_string(forecast + 70) +
                                                     "\nQIPP_TXN_R,R,0," + std::to_string(saved) + ",160,160\n"});
        }
        // spent 490 by month 4: forecast + 70 - 490 over 8 months against 70 a month
        EXPECT_EQ(cell(report(ledger, "runrate"), {{"method", "straight_line"}}, "hockey_stick"), Cell(stick)) << forecast;
    }
}

TEST(HockeyStick, OfSavingsIsHeldAgainstTheBestMonth) {
    for (const auto& [target, stick] : std::vector<std::pair<int, std::string>>{{180, "no"}, {181, "yes"}}) {
        Database ledger = ledger_with_bodies();
        int saved = 0;
        for (int month = 1; month <= 4; ++month) {
            saved += month == 3 ? 15 : 15 - 5;    // 45 by month 4, at best 15 in one; eight months are left
            take_in(ledger, {.month = month, .rows = "RES_PROG_REC,R,400\nACU_NHS,R,400\nQIPP_TXN_R,R,0," + std::to_string(saved) + "," +
                                                     std::to_string(target - 15) + "," + std::to_string(saved) + "\n"});
        }
        EXPECT_THAT(cells(report(ledger, "qipp"), {}, {"best_month_pence", "hockey_stick"}), ElementsAre(k(15), Cell(stick))) << target;
    }
}

// ── F113, F116, F118 ─────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(TrendRuns, CountConsecutiveDeficitsAndThoseWithHelp) {
    Database ledger = ledger_with_bodies();
    const std::vector<std::pair<std::string, std::string>> years = {
        {"2013-14", position_of(-3)},
        {"2014-15", position_of(2)},
        {"2015-16", position_of(-3) + "RES_QP,NR,1\n"},
        {"2016-17", position_of(-3) + "OTH_TRANS,NR,1\n"},
        {"2017-18", position_of(-3) + "RES_QP,NR,1\n"},
    };
    for (const auto& [year, rows] : years) {
        take_in(ledger, {.year = year, .rows = rows});
    }
    ResultTable table = report(ledger, "trend");
    table.rows = rows_where(table, {{"measure", "position"}});
    EXPECT_THAT(column(table, "deficit_years"), ElementsAre(pence(1), unknown, pence(1), pence(2), pence(3)));
    EXPECT_THAT(column(table, "deficit_years_with_help"), ElementsAre(pence(0), unknown, pence(1), pence(1), pence(2)));
}

TEST(TrendBreak, IsDrawnWhereTheMeaningOfStructuralChanges) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2016-17", .rows = position_of(-3)});
    take_in(ledger, {.year = "2017-18", .rows = position_of(-3) + "OTH_OTH,,4\nMEM_UNDERLYING_REP,,-9\n"});
    EXPECT_THAT(cells(report(ledger, "trend"), {{"measure", "structural"}, {"financial_year", "2017-18"}}, {"value_pence", "change_pence", "change_word"}),
                ElementsAre(k(-9), unknown, Cell("definition changed")));
}

// NHS Vale of York CCG, financial plan of 27 February 2017: cumulative -44,149, -53,907, -54,452, -38,057 as printed, each within rounding.
TEST(CumulativeIdentity, OfThePlanOfValeOfYorkHoldsButForRounding) {
    Database ledger = ledger_with_bodies();
    struct Year {
        std::string label;
        std::int64_t resource, expenditure, opening;
    };
    const std::vector<Year> years = {{"2017-18", 449'675, 465'729, -28'096},
                                     {"2018-19", 458'826, 468'583, -44'149},
                                     {"2019-20", 470'892, 471'438, -53'907},
                                     {"2020-21", 487'948, 471'553, -54'452}};
    for (const Year& year : years) {
        take_in(ledger, {.year = year.label, .rows = "RES_PROG_REC,R," + std::to_string(year.resource) + "\nACU_NHS,R," + std::to_string(year.expenditure) +
                                                     "\nRES_BF,NR," + std::to_string(year.opening) + "\n"});
    }
    ResultTable table = report(ledger, "trend");
    table.rows = rows_where(table, {{"measure", "cumulative"}});
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(k(-44'150), k(-53'906), k(-54'453), k(-38'057)));
    EXPECT_THAT(column(table, "cumulative_unexplained_pence"), ElementsAre(unknown, k(1), k(0), k(1)));
}

}  // namespace
}  // namespace ccgledger
