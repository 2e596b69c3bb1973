#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "values/printed_amount.h"
#include "values/printed_tokens.h"

// What the words and units of a printed cell mean.
namespace ccgledger {

using PrintedTokens = std::span<const PrintedToken>;

enum class PrintedMeaning { surplus, deficit, at_least, at_most, about, breakeven, percent, qualifier, link };

/// Words that a cell may hold beside its number: lower case, one space between them.
struct PrintedPhrase {
    std::string_view words;
    PrintedMeaning meaning;
};

struct FoundPhrase {
    const PrintedPhrase* phrase = nullptr;  ///< none: the first token is no word that is known
    std::size_t tokens = 0;
};

/// The longest phrase at the front.
[[nodiscard]] FoundPhrase phrase_at(PrintedTokens tokens);
/// Whether words of this meaning may follow the number.
[[nodiscard]] bool may_stand_behind(PrintedMeaning meaning);
/// How many tokens at the front spell the phrase; 0 when they do not.
[[nodiscard]] std::size_t tokens_of(std::string_view phrase, PrintedTokens tokens);

/// `n/a`, `not available`, `tbc` and their like, and nothing else.
[[nodiscard]] bool says_unknown(PrintedTokens tokens);
/// A dash, `nil` or `zero`, and nothing else.
[[nodiscard]] bool says_nil(PrintedTokens tokens);

/// k, thousand, m, bn and their like.
[[nodiscard]] std::optional<PrintedUnit> unit_of(const PrintedToken& token);

/// What counting in a unit needs.
struct PrintedScale {
    std::size_t exact_decimals = 2;
    std::string_view name;        ///< in "thousands of pounds have 5"
    std::string_view limit_name;  ///< in "10,000,000 million pounds"
};
[[nodiscard]] PrintedScale scale_of(MoneyUnit unit);
[[nodiscard]] PrintedScale scale_of(PrintedUnit unit);

[[nodiscard]] std::int64_t power_of_ten(std::size_t exponent);
/// The smallest step that `decimals` show, in the scale's own smallest step; at least 1.
[[nodiscard]] std::int64_t step_shown(std::size_t exact_decimals, std::size_t decimals);

}  // namespace ccgledger
