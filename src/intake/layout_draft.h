#pragma once

#include <string>

#include "intake/published_table.h"

namespace ccgledger {

/// A layout for a table that no layout knows, to be edited: what was guessed is marked `// guess`, what could not be guessed
/// `// fill in`. Empty when the text does not look like a table of figures.
[[nodiscard]] std::string draft_layout(const TableGrid& grid, const std::string& file_name);

}  // namespace ccgledger
