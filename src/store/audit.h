#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// Now, in UTC, to the second: `2018-02-13T09:30:00Z`.
[[nodiscard]] std::string utc_now();

/// Who is at the keyboard: the login name of the process's user.
[[nodiscard]] std::string current_actor();

/// One act that wrote to the ledger.
struct Act {
    std::string_view action;           ///< init, import, orgs add, migrate
    std::string_view detail;           ///< one line for people; for `query replaced` the text that gave way
    std::string_view content_sha256;   ///< of what was written
    std::string_view recorded_at;
    std::string_view actor;
};

/// Appends the act to the chain. Call it within the transaction that did the writing.
void append_audit_entry(Database& database, const Act& act);

/// The last link of the chain: changes with every act. Empty for a ledger without any.
[[nodiscard]] std::string chain_head(Database& database);

/// What the act of an import covers of its run, beside what it brought.
struct ImportSeal {
    std::string_view source_sha256, layout, kind, unit, sign_convention, actor, reason, tool_version, recorded_at;
    std::int64_t rows_read = 0;
    std::string_view content_sha256;     ///< of the submissions or records it wrote
    std::string_view sheet = {}, declared = {}, layout_sha256 = {};
    std::int64_t rows_rejected = 0;
    std::int64_t completes_import_run_id = 0;   ///< 0: none
};

[[nodiscard]] std::string import_sha256(const ImportSeal& seal);

/// What of a submission its hash covers, beside its figures.
struct SubmissionSeal {
    std::string_view organisation;
    std::string_view period;             ///< 2017-18:M9
    std::string_view kind;
    std::int64_t version = 1;
    std::string_view source_sha256;
    std::string_view figures;            ///< the figures in a fixed spelling, see `figure_spelling`
    std::string_view previous_sha256;    ///< of the submission before it in the ledger; empty for the first
};

[[nodiscard]] std::string submission_sha256(const SubmissionSeal& seal);

/// The spelling of one figure that hashes are taken of: `ACU_NHS|1|153300000|...||8\n`, the line of the file last; unknown is an
/// empty place. A figure that was carried over ends in `|c` and the submission whose file gives it.
void append_figure_spelling(std::string& out, std::string_view line, int recurrence,
                            const std::array<std::optional<std::int64_t>, 4>& amounts, bool is_assumed, std::int64_t source_line,
                            std::optional<std::int64_t> carried_from_submission_id);

/// What the act of an undoing covers.
[[nodiscard]] std::string reversal_sha256(std::int64_t import_run_id, std::string_view reason, std::string_view actor,
                                          std::string_view recorded_at);

/// Everything that the chain and the control totals prove, worked out afresh from the rows. One sentence per breach, none when
/// the ledger is whole. It detects; it cannot prevent.
[[nodiscard]] std::vector<std::string> verify_ledger(Database& database);

}  // namespace ccgledger
