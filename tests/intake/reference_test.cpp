// The reference data that every ledger begins with, and the bodies that users add.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/reference.h"
#include "ledgers.h"
#include "store/audit.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string heading = "code,name,kind,opened_on,closed_on\n";

std::vector<std::string> load_again(Database& ledger) {
    Transaction transaction(ledger);
    std::vector<std::string> loaded = load_reference(ledger);
    transaction.commit();
    return loaded;
}

TEST(Reference, HoldsYearsMonthsLinesAndBodies) {
    Database ledger = ledger_with_bodies();
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*), MIN(label), MAX(label) FROM financial_year"), "20|2010-11|2029-30");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM period"), "260");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM line"), "120");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM organisation WHERE kind IN ('ccg', 'icb') AND code NOT LIKE 'X0_'"),
              "10");
    EXPECT_THAT(
        answers(ledger, "SELECT code FROM organisation WHERE kind IN ('group', 'national', 'stp') ORDER BY code"),
        ElementsAre("E54000032", "EK2", "EK4", "ENG"));
    EXPECT_THAT(
        answers(
            ledger,
            "SELECT member.code FROM group_member JOIN organisation AS member ON member.organisation_id = member_id "
            "JOIN organisation AS whole ON whole.organisation_id = group_id WHERE whole.code = 'EK4' ORDER BY 1"),
        ElementsAre("09C", "09E", "10A", "10E"));
    EXPECT_EQ(
        answer(
            ledger,
            "SELECT COUNT(*) FROM succession JOIN organisation ON organisation_id = successor_id WHERE code = '91Q'"),
        "8");
    EXPECT_GT(answers(ledger, "SELECT rule FROM business_rule").size(), 30U);
    EXPECT_GT(answers(ledger, "SELECT measure FROM rag_threshold").size(), 5U);
}

TEST(Reference, MonthsHaveTheirDays) {
    Database ledger = ledger_with_bodies();
    EXPECT_THAT(
        answers(ledger, "SELECT month, first_day, last_day FROM period WHERE financial_year = 2015 ORDER BY month"),
        ElementsAre("1|2015-04-01|2015-04-30", "2|2015-05-01|2015-05-31", "3|2015-06-01|2015-06-30",
                    "4|2015-07-01|2015-07-31", "5|2015-08-01|2015-08-31", "6|2015-09-01|2015-09-30",
                    "7|2015-10-01|2015-10-31", "8|2015-11-01|2015-11-30", "9|2015-12-01|2015-12-31",
                    "10|2016-01-01|2016-01-31", "11|2016-02-01|2016-02-29", "12|2016-03-01|2016-03-31",
                    "13|2016-03-01|2016-03-31"));
    EXPECT_EQ(answer(ledger, "SELECT last_day FROM period WHERE financial_year = 2016 AND month = 11"), "2017-02-28");
}

TEST(Reference, LoadedAgainChangesNothing) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    EXPECT_THAT(load_again(ledger), IsEmpty());
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Reference, AFileThatTheLedgerHoldsOtherwiseIsLoadedAgain) {
    Database ledger = ledger_with_bodies();
    const auto before = answers(ledger, "SELECT * FROM line");
    ledger.execute(
        "UPDATE line SET name = 'as an earlier program had it' WHERE code = 'ACU_NHS'; UPDATE reference_file SET "
        "sha256 = 'x' WHERE name = 'lines.csv'");
    EXPECT_THAT(load_again(ledger), ElementsAre("lines.csv"));
    EXPECT_EQ(answers(ledger, "SELECT * FROM line"), before);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM organisation WHERE code = 'X01'"), "1") << "what users added stays";
}

TEST(Reference, WhatWasChangedByHandIsFound) {
    for (const std::string sql :
         {"UPDATE line SET sign = 1 WHERE code = 'ACU_NHS'",
          "UPDATE line SET default_recurrence = 'NR' WHERE code = 'ACU_NHS'",
          "UPDATE measure SET includes_support = NULL WHERE measure = 'forecast_outturn_best_case'",
          "UPDATE business_rule SET threshold_basis_points = 0", "UPDATE rag_threshold SET green = 'always'",
          "UPDATE period SET last_day = '2018-01-01' WHERE period_id = 100",
          "UPDATE succession SET share_basis_points = 1", "DELETE FROM group_member",
          "UPDATE organisation SET name = 'Another' WHERE code = '09C'",
          "UPDATE organisation SET closed_on = '2030-03-31' WHERE code = '09C'",
          "UPDATE organisation SET opened_on = NULL WHERE code = '09C'",
          "UPDATE organisation_alias SET organisation_id = 2 WHERE alias = 'ashford'", "DELETE FROM organisation_alias",
          "DELETE FROM financial_year WHERE financial_year = 2029"}) {
        Database ledger = ledger_with_bodies();
        ledger.execute("PRAGMA foreign_keys = OFF");
        ledger.execute(sql);
        EXPECT_THAT(verify_reference(ledger), SizeIs(1)) << sql;
    }
}

TEST(Reference, WhatUsersAddedIsNoBreach) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    ASSERT_EQ(add_organisations(
                  ledger, folder.file("bodies.csv",
                                      heading + "QKS,NHS Kent and Medway Integrated Care Board,icb,,2030-03-31\n"))
                  .completed,
              1U);
    EXPECT_THAT(verify_reference(ledger), IsEmpty());
}

TEST(OrganisationsAdd, AddsCompletesAndLeavesAlone) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    const std::string before = chain_head(ledger);
    const auto added = add_organisations(
        ledger, folder.file("bodies.csv", heading + "Y01,\"NHS Here, There and Everywhere CCG\",ccg,2013-04-01,\n"
                                                    "X01,CCG X (invented),ccg,2013-04-01,2020-03-31\n"
                                                    "09C,NHS Ashford CCG,ccg,,\n"));
    EXPECT_EQ(added.findings.text(""), "");
    EXPECT_EQ(added.rows_read, 3U);
    EXPECT_EQ(added.added, 1U);
    EXPECT_EQ(added.completed, 1U);
    EXPECT_EQ(added.unchanged, 1U);
    EXPECT_NE(chain_head(ledger), before);
    EXPECT_EQ(answer(ledger, "SELECT detail FROM audit_entry ORDER BY audit_entry_id DESC LIMIT 1"),
              "bodies.csv: 1 added, 1 completed");
    EXPECT_THAT(
        answers(ledger,
                "SELECT code, name, opened_on, closed_on FROM organisation WHERE code IN ('X01', 'Y01') ORDER BY code"),
        ElementsAre("X01|CCG X (invented)|2013-04-01|2020-03-31",
                    "Y01|NHS Here, There and Everywhere CCG|2013-04-01|NULL"));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(OrganisationsAdd, TheSameFileAgainWritesNothing) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const auto again = add_organisations(ledger, in_source_tree("tests/fixtures/worked_example/bodies.csv"));
    EXPECT_EQ(again.unchanged, 2U);
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(OrganisationsAdd, OneBadRowKeepsTheWholeFileOut) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const TemporaryFolder folder;
    const auto refused = add_organisations(
        ledger, folder.file("bodies.csv", heading + "Y01,Fine CCG,ccg,,\nY02,Bad CCG,trust,,\nY03,,ccg,x,\n"));
    EXPECT_EQ(refused.findings.errors(), 3U);
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(OrganisationsAdd, AnAddedBodyCanSendReturns) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    ASSERT_EQ(
        add_organisations(ledger, folder.file("bodies.csv", heading + "Y01,New CCG,ccg,2014-04-01,2016-03-31\n")).added,
        1U);
    const auto text = [](const std::string& year) {
        return tidy_text({flat_row("ACU_NHS", "R", 1)}, "new ccg", year, 1);
    };
    EXPECT_EQ(import_text(ledger, text("2014-15")).state, FileOutcome::State::imported);
    EXPECT_EQ(import_text(ledger, text("2013-14")).findings.count_of("V019"), 1U);
    EXPECT_EQ(import_text(ledger, text("2016-17")).findings.count_of("V019"), 1U);
}

}  // namespace
}  // namespace ccgledger
