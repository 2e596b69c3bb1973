#include "derive/trace.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "derive/scope.h"
#include "derive/trace_claims.h"
#include "derive/trace_nodes.h"
#include "derive/trace_return.h"
#include "embedded/derive_sql.h"
#include "store/views.h"
#include "values/errors.h"
#include "values/plural.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

struct TracePeriod {
    int year = 0;
    std::optional<int> month;   // none: the latest of the year
};

TracePeriod period_of(const std::string& text) {
    if (const auto period = parse_period(text)) {
        return {.year = period->year.start(), .month = period->month.number()};
    }
    if (const auto year = parse_financial_year(text)) {
        return {.year = year->start(), .month = std::nullopt};
    }
    throw UserError(fmt::format("\"{}\" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year", text),
                    Exit::usage);
}

constexpr std::array position_columns = {"plan", "plan_ytd", "actual_ytd", "forecast", "variance", "variance_ytd", "forecast_movement"};
constexpr std::array structural_columns = {"in_year",     "structural",  "structural_low", "structural_high",
                                           "one_off",     "one_off_low", "one_off_high",   "without_support"};
constexpr std::array carry_forward_columns = {"brought_forward", "cumulative",        "full_year_effect", "recurrent_gap",
                                              "recurrent_gap_low", "recurrent_gap_high", "next_opening",     "opening_difference"};
constexpr std::array trend_columns = {"value", "low", "high", "change", "cumulative_unexplained"};
constexpr std::array trend_measures = {"position", "plan", "structural", "one_off", "cumulative", "expenditure_per_head"};
constexpr std::array restatement_columns = {"actual_ytd_before",    "actual_ytd_after",    "actual_ytd_change",
                                            "plan_year_before",     "plan_year_after",     "plan_year_change",
                                            "forecast_year_before", "forecast_year_after", "forecast_year_change"};

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The name of a column without its unit; the case does not matter.
std::string column_named(const std::string& what) {
    std::string name = what;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c == '-' || c == ' ' ? '_' : to_lower(c); });
    for (const std::string_view unit : {"_pence", "_pounds"}) {
        if (name.ends_with(unit)) {
            name.resize(name.size() - unit.size());
        }
    }
    return name;
}

class Tracer {
public:
    Tracer(Database& database, const OrganisationEntry& body, const Directory& directory, const TracePeriod& period)
        : database_(database), body_(body), directory_(directory), period_(period), claims_(database, body.id, period.year) {
        Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace_returns.sql"));
        bind(rows);
        while (rows.step()) {
            returns_.push_back({.tree = ReturnTree(database, rows.integer(0), static_cast<int>(rows.integer(2))),
                                .period_id = rows.integer(1),
                                .kind = rows.text(3),
                                .label = fmt::format("{} M{} v{}", rows.text(3), rows.integer(2), rows.integer(4))});
        }
    }

    Trace run(const std::string& what) {
        const std::string column = column_named(what);
        std::string code = what;
        std::transform(code.begin(), code.end(), code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        bool is_known = false;
        const auto when = [&is_known](bool fits, auto&& add) {
            if (fits) {
                is_known = true;
                add();
            }
        };
        when(directory_.line(code) != nullptr, [&] { add_line(*directory_.line(code)); });
        when(is_one_of(position_columns, column), [&] { add_position(column); });
        when(column == "position", [&] { add_trend(period_.year, "position", "position"); });
        when(is_one_of(structural_columns, column) || is_one_of(carry_forward_columns, column), [&] { add_year(column); });
        when(is_one_of(trend_columns, column), [&] {
            for (const char* measure : trend_measures) {
                add_trend_column(measure, column);
            }
        });
        when(has_paper_measure(column), [&] { add_paper_cells(column); });
        when(column == "expenditure_per_head", [&] { add_trend(period_.year, column, column); });
        when(column == "value", [&] { add_claims([](const ClaimTree::Claim&) { return true; }); });
        when(column == "difference", [&] { add_differences(); });
        when(is_one_of(restatement_columns, column), [&] { add_restatements(column); });
        when(directory_.measure(column) != nullptr,
             [&] { add_claims([&](const ClaimTree::Claim& claim) { return claim.measure == column; }); });
        if (!is_known) {
            throw unknown_name(what);
        }
        return std::move(trace_);
    }

private:
    struct Return {
        ReturnTree tree;
        std::int64_t period_id;
        std::string kind;
        std::string label;
    };

    void bind(Statement& statement) const {
        statement.bind_named(":organisation_id", body_.id);
        statement.bind_named(":year", std::int64_t{period_.year});
        statement.bind_named(":month", period_.month ? Cell{std::int64_t{*period_.month}} : Cell{});
    }

    UserError unknown_name(const std::string& what) const {
        std::vector<std::string> names = directory_.line_codes();
        const std::vector<std::string> measures = directory_.measure_codes();
        names.insert(names.end(), measures.begin(), measures.end());
        names.insert(names.end(), position_columns.begin(), position_columns.end());
        names.insert(names.end(), structural_columns.begin(), structural_columns.end());
        names.insert(names.end(), carry_forward_columns.begin(), carry_forward_columns.end());
        names.insert(names.end(), restatement_columns.begin(), restatement_columns.end());
        names.insert(names.end(), {"position", "expenditure_per_head", "value", "change", "difference"});
        return UserError(fmt::format("\"{}\" is neither a line, nor a column of money in a report, nor a measure of claims{}", what,
                                     did_you_mean(what, names)),
                         Exit::usage);
    }

    /// Puts a tree into the answer, and compares it with what the report says. A report that leaves the place empty has no tree.
    void add(TraceNode node, const std::string& label, std::optional<std::int64_t> reported) {
        if (!reported && !node.amount && node.parts.empty()) {
            return;
        }
        node.what = label.empty() ? node.what : fmt::format("{} ({})", node.what, label);
        if (node.amount != reported) {
            const auto words = [](std::optional<std::int64_t> amount) {
                return amount ? to_text(Money::from_pence(*amount), MoneyUnit::pounds, 2) : std::string("unknown");
            };
            trace_.notes.push_back(fmt::format("{}: the parts make {}, and the report says {}; run `ccgledger verify`", node.what,
                                               words(node.amount), words(reported)));
            node.amount = reported;
        }
        trace_.trees.push_back(std::move(node));
    }

    /// A column of a view, of the row that fits.
    std::optional<std::int64_t> reported(std::string_view view, const std::string& column, std::string_view where,
                                         const std::vector<Cell>& values) {
        Statement row = database_.prepare(fmt::format("SELECT {} FROM {} WHERE {}", column, view, where));
        for (std::size_t i = 0; i < values.size(); ++i) {
            row.bind(static_cast<int>(i + 1), values[i]);
        }
        return row.step() ? row.maybe_integer(0) : std::nullopt;
    }

    // ── Lines ────────────────────────────────────────────────────────────────────────────────────────────────────────

    void add_line(const LineEntry& line) {
        static constexpr std::array<std::string_view, 4> measures = {"plan_ytd", "actual_ytd", "plan_year", "forecast_year"};
        for (const Return& one : returns_) {
            for (std::size_t measure = 0; measure < measures.size(); ++measure) {
                if (line.is_calculated) {
                    TraceNode total = one.tree.total(line, measure, directory_);
                    if (!total.parts.empty()) {
                        total.what = fmt::format("{}: {} ({})", line.code, measures[measure], one.label);
                        trace_.trees.push_back(std::move(total));
                    }
                    continue;
                }
                for (const ReturnTree::Figure& figure : one.tree.figures()) {
                    if (figure.line_id == line.id) {
                        TraceNode node = one.tree.figure(figure, measure);
                        node.what = fmt::format("{}: {} ({})", node.what, measures[measure], one.label);
                        trace_.trees.push_back(std::move(node));
                    }
                }
            }
        }
    }

    // ── Position ─────────────────────────────────────────────────────────────────────────────────────────────────────

    /// A column of report position of one return; none where the return gives no balance and the basis is cumulative.
    static std::optional<TraceNode> position(const ReturnTree& tree, const std::string& column, bool is_cumulative) {
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

    std::optional<TraceNode> movement(const Return& now, bool is_cumulative) {
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

    void add_position(const std::string& column) {
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

    bool has_paper_measure(const std::string& measure) {
        Statement found = database_.prepare("SELECT 1 FROM paper_figure WHERE measure = ? AND organisation_id = ? LIMIT 1");
        found.bind(1, measure).bind(2, body_.id);
        return found.step();
    }

    /// The cells that hold a measure of published tables, as they were printed.
    void add_paper_cells(const std::string& measure) {
        Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_paper_cells.sql"));
        bind(rows);
        rows.bind_named(":measure", measure);
        while (rows.step()) {
            const bool is_money = !rows.is_null(3);
            trace_.trees.push_back({.what = fmt::format("{}: {}, {} ({})", rows.text(1), rows.text(0), rows.text(2), rows.text(6)),
                                    .amount = is_money ? rows.maybe_integer(3) : rows.maybe_integer(4),
                                    .unit_word = is_money ? "" : "basis points",
                                    .formula = "as printed",
                                    .origin = TraceOrigin{.import_run_id = rows.integer(8),
                                                          .source_line = rows.integer(9),
                                                          .source_column = rows.integer(10)}});
        }
    }

    struct PaperCell {
        std::optional<std::int64_t> month;
        std::string basis;
        std::string kind;
        std::string column;
        TraceNode node;
    };

    std::vector<PaperCell> cells_of_papers() {
        std::vector<PaperCell> cells;
        Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_papers.sql"));
        bind(rows);
        while (rows.step()) {
            cells.push_back({.month = rows.maybe_integer(0),
                             .basis = rows.text(1),
                             .kind = rows.text(2),
                             .column = rows.text(3),
                             .node = {.what = rows.text(5),
                                      .amount = rows.maybe_integer(4),
                                      .formula = "as printed",
                                      .origin = TraceOrigin{.import_run_id = rows.integer(6),
                                                            .source_line = rows.integer(7),
                                                            .record_column = "amount_pence",
                                                            .source_column = rows.integer(8)}}});
        }
        return cells;
    }

    /// A paper's position has no lines: it leads to the cell where it is printed.
    void add_papers(const std::string& column) {
        const std::vector<PaperCell> cells = cells_of_papers();
        Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_paper_positions.sql"));
        bind(rows);
        while (rows.step()) {
            const auto month = rows.maybe_integer(0);
            const auto printed = [&](const std::string& name, int place) {
                const auto found = std::find_if(cells.begin(), cells.end(), [&](const PaperCell& cell) {
                    return cell.month == month && cell.basis == rows.text(1) && cell.kind == rows.text(2) && cell.column == name &&
                           cell.node.amount == rows.maybe_integer(place);
                });
                return found == cells.end() ? TraceNode{.what = name} : added(name, "as printed", {plus(found->node)});
            };
            TraceNode node;
            std::optional<std::int64_t> said;
            const auto less = [&](int first, int second) {
                const auto from = rows.maybe_integer(first);
                const auto taken = rows.maybe_integer(second);
                return from && taken ? std::optional(*from - *taken) : std::nullopt;
            };
            if (column == "variance") {
                node = added(column, "F09: forecast less plan", {plus(printed("forecast", 6)), minus(printed("plan", 3))});
                said = less(6, 3);
            } else if (column == "variance_ytd") {
                node = added(column, "F09: actual less plan, to date", {plus(printed("actual_ytd", 5)), minus(printed("plan_ytd", 4))});
                said = less(5, 4);
            } else if (column != "forecast_movement") {
                const int place = column == "plan" ? 3 : column == "plan_ytd" ? 4 : column == "actual_ytd" ? 5 : 6;
                node = printed(column, place);
                said = rows.maybe_integer(place);
            }
            if (said) {
                add(std::move(node), fmt::format("{} {}{}", rows.text(1), rows.text(2), month ? fmt::format(" M{}", *month) : ""), said);
            }
        }
    }

    // ── Structural and carry-forward ─────────────────────────────────────────────────────────────────────────────────

    /// The return that counts for the year: the latest month, accounts before returns.
    const Return* of_the_year(const std::vector<Return>& returns) const {
        const Return* best = nullptr;
        for (const Return& one : returns) {
            if ((one.kind == "return" || one.kind == "accounts") && (best == nullptr || one.tree.month() > best->tree.month())) {
                best = &one;
            }
        }
        return best;
    }

    TraceNode one_off_items(int year) {
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

    std::optional<TraceNode> listed_full_year_effects(int year) {
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

    std::string method_of(const ReturnTree& tree) {
        Statement row = database_.prepare("SELECT method FROM structural_of_return WHERE submission_id = ?");
        row.bind(1, tree.submission_id());
        return row.step() ? row.text(0) : "none";
    }

    /// U1 by the method that the ladder chose, at its lowest or highest where only a bound is known.
    TraceNode structural(const ReturnTree& tree, int year, const std::string& column) {
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

    TraceNode one_off(const ReturnTree& tree, int year, const std::string& column) {
        if (column == "one_off" && method_of(tree) == "full") {
            return tree.non_recurrent();
        }
        const std::string of = column == "one_off_low" ? "structural_high" : column == "one_off_high" ? "structural_low" : "structural";
        return added("one-off", "F21: in-year position less structural", {plus(tree.in_year(Amount::full_year)), minus(structural(tree, year, of))});
    }

    static TraceNode without_support(const ReturnTree& tree) {
        std::vector<TraceNode> parts = {plus(tree.in_year(Amount::full_year))};
        if (auto in = tree.memo("RES_SUPPORT_IN")) {
            parts.push_back(minus(*in));
        }
        if (auto out = tree.memo("RES_SUPPORT_OUT")) {
            parts.push_back(plus(*out));
        }
        return added("without support", "F28: in-year position less support received, and with support given", std::move(parts));
    }

    static TraceNode not_given(std::string what) { return {.what = std::move(what), .formula = "the return does not give it"}; }

    static TraceNode cumulative(const ReturnTree& tree) {
        return added("cumulative position", "F06: the balance brought forward and the in-year position",
                     {plus(tree.balance().value_or(not_given("balance brought forward"))), plus(tree.in_year(Amount::full_year))});
    }

    std::optional<TraceNode> full_year_effect(const ReturnTree* tree, int year) {
        auto given = tree == nullptr ? std::nullopt : tree->full_year_effect();
        return given ? given : listed_full_year_effects(year);
    }

    TraceNode recurrent_gap(TraceNode structural, const std::optional<TraceNode>& effect) {
        std::vector<TraceNode> parts = {plus(std::move(structural))};
        if (effect) {
            parts.push_back(plus(*effect));
        }
        return added("recurrent gap", effect ? "F41: structural and full-year effect" : "F41: structural; full-year effects are not known",
                     std::move(parts));
    }

    TraceNode next_opening() {
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

    TraceNode of_return(const ReturnTree& tree, int year, const std::string& column) {
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

    std::optional<TraceNode> of_reading(const ClaimTree::Reading& reading, const std::string& column) {
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

    void add_year(const std::string& column) {
        const std::string view = is_one_of(structural_columns, column) ? "structural" : "carry_forward";
        const std::string name = column + "_pence";
        if (const Return* one = of_the_year(returns_)) {
            add(of_return(one->tree, period_.year, column), one->label, reported(view, name, "submission_id = ?", {one->tree.submission_id()}));
            return;
        }
        if (has_returns_of_the_year()) {
            return;   // of other months: what was published does not stand in for them
        }
        const auto readings = claims_.readings();
        for (const ClaimTree::Reading& reading : readings) {
            if (auto node = of_reading(reading, column)) {
                add(std::move(*node), "forecast read as " + reading.basis,
                    reported(view, name, "start_year = ? AND organisation_id = ? AND basis = ?",
                             {std::int64_t{period_.year}, body_.id, reading.basis}));
            }
        }
        if (readings.empty()) {
            add_unread_claims(column, view);
        }
    }

    /// A year of which a position was published, and nothing that tells the structural part.
    void add_unread_claims(const std::string& column, const std::string& view) {
        const ClaimTree::Claim* outturn = claims_.best("outturn");
        const ClaimTree::Claim* claim = outturn != nullptr ? outturn : claims_.best("forecast_outturn");
        const auto said = reported(view, column + "_pence", "start_year = ? AND organisation_id = ?", {std::int64_t{period_.year}, body_.id});
        if (column == "in_year" && claim != nullptr && claim->bound == "exact") {
            add(claims_.claim(*claim), "", said);
        } else if (column == "full_year_effect" || column == "next_opening") {
            auto node = column == "next_opening" ? std::optional(next_opening()) : listed_full_year_effects(period_.year);
            if (node && said) {
                add(std::move(*node), "", said);
            }
        }
    }

    bool has_returns_of_the_year() {
        Statement found = database_.prepare("SELECT 1 FROM submission_in_force WHERE organisation_id = ? AND financial_year = ? "
                                            "AND kind IN ('return', 'accounts')");
        found.bind(1, body_.id).bind(2, period_.year);
        return found.step();
    }

    /// A claim under another name still says who made it.
    static TraceNode standing_for(std::string what, TraceNode node) {
        return node.origin ? added(std::move(what), "as published", {plus(std::move(node))}) : named(std::move(what), std::move(node));
    }

    // ── Trend ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /// The last return of a year, which a trend rests on.
    std::optional<ReturnTree> last_return(int year) {
        Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_last_returns.sql"));
        rows.bind(1, body_.id).bind(2, year);
        return rows.step() ? std::optional(ReturnTree(database_, rows.integer(0), static_cast<int>(rows.integer(1)))) : std::nullopt;
    }

    TraceNode bounds_of_claims(const ClaimTree& claims, const std::string& family, const std::string& column) {
        const ClaimTree::Claim* best = claims.best(family);
        const std::string bound = column == "low" ? "at_least" : "at_most";
        const ClaimTree::Claim* found = nullptr;
        for (const ClaimTree::Claim& one : claims.claims()) {
            if (best != nullptr && one.family == family && !one.has_scenario && one.amount && one.source == best->source && one.bound == bound &&
                (found == nullptr || (column == "low" ? *one.amount > *found->amount : *one.amount < *found->amount))) {
                found = &one;
            }
        }
        return found == nullptr ? TraceNode{.what = column} : claims.claim(*found);
    }

    TraceNode position_of_year(int year, const std::string& column, const std::optional<ReturnTree>& last) {
        Statement row = database_.prepare("SELECT outcome_kind, outcome_bound FROM year_position WHERE organisation_id = ? AND financial_year = ?");
        row.bind(1, body_.id).bind(2, year);
        if (!row.step() || row.is_null(0)) {
            return {.what = "position"};
        }
        const std::string kind = row.text(0);
        if (!kind.starts_with("statement")) {
            return last ? named("position", last->in_year(Amount::full_year)) : TraceNode{.what = "position"};
        }
        const ClaimTree claims(database_, body_.id, year);
        const std::string family = kind == "statement" ? "outturn" : "forecast_outturn";
        const bool is_figure = row.text(1) == "exact" || row.text(1) == "about";
        if (is_figure) {
            const ClaimTree::Claim* best = claims.best(family);
            return best == nullptr ? TraceNode{.what = "position"} : claims.claim(*best);
        }
        if (column == "low" || column == "high") {
            return bounds_of_claims(claims, family, column);
        }
        return {.what = "position", .formula = "only a bound is known",
                .parts = {bounds_of_claims(claims, family, "low"), bounds_of_claims(claims, family, "high")}};
    }

    /// What the readings of one forecast agree on, or the widest that they allow.
    TraceNode of_readings(int year, const std::string& measure, const std::string& column) {
        const ClaimTree claims(database_, body_.id, year);
        std::vector<TraceNode> candidates;
        for (const ClaimTree::Reading& reading : claims.readings()) {
            candidates.push_back(measure == "cumulative" ? reading.cumulative
                                 : column == "low"       ? reading.structural_low
                                                         : reading.structural_high);
        }
        TraceNode node{.what = measure,
                       .formula = column == "low" ? "the lowest of the readings" : column == "high" ? "the highest of the readings" : "where the readings agree"};
        const bool all_known = !candidates.empty() && std::all_of(candidates.begin(), candidates.end(), [](const auto& one) { return one.amount.has_value(); });
        if (all_known) {
            const auto [low, high] = std::minmax_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return *a.amount < *b.amount; });
            node.amount = column == "low" ? low->amount : column == "high" || low->amount == high->amount ? high->amount : std::nullopt;
        }
        node.parts = std::move(candidates);
        return node;
    }

    TraceNode trend_node(int year, const std::string& measure, const std::string& column) {
        const auto last = last_return(year);
        if (measure == "position") {
            return position_of_year(year, column, last);
        }
        if (measure == "plan") {
            if (last) {
                if (TraceNode plan = last->in_year(Amount::plan_year); plan.amount) {
                    return named("plan", plan);
                }
            }
            const ClaimTree claims(database_, body_.id, year);
            const ClaimTree::Claim* best = claims.best("plan");
            return best == nullptr ? TraceNode{.what = "plan"} : claims.claim(*best);
        }
        if (measure == "expenditure_per_head") {
            return last ? per_head(*last) : TraceNode{.what = "expenditure per head"};
        }
        if (!last) {
            return measure == "one_off" || (measure == "structural" && column != "low" && column != "high") ? TraceNode{.what = measure}
                                                                                                             : of_readings(year, measure, column);
        }
        if (measure == "structural" && (column == "low" || column == "high")) {
            return structural(*last, year, "structural_" + column);
        }
        return of_return(*last, year, measure);
    }

    static TraceNode per_head(const ReturnTree& tree) {
        TraceNode node{.what = "expenditure per head", .formula = "F111: expenditure of the year by persons, halves of a penny up"};
        TraceNode spent = tree.expenditure(Amount::full_year);
        auto persons = tree.persons();
        if (!tree.in_year(Amount::full_year).amount) {
            spent.amount.reset();
        }
        if (persons && spent.amount && *persons->amount > 0 && *spent.amount > 0) {
            node.amount = (2 * *spent.amount + *persons->amount) / (2 * *persons->amount);
        }
        spent.taken = "by persons";
        node.parts.push_back(std::move(spent));
        if (persons) {
            node.parts.push_back(*persons);
        }
        return node;
    }

    std::optional<std::int64_t> reported_trend(int year, const std::string& measure, const std::string& column) {
        return reported("trend", column + "_pence", "start_year = ? AND organisation_id = ? AND measure = ?",
                        {std::int64_t{year}, body_.id, measure});
    }

    void add_trend(int year, const std::string& measure, const std::string& what) {
        const auto value = reported_trend(year, measure, "value");
        if (value) {
            add(standing_for(what, trend_node(year, measure, "value")), "trend " + FinancialYear::starting(year).label(), value);
        }
    }

    void add_trend_column(const std::string& measure, const std::string& column) {
        const std::string label = "trend " + FinancialYear::starting(period_.year).label();
        const auto said = reported_trend(period_.year, measure, column);
        if (!said) {
            return;
        }
        if (column != "change") {
            TraceNode node = trend_node(period_.year, measure, column);
            add(standing_for(measure + (column == "value" ? "" : " " + column), std::move(node)), label, said);
            return;
        }
        TraceNode now = standing_for(measure + " of " + FinancialYear::starting(period_.year).label(), trend_node(period_.year, measure, "value"));
        TraceNode before = standing_for(measure + " of " + FinancialYear::starting(period_.year - 1).label(), trend_node(period_.year - 1, measure, "value"));
        add(added(measure + " change", "F110: this year's less that of the year before", {plus(std::move(now)), minus(std::move(before))}),
            label, said);
    }

    // ── Claims and restatements ──────────────────────────────────────────────────────────────────────────────────────

    template <typename Fits>
    void add_claims(Fits fits) {
        for (const ClaimTree::Claim& claim : claims_.claims()) {
            if (fits(claim)) {
                trace_.trees.push_back(claims_.claim(claim));
            }
        }
    }

    void add_differences() {
        for (const ClaimTree::Claim& claim : claims_.claims()) {
            const auto said = reported("statement_verdict", "difference_pence", "statement_id = ?", {claim.statement_id});
            if (said) {
                add(added("outcome less claim", "how the claim turned out",
                          {plus(standing_for("position", trend_node(period_.year, "position", "value"))), minus(claims_.claim(claim))}),
                    "", said);
            }
        }
    }

    void add_restatements(const std::string& column) {
        const std::size_t end = column.rfind('_');
        const std::string which = column.substr(end + 1);
        const std::string measure = column.substr(0, end);
        const Amount amount = measure == "actual_ytd" ? Amount::actual_ytd : measure == "plan_year" ? Amount::plan_year : Amount::forecast_year;
        Statement rows = database_.prepare(embedded::text_of(embedded::derive_sql, "trace_versions.sql"));
        bind(rows);
        while (rows.step()) {
            const TraceNode now = named("after", ReturnTree(database_, rows.integer(0), 1).in_year(amount));
            const TraceNode was = named("before", ReturnTree(database_, rows.integer(1), 1).in_year(amount));
            add(which == "before"  ? was
                : which == "after" ? now
                                   : added("change", "the in-year position after less before", {plus(now), minus(was)}),
                fmt::format("{} {} v{}", measure, rows.text(2), rows.integer(3)),
                reported("restatement", column + "_pence", "submission_id = ?", {rows.integer(0)}));
        }
    }

    Database& database_;
    const OrganisationEntry& body_;
    const Directory& directory_;
    TracePeriod period_;
    ClaimTree claims_;
    std::vector<Return> returns_;
    Trace trace_;
};

/// From now on the views of this connection see this body alone: a question about one body costs one body.
void look_at(Database& database, const OrganisationEntry& body) {
    database.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (organisation_id INTEGER PRIMARY KEY)");
    database.execute("DELETE FROM wanted");
    database.prepare("INSERT INTO wanted (organisation_id) VALUES (?)").bind(1, body.id).run();
    settle_views(database, Reach::wanted);
}

}  // namespace

Trace trace(Database& database, const TraceRequest& request) {
    const Directory directory(database);
    const OrganisationEntry& body = organisation_named(directory, request.organisation);
    const TracePeriod period = period_of(request.period);
    look_at(database, body);
    Trace trace = Tracer(database, body, directory, period).run(request.what);
    trace.organisation = body.code;
    trace.scope = fmt::format("{} ({}), {}, {}: {}", body.name, body.code, request.period, request.what, plural(trace.trees.size(), "figure"));
    return trace;
}

}  // namespace ccgledger
