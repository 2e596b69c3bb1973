// What was published: bounds from claims alone, verdicts on claims, support between two bodies, risk, and disagreement.
// [S01] KentOnline, 13 February 2018; [S02] KentOnline, February 2018; [S03] HSJ, February 2018; [S04] HSJ, August 2018;
// [S49] on England at month 9 of 2017-18: references of data/kent/sources.csv.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "derive/checks.h"
#include "derive/story.h"
#include "derive/trace.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

Asked about(const std::string& body, const std::string& year = "2017-18") {
    return {.bodies = {body}, .years = year};
}

// ── Structural and one-off from claims alone ─────────────────────────────────────────────────────────────────────────────

const std::vector<std::string> bound_columns = {"in_year_pence",    "structural_pence",   "structural_low_pence", "structural_high_pence",
                                                "one_off_low_pence", "one_off_high_pence", "reading",              "method"};
const Cell masked("structural deficit, masked by one-offs");

// [S01]: 9m with Canterbury's 3m, QIPP of 0.4m against 3.7m, and a year that began with an overspend of 7m. It does not say
// whether the 9m counts the 7m, so both readings stand, and neither is one figure.
TEST(StructuralOfClaims, AshfordHasTwoReadingsAndBothAreBounds) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "structural", about("ashford"));
    ASSERT_EQ(table.rows.size(), 2U);
    // -9.0 - 3.0 = -12.0, and at most 3.7 - 0.4 = 3.3 worse: -15.3.
    const Where in_year = {{"basis", "in_year"}};
    EXPECT_THAT(cells(table, in_year, bound_columns),
                ElementsAre(m("-9"), unknown, m("-15.3"), m("-12"), m("3"), m("6.3"), masked, Cell("bound")));
    EXPECT_THAT(std::get<std::string>(cell(table, in_year, "assumption")), HasSubstr("is the year's own position"));
    // -9.0 + 7.0 = -2.0 of this year; -2.0 - 3.0 = -5.0, and at most 3.3 worse: -8.3.
    const Where cumulative = {{"basis", "cumulative"}};
    EXPECT_THAT(cells(table, cumulative, bound_columns),
                ElementsAre(m("-2"), unknown, m("-8.3"), m("-5"), m("3"), m("6.3"), masked, Cell("bound")));
    EXPECT_THAT(std::get<std::string>(cell(table, cumulative, "assumption")), HasSubstr("holds the balance brought forward"));
    EXPECT_EQ(cell(table, in_year, "source"), Cell("S01 S03"));
    EXPECT_THAT(column(table, "confidence"), ElementsAre(Cell("bound"), Cell("bound")));
}

// [S03]: -7 with the support paid, 3m given, QIPP of 3.6m against 14.5m. No opening balance was published.
TEST(StructuralOfClaims, CanterburyHasOneReadingBecauseNoOpeningBalanceWasPublished) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "structural", about("09E"));
    // -7.0 + 3.0 = -4.0, and at most 14.5 - 3.6 = 10.9 worse: -14.9.
    EXPECT_THAT(cells(table, {{"basis", "in_year"}}, bound_columns),
                ElementsAre(m("-7"), unknown, m("-14.9"), m("-4"), m("-3"), m("7.9"), Cell("structural deficit"), Cell("bound")));
    EXPECT_THAT(cells(table, {{"basis", "cumulative"}}, bound_columns),
                ElementsAre(unknown, unknown, unknown, unknown, unknown, unknown, Cell("unknown"), Cell("none")));
    EXPECT_THAT(std::get<std::string>(cell(table, {{"basis", "cumulative"}}, "assumption")), HasSubstr("no opening balance was published"));
}

TEST(StructuralOfClaims, ABodyOfWhichNoSplitWasPublishedIsUnknown) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "structural", {.bodies = {"10A", "10E", "09W", "99J"}, .years = "2017-18"});
    for (const std::string body : {"10A", "10E", "09W"}) {
        EXPECT_THAT(cells(table, {{"organisation", body}}, {"structural_pence", "structural_low_pence", "structural_high_pence", "reading", "method"}),
                    ElementsAre(unknown, unknown, unknown, Cell("unknown"), Cell("none")))
            << body;
    }
    EXPECT_EQ(cell(table, {{"organisation", "10A"}}, "in_year_pence"), m("-7.3"));
    EXPECT_TRUE(rows_where(table, {{"organisation", "99J"}}).empty());   // of West Kent no position at all was found
}

TEST(StructuralOfClaims, NamesThePartThatIsMissing) {
    struct Case {
        std::string claims;
        std::string missing;
    };
    const std::string forecast = "X01,2017-18,annual,2018-01,forecast_outturn_best_case,-9,T1,high,exact\n";
    const std::string support = "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\n";
    const std::string target = "X01,2017-18,annual,2018-01,qipp_target,3.7,T1,high,exact\n";
    const std::string delivered = "X01,2017-18,annual,2018-01,qipp_delivered,0.4,T1,high,exact\n";
    const std::string delivered_elsewhere = "X01,2017-18,annual,2018-01,qipp_delivered,0.4,T2,high,exact\n";
    const std::vector<Case> cases = {
        {forecast + target + delivered, "no support was published"},
        {forecast + support, "no QIPP target and delivery were published together"},
        {forecast + support + target, "no QIPP target and delivery were published together"},
        // 0.4 of one publication must never be set against 3.7 of another: they may mean different programmes.
        {forecast + support + target + delivered_elsewhere, "no QIPP target and delivery were published together"},
    };
    for (const Case& each : cases) {
        Database ledger = ledger_with_bodies();
        publish(ledger, each.claims);
        const ResultTable table = report(ledger, "structural");
        EXPECT_THAT(cells(table, {{"basis", "in_year"}}, {"in_year_pence", "structural_low_pence", "structural_high_pence", "method"}),
                    ElementsAre(m("-9"), unknown, unknown, Cell("none")))
            << each.claims;
        EXPECT_THAT(std::get<std::string>(cell(table, {{"basis", "in_year"}}, "assumption")), HasSubstr(each.missing));
    }
}

// "Not derivable" must not come with half a derivation beside it.
TEST(StructuralOfClaims, GivesNoUpperEndWhenTheLowerOneIsNotDerivable) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,annual,2018-01,forecast_outturn_best_case,-9,T1,high,exact\n"
                    "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\n");
    EXPECT_THAT(cells(report(ledger, "structural"), {{"basis", "in_year"}}, {"structural_low_pence", "structural_high_pence", "one_off_low_pence", "one_off_high_pence"}),
                ElementsAre(unknown, unknown, unknown, unknown));
}

TEST(StructuralOfClaims, AreNotSetBesideAReturnOfTheSameYear) {
    Database ledger = kent_ledger();
    take_in(ledger, {.body = "09C", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    const ResultTable table = report(ledger, "structural", about("09C"));
    EXPECT_THAT(column(table, "source_kind"), ElementsAre(Cell("return")));
    // A plan or a board paper is no return: claims still count beside one.
    Database other = kent_ledger();
    take_in(other, {.body = "09C", .kind = "plan", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    EXPECT_EQ(report(other, "structural", about("09C")).rows.size(), 2U);
}

// ── Verdicts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

struct VerdictCase {
    std::string about;
    std::string claim;       // PERIOD,MADE_ON,MEASURE,MILLIONS
    std::string bound;
    std::string verdict;
    Cell difference;
};

// The outcome is -7.3m by a month 12 return. difference = outcome - claim.
TEST(Verdict, ComparesAClaimWithTheOutcomeOfAReturn) {
    const std::vector<VerdictCase> cases = {
        {"to the penny", "M09,2018-01,forecast_outturn_reported,-7.3", "exact", "agrees", m("0")},
        {"within half the step that it prints", "M09,2018-01,forecast_outturn_reported,-7", "exact", "agrees", m("-0.3")},
        {"beyond half the step that it prints", "M09,2018-01,forecast_outturn_reported,-8", "exact", "differs", m("0.7")},
        {"a finer step", "M09,2018-01,forecast_outturn_reported,-7.2", "exact", "differs", m("-0.1")},
        {"half the step exactly", "M09,2018-01,forecast_outturn_reported,-7.25", "exact", "differs", m("-0.05")},
        {"to the board", "M09,2018-01,forecast_outturn_board,-5", "exact", "differs", m("-2.3")},
        {"a surplus", "M09,2018-01,forecast_outturn_reported,1.5", "exact", "differs", m("-8.8")},
        {"an outturn of a paper", "outturn,2018-08,outturn_in_year,-7.3", "exact", "agrees", m("0")},
        {"about, within a twentieth", "M09,2018-01,forecast_outturn_reported,-7.6", "about", "agrees", m("0.3")},
        {"about, beyond it", "M09,2018-01,forecast_outturn_reported,-7.7", "about", "differs", m("0.4")},
        {"a ceiling above", "M09,2018-01,forecast_outturn_reported,-5", "at_most", "agrees", m("-2.3")},
        {"a ceiling below", "M09,2018-01,forecast_outturn_reported,-20", "at_most", "differs", m("12.7")},
        {"a floor below", "M09,2018-01,forecast_outturn_reported,-20", "at_least", "agrees", m("12.7")},
        {"a floor above", "M09,2018-01,forecast_outturn_reported,-6.6", "at_least", "differs", m("-0.7")},
        {"a floor within its own rounding", "M09,2018-01,forecast_outturn_reported,-7", "at_least", "agrees", m("-0.3")},
        {"no number", "M09,2018-01,forecast_outturn_reported,", "exact", "cannot_tell", unknown},
        {"a target", "plan,2017-04,savings_target,20", "exact", "cannot_tell", unknown},
        {"a plan", "plan,2017-04,in_year_plan,-7.3", "exact", "agrees", m("0")},
        {"a risk", "M09,2018-01,risk_unmitigated,3.7", "exact", "cannot_tell", unknown},
        {"a position to date", "M09,2018-01,position_ytd,-7.3", "exact", "cannot_tell", unknown},
        {"a condition that nobody says came true", "M09,2018-01,forecast_outturn_downside,-7.3", "exact", "cannot_tell", unknown},
        {"support of which nothing is known", "M09,2018-01,forecast_outturn_best_case,-7.3", "exact", "cannot_tell", unknown},
    };
    Database ledger = ledger_with_bodies();
    std::string claims;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = "RES_PROG_REC,R,90000\nACU_NHS,R,97300"});
        claims += body_of(i) + ",2017-18," + cases[i].claim + ",T1,high," + cases[i].bound + "\n";
    }
    publish(ledger, claims);
    const ResultTable table = report(ledger, "statements");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, {"verdict", "difference_pence"}), ElementsAre(Cell(cases[i].verdict), cases[i].difference))
            << cases[i].about;
    }
}

TEST(Verdict, CannotBeGivenWithoutAFinalOutcome) {
    const std::string forecast = "X01,2017-18,M09,2018-01,forecast_outturn_reported,-7.3,T1,high,exact\n";
    struct Case {
        std::string about, claims, rows;
        int month;
        std::string verdict;
    };
    const std::vector<Case> cases = {
        {"nothing else is known", forecast, "", 0, "cannot_tell"},
        {"the return is still a forecast", forecast, "RES_PROG_REC,R,90000\nACU_NHS,R,97300", 11, "cannot_tell"},
        {"the return of month 12", forecast, "RES_PROG_REC,R,90000\nACU_NHS,R,97300", 12, "agrees"},
        {"the return of month 12 is not whole", forecast, "RES_PROG_REC,R,90000", 12, "cannot_tell"},
        {"the outturn is itself a floor", forecast + "X01,2017-18,outturn,2018-08,outturn_in_year,-7,T2,high,at_least\n", "", 0, "cannot_tell"},
        {"the outturn has no number", forecast + "X01,2017-18,outturn,2018-08,outturn_in_year,,T2,high,exact\n", "", 0, "cannot_tell"},
        {"a published outturn", forecast + "X01,2017-18,outturn,2018-08,outturn_in_year,-7.3,T2,high,exact\n", "", 0, "agrees"},
        {"an outturn of another year", forecast + "X01,2018-19,outturn,2019-08,outturn_in_year,-7.3,T2,high,exact\n", "", 0, "cannot_tell"},
        {"an outturn of another body", forecast + "X02,2017-18,outturn,2018-08,outturn_in_year,-7.3,T2,high,exact\n", "", 0, "cannot_tell"},
    };
    for (const Case& each : cases) {
        Database ledger = ledger_with_bodies();
        publish(ledger, each.claims);
        if (!each.rows.empty()) {
            take_in(ledger, {.month = each.month, .rows = each.rows});
        }
        EXPECT_EQ(cell(report(ledger, "statements"), {{"organisation", "X01"}, {"measure", "forecast_outturn_reported"}}, "verdict"), Cell(each.verdict))
            << each.about;
    }
}

TEST(Verdict, OnTheOnlyOutturnThereIsWouldBeItsOwn) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,outturn,2018-08,outturn_in_year,-13,T1,high,exact\n"
                    "X01,2017-18,outturn,2018-09,outturn_in_year,-13,T2,medium,exact\n"
                    "X01,2017-18,outturn,2018-09,outturn_in_year,-12.4,T3,low,exact\n");
    const ResultTable table = report(ledger, "statements");
    EXPECT_EQ(cell(table, {{"source", "T1"}}, "verdict"), Cell("cannot_tell"));
    EXPECT_EQ(cell(table, {{"source", "T2"}}, "verdict"), Cell("agrees"));
    EXPECT_THAT(cells(table, {{"source", "T3"}}, {"verdict", "difference_pence", "outcome_source"}), ElementsAre(Cell("differs"), m("-0.6"), Cell("T1")));
}

TEST(Verdict, OfAClaimOnAConditionWaitsForTheCondition) {
    const std::string kept = "X01,2017-18,annual,2018-01,forecast_outturn_best_case,-9,T1,high,exact\n";
    const std::string withdrawn = "X01,2017-18,annual,2018-01,forecast_outturn_support_withdrawn,-12,T1,high,exact\n";
    const std::string agreed = "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\n";
    const std::string reversed = "X01,2017-18,annual,2018-02,inter_ccg_transfer_reversal,-3,T2,high,exact\n";
    const std::string outturn = "X01,2017-18,outturn,2018-08,outturn_in_year,-13,T3,high,exact\n";
    Database support_withdrawn = ledger_with_bodies();
    publish(support_withdrawn, kept + withdrawn + agreed + reversed + outturn);
    const std::vector<std::string> wanted = {"verdict", "difference_pence"};
    EXPECT_THAT(cells(report(support_withdrawn, "statements"), {{"scenario", "best_case"}}, wanted), ElementsAre(Cell("condition_not_met"), unknown));
    EXPECT_THAT(cells(report(support_withdrawn, "statements"), {{"scenario", "support_withdrawn"}}, wanted), ElementsAre(Cell("differs"), m("-1")));
    Database support_kept = ledger_with_bodies();
    publish(support_kept, kept + withdrawn + agreed + outturn);
    EXPECT_THAT(cells(report(support_kept, "statements"), {{"scenario", "best_case"}}, wanted), ElementsAre(Cell("differs"), m("-4")));
    EXPECT_THAT(cells(report(support_kept, "statements"), {{"scenario", "support_withdrawn"}}, wanted), ElementsAre(Cell("condition_not_met"), unknown));
}

TEST(Verdict, OfEachAshfordClaimOf2017To18) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "statements", about("ashford"));
    struct Case {
        std::string measure, source, verdict;
        Cell difference;
    };
    const std::vector<Case> cases = {
        {"forecast_outturn_best_case", "S01", "condition_not_met", unknown},          // -9, and the support went
        {"forecast_outturn_support_withdrawn", "S01", "differs", m("-1")},            // -12 against -13
        {"forecast_outturn_support_withdrawn", "S02", "differs", m("-1")},
        {"forecast_outturn_downside", "S01", "cannot_tell", unknown},                 // if savings failed: nobody says whether
        {"forecast_outturn_reported", "S03", "cannot_tell", unknown},                 // "in line with plan", without a figure
        {"outturn_in_year", "S04", "cannot_tell", unknown},                           // the outcome itself
        {"outturn_in_year", "S06", "agrees", m("0")},
        {"savings_target", "S03", "cannot_tell", unknown},
        {"opening_position", "S01", "cannot_tell", unknown},
    };
    for (const Case& each : cases) {
        EXPECT_THAT(cells(table, {{"measure", each.measure}, {"source", each.source}}, {"verdict", "difference_pence"}),
                    ElementsAre(Cell(each.verdict), each.difference))
            << each.measure << " " << each.source;
    }
}

// ── Verdicts by the return of a claim's own month ────────────────────────────────────────────────────────────────────────

/// The return of month 9 of Ashford: a plan of nil, -2.0 to date, an opening of -1.0, a forecast of -3.0, resource of 144, savings of
/// 20 planned and 0.9 delivered, support of 2.5, a control total of -0.5.
const Return ashford_in_month_9 = {.body = "09C",
                                   .month = 9,
                                   .rows = "RES_PROG_REC,R,108000,108000,141500,141500\nRES_SUPPORT_IN,NR,1875,1875,2500,2500\nRES_BF,NR,-1000\n"
                                           "ACU_NHS,R,109875,111875,144000,147000\nQIPP_TXN_R,R,15000,900,20000,1200\nMEM_CT,,-500\n"
                                           "MEM_UNDERLYING_REP,,-6000"};

TEST(Verdict, OfEveryFamilyByTheReturnOfItsMonth) {
    const std::vector<VerdictCase> cases = {
        {"plan", "plan,2017-04,in_year_plan,0.0", "exact", "agrees", m("0")},
        {"another plan", "plan,2017-05,in_year_plan,1.5", "exact", "differs", m("-1.5")},
        {"a plan with the balance", "plan,2017-06,in_year_plan,-1.0", "exact", "agrees", m("0")},
        {"to date", "M09,2018-02,position_ytd,-7.0", "exact", "differs", m("5")},
        {"to date, within half the step", "M09,2018-03,position_ytd,-2.04", "about", "agrees", m("0.04")},
        {"to date of another month", "M08,2018-02,position_ytd,-2.0", "exact", "cannot_tell", unknown},
        {"to date, dated only", "annual,2018-01,position_ytd,-2.0", "exact", "agrees", m("0")},
        {"to date, of long before", "annual,2017-09,position_ytd,-2.0", "exact", "cannot_tell", unknown},
        {"plan to date", "M09,2018-01,position_ytd_plan,1.0", "exact", "differs", m("-1")},
        {"opening", "annual,2018-01,opening_position,-7.0", "exact", "differs", m("6")},
        {"opening, a ceiling", "annual,2018-02,opening_position,-0.5", "at_most", "agrees", m("-0.5")},
        {"savings planned", "annual,2018-01,qipp_target,3.7", "exact", "differs", m("16.3")},
        {"savings planned to date", "annual,2018-02,qipp_target,15", "exact", "agrees", m("0")},
        {"savings delivered", "annual,2018-01,qipp_delivered,0.4", "exact", "differs", m("0.5")},
        {"savings expected", "annual,2018-01,qipp_forecast,1.2", "exact", "agrees", m("0")},
        {"allocation", "annual,2017-09-21,allocation_total,145.0", "exact", "differs", m("-1")},
        {"support", "plan,2017-04,inter_ccg_transfer,2.5", "exact", "agrees", m("0")},
        {"support differs", "plan,2017-05,inter_ccg_transfer,3.0", "exact", "differs", m("-0.5")},
        {"control total", "plan,2017-04,control_total,0.0", "exact", "differs", m("-0.5")},
        {"underlying", "M09,2018-01,underlying_position,-6.0", "exact", "agrees", m("0")},
        {"cumulative", "M09,2018-01,cumulative_position,-4.0", "exact", "agrees", m("0")},
        {"savings plan", "plan,2017-04,savings_target,20", "exact", "cannot_tell", unknown},
        {"no number", "plan,2017-07,in_year_plan,", "exact", "cannot_tell", unknown},
    };
    Database ledger = ledger_with_bodies();
    std::string claims;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Return given = ashford_in_month_9;
        given.body = body_of(i);
        take_in(ledger, given);
        claims += body_of(i) + ",2017-18," + cases[i].claim + ",T1,high," + cases[i].bound + "\n";
    }
    publish(ledger, claims);
    const ResultTable table = report(ledger, "statements");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, {"verdict", "difference_pence"}), ElementsAre(Cell(cases[i].verdict), cases[i].difference))
            << cases[i].about;
        const bool is_told = cases[i].verdict != "cannot_tell";
        EXPECT_EQ(std::holds_alternative<std::monostate>(cell(table, {{"organisation", body_of(i)}}, "verdict_reason")), is_told) << cases[i].about;
        if (is_told) {
            EXPECT_THAT(std::get<std::string>(cell(table, {{"organisation", body_of(i)}}, "compared_with")), HasSubstr("return M9")) << cases[i].about;
        }
    }
}

TEST(Verdict, OfTheKentRecordBesideAReturnOfAshford) {
    Database ledger = kent_ledger();
    take_in(ledger, ashford_in_month_9);
    const ResultTable table = report(ledger, "statements", about("ashford"));
    const auto verdict_of = [&](const std::string& measure, const std::string& source) {
        return cells(table, {{"measure", measure}, {"source", source}}, {"verdict", "difference_pence", "in_return_pence"});
    };
    EXPECT_THAT(verdict_of("position_ytd", "S03"), ElementsAre(Cell("differs"), m("5"), m("-2")));
    EXPECT_THAT(verdict_of("opening_position", "S01"), ElementsAre(Cell("differs"), m("6"), m("-1")));
    EXPECT_THAT(verdict_of("qipp_target", "S01"), ElementsAre(Cell("differs"), m("16.3"), m("20")));
    EXPECT_THAT(verdict_of("qipp_delivered", "S01"), ElementsAre(Cell("differs"), m("0.5"), m("0.9")));
    EXPECT_THAT(verdict_of("allocation_total", "S21"), ElementsAre(Cell("differs"), m("-1"), m("144")));
    // A forecast is judged by how the year ended, and what the return of its date said stands beside.
    EXPECT_THAT(verdict_of("forecast_outturn_support_withdrawn", "S01"), ElementsAre(Cell("differs"), m("-1"), m("-3")));
    EXPECT_EQ(cell(table, {{"measure", "forecast_outturn_support_withdrawn"}, {"source", "S01"}}, "in_return_verdict"), Cell("cannot_tell"));
}

TEST(Verdict, OfAForecastSaysWhatTheReturnOfItsDateSaid) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,90000\nACU_NHS,R,93000"});
    take_in(ledger, {.month = 12, .rows = "RES_PROG_REC,R,90000\nACU_NHS,R,97300"});
    publish(ledger, "X01,2017-18,annual,2018-01,forecast_outturn_board,-5.0,T1,high,exact\nX01,2017-18,annual,2017-09,forecast_outturn_board,-1.0,T2,high,exact\n");
    const ResultTable table = report(ledger, "statements");
    const std::vector<std::string> wanted = {"verdict", "difference_pence", "in_return_month", "in_return_pence", "in_return_difference_pence", "in_return_verdict"};
    EXPECT_THAT(cells(table, {{"source", "T1"}}, wanted), ElementsAre(Cell("differs"), m("-2.3"), pence(9), m("-3"), m("2"), Cell("differs")));
    EXPECT_THAT(cells(table, {{"source", "T2"}}, wanted), ElementsAre(Cell("differs"), m("-6.3"), unknown, unknown, unknown, unknown));
}

TEST(Verdict, HoldsAClaimAgainstItsOwnBasis) {
    const std::string rows = "RES_PROG_REC,R,90000\nRES_BF,NR,-1000\nACU_NHS,R,97300";   // -7.3 in the year, -8.3 with the balance
    struct Case {
        std::string amount, basis, verdict;
        Cell difference;
    };
    const std::vector<Case> cases = {
        {"-7.3", "unknown", "agrees", m("0")},   {"-8.3", "unknown", "agrees", m("0")},    {"-9.3", "unknown", "differs", m("2")},
        {"-7.3", "in_year", "agrees", m("0")},   {"-8.3", "in_year", "differs", m("1")},
        {"-7.3", "cumulative", "differs", m("-1")}, {"-8.3", "cumulative", "agrees", m("0")},
    };
    for (const char* measure : {"outturn,2018-08,outturn_in_year", "M12,2018-04,forecast_outturn_board", "M12,2018-04,position_ytd", "M12,2018-04,in_year_plan"}) {
        Database ledger = ledger_with_bodies();
        std::string claims;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            take_in(ledger, {.body = body_of(i), .rows = rows});
            claims += body_of(i) + ",2017-18," + measure + "," + cases[i].amount + ",T1,high,exact," + cases[i].basis + "\n";
        }
        publish(ledger, claims);
        const ResultTable table = report(ledger, "statements");
        for (std::size_t i = 0; i < cases.size(); ++i) {
            EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, {"verdict", "difference_pence"}), ElementsAre(Cell(cases[i].verdict), cases[i].difference))
                << measure << " " << cases[i].amount << " " << cases[i].basis;
        }
    }
}

TEST(Verdict, OfSupportWithoutAReturnIsThatOfTheOtherLeg) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\nX02,2017-18,plan,2017-04,inter_ccg_transfer,-3,T1,high,exact\n"
                    "X03,2017-18,plan,2017-04,inter_ccg_transfer,3,T2,high,exact\nX04,2017-18,plan,2017-04,inter_ccg_transfer,-1,T2,high,exact\n"
                    "X05,2017-18,plan,2017-04,inter_ccg_transfer,3,T3,high,exact\n");
    const ResultTable table = report(ledger, "statements");
    const std::vector<std::string> wanted = {"verdict", "difference_pence", "compared_with"};
    EXPECT_THAT(cells(table, {{"organisation", "X01"}}, wanted), ElementsAre(Cell("agrees"), m("0"), Cell("other leg")));
    EXPECT_THAT(cells(table, {{"organisation", "X02"}}, wanted), ElementsAre(Cell("agrees"), m("0"), Cell("other leg")));
    EXPECT_THAT(cells(table, {{"organisation", "X03"}}, wanted), ElementsAre(Cell("differs"), m("-2"), Cell("other leg")));
    EXPECT_THAT(cells(table, {{"organisation", "X05"}}, wanted), ElementsAre(Cell("cannot_tell"), unknown, unknown));
    // Who asks about one side alone hears the same.
    EXPECT_THAT(cells(report(ledger, "statements", {.bodies = {"X03"}}), {}, wanted), ElementsAre(Cell("differs"), m("-2"), Cell("other leg")));
}

TEST(Verdict, OfEveryFamilyLeadsToTheCellsOfTheReturn) {
    Database ledger = kent_ledger();
    take_in(ledger, ashford_in_month_9);
    for (const auto& [what, least] : {std::pair<std::string, std::size_t>{"in_return", 8}, {"in_return_difference", 5}, {"difference", 8}}) {
        const Trace found = trace(ledger, {.organisation = "09C", .period = "2017-18", .what = what});
        EXPECT_THAT(found.notes, testing::IsEmpty()) << what;
        EXPECT_GE(found.trees.size(), least) << what;
    }
}

TEST(ClaimAgainstReturn, FindsTheClaimsThatDifferFromTheReturnOfTheirMonth) {
    Database ledger = kent_ledger();
    const auto found = [&] { return lines_of(run_checks(ledger, checks_named({"C45"}), request_of({.bodies = {"09C"}})).rows); };
    EXPECT_THAT(found(), testing::IsEmpty());
    take_in(ledger, ashford_in_month_9);
    EXPECT_THAT(found(), testing::Contains(HasSubstr("Year-to-date position, S03: -£7.0m; the return of month 9 says -£2.0m|500000000|S03 import ")));
    EXPECT_THAT(found(), testing::Contains(HasSubstr("QIPP target, S01: £3.7m; the return of month 9 says £20.0m|")));
    EXPECT_THAT(found(), testing::Not(testing::Contains(HasSubstr("best case"))));
}

TEST(StatementsReport, ALaterReadingOfAPublicationSupersedesTheEarlierWhole) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,annual,2018-01,savings_scheme,2,T1,high,exact\nX01,2017-18,annual,2018-01,savings_scheme,3,T1,high,exact\n"
                    "X01,2017-18,annual,2018-01,savings_scheme,4,T2,high,exact\n");
    publish(ledger, "X01,2017-18,annual,2018-01,savings_scheme,2.5,T1,high,exact\n");
    EXPECT_THAT(column(report(ledger, "statements"), "value_pence"), ElementsAre(m("2.5"), m("4")));
}

// ── Two bodies, one sum of money ─────────────────────────────────────────────────────────────────────────────────────────

// [S01, S03]: -9 and -7 with the support, -12 and -4 without: it only moves the deficit.
TEST(SupportPair, AddsToTheSameWithAndWithoutTheSupport) {
    Database ledger = kent_ledger();
    const ResultTable table = ask(ledger, "SELECT support_pair.*, giver.code AS giver, receiver.code AS receiver FROM support_pair "
                                          "JOIN organisation AS giver ON giver.organisation_id = giver_id "
                                          "JOIN organisation AS receiver ON receiver.organisation_id = receiver_id");
    EXPECT_THAT(cells(table, {}, {"giver", "receiver", "support_pence", "is_withdrawn"}), ElementsAre(Cell("09E"), Cell("09C"), m("3"), pence(1)));
    EXPECT_THAT(cells(table, {}, {"giver_kept_pence", "receiver_kept_pence", "kept_pence"}), ElementsAre(m("-7"), m("-9"), m("-16")));
    EXPECT_THAT(cells(table, {}, {"giver_withdrawn_pence", "receiver_withdrawn_pence", "withdrawn_pence"}), ElementsAre(m("-4"), m("-12"), m("-16")));
    EXPECT_EQ(cell(table, {}, "difference_pence"), m("0"));
}

TEST(SupportPair, ShowsASupportThatDoesNotOnlyMoveTheDeficit) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\nX02,2017-18,plan,2017-04,inter_ccg_transfer,-3,T1,high,exact\n"
                    "X01,2017-18,annual,2018-01,forecast_outturn_best_case,-9,T1,high,exact\n"
                    "X02,2017-18,annual,2018-01,forecast_outturn_best_case,-7,T1,high,exact\n"
                    "X01,2017-18,annual,2018-01,forecast_outturn_support_withdrawn,-12,T1,high,exact\n");
    // One of the four figures was not published.
    EXPECT_THAT(ask(ledger, "SELECT kept_pence, withdrawn_pence, difference_pence FROM support_pair").rows.front(), ElementsAre(m("-16"), unknown, unknown));
    publish(ledger, "X02,2017-18,annual,2018-02,forecast_outturn_support_withdrawn,-5,T2,high,exact\n");
    EXPECT_THAT(ask(ledger, "SELECT kept_pence, withdrawn_pence, difference_pence FROM support_pair").rows.front(), ElementsAre(m("-16"), m("-17"), m("1")));
}

TEST(SupportPair, NeedsBothLegsFromOnePublication) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,plan,2017-04,inter_ccg_transfer,3,T1,high,exact\nX02,2017-18,plan,2017-04,inter_ccg_transfer,-3,T2,high,exact\n"
                    "X03,2017-18,plan,2017-04,inter_ccg_transfer,2,T3,high,exact\nX04,2017-18,plan,2017-04,inter_ccg_transfer,-1,T3,high,exact\n");
    EXPECT_TRUE(ask(ledger, "SELECT * FROM support_pair").rows.empty());
}

// ── Risk ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(RiskAdjustedClaim, IsTheForecastLessTheNetRiskBesideIt) {
    Database ledger = kent_ledger();
    const ResultTable table = ask(ledger, "SELECT organisation.code AS organisation, risk_adjusted_claim.* FROM risk_adjusted_claim "
                                          "JOIN organisation ON organisation.organisation_id = risk_adjusted_claim.organisation_id "
                                          "WHERE financial_year = 2017");
    const std::vector<std::string> wanted = {"forecast_pence", "net_risk_pence", "risk_adjusted_pence"};
    EXPECT_THAT(cells(table, {{"organisation", "09J"}, {"source", "S02"}}, wanted), ElementsAre(m("-7.3"), m("3.7"), m("-11")));
    EXPECT_THAT(cells(table, {{"organisation", "ENG"}, {"source", "S49"}}, wanted), ElementsAre(m("-291"), m("428"), m("-719")));
    EXPECT_EQ(rows_where(table, {{"organisation", "09J"}}).size(), 1U);   // [S12] prints the forecast without a risk
}

TEST(RiskAdjustedClaim, NeverSetsARiskOfOnePaperOrMonthBesideAForecastOfAnother) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,M09,2018-01,forecast_outturn_board,-7.3,T1,high,exact\n"
                    "X01,2017-18,M08,2018-01,risk_unmitigated,1,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,risk_unmitigated,2,T2,high,exact\n"
                    "X01,2018-19,M09,2018-01,risk_unmitigated,3,T1,high,exact\n"
                    "X02,2017-18,M09,2018-01,risk_unmitigated,4,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,forecast_outturn_downside,-11,T3,high,exact\n"
                    "X01,2017-18,M09,2018-01,risk_unmitigated,3.7,T3,high,exact\n");
    EXPECT_TRUE(ask(ledger, "SELECT * FROM risk_adjusted_claim").rows.empty());
}

// ── Disagreement ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// [S01] has a savings target of 20m and [S03] one of nearly 21m; both stand.
TEST(StatementDisagreement, ListsTheSavingsTargetOfAshford) {
    Database ledger = kent_ledger();
    const ResultTable table = ask(ledger, "SELECT organisation.code AS organisation, statement_disagreement.* FROM statement_disagreement "
                                          "JOIN organisation ON organisation.organisation_id = statement_disagreement.organisation_id");
    EXPECT_THAT(cells(table, {{"organisation", "09C"}}, {"measure", "lowest_pence", "highest_pence", "sources"}),
                ElementsAre(Cell("savings_target"), m("20"), m("21"), Cell("S01,S03")));
}

// -485 and -486 if nothing is done [S22, S60]; -29 is what is left when the measures are taken [S61]: another quantity.
TEST(StatementDisagreement, IsNotBetweenAGapBeforeMeasuresAndOneAfterThem) {
    Database ledger = kent_ledger();
    const ResultTable table = ask(ledger, "SELECT statement_disagreement.* FROM statement_disagreement WHERE organisation = 'QKS' AND financial_year = '2020-21'");
    EXPECT_THAT(cells(table, {}, {"measure", "lowest_pence", "highest_pence", "sources"}),
                ElementsAre(Cell("funding_gap_projection"), m("-486"), m("-485"), Cell("S22,S60")));
    EXPECT_THAT(lines_of(run_checks(ledger, checks_named({"C35"}), request_of({.bodies = {"QKS"}, .years = "2020-21"})).rows),
                testing::Each(testing::Not(HasSubstr("29.0"))));
}

TEST(StatementDisagreement, LeavesOutThePartsOfThingsAndClaimsThatAgree) {
    Database ledger = kent_ledger();
    const ResultTable table = ask(ledger, "SELECT organisation.code AS organisation, statement_disagreement.* FROM statement_disagreement "
                                          "JOIN organisation ON organisation.organisation_id = statement_disagreement.organisation_id");
    for (const std::string part : {"cost_pressure", "savings_scheme", "allocation_component"}) {
        EXPECT_TRUE(rows_where(table, {{"measure", part}}).empty()) << part;
    }
    // Four papers print -13.0 for Ashford; three different scenarios are three different things.
    EXPECT_TRUE(rows_where(table, {{"organisation", "09C"}, {"measure", "outturn_in_year"}}).empty());
    EXPECT_TRUE(rows_where(table, {{"organisation", "09C"}, {"measure", "forecast_outturn_support_withdrawn"}}).empty());
}

// ── The story ────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Story, NamesTheEightBodiesAlsoThoseOfWhichNothingWasPublished) {
    Database ledger = kent_ledger();
    const Story story = story_of(ledger);
    std::vector<std::string> codes;
    for (const StoryBody& body : story.bodies) {
        codes.push_back(body.code);
    }
    EXPECT_THAT(codes, ElementsAre("09C", "09E", "09J", "09W", "10A", "10D", "10E", "99J"));
}

TEST(Story, PutsSourcesThatSayTheSameTogetherOnceEach) {
    Database ledger = kent_ledger();
    const Story story = story_of(ledger);
    std::vector<std::string> of_the_outturn;
    for (const StoryClaim& claim : story.claims) {
        if (claim.organisation == "09C" && claim.financial_year == "2017-18" && claim.family == "outturn") {
            of_the_outturn.push_back(claim.sources);
        }
    }
    EXPECT_THAT(of_the_outturn, ElementsAre("S04 S05 S06 S07"));
    ASSERT_EQ(story.pairs.size(), 1U);
    EXPECT_EQ(story.pairs.front().sources, "S01 S03");
    EXPECT_EQ(story.pairs.front().difference, Money());
    ASSERT_EQ(story.risks.size(), 1U);   // of the clinical commissioning groups alone, not of England
    EXPECT_EQ(story.risks.front().risk_adjusted, Money::from_pence(-1'100'000'000));
}

TEST(Story, CitesOnlySourcesThatItHas) {
    Database ledger = kent_ledger();
    const Story story = story_of(ledger);
    for (const StoryClaim& claim : story.claims) {
        for (std::size_t at = 0; at < claim.sources.size(); at += 4) {
            EXPECT_TRUE(story.sources.contains(claim.sources.substr(at, 3))) << claim.sources;
        }
    }
    EXPECT_EQ(story.sources.at("S01").publisher, "KentOnline");
}

TEST(Story, OfAnEmptyLedgerHasBodiesAndNothingToSay) {
    Database ledger = ledger_with_bodies();
    const Story story = story_of(ledger);
    EXPECT_EQ(story.bodies.size(), 8U);
    EXPECT_TRUE(story.claims.empty() && story.pairs.empty() && story.risks.empty() && story.bounds.empty() && story.disagreements.empty());
}

}  // namespace
}  // namespace ccgledger
