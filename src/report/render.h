#pragma once

#include <optional>
#include <ostream>
#include <string_view>

#include "values/result_table.h"

namespace ccgledger {

enum class Format { table, plain, csv, tsv, json, ndjson, markdown };

[[nodiscard]] std::optional<Format> format_of(std::string_view name);           ///< `table`, `md`, ...
[[nodiscard]] std::optional<Format> format_of_file(std::string_view filename);  ///< by the name's end: `x.csv`

struct RenderOptions {
    Format format = Format::table;
    MoneyUnit unit = MoneyUnit::pounds;
    std::optional<int> decimals = std::nullopt;  ///< none: 2 for pounds, 0 for thousands, 1 for millions
    bool all_columns = false;  ///< table, plain, md: the columns of detail too; the other formats always have them
};

/// Writes the table. Shape and units by format:
///  table, plain, md: money in `unit`, unit in the heading; percent with one decimal; unknown is `unknown` in money and percent
///    columns and blank in the others. table and md have thousands commas and end with a footer, then the notes.
///    plain is for cut and awk: a heading and rows only, cells two spaces apart, no commas.
///  csv, tsv: heading row; money in pounds with two decimals, so a column `x_pence` is headed `x_pounds`; percent as a number
///    with two decimals; unknown is empty; text that a spreadsheet would run as a formula gets a leading apostrophe.
///  json: {"meta": {...}, "columns": [...], "rows": [...]}; money as integer pence, percent as a number with two decimals,
///    unknown as null. ndjson: one row object a line, nothing else.
/// All formats write UTF-8; bytes of a text that are not become U+FFFD. Throws InternalError, before anything is written,
/// when a row has not one cell a column or a money or percent column holds a fraction.
void render(std::ostream& out, const ResultTable& table, const RenderOptions& options);

}  // namespace ccgledger
