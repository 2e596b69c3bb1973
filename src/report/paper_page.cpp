#include "report/paper_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/cell_text.h"
#include "report/html_text.h"
#include "report/paper_style.h"
#include "values/financial_year.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

std::string classes(bool is_right, bool is_unknown, bool is_adverse) {
    std::string names;
    for (const auto& [is, name] : {std::pair(is_right, "right"), std::pair(is_unknown, "unknown"), std::pair(is_adverse, "adverse")}) {
        names += is ? (names.empty() ? "" : " ") + std::string(name) : "";
    }
    return names.empty() ? names : fmt::format(" class=\"{}\"", names);
}

/// A line may not end between a minus and its amount.
void keep_amounts_whole(std::string& html) {
    constexpr std::string_view begins = "−£";
    constexpr std::string_view opening = "<span class=\"amount\">";
    for (std::size_t at = html.find(begins); at != std::string::npos; at = html.find(begins, at)) {
        const std::size_t end = std::min(html.find_first_not_of("0123456789.,m", at + begins.size()), html.size());
        html.insert(end, "</span>").insert(at, opening);
        at = end + opening.size();
    }
}

/// A sentence; what is between backquotes is a command, shown as something to type.
std::string sentence_html(const std::string& text) {
    std::string html = escaped_html(text);
    keep_amounts_whole(html);
    for (bool opens = true; html.find('`') != std::string::npos; opens = !opens) {
        html.replace(html.find('`'), 1, opens ? "<code>" : "</code>");
    }
    return html;
}

std::string cell_html(const Column& column, const Cell& cell) {
    const Shown shown{.unit = MoneyUnit::millions, .decimals = 2, .grouping = Grouping::thousands};
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number != nullptr && column.kind == ColumnKind::money) {
        return fmt::format("<data value=\"{}\">{}</data>", *number, amount_label(*number));
    }
    return escaped_html(shown_text(column.kind, cell, shown));
}

bool is_year(const std::string& text) { return parse_financial_year(text).has_value(); }

std::string row_html(const ResultTable& table, const std::vector<Cell>& row, const std::vector<bool>& right) {
    std::string html = "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string text = cell_html(table.columns[i], row[i]);
        const auto* number = std::get_if<std::int64_t>(&row[i]);
        const bool is_adverse = number != nullptr && table.columns[i].kind == ColumnKind::money && *number < 0;
        html += i == 0 ? fmt::format("<th scope=\"row\"{}>{}</th>", is_year(text) ? " class=\"short\"" : "", text)
                       : fmt::format("<td{}>{}</td>", classes(right[i], text == "unknown", is_adverse), text);
    }
    return html + "</tr>\n";
}

std::string table_html(const ResultTable& table, const std::string& caption) {
    const std::vector<bool> right = right_aligned_columns(table);
    std::string html = fmt::format("<table>\n<caption>{}</caption>\n<thead><tr>", escaped_html(caption));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        html += fmt::format("<th scope=\"col\"{}>{}</th>", classes(right[i] && i > 0, false, false), escaped_html(shown_heading(table.columns[i], MoneyUnit::millions)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        html += row_html(table, row, right);
    }
    return html + "</tbody>\n</table>\n";
}

std::string list_html(const std::vector<std::string>& entries) {
    std::string html;
    for (const std::string& entry : entries) {
        html += "<li>" + escaped_html(one_line(entry)) + "</li>\n";
    }
    return html.empty() ? html : "<ul class=\"list\">\n" + html + "</ul>\n";
}

/// Beside each other where there is a chart and room; a chart that is half a sheet wide has its table below.
enum class Layout { beside, below };

std::string section_html(const Section& section, const std::string* svg, Layout layout) {
    std::string html = fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-heading\">\n<h2 id=\"{0}-heading\">{1}</h2>\n<p class=\"point\">{2}</p>\n", section.id,
                                   escaped_html(section.heading), sentence_html(section.point));
    const bool is_beside = svg != nullptr && section.table && layout == Layout::beside;
    html += is_beside ? "<div class=\"beside\">\n" : "";
    html += svg == nullptr ? "" : "<div>" + *svg + "</div>\n";
    if (section.table) {
        html += "<div>" + table_html(*section.table, section.heading) + "</div>\n";
    }
    html += is_beside ? "</div>\n" : "";
    html += list_html(section.list);
    html += section.more.empty() ? "" : fmt::format("<p class=\"more\">{}</p>\n", sentence_html(section.more));
    return html + "</section>\n";
}

std::string page_head(const std::string& title) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"{}\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                       "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
                       pack_generator, escaped_html(title), paper_style);
}

std::string foot_of(const Paper& paper) {
    std::string words = paper.as_at ? "As the ledger knew it on " + *paper.as_at : "As the ledger knows it now";
    const auto add = [&words](std::string_view before, const std::string& what) { words += what.empty() ? "" : fmt::format("; {} {}", before, what); };
    add("made at", paper.provenance.made_at);
    add("by", paper.provenance.tool);
    add("ledger hash", paper.ledger_hash);
    return fmt::format("<footer>{}. Amounts in £m, surplus plus, deficit minus. Unknown is not nil.</footer>\n", escaped_html(words));
}

std::string figures_html(const Paper& paper) {
    std::string html = "<dl class=\"figures\">\n";
    for (const KeyFigure& figure : key_figures(paper)) {
        html += fmt::format("<div><dt>{}</dt><dd{}>{}</dd></div>\n", escaped_html(figure.name + ", £m"), classes(false, !figure.range.is_known(), false),
                            escaped_html(range_label(figure.range)));
    }
    return html + "</dl>\n";
}

/// The sections with their pictures, drawn in one go.
class DrawnSections {
public:
    explicit DrawnSections(const Paper& paper)
        : sections_({bridge_section(paper), trend_section(paper), structural_section(paper), savings_section(paper), outlook_section(paper),
                     transfers_section(paper), rules_section(paper), statements_section(paper), sources_section(paper)}) {
        std::vector<Chart> charts;
        for (const Section& section : sections_) {
            if (section.chart) {
                charts.push_back(*section.chart);
            }
        }
        pictures_ = drawn(charts);
    }

    /// In the order of the sections; each is to be asked for once.
    [[nodiscard]] std::string next(Layout layout) {
        const Section& section = sections_[next_section_++];
        return section_html(section, section.chart ? &pictures_[next_picture_++] : nullptr, layout);
    }

private:
    std::vector<Section> sections_;
    std::vector<std::string> pictures_;
    std::size_t next_section_ = 0;
    std::size_t next_picture_ = 0;
};

}  // namespace

std::string paper_page(const Paper& paper) {
    DrawnSections sections(paper);
    const std::string title = fmt::format("{}, {}", paper.name, paper.financial_year);
    std::string html = page_head(title + ": finance paper") + "<main>\n<div class=\"sheet\">\n";
    html += fmt::format("<header>\n<h1>{}</h1>\n<p class=\"about\">Finance paper · {} · {}</p>\n</header>\n<p class=\"headline\">{}</p>\n", escaped_html(title),
                        escaped_html(paper.code), paper.as_at ? "as known on " + escaped_html(*paper.as_at) : "as known now", sentence_html(headline(paper)));
    html += figures_html(paper);
    for (int i = 0; i < 3; ++i) {
        html += sections.next(Layout::beside);
    }
    html += "</div>\n<div class=\"sheet\">\n<div class=\"two\">\n" + sections.next(Layout::below);
    html += sections.next(Layout::below) + "</div>\n";
    for (int i = 0; i < 4; ++i) {
        html += sections.next(Layout::beside);
    }
    return html + foot_of(paper) + "</div>\n</main>\n</body>\n</html>\n";
}

std::string index_page(const std::vector<IndexEntry>& entries, const std::vector<std::string>& left_out) {
    std::string html = page_head("Finance papers") + "<main>\n<header>\n<h1>Finance papers</h1>\n<p class=\"about\">" +
                       fmt::format("{} {}", entries.size(), entries.size() == 1 ? "body" : "bodies") + "</p>\n</header>\n";
    html += "<table>\n<caption>What each paper says first; amounts in £m</caption>\n<thead><tr><th scope=\"col\">body</th><th scope=\"col\">year</th>"
            "<th scope=\"col\">in short</th></tr></thead>\n<tbody>\n";
    for (const IndexEntry& entry : entries) {
        html += fmt::format("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td>{}</td></tr>\n", escaped_html(entry.file), escaped_html(entry.paper->name),
                            escaped_html(entry.paper->financial_year), sentence_html(headline(*entry.paper)));
    }
    html += "</tbody>\n</table>\n";
    if (!left_out.empty()) {
        std::string names;
        for (const std::string& name : left_out) {
            names += (names.empty() ? "" : ", ") + name;
        }
        html += fmt::format("<p>Without a paper, as the ledger knows nothing of them: {}.</p>\n", escaped_html(names));
    }
    return html + (entries.empty() ? "" : foot_of(*entries.front().paper)) + "</main>\n</body>\n</html>\n";
}

}  // namespace ccgledger
