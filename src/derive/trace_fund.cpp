#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

/// The fund's line, nil where the return does not list it.
TraceNode fund_line(const ReturnTree& tree, Amount amount) {
    return added("sustainability fund", "the line RES_CSF", tree.parts(amount, Direction::position, [](const auto& one) { return one.code == "RES_CSF"; }),
                 Empty::nil);
}

TraceNode without_fund(const ReturnTree& tree, Amount amount, std::string what) {
    return added(std::move(what), "F47: without the sustainability fund", {plus(tree.in_year(amount)), minus(fund_line(tree, amount))});
}

}  // namespace

TraceNode Tracer::control_total(const std::optional<ReturnTree>& tree, int year) {
    if (auto line = tree ? tree->memo("MEM_CT") : std::nullopt; line && line->amount) {
        return added("control total", "as the return has it", {plus(std::move(*line))});
    }
    Statement set = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_control_total.sql"));
    set.bind_named(":organisation_id", body_.id);
    set.bind_named(":year", std::int64_t{year});
    if (set.step()) {
        return added("control total", "as it was set",
                     {plus({.what = "target",
                            .amount = set.maybe_integer(0),
                            .formula = "target",
                            .origin = TraceOrigin{.import_run_id = set.integer(1), .source_line = set.integer(2), .record_column = "amount_pence"}})});
    }
    const ClaimTree claims(database_, body_.id, year);
    const ClaimTree::Claim* claim = claims.first([](const ClaimTree::Claim& one) { return one.family == "control_total" && one.amount; });
    return claim == nullptr ? unknown("control total", "not known") : standing_for("control total", claims.claim(*claim));
}

TraceNode Tracer::fund_figure(const FundQuarter& quarter, const std::string& column) {
    const int month = 3 * quarter.number;
    const auto tree = return_of(period_.year, month);
    const auto target = [&] { return control_total(tree, period_.year); };
    if (column == "control_total") {
        return target();
    }
    if (column == "phased") {
        return quarter.phasing == "plan" && tree ? without_fund(*tree, Amount::plan_ytd, "control total to date, as the plan has it")
                                                 : share("control total to date", "F47: in twelfths, halves of a penny away from zero", target(), month, 12);
    }
    if (column == "fund" && quarter.result == "pass") {
        return by_rule(fmt::format("sustainability_fund_quarter_{}", quarter.number), period_.year, "fund", size_of("control total", "its size", target()));
    }
    if (column == "fund") {
        TraceNode none = nil("fund", quarter.result == "fail" ? "F46: the quarter was missed" : "F46: the control total is no deficit");
        none.parts = {quarter.result == "fail" ? fund_figure(quarter, "margin") : target()};
        none.parts.back().taken = "not counted";
        return none;
    }
    if (!tree) {
        return unknown(column, "there is no return of the quarter's last month");
    }
    if (column == "received") {
        return fund_line(*tree, Amount::actual_ytd);
    }
    TraceNode position = without_fund(*tree, Amount::actual_ytd, "position to date");
    return column == "position" ? position : added("margin", "F47: position less control total, to date", {plus(std::move(position)), minus(fund_figure(quarter, "phased"))});
}

void Tracer::add_fund(const std::string& column) {
    for_each_amount("trace_sustainability_fund.sql", column, [&](Statement& row, std::int64_t amount) {
        const FundQuarter quarter{.number = static_cast<int>(row.integer(1)), .phasing = row.text(2), .result = row.text(3)};
        add(fund_figure(quarter, column), fmt::format("fund, quarter {}", quarter.number), amount);
    });
}

}  // namespace ccgledger
