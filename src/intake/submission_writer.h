#pragma once

#include <string>
#include <vector>

#include "intake/import_identity.h"
#include "intake/return_plan.h"
#include "intake/return_rows.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// Writes the planned submissions with their figures and control totals. Returns the SHA-256 over their hashes.
/// To be called within the import's transaction.
[[nodiscard]] std::string write_submissions(Database& database, const Directory& directory, const ReturnRows& rows,
                                            const std::vector<PlannedSubmission>& plan, const ImportIdentity& identity);

}  // namespace ccgledger
