#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "store/database.h"

namespace ccgledger {

/// What the undoing of an import changed.
struct Undone {
    std::string layout;
    std::size_t returns_back = 0;    ///< body-months that stand at an earlier version again
    std::size_t returns_gone = 0;    ///< body-months that have no version in force any more
    std::size_t returns_as_were = 0; ///< body-months that a later import had superseded already
    std::size_t records = 0;         ///< claims and other records that count no more
};

/// Reverses an import by a new entry, in one durable transaction: what it brought counts no more, and what it superseded counts
/// again. Nothing is deleted. UserError when there is no such import, when it was undone before, when its publications are cited
/// by reference, or when a later import completes it or keeps figures of it.
Undone undo_import(Database& database, std::int64_t import_run_id, const std::string& reason);

}  // namespace ccgledger
