#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "values/amount_trouble.h"
#include "values/printed_tokens.h"

namespace ccgledger {

/// A printed cell as far as it was read. Where it turns out to be no amount, it says which piece is to blame, and why.
struct PartlyReadCell {
    std::string_view text;
    std::span<const PrintedToken> tokens;
    const PrintedToken* number = nullptr;  ///< the amount's; none: it was not reached
    bool has_sign = false;

    /// What is wrong with a piece, where a piece behind it may explain it better. The cell has digits.
    [[nodiscard]] Trouble trouble_behind(std::size_t index) const;
    /// What is wrong with this piece.
    [[nodiscard]] Trouble trouble_at(std::size_t index) const;

    [[nodiscard]] bool is_number(std::size_t index) const;
    /// M9 and its like: a month in a cell that should hold a figure.
    [[nodiscard]] bool is_month(std::size_t index) const;
    /// Whether the piece behind stands right behind, without a space.
    [[nodiscard]] bool touches_next(std::size_t index) const;

    /// A further number that explains why the piece is out of place: `£3.5m (£3.2m)`. A letter among digits explains itself.
    [[nodiscard]] std::optional<std::size_t> second_number(std::size_t index) const;
    [[nodiscard]] Trouble trouble_of_word(std::size_t index) const;
};

}  // namespace ccgledger
