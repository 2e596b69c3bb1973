#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"

namespace ccgledger {

/// A cell as it stands between the commas, quotation marks taken off.
struct CsvCell {
    std::string_view text;      ///< lives as long as the reader
    std::size_t offset = 0;     ///< first byte in the file, quotation mark included
    std::size_t length = 0;     ///< bytes in the file
};

struct CsvRow {
    std::size_t line = 0;       ///< physical line of its first cell, from 1
    std::vector<CsvCell> cells;
    bool is_broken = false;     ///< a quotation mark is out of place: where the cells end is a guess
};

/// What a text is made of, beside its cells.
struct CsvForm {
    char delimiter = ',';
    std::string sheet = {};   ///< the text is a sheet of a workbook: places are cells such as `Returns!B7`, and lines are its rows
};

/// Delimited text (RFC 4180): UTF-8 with or without a mark; LF, CRLF or CR; quoted cells may hold delimiters, line breaks and
/// doubled quotation marks. Wholly empty lines are passed over. The text must outlive the reader.
class CsvReader {
public:
    explicit CsvReader(std::string_view text, CsvForm form = {});

    /// Reads the next row into `row` (whose memory is used again); false at the end.
    /// A misplaced quotation mark is added to `findings`; reading goes on with the next line.
    bool next(CsvRow& row, Findings& findings);

    /// Where a cell stands, for a finding.
    [[nodiscard]] Place place_of(const CsvRow& row, const CsvCell& cell) const;
    /// A row as it stands in the text, without its line end.
    [[nodiscard]] std::string_view text_of(const CsvRow& row) const;
    [[nodiscard]] const CsvForm& form() const { return form_; }
    /// The line that the next row begins on, or an empty one before it.
    [[nodiscard]] std::size_t line() const { return line_; }
    /// The byte that the next row begins at, or an empty line before it.
    [[nodiscard]] std::size_t offset() const { return at_; }
    /// Goes on with the row that begins at a byte, on a physical line: what is before it was read by somebody else.
    void go_on_at(std::size_t offset, std::size_t line) {
        at_ = offset;
        line_ = line;
    }
    [[nodiscard]] std::string_view text() const { return text_; }
    /// The row as a whole.
    [[nodiscard]] Place place_of(const CsvRow& row) const;
    /// A whole physical line, counted from 1.
    [[nodiscard]] Place place_of_line_number(std::size_t line) const;

private:
    bool read_cell(CsvRow& row, Findings& findings);
    std::string_view read_quoted(CsvRow& row, Findings& findings);
    void read_line_end();
    void skip_line();
    [[nodiscard]] std::string_view line_at(std::size_t offset) const;
    [[nodiscard]] std::size_t line_start(std::size_t offset) const;
    void report_quote(CsvRow& row, std::size_t offset, std::string message, std::string fix, Findings& findings) const;

    [[nodiscard]] std::size_t lines_between(std::size_t from, std::size_t to) const;

    std::string_view text_;
    CsvForm form_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::deque<std::string> unquoted_;   // cells whose doubled quotation marks were made single; a deque keeps their addresses
};

/// The first byte that is not UTF-8, or a NUL: offset, or npos when the text is sound.
[[nodiscard]] std::size_t first_bad_byte(std::string_view text);

/// Place of a byte in a text: physical line and character.
[[nodiscard]] Place place_of_byte(std::string_view text, std::size_t offset);

}  // namespace ccgledger
