#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/finding.h"
#include "store/directory.h"
#include "intake/return_rows.h"
#include "store/database.h"

namespace ccgledger {

/// What becomes of the rows of a file against what the ledger holds.
struct Verdicts {
    std::size_t added = 0;        ///< figures that the ledger did not have
    std::size_t changed = 0;      ///< figures that differ from the version in force
    std::size_t unchanged = 0;
    std::size_t withdrawn = 0;    ///< figures of the version in force that the new version no longer has
    std::size_t new_submissions = 0;
    std::size_t new_versions = 0;
    std::vector<std::string> changes;   ///< one line for people per change, the first of them
    std::size_t change_count = 0;       ///< all changes, shown or not

    void note_change(std::string text);
};

/// A submission as it will be written: one body, one month, and the version that it supersedes.
struct PlannedSubmission {
    std::int64_t period_id = 0;
    std::int64_t organisation_id = 0;
    std::size_t first = 0;                              ///< its figures are rows.figures[first, last)
    std::size_t last = 0;
    std::int64_t version = 1;
    std::optional<std::int64_t> supersedes;
};

/// For a file that only completes returns: adds to `rows` the figures of the versions in force that the file does not give itself,
/// each marked with the submission whose file gives it. V041, and the row left out, when it gives another amount than the version in
/// force has.
void carry_over(Database& database, const Directory& directory, ReturnRows& rows, std::string_view kind, const CsvReader& reader,
                Findings& findings);

/// Compares the file with the versions in force. Submissions whose every figure is unchanged are left out of the plan: they
/// need no new version. V104 when a new version withdraws most of the figures of the one before.
[[nodiscard]] std::vector<PlannedSubmission> plan_submissions(Database& database, const Directory& directory, const ReturnRows& rows,
                                                              std::string_view kind, Verdicts& verdicts, Findings& findings);

}  // namespace ccgledger
