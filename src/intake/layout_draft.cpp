#include "intake/layout_draft.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "values/printed_amount.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

bool is_number(std::string_view text) {
    const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
    const auto read = parse_printed_value(text, MoneyUnit::thousands);
    const auto* value = std::get_if<PrintedValue>(&read);
    return has_digit && value != nullptr && value->kind != PrintedValue::Kind::unknown;
}

std::size_t numbers_in(const CsvRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) { return is_number(cell.text); }));
}

std::size_t texts_in(const CsvRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) { return !trimmed(cell.text).empty(); }));
}

std::string as_json(std::string_view text) { return nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

bool says(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

/// What a heading probably means; empty when it says nothing that is known.
std::string guessed_timing(const std::string& heading) {
    const std::string text = squeezed(heading);
    const bool to_date = says(text, "ytd") || says(text, "to date") || says(text, "year to");
    const bool forecast = says(text, "forecast") || says(text, "outturn") || says(text, "fot");
    if (says(text, "rag")) {
        return "text";
    }
    if (says(text, "movement") || says(text, "previous month") || says(text, "prior month")) {
        return "movement_on_prior_month";
    }
    if (says(text, "varian") || says(text, "over/(under)")) {
        return says(text, "%") ? (forecast ? "forecast_variance_percent" : "variance_percent_ytd") : forecast ? "forecast_variance" : "variance_ytd";
    }
    if (says(text, "revised") || says(text, "latest budget")) {
        return "plan_annual_revised";
    }
    if (says(text, "plan") || says(text, "budget") || says(text, "target")) {
        return to_date ? "plan_ytd" : "plan_annual";
    }
    if (forecast) {
        return "forecast_outturn";
    }
    return says(text, "actual") || to_date ? "actual_ytd" : "";
}

/// What a row's label probably means.
std::string guessed_measure(const std::string& label) {
    static const std::array<std::pair<std::string_view, std::string_view>, 19> words = {{
        {"underlying", "underlying_position"},
        {"risk adjusted", "risk_adjusted_position"},
        {"control total", "control_total"},
        {"brought forward", "surplus_deficit_brought_forward"},
        {"cumulative", "surplus_deficit_cumulative"},
        {"in year", "surplus_deficit_in_year"},
        {"in-year", "surplus_deficit_in_year"},
        {"surplus", "surplus_deficit"},
        {"deficit", "surplus_deficit"},
        {"income", "allocation"},
        {"allocation", "allocation"},
        {"resource limit", "revenue_resource_limit"},
        {"running cost", "running_cost_expenditure"},
        {"programme", "programme_expenditure"},
        {"prescribing", "prescribing"},
        {"mental health", "mental_health"},
        {"acute", "acute"},
        {"continuing", "continuing_care"},
        {"qipp", "qipp"},
    }};
    const std::string text = squeezed(label);
    for (const auto& [word, measure] : words) {
        if (says(text, word)) {
            return std::string(measure);
        }
    }
    return {};
}

std::string guessed_unit(const TableGrid& grid) {
    for (const CsvRow& row : grid.rows) {
        for (const CsvCell& cell : row.cells) {
            const std::string text = squeezed(cell.text);
            if (says(text, "£000") || says(text, "£'000") || says(text, "£k") || says(text, "000s")) {
                return "k";
            }
            if (says(text, "£m") || says(text, "million")) {
                return "m";
            }
        }
    }
    return {};
}

/// The first row that has words and no figures, with figures below it.
std::optional<std::size_t> guessed_heading(const TableGrid& grid) {
    for (std::size_t i = 0; i + 1 < grid.rows.size(); ++i) {
        if (texts_in(grid.rows[i]) >= 2 && numbers_in(grid.rows[i]) == 0) {
            return i;
        }
    }
    return std::nullopt;
}

class Draft {
public:
    void line(std::string_view text, std::string_view remark = {}) {
        out_ += fmt::format("{}{}{}\n", text, remark.empty() ? "" : "   // ", remark);
    }
    [[nodiscard]] const std::string& text() const { return out_; }

private:
    std::string out_;
};

void write_columns(Draft& draft, const std::vector<std::string>& headings) {
    draft.line("  \"columns\": [");
    bool has_label = false;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const std::string guess = guessed_timing(headings[i]);
        const bool is_label = !has_label && guess.empty();
        has_label |= is_label;
        const std::string is = is_label ? "label" : guess.empty() ? "ignored" : guess;
        draft.line(fmt::format("    {{\"heading\": {}, \"is\": \"{}\"{}}}{}", as_json(headings[i]), is, is == "text" ? ", \"timing\": \"rag\"" : "",
                               i + 1 < headings.size() ? "," : ""),
                   guess.empty() && !is_label ? "fill in: what this column is" : "guess");
    }
    draft.line("  ],");
}

void write_rows(Draft& draft, const TableGrid& grid, std::size_t first) {
    std::vector<std::string> labels;
    std::set<std::string> seen;
    for (std::size_t i = first; i < grid.rows.size() && labels.size() < 60; ++i) {
        const CsvRow& row = grid.rows[i];
        const auto text = std::find_if(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) { return !trimmed(cell.text).empty() && !is_number(cell.text); });
        if (numbers_in(row) > 0 && text != row.cells.end() && seen.insert(squeezed(text->text)).second) {
            labels.emplace_back(trimmed(text->text));
        }
    }
    draft.line("  \"rows\": [");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::string measure = guessed_measure(labels[i]);
        draft.line(fmt::format("    {{\"label\": {}, \"measure\": {}}}{}", as_json(labels[i]), as_json(measure), i + 1 < labels.size() ? "," : ""),
                   measure.empty() ? "fill in: a measure, or \"line\" and a code of `ccgledger lines`" : "guess");
    }
    draft.line("  ],");
}

}  // namespace

std::string draft_layout(const TableGrid& grid, const std::string& file_name) {
    const auto heading = guessed_heading(grid);
    const std::size_t rows_with_figures =
        static_cast<std::size_t>(std::count_if(grid.rows.begin(), grid.rows.end(), [](const CsvRow& row) { return numbers_in(row) > 0; }));
    if (!heading || rows_with_figures == 0) {
        return {};
    }
    std::size_t first = *heading + 1;
    while (first < grid.rows.size() && numbers_in(grid.rows[first]) == 0 && texts_in(grid.rows[first]) >= 2) {
        ++first;
    }
    PublishedLayout shape;
    shape.heading_rows = std::min<std::size_t>(first - *heading, 9);
    for (std::size_t i = 1; i < shape.heading_rows; ++i) {
        shape.spread.push_back(i);
    }
    const std::string unit = guessed_unit(grid);
    const std::string first_words = [&] {
        const CsvRow& row = grid.rows[*heading];
        const auto cell = std::find_if(row.cells.begin(), row.cells.end(), [](const CsvCell& c) { return !trimmed(c.text).empty(); });
        return std::string(trimmed(cell->text));
    }();
    Draft draft;
    draft.line("{");
    draft.line(fmt::format("  \"layout\": {},", as_json(file_name)), "fill in: a name of your own");
    draft.line("  \"version\": 1,");
    draft.line(fmt::format("  \"about\": {},", as_json("the table of " + file_name)), "fill in: what the table shows");
    draft.line("  \"kind\": \"board_paper\",", "guess");
    draft.line(fmt::format("  \"unit\": \"{}\",", unit.empty() ? "k" : unit), unit.empty() ? "fill in: gbp, k or m" : "guess");
    std::string spread;
    for (const std::size_t row : shape.spread) {
        spread += (spread.empty() ? "" : ", ") + std::to_string(row);
    }
    draft.line(fmt::format("  \"headings\": {{\"starts_with\": {}, \"rows\": {}, \"spread\": [{}]}},", as_json(first_words), shape.heading_rows, spread), "guess");
    write_columns(draft, headings_under(shape, grid, *heading));
    write_rows(draft, grid, first);
    draft.line("  \"signs\": {\"surplus\": \"prove\", \"income\": \"prove\", \"expenditure\": \"plus\", \"favourable\": \"prove\"},",
               "plus or minus, where you know how the paper prints it");
    draft.line("  \"identities\": [");
    draft.line("    {\"variance_of\": [\"plan_ytd\", \"actual_ytd\"], \"gives\": \"variance_ytd\"}", "guess; add the sums of the table");
    draft.line("  ]");
    draft.line("}");
    return draft.text();
}

}  // namespace ccgledger
