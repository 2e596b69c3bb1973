// F05, F06, F25, F26, F40 and F41: what reaches the next year, as a balance in law and as a recurrent gap.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::EndsWith;

/// Recurrent -12 and one-off +3, in thousands: in-year -9.
const std::string minus_nine = "RES_PROG_REC,R,88\nACU_NHS,R,100\nRES_PROG_NR,NR,53\nOTH_TRANS,NR,50\n";

const std::string effect_heading =
    "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source\n";

struct Effect {
    std::string kind, what;
    std::string in_year, annual, first_month;   // pounds; blank: not said
    std::string recurrence = "R";

    [[nodiscard]] std::string row(const std::string& body = "X01") const {
        return body + ",2017-18," + kind + "," + what + "," + in_year + "," + annual + "," + first_month + "," + recurrence + ",,,,\n";
    }
};

/// The full-year effect of each of the lists, by the report.
std::vector<Cell> effects_of(const std::vector<std::vector<Effect>>& lists) {
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < lists.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = minus_nine});
        std::string rows;
        for (const Effect& each : lists[i]) {
            rows += each.row(body_of(i));
        }
        take_in_text(ledger, effect_heading + rows);
    }
    return column(report(ledger, "carry-forward"), "full_year_effect_pence");
}

// ── F05, F06: the balance ────────────────────────────────────────────────────────────────────────────────────────────────

TEST(CumulativeBalance, IsOpeningPlusAdjustmentsPlusTheYear) {
    struct Case {
        std::string rows;
        Cell opening, closing;
        std::string about;
    };
    const std::vector<Case> cases = {
        {"RES_BF,NR,-7\n", k(-7), k(-16), "Ashford's reading: -7 and -9"},
        {"RES_BF,NR,5\n", k(5), k(-4), "a surplus brought forward"},
        {"RES_BF,NR,0\n", k(0), k(-9), "nil is known"},
        {"RES_BF,NR,5\nRES_BF_ADJ,NR,-2\n", k(5), k(-6), "drawdown used"},
        {"RES_BF,NR,-30\nRES_BF_ADJ,NR,21\n", k(-30), k(-18), "a write-off"},
        {"RES_BF,NR,-30\nRES_BF_ADJ,R,20\nRES_BF_ADJ,NR,1\n", k(-30), k(-18), "two adjustments"},
        {"", unknown, unknown, "no balance given"},
        {"RES_BF_ADJ,NR,-2\n", unknown, unknown, "an adjustment of an unknown balance"},
        {"RES_BF,NR,-7\nRES_BF_ADJ,NR,,,,\n", k(-7), unknown, "an adjustment without an amount"},
        {"RES_BF,NR,,,,\n", unknown, unknown, "a balance without an amount"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = minus_nine + cases[i].rows});
    }
    const ResultTable table = report(ledger, "carry-forward");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, {"brought_forward_pence", "in_year_pence", "cumulative_pence"}),
                    ElementsAre(cases[i].opening, k(-9), cases[i].closing))
            << cases[i].about;
    }
}

// ── F25: full-year effects ───────────────────────────────────────────────────────────────────────────────────────────────

TEST(FullYearEffect, OfMemorandumLinesIsSavingsLessCostsPlusResource) {
    struct Case {
        std::string rows;
        Cell effect;
    };
    const std::vector<Case> cases = {
        {"MEM_FYE_QIPP,R,,,,1400\nMEM_FYE_COST,R,,,,1200\nMEM_FYE_RES,R,,,,50\n", k(250)},
        {"MEM_FYE_QIPP,R,,,,1400\n", k(1'400)},
        {"MEM_FYE_COST,R,,,,1200\n", k(-1'200)},
        {"MEM_FYE_RES,R,,,,50\n", k(50)},
        {"MEM_FYE_QIPP,R,,,,0\n", k(0)},
        {"MEM_FYE_QIPP,R,,,,1400\nMEM_FYE_COST,R,,,,\n", unknown},
        {"", unknown},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = minus_nine + cases[i].rows});
    }
    const ResultTable table = report(ledger, "carry-forward");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(cell(table, {{"organisation", body_of(i)}}, "full_year_effect_pence"), cases[i].effect) << cases[i].rows;
    }
}

TEST(FullYearEffect, OfAListIsAnnualLessThisYears) {
    // CCG X: 4,400 a year and 3,000 got; investment 1,200 and 600 paid; continuing care 800 and 200 paid.
    const std::vector<Effect> ccg_x = {{"qipp", "Schemes", "3000000", "4400000", ""},
                                       {"cost", "Investment", "600000", "1200000", ""},
                                       {"cost", "Continuing care", "200000", "800000", ""}};
    EXPECT_THAT(effects_of({ccg_x, {{"resource", "Baseline move", "30", "120", ""}}}), ElementsAre(k(200), pence(9'000)));
}

TEST(FullYearEffect, OfAChangeOfWhichOnlyTheFirstMonthIsKnownIsTheMonthsBeforeIt) {
    struct Case {
        std::string annual, first_month;
        std::int64_t pence;
    };
    // This year has annual * (13 - first month) / 12, half a penny away from zero; the rest is still to come.
    const std::vector<Case> cases = {
        {"1200.00", "1", 0},     {"1200.00", "4", 30'000}, {"1200.00", "12", 110'000},
        {"0.06", "12", 5},       // 0.5p is 1p of this year
        {"0.05", "12", 5},       // 0.42p is none
        {"0.02", "4", 0},        // 1.5p is 2p
    };
    std::vector<std::vector<Effect>> lists;
    std::vector<Cell> expected;
    for (const Case& each : cases) {
        lists.push_back({{"qipp", "Scheme", "", each.annual, each.first_month}});
        lists.push_back({{"cost", "Pressure", "", each.annual, each.first_month}});
        expected.push_back(pence(each.pence));
        expected.push_back(pence(-each.pence));
    }
    EXPECT_EQ(effects_of(lists), expected);
}

TEST(FullYearEffect, OfThisYearAsStatedGoesBeforeTheFirstMonth) {
    EXPECT_THAT(effects_of({{{"qipp", "Scheme", "700", "1200", "7"}}}), ElementsAre(pence(50'000)));
}

TEST(FullYearEffect, LeavesOneOffChangesOutAndTakesTheLastWordOnEach) {
    EXPECT_THAT(effects_of({{{"qipp", "Scheme", "0", "100", ""}, {"qipp", "Once", "0", "900", "", "NR"}, {"qipp", "Not said", "0", "700", "", ""}}}),
                ElementsAre(pence(10'000)));
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine});
    take_in_text(ledger, effect_heading + Effect{"qipp", "A", "0", "100", ""}.row() + Effect{"qipp", "B", "0", "10", ""}.row());
    take_in_text(ledger, effect_heading + Effect{"qipp", "A", "0", "300", ""}.row());
    EXPECT_EQ(cell(report(ledger, "carry-forward"), {}, "full_year_effect_pence"), pence(31'000));
}

TEST(FullYearEffect, ComesFromTheReturnOrTheListAndNeverFromBoth) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine + "MEM_FYE_QIPP,R,,,,2\n"});
    take_in_text(ledger, effect_heading + Effect{"qipp", "Scheme", "0", "5000", ""}.row());
    EXPECT_THAT(cells(report(ledger, "carry-forward"), {}, {"full_year_effect_pence", "recurrent_gap_pence"}), ElementsAre(k(2), k(-10)));
}

// ── F26, F41: the gap ────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(RecurrentGap, IsTheStructuralPositionWithFullYearEffects) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine + "MEM_FYE_COST,R,,,,4\n"});
    EXPECT_THAT(cells(report(ledger, "carry-forward"), {}, {"structural_pence", "recurrent_gap_pence", "recurrent_gap_low_pence",
                                                            "recurrent_gap_high_pence", "method", "confidence"}),
                ElementsAre(k(-12), k(-16), k(-16), k(-16), Cell("full"), Cell("full")));
}

TEST(RecurrentGap, WithoutFullYearEffectsIsTheYearsOwnAndOnlyPartlyKnown) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine});
    const ResultTable table = report(ledger, "carry-forward");
    EXPECT_THAT(cells(table, {}, {"recurrent_gap_pence", "confidence"}), ElementsAre(k(-12), Cell("partial")));
    EXPECT_THAT(std::get<std::string>(cell(table, {}, "assumption")), EndsWith("full-year effects are not known: the gap is the year's own"));
    // The structural position itself is as well known as before.
    EXPECT_EQ(cell(report(ledger, "structural"), {}, "confidence"), Cell("full"));
}

TEST(RecurrentGap, OfABoundIsABoundAndOfNothingIsUnknown) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\nMEM_FYE_QIPP,R,,,,1\n"});
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,,,,\nMEM_FYE_QIPP,R,,,,1\n"});
    const ResultTable table = report(ledger, "carry-forward");
    const std::vector<std::string> gap = {"recurrent_gap_pence", "recurrent_gap_low_pence", "recurrent_gap_high_pence", "method", "confidence"};
    EXPECT_THAT(cells(table, {{"organisation", "X01"}}, gap), ElementsAre(unknown, k(-13), k(-9), Cell("bound"), Cell("bound")));
    EXPECT_THAT(cells(table, {{"organisation", "X02"}}, gap), ElementsAre(unknown, unknown, unknown, Cell("none"), Cell("none")));
}

// ── F40: the next year's opening balance ─────────────────────────────────────────────────────────────────────────────────

TEST(NextOpening, DiffersFromTheClosingBalanceByAnAmountThatIsShown) {
    struct Case {
        std::string next_year;   // rows of the next year's return; empty: there is none
        Cell opening, difference;
        std::string about;
    };
    const std::vector<Case> cases = {
        {"RES_BF,NR,-16\n", k(-16), k(0), "it agrees"},
        {"RES_BF,NR,-15\n", k(-15), k(1), "the audit found one more"},
        {"RES_BF,NR,-18\n", k(-18), k(-2), "two less"},
        {"RES_BF,NR,,,,\nACU_NHS,R,1\n", unknown, unknown, "no amount"},
        {"ACU_NHS,R,1\n", unknown, unknown, "no line"},
        {"", unknown, unknown, "no return"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .rows = minus_nine + "RES_BF,NR,-7\n"});
        if (!cases[i].next_year.empty()) {
            take_in(ledger, {.body = body_of(i), .year = "2018-19", .month = 2, .rows = cases[i].next_year});
        }
    }
    const ResultTable table = report(ledger, "carry-forward", {.years = "2017-18"});
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}}, {"cumulative_pence", "next_opening_pence", "opening_difference_pence"}),
                    ElementsAre(k(-16), cases[i].opening, cases[i].difference))
            << cases[i].about;
    }
}

// Vale of York, plan of 27 February 2017: 2019-20 closes at -54,452 by arithmetic and is printed once as (54,542).
TEST(NextOpening, CatchesTheTransposedDigitsOfAPrintedPlan) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2019-20", .rows = "RES_PROG_REC,R,470892\nACU_NHS,R,471437\nRES_BF,NR,-53907\n"});
    take_in(ledger, {.year = "2020-21", .month = 1, .rows = "RES_PROG_REC,R,487948\nACU_NHS,R,471553\nRES_BF,NR,-54542\n"});
    const ResultTable table = report(ledger, "carry-forward", {.years = "2019-20"});
    EXPECT_THAT(cells(table, {}, {"cumulative_pence", "next_opening_pence", "opening_difference_pence"}), ElementsAre(k(-54'452), k(-54'542), k(-90)));
}

TEST(NextOpening, IsThatOfTheLatestReturnThatGivesOneAccountsFirst) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = minus_nine + "RES_BF,NR,-7\n"});
    const auto opening = [&] {
        return cell(report(ledger, "carry-forward", {.years = "2017-18"}), {}, "next_opening_pence");
    };
    take_in(ledger, {.year = "2018-19", .month = 1, .rows = "RES_BF,NR,-14\n"});
    EXPECT_EQ(opening(), k(-14));
    take_in(ledger, {.year = "2018-19", .month = 12, .rows = "RES_BF,NR,-15\n"});
    EXPECT_EQ(opening(), k(-15));
    take_in(ledger, {.year = "2018-19", .month = 12, .kind = "accounts", .rows = "RES_BF,NR,-16\n"});
    EXPECT_EQ(opening(), k(-16));
    take_in(ledger, {.year = "2018-19", .month = 13, .kind = "accounts", .rows = "ACU_NHS,R,1\n"});
    EXPECT_EQ(opening(), k(-16));
    take_in(ledger, {.year = "2018-19", .month = 12, .kind = "plan", .rows = "RES_BF,NR,-99\n"});
    EXPECT_EQ(opening(), k(-16));
}

TEST(CarryForwardReport, TakesTheLatestMonthAndTheAccountsBeforeTheReturn) {
    Database ledger = ledger_with_bodies();
    for (const int month : {9, 12}) {
        take_in(ledger, {.month = month, .rows = minus_nine + "RES_BF,NR," + std::to_string(-month) + "\n"});
    }
    take_in(ledger, {.month = 13, .kind = "accounts", .rows = minus_nine + "RES_BF,NR,-13\n"});
    const auto opening = [&](const std::optional<std::string>& to) {
        return column(report(ledger, "carry-forward", {.to = to}), "brought_forward_pence");
    };
    EXPECT_THAT(opening({}), ElementsAre(k(-13)));
    EXPECT_THAT(opening("M12"), ElementsAre(k(-12)));
    EXPECT_THAT(opening("M10"), ElementsAre(k(-9)));
    EXPECT_THAT(opening("M8"), ElementsAre());
}

TEST(CarryForwardReport, EndsWithTheLastYearThatTheLedgerKnows) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2029-30", .rows = minus_nine});
    EXPECT_THAT(cells(report(ledger, "carry-forward"), {}, {"from_year", "to_year"}), ElementsAre(Cell("2029-30"), unknown));
}

// Ashford, KentOnline of 13 February 2018: -7 brought forward and -9 this year make -16; read the other way the 9 is the balance.
TEST(CarryForwardReport, OfClaimsKeepsBothReadings) {
    Database ledger = kent_ledger();
    const ResultTable table =
        report(ledger, "carry-forward", {.bodies = {"09C"}, .years = "2017-18"});
    const std::vector<std::string> wanted = {"brought_forward_pence", "in_year_pence", "cumulative_pence", "recurrent_gap_pence",
                                             "recurrent_gap_low_pence", "recurrent_gap_high_pence", "to_year"};
    EXPECT_THAT(cells(table, {{"basis", "in_year"}}, wanted),
                ElementsAre(m("-7"), m("-9"), m("-16"), unknown, m("-15.3"), m("-12"), Cell("2018-19")));
    EXPECT_THAT(cells(table, {{"basis", "cumulative"}}, wanted),
                ElementsAre(m("-7"), m("-2"), m("-9"), unknown, m("-8.3"), m("-5"), Cell("2018-19")));
}

}  // namespace
}  // namespace ccgledger
