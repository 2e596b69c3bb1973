#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

TraceNode Tracer::year_figure(const std::string& measure) {
    const std::string what = fmt::format("{} of {}", measure, body_.code);
    if (measure != "support") {
        return standing_for(what, trend_node(period_.year, measure, "value"));
    }
    const auto last = last_return(period_.year);
    if (!last) {
        return unknown(what, "there is no return");
    }
    std::vector<TraceNode> parts;
    if (auto in = last->memo("RES_SUPPORT_IN")) {
        parts.push_back(plus(std::move(*in)));
    }
    if (auto out = last->memo("RES_SUPPORT_OUT")) {
        parts.push_back(minus(std::move(*out)));
    }
    return added(what, "F28: received less given", std::move(parts), Empty::nil);
}

TraceNode Tracer::sum_of_parts(const std::string& parts, const std::string& measure) {
    std::vector<TraceNode> figures;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_parts_of_year.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{period_.year});
    rows.bind_named(":parts", parts);
    while (rows.step()) {
        const OrganisationEntry& part = directory_.organisation_by_id(rows.integer(0));
        TraceNode figure = of_body(part).year_figure(measure);
        figures.push_back(plus(rows.integer(1) == 10'000 ? std::move(figure)
                                                         : share(fmt::format("{}, by its share", part.code), "F48: halves of a penny away from zero",
                                                                 std::move(figure), rows.integer(1), 10'000)));
    }
    return added(fmt::format("{} of the {}", measure, parts), "F119: the sum of the parts", std::move(figures));
}

void Tracer::add_groups(const std::string& column) {
    for_each_amount("trace_year_of_parts.sql", column, [&](Statement& row, std::int64_t amount) {
        const std::string parts = row.text(1);
        const std::string measure = row.text(2);
        add(column == "own"     ? year_figure(measure)
            : column == "value" ? sum_of_parts(parts, measure)
                                : added("difference", "its own less the sum of the parts", {plus(year_figure(measure)), minus(sum_of_parts(parts, measure))}),
            parts, amount);
    });
}

}  // namespace ccgledger
