#pragma once

#include "intake/import.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// Takes one file into the ledger, within a transaction that the caller holds. `outcome.file` is set; the rest is filled in.
/// True when something was written that wants a commit.
bool import_file(Database& database, SharedDirectory& directory, const ImportRequest& request, FileOutcome& outcome);

}  // namespace ccgledger
