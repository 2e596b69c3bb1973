#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ccgledger {

constexpr std::size_t help_width = 100;   ///< the longest line of help, in places on the screen

/// The words of `text` in lines of at most `width` places (a longer word stands alone), every line but the first behind `indent`
/// spaces; the first is taken to begin there already. No line break at the end.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = help_width);

}  // namespace ccgledger
