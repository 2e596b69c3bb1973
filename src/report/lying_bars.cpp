#include <algorithm>

#include <fmt/format.h>

#include "report/chart.h"

namespace ccgledger {
namespace {

/// Where the bar begins and ends. One whose other bound is unknown begins at nil, and its label says which bound is known.
std::pair<std::int64_t, std::int64_t> ends_of(const Range& range) {
    if (range.is_exact() || !range.low || !range.high) {
        return {0, range.low ? *range.low : *range.high};
    }
    return {*range.low, *range.high};
}

/// From one tick of the scale to the next: the least of 1, 2 and 5 times a power of ten, in pence, that the longest bars hold fewer than
/// four of. The chart is narrow, and the numbers of more ticks would touch.
std::int64_t tick_step(std::int64_t span) {
    for (std::int64_t power = 1; power <= span / 2; power *= 10) {
        for (const std::int64_t step : {power, 2 * power, 5 * power}) {
            if (span / step < 4) {
                return step;
            }
        }
    }
    return std::max<std::int64_t>(span, 1);
}

}  // namespace

int height_of_lying_bars(std::size_t count) { return 78 + 19 * static_cast<int>(count); }

std::string lying_bars(const std::vector<LyingBar>& bars, const std::optional<Mark>& mark) {
    std::vector<Curve> curves;
    std::string names;
    std::int64_t lowest = mark ? std::min<std::int64_t>(mark->pence, 0) : 0;
    std::int64_t highest = mark ? std::max<std::int64_t>(mark->pence, 0) : 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const LyingBar& bar = bars[i];
        const auto [from, to] = ends_of(bar.range);
        lowest = std::min({lowest, from, to});
        highest = std::max({highest, from, to});
        auto curve = std::ranges::find(curves, bar.kind, &Curve::title);
        if (curve == curves.end()) {
            curves.push_back({.points = {}, .how = "using 1:2:3:4:($2-0.32):($2+0.32) with boxxyerror " + filled(bar.style), .title = bar.kind});
            curve = curves.end() - 1;
        }
        curve->points += fmt::format("{} {} {} {}\n", plot_amount(to), i, plot_amount(std::min(from, to)), plot_amount(std::max(from, to)));
        names += fmt::format("{}{} {}", i == 0 ? "" : ", ", plot_text(bar.name + "  " + range_label(bar.range)), i);
    }
    if (mark) {
        const std::string at = plot_amount(mark->pence);
        curves.push_back({.points = fmt::format("{} -0.5\n{} {}.5\n", at, at, bars.size() - 1), .how = "using 1:2 with lines lw 2 dt 2 lc rgb '#1a1a1a'",
                          .title = fmt::format("{} {}", mark->name, amount_label(mark->pence))});
    }
    return fmt::format("set yrange [{}.5:-0.5]\nset ytics ({}) font ',10'\nset xtics {}\nset grid xtics lc rgb '#d0d0d0'\n"
                                "set yzeroaxis lt 1 lc rgb '#1a1a1a' lw 1.5\nset xlabel '£m' offset 0,0.5\nset offsets graph 0.05,graph 0.05,0,0\n{}",
                                bars.size() - 1, names, plot_amount(tick_step(highest - lowest)), key_above(curves.size() > 2 ? 2 : 1)) +
           plot_of(curves);
}

}  // namespace ccgledger
