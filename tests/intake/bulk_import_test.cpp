// What a large import does together, or beside other work, must leave the ledger that doing it row by row leaves.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "embedded/intake_sql.h"
#include "intake/csv_reader.h"
#include "intake/kept_bytes.h"
#include "intake/layout.h"
#include "intake/parents_proof.h"
#include "intake/return_rows.h"
#include "ledgers.h"
#include "store/audit.h"
#include "store/compression.h"
#include "store/directory.h"
#include "store/sha256.h"
#include "tidy_returns.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;

constexpr std::string_view all_figures = "SELECT * FROM figure ORDER BY period_id, organisation_id, submission_id, line_id, recurrence";
constexpr std::string_view all_totals = "SELECT * FROM control_total ORDER BY period_id, organisation_id, submission_id, recurrence";
constexpr std::string_view all_submissions = "SELECT * FROM submission ORDER BY submission_id";

/// The plain way: every cell read carefully, every figure inserted by a statement of its own with its foreign keys looked up, sums
/// taken by SQL from what is stored, hashes one after the other. Of the import that `ledger` has just taken in: its identity is read
/// from there.
Database row_by_row(Database& ledger, const std::string& text, std::string_view kind) {
    Database plain = ledger_with_bodies();
    Statement source = ledger.prepare("SELECT source_id, name, size_bytes, recorded_at FROM source");
    Statement run = ledger.prepare("SELECT unit, sign_convention, recorded_at, layout FROM import_run");
    EXPECT_TRUE(source.step() && run.step());
    const std::string sha256 = sha256_hex(text);
    plain.prepare("INSERT INTO source (source_id, kind, sha256, name, size_bytes, recorded_at) VALUES (1, 'file', ?, ?, ?, ?)")
        .bind(1, sha256).bind(2, source.text(1)).bind(3, source.integer(2)).bind(4, source.text(3)).run();
    plain.prepare("INSERT INTO import_run (import_run_id, source_id, layout, kind, unit, sign_convention, rows_read, rows_new, rows_changed, rows_unchanged, "
                  "rows_compared, actor, tool_version, recorded_at, content_sha256) VALUES (1, 1, ?, ?, ?, ?, 0, 0, 0, 0, 0, 'x', 'x', ?, 'x')")
        .bind(1, run.text(3)).bind(2, kind).bind(3, run.text(0)).bind(4, run.text(1)).bind(5, run.text(2)).run();

    const Directory directory(plain);
    Findings findings;
    CsvReader reader(text);
    CsvRow heading;
    reader.next(heading, findings);
    const ReturnRows rows = read_return(reader, *recognise(reader, heading, findings), directory,
                                        {.unit = MoneyUnit::pounds, .audited_allowed = kind == "accounts", .plain_rows_apart = false}, findings);
    std::string previous;
    Statement insert = plain.prepare("INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)");
    for_each_return(rows.figures, [&](std::size_t first, std::size_t last) {
        const StagedFigure& head = rows.figures[first];
        std::string spelling;
        for (std::size_t i = first; i < last; ++i) {
            const StagedFigure& figure = rows.figures[i];
            append_figure_spelling(spelling, directory.line_by_id(figure.line_id).code, figure.recurrence, figure.amounts, figure.is_recurrence_assumed,
                                   figure.source_line(), {});
        }
        previous = submission_sha256({.organisation = directory.organisation_by_id(head.organisation_id).code,
                                      .period = period_of_id(head.period_id).label(),
                                      .kind = kind,
                                      .version = 1,
                                      .source_sha256 = sha256,
                                      .figures = spelling,
                                      .previous_sha256 = previous});
        plain.prepare("INSERT INTO submission (organisation_id, period_id, kind, version, basis, import_run_id, rounding_unit_pence, figure_count, recorded_at, "
                      "sha256) VALUES (?, ?, ?, 1, 'in_year', 1, ?, ?, ?, ?)")
            .bind(1, head.organisation_id).bind(2, head.period_id).bind(3, kind).bind(4, rows.rounding_unit_pence)
            .bind(5, static_cast<std::int64_t>(last - first)).bind(6, run.text(2)).bind(7, previous).run();
        const std::int64_t submission_id = plain.last_insert_id();
        for (std::size_t i = first; i < last; ++i) {
            const StagedFigure& figure = rows.figures[i];
            insert.bind(1, figure.period_id).bind(2, figure.organisation_id).bind(3, submission_id).bind(4, figure.line_id).bind(5, figure.recurrence);
            for (int measure = 0; measure < 4; ++measure) {
                insert.bind(6 + measure, figure.amounts[static_cast<std::size_t>(measure)]);
            }
            insert.bind(10, figure.is_recurrence_assumed ? 1 : 0).bind(11, std::int64_t{figure.source_line()}).run();
        }
    });
    const auto sums = [](std::string_view part, std::string_view sign) {
        std::string columns;
        for (const std::string_view measure : measure_names) {
            columns += fmt::format(", COALESCE(SUM(CASE WHEN position_part = '{}' THEN {}sign * {} END), 0)", part, sign, measure);
        }
        return columns;
    };
    std::string missing;
    for (const std::string_view measure : measure_names) {
        missing += fmt::format(", SUM({} IS NULL)", measure);
    }
    plain.execute("INSERT INTO control_total SELECT period_id, organisation_id, submission_id, recurrence, SUM(position_part = 'resource'), "
                  "SUM(position_part = 'expenditure'), SUM(is_recurrence_assumed)" + missing + sums("resource", "") + sums("expenditure", "-") +
                  " FROM figure JOIN line USING (line_id) WHERE position_part IN ('resource', 'expenditure') "
                  "GROUP BY period_id, organisation_id, submission_id, recurrence");
    return plain;
}

/// Rows of several bodies and months, some of which a return cannot hold, in any order.
std::string any_text() {
    std::vector<std::string> lines;
    const auto returns = *rc::gen::nonEmpty(rc::gen::resize(6, rc::gen::unique<std::vector<std::pair<std::string, int>>>(
                                                                   rc::gen::pair(rc::gen::element<std::string>("X01", "X02", "09C"), rc::gen::inRange(1, 13)))));
    for (const auto& [body, month] : returns) {
        const std::string text = tidy_text(any_return({.may_be_blank = true}), body, "2017-18", month);
        for (std::size_t from = tidy_heading.size(); from < text.size();) {
            const std::size_t end = text.find('\n', from);
            lines.push_back(text.substr(from, end - from));
            from = end + 1;
        }
    }
    const std::vector<std::string> wrong = {"X01,2017-18,3,NOPE,R,1,2,3,4", "X01,2017-18,3,ACU_NHS,R,1O,2,3,4", "nobody,2017-18,3,ACU_NHS,R,1,2,3,4",
                                            "X01,2017-18,14,ACU_NHS,R,1,2,3,4"};
    const int wrong_rows = *rc::gen::inRange(0, 4);
    for (int i = 0; i < wrong_rows; ++i) {
        lines.push_back(*rc::gen::elementOf(wrong));
    }
    for (std::size_t i = lines.size(); i > 1; --i) {
        std::swap(lines[i - 1], lines[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    std::string text(tidy_heading);
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

RC_GTEST_PROP(BulkImport, LeavesTheLedgerThatRowByRowLeaves, ()) {
    const std::string text = any_text();
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.partial = true;
    const FileOutcome outcome = import_text(ledger, text, request);
    RC_PRE(outcome.state == State::imported);
    Database plain = row_by_row(ledger, text, "return");
    for (const std::string_view all : {all_submissions, all_figures, all_totals}) {
        RC_ASSERT(answers(ledger, all) == answers(plain, all));
    }
    RC_ASSERT(verify_ledger(ledger).empty());
}

/// A year of five bodies, and so many blank lines behind it that the hash and the packing have a thread of their own, and foreign keys
/// are proved at the end.
std::string large_text() {
    static const std::array<std::string, 4> measures = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};
    std::string text(long_heading);
    for (int month = 1; month <= 12; ++month) {
        for (const std::string body : {"09C", "09E", "10A", "X01", "X02"}) {
            for (const LineOfReturn& line : lines_of_2017()) {
                for (const std::string& measure : measures) {
                    text += fmt::format("{},2017-18,{},{},{},R,{}.{:05}\n", body, month, line.code, measure, text.size(), line.sign + 7);
                }
            }
        }
    }
    text.resize(proved_at_the_end_from_bytes, '\n');
    return text;
}

TEST(BulkImport, OfALargeFileIsWhatRowByRowGives) {
    const std::string text = large_text();
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger, text);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    Database plain = row_by_row(ledger, text, "return");
    for (const std::string_view all : {all_submissions, all_figures, all_totals}) {
        EXPECT_TRUE(answers(ledger, all) == answers(plain, all)) << all;
    }
    EXPECT_EQ(verify_ledger(ledger), std::vector<std::string>());
    EXPECT_EQ(answer(ledger, "PRAGMA foreign_keys"), "1");
}

// Its rows are read before its hash is known: of an import that was done already nothing more than that is said.
TEST(BulkImport, OfALargeFileThatIsHeldAlreadySaysNothingElse) {
    const std::string text = large_text();
    Database ledger = ledger_with_bodies();
    const FileOutcome first = import_text(ledger, text);
    ASSERT_EQ(first.state, State::imported) << words_of(first);
    const FileOutcome again = import_text(ledger, text);
    EXPECT_EQ(again.state, State::already_held);
    EXPECT_EQ(again.findings.errors() + again.findings.warnings(), 0U) << words_of(again);
    EXPECT_EQ(again.import_run_id, first.import_run_id);
}

// That the bytes are the same must not hide that a row of them is still missing.
TEST(BulkImport, OfAFileThatLeftRowsOutSaysSoAgain) {
    std::string text = large_text();
    text.replace(text.find("ACU_NHS"), 7, "RES_BCF");   // given twice, and differently: an error of the file
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.partial = true;
    ASSERT_GT(import_text(ledger, text, request).findings.errors(), 0U);
    const FileOutcome again = import_text(ledger, text, request);
    EXPECT_NE(again.state, State::already_held);
    EXPECT_GT(again.findings.errors(), 0U);
    EXPECT_EQ(again.verdicts.added + again.verdicts.changed + again.verdicts.withdrawn, 0U) << words_of(again);
}

// A corrected return of a country asks fifteen thousand times for the version that counts. Where each time all versions were worked out, it
// took minutes.
TEST(BulkImport, LooksUpAVersionInForceWithoutWorkingOutAllOfThem) {
    Database ledger = ledger_with_bodies();
    const std::string look_up(embedded::text_of(embedded::intake_sql, "version_in_force.sql"));
    for (const std::string& step : answers(ledger, "EXPLAIN QUERY PLAN " + look_up)) {
        EXPECT_EQ(step.find("MATERIALIZE"), std::string::npos) << step;
        EXPECT_EQ(step.find("SCAN submission"), std::string::npos) << step;
    }
}

TEST(BulkImport, IsRefusedWhenARowPointsToNothing) {
    Database ledger = ledger_with_bodies();
    const ForeignKeysProvedLater later(ledger);
    Transaction transaction(ledger);
    EXPECT_NO_THROW(prove_parents(ledger));
    ledger.execute("INSERT INTO organisation_alias VALUES ('nobody', 999999)");
    EXPECT_THROW(prove_parents(ledger), InternalError);
}

TEST(KeptBytes, AreTheSameMadeAtOnceOrBesideOtherWork) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{5'000'000}}) {
        std::string bytes;
        for (std::size_t i = 0; bytes.size() < size; ++i) {
            bytes += std::to_string(i * i) + ",";
        }
        bytes.resize(size);
        KeptBytes kept{bytes};
        EXPECT_EQ(kept.sha256(), sha256_hex(bytes));
        EXPECT_EQ(kept.sha256(), sha256_hex(bytes));
        const std::string packed = kept.take_packed();
        EXPECT_EQ(packed, pack(bytes));
        EXPECT_EQ(unpack(packed, bytes.size()), bytes);
    }
}

TEST(KeptBytes, AreGivenUpWhenNobodyAsks) {
    const std::string bytes(20'000'000, 'x');
    const KeptBytes kept{bytes};   // ends without waiting for the packing to be whole
    EXPECT_EQ(pack(bytes, [] { return true; }), "");
}

}  // namespace
}  // namespace ccgledger
