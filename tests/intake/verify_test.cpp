// What was changed behind the tool's back is found.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/record_writer.h"
#include "ledgers.h"
#include "store/audit.h"
#include "store/sha256.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two months of two bodies, one of them corrected.
Database ledger_of_five_submissions() {
    Database ledger = ledger_with_bodies();
    const auto rows = [](std::int64_t spent) {
        return std::vector<TidyRow>{flat_row("RES_PROG_REC", "R", 1'000), flat_row("RES_TRANS", "NR", 100),
                                    flat_row("ACU_NHS", "R", spent),      flat_row("OTH_OTH", "", 50),
                                    flat_row("QIPP_TXN_R", "R", 9),       flat_row("RES_BF", "NR", -7)};
    };
    for (const std::string body : {"X01", "X02"}) {
        for (const int month : {8, 9}) {
            EXPECT_EQ(import_text(ledger, tidy_text(rows(1'200 + month), body, "2017-18", month)).state,
                      FileOutcome::State::imported);
        }
    }
    EXPECT_EQ(import_text(ledger, tidy_text(rows(1'300), "X01", "2017-18", 9)).state, FileOutcome::State::imported);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    return ledger;
}

struct Tampering {
    std::string sql;
    std::string breach;  ///< words of what is found
};

TEST(Verify, FindsWhatWasChangedBehindTheToolsBack) {
    const std::string a_return = "of X01 for 2017-18:M8, version 1: its figures";
    const std::vector<Tampering> cases = {
        {"UPDATE figure SET actual_ytd = actual_ytd + 1 WHERE submission_id = 1 AND line_id = (SELECT line_id FROM "
         "line WHERE code = 'ACU_NHS')",
         a_return},
        {"UPDATE figure SET forecast_year = NULL WHERE submission_id = 1 AND line_id = (SELECT line_id FROM line WHERE "
         "code = 'QIPP_TXN_R')",
         a_return},
        {"UPDATE figure SET recurrence = 2 WHERE submission_id = 1 AND recurrence = 0", a_return},
        {"UPDATE figure SET is_recurrence_assumed = 1 WHERE submission_id = 1 AND recurrence = 0", a_return},
        {"DELETE FROM figure WHERE submission_id = 1 AND recurrence = 0", a_return},
        {"INSERT INTO figure SELECT period_id, organisation_id, submission_id, line_id, 0, 1, 1, 1, 1, 0, 1, NULL FROM "
         "figure WHERE submission_id = 1 LIMIT 1",
         a_return},
        {"UPDATE control_total SET resource_actual_ytd = resource_actual_ytd + 1 WHERE submission_id = 1 AND "
         "recurrence = 1",
         "the control totals of X01 for 2017-18:M8 differ"},
        {"UPDATE control_total SET expenditure_plan_year = 0 WHERE submission_id = 1 AND recurrence = 1",
         "the control totals of X01 for 2017-18:M8 differ"},
        {"UPDATE control_total SET missing_actual_ytd = 1 WHERE submission_id = 1 AND recurrence = 1",
         "the control totals of X01 for 2017-18:M8 differ"},
        {"DELETE FROM control_total WHERE submission_id = 1 AND recurrence = 1",
         "the control totals of X01 for 2017-18:M8 differ"},
        {"UPDATE submission SET sha256 = 'forged' WHERE submission_id = 1", a_return},
        {"UPDATE submission SET sha256 = 'forged' WHERE submission_id = 1", "X01 for 2017-18:M9"},
        {"UPDATE submission SET version = 3 WHERE version = 2", "version 3"},
        {"UPDATE submission SET kind = 'accounts' WHERE submission_id = 1", a_return},
        {"UPDATE submission SET figure_count = 5 WHERE submission_id = 1", a_return},
        {"UPDATE submission SET period_id = period_id + 2 WHERE submission_id = 3", "X02 for 2017-18:M10"},
        {"UPDATE source SET sha256 = 'forged' WHERE source_id = 1", a_return},
        {"UPDATE organisation SET code = 'X09' WHERE code = 'X01'", "of X09"},
        {"UPDATE line SET code = 'ACU_NEW' WHERE code = 'ACU_NHS'", a_return},
        {"UPDATE line SET sign = 1 WHERE code = 'ACU_NHS'", "the control totals of X01 for 2017-18:M8 differ"},
        {"DELETE FROM audit_entry WHERE audit_entry_id = 3", "audit entry 4 (import)"},
        {"UPDATE audit_entry SET detail = 'nothing to see' WHERE audit_entry_id = 2", "audit entry 2 (import)"},
        {"DELETE FROM import_run WHERE import_run_id = 1",
         "a row of submission points to a row of import_run that is not there"},
        {"DELETE FROM figure WHERE submission_id = 1; DELETE FROM control_total WHERE submission_id = 1; DELETE FROM "
         "submission WHERE submission_id = 1",
         "X01 for 2017-18:M9"},
    };
    for (const Tampering& each : cases) {
        Database ledger = ledger_of_five_submissions();
        ledger.execute("PRAGMA foreign_keys = OFF");
        ledger.execute(each.sql);
        EXPECT_THAT(verify_ledger(ledger), Contains(HasSubstr(each.breach))) << each.sql;
    }
}

// These leave every figure as it was, and yet change what the ledger says or on what ground it says it.
TEST(Verify, FindsWhatWasChangedAroundTheFigures) {
    const std::vector<std::string> cases = {
        // The correction of X01 now supersedes a return of X02: what is in force differs for both.
        "UPDATE submission SET supersedes_submission_id = 3 WHERE version = 2",
        // The last return is gone with everything that belongs to it.
        "DELETE FROM figure WHERE submission_id = 5; DELETE FROM control_total WHERE submission_id = 5; DELETE FROM "
        "submission WHERE submission_id = 5",
        // The bytes that were kept are no longer those that were imported.
        "UPDATE source_content SET content = (SELECT content FROM source_content WHERE source_id = 2) WHERE source_id "
        "= 1",
        "DELETE FROM source_content WHERE source_id = 1",
        "UPDATE figure SET source_line = 99 WHERE submission_id = 1",
        "UPDATE import_run SET reason = 'forged' WHERE import_run_id = 1",
        "UPDATE source SET size_bytes = -1 WHERE source_id = 1",
        "UPDATE source SET size_bytes = NULL WHERE source_id = 1",
        // The import is said to have been another one.
        "UPDATE import_run SET content_sha256 = 'forged' WHERE import_run_id = 1",
    };
    for (const std::string& sql : cases) {
        Database ledger = ledger_of_five_submissions();
        ledger.execute("PRAGMA foreign_keys = OFF");
        ledger.execute(sql);
        EXPECT_FALSE(verify_ledger(ledger).empty()) << sql;
    }
}

// ── Columns that a record came by later ──────────────────────────────────────────────────────────────────────────────────

constexpr std::string_view schemes_of_before =
    "organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source\n"
    "X01,2017-18,9,medicines,transactional,R,1000,750,600,800,1200,\n";

TEST(Verify, AnImportOfBeforeAColumnWasAddedKeepsItsHash) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, schemes_of_before).state, FileOutcome::State::imported);
    const std::string body = answer(ledger, "SELECT organisation_id FROM organisation WHERE code = 'X01'");
    // As it was spelt when a scheme had no column beside these.
    Sha256 sha256;
    sha256.update("i" + body + "|i2017|i9|t9:medicines|t13:transactional|i1|i100000|i75000|i60000|i80000|i120000|n|\n");
    EXPECT_EQ(answer(ledger, "SELECT content_sha256 FROM import_run"), sha256.hex());
    EXPECT_THAT(verify_records(ledger), IsEmpty());
    ledger.execute("UPDATE qipp_scheme SET reinvestment_annual_pence = 1");
    EXPECT_THAT(verify_records(ledger), ElementsAre(HasSubstr("rows of import 1 (qipp_schemes) were changed")));
}

}  // namespace
}  // namespace ccgledger
