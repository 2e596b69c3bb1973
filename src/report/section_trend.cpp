#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "report/paper.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_years = 8;

/// What is known of one year.
struct Year {
    std::string label;
    Range plan, position, structural;
    std::optional<std::int64_t> change;
    bool is_forecast = false;
};

Range measure(const TableRows& year, std::string_view name) {
    Range range;
    const TableRows rows = year.where("measure", name);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        range = covering(range, range_of(rows, row, "value_pence", "low_pence", "high_pence"));
    }
    return range;
}

/// From the first year to the last of which something is known, without leaving one out: a year that nobody knows is a gap.
std::vector<Year> years_of(const TableRows& trend, const std::string& paper_year) {
    std::set<std::string> labels;
    for (std::size_t row = 0; row < trend.size(); ++row) {
        labels.insert(trend.text(row, "financial_year"));
    }
    std::vector<Year> years;
    for (const std::string& label : labels) {
        const TableRows rows = trend.where("financial_year", label);
        const TableRows position = rows.where("measure", "position");
        Year year{.label = label, .plan = measure(rows, "plan"), .position = measure(rows, "position"), .structural = measure(rows, "structural"),
                  .change = {}};
        if (!position.empty()) {
            year.change = position.number(0, "change_pence");
            year.is_forecast = position.text(0, "source_kind").ends_with("_forecast");
        }
        years.push_back(std::move(year));
    }
    while (years.size() > most_years) {
        years.erase(years.front().label < paper_year ? years.begin() : years.end() - 1);
    }
    return years;
}

/// What the year of the paper leaves to the next.
struct Fan {
    std::size_t from = 0;   ///< place of the paper's year
    std::optional<std::int64_t> start;
    Range gap;
};

std::optional<Fan> fan_of(const Paper& paper, const std::vector<Year>& years) {
    const auto year = std::ranges::find(years, paper.financial_year, &Year::label);
    const TableRows rows = paper.rows("carry-forward").where("from_year", paper.financial_year);
    Fan fan;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        fan.gap = covering(fan.gap, range_of(rows, row, "recurrent_gap_pence", "recurrent_gap_low_pence", "recurrent_gap_high_pence"));
    }
    if (year == years.end() || !fan.gap.low || !fan.gap.high) {
        return std::nullopt;
    }
    fan.from = static_cast<std::size_t>(year - years.begin());
    fan.start = year->position.is_exact() ? year->position.low : std::nullopt;
    return fan;
}

/// A line of points that breaks where a year is unknown.
std::string points_of(const std::vector<Year>& years, Range Year::*measure) {
    std::string points;
    bool is_any = false;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const Range& range = years[i].*measure;
        is_any = is_any || range.is_exact();
        points += range.is_exact() ? fmt::format("{} {}\n", i, plot_amount(*range.low)) : "\n";
    }
    return is_any ? points : std::string();
}

std::string bounds_of(const std::vector<Year>& years, Range Year::*measure) {
    std::string points;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const Range& range = years[i].*measure;
        if (range.low && range.high && !range.is_exact()) {
            points += fmt::format("{} {} {} {}\n", i, plot_amount(*range.low), plot_amount(*range.low), plot_amount(*range.high));
        }
    }
    return points;
}

std::vector<Curve> fan_curves(const Fan& fan) {
    const std::string low = plot_amount(*fan.gap.low);
    const std::string high = plot_amount(*fan.gap.high);
    const std::size_t next = fan.from + 1;
    std::vector<Curve> curves;
    if (fan.start && !fan.gap.is_exact()) {
        const std::string start = plot_amount(*fan.start);
        curves.push_back({fmt::format("{0} {1} {1}\n{2} {3} {4}\n", fan.from, start, next, low, high),
                          "using 1:2:3 with filledcurves fs pattern 1 noborder fc rgb '#7a5c00'", "gap into the next year"});
    } else if (fan.start) {
        curves.push_back({fmt::format("{} {}\n{} {}\n", fan.from, plot_amount(*fan.start), next, low), "using 1:2 with lines lw 2 dt 2 lc rgb '#7a5c00'",
                          "gap into the next year"});
    }
    const std::string ends = fmt::format("{} {} {} {}\n", next, low, low, high);
    curves.push_back({ends, "using 1:2:3:4 with yerrorbars pt 12 ps 1 lw 2 lc rgb '#7a5c00'", fan.start ? "" : "gap into the next year"});
    return curves;
}

/// To the left of its point and above the line that leads there; after the last year there is room on the right, unless the fan
/// opens there.
std::string labels_of(const std::vector<Year>& years, bool is_right_free) {
    std::string labels;
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (years[i].position.is_exact()) {
            const bool is_right = is_right_free && i + 1 == years.size();
            labels += fmt::format("set label {} at {},{} {} font ',10'\n", plot_text(amount_label(*years[i].position.low)), i,
                                  plot_amount(*years[i].position.low), is_right ? "left offset 1.2,0" : "right offset -0.7,0.6");
        }
    }
    return labels;
}

std::string script_of(const std::vector<Year>& years, const std::optional<Fan>& fan, const std::string& next_year) {
    std::string names;
    for (std::size_t i = 0; i < years.size(); ++i) {
        names += fmt::format("{}{} {}", i == 0 ? "" : ", ", plot_text(years[i].label), i);
    }
    std::size_t last = years.size() - 1;
    if (fan && fan->from == last) {
        names += fmt::format(", {} {}", plot_text(next_year), ++last);
    }
    std::vector<Curve> curves = fan ? fan_curves(*fan) : std::vector<Curve>();
    curves.push_back({points_of(years, &Year::position), "using 1:2 with linespoints pt 7 ps 1 lw 2 lc rgb '#1f4e79'", "position"});
    curves.push_back({bounds_of(years, &Year::position), "using 1:2:3:4 with yerrorbars pt 6 ps 0.8 lw 2 lc rgb '#1f4e79'", "position, bounds"});
    curves.push_back({points_of(years, &Year::plan), "using 1:2 with points pt 4 ps 1.2 lw 2 lc rgb '#1a1a1a'", "plan"});
    curves.push_back({points_of(years, &Year::structural), "using 1:2 with linespoints pt 9 ps 1 lw 2 dt 3 lc rgb '#b3411d'", "structural"});
    curves.push_back({bounds_of(years, &Year::structural), "using 1:2:3:4 with yerrorbars pt 8 ps 0.8 lw 2 lc rgb '#b3411d'", "structural, bounds"});
    return labels_of(years, !fan || fan->from + 1 < years.size()) + standing_axes() + key_above(2) + fmt::format("set xrange [-0.5:{}.7]\nset xtics ({}) font ',10'\n", last, names) + plot_of(curves);
}

std::string sentence_of_change(const std::vector<Year>& years) {
    for (std::size_t i = years.size(); i-- > 0;) {
        if (!years[i].position.is_exact()) {
            continue;
        }
        const std::string position = fmt::format("{} {} at {}", years[i].label, years[i].is_forecast ? "is forecast" : "stands", position_in_words(*years[i].position.low));
        if (years[i].change) {
            return fmt::format("{}, {} {} than the year before.", position, size_in_words(*years[i].change), *years[i].change < 0 ? "worse" : "better");
        }
        return position + "; the year before is not known or does not compare.";
    }
    return "No year's position is known exactly.";
}

std::string sentence_of_fan(const Fan& fan, const std::vector<Year>& years, const std::string& next_year) {
    std::string words = fmt::format(" What comes back into {} is {}", next_year, range_in_words(fan.gap));
    if (fan.from + 1 < years.size() && years[fan.from + 1].position.is_exact()) {
        words += fmt::format("; {} then stood at {}", next_year, amount_in_words(*years[fan.from + 1].position.low));
    }
    return words + ".";
}

ResultTable table_of_years(const std::vector<Year>& years) {
    ResultTable table;
    table.report = "trend";
    table.columns = {{.name = "financial_year", .title = "year"},
                     {.name = "plan", .title = "plan £m", .stands_right = true},
                     {.name = "position", .title = "position £m", .stands_right = true},
                     {.name = "change", .title = "change £m", .stands_right = true},
                     {.name = "structural", .title = "structural £m", .stands_right = true}};
    for (const Year& year : years) {
        const std::string change = year.change ? (*year.change > 0 ? "+" : "") + amount_label(*year.change) : "unknown";
        table.rows.push_back({year.label, range_label(year.plan), range_label(year.position), change, range_label(year.structural)});
    }
    return table;
}

std::string description_of(const std::vector<Year>& years) {
    std::string words;
    for (const Year& year : years) {
        words += fmt::format("{}{}: plan {}, position {}, structural {}", words.empty() ? "" : "; ", year.label, range_in_words(year.plan),
                             range_in_words(year.position), range_in_words(year.structural));
    }
    return words + ".";
}

}  // namespace

Section trend_section(const Paper& paper) {
    Section section{.id = "trend", .heading = "Year on year, and what the next year starts from", .point = {}};
    const std::vector<Year> years = years_of(paper.rows("trend"), paper.financial_year);
    const bool is_any = std::ranges::any_of(years, [](const Year& year) { return year.plan.is_exact() || year.position.is_exact() || year.structural.is_known(); });
    if (!is_any) {
        section.point = "Unknown: no year's position is in the ledger.";
        return section;
    }
    const std::optional<Fan> fan = fan_of(paper, years);
    section.point = sentence_of_change(years) + (fan ? sentence_of_fan(*fan, years, paper.next_year()) : "");
    section.table = table_of_years(years);
    section.chart = Chart{.id = "trend-chart", .title = fmt::format("Positions from {} to {}, £m", years.front().label, years.back().label),
                          .description = description_of(years), .height = 230, .script = script_of(years, fan, paper.next_year())};
    return section;
}

}  // namespace ccgledger
