// F01 to F12: the position chain, from the cells of a return to the report.
// [Vale of York plan]: NHS Vale of York CCG, financial plan of 27 February 2017, key tables, in thousands of pounds.
// [Vale of York M9]:   NHS Vale of York CCG, financial performance report of January 2016, April to December 2015, page 1.
#include <cstdlib>
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

const Where in_year = {{"basis", "in_year"}};
const Where cumulative = {{"basis", "cumulative"}};

std::string amount(std::int64_t thousands) { return std::to_string(thousands); }

/// A return of one resource and one expenditure line whose four measures give these positions, in thousands.
std::string rows_of_position(std::int64_t plan_ytd, std::int64_t actual_ytd, std::int64_t plan_year, std::int64_t forecast_year) {
    const std::int64_t spend = 100'000;
    return "RES_PROG_REC,R," + amount(spend + plan_ytd) + "," + amount(spend + actual_ytd) + "," + amount(spend + plan_year) + "," +
           amount(spend + forecast_year) + "\nACU_NHS,R," + amount(spend) + "\n";
}

// ── F01 to F07: limit, expenditure, in-year, cumulative ──────────────────────────────────────────────────────────────────

struct PlanOfAYear {
    std::string year;
    std::int64_t allocation, expenditure, opening;           // A, E, B as printed
    std::int64_t printed_in_year, printed_cumulative;        // I, C as printed, each figure rounded by itself
};

TEST(PositionChain, GivesThePlanOfValeOfYorkWithinTheRoundingOfWhatItPrints) {
    const std::vector<PlanOfAYear> years = {
        {"2017-18", 449'675, 465'729, -28'096, -16'054, -44'149},
        {"2018-19", 458'826, 468'583, -44'149, -9'758, -53'907},
        {"2019-20", 470'892, 471'438, -53'907, -546, -54'452},   // elsewhere the same paper prints -54,542
        {"2020-21", 487'948, 471'553, -54'452, 16'394, -38'057},
    };
    Database ledger = ledger_with_bodies();
    for (const PlanOfAYear& each : years) {
        take_in(ledger, {.year = each.year,
                         .month = 1,
                         .rows = "RES_PROG_REC,R,,," + amount(each.allocation) + "," + amount(each.allocation) + "\n" +
                                 "ACU_NHS,R,,," + amount(each.expenditure) + "," + amount(each.expenditure) + "\n" +
                                 "RES_BF,NR,,," + amount(each.opening) + "," + amount(each.opening)});
    }
    const ResultTable table = report(ledger, "position");
    const auto thousands = [](const Cell& cell) { return std::get<std::int64_t>(cell) / pence_per(MoneyUnit::thousands); };
    for (const PlanOfAYear& each : years) {
        const auto position = thousands(cell(table, {{"financial_year", each.year}, {"basis", "in_year"}}, "plan_pence"));
        const auto balance = thousands(cell(table, {{"financial_year", each.year}, {"basis", "cumulative"}}, "plan_pence"));
        EXPECT_LE(std::abs(position - each.printed_in_year), 1) << each.year;
        EXPECT_LE(std::abs(balance - each.printed_cumulative), 1) << each.year;
    }
    // F03 and F06 exactly: 449,675 - 465,729 = -16,054, and -28,096 - 16,054 = -44,150.
    const Where first = {{"financial_year", "2017-18"}};
    EXPECT_EQ(cell(table, {{"financial_year", "2017-18"}, {"basis", "in_year"}}, "plan_pence"), k(-16'054));
    EXPECT_EQ(cell(table, {{"financial_year", "2017-18"}, {"basis", "cumulative"}}, "plan_pence"), k(-44'150));
    EXPECT_EQ(cell(table, {{"financial_year", "2017-18"}, {"basis", "in_year"}}, "actual_ytd_pence"), unknown);
}

TEST(PositionChain, ReadsResourceAndExpenditureBackFromTheirLines) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,400000\nRES_SUPPORT_OUT,NR,3000\nRES_RUN_REC,R,8000\n"
                             "ACU_NHS,R,390000\nOTH_INCOME,R,500\nRSV_QIPP_UNID,R,1500\nRUN_PAY,R,7000\n"
                             "RES_BF,NR,-28096\nRES_BF_ADJ,NR,96\nQIPP_TXN_R,R,9000\nMEM_CT,,-1\n"});
    const ResultTable total = ask(ledger, "SELECT resource_full_year_pence, expenditure_full_year_pence FROM submission_total");
    // F01: support given comes off the limit. F02: income and unidentified savings come off expenditure.
    EXPECT_THAT(total.rows.front(), ElementsAre(k(405'000), k(395'000)));
    EXPECT_EQ(cell(report(ledger, "position"), in_year, "forecast_pence"), k(10'000));
    EXPECT_EQ(cell(report(ledger, "position"), cumulative, "forecast_pence"), k(-18'000));
}

// F07: the limit as it was shown before 2016-17 has the balance brought forward inside it; the importer compares such a total.
TEST(PositionChain, ALimitWithTheBalanceInsideEqualsItsLines) {
    Database ledger = ledger_with_bodies();
    EXPECT_NO_THROW(take_in(ledger, {.year = "2015-16", .rows = "RES_PROG_REC,R,449675\nACU_NHS,R,465729\nRES_BF,NR,-28096\n"
                                                               "RES_TOTAL,,421579\nEXP_TOTAL,,465729"}));
    EXPECT_EQ(answer(ledger, "SELECT rows_compared FROM import_run ORDER BY import_run_id DESC LIMIT 1"), "2");
    EXPECT_THROW(take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,449675.00\nACU_NHS,R,1\nRES_BF,NR,-28096\nRES_TOTAL,,449675"}),
                 std::runtime_error);
}

// ── [Vale of York M9] ────────────────────────────────────────────────────────────────────────────────────────────────────

/// The paper prints no plan of spending: it is the allocation less the planned surplus of 3,945 (2,959 to date).
const Return vale_of_york_month_9 = {.year = "2015-16",
                                     .month = 9,
                                     .rows = "RES_PROG_REC,R,329983,329983,429695,429695\n"
                                             "RES_RUN_REC,R,5701,5701,7602,7602\n"
                                             "ACU_NHS,R,327024,330428,425750,437956\n"
                                             "RUN_PAY,R,5701,5124,7602,6692\n"};

TEST(PositionAtAMonth, AddsProgrammeAndRunningCosts) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, vale_of_york_month_9);
    const ResultTable table = report(ledger, "position");
    EXPECT_THAT(cells(table, in_year, {"plan_ytd_pence", "actual_ytd_pence", "plan_pence", "forecast_pence"}),
                ElementsAre(k(2'959), k(132), k(3'945), k(-7'351)));
}

// F04: -8,261 on programme and +910 on running costs, printed beside the total of -7,351.
TEST(PositionAtAMonth, SplitsIntoEnvelopesThatAddToIt) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, vale_of_york_month_9);
    const ResultTable parts = ask(ledger, "SELECT programme_pence, running_costs_pence FROM programme_and_running");
    EXPECT_THAT(parts.rows.front(), ElementsAre(k(-8'261), k(910)));
}

TEST(PositionAtAMonth, SetsDelegatedPrimaryCareApart) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,300000\nRES_PCD_REC,R,30000\nRES_PCD_NR,NR,200\nRES_RUN_REC,R,8000\nRES_RUN_NR,NR,100\n"
                             "ACU_NHS,R,305000\nPCD_CONTRACT,R,29000\nPCD_OTH,NR,500\nRUN_PAY,R,7000\nRUN_INCOME,R,250\nRES_BF,NR,9\n"});
    const ResultTable parts = ask(ledger, "SELECT programme_pence, delegated_pence, running_costs_pence FROM programme_and_running");
    EXPECT_THAT(parts.rows.front(), ElementsAre(k(-5'000), k(700), k(1'350)));
    EXPECT_EQ(cell(report(ledger, "position"), in_year, "forecast_pence"), k(-5'000 + 700 + 1'350));
}

TEST(PositionAtAMonth, LeavesAnEnvelopeUnknownWhenALineOfItIs) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,90\nRES_RUN_REC,R,8\nRUN_PAY,R,,,7,\n"});
    const ResultTable parts = ask(ledger, "SELECT programme_pence, running_costs_pence FROM programme_and_running");
    EXPECT_THAT(parts.rows.front(), ElementsAre(k(10), unknown));
}

// A line that a return does not list is a line that the body does not use: its envelope is nil, and the three still add up.
TEST(PositionAtAMonth, AnEnvelopeThatABodyDoesNotHaveIsNil) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, vale_of_york_month_9);
    EXPECT_EQ(answer(ledger, "SELECT programme_pence + delegated_pence + running_costs_pence FROM programme_and_running"),
              std::to_string(-7'351 * pence_per(MoneyUnit::thousands)));
}

// ── F08: the balance brought forward, month by month ─────────────────────────────────────────────────────────────────────

struct PhasedBalance {
    std::string body;          // that printed it, and where
    std::int64_t balance_k;
    int month;
    std::int64_t in_the_year_to_date_pence;
};

TEST(PhasedBalance, CountsInTwelfthsAndWholeAtTheEnd) {
    const std::vector<PhasedBalance> cases = {
        {"Vale of York, M9 2015-16: printed 2,959", 3'945, 9, 295'875'000},
        {"Eastern Cheshire, M5 2015-16: printed 588 and 589", 1'412, 5, 58'833'333},
        {"18.0m at M10: printed 15.0m", 18'000, 10, 1'500'000'000},
        {"Guildford and Waverley, M11: -7.7m of -8.4m", -8'400, 11, -770'000'000},
        {"at month 12 the whole", 1'412, 12, 141'200'000},
    };
    for (const PhasedBalance& each : cases) {
        Database ledger = ledger_with_bodies();
        take_in(ledger, {.year = "2015-16",
                         .month = each.month,
                         .rows = rows_of_position(0, 0, 0, 0) + "RES_BF,NR,,,," + amount(each.balance_k)});
        const ResultTable table = report(ledger, "position");
        EXPECT_EQ(cell(table, cumulative, "plan_ytd_pence"), pence(each.in_the_year_to_date_pence)) << each.body;
        EXPECT_EQ(cell(table, cumulative, "actual_ytd_pence"), pence(each.in_the_year_to_date_pence)) << each.body;
        EXPECT_EQ(cell(table, in_year, "plan_ytd_pence"), k(0)) << each.body;
        EXPECT_EQ(cell(table, cumulative, "forecast_pence"), k(each.balance_k)) << each.body;
    }
}

TEST(PhasedBalance, RoundsHalfAPennyAwayFromZero) {
    struct Case {
        std::string pounds;
        int month;
        std::int64_t pence;
    };
    // 6p / 12 = 0.5p; 5p / 12 = 0.42p; 2p * 9 / 12 = 1.5p.
    for (const Case& each : std::vector<Case>{{"0.06", 1, 1}, {"-0.06", 1, -1}, {"0.05", 1, 0}, {"-0.05", 1, 0}, {"0.02", 9, 2}, {"-0.02", 9, -2}}) {
        Database ledger = ledger_with_bodies();
        take_in(ledger, {.month = each.month,
                         .unit = MoneyUnit::pounds,
                         .rows = "RES_PROG_REC,R,1\nACU_NHS,R,1\nRES_BF,NR,,,," + each.pounds});
        EXPECT_EQ(cell(report(ledger, "position"), cumulative, "actual_ytd_pence"), pence(each.pence)) << each.pounds << " at month " << each.month;
    }
}

TEST(PhasedBalance, IncludesAdjustmentsAndIsAbsentWhenNoBalanceIsGiven) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 6, .rows = rows_of_position(0, 10, 0, 20) + "RES_BF,NR,,,,1200\nRES_BF_ADJ,NR,,,,-200"});
    take_in(ledger, {.body = "X02", .month = 6, .rows = rows_of_position(0, 10, 0, 20)});
    take_in(ledger, {.body = "X03", .month = 6, .rows = rows_of_position(0, 10, 0, 20) + "RES_BF,NR,,,,"});
    const ResultTable table = report(ledger, "position");
    const Where first = {{"organisation", "X01"}, {"basis", "cumulative"}};
    EXPECT_THAT(cells(table, first, {"actual_ytd_pence", "forecast_pence"}), ElementsAre(k(510), k(1'020)));
    EXPECT_TRUE(rows_where(table, {{"organisation", "X02"}, {"basis", "cumulative"}}).empty());
    EXPECT_TRUE(rows_where(table, {{"organisation", "X03"}, {"basis", "cumulative"}}).empty());
}

// ── F09: variance to plan ────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Variance, OfThePositionIsForecastLessPlan) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, vale_of_york_month_9);
    // -7,351 less 3,945; to date 132 less 2,959 (printed -2,826, of unrounded amounts).
    EXPECT_THAT(cells(report(ledger, "position"), in_year, {"variance_pence", "variance_ytd_pence"}), ElementsAre(k(-11'296), k(-2'827)));
}

TEST(Variance, OfALineIsPlusWhenItHelpsWhateverTheLine) {
    struct Case {
        std::string line;
        std::string recurrence;
        std::int64_t plan, actual, variance;
        std::string about;
    };
    const std::vector<Case> cases = {
        {"ACU_NHS", "R", 329'983, 330'428, -445, "Vale of York M9 2015-16, programme: overspent"},
        {"RUN_PAY", "R", 5'701, 5'124, 577, "Vale of York M9 2015-16, running costs: underspent"},
        {"QIPP_TXN_R", "R", 10'549, 8'921, -1'628, "Hammersmith and Fulham M12 2013-14: savings missed"},
        {"RES_PROG_REC", "R", 100, 120, 20, "more resource"},
        {"RES_SUPPORT_IN", "NR", 0, 2'500, 2'500, "support received"},
        {"RES_SUPPORT_OUT", "NR", 0, 2'500, -2'500, "support given"},
        {"OTH_INCOME", "R", 500, 400, -100, "less income"},
        {"RSV_QIPP_UNID", "R", 1'500, 0, -1'500, "savings budget not found"},
        {"OTH_PRIORYR", "NR", 0, -2'200, 2'200, "an old accrual let go"},
        {"RISK_ACUTE", "R", 1'000, 1'400, -400, "more risk"},
        {"RES_BF", "NR", -28'096, -28'000, 96, "a better opening balance"},
        {"ACU_NHS", "R", 5, 5, 0, "on plan"},
    };
    for (const Case& each : cases) {
        Database ledger = ledger_with_bodies();
        take_in(ledger, {.month = 9,
                         .rows = each.line + "," + each.recurrence + "," + amount(each.plan) + "," + amount(each.actual) + "," +
                                 amount(2 * each.plan) + "," + amount(2 * each.actual)});
        const ResultTable lines = ask(ledger, "SELECT variance_ytd_pence, variance_year_pence FROM line_variance");
        EXPECT_THAT(lines.rows.front(), ElementsAre(k(each.variance), k(2 * each.variance))) << each.line << ": " << each.about;
    }
}

TEST(Variance, AddsTheRecurrentAndTheNonRecurrentPartOfALine) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "ACU_NHS,R,100,130,200,260\nACU_NHS,NR,10,5,20,\n"});
    const ResultTable lines = ask(ledger, "SELECT plan_ytd_pence, variance_ytd_pence, forecast_year_pence, variance_year_pence FROM line_variance");
    EXPECT_THAT(lines.rows, ElementsAre(ElementsAre(k(110), k(-25), unknown, unknown)));
}

// A memorandum has no direction, so it is neither favourable nor adverse; nil would say that it is on plan.
TEST(Variance, OfAMemorandumLineIsUnknown) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "MEM_CASH_BAL,,464,16,,\n"});
    EXPECT_EQ(answer(ledger, "SELECT variance_ytd_pence FROM line_variance"), "NULL");
}

// ── F10: the month alone ─────────────────────────────────────────────────────────────────────────────────────────────────

TEST(MonthAlone, IsTheYearToDateLessThatOfTheMonthBefore) {
    Database ledger = ledger_with_bodies();
    const auto return_of = [](int month, const std::string& to_date) {
        return Return{.month = month, .rows = "RES_PROG_REC,R,1\nACU_NHS,R,0," + to_date + ",0,0"};
    };
    take_in(ledger, return_of(1, "100"));
    take_in(ledger, return_of(2, "230"));
    take_in(ledger, return_of(3, "220"));      // an accrual let go: a month below nil is legal
    take_in(ledger, return_of(5, "500"));      // month 4 is missing
    take_in(ledger, return_of(6, ""));
    take_in(ledger, return_of(7, "700"));      // month 6 has no amount
    EXPECT_THAT(column(ask(ledger, "SELECT actual_month_pence FROM line_variance WHERE line = 'ACU_NHS' ORDER BY month"), "actual_month_pence"),
                ElementsAre(k(100), k(130), k(-10), unknown, unknown, unknown));
}

TEST(MonthAlone, OfMonth1IsNotTakenFromTheYearBefore) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2016-17", .month = 13, .kind = "accounts", .rows = "ACU_NHS,R,1000"});
    take_in(ledger, {.year = "2016-17", .month = 12, .rows = "ACU_NHS,R,900"});
    take_in(ledger, {.year = "2017-18", .month = 1, .rows = "ACU_NHS,R,80"});
    EXPECT_EQ(answer(ledger, "SELECT actual_month_pence FROM line_variance WHERE financial_year = '2017-18'"), "8000000");
}

TEST(MonthAlone, IsUnknownForALineThatTheMonthBeforeDoesNotList) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 1, .rows = "ACU_NHS,R,100"});
    take_in(ledger, {.month = 2, .rows = "ACU_NHS,R,200\nMH_NHS,R,50"});
    EXPECT_EQ(answer(ledger, "SELECT actual_month_pence FROM line_variance WHERE line = 'MH_NHS'"), "NULL");
}

// ── F11: how the forecast moved ──────────────────────────────────────────────────────────────────────────────────────────

// Vale of York, M9 2015-16: "forecast outturn has deteriorated from last month by 6.18m", so month 8 had -1,171.
TEST(ForecastMovement, IsThisMonthsForecastLessLastMonths) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2015-16", .month = 8, .rows = rows_of_position(0, 0, 3'945, -1'171) + "RES_BF,NR,,,,1000"});
    take_in(ledger, {.year = "2015-16", .month = 9, .rows = rows_of_position(0, 0, 3'945, -7'351) + "RES_BF,NR,,,,1000"});
    take_in(ledger, {.year = "2015-16", .month = 11, .rows = rows_of_position(0, 0, 3'945, -7'000) + "RES_BF,NR,,,,1000"});
    const std::string movements = "SELECT forecast_movement_pence FROM position WHERE basis = ";
    EXPECT_THAT(column(ask(ledger, movements + "'in_year' ORDER BY month"), "forecast_movement_pence"), ElementsAre(unknown, k(-6'180), unknown));
    EXPECT_THAT(column(ask(ledger, movements + "'cumulative' ORDER BY month"), "forecast_movement_pence"), ElementsAre(unknown, k(-6'180), unknown));
}

TEST(ForecastMovement, IsUnknownWhenLastMonthHadNoForecastAndAcrossTheYearEnd) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2016-17", .month = 13, .kind = "accounts", .rows = rows_of_position(0, 0, 0, 5)});
    take_in(ledger, {.month = 1, .rows = "RES_PROG_REC,R,1,1,1,1\nACU_NHS,R,1,1,1,"});
    take_in(ledger, {.month = 2, .rows = rows_of_position(0, 0, 0, 9)});
    EXPECT_THAT(column(ask(ledger, "SELECT forecast_movement_pence FROM position WHERE financial_year = '2017-18' ORDER BY month"),
                       "forecast_movement_pence"),
                ElementsAre(unknown, unknown));
}

// ── F12: percent ─────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(PercentOfResource, IsOfTheYearsOwnLimitOnBothBases) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,449675\nACU_NHS,R,465729\nRES_BF,NR,-28096"});
    const ResultTable table = report(ledger, "position");
    EXPECT_EQ(cell(table, in_year, "percent_of_resource"), basis_points(-357));       // -16,054 / 449,675 = -3.570%
    EXPECT_EQ(cell(table, cumulative, "percent_of_resource"), basis_points(-982));    // -44,150 / 449,675 = -9.818%
}

TEST(PercentOfResource, RoundsHalfAwayFromZeroAndIsUnknownOfNothing) {
    struct Case {
        std::string resource, expenditure;
        Cell percent;
    };
    const std::vector<Case> cases = {{"20000", "19999", basis_points(1)},   // 0.005%
                                     {"20000", "20001", basis_points(-1)},
                                     {"20001", "20000", basis_points(0)},
                                     {"0", "5", unknown},
                                     {"-10", "5", unknown},
                                     {"100", "100", basis_points(0)}};
    for (const Case& each : cases) {
        Database ledger = ledger_with_bodies();
        take_in(ledger, {.rows = "RES_PROG_REC,R," + each.resource + "\nACU_NHS,R," + each.expenditure});
        EXPECT_EQ(cell(report(ledger, "position"), in_year, "percent_of_resource"), each.percent) << each.resource << " " << each.expenditure;
    }
}

// ── What is not known ────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(UnknownAmounts, MakeOnlyTheMeasureUnknownThatTheyAreIn) {
    const std::string measures[] = {"plan_ytd_pence", "actual_ytd_pence", "plan_pence", "forecast_pence"};
    for (std::size_t blank = 0; blank < 4; ++blank) {
        Database ledger = ledger_with_bodies();
        std::string row = "MH_NHS,R";
        for (std::size_t i = 0; i < 4; ++i) {
            row += i == blank ? "," : ",0";
        }
        take_in(ledger, {.month = 9, .rows = rows_of_position(1, 2, 3, 4) + row});
        const ResultTable table = report(ledger, "position");
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(cell(table, in_year, measures[i]), i == blank ? unknown : k(static_cast<std::int64_t>(i) + 1)) << row << " " << measures[i];
        }
    }
}

TEST(UnknownAmounts, OneSideAloneIsNoPosition) {
    for (const std::string rows : {"RES_PROG_REC,R,100", "ACU_NHS,R,100", "QIPP_TXN_R,R,5\nACU_NHS,R,100"}) {
        Database ledger = ledger_with_bodies();
        take_in(ledger, {.rows = rows});
        EXPECT_EQ(cell(report(ledger, "position"), in_year, "forecast_pence"), unknown) << rows;
    }
}

TEST(UnknownAmounts, OfMemorandaAndSavingsLeaveThePositionAlone) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = rows_of_position(0, 0, 0, 7) + "QIPP_TXN_R,R,,,,\nMEM_CT,,,,,\nRES_BF,NR,,,,"});
    EXPECT_EQ(cell(report(ledger, "position"), in_year, "forecast_pence"), k(0));   // month 12: the actual, which is known
}

TEST(FullYear, IsTheActualOfMonth12AndTheForecastBefore) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 11, .rows = rows_of_position(0, -5, 0, -9)});
    take_in(ledger, {.body = "X02", .month = 12, .rows = rows_of_position(0, -5, 0, -9)});
    take_in(ledger, {.body = "X03", .month = 12, .rows = rows_of_position(0, -5, 0, -9) + "MH_NHS,R,0,,0,0"});
    const ResultTable table = report(ledger, "position");
    EXPECT_THAT(column(table, "forecast_pence"), ElementsAre(k(-9), k(-5), k(-9)));
}

// ── Which month, which version, which kind ───────────────────────────────────────────────────────────────────────────────

TEST(PositionReport, ShowsTheLatestMonthUpToTheOneAskedFor) {
    Database ledger = ledger_with_bodies();
    for (const int month : {3, 6, 9}) {
        take_in(ledger, {.month = month, .rows = rows_of_position(0, -month, 0, -10 * month)});
    }
    struct Case {
        std::string to;
        std::vector<std::vector<Cell>> months;
    };
    const std::vector<Case> cases = {{"M2", {}}, {"M3", {{pence(3)}}}, {"M8", {{pence(6)}}}, {"9", {{pence(9)}}}, {"month 12", {{pence(9)}}}};
    for (const Case& each : cases) {
        const ResultTable table = report(ledger, "position", {.to = each.to});
        std::vector<std::vector<Cell>> months;
        for (const auto& row : table.rows) {
            months.push_back({row[table.index_of("month")]});
        }
        EXPECT_EQ(months, each.months) << each.to;
    }
}

TEST(PositionReport, ShowsEachKindOfReturnAtItsOwnLatestMonth) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 1, .kind = "plan", .rows = rows_of_position(0, 0, 1, 1)});
    take_in(ledger, {.month = 12, .rows = rows_of_position(0, 2, 1, 2)});
    take_in(ledger, {.month = 13, .kind = "accounts", .rows = rows_of_position(0, 3, 1, 3)});
    const ResultTable table = report(ledger, "position");
    EXPECT_THAT(column(table, "source_kind"), ElementsAre(Cell("accounts"), Cell("plan"), Cell("return")));
    EXPECT_THAT(column(table, "month"), ElementsAre(pence(13), pence(1), pence(12)));
}

TEST(PositionReport, ShowsACorrectedReturnAndNotTheOneBefore) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = rows_of_position(0, -5, 0, -5)});
    take_in(ledger, {.rows = rows_of_position(0, -6, 0, -6)});
    EXPECT_THAT(column(report(ledger, "position"), "forecast_pence"), ElementsAre(k(-6)));
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM submission"), "2");
}

TEST(PositionReport, PutsEachPublishedClaimInTheColumnThatItIsAbout) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,plan,2017-04,in_year_plan,1.5,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,position_ytd_plan,0.9,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,position_ytd,-7,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,forecast_outturn_reported,-9,T1,high,about\n"
                    "X01,2017-18,M09,2018-01,forecast_outturn_downside,-20,T1,high,at_most\n"
                    "X01,2017-18,plan,2017-04,savings_target,20,T1,high,exact\n"
                    "X01,2017-18,outturn,2018-08,outturn_in_year,,T1,high,exact\n");
    const ResultTable table = report(ledger, "position");
    const std::vector<std::string> amounts = {"plan_pence", "plan_ytd_pence", "actual_ytd_pence", "forecast_pence"};
    EXPECT_EQ(table.rows.size(), 5U);   // a claim on a condition, and a target, are no positions
    EXPECT_THAT(cells(table, {{"claim", "plan"}}, amounts), ElementsAre(m("1.5"), unknown, unknown, unknown));
    EXPECT_THAT(cells(table, {{"claim", "position_ytd_plan"}}, amounts), ElementsAre(unknown, m("0.9"), unknown, unknown));
    EXPECT_THAT(cells(table, {{"claim", "position_ytd"}}, amounts), ElementsAre(unknown, unknown, m("-7"), unknown));
    EXPECT_THAT(cells(table, {{"claim", "forecast_outturn (formal)"}}, amounts), ElementsAre(unknown, unknown, unknown, m("-9")));
    EXPECT_EQ(cell(table, {{"claim", "forecast_outturn (formal)"}}, "bound"), Cell("about"));
    EXPECT_THAT(cells(table, {{"claim", "outturn"}}, amounts), ElementsAre(unknown, unknown, unknown, unknown));
}

}  // namespace
}  // namespace ccgledger
