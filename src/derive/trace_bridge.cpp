#include "derive/tracer.h"

#include <tuple>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

TraceNode Tracer::bridge_step(const ReturnTree& tree, const std::string& step) {
    const auto structural_part = [&] { return structural(tree, period_.year, "structural"); };
    const auto effects = [&] {
        return full_year_effect(&tree, period_.year).value_or(TraceNode{.what = "full-year effects", .formula = "nobody gives them: unknown, not nil"});
    };
    const auto exit = [&] { return added("exit", "F26: structural and full-year effects", {plus(structural_part()), plus(effects())}); };
    const auto next_year = [&]() -> TraceNode {
        Statement first = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_first_return.sql"));
        first.bind(1, body_.id).bind(2, period_.year + 1);
        if (!first.step()) {
            return {.what = "next year before one-offs", .formula = "the next year has no return"};
        }
        return named("next year before one-offs", ReturnTree(database_, first.integer(0), static_cast<int>(first.integer(1))).recurrent_plan());
    };
    if (step == "plan") {
        return named("plan", tree.in_year(Amount::plan_year));
    }
    if (step == "variance") {
        return added("variance", "F09: position less plan", {plus(tree.in_year(Amount::full_year)), minus(tree.in_year(Amount::plan_year))});
    }
    if (step == "reported") {
        return named("reported", tree.in_year(Amount::full_year));
    }
    if (step == "one_offs") {
        return added("less one-offs", "structural less reported", {plus(structural_part()), minus(tree.in_year(Amount::full_year))});
    }
    if (step == "structural") {
        return structural_part();
    }
    if (step == "full_year_effects") {
        return effects();
    }
    if (step == "exit") {
        return exit();
    }
    return step == "residual" ? added("residual", "the next year's start less the exit", {plus(next_year()), minus(exit())}) : next_year();
}

void Tracer::add_bridge(const std::string& step) {
    const Return* one = of_the_year(returns_);
    if (one == nullptr) {
        return;
    }
    const std::vector<std::string> all = {"plan",   "variance", "reported", "one_offs", "structural", "full_year_effects",
                                          "exit", "residual", "next_year_before_one_offs"};
    for (const std::string& each : step == "value" ? all : std::vector{step}) {
        add(bridge_step(one->tree, each), "bridge, " + one->label,
            reported("bridge", "value_pence", "submission_id = ? AND step = ?", {one->tree.submission_id(), each}));
    }
}

void Tracer::add_drift() {
    for (const Return& one : returns_) {
        Statement before = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_return_before.sql"));
        before.bind(1, body_.id).bind(2, period_.year).bind(3, one.tree.month());
        if (one.kind == "return" && one.tree.month() <= 12 && before.step()) {
            const ReturnTree earlier(database_, before.integer(0), static_cast<int>(before.integer(1)));
            add(added("drift", "F11: the forecast less the one before it",
                      {plus(one.tree.in_year(Amount::full_year)), minus(named(fmt::format("forecast of M{}", earlier.month()), earlier.in_year(Amount::full_year)))}),
                one.label, reported("forecast_vintage", "drift_pence", "organisation_id = ? AND start_year = ? AND evidence = 'return' AND month = ?",
                                    {body_.id, std::int64_t{period_.year}, std::int64_t{one.tree.month()}}));
        }
    }
    std::vector<const ClaimTree::Claim*> forecasts;
    for (const ClaimTree::Claim& claim : claims_.claims()) {
        if (claim.family == "forecast_outturn" && !claim.has_scenario) {
            forecasts.push_back(&claim);
        }
    }
    // By stream, then as the view has them: by month, the year as a whole last, then by date, then as they came.
    const auto key = [](const ClaimTree::Claim* one) { return std::tuple(one->stream, one->month.value_or(99), one->made_on, one->statement_id); };
    std::sort(forecasts.begin(), forecasts.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    for (std::size_t i = 1; i < forecasts.size(); ++i) {
        const ClaimTree::Claim& now = *forecasts[i];
        const ClaimTree::Claim& before = *forecasts[i - 1];
        const auto is_figure = [](const ClaimTree::Claim& one) { return one.amount && (one.bound == "exact" || one.bound == "about"); };
        const bool is_one_forecast = now.source == before.source && now.month == before.month && now.made_on == before.made_on;
        if (now.stream == before.stream && is_figure(now) && is_figure(before) && !is_one_forecast) {
            add(added("drift", "F11: the forecast less the one before it", {plus(claims_.claim(now)), minus(claims_.claim(before))}), "as published",
                reported("forecast_vintage", "drift_pence",
                         "organisation_id = ? AND start_year = ? AND evidence = 'statement' AND source = ? AND COALESCE(made_on, '') = ? AND forecast_pence = ? "
                         "AND drift_pence IS NOT NULL",
                         {body_.id, std::int64_t{period_.year}, now.source, now.made_on, *now.amount}));
        }
    }
}

}  // namespace ccgledger
