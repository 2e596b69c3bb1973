#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr std::array steps = {"growth", "prices", "activity", "new_commitments", "contingency", "headroom"};

}  // namespace

TraceNode Tracer::listed_repayments(int year) {
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

TraceNode Tracer::repayment(int year) {
    if (!database_.prepare("SELECT 1 FROM year_repayment WHERE organisation_id = ? AND financial_year = ?").bind(1, body_.id).bind(2, year).step()) {
        return nil("repayment", "F50: no support of this body is known to be repayable");
    }
    TraceNode node = listed_repayments(year);
    return node.parts.empty() ? unknown("repayment", "F50: support is repayable, and no year of repayment is known") : node;
}

void Tracer::add_repayment() {
    const int year = period_.year + 1;
    TraceNode node = repayment(year);
    if (node.parts.empty()) {
        trace_.trees.push_back(std::move(node));
        return;
    }
    add(std::move(node), "", reported("year_repayment", "repayment_pence", "organisation_id = ? AND financial_year = ?", {body_.id, std::int64_t{year}}));
}

TraceNode Tracer::of_merger(const std::string& column) {
    if (column.starts_with("recurrent_gap")) {
        const std::string of = column == "recurrent_gap_low" ? "structural_low" : column == "recurrent_gap_high" ? "structural_high" : "structural";
        TraceNode effect = of_merger("full_year_effect");
        return recurrent_gap(of_merger(of), effect.amount ? std::optional(std::move(effect)) : std::nullopt);
    }
    if (column == "next_opening") {
        return next_opening();
    }
    if (column == "opening_difference") {
        return added("difference of the opening", "F40: the next year's opening balance less the cumulative position",
                     {plus(next_opening()), minus(of_merger("cumulative"))});
    }
    std::vector<TraceNode> shares;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_predecessors.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{period_.year});
    while (rows.step()) {
        const OrganisationEntry& entry = directory_.organisation_by_id(rows.integer(0));
        Tracer body = of_body(entry);
        const auto last = body.last_return(period_.year);
        TraceNode figure = last ? body.of_return(*last, period_.year, column) : unknown(column, "there is no return");
        shares.push_back(plus(share(entry.code, "F48: its share, halves of a penny away from zero", std::move(figure), rows.integer(1), 10'000)));
    }
    return added(column + " of the predecessors", "F48: each by the share that is taken over", std::move(shares));
}

/// A row of view planning_gap.
struct Tracer::Opening {
    std::string basis;
    std::optional<ReturnTree> tree;
    bool is_of_merger = false;
    std::string target_method;
};

TraceNode Tracer::handed_on(const Opening& opening, const std::string& column) {
    if (opening.is_of_merger) {
        return of_merger(column);
    }
    if (opening.tree) {
        return of_return(*opening.tree, period_.year, column);
    }
    for (const ClaimTree::Reading& reading : readings(period_.year)) {
        if (reading.basis == opening.basis) {
            const bool is_end_of_one = reading.structural && column.starts_with("recurrent_gap");
            return of_reading(reading, is_end_of_one ? "recurrent_gap" : column).value_or(unknown(column, "only a bound is known"));
        }
    }
    return column == "in_year" ? standing_for("in-year position", published_position()) : unknown(column, "not published");
}

TraceNode Tracer::expected(const std::string& kind) {
    const int year = period_.year + 1;
    std::vector<TraceNode> parts;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_assumptions.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{year});
    while (rows.step()) {
        const bool fits = kind == "spent once" ? rows.integer(4) == 1 && rows.text(0) != "headroom" && rows.text(0) != "allocation" : rows.text(0) == kind;
        if (fits) {
            TraceNode cell{.what = rows.text(1),
                           .amount = rows.maybe_integer(2),
                           .formula = "planning assumption, " + rows.text(0),
                           .origin = TraceOrigin{.import_run_id = rows.integer(5), .source_line = rows.integer(6), .record_column = "amount_pence"}};
            parts.push_back(rows.integer(3) < 0 ? minus(std::move(cell)) : plus(std::move(cell)));
        }
    }
    if (parts.empty() && (kind == "contingency" || kind == "headroom")) {
        return added(kind, "F43: nobody gives it, so what the rule of the year asks of the allocation", {minus(by_rule(kind, year, kind, expected("allocation")))});
    }
    return added(kind, kind == "allocation" ? "as it is expected" : "F43: its effect on the position", std::move(parts),
                 kind == "spent once" ? Empty::nil : Empty::unknown);
}

TraceNode Tracer::planning_gap(const Opening& opening, const std::string& end) {
    std::vector<TraceNode> parts = {plus(handed_on(opening, "recurrent_gap" + end))};
    for (const char* step : steps) {
        parts.push_back(plus(expected(step)));
    }
    parts.push_back(plus(repayment(period_.year + 1)));
    return added("planning gap", "F43: the recurrent gap and what is expected of the year to come", std::move(parts));
}

TraceNode Tracer::minimum_target(const Opening& opening) {
    return added("minimum target", "F45: in-year position and the improvement that the rule asks for",
                 {plus(handed_on(opening, "in_year")), plus(by_rule("improvement", period_.year + 1, "improvement", expected("allocation")))});
}

TraceNode Tracer::planning_target(const Opening& opening) {
    if (opening.target_method == "minimum improvement") {
        return minimum_target(opening);
    }
    if (opening.target_method == "break-even") {
        return nil("target", "F44: no control total is known, so break-even");
    }
    const int year = period_.year + 1;
    std::optional<ReturnTree> last;
    for (int month = 12; month >= 1 && !last; --month) {
        last = return_of(year, month);
        if (const auto line = last ? last->memo("MEM_CT") : std::nullopt; !line || !line->amount) {
            last.reset();
        }
    }
    return control_total(last, year);
}

TraceNode Tracer::recurrent_savings_needed(const Opening& opening) {
    std::vector<TraceNode> parts = {minus(planning_gap(opening, "")), plus(expected("headroom")), plus(expected("spent once"))};
    if (TraceNode paid_back = repayment(period_.year + 1); !paid_back.amount || *paid_back.amount < 0) {
        parts.push_back(plus(std::move(paid_back)));
    }
    return at_least_nil("recurrent savings needed", "F44: at least nil",
                        added("to a balance that lasts", "F44: the gap without what the plan spends but once, its sign turned", std::move(parts)));
}

TraceNode Tracer::planning_figure(const Opening& opening, const std::string& column) {
    if (is_one_of(steps, column) || column == "allocation") {
        return expected(column);
    }
    if (column.starts_with("planning_gap")) {
        return planning_gap(opening, column.substr(std::string_view("planning_gap").size()));
    }
    if (column == "target") {
        return planning_target(opening);
    }
    if (column == "minimum_target") {
        return minimum_target(opening);
    }
    if (column == "recurrent_savings_needed") {
        return recurrent_savings_needed(opening);
    }
    // The lowest need is that of the highest gap.
    const std::string end = column == "savings_needed_low" ? "_high" : column == "savings_needed_high" ? "_low" : "";
    return at_least_nil("savings needed", "F44: at least nil",
                        added("target less gap", "F44", {plus(planning_target(opening)), minus(planning_gap(opening, end))}));
}

void Tracer::add_planning(const std::string& column) {
    for_each_amount("trace_planning_gap.sql", column, [&](Statement& row, std::int64_t amount) {
        const auto month = row.maybe_integer(3);
        Opening opening{.basis = row.text(2),
                        .tree = std::nullopt,
                        .is_of_merger = row.text(1) == "merger",
                        .target_method = row.maybe_text(5).value_or("")};
        if (month) {
            opening.tree.emplace(database_, row.integer(4), static_cast<int>(*month));
        }
        add(planning_figure(opening, column),
            fmt::format("of {}, {}", FinancialYear::starting(period_.year + 1).label(),
                        month ? fmt::format("from M{}", *month) : opening.is_of_merger ? "from the predecessors" : "forecast read as " + opening.basis),
            amount);
    });
}

}  // namespace ccgledger
