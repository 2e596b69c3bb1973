// F20 to F24 and F28: structural and one-off from returns, and the ladder of methods when the split is missing.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "intake/import.h"
#include "intake/reference.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<std::string> answer_columns = {"in_year_pence", "structural_pence", "one_off_pence", "reading", "method", "confidence"};

/// A return whose recurrent lines net to `structural` and whose one-off lines net to `one_off`, in thousands.
std::string rows_of(std::int64_t structural, std::int64_t one_off) {
    return "RES_PROG_REC,R," + std::to_string(100 + structural) + "\nACU_NHS,R,100\n" + "RES_PROG_NR,NR," +
           std::to_string(50 + one_off) + "\nOTH_TRANS,NR,50\n";
}

// The invented CCG X of tests/fixtures/worked_example, every link of the chain.
TEST(StructuralReport, GivesTheWorkedExample) {
    Database ledger = ledger_with_bodies();
    const auto folder = in_source_tree("tests/fixtures/worked_example");
    ImportRequest request;
    request.files = {folder / "ccg_x_2017-18_M12.csv"};
    ASSERT_EQ(import_files(ledger, request).front().state, FileOutcome::State::imported);
    const ResultTable structural = report(ledger, "structural");
    EXPECT_THAT(cells(structural, {}, answer_columns),
                ElementsAre(m("-8"), m("-11.6"), m("3.6"), Cell("structural deficit, masked by one-offs"), Cell("full"), Cell("full")));
    EXPECT_THAT(cells(structural, {}, {"structural_low_pence", "structural_high_pence", "without_support_pence"}),
                ElementsAre(m("-11.6"), m("-11.6"), m("-10.5")));
    EXPECT_THAT(cells(structural, {}, {"structural_deficit_pence", "structural_surplus_pence", "one_off_deficit_pence", "one_off_benefit_pence"}),
                ElementsAre(m("11.6"), m("0"), m("0"), m("3.6"))) << "F22, F23";
    const ResultTable next = report(ledger, "carry-forward");
    EXPECT_THAT(cells(next, {}, {"from_year", "to_year", "brought_forward_pence", "cumulative_pence", "full_year_effect_pence", "recurrent_gap_pence"}),
                ElementsAre(Cell("2017-18"), Cell("2018-19"), m("-5"), m("-13"), m("0.2"), m("-11.4")));
    EXPECT_EQ(answer(ledger, "SELECT resource_full_year_pence, expenditure_full_year_pence FROM submission_total"), "25800000000|26600000000");
}

// ── F22, F23: deficit and surplus apart ──────────────────────────────────────────────────────────────────────────────────

TEST(StructuralReport, TellsDeficitAndSurplusOfEitherPartApart) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = "RES_PROG_REC,R,100\nACU_NHS,R,103\nOTH_TRANS,NR,2"});    // both below nil
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,100\nACU_NHS,R,96\nOTH_TRANS,NR,5"});     // a one-off deficit
    take_in(ledger, {.body = "X03", .rows = "RES_PROG_REC,R,100\nOTH_INCOME,,3\nACU_NHS,R,103"});                      // a bound
    const ResultTable table = report(ledger, "structural");
    const std::vector<std::string> sides = {"structural_deficit_pence", "structural_surplus_pence", "one_off_deficit_pence", "one_off_benefit_pence"};
    EXPECT_THAT(cells(table, {{"organisation", "X01"}}, sides), ElementsAre(k(3), k(0), k(2), k(0)));
    EXPECT_THAT(cells(table, {{"organisation", "X02"}}, sides), ElementsAre(k(0), k(4), k(5), k(0)));
    EXPECT_THAT(cells(table, {{"organisation", "X03"}}, sides), ElementsAre(unknown, unknown, unknown, unknown));
    // -I = structural deficit - structural surplus + one-off deficit - one-off benefit
    const ResultTable wrong = ask(ledger, "SELECT structural.organisation FROM structural WHERE structural.structural_pence IS NOT NULL AND "
                                          "-structural.in_year_pence <> structural.structural_deficit_pence - structural.structural_surplus_pence "
                                          "+ structural.one_off_deficit_pence - structural.one_off_benefit_pence");
    EXPECT_TRUE(wrong.rows.empty());
}

// ── F24: what the signs say ──────────────────────────────────────────────────────────────────────────────────────────────

TEST(Reading, FollowsTheSignsOfPositionStructuralAndOneOff) {
    struct Case {
        std::int64_t structural, one_off;
        std::string reading;
    };
    const std::vector<Case> cases = {
        {-3, 1, "structural deficit, masked by one-offs"},
        {-3, 0, "structural deficit, masked by one-offs"},   // F24 has one-offs of nil on this side
        {-2, -1, "both"},
        {1, -3, "one-off deficit"},
        {0, -2, "one-off deficit"},
        {-3, 3, "balanced by one-offs"},
        {-3, 5, "balanced by one-offs"},
        {2, 1, "sound"},
        {3, -1, "sound"},
        {0, 0, "sound"},
        {2, -2, "sound"},
        {0, 4, "sound"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = rows_of(cases[i].structural, cases[i].one_off)});
    }
    const ResultTable table = report(ledger, "structural");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case& each = cases[i];
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, answer_columns),
                    ElementsAre(k(each.structural + each.one_off), k(each.structural), k(each.one_off), Cell(each.reading), Cell("full"),
                                Cell("full")))
            << each.structural << " and " << each.one_off;
    }
}

TEST(Reading, OfABoundIsSaidOnlyWhereItHoldsForEveryFigureInside) {
    struct Case {
        std::int64_t in_year_of_known_lines;
        std::int64_t unstated_expenditure, unstated_income;
        std::string reading;
    };
    // U1 lies between known - expenditure and known + income; I is known - expenditure + income.
    const std::vector<Case> cases = {
        {-10, 4, 0, "structural deficit"},                        // I -14, U1 -14 to -10
        {-10, 0, 4, "structural deficit, masked by one-offs"},    // I  -6, U1 -10 to  -6: the one-offs are nil or help
        {-2, 0, 4, "unknown"},                                    // I  +2, U1  -2 to  +2
        {-10, 0, 12, "unknown"},                                  // I  +2, U1 -10 to  +2
        {-1, 4, 2, "unknown"},                                    // I  -3, U1  -5 to  +1
        {6, 4, 0, "sound"},                                       // I  +2, U1  +2 to  +6
        {4, 6, 0, "unknown"},                                     // I  -2, U1  -2 to  +4
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i),
                         .rows = rows_of(cases[i].in_year_of_known_lines, 0) + "OTH_OTH,," + std::to_string(cases[i].unstated_expenditure) +
                                 "\nOTH_INCOME,," + std::to_string(cases[i].unstated_income)});
    }
    const ResultTable table = report(ledger, "structural");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Case& each = cases[i];
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}}, "reading"), Cell(each.reading))
            << each.in_year_of_known_lines << " " << each.unstated_expenditure << " " << each.unstated_income;
    }
}

// ── F28: without help ────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(WithoutHelp, SupportAndTheSustainabilityFundAreTakenOut) {
    struct Case {
        std::string rows;
        Cell without_support, without_fund;
        std::string about;
    };
    const std::vector<Case> cases = {
        {"", k(-9'000), k(-9'000), "neither"},
        {"RES_SUPPORT_IN,NR,3000\n", k(-9'000), k(-6'000), "received"},
        {"RES_SUPPORT_OUT,NR,3000\n", k(-9'000), k(-12'000), "given"},
        {"RES_SUPPORT_IN,NR,3000\nRES_SUPPORT_OUT,NR,1000\n", k(-9'000), k(-7'000), "both ways"},
        {"RES_CSF,NR,5000\n", k(-4'000), k(-9'000), "the fund"},
        {"RES_SUPPORT_IN,NR,3000\nRES_CSF,NR,5000\n", k(-4'000), k(-6'000), "both kinds of help"},
        {"RES_SUPPORT_IN,R,3000\nRES_SUPPORT_IN,NR,1000\n", k(-9'000), k(-5'000), "support that is recurrent too"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .year = "2018-19", .rows = rows_of(-9'000, 0) + cases[i].rows});
    }
    const ResultTable table = report(ledger, "structural");
    const ResultTable funds = ask(ledger, "SELECT organisation.code AS organisation, without_csf_pence FROM structural_of_return "
                                          "JOIN organisation ON organisation.organisation_id = structural_of_return.organisation_id");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}}, "without_support_pence"), cases[i].without_support) << cases[i].about;
        EXPECT_EQ(cell(funds, {{"organisation", body_of(i)}}, "without_csf_pence"), cases[i].without_fund) << cases[i].about;
    }
}

TEST(WithoutHelp, IsUnknownWhenTheHelpHasNoAmount) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = rows_of(-9'000, 0) + "RES_SUPPORT_IN,NR,,,,\n"});
    EXPECT_EQ(cell(report(ledger, "structural"), {}, "without_support_pence"), unknown);
}

// A month 12 return that leaves one actual blank is read by its forecast; its support must be read in the same way.
// ── The ladder ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const std::string one_off_heading =
    "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n";

std::string one_off(const std::string& description, const std::string& pounds, const std::string& until = "") {
    return ",2017-18," + description + "," + pounds + ",happens once,,finance,2018-04-20," + until + ",\n";
}

struct Rung {
    std::string about;
    std::string rows;                 // beside a recurrent -10 (thousands)
    std::vector<std::string> items;   // one-off items: description and pounds
    std::vector<Cell> expected;       // in-year, low, high, one figure, method, confidence
};

TEST(Ladder, TakesTheFirstMethodThatWorks) {
    const std::string unstated = "OTH_OTH,,4\n";   // a line of mixed nature, and the return does not say which: U1 is -14 to -10
    const std::string cost_of_3 = one_off("Redundancy", "-3000");
    const std::string help_of_6 = one_off("Prior-year accruals", "6000");
    const std::vector<Rung> rungs = {
        {"every line says", "OTH_OTH,NR,4\n", {}, {k(-14), k(-10), k(-10), k(-10), Cell("full"), Cell("full")}},
        {"every line says, and a list is there", "OTH_OTH,R,4\n", {cost_of_3}, {k(-14), k(-14), k(-14), k(-14), Cell("full"), Cell("full")}},
        {"a line takes what is usual for it", "MH_NHS,,4\n", {}, {k(-14), k(-14), k(-14), k(-14), Cell("full"), Cell("partial")}},
        {"a one-off line takes what is usual for it", "OTH_TRANS,,4\n", {}, {k(-14), k(-10), k(-10), k(-10), Cell("full"), Cell("partial")}},
        {"a list of one-offs", unstated, {cost_of_3}, {k(-14), k(-11), k(-11), k(-11), Cell("partial"), Cell("partial")}},
        {"a list at one end of what the lines allow", unstated, {one_off("Nothing", "0")}, {k(-14), k(-14), k(-14), k(-14), Cell("partial"), Cell("partial")}},
        {"a list at the other end", unstated, {one_off("All of it", "-4000")}, {k(-14), k(-10), k(-10), k(-10), Cell("partial"), Cell("partial")}},
        {"a list that the lines do not allow", unstated, {help_of_6}, {k(-14), k(-14), k(-10), unknown, Cell("bound"), Cell("bound")}},
        {"a list that misses by a penny", unstated, {one_off("Nearly", "-4000.01")}, {k(-14), k(-14), k(-10), unknown, Cell("bound"), Cell("bound")}},
        {"a list before the body's own figure", unstated + "MEM_UNDERLYING_REP,,-17\n", {cost_of_3},
         {k(-14), k(-11), k(-11), k(-11), Cell("partial"), Cell("partial")}},
        {"the body's own figure before a list that the lines do not allow", unstated + "MEM_UNDERLYING_REP,,-17\n", {help_of_6},
         {k(-14), k(-17), k(-17), k(-17), Cell("reported:unknown"), Cell("partial")}},
        {"the body's own figure", unstated + "MEM_UNDERLYING_REP,,-17\n", {},
         {k(-14), k(-17), k(-17), k(-17), Cell("reported:unknown"), Cell("partial")}},
        {"the body's own figure of a position that is not known", "MH_NHS,R,,,,\nMEM_UNDERLYING_REP,,-17\n", {},
         {unknown, k(-17), k(-17), k(-17), Cell("reported:unknown"), Cell("partial")}},
        {"a bound", unstated, {}, {k(-14), k(-14), k(-10), unknown, Cell("bound"), Cell("bound")}},
        {"a bound both ways", unstated + "OTH_INCOME,,3\n", {}, {k(-11), k(-14), k(-7), unknown, Cell("bound"), Cell("bound")}},
        {"a bound from an amount below nil", "OTH_OTH,,-4\n", {}, {k(-6), k(-10), k(-6), unknown, Cell("bound"), Cell("bound")}},
        {"nothing", "MH_NHS,R,,,,\n", {}, {unknown, unknown, unknown, unknown, Cell("none"), Cell("none")}},
        {"nothing, though one-offs are listed", "MH_NHS,R,,,,\n", {cost_of_3}, {unknown, unknown, unknown, unknown, Cell("none"), Cell("none")}},
        {"nothing, where the line without a word has no amount", "OTH_OTH,,,,,\n", {}, {unknown, unknown, unknown, unknown, Cell("none"), Cell("none")}},
        {"a line of nil need not say", "OTH_OTH,,0\n", {}, {k(-10), k(-10), k(-10), k(-10), Cell("full"), Cell("full")}},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n" + rungs[i].rows});
        for (const std::string& text : rungs[i].items) {
            take_in_text(ledger, one_off_heading + body_of(i) + text);
        }
    }
    const ResultTable table = report(ledger, "structural");
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const Rung& each = rungs[i];
        EXPECT_EQ(cells(table, {{"organisation", body_of(i)}},
                        {"in_year_pence", "structural_low_pence", "structural_high_pence", "structural_pence", "method", "confidence"}),
                  each.expected)
            << each.about;
    }
}

TEST(Ladder, SaysWhatEachMethodTakesForGranted) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,,90\nACU_NHS,,100"});
    take_in(ledger, {.body = "X03", .rows = "RES_PROG_REC,R,90\nOTH_OTH,,50\nOTH_INCOME,,5\nPC_OTH,,45"});
    take_in(ledger, {.body = "X04", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,,,,"});
    const ResultTable table = report(ledger, "structural");
    EXPECT_THAT(column(table, "assumption"),
                ElementsAre(Cell("every line says recurrent or not"), Cell("2 lines take the recurrence that is usual for them"),
                            Cell("3 lines say neither recurrent nor one-off"), Cell("a line has no amount, or one side is missing")));
    EXPECT_THAT(table.notes, ElementsAre("full: every line says recurrent or not", "full: 2 lines take the recurrence that is usual for them",
                                         "bound: 3 lines say neither recurrent nor one-off",
                                         "none: a line has no amount, or one side is missing"));
}

TEST(Ladder, ABoundOfTheOneOffsMirrorsThatOfTheStructural) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\nOTH_INCOME,,3"});
    EXPECT_THAT(cells(report(ledger, "structural"), {}, {"one_off_pence", "one_off_low_pence", "one_off_high_pence"}),
                ElementsAre(unknown, k(-4), k(3)));
}

TEST(OneOffItems, CountAsLastJudged) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,20\n"});   // -30, of which 20 not said
    const auto structural = [&] { return cell(report(ledger, "structural"), {}, "structural_pence"); };
    take_in_text(ledger, one_off_heading + "X01" + one_off("Accruals", "6000") + "X01" + one_off("Redundancy", "-11000"));
    EXPECT_EQ(structural(), k(-30 + 5));
    take_in_text(ledger, one_off_heading + "X01" + one_off("Accruals", "7500.25"));
    EXPECT_EQ(structural(), pence(-3'000'000 + 349'975));
    take_in_text(ledger, one_off_heading + "X01" + one_off("Accruals", "7500.25", "2018-06-01"));
    EXPECT_EQ(structural(), k(-30 + 11));
    take_in_text(ledger, one_off_heading + "X01" + one_off("Redundancy", "-11000", "2018-06-01"));
    EXPECT_EQ(cell(report(ledger, "structural"), {}, "method"), Cell("bound"));
}

TEST(OneOffItems, ThatDoNotFitTheLinesAreSaidToBeLeftAside) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\n"});
    take_in_text(ledger, one_off_heading + "X01" + one_off("Accruals", "6000"));
    EXPECT_EQ(cell(report(ledger, "structural"), {}, "assumption"),
              Cell("1 line says neither recurrent nor one-off; the listed one-off items do not fit the lines and are left aside"));
}

// ── Months, kinds and versions ───────────────────────────────────────────────────────────────────────────────────────────

TEST(StructuralReport, TakesTheLatestMonthAndTheAccountsBeforeTheReturn) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = rows_of(-9, 0)});
    take_in(ledger, {.month = 12, .rows = rows_of(-12, 0)});
    const auto shown = [&](const std::optional<std::string>& to) {
        return cells(report(ledger, "structural", {.to = to}), {},
                     {"month", "structural_pence", "source_kind"});
    };
    EXPECT_THAT(shown("M11"), ElementsAre(pence(9), k(-9), Cell("return")));
    EXPECT_THAT(shown({}), ElementsAre(pence(12), k(-12), Cell("return")));
    take_in(ledger, {.month = 12, .kind = "accounts", .rows = rows_of(-12, -1)});
    EXPECT_THAT(shown({}), ElementsAre(pence(12), k(-12), Cell("accounts")));
    take_in(ledger, {.month = 13, .kind = "accounts", .rows = rows_of(-13, 0)});
    EXPECT_THAT(shown({}), ElementsAre(pence(13), k(-13), Cell("accounts")));
    EXPECT_THAT(shown("M12"), ElementsAre(pence(12), k(-12), Cell("accounts")));
    EXPECT_THAT(shown("M9"), ElementsAre(pence(9), k(-9), Cell("return")));
}

TEST(StructuralReport, LeavesPlansAndBoardPapersOut) {
    Database ledger = ledger_with_bodies();
    for (const std::string kind : {"plan", "board_paper", "press"}) {
        take_in(ledger, {.kind = kind, .rows = rows_of(-1, 0) + "RES_QP,NR," + std::to_string(kind.size())});
    }
    EXPECT_TRUE(report(ledger, "structural").rows.empty());
}

}  // namespace
}  // namespace ccgledger
