#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "values/result_table.h"

namespace ccgledger {

enum class Format { table, plain, csv, tsv, json, ndjson, markdown, html, xlsx };

[[nodiscard]] std::optional<Format> format_of(std::string_view name);           ///< `table`, `md`, ...
[[nodiscard]] std::optional<Format> format_of_file(std::string_view filename);  ///< by the name's end: `x.csv`

/// Whether a table has bold headings, and amounts below nil and the word `adverse` in red. The minus and the word stand there in
/// either case: nothing is said by colour alone.
enum class Colour { off, on };

/// How people are shown an amount or a percent below nil: -7.3 or (7.3). Formats for programs, and plain, always have the minus.
enum class Negative { minus, brackets };

/// Where an answer came from, for the formats that travel alone: html and xlsx. What is empty is left out.
struct Provenance {
    std::string made_at = {};  ///< 2018-02-13T09:30:00Z
    std::string tool = {};     ///< `ccgledger 0.1.0`
};

struct RenderOptions {
    Format format = Format::table;
    MoneyUnit unit = MoneyUnit::pounds;
    std::optional<int> decimals = std::nullopt;  ///< none: 2 for pounds, 0 for thousands, 1 for millions
    bool all_columns = false;  ///< table, plain, md, html: the columns of detail too; the other formats always have them
    Provenance provenance = {};
    Colour colour = Colour::off;  ///< of the format table; the others have none
    Negative negative = Negative::minus;  ///< of table, md and html
};

/// Writes the table. Shape and units by format:
///  table, plain, md, html: money in `unit`, unit in the heading; percent with one decimal; unknown is `unknown` in money and percent
///    columns and blank in the others. table, md and html have thousands commas, a footer (html: a caption) and the notes.
///    html is a page of its own: no script, nothing loaded from elsewhere.
///    plain is for cut and awk: a heading and rows only, cells two spaces apart, no commas.
///  csv, tsv: heading row; money in pounds with two decimals, so a column `x_pence` is headed `x_pounds`; percent as a number
///    with two decimals; unknown is empty; text that a spreadsheet would run as a formula gets a leading apostrophe.
///  json: {"meta": {...}, "columns": [...], "rows": [...]}; money as integer pence, percent as a number with two decimals,
///    unknown as null. ndjson: one row object a line, nothing else.
///  xlsx: the rows on one sheet, real numbers in pounds, percents and whole days as such; unknown is an empty grey cell; what
///    has more than the 15 digits of a spreadsheet's number is an exact text, as is a text that looks like a formula. The sheet
///    `About` says what the answer is and where it came from. Throws UserError when a sheet cannot hold the rows.
/// All formats write UTF-8; bytes of a text that are not become U+FFFD. Throws InternalError, before anything is written,
/// when a row has not one cell a column or a money or percent column holds a fraction.
void render(std::ostream& out, const ResultTable& table, const RenderOptions& options);

/// Several tables for people, one below the other; html puts them on one page. Not for formats that hold one table.
void render_all(std::ostream& out, const std::vector<ResultTable>& tables, const RenderOptions& options);

/// Decimals in which amounts of millions are shown to people: one, as papers do, and two where one would hide something.
[[nodiscard]] int enough_for_millions(const ResultTable& table);

/// Whether people read the format, so that bounds are folded and details left out.
[[nodiscard]] bool is_for_people(Format format);

}  // namespace ccgledger
