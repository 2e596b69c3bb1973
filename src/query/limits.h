#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace ccgledger {

/// `--limit`: a number of rows; none for `all`. Throws UserError (usage) for anything else.
[[nodiscard]] std::optional<std::size_t> row_limit_of(const std::string& text);

/// `--timeout`: seconds, also with a fraction. Throws UserError (usage) for anything else, and beyond a day.
[[nodiscard]] std::chrono::milliseconds timeout_of(const std::string& text);

}  // namespace ccgledger
