// The views of schema/views: each can be asked, each explains itself.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "embedded/views.h"
#include "store/ledger.h"
#include "store/viewed_sql.h"

namespace ccgledger {
namespace {

using namespace tests;

TEST(Views, EachCanBeAsked) {
    Database ledger = ledger_in_memory();
    for (const EmbeddedFile& file : embedded::views) {
        const std::string view(file.name.substr(0, file.name.find('.')));
        // SQLite accepts a view over columns that do not exist, until it is asked.
        EXPECT_NO_THROW(ledger.prepare("SELECT * FROM " + view + " LIMIT 0").step()) << view;
        EXPECT_NO_THROW(answers(ledger, "SELECT * FROM " + view)) << view;
    }
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'view'"), "0") << "the ledger keeps none";
}

TEST(Views, EachIsNamedAsItsFileAndExplainedInsideItsStatement) {
    for (const EmbeddedFile& file : embedded::views) {
        const std::string view(file.name.substr(0, file.name.find('.')));
        const std::string sql(view_text(view));
        EXPECT_EQ(sql.rfind("CREATE VIEW " + view + " AS\n-- ", 0), 0U) << view;
        EXPECT_THAT(sql, testing::ContainsRegex("(One row|Two rows) per ")) << view << " does not say what a row is";
    }
}

// Money is never a fraction: no column of an answer may be one, whatever the ledger holds.
TEST(Views, NoneDividesMoneyIntoFractions) {
    for (const EmbeddedFile& file : embedded::views) {
        EXPECT_EQ(file.text.find("AS REAL"), std::string_view::npos) << file.name;
    }
}

TEST(Tables, AreStrictAndEachColumnOfMoneyIsWhole) {
    Database ledger = ledger_in_memory();
    EXPECT_TRUE(
        answers(ledger, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'").empty());
    EXPECT_TRUE(answers(ledger,
                        "SELECT entry.name, info.name "
                        "FROM sqlite_schema AS entry JOIN pragma_table_info(entry.name) AS info "
                        "WHERE entry.type = 'table' AND info.type = 'REAL'")
                    .empty());
}

}  // namespace
}  // namespace ccgledger
