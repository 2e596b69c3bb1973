#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// Runs one SELECT (or WITH ... SELECT) of the user's on the ledger, which it cannot change: the connection only reads and refuses
/// everything else. One row per row of the answer, columns as named by the SQL, values as they are: `x_pence` stays pence.
/// Throws UserError (usage) for SQL that is wrong, forbidden, or more than one statement; names the nearest columns and views.
[[nodiscard]] ResultTable run_query(Database& database, std::string_view sql);

}  // namespace ccgledger
