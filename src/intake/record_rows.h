#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/layout.h"
#include "intake/record_layouts.h"
#include "intake/return_writer.h"
#include "store/database.h"

namespace ccgledger {

/// One record on its way to its table.
struct StagedRecord {
    std::vector<Cell> values;        ///< one per column of the table that the layout fills, in `columns_of` order
    std::size_t source_line = 0;
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

/// The records that the ledger lacks: those of every key whose set of rows differs from what is in force. Counts and lists what
/// becomes of each row. For a permanent layout a key that stands with other details is V026. Rows that complete an earlier import
/// may not supersede what is in force (V041): that they are the whole of their key, nobody knows.
[[nodiscard]] std::vector<StagedRecord> plan_records(Database& database, const RecordLayout& layout, const RecordRows& rows,
                                                     const CsvReader& reader, bool completes, Findings& findings, Verdicts& verdicts);

/// Writes the records. Returns the SHA-256 over a fixed spelling of them. To be called within the import's transaction.
[[nodiscard]] std::string write_records(Database& database, const RecordLayout& layout, const std::vector<StagedRecord>& records,
                                        const ImportIdentity& identity);

/// Records that were changed after they were stored, worked out afresh from the rows: one sentence per import, none when whole.
[[nodiscard]] std::vector<std::string> verify_records(Database& database);

}  // namespace ccgledger
