#include "derive/tracer.h"

#include <map>

#include <fmt/format.h>

#include "derive/trace_nodes.h"

namespace ccgledger {

std::optional<TraceNode> Tracer::position(const ReturnTree& tree, const std::string& column, bool is_cumulative) {
    const auto whole = [&](const std::string& what, Amount amount, bool is_to_date) -> std::optional<TraceNode> {
        if (!is_cumulative) {
            return named(what, tree.in_year(amount));
        }
        auto balance = is_to_date ? tree.balance_to_date() : tree.balance();
        if (!balance) {
            return std::nullopt;
        }
        return added(what, "F06: the balance brought forward and the in-year position", {plus(*balance), plus(tree.in_year(amount))});
    };
    const auto difference = [](const std::string& what, const std::string& formula, std::optional<TraceNode> first,
                               std::optional<TraceNode> second) -> std::optional<TraceNode> {
        if (!first || !second) {
            return std::nullopt;
        }
        return added(what, formula, {plus(*first), minus(*second)});
    };
    if (column == "plan") {
        return whole("plan", Amount::plan_year, false);
    }
    if (column == "plan_ytd") {
        return whole("plan to date", Amount::plan_ytd, true);
    }
    if (column == "actual_ytd") {
        return whole("actual to date", Amount::actual_ytd, true);
    }
    if (column == "forecast") {
        return whole("forecast", Amount::full_year, false);
    }
    if (column == "variance") {
        return difference("variance", "F09: forecast less plan", position(tree, "forecast", is_cumulative),
                          position(tree, "plan", is_cumulative));
    }
    return difference("variance to date", "F09: actual less plan, to date", position(tree, "actual_ytd", is_cumulative),
                      position(tree, "plan_ytd", is_cumulative));
}

std::optional<TraceNode> Tracer::movement(const Return& now, bool is_cumulative) {
    if (now.tree.month() == 1) {
        return std::nullopt;
    }
    Statement before = database_.prepare(
        "SELECT submission_id FROM submission_in_force WHERE organisation_id = ? AND period_id = ? AND kind = ?");
    before.bind(1, body_.id).bind(2, now.period_id - 1).bind(3, now.kind);
    auto forecast = position(now.tree, "forecast", is_cumulative);
    if (!before.step() || !forecast) {
        return std::nullopt;
    }
    auto earlier = position(ReturnTree(database_, before.integer(0), now.tree.month() - 1), "forecast", is_cumulative);
    if (!earlier) {
        return std::nullopt;
    }
    earlier->what = fmt::format("forecast of M{}", now.tree.month() - 1);
    return added("movement of the forecast", "F11: this month's forecast less that of the month before", {plus(*forecast), minus(*earlier)});
}

void Tracer::add_position(const std::string& column) {
    for (const Return& one : returns_) {
        for (const bool is_cumulative : {false, true}) {
            const std::string basis = is_cumulative ? "cumulative" : "in_year";
            auto node = column == "forecast_movement" ? movement(one, is_cumulative) : position(one.tree, column, is_cumulative);
            if (node) {
                add(std::move(*node), fmt::format("{} {}", basis, one.label),
                    reported("position", column + "_pence", "submission_id = ? AND basis = ?", {one.tree.submission_id(), basis}));
            }
        }
    }
    add_papers(column);
    static const std::map<std::string, std::vector<std::string>> families = {{"plan", {"plan"}},
                                                                             {"plan_ytd", {"position_ytd_plan"}},
                                                                             {"actual_ytd", {"position_ytd"}},
                                                                             {"forecast", {"forecast_outturn", "outturn"}}};
    if (const auto found = families.find(column); found != families.end()) {
        add_claims([&](const ClaimTree::Claim& claim) {
            return !claim.has_scenario && is_one_of(found->second, claim.family) &&
                   (!period_.month || !claim.month || claim.month == *period_.month);
        });
    }
}

}  // namespace ccgledger
