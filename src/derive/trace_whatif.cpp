#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

/// The figures of a line that are marked otherwise than is usual for it.
TraceNode Tracer::marked_unusually(const ReturnTree& tree, const LineEntry& line) const {
    return added(line.code, "marked otherwise than is usual for it; its effect on the position", tree.parts(Amount::full_year, Direction::position, [&](const auto& one) {
        return one.line_id == line.id && !one.is_recurrence_assumed &&
               ((one.recurrence == 1 && line.default_recurrence == "NR") || (one.recurrence == 2 && line.default_recurrence == "R"));
    }));
}

TraceNode Tracer::printed_elsewhere(const ReturnTree& tree, const std::string& item, std::optional<std::int64_t> amount) {
    if (const auto own = tree.memo("MEM_UNDERLYING_REP"); own && item == "the body's own underlying figure") {
        return *own;
    }
    const ClaimTree::Claim* claim = claims_.first([&](const ClaimTree::Claim& one) {
        return one.family == "underlying_position" && one.amount == amount && item.ends_with(" " + one.source);
    });
    return claim == nullptr ? unknown(item, "not found") : claims_.claim(*claim);
}

TraceNode Tracer::disputed(const ReturnTree& tree, const Dispute& dispute) {
    const LineEntry* line = directory_.line(dispute.item);
    if (dispute.kind == "figure") {
        return printed_elsewhere(tree, dispute.item, dispute.amount);
    }
    if (dispute.kind == "marks" && line != nullptr) {
        return marked_unusually(tree, *line);
    }
    if (dispute.kind == "unstated") {
        return added(dispute.item, "says neither recurrent nor one-off; its effect on the position",
                     tree.parts(Amount::full_year, Direction::position, [&](const auto& one) { return one.code == dispute.item && one.recurrence == 0; }));
    }
    return dispute.kind == "repeats" && method_of(tree) == "full" ? marked_one_off(tree, dispute.item) : judged(dispute.item);
}

TraceNode Tracer::change_by(const ReturnTree& tree, const Dispute& dispute) {
    const TraceNode item = disputed(tree, dispute);
    const std::string what = "change by " + dispute.item;
    if (dispute.kind == "judges") {
        return added(what, "as it is judged less as the other judge has it", {plus(item), minus(judged_otherwise(dispute.item))});
    }
    if (dispute.kind == "judgement") {
        const TraceNode marked = marked_one_off(tree, dispute.item);
        return method_of(tree) == "partial" ? added(what, "as it is judged less as it is marked", {plus(item), minus(marked)})
                                            : added(what, "as it is marked less as it is judged", {plus(marked), minus(item)});
    }
    if (dispute.kind == "figure") {
        return added(what, "that figure less structural", {plus(item), minus(structural(tree, period_.year, "structural"))});
    }
    const LineEntry* line = directory_.line(dispute.item);
    const bool is_taken = dispute.kind == "marks" && line != nullptr && line->default_recurrence == "NR";
    return is_taken ? added(what, "taken as one-off", {minus(item)}) : added(what, "taken as recurrent", {plus(item)});
}

TraceNode Tracer::end_of_disputes(const ReturnTree& tree, const std::string& kind) {
    const bool is_lowest = kind == "lowest";
    std::vector<TraceNode> parts = {plus(structural(tree, period_.year, is_lowest ? "structural_low" : "structural_high"))};
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_disputes.sql"));
    rows.bind(1, tree.submission_id());
    while (rows.step()) {
        const auto change = rows.maybe_integer(3);
        if (change && (is_lowest ? *change < 0 : *change > 0)) {
            parts.push_back(plus(change_by(tree, {.kind = rows.text(0), .item = rows.text(1), .amount = rows.maybe_integer(2)})));
        }
    }
    return added("structural at its " + kind, is_lowest ? "with everything that would worsen it" : "with everything that would better it", std::move(parts));
}

TraceNode Tracer::whatif_of_return(const ReturnTree& tree, const Dispute& dispute, const std::string& column) {
    const auto as_judged = [&] { return structural(tree, period_.year, "structural"); };
    if (dispute.kind == "lowest" || dispute.kind == "highest") {
        TraceNode end = end_of_disputes(tree, dispute.kind);
        return column == "other_way" ? end : added("difference", "the one less the other", {plus(std::move(end)), minus(as_judged())});
    }
    if (column == "amount") {
        return standing_for(dispute.item, disputed(tree, dispute));
    }
    TraceNode change = change_by(tree, dispute);
    return column == "difference" ? change : added("structural, the other way", "structural and the change", {plus(as_judged()), plus(std::move(change))});
}

TraceNode Tracer::whatif_of_published(const std::string& basis, const std::string& kind, const std::string& column) {
    for (const ClaimTree::Reading& reading : readings(period_.year)) {
        if (reading.basis == basis) {
            const TraceNode& end = kind == "lowest" ? reading.structural_low : reading.structural_high;
            return column == "other_way" ? end
                                         : added("difference", "the one less the other",
                                                 {plus(end), minus(reading.structural.value_or(unknown("structural", "only a bound is known")))});
        }
    }
    return unknown(kind, "not derivable");
}

void Tracer::add_whatif(const std::string& column) {
    for_each_amount("trace_structural_whatif.sql", column, [&](Statement& row, std::int64_t amount) {
        const Dispute dispute{.kind = row.text(1), .item = row.text(2), .amount = row.maybe_integer(6)};
        const auto month = row.maybe_integer(4);
        add(month ? whatif_of_return(ReturnTree(database_, row.integer(5), static_cast<int>(*month)), dispute, column)
                  : whatif_of_published(row.text(3), dispute.kind, column),
            fmt::format("{}: {}, {}{}", dispute.kind, dispute.item, row.text(3), month ? fmt::format(", M{}", *month) : ""), amount);
    });
}

}  // namespace ccgledger
