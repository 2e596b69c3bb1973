#pragma once

#include "cli/context.h"
#include "derive/scope.h"

namespace ccgledger {

/// `report pack`: a paper for each body of the request that the ledger knows anything of, as HTML files in the folder of -o, with
/// an index when there are several. `request.years`, when given, is the one year that the papers are about.
/// Throws UserError before anything is written.
[[nodiscard]] Exit write_report_pack(const ReportRequest& request, const Context& context);

}  // namespace ccgledger
