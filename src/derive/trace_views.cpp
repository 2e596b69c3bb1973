#include "derive/tracer.h"

#include "embedded/derive_sql.h"

namespace ccgledger {

/// The columns of money of a view, and what leads from one of them to its cells.
struct Tracer::TracedView {
    bool reaches_others;                      ///< a figure may rest on what another body says
    std::vector<std::string_view> columns;
    void (Tracer::*add)(const std::string& column);
};

const std::vector<Tracer::TracedView>& Tracer::traced_views() {
    static const std::vector<TracedView> views = {
        {true, {"difference", "in_return", "in_return_difference"}, &Tracer::add_differences},
        {false,
         {"extrapolated", "implied_position", "exit_position", "difference", "band_low", "band_high", "required_monthly", "average_monthly",
          "lowest_month", "reserves_forecast"},
         &Tracer::add_run_rate},
        {true, {"margin", "value", "threshold"}, &Tracer::add_rules},
        {true, {"amount", "difference", "giver_amount", "receiver_amount"}, &Tracer::add_transfers},
        {true, {"position", "effect"}, &Tracer::add_scenarios},
        {false, {"outturn", "error", "bias_year", "bias_month"}, &Tracer::add_forecasts},
        {false, {"value", "value_low", "value_high", "difference", "reported_gap"}, &Tracer::add_variants},
        {false, {"amount", "other_way", "difference"}, &Tracer::add_whatif},
        {false, {"amount", "differing"}, &Tracer::add_one_offs},
        {false, {"value"}, &Tracer::add_walk},
        {true, {"value", "own", "difference"}, &Tracer::add_groups},
        {false, {"control_total", "phased", "position", "margin", "fund", "received"}, &Tracer::add_fund},
        {false, {"best_month", "gross_target", "gross_delivered", "reinvestment"}, &Tracer::add_savings_of_lists},
        {false,
         {"growth", "prices", "activity", "new_commitments", "contingency", "headroom", "planning_gap", "planning_gap_low", "planning_gap_high",
          "target", "minimum_target", "savings_needed", "savings_needed_low", "savings_needed_high", "recurrent_savings_needed", "allocation"},
         &Tracer::add_planning},
        {false, {"predicted", "outturn", "error"}, &Tracer::add_backtest}};
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
        (this->*view.add)(column);
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
