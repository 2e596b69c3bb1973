#include "derive/trace.h"

#include <algorithm>

#include <fmt/format.h>

#include "derive/reports.h"
#include "derive/scope.h"
#include "embedded/derive_sql.h"
#include "store/audit.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

struct TracePeriod {
    int year = 0;
    std::optional<int> month;   // none: the latest of the year
};

TracePeriod period_of(const std::string& text) {
    if (const auto period = parse_period(text)) {
        return {.year = period->year.start(), .month = period->month.number()};
    }
    if (const auto year = parse_financial_year(text)) {
        return {.year = year->start(), .month = std::nullopt};
    }
    throw UserError(fmt::format("\"{}\" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year", text),
                    Exit::usage);
}

/// position, structural and one_off are made of lines; everything else is a line, or a measure of published claims.
bool is_made_of_lines(const std::string& what) { return what == "position" || what == "structural" || what == "one_off"; }

void require_known(const Directory& directory, const std::string& what) {
    if (is_made_of_lines(what) || directory.line(what) != nullptr || directory.measure(what) != nullptr) {
        return;
    }
    std::vector<std::string> names = directory.line_codes();
    const std::vector<std::string> measures = directory.measure_codes();
    names.insert(names.end(), measures.begin(), measures.end());
    names.insert(names.end(), {"position", "structural", "one_off"});
    throw UserError(fmt::format("\"{}\" is neither a line, nor position, structural or one_off, nor a measure of claims{}", what,
                                did_you_mean(what, names)),
                    Exit::usage);
}

}  // namespace

ResultTable trace(Database& database, const TraceRequest& request) {
    const Directory directory(database);
    const OrganisationEntry& body = organisation_named(directory, request.organisation);
    const TracePeriod period = period_of(request.period);
    require_known(directory, request.what);
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace.sql"));
    rows.bind_named(":organisation_id", body.id);
    rows.bind_named(":year", std::int64_t{period.year});
    rows.bind_named(":month", period.month ? Cell{std::int64_t{*period.month}} : Cell{});
    rows.bind_named(":what", request.what);
    ResultTable table = table_of(rows);
    table.report = "trace";
    table.ledger_hash = chain_head(database);
    table.organisations = {body.code};
    table.scope = fmt::format("{} ({}), {}, {}: {} cell{}", body.name, body.code, request.period, request.what, table.rows.size(),
                              table.rows.size() == 1 ? "" : "s");
    return table;
}

}  // namespace ccgledger
