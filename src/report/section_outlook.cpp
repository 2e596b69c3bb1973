#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_bars = 5;

/// A position that the year may end with, and on what condition.
struct Outlook {
    std::string name;
    Range position;
    std::string kind;   ///< scenario or risk
    std::string source;
};

constexpr std::string_view scenario_kind = "under conditions";
constexpr std::string_view risk_kind = "with risk";

std::string words(std::string text) {
    std::ranges::replace(text, '_', ' ');
    return text;
}

/// A published position may be a bound only: "more than 20 overspent" is at most -20.
Range bounded(std::int64_t position, const std::string& bound) {
    if (bound == "at_most") {
        return {std::nullopt, position};
    }
    return bound == "at_least" ? Range{position, std::nullopt} : Range{position, position};
}

void add_once(std::vector<Outlook>& outlooks, Outlook outlook) {
    const bool is_there = std::ranges::any_of(outlooks, [&](const Outlook& one) {
        return one.name == outlook.name && one.position.low == outlook.position.low && one.position.high == outlook.position.high;
    });
    if (!is_there) {
        outlooks.push_back(std::move(outlook));
    }
}

void add_scenarios(const TableRows& scenarios, std::vector<Outlook>& outlooks) {
    for (std::size_t row = 0; row < scenarios.size(); ++row) {
        if (const auto position = scenarios.number(row, "position_pence")) {
            const std::string name = scenarios.text(row, "scenario");
            add_once(outlooks, {name == "none" ? "the forecast" : name == "all" ? "all conditions" : words(name),
                                bounded(*position, scenarios.text(row, "bound")), std::string(scenario_kind), scenarios.text(row, "source")});
        }
    }
}

void add_risks(const TableRows& risks, std::vector<Outlook>& outlooks) {
    static constexpr std::pair<std::string_view, std::string_view> columns[] = {
        {"forecast_pence", "the forecast"}, {"risk_adjusted_pence", "with net risk"}, {"likely_pence", "likely"}, {"best_pence", "best case"},
        {"worst_pence", "worst case"},      {"worst_without_support_pence", "worst, no support"}};
    for (std::size_t row = 0; row < risks.size(); ++row) {
        for (const auto& [column, name] : columns) {
            if (const auto position = risks.number(row, column)) {
                add_once(outlooks, {name == "the forecast" && risks.text(row, "evidence") == "return" ? "forecast of the return" : std::string(name), {position, position},
                                    std::string(name == "the forecast" ? scenario_kind : risk_kind), risks.text(row, "source")});
            }
        }
    }
}

std::optional<std::int64_t> outturn_of(const Paper& paper) {
    const TableRows forecasts = paper.of_year("forecast").known("outturn_pence");
    return forecasts.empty() ? std::nullopt : forecasts.number(0, "outturn_pence");
}

/// A bound says on which side of it the year may end.
std::string words_of(const Range& position) {
    if (position.is_exact()) {
        return amount_in_words(*position.low);
    }
    return position.low ? amount_in_words(*position.low) + " or better" : amount_in_words(position.high.value_or(0)) + " or worse";
}

std::string point_of(const std::vector<Outlook>& outlooks, std::optional<std::int64_t> outturn, const std::string& year) {
    const Outlook* worst = nullptr;
    const Outlook* best = nullptr;
    const auto end = [](const Outlook& outlook) { return outlook.position.low.value_or(outlook.position.high.value_or(0)); };
    for (const Outlook& outlook : outlooks) {
        worst = worst == nullptr || end(outlook) < end(*worst) ? &outlook : worst;
        best = best == nullptr || end(outlook) > end(*best) ? &outlook : best;
    }
    std::string sentence = fmt::format("Looking ahead, {} was put {}", year,
                                       end(*worst) == end(*best) ? "at " + words_of(best->position)
                                                                 : fmt::format("between {} ({}) and {} ({})", words_of(worst->position), worst->name,
                                                                               words_of(best->position), best->name));
    if (outturn) {
        sentence += fmt::format("; it closed at {}", amount_in_words(*outturn));
    }
    return sentence + ".";
}

ResultTable table_of_outlooks(const std::vector<Outlook>& outlooks) {
    ResultTable table;
    table.report = "scenarios";
    table.columns = {{.name = "condition", .title = "condition"}, {.name = "position", .title = "position £m", .kind = ColumnKind::text, .stands_right = true},
                     {.name = "source", .title = "source"}};
    for (const Outlook& outlook : outlooks) {
        table.rows.push_back({outlook.name, range_label(outlook.position), outlook.source});
    }
    return table;
}

}  // namespace

Section outlook_section(const Paper& paper) {
    Section section{.id = "outlook", .heading = "Risks and scenarios", .point = {}};
    std::vector<Outlook> outlooks;
    add_scenarios(paper.of_year("scenarios"), outlooks);
    add_risks(paper.of_year("risk"), outlooks);
    if (outlooks.empty()) {
        section.point = fmt::format("Unknown: neither a risk nor a condition on {} is in the ledger.", paper.financial_year);
        return section;
    }
    if (outlooks.size() > most_bars) {
        section.more = fmt::format("{} more: `{}`, and `report risk`.", outlooks.size() - most_bars, command_for(paper, "scenarios"));
        outlooks.resize(most_bars);
    }
    const auto outturn = outturn_of(paper);
    section.point = point_of(outlooks, outturn, paper.financial_year);
    section.table = table_of_outlooks(outlooks);
    std::vector<LyingBar> bars;
    for (const Outlook& outlook : outlooks) {
        bars.push_back({outlook.name, outlook.position, outlook.kind == risk_kind ? adverse_style : level_style, outlook.kind});
    }
    section.chart = Chart{.id = "outlook-chart", .title = fmt::format("Where {} may end, £m", paper.financial_year), .description = section.point, .width = 380,
                          .height = height_of_lying_bars(bars.size()),
                          .script = lying_bars(bars, outturn ? std::optional(Mark{"outturn", *outturn}) : std::nullopt)};
    return section;
}

}  // namespace ccgledger
