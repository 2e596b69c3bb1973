#include "derive/paper.h"

#include <string_view>

#include "derive/reports.h"

namespace ccgledger {
namespace {

// What reaches beyond the bodies that are asked about comes first: after the others the connection sees those bodies alone.
constexpr std::string_view shown_reports[] = {"transfers", "scenarios", "trend", "structural", "bridge", "carry-forward",
                                              "qipp",      "risk",      "rules", "forecast",   "statements"};

constexpr ReportKind own_reports[] = {{"savings-by-month", "savings to date, month by month", "paper_savings.sql"},
                                      {"sources", "what each year rests on", "paper_sources.sql"}};

}  // namespace

std::map<std::string, ResultTable, std::less<>> run_paper_reports(Database& database, const ReportRequest& request) {
    std::map<std::string, ResultTable, std::less<>> reports;
    for (const std::string_view name : shown_reports) {
        reports.emplace(name, run_report(database, report_named(name), request));
    }
    for (const ReportKind& kind : own_reports) {
        reports.emplace(kind.name, run_report(database, kind, request));
    }
    return reports;
}

}  // namespace ccgledger
