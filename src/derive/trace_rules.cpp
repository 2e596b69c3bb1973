#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr std::array mental_health_lines = {"MH_NHS", "MH_OTHPROV", "MH_PLACE", "MH_LD", "MH_OTH"};
constexpr std::array running_cost_allocations = {"RES_RUN_REC", "RES_RUN_NR"};
constexpr std::array headroom_lines = {"RSV_NRHEAD", "RSV_RISK"};

/// The lines that fit, as planned for the year.
TraceNode planned(const ReturnTree& tree, const std::string& what, const ReturnTree::Fits& fits) {
    return tree.sum(what, "as planned for the year", fits, [&](const auto& one) { return plus(tree.figure(one, 2)); });
}

/// The lines that fit, for the full year, and each as it stands in the return.
TraceNode for_the_year(const ReturnTree& tree, const std::string& what, const ReturnTree::Fits& fits) {
    return tree.sum(what, "for the full year", fits, [&](const auto& one) { return plus(tree.of_full_year(one)); });
}

/// A line that stands beside the position, to date.
TraceNode to_date(const ReturnTree& tree, const std::string& code) {
    return tree.sum(code, "to date", [&](const auto& one) { return one.code == code; }, [&](const auto& one) { return plus(tree.figure(one, 1)); });
}

}  // namespace

/// A row of view rule_result, with the rule.
struct Tracer::RuleRow {
    std::string rule;
    std::string basis;
    std::string comparison;
    std::string numerator;
    std::string denominator;
    std::optional<std::int64_t> basis_points;
    std::string source;

    explicit RuleRow(const Statement& row)
        : rule(row.text(1)), basis(row.text(2)), comparison(row.text(5)), numerator(row.text(6)), denominator(row.maybe_text(7).value_or("")),
          basis_points(row.maybe_integer(8)), source(row.text(9)) {}
};

TraceNode Tracer::tested(const ReturnTree& tree, const std::string& term, const std::string& basis) {
    const auto in_year = [&] { return tree.in_year(Amount::full_year); };
    const auto memo = [&](const char* code) { return tree.memo(code).value_or(unknown(code, "the return does not list it")); };
    if (basis == "cumulative") {
        return cumulative(tree);
    }
    if (term == "in_year_position_without_csf") {
        const auto fund = tree.memo("RES_CSF");
        return fund ? added("position without the sustainability fund", "F28", {plus(in_year()), minus(*fund)}) : in_year();
    }
    if (term == "position_change") {
        return added("improvement", "R10: position less that of the year before", {plus(in_year()), minus(outcome_of(period_.year - 1))});
    }
    if (term == "underlying_position") {
        return structural(tree, period_.year, "structural");
    }
    if (term == "headroom_planned") {
        return planned(tree, "headroom", [](const auto& one) { return is_one_of(headroom_lines, one.code); });
    }
    if (term == "RSV_CONT" || term == "RSV_RISK") {
        return planned(tree, term, [&](const auto& one) { return one.code == term; });
    }
    if (term == "transfer_difference") {
        return support_of_agreements(term);
    }
    if (term == "EXP_RUN") {
        return tree.sum("running costs", "the lines of running costs, for the full year",
                        [&](const auto& one) { return directory_.line_by_id(one.line_id).section == "running_costs"; },
                        [&](const auto& one) { return one.sign < 0 ? plus(tree.of_full_year(one)) : minus(tree.of_full_year(one)); });
    }
    if (term == "EXP_MH") {
        return for_the_year(tree, "mental health spending", [](const auto& one) { return is_one_of(mental_health_lines, one.code); });
    }
    if (term == "MEM_CASH_BAL") {
        return to_date(tree, term);
    }
    return term == "MEM_MHIS" ? memo("MEM_MHIS") : in_year();
}

TraceNode Tracer::tested_against(const ReturnTree& tree, const RuleRow& rule) {
    const std::string& term = rule.denominator;
    if (term == "RES_INYEAR") {
        const bool is_of_plan = rule.numerator == "RSV_CONT" || rule.numerator == "RSV_RISK";
        return tree.resource(is_of_plan ? Amount::plan_year : Amount::full_year);
    }
    if (term == "RES_TOTAL") {
        return added("resource with the balance", "F07", {plus(tree.resource(Amount::full_year)), plus(tree.balance().value_or(not_given("balance brought forward")))});
    }
    if (term == "RES_RUN") {
        return for_the_year(tree, "running cost allocation", [](const auto& one) { return is_one_of(running_cost_allocations, one.code); });
    }
    if (term == "recurrent_resource") {
        return tree.recurrent_resource();
    }
    if (term == "planned_position") {
        return named("planned position", tree.in_year(Amount::plan_year));
    }
    if (term == "transfer_amount") {
        return support_of_agreements(term);
    }
    return term == "MEM_CASH_DRAW" ? to_date(tree, term) : tree.memo(term).value_or(unknown(term, "the return does not list it"));
}

TraceNode Tracer::published_threshold(const RuleRow& rule) {
    if (rule.rule == "overspend_against_plan") {
        return standing_for("plan", trend_node(period_.year, "plan", "value"));
    }
    const ClaimTree::Claim* control = claims_.first([](const ClaimTree::Claim& one) { return one.family == "control_total" && one.amount; });
    return control == nullptr ? unknown("control total", "not published") : standing_for("control total", claims_.claim(*control));
}

TraceNode Tracer::rule_figure(const std::optional<ReturnTree>& tree, const RuleRow& rule, const std::string& column) {
    if (column == "value") {
        return tree ? tested(*tree, rule.numerator, rule.basis) : outcome_of(period_.year);
    }
    if (column == "threshold") {
        const bool is_against_nil = rule.basis_points == 0 && (tree || rule.rule == "revenue_duty" || rule.rule == "audit_outcome");
        return is_against_nil ? nil("threshold", fmt::format("rule {} of {}: nil; source: {}", rule.rule, FinancialYear::starting(period_.year).label(), rule.source))
               : tree         ? by_rule(rule.rule, period_.year, "threshold", tested_against(*tree, rule))
                              : published_threshold(rule);
    }
    const bool is_least = rule.comparison == ">=";
    TraceNode value = rule_figure(tree, rule, "value");
    TraceNode threshold = rule_figure(tree, rule, "threshold");
    return added("margin", is_least ? "value less threshold: the rule asks for at least that" : "threshold less value: the rule allows no more than that",
                 is_least ? std::vector{plus(std::move(value)), minus(std::move(threshold))} : std::vector{plus(std::move(threshold)), minus(std::move(value))});
}

void Tracer::add_rules(const std::string& column) {
    for_each_amount("trace_rule_result.sql", column, [&](Statement& row, std::int64_t amount) {
        const RuleRow rule(row);
        const auto month = row.maybe_integer(3);
        const auto tree = month ? std::optional(ReturnTree(database_, row.integer(4), static_cast<int>(*month))) : std::nullopt;
        add(rule_figure(tree, rule, column), fmt::format("rule {} {}{}", rule.rule, rule.basis, month ? fmt::format(", M{}", *month) : ""), amount);
    });
}

}  // namespace ccgledger
