#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/finding.h"
#include "intake/rejects.h"
#include "intake/return_plan.h"
#include "store/database.h"
#include "values/money.h"

namespace ccgledger {

/// The sign conventions of imports. The last one is that of a published table without --sign.
inline constexpr std::string_view surplus_is_positive = "surplus-positive";
inline constexpr std::string_view deficit_is_positive = "deficit-positive";
inline constexpr std::string_view as_layout_says = "as the layout says";

/// One call of `import`: some files, read with the same declarations.
struct ImportRequest {
    std::vector<std::filesystem::path> files;
    std::optional<MoneyUnit> unit;               ///< none: what the layout says
    std::optional<bool> deficit_positive;        ///< --sign; none: what the layout says, surplus positive for a return
    std::optional<std::string> kind;             ///< return, accounts, plan, board_paper, press; none: what the layout is
    std::optional<std::string> layout;           ///< none: recognised by the headings; a name, or a layout's file
    std::optional<std::string> sheet;            ///< of a workbook; none: the one that has a layout
    std::optional<std::string> organisation;     ///< for a table that does not name its body
    std::optional<std::string> financial_year;   ///< for a table that does not name its year
    std::optional<std::string> month;            ///< for a table that does not name its month
    std::string reason;
    bool dry_run = false;
    std::function<void(const std::filesystem::path& file, std::size_t number, std::size_t of)> on_file = {};  ///< called before each
    bool partial = false;                        ///< load the good rows, and put the bad ones into a file of rejects
};

/// What became of one file.
struct FileOutcome {
    enum class State { imported, nothing_new, already_held, rejected };

    std::filesystem::path file;
    State state = State::rejected;
    std::string layout;
    std::string sheet;                           ///< of a workbook; empty: a text file
    std::size_t rows_read = 0;
    std::size_t figures_in_rows = 0;             ///< where several rows make one figure: how many they make; what is counted are figures
    std::size_t totals_compared = 0;
    std::size_t totals_not_compared = 0;         ///< their lines are not in the file, or lack an amount
    std::size_t rows_without_figures = 0;        ///< of a published table: all their cells are blank
    std::size_t identities_proved = 0;           ///< sums and variances of a published table that close
    std::size_t notes = 0;                       ///< cells under `notes`: kept with the file, not stored as figures
    std::size_t not_filled_in = 0;               ///< rows of months in which no row has an amount: a template that waits; and totals without any
    Verdicts verdicts;
    Findings findings;
    Rejects rejects;                             ///< rows that a partial import leaves out, or would
    std::optional<std::filesystem::path> rejects_file;  ///< where they were written
    std::optional<std::int64_t> completes;       ///< the import whose rejects this file brings
    std::string read_like;                       ///< what it is read with because that import was: --unit k; empty: nothing unusual
    std::optional<std::int64_t> import_run_id;   ///< of this import, or of the earlier one that holds the same bytes
    std::string earlier;                         ///< when and by whom the same bytes were imported
    std::string draft_layout;                    ///< for a table of no known layout: one to edit, its guesses marked
};

/// Imports the files one after the other: lists of sources first, since claims cite them, else in the order given. Of each file
/// everything is written or nothing (with `partial`, everything but the rows in error), in one durable transaction; a rejected
/// file does not stop the others. With `dry_run` the same work is done and rolled back.
[[nodiscard]] std::vector<FileOutcome> import_files(Database& database, const ImportRequest& request);

}  // namespace ccgledger
