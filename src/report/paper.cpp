#include "report/paper.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/financial_year.h"

namespace ccgledger {
namespace {

std::optional<std::string> latest_year(const TableRows& rows) {
    std::optional<std::string> latest;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (const std::string year = rows.text(row, "financial_year"); !latest || year > *latest) {
            latest = year;
        }
    }
    return latest;
}

Range measure_of_year(const Paper& paper, std::string_view measure) {
    const TableRows rows = paper.of_year("trend").where("measure", measure);
    Range range;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        range = covering(range, range_of(rows, row, "value_pence", "low_pence", "high_pence"));
    }
    return range;
}

Range gap_into_next_year(const Paper& paper) {
    const TableRows rows = paper.rows("carry-forward").where("from_year", paper.financial_year);
    Range range;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        range = covering(range, range_of(rows, row, "recurrent_gap_pence", "recurrent_gap_low_pence", "recurrent_gap_high_pence"));
    }
    return range;
}

/// A return before month 12 only expects its year's end.
std::string position_sentence(const Paper& paper) {
    const Range position = measure_of_year(paper, "position");
    if (!position.is_known()) {
        return fmt::format("No position for {} is known.", paper.financial_year);
    }
    const std::string amount = position.is_exact() ? position_in_words(*position.low) : "a position " + range_in_words(position);
    const TableRows known = paper.of_year("trend").where("measure", "position");
    if (known.text(0, "source_kind").ends_with("_forecast")) {
        return fmt::format("The latest forecast of {} is {}; how it ended is not known.", paper.financial_year, amount);
    }
    const TableRows returns = paper.of_year("structural").where("source_kind", "return");
    if (returns.empty()) {
        return fmt::format("Publications put {} at {}.", paper.financial_year, amount);
    }
    const std::int64_t month = returns.number(0, "month").value_or(0);
    return month < 12 ? fmt::format("At month {} the body expects to end {} with {}.", month, paper.financial_year, amount)
                      : fmt::format("{} closed with {}.", paper.financial_year, amount);
}

std::string structural_sentence(const Paper& paper) {
    const Range structural = measure_of_year(paper, "structural");
    const Range one_off = measure_of_year(paper, "one_off");
    if (!structural.is_known()) {
        return "How much of it comes back every year is not known.";
    }
    if (!structural.is_exact()) {
        return fmt::format("What comes back every year was not published; from what was, it is {}.", range_in_words(structural));
    }
    const std::string comes_back = fmt::format("Without one-off items it would have been {}", position_in_words(*structural.low));
    return one_off.is_exact() ? fmt::format("{}: they come to {}.", comes_back, amount_in_words(*one_off.low)) : comes_back + ".";
}

std::string carried_sentence(const Paper& paper) {
    const Range gap = gap_into_next_year(paper);
    const Range cumulative = measure_of_year(paper, "cumulative");
    if (!gap.is_known() && !cumulative.is_known()) {
        return {};
    }
    std::string sentence = fmt::format("It takes into {} ", paper.next_year());
    if (gap.is_known()) {
        sentence += gap.is_exact() ? fmt::format("{} that comes back", position_in_words(*gap.low)) : fmt::format("a recurrent position {}", range_in_words(gap));
    }
    if (cumulative.is_known()) {
        sentence += gap.is_known() ? " and " : "";
        sentence += cumulative.is_exact() ? fmt::format("a balance of {}", amount_in_words(*cumulative.low)) : fmt::format("a balance {}", range_in_words(cumulative));
    }
    return sentence + ".";
}

}  // namespace

TableRows Paper::rows(std::string_view report) const {
    const auto found = reports.find(report);
    ensure(found != reports.end(), "a paper needs a report that was not asked");
    return TableRows(found->second);
}

TableRows Paper::of_year(std::string_view report) const { return rows(report).where("financial_year", financial_year); }

std::string Paper::next_year() const {
    const auto year = parse_financial_year(financial_year);
    ensure(year.has_value(), "a paper is about no financial year");
    return year->next().label();
}

ResultTable rows_about(const ResultTable& report, std::string_view code) {
    ResultTable about = report;
    about.rows.clear();
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const std::string& name = report.columns[i].name;
        if (name == "organisation" || name == "from_organisation" || name == "to_organisation") {
            columns.push_back(i);
        }
    }
    for (const auto& row : report.rows) {
        const bool is_about = std::ranges::any_of(columns, [&](std::size_t i) {
            const auto* text = std::get_if<std::string>(&row[i]);
            return text != nullptr && *text == code;
        });
        if (is_about) {
            about.rows.push_back(row);
        }
    }
    return about;
}

std::optional<std::string> year_to_write_about(const Paper& paper) {
    const TableRows structural = paper.rows("structural");
    const auto with_answer = std::max(latest_year(structural.known("structural_low_pence")), latest_year(structural.known("structural_high_pence")));
    if (with_answer) {
        return with_answer;
    }
    if (const auto with_position = latest_year(paper.rows("trend").where("measure", "position").known("value_pence"))) {
        return with_position;
    }
    return latest_year(paper.rows("statements"));
}

std::string headline(const Paper& paper) {
    std::string sentences = position_sentence(paper);
    for (const std::string& next : {structural_sentence(paper), carried_sentence(paper)}) {
        sentences += next.empty() ? "" : " " + next;
    }
    return sentences;
}

std::vector<KeyFigure> key_figures(const Paper& paper) {
    return {{"Position", measure_of_year(paper, "position")},
            {"One-off", measure_of_year(paper, "one_off")},
            {"Structural", measure_of_year(paper, "structural")},
            {"Gap into " + paper.next_year(), gap_into_next_year(paper)},
            {"Cumulative", measure_of_year(paper, "cumulative")}};
}

std::string command_for(const Paper& paper, std::string_view report) {
    return fmt::format("ccgledger report {} --org {} --fy {}", report, paper.code, paper.financial_year);
}

}  // namespace ccgledger
