#pragma once

#include <string>
#include <string_view>

namespace ccgledger {

/// The statements of a script without comments and with every run of white space as one space: what a checksum should see, so
/// that rewording a comment is free and changing a statement is not. Text within quotes is left alone.
[[nodiscard]] std::string bare_sql(std::string_view script);

/// A CREATE statement as the engine keeps it: no white space around, no final semicolon.
[[nodiscard]] std::string_view trimmed_sql(std::string_view script);

/// The first sentence of the explanation that stands inside a CREATE statement, from its first line of comment; empty: it has none.
[[nodiscard]] std::string first_sentence(std::string_view sql);

}  // namespace ccgledger
