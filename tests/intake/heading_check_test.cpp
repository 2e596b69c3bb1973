// What a published table says of itself is compared with how it is about to be read.
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/heading_words.h"
#include "ledgers.h"
#include "workbooks.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

template <typename T>
std::string labels(const std::vector<T>& all) {
    std::string text;
    for (const T& one : all) {
        text += (text.empty() ? "" : " ") + one.label();
    }
    return text;
}

TEST(HeadingWords, KnowUnitsFromAmounts) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Target £000", "k"},      {"Plan £'000s", "k"},       {"Plan (£\u2019000)", "k"}, {"£k", "k"},         {"in £ thousands", "k"},
        {"£m", "m"},               {"Surplus, £ million", "m"}, {"£ mn", "m"},             {"Plan £", "gbp"},   {"Budget (£)", "gbp"},
        {"Deliver £13.2m", ""},    {"£400k", ""},              {"Plan", ""},               {"PLAN £M", "m"},    {"£000 and £m", "k m"},
        {"over £1,000 a head", ""}, {"\u00A0£\u00A0000", "k"},
    };
    for (const auto& [text, wanted] : cases) {
        std::string found;
        for (const MoneyUnit unit : words_of_heading(text).units) {
            found += (found.empty() ? "" : " ") + std::string(code_of(unit));
        }
        EXPECT_EQ(found, wanted) << text;
    }
}

TEST(HeadingWords, KnowYearsMonthsAndMonthEnds) {
    struct Case {
        std::string text, years, short_years, months, month_ends;
    };
    const std::vector<Case> cases = {
        {"Finance report 2015-16: Month 9", "2015-16", "", "M9", ""},
        {"Year to date at M03 (2015/2016)", "2015-16", "", "M3", ""},
        {"FY15/16 months 1-9", "2015-16", "", "M9", ""},
        {"10-11 Final Outturn", "", "2010-11", "", ""},
        {"months 1 to 9", "", "", "M9", ""},
        {"M1-9 actual", "", "", "M9", ""},
        {"Position as at 31 December 2015", "", "", "", "2015-16:M9"},
        {"to 31st March, 2016", "", "", "", "2015-16:M12"},
        {"29 February 2016", "", "", "", "2015-16:M11"},
        {"28 February 2016", "", "", "", ""},
        {"Governing Body, 4 February 2016", "", "", "", ""},
        {"2015-17 plan, month end, M25, page 3", "", "", "", ""},
    };
    for (const Case& each : cases) {
        const HeadingWords words = words_of_heading(each.text);
        EXPECT_EQ(labels(words.years), each.years) << each.text;
        EXPECT_EQ(labels(words.short_years), each.short_years) << each.text;
        EXPECT_EQ(labels(words.months), each.months) << each.text;
        EXPECT_EQ(labels(words.month_ends), each.month_ends) << each.text;
    }
}

const std::string layout = R"json({
  "layout": "own", "about": "plan and actual", "unit": "k",
  "headings": {"starts_with": "Measure*"},
  "columns": [{"heading": "Measure*", "is": "label"}, {"heading": "Plan*", "is": "plan_ytd"}, {"heading": "Actual*", "is": "actual_ytd"},
              {"heading": "Last year*", "is": "actual_outturn_prior_year"}],
  "rows": [{"label": "*brought forward", "measure": "surplus_deficit_brought_forward"}, {"label": "*", "measure": "surplus_deficit"}]
})json";
const std::string heading = "Measure,Plan,Actual,Last year\n";
const std::string body = "Surplus,10,-20,5\n";

ImportRequest about(const std::string& month = "M9", const std::string& year = "2017-18") {
    ImportRequest request;
    request.organisation = "X01";
    request.financial_year = year;
    request.month = month;
    return request;
}

FileOutcome import_table(const std::string& table, ImportRequest request = about(), const std::string& name = "table.csv") {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    request.layout = folder.file("own.json", layout).string();
    request.files = {folder.file(name, table)};
    return import_files(ledger, request).at(0);
}

/// `V049 2:9` of every finding, in order.
std::vector<std::string> found_in(const FileOutcome& outcome) {
    std::vector<std::string> found;
    for (const Finding& finding : outcome.findings.kept()) {
        found.push_back(std::string(finding.id) + " " + std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column));
    }
    return found;
}

ImportRequest in_unit(MoneyUnit unit) {
    ImportRequest request = about();
    request.unit = unit;
    return request;
}

TEST(TableHeadings, ThatSayAnotherUnitAreRefused) {
    EXPECT_THAT(found_in(import_table("Measure,Plan £m,Actual £m,Last year £m\n" + body)), ElementsAre("V049 1:9"));
    EXPECT_THAT(found_in(import_table("Measure,Plan £000,Actual £000,Last year £000\n" + body)), IsEmpty());
    EXPECT_THAT(found_in(import_table("Measure,Plan £000,Actual £000,Last year £000\n" + body, in_unit(MoneyUnit::millions))), ElementsAre("V049 1:9"));
    EXPECT_THAT(found_in(import_table("Measure,Plan £m,Actual £m,Last year £m\n" + body, in_unit(MoneyUnit::millions))), IsEmpty());
    EXPECT_THAT(found_in(import_table("Measure £m,Plan,Actual,Last year\n" + body)), ElementsAre("V049 1:1"));
    EXPECT_THAT(found_in(import_table("All figures in £m\n" + heading + body)), ElementsAre("V049 1:1"));
    // The heading of a column goes before what stands over the table.
    EXPECT_THAT(found_in(import_table("Deliver savings of £m\nMeasure,Plan £000,Actual £k,Last year £'000\n" + body)), IsEmpty());
    EXPECT_THAT(found_in(import_table("Deliver £13.2m of savings\n" + heading + body)), IsEmpty());
}

TEST(TableHeadings, ThatSayAnotherYearOrMonthAreRefused) {
    EXPECT_THAT(found_in(import_table("Finance report 2016-17\n" + heading + body)), ElementsAre("V049 1:1"));
    EXPECT_THAT(found_in(import_table("Finance report 2017/18 and draft plan 2018/19\n" + heading + body)), IsEmpty());
    EXPECT_THAT(found_in(import_table("Month 8\n" + heading + body)), ElementsAre("V049 1:1"));
    EXPECT_THAT(found_in(import_table("Month 9,since month 8\n" + heading + body)), IsEmpty());
    EXPECT_THAT(found_in(import_table("Measure,Plan at M8,Actual at M8,Last year\n" + body)), ElementsAre("V049 1:9"));
    EXPECT_THAT(found_in(import_table("Measure,Plan 16/17,Actual 16/17,Last year 16/17\n" + body)), ElementsAre("V049 1:9"));
    EXPECT_THAT(found_in(import_table("Measure,Plan 17/18,Actual 17/18,Last year 16/17\n" + body)), IsEmpty());
    const FileOutcome refused = import_table("Month 8\n" + heading + body);
    EXPECT_EQ(refused.state, State::rejected);
    EXPECT_EQ(refused.findings.kept().front().message, R"("Month 8" says M8, and the table is read as of M9)");
}

TEST(TableHeadings, APartialImportIsRefusedAsAWhole) {
    ImportRequest request = about();
    request.partial = true;
    const FileOutcome outcome = import_table("Month 8\n" + heading + body, request);
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_THAT(outcome.rejects.rows, IsEmpty());
}

TEST(TableHeadings, DatesBodiesAndLabelsAreWarnedOf) {
    const auto warned = [](const std::string& table) {
        const FileOutcome outcome = import_table(table);
        EXPECT_EQ(outcome.state, State::imported);
        return found_in(outcome);
    };
    EXPECT_THAT(warned("As at 30 November 2017\n" + heading + body), ElementsAre("V116 1:1"));
    EXPECT_THAT(warned("As at 31 December 2017\n" + heading + body), IsEmpty());
    EXPECT_THAT(warned("CCG Y (invented)\n" + heading + body), ElementsAre("V116 1:1"));
    EXPECT_THAT(warned("CCG X (invented) and CCG Y (invented)\n" + heading + body), IsEmpty());
    EXPECT_THAT(warned(heading + "2016/17 surplus,10,-20,5\n"), ElementsAre("V116 2:1"));
    EXPECT_THAT(warned(heading + "2017/18 surplus,10,-20,5\n"), IsEmpty());
    EXPECT_THAT(warned(heading + "2016/17 surplus brought forward,10,-20,5\n"), IsEmpty());
}

TEST(TableHeadings, TheNameOfASheetIsComparedToo) {
    XlsxText text;
    text.rows = R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Measure</t></is></c><c r="B1" t="inlineStr"><is><t>Plan</t></is></c>)"
                R"(<c r="C1" t="inlineStr"><is><t>Actual</t></is></c><c r="D1" t="inlineStr"><is><t>Last year</t></is></c></row>)"
                R"(<row r="2"><c r="A2" t="inlineStr"><is><t>Surplus</t></is></c><c r="B2"><v>10</v></c></row>)";
    std::vector<PackedPart> parts = xlsx_parts(text);
    for (PackedPart& part : parts) {
        const std::size_t at = part.name == "xl/workbook.xml" ? part.text.find("name=\"Return\"") : std::string::npos;
        if (at != std::string::npos) {
            part.text.replace(at, 13, "name=\"Month 8\"");
        }
    }
    const FileOutcome outcome = import_table(packed(parts), about(), "table.xlsx");
    EXPECT_THAT(found_in(outcome), ElementsAre("V049 0:0"));
    EXPECT_THAT(outcome.findings.text("table.xlsx"), HasSubstr(R"(the sheet's name "Month 8" says M8)"));
    EXPECT_EQ(import_table(packed(parts), about("M8"), "table.xlsx").state, State::imported);
}

}  // namespace
}  // namespace ccgledger
