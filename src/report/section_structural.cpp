#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_readings = 4;

/// One reading of a year. Where no return says so, it is not known whether a published position is the year's own or holds the
/// balance brought forward; then there are two.
struct Reading {
    std::string name;
    Range in_year, one_off, structural, gap;
};

std::string name_of(const TableRows& rows, std::size_t row, const std::string& year_column) {
    const std::string year = rows.text(row, year_column);
    if (rows.where(year_column, year).size() < 2) {
        return year;
    }
    const std::string basis = rows.text(row, "basis");
    return basis == "cumulative" ? year + ", read as cumulative" : basis == "in_year" ? year + ", read as in-year" : year;
}

Range exactly(std::optional<std::int64_t> amount) { return {amount, amount}; }

std::vector<Reading> readings_of(const Paper& paper) {
    std::vector<Reading> readings;
    const TableRows structural = paper.rows("structural");
    for (std::size_t row = 0; row < structural.size(); ++row) {
        readings.push_back({.name = name_of(structural, row, "financial_year"),
                            .in_year = exactly(structural.number(row, "in_year_pence")),
                            .one_off = range_of(structural, row, "one_off_pence", "one_off_low_pence", "one_off_high_pence"),
                            .structural = range_of(structural, row, "structural_pence", "structural_low_pence", "structural_high_pence"),
                            .gap = {}});
    }
    const TableRows carried = paper.rows("carry-forward");
    for (std::size_t row = 0; row < carried.size(); ++row) {
        const auto reading = std::ranges::find(readings, name_of(carried, row, "from_year"), &Reading::name);
        if (reading != readings.end()) {
            reading->gap = range_of(carried, row, "recurrent_gap_pence", "recurrent_gap_low_pence", "recurrent_gap_high_pence");
        }
    }
    return readings;
}

/// Up to the year after the paper's, as many as fit beside each other; oldest first.
std::vector<Reading> shown(std::vector<Reading> readings, const std::string& last_year) {
    std::erase_if(readings, [&](const Reading& reading) { return reading.name.substr(0, last_year.size()) > last_year; });
    if (readings.size() > most_readings) {
        readings.erase(readings.begin(), readings.end() - most_readings);
    }
    return readings;
}

struct Measure {
    std::string name;
    Range Reading::*range;
    BarStyle style;
    std::string_view pattern_between_bounds;
};

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all = {{"position", &Reading::in_year, level_style, "1"},
                                             {"one-off", &Reading::one_off, one_off_style, "6"},
                                             {"structural", &Reading::structural, adverse_style, "7"}};
    return all;
}

/// Three bars stand together: at -0.27, 0 and 0.27 of a reading's place.
std::string place_of(std::size_t reading, std::size_t measure) {
    static constexpr std::string_view offsets[] = {"-0.27", "+0.00", "+0.27"};
    return fmt::format("({}{})", reading, offsets[measure]);
}

std::string label(const std::string& text, const std::string& place, std::int64_t at, bool is_below) {
    return fmt::format("set label {} at {},{} center offset 0,{} font ',9'\n", plot_text(text), place, plot_amount(at), is_below ? "-0.7" : "0.7");
}

/// Bounds are written at both ends; what is not known is a question mark on the line of nil.
std::string labels_of(const Range& range, const std::string& place) {
    if (range.is_exact()) {
        return label(amount_label(*range.low), place, *range.low, *range.low < 0);
    }
    std::string labels;
    if (range.low) {
        labels += label((range.high ? "" : "≥ ") + amount_label(*range.low), place, *range.low, true);
    }
    if (range.high) {
        labels += label((range.low ? "" : "≤ ") + amount_label(*range.high), place, *range.high, false);
    }
    return labels.empty() ? label("?", place, 0, false) : labels;
}

std::string script_of(const std::vector<Reading>& readings) {
    std::string names, labels;
    std::vector<Curve> curves;
    for (std::size_t m = 0; m < measures().size(); ++m) {
        const Measure& measure = measures()[m];
        const std::string how = fmt::format("using ($1+{0}):2:($1+{0}-0.12):($1+{0}+0.12):3:4 with boxxyerror ", place_of(0, m));
        Curve exact{.points = {}, .how = how + filled(measure.style), .title = measure.name};
        Curve between{.points = {}, .how = how + filled({.pattern = measure.pattern_between_bounds, .colour = measure.style.colour}), .title = measure.name + ", bounds"};
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const Range& range = readings[i].*(measure.range);
            labels += labels_of(range, place_of(i, m));
            if (range.is_exact()) {
                exact.points += fmt::format("{} {} {} {}\n", i, plot_amount(*range.low), plot_amount(std::min<std::int64_t>(*range.low, 0)),
                                            plot_amount(std::max<std::int64_t>(*range.low, 0)));
            } else if (range.low && range.high) {
                between.points += fmt::format("{} {} {} {}\n", i, plot_amount(*range.low), plot_amount(*range.low), plot_amount(*range.high));
            }
        }
        curves.push_back(std::move(exact));
        curves.push_back(std::move(between));
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
        std::string name = readings[i].name;
        const auto comma = name.find(", ");
        names += fmt::format("{}\"{}\" {}", i == 0 ? "" : ", ", comma == std::string::npos ? name : name.replace(comma, 2, "\\n"), i);
    }
    return labels + standing_axes() + fmt::format("set xrange [-0.5:{}.5]\nset xtics ({}) font ',10'\nset bmargin 3\n", readings.size() - 1, names) + plot_of(curves);
}

std::string sentence_on(const Reading& reading) {
    const std::string position = reading.in_year.is_known() ? fmt::format("{}: the position is {}", reading.name, range_in_words(reading.in_year))
                                                            : fmt::format("{}: the position is not known", reading.name);
    if (!reading.structural.is_known()) {
        return position + ", and nobody says how much of it comes back";
    }
    return fmt::format("{}, of which structural {}{}", position, range_in_words(reading.structural),
                       reading.one_off.is_known() ? fmt::format(" and one-off {}", range_in_words(reading.one_off)) : "");
}

std::string point_of(const Paper& paper, const std::vector<Reading>& readings) {
    std::string words;
    for (const Reading& reading : readings) {
        if (reading.name.starts_with(paper.financial_year)) {
            words += (words.empty() ? "" : "; ") + sentence_on(reading);
        }
    }
    return words.empty() ? fmt::format("Nothing says how much of {} is structural.", paper.financial_year) : words + ".";
}

ResultTable table_of_readings(const std::vector<Reading>& readings) {
    ResultTable table;
    table.report = "carry-forward";
    table.columns = {{.name = "reading", .title = "year"}};
    for (const char* title : {"position £m", "one-off £m", "structural £m", "gap £m"}) {
        table.columns.push_back({.name = title, .title = title, .kind = ColumnKind::text, .is_detail = false, .stands_right = true});
    }
    for (const Reading& reading : readings) {
        table.rows.push_back({reading.name, range_label(reading.in_year), range_label(reading.one_off), range_label(reading.structural),
                              range_label(reading.gap)});
    }
    return table;
}

}  // namespace

Section structural_section(const Paper& paper) {
    Section section{.id = "structural", .heading = "What comes back every year, and what was one-off", .point = {}};
    const std::vector<Reading> readings = shown(readings_of(paper), paper.next_year());
    const bool is_any = std::ranges::any_of(readings, [](const Reading& reading) { return reading.in_year.is_known() || reading.structural.is_known(); });
    if (!is_any) {
        section.point = "Unknown: neither a return nor a publication tells what is structural and what is one-off.";
        return section;
    }
    section.point = point_of(paper, readings);
    section.table = table_of_readings(readings);
    std::string description;
    for (const Reading& reading : readings) {
        description += (description.empty() ? "" : "; ") + sentence_on(reading);
    }
    section.chart = Chart{.id = "structural-chart", .title = "Position, one-off and structural part, by year, £m", .description = description + ".",
                          .height = 230, .script = script_of(readings)};
    return section;
}

}  // namespace ccgledger
