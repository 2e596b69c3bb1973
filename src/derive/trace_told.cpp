#include "derive/tracer.h"

#include <map>

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

/// A view whose figures are not taken apart, and its columns of money.
struct ToldView {
    std::string_view name;
    std::string_view sql;
    bool reaches_others;
    std::vector<std::string_view> columns;
};

const std::vector<ToldView>& told_views() {
    using embedded::derive_sql;
    static const std::vector<ToldView> views = {
        {"run_rate", embedded::text_of(derive_sql, "trace_told_run_rate.sql"), false,
         {"extrapolated", "implied_position", "exit_position", "difference", "band_low", "band_high", "required_monthly", "average_monthly",
          "lowest_month", "reserves_forecast"}},
        {"rule_result", embedded::text_of(derive_sql, "trace_told_rule_result.sql"), true, {"margin", "value", "threshold"}},
        {"transfer_match", embedded::text_of(derive_sql, "trace_told_transfer_match.sql"), true,
         {"amount", "difference", "giver_amount", "receiver_amount"}},
        {"scenario_position", embedded::text_of(derive_sql, "trace_told_scenario_position.sql"), true, {"position", "effect"}},
        {"forecast_vintage", embedded::text_of(derive_sql, "trace_told_forecast_vintage.sql"), false,
         {"outturn", "error", "bias_year", "bias_month"}},
        {"structural_variant", embedded::text_of(derive_sql, "trace_told_structural_variant.sql"), false,
         {"value", "value_low", "value_high", "difference", "reported_gap"}},
        {"structural_whatif", embedded::text_of(derive_sql, "trace_told_structural_whatif.sql"), false, {"amount", "other_way", "difference"}},
        {"year_one_off", embedded::text_of(derive_sql, "trace_told_year_one_off.sql"), false, {"amount", "differing"}},
        {"year_walk", embedded::text_of(derive_sql, "trace_told_year_walk.sql"), false, {"value"}},
        {"year_of_parts", embedded::text_of(derive_sql, "trace_told_year_of_parts.sql"), true, {"value", "own", "difference"}},
        {"sustainability_fund", embedded::text_of(derive_sql, "trace_told_sustainability_fund.sql"), false,
         {"control_total", "phased", "position", "margin", "fund", "received"}},
        {"qipp", embedded::text_of(derive_sql, "trace_told_qipp.sql"), false, {"best_month", "gross_target", "gross_delivered", "reinvestment"}},
        {"planning_gap", embedded::text_of(derive_sql, "trace_told_planning_gap.sql"), false,
         {"growth", "prices", "activity", "new_commitments", "contingency", "headroom", "planning_gap", "planning_gap_low", "planning_gap_high",
          "target", "minimum_target", "savings_needed", "savings_needed_low", "savings_needed_high", "recurrent_savings_needed", "allocation"}},
        {"backtest", embedded::text_of(derive_sql, "trace_told_backtest.sql"), false, {"predicted", "outturn", "error"}}};
    return views;
}

}  // namespace

std::vector<std::string> told_columns() {
    std::vector<std::string> columns;
    for (const ToldView& view : told_views()) {
        columns.insert(columns.end(), view.columns.begin(), view.columns.end());
    }
    return columns;
}

bool reaches_other_bodies(std::string_view column) {
    return std::any_of(told_views().begin(), told_views().end(),
                       [&](const ToldView& view) { return view.reaches_others && is_one_of(view.columns, column); });
}

bool Tracer::add_told(const std::string& column) {
    bool is_known = false;
    for (const ToldView& view : told_views()) {
        if (!is_one_of(view.columns, column)) {
            continue;
        }
        is_known = true;
        Statement rows = database_.prepare(view.sql);
        bind(rows);
        rows.bind_named(":column", column);
        while (rows.step()) {
            if (const auto amount = rows.maybe_integer(1)) {
                trace_.trees.push_back({.what = fmt::format("{} ({})", column, rows.text(0)),
                                        .amount = amount,
                                        .formula = fmt::format("as view {} derives it from {}", view.name, rows.maybe_text(2).value_or("what is known"))});
            }
        }
    }
    return is_known;
}

}  // namespace ccgledger
