// F43 to F45 and F50: the gap of the year that is planned, the savings that it takes, and support that is paid back.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/checks.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

/// Expectations of a year, a row each: BODY,YEAR,KIND,DESCRIPTION,THOUSANDS,RECURRENCE.
void expect(Database& ledger, std::string_view rows) {
    std::string text = "organisation,financial_year,assumption,description,amount,recurrence,evidence,judged_by,judged_on,source\n";
    std::istringstream lines{std::string(rows)};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t last = line.rfind(',');
        text += line.substr(0, last) + "000" + line.substr(last) + ",,the finance team,2018-03-20,\n";
    }
    take_in_text(ledger, text);
}

void agree_on_support(Database& ledger, std::string_view rows) {
    take_in_text(ledger, "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n" + std::string(rows));
}

void plan_repayment(Database& ledger, std::string_view rows) {
    take_in_text(ledger, "support_year,giver,receiver,repaid_in,amount,agreed_on,source,note\n" + std::string(rows));
}

std::string position_of(std::int64_t thousands) { return "RES_PROG_REC,R,100000\nACU_NHS,R," + std::to_string(100'000 - thousands) + "\n"; }

/// Everything but an allocation: 5 of growth, and 1 + 2 + 3 + 4 + 5 of costs.
std::string steps_of(const std::string& body, const std::string& year = "2018-19") {
    const std::string of = body + "," + year + ",";
    return of + "growth,g,5,R\n" + of + "prices,p,1,R\n" + of + "activity,a,2,R\n" + of + "new_commitments,n,3,R\n" + of + "contingency,c,4,R\n" + of +
           "headroom,h,5,R\n";
}

std::string contents_of(const std::string& path) {
    std::ifstream file(in_source_tree(path));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// ── F43, F44: the gap and the savings ────────────────────────────────────────────────────────────────────────────────────

TEST(PlanningGap, OfTheWorkedExampleIsItsReadmes) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, contents_of("tests/fixtures/worked_example/ccg_x_2017-18_M12.csv"));
    take_in_text(ledger, contents_of("tests/fixtures/worked_example/ccg_x_2018-19_plan.csv"));
    const ResultTable table = report(ledger, "planning", {.bodies = {"X01"}});
    EXPECT_THAT(cells(table, {}, {"recurrent_gap_pence", "planning_gap_pence", "target_pence", "savings_needed_pence", "percent_of_allocation"}),
                ElementsAre(k(-11'400), k(-15'800), k(-5'420), k(10'380), basis_points(402)));
    EXPECT_THAT(cells(table, {}, {"target_method", "missing", "confidence", "confirmed"}),
                ElementsAre(Cell("minimum improvement"), unknown, Cell("full"), Cell("yes")));
}

TEST(PlanningGap, IsUnknownAndSaysWhatNobodyGives) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = position_of(-8)});
    const std::vector<std::string> shown = {"planning_gap_pence", "savings_needed_pence", "missing", "confidence"};
    EXPECT_THAT(cells(report(ledger, "planning"), {}, shown),
                ElementsAre(unknown, unknown, Cell("growth, prices, activity, new commitments, contingency, allocation"), Cell("none")));
    expect(ledger, steps_of("X01"));
    EXPECT_THAT(cells(report(ledger, "planning"), {}, shown), ElementsAre(k(-8 + 5 - 15), unknown, Cell("allocation"), Cell("none")))
        << "the least improvement is a share of an allocation that nobody gives";
    expect(ledger, "X01,2018-19,allocation,a,300,\n");
    EXPECT_THAT(cells(report(ledger, "planning"), {}, shown), ElementsAre(k(-18), k(18 - 5), unknown, Cell("partial")));
    EXPECT_EQ(cell(report(ledger, "planning"), {}, "recurrent_savings_needed_pence"), k(13)) << "the headroom of 5 is spent but once";
}

TEST(PlanningGap, AddsItsStepsWhateverTheyAre) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = position_of(3) + "RES_QP,NR,2\nMEM_FYE_COST,R,7\n"});
    expect(ledger, steps_of("X01") + "X01,2018-19,prices,drugs,-6,R\nX01,2018-19,activity,a winter,9,NR\n");
    const ResultTable table = report(ledger, "planning");
    std::int64_t sum = 0;
    for (const char* step : {"recurrent_gap_pence", "growth_pence", "prices_pence", "activity_pence", "new_commitments_pence", "contingency_pence",
                             "headroom_pence", "repayment_pence"}) {
        sum += std::get<std::int64_t>(cell(table, {}, step));
    }
    EXPECT_EQ(cell(table, {}, "planning_gap_pence"), pence(sum));
    EXPECT_EQ(pence(sum), k(3 - 7 + 5 - 1 + 6 - 2 - 9 - 3 - 4 - 5)) << "without the quality premium";
    EXPECT_THAT(cells(table, {}, {"target_pence", "target_method", "savings_needed_pence", "recurrent_savings_needed_pence"}),
                ElementsAre(k(0), Cell("break-even"), k(17), k(17 - 5 - 9)));
}

TEST(PlanningGap, OfAReadingOfClaimsIsABound) {
    Database ledger = kent_ledger();
    expect(ledger, steps_of("09C") + "09C,2018-19,allocation,a,180000,\n");
    const ResultTable table = report(ledger, "planning", {.bodies = {"09C"}, .years = "2017-18", .basis = "in_year"});
    // -15.3 to -12.0 [S01, S03], and -10 thousand of steps
    EXPECT_THAT(cells(table, {}, {"planning_gap_pence", "planning_gap_low_pence", "planning_gap_high_pence"}), ElementsAre(unknown, m("-15.31"), m("-12.01")));
}

/// A published forecast of a deficit is one in both of its readings, and the rule asks for the improvement in both.
TEST(PlanningTarget, OfAReadingOfClaimsIsTheLeastImprovementInEach) {
    Database ledger = kent_ledger();
    expect(ledger, steps_of("09C") + "09C,2018-19,allocation,a,180000,\n");
    for (const auto& [basis, least] : {std::pair{"in_year", "-7.2"}, std::pair{"cumulative", "-0.2"}}) {
        const ResultTable table = report(ledger, "planning", {.bodies = {"09C"}, .years = "2017-18", .basis = basis});
        EXPECT_THAT(cells(table, {}, {"target_method", "minimum_target_pence"}), ElementsAre(Cell{"minimum improvement"}, m(least))) << basis;
    }
}

TEST(PlanningGap, TakesContingencyAndHeadroomFromTheRulesOfTheYear) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.year = "2016-17", .rows = position_of(0)});
    take_in(ledger, {.rows = position_of(0)});
    expect(ledger, "X01,2017-18,allocation,a,200001,\nX01,2018-19,allocation,a,200001,\n");
    const ResultTable table = report(ledger, "planning");
    const std::vector<std::string> shown = {"contingency_pence", "headroom_pence", "confirmed"};
    // 0.5% and 1% of 200,001, halves of a penny away from nil; from 2018-19 no rule asks for headroom
    EXPECT_THAT(cells(table, {{"to_year", "2017-18"}}, shown), ElementsAre(pence(-100'000'500), pence(-200'001'000), Cell("no")));
    EXPECT_THAT(cells(table, {{"to_year", "2018-19"}}, shown), ElementsAre(pence(-100'000'500), k(0), Cell("no")));
}

// ── F44, F45: what the target is ─────────────────────────────────────────────────────────────────────────────────────────

TEST(PlanningTarget, IsTheControlTotalElseTheLeastImprovementElseBreakEven) {
    Database ledger = ledger_with_bodies();
    for (const std::string body : {"X01", "X02", "X03"}) {
        take_in(ledger, {.body = body, .rows = position_of(body == "X03" ? 4 : -4)});
        expect(ledger, steps_of(body) + body + ",2018-19,allocation,a,200,\n");
    }
    take_in_text(ledger, "organisation,financial_year,target,amount,basis,set_on,set_by,source,note\nX01,2018-19,control_total,-1000,in_year,2018-04-01,,,\n");
    const ResultTable table = report(ledger, "planning");
    const auto target = [&](const char* body) { return cells(table, {{"organisation", body}}, {"target_pence", "target_method", "minimum_target_pence"}); };
    EXPECT_THAT(target("X01"), ElementsAre(k(-1), Cell("control total"), k(-2)));
    EXPECT_THAT(target("X02"), ElementsAre(k(-2), Cell("minimum improvement"), k(-2)));
    EXPECT_THAT(target("X03"), ElementsAre(k(0), Cell("break-even"), unknown));
    take_in(ledger, {.year = "2018-19", .month = 1, .rows = "MEM_CT,,,,,-3\n"});
    EXPECT_EQ(cell(report(ledger, "planning"), {{"organisation", "X01"}, {"to_year", "2018-19"}}, "target_pence"), k(-3)) << "the year's own return comes first";
}

// ── F50: repayment of support ────────────────────────────────────────────────────────────────────────────────────────────

constexpr std::string_view repayable = "2017-18,X02,X01,giver,3000,,,NR,yes,,\n2017-18,X02,X01,receiver,3000,,,NR,yes,,\n";

Cell repayment(Database& ledger, const std::string& body, const std::string& to_year = "2018-19") {
    return cell(report(ledger, "carry-forward", {.bodies = {body}}), {{"to_year", to_year}}, "repayment_pence");
}

TEST(Repayment, IsAOneOffOfItsYearThatMovesTwoBodiesAndNoTotal) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = position_of(-8) + "RES_SUPPORT_IN,NR,3\n"});
    take_in(ledger, {.body = "X02", .rows = position_of(2) + "RES_SUPPORT_OUT,NR,3\n"});
    const auto structural = [&] { return column(report(ledger, "structural"), "structural_pence"); };
    const auto before = structural();
    EXPECT_EQ(repayment(ledger, "X01"), k(0)) << "no support is known to be repayable";
    agree_on_support(ledger, repayable);
    EXPECT_EQ(repayment(ledger, "X01"), unknown) << "it may fall into any year";
    EXPECT_EQ(repayment(ledger, "X02"), unknown);
    plan_repayment(ledger, "2017-18,X02,X01,2018-19,1000,,,\n2017-18,X02,X01,2019-20,2000,,,\n");
    EXPECT_EQ(repayment(ledger, "X01"), k(-1));
    EXPECT_EQ(repayment(ledger, "X02"), k(1));
    EXPECT_EQ(structural(), before) << "never in the structural position";
    expect(ledger, steps_of("X01") + steps_of("X02"));
    const ResultTable table = report(ledger, "planning");
    EXPECT_EQ(cell(table, {{"organisation", "X01"}}, "planning_gap_pence"), k(-8 + 5 - 15 - 1));
    EXPECT_EQ(cell(table, {{"organisation", "X02"}}, "planning_gap_pence"), k(2 + 5 - 15 + 1));
    EXPECT_EQ(cell(table, {{"organisation", "X02"}}, "recurrent_savings_needed_pence"), k(15 - 2 - 5 - 1 - 5)) << "what comes back once does not last";
    plan_repayment(ledger, "2017-18,X02,X01,2018-19,3000,,,\n");
    EXPECT_EQ(repayment(ledger, "X01"), k(-3)) << "a later import corrects the year";
}

TEST(Repayment, NotPlannedOrNotWholeIsFound) {
    Database ledger = ledger_with_bodies();
    const auto found = [&] { return lines_of(run_checks(ledger, checks_named({"C44"}), request_of({})).rows); };
    agree_on_support(ledger, "2017-18,X04,X03,giver,9000,,,NR,no,,\n2017-18,X06,X05,receiver,9000,,2018-02-01,NR,yes,,\n");
    EXPECT_THAT(found(), IsEmpty()) << "not repayable, and withdrawn";
    agree_on_support(ledger, repayable);
    EXPECT_THAT(found(), ElementsAre(testing::HasSubstr("support of £3,000 from X02 is repayable, and no repayment is planned|-300000")));
    plan_repayment(ledger, "2017-18,X02,X01,2018-19,1000,,,\n");
    EXPECT_THAT(found(), ElementsAre(testing::HasSubstr("the planned repayments add to £1,000|-200000")));
    plan_repayment(ledger, "2017-18,X02,X01,2019-20,2000,,,\n");
    EXPECT_THAT(found(), IsEmpty());
}

// ── F70: net savings ─────────────────────────────────────────────────────────────────────────────────────────────────────

void list_schemes(Database& ledger, std::string_view rows) {
    take_in_text(ledger,
                 "organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source,"
                 "reinvestment_plan_year,reinvestment_plan_ytd,reinvestment_delivered_ytd,reinvestment_forecast_year,reinvestment_annual\n" +
                     std::string(rows));
}

TEST(NetSavings, AreGrossLessReinvestment) {
    Database ledger = ledger_with_bodies();
    list_schemes(ledger, "X01,2017-18,9,medicines,transactional,R,10000,7000,6000,8000,12000,,4000,3000,2000,3000,5000\n"
                         "X01,2017-18,9,not found,unidentified,R,1000,800,0,0,,,,,,,\n");
    const std::vector<std::string> shown = {"target_pence", "delivered_pence", "target_ytd_pence", "delivered_ytd_pence",
                                            "gross_target_pence", "gross_delivered_pence", "reinvestment_pence"};
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, shown), ElementsAre(k(7), k(5), pence(480'000), k(4), k(11), k(8), k(3)));
    EXPECT_EQ(cell(report(ledger, "qipp"), {}, "full_year_effect_pence"), k(12 - 5 - (8 - 3)));
    list_schemes(ledger, "X01,2017-18,9,estate,transactional,R,2000,1500,1500,2000,2000,,,,,,\n");
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, shown), ElementsAre(k(9), k(7), pence(630'000), pence(550'000), unknown, unknown, unknown))
        << "of the estate nobody tells a reinvestment: it is net as it stands, and no gross amount";
    list_schemes(ledger, "X01,2017-18,9,pathways,transformational,R,2000,1500,1500,2000,2000,,500,,,,\n");
    EXPECT_THAT(cells(report(ledger, "qipp"), {}, {"target_pence", "delivered_pence"}), ElementsAre(pence(1'050'000), unknown))
        << "a scheme that tells of one reinvestment and not of another has no net amount there";
}

}  // namespace
}  // namespace ccgledger
