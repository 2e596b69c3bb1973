#pragma once

#include <string>
#include <string_view>

namespace ccgledger {

/// A text as one cell of comma-separated text (RFC 4180): in quotation marks, those within doubled, when it holds a quotation
/// mark, a line break or the delimiter; otherwise as it is.
[[nodiscard]] std::string csv_cell_text(std::string_view text, char delimiter = ',');

}  // namespace ccgledger
