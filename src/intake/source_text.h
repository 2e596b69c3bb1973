#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "intake/csv_reader.h"
#include "intake/finding.h"

namespace ccgledger {

/// A file as it came, and the text that its cells are read from.
struct SourceText {
    std::string bytes;       ///< what is kept and hashed
    std::string decoded;     ///< UTF-8 text, where it is not the bytes themselves: another coding, or a sheet of a workbook
    bool is_decoded = false;
    CsvForm form;

    [[nodiscard]] std::string_view text() const { return is_decoded ? std::string_view(decoded) : std::string_view(bytes); }
};

/// Reads a file whole and makes text of it. Adds a finding and returns none when that cannot be done.
[[nodiscard]] std::optional<SourceText> open_source(const std::filesystem::path& file, const std::optional<std::string>& sheet,
                                                    Findings& findings);

}  // namespace ccgledger
