#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ccgledger {

/// The statements of a script without comments and with every run of white space as one space: what a checksum should see, so
/// that rewording a comment is free and changing a statement is not. Text within quotes is left alone.
[[nodiscard]] std::string bare_sql(std::string_view script);

/// Where, at or after byte `from`, the next statement begins: white space, comments and semicolons are passed over. The end of the
/// script when there is none.
[[nodiscard]] std::size_t start_of_statement(std::string_view script, std::size_t from);

/// Whether anything but comments stands behind a semicolon that ends a statement: a semicolon outside quotes and comments.
[[nodiscard]] bool has_text_behind_semicolon(std::string_view script);

/// Whether the script ends with the semicolon of a statement: not with one inside quotes or a comment. Comments may follow it.
[[nodiscard]] bool ends_statement(const std::string& script);

/// A CREATE statement as the engine keeps it: no white space around, no final semicolon.
[[nodiscard]] std::string_view trimmed_sql(std::string_view script);

/// The first sentence of the explanation that stands inside a CREATE statement, from its first line of comment; empty: it has none.
[[nodiscard]] std::string first_sentence(std::string_view sql);

}  // namespace ccgledger
