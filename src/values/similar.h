#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// The candidates that a mistyped `word` may have meant, nearest first, at most `most`; none when nothing is near.
/// Case is ignored. Distance counts insertions, deletions, exchanges and swaps of neighbours. Near is a distance of a third
/// of the word (at least 1), or one being the beginning, of at least three letters, of the other.
[[nodiscard]] std::vector<std::string> similar_names(std::string_view word, const std::vector<std::string>& candidates,
                                                     std::size_t most = 3);

/// ` (did you mean A or B?)`, ready to follow a message, or an empty text.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace ccgledger
