#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/footer.h"
#include "report/html_text.h"
#include "report/writers.h"

namespace ccgledger {
namespace {

// Grey words on white have a contrast of 7 to 1. A table that is wider than the screen scrolls by itself.
constexpr std::string_view style =
    "body { margin: 2rem; font: 1rem/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; }\n"
    ".table { overflow-x: auto; margin: 0 0 2rem; }\n"
    "table { border-collapse: collapse; }\n"
    "caption { padding: 0 0 .5rem; text-align: left; font-weight: bold; }\n"
    "th, td { padding: .25rem .75rem; border-bottom: 1px solid #bbb; text-align: left; vertical-align: top; }\n"
    "thead th { border-bottom: 2px solid #333; vertical-align: bottom; }\n"
    "tbody th { font-weight: normal; }\n"
    ".right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }\n"
    ".unknown { color: #595959; font-style: italic; }\n"
    "footer { color: #595959; }\n"
    "@media print { body { margin: 0; } .table { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } }\n";

std::string words(std::string text) {
    for (char& c : text) {
        c = c == '_' || c == '-' ? ' ' : c;
    }
    return text.empty() ? "answer" : text;
}

/// What the table is about. One of several is known by its first heading, as a body's trend is.
std::string caption_of(const ResultTable& table, const Shown& shown, bool is_one_of_several) {
    const std::string footer = footer_line(table, shown.unit);
    if (is_one_of_several && !table.columns.empty()) {
        return shown_heading(table.columns.front(), shown.unit) + (footer.empty() ? "" : ", " + footer);
    }
    return footer.empty() ? one_line(words(table.report)) : footer;
}

/// Also in a column whose bounds were folded into texts.
bool is_unknown(const Column& column, const std::string& shown) {
    const bool holds_figures = column.kind == ColumnKind::money || column.kind == ColumnKind::percent || column.stands_right;
    return holds_figures && shown == "unknown";
}

std::string classes_of(bool is_right, bool is_unknown_cell) {
    const std::string names = fmt::format("{}{}{}", is_right ? "right" : "", is_right && is_unknown_cell ? " " : "", is_unknown_cell ? "unknown" : "");
    return names.empty() ? names : fmt::format(" class=\"{}\"", names);
}

void write_heading(std::ostream& out, const ResultTable& table, const Shown& shown, const std::vector<bool>& right) {
    out << "<thead>\n<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out << "<th scope=\"col\"" << classes_of(right[i], false) << '>' << escaped_html(shown_heading(table.columns[i], shown.unit)) << "</th>";
    }
    out << "</tr>\n</thead>\n";
}

/// The first cell of a row says what the row is, except where there is no other.
void write_rows(std::ostream& out, const ResultTable& table, const Shown& shown, const std::vector<bool>& right) {
    out << "<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        out << "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string text = shown_text(table.columns[i].kind, row[i], shown);
            const bool names_the_row = i == 0 && row.size() > 1;
            out << (names_the_row ? "<th scope=\"row\"" : "<td") << classes_of(right[i], is_unknown(table.columns[i], text)) << '>'
                << escaped_html(text) << (names_the_row ? "</th>" : "</td>");
        }
        out << "</tr>\n";
    }
    out << "</tbody>\n";
}

void write_one(std::ostream& out, const ResultTable& table, const Shown& shown, std::size_t number, bool is_one_of_several) {
    const std::vector<bool> right = right_aligned_columns(table);
    out << fmt::format("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"caption-{0}\">\n<table>\n<caption id=\"caption-{0}\">", number)
        << escaped_html(caption_of(table, shown, is_one_of_several)) << "</caption>\n";
    write_heading(out, table, shown, right);
    write_rows(out, table, shown, right);
    out << "</table>\n</div>\n";
    for (const std::string& note : closing_notes(table)) {
        out << "<p>" << escaped_html(note) << "</p>\n";
    }
}

std::string provenance_line(const ResultTable& table, const Provenance& provenance) {
    std::string line;
    const auto add = [&line](std::string_view before, const std::string& what) {
        if (!what.empty()) {
            line += fmt::format("{}{} {}", line.empty() ? "" : ", ", before, what);
        }
    };
    add("made at", provenance.made_at);
    add("by", provenance.tool);
    add("from the ledger with the hash", table.ledger_hash);
    return one_line(line);
}

}  // namespace

void write_html(std::ostream& out, const std::vector<ResultTable>& tables, const Shown& shown, const Provenance& provenance) {
    const ResultTable nothing;
    const ResultTable& first = tables.empty() ? nothing : tables.front();
    const std::string title = escaped_html(one_line(words(first.report)));
    out << "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        << "<title>" << title << "</title>\n<style>\n" << style << "</style>\n</head>\n<body>\n<main>\n<h1>" << title << "</h1>\n";
    std::size_t number = 0;
    for (const ResultTable& table : tables) {
        write_one(out, table, shown, ++number, tables.size() > 1 || table.scope.empty());
    }
    out << "</main>\n";
    if (const std::string line = provenance_line(first, provenance); !line.empty()) {
        out << "<footer>" << escaped_html(line) << "</footer>\n";
    }
    out << "</body>\n</html>\n";
}

}  // namespace ccgledger
