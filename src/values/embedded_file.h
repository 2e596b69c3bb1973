#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ccgledger::embedded {

/// A text of the source tree, byte for byte, inside the program: `#include "embedded/views.h"` gives `embedded::views`,
/// a `std::array` of these, sorted by name, and `embedded::text_of(embedded::views, "position.sql")` the text.
struct EmbeddedFile {
    std::string_view name;  ///< without its folder: `position.sql`
    std::string_view text;
};

/// The file of that name, or null. For names that come from outside; use `text_of` for a name written in the source.
template <std::size_t N>
[[nodiscard]] constexpr const EmbeddedFile* find(const std::array<EmbeddedFile, N>& files, std::string_view name) {
    for (const EmbeddedFile& file : files) {
        if (file.name == name) {
            return &file;
        }
    }
    return nullptr;
}

/// Declared only to be named by the compiler when it refuses a call of `text_of`.
void no_embedded_file_has_this_name();

/// The text of the file of that name. A name that is not in the set does not compile.
template <std::size_t N>
[[nodiscard]] consteval std::string_view text_of(const std::array<EmbeddedFile, N>& files, std::string_view name) {
    // Not by find(): under the undefined behaviour sanitiser g++ 12 takes no address of a global for surely not null, and so
    // refuses `find(files, name) == nullptr` as a constant.
    for (const EmbeddedFile& file : files) {
        if (file.name == name) {
            return file.text;
        }
    }
    no_embedded_file_has_this_name();
    return {};
}

}  // namespace ccgledger::embedded

namespace ccgledger {
using embedded::EmbeddedFile;
}
