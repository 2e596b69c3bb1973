#include "derive/tracer.h"

#include <fmt/format.h>

#include "embedded/derive_sql.h"

namespace ccgledger {

/// A view, its columns of money, and what leads from one of them to its cells.
struct Tracer::TracedView {
    std::string_view name;
    std::string_view sql;                     // told
    bool reaches_others;                      ///< a figure may rest on what another body says
    std::vector<std::string_view> columns;
    void (Tracer::*add)(const std::string& column) = nullptr;
};

const std::vector<Tracer::TracedView>& Tracer::traced_views() {
    using embedded::derive_sql;
    static const std::vector<TracedView> views = {
        {"run_rate", "", false,
         {"extrapolated", "implied_position", "exit_position", "difference", "band_low", "band_high", "required_monthly", "average_monthly",
          "lowest_month", "reserves_forecast"}, &Tracer::add_run_rate},
        {"rule_result", "", true, {"margin", "value", "threshold"}, &Tracer::add_rules},
        {"transfer_match", "", true, {"amount", "difference", "giver_amount", "receiver_amount"}, &Tracer::add_transfers},
        {"scenario_position", "", true, {"position", "effect"}, &Tracer::add_scenarios},
        {"forecast_vintage", "", false, {"outturn", "error", "bias_year", "bias_month"}, &Tracer::add_forecasts},
        {"structural_variant", "", false, {"value", "value_low", "value_high", "difference", "reported_gap"}, &Tracer::add_variants},
        {"structural_whatif", "", false, {"amount", "other_way", "difference"}, &Tracer::add_whatif},
        {"year_one_off", "", false, {"amount", "differing"}, &Tracer::add_one_offs},
        {"year_walk", "", false, {"value"}, &Tracer::add_walk},
        {"year_of_parts", "", true, {"value", "own", "difference"}, &Tracer::add_groups},
        {"sustainability_fund", "", false, {"control_total", "phased", "position", "margin", "fund", "received"}, &Tracer::add_fund},
        {"qipp", embedded::text_of(derive_sql, "trace_told_qipp.sql"), false, {"best_month", "gross_target", "gross_delivered", "reinvestment"}},
        {"planning_gap", embedded::text_of(derive_sql, "trace_told_planning_gap.sql"), false,
         {"growth", "prices", "activity", "new_commitments", "contingency", "headroom", "planning_gap", "planning_gap_low", "planning_gap_high",
          "target", "minimum_target", "savings_needed", "savings_needed_low", "savings_needed_high", "recurrent_savings_needed", "allocation"}},
        {"backtest", "", false, {"predicted", "outturn", "error"}, &Tracer::add_backtest}};
    return views;
}

std::vector<std::string> Tracer::columns_of_views() {
    std::vector<std::string> columns;
    for (const TracedView& view : traced_views()) {
        columns.insert(columns.end(), view.columns.begin(), view.columns.end());
    }
    return columns;
}

bool Tracer::reaches_other_bodies(std::string_view column) {
    return std::any_of(traced_views().begin(), traced_views().end(),
                       [&](const TracedView& view) { return view.reaches_others && is_one_of(view.columns, column); });
}

bool Tracer::add_of_views(const std::string& column) {
    bool is_known = false;
    for (const TracedView& view : traced_views()) {
        if (!is_one_of(view.columns, column)) {
            continue;
        }
        is_known = true;
        if (view.add != nullptr) {
            (this->*view.add)(column);
            continue;
        }
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

void Tracer::for_each_amount(std::string_view sql, const std::string& column, const std::function<void(Statement&, std::int64_t)>& row) {
    const EmbeddedFile* found = embedded::find(embedded::derive_sql, sql);
    ensure(found != nullptr, "a traced view names a file of SQL that is not there");
    Statement rows = database_.prepare(found->text);
    bind(rows);
    rows.bind_named(":column", column);
    while (rows.step()) {
        if (const auto amount = rows.maybe_integer(0)) {
            row(rows, *amount);
        }
    }
}

}  // namespace ccgledger
