#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "intake/finding.h"
#include "intake/import.h"
#include "intake/layout.h"
#include "intake/published_table.h"
#include "intake/source_text.h"
#include "store/database.h"
#include "store/directory.h"

namespace ccgledger {

/// The import that a file of mended rejects completes, and how it was read.
struct CompletedImport {
    std::int64_t import_run_id = 0;
    Place said_at;                       ///< the first row of the file that names it
    bool is_table = false;               ///< it was a published table
    std::string layout;                  ///< of its rejects: the cells of a published table are told as a list of figures
    std::string kind;
    std::string unit;
    std::string sign_convention;
    std::string declared;
};

/// A mended file of rejects says in each row which import it completes. None when the file says no such thing; V041 when a row names
/// no import that counts, or another one than the rows above it.
[[nodiscard]] std::optional<CompletedImport> find_completed(Database& database, const SourceText& source, const Headings& headings, Findings& findings);

/// What a file is read with, by what the user gave and its layout says.
struct ReadAs {
    std::string layout;
    std::string kind;
    std::string sign_convention;
    bool is_return = false;
    bool is_record = false;
};

/// Mended rows count what the rows beside them counted: they are read as the import was that they complete, without being asked. Sets
/// in `request` and `declared` what was not given, and returns it as options: --unit k. An option that says otherwise would put pounds
/// beside thousands, or the rows into another return: V041.
[[nodiscard]] std::string read_like(const CompletedImport& completed, const ReadAs& as, ImportRequest& request, Declared& declared,
                                    SharedDirectory& directory, Findings& findings);

}  // namespace ccgledger
