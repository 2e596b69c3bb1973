#include <fmt/format.h>

#include "report/cell_text.h"
#include "report/paper.h"

namespace ccgledger {
namespace {

std::string percent_in_words(std::int64_t basis_points) {
    return shown_text(ColumnKind::percent, Cell{basis_points}, {.unit = MoneyUnit::millions, .decimals = 1});
}

/// Of the latest month; of a publication, whose months nobody may know.
std::string point_of(const TableRows& year, const std::string& financial_year) {
    const std::size_t first = 0;   // what a return says comes before what was published
    const auto target = year.number(first, "target_pence");
    const auto delivered = year.number(first, "delivered_pence");
    const auto percent = year.number(first, "delivery_percent");
    const auto monthly = year.number(first, "required_monthly_pence");
    std::string words = fmt::format("Savings of {}: {} of {}", financial_year, delivered ? amount_in_words(*delivered) : "an unknown part",
                                    target ? amount_in_words(*target) : "an unknown target");
    if (percent) {
        words += fmt::format(", {}", percent_in_words(*percent));
    }
    if (target && delivered && *delivered < *target) {
        words += fmt::format("; {} short", size_in_words(*target - *delivered));
    }
    if (monthly) {
        words += fmt::format("; each remaining month must bring {}", amount_in_words(*monthly));
    }
    return words + ".";
}

std::string months_script(const TableRows& months) {
    std::string delivered, target;
    for (std::size_t row = 0; row < months.size(); ++row) {
        const std::int64_t month = months.number(row, "month").value_or(0);
        const auto done = months.number(row, "delivered_ytd_pence");
        const auto planned = months.number(row, "target_ytd_pence");
        delivered += done ? fmt::format("{} {}\n", month, plot_amount(*done)) : "";
        target += planned ? fmt::format("{} {}\n", month, plot_amount(*planned)) : "\n";
    }
    return standing_axes() + "set boxwidth 0.7\nset offsets 0,0,graph 0.1,graph 0.02\nset ytics font ',9'\nset xrange [0.4:12.6]\nset xtics 1 format 'M%g' font ',9'\n" +
           plot_of({{delivered, "using 1:2 with boxes " + filled(favourable_style), "delivered to date"},
                    {target, "using 1:2 with linespoints pt 5 ps 0.7 lw 2 lc rgb '#1a1a1a'", "target to date"}});
}

bool has_run_rate(const TableRows& months) { return months.known("delivered_ytd_pence").size() > 1 && months.known("target_ytd_pence").size() > 1; }

std::optional<Chart> chart_of(const TableRows& months, const TableRows& year, const std::string& point) {
    Chart chart{.id = "savings-chart", .title = "Savings delivered against target, £m", .description = point, .width = 380, .height = 150, .script = {}};
    if (has_run_rate(months)) {
        chart.script = months_script(months);
        return chart;
    }
    const std::size_t first = 0;   // what a return says comes before what was published
    std::vector<LyingBar> bars;
    if (const auto target = year.number(first, "target_pence")) {
        bars.push_back({"target", {target, target}, level_style, "target"});
    }
    if (const auto delivered = year.number(first, "delivered_pence")) {
        bars.push_back({"delivered", {delivered, delivered}, favourable_style, "delivered"});
    }
    if (bars.empty()) {
        return std::nullopt;
    }
    chart.height = height_of_lying_bars(bars.size());
    chart.script = lying_bars(bars, std::nullopt);
    return chart;
}

}  // namespace

Section savings_section(const Paper& paper) {
    Section section{.id = "savings", .heading = "Savings (QIPP) run rate", .point = {}};
    const TableRows year = paper.of_year("qipp");
    if (year.empty()) {
        section.point = fmt::format("Unknown: no savings of {} are in the ledger.", paper.financial_year);
        return section;
    }
    const TableRows months = paper.of_year("savings-by-month");
    section.point = point_of(year, paper.financial_year);
    section.chart = chart_of(months, year, section.point);
    section.table = has_run_rate(months) ? months.pick({{"month", "month"}, {"target_ytd_pence", "target to date"}, {"delivered_ytd_pence", "delivered to date"}})
                                         : year.pick({{"source", "source"}, {"target_pence", "target"}, {"delivered_pence", "delivered"}, {"slippage_pence", "short by"}});
    return section;
}

}  // namespace ccgledger
