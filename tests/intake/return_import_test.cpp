// A return on its way into the ledger: what is stored, what a second import changes, and what is refused.
#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/import.h"
#include "ledgers.h"
#include "store/audit.h"
#include "store/compression.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using State = FileOutcome::State;

const std::string tidy(tidy_heading);

// ---------------------------------------------------------------------------------------------- the worked example

class WorkedExample : public testing::Test {
protected:
    WorkedExample() { outcome_ = import_all(ledger_, {file_}).at(0); }

    std::filesystem::path file_ = in_source_tree("tests/fixtures/worked_example/ccg_x_2017-18_M12.csv");
    Database ledger_ = ledger_with_bodies();
    FileOutcome outcome_;
};

TEST_F(WorkedExample, IsStoredToThePenny) {
    ASSERT_EQ(outcome_.state, State::imported) << words_of(outcome_);
    EXPECT_EQ(outcome_.rows_read, 20U);
    EXPECT_EQ(outcome_.verdicts.added, 20U);
    EXPECT_EQ(outcome_.verdicts.new_submissions, 1U);
    EXPECT_EQ(outcome_.findings.text(""), "");
    EXPECT_EQ(answer(ledger_, "SELECT figure_count FROM submission"), "20");
    EXPECT_THAT(
        answers(ledger_,
                "SELECT line, recurrence, plan_ytd_pence, actual_ytd_pence, plan_year_pence, forecast_year_pence, "
                "source_line "
                "FROM return_figure WHERE line IN ('ACU_NHS', 'OTH_PRIORYR', 'RES_BF', 'RISK_QIPP') ORDER BY line"),
        ElementsAre("ACU_NHS|R|14600000000|15330000000|14600000000|15330000000|8",
                    "OTH_PRIORYR|NR|0|-220000000|0|-220000000|15",
                    "RES_BF|NR|-500000000|-500000000|-500000000|-500000000|7", "RISK_QIPP|R|NULL|NULL|NULL|0|19"));
    EXPECT_EQ(answer(ledger_, "SELECT SUM(is_recurrence_assumed) FROM figure"), "0");
}

TEST_F(WorkedExample, ItsControlTotalsAreItsSums) {
    EXPECT_THAT(answers(ledger_,
                        "SELECT recurrence, resource_lines, expenditure_lines, assumed_lines, missing_actual_ytd, "
                        "resource_actual_ytd, expenditure_actual_ytd, resource_plan_year, expenditure_plan_year FROM "
                        "control_total"),
                ElementsAre("1|3|7|0|0|25400000000|26560000000|25400000000|25390000000",
                            "2|2|2|0|0|400000000|40000000|150000000|260000000"));
    EXPECT_THAT(verify_ledger(ledger_), IsEmpty());
}

TEST_F(WorkedExample, OneOffsHideAStructuralDeficit) {
    EXPECT_THAT(
        answers(ledger_,
                "SELECT organisation, financial_year, month, basis, in_year_pence / 100, structural_pence / 100, "
                "one_off_pence / 100, without_support_pence / 100, reading, method, confidence FROM structural"),
        ElementsAre("X01|2017-18|12|in_year|-8000000|-11600000|3600000|-10500000|structural deficit, masked by "
                    "one-offs|full|full"));
}

TEST_F(WorkedExample, TheGapAndTheBalanceAreCarriedForward) {
    EXPECT_THAT(
        answers(ledger_,
                "SELECT from_year, to_year, brought_forward_pence / 100, in_year_pence / 100, cumulative_pence / 100, "
                "structural_pence / 100, full_year_effect_pence / 100, recurrent_gap_pence / 100, method, confidence "
                "FROM carry_forward"),
        ElementsAre("2017-18|2018-19|-5000000|-8000000|-13000000|-11600000|200000|-11400000|full|full"));
}

TEST_F(WorkedExample, ThePositionIsShownWithAndWithoutTheBalance) {
    EXPECT_THAT(
        answers(ledger_,
                "SELECT basis, plan_pence / 100, actual_ytd_pence / 100, forecast_pence / 100, variance_pence / 100 "
                "FROM position ORDER BY basis DESC"),
        ElementsAre("in_year|-1000000|-8000000|-8000000|-7000000", "cumulative|-6000000|-13000000|-13000000|-7000000"));
}

TEST_F(WorkedExample, ItsBytesAreKeptAndItsOriginIsTold) {
    const std::string bytes = bytes_of(file_);
    Statement kept = ledger_.prepare(
        "SELECT source.sha256, source.name, source.size_bytes, source_content.content "
        "FROM source JOIN source_content USING (source_id)");
    ASSERT_TRUE(kept.step());
    EXPECT_EQ(kept.text(0), sha256_hex(bytes));
    EXPECT_EQ(kept.text(1), "ccg_x_2017-18_M12.csv");
    EXPECT_EQ(unpack(kept.blob(3), static_cast<std::size_t>(kept.integer(2))), bytes);
    EXPECT_EQ(answer(ledger_,
                     "SELECT layout, kind, unit, sign_convention, rows_read, rows_new, rows_changed, rows_unchanged, "
                     "rows_compared "
                     "FROM import_run"),
              "tidy|return|gbp|surplus-positive|20|20|0|0|0");
    EXPECT_EQ(answer(ledger_, "SELECT action, detail FROM audit_entry ORDER BY audit_entry_id DESC LIMIT 1"),
              "import|import 1: ccg_x_2017-18_M12.csv (tidy)");
}

TEST_F(WorkedExample, TheSameBytesAgainChangeNothing) {
    const auto before = contents_of(ledger_);
    const FileOutcome again = import_all(ledger_, {file_}).at(0);
    EXPECT_EQ(again.state, State::already_held);
    EXPECT_EQ(again.import_run_id, outcome_.import_run_id);
    EXPECT_THAT(again.earlier, HasSubstr(" by "));
    EXPECT_EQ(contents_of(ledger_), before);
    EXPECT_EQ(import_text(ledger_, bytes_of(file_)).state, State::already_held) << "under another name too";
    EXPECT_EQ(contents_of(ledger_), before);
}

TEST_F(WorkedExample, TheSameFiguresInOtherBytesAreNothingNew) {
    const auto before = contents_of(ledger_);
    std::string text = bytes_of(file_);
    for (std::size_t at = text.find(".00"); at != std::string::npos; at = text.find(".00")) {
        text.erase(at, 3);
    }
    const FileOutcome again = import_text(ledger_, text);
    EXPECT_EQ(again.state, State::nothing_new) << words_of(again);
    EXPECT_EQ(again.verdicts.unchanged, 20U);
    EXPECT_EQ(again.verdicts.added + again.verdicts.changed + again.verdicts.withdrawn, 0U);
    EXPECT_EQ(contents_of(ledger_), before);
}

TEST_F(WorkedExample, ACorrectionIsANewVersionAndTheOldOneStands) {
    const auto first = answers(ledger_, "SELECT * FROM figure ORDER BY line_id");
    std::string text = bytes_of(file_);
    const std::string before = "153300000.00,146000000.00,153300000.00";
    text.replace(text.find(before), before.size(), "153300000.01,146000000.00,153300000.01");
    text.erase(text.find("X01,2017-18,12,RISK_QIPP"), std::string("X01,2017-18,12,RISK_QIPP,R,,,,0.00\n").size());
    text += "X01,2017-18,12,MH_LD,R,1.00,1.00,1.00,1.00\n";
    const FileOutcome corrected = import_text(ledger_, text);
    ASSERT_EQ(corrected.state, State::imported) << words_of(corrected);
    EXPECT_EQ(corrected.verdicts.changed, 1U);
    EXPECT_EQ(corrected.verdicts.added, 1U);
    EXPECT_EQ(corrected.verdicts.withdrawn, 1U);
    EXPECT_EQ(corrected.verdicts.unchanged, 18U);
    EXPECT_EQ(corrected.verdicts.new_versions, 1U);
    EXPECT_EQ(corrected.verdicts.new_submissions, 0U);
    EXPECT_EQ(corrected.verdicts.change_count, 4U);
    EXPECT_THAT(corrected.verdicts.changes,
                AllOf(Contains("  changed   X01 2017-18:M12 ACU_NHS actual_ytd  153,300,000.00 -> 153,300,000.01   "
                               "(import 1, line 8)"),
                      Contains("  changed   X01 2017-18:M12 ACU_NHS forecast_year  153,300,000.00 -> 153,300,000.01   "
                               "(import 1, line 8)"),
                      Contains("  new       X01 2017-18:M12 MH_LD"),
                      Contains("  withdrawn X01 2017-18:M12 RISK_QIPP   (import 1, line 19)")));
    EXPECT_THAT(answers(ledger_, "SELECT version, supersedes_submission_id, figure_count FROM submission ORDER BY 1"),
                ElementsAre("1|NULL|20", "2|1|20"));
    EXPECT_EQ(answers(ledger_, "SELECT * FROM figure WHERE submission_id = 1 ORDER BY line_id"), first);
    EXPECT_EQ(answer(ledger_, "SELECT version FROM submission_in_force"), "2");
    EXPECT_EQ(answer(ledger_, "SELECT COUNT(*) FROM return_figure"), "20");
    EXPECT_EQ(answer(ledger_, "SELECT in_year_pence FROM structural"), "-800000101");
    EXPECT_EQ(
        answer(
            ledger_,
            "SELECT rows_new || '|' || rows_changed || '|' || rows_unchanged FROM import_run WHERE import_run_id = 2"),
        "1|1|18");
    EXPECT_THAT(verify_ledger(ledger_), IsEmpty());
}

TEST_F(WorkedExample, TheLongLayoutGivesTheSameFigures) {
    std::string text(long_heading);
    Statement figures = ledger_.prepare(
        "SELECT line, recurrence, plan_ytd_pence, actual_ytd_pence, plan_year_pence, forecast_year_pence "
        "FROM return_figure");
    while (figures.step()) {
        int column = 2;
        for (const std::string measure : {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"}) {
            if (const auto pence = figures.maybe_integer(column++)) {
                text += "X01,2017-18,12," + figures.text(0) + "," + measure + "," + figures.text(1) + "," +
                        to_plain_pounds(Money::from_pence(*pence / 1000)) + "\n";
            }
        }
    }
    figures.reset();
    Database other = ledger_with_bodies();
    const FileOutcome outcome = import_text(other, text);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.layout, "long");
    EXPECT_EQ(figures_in_force(other), figures_in_force(ledger_));
    EXPECT_EQ(answers(other, "SELECT * FROM control_total"), answers(ledger_, "SELECT * FROM control_total"));
    EXPECT_EQ(import_text(ledger_, text).state, State::nothing_new)
        << "and so brings nothing new to a ledger that has them";
}

// --------------------------------------------------------------------------------------------------- what is stored

TEST(ReturnImport, ABlankIsUnknownAndADashIsNil) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,,-,\xE2\x80\x93,0\n").state, State::imported);
    EXPECT_EQ(answer(ledger, "SELECT plan_ytd, actual_ytd, plan_year, forecast_year FROM figure"), "NULL|0|0|0");
    EXPECT_EQ(answer(ledger, "SELECT missing_plan_ytd, missing_actual_ytd, expenditure_plan_ytd FROM control_total"),
              "1|0|0");
}

TEST(ReturnImport, ReadsAmountsInTheUnitThatIsDeclared) {
    struct UnitCase {
        MoneyUnit unit;
        std::string amount;
        std::string stored;  ///< pence, then the smallest step that the file prints
    };
    const std::vector<UnitCase> cases = {
        {MoneyUnit::pounds, "1234567.89", "123456789|1"},    {MoneyUnit::pounds, "1234567.8", "123456780|10"},
        {MoneyUnit::pounds, "1234567", "123456700|100"},     {MoneyUnit::thousands, "1234.56789", "123456789|1"},
        {MoneyUnit::thousands, "1234", "123400000|100000"},  {MoneyUnit::thousands, "1234.5", "123450000|10000"},
        {MoneyUnit::millions, "1.23456789", "123456789|1"},  {MoneyUnit::millions, "-7.3", "-730000000|10000000"},
        {MoneyUnit::millions, "12", "1200000000|100000000"},
        {MoneyUnit::pounds, "1." + std::string(64, '0'), "100|1"},  // zeros beyond the penny, however many
        {MoneyUnit::pounds, "1." + std::string(256, '0'), "100|1"},
    };
    for (const UnitCase& each : cases) {
        Database ledger = ledger_with_bodies();
        ImportRequest request;
        request.unit = each.unit;
        ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R," + each.amount + ",,,\n", request).state,
                  State::imported);
        EXPECT_EQ(
            answer(ledger, "SELECT plan_ytd, rounding_unit_pence FROM figure JOIN submission USING (submission_id)"),
            each.stored)
            << each.amount;
    }
}

TEST(ReturnImport, TheLongLayoutIsInThousands) {
    Database ledger = ledger_with_bodies();
    const std::string row = "X01,2017-18,9,ACU_NHS,plan_fy,,1.23456\n";
    ASSERT_EQ(import_text(ledger, std::string(long_heading) + row).state, State::imported);
    EXPECT_EQ(answer(ledger, "SELECT plan_ytd, actual_ytd, plan_year, forecast_year FROM figure"),
              "NULL|NULL|123456|NULL");
    EXPECT_EQ(answer(ledger, "SELECT unit FROM import_run"), "k");
}

TEST(ReturnImport, PersonsAreCountedAndNotMoney) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.unit = MoneyUnit::thousands;
    request.deficit_positive = true;
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,MEM_POP,,134018,134018.00,,\n", request).state,
              State::imported);
    EXPECT_EQ(answer(ledger, "SELECT plan_ytd, actual_ytd, plan_year FROM figure"), "134018|134018|NULL");
}

TEST(ReturnImport, WhereTheFileIsSilentTheUsualRecurrenceIsAssumedAndMarked) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,,1,1,1,1\n"
                                         "X01,2017-18,9,OTH_TRANS,,1,1,1,1\n"
                                         "X01,2017-18,9,OTH_OTH,,1,1,1,1\n"
                                         "X01,2017-18,9,MH_NHS,NA,1,1,1,1\n"
                                         "X01,2017-18,9,PC_OTH,NR,1,1,1,1\n")
                  .state,
              State::imported);
    EXPECT_THAT(answers(ledger, "SELECT line, recurrence, is_recurrence_assumed FROM return_figure ORDER BY line"),
                ElementsAre("ACU_NHS|R|1", "MH_NHS|R|1", "OTH_OTH|NULL|0", "OTH_TRANS|NR|1", "PC_OTH|NR|0"));
    EXPECT_EQ(answer(ledger, "SELECT SUM(assumed_lines) FROM control_total"), "3");
}

TEST(ReturnImport, StatingARecurrenceThatWasAssumedIsAChangeAndIsListed) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,,1,1,1,1\n").state, State::imported);
    const FileOutcome outcome = import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n");
    EXPECT_EQ(outcome.state, State::imported);
    EXPECT_EQ(outcome.verdicts.changed, 1U);
    EXPECT_THAT(outcome.verdicts.changes, ElementsAre(HasSubstr("changed   X01 2017-18:M9 ACU_NHS")));
    EXPECT_EQ(answer(ledger, "SELECT is_recurrence_assumed, version FROM return_figure"), "0|2");
}

TEST(ReturnImport, ABodyIsKnownByItsCodeNameOrAliasInAnyCase) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger, tidy +
                                                        "ashford,2017-18,9,ACU_NHS,R,1,1,1,1\n"
                                                        "NHS Ashford CCG,2017/18,M9,ACU_AMB,R,1,1,1,1\n"
                                                        "09c,FY17/18,month 9,ACU_NCA,R,1,1,1,1\n"
                                                        " 09C , 2017-2018 ,09,ACU_CPC,R,1,1,1,1\n");
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(
        answer(ledger, "SELECT organisation, financial_year, month, COUNT(*) FROM return_figure GROUP BY 1, 2, 3"),
        "09C|2017-18|9|4");
}

TEST(ReturnImport, OneFileMayHoldManyBodiesAndMonths) {
    Database ledger = ledger_with_bodies();
    std::string text = tidy;
    for (const std::string body : {"X02", "X01"}) {
        for (const std::string month : {"10", "9", "11"}) {
            text += body + ",2017-18," + month + ",ACU_NHS,R,1,1,1,1\n" + body + ",2017-18," + month +
                    ",RES_PROG_REC,R,2,2,2,2\n";
        }
    }
    const FileOutcome outcome = import_text(ledger, text);
    EXPECT_EQ(outcome.verdicts.new_submissions, 6U);
    EXPECT_EQ(outcome.verdicts.added, 12U);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*), COUNT(DISTINCT sha256), SUM(figure_count) FROM submission"), "6|6|12");
    // One month of one body is corrected: the others keep their versions.
    const std::string before = "X01,2017-18,11,ACU_NHS,R,1,1,1,1";
    text.replace(text.find(before), before.size(), "X01,2017-18,11,ACU_NHS,R,1,1,1,5");
    const FileOutcome corrected = import_text(ledger, text);
    EXPECT_EQ(corrected.verdicts.new_versions, 1U);
    EXPECT_EQ(corrected.verdicts.unchanged, 11U);
    EXPECT_THAT(
        answers(ledger, "SELECT organisation_id, month, version FROM submission_in_force WHERE version > 1").size(),
        1U);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(ReturnImport, AccountsMayBeOfMonth13AndStandBesideTheReturn) {
    Database ledger = ledger_with_bodies();
    const std::string rows = "X01,2017-18,13,ACU_NHS,R,1,1,1,1\nX01,2017-18,12,ACU_NHS,R,1,1,1,1\n";
    ImportRequest accounts;
    accounts.kind = "accounts";
    ASSERT_EQ(import_text(ledger, tidy + rows, accounts).state, State::imported);
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,12,ACU_NHS,R,2,2,2,2\n").state, State::imported);
    EXPECT_THAT(answers(ledger, "SELECT kind, month, version FROM submission_in_force ORDER BY 1, 2"),
                ElementsAre("accounts|12|1", "accounts|13|1", "return|12|1"));
}

TEST(ReturnImport, TheSameBytesReadAnotherWayAreAnotherImport) {
    Database ledger = ledger_with_bodies();
    const std::string text = tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n";
    ASSERT_EQ(import_text(ledger, text).state, State::imported);
    ImportRequest thousands;
    thousands.unit = MoneyUnit::thousands;
    const FileOutcome again = import_text(ledger, text, thousands);
    EXPECT_EQ(again.state, State::imported);
    EXPECT_EQ(again.verdicts.changed, 1U);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM source"), "1") << "the bytes are kept once";
    EXPECT_EQ(answer(ledger, "SELECT plan_ytd_pence FROM return_figure"), "100000");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(ReturnImport, MoreThanTwentyChangesAreCountedAndNotListed) {
    Database ledger = ledger_with_bodies();
    const auto text_of = [](int amount) {
        std::string text = tidy;
        for (int month = 1; month <= 12; ++month) {
            text += "X01,2017-18," + std::to_string(month) + ",ACU_NHS,R," + std::to_string(amount) + "," +
                    std::to_string(amount) + ",,\n";
        }
        return text;
    };
    ASSERT_EQ(import_text(ledger, text_of(1)).state, State::imported);
    const FileOutcome corrected = import_text(ledger, text_of(2));
    EXPECT_EQ(corrected.verdicts.change_count, 24U);
    EXPECT_EQ(corrected.verdicts.changes.size(), 20U);
}

// ------------------------------------------------------------------------------------------------- what is not stored

TEST(ReturnImport, OneBadRowKeepsTheWholeFileOut) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome =
        import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\nX02,2017-18,9,ACU_NHS,R,1,1,1,x\n");
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(ReturnImport, ARejectedFileDoesNotStopTheOthers) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    const auto outcomes = import_all(ledger, {folder.file("a.csv", tidy + "X01,2017-18,9,ACU_NHS,R,x,1,1,1\n"),
                                              folder.file("b.csv", tidy + "X02,2017-18,9,ACU_NHS,R,1,1,1,1\n")});
    EXPECT_EQ(outcomes.at(0).state, State::rejected);
    EXPECT_EQ(outcomes.at(1).state, State::imported);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM submission"), "1");
}

TEST(ReturnImport, ADryRunTellsTheSameAndWritesNothing) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n").state, State::imported);
    const auto before = contents_of(ledger);
    const TemporaryFolder folder;
    const std::vector<std::filesystem::path> files = {
        folder.file("a.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,2\n"),
        folder.file("b.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,3\n"),
        folder.file("c.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,x\n"),
        folder.file("d.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,3.00\n")};
    ImportRequest request;
    request.dry_run = true;
    const auto rehearsed = import_all(ledger, files, request);
    EXPECT_EQ(contents_of(ledger), before);
    const auto real = import_all(ledger, files);
    ASSERT_EQ(rehearsed.size(), real.size());
    for (std::size_t i = 0; i < real.size(); ++i) {
        EXPECT_EQ(rehearsed[i].state, real[i].state);
        EXPECT_EQ(rehearsed[i].verdicts.changes, real[i].verdicts.changes);
        EXPECT_EQ(words_of(rehearsed[i]), words_of(real[i]));
    }
    EXPECT_EQ(answer(ledger, "SELECT version FROM submission_in_force"), "3");
}

TEST(ReturnImport, AFullDiskLeavesTheLedgerAsItWas) {
    const TemporaryFolder folder;
    Database ledger = Database::create(folder / "kent.db");
    ledger_with_bodies().copy_into(ledger);
    const auto before = contents_of(ledger);
    std::string text = tidy;
    for (int month = 1; month <= 12; ++month) {
        for (const std::string& line : answers(ledger,
                                               "SELECT code FROM line WHERE is_calculated = 0 AND first_year <= 2017 "
                                               "AND COALESCE(last_year, 2017) >= 2017 AND counts = 'pence'")) {
            text += "X01,2017-18," + std::to_string(month) + "," + line + ",R,1000000,1000000,1000000,1000000\n";
        }
    }
    ledger.execute("PRAGMA max_page_count = 1");
    EXPECT_THAT(words_of<UserError>([&] { import_text(ledger, text); }),
                HasSubstr("the disk is full: nothing was written"));
    EXPECT_EQ(contents_of(ledger), before);
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    ledger.execute("PRAGMA max_page_count = 1000000");
    EXPECT_EQ(import_text(ledger, text).state, State::imported);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM submission"), "12");
}

// ------------------------------------------------------------------------------------------------------------- totals

struct TotalCase {
    std::string rows;
    std::size_t agreed;
    std::string found;  ///< ids of the findings, together
};

TEST(Totals, AreComparedWithTheirLinesAndNeverStored) {
    const std::string lines =
        "X01,2017-18,9,ACU_NHS,R,100.10,10,1,-5\nX01,2017-18,9,ACU_AMB,R,200.20,20,2,\nX01,2017-18,9,ACU_RESIL,NR,5,5,"
        "5,5\n";
    const std::vector<TotalCase> cases = {
        {lines, 0, ""},
        {lines + "X01,2017-18,9,EXP_ACUTE,,305.30,35,8,\n", 1, ""},
        {lines + "X01,2017-18,9,EXP_ACUTE,,,,8,\n", 1, ""},
        {lines + "X01,2017-18,9,EXP_ACUTE,,305.31,35,8,\n", 0, "V022"},
        {lines + "X01,2017-18,9,EXP_ACUTE,,305.29,35,7,\n", 0, "V022 V022"},
        {lines + "X01,2017-18,9,EXP_ACUTE,,-305.30,,,\n", 0, "V022"},
        // A total of one recurrence is the sum of its lines of that recurrence
        {lines + "X01,2017-18,9,EXP_ACUTE,R,300.30,30,3,\nX01,2017-18,9,EXP_ACUTE,NR,5,5,5,5\n", 2, ""},
        {lines + "X01,2017-18,9,EXP_ACUTE,R,305.30,35,8,\n", 0, "V022 V022 V022"},
        // Totals of totals take in every line below them
        {lines + "X01,2017-18,9,EXP_TOTAL,,305.30,35,8,\nX01,2017-18,9,EXP_PROG,,305.30,35,8,\n", 2, ""},
        // A line of the other direction counts against the total
        {"X01,2017-18,9,OTH_BCF,R,100.00,,,\nX01,2017-18,9,OTH_INCOME,R,30.00,,,\nX01,2017-18,9,EXP_OTH,,70.00,,,\n", 1,
         ""},
        {"X01,2017-18,9,RES_PROG_REC,R,100.00,,,\nX01,2017-18,9,RES_SUPPORT_OUT,NR,30.00,,,\nX01,2017-18,9,RES_INYEAR,,"
         "70.00,,,\n"
         "X01,2017-18,9,RES_BF,NR,-5.00,,,\nX01,2017-18,9,RES_TOTAL,,65.00,,,\n",
         2, ""},
        {"X01,2017-18,9,QIPP_TXN_R,R,3.00,,,\nX01,2017-18,9,QIPP_UNID,R,1.00,,,\nX01,2017-18,9,QIPP_AREA_MH,R,9.00,,,"
         "\nX01,2017-18,9,QIPP_TOTAL,,4.00,,,\n",
         1, ""},
        {"X01,2017-18,9,RISK_CHC,R,3.00,,,\nX01,2017-18,9,RISK_TOTAL,,3.00,,,\n", 1, ""},
        // Lines of another body or month are not its lines
        {lines + "X01,2017-18,8,EXP_ACUTE,,305.30,,,\n", 0, "V102"},
        {lines + "X02,2017-18,9,EXP_ACUTE,,305.30,,,\n", 0, "V102"},
        {lines + "X01,2017-18,9,EXP_ACUTE,,,,,5\n", 0, "V102"},
        {lines + "X01,2017-18,9,EXP_MH,,5,,,\n", 0, "V102"},
    };
    for (const TotalCase& each : cases) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_text(ledger, tidy + each.rows);
        std::string found;
        for (const Finding& finding : outcome.findings.kept()) {
            found += (found.empty() ? "" : " ") + std::string(finding.id);
        }
        EXPECT_EQ(found, each.found) << each.rows << words_of(outcome);
        EXPECT_EQ(outcome.totals_compared, each.agreed) << each.rows;
        EXPECT_EQ(outcome.state, outcome.findings.errors() == 0 ? State::imported : State::rejected) << each.rows;
        EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM figure JOIN line USING (line_id) WHERE line.is_calculated = 1"),
                  "0");
    }
}

TEST(Totals, MayDifferByOneStepOfRoundingForEachLine) {
    struct RoundedCase {
        MoneyUnit unit;
        std::string first, second, total;
        bool agrees;
    };
    const std::vector<RoundedCase> cases = {
        {MoneyUnit::pounds, "100", "200", "302", true},    {MoneyUnit::pounds, "100", "200", "298", true},
        {MoneyUnit::pounds, "100", "200", "303", false},   {MoneyUnit::pounds, "100", "200", "297", false},
        {MoneyUnit::thousands, "100", "200", "302", true}, {MoneyUnit::thousands, "100", "200", "303", false},
        {MoneyUnit::thousands, "1.1", "2.2", "3.5", true}, {MoneyUnit::thousands, "1.1", "2.2", "3.6", false},
        {MoneyUnit::millions, "1.1", "2.2", "3.1", true},  {MoneyUnit::millions, "1.1", "2.2", "3.0", false},
        {MoneyUnit::pounds, "100.00", "200", "300", true}, {MoneyUnit::pounds, "100.00", "200", "301", false},
    };
    for (const RoundedCase& each : cases) {
        Database ledger = ledger_with_bodies();
        ImportRequest request;
        request.unit = each.unit;
        const FileOutcome outcome =
            import_text(ledger,
                        tidy + "X01,2017-18,9,ACU_NHS,R," + each.first + ",,,\nX01,2017-18,9,ACU_AMB,R," + each.second +
                            ",,,\nX01,2017-18,9,EXP_ACUTE,," + each.total + ",,,\n",
                        request);
        EXPECT_EQ(outcome.findings.count_of("V022"), each.agrees ? 0U : 1U)
            << each.first << " " << each.second << " " << each.total;
    }
}

TEST(Totals, TheGapAndItsDirectionAreSaid) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome =
        import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,100.10,,,\nX01,2017-18,9,EXP_ACUTE,,90.00,,,\n");
    EXPECT_THAT(words_of(outcome),
                HasSubstr("error[V022] return.csv:3 (plan_ytd): the total EXP_ACUTE is 90.00 and its one line adds to "
                          "100.10: the total is 10.10 too small"));
}

TEST(Totals, OfTheLongLayoutAreComparedToo) {
    Database ledger = ledger_with_bodies();
    const std::string lines = "X01,2017-18,9,ACU_NHS,plan_ytd,R,1.00001\nX01,2017-18,9,ACU_AMB,plan_ytd,R,2\n";
    EXPECT_EQ(
        import_text(ledger, std::string(long_heading) + lines + "X01,2017-18,9,EXP_ACUTE,plan_ytd,,3.00002\n").state,
        State::rejected);
    const FileOutcome outcome =
        import_text(ledger, std::string(long_heading) + lines + "X01,2017-18,9,EXP_ACUTE,plan_ytd,,3.00001\n");
    EXPECT_EQ(outcome.totals_compared, 1U);
    EXPECT_EQ(outcome.verdicts.added, 2U);
}

}  // namespace
}  // namespace ccgledger
