// R01 to R14: duties and planning rules of the year, with their margin. Rules and thresholds are rows, and so the tests change rows.
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

std::vector<Cell> tested(const ResultTable& table, const std::string& rule, const std::string& basis = "in_year", const std::string& body = "X01") {
    return cells(table, {{"organisation", body}, {"rule", rule}, {"basis", basis}}, {"result", "margin_pence", "confirmed"});
}

TEST(Rules, OfTheWorkedExample) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.files = {in_source_tree("tests/fixtures/worked_example/ccg_x_2017-18_M12.csv")};
    ASSERT_EQ(import_files(ledger, request).at(0).state, FileOutcome::State::imported);
    const ResultTable table = report(ledger, "rules");
    EXPECT_THAT(tested(table, "revenue_duty"), ElementsAre(Cell{"fail"}, m("-8"), Cell{"no"}));
    EXPECT_THAT(tested(table, "revenue_duty", "cumulative"), ElementsAre(Cell{"fail"}, m("-13"), Cell{"no"}));
    EXPECT_THAT(tested(table, "running_cost_duty"), ElementsAre(Cell{"pass"}, m("0.1"), Cell{"yes"}));
    EXPECT_THAT(tested(table, "surplus"), ElementsAre(Cell{"fail"}, m("-8"), Cell{"yes"}));
    // A fund of 253: C = -13 against 1% of it.
    EXPECT_THAT(tested(table, "cumulative_surplus_kept", "cumulative"), ElementsAre(Cell{"fail"}, m("-15.53"), Cell{"no"}));
    EXPECT_THAT(tested(table, "overspend_against_plan"), ElementsAre(Cell{"fail"}, m("-7"), Cell{"no"}));
    EXPECT_EQ(cell(table, {{"rule", "overspend_against_plan"}}, "rag"), Cell{"red"});
    EXPECT_THAT(tested(table, "contingency"), ElementsAre(Cell{"not_derivable"}, unknown, Cell{"no"})) << "no line of it: not nil";
    EXPECT_EQ(cell(table, {{"rule", "underlying_surplus"}}, "result"), Cell{"not_applicable"});
    EXPECT_EQ(cell(table, {{"rule", "control_total"}}, "result"), Cell{"not_applicable"});
}

TEST(Rules, OfReservesReadThePlan) {
    struct Case {
        std::string rows, headroom, risk_reserve, contingency;
        std::string about;
    };
    // Resource 1000: contingency and risk reserve want 5, headroom 10 (2017-18).
    const std::string rest = "RES_PROG_REC,R,1000\nACU_NHS,R,900\n";
    const std::vector<Case> cases = {
        {"RSV_CONT,NR,0,0,5,0\nRSV_RISK,NR,0,0,5,0\nRSV_NRHEAD,NR,0,0,5,0\n", "pass", "pass", "pass", "all kept"},
        {"RSV_CONT,NR,0,0,4,0\nRSV_RISK,NR,0,0,4,0\nRSV_NRHEAD,NR,0,0,5,0\n", "not_derivable", "fail", "fail", "too little"},
        {"RSV_RISK,NR,0,1,5,0\n", "not_derivable", "fail", "not_derivable", "the reserve was spent"},
        {"RSV_RISK,NR,0,,5,0\n", "not_derivable", "not_derivable", "not_derivable", "whether it was spent is not said"},
        {"RSV_CONT,NR,0,0,,0\n", "not_derivable", "not_derivable", "not_derivable", "a blank plan"},
    };
    Database ledger = ledger_with_bodies();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        take_in(ledger, {.body = body_of(i), .month = 9, .rows = rest + cases[i].rows});
    }
    const ResultTable table = report(ledger, "rules");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto result = [&](const std::string& rule) { return cell(table, {{"organisation", body_of(i)}, {"rule", rule}}, "result"); };
        EXPECT_EQ(result("headroom"), Cell{cases[i].headroom}) << cases[i].about;
        EXPECT_EQ(result("risk_reserve"), Cell{cases[i].risk_reserve}) << cases[i].about;
        EXPECT_EQ(result("contingency"), Cell{cases[i].contingency}) << cases[i].about;
    }
}

TEST(Rules, OfAControlTotalStandBeforeTheSustainabilityFund) {
    Database ledger = ledger_with_bodies();
    // In-year -3 with 5 of the fund: -8 before it, against -7.
    take_in(ledger, {.year = "2018-19", .month = 9, .rows = "RES_PROG_REC,R,992\nRES_CSF,NR,5\nACU_NHS,R,1000\nMEM_CT,,-7\n"});
    take_in(ledger, {.body = "X02", .year = "2018-19", .month = 9, .rows = "RES_PROG_REC,R,993\nACU_NHS,R,1000\nMEM_CT,,-7\n"});
    const ResultTable table = report(ledger, "rules");
    EXPECT_THAT(cells(table, {{"organisation", "X01"}, {"rule", "control_total"}}, {"result", "margin_pence", "rag"}),
                ElementsAre(Cell{"fail"}, k(-1), Cell{"red"}));
    EXPECT_THAT(cells(table, {{"organisation", "X02"}, {"rule", "control_total"}}, {"result", "margin_pence", "rag"}),
                ElementsAre(Cell{"pass"}, k(0), Cell{"green"}));
}

TEST(Rules, OfImprovementAreForBodiesInDeficitTheYearBefore) {
    Database ledger = ledger_with_bodies();
    const auto year = [&](const std::string& body, const std::string& label, int month, int spent) {
        take_in(ledger, {.body = body, .year = label, .month = month, .rows = "RES_PROG_REC,R,1000\nACU_NHS,R," + std::to_string(spent) + "\n"});
    };
    year("X01", "2016-17", 12, 1030);
    year("X01", "2017-18", 12, 1019);   // better by 11, 10 wanted
    year("X02", "2016-17", 12, 990);
    year("X02", "2017-18", 12, 1019);   // was in surplus
    year("X03", "2017-18", 12, 1019);   // nobody knows
    const ResultTable table = report(ledger, "rules", {.years = "2017-18"});
    EXPECT_THAT(tested(table, "improvement", "in_year", "X01"), ElementsAre(Cell{"pass"}, k(1), Cell{"yes"}));
    EXPECT_EQ(cell(table, {{"organisation", "X02"}, {"rule", "improvement"}}, "result"), Cell{"not_applicable"});
    EXPECT_EQ(cell(table, {{"organisation", "X03"}, {"rule", "improvement"}}, "result"), Cell{"not_derivable"});
}

TEST(Rules, OfAccountsAreTestedOnTheBasisThatTheyState) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,1000\nRES_BF,NR,-5\nACU_NHS,R,998\n"});
    const ResultTable table = report(ledger, "rules");
    EXPECT_THAT(tested(table, "revenue_duty"), ElementsAre(Cell{"pass"}, k(2), Cell{"no"}));
    EXPECT_THAT(tested(table, "revenue_duty", "cumulative"), ElementsAre(Cell{"fail"}, k(-3), Cell{"no"}));
    EXPECT_EQ(cell(table, {{"rule", "revenue_duty"}, {"basis", "cumulative"}}, "consequence"), unknown) << "not before month 12";
}

TEST(Rules, OfAPublishedPositionAreReadBothWays) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "rules", {.groups = {"east-kent"}, .years = "2017-18"});
    for (const std::string basis : {"in_year", "cumulative"}) {
        EXPECT_THAT(tested(table, "revenue_duty", basis, "09C"), ElementsAre(Cell{"fail"}, m("-13"), Cell{"no"}));
        EXPECT_THAT(tested(table, "revenue_duty", basis, "10E"), ElementsAre(Cell{"pass"}, m("0"), Cell{"no"}));
    }
    EXPECT_THAT(tested(table, "overspend_against_plan", "unknown", "09E"), ElementsAre(Cell{"fail"}, m("-9.5"), Cell{"no"}));
    EXPECT_THAT(tested(table, "overspend_against_plan", "unknown", "09C"), ElementsAre(Cell{"not_derivable"}, unknown, Cell{"no"}));
}

/// The law gives a limit and an auditor to a body, from the day that it is founded.
TEST(Rules, OfTheRevenueDutyAreNotOfGroupsNorOfTheNationalSum) {
    Database ledger = kent_ledger();
    const ResultTable table = report(ledger, "rules");
    const auto is_tested = [&](const std::string& body, const std::string& year, const std::string& rule) {
        return !rows_where(table, {{"organisation", body}, {"financial_year", year}, {"rule", rule}}).empty();
    };
    for (const std::string rule : {"revenue_duty", "audit_outcome"}) {
        EXPECT_TRUE(is_tested("09C", "2017-18", rule)) << rule;
        EXPECT_FALSE(is_tested("EK4", "2018-19", rule)) << rule;
        EXPECT_FALSE(is_tested("ENG", "2017-18", rule)) << rule;
        EXPECT_FALSE(is_tested("QKS", "2015-16", rule)) << rule << ": founded in 2022";
    }
    EXPECT_TRUE(is_tested("ENG", "2017-18", "overspend_against_plan"));
}

TEST(Rules, AreRowsAndNotText) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,900\nRSV_CONT,NR,0,0,4,0\n"});
    EXPECT_EQ(cell(report(ledger, "rules"), {{"rule", "contingency"}}, "result"), Cell{"fail"});
    ledger.execute("UPDATE business_rule SET threshold_basis_points = 40 WHERE rule = 'contingency'");
    EXPECT_EQ(cell(report(ledger, "rules"), {{"rule", "contingency"}}, "result"), Cell{"pass"});
}

}  // namespace
}  // namespace ccgledger
