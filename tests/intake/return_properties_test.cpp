// What must hold of an import whatever the returns say.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledgers.h"
#include "store/audit.h"
#include "tidy_returns.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;

constexpr std::string_view all_figures =
    "SELECT period_id, organisation_id, line_id, recurrence, plan_ytd, actual_ytd, plan_year, "
    "forecast_year, is_recurrence_assumed FROM figure";

template <typename T>
std::vector<T> shuffled(std::vector<T> list) {
    for (std::size_t i = list.size(); i > 1; --i) {
        std::swap(list[i - 1], list[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    return list;
}

RC_GTEST_PROP(ReturnProperties, WhatIsStoredIsWhatTheFileSays, ()) {
    const std::vector<TidyRow> rows = any_return({.may_be_blank = true});
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger, tidy_text(rows));
    RC_ASSERT(outcome.state == State::imported);
    RC_ASSERT(outcome.verdicts.added == rows.size());
    Statement figure = ledger.prepare(
        "SELECT plan_ytd_pence, actual_ytd_pence, plan_year_pence, forecast_year_pence, is_recurrence_assumed, "
        "source_line "
        "FROM return_figure WHERE line = ? AND COALESCE(recurrence, '') = ?");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        figure.reset();
        figure.bind(1, rows[i].line).bind(2, recurrence_of(rows[i]));
        RC_ASSERT(figure.step());
        for (int measure = 0; measure < 4; ++measure) {
            RC_ASSERT(figure.maybe_integer(measure) == rows[i].pence[static_cast<std::size_t>(measure)]);
        }
        RC_ASSERT(figure.integer(4) == (recurrence_of(rows[i]) == rows[i].recurrence ? 0 : 1));
        RC_ASSERT(figure.integer(5) == static_cast<std::int64_t>(i) + 2);
    }
    RC_ASSERT(verify_ledger(ledger).empty());
}

RC_GTEST_PROP(ReturnProperties, ImportingTwiceIsImportingOnce, ()) {
    const std::string text = tidy_text(any_return({.may_be_blank = true}));
    Database ledger = ledger_with_bodies();
    RC_ASSERT(import_text(ledger, text).state == State::imported);
    const auto once = contents_of(ledger);
    RC_ASSERT(import_text(ledger, text).state == State::already_held);
    RC_ASSERT(import_text(ledger, text + "\n").state == State::nothing_new);
    RC_ASSERT(contents_of(ledger) == once);
}

RC_GTEST_PROP(ReturnProperties, TheOrderOfRowsDoesNotMatter, ()) {
    const std::vector<TidyRow> rows = any_return({.may_be_blank = true});
    Database first = ledger_with_bodies();
    Database second = ledger_with_bodies();
    RC_ASSERT(import_text(first, tidy_text(rows)).state == State::imported);
    const std::string other = tidy_text(shuffled(rows));
    RC_ASSERT(import_text(second, other).state == State::imported);
    RC_ASSERT(answers(first, all_figures) == answers(second, all_figures));
    RC_ASSERT(answers(first, "SELECT * FROM control_total") == answers(second, "SELECT * FROM control_total"));
    RC_ASSERT(import_text(first, other).state != State::imported);
}

RC_GTEST_PROP(ReturnProperties, TheOrderOfFilesDoesNotMatter, ()) {
    const auto months = *rc::gen::nonEmpty(
        rc::gen::resize(3, rc::gen::unique<std::vector<std::pair<std::string, int>>>(rc::gen::pair(
                               rc::gen::element<std::string>("X01", "X02", "09C"), rc::gen::inRange(1, 13)))));
    const TemporaryFolder folder;
    std::vector<std::filesystem::path> files;
    for (const auto& [body, month] : months) {
        files.push_back(
            folder.file(body + std::to_string(month) + ".csv", tidy_text(any_return(), body, "2017-18", month)));
    }
    Database first = ledger_with_bodies();
    Database second = ledger_with_bodies();
    for (const FileOutcome& outcome : import_all(first, files)) {
        RC_ASSERT(outcome.state == State::imported);
    }
    import_all(second, shuffled(files));
    RC_ASSERT(figures_in_force(first) == figures_in_force(second));
    RC_ASSERT(verify_ledger(second).empty());
}

RC_GTEST_PROP(ReturnProperties, FlippingTheDeclarationAndAllSignsGivesTheSameStore, ()) {
    std::vector<TidyRow> rows = any_return({.may_be_blank = true});
    Database first = ledger_with_bodies();
    RC_ASSERT(import_text(first, tidy_text(rows)).state == State::imported);
    for (TidyRow& row : rows) {
        for (auto& pence : row.pence) {
            pence = pence ? std::optional(-*pence) : std::nullopt;
        }
    }
    Database second = ledger_with_bodies();
    ImportRequest request;
    request.deficit_positive = true;
    RC_ASSERT(import_text(second, tidy_text(rows), request).state == State::imported);
    RC_ASSERT(answers(first, "SELECT * FROM figure") == answers(second, "SELECT * FROM figure"));
    RC_ASSERT(answers(first, "SELECT * FROM control_total") == answers(second, "SELECT * FROM control_total"));
}

RC_GTEST_PROP(ReturnProperties, ACorrectedReturnAloneIsInForceAndTheEarlierOneStands, ()) {
    const std::vector<TidyRow> first = any_return({.may_be_blank = true});
    const std::vector<TidyRow> second = any_return({.may_be_blank = true});
    Database ledger = ledger_with_bodies();
    RC_ASSERT(import_text(ledger, tidy_text(first)).state == State::imported);
    const auto stored = answers(ledger, "SELECT * FROM figure");
    const FileOutcome outcome = import_text(ledger, tidy_text(second));
    Database alone = ledger_with_bodies();
    import_text(alone, tidy_text(second));
    RC_ASSERT(figures_in_force(ledger) == figures_in_force(alone));
    RC_ASSERT(answers(ledger, "SELECT * FROM figure WHERE submission_id = 1") == stored);
    RC_ASSERT(outcome.verdicts.added + outcome.verdicts.changed + outcome.verdicts.unchanged == second.size());
    RC_ASSERT(outcome.verdicts.withdrawn + outcome.verdicts.changed + outcome.verdicts.unchanged == first.size());
    RC_ASSERT(verify_ledger(ledger).empty());
}

// Reading bytes is where a program meets the world: whatever they are, the import ends, in words, and a ledger that took
// something in is whole.
RC_GTEST_PROP(ReturnProperties, ADamagedFileIsImportedOrRefusedButNeverABug, ()) {
    std::string text = *rc::gen::arbitrary<bool>()
                           ? tidy_text(any_return({.may_be_blank = true}))
                           : "org_code,fin_year,month,line_code,measure,recurrence,amount_k\n"
                             "X01,2017-18,9,ACU_NHS,plan_ytd,R,1.5\nX01,2017-18,9,EXP_ACUTE,plan_ytd,,1.5\n";
    const int changes = *rc::gen::inRange(1, 6);
    for (int i = 0; i < changes; ++i) {
        const std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
        const std::size_t length = *rc::gen::inRange<std::size_t>(0, 12);
        const auto instead = *rc::gen::elementOf(
            std::vector<std::string>{"", ",", "\"", "\n", "\r", "-", "9", "99999999999999999999", ".", "£", "\xFF",
                                     "X02", "13", "2035-36", "EXP_TOTAL", "MEM_POP", "NR", " "});
        text.replace(at, length, instead);
    }
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome = import_text(ledger, text);
    RC_ASSERT((outcome.findings.errors() == 0) == (outcome.state == State::imported));
    RC_ASSERT(outcome.state == State::imported || contents_of(ledger) == before);
    RC_ASSERT(verify_ledger(ledger).empty());
}

}  // namespace
}  // namespace ccgledger
