#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ccgledger {

/// One character of a text. Bytes that are not UTF-8 count as characters of one byte, so that a walk always ends.
struct Utf8Character {
    char32_t code_point = 0;  ///< U+FFFD when `valid` is false
    std::size_t length = 0;   ///< bytes, 1 to 4
    bool valid = false;
};

/// The character that starts at byte `offset`, which must be inside the text.
[[nodiscard]] Utf8Character utf8_at(std::string_view text, std::size_t offset);

/// How many characters the text holds.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

/// The same text with each byte that is not UTF-8 replaced by U+FFFD.
[[nodiscard]] std::string valid_utf8(std::string_view text);

}  // namespace ccgledger
