#pragma once

#include <filesystem>

#include "store/database.h"

namespace ccgledger {

/// Makes an empty ledger: tables and views, no reference data yet. Throws UserError when the file is there already; leaves no
/// file behind when it fails.
[[nodiscard]] Database create_ledger(const std::filesystem::path& file);

/// The same in memory.
[[nodiscard]] Database ledger_in_memory();

/// Opens a ledger and checks that this program and it belong together: throws UserError, in words, when the file is no ledger,
/// is newer or older than the program, or holds a migration that was edited after it was applied.
[[nodiscard]] Database open_ledger(const std::filesystem::path& file, Access access);

/// Opens a ledger that may be older than the program, for `migrate` and `doctor`.
[[nodiscard]] Database open_ledger_of_any_age(const std::filesystem::path& file, Access access);

/// Where the back-up before an upgrade goes: beside the ledger, named by schema number and moment.
[[nodiscard]] std::filesystem::path upgrade_backup_name(const std::filesystem::path& file, int schema_number);

}  // namespace ccgledger
