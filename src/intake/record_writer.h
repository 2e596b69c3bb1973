#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/import_identity.h"
#include "intake/record_rows.h"
#include "intake/return_plan.h"
#include "store/database.h"

namespace ccgledger {

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
