#include "derive/tracer.h"

#include <map>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

bool is_forecast(const ClaimTree::Claim& claim) { return claim.family == "forecast_outturn" && claim.amount.has_value(); }

}  // namespace

/// The position that a condition is added to: of returns, else the forecast that counts a neighbour's support, else that without a condition.
TraceNode Tracer::without_condition(const std::string& evidence) {
    if (evidence == "records") {
        if (const auto last = last_return(period_.year)) {
            return named(fmt::format("forecast of the return of M{}", last->month()), last->in_year(Amount::full_year));
        }
    }
    const ClaimTree::Claim* kept = claims_.first([](const ClaimTree::Claim& one) { return is_forecast(one) && one.includes_support == 1; });
    const ClaimTree::Claim* claim = kept != nullptr ? kept : claims_.best("forecast_outturn");
    return claim == nullptr ? unknown("forecast", "not known") : claims_.claim(*claim);
}

std::vector<Tracer::Condition> Tracer::conditions_of(const std::string& evidence) {
    std::vector<Condition> conditions;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_conditions.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{period_.year});
    rows.bind_named(":evidence", evidence);
    while (rows.step()) {
        const std::string name = rows.text(0);
        const bool is_reported = rows.integer(1) == 1;
        if (evidence == "records") {
            conditions.push_back({.name = name,
                                  .is_reported = is_reported,
                                  .amount = {.what = name,
                                             .amount = rows.maybe_integer(2),
                                             .formula = "condition",
                                             .origin = TraceOrigin{.import_run_id = rows.integer(3), .source_line = rows.integer(4), .record_column = "amount_pence"}}});
            continue;
        }
        const ClaimTree::Claim* under = claims_.first([&](const ClaimTree::Claim& one) { return is_forecast(one) && one.scenario == name; });
        const ClaimTree::Claim* kept = claims_.first(
            [](const ClaimTree::Claim& one) { return is_forecast(one) && one.has_scenario && one.includes_support == 1; });
        TraceNode position = under == nullptr ? unknown(name, "not published as a number") : claims_.claim(*under);
        conditions.push_back({.name = name,
                              .is_reported = is_reported,
                              .amount = is_reported || kept == nullptr ? std::move(position)
                                                                       : added(name, "the forecast without the support less that with it",
                                                                               {plus(std::move(position)), minus(claims_.claim(*kept))})});
    }
    return conditions;
}

std::vector<Tracer> Tracer::members_when_the_year_began() const {
    std::vector<Tracer> members;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_scenario_members.sql"));
    rows.bind_named(":organisation_id", body_.id);
    rows.bind_named(":year", std::int64_t{period_.year});
    while (rows.step()) {
        members.push_back(of_body(directory_.organisation_by_id(rows.integer(0))));
    }
    return members;
}

/// The sum of the members; a condition that touches two of them counts once, and support between them nets out.
TraceNode Tracer::scenario_of_members(const std::string& scenario, const std::string& evidence, const std::string& column) {
    std::vector<TraceNode> positions;
    std::vector<TraceNode> effects;
    for (Tracer& member : members_when_the_year_began()) {
        positions.push_back(plus(standing_for(member.body_.code, member.without_condition(evidence))));
        for (Condition& condition : member.conditions_of(evidence)) {
            if (!condition.is_reported && (scenario == "all" || condition.name == scenario)) {
                effects.push_back(plus(standing_for(fmt::format("{}, {}", condition.name, member.body_.code), std::move(condition.amount))));
            }
        }
    }
    TraceNode effect = added("effect", "of the conditions on every member", std::move(effects));
    if (column == "effect") {
        return effect;
    }
    TraceNode together = added("the members", "F119: the sum of their forecasts", std::move(positions));
    return scenario == "none" ? together : added("position", "the members and what the conditions add", {plus(std::move(together)), plus(std::move(effect))});
}

TraceNode Tracer::scenario_figure(const std::string& scenario, const std::string& evidence, const std::string& column) {
    if (scenario == "none") {
        return standing_for("position", without_condition(evidence));
    }
    std::vector<TraceNode> effects;
    for (Condition& condition : conditions_of(evidence)) {
        if (condition.name == scenario && condition.is_reported) {
            return standing_for("position", std::move(condition.amount));
        }
        if (scenario == "all" || condition.name == scenario) {
            effects.push_back(plus(std::move(condition.amount)));
        }
    }
    TraceNode effect = added("effect", "of the condition on the position", std::move(effects));
    return column == "effect" ? effect : added("position", "without a condition, and what it adds", {plus(without_condition(evidence)), plus(std::move(effect))});
}

void Tracer::add_scenarios(const std::string& column) {
    for_each_amount("trace_scenario_position.sql", column, [&](Statement& row, std::int64_t amount) {
        const std::string scenario = row.text(1);
        add(row.text(2) == "members" ? scenario_of_members(scenario, row.text(3), column) : scenario_figure(scenario, row.text(3), column),
            fmt::format("scenario {}, {}", scenario, row.text(2)), amount);
    });
}

}  // namespace ccgledger
