#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

std::optional<ReturnTree> Tracer::last_return(int year) {
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_last_returns.sql"));
    rows.bind(1, body_.id).bind(2, year);
    return rows.step() ? std::optional(ReturnTree(database_, rows.integer(0), static_cast<int>(rows.integer(1)))) : std::nullopt;
}

TraceNode Tracer::bounds_of_claims(const ClaimTree& claims, const std::string& family, const std::string& column) {
    const ClaimTree::Claim* best = claims.best(family);
    const std::string bound = column == "low" ? "at_least" : "at_most";
    const ClaimTree::Claim* found = nullptr;
    for (const ClaimTree::Claim& one : claims.claims()) {
        if (best != nullptr && one.family == family && !one.has_scenario && one.amount && one.source == best->source && one.bound == bound &&
            (found == nullptr || (column == "low" ? *one.amount > *found->amount : *one.amount < *found->amount))) {
            found = &one;
        }
    }
    return found == nullptr ? TraceNode{.what = column} : claims.claim(*found);
}

TraceNode Tracer::position_of_year(int year, const std::string& column, const std::optional<ReturnTree>& last) {
    Statement row = database_.prepare("SELECT outcome_kind, outcome_bound FROM year_position WHERE organisation_id = ? AND financial_year = ?");
    row.bind(1, body_.id).bind(2, year);
    if (!row.step() || row.is_null(0)) {
        return {.what = "position"};
    }
    const std::string kind = row.text(0);
    if (!kind.starts_with("statement")) {
        return last ? named("position", last->in_year(Amount::full_year)) : TraceNode{.what = "position"};
    }
    const ClaimTree claims(database_, body_.id, year);
    const std::string family = kind == "statement" ? "outturn" : "forecast_outturn";
    const bool is_figure = row.text(1) == "exact" || row.text(1) == "about";
    if (is_figure) {
        const ClaimTree::Claim* best = claims.best(family);
        return best == nullptr ? TraceNode{.what = "position"} : claims.claim(*best);
    }
    if (column == "low" || column == "high") {
        return bounds_of_claims(claims, family, column);
    }
    return {.what = "position", .formula = "only a bound is known",
            .parts = {bounds_of_claims(claims, family, "low"), bounds_of_claims(claims, family, "high")}};
}

TraceNode Tracer::of_readings(int year, const std::string& measure, const std::string& column) {
    std::vector<TraceNode> candidates;
    for (const ClaimTree::Reading& reading : readings(year)) {
        candidates.push_back(measure == "cumulative" ? reading.cumulative
                             : column == "low"       ? reading.structural_low
                                                     : reading.structural_high);
    }
    TraceNode node{.what = measure,
                   .formula = column == "low" ? "the lowest of the readings" : column == "high" ? "the highest of the readings" : "where the readings agree"};
    const bool all_known = !candidates.empty() && std::all_of(candidates.begin(), candidates.end(), [](const auto& one) { return one.amount.has_value(); });
    if (all_known) {
        const auto [low, high] = std::minmax_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return *a.amount < *b.amount; });
        node.amount = column == "low" ? low->amount : column == "high" || low->amount == high->amount ? high->amount : std::nullopt;
    }
    node.parts = std::move(candidates);
    return node;
}

TraceNode Tracer::trend_node(int year, const std::string& measure, const std::string& column) {
    const auto last = last_return(year);
    if (measure == "position") {
        return position_of_year(year, column, last);
    }
    if (measure == "plan") {
        if (last) {
            if (TraceNode plan = last->in_year(Amount::plan_year); plan.amount) {
                return named("plan", plan);
            }
        }
        const ClaimTree claims(database_, body_.id, year);
        const ClaimTree::Claim* best = claims.best("plan");
        return best == nullptr ? TraceNode{.what = "plan"} : claims.claim(*best);
    }
    if (measure == "expenditure_per_head") {
        return last ? per_head(*last) : TraceNode{.what = "expenditure per head"};
    }
    if (!last) {
        const auto ways = readings(year);
        if (ways.size() == 1 && ways.front().structural && (measure == "structural" || measure == "one_off")) {
            return *of_reading(ways.front(), measure);
        }
        return measure == "one_off" || (measure == "structural" && column != "low" && column != "high") ? TraceNode{.what = measure}
                                                                                                         : of_readings(year, measure, column);
    }
    if (measure == "structural" && (column == "low" || column == "high")) {
        return structural(*last, year, "structural_" + column);
    }
    return of_return(*last, year, measure);
}

TraceNode Tracer::per_head(const ReturnTree& tree) {
    TraceNode node{.what = "expenditure per head", .formula = "F111: expenditure of the year by persons, halves of a penny up"};
    TraceNode spent = tree.expenditure(Amount::full_year);
    auto persons = tree.persons();
    if (!tree.in_year(Amount::full_year).amount) {
        spent.amount.reset();
    }
    if (persons && spent.amount && *persons->amount > 0 && *spent.amount > 0) {
        node.amount = (2 * *spent.amount + *persons->amount) / (2 * *persons->amount);
    }
    spent.taken = "by persons";
    node.parts.push_back(std::move(spent));
    if (persons) {
        node.parts.push_back(*persons);
    }
    return node;
}

TraceNode Tracer::like_for_like(int year, const std::string& measure) {
    const auto last = last_return(year);
    const std::string label = measure + " of " + FinancialYear::starting(year).label();
    if (!last) {
        return {.what = label + ", like for like"};
    }
    return added(label + ", like for like", "F112: without delegated primary care and pandemic money",
                 {plus(standing_for(label, trend_node(year, measure, "value"))), minus(last->beside_like_for_like(measure == "structural"))});
}

TraceNode Tracer::opening_of_year(int year) {
    if (const auto last = last_return(year)) {
        return of_return(*last, year, "brought_forward");
    }
    const auto ways = readings(year);
    const bool is_published = !ways.empty() && ways.front().brought_forward;
    return is_published ? *ways.front().brought_forward : TraceNode{.what = "balance brought forward", .formula = "not published"};
}

TraceNode Tracer::unexplained(int year) {
    std::vector<TraceNode> parts;
    // As far back as the years follow each other without a gap.
    for (int one = year; reported_trend(one, "cumulative", "cumulative_unexplained"); --one) {
        parts.push_back(plus(standing_for("opening of " + FinancialYear::starting(one).label(), opening_of_year(one))));
        parts.push_back(minus(standing_for("closing of " + FinancialYear::starting(one - 1).label(), trend_figure(one - 1, "cumulative", "value"))));
    }
    return added("cumulative unexplained", "F118: what the openings of the years do not take over from the closings before them", std::move(parts));
}

std::optional<std::int64_t> Tracer::reported_trend(int year, const std::string& measure, const std::string& column) {
    return reported("trend", column + "_pence", "start_year = ? AND organisation_id = ? AND measure = ?",
                    {std::int64_t{year}, body_.id, measure});
}

TraceNode Tracer::trend_figure(int year, const std::string& measure, const std::string& column) {
    Statement row = database_.prepare("SELECT source_kind FROM trend WHERE organisation_id = ? AND start_year = ? AND measure = ?");
    row.bind(1, body_.id).bind(2, year).bind(3, measure);
    const bool is_of_predecessors = row.step() && row.maybe_text(0) == "predecessors";
    return is_of_predecessors ? of_year(year).sum_of_parts("predecessors", measure) : trend_node(year, measure, column);
}

void Tracer::add_trend(int year, const std::string& measure, const std::string& what) {
    const auto value = reported_trend(year, measure, "value");
    if (value) {
        add(standing_for(what, trend_figure(year, measure, "value")), "trend " + FinancialYear::starting(year).label(), value);
    }
}

void Tracer::add_trend_column(const std::string& measure, const std::string& column) {
    const std::string label = "trend " + FinancialYear::starting(period_.year).label();
    const auto said = reported_trend(period_.year, measure, column);
    if (!said) {
        return;
    }
    if (column == "like_for_like") {
        add(like_for_like(period_.year, measure), label, said);
        return;
    }
    if (column == "like_for_like_change") {
        add(added(measure + " change, like for like", "F110: this year's less that of the year before",
                  {plus(like_for_like(period_.year, measure)), minus(like_for_like(period_.year - 1, measure))}),
            label, said);
        return;
    }
    if (column == "cumulative_unexplained") {
        add(unexplained(period_.year), label, said);
        return;
    }
    if (column != "change") {
        TraceNode node = trend_figure(period_.year, measure, column);
        add(standing_for(measure + (column == "value" ? "" : " " + column), std::move(node)), label, said);
        return;
    }
    TraceNode now = standing_for(measure + " of " + FinancialYear::starting(period_.year).label(), trend_figure(period_.year, measure, "value"));
    TraceNode before = standing_for(measure + " of " + FinancialYear::starting(period_.year - 1).label(), trend_figure(period_.year - 1, measure, "value"));
    add(added(measure + " change", "F110: this year's less that of the year before", {plus(std::move(now)), minus(std::move(before))}),
        label, said);
}

}  // namespace ccgledger
