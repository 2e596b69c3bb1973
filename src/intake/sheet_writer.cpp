#include "intake/sheet_writer.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "intake/cell_address.h"
#include "intake/workbook_refusal.h"
#include "values/csv_text.h"

namespace ccgledger {

// cells_of_row_ keeps a number of columns in 16 bits.
static_assert(most_columns <= std::numeric_limits<std::uint16_t>::max());

SheetWriter::SheetWriter(std::string name, bool is_hidden, WorkbookRoom& room) : room_(room) {
    sheet_.name = std::move(name);
    sheet_.is_hidden = is_hidden;
}

void SheetWriter::put(std::size_t row, std::size_t column, std::string_view value) {
    if (value.empty()) {
        return;
    }
    if (row == 0 || column == 0 || row > most_rows || column > most_columns) {
        throw too_large(
            fmt::format("sheet \"{}\" has a value in row {}, column {}; the last row is {} and the last column {}",
                        sheet_.name, row, column, most_rows, most_columns));
    }
    if (row < row_ || (row == row_ && column <= column_)) {
        throw damaged(fmt::format("in sheet \"{}\" the cell {} stands behind {}", sheet_.name,
                                  cell_address(row, column), cell_address(row_, column_)));
    }
    if (room_.cells == 0) {
        throw too_large(fmt::format("it has more cells than are read, the first too many is {} of sheet \"{}\"",
                                    cell_address(row, column), sheet_.name));
    }
    --room_.cells;
    if (row > row_) {
        take_room(row - row_);
        cells_of_row_.resize(row, 0);
        row_ends_.resize(row, sheet_.text.size());
        for (; row_ < row; ++row_) {
            if (row_ > 0) {
                row_ends_[row_ - 1] = sheet_.text.size();
                sheet_.text += '\n';
            }
        }
        column_ = 0;
    }
    const std::size_t commas = column - std::max<std::size_t>(column_, 1);
    take_room(commas + value.size());
    sheet_.text.append(commas, ',');
    append_value(value);
    column_ = column;
    cells_of_row_[row - 1] = static_cast<std::uint16_t>(column);
    sheet_.columns = std::max(sheet_.columns, column);
}

void SheetWriter::take_room(std::size_t bytes) {
    if (bytes > room_.text_bytes) {
        throw too_large(
            fmt::format("the text of its sheets is longer than is read; the limit is reached in sheet \"{}\", row {}",
                        sheet_.name, row_));
    }
    room_.text_bytes -= bytes;
}

/// Line breaks of every kind become LF.
void SheetWriter::append_value(std::string_view value) {
    if (value.find('\r') == std::string_view::npos) {
        sheet_.text += csv_cell_text(value);
        return;
    }
    std::string unix_breaks;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool is_pair = value.substr(i, 2) == "\r\n";
        unix_breaks += value[i] == '\r' ? '\n' : value[i];
        i += is_pair ? 1U : 0U;
    }
    sheet_.text += csv_cell_text(unix_breaks);
}

Sheet SheetWriter::finish() && {
    sheet_.rows = row_;
    if (row_ > 0) {
        row_ends_[row_ - 1] = sheet_.text.size();
        sheet_.text += '\n';
    }
    pad_rows();
    list_hidden_rows();
    return std::move(sheet_);
}

/// Gives every row that has a value as many cells as the widest. In place, from the last row up, because the text may be most
/// of the memory.
void SheetWriter::pad_rows() {
    std::size_t missing = 0;
    for (const std::size_t cells : cells_of_row_) {
        missing += cells == 0 ? 0 : sheet_.columns - cells;
    }
    if (missing == 0) {
        return;
    }
    take_room(missing);
    std::string& text = sheet_.text;
    std::size_t to = text.size() + missing;
    text.resize(to);
    for (std::size_t row = sheet_.rows; row > 0; --row) {
        const std::size_t begin = row == 1 ? 0 : row_ends_[row - 2] + 1;
        const std::size_t end = row_ends_[row - 1];
        const std::size_t commas = cells_of_row_[row - 1] == 0 ? 0 : sheet_.columns - cells_of_row_[row - 1];
        text[--to] = '\n';
        std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(to - commas), commas, ',');
        to -= commas;
        std::copy_backward(text.begin() + static_cast<std::ptrdiff_t>(begin),
                           text.begin() + static_cast<std::ptrdiff_t>(end),
                           text.begin() + static_cast<std::ptrdiff_t>(to));
        to -= end - begin;
    }
}

void SheetWriter::list_hidden_rows() {
    std::vector<std::size_t>& rows = sheet_.hidden_rows;
    for (const auto& [first, last] : hidden_) {
        for (std::size_t row = first; row <= std::min(last, sheet_.rows); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

}  // namespace ccgledger
