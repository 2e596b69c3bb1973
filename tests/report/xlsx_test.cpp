#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "intake/workbook.h"
#include "report/render.h"
#include "report/trace_address.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

constexpr std::int64_t one_pound = 100;

std::string workbook_of(const ResultTable& table) {
    std::ostringstream out;
    render(out, table, {.format = Format::xlsx, .provenance = {.made_at = "2018-02-13T09:30:00Z", .tool = "ccgledger 0.1.0"}});
    return out.str();
}

std::vector<Sheet> sheets_of(const ResultTable& table) {
    Findings findings;
    auto sheets = read_workbook(workbook_of(table), findings);
    EXPECT_EQ(findings.errors(), 0U) << findings.text("workbook");
    return sheets.value_or(std::vector<Sheet>(2));
}

ResultTable structural() {
    ResultTable table;
    table.report = "structural";
    table.scope = "2 organisations, 2017-18 M9";
    table.as_at = "2018-02-13";
    table.organisations = {"09C", "10D"};
    table.completeness = Completeness{.expected = 2, .present = 1, .missing = {"10D"}};
    table.ledger_hash = "5f3a";
    table.columns = {{.name = "organisation", .title = "organisation", .kind = ColumnKind::text},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money},
                     {.name = "delivery_percent", .title = "delivery", .kind = ColumnKind::percent},
                     {.name = "schemes", .title = "schemes", .kind = ColumnKind::integer},
                     {.name = "made_on", .title = "made on", .kind = ColumnKind::date}};
    table.rows = {{"Ashford", -7'350'000 * one_pound - 5, std::int64_t{8'125}, std::int64_t{12'500}, "2018-01-31"},
                  {"Swale", std::monostate(), "n/m", std::int64_t{0}, "2018-01"}};
    table.notes = {"Swale: no return for M9"};
    return table;
}

ResultTable single(ColumnKind kind, std::vector<Cell> cells) {
    ResultTable table;
    table.report = "query";
    table.columns = {{.name = "x", .title = "x", .kind = kind}};
    for (Cell& cell : cells) {
        table.rows.push_back({std::move(cell)});
    }
    return table;
}

TEST(Xlsx, HoldsNumbersPercentsAndDaysAndSaysPounds) {
    const std::vector<Sheet> sheets = sheets_of(structural());
    EXPECT_EQ(sheets[0].name, "structural");
    EXPECT_EQ(sheets[0].text,
              "organisation,structural £,delivery,schemes,made on\n"
              "Ashford,-7350000.05,81.25%,12500,2018-01-31\n"
              "Swale,,n/m,0,2018-01\n");
}

TEST(Xlsx, SaysOnASecondSheetWhatItIsAndWhereItCameFrom) {
    EXPECT_EQ(sheets_of(structural())[1].text,
              "about,this workbook\n"
              "report,structural\n"
              "scope,\"2 organisations, 2017-18 M9\"\n"
              "organisations,09C 10D\n"
              "unit,\"pounds, exact to the penny\"\n"
              "unknown,an empty grey cell: nobody knows the figure; it does not mean nil\n"
              "as at,2018-02-13\n"
              "returns in,1 of 2\n"
              "returns missing,10D\n"
              "rows,2\n"
              "note,Swale: no return for M9\n"
              "made at,2018-02-13T09:30:00Z\n"
              "ledger hash,5f3a\n"
              "made by,ccgledger 0.1.0\n");
}

TEST(Xlsx, IsTheSameBytesForTheSameAnswer) { EXPECT_EQ(workbook_of(structural()), workbook_of(structural())); }

TEST(Xlsx, NeverRunsATextAsAFormula) {
    const std::vector<Sheet> sheets = sheets_of(single(ColumnKind::text, {"=1+1", "+44", "@SUM(A1)", "-", "http://example.org", "{=1}"}));
    EXPECT_EQ(sheets[0].text, "x\n=1+1\n+44\n@SUM(A1)\n-\nhttp://example.org\n{=1}\n");
    EXPECT_EQ(sheets[0].text.find(no_result), std::string::npos);
}

TEST(Xlsx, WritesANumberOfTooManyDigitsAsAnExactText) {
    EXPECT_EQ(sheets_of(single(ColumnKind::money, {std::int64_t{999'999'999'999'999}, std::int64_t{1'000'000'000'000'000},
                                                   std::numeric_limits<std::int64_t>::min()}))[0]
                  .text,
              "x £\n9999999999999.99\n10000000000000.00\n-92233720368547758.08\n");
}

TEST(Xlsx, KeepsTextThatLooksLikeAnEscape) {
    EXPECT_EQ(sheets_of(single(ColumnKind::text, {"_x0041_", "a_x000D_b"}))[0].text, "x\n_x0041_\na_x000D_b\n");
}

TEST(Xlsx, EndsATextThatACellCannotHoldWithWordsThatSaySo) {
    const std::string text = sheets_of(single(ColumnKind::text, {std::string(40'000, 'a')}))[0].text;
    EXPECT_TRUE(text.ends_with("aaa [cut here: a cell holds no more]\n"));
    EXPECT_EQ(text.size(), 2 + 32'767 + 1U);
}

TEST(Xlsx, CallsASheetByAnotherNameWhereTheReportsCannotBeOne) {
    ResultTable table = single(ColumnKind::text, {"a"});
    table.report = "a/b:c?";
    EXPECT_EQ(sheets_of(table)[0].name, "a-b-c-");
    table.report = "ABOUT";
    EXPECT_EQ(sheets_of(table)[0].name, "answer");
    table.report = std::string(40, 'x');
    EXPECT_EQ(sheets_of(table)[0].name, std::string(31, 'x'));
}

TEST(Xlsx, RefusesMoreRowsThanASheetHolds) {
    ResultTable table = single(ColumnKind::integer, {});
    table.rows.resize(1'048'576, {std::int64_t{1}});
    EXPECT_THROW(workbook_of(table), UserError);
}

ResultTable traceable() {
    ResultTable table;
    table.report = "structural";
    table.columns = {{.name = "organisation", .title = "organisation"}, {.name = "financial_year", .title = "year"},
                     {.name = "month", .title = "month", .kind = ColumnKind::integer},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money}};
    table.rows = {{"X01", "2017-18", std::int64_t{12}, -1'160'000'000 * one_pound}, {"09C", "2017-18", std::monostate(), std::int64_t{1}}, {"09C", "2018-19", std::monostate(), std::monostate()}};
    return table;
}

TEST(Xlsx, LeadsFromAnAmountToItsCells) {
    const ResultTable table = traceable();
    EXPECT_EQ(trace_address(table, 0, 3), "ccgledger trace X01 2017-18:M12 structural_pence");
    EXPECT_EQ(trace_address(table, 1, 3), "ccgledger trace 09C 2017-18 structural_pence");
    EXPECT_EQ(trace_address(table, 2, 3), "");   // what is unknown came from nowhere
    EXPECT_EQ(trace_address(table, 0, 2), "");
    ResultTable query = table;
    query.report = "query";
    EXPECT_EQ(trace_address(query, 0, 3), "");
}

}  // namespace
}  // namespace ccgledger
