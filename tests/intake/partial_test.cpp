// --partial loads the good rows of a file and puts the bad ones, unchanged, where they can be mended.
#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledgers.h"
#include "store/audit.h"
#include "tidy_returns.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string tidy(tidy_heading);
const std::string wide(long_heading);
const std::string rejects_heading = tidy.substr(0, tidy.size() - 1) + ",rejected_from,rejected_because\n";

ImportRequest partial() {
    ImportRequest request;
    request.partial = true;
    return request;
}

FileOutcome import_file_at(Database& ledger, const std::filesystem::path& file, const ImportRequest& request = {}) {
    return import_all(ledger, {file}, request).at(0);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text + "(no " + what + ")" : text.replace(at, what.size(), by);
}

TEST(Partial, PutsTheBadRowsUnchangedBesideTheFile) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_file_at(ledger,
                                               folder.file("m9.csv", tidy +
                                                                         "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n"
                                                                         "X01 , 2017-18,9,\"MH_NHS\",R,\"1,000\",1O,1,1\n"
                                                                         "X99,2017-18,9,MH_NHS,R,1,1,1,1\n"),
                                               partial());
    EXPECT_EQ(outcome.state, State::imported);
    EXPECT_EQ(outcome.verdicts.added, 1U);
    EXPECT_EQ(outcome.rejects_file, folder / "m9.rejects.csv");
    EXPECT_EQ(bytes_of(folder / "m9.rejects.csv"),
              rejects_heading +
                  "X01 , 2017-18,9,\"MH_NHS\",R,\"1,000\",1O,1,1,import 1 line 3,\"V012 actual_ytd: \"\"1O\"\" is not a number (letter O at "
                  "character 2)\"\n"
                  "X99,2017-18,9,MH_NHS,R,1,1,1,1,import 1 line 4,\"V010 organisation: no body is called \"\"X99\"\"\"\n");
    EXPECT_EQ(rejects_of_import(ledger, 1), bytes_of(folder / "m9.rejects.csv"));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Partial, NeverWritesOverAFileThatIsThere) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const auto file = folder.file("m9.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,MH_NHS,R,1,x,1,1\n");
    folder.file("m9.rejects.csv", "somebody mends this");
    EXPECT_EQ(import_file_at(ledger, file, partial()).rejects_file, folder / "m9.rejects-2.csv");
    EXPECT_EQ(bytes_of(folder / "m9.rejects.csv"), "somebody mends this");
    folder.file("m9.csv", bytes_of(file) + "X01,2017-18,8,MH_NHS,R,1,x,1,1\n");
    EXPECT_EQ(import_file_at(ledger, file, partial()).rejects_file, folder / "m9.rejects-3.csv");
}

TEST(Partial, AFileWithoutBadRowsLeavesNoRejects) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_file_at(ledger, folder.file("m9.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n"), partial());
    EXPECT_EQ(outcome.state, State::imported);
    EXPECT_FALSE(outcome.rejects_file);
    EXPECT_EQ(rejects_of_import(ledger, 1), "");
}

TEST(Partial, TheMendedRowsCompleteTheImport) {
    Database ledger = ledger_with_bodies();
    const std::string text = tidy +
                             "X01,2017-18,9,RES_PROG_REC,R,9,9,9,9\n"
                             "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n"
                             "X01,2017-18,9,MH_NHS,R,5,6O,7,8\n";
    ASSERT_EQ(import_text(ledger, text, partial()).state, State::imported);
    const FileOutcome outcome = import_text(ledger, replaced(rejects_of_import(ledger, 1), "6O", "60"));
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.completes, 1);
    EXPECT_EQ(outcome.verdicts.added, 1U);
    EXPECT_EQ(outcome.verdicts.unchanged, 2U);
    EXPECT_EQ(outcome.verdicts.withdrawn, 0U);
    EXPECT_EQ(outcome.findings.count_of("V104"), 0U) << words_of(outcome);
    Database whole = ledger_with_bodies();
    import_text(whole, replaced(text, "6O", "60"));
    EXPECT_EQ(figures_in_force(ledger), figures_in_force(whole));
    // What was carried over leads to the file that it stood in, and its line there.
    EXPECT_THAT(answers(ledger, "SELECT line.code, given_by.import_run_id, figure.source_line FROM submission_in_force JOIN figure USING (submission_id) "
                        "JOIN line USING (line_id) JOIN submission AS given_by ON given_by.submission_id = "
                        "COALESCE(figure.carried_from_submission_id, figure.submission_id) ORDER BY 1"),
                testing::ElementsAre("ACU_NHS|1|3", "MH_NHS|2|2", "RES_PROG_REC|1|2"));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Partial, RowsThatAreStillWrongAreRejectedAgainWithOnePairOfColumns) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger,
                          tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,MH_NHS,R,5,6O,7,8\nX01,2017-18,9,COM_NHS,R,5,6O,7,8\n",
                          partial())
                  .state,
              State::imported);
    const std::string half_mended = replaced(rejects_of_import(ledger, 1), "6O", "60");
    EXPECT_EQ(import_text(ledger, half_mended).state, State::rejected);
    const FileOutcome second = import_text(ledger, half_mended, partial());
    ASSERT_EQ(second.state, State::imported) << words_of(second);
    EXPECT_EQ(second.completes, 1);
    const std::string again = rejects_of_import(ledger, 2);
    EXPECT_EQ(again, rejects_heading +
                         "X01,2017-18,9,COM_NHS,R,5,6O,7,8,import 2 line 3,\"V012 actual_ytd: \"\"6O\"\" is not a number (letter O at character "
                         "2)\"\n");
    const FileOutcome third = import_text(ledger, replaced(again, "6O", "60"));
    EXPECT_EQ(third.completes, 2);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM return_figure"), "3");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Partial, AFileOfBadRowsAloneIsRejected) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome = import_file_at(ledger, folder.file("m9.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,x,3,4\n"), partial());
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_FALSE(std::filesystem::exists(folder / "m9.rejects.csv"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Partial, AMisplacedQuotationMarkIsNeverDivided) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome =
        import_file_at(ledger,
                       folder.file("m9.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,\"MH_NHS,R,1,1,1,1\n"
                                                    "X01,2017-18,9,COM_NHS,R,1,2,3,4\n"),
                       partial());
    EXPECT_EQ(outcome.findings.count_of("V007"), 1U);
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_FALSE(std::filesystem::exists(folder / "m9.rejects.csv"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Partial, AColumnThatNobodyKnowsIsNeverDivided) {
    Database ledger = ledger_with_bodies();
    EXPECT_EQ(import_text(ledger, tidy.substr(0, tidy.size() - 1) + ",remark\nX01,2017-18,9,ACU_NHS,R,1,2,3,4,why\n", partial()).state,
              State::rejected);
}

TEST(Partial, ADryRunShowsTheRejectsAndWritesNothing) {
    const TemporaryFolder folder;
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const auto file = folder.file("m9.csv", tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,MH_NHS,R,1,x,1,1\n");
    for (const bool is_partial : {false, true}) {
        ImportRequest request;
        request.dry_run = true;
        request.partial = is_partial;
        const FileOutcome outcome = import_file_at(ledger, file, request);
        EXPECT_EQ(outcome.state, is_partial ? State::imported : State::rejected);
        EXPECT_EQ(outcome.verdicts.added, 1U);
        EXPECT_EQ(outcome.rejects.rows.size(), 1U);
        EXPECT_EQ(contents_of(ledger), before);
        EXPECT_FALSE(std::filesystem::exists(folder / "m9.rejects.csv"));
    }
}

TEST(Partial, ATotalThatDoesNotAddIsRejectedWithoutItsLines) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(
        ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1.00,,,\nX01,2017-18,9,EXP_ACUTE,,3.00,,,\n", partial());
    EXPECT_EQ(outcome.state, State::imported);
    EXPECT_EQ(outcome.rejects.rows.size(), 1U);
    EXPECT_EQ(outcome.rejects.rows.at(0).line, 3U);
}

TEST(Partial, BadClaimsAreLeftOutAndCompleteTheirImportLater) {
    Database ledger = ledger_with_bodies();
    import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018-02-13,\n");
    const FileOutcome outcome = import_text(
        ledger,
        "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,bound\n"
        "X01,2017-18,plan,2017-04,in_year_plan,-1,surplus_positive,S1,high,,exact\n"
        "X01,2017-18,plan,2017-04,outturn_in_year,-1x,surplus_positive,S1,high,,exact\n",
        partial());
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    const FileOutcome mended = import_text(ledger, replaced(rejects_of_import(ledger, 2), "-1x", "-1"));
    ASSERT_EQ(mended.state, State::imported) << words_of(mended);
    EXPECT_EQ(mended.completes, 2);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM statement_in_force"), "2");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

// Found by reading: the four amounts of a figure stand in four rows of a long file, and a mended row brings one of them.
TEST(Partial, AMendedRowOfALongReturnKeepsTheOtherAmountsOfItsFigure) {
    Database ledger = ledger_with_bodies();
    const std::string text = wide +
                             "X01,2017-18,9,ACU_NHS,plan_ytd,R,1.5\n"
                             "X01,2017-18,9,ACU_NHS,actual_ytd,R,2O\n"
                             "X01,2017-18,9,ACU_NHS,plan_fy,R,3\n";
    ASSERT_EQ(import_text(ledger, text, partial()).state, State::imported);
    const FileOutcome outcome = import_text(ledger, replaced(rejects_of_import(ledger, 1), "2O", "20"));
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    Database whole = ledger_with_bodies();
    import_text(whole, replaced(text, "2O", "20"));
    EXPECT_EQ(figures_in_force(ledger), figures_in_force(whole));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

/// Lines of a file, the heading first, each without its end.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// A return, tidy or long, in which some rows went wrong: letters in numbers, unknown bodies, lines and months, rows too short or
/// too long, rows that stand twice, totals that may not add.
std::string any_damaged_return() {
    const bool is_long = *rc::gen::arbitrary<bool>();
    std::vector<std::string> lines = lines_of(tidy_text(any_return({.may_be_blank = true})));
    if (is_long) {
        std::vector<std::string> long_lines = {wide.substr(0, wide.size() - 1)};
        for (const TidyRow& row : any_return()) {
            const std::string measures[] = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};
            for (std::size_t i = 0; i < 4; ++i) {
                long_lines.push_back("X01,2017-18,12," + row.line + "," + measures[i] + "," + row.recurrence + "," +
                                     std::to_string(*row.pence[i] / 100'000));
            }
        }
        lines = long_lines;
    }
    const int totals = *rc::gen::inRange(0, 3);
    for (int i = 0; i < totals; ++i) {
        const std::string total = *rc::gen::element<std::string>("EXP_TOTAL", "EXP_ACUTE", "RES_TOTAL");
        lines.push_back(is_long ? "X01,2017-18,12," + total + ",actual_ytd,," + std::to_string(*rc::gen::inRange(0, 9))
                                : "X01,2017-18,12," + total + ",,,1.00,,");
    }
    const int damages = *rc::gen::inRange(1, 6);
    for (int i = 0; i < damages; ++i) {
        const std::size_t at = *rc::gen::inRange<std::size_t>(1, lines.size());
        std::string& line = lines[at];
        switch (*rc::gen::inRange(0, 8)) {
            case 0:
                line.back() = 'O';
                break;
            case 1:
                line.replace(0, std::min<std::size_t>(3, line.size()), "X99");
                break;
            case 2:
                line = line.substr(0, line.rfind(','));
                break;
            case 3:
                line += ",1";
                break;
            case 4:
            case 6: {
                std::string twin = line;   // the same row, or another with the same key
                if (*rc::gen::arbitrary<bool>()) {
                    twin.back() = '7';
                }
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(1, lines.size() + 1)), twin);
                break;
            }
            case 5: {
                const std::size_t month = line.find(",12,");
                if (month != std::string::npos) {
                    line.replace(month, 4, ",14,");
                }
                break;
            }
            default:
                line = "EK4" + line.substr(std::min<std::size_t>(3, line.size()));
        }
    }
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

// A row that was rejected, because it repeats another, was loaded all the same.
TEST(Partial, OfRecordsThatStandTwiceOneIsLoadedAndOfDifferentOnesNone) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger,
                                            "source_id,publisher,title,date,url\n"
                                            "S1,A paper,A title,2018,\n"
                                            "S2,A paper,Another title,2018,\n"
                                            "S1,A paper,A title,2018,\n"
                                            "S3,A paper,A third title,2018,\n"
                                            "S2,A paper,Not that title,2018,\n",
                                            partial());
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    std::vector<std::size_t> lines;
    for (const Reject& reject : outcome.rejects.rows) {
        lines.push_back(reject.line);
    }
    EXPECT_THAT(lines, testing::ElementsAre(3, 4, 6));
    EXPECT_EQ(outcome.verdicts.added, 2U);
    EXPECT_THAT(answers(ledger, "SELECT reference, title FROM source WHERE kind = 'publication' ORDER BY 1"),
                testing::ElementsAre("S1|A title", "S3|A third title"));
}

TEST(Partial, AListOfWhichNoRowCanBeTrustedIsRejected) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome =
        import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018,\nS1,A paper,Another title,2018,\n", partial());
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Partial, OfRowsThatDifferNoneIsLoaded) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger,
                                            tidy +
                                                "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n"
                                                "X01,2017-18,9,MH_NHS,R,5,6,7,8\n"
                                                "X01,2017-18,9,ACU_NHS,R,1,2,3,5\n"
                                                "X01,2017-18,9,MH_NHS,,5,6,7,8\n"
                                                "X01,2017-18,9,RUN_CSU,R,1,1,1,1\n"
                                                "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n",
                                            partial());
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    // Lines 2, 4 and 7 cannot all be right; line 5 only repeats line 3.
    std::vector<std::string> said;
    for (const Reject& reject : outcome.rejects.rows) {
        said.push_back(std::to_string(reject.line) + " " + reject.because.substr(0, reject.because.find(" is about")));
    }
    EXPECT_THAT(said, testing::ElementsAre("2 V021: the row at line 4", "4 V021: the row at line 2", "5 V021: the row at line 3",
                                           "7 V021: the row at line 2"));
    EXPECT_THAT(figures_in_force(ledger), testing::ElementsAre("X01|2017-18|9|return|MH_NHS|R|0|500|600|700|800",
                                                               "X01|2017-18|9|return|RUN_CSU|R|0|100|100|100|100"));
}

// Behind a row that stands twice the other amounts of its figure count; of one measure that is given twice none does.
TEST(Partial, BehindARowOfALongReturnThatStandsTwiceNothingIsLost) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger,
                                            wide +
                                                "X01,2017-18,9,ACU_NHS,plan_ytd,R,1\n"
                                                "X01,2017-18,9,ACU_NHS,actual_ytd,R,2\n"
                                                "X01,2017-18,9,ACU_NHS,actual_ytd,R,3\n"
                                                "X01,2017-18,9,ACU_NHS,plan_ytd,R,4\n"
                                                "X01,2017-18,9,ACU_NHS,plan_fy,R,5\n"
                                                "X01,2017-18,9,ACU_NHS,forecast_fy,R,6\n",
                                            partial());
    EXPECT_EQ(outcome.findings.count_of("V021"), 4U) << words_of(outcome);
    EXPECT_EQ(outcome.rejects.rows.size(), 4U);
    EXPECT_THAT(figures_in_force(ledger), testing::ElementsAre("X01|2017-18|9|return|ACU_NHS|R|0|NULL|NULL|500000|600000"));
}

// The mended rows of a file in thousands were read as pounds, among rows in thousands, and nothing was said.
TEST(Partial, MendedRejectsAreReadInTheUnitSignAndKindOfTheirImport) {
    const std::string text = tidy +
                             "X01,2017-18,12,RES_PROG_REC,R,9,9,9,9\n"
                             "X01,2017-18,12,ACU_NHS,R,1.5,2,3,4\n"
                             "X01,2017-18,12,MH_NHS,R,5,6O,7,8\n";
    for (const auto& [unit, is_deficit_positive, kind] :
         {std::tuple(MoneyUnit::thousands, false, "return"), std::tuple(MoneyUnit::pounds, true, "return"),
          std::tuple(MoneyUnit::pounds, false, "accounts"), std::tuple(MoneyUnit::millions, true, "plan")}) {
        ImportRequest as_it_is;
        as_it_is.unit = unit;
        as_it_is.deficit_positive = is_deficit_positive;
        as_it_is.kind = kind;
        ImportRequest bad_rows_apart = as_it_is;
        bad_rows_apart.partial = true;
        Database ledger = ledger_with_bodies();
        ASSERT_EQ(import_text(ledger, text, bad_rows_apart).state, State::imported);
        const std::string mended = replaced(rejects_of_import(ledger, 1), "6O", "60");
        const FileOutcome outcome = import_text(ledger, mended);
        ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
        EXPECT_EQ(outcome.findings.warnings(), 0U) << words_of(outcome);
        EXPECT_EQ(outcome.verdicts.new_versions, 1U);
        Database whole = ledger_with_bodies();
        import_text(whole, replaced(text, "6O", "60"), as_it_is);
        EXPECT_EQ(figures_in_force(ledger), figures_in_force(whole));
        EXPECT_EQ(answers(ledger, "SELECT DISTINCT kind, unit, sign_convention FROM import_run").size(), 1U);
        EXPECT_THAT(verify_ledger(ledger), IsEmpty());
        // The options may be given again, if they say the same.
        EXPECT_EQ(import_text(ledger, mended, as_it_is).state, State::already_held);
    }
}

TEST(Partial, AnOptionThatContradictsTheImportThatIsCompletedIsRefused) {
    Database ledger = ledger_with_bodies();
    ImportRequest in_thousands = partial();
    in_thousands.unit = MoneyUnit::thousands;
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,MH_NHS,R,5,6O,7,8\n", in_thousands).state, State::imported);
    const std::string mended = replaced(rejects_of_import(ledger, 1), "6O", "60");
    const auto before = contents_of(ledger);
    ImportRequest otherwise;
    otherwise.unit = MoneyUnit::pounds;
    otherwise.deficit_positive = true;
    otherwise.kind = "accounts";
    for (const bool is_partial : {false, true}) {
        otherwise.partial = is_partial;
        const FileOutcome outcome = import_text(ledger, mended, otherwise);
        EXPECT_EQ(outcome.state, State::rejected);
        EXPECT_EQ(outcome.findings.count_of("V041"), 3U);
        EXPECT_THAT(words_of(outcome), HasSubstr("--unit gbp: import 1, which this file completes, was read with --unit k"));
        EXPECT_THAT(words_of(outcome), HasSubstr("--sign deficit-positive: import 1, which this file completes, was read with --sign surplus-positive"));
        EXPECT_THAT(words_of(outcome), HasSubstr("--kind accounts: import 1, which this file completes, was read with --kind return"));
        EXPECT_EQ(contents_of(ledger), before);
    }
}

TEST(Partial, RejectsOfAnotherLayoutAreNotThoseOfTheImport) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1,2,3,4\nX01,2017-18,9,MH_NHS,R,5,6O,7,8\n", partial()).state, State::imported);
    const auto before = contents_of(ledger);
    const FileOutcome outcome = import_text(ledger, wide.substr(0, wide.size() - 1) +
                                                        ",rejected_from,rejected_because\nX01,2017-18,9,MH_NHS,actual_ytd,R,60,import 1 line 3,\n");
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_THAT(words_of(outcome), HasSubstr("the headings are of the layout `long`, and the rejects of import 1 are in the layout `tidy`"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(Partial, MendedFiguresOfAPaperAreAboutTheBodyThatWasDeclaredForIt) {
    const std::string heading = "organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note\n";
    Database ledger = ledger_with_bodies();
    ImportRequest of_a_body = partial();
    of_a_body.organisation = "X01";
    of_a_body.financial_year = "2017-18";
    of_a_body.kind = "press";
    const FileOutcome outcome = import_text(ledger,
                                            heading + ",2017-18 M09,forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n"
                                                      ",2017-18 M09,plan,surplus_deficit,total,plan_annual,-1O,GBPm,,\n",
                                            of_a_body);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    const std::string mended = replaced(rejects_of_import(ledger, 1), "-1O", "-10");
    ImportRequest of_another;
    of_another.organisation = "X02";
    EXPECT_EQ(import_text(ledger, mended, of_another).findings.count_of("V041"), 1U);
    const FileOutcome completed = import_text(ledger, mended);
    ASSERT_EQ(completed.state, State::imported) << words_of(completed);
    EXPECT_THAT(answers(ledger, "SELECT DISTINCT kind, declared FROM import_run"), testing::ElementsAre("press|X01 2017-18"));
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM paper_figure"), "2");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

// Three rows of one line, 100 in all and 60 and 40 of them, were three figures and 200 in all.
TEST(Partial, ALineThatIsToldWholeAndInPartsIsLoadedInParts) {
    Database ledger = ledger_with_bodies();
    const std::string text = tidy +
                             "X01,2017-18,9,PC_GPIT,,100,100,100,100\n"
                             "X01,2017-18,9,PC_GPIT,R,60,60,60,60\n"
                             "X01,2017-18,9,PC_GPIT,NR,40,40,40,40\n";
    EXPECT_EQ(import_text(ledger, text).state, State::rejected);
    const FileOutcome outcome = import_text(ledger, text, partial());
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_THAT(words_of(outcome), HasSubstr("PC_GPIT is without a recurrence here, and R at line 3 and NR at line 4"));
    EXPECT_THAT(figures_in_force(ledger), testing::ElementsAre("X01|2017-18|9|return|PC_GPIT|NR|0|4000|4000|4000|4000",
                                                               "X01|2017-18|9|return|PC_GPIT|R|0|6000|6000|6000|6000"));
    // The row as it is cannot complete the import either.
    const FileOutcome again = import_text(ledger, rejects_of_import(ledger, 1));
    EXPECT_EQ(again.state, State::rejected);
    EXPECT_THAT(words_of(again), HasSubstr("PC_GPIT is without a recurrence here, and R in the ledger and NR in the ledger"));
}

TEST(Partial, APartOfALineCannotCompleteWhatWasToldAsAWhole) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, tidy + "X01,2017-18,9,PC_GPIT,,100,100,100,100\nX01,2017-18,9,PC_GPIT,R,6O,60,60,60\n", partial()).state, State::imported);
    const FileOutcome outcome = import_text(ledger, replaced(rejects_of_import(ledger, 1), "6O", "60"));
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_THAT(words_of(outcome), HasSubstr("PC_GPIT is R here, and without a recurrence in the ledger"));
}

// What is told once stays as it was: the plan as a whole, and what was spent in parts; and a blank that takes the line's usual recurrence.
TEST(Partial, AmountsThatAreToldOnceEachAreNotToldTwice) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger,
                                            tidy +
                                                "X01,2017-18,9,PC_GPIT,,100,,100,\n"
                                                "X01,2017-18,9,PC_GPIT,R,,60,,60\n"
                                                "X01,2017-18,9,PC_GPIT,NR,,40,,40\n"
                                                "X01,2017-18,9,ACU_NHS,,100,100,100,100\n"
                                                "X01,2017-18,9,ACU_NHS,NR,40,40,40,40\n");
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.verdicts.added, 5U);
}

RC_GTEST_PROP(PartialProperties, LeavingBadRowsOutIsRemovingThemByHand, ()) {
    const std::string text = any_damaged_return();
    Database with_partial = ledger_with_bodies();
    const FileOutcome outcome = import_text(with_partial, text, partial());
    RC_PRE(outcome.state == State::imported);
    RC_LOG() << text << words_of(outcome);
    std::vector<std::string> lines = lines_of(text);
    for (auto reject = outcome.rejects.rows.rbegin(); reject != outcome.rejects.rows.rend(); ++reject) {
        RC_ASSERT(lines[reject->line - 1] == reject->raw_text);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(reject->line) - 1);
    }
    std::string by_hand;
    for (const std::string& line : lines) {
        by_hand += line + "\n";
    }
    Database without = ledger_with_bodies();
    const FileOutcome clean = import_text(without, by_hand);
    RC_ASSERT(clean.state == State::imported);
    RC_ASSERT(clean.findings.errors() == 0U);
    RC_ASSERT(clean.verdicts.added == outcome.verdicts.added);
    RC_ASSERT(figures_in_force(with_partial) == figures_in_force(without));
    RC_ASSERT(answers(with_partial, "SELECT * FROM control_total") == answers(without, "SELECT * FROM control_total"));
    RC_ASSERT(verify_ledger(with_partial).empty());
}

// The row that was mended has no amounts: it is one of a month that has some, and no form that waits to be filled in.
TEST(Partial, AMendedRowWithoutAmountsCompletesItsReturn) {
    Database ledger = ledger_with_bodies();
    const std::string good = "X01,2017-18,9,ACU_NHS,R,1,2,3,4\n";
    EXPECT_EQ(import_text(ledger, std::string(tidy_heading) + good + "?X01,2017-18,9,COM_NHS,R,,,,\n", partial()).state, State::imported);
    std::string mended = rejects_of_import(ledger, 1);
    std::erase(mended, '?');
    const FileOutcome outcome = import_text(ledger, mended);
    EXPECT_EQ(outcome.state, State::imported) << outcome.findings.text("mended.csv");
    EXPECT_EQ(outcome.not_filled_in, 0U);
    Database whole = ledger_with_bodies();
    import_text(whole, std::string(tidy_heading) + good + "X01,2017-18,9,COM_NHS,R,,,,\n");
    EXPECT_EQ(figures_in_force(ledger), figures_in_force(whole));
}

RC_GTEST_PROP(PartialProperties, MendedRejectsMakeTheReturnWhole, ()) {
    const std::vector<TidyRow> rows = any_return({.may_be_blank = true});
    const std::string text = tidy_text(rows);
    std::vector<std::string> lines = lines_of(text);
    const std::size_t damaged = *rc::gen::inRange<std::size_t>(1, std::max<std::size_t>(lines.size() / 2, 2));
    std::string broken = lines[0] + "\n";
    for (std::size_t i = 1; i < lines.size(); ++i) {
        broken += (i <= damaged ? "?" : "") + lines[i] + "\n";   // the code of the body is spoilt
    }
    RC_PRE(lines.size() > damaged + 1);
    Database ledger = ledger_with_bodies();
    RC_ASSERT(import_text(ledger, broken, partial()).state == State::imported);
    std::string mended = rejects_of_import(ledger, 1);
    std::erase(mended, '?');
    const FileOutcome outcome = import_text(ledger, mended);
    RC_LOG() << mended << outcome.findings.text("mended.csv");
    RC_ASSERT(outcome.state == State::imported);
    Database whole = ledger_with_bodies();
    import_text(whole, text);
    RC_ASSERT(figures_in_force(ledger) == figures_in_force(whole));
    RC_ASSERT(verify_ledger(ledger).empty());
}

}  // namespace
}  // namespace ccgledger
