// An import can be taken back by a new entry: what it brought counts no more, what it superseded counts again, and nothing is deleted.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "intake/undo.h"
#include "ledgers.h"
#include "store/audit.h"
#include "tidy_returns.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string sources = "source_id,publisher,title,date,url\nS1,A paper,A title,2018-02-13,\n";
const std::string claims_heading =
    "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,bound\n";

std::string return_of(std::int64_t spent, int month = 9, const std::string& body = "X01") {
    return tidy_text({flat_row("RES_PROG_REC", "R", 100'000), flat_row("ACU_NHS", "R", spent)}, body, "2017-18", month);
}

std::string in_force(Database& ledger) {
    std::string all;
    for (const std::string& row : answers(ledger,
                                          "SELECT organisation || ':M' || month || ' ' || actual_ytd_pence FROM return_figure "
                                          "WHERE line = 'ACU_NHS' ORDER BY 1")) {
        all += (all.empty() ? "" : ", ") + row;
    }
    return all;
}

/// How many rows each table that imports write has.
std::vector<std::string> row_counts(Database& ledger) {
    std::vector<std::string> counts;
    for (const std::string table : {"import_run", "submission", "figure", "control_total", "source", "source_content", "statement",
                                    "paper_figure", "import_reject"}) {
        counts.push_back(table + " " + answer(ledger, "SELECT COUNT(*) FROM " + table));
    }
    return counts;
}

TEST(Undo, OfACorrectionBringsTheVersionBeforeBack) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(120'000));
    import_text(ledger, return_of(125'000));
    ASSERT_EQ(in_force(ledger), "X01:M9 125000");
    const auto before = row_counts(ledger);
    const Undone undone = undo_import(ledger, 2, "sent in error");
    EXPECT_EQ(undone.returns_back, 1U);
    EXPECT_EQ(undone.returns_gone, 0U);
    EXPECT_EQ(in_force(ledger), "X01:M9 120000");
    EXPECT_EQ(row_counts(ledger), before);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, OfAFirstVersionLeavesNone) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(120'000));
    const auto before = row_counts(ledger);
    const Undone undone = undo_import(ledger, 1, "another body's");
    EXPECT_EQ(undone.returns_gone, 1U);
    EXPECT_EQ(undone.returns_back, 0U);
    EXPECT_EQ(in_force(ledger), "");
    EXPECT_EQ(row_counts(ledger), before);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, OfAVersionThatWasSupersededChangesNothingInForce) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(120'000));
    import_text(ledger, return_of(125'000));
    const Undone undone = undo_import(ledger, 1, "a draft");
    EXPECT_EQ(undone.returns_as_were, 1U);
    EXPECT_EQ(in_force(ledger), "X01:M9 125000");
    // Nothing is left to go back to.
    EXPECT_EQ(undo_import(ledger, 2, "that too").returns_gone, 1U);
    EXPECT_EQ(in_force(ledger), "");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, OfSeveralBodiesAndMonthsCountsEach) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(1'000, 8));
    import_text(ledger, return_of(1'100, 8) + return_of(2'000, 9).substr(tidy_heading.size()) +
                            return_of(3'000, 9, "X02").substr(tidy_heading.size()));
    const Undone undone = undo_import(ledger, 2, "test");
    EXPECT_EQ(undone.returns_back, 1U);
    EXPECT_EQ(undone.returns_gone, 2U);
    EXPECT_EQ(in_force(ledger), "X01:M8 1000");
}

TEST(Undo, TwiceIsRefused) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(120'000));
    undo_import(ledger, 1, "once");
    const auto before = contents_of(ledger);
    EXPECT_THAT(words_of<UserError>([&] { undo_import(ledger, 1, "twice"); }), HasSubstr("import 1 was undone on "));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Undo, OfAnImportThatIsNotThereIsRefused) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    EXPECT_THAT(words_of<UserError>([&] { undo_import(ledger, 1, "none"); }), HasSubstr("there is no import 1"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Undo, OfPublicationsIsRefused) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, sources);
    const auto before = contents_of(ledger);
    EXPECT_THAT(words_of<UserError>([&] { undo_import(ledger, 1, "no"); }), HasSubstr("so they stand for good; nothing was written"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Undo, OfClaimsBringsTheSetBeforeBack) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, sources);
    import_text(ledger, claims_heading + "X01,2017-18,plan,2017-04,in_year_plan,-1,surplus_positive,S1,high,,exact\n");
    import_text(ledger, claims_heading + "X01,2017-18,plan,2017-04,in_year_plan,-2,surplus_positive,S1,high,,exact\n");
    const std::string claims = "SELECT amount_pence FROM statement_in_force ORDER BY 1";
    ASSERT_THAT(answers(ledger, claims), testing::ElementsAre("-200000000"));
    const auto before = row_counts(ledger);
    EXPECT_EQ(undo_import(ledger, 3, "misread").records, 1U);
    EXPECT_THAT(answers(ledger, claims), testing::ElementsAre("-100000000"));
    EXPECT_EQ(undo_import(ledger, 2, "misread too").records, 1U);
    EXPECT_THAT(answers(ledger, claims), IsEmpty());
    EXPECT_EQ(row_counts(ledger), before);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, OfAnImportThatAnotherCompletesIsRefusedUntilThatIsUndone) {
    Database ledger = ledger_with_bodies();
    ImportRequest partial;
    partial.partial = true;
    const std::string text = return_of(120'000) + "X01,2017-18,9,MH_NHS,R,1,1O,1,1\n";
    ASSERT_EQ(import_text(ledger, text, partial).state, State::imported);
    std::string mended = rejects_of_import(ledger, 1);
    mended.replace(mended.find("1O"), 2, "10");
    const FileOutcome completing = import_text(ledger, mended);
    ASSERT_EQ(completing.state, State::imported) << words_of(completing);
    ASSERT_EQ(completing.completes, 1);
    const auto before = contents_of(ledger);
    EXPECT_THAT(words_of<UserError>([&] { undo_import(ledger, 1, "no"); }),
                HasSubstr("import 2 completes import 1: undo import 2 first; nothing was written"));
    EXPECT_EQ(contents_of(ledger), before);
    EXPECT_EQ(undo_import(ledger, 2, "first").returns_back, 1U);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM return_figure"), "2");
    EXPECT_EQ(undo_import(ledger, 1, "then").returns_gone, 1U);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, TheSameBytesAfterwardsAreANewImport) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, return_of(120'000));
    ASSERT_EQ(import_text(ledger, return_of(120'000)).state, State::already_held);
    undo_import(ledger, 1, "too early");
    const FileOutcome again = import_text(ledger, return_of(120'000));
    EXPECT_EQ(again.state, State::imported);
    EXPECT_EQ(again.import_run_id, 2);
    EXPECT_EQ(in_force(ledger), "X01:M9 120000");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM source"), "1");
    EXPECT_EQ(answer(ledger, "SELECT MAX(version) FROM submission"), "2");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Undo, AReversalThatWasEditedIsFound) {
    const std::vector<std::string> edits = {
        "UPDATE import_reversal SET reason = 'another'", "UPDATE import_reversal SET actor = 'another'",
        "UPDATE import_reversal SET recorded_at = '2000-01-01T00:00:00Z'", "DELETE FROM import_reversal",
        "UPDATE import_reversal SET import_run_id = 1",
        "INSERT INTO import_reversal SELECT 1, reason, actor, tool_version, recorded_at FROM import_reversal"};
    for (const std::string& edit : edits) {
        Database ledger = ledger_with_bodies();
        import_text(ledger, return_of(120'000));
        import_text(ledger, return_of(125'000));
        undo_import(ledger, 2, "sent in error");
        ASSERT_THAT(verify_ledger(ledger), IsEmpty());
        ledger.execute(edit);
        EXPECT_THAT(verify_ledger(ledger), testing::Not(IsEmpty())) << edit;
    }
}

// Whatever was imported: after an undo the ledger shows what it would show without that import, and all its rows are still there.
RC_GTEST_PROP(UndoProperties, AnUndoneImportCountsAsIfItHadNeverBeen, ()) {
    std::vector<std::string> files;
    const int count = *rc::gen::inRange(1, 5);
    for (int i = 0; i < count; ++i) {
        files.push_back(tidy_text(any_return({.may_be_blank = true}), *rc::gen::element<std::string>("X01", "X02"), "2017-18",
                                  *rc::gen::inRange(8, 10)));
    }
    Database ledger = ledger_with_bodies();
    std::vector<std::int64_t> imports;
    for (const std::string& file : files) {
        const FileOutcome outcome = import_text(ledger, file);
        RC_ASSERT(outcome.state == State::imported);
        imports.push_back(*outcome.import_run_id);
    }
    const auto stored = row_counts(ledger);
    const std::size_t undone = *rc::gen::inRange<std::size_t>(0, files.size());
    undo_import(ledger, imports[undone], "a test");
    Database without = ledger_with_bodies();
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (i != undone) {
            import_text(without, files[i]);
        }
    }
    RC_ASSERT(figures_in_force(ledger) == figures_in_force(without));
    RC_ASSERT(row_counts(ledger) == stored);
    RC_ASSERT(verify_ledger(ledger).empty());
}

}  // namespace
}  // namespace ccgledger
