#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "intake/finding.h"
#include "intake/return_writer.h"
#include "store/database.h"
#include "values/money.h"

namespace ccgledger {

/// One call of `import`: some files, read with the same declarations.
struct ImportRequest {
    std::vector<std::filesystem::path> files;
    std::optional<MoneyUnit> unit;               ///< none: what the layout says
    bool deficit_positive = false;               ///< --sign deficit-positive
    std::string kind = "return";                 ///< return, accounts, plan, board_paper, press
    std::optional<std::string> layout;           ///< none: recognised by the headings
    std::string reason;
    bool dry_run = false;
};

/// What became of one file.
struct FileOutcome {
    enum class State { imported, nothing_new, already_held, rejected };

    std::filesystem::path file;
    State state = State::rejected;
    std::string layout;
    std::size_t rows_read = 0;
    std::size_t totals_compared = 0;
    Verdicts verdicts;
    Findings findings;
    std::optional<std::int64_t> import_run_id;   ///< of this import, or of the earlier one that holds the same bytes
    std::string earlier;                         ///< when and by whom the same bytes were imported
};

/// Imports the files one after the other: lists of sources first, since claims cite them, else in the order given. Of each file
/// everything is written or nothing, in one durable transaction; a rejected file does not stop the others.
/// With `dry_run` the same work is done and rolled back.
[[nodiscard]] std::vector<FileOutcome> import_files(Database& database, const ImportRequest& request);

}  // namespace ccgledger
