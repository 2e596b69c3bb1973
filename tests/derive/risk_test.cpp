// F90 to F99: the forecast and the risk beside it, from returns, from lists and from publications, never mixed.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/checks.h"
#include "derive/trace.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

/// In-year position -9, in thousands.
const std::string minus_nine = "RES_PROG_REC,R,91\nACU_NHS,R,100\n";

const std::string risk_heading =
    "organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source\n";
const std::string mitigation_heading =
    "organisation,financial_year,month,mitigation,line,full,probability_basis_points,recurrence,evidence,source\n";

TEST(Risk, OfAPublicationIsTakenFromItsOwnForecast) {
    Database ledger = kent_ledger();
    const ResultTable dgs = report(ledger, "risk", {.bodies = {"dgs"}});
    EXPECT_THAT(cells(dgs, {}, {"forecast_pence", "gross_risk_pence", "mitigation_pence", "net_risk_pence", "risk_adjusted_pence"}),
                ElementsAre(m("-7.3"), unknown, unknown, m("3.7"), m("-11.0")));
    EXPECT_THAT(cells(dgs, {}, {"evidence", "method", "confidence", "source", "confirmed"}),
                ElementsAre(Cell{"statement"}, Cell{"published net risk"}, Cell{"partial"}, Cell{"S02"}, Cell{"no"}));
    // HSJ prints -719 with all risks for England at month 9: the ledger comes to the same.
    const ResultTable england = report(ledger, "risk", {.bodies = {"england"}, .years = "2017-18"});
    EXPECT_EQ(cell(england, {{"source", "S49"}}, "risk_adjusted_pence"), m("-719"));
}

TEST(Risk, OfAPublicationWithoutAForecastIsSetAgainstNothing) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,annual,2018-02,risk_unmitigated,3.7,Z1,high,exact\n");
    EXPECT_THAT(cells(report(ledger, "risk"), {}, {"net_risk_pence", "risk_adjusted_pence"}), ElementsAre(m("3.7"), unknown));
}

// [S42]: 148.7 short of plan and 49.3 of support lost make the 198.0 of the forecast: nothing of it stands beside the forecast.
TEST(Risk, ThatIsInsideTheForecastIsNotTakenOffItAgain) {
    Database kent = kent_ledger();
    EXPECT_TRUE(report(kent, "risk", {.bodies = {"QKS"}}).rows.empty());
    EXPECT_THAT(lines_of(run_checks(kent, checks_named({"C31"}), request_of({.bodies = {"QKS"}})).rows), testing::IsEmpty());
    // The same, when a reader of the paper called it a net risk.
    Database ledger = ledger_with_bodies();
    const auto told = [](const std::string& body, const std::string& lost) {
        return body + ",2025-26,annual,2026-02,forecast_outturn_board,-198.0,Z1,high,exact\n" + body +
               ",2025-26,annual,2026-02,risk_unmitigated,148.7,Z1,high,exact\n" + body + ",2025-26,annual,2026-02,external_support_lost," + lost +
               ",Z1,high,exact\n";
    };
    publish(ledger, told("QKS", "49.3") + told("X01", "20.0"));
    EXPECT_TRUE(report(ledger, "risk", {.bodies = {"QKS"}}).rows.empty());
    EXPECT_THAT(trace(ledger, {.organisation = "QKS", .period = "2025-26", .what = "net_risk"}).trees, testing::IsEmpty());
    EXPECT_EQ(cell(report(ledger, "risk", {.bodies = {"X01"}}), {}, "risk_adjusted_pence"), m("-346.7")) << "here it does not make up the deficit";
}

TEST(Risk, OfAReturnIsGrossLessMitigationsAtFullValue) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 8, .rows = minus_nine + "RES_SUPPORT_IN,NR,2\nOTH_OTH,R,2\nRISK_ACUTE,R,4\nRISK_QIPP,R,3\nMIT_CONT,NR,1\n"
                                                      "MIT_FUND,NR,1\nMIT_QIPP_EXT,R,2\n"});
    const ResultTable table = report(ledger, "risk");
    EXPECT_THAT(cells(table, {}, {"forecast_pence", "gross_risk_pence", "mitigation_pence", "net_risk_pence", "risk_adjusted_pence"}),
                ElementsAre(k(-9), k(7), k(4), k(3), k(-12)));
    EXPECT_THAT(cells(table, {}, {"worst_pence", "worst_without_support_pence", "best_pence", "likely_pence"}),
                ElementsAre(k(-16), k(-18), k(-5), unknown));
    EXPECT_THAT(cells(table, {}, {"cover_percent", "outside_funding_percent", "one_off_mitigation_percent"}),
                ElementsAre(basis_points(5714), basis_points(2500), basis_points(5000)));
    EXPECT_EQ(cell(table, {}, "net_risk_to_date_pence"), k(2)) << "F99: 3 * 8/12";
    EXPECT_EQ(cell(table, {}, "method"), Cell{"full value"});
    EXPECT_EQ(cell(table, {}, "rag"), Cell{"red"}) << "3 of 93 is more than half a percent";
}

TEST(Risk, OfLosingSupportIsNotTakenTwice) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 8, .rows = minus_nine + "RES_SUPPORT_IN,NR,2\nRISK_SUPPORT,NR,2\nMIT_OTH,R,0\n"});
    EXPECT_THAT(cells(report(ledger, "risk"), {}, {"worst_pence", "worst_without_support_pence"}), ElementsAre(k(-9), k(-9)));
}

TEST(Risk, IsWeightedWhereEveryItemHasAProbability) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = minus_nine});
    take_in(ledger, {.body = "X02", .month = 9, .rows = minus_nine});
    take_in_text(ledger, risk_heading + "X01,2017-18,9,prices,,3000,5000,R,,\nX01,2017-18,9,winter,,1000,2500,NR,,\n"
                                        "X02,2017-18,9,prices,,3000,5000,R,,\nX02,2017-18,9,winter,,1000,,NR,,\n");
    take_in_text(ledger, mitigation_heading + "X01,2017-18,9,contingency,MIT_CONT,1000,10000,NR,,\n"
                                              "X02,2017-18,9,contingency,MIT_CONT,1000,10000,NR,,\n");
    const ResultTable table = report(ledger, "risk");
    EXPECT_THAT(cells(table, {{"organisation", "X01"}},
                      {"evidence", "net_risk_pence", "weighted_risk_pence", "weighted_net_risk_pence", "risk_adjusted_pence", "likely_pence"}),
                ElementsAre(Cell{"records"}, k(3), pence(175'000), pence(75'000), pence(-975'000), pence(-975'000)));
    // One probability is missing: full values, and the method says so.
    EXPECT_THAT(cells(table, {{"organisation", "X02"}}, {"weighted_risk_pence", "weighted_net_risk_pence", "risk_adjusted_pence", "method"}),
                ElementsAre(unknown, unknown, k(-12), Cell{"full value"}));
}

TEST(Risk, IsUnknownWhereAListIsMissingOrAnAmountIs) {
    struct Case {
        std::string rows;
        Cell gross, mitigation, net, adjusted;
        std::string about;
    };
    const std::vector<Case> cases = {
        {"RISK_ACUTE,R,4\n", k(4), unknown, unknown, unknown, "no mitigation listed"},
        {"MIT_CONT,NR,4\n", unknown, k(4), unknown, unknown, "no risk listed"},
        {"RISK_ACUTE,R,4\nMIT_CONT,NR,0\n", k(4), k(0), k(4), k(-13), "nil is known"},
        {"RISK_ACUTE,R,4\nRISK_CHC,R,,,,\nMIT_CONT,NR,1\n", unknown, k(1), unknown, unknown, "a blank risk"},
        {"RISK_ACUTE,R,1\nMIT_CONT,NR,3\n", k(1), k(3), k(-2), k(-7), "more mitigations than risk: headroom"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .month = 8, .rows = minus_nine + cases[i].rows});
    }
    const ResultTable table = report(ledger, "risk");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_THAT(cells(table, {{"organisation", body_of(i)}},
                          {"gross_risk_pence", "mitigation_pence", "net_risk_pence", "risk_adjusted_pence"}),
                    ElementsAre(cases[i].gross, cases[i].mitigation, cases[i].net, cases[i].adjusted))
            << cases[i].about;
    }
}

TEST(Risk, OfSavingsBeyondThoseStillCountedOnIsWarnedOf) {
    Database ledger = ledger_with_bodies();
    // Forecast 5, delivered 3: only 2 are still counted on.
    take_in(ledger, {.body = "X01", .month = 8, .rows = minus_nine + "QIPP_TXN_R,R,4,3,6,5\nRISK_QIPP,R,3\nMIT_CONT,NR,0\n"});
    take_in(ledger, {.body = "X02", .month = 8, .rows = minus_nine + "QIPP_TXN_R,R,4,3,6,5\nRISK_QIPP,R,2\nMIT_CONT,NR,0\n"});
    const ResultTable table = report(ledger, "risk");
    EXPECT_THAT(std::get<std::string>(cell(table, {{"organisation", "X01"}}, "warning")), HasSubstr("counted twice"));
    EXPECT_EQ(cell(table, {{"organisation", "X02"}}, "warning"), unknown);
    EXPECT_THAT(table.notes, Contains(HasSubstr("warning: X01 2017-18")));
}

TEST(Risk, OfReturnsListsAndPublicationsStandsInRowsOfItsOwn) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = minus_nine + "RISK_ACUTE,R,4\nMIT_CONT,NR,1\n"});
    take_in_text(ledger, risk_heading + "X01,2017-18,8,old,,9000,,R,,\nX01,2017-18,9,prices,,6000,,R,,\n");
    take_in_text(ledger, mitigation_heading + "X01,2017-18,9,contingency,,1000,,NR,,\n");
    publish(ledger, "X01,2017-18,M09,2018-01,forecast_outturn_reported,-7.3,T1,high,exact\n"
                    "X01,2017-18,M09,2018-01,risk_unmitigated,3.7,T1,high,exact\n");
    const ResultTable table = report(ledger, "risk");
    EXPECT_THAT(column(table, "evidence"), ElementsAre(Cell{"return"}, Cell{"records"}, Cell{"statement"}));
    EXPECT_THAT(column(table, "net_risk_pence"), ElementsAre(k(3), k(5), m("3.7")));
    EXPECT_THAT(column(table, "risk_adjusted_pence"), ElementsAre(k(-12), k(-14), m("-11.0")));
}

}  // namespace
}  // namespace ccgledger
