#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr std::array reserves = {"RSV_CONT", "RSV_NRHEAD", "RSV_RISK"};
constexpr std::array one_off_savings_lines = {"QIPP_TXN_NR", "QIPP_TFM_NR"};

/// What of the reserves was planned and not spent.
TraceNode reserves_let_go(const ReturnTree& tree) {
    return tree.sum("reserves let go", "planned less spent, where less was spent", [](const auto& one) { return is_one_of(reserves, one.code); },
                    [&](const auto& one) {
                        return plus(at_least_nil(one.code, "planned less spent, at least nil",
                                                 added("planned less spent", "", {plus(tree.figure(one, 2)), minus(tree.of_full_year(one))})));
                    },
                    Empty::nil);
}

TraceNode prior_year_gains(const ReturnTree& tree) {
    return tree.sum("gains on earlier years", "a cost of earlier years is no gain", [](const auto& one) { return one.code == "OTH_PRIORYR"; },
                    [&](const auto& one) { return plus(at_least_nil("gain", "at least nil", added("gain", "", {minus(tree.of_full_year(one))}))); },
                    Empty::nil);
}

/// A return without any savings line does not say that there were none.
TraceNode one_off_savings(const ReturnTree& tree) {
    const auto& figures = tree.figures();
    if (std::none_of(figures.begin(), figures.end(), [](const auto& one) { return one.code.starts_with("QIPP_"); })) {
        return unknown("one-off savings", "the return lists no savings");
    }
    return tree.sum("one-off savings", "the savings that are marked so", [](const auto& one) { return is_one_of(one_off_savings_lines, one.code); },
                    [&](const auto& one) { return plus(tree.of_full_year(one)); }, Empty::nil);
}

/// U6: the position less the named help.
TraceNode without_named_help(const ReturnTree& tree) {
    std::vector<TraceNode> parts = {plus(tree.in_year(Amount::full_year)), minus(one_off_savings(tree)), minus(prior_year_gains(tree)),
                                    minus(reserves_let_go(tree))};
    for (const auto& [code, adds] : {std::pair<const char*, bool>{"RES_CSF", false}, {"RES_SUPPORT_IN", false}, {"RES_SUPPORT_OUT", true}}) {
        if (auto line = tree.memo(code)) {
            parts.push_back(adds ? plus(std::move(*line)) : minus(std::move(*line)));
        }
    }
    return added("add back", "F30: position less one-off savings, gains on earlier years, reserves let go, the sustainability fund and net support",
                 std::move(parts));
}

}  // namespace

TraceNode Tracer::by_rule(const std::string& rule, int year, const std::string& what, TraceNode whole) {
    Statement row = database_.prepare("SELECT threshold_basis_points, source FROM business_rule WHERE rule = ? AND financial_year = ?");
    row.bind(1, rule).bind(2, year);
    const std::string label = FinancialYear::starting(year).label();
    if (!row.step()) {
        return nil(what, fmt::format("no rule {} of {}", rule, label));
    }
    if (row.is_null(0)) {
        return named(what, std::move(whole));
    }
    TraceNode node = share(what, "the rule's part of it, halves of a penny away from zero", std::move(whole), row.integer(0), 10'000);
    node.parts.push_back({.what = fmt::format("rule {} of {}", rule, label),
                          .amount = row.integer(0),
                          .unit_word = "basis points",
                          .formula = "business rules of the ledger; source: " + row.text(1)});
    return node;
}

TraceNode Tracer::variant_of_return(const ReturnTree& tree, const std::string& variant, const std::string& structural_column) {
    const int year = period_.year;
    const auto u1 = [&] { return structural(tree, year, structural_column); };
    if (variant == "U1") {
        return u1();
    }
    if (variant == "U2") {
        return added("exit", "F26: structural and full-year effects",
                     {plus(u1()), plus(full_year_effect(&tree, year).value_or(unknown("full-year effects", "nobody gives them: unknown, not nil")))});
    }
    if (variant == "U3") {
        return added("prudent", "F27: structural less the headroom and contingency that the rules of the year ask for",
                     {plus(u1()), minus(by_rule("headroom", year, "headroom", tree.resource(Amount::full_year))),
                      minus(by_rule("contingency", year, "contingency", tree.resource(Amount::full_year)))});
    }
    if (variant == "U4") {
        return added("before reserves", "position less reserves let go", {plus(tree.in_year(Amount::full_year)), minus(reserves_let_go(tree))});
    }
    if (variant == "U5") {
        return added("judged", "F30: position less the listed one-off items", {plus(tree.in_year(Amount::full_year)), minus(one_off_items(year))});
    }
    if (variant == "U6") {
        return without_named_help(tree);
    }
    const auto own = tree.memo("MEM_UNDERLYING_REP");
    return own ? added("the body's own figure", "as it prints it", {plus(*own)}) : unknown("the body's own figure", "the return does not print one");
}

TraceNode Tracer::variant_of_published(const std::string& basis, const std::string& variant, const std::string& structural_column) {
    for (const ClaimTree::Reading& reading : readings(period_.year)) {
        if (reading.basis == basis) {
            return variant == "U5" ? added("judged", "F30: position less the listed one-off items", {plus(reading.in_year), minus(one_off_items(period_.year))})
                                   : of_reading(reading, structural_column).value_or(unknown(variant, "not derivable"));
        }
    }
    return added("judged", "F30: position less the listed one-off items", {plus(published_position()), minus(one_off_items(period_.year))});
}

void Tracer::add_variants(const std::string& column) {
    for_each_amount("trace_structural_variant.sql", column, [&](Statement& row, std::int64_t amount) {
        const std::string variant = row.text(1);
        const std::string basis = row.text(2);
        const auto month = row.maybe_integer(3);
        const auto tree = month ? std::optional(ReturnTree(database_, row.integer(4), static_cast<int>(*month))) : std::nullopt;
        const auto figure = [&](const std::string& of, const std::string& structural_column = "structural") {
            return tree ? variant_of_return(*tree, of, structural_column) : variant_of_published(basis, of, structural_column);
        };
        const bool is_bound = row.is_null(5) && (column == "value_low" || column == "value_high");
        add(column == "difference"     ? added("difference", "the variant less U1", {plus(figure(variant)), minus(figure("U1"))})
            : column == "reported_gap" ? added("reported gap", "F31: the body's own figure less the variant", {plus(figure("reported")), minus(figure(variant))})
                                       : standing_for(variant, figure(variant, !is_bound ? "structural" : column == "value_low" ? "structural_low" : "structural_high")),
            fmt::format("{} {}{}", variant, basis, month ? fmt::format(", M{}", *month) : ""), amount);
    });
}

}  // namespace ccgledger
