#include "derive/tracer.h"

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

TraceNode Tracer::repayment(int year) {
    std::vector<TraceNode> parts;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_repayments.sql"));
    rows.bind(1, body_.id).bind(2, year);
    while (rows.step()) {
        TraceNode cell{.what = rows.text(0),
                       .amount = rows.maybe_integer(2),
                       .formula = "repayment of support",
                       .origin = TraceOrigin{.import_run_id = rows.integer(3), .source_line = rows.integer(4), .record_column = "amount_pence"}};
        parts.push_back(rows.integer(1) > 0 ? plus(std::move(cell)) : minus(std::move(cell)));
    }
    return added("repayment", "F50: support paid back in the next year is minus, support that comes back is plus", std::move(parts));
}

void Tracer::add_repayment() {
    const int year = period_.year + 1;
    TraceNode node = repayment(year);
    const auto said = reported("year_repayment", "repayment_pence", "organisation_id = ? AND financial_year = ?", {body_.id, std::int64_t{year}});
    const bool is_told = database_.prepare("SELECT 1 FROM year_repayment WHERE organisation_id = ? AND financial_year = ?").bind(1, body_.id).bind(2, year).step();
    if (!is_told) {
        trace_.trees.push_back({.what = "repayment", .amount = 0, .formula = "F50: no support of this body is known to be repayable"});
    } else if (node.parts.empty()) {
        trace_.trees.push_back({.what = "repayment", .formula = "F50: support is repayable, and no year of repayment is known"});
    } else {
        add(std::move(node), "", said);
    }
}

}  // namespace ccgledger
