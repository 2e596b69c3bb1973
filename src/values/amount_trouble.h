#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "values/money.h"
#include "values/utf8.h"

// What is wrong with a text that is no amount, in words that the readers of amounts share.
namespace ccgledger {

/// Where in a text the trouble is, and what it is. The words end with the place: "letter O", then "at character 2".
struct Trouble {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string what;
    std::string more = {};  ///< said after the place, in brackets
    bool has_place = true;  ///< false for a trouble of the whole cell
};

/// `pounds`, `thousands of pounds`, `millions of pounds`.
[[nodiscard]] std::string_view name_of(MoneyUnit unit);

/// A character's name by which it can be found by eye: `letter O`, `space`, `"%"`. `bytes` are the character's.
[[nodiscard]] std::string name_of_character(std::string_view bytes, const Utf8Character& character);

/// What keeps `number`, which holds a digit, from being digits, well-placed commas and a point. Offsets are within it.
[[nodiscard]] Trouble trouble_in_number(std::string_view number);

/// "has no digits", of all of the cell.
[[nodiscard]] Trouble no_digits(std::string_view cell);

/// The cell lies in `text`, from `cell_offset` on; the trouble's offset is within the cell.
[[nodiscard]] AmountProblem not_a_number(std::string_view text, std::size_t cell_offset, const Trouble& trouble);

/// `number` ends with its decimals, of which a unit called `unit_name` has `exact`.
[[nodiscard]] AmountProblem parts_of_a_penny(std::string_view number, std::size_t offset, std::size_t exact,
                                             std::string_view unit_name);

/// `limit` says the largest amount with its unit: `10,000,000 million pounds`.
[[nodiscard]] AmountProblem too_large(std::string_view number, std::size_t offset, std::string_view limit);

}  // namespace ccgledger
