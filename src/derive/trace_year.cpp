#include "derive/tracer.h"

#include <fmt/format.h>

#include "derive/trace_nodes.h"
#include "embedded/derive_sql.h"

namespace ccgledger {

const Tracer::Return* Tracer::of_the_year(const std::vector<Return>& returns) const {
    const Return* best = nullptr;
    for (const Return& one : returns) {
        if ((one.kind == "return" || one.kind == "accounts") && (best == nullptr || one.tree.month() > best->tree.month())) {
            best = &one;
        }
    }
    return best;
}

TraceNode Tracer::one_off_items(int year) {
    std::vector<TraceNode> parts;
    Statement items = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_one_off_items.sql"));
    items.bind(1, body_.id).bind(2, year);
    while (items.step()) {
        parts.push_back(plus({.what = items.text(0),
                              .amount = items.maybe_integer(1),
                              .formula = "one-off item",
                              .origin = TraceOrigin{.import_run_id = items.integer(2),
                                                    .source_line = items.integer(3),
                                                    .record_column = "amount_pence"}}));
    }
    return added("one-off items", "the listed items", std::move(parts));
}

std::optional<TraceNode> Tracer::listed_full_year_effects(int year) {
    std::vector<TraceNode> changes;
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_full_year_effects.sql"));
    rows.bind(1, body_.id).bind(2, year);
    while (rows.step()) {
        const auto cell = [&](std::string what, int column, const char* record_column) {
            return TraceNode{.what = std::move(what),
                             .amount = rows.maybe_integer(column),
                             .formula = "full-year effect",
                             .origin = TraceOrigin{.import_run_id = rows.integer(5),
                                                   .source_line = rows.integer(6),
                                                   .record_column = record_column}};
        };
        const TraceNode annual = cell("annual amount", 2, "annual_pence");
        TraceNode this_year = cell("this year's amount", 3, "in_year_pence");
        if (!this_year.amount) {
            TraceNode month = cell("first month", 4, "first_month");
            month.unit_word = "month";
            TraceNode whole = annual;
            whole.taken = fmt::format("× {}/12", 13 - *month.amount);
            this_year = {.what = "this year's amount",
                         .amount = (2 * *annual.amount * (13 - *month.amount) + 12) / 24,
                         .formula = "F25: the months from the first on, in twelfths, halves of a penny away from zero",
                         .parts = {whole, month}};
        }
        TraceNode change = added(rows.text(0), "F25: annual amount less this year's", {plus(annual), minus(this_year)});
        changes.push_back(rows.text(1) == "cost" ? minus(std::move(change)) : plus(std::move(change)));
    }
    return changes.empty() ? std::nullopt
                           : std::optional(added("full-year effect", "F25: the listed changes, costs taken away", std::move(changes)));
}

std::string Tracer::method_of(const ReturnTree& tree) {
    Statement row = database_.prepare("SELECT method FROM structural_of_return WHERE submission_id = ?");
    row.bind(1, tree.submission_id());
    return row.step() ? row.text(0) : "none";
}

TraceNode Tracer::structural(const ReturnTree& tree, int year, const std::string& column) {
    const std::string method = method_of(tree);
    if (method == "full") {
        return tree.recurrent();
    }
    if (method == "partial") {
        return added("structural", "F30: in-year position less the listed one-off items",
                     {plus(tree.in_year(Amount::full_year)), minus(one_off_items(year))});
    }
    if (method.starts_with("reported")) {
        const auto printed = tree.memo("MEM_UNDERLYING_REP");
        return added("structural", "the body's own underlying figure, as it prints it", printed ? std::vector{plus(*printed)} : std::vector<TraceNode>{});
    }
    TraceNode unknown{.what = "structural", .formula = "not derivable: a line has no amount, or one side is missing",
                      .parts = {tree.in_year(Amount::full_year)}};
    if (method != "bound") {
        return unknown;
    }
    if (column == "structural_low") {
        return tree.recurrent_at_lowest();
    }
    if (column == "structural_high") {
        return tree.recurrent_at_highest();
    }
    return {.what = "structural", .formula = "only a bound is known", .parts = {tree.recurrent_at_lowest(), tree.recurrent_at_highest()}};
}

TraceNode Tracer::one_off(const ReturnTree& tree, int year, const std::string& column) {
    if (column == "one_off" && method_of(tree) == "full") {
        return tree.non_recurrent();
    }
    const std::string of = column == "one_off_low" ? "structural_high" : column == "one_off_high" ? "structural_low" : "structural";
    return added("one-off", "F21: in-year position less structural", {plus(tree.in_year(Amount::full_year)), minus(structural(tree, year, of))});
}

TraceNode Tracer::without_support(const ReturnTree& tree) {
    std::vector<TraceNode> parts = {plus(tree.in_year(Amount::full_year))};
    if (auto in = tree.memo("RES_SUPPORT_IN")) {
        parts.push_back(minus(*in));
    }
    if (auto out = tree.memo("RES_SUPPORT_OUT")) {
        parts.push_back(plus(*out));
    }
    return added("without support", "F28: in-year position less support received, and with support given", std::move(parts));
}

TraceNode Tracer::not_given(std::string what) { return {.what = std::move(what), .formula = "the return does not give it"}; }

TraceNode Tracer::cumulative(const ReturnTree& tree) {
    return added("cumulative position", "F06: the balance brought forward and the in-year position",
                 {plus(tree.balance().value_or(not_given("balance brought forward"))), plus(tree.in_year(Amount::full_year))});
}

std::optional<TraceNode> Tracer::full_year_effect(const ReturnTree* tree, int year) {
    auto given = tree == nullptr ? std::nullopt : tree->full_year_effect();
    return given ? given : listed_full_year_effects(year);
}

TraceNode Tracer::recurrent_gap(TraceNode structural, const std::optional<TraceNode>& effect) {
    std::vector<TraceNode> parts = {plus(std::move(structural))};
    if (effect) {
        parts.push_back(plus(*effect));
    }
    return added("recurrent gap", effect ? "F41: structural and full-year effect" : "F41: structural; full-year effects are not known",
                 std::move(parts));
}

TraceNode Tracer::next_opening() {
    Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_last_returns.sql"));
    rows.bind(1, body_.id).bind(2, period_.year + 1);
    while (rows.step()) {
        const ReturnTree next(database_, rows.integer(0), static_cast<int>(rows.integer(1)));
        if (auto opening = next.brought_forward()) {
            opening->what = "opening balance of the next year";
            return *opening;
        }
    }
    return {.what = "opening balance of the next year", .formula = "no return of the next year gives it"};
}

TraceNode Tracer::side_of_nil(const std::string& column, TraceNode number) {
    const std::string what = column.starts_with("structural") ? "structural" : "one-off";
    const std::string formula = column.starts_with("structural") ? "F22: U1" : "F23: the one-off part";
    if (column.ends_with("deficit")) {
        return at_least_nil(what + " deficit", formula + " where it is below nil, without its sign", added(what + ", the other way", formula, {minus(std::move(number))}));
    }
    return at_least_nil(what + (what == "structural" ? " surplus" : " benefit"), formula + " where it is above nil", std::move(number));
}

TraceNode Tracer::of_return(const ReturnTree& tree, int year, const std::string& column) {
    if (is_one_of(sides_of_nil, column)) {
        return side_of_nil(column, of_return(tree, year, column.starts_with("structural") ? "structural" : "one_off"));
    }
    if (column == "in_year") {
        return tree.in_year(Amount::full_year);
    }
    if (column.starts_with("structural")) {
        return structural(tree, year, column);
    }
    if (column.starts_with("one_off")) {
        return one_off(tree, year, column);
    }
    if (column == "without_support") {
        return without_support(tree);
    }
    if (column == "brought_forward") {
        return tree.brought_forward().value_or(not_given("brought forward"));
    }
    if (column == "cumulative") {
        return cumulative(tree);
    }
    if (column == "full_year_effect") {
        return full_year_effect(&tree, year).value_or(TraceNode{.what = "full-year effect", .formula = "none is given, and none is listed"});
    }
    if (column.starts_with("recurrent_gap")) {
        const std::string of = column == "recurrent_gap_low" ? "structural_low" : column == "recurrent_gap_high" ? "structural_high" : "structural";
        return recurrent_gap(structural(tree, year, of), full_year_effect(&tree, year));
    }
    if (column == "next_opening") {
        return next_opening();
    }
    return added("difference of the opening", "F40: the next year's opening balance less the cumulative position",
                 {plus(next_opening()), minus(cumulative(tree))});
}

TraceNode Tracer::published_position() const {
    const ClaimTree::Claim* outturn = claims_.best("outturn");
    const ClaimTree::Claim* claim = outturn != nullptr ? outturn : claims_.best("forecast_outturn");
    return claim != nullptr && claim->bound == "exact" ? claims_.claim(*claim) : unknown("position", "not published, or only as a bound");
}

TraceNode Tracer::published_underlying() {
    const ClaimTree::Claim* claim =
        claims_.first([](const ClaimTree::Claim& one) { return one.family == "underlying_position" && one.amount && one.bound == "exact"; });
    if (claim != nullptr) {
        return claims_.claim(*claim);
    }
    std::optional<PaperCell> last;
    for (PaperCell& cell : cells_of_papers("underlying_position")) {
        if (cell.timing == "forecast_outturn" && cell.node.unit_word.empty() && (!last || cell.month > last->month)) {
            last = std::move(cell);
        }
    }
    return last ? last->node : unknown("underlying position", "not published");
}

std::vector<ClaimTree::Reading> Tracer::readings(int year) {
    Statement rung = database_.prepare("SELECT rung, basis FROM structural_of_published WHERE organisation_id = ? AND financial_year = ?");
    rung.bind(1, body_.id).bind(2, year);
    if (!rung.step() || rung.integer(0) > 2) {
        return ClaimTree(database_, body_.id, year).readings();
    }
    Tracer published = of_year(year);
    const TraceNode in_year = standing_for("in-year position", published.published_position());
    const TraceNode structural = rung.integer(0) == 1
                                     ? added("structural", "F30: the published position less the listed one-off items", {plus(in_year), minus(one_off_items(year))})
                                     : standing_for("structural", published.published_underlying());
    return {{.basis = rung.text(1),
             .in_year = in_year,
             .brought_forward = std::nullopt,
             .cumulative = unknown("cumulative position", "not published"),
             .structural_low = structural,
             .structural_high = structural,
             .structural = structural}};
}

std::optional<TraceNode> Tracer::of_reading(const ClaimTree::Reading& reading, const std::string& column) {
    if (is_one_of(sides_of_nil, column)) {
        return side_of_nil(column, *of_reading(reading, column.starts_with("structural") ? "structural" : "one_off"));
    }
    if (reading.structural && column == "structural") {
        return reading.structural;
    }
    if (reading.structural && column == "one_off") {
        return added("one-off", "F21: in-year position less structural", {plus(reading.in_year), minus(*reading.structural)});
    }
    if (reading.structural && column == "recurrent_gap") {
        return recurrent_gap(*reading.structural, listed_full_year_effects(period_.year));
    }
    if (column == "in_year") {
        return reading.in_year;
    }
    if (column == "structural_low" || column == "structural_high") {
        return column == "structural_low" ? reading.structural_low : reading.structural_high;
    }
    if (column == "structural") {
        return TraceNode{.what = "structural", .formula = "only a bound is known", .parts = {reading.structural_low, reading.structural_high}};
    }
    if (column == "one_off") {
        return TraceNode{.what = "one-off", .formula = "only a bound is known",
                         .parts = {*of_reading(reading, "one_off_low"), *of_reading(reading, "one_off_high")}};
    }
    if (column == "one_off_low" || column == "one_off_high") {
        const bool is_low = column == "one_off_low";
        return added(is_low ? "one-off, at its lowest" : "one-off, at its highest", "F21: in-year position less structural",
                     {plus(reading.in_year), minus(is_low ? reading.structural_high : reading.structural_low)});
    }
    if (column == "brought_forward") {
        return reading.brought_forward;
    }
    if (column == "cumulative") {
        return reading.cumulative;
    }
    if (column == "full_year_effect") {
        return listed_full_year_effects(period_.year);
    }
    if (column == "recurrent_gap_low" || column == "recurrent_gap_high") {
        return recurrent_gap(column == "recurrent_gap_low" ? reading.structural_low : reading.structural_high,
                             listed_full_year_effects(period_.year));
    }
    if (column == "next_opening") {
        return next_opening();
    }
    if (column == "opening_difference") {
        return added("difference of the opening", "F40: the next year's opening balance less the cumulative position",
                     {plus(next_opening()), minus(reading.cumulative)});
    }
    return std::nullopt;
}

void Tracer::add_year(const std::string& column) {
    const std::string view = is_one_of(structural_columns, column) ? "structural" : "carry_forward";
    const std::string name = column + "_pence";
    if (column != "one_off" && column != "one_off_low" && column != "one_off_high" && column != "without_support" && !is_one_of(sides_of_nil, column)) {
        if (const auto said = reported("carry_forward_of_merger", name, "start_year = ? AND organisation_id = ?", {std::int64_t{period_.year}, body_.id})) {
            add(of_merger(column), "taken over", said);
        }
    }
    if (const Return* one = of_the_year(returns_)) {
        add(of_return(one->tree, period_.year, column), one->label, reported(view, name, "submission_id = ?", {one->tree.submission_id()}));
        return;
    }
    if (has_returns_of_the_year()) {
        return;   // of other months: what was published does not stand in for them
    }
    const auto ways = readings(period_.year);
    for (const ClaimTree::Reading& reading : ways) {
        if (auto node = of_reading(reading, column)) {
            add(std::move(*node), "forecast read as " + reading.basis,
                reported(view, name, "start_year = ? AND organisation_id = ? AND basis = ?",
                         {std::int64_t{period_.year}, body_.id, reading.basis}));
        }
    }
    if (ways.empty()) {
        add_unread_claims(column, view);
    }
}

void Tracer::add_unread_claims(const std::string& column, const std::string& view) {
    const auto said = reported(view, column + "_pence", "start_year = ? AND organisation_id = ?", {std::int64_t{period_.year}, body_.id});
    if (column == "in_year") {
        add(published_position(), "", said);
    } else if (column == "full_year_effect" || column == "next_opening") {
        auto node = column == "next_opening" ? std::optional(next_opening()) : listed_full_year_effects(period_.year);
        if (node && said) {
            add(std::move(*node), "", said);
        }
    }
}

bool Tracer::has_returns_of_the_year() {
    Statement found = database_.prepare("SELECT 1 FROM submission_in_force WHERE organisation_id = ? AND financial_year = ? "
                                        "AND kind IN ('return', 'accounts')");
    found.bind(1, body_.id).bind(2, period_.year);
    return found.step();
}

TraceNode Tracer::standing_for(std::string what, TraceNode node) {
    return node.origin ? added(std::move(what), "as published", {plus(std::move(node))}) : named(std::move(what), std::move(node));
}

}  // namespace ccgledger
