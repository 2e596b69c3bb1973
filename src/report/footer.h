#pragma once

#include <string>
#include <vector>

#include "values/result_table.h"

namespace ccgledger {

/// What stands below a table: scope, unit (when there is money), as at, completeness, as far as they are there:
/// `8 organisations, 2017-18 M9, £m, as at 2018-02-13, 7 of 8 returns in (missing 10D)`. Empty when none is.
[[nodiscard]] std::string footer_line(const ResultTable& table, MoneyUnit unit);

/// What is said below the footer, one a line: that rows are missing, when a limit cut them, then the table's notes.
[[nodiscard]] std::vector<std::string> closing_notes(const ResultTable& table);

}  // namespace ccgledger
