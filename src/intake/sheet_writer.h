#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/workbook.h"

namespace ccgledger {

/// No sheet of either format is larger.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// What is left of the limits while the sheets of one workbook are written.
struct WorkbookRoom {
    std::size_t cells = 0;
    std::size_t text_bytes = 0;
};

/// Makes the text of one sheet from its cells, which come row by row and from left to right. Everything counts from 1.
/// Throws WorkbookRefusal: V038 when a cell comes out of that order, V039 when the room is used up or a cell lies outside the
/// largest sheet.
class SheetWriter {
public:
    /// `room` is shared by the sheets of a workbook and must outlive the writer.
    SheetWriter(std::string name, bool is_hidden, WorkbookRoom& room);

    /// An empty value leaves the cell as it is: without one.
    void put(std::size_t row, std::size_t column, std::string_view value);
    /// Both included; what lies below the last row with a value is forgotten.
    void hide_rows(std::size_t first, std::size_t last) { hidden_.emplace_back(first, last); }

    [[nodiscard]] Sheet finish() &&;

private:
    void take_room(std::size_t bytes);
    void append_value(std::string_view value);
    void pad_rows();
    void list_hidden_rows();

    Sheet sheet_;
    WorkbookRoom& room_;
    std::size_t row_ = 0;  // of the cell written last
    std::size_t column_ = 0;
    std::vector<std::uint16_t> cells_of_row_;  // cells written of each row, 0 for an empty one
    std::vector<std::size_t> row_ends_;        // where in the text each row ends, without its line break
    std::vector<std::pair<std::size_t, std::size_t>> hidden_;
};

}  // namespace ccgledger
