#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "intake/finding.h"
#include "store/database.h"

namespace ccgledger {

/// Loads the reference data that the program carries (schema/reference), adding and correcting rows; what a ledger has beyond it
/// stays. Files that the ledger has already, byte for byte, are left alone. Returns the names of the files that were loaded.
/// To be called within a transaction.
std::vector<std::string> load_reference(Database& database);

/// Rows of reference data that are not as the program carries them: one sentence per table, none when they agree. A line whose
/// sign was changed would turn every derivation without touching a figure.
[[nodiscard]] std::vector<std::string> verify_reference(Database& database);

struct OrganisationsAdded {
    std::size_t rows_read = 0;
    std::size_t added = 0;
    std::size_t completed = 0;    ///< bodies of which something unknown was filled in
    std::size_t unchanged = 0;
    Findings findings;            ///< with any error nothing was written
};

/// Adds the bodies of a list headed code,name,kind,opened_on,closed_on: text of any coding that is imported, or a workbook. All of the file or nothing.
[[nodiscard]] OrganisationsAdded add_organisations(Database& database, const std::filesystem::path& file);

}  // namespace ccgledger
