// What published papers say of themselves: each identity, and each check of them twice, broken and kept.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/checks.h"
#include "intake/import.h"
#include "intake/published_layout.h"
#include "returns_and_reports.h"

namespace ccgledger::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// What the check finds, a line a finding: `finding|difference|`.
std::vector<std::string> found(Database& ledger, std::string_view id) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : run_checks(ledger, checks_named({std::string(id)}), request_of({})).rows) {
        rows.push_back({row[5], row[6]});
    }
    return lines_of(rows);
}

std::vector<std::string> of_paper(std::string_view rows, std::string_view check) {
    Database ledger = ledger_with_bodies();
    take_in_paper(ledger, rows);
    return found(ledger, check);
}

/// The identities of a paper, a line each: `identity|expected|printed|`, in thousands of pounds.
std::vector<std::string> identities_of(std::string_view rows) {
    Database ledger = ledger_with_bodies();
    take_in_paper(ledger, rows);
    return lines_of(ask(ledger, "SELECT identity, expected_pence / 100000 AS expected, printed_pence / 100000 AS printed FROM paper_identity ORDER BY 1, 2").rows);
}

TEST(PaperIdentity, OfAVarianceIsFavourableAsPlusWhateverTheLine) {
    EXPECT_THAT(identities_of("2017-18 M09,Acute,acute,plan_ytd,100,GBP000\n2017-18 M09,Acute,acute,actual_ytd,130,GBP000\n"
                              "2017-18 M09,Acute,acute,variance_ytd,-30,GBP000"),
                ElementsAre("variance|-30|-30|"));
    EXPECT_THAT(identities_of("2017-18 M09,Surplus,surplus_deficit,plan_annual,-10,GBP000\n2017-18 M09,Surplus,surplus_deficit,forecast_outturn,-25,GBP000\n"
                              "2017-18 M09,below plan,surplus_deficit,forecast_variance,-15,GBP000"),
                ElementsAre("variance|-15|-15|"));
}

TEST(PaperIdentity, TakesNoPlanOrActualOfAnotherRowForAPartOfTheBody) {
    EXPECT_THAT(identities_of("2017-18 M09,Trust A,acute_provider,plan_ytd,100,GBP000\n2017-18 M09,Trust A,acute_provider,actual_ytd,130,GBP000\n"
                              "2017-18 M09,Trust B,acute_provider,variance_ytd,-7,GBP000"),
                IsEmpty());
}

TEST(PaperIdentity, OfThreePartsOfABalanceWorksOutTheOneThatIsNotPrinted) {
    EXPECT_THAT(identities_of("2017-18 M06,in year,surplus_deficit_in_year,forecast_outturn,1151,GBP000\n"
                              "2017-18 M06,cumulative,surplus_deficit_cumulative,forecast_outturn,4713,GBP000"),
                ElementsAre("balance|3562||"));
    EXPECT_THAT(identities_of("2017-18 M06,in year,surplus_deficit_in_year,plan_annual,1600,GBP000\n"
                              "2017-18 M06,brought forward,surplus_deficit_brought_forward,plan_annual,11600,GBP000"),
                ElementsAre("balance|13200||"));
}

TEST(PaperIdentity, OfAMovementTakesTheMonthBeforeFromItsOwnPaper) {
    Database ledger = ledger_with_bodies();
    take_in_paper(ledger, "2017-18 M08,forecast,surplus_deficit_in_year,forecast_outturn,-2.0,GBPm");
    take_in_paper(ledger, "2017-18 M09,forecast,surplus_deficit_in_year,forecast_outturn,-5.0,GBPm\n"
                          "2017-18 M09,moved by,movement_in_forecast,movement_on_prior_month,-4.0,GBPm");
    EXPECT_THAT(found(ledger, "C38"), ElementsAre("\"moved by\" is printed as -£4.0m; the two months' forecasts differ by -£3.0m (movement_on_prior_month)|-100000000|"));
}

TEST(PaperIdentity, AllowsHalfTheLastPrintedDigitOfEachFigure) {
    const auto paper = [](const std::string& total) {
        return "2017-18 M09,programme,programme_surplus,actual_ytd,8.5,GBPm\n2017-18 M09,running costs,running_cost_surplus,actual_ytd,1.4,GBPm\n"
               "2017-18 M09,total,surplus_deficit_cumulative,actual_ytd," + total + ",GBPm";
    };
    EXPECT_THAT(of_paper(paper("10.0"), "C38"), IsEmpty());
    EXPECT_THAT(of_paper(paper("10.1"), "C38"), ElementsAre("\"total\" is printed as £10.1m; programme and running costs make £9.9m (actual_ytd)|20000000|"));
}

TEST(PaperChecks, EachIdentityIsToldInItsOwnWords) {
    EXPECT_THAT(of_paper("2017-18 M09,b/f,surplus_deficit_brought_forward,plan_annual,5.0,GBPm\n2017-18 M09,year,surplus_deficit_in_year,plan_annual,1.0,GBPm\n"
                         "2017-18 M09,cumulative,surplus_deficit_cumulative,plan_annual,7.0,GBPm", "C38"),
                ElementsAre(HasSubstr("the balance brought forward and the year make £6.0m")));
    EXPECT_THAT(of_paper("2017-18 M09,limit,allocation,plan_annual,100,GBPm\n2017-18 M09,care,programme_expenditure,plan_annual,90,GBPm\n"
                         "2017-18 M09,running,running_cost_expenditure,plan_annual,5,GBPm\n2017-18 M09,surplus,surplus_deficit,plan_annual,9,GBPm", "C38"),
                ElementsAre(HasSubstr("allocation less spending is £5.0m")));
    EXPECT_THAT(of_paper("2017-18 M09,forecast,surplus_deficit,forecast_outturn,-7.3,GBPm\n2017-18 M09,risk,net_risk,forecast_outturn,3.7,GBPm\n"
                         "2017-18 M09,adjusted,risk_adjusted_position,forecast_outturn,-12.0,GBPm", "C38"),
                ElementsAre(HasSubstr("the forecast less its net risk is -£11.0m")));
    EXPECT_THAT(of_paper("2017-18 M09,limit,surplus_deficit,plan_ytd,10,GBPm\n2017-18 M09,limit,surplus_deficit,actual_ytd,4,GBPm\n"
                         "2017-18 M09,limit,surplus_deficit,variance_ytd,6,GBPm", "C38"),
                ElementsAre(HasSubstr("plan and actual make -£6.0m")));
}

TEST(PaperChecks, APartThatIsNotPrintedLeavesARest) {
    const std::string parts = "2017-18 M09,agency,movement_component,movement_on_prior_month,-2.3,GBPm\n2017-18 M09,beds,movement_component,movement_on_prior_month,-4.0,GBPm\n";
    EXPECT_THAT(of_paper(parts + "2017-18 M09,moved,movement_in_forecast,movement_on_prior_month,-6.3,GBPm", "C39"), IsEmpty());
    EXPECT_THAT(of_paper(parts + "2017-18 M09,moved,movement_in_forecast,movement_on_prior_month,-7.0,GBPm", "C39"),
                ElementsAre("\"moved\" is -£7.0m; its 2 printed parts add to -£6.3m (movement_on_prior_month)|-70000000|"));
}

TEST(PaperChecks, APlanThatIsNotSpreadEvenlyIsNamed) {
    EXPECT_THAT(of_paper("2017-18 M09,Surplus,surplus_deficit,plan_annual,3945,GBP000\n2017-18 M09,Surplus,surplus_deficit,plan_ytd,2959,GBP000", "C40"), IsEmpty());
    EXPECT_THAT(of_paper("2017-18 M09,Care,programme_expenditure,plan_annual,1200,GBP000\n2017-18 M09,Care,programme_expenditure,plan_ytd,990,GBP000", "C40"),
                ElementsAre("\"Care\" has a plan to date of £0.99m; 9 twelfths of £1.2m are £0.9m|9000000|"));
}

TEST(PaperChecks, PrintedPercentagesAreWorkedOutAgain) {
    EXPECT_THAT(of_paper("2017-18 M10,elapsed,year_elapsed,actual_ytd,83,percent", "C41"), IsEmpty());
    EXPECT_THAT(of_paper("2017-18 M10,elapsed,year_elapsed,actual_ytd,93,percent", "C41"), ElementsAre("\"elapsed\" is printed as 93.00%; 10 months are 83.33%||"));
    const auto savings = [](const std::string& percent) {
        return "2017-18 M12,Savings,qipp,plan_ytd,10549,GBP000\n2017-18 M12,Savings,qipp,actual_ytd,8921,GBP000\n"
               "2017-18 M12,Savings,qipp,variance_ytd,-1628,GBP000\n2017-18 M12,Savings,qipp,variance_ytd," + percent + ",percent";
    };
    EXPECT_THAT(of_paper(savings("-15.4"), "C41"), IsEmpty());
    EXPECT_THAT(of_paper(savings("-14.5"), "C41"), ElementsAre("\"Savings\" is printed as 14.50%; £1.628m of £10.549m is 15.43%||"));
}

TEST(PaperChecks, TwoSharesOfOneResourceMustMakeOneResource) {
    const auto paper = [](const std::string& percent) {
        return "2017-18 M06,in year,surplus_deficit_in_year,forecast_outturn,1151,GBP000\n2017-18 M06,in year,surplus_deficit_in_year,forecast_outturn,0.5,percent\n"
               "2017-18 M06,cumulative,surplus_deficit_cumulative,forecast_outturn,4713,GBP000\n2017-18 M06,cumulative,surplus_deficit_cumulative,forecast_outturn," +
               percent + ",percent";
    };
    EXPECT_THAT(of_paper(paper("2"), "C41"), IsEmpty());
    EXPECT_THAT(of_paper(paper("4"), "C41"), ElementsAre(HasSubstr("makes £117.825m of its £4.713m; that of \"in year\" makes £230.2m of its £1.151m")));
}

TEST(PaperChecks, SavingsAreMeasuredByWhatTheBodyMaySpend) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2017-18,plan,2017,qipp_target,21.6,T1,high,exact\nX01,2016-17,annual,2016,allocation_total,430.0,T1,high,exact\n"
                    "X02,2017-18,plan,2017,qipp_target,216.0,T1,high,exact\nX02,2016-17,annual,2016,allocation_total,430.0,T1,high,exact\n"
                    "X03,2017-18,plan,2017,qipp_target,216.0,T1,high,exact\nX04,2017-18,plan,2017,qipp_target,81.0,T1,high,exact\n");
    EXPECT_THAT(found(ledger, "C42"), ElementsAre("£216.0m of savings; the resource is £430.0m|21600000000|",
                                                  "£216.0m of savings; no CCG had more than £2,000.0m in that year|21600000000|"));
}

TEST(PaperChecks, AYearOpensWithWhatTheYearBeforeClosedWith) {
    Database ledger = ledger_with_bodies();
    take_in_paper(ledger, "2016-17 M12,cumulative,surplus_deficit_cumulative,actual_outturn,11.6,GBPm");
    take_in_paper(ledger, "2017-18 M09,opening,surplus_deficit_brought_forward,plan_annual,11.6,GBPm");
    EXPECT_THAT(found(ledger, "C43"), IsEmpty());
    take_in(ledger, {.year = "2016-17", .rows = "RES_PROG_REC,R,1000\nACU_NHS,R,1400\nRES_BF,NR,12000"});
    EXPECT_THAT(found(ledger, "C43"), IsEmpty());
    take_in_paper(ledger, "2017-18 M09,opening,surplus_deficit_brought_forward,plan_annual,16.1,GBPm");
    EXPECT_THAT(found(ledger, "C43"),
                testing::UnorderedElementsAre("the paper opens the year with £16.1m; by its last paper the year before closed with £11.6m|450000000|",
                                              "the paper opens the year with £16.1m; by its last return the year before closed with £11.6m|450000000|"));
}

TEST(PaperChecks, ASurplusBesideAnUnderlyingDeficitIsNamed) {
    const std::string surplus = "2014-15 M11,surplus,surplus_deficit,forecast_outturn,3.2,GBPm\n";
    EXPECT_THAT(of_paper(surplus + "2014-15 M11,underlying,underlying_position,forecast_outturn,1.3,GBPm", "C13"), IsEmpty());
    EXPECT_THAT(of_paper(surplus + "2014-15 M11,underlying,underlying_position,forecast_outturn,-7.7,GBPm", "C13"),
                ElementsAre("the paper prints a position of £3.2m and an underlying one of -£7.7m|-1090000000|"));
}

// The papers that are kept beside the tests, as they are: all that is wrong with them is found, and nothing else is said.
TEST(PaperChecks, OfThePublishedPapersFindWhatIsWrongWithThemAndNothingElse) {
    std::vector<std::string> all;
    std::size_t identities = 0;
    for (const auto& entry : std::filesystem::directory_iterator(in_source_tree("tests/fixtures/published/figures"))) {
        Database ledger = ledger_with_bodies();
        ImportRequest request;
        request.organisation = "X01";
        request.files = {entry.path()};
        const FileOutcome outcome = import_files(ledger, request).at(0);
        ASSERT_EQ(outcome.state, FileOutcome::State::imported);
        const std::string paper = entry.path().stem().string();
        if (outcome.findings.count_of("V109") > 0) {
            all.push_back(paper + " V109");
        }
        for (const auto& row : run_checks(ledger, checks_named({"C13", "C38", "C39", "C40", "C41", "C42", "C43"}), request_of({})).rows) {
            all.push_back(paper + " " + std::get<std::string>(row[0]) + " " + std::to_string(std::get<std::int64_t>(row[6])));
        }
        identities += ask(ledger, "SELECT identity FROM paper_identity WHERE printed_pence IS NOT NULL").rows.size();
    }
    EXPECT_THAT(all, testing::UnorderedElementsAre("haringey-2017-18-m10 C38 16000000", "hillingdon-2014-15-m11 C13 -1090000000", "kingston-2017-18-m06 V109", "vale-of-york-2015-16-m09 C39 -189000000",
                                                   "vale-of-york-2015-16-m09 C40 771175000"));
    EXPECT_EQ(identities, 25U);
}

// The view lists the measures of which more is worse; the importer's list of measures says the same.
TEST(PaperCells, KnowWhichMeasuresAreSpending) {
    Database ledger = ledger_with_bodies();
    std::string rows;
    std::size_t spending = 0;
    for (const PaperMeasure& measure : paper_measures()) {
        if (measure.nature != MeasureNature::percentage) {
            rows += "2017-18 M09," + measure.code + "," + measure.code + ",actual_ytd,1,GBPm\n";
            spending += measure.nature == MeasureNature::expenditure ? 1 : 0;
        }
    }
    take_in_paper(ledger, rows);
    const auto cells = ask(ledger, "SELECT measure, direction FROM paper_cell");
    for (const PaperMeasure& measure : paper_measures()) {
        if (measure.nature != MeasureNature::percentage) {
            EXPECT_EQ(cell(cells, {{"measure", measure.code}}, "direction"), Cell(std::int64_t{measure.nature == MeasureNature::expenditure ? -1 : 1}))
                << measure.code;
        }
    }
    EXPECT_GT(spending, 5U);
}

}  // namespace
}  // namespace ccgledger::tests
