#pragma once

#include <string>

#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// A figure, down to the cells it came from.
struct TraceRequest {
    std::string organisation;   ///< code, name or alias
    std::string period;         ///< 2017-18:M9, or 2017-18 for the latest month of the year
    std::string what;           ///< a line's code, or position, structural, one_off; or a measure of published claims
};

/// One row per cell: the figures of the return in force that make up what is asked for, then the published claims about it, each
/// with its effect on the position, its file, and the line of the file. Throws UserError (usage) for names that are not known.
[[nodiscard]] ResultTable trace(Database& database, const TraceRequest& request);

}  // namespace ccgledger
