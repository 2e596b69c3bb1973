#include "ledgers.h"

#include <gtest/gtest.h>

#include "intake/reference.h"
#include "source_tree.h"
#include "store/ledger.h"
#include "values/money.h"

namespace ccgledger::tests {
namespace {

/// Made once a process: a new ledger costs more than most tests.
Database& model_ledger() {
    static Database ledger = [] {
        Database made = ledger_in_memory();
        Transaction transaction(made);
        load_reference(made);
        transaction.commit();
        const OrganisationsAdded added =
            add_organisations(made, in_source_tree("tests/fixtures/worked_example/bodies.csv"));
        if (added.added != 2) {
            throw std::logic_error("the bodies of the worked example were not added: " +
                                   added.findings.text("bodies.csv"));
        }
        return made;
    }();
    return ledger;
}

}  // namespace

Database ledger_with_bodies() {
    Database copy = Database::in_memory();
    model_ledger().copy_into(copy);
    return copy;
}

std::filesystem::path in_source_tree(std::string_view path) {
    return std::filesystem::path(CCGLEDGER_SOURCE_DIR) / path;
}

FileOutcome import_text(Database& ledger, std::string_view text, ImportRequest request) {
    const TemporaryFolder folder;
    request.files = {folder.file("return.csv", text)};
    return import_files(ledger, request).at(0);
}

std::vector<FileOutcome> import_all(Database& ledger, std::vector<std::filesystem::path> files, ImportRequest request) {
    request.files = std::move(files);
    return import_files(ledger, request);
}

std::string words_of(const FileOutcome& outcome) {
    return outcome.findings.text(outcome.file.filename().string());
}

TidyRow flat_row(std::string line, std::string recurrence, std::optional<std::int64_t> pence) {
    return {.line = std::move(line), .recurrence = std::move(recurrence), .pence = {pence, pence, pence, pence}};
}

std::string tidy_text(const std::vector<TidyRow>& rows, std::string_view body, std::string_view year, int month) {
    std::string text(tidy_heading);
    for (const TidyRow& row : rows) {
        text += std::string(body) + "," + std::string(year) + "," + std::to_string(month) + "," + row.line + "," +
                row.recurrence;
        for (const auto& pence : row.pence) {
            text += "," + (pence ? to_plain_pounds(Money::from_pence(*pence)) : std::string());
        }
        text += "\n";
    }
    return text;
}

std::vector<std::string> figures_in_force(Database& ledger) {
    return answers(
        ledger,
        "SELECT organisation, financial_year, month, kind, line, recurrence, is_recurrence_assumed, plan_ytd_pence, "
        "actual_ytd_pence, plan_year_pence, forecast_year_pence FROM return_figure ORDER BY 1, 2, 3, 4, 5, 6");
}

}  // namespace ccgledger::tests
