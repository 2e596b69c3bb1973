// U1 to U6 (F20, F25 to F31), one-offs over the years, and what is disputed treated the other way.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/import.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;

const std::string one_off_heading =
    "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n";

std::string judged(const std::string& year, const std::string& item, const std::string& pounds, const std::string& judge = "finance",
                   const std::string& until = "") {
    return "X01," + year + "," + item + "," + pounds + ",happens once,," + judge + ",2018-04-20," + until + ",\n";
}

std::vector<std::pair<std::string, Cell>> variants_of(Database& ledger, const std::string& body = "X01") {
    const ResultTable table = report(ledger, "variants", {.bodies = {body}});
    std::vector<std::pair<std::string, Cell>> values;
    for (const auto& row : table.rows) {
        values.emplace_back(std::get<std::string>(row[table.index_of("variant")]), row[table.index_of("value_pence")]);
    }
    return values;
}

TEST(Variants, OfTheWorkedExample) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.files = {in_source_tree("tests/fixtures/worked_example") / "ccg_x_2017-18_M12.csv"};
    ASSERT_EQ(import_files(ledger, request).front().state, FileOutcome::State::imported);
    // U3: 1% and 0.5% of 258.0. U4: no reserve let go. U6: -8.0 less 2.2 of earlier years and 2.5 of support.
    EXPECT_THAT(variants_of(ledger), ElementsAre(std::pair{"U1", m("-11.6")}, std::pair{"U2", m("-11.4")}, std::pair{"U3", m("-15.47")},
                                                 std::pair{"U4", m("-8")}, std::pair{"U5", unknown}, std::pair{"U6", m("-12.7")}));
}

TEST(Variants, OfNumbersThatTheLinesGive) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,100000\nACU_NHS,R,104000\nOTH_PRIORYR,NR,-600\nRSV_CONT,NR,500,0,500,0\nRSV_NRHEAD,NR,900,1000,900,1000\n"
                             "QIPP_TXN_NR,NR,800\nQIPP_TXN_R,R,1000\nMEM_UNDERLYING_REP,,-3500\nMEM_FYE_COST,R,250\n"});
    take_in_text(ledger, one_off_heading + judged("2017-18", "accruals", "600000") + judged("2017-18", "a case in court", "-50000"));
    // I = 100000 - 104000 + 600 - 1000 = -4400; the headroom is overspent, which is no release
    EXPECT_THAT(variants_of(ledger), ElementsAre(std::pair{"U1", k(-4000)}, std::pair{"U2", k(-4250)}, std::pair{"U3", k(-5500)},
                                                 std::pair{"U4", k(-4900)}, std::pair{"U5", k(-4950)}, std::pair{"U6", k(-4400 - 800 - 600 - 500)},
                                                 std::pair{"reported", k(-3500)}));
    const ResultTable table = report(ledger, "variants");
    EXPECT_THAT(column(table, "difference_pence"), ElementsAre(k(0), k(-250), k(-1500), k(-900), k(-950), k(-2300), k(500)));
    EXPECT_THAT(column(table, "reported_gap_pence"), ElementsAre(k(500), k(750), k(2000), k(1400), k(1450), k(2800), k(0)));
    EXPECT_EQ(cell(table, {{"variant", "U1"}}, "percent_of_recurrent_resource"), basis_points(-400));
}

// Foundation trusts and trusts of 2016-17 as Nuffield added them up, in millions: -791 -790 -300 -1,800.
TEST(Variants, AddBackGivesTheTrustsOf201617) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2018-19", .unit = MoneyUnit::millions,
                     .rows = "RES_PROG_REC,R,80000\nRES_CSF,NR,1800\nACU_NHS,R,82891\nOTH_PRIORYR,NR,-300\nQIPP_TFM_NR,NR,790\n"});
    EXPECT_EQ(cell(report(ledger, "variants"), {{"variant", "U6"}}, "value_pence"), m("-3681"));
}

TEST(Variants, AreUnknownWhereAPartIs) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n"});
    const ResultTable table = report(ledger, "variants");
    EXPECT_EQ(cell(table, {{"variant", "U2"}}, "value_pence"), unknown);   // nobody gives full-year effects
    EXPECT_EQ(cell(table, {{"variant", "U5"}}, "value_pence"), unknown);   // nobody lists one-offs
    EXPECT_EQ(cell(table, {{"variant", "U6"}}, "value_pence"), unknown);   // savings are not listed
    EXPECT_EQ(cell(table, {{"variant", "U6"}}, "confidence"), Cell("none"));
}

TEST(Variants, KeepTheBoundOfU1) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90000\nACU_NHS,R,100000\nOTH_OTH,,4000\nMEM_FYE_QIPP,R,300\n"});
    const ResultTable table = report(ledger, "variants");
    EXPECT_THAT(cells(table, {{"variant", "U2"}}, {"value_pence", "value_low_pence", "value_high_pence", "method"}),
                ElementsAre(unknown, k(-13'700), k(-9'700), Cell("bound")));
}

// ── What was published, without a return ─────────────────────────────────────────────────────────────────────────────────

TEST(PublishedLadder, AListOfOneOffsGoesBeforeAFigureAndABound) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,outturn,2018-05,outturn_in_year,-13,T1,high,exact");
    const auto split = [&] {
        return cells(report(ledger, "structural"), {}, {"in_year_pence", "structural_pence", "one_off_pence", "method", "confidence"});
    };
    EXPECT_THAT(split(), ElementsAre(m("-13"), unknown, unknown, Cell("none"), Cell("none")));
    publish(ledger, "X01,2017-18,outturn,2018-06,underlying_position,-17.5,T2,high,exact");
    EXPECT_THAT(split(), ElementsAre(m("-13"), m("-17.5"), m("4.5"), Cell("reported:unknown"), Cell("partial")));
    take_in_text(ledger, one_off_heading + judged("2017-18", "reserves", "6000000"));
    EXPECT_THAT(split(), ElementsAre(m("-13"), m("-19"), m("6"), Cell("partial"), Cell("partial")));
}

TEST(PublishedLadder, AFigureStandsWithoutAPosition) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,outturn,2018-06,underlying_position,-17.5,T2,high,exact");
    EXPECT_THAT(cells(report(ledger, "structural"), {}, {"in_year_pence", "structural_pence", "reading", "method"}),
                ElementsAre(unknown, m("-17.5"), Cell("unknown"), Cell("reported:unknown")));
}

// ── One-offs over the years ──────────────────────────────────────────────────────────────────────────────────────────────

TEST(OneOffs, ThatComeThreeYearsRunningAreStructuralInFact) {
    struct Case {
        std::vector<std::pair<std::string, std::string>> years;   // and pounds
        std::vector<Cell> states;
        std::string about;
    };
    const Cell once("one-off");
    const Cell structural("structural in fact");
    const std::vector<Case> cases = {
        {{{"2015-16", "5"}, {"2016-17", "6"}, {"2017-18", "7"}}, {structural, structural, structural}, "three in a row"},
        {{{"2015-16", "5"}, {"2016-17", "6"}}, {once, once}, "two"},
        {{{"2014-15", "5"}, {"2015-16", "5"}, {"2017-18", "7"}}, {once, once, once}, "a year between"},
        {{{"2015-16", "5"}, {"2016-17", "-6"}, {"2017-18", "7"}}, {once, once, once}, "a cost between"},
        {{{"2015-16", "5"}, {"2016-17", "0"}, {"2017-18", "7"}}, {once, once, once}, "nil between"},
        {{{"2014-15", "1"}, {"2015-16", "5"}, {"2016-17", "6"}, {"2017-18", "7"}}, {structural, structural, structural, structural}, "four"},
    };
    for (const Case& each : cases) {
        Database ledger = ledger_with_bodies();
        std::string list = one_off_heading;
        for (const auto& [year, pounds] : each.years) {
            list += judged(year, "winter money", pounds);
        }
        take_in_text(ledger, list);
        EXPECT_EQ(column(report(ledger, "one-offs"), "state"), each.states) << each.about;
    }
}

TEST(OneOffs, CountTheirYearsInReturnsToo) {
    Database ledger = ledger_with_bodies();
    for (const std::string year : {"2015-16", "2016-17", "2017-18"}) {
        take_in(ledger, {.year = year, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,95\nOTH_PRIORYR,NR,-3\n"});
    }
    const ResultTable table = report(ledger, "one-offs");
    EXPECT_THAT(column(table, "years_running"), ElementsAre(pence(1), pence(2), pence(3)));
    EXPECT_THAT(column(table, "amount_pence"), ElementsAre(k(3), k(3), k(3)));
    EXPECT_THAT(column(table, "state"), ElementsAre(Cell("structural in fact"), Cell("structural in fact"), Cell("structural in fact")));
}

TEST(OneOffs, SayWhoJudgedAndUntilWhen) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, one_off_heading + judged("2017-18", "redundancies", "-500"));
    take_in_text(ledger, one_off_heading + judged("2017-18", "redundancies", "-200", "the auditor"));
    take_in_text(ledger, one_off_heading + judged("2017-18", "pilots", "-90", "finance", "2018-06-01"));
    const ResultTable table = report(ledger, "one-offs");
    EXPECT_THAT(cells(table, {{"item", "redundancies"}}, {"amount_pence", "judged_by", "differing_judge", "differing_pence", "state"}),
                ElementsAre(pence(-20'000), Cell("the auditor"), Cell("finance"), pence(-50'000), Cell("one-off")));
    EXPECT_THAT(cells(table, {{"item", "pilots"}}, {"state", "judged_until", "years_running"}),
                ElementsAre(Cell("given up"), Cell("2018-06-01"), unknown));
}

// ── The other way ────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(WhatIf, AMarkTheOtherWayIsWhatTheReturnWouldSay) {
    const std::string rest = "RES_PROG_REC,R,90000\nACU_NHS,R,100000\n";
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = rest + "OTH_TRANS,R,400\nMH_NHS,NR,700\nOTH_INCOME,NR,50\n"});
    take_in(ledger, {.body = "X02", .rows = rest + "OTH_TRANS,NR,400\nMH_NHS,NR,700\nOTH_INCOME,NR,50\n"});
    take_in(ledger, {.body = "X03", .rows = rest + "OTH_TRANS,R,400\nMH_NHS,R,700\nOTH_INCOME,NR,50\n"});
    const ResultTable table = report(ledger, "whatif", {.bodies = {"X01"}});
    const ResultTable structural = report(ledger, "structural");
    const auto said_by = [&](const std::string& body) { return cell(structural, {{"organisation", body}}, "structural_pence"); };
    EXPECT_EQ(cell(table, {{"item", "OTH_TRANS"}}, "other_way_pence"), said_by("X02"));
    EXPECT_EQ(cell(table, {{"item", "MH_NHS"}}, "other_way_pence"), said_by("X03"));
    EXPECT_THAT(column(table, "item"), ElementsAre(Cell("MH_NHS"), Cell("OTH_TRANS"), Cell("all 2 items"), Cell("all 2 items")));
    EXPECT_EQ(cell(table, {{"item_kind", "lowest"}}, "other_way_pence"), said_by("X03"));    // the cost of 700 comes back too
    EXPECT_EQ(cell(table, {{"item_kind", "highest"}}, "other_way_pence"), said_by("X02"));
}

TEST(WhatIf, NothingDisputedMovesNothing) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_TRANS,NR,4\n"});
    const ResultTable table = report(ledger, "whatif");
    EXPECT_THAT(column(table, "item_kind"), ElementsAre(Cell("lowest"), Cell("highest")));
    EXPECT_THAT(column(table, "other_way_pence"), ElementsAre(k(-10), k(-10)));
    EXPECT_THAT(column(table, "difference_pence"), ElementsAre(k(0), k(0)));
}

TEST(WhatIf, AnUnstatedLineIsInsideTheBoundAlready) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\nOTH_INCOME,,3\n"});
    const ResultTable table = report(ledger, "whatif");
    EXPECT_THAT(column(table, "difference_pence"), ElementsAre(k(-4), k(3), unknown, unknown));
    EXPECT_THAT(column(table, "other_way_pence"), ElementsAre(unknown, unknown, k(-14), k(-7)));
}

TEST(WhatIf, TwoJudgesAndAnItemThatRepeats) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90000\nACU_NHS,R,100000\nOTH_OTH,,9000\n"});   // -19000, of which 9000 not said
    take_in_text(ledger, one_off_heading + judged("2017-18", "redundancies", "-5000000") + judged("2017-18", "winter money", "1000000") +
                             judged("2016-17", "winter money", "900000") + judged("2015-16", "winter money", "800000"));
    take_in_text(ledger, one_off_heading + judged("2017-18", "redundancies", "-2000000", "the auditor"));
    // as judged last: -19000 + 2000 - 1000
    const ResultTable table = report(ledger, "whatif");
    EXPECT_THAT(cells(table, {{"item", "redundancies"}}, {"item_kind", "structural_pence", "other_way_pence"}),
                ElementsAre(Cell("judges"), k(-18'000), k(-15'000)));
    EXPECT_THAT(cells(table, {{"item", "winter money"}}, {"item_kind", "other_way_pence"}), ElementsAre(Cell("repeats"), k(-17'000)));
    EXPECT_EQ(cell(table, {{"item_kind", "lowest"}}, "other_way_pence"), k(-18'000));
    EXPECT_EQ(cell(table, {{"item_kind", "highest"}}, "other_way_pence"), k(-14'000));
}

TEST(WhatIf, AJudgementOfALineAgainstItsMark) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90000\nACU_NHS,R,100000\nOTH_PRIORYR,NR,-600\nMEM_UNDERLYING_REP,,-9000\n"});
    take_in_text(ledger, one_off_heading + judged("2017-18", "Prior-year items", "400000"));
    const ResultTable table = report(ledger, "whatif");
    // 400 of the 600 are one-off, so 200 would come back
    EXPECT_THAT(cells(table, {{"item", "OTH_PRIORYR"}}, {"item_kind", "other_way_pence", "difference_pence"}),
                ElementsAre(Cell("judgement"), k(-9'800), k(200)));
    EXPECT_THAT(cells(table, {{"item_kind", "figure"}}, {"other_way_pence", "difference_pence"}), ElementsAre(k(-9'000), k(1'000)));
    EXPECT_EQ(cell(table, {{"item_kind", "highest"}}, "other_way_pence"), k(-9'800)) << "a printed figure is no item";
}

}  // namespace
}  // namespace ccgledger
