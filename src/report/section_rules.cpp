#include <algorithm>

#include <fmt/format.h>

#include "report/paper.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

constexpr std::size_t most_rules = 6;

/// A duty that is tested on two bases says on which.
std::string name_of(const TableRows& rules, std::size_t row) {
    std::string name = rules.text(row, "rule");
    if (rules.where("rule", name).size() > 1) {
        name += ", " + rules.text(row, "basis");
    }
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string count_word(std::size_t count) { return count == 0 ? "none" : std::to_string(count); }

std::string point_of(const TableRows& year, const TableRows& failed, const TableRows& passed, const std::string& financial_year) {
    if (failed.empty() && passed.empty()) {
        return fmt::format("No rule of {} can be tested with what is known.", financial_year);
    }
    std::string words = fmt::format("Of {} of {}, {} missed and {} kept", plural(year.size(), "test"), financial_year, count_word(failed.size()), count_word(passed.size()));
    std::optional<std::size_t> farthest;
    for (std::size_t row = 0; row < failed.size(); ++row) {
        const auto margin = failed.number(row, "margin_pence");
        if (margin && (!farthest || *margin < *failed.number(*farthest, "margin_pence"))) {
            farthest = row;
        }
    }
    if (farthest) {
        words += fmt::format("; the farthest is {}, by {}", name_of(failed, *farthest), size_in_words(*failed.number(*farthest, "margin_pence")));
    }
    const std::size_t untested = year.size() - failed.size() - passed.size();
    return words + (untested > 0 ? fmt::format("; {} cannot be tested or {} not apply.", untested, untested == 1 ? "does" : "do") : ".");
}

std::vector<LyingBar> bars_of(const TableRows& tested) {
    std::vector<LyingBar> bars;
    for (std::size_t row = 0; row < tested.size(); ++row) {
        if (const auto margin = tested.number(row, "margin_pence")) {
            const bool is_kept = tested.text(row, "result") == "pass";
            bars.push_back({name_of(tested, row), {margin, margin}, is_kept ? favourable_style : adverse_style, is_kept ? "kept, to spare" : "missed, by"});
        }
    }
    return bars;
}

ResultTable table_of_rules(const TableRows& tested) {
    ResultTable table = tested.pick({{"rule", "rule"}, {"result", "result"}, {"margin_pence", "distance to breach"}, {"confirmed", "rule confirmed"}});
    for (std::size_t row = 0; row < tested.size(); ++row) {
        table.rows[row][0] = name_of(tested, row);
    }
    return table;
}

}  // namespace

Section rules_section(const Paper& paper) {
    Section section{.id = "rules", .heading = "Duties and planning rules, with the distance to breach", .point = {}};
    const TableRows year = paper.of_year("rules");
    const TableRows failed = year.where("result", "fail");
    const TableRows passed = year.where("result", "pass");
    section.point = point_of(year, failed, passed, paper.financial_year);
    const TableRows tested = failed.followed_by(passed);
    const TableRows shown = tested.first(most_rules);
    if (shown.empty()) {
        return section;
    }
    section.table = table_of_rules(shown);
    if (tested.size() > most_rules) {
        section.more = fmt::format("{} more: `{}`.", tested.size() - most_rules, command_for(paper, "rules"));
    }
    const std::vector<LyingBar> bars = bars_of(shown);
    if (!bars.empty()) {
        section.chart = Chart{.id = "rules-chart", .title = fmt::format("Distance of each rule of {} from its breach, £m", paper.financial_year), .description = section.point,
                              .height = height_of_lying_bars(bars.size()), .script = lying_bars(bars, std::nullopt)};
    }
    return section;
}

}  // namespace ccgledger
