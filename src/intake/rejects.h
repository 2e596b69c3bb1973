#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/finding.h"
#include "store/database.h"

namespace ccgledger {

/// The two columns that a file of rejects has behind those of its layout: `import 7 line 14`, and the first error of the row.
inline constexpr std::string_view rejected_from_heading = "rejected_from";
inline constexpr std::string_view rejected_because_heading = "rejected_because";

/// A row that was left out, as it stood in the file.
struct Reject {
    std::size_t line = 0;
    std::string because;
    std::string raw_text;
};

/// What a partial import leaves out.
struct Rejects {
    std::size_t heading_line = 0;
    std::string heading;               ///< as it stood in the file
    char delimiter = ',';
    std::vector<Reject> rows;          ///< in the file's order
};

/// The rows of the text that have an error in `findings`, which must have remembered their lines.
[[nodiscard]] Rejects rejects_of(std::string_view text, const CsvForm& form, const Findings& findings);

/// Keeps the rejects with their import; within the import's transaction.
void keep_rejects(Database& database, std::int64_t import_run_id, const Rejects& rejects);

/// A file that can be mended and imported as it is: the heading and the rows, unchanged, with two more columns.
[[nodiscard]] std::string text_of_rejects(const Rejects& rejects, std::int64_t import_run_id);

/// The same from what the ledger keeps; empty when the import left nothing out.
[[nodiscard]] std::string rejects_of_import(Database& database, std::int64_t import_run_id);

/// The import that a cell under `rejected_from` names; none when it is not of that form.
[[nodiscard]] std::optional<std::int64_t> import_named_in(std::string_view rejected_from);

}  // namespace ccgledger
