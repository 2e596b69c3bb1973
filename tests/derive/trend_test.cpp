// F110, F111, F113 and what of F112 is derived: year on year.
// [Vale of York plan]: NHS Vale of York CCG, financial plan of 27 February 2017. [S02], [S09], [S12], [S23]: data/kent/sources.csv.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "derive/trace.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::Each;
using testing::ElementsAre;

const std::vector<std::string> change_columns = {"value_pence", "change_pence", "change_percent", "change_word"};

/// The rows of one measure of one body, years in order.
ResultTable trend_of(Database& ledger, const std::string& measure, const std::string& body = "X01") {
    ResultTable table = report(ledger, "trend", {.bodies = {body}});
    table.rows = rows_where(table, {{"measure", measure}});
    return table;
}

/// A year that closes at that in-year position, in thousands.
Return year_of(const std::string& year, std::int64_t position, const std::string& more = "") {
    return {.year = year, .rows = "RES_PROG_REC,R,450000\nACU_NHS,R," + std::to_string(450'000 - position) + "\n" + more};
}

struct Outturn {
    std::string body, year, millions;
    std::string basis = "unknown";
    std::string bound = "exact";
};

std::string row_of(const Outturn& claim) {
    return claim.body + "," + claim.year + ",outturn,2019,outturn_in_year," + claim.millions + ",T1,high," + claim.bound + "," + claim.basis + "\n";
}

// [Vale of York plan]: improvements of 5,746 to 16,940 (the first is 5,747 by the positions) against 1% of allocations of 449,675 to 487,948:
// 1.28, 1.37, 1.96 and 3.47%, all above the 1% that was asked (F45).
TEST(Change, OfValeOfYorkIsItsPlansShareOfTheAllocation) {
    Database ledger = ledger_with_bodies();
    struct Year {
        std::string label;
        std::int64_t allocation, spending;
    };
    for (const Year& year : std::vector<Year>{{"2016-17", 440'000, 461'801}, {"2017-18", 449'675, 465'729}, {"2018-19", 458'826, 468'584},
                                              {"2019-20", 470'892, 471'438}, {"2020-21", 487'948, 471'554}}) {
        take_in(ledger, {.year = year.label,
                         .rows = "RES_PROG_REC,R," + std::to_string(year.allocation) + "\nACU_NHS,R," + std::to_string(year.spending) + "\n"});
    }
    EXPECT_THAT(column(trend_of(ledger, "position"), "change_of_resource_percent"),
                ElementsAre(unknown, basis_points(128), basis_points(137), basis_points(196), basis_points(347)));
}

// ── F110: change and percent ─────────────────────────────────────────────────────────────────────────────────────────────

// Dartford, Gravesham and Swanley: -13.5 in 2016-17 [S02, S12], -7.3 forecast for 2017-18 [S02]: the deficit nearly halved.
TEST(Change, OfADeficitThatHalvesIsAnImprovementOfItsSize) {
    Database ledger = kent_ledger();
    const ResultTable table = trend_of(ledger, "position", "09J");
    EXPECT_THAT(cells(table, {{"financial_year", "2016-17"}}, change_columns), ElementsAre(m("-13.5"), unknown, unknown, unknown));
    EXPECT_THAT(cells(table, {{"financial_year", "2017-18"}}, change_columns),
                ElementsAre(m("-7.3"), m("6.2"), basis_points(4'593), Cell("favourable")));   // 6.2 / 13.5 = 45.93%
    EXPECT_EQ(cell(table, {{"financial_year", "2017-18"}}, "source_kind"), Cell("statement_forecast"));
}

// [Vale of York plan], in-year: (21,801) (16,054) (9,758) (546) 16,394.
TEST(Change, FollowsValeOfYorkFromDeficitToSurplus) {
    Database ledger = ledger_with_bodies();
    for (const auto& [year, position] : std::vector<std::pair<std::string, std::int64_t>>{
             {"2016-17", -21'801}, {"2017-18", -16'054}, {"2018-19", -9'758}, {"2019-20", -546}, {"2020-21", 16'394}}) {
        take_in(ledger, year_of(year, position));
    }
    const ResultTable table = trend_of(ledger, "position");
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(k(-21'801), k(-16'054), k(-9'758), k(-546), k(16'394)));
    EXPECT_THAT(column(table, "change_pence"), ElementsAre(unknown, k(5'747), k(6'296), k(9'212), k(16'940)));
    EXPECT_THAT(column(table, "change_percent"), ElementsAre(unknown, basis_points(2'636), basis_points(3'922), basis_points(9'440), unknown));
    EXPECT_THAT(column(table, "change_word"), ElementsAre(unknown, Cell("favourable"), Cell("favourable"), Cell("favourable"),
                                                          Cell("favourable: from deficit to surplus")));
    EXPECT_THAT(column(table, "like_for_like"), ElementsAre(unknown, Cell("yes"), Cell("yes"), Cell("yes"), Cell("yes")));
    EXPECT_THAT(column(table, "basis"), Each(Cell("in_year")));
}

TEST(Change, HasAWordForEveryCaseAndAPercentOnlyWhereItMeansSomething) {
    struct Case {
        std::string before, now;
        Cell change, percent;
        std::string word;
    };
    const std::vector<Case> cases = {
        {"-10", "-5", m("5"), basis_points(5'000), "favourable"},
        {"-5", "-10", m("-5"), basis_points(-10'000), "adverse"},
        {"10", "5", m("-5"), basis_points(-5'000), "adverse"},
        {"5", "10", m("5"), basis_points(10'000), "favourable"},
        {"-5", "-5", m("0"), basis_points(0), "unchanged"},
        {"-5", "5", m("10"), unknown, "favourable: from deficit to surplus"},
        {"5", "-5", m("-10"), unknown, "adverse: from surplus to deficit"},
        {"0", "-6.6", m("-6.6"), unknown, "adverse"},           // Thanet, 2017-18 to 2018-19
        {"0", "6.6", m("6.6"), unknown, "favourable"},
        {"0", "0", m("0"), unknown, "unchanged"},
        {"-2", "0", m("2"), basis_points(10'000), "favourable"},
        {"2", "0", m("-2"), basis_points(-10'000), "adverse"},
        {"-3", "-2", m("1"), basis_points(3'333), "favourable"},
        {"-8", "-8.0004", m("-0.0004"), basis_points(-1), "adverse"},   // half a basis point, away from zero
    };
    std::string claims;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        claims += row_of({body_of(i), "2016-17", cases[i].before}) + row_of({body_of(i), "2017-18", cases[i].now});
    }
    Database ledger = ledger_with_bodies();
    publish(ledger, claims);
    const ResultTable table = report(ledger, "trend");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Where now = {{"organisation", body_of(i)}, {"measure", "position"}, {"financial_year", "2017-18"}};
        EXPECT_THAT(cells(table, now, {"change_pence", "change_percent", "change_word"}), ElementsAre(cases[i].change, cases[i].percent, Cell(cases[i].word)))
            << cases[i].before << " to " << cases[i].now;
    }
}

TEST(Change, OfAYearWithoutAYearBeforeIsUnknownAndTheGapIsShown) {
    Database ledger = kent_ledger();
    // Ashford: +1.3 in 2013-14 [S23], nothing for three years, -13.0 in 2017-18 [S04], -15.1 in 2018-19 [S09].
    const ResultTable table = trend_of(ledger, "position", "09C");
    EXPECT_THAT(column(table, "financial_year"), ElementsAre(Cell("2013-14"), Cell("2014-15"), Cell("2015-16"), Cell("2016-17"), Cell("2017-18"), Cell("2018-19")));
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(m("1.3"), unknown, unknown, unknown, m("-13"), m("-15.1")));
    EXPECT_THAT(column(table, "change_pence"), ElementsAre(unknown, unknown, unknown, unknown, unknown, m("-2.1")));
    EXPECT_THAT(column(table, "change_word"), ElementsAre(unknown, unknown, unknown, unknown, unknown, Cell("adverse")));
    EXPECT_THAT(cells(table, {{"financial_year", "2015-16"}}, {"basis", "source", "source_kind", "low_pence", "high_pence", "like_for_like"}),
                Each(unknown));
}

TEST(Change, FromOrToABoundIsNotDrawn) {
    Database ledger = ledger_with_bodies();
    publish(ledger, row_of({"X01", "2015-16", "-5"}) + row_of({"X01", "2016-17", "-20", "unknown", "at_most"}) +
                        row_of({"X01", "2017-18", "-6.6", "unknown", "at_least"}) + row_of({"X01", "2018-19", "-7", "unknown", "about"}));
    const ResultTable table = trend_of(ledger, "position");
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(m("-5"), unknown, unknown, m("-7")));
    EXPECT_THAT(column(table, "low_pence"), ElementsAre(m("-5"), unknown, m("-6.6"), m("-7")));
    EXPECT_THAT(column(table, "high_pence"), ElementsAre(m("-5"), m("-20"), unknown, m("-7")));
    EXPECT_THAT(column(table, "change_pence"), Each(unknown));
    EXPECT_THAT(column(table, "change_word"), Each(unknown));
}

// ── F113: one basis a line ───────────────────────────────────────────────────────────────────────────────────────────────

TEST(Basis, AChangeOfItBreaksTheLine) {
    struct Case {
        std::string before, now;
        Cell change;
        std::string word;
    };
    const std::vector<Case> cases = {
        {"in_year", "in_year", m("-2"), "adverse"},          {"cumulative", "cumulative", m("-2"), "adverse"},
        {"unknown", "unknown", m("-2"), "adverse"},          {"cumulative", "in_year", unknown, "basis changed"},
        {"in_year", "cumulative", unknown, "basis changed"}, {"unknown", "in_year", unknown, "basis changed"},
        {"in_year", "unknown", unknown, "basis changed"},
    };
    std::string claims;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        claims += row_of({body_of(i), "2016-17", "-5", cases[i].before}) + row_of({body_of(i), "2017-18", "-7", cases[i].now});
    }
    Database ledger = ledger_with_bodies();
    publish(ledger, claims);
    const ResultTable table = report(ledger, "trend");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Where now = {{"organisation", body_of(i)}, {"measure", "position"}, {"financial_year", "2017-18"}};
        EXPECT_THAT(cells(table, now, {"value_pence", "change_pence", "change_word"}), ElementsAre(m("-7"), cases[i].change, Cell(cases[i].word)))
            << cases[i].before << " to " << cases[i].now;
    }
}

TEST(Basis, OfAReturnIsKnownAndOfMostPapersIsNot) {
    Database ledger = ledger_with_bodies();
    publish(ledger, row_of({"X01", "2016-17", "-5"}));
    take_in(ledger, year_of("2017-18", -7'000));
    EXPECT_THAT(cells(trend_of(ledger, "position"), {{"financial_year", "2017-18"}}, {"change_pence", "change_word"}),
                ElementsAre(unknown, Cell("basis changed")));
}

// ── Which word is the last on a year ─────────────────────────────────────────────────────────────────────────────────────

TEST(Outcome, TakesAccountsThenReturnsThenPapersThenForecasts) {
    Database ledger = ledger_with_bodies();
    const auto outcome = [&] { return cells(trend_of(ledger, "position"), {}, {"value_pence", "source_kind", "basis"}); };
    publish(ledger, "X01,2017-18,M09,2018-01,forecast_outturn_board,-1,T1,high,exact\n");
    EXPECT_THAT(outcome(), ElementsAre(m("-1"), Cell("statement_forecast"), Cell("unknown")));
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,0,0,0,100\nACU_NHS,R,0,0,0,2100"});
    EXPECT_THAT(outcome(), ElementsAre(m("-2"), Cell("return_forecast"), Cell("in_year")));
    publish(ledger, "X01,2017-18,outturn,2018-08,outturn_in_year,-3,T2,low,about\n");
    EXPECT_THAT(outcome(), ElementsAre(m("-3"), Cell("statement"), Cell("unknown")));
    take_in(ledger, {.month = 12, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,4100"});
    EXPECT_THAT(outcome(), ElementsAre(m("-4"), Cell("return"), Cell("in_year")));
    take_in(ledger, {.month = 13, .kind = "accounts", .rows = "RES_PROG_REC,R,100\nACU_NHS,R,5100"});
    EXPECT_THAT(outcome(), ElementsAre(m("-5"), Cell("accounts"), Cell("in_year")));
}

TEST(Outcome, OfPapersIsTheSurestThenTheExactThenTheLatestThenTheFormal) {
    struct Case {
        std::string about, first, second;   // MADE_ON,MEASURE,MILLIONS,SOURCE,CONFIDENCE,BOUND
    };
    const std::vector<Case> cases = {
        {"surer", "2018-01,forecast_outturn_board,-1,T1,high,exact", "2018-03,forecast_outturn_board,-2,T2,medium,exact"},
        {"exact", "2018-01,forecast_outturn_board,-1,T1,high,exact", "2018-03,forecast_outturn_board,-2,T2,high,about"},
        {"later", "2018-03,forecast_outturn_board,-1,T1,high,exact", "2018-01,forecast_outturn_board,-2,T2,high,exact"},
        {"dated", "2018-01,forecast_outturn_board,-1,T1,high,exact", ",forecast_outturn_board,-2,T2,high,exact"},
        {"formal", "2018-01,forecast_outturn_reported,-1,T1,high,exact", "2018-01,forecast_outturn_board,-2,T2,high,exact"},
        {"with a number", "2018-01,forecast_outturn_board,-1,T1,low,exact", "2018-03,forecast_outturn_reported,,T2,high,exact"},
        {"without a condition", "2018-01,forecast_outturn_board,-1,T1,low,exact", "2018-03,forecast_outturn_downside,-2,T2,high,exact"},
    };
    // Each case twice, so that the order in which the two came in cannot be what decides.
    std::string first;
    std::string second;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        first += body_of(2 * i) + ",2017-18,annual," + cases[i].first + "\n" + body_of(2 * i + 1) + ",2017-18,annual," + cases[i].second + "\n";
        second += body_of(2 * i) + ",2017-18,annual," + cases[i].second + "\n" + body_of(2 * i + 1) + ",2017-18,annual," + cases[i].first + "\n";
    }
    Database ledger = ledger_with_bodies();
    publish(ledger, first);
    publish(ledger, second);
    const ResultTable table = report(ledger, "trend");
    for (std::size_t i = 0; i < 2 * cases.size(); ++i) {
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}, {"measure", "position"}}, "value_pence"), m("-1")) << cases[i / 2].about;
    }
}

TEST(Outcome, CountsThePapersThatDisagreeWithIt) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,outturn,2018-08,outturn_in_year,-13,T1,high,exact\nX01,2017-18,outturn,2018-08,outturn_in_year,-13,T2,medium,exact\n"
                    "X01,2017-18,outturn,2018-08,outturn_in_year,-12,T3,medium,exact\nX01,2017-18,annual,2018-01,forecast_outturn_board,-9,T1,high,exact\n");
    EXPECT_EQ(answer(ledger, "SELECT outcome_pence, disagreeing_amounts FROM year_position"), "-1300000000|1");
}

TEST(Plan, IsOfTheReturnElseOfThePaper) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2016-17,plan,2016-04,in_year_plan,1,T1,high,exact\nX01,2017-18,plan,2017-04,in_year_plan,2,T1,high,exact\n");
    take_in(ledger, {.rows = "RES_PROG_REC,R,0,0,103,0\nACU_NHS,R,0,0,100,0"});
    EXPECT_THAT(column(trend_of(ledger, "plan"), "value_pence"), ElementsAre(m("1"), k(3)));
    EXPECT_THAT(column(trend_of(ledger, "plan"), "source_kind"), ElementsAre(Cell("statement"), Cell("return")));
    EXPECT_THAT(column(trend_of(ledger, "plan"), "change_word"), ElementsAre(unknown, Cell("basis changed")));
}

// ── F111: scaled ─────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Scaled, PositionAndBalanceByTheYearsResourceAndStructuralByTheRecurrentResource) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,200000\nRES_PROG_NR,NR,50000\nACU_NHS,R,208000\nOTH_TRANS,NR,45000\nRES_BF,NR,-7000"});
    const ResultTable table = report(ledger, "trend");
    struct Case {
        std::string measure;
        Cell value, percent;
    };
    for (const Case& each : std::vector<Case>{{"position", k(-3'000), basis_points(-120)},      // of 250,000
                                              {"structural", k(-8'000), basis_points(-400)},    // of 200,000
                                              {"one_off", k(5'000), unknown},
                                              {"cumulative", k(-10'000), basis_points(-400)}}) {
        EXPECT_THAT(cells(table, {{"measure", each.measure}}, {"value_pence", "percent_of_resource"}), ElementsAre(each.value, each.percent)) << each.measure;
    }
}

TEST(Scaled, ExpenditurePerHeadIsOfTheRegisteredPopulation) {
    struct Case {
        std::string persons;
        Cell per_head;
    };
    // Half a penny goes up: 100.00 / 3 = 33.33; 100.00 / 800 = 12.5p.
    const std::vector<Case> cases = {{"3", pence(3'333)}, {"800", pence(13)}, {"126400", pence(0)}, {"10000", pence(1)}};
    Database ledger = ledger_with_bodies();
    const auto of_persons = [](std::size_t body, const std::string& persons) {
        return Return{.body = body_of(body), .unit = MoneyUnit::pounds, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nMEM_POP,," + persons};
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, of_persons(i, cases[i].persons));
    }
    take_in(ledger, of_persons(cases.size(), "0"));
    const ResultTable table = report(ledger, "trend");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}, {"measure", "expenditure_per_head"}}, "value_pence"), cases[i].per_head) << cases[i].persons;
    }
    EXPECT_TRUE(rows_where(table, {{"organisation", body_of(cases.size())}, {"measure", "expenditure_per_head"}}).empty());
}

TEST(Scaled, MorePerHeadIsHigherAndNotFavourable) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, year_of("2015-16", -1, "MEM_POP,,100000"));
    take_in(ledger, year_of("2016-17", -100, "MEM_POP,,100000"));
    take_in(ledger, year_of("2017-18", -50, "MEM_POP,,100000"));
    take_in(ledger, year_of("2018-19", -50, "MEM_POP,,100000"));
    EXPECT_THAT(column(trend_of(ledger, "expenditure_per_head"), "change_word"), ElementsAre(unknown, Cell("higher"), Cell("lower"), Cell("unchanged")));
}

// ── F112: like for like ──────────────────────────────────────────────────────────────────────────────────────────────────

TEST(LikeForLike, IsNotWhenDelegatedPrimaryCareOrPandemicMoneyBeginsOrEnds) {
    Database ledger = ledger_with_bodies();
    const std::string delegated = "RES_PCD_REC,R,30000\nPCD_CONTRACT,R,30000\n";
    take_in(ledger, year_of("2014-15", -1));
    take_in(ledger, year_of("2015-16", -2, "RES_PCD_REC,R,0\n"));                     // nil is no duty
    take_in(ledger, year_of("2016-17", -3, delegated));
    take_in(ledger, year_of("2017-18", -4, delegated));
    take_in(ledger, year_of("2019-20", -5, delegated));                               // a year is missing
    take_in(ledger, year_of("2020-21", -6, delegated + "RES_COVID,NR,9\nOTH_COVID,NR,9\n"));
    take_in(ledger, year_of("2021-22", -7, delegated));
    const ResultTable table = trend_of(ledger, "position");
    EXPECT_THAT(column(table, "financial_year"), ElementsAre(Cell("2014-15"), Cell("2015-16"), Cell("2016-17"), Cell("2017-18"), Cell("2018-19"),
                                                             Cell("2019-20"), Cell("2020-21"), Cell("2021-22")));
    EXPECT_THAT(column(table, "like_for_like"), ElementsAre(unknown, Cell("yes"), Cell("no"), Cell("yes"), unknown, unknown, Cell("no"), Cell("no")));
}

TEST(LikeForLike, TakesDelegatedPrimaryCareAndPandemicMoneyOutOfEveryYear) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2014-15", .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,1010\n"});
    take_in(ledger, {.year = "2015-16", .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,1015\nRES_PCD_REC,R,300\nPCD_CONTRACT,R,280\nRES_COVID,NR,50\nOTH_COVID,NR,60\n"});
    take_in(ledger, {.year = "2016-17", .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,1015\nRES_PCD_REC,R,300\nPCD_CONTRACT,,280\n"});
    const auto series = [&](const char* measure, const char* name) { return column(trend_of(ledger, measure), name); };
    EXPECT_THAT(series("position", "value_pence"), ElementsAre(k(-10), k(-5), k(5)));
    EXPECT_THAT(series("position", "like_for_like_pence"), ElementsAre(k(-10), k(-15), k(-15)));
    EXPECT_THAT(series("position", "like_for_like_change_pence"), ElementsAre(unknown, k(-5), k(0)));
    EXPECT_THAT(series("structural", "like_for_like_pence"), ElementsAre(k(-10), k(-15), k(-15)));
    take_in(ledger, {.year = "2017-18", .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,1015\nRES_PCD_REC,R,,,,\n"});
    EXPECT_THAT(series("position", "like_for_like_pence"), testing::Contains(k(-15)).Times(2)) << "of 2017-18 nothing is known";
    EXPECT_THAT(series("one_off", "like_for_like_pence"), Each(unknown)) << "only of positions and structural values";
}

TEST(LikeForLike, IsUnknownOfPublishedClaims) {
    Database ledger = kent_ledger();
    EXPECT_EQ(cell(trend_of(ledger, "position", "09C"), {{"financial_year", "2018-19"}}, "like_for_like"), Cell("unknown"));
}

// ── Structural, one-off and balance over the years ───────────────────────────────────────────────────────────────────────

TEST(Trend, SplitsEachYearIntoStructuralAndOneOff) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, year_of("2016-17", -10, "RES_PROG_NR,NR,4\n"));
    take_in(ledger, year_of("2017-18", -12, "RES_PROG_NR,NR,12\n"));
    EXPECT_THAT(column(trend_of(ledger, "position"), "value_pence"), ElementsAre(k(-6), k(0)));
    EXPECT_THAT(column(trend_of(ledger, "structural"), "value_pence"), ElementsAre(k(-10), k(-12)));
    EXPECT_THAT(column(trend_of(ledger, "one_off"), "value_pence"), ElementsAre(k(4), k(12)));
    EXPECT_TRUE(trend_of(ledger, "cumulative").rows.empty());   // no balance was given: unknown, not nil
}

// Ashford's two readings: whichever is right, structural lies between -15.3 and -5.0, and the balance between -16 and -9.
TEST(Trend, PutsReadingsThatDisagreeTogetherAsABound) {
    Database ledger = kent_ledger();
    const std::vector<std::string> wanted = {"value_pence", "low_pence", "high_pence", "basis"};
    EXPECT_THAT(cells(trend_of(ledger, "structural", "09C"), {}, wanted), ElementsAre(unknown, m("-15.3"), m("-5"), Cell("unknown")));
    EXPECT_THAT(cells(trend_of(ledger, "cumulative", "09C"), {}, wanted), ElementsAre(unknown, m("-16"), m("-9"), Cell("unknown")));
    EXPECT_TRUE(trend_of(ledger, "one_off", "09C").rows.empty());
    // Of Canterbury one reading is not derivable, so no bound holds whichever reading is right.
    EXPECT_TRUE(trend_of(ledger, "structural", "09E").rows.empty());
}

TEST(Trend, TakesTheLatestMonthOfEachYearAndTheAccountsBeforeTheReturn) {
    Database ledger = ledger_with_bodies();
    for (const int month : {10, 12}) {
        take_in(ledger, {.month = month, .rows = "RES_PROG_REC,R,100\nACU_NHS,R," + std::to_string(100 + month)});
    }
    EXPECT_THAT(column(trend_of(ledger, "structural"), "value_pence"), ElementsAre(k(-12)));
    take_in(ledger, {.month = 12, .kind = "accounts", .rows = "RES_PROG_REC,R,100\nACU_NHS,R,150\nMEM_POP,,1000"});
    for (const std::string measure : {"position", "structural"}) {
        EXPECT_THAT(column(trend_of(ledger, measure), "value_pence"), ElementsAre(k(-50))) << measure;
    }
    EXPECT_THAT(column(trend_of(ledger, "expenditure_per_head"), "value_pence"), ElementsAre(pence(15'000)));
}

// F112: for mergers the pro-forma sum of predecessors.
TEST(Trend, OfAMergedBodyHasTheSumOfItsPredecessorsInTheYearsBefore) {
    Database ledger = ledger_with_bodies();
    ledger.execute("INSERT INTO succession SELECT old.organisation_id, new.organisation_id, '2019-04-01', 10000, 'invented', 1 "
                   "FROM organisation AS old, organisation AS new WHERE old.code IN ('X01', 'X02') AND new.code = 'X03'");
    const auto ends = [&](const std::string& body, const std::string& year, int spent) {
        take_in(ledger, {.body = body, .year = year, .rows = "RES_PROG_REC,R,100\nACU_NHS,R," + std::to_string(spent)});
    };
    ends("X01", "2016-17", 103);   // X02 is not known: no sum
    ends("X01", "2017-18", 104);
    ends("X02", "2017-18", 106);
    ends("X01", "2018-19", 103);
    ends("X02", "2018-19", 102);
    ends("X03", "2019-20", 107);
    ends("X03", "2020-21", 109);
    const ResultTable table = ask(ledger, "SELECT trend.financial_year, trend.value_pence, trend.change_pence, trend.change_percent, trend.change_word, "
                                          "trend.source_kind FROM trend WHERE trend.organisation = 'X03' AND trend.measure = 'position' ORDER BY trend.start_year");
    EXPECT_THAT(column(table, "value_pence"), ElementsAre(k(-10), k(-5), k(-7), k(-9)));
    EXPECT_THAT(column(table, "change_pence"), ElementsAre(unknown, k(5), unknown, k(-2))) << "none from what is not its own to what is";
    EXPECT_THAT(column(table, "source_kind"), ElementsAre(Cell{"predecessors"}, Cell{"predecessors"}, Cell{"return"}, Cell{"return"}));
    EXPECT_THAT(cells(table, {{"financial_year", "2018-19"}}, {"change_percent", "change_word"}), ElementsAre(basis_points(5000), Cell{"favourable"}));
    EXPECT_EQ(trace(ledger, {.organisation = "X03", .period = "2018-19", .what = "position"}).trees.at(0).amount, -500'000);
}

TEST(Trend, OrdersMeasuresAsAReaderWantsThem) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, year_of("2017-18", -10, "RES_BF,NR,1\nMEM_POP,,1000\n"));
    EXPECT_THAT(column(report(ledger, "trend"), "measure"), ElementsAre(Cell("plan"), Cell("position"), Cell("structural"), Cell("one_off"),
                                                                        Cell("cumulative"), Cell("expenditure_per_head")));
}

TEST(Trend, ShowsOnlyTheYearsAskedForYetComparesWithTheYearBefore) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, year_of("2016-17", -10));
    take_in(ledger, year_of("2017-18", -12));
    const ResultTable table = report(ledger, "trend", {.bodies = {"X01"}, .years = "2017-18"});
    EXPECT_THAT(cells(table, {{"measure", "position"}}, {"financial_year", "value_pence", "change_pence"}), ElementsAre(Cell("2017-18"), k(-12), k(-2)));
}

}  // namespace
}  // namespace ccgledger
