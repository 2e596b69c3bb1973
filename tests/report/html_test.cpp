#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "report/render.h"
#include "source_tree.h"

namespace ccgledger {
namespace {

std::string golden(const std::string& name) {
    std::ifstream file(std::string(CCGLEDGER_SOURCE_DIR) + "/tests/report/golden/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

ResultTable structural() {
    ResultTable table;
    table.report = "structural";
    table.scope = "2 organisations, 2017-18 M9";
    table.as_at = "2018-02-13";
    table.completeness = Completeness{.expected = 2, .present = 1, .missing = {"10D"}};
    table.ledger_hash = "5f3a";
    table.columns = {{.name = "organisation", .title = "organisation", .kind = ColumnKind::text},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money},
                     {.name = "source_kind", .title = "source kind", .kind = ColumnKind::text, .is_detail = true},
                     {.name = "note", .title = "note", .kind = ColumnKind::text}};
    table.rows = {{"Ashford", std::int64_t{-735'000'000}, "return", "<script>alert(\"1\")</script> & 'more'"},
                  {"Swale", std::monostate(), "return", std::monostate()}};
    table.notes = {"Swale: no return for M9"};
    return table;
}

ResultTable trend_of(const std::string& body) {
    ResultTable table;
    table.report = "trend";
    table.ledger_hash = "5f3a";
    table.columns = {{.name = "measure", .title = body + ", £m"}, {.name = "2017-18", .title = "2017-18", .stands_right = true}};
    table.rows = {{"position", "-9.0"}};
    return table;
}

const RenderOptions options{.format = Format::html, .unit = MoneyUnit::millions,
                            .provenance = {.made_at = "2018-02-13T09:30:00Z", .tool = "ccgledger 0.1.0"}};

TEST(Html, IsOnePageWithATableThatSaysWhatItIs) {
    std::ostringstream out;
    render(out, structural(), options);
    EXPECT_EQ(out.str(), golden("structural.html"));
}

TEST(Html, PutsSeveralTablesOnOnePage) {
    std::ostringstream out;
    render_all(out, {trend_of("Ashford"), trend_of("Swale")}, options);
    EXPECT_EQ(out.str(), golden("trend.html"));
}

TEST(Html, HasNoScriptAndLoadsNothing) {
    std::ostringstream out;
    render(out, structural(), options);
    EXPECT_EQ(out.str().find("<script"), std::string::npos);
    EXPECT_EQ(out.str().find("http:"), std::string::npos);
    EXPECT_EQ(out.str().find("https:"), std::string::npos);
    EXPECT_EQ(out.str().find("src="), std::string::npos);
}

}  // namespace
}  // namespace ccgledger
