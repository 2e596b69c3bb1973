#pragma once

#include "derive/trace.h"
#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// The trees of a trace as a table, from the top down: one row per number, with its depth; each number that came in from a file
/// with the file, its SHA-256, the cell and the text that stands there, read from the kept bytes.
[[nodiscard]] ResultTable trace_table(Database& database, const Trace& trace);

/// The same for people: the depth shown by indentation, hashes cut to twelve digits.
[[nodiscard]] ResultTable indented(ResultTable table);

}  // namespace ccgledger
