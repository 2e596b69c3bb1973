#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace ccgledger {

/// A piece of a printed cell. Spaces, also no-break and thin ones, stand between the pieces and are none themselves.
struct PrintedToken {
    enum class Kind {
        number,      ///< digits, commas and points, in any order; no-break and thin spaces that group thousands
        word,        ///< ASCII letters, perhaps with a full stop behind an abbreviation
        thousands,   ///< '000
        pound,
        open,
        close,
        minus,       ///< hyphen, U+2212, en dash
        long_dash,   ///< em dash: nil when alone
        plus,
        percent,
        at_least,    ///< > and ≥
        at_most,     ///< < and ≤
        about,       ///< ~ and ≈
        footnote,
        lost,        ///< `?`, U+FFFD and what stands in square brackets: text that did not come through
        error_code,  ///< #REF! and its like
        other,       ///< one character that no printed amount holds
    };
    Kind kind = Kind::other;
    std::string_view text;         ///< inside the cell
    std::size_t offset = 0;        ///< its first byte in the cell
    bool touches_previous = false; ///< no space before it

    [[nodiscard]] std::size_t end() const { return offset + text.size(); }
};

/// The pieces of a cell, in order. Every byte that is no space is in exactly one of them, but for a hyphen between two words,
/// which counts as a space.
[[nodiscard]] std::vector<PrintedToken> printed_tokens(std::string_view cell);

}  // namespace ccgledger
