#include "derive/trace_return.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "embedded/derive_sql.h"

namespace ccgledger {
namespace {

constexpr int any_recurrence = -1;
constexpr int unstated = 0;
constexpr int recurrent_lines = 1;
constexpr int non_recurrent_lines = 2;
constexpr std::array<std::string_view, 4> columns = {"plan_ytd", "actual_ytd", "plan_year", "forecast_year"};
constexpr std::size_t plan_year = 2;
constexpr std::size_t actual_ytd = 1;
constexpr std::size_t forecast_year = 3;

bool is_in_position(const ReturnTree::Figure& figure) {
    return figure.position_part == "resource" || figure.position_part == "expenditure";
}

bool is_below(const LineEntry& line, std::int64_t ancestor, const Directory& directory) {
    for (const LineEntry* at = &line; at->parent_id; at = &directory.line_by_id(*at->parent_id)) {
        if (*at->parent_id == ancestor) {
            return true;
        }
    }
    return false;
}

}  // namespace

ReturnTree::ReturnTree(Database& database, std::int64_t submission_id, int month) : submission_id_(submission_id), month_(month) {
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "trace_figures.sql"));
    rows.bind(1, submission_id);
    while (rows.step()) {
        figures_.push_back({.period_id = rows.integer(0),
                            .organisation_id = rows.integer(1),
                            .line_id = rows.integer(2),
                            .recurrence = static_cast<int>(rows.integer(3)),
                            .is_recurrence_assumed = rows.integer(4) == 1,
                            .amounts = {rows.maybe_integer(5), rows.maybe_integer(6), rows.maybe_integer(7), rows.maybe_integer(8)},
                            .source_line = rows.integer(9),
                            .given_by = rows.integer(10),
                            .code = rows.text(11),
                            .sign = static_cast<int>(rows.integer(12)),
                            .position_part = rows.text(13),
                            .counts_persons = rows.text(14) == "persons"});
    }
}

TraceNode ReturnTree::figure(const Figure& figure, std::size_t measure) const {
    static constexpr std::array<std::string_view, 3> recurrences = {"", " R", " NR"};
    return {.what = fmt::format("{}{}{}", figure.code, recurrences[static_cast<std::size_t>(figure.recurrence)],
                                figure.is_recurrence_assumed ? " (assumed)" : ""),
            .amount = figure.amounts[measure],
            .unit_word = figure.counts_persons ? "persons" : "",
            .formula = std::string(columns[measure]),
            .origin = TraceOrigin{.import_run_id = figure.given_by,
                                  .source_line = figure.source_line,
                                  .period_id = figure.period_id,
                                  .organisation_id = figure.organisation_id,
                                  .line_id = figure.line_id,
                                  .recurrence = figure.recurrence,
                                  .measure = measure}};
}

TraceNode ReturnTree::sum(std::string what, std::string formula, const Fits& fits, const std::function<TraceNode(const Figure&)>& part_of,
                          Empty empty) const {
    std::vector<TraceNode> parts;
    for (const Figure& one : figures_) {
        if (fits(one)) {
            parts.push_back(part_of(one));
        }
    }
    return added(std::move(what), std::move(formula), std::move(parts), empty);
}

TraceNode ReturnTree::of_full_year(const Figure& one) const {
    return figure(one, month_ >= 12 && one.amounts[actual_ytd] ? actual_ytd : forecast_year);
}

TraceNode ReturnTree::total(const LineEntry& line, std::size_t measure, const Directory& directory) const {
    std::vector<TraceNode> parts;
    for (const Figure& one : figures_) {
        const LineEntry& below = directory.line_by_id(one.line_id);
        if (is_below(below, line.id, directory) && below.sign * line.sign != 0) {
            parts.push_back(below.sign * line.sign > 0 ? plus(figure(one, measure)) : minus(figure(one, measure)));
        }
    }
    return added(line.code, fmt::format("the lines below it, {}", columns[measure]), std::move(parts));
}

std::size_t ReturnTree::measure_of(Amount amount) const {
    if (amount != Amount::full_year) {
        return static_cast<std::size_t>(amount);
    }
    const bool has_actuals = std::all_of(figures_.begin(), figures_.end(),
                                         [](const Figure& one) { return !is_in_position(one) || one.amounts[actual_ytd].has_value(); });
    return month_ >= 12 && has_actuals ? actual_ytd : forecast_year;
}

bool ReturnTree::has_both_sides() const {
    const auto has = [&](std::string_view part) {
        return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& one) { return one.position_part == part; });
    };
    return has("resource") && has("expenditure");
}

std::vector<TraceNode> ReturnTree::parts(Amount amount, Direction direction, const Fits& fits) const {
    const std::size_t measure = measure_of(amount);
    const int own_sign = direction == Direction::spending ? -1 : 1;
    std::vector<TraceNode> lines;
    for (const Figure& one : figures_) {
        if (fits(one)) {
            lines.push_back(one.sign == own_sign ? plus(figure(one, measure)) : minus(figure(one, measure)));
        }
    }
    return lines;
}

std::vector<TraceNode> ReturnTree::lines_of(const std::string& part, Amount amount, int recurrence) const {
    return parts(amount, part == "expenditure" ? Direction::spending : Direction::position, [&](const Figure& one) {
        return one.position_part == part && (recurrence == any_recurrence || one.recurrence == recurrence);
    });
}

TraceNode ReturnTree::resource(Amount amount) const {
    return added("resource", "F01: the resource lines of the year", lines_of("resource", amount, any_recurrence));
}

TraceNode ReturnTree::expenditure(Amount amount) const {
    return added("expenditure", "F02: the expenditure lines", lines_of("expenditure", amount, any_recurrence));
}

TraceNode ReturnTree::in_year(Amount amount) const {
    return added("in-year position", "F03: resource less expenditure", {plus(resource(amount)), minus(expenditure(amount))});
}

TraceNode ReturnTree::recurrent_resource() const {
    return added("recurrent resource", "F01, of the recurrent lines", lines_of("resource", Amount::full_year, recurrent_lines), Empty::nil);
}

TraceNode ReturnTree::beside_like_for_like(bool recurrent_alone) const {
    std::vector<TraceNode> lines = parts(Amount::full_year, Direction::position, [&](const Figure& one) {
        const bool is_delegated = one.code.starts_with("RES_PCD_") || one.code.starts_with("PCD_");
        const bool is_pandemic = one.code == "RES_COVID" || one.code == "OTH_COVID";
        return (is_delegated || is_pandemic) && (!recurrent_alone || one.recurrence == recurrent_lines);
    });
    return added("delegated primary care and pandemic money", "F112: what does not stand in every year", std::move(lines), Empty::nil);
}

TraceNode ReturnTree::of_recurrence(int recurrence, std::string what, std::string formula) const {
    // A return with both sides may have no line of one recurrence: that is nil, not unknown.
    const Empty empty = has_both_sides() ? Empty::nil : Empty::unknown;
    const std::string word = recurrence == recurrent_lines ? "recurrent" : "one-off";
    return added(std::move(what), std::move(formula),
                 {plus(added(word + " resource", "F01, of the " + word + " lines", lines_of("resource", Amount::full_year, recurrence), empty)),
                  minus(added(word + " expenditure", "F02, of the " + word + " lines",
                              lines_of("expenditure", Amount::full_year, recurrence), empty))});
}

TraceNode ReturnTree::recurrent_plan() const {
    TraceNode node = added("planned structural", "recurrent resource less recurrent expenditure, as planned",
                           {plus(added("recurrent resource", "F01, of the recurrent lines", lines_of("resource", Amount::plan_year, recurrent_lines), Empty::nil)),
                            minus(added("recurrent expenditure", "F02, of the recurrent lines", lines_of("expenditure", Amount::plan_year, recurrent_lines), Empty::nil))});
    const bool is_whole = std::all_of(figures_.begin(), figures_.end(), [](const Figure& one) {
        return !is_in_position(one) || (one.amounts[plan_year] && one.recurrence != unstated);
    });
    if (!is_whole) {
        node.amount.reset();
    }
    return node;
}

TraceNode ReturnTree::recurrent() const {
    return of_recurrence(recurrent_lines, "structural", "F20: recurrent resource less recurrent expenditure");
}

TraceNode ReturnTree::non_recurrent() const {
    return of_recurrence(non_recurrent_lines, "one-off", "F21: one-off resource less one-off expenditure");
}

TraceNode ReturnTree::recurrent_with_unstated(bool worst) const {
    const std::size_t measure = measure_of(Amount::full_year);
    std::vector<TraceNode> open;
    for (const Figure& one : figures_) {
        if (!is_in_position(one) || one.recurrence != unstated) {
            continue;
        }
        const auto amount = one.amounts[measure];
        // A line whose amount is not known keeps the bound from being known.
        if (!amount || (worst ? one.sign * *amount < 0 : one.sign * *amount > 0)) {
            open.push_back(one.sign > 0 ? plus(figure(one, measure)) : minus(figure(one, measure)));
        }
    }
    const std::string end = worst ? "lowest" : "highest";
    return added("structural, at its " + end, "the recurrent lines, and of the lines that say neither those that make it " + end,
                 {plus(recurrent()), plus(added(worst ? "lines that would worsen it" : "lines that would better it",
                                                "of the lines that say neither recurrent nor one-off", std::move(open), Empty::nil))});
}

TraceNode ReturnTree::recurrent_at_lowest() const { return recurrent_with_unstated(true); }
TraceNode ReturnTree::recurrent_at_highest() const { return recurrent_with_unstated(false); }

std::optional<TraceNode> ReturnTree::memo(const std::string& code) const {
    std::vector<TraceNode> parts;
    for (const Figure& one : figures_) {
        if (one.code == code) {
            parts.push_back(plus(of_full_year(one)));
        }
    }
    if (parts.empty()) {
        return std::nullopt;
    }
    return parts.size() == 1 ? parts.front() : added(code, "its parts", std::move(parts));
}

std::optional<TraceNode> ReturnTree::brought_forward() const {
    auto node = memo("RES_BF");
    return node && node->amount ? std::optional(added("brought forward", "F05: the balance that the year begins with", {plus(*node)}))
                                : std::nullopt;
}

std::optional<TraceNode> ReturnTree::balance() const {
    auto opening = memo("RES_BF");
    if (!opening || !opening->amount) {
        return std::nullopt;
    }
    std::vector<TraceNode> parts = {plus(*opening)};
    if (auto adjustment = memo("RES_BF_ADJ")) {
        parts.push_back(plus(*adjustment));
    }
    return added("balance brought forward", "F05: with its adjustments", std::move(parts));
}

std::optional<TraceNode> ReturnTree::balance_to_date() const {
    auto whole = balance();
    if (!whole || month_ >= 12) {
        return whole;
    }
    return share("balance brought forward, to date", fmt::format("F08: {}/12 of it, halves of a penny away from zero", month_),
                 std::move(*whole), month_, 12);
}

std::optional<TraceNode> ReturnTree::full_year_effect() const {
    std::vector<TraceNode> parts;
    for (const auto& [code, adds] : {std::pair<const char*, bool>{"MEM_FYE_QIPP", true}, {"MEM_FYE_COST", false}, {"MEM_FYE_RES", true}}) {
        if (auto node = memo(code)) {
            parts.push_back(adds ? plus(*node) : minus(*node));
        }
    }
    TraceNode node = added("full-year effect", "F25: savings and resource still to come, less costs still to come", std::move(parts));
    return node.amount ? std::optional(std::move(node)) : std::nullopt;
}

std::optional<TraceNode> ReturnTree::persons() const {
    std::optional<TraceNode> most;
    for (const Figure& one : figures_) {
        if (one.code != "MEM_POP") {
            continue;
        }
        const std::size_t measure = month_ >= 12 && one.amounts[actual_ytd] ? actual_ytd
                                    : one.amounts[forecast_year]            ? forecast_year
                                                                            : plan_year;
        if (one.amounts[measure] && (!most || *one.amounts[measure] > *most->amount)) {
            most = figure(one, measure);
        }
    }
    return most;
}

}  // namespace ccgledger
