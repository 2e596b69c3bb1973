#pragma once

#include <cstddef>
#include <string_view>

#include "intake/csv_reader.h"
#include "intake/finding.h"
#include "intake/return_rows.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// A month of a body in which no row has an amount is a form that waits to be filled in, and no return. Takes such months out of
/// `rows`, and totals without any amount; returns how many rows of the file they were. A month that the ledger holds a return of stays
/// as it is, and that is said (V119): somebody may have blanked it to take it back.
std::size_t take_out_unfilled(Database& database, const Directory& directory, std::string_view kind, ReturnRows& rows, const CsvReader& reader,
                              Findings& findings);

}  // namespace ccgledger
