// A question about some bodies is answered from those bodies alone; the answer must be the one that the whole ledger gives.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "embedded/views.h"
#include "ledgers.h"
#include "store/views.h"

namespace ccgledger {
namespace {

using namespace tests;

TEST(NarrowedViews, GiveTheAnswerOfTheWholeLedger) {
    Database ledger = ledger_with_bodies();
    for (const std::string name : {"sources.csv", "facts.csv", "populations.csv", "events.csv"}) {
        ASSERT_EQ(import_all(ledger, {in_source_tree("data/kent") / name}).at(0).state, FileOutcome::State::imported);
    }
    ASSERT_EQ(import_all(ledger, {in_source_tree("tests/fixtures/worked_example/ccg_x_2017-18_M12.csv")}).at(0).state,
              FileOutcome::State::imported);
    for (const std::string body : {"09C", "X02"}) {
        for (const int month : {8, 9}) {
            const std::vector<TidyRow> rows = {flat_row("RES_PROG_REC", "R", 1'000 + month),
                                               flat_row("ACU_NHS", "R", 1'200), flat_row("OTH_OTH", "", 50),
                                               flat_row("RES_BF", "NR", -7), flat_row("MEM_FYE_COST", "R", 3)};
            ASSERT_EQ(import_text(ledger, tidy_text(rows, body, "2018-19", month)).state, FileOutcome::State::imported);
        }
    }
    for (const std::string text :
         {"organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
          "X01,2017-18,Support,25,once,,CFO,2018-02-13,,\nX02,2018-19,Release,7,once,,CFO,2018-02-13,,\n",
          "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,"
          "judged_on,source\n09C,2017-18,qipp,Scheme,,1200,10,R,,,,\nX02,2017-18,cost,Ward,5,9,,R,,,,\n"}) {
        ASSERT_EQ(import_text(ledger, text).state, FileOutcome::State::imported);
    }
    const std::string wanted = "(SELECT organisation_id FROM organisation WHERE code IN ('09C', 'X01', 'EK4'))";
    std::vector<std::string> views;
    std::vector<std::vector<std::string>> whole;
    for (const EmbeddedFile& file : embedded::views) {
        const std::string view(file.name.substr(0, file.name.find('.')));
        Statement columns = ledger.prepare("SELECT * FROM " + view + " LIMIT 0");
        for (int i = 0; i < columns.column_count(); ++i) {
            if (columns.column_name(i) == "organisation_id") {
                views.push_back(view);
                std::vector<std::string> rows =
                    answers(ledger, "SELECT * FROM " + view + " WHERE organisation_id IN " + wanted);
                std::sort(rows.begin(), rows.end());
                whole.push_back(std::move(rows));
            }
        }
    }
    EXPECT_GT(views.size(), 15U);
    ledger.execute("CREATE TEMP TABLE wanted AS " + wanted.substr(1, wanted.size() - 2));
    settle_views(ledger, {.reach = Reach::wanted});
    for (std::size_t i = 0; i < views.size(); ++i) {
        std::vector<std::string> rows = answers(ledger, "SELECT * FROM " + views[i] + " WHERE organisation_id IN " + wanted);   // members of a group are seen too
        std::sort(rows.begin(), rows.end());
        EXPECT_EQ(rows, whole[i]) << views[i];
    }
}

}  // namespace
}  // namespace ccgledger
