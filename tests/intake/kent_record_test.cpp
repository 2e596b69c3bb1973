// The published record of Kent and Medway, as it comes in by the ordinary way, and what can be derived from it alone.
#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/import.h"
#include "intake/record_writer.h"
#include "ledgers.h"
#include "store/audit.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using State = FileOutcome::State;

std::filesystem::path kent(std::string_view name) {
    return in_source_tree("data/kent") / name;
}

constexpr std::string_view counts =
    "SELECT (SELECT COUNT(*) FROM source WHERE kind = 'publication'), (SELECT COUNT(*) FROM statement), "
    "(SELECT COUNT(*) FROM population), (SELECT COUNT(*) FROM intervention)";

/// Made once a process.
Database& model_of_kent() {
    static Database ledger = [] {
        Database made = ledger_with_bodies();
        for (const FileOutcome& outcome :
             import_all(made, {kent("facts.csv"), kent("populations.csv"), kent("events.csv"), kent("sources.csv")})) {
            EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
        }
        return made;
    }();
    return ledger;
}

Database ledger_of_kent() {
    Database copy = Database::in_memory();
    model_of_kent().copy_into(copy);
    return copy;
}

// ----------------------------------------------------------------------------------------------------- how it comes in

TEST(KentRecord, ComesInWhole) {
    Database ledger = ledger_of_kent();
    EXPECT_EQ(answer(ledger, counts), "67|148|111|25");
    EXPECT_THAT(answers(ledger, "SELECT layout, kind, rows_read, rows_new FROM import_run ORDER BY import_run_id"),
                ElementsAre("sources|record|67|67", "statements|record|148|148", "populations|record|111|111",
                            "events|record|25|25"));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    EXPECT_THAT(verify_records(ledger), IsEmpty());
}

TEST(KentRecord, KeepsEachClaimAsItWasMade) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(
        answers(
            ledger,
            "SELECT period, made_on, amount_pence, bound, rounding_unit_pence, basis, source, confidence, source_line "
            "FROM statement_in_force WHERE organisation = '09C' AND financial_year = 2017 AND measure LIKE 'forecast%' "
            "ORDER BY source_line"),
        ElementsAre("M09|2018-02|NULL|exact|1|unknown|S03|high|12",
                    "annual|2018-01|-900000000|exact|10000000|unknown|S01|high|13",
                    "annual|2018-01|-1200000000|exact|10000000|unknown|S01|high|14",
                    "annual|2018-01|-1200000000|exact|10000000|unknown|S03|high|15",
                    "annual|2018-02|-1200000000|exact|10000000|unknown|S02|medium|16",
                    "annual|2018-01|-2000000000|at_most|10000000|unknown|S01|medium|17"));
}

TEST(KentRecord, AClaimAboutAYearBeforeItsBodyIsSaidAndKept) {
    Database ledger = ledger_with_bodies();
    const auto outcomes = import_all(ledger, {kent("sources.csv"), kent("facts.csv")});
    const FileOutcome& facts = outcomes.at(1);
    EXPECT_GT(facts.findings.count_of("V101"), 0U);
    EXPECT_EQ(facts.findings.errors(), 0U);
    EXPECT_THAT(facts.findings.kept(), Each(Field(&Finding::id, "V101")));
    EXPECT_THAT(words_of(facts), HasSubstr("QKS did not exist in 2012-13: it opened on 2022-07-01"));
    EXPECT_EQ(facts.verdicts.added, 148U);
}

TEST(KentRecord, ImportedTwiceIsImportedOnce) {
    Database ledger = ledger_of_kent();
    const auto before = contents_of(ledger);
    const TemporaryFolder folder;
    for (const std::string name : {"sources.csv", "facts.csv", "populations.csv", "events.csv"}) {
        EXPECT_EQ(import_all(ledger, {kent(name)}).at(0).state, State::already_held) << name;
        const FileOutcome other_bytes = import_all(ledger, {folder.file(name, bytes_of(kent(name)) + "\n")}).at(0);
        EXPECT_EQ(other_bytes.state, State::nothing_new) << name << words_of(other_bytes);
    }
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(KentRecord, TheOrderOfItsFilesDoesNotMatter) {
    const auto record = [](Database& ledger) {
        std::vector<std::string> rows = answers(ledger,
                                                "SELECT reference, publisher, title, published_on, address FROM source "
                                                "WHERE kind = 'publication' ORDER BY 1");
        for (const std::string_view sql :
             {"SELECT organisation, financial_year, period, made_on, measure, amount_pence, bound, source, note, "
              "source_line FROM statement_in_force ORDER BY source_line",
              "SELECT organisation_id, as_of, persons, basis, source.reference, note FROM population JOIN source USING "
              "(source_id) ORDER BY population.source_line",
              "SELECT organisation_id, happened_on, intervention.kind, description, source.reference FROM intervention "
              "JOIN source USING (source_id) ORDER BY intervention.source_line"}) {
            const auto more = answers(ledger, sql);
            rows.insert(rows.end(), more.begin(), more.end());
        }
        return rows;
    };
    Database model = ledger_of_kent();
    const auto expected = record(model);
    EXPECT_EQ(expected.size(), 67U + 148U + 111U + 25U);
    std::vector<std::string> names = {"events.csv", "facts.csv", "populations.csv", "sources.csv"};
    do {
        Database ledger = ledger_with_bodies();
        std::vector<std::filesystem::path> files;
        std::transform(names.begin(), names.end(), std::back_inserter(files), kent);
        for (const FileOutcome& outcome : import_all(ledger, files)) {
            EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
        }
        EXPECT_EQ(record(ledger), expected);
    } while (std::next_permutation(names.begin(), names.end()));
}

TEST(KentRecord, ClaimsWithoutTheirSourcesAreRefused) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome = import_all(ledger, {kent("facts.csv")}).at(0);
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_EQ(outcome.findings.count_of("V025"), 148U);
    EXPECT_THAT(outcome.findings.text("facts.csv"), HasSubstr("and 128 more like V025"));
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(KentRecord, ACorrectedClaimSupersedesItsWholeSetAndTheOldOneStays) {
    Database ledger = ledger_of_kent();
    const std::string key =
        "WHERE organisation = '09C' AND financial_year = 2017 AND measure = 'outturn_in_year' AND source = 'S04'";
    ASSERT_EQ(answer(ledger, "SELECT amount_pence FROM statement_in_force " + key), "-1300000000");
    std::string text = bytes_of(kent("facts.csv"));
    const std::string claim = "09C,NHS Ashford CCG,2017-18,outturn,2018-08,outturn_in_year,-13.0,surplus_positive,S04";
    const std::size_t at = text.find(claim);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, claim.size(),
                 "09C,NHS Ashford CCG,2017-18,outturn,2018-08,outturn_in_year,-13.1,surplus_positive,S04");
    const FileOutcome outcome = import_text(ledger, text);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.verdicts.changed, 1U);
    EXPECT_EQ(outcome.verdicts.unchanged, 147U);
    EXPECT_EQ(answer(ledger, "SELECT amount_pence, import_run_id FROM statement_in_force " + key), "-1310000000|5");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM statement_in_force"), "148");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM statement"), "149") << "the claim as it was first read stays";
    EXPECT_THAT(verify_records(ledger), IsEmpty());
}

// One paper may give two figures for one thing; both stand, and both give way when the paper is read again.
TEST(Records, TwoClaimsOfOneSourceAreOneSet) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018,\n").state,
              State::imported);
    const std::string heading =
        "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note\n";
    const auto claim = [](const std::string& amount) {
        return "09C,2017-18,annual,2018,savings_target," + amount + ",amount,S1,high,\n";
    };
    ASSERT_EQ(import_text(ledger, heading + claim("20") + claim("21.0")).state, State::imported);
    EXPECT_THAT(
        answers(ledger, "SELECT amount_pence, rounding_unit_pence, bound, basis FROM statement_in_force ORDER BY 1"),
        ElementsAre("2000000000|100000000|exact|unknown", "2100000000|10000000|exact|unknown"));
    EXPECT_EQ(import_text(ledger, heading + claim("21.0") + claim("20")).state, State::nothing_new);
    const FileOutcome corrected = import_text(ledger, heading + claim("20.5"));
    EXPECT_EQ(corrected.state, State::imported);
    EXPECT_THAT(corrected.verdicts.changes, ElementsAre("  changed   claim of line 2: 2 in force before, 1 now"));
    EXPECT_THAT(answers(ledger, "SELECT amount_pence FROM statement_in_force"), ElementsAre("2050000000"));
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM statement"), "3");
}

TEST(Records, AChangedRowIsFoundByVerify) {
    for (const std::string change :
         {"UPDATE statement SET amount_pence = amount_pence + 1 WHERE source_line = 2",
          "UPDATE statement SET note = 'forged' WHERE source_line = 2", "DELETE FROM statement WHERE source_line = 2",
          "UPDATE population SET persons = 1 WHERE source_line = 3",
          "UPDATE intervention SET happened_on = '2000-01-01' WHERE source_line = 2",
          "UPDATE source SET title = 'forged' WHERE reference = 'S01'"}) {
        Database ledger = ledger_of_kent();
        ledger.execute("PRAGMA foreign_keys = OFF");
        ledger.execute(change);
        EXPECT_THAT(verify_records(ledger), Contains(HasSubstr("were changed after they were stored"))) << change;
    }
}

TEST(Records, EveryLayoutOfRecordsIsStored) {
    struct RecordCase {
        std::string text, table, stored;
    };
    const std::vector<RecordCase> cases = {
        {"organisation,financial_year,target,amount,basis,set_on,set_by,source,note\nX01,2017-18,control_total,-"
         "5420000,in_year,2017-03,NHS England,,\n",
         "target",
         "kind, amount_pence, basis, set_on, set_by, source_id|control_total|-542000000|in_year|2017-03|NHS "
         "England|NULL"},
        {"financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n2017-18,"
         "X02,X01,giver,2500000,2017-04,,NR,no,S1,\n",
         "transfer",
         "leg, amount_pence, agreed_on, withdrawn_on, recurrence, is_repayable|giver|250000000|2017-04|NULL|2|0"},
        {"organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\nX01,"
         "2017-18,Support,2500000,once,letter,CFO,2018-02-13,,\n",
         "one_off_item", "description, amount_pence, judged_by, judged_until|Support|250000000|CFO|NULL"},
        {"organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_"
         "on,source\nX01,2017-18,qipp,Scheme,,1200,10,R,,,,\n",
         "full_year_effect", "kind, in_year_pence, annual_pence, first_month, recurrence|qipp|NULL|120000|10|1"},
        {"organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,"
         "annual,source\nX01,2017-18,9,Scheme,transactional,,5,4,3,2,1,\n",
         "qipp_scheme",
         "month, name, kind, recurrence, plan_year_pence, annual_pence|9|Scheme|transactional|0|500|100"},
        {"organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source\nX01,"
         "2017-18,M9,Winter,ACU_NHS,5,7500,NR,,\n",
         "risk", "month, description, full_pence, probability_basis_points|9|Winter|500|7500"},
        {"organisation,financial_year,month,mitigation,line,full,probability_basis_points,recurrence,evidence,"
         "source\nX01,2017-18,M9,More savings,,5,,,,\n",
         "mitigation", "month, description, line_id, probability_basis_points|9|More savings|NULL|NULL"},
        {"scenario,financial_year,organisation,effect,bound,note,source\nsupport "
         "withdrawn,2017-18,X01,-3000000,about,,\nsupport withdrawn,2017-18,X02,3000000,,,\n",
         "scenario", "SUM(amount_pence), COUNT(DISTINCT name), MIN(bound), MAX(bound)|0|1|about|exact"},
    };
    for (const RecordCase& each : cases) {
        Database ledger = ledger_with_bodies();
        ASSERT_EQ(import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018,\n").state,
                  State::imported);
        const FileOutcome outcome = import_text(ledger, each.text);
        EXPECT_EQ(outcome.state, State::imported) << each.text << words_of(outcome);
        EXPECT_EQ(outcome.layout.substr(0, each.table.size()), each.table);
        const std::size_t bar = each.stored.find('|');
        EXPECT_EQ(answer(ledger, "SELECT " + each.stored.substr(0, bar) + " FROM " + each.table),
                  each.stored.substr(bar + 1));
        EXPECT_EQ(import_text(ledger, each.text + "\n").state, State::nothing_new);
        EXPECT_THAT(verify_records(ledger), IsEmpty()) << each.table;
    }
}

TEST(Records, MoneyOfRecordsIsInTheUnitThatIsDeclaredAndClaimsAreInMillions) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.unit = MoneyUnit::thousands;
    ASSERT_EQ(import_text(ledger,
                          "organisation,financial_year,target,amount,basis,set_on,set_by,source,note\nX01,2017-18,qipp_"
                          "target,1.5,,,,,\n",
                          request)
                  .state,
              State::imported);
    EXPECT_EQ(answer(ledger, "SELECT amount_pence, basis FROM target"), "150000|unknown");
    ASSERT_EQ(import_text(ledger, "source_id,publisher,title,date,url\nS1,A paper,A title,2018,\n").state,
              State::imported);
    ASSERT_EQ(import_text(ledger,
                          "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,"
                          "confidence,note,bound,basis\n"
                          "09C,2017-18,m9,,in_year_plan,-0.123,surplus_positive,S1,high,,,in_year\n")
                  .state,
              State::imported);
    EXPECT_EQ(answer(ledger, "SELECT period, amount_pence, rounding_unit_pence, basis FROM statement"),
              "M09|-12300000|100000|in_year");
    EXPECT_THAT(answers(ledger, "SELECT layout, unit FROM import_run ORDER BY 1"),
                ElementsAre("sources|gbp", "statements|m", "targets|k"));
}

// -------------------------------------------------------------------------------------------------- what it comes to

constexpr std::string_view structural_of =
    "SELECT basis, in_year_pence / 100000, structural_pence, structural_low_pence / 100000, structural_high_pence / "
    "100000, "
    "one_off_pence, method, confidence FROM structural WHERE financial_year = '2017-18' AND organisation = ";

TEST(Ashford, IsABoundInBothReadingsAndNeverOneFigure) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(answers(ledger, std::string(structural_of) + "'09C' ORDER BY basis DESC"),
                ElementsAre("in_year|-9000|NULL|-15300|-12000|NULL|bound|bound",
                            "cumulative|-2000|NULL|-8300|-5000|NULL|bound|bound"));
    const auto assumptions = answers(ledger,
                                     "SELECT assumption FROM structural WHERE organisation = '09C' AND financial_year "
                                     "= '2017-18' ORDER BY basis DESC");
    EXPECT_THAT(assumptions, ElementsAre(HasSubstr("year's own position"), HasSubstr("the balance brought forward")));
    EXPECT_THAT(
        answers(ledger, "SELECT source FROM structural WHERE organisation = '09C' AND financial_year = '2017-18'"),
        Each(AllOf(HasSubstr("S01"), HasSubstr("S03"))));
}

TEST(Ashford, CarriesForwardABalanceAndABound) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(
        answers(
            ledger,
            "SELECT basis, to_year, brought_forward_pence / 100000, cumulative_pence / 100000, recurrent_gap_pence, "
            "recurrent_gap_low_pence / 100000, recurrent_gap_high_pence / 100000, full_year_effect_pence, confidence "
            "FROM carry_forward WHERE organisation = '09C' AND from_year = '2017-18' ORDER BY basis DESC"),
        ElementsAre("in_year|2018-19|-7000|-16000|NULL|-15300|-12000|NULL|bound",
                    "cumulative|2018-19|-7000|-9000|NULL|-8300|-5000|NULL|bound"));
}

TEST(Ashford, IsTheSameSeenFromTheForecastWithoutSupport) {
    // -12 counts no support: what remains unknown is only the QIPP shortfall that one-offs may have patched.
    Database ledger = ledger_of_kent();
    EXPECT_EQ(
        answer(
            ledger,
            "SELECT COUNT(DISTINCT amount_pence), MIN(amount_pence) FROM statement_in_force WHERE organisation = '09C' "
            "AND financial_year = 2017 AND measure = 'forecast_outturn_support_withdrawn'"),
        "1|-1200000000");
    EXPECT_THAT(
        answers(
            ledger,
            "SELECT structural.structural_high_pence - claim.amount_pence, "
            "structural.structural_low_pence - (claim.amount_pence - savings_shortfall_claim.shortfall_pence) "
            "FROM structural JOIN statement_in_force AS claim ON claim.organisation = structural.organisation "
            "AND claim.financial_year = structural.start_year AND claim.measure = 'forecast_outturn_support_withdrawn' "
            "JOIN savings_shortfall_claim ON savings_shortfall_claim.organisation_id = structural.organisation_id "
            "AND savings_shortfall_claim.financial_year = structural.start_year "
            "WHERE structural.organisation = '09C' AND structural.financial_year = '2017-18' AND structural.basis = "
            "'in_year'"),
        Each("0|0"));
    EXPECT_EQ(answer(ledger,
                     "SELECT support_pence, is_withdrawn FROM support_claim JOIN organisation USING (organisation_id) "
                     "WHERE code = '09C'"),
              "300000000|1");
}

TEST(Canterbury, IsABoundInTheYearAndUnknownWithTheBalance) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(answers(ledger, std::string(structural_of) + "'09E' ORDER BY basis DESC"),
                ElementsAre("in_year|-7000|NULL|-14900|-4000|NULL|bound|bound",
                            "cumulative|NULL|NULL|NULL|NULL|NULL|none|none"));
    EXPECT_THAT(
        answers(ledger,
                "SELECT reading, assumption FROM structural WHERE organisation = '09E' AND financial_year = '2017-18' "
                "AND basis = 'cumulative'"),
        ElementsAre(AllOf(HasSubstr("unknown|"), HasSubstr("not derivable: no opening balance was published"))));
    EXPECT_THAT(answers(ledger,
                        "SELECT recurrent_gap_low_pence / 100000, recurrent_gap_high_pence / 100000 FROM carry_forward "
                        "WHERE organisation = '09E' AND from_year = '2017-18' ORDER BY basis DESC"),
                ElementsAre("-14900|-4000", "NULL|NULL"));
}

// Read as a balance, the forecast is the balance: nothing needs to be known of the year before.
TEST(Canterbury, CarriesTheForecastForwardWhereItIsTheBalance) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(answers(ledger,
                        "SELECT basis, brought_forward_pence, cumulative_pence / 100000 FROM carry_forward WHERE "
                        "organisation = '09E' "
                        "AND from_year = '2017-18' ORDER BY basis DESC"),
                ElementsAre("in_year|NULL|NULL", "cumulative|NULL|-7000"));
}

TEST(KentRecord, NoStructuralFigureComesFromClaimsAlone) {
    Database ledger = ledger_of_kent();
    EXPECT_EQ(answer(ledger, "SELECT COUNT(structural_pence) + COUNT(one_off_pence), COUNT(*) > 20 FROM structural"),
              "0|1");
    EXPECT_EQ(
        answer(ledger, "SELECT COUNT(*) FROM structural WHERE structural_low_pence IS NOT NULL AND method <> 'bound'"),
        "0");
}

TEST(KentRecord, TheSupportPairAlwaysAddsUp) {
    Database ledger = ledger_of_kent();
    const auto pair_of = [&](const std::string& measure) {
        return answer(ledger,
                      "SELECT SUM(amount) FROM (SELECT MIN(amount_pence) / 100000 AS amount FROM statement_in_force "
                      "WHERE financial_year = 2017 AND organisation IN ('09C', '09E') AND measure = '" +
                          measure + "' GROUP BY organisation)");
    };
    EXPECT_EQ(pair_of("forecast_outturn_best_case"), "-16000");
    EXPECT_EQ(pair_of("forecast_outturn_support_withdrawn"), "-16000");
    EXPECT_EQ(pair_of("inter_ccg_transfer"), "0");
    EXPECT_EQ(pair_of("inter_ccg_transfer_reversal"), "0");
}

TEST(KentRecord, SourcesThatDisagreeBothStand) {
    Database ledger = ledger_of_kent();
    EXPECT_THAT(answers(ledger,
                        "SELECT DISTINCT amount_pence / 100000 FROM statement_in_force WHERE organisation = '09C' AND "
                        "financial_year = 2017 "
                        "AND measure = 'savings_target' ORDER BY 1"),
                ElementsAre("20000", "21000"));
    EXPECT_THAT(answers(ledger,
                        "SELECT DISTINCT measure, amount_pence / 100000 FROM statement_in_force WHERE organisation = "
                        "'09E' AND financial_year = 2017 "
                        "AND family = 'forecast_outturn' AND amount_pence IS NOT NULL ORDER BY 2"),
                ElementsAre("forecast_outturn_best_case|-7000", "forecast_outturn_reported|-5000",
                            "forecast_outturn_support_withdrawn|-4000"));
}

}  // namespace
}  // namespace ccgledger
