#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

void Tracer::add_claims(const std::function<bool(const ClaimTree::Claim&)>& fits) {
    for (const ClaimTree::Claim& claim : claims_.claims()) {
        if (fits(claim)) {
            trace_.trees.push_back(claims_.claim(claim));
        }
    }
}

void Tracer::add_differences() {
    for (const ClaimTree::Claim& claim : claims_.claims()) {
        const auto said = reported("statement_verdict", "difference_pence", "statement_id = ?", {claim.statement_id});
        if (said) {
            add(added("outcome less claim", "how the claim turned out",
                      {plus(standing_for("position", trend_node(period_.year, "position", "value"))), minus(claims_.claim(claim))}),
                "", said);
        }
    }
}

void Tracer::add_restatements(const std::string& column) {
    const std::size_t end = column.rfind('_');
    const std::string which = column.substr(end + 1);
    const std::string measure = column.substr(0, end);
    const Amount amount = measure == "actual_ytd" ? Amount::actual_ytd : measure == "plan_year" ? Amount::plan_year : Amount::forecast_year;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_versions.sql"));
    bind(rows);
    while (rows.step()) {
        const TraceNode now = named("after", ReturnTree(database_, rows.integer(0), 1).in_year(amount));
        const TraceNode was = named("before", ReturnTree(database_, rows.integer(1), 1).in_year(amount));
        add(which == "before"  ? was
            : which == "after" ? now
                               : added("change", "the in-year position after less before", {plus(now), minus(was)}),
            fmt::format("{} {} v{}", measure, rows.text(2), rows.integer(3)),
            reported("restatement", column + "_pence", "submission_id = ?", {rows.integer(0)}));
    }
}

}  // namespace ccgledger
