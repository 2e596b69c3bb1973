#pragma once

#include <string>
#include <vector>

#include "intake/record_rows.h"
#include "intake/return_plan.h"
#include "store/database.h"

namespace ccgledger {

/// Which papers a file can correct: those that were read by its layout, as its kind.
struct PaperKind {
    std::string layout;
    std::string kind;
};

/// A corrected paper takes the place of the one before as a whole, as a return does. `plan` holds the figures of the file that the
/// ledger lacks; of each body and period of which the file has a paper corrected, all its figures are added to it, and a row for each
/// figure that it leaves out: withdrawn. Those are counted and listed; V104 when they are most of the paper.
/// Which paper it is that is corrected, view `paper_import` says.
[[nodiscard]] std::vector<StagedRecord> whole_papers(Database& database, const PaperKind& paper, const RecordRows& rows, std::vector<StagedRecord> plan,
                                                     const Directory& directory, Verdicts& verdicts, Findings& findings);

}  // namespace ccgledger
