#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/finding.h"

namespace ccgledger {

/// A file of text, as the readers want it.
struct DecodedText {
    std::string text;      ///< UTF-8, without a mark in front
    std::string encoding;  ///< what it was: UTF-8, UTF-16LE, UTF-16BE or Windows-1252
    char delimiter = ',';  ///< see delimiter_of
};

/// Reads bytes as text: UTF-8, with or without a mark; UTF-16 with a mark, or without one where every other byte of the
/// beginning is nought; and what is none of these as Windows-1252, the one-byte code of the programs that export CSV in
/// England. Bytes that are UTF-8 already are moved, not copied.
/// None, with one V003 that names the first byte that does not fit, when the bytes are a workbook or another packed file, hold
/// a NUL, are UTF-16 with half a pair of surrogates or half a character, or are not UTF-8 and hold control characters, one of
/// the five bytes that Windows-1252 leaves undefined, or letters in UTF-8 beside the bytes that are not.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string bytes, Findings& findings);

/// What separates the cells: a tab, a semicolon or a comma, judged by the first ten lines that are not empty and by what stands
/// outside quotation marks. The one that divides the most lines into the same number of cells wins; of several, a tab, then
/// the one that makes more cells, then the semicolon. A comma between two digits counts for nothing in a line that also has
/// semicolons or tabs: 1,5;2,5. Comma when there is nothing to go by.
[[nodiscard]] char delimiter_of(std::string_view text);

}  // namespace ccgledger
