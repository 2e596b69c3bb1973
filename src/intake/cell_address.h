#pragma once

#include <cstddef>
#include <string>

namespace ccgledger {

/// The name of a sheet's column, counted from 1: A, B, ... Z, AA. Empty for 0.
[[nodiscard]] std::string column_letters(std::size_t column);

/// B7 for row 7 and column 2, both from 1; 7 for the row as a whole, column 0.
[[nodiscard]] std::string cell_address(std::size_t row, std::size_t column);

/// `Returns!B7`, or `Returns!7` for a row as a whole.
[[nodiscard]] std::string cell_of_sheet(const std::string& sheet, std::size_t row, std::size_t column);

}  // namespace ccgledger
