#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "derive/trace_savings.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

void Tracer::add_claims(const std::function<bool(const ClaimTree::Claim&)>& fits) {
    for (const ClaimTree::Claim& claim : claims_.claims()) {
        if (fits(claim)) {
            trace_.trees.push_back(claims_.claim(claim));
        }
    }
}

TraceNode Tracer::told_in_return(const ReturnTree& tree, const std::string& family, const std::string& reading) {
    struct OfPosition {
        std::string_view family, column;
    };
    static constexpr OfPosition positions[] = {{"plan", "plan"},
                                               {"position_ytd_plan", "plan_ytd"},
                                               {"position_ytd", "actual_ytd"},
                                               {"forecast_outturn", "forecast"},
                                               {"cumulative_position", "forecast"}};
    for (const OfPosition& one : positions) {
        if (one.family == family) {
            return position(tree, std::string(one.column), reading == "cumulative").value_or(unknown(family, "not in the return"));
        }
    }
    if (family == "qipp_target") {
        return savings_of_return(tree, reading == "to_date" ? "target_ytd" : "target");
    }
    if (family == "qipp_forecast" || family == "qipp_delivered") {
        return savings_of_return(tree, reading == "to_date" ? "delivered_ytd" : "delivered");
    }
    if (family == "allocation") {
        return tree.resource(Amount::full_year);
    }
    if (family == "expenditure") {
        return tree.expenditure(Amount::full_year);
    }
    if (family == "inter_ccg_transfer") {
        std::vector<TraceNode> legs;
        if (auto received = tree.memo("RES_SUPPORT_IN")) {
            legs.push_back(plus(std::move(*received)));
        }
        if (auto given = tree.memo("RES_SUPPORT_OUT")) {
            legs.push_back(minus(std::move(*given)));
        }
        return added("support", "F28: received less given", std::move(legs));
    }
    const char* const line = family == "opening_position" ? "RES_BF" : family == "control_total" ? "MEM_CT" : "MEM_UNDERLYING_REP";
    return tree.memo(line).value_or(unknown(family, "not in the return"));
}

void Tracer::add_differences(const std::string& column) {
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_verdicts.sql"));
    bind(rows);
    while (rows.step()) {
        const ClaimTree::Claim* claim = claims_.of_statement(rows.integer(0));
        ensure(claim != nullptr, "a claim with a verdict is not in force");
        const auto amount = rows.maybe_integer(column == "difference" ? 1 : column == "in_return" ? 2 : 3);
        if (!amount) {
            continue;
        }
        const std::string held_against = rows.maybe_text(4).value_or("");
        const auto returned = [&] {
            const int month = static_cast<int>(rows.integer(6));
            return named(fmt::format("as the return of M{} says", month),
                         told_in_return(ReturnTree(database_, rows.integer(5), month), claim->family, rows.text(7)));
        };
        const auto what_came = [&]() -> TraceNode {
            if (held_against == "other leg") {
                const ClaimTree other(database_, rows.integer(8), period_.year);
                const ClaimTree::Claim* leg = other.of_statement(rows.integer(9));
                ensure(leg != nullptr, "the other leg of support is not in force");
                return added("the other side's leg, seen from this side", "the legs of a transfer add to nil", {minus(other.claim(*leg))});
            }
            if (held_against == "outcome cumulatively") {
                const auto last = last_return(period_.year);
                return last ? cumulative(*last) : unknown("cumulative position", "there is no return");
            }
            return held_against == "outcome" ? standing_for("position", trend_node(period_.year, "position", "value")) : returned();
        };
        if (column == "in_return") {
            add(returned(), claim->measure + " said by " + claim->source, amount);
        } else if (column == "in_return_difference") {
            add(added("return less claim", "what the return of the claim's own date says, less the claim", {plus(returned()), minus(claims_.claim(*claim))}), "",
                amount);
        } else {
            add(added(held_against.starts_with("outcome") ? "outcome less claim" : "what it is held against, less claim", "how the claim turned out",
                      {plus(what_came()), minus(claims_.claim(*claim))}),
                "", amount);
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
