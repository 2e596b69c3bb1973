#pragma once

#include <filesystem>
#include <functional>
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

/// Whether the headings of a text are those of a layout.
using IsKnown = std::function<bool(std::string_view text, const CsvForm& form)>;

/// Reads a file whole and makes text of it: of a workbook the sheet that is asked for, else the one sheet whose headings are
/// known. Sheets and hidden rows are told of (V107, V110), as is a coding that had to be inferred (V108). Adds an error and
/// returns none when there is no text to be had, or when nobody can tell which sheet is meant (V047).
[[nodiscard]] std::optional<SourceText> open_source(const std::filesystem::path& file, const std::optional<std::string>& sheet,
                                                    const IsKnown& is_known, Findings& findings);

/// The same from bytes that are held already: how a kept source is read again.
[[nodiscard]] std::optional<SourceText> source_text_of(std::string bytes, const std::optional<std::string>& sheet, const IsKnown& is_known,
                                                       Findings& findings);

/// As much of a file as its headings stand in, and of a workbook the sheet that would be read. None when there is no text to be had,
/// or nobody can tell which sheet is meant; why is said when the file is imported.
[[nodiscard]] std::optional<SourceText> peek_source(const std::filesystem::path& file, const std::optional<std::string>& sheet,
                                                    const IsKnown& is_known);

}  // namespace ccgledger
