#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/views.h"

namespace ccgledger {

/// One step of the schema's history. Forward only; an applied one never changes.
struct Migration {
    int number = 0;
    std::string_view name;   ///< 0001_ledger.sql
    std::string_view text;
    std::string_view checksum = {};   ///< of migrations/checksums.csv; empty: it is worked out
};

/// The migrations that this program knows, in order: 1, 2, 3, ...
[[nodiscard]] const std::vector<Migration>& known_migrations();

/// SHA-256 of the migration's statements, comments and spacing aside.
[[nodiscard]] std::string checksum_of(const Migration& migration);

/// The same, worked out from its text.
[[nodiscard]] std::string worked_out_checksum(std::string_view text);

struct MigrationStatus {
    struct Row {
        int number = 0;
        std::string name;
        std::optional<std::string> applied_at;   ///< none: pending
        bool was_edited = false;                 ///< applied with other statements than this program has
    };
    std::vector<Row> rows;
    std::vector<std::string> newer;              ///< names of applied migrations that this program does not know

    [[nodiscard]] int pending() const;
    [[nodiscard]] int applied() const;
};

[[nodiscard]] MigrationStatus migration_status(Database& database, const std::vector<Migration>& known);

/// Throws UserError in words when this program must not touch the ledger: it is newer, an applied migration was edited, or
/// (unless `pending_allowed`) it is older and wants `migrate up`.
void require_current(const MigrationStatus& status, const std::filesystem::path& file, bool pending_allowed);

/// Applies the pending migrations, each in one transaction, and returns their names. `recorded_at` and the tool's version are
/// written beside each.
std::vector<std::string> apply_pending(Database& database, const std::vector<Migration>& known);

/// What applying the pending migrations would do: they really run, in a copy in memory; the ledger is only read.
/// Each line begins with `+` or `-` and holds one statement of the schema, on one line.
[[nodiscard]] std::vector<std::string> rehearse(Database& database, const std::vector<Migration>& known);

}  // namespace ccgledger
