#include "intake/layout.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/paper_figures.h"
#include "intake/record_layouts.h"
#include "intake/rejects.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// The columns that a file of rejects has beside those of its layout.
bool is_of_rejects(std::string_view heading) { return heading == rejected_from_heading || heading == rejected_because_heading; }

std::string heading_text(std::string_view text) {
    std::string out(trimmed(text));
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

bool knows(const LayoutHeadings& layout, std::string_view heading) {
    return std::any_of(layout.columns.begin(), layout.columns.end(),
                       [&](const LayoutColumn& column) { return column.heading == heading; });
}

std::vector<std::string> missing_of(const LayoutHeadings& layout, const std::vector<std::string>& names) {
    std::vector<std::string> missing;
    for (const LayoutColumn& column : layout.columns) {
        if (!column.is_optional && std::find(names.begin(), names.end(), column.heading) == names.end()) {
            missing.emplace_back(column.heading);
        }
    }
    return missing;
}

/// How many headings of a layout the file has: the nearest layout is the one a mistake was made in.
const LayoutHeadings& nearest(const std::vector<std::string>& names) {
    const auto& layouts = known_layouts();
    return *std::max_element(layouts.begin(), layouts.end(), [&](const LayoutHeadings& a, const LayoutHeadings& b) {
        const auto shared = [&](const LayoutHeadings& layout) {
            return std::count_if(names.begin(), names.end(), [&](const std::string& name) { return knows(layout, name); });
        };
        return shared(a) < shared(b);
    });
}

void report_unknown(const CsvReader& reader, const CsvRow& heading, const std::vector<std::string>& names,
                    Findings& findings) {
    const LayoutHeadings& layout = nearest(names);
    const std::vector<std::string> missing = missing_of(layout, names);
    const bool is_near = missing.size() < layout.columns.size() / 2 + 1;
    findings.add(
        {.id = "V004",
         .place = reader.place_of(heading),
         .field = {},
         .message = is_near ? fmt::format("these headings are near the layout `{}`, which also needs: {}", layout.layout,
                                          fmt::join(missing, ", "))
                            : "these headings fit no layout that is known",
         .fix = is_near ? "add or rename the columns"
                        : "see `ccgledger layouts` for the headings of each layout; `ccgledger template` makes a blank return to fill in"});
}

}  // namespace

const std::vector<LayoutHeadings>& known_layouts() {
    static const std::vector<LayoutHeadings> layouts = [] {
        std::vector<LayoutHeadings> list = {
            {"tidy",
             "a return: one row per line and recurrence, the four measures across, in pounds unless --unit says otherwise",
             {{"organisation"}, {"financial_year"}, {"month"}, {"line"}, {"recurrence"}, {"plan_ytd"}, {"actual_ytd"},
              {"plan_year"}, {"forecast_year"}, {"notes", true}}},
            {"long",
             "a return: one row per line, recurrence and measure, in thousands of pounds",
             {{"org_code"}, {"fin_year"}, {"month"}, {"line_code"}, {"measure"}, {"recurrence"}, {"amount_k"}}},
        };
        list.push_back({figures_layout_name, paper_figure_layout().about, figures_columns()});
        for (const RecordLayout& record : record_layouts()) {
            LayoutHeadings layout{record.name, record.about, {}};
            for (const RecordField& field : record.fields) {
                layout.columns.push_back({field.heading, field.column_is_optional});
            }
            list.push_back(std::move(layout));
        }
        return list;
    }();
    return layouts;
}

bool resembles_known_layout(const CsvRow& heading) {
    std::vector<std::string> names;
    for (const CsvCell& cell : heading.cells) {
        names.push_back(heading_text(cell.text));
    }
    const LayoutHeadings& layout = nearest(names);
    const auto shared = std::count_if(names.begin(), names.end(), [&](const std::string& name) { return knows(layout, name); });
    return 2 * static_cast<std::size_t>(shared) >= names.size();
}

std::optional<Headings> recognise(const CsvReader& reader, const CsvRow& heading, Findings& findings) {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const CsvCell& cell : heading.cells) {
        names.push_back(heading_text(cell.text));
        if (!seen.insert(names.back()).second && !names.back().empty()) {   // a blank heading is no name that could be meant twice
            findings.add({.id = "V005",
                                .place = reader.place_of(heading, cell),
                                .field = {},
                                .message = fmt::format("the heading \"{}\" stands twice", names.back()),
                                .fix = "remove or rename one of the two columns"});
            return std::nullopt;
        }
    }
    for (const LayoutHeadings& layout : known_layouts()) {
        if (!missing_of(layout, names).empty()) {
            continue;
        }
        Headings result{.layout = std::string(layout.layout), .names = names, .column_of = {}};
        for (const LayoutColumn& column : layout.columns) {
            const auto found = std::find(names.begin(), names.end(), column.heading);
            result.column_of.push_back(found == names.end() ? -1 : static_cast<int>(found - names.begin()));
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] == rejected_from_heading) {
                result.rejected_from = static_cast<int>(i);
            } else if (!knows(layout, names[i]) && !is_of_rejects(names[i])) {
                findings.add({.id = "V008",
                                    .place = reader.place_of(heading, heading.cells[i]),
                                    .field = {},
                                    .message = fmt::format("the layout `{}` has no column \"{}\"", layout.layout, names[i]),
                                    .fix = "remove the column, or correct its heading"});
            }
        }
        return result;
    }
    report_unknown(reader, heading, names, findings);
    return std::nullopt;
}

}  // namespace ccgledger
