#include <array>
#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"

namespace ccgledger {
namespace {

/// A bar of the waterfall: of a level from nil, of a step from where the level before left off.
struct Bar {
    std::string name;
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool is_level = false;
};

/// Two lines where one would touch its neighbour's.
std::string name_below(const std::string& step) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> broken = {{{"one_offs", "one-offs\\nremoved"},
                                                                                            {"full_year_effects", "full-year\\neffects"},
                                                                                            {"exit", "on leaving\\nthe year"},
                                                                                            {"residual", "other\\nchanges"},
                                                                                            {"next_year_before_one_offs", "next year\\nbefore\\none-offs"}}};
    const auto* const found = std::ranges::find(broken, step, &std::pair<std::string_view, std::string_view>::first);
    if (found != broken.end()) {
        return std::string(found->second);
    }
    std::string words = step;
    std::ranges::replace(words, '_', ' ');
    return words;
}

/// What is not known has no bar; a step after it has nothing to stand on.
std::vector<Bar> bars_of(const TableRows& steps) {
    std::vector<Bar> bars;
    std::optional<std::int64_t> level;
    for (std::size_t row = 0; row < steps.size(); ++row) {
        const auto value = steps.number(row, "value_pence");
        const bool is_level = steps.text(row, "kind") == "level";
        if (value && is_level) {
            bars.push_back({name_below(steps.text(row, "step")), 0, *value, true});
        } else if (value && level) {
            bars.push_back({name_below(steps.text(row, "step")), *level, *level + *value, false});
        }
        level = !value ? std::nullopt : is_level ? value : level ? std::optional(*level + *value) : std::nullopt;
    }
    return bars;
}

std::string points_of(const std::vector<Bar>& bars, const std::function<bool(const Bar&)>& is_in) {
    std::string points;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (is_in(bars[i])) {
            points += fmt::format("{} {} {} {}\n", i, plot_amount(bars[i].to), plot_amount(std::min(bars[i].from, bars[i].to)),
                                  plot_amount(std::max(bars[i].from, bars[i].to)));
        }
    }
    return points;
}

std::int64_t shown_amount(const Bar& bar) { return bar.is_level ? bar.to : bar.to - bar.from; }

/// Each bar's amount at the end to which it leads, and a thin line from there to the next bar.
std::string labels_of(const std::vector<Bar>& bars) {
    std::string labels;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const std::int64_t amount = shown_amount(bars[i]);
        const std::string sign = !bars[i].is_level && amount > 0 ? "+" : "";
        labels += fmt::format("set label {} at {},{} center offset 0,{} font ',10'\n", plot_text(sign + amount_label(amount)), i, plot_amount(bars[i].to),
                              amount < 0 ? "-0.7" : "0.7");
        if (i + 1 < bars.size()) {
            labels += fmt::format("set arrow from {0}.35,{1} to {0}.65,{1} nohead lc rgb '#595959'\n", i, plot_amount(bars[i].to));
        }
    }
    return labels;
}

std::string script_of(const std::vector<Bar>& bars) {
    std::string names;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        names += fmt::format("{}\"{}\" {}", i == 0 ? "" : ", ", bars[i].name, i);
    }
    const std::string how = "using 1:2:($1-0.35):($1+0.35):3:4 with boxxyerror ";
    return labels_of(bars) + standing_axes() + fmt::format("set xrange [-0.6:{}.6]\nset xtics ({}) font ',10'\nset bmargin 3.8\n", bars.size() - 1, names) +
           plot_of({{points_of(bars, [](const Bar& bar) { return bar.is_level; }), how + filled(level_style), "position"},
                    {points_of(bars, [](const Bar& bar) { return !bar.is_level && bar.to >= bar.from; }), how + filled(favourable_style), "improves it"},
                    {points_of(bars, [](const Bar& bar) { return !bar.is_level && bar.to < bar.from; }), how + filled(adverse_style), "worsens it"}});
}

std::string description_of(const TableRows& steps) {
    std::string words;
    for (std::size_t row = 0; row < steps.size(); ++row) {
        std::string step = steps.text(row, "step");
        std::ranges::replace(step, '_', ' ');
        const auto value = steps.number(row, "value_pence");
        words += fmt::format("{}{} {}", words.empty() ? "" : ", ", step, value ? amount_in_words(*value) : "unknown");
    }
    return words + ".";
}

std::optional<std::int64_t> value_of(const TableRows& steps, std::string_view step) {
    const TableRows found = steps.where("step", step);
    return found.empty() ? std::nullopt : found.number(0, "value_pence");
}

std::string point_of(const TableRows& steps) {
    const auto reported = value_of(steps, "reported");
    const auto structural = value_of(steps, "structural");
    const auto leaving = value_of(steps, "exit");
    const auto plan = value_of(steps, "plan");
    std::string words = reported ? fmt::format("The position is {}", position_in_words(*reported)) : "The position is not known";
    if (reported && plan) {
        words += fmt::format(", {} than the plan", *reported == *plan ? "no other" : *reported < *plan ? size_in_words(*plan - *reported) + " worse" : size_in_words(*reported - *plan) + " better");
    }
    if (structural) {
        words += fmt::format("; without one-off items it is {}", position_in_words(*structural));
    }
    if (leaving) {
        words += fmt::format(", and {} on leaving the year", position_in_words(*leaving));
    }
    return words + ".";
}

/// The words of the report, not the chart's broken lines.
ResultTable table_of_steps(const TableRows& steps) {
    ResultTable table = steps.pick({{"step", "step"}, {"value_pence", ""}});
    table.columns[1].title = "amount";
    for (auto& row : table.rows) {
        if (auto* step = std::get_if<std::string>(&row[0])) {
            std::ranges::replace(*step, '_', ' ');
        }
    }
    return table;
}

}  // namespace

Section bridge_section(const Paper& paper) {
    Section section{.id = "bridge", .heading = "From the plan to the next year", .point = {}};
    const TableRows steps = paper.of_year("bridge");
    if (steps.known("value_pence").empty()) {
        section.point = fmt::format("Unknown: the ledger holds no return of {} from which a bridge could be built.", paper.financial_year);
        return section;
    }
    section.point = point_of(steps);
    section.table = table_of_steps(steps);
    if (const std::vector<Bar> bars = bars_of(steps); !bars.empty()) {
        section.chart = Chart{.id = "bridge-chart", .title = fmt::format("Bridge from the plan of {} to {}, £m", paper.financial_year, paper.next_year()),
                              .description = description_of(steps), .height = 230, .script = script_of(bars)};
    }
    return section;
}

}  // namespace ccgledger
