#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/finding.h"
#include "intake/layout.h"
#include "intake/published_layout.h"
#include "intake/source_text.h"

namespace ccgledger {

/// The layout that a file is read with: one that is built in, with where its columns stand, or one of published tables.
struct LayoutChoice {
    std::optional<Headings> headings;               ///< built in
    const PublishedLayout* shipped = nullptr;       ///< of published tables, in the program
    std::optional<PublishedLayout> own;             ///< of published tables, from a file of the user's
    std::string draft;                              ///< for a table of no known layout: one to edit, its guesses marked

    [[nodiscard]] const PublishedLayout* published() const { return own ? &*own : shipped; }
    [[nodiscard]] bool is_found() const { return headings || published() != nullptr; }
    [[nodiscard]] const std::string& name() const { return headings ? headings->layout : published()->name; }
};

/// Whether a text has the headings of a layout that ships.
[[nodiscard]] bool has_known_headings(std::string_view text, const CsvForm& form);

/// Finds the layout of a text by its headings; `wanted` is a layout's name, or the file of one. When none is found, or not the
/// wanted one, the reason is added to `findings`. A draft layout is named after `stem`, the file's name without its ending.
[[nodiscard]] LayoutChoice choose_layout(const SourceText& source, const std::optional<std::string>& wanted, const std::string& stem,
                                         Findings& findings);

}  // namespace ccgledger
