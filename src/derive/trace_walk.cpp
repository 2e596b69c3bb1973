#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "derive/trace_savings.h"

namespace ccgledger {

TraceNode Tracer::walk_step(const ReturnTree& before, const ReturnTree& now, const std::string& step) {
    const int year = period_.year;
    if (step == "before") {
        return named("position of the year before", before.in_year(Amount::full_year));
    }
    if (step == "one_offs_before") {
        return added("less its one-offs", "F117: the one-off part of the year before does not come back", {minus(one_off(before, year - 1, "one_off"))});
    }
    if (step == "full_year_effects") {
        return full_year_effect(&before, year - 1).value_or(unknown("full-year effects", "nobody gives them: unknown, not nil"));
    }
    if (step == "growth") {
        return added("growth", "F117: recurrent resource less that of the year before", {plus(now.recurrent_resource()), minus(before.recurrent_resource())});
    }
    if (step == "savings") {
        return recurrent_savings(now);
    }
    if (step == "one_offs") {
        return one_off(now, year, "one_off");
    }
    if (step == "position") {
        return named("position", now.in_year(Amount::full_year));
    }
    std::vector<TraceNode> parts = {plus(walk_step(before, now, "position"))};
    for (const char* known : {"before", "one_offs_before", "full_year_effects", "growth", "savings", "one_offs"}) {
        TraceNode part = walk_step(before, now, known);
        const bool may_be_unknown = std::string_view(known) == "full_year_effects" || std::string_view(known) == "savings";
        if (part.amount || !may_be_unknown) {
            parts.push_back(minus(std::move(part)));
        }
    }
    return added("unexplained", "F117: position less the year before and every step that is known", std::move(parts));
}

void Tracer::add_walk(const std::string& column) {
    const auto before = last_return(period_.year - 1);
    const auto now = last_return(period_.year);
    if (!before || !now) {
        return;
    }
    for_each_amount("trace_year_walk.sql", column, [&](Statement& row, std::int64_t amount) {
        add(walk_step(*before, *now, row.text(1)), "walk, " + row.text(1), amount);
    });
}

}  // namespace ccgledger
