#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// The words of a command as a shell would split them: spaces part words; '...' and "..." hold one together; \ takes the next
/// character as it is, but not within single quotes. Throws UserError (usage) when a quote is left open.
[[nodiscard]] std::vector<std::string> words_of(std::string_view line);

}  // namespace ccgledger
