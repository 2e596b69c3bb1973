#pragma once

#include <cstddef>
#include <string>

#include "values/result_table.h"

namespace ccgledger {

/// The command that leads from an amount of a report to the cells it came from: `ccgledger trace 09C 2017-18:M9 structural_pence`.
/// Empty when the cell is unknown, holds no amount, or is of a report whose amounts cannot be traced.
[[nodiscard]] std::string trace_address(const ResultTable& table, std::size_t row, std::size_t column);

}  // namespace ccgledger
