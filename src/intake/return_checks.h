#pragma once

#include <string_view>

#include "intake/csv_reader.h"
#include "intake/finding.h"
#include "intake/return_rows.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// Looks at each return of the file beside the nearest month of its year, of the file or in force in the ledger, and says what is odd,
/// once a return: a year to date that shrinks (V111; also of the month behind, where the ledger has that already), a plan of the year
/// that changed (V112), a forecast better than the spending so far (V113), savings far above their plan (V114), a balance brought
/// forward that is not last year's (V115), lines that are missing (V117), amounts a thousand times as large or small (V118).
/// Warnings: nothing is refused for them.
void warn_of_odd_returns(Database& database, const Directory& directory, const ReturnRows& rows, std::string_view kind, const CsvReader& reader,
                         Findings& findings);

}  // namespace ccgledger
