#pragma once

#include "intake/finding.h"
#include "intake/published_table.h"
#include "intake/return_rows.h"

namespace ccgledger {

/// The figures of a published table whose rows are lines of a return, in key order; totals apart, to be compared. A body that
/// has no returns, or did not exist in the month, is V030 or V019.
[[nodiscard]] ReturnRows return_rows_of(const PublishedTable& table, const TableGrid& grid, const Directory& directory, Findings& findings);

}  // namespace ccgledger
