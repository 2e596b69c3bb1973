#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../store/answers.h"
#include "../store/temporary_folder.h"
#include "intake/import.h"
#include "store/database.h"

namespace ccgledger::tests {

/// A new ledger in memory with the reference data and the two bodies of the worked example, X01 and X02.
[[nodiscard]] Database ledger_with_bodies();

/// A file of the source tree.
[[nodiscard]] std::filesystem::path in_source_tree(std::string_view path);

/// Imports one file of that text. `request.files` is set here.
FileOutcome import_text(Database& ledger, std::string_view text, ImportRequest request = {});

/// Imports files that are there.
std::vector<FileOutcome> import_all(Database& ledger, std::vector<std::filesystem::path> files,
                                    ImportRequest request = {});

/// How the findings of an outcome read, for the message of a failing test.
[[nodiscard]] std::string words_of(const FileOutcome& outcome);

inline constexpr std::string_view tidy_heading =
    "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";
inline constexpr std::string_view long_heading = "org_code,fin_year,month,line_code,measure,recurrence,amount_k\n";

/// One row of a tidy return.
struct TidyRow {
    std::string line;
    std::string recurrence;
    std::array<std::optional<std::int64_t>, 4> pence;  ///< plan_ytd, actual_ytd, plan_year, forecast_year; none: blank
};

/// A row that says the same in all four measures.
[[nodiscard]] TidyRow flat_row(std::string line, std::string recurrence, std::optional<std::int64_t> pence);

/// A tidy file, in pounds and pence, of one body and month.
[[nodiscard]] std::string tidy_text(const std::vector<TidyRow>& rows, std::string_view body = "X01",
                                    std::string_view year = "2017-18", int month = 12);

/// Every figure of the returns in force: what views are made of, without where it came from.
[[nodiscard]] std::vector<std::string> figures_in_force(Database& ledger);

}  // namespace ccgledger::tests
