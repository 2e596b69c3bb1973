#include "derive/checks.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "returns_and_reports.h"
#include "values/errors.h"

// Each rule twice: a ledger that breaks it, and one that keeps it. Amounts of returns are in thousands.
namespace ccgledger::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// What the check finds, a line a finding: `organisation|year|month|finding|difference|`.
std::vector<std::string> found(Database& ledger, std::string_view id, const Asked& asked = {}) {
    const ResultTable table = run_checks(ledger, checks_named({std::string(id)}), request_of(asked));
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : table.rows) {
        rows.push_back({row[2], row[3], row[4], row[5], row[6]});
    }
    return lines_of(rows);
}

constexpr std::string_view transfer_headings =
    "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n";

void agree(Database& ledger, std::string_view rows) { take_in_text(ledger, std::string(transfer_headings) + std::string(rows)); }

class LedgerChecks : public testing::Test {
protected:
    Database ledger_ = ledger_with_bodies();

    std::vector<std::string> of(std::string_view id) { return found(ledger_, id); }
    void year(std::string_view body, std::string_view year, std::string_view rows, int month = 12, std::string_view kind = "return") {
        take_in(ledger_, {.body = std::string(body), .year = std::string(year), .month = month, .kind = std::string(kind), .rows = std::string(rows)});
    }
};

TEST_F(LedgerChecks, OpeningEqualsClosing) {
    year("X01", "2016-17", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50");
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,-150");
    EXPECT_THAT(of("C01"), IsEmpty());
    year("X01", "2018-19", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,-200");
    EXPECT_THAT(of("C01"), ElementsAre("X01|2018-19||the year opens with -£0.2m; the year before closed with -£0.15m|-5000000|"));
}

TEST_F(LedgerChecks, OpeningEqualsClosingWithinTheRoundingOfItsTerms) {
    year("X01", "2016-17", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50");
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,-154");
    EXPECT_THAT(of("C01"), IsEmpty());
}

TEST_F(LedgerChecks, OpeningAgainstAForecastClosingSaysSo) {
    year("X01", "2016-17", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50", 9);
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,0");
    EXPECT_THAT(of("C01"), ElementsAre(HasSubstr("closed with -£0.15m by the forecast of month 9")));
}

TEST_F(LedgerChecks, SuccessorOpensWithWhatItsPredecessorsClosedWith) {
    ledger_.execute("INSERT INTO succession SELECT p.organisation_id, s.organisation_id, '2018-04-01', 10000, NULL, 0 FROM organisation p, "
                    "organisation s WHERE (p.code IN ('X01', 'X02') AND s.code = 'X03') OR (p.code = 'X04' AND s.code = 'X05')");
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50");
    year("X04", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50");
    year("X03", "2018-19", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,-150");
    year("X05", "2018-19", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_BF,NR,-150");
    EXPECT_THAT(of("C02"), IsEmpty());   // one closing of X03's predecessors is not known; X05's opening is right
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1300\nRES_BF,NR,0");
    EXPECT_THAT(of("C02"), ElementsAre("X03|2018-19||the year opens with -£0.15m; its 2 predecessors closed with -£0.45m together|30000000|"));
}

TEST_F(LedgerChecks, ControlTotalsEqualTheirFigures) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100");
    EXPECT_THAT(of("C03"), IsEmpty());
    ledger_.execute("UPDATE figure SET actual_ytd = actual_ytd + 1 WHERE line_id = (SELECT line_id FROM line WHERE code = 'ACU_NHS')");
    EXPECT_THAT(of("C03"), ElementsAre("X01|2017-18|12|the control totals of the return, version 1, are not the sums of its figures||"));
}

TEST_F(LedgerChecks, YearToDateDoesNotShrink) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,300,300,1200,1200", 3);
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,400,400,1200,1200", 4);
    EXPECT_THAT(of("C04"), IsEmpty());
    EXPECT_THAT(of("C05"), IsEmpty());
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,500,380,1200,1200", 5);
    EXPECT_THAT(of("C04"), ElementsAre("X01|2017-18|5|spending to date £0.38m; in month 4 it was £0.4m|-2000000|"));
}

TEST_F(LedgerChecks, NoLineIsNegativeForAMonthAlone) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,300,300,1200,1200\nOTH_PRIORYR,NR,0,0,0,0", 3);
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,400,400,1200,1200\nOTH_PRIORYR,NR,0,-50,0,-50", 4);
    EXPECT_THAT(of("C05"), IsEmpty());   // earlier years' items may fall
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,500,350,1200,1200\nOTH_PRIORYR,NR,0,0,0,0", 5);
    EXPECT_THAT(of("C05"), ElementsAre("X01|2017-18|5|ACU_NHS (Acute contracts - NHS providers) is -£50,000 for the month alone|-5000000|"));
    EXPECT_THAT(of("C04"), IsEmpty());   // all lines together stayed as they were
}

TEST_F(LedgerChecks, ThePlanOfTheYearStays) {
    year("X01", "2017-18", "RES_PROG_REC,R,250,250,1000,1000\nACU_NHS,R,250,250,1000,1000", 3);
    year("X01", "2017-18", "RES_PROG_REC,R,333,333,1000,1000\nACU_NHS,R,333,333,1000,1000", 4);
    EXPECT_THAT(of("C06"), IsEmpty());
    year("X01", "2017-18", "RES_PROG_REC,R,400,400,1000,1000\nACU_NHS,R,400,400,1050,1000", 5);
    EXPECT_THAT(of("C06"), ElementsAre("X01|2017-18|5|the year's planned position is -£50,000; in month 4 it was £0|-5000000|"));
}

TEST_F(LedgerChecks, SupportNetsToNilOverAllBodies) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_IN,NR,100");
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_OUT,NR,100");
    EXPECT_THAT(of("C07"), IsEmpty());
    year("X03", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_IN,NR,30");
    EXPECT_THAT(of("C07"), ElementsAre("|2017-18||over all bodies £0.13m of support was received and £0.1m given|3000000|"));
    EXPECT_THAT(found(ledger_, "C07", {.bodies = {"X03"}}), IsEmpty());   // about no single body
}

TEST_F(LedgerChecks, ATransferHasTwoSides) {
    agree(ledger_, "2017-18,X01,X02,giver,3000000,2017-04-01,,NR,,,\n2017-18,X01,X02,receiver,3000000,2017-04-01,,NR,,,\n");
    for (const char* id : {"C08", "C09", "C10", "C11"}) {
        EXPECT_THAT(of(id), IsEmpty()) << id;
    }
    agree(ledger_, "2017-18,X03,X04,receiver,1000000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(of("C08"), ElementsAre("X04|2017-18||X04 receives £1.0m from X03, and X03 does not say so|100000000|"));
}

TEST_F(LedgerChecks, SupportThatOneReturnAloneTellsOfIsOneSided) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_IN,NR,2500");
    EXPECT_THAT(of("C08"), ElementsAre("X01|2017-18||X01 receives £2.5m, and nobody says that they give it|250000000|"));
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_OUT,NR,2500");
    EXPECT_THAT(of("C08"), IsEmpty());
    // A publication names the other side; its word is a side of its own.
    publish(ledger_, "X03,2017-18,plan,2017-04,inter_ccg_transfer,-3,Z1,high,exact\n");
    EXPECT_THAT(of("C08"), ElementsAre("X03|2017-18||X03 gives £3.0m, and nobody says that they receive it|300000000|"));
    publish(ledger_, "X04,2017-18,plan,2017-04,inter_ccg_transfer,3,Z1,high,exact\n");
    EXPECT_THAT(of("C08"), IsEmpty());
}

TEST_F(LedgerChecks, BothSidesOfATransferTellOneAmount) {
    agree(ledger_, "2017-18,X01,X02,giver,3000000,2017-04-01,,NR,,,\n2017-18,X01,X02,receiver,2500000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(of("C09"), ElementsAre("X01|2017-18||X01 gives £3.0m to X02, and X02 receives £2.5m|-50000000|"));
    EXPECT_THAT(of("C08"), IsEmpty());
}

TEST_F(LedgerChecks, BothSidesOfATransferTellOneYearAndOneEnd) {
    agree(ledger_, "2017-18,X01,X02,giver,3000000,2017-04-01,,NR,,,\n2018-19,X01,X02,receiver,3000000,2017-04-01,,NR,,,\n"
                   "2017-18,X03,X04,giver,1000000,2017-04-01,2018-02-13,NR,,,\n2017-18,X03,X04,receiver,1000000,2017-04-01,,NR,,,\n");
    EXPECT_THAT(of("C10"), ElementsAre("X01|2017-18||£3.0m from X01 to X02: given in 2017-18, received in 2018-19||",
                                       "X03|2017-18||£1.0m from X03 to X04: the giver says withdrawn on 2018-02-13, the receiver not withdrawn||"));
    EXPECT_THAT(of("C08"), IsEmpty());
    EXPECT_THAT(of("C09"), IsEmpty());
}

TEST_F(LedgerChecks, WithdrawnSupportIsCountedNoMore) {
    agree(ledger_, "2017-18,X01,X02,giver,100000,2017-04-01,2018-01-15,NR,,,\n2017-18,X01,X02,receiver,100000,2017-04-01,2018-01-15,NR,,,\n");
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_IN,NR,100", 9);
    EXPECT_THAT(of("C11"), IsEmpty());   // month 9 ended before
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nRES_SUPPORT_IN,NR,100", 12);
    EXPECT_THAT(of("C11"), ElementsAre("X02|2017-18|12|support of £0.1m was withdrawn on 2018-01-15; the return of month 12 still counts £0.1m|"
                                       "10000000|"));
}

TEST_F(LedgerChecks, AForecastAfterTheWithdrawalDoesNotCountTheSupport) {
    publish(ledger_, "X01,2017-18,annual,2018-02,inter_ccg_transfer_reversal,-3.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2018-01,forecast_outturn_best_case,-9.0,Z1,high,exact");
    EXPECT_THAT(of("C11"), IsEmpty());
    publish(ledger_, "X01,2017-18,annual,2018-03-10,forecast_outturn_best_case,-8.0,Z2,high,exact");
    EXPECT_THAT(of("C11"), ElementsAre("X01|2017-18||support of £3.0m was withdrawn on 2018-02; a forecast of 2018-03-10, -£8.0m, still counts "
                                       "it|300000000|"));
}

TEST_F(LedgerChecks, AForecastMovesWhereRiskIsHigh) {
    for (int month = 6; month <= 8; ++month) {
        year("X01", "2017-18", "RES_PROG_REC,R,,,,1000\nACU_NHS,R,,,,1010\nRISK_ACUTE,R,,,,5", month);
        year("X02", "2017-18", "RES_PROG_REC,R,,,,1000\nACU_NHS,R,,,,1010\nRISK_ACUTE,R,,,,16\nMIT_CONT,NR,,,,10", month);
        year("X03", "2017-18", "RES_PROG_REC,R,,,,1000\nACU_NHS,R,,,," + std::to_string(1000 + month) + "\nRISK_ACUTE,R,,,,16", month);
    }
    EXPECT_THAT(of("C12"),
                ElementsAre("X02|2017-18|8|the forecast has been -£10,000 since month 6; the net risk is £6,000, above 0.5% of £1.0m|-600000|"));
}

TEST_F(LedgerChecks, ASurplusIsNoStructuralDeficit) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,900");
    EXPECT_THAT(of("C13"), IsEmpty());
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nRES_TRANS,NR,300\nACU_NHS,R,1200");
    EXPECT_THAT(of("C13"), ElementsAre("X02|2017-18|12|the position is £0.1m; its structural part is -£0.2m|-30000000|"));
}

TEST_F(LedgerChecks, APaperSaysWhatTheReturnSays) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100", 9);
    const auto print = [&](std::string_view label, std::string_view timing, std::string_view pence) {
        ledger_.execute("INSERT INTO paper_figure (organisation_id, financial_year, month, label, measure, recurrence, timing, occurrence, basis, "
                        "amount_pence, bound, rounding_unit_pence, import_run_id, source_line, source_column) SELECT organisation_id, 2017, 9, '" +
                        std::string(label) + "', 'surplus_deficit_in_year', 0, '" + std::string(timing) + "', 1, 'in_year', " +
                        std::string(pence) + ", 'exact', 10000000, 1, 1, 1 FROM organisation WHERE code = 'X01'");
    };
    print("Surplus", "forecast_outturn", "-15000000");   // within the paper's £0.1m
    EXPECT_THAT(of("C14"), IsEmpty());
    print("Surplus", "plan_annual", "0");
    print("Surplus", "actual_ytd", "10000000");
    EXPECT_THAT(of("C14"), ElementsAre("X01|2017-18|9|position to date: the paper says £0.1m, the return -£0.1m|20000000|"));
}

TEST_F(LedgerChecks, OnlySavingsStillCountedOnCanBeAtRisk) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nQIPP_TXN_R,R,60,40,120,100\nRISK_QIPP,R,,,,50", 6);
    EXPECT_THAT(of("C15"), IsEmpty());
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1000\nQIPP_TXN_R,R,60,40,120,100\nRISK_QIPP,R,,,,80", 6);
    EXPECT_THAT(of("C15"), ElementsAre("X02|2017-18|6|savings of £80,000 are at risk; the forecast counts on £60,000 more|2000000|"));
}

TEST_F(LedgerChecks, TheReportedPositionIsThatOfTheLines) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50\nMEM_POSITION_REP,R,-100");
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50\nMEM_POSITION_REP,R,-150");
    EXPECT_THAT(of("C16"), IsEmpty());
    year("X03", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100\nRES_BF,NR,-50\nMEM_POSITION_REP,R,-80");
    EXPECT_THAT(of("C16"), ElementsAre("X03|2017-18|12|the return says -£80,000; its lines make -£0.1m|2000000|"));
}

TEST_F(LedgerChecks, TheAccountsSayWhatTheLastReturnSaid) {
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100");
    year("X01", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100", 13, "accounts");
    EXPECT_THAT(of("C17"), IsEmpty());
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1100");
    year("X02", "2017-18", "RES_PROG_REC,R,1000\nACU_NHS,R,1300", 13, "accounts");
    EXPECT_THAT(of("C17"), ElementsAre("X02|2017-18|13|the accounts say -£0.3m; the return of month 12 said -£0.1m|-20000000|"));
}

TEST_F(LedgerChecks, OneForecastBelongsToOneYear) {
    publish(ledger_, "X01,2016-17,annual,2016-12,forecast_outturn_board,-17.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2017-06,forecast_outturn_board,-12.0,Z2,high,exact");
    EXPECT_THAT(of("C26"), IsEmpty());
    publish(ledger_, "X01,2017-18,annual,2017-07,forecast_outturn_board,-17.0,Z3,high,exact");
    EXPECT_THAT(of("C26"), ElementsAre("X01|2017-18||the same forecast of -£17.0m is printed for 2016-17 too||"));
}

TEST_F(LedgerChecks, AConditionMovesNoTotalAndHasTwoSides) {
    publish(ledger_, "X01,2017-18,plan,2017-04,inter_ccg_transfer,-3.0,Z1,high,exact\n"
                     "X02,2017-18,plan,2017-04,inter_ccg_transfer,3.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2018-02,forecast_outturn_best_case,-7.0,Z1,high,exact\n"
                     "X02,2017-18,annual,2018-02,forecast_outturn_best_case,-9.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2018-02,forecast_outturn_support_withdrawn,-4.0,Z1,high,exact");
    EXPECT_THAT(of("C36"), IsEmpty());
    EXPECT_THAT(of("C37"), ElementsAre("X01|2017-18||a forecast of -£4.0m with the support withdrawn is known, and none of X02||"));
    publish(ledger_, "X02,2017-18,annual,2018-02,forecast_outturn_support_withdrawn,-9.0,Z1,high,exact");
    EXPECT_THAT(of("C36"), ElementsAre("X01|2017-18||with its support of £3.0m kept, X01 and X02 add to -£16.0m; withdrawn, to -£13.0m|-300000000|"));
    EXPECT_THAT(of("C37"), IsEmpty());
}

TEST_F(LedgerChecks, ARecordThatAgreesWithItselfIsLeftAlone) {
    publish(ledger_, "X01,2016-17,annual,2016-06,allocation_total,300.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2017-06,allocation_total,310.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2017-06,allocation_growth,10.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2017-06,allocation_component,4.0,Z1,high,exact\n"
                     "X01,2017-18,annual,2017-04,opening_position,-2.0,Z1,high,exact,in_year\n"
                     "X01,2017-18,M09,2018-01,position_ytd,-7.0,Z1,high,exact,in_year\n"
                     "X01,2017-18,annual,2018-01,forecast_outturn_reported,-9.0,Z1,high,exact,in_year\n"
                     "X01,2017-18,annual,2018-01,forecast_outturn_board,-9.0,Z2,high,exact,in_year\n"
                     "X01,2017-18,plan,2017-04,savings_target,20.0,Z1,high,exact\n"
                     "X01,2017-18,plan,2017-04,qipp_target,20.0,Z2,high,exact\n"
                     "X01,2020-21,annual,2018-01,funding_gap_projection,-42.0,Z1,high,exact,in_year");
    take_in_text(ledger_, "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,bound,basis\n"
                          "X01,2017-18,outturn,2018-08,outturn_in_year,-9.0,surplus_positive,Z2,high,From the audited accounts,exact,in_year\n");
    take_in_text(ledger_, "org_code,as_of,population,basis,source_id,confidence,note\nX01,2017-03,100000,registered_list_sum,Z1,high,\n"
                          "X01,2018-03,102000,registered_list_sum,Z1,high,\nX01,2017-09,101000,as_quoted,Z2,high,\n");
    take_in_text(ledger_, "org_code,date,event_type,description,source_id,confidence\nX01,2018-07-01,special_measures,Both at once,Z1,high\n"
                          "X01,2018-07-20,directions_imposed,Both at once,Z1,high\n");
    const ResultTable everything = run_checks(ledger_, checks_named({}), request_of({}));
    EXPECT_THAT(lines_of(everything.rows), IsEmpty());
}

TEST_F(LedgerChecks, TheKentRecordBreaksNoErrorRule) {
    Database kent = kent_ledger();
    const ResultTable table = run_checks(kent, checks_named({}), request_of({}));
    EXPECT_THAT(lines_of(rows_where(table, {{"severity", "error"}})), IsEmpty());
    EXPECT_GT(table.rows.size(), 40U);
}

TEST_F(LedgerChecks, TheScopeNarrowsWhatIsToldAndNotWhatIsRead) {
    Database kent = kent_ledger();
    // The group's claim is compared with its members', though only the group is asked about.
    EXPECT_EQ(found(kent, "C24", {.bodies = {"EK4"}, .years = "2018-19"}).size(), 1U);
    EXPECT_THAT(found(kent, "C24", {.bodies = {"EK4"}, .years = "2013-14..2016-17"}), IsEmpty());
    EXPECT_THAT(found(kent, "C24", {.bodies = {"09C"}}), IsEmpty());
    EXPECT_EQ(found(kent, "C24", {.groups = {"EK4"}}).size(), 2U);
}

TEST(Checks, EachHasAnIdANameAMeaningAndARemedy) {
    ASSERT_FALSE(all_checks().empty());
    int number = 0;
    std::vector<std::string> names;
    for (const Check& check : all_checks()) {
        ++number;
        EXPECT_EQ(check.id, (number < 10 ? "C0" : "C") + std::to_string(number));
        EXPECT_TRUE(check.meaning.ends_with('.')) << check.id;
        EXPECT_TRUE(check.remedy.ends_with('.')) << check.id;
        EXPECT_TRUE(check.sql.starts_with("SELECT") || check.sql.starts_with("WITH")) << check.id;
        names.push_back(check.name);
    }
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

TEST(Checks, GiveTheSixColumnsByName) {
    Database ledger = ledger_with_bodies();
    for (const Check& check : all_checks()) {
        Statement rows = ledger.prepare(check.sql);
        std::vector<std::string> columns;
        for (int i = 0; i < rows.column_count(); ++i) {
            columns.push_back(rows.column_name(i));
        }
        EXPECT_THAT(columns, ElementsAre("organisation", "financial_year", "month", "finding", "difference_pence", "sources")) << check.id;
    }
}

TEST(Checks, AreNamedByIdOrNameInEitherCase) {
    EXPECT_EQ(check_named("c07"), check_named("Support-Nets-To-Nil"));
    EXPECT_EQ(checks_named({"C09", "c01", "C01"}).size(), 2U);
    EXPECT_EQ(checks_named({"C09", "c01"}).front()->id, "C01");
    EXPECT_EQ(checks_named({}).size(), all_checks().size());
    try {
        (void)checks_named({"opnng-equals-closing"});
        FAIL();
    } catch (const UserError& error) {
        EXPECT_EQ(error.code(), Exit::usage);
        EXPECT_THAT(error.what(), HasSubstr("did you mean opening-equals-closing?"));
    }
}

TEST(Checks, AmountsStandInWordsAndNothingIsRounded) {
    EXPECT_EQ(with_amounts_in_words("{-900000000} or {0}"), "-£9.0m or £0");
    EXPECT_EQ(with_amounts_in_words("{434000000} {12887700000} {10000000}"), "£4.34m £128.877m £0.1m");
    EXPECT_EQ(with_amounts_in_words("{9900000} {123456789} {-5} {100}"), "£99,000 £1,234,567.89 -£0.05 £1");
    EXPECT_EQ(with_amounts_in_words("{#126400} people"), "126,400 people");
    EXPECT_EQ(with_amounts_in_words("no {word} and {5"), "no {word} and {5");
}

}  // namespace
}  // namespace ccgledger::tests
