#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/layout.h"
#include "intake/record_layouts.h"

namespace ccgledger {

/// One record on its way to its table.
struct StagedRecord {
    std::vector<Cell> values;        ///< one per column of the table that the layout fills, in `columns_of` order
    std::size_t source_line = 0;
    std::size_t source_column = 0;   ///< from 1; only where a row of the file brings several records
};

/// The table's columns that a layout fills, in the order of its fields.
[[nodiscard]] std::vector<std::string_view> columns_of(const RecordLayout& layout);

struct RecordRows {
    std::size_t rows_read = 0;
    std::vector<StagedRecord> records;
};

/// Reads all rows below the heading. Problems are added to `findings`; a row with an error is left out of the result.
[[nodiscard]] RecordRows read_records(CsvReader& reader, const Headings& headings, const RecordLayout& layout,
                                      const Directory& directory, MoneyUnit unit, Findings& findings);

}  // namespace ccgledger
