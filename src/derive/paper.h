#pragma once

#include <map>
#include <string>

#include "derive/scope.h"
#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// What papers on the bodies of the request are written from: each report that a paper shows, for all of them together, under the
/// report's name; and, of the papers' own, `savings-by-month` (one row per body, year and month of a return: what was to be saved
/// and was, to date) and `sources` (one row per body, year and source). Units and signs as in run_report; throws as it does.
[[nodiscard]] std::map<std::string, ResultTable, std::less<>> run_paper_reports(Database& database, const ReportRequest& request);

}  // namespace ccgledger
