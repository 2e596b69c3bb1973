#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"

namespace ccgledger {

/// What stands for a formula whose result the workbook does not hold; no reader of numbers takes it.
inline constexpr std::string_view no_result = "#NOT CALCULATED";

/// One sheet of a workbook as comma-separated text (RFC 4180, UTF-8, lines ending in LF): record n holds row n, cells from
/// column A on. A row without values is an empty line; every other row has `columns` cells. Cells with a comma, a quotation
/// mark or a line break are quoted. There is nothing behind the last row and the last column that hold a value.
///
/// Cells that are merged are one value, in the first of them. Text is as it stands, several lines joined by LF. A number is
/// written plainly in at most 15 digits, as workbooks keep them: 1033.1. One that is formatted as a percentage is `15.4%`, as a
/// date `2018-01-31`, with ` 10:30:00` when it has a time; a time alone is `10:30:00`. Booleans are TRUE and FALSE; errors are
/// as shown: #REF!. A formula is its last result, or `no_result`.
struct Sheet {
    std::string name;
    bool is_hidden = false;
    std::string text;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::size_t> hidden_rows;  ///< from 1, ascending; they are part of the text
};

/// What a file is, by its first bytes and its parts, never by its name.
enum class FileKind {
    text,                ///< none of the others; whether it is text indeed is for decode_text to say
    xlsx,                ///< Office Open XML, also one with macros
    ods,                 ///< OpenDocument, also an encrypted one
    xls,                 ///< the binary workbook of 1997 to 2003
    xlsb,                ///< the binary workbook of today
    encrypted_workbook,  ///< Office Open XML behind a password
    other_zip,           ///< another packed file
    other_compound       ///< another document of 1997 to 2003
};

[[nodiscard]] FileKind kind_of_bytes(std::string_view bytes);

/// True for every kind that read_workbook answers for, be it with a refusal: all but text.
[[nodiscard]] inline bool is_packed(FileKind kind) {
    return kind != FileKind::text;
}

/// How much is taken of a workbook. Tests lower it.
struct WorkbookLimits {
    std::size_t cells = 20'000'000;         ///< cells with a value, all sheets
    std::size_t text_bytes = 512UL << 20U;  ///< all sheets
};

/// All sheets of an .xlsx or .ods workbook, in their order, hidden ones too; sheets that hold only a chart are left out.
/// Memory holds the text of the sheets and, for .xlsx, the strings that they share, and nothing else of the workbook.
/// None, with one finding about the file as a whole, when it is of another kind (V036), encrypted (V037), damaged (V038),
/// too large (V039) or has macros (V040). Throws nothing but std::bad_alloc.
[[nodiscard]] std::optional<std::vector<Sheet>> read_workbook(std::string_view bytes, Findings& findings,
                                                              const WorkbookLimits& limits = {});

}  // namespace ccgledger
