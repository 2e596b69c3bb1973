// Papers: which year they are about, and what they say when little is known.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/paper_page.h"

namespace ccgledger {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::int64_t a_million = 100'000'000;   // pence

/// A report without rows; columns that end in _pence hold money.
ResultTable report(std::string_view name, const std::vector<std::string>& columns) {
    ResultTable table;
    table.report = name;
    for (const std::string& column : columns) {
        table.columns.push_back({.name = column, .title = column, .kind = column.ends_with("_pence") ? ColumnKind::money : ColumnKind::text});
    }
    return table;
}

/// A paper on a body of which the ledger holds nothing.
Paper empty_paper() {
    Paper paper{.code = "09C", .name = "NHS <Ashford> CCG", .financial_year = "2017-18", .reports = {}, .as_at = "2018-02-13", .ledger_hash = "5f3a", .provenance = {}};
    const std::map<std::string, std::vector<std::string>> columns = {
        {"trend", {"organisation", "financial_year", "measure", "value_pence", "change_pence", "low_pence", "high_pence", "source_kind"}},
        {"structural",
         {"organisation", "financial_year", "month", "basis", "source_kind", "in_year_pence", "one_off_pence", "one_off_low_pence", "one_off_high_pence", "structural_pence",
          "structural_low_pence", "structural_high_pence"}},
        {"carry-forward", {"organisation", "from_year", "basis", "recurrent_gap_pence", "recurrent_gap_low_pence", "recurrent_gap_high_pence", "cumulative_pence"}},
        {"bridge", {"organisation", "financial_year", "step", "kind", "value_pence"}},
        {"qipp", {"organisation", "financial_year", "source", "target_pence", "delivered_pence", "delivery_percent", "slippage_pence", "required_monthly_pence"}},
        {"savings-by-month", {"organisation", "financial_year", "month", "target_ytd_pence", "delivered_ytd_pence"}},
        {"scenarios", {"organisation", "financial_year", "scenario", "position_pence", "bound", "source"}},
        {"risk",
         {"organisation", "financial_year", "evidence", "source", "forecast_pence", "risk_adjusted_pence", "likely_pence", "best_pence", "worst_pence",
          "worst_without_support_pence"}},
        {"transfers", {"financial_year", "from_organisation", "to_organisation", "amount_pence", "state", "difference_pence", "source"}},
        {"rules", {"organisation", "financial_year", "rule", "basis", "result", "margin_pence", "confirmed"}},
        {"forecast", {"organisation", "financial_year", "outturn_pence"}},
        {"statements", {"organisation", "financial_year", "made_on", "measure", "bound", "value_pence", "verdict", "difference_pence", "source"}},
        {"sources", {"organisation", "financial_year", "source", "title", "publisher", "dated_on"}}};
    for (const auto& [name, names] : columns) {
        paper.reports.emplace(name, report(name, names));
    }
    return paper;
}

void add(Paper& paper, const std::string& name, const std::map<std::string, Cell>& cells) {
    ResultTable& table = paper.reports.at(name);
    std::vector<Cell> row(table.columns.size());
    for (const auto& [column, cell] : cells) {
        row[table.index_of(column)] = cell;
    }
    table.rows.push_back(std::move(row));
}

Cell millions(std::int64_t count) { return count * a_million; }

TEST(Papers, AreAboutTheLatestYearWhoseStructuralPositionCanBeTold) {
    Paper paper = empty_paper();
    EXPECT_FALSE(year_to_write_about(paper).has_value());
    add(paper, "statements", {{"financial_year", "2019-20"}});
    EXPECT_EQ(year_to_write_about(paper), "2019-20");
    add(paper, "trend", {{"financial_year", "2018-19"}, {"measure", "position"}, {"value_pence", millions(-15)}});
    EXPECT_EQ(year_to_write_about(paper), "2018-19");
    add(paper, "structural", {{"financial_year", "2017-18"}, {"structural_low_pence", millions(-15)}});
    EXPECT_EQ(year_to_write_about(paper), "2017-18");
}

TEST(Papers, SayInOneLineWhatIsNotKnown) {
    const Paper paper = empty_paper();
    for (const Section& section : {bridge_section(paper), trend_section(paper), structural_section(paper), savings_section(paper), outlook_section(paper),
                                   transfers_section(paper), rules_section(paper), statements_section(paper), sources_section(paper)}) {
        EXPECT_THAT(section.point, AnyOf(StartsWith("Unknown"), StartsWith("None"), StartsWith("No rule"))) << section.id;
        EXPECT_FALSE(section.chart || section.table) << section.id;
    }
    EXPECT_THAT(headline(paper), StartsWith("No position for 2017-18 is known."));
}

TEST(Papers, DoNotTakeAForecastForAnOutturn) {
    Paper paper = empty_paper();
    add(paper, "trend", {{"financial_year", "2017-18"}, {"measure", "position"}, {"value_pence", millions(-7)}, {"source_kind", "statement_forecast"}});
    EXPECT_THAT(headline(paper), StartsWith("The latest forecast of 2017-18 is a deficit of £7.0m; how it ended is not known."));
    EXPECT_THAT(trend_section(paper).point, StartsWith("2017-18 is forecast at a deficit of £7.0m"));
}

TEST(Papers, ShowAGapWhereAYearIsUnknown) {
    Paper paper = empty_paper();
    for (const auto& [year, value] : std::map<std::string, Cell>{{"2015-16", millions(-1)}, {"2016-17", {}}, {"2017-18", millions(-3)}}) {
        add(paper, "trend", {{"financial_year", year}, {"measure", "position"}, {"value_pence", value}});
    }
    const Section section = trend_section(paper);
    ASSERT_TRUE(section.chart && section.table);
    EXPECT_THAT(section.chart->script, HasSubstr("0 -1.00000000\n\n2 -3.00000000\n"));
    EXPECT_EQ(section.table->rows[1][2], Cell(std::string("unknown")));
}

TEST(Papers, EscapeWhatTheLedgerSays) {
    Paper paper = empty_paper();
    add(paper, "scenarios", {{"financial_year", "2017-18"}, {"scenario", "<script>`x`"}, {"position_pence", millions(-7)}, {"bound", "exact"}, {"source", "S01"}});
    const std::string page = paper_page(paper);
    EXPECT_THAT(page, Not(HasSubstr("<script>")));
    EXPECT_THAT(page, HasSubstr("NHS &lt;Ashford&gt; CCG"));
    EXPECT_THAT(page, HasSubstr("As the ledger knew it on 2018-02-13"));
    EXPECT_THAT(page, HasSubstr("ledger hash 5f3a"));
}

TEST(Papers, SayOnWhichSideOfABoundTheYearMayEnd) {
    Paper paper = empty_paper();
    add(paper, "scenarios", {{"financial_year", "2017-18"}, {"scenario", "downside"}, {"position_pence", millions(-20)}, {"bound", "at_most"}, {"source", "S01"}});
    add(paper, "scenarios", {{"financial_year", "2017-18"}, {"scenario", "none"}, {"position_pence", millions(-9)}, {"bound", "exact"}, {"source", "S01"}});
    EXPECT_THAT(outlook_section(paper).point, HasSubstr("between −£20.0m or worse (downside) and −£9.0m (the forecast)"));
}

}  // namespace
}  // namespace ccgledger
