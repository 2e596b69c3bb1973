#include "report/render.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "report/writers.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

struct FormatName {
    std::string_view name;
    Format format;
};

constexpr std::array<FormatName, 10> format_names = {{{"table", Format::table},
                                                     {"plain", Format::plain},
                                                     {"csv", Format::csv},
                                                     {"tsv", Format::tsv},
                                                     {"json", Format::json},
                                                     {"ndjson", Format::ndjson},
                                                     {"md", Format::markdown},
                                                     {"markdown", Format::markdown},
                                                     {"html", Format::html},
                                                     {"xlsx", Format::xlsx}}};

constexpr std::array<FormatName, 11> file_endings = {{{"txt", Format::table},
                                                     {"csv", Format::csv},
                                                     {"tsv", Format::tsv},
                                                     {"json", Format::json},
                                                     {"ndjson", Format::ndjson},
                                                     {"jsonl", Format::ndjson},
                                                     {"md", Format::markdown},
                                                     {"markdown", Format::markdown},
                                                     {"html", Format::html},
                                                     {"htm", Format::html},
                                                     {"xlsx", Format::xlsx}}};

template <std::size_t size>
std::optional<Format> find_format(const std::array<FormatName, size>& names, std::string_view name) {
    for (const FormatName& candidate : names) {
        if (equal_ignoring_case(candidate.name, name)) {
            return candidate.format;
        }
    }
    return std::nullopt;
}

/// Amounts and percents are whole counts; a fraction of a penny would have been made by arithmetic that is not exact.
bool fits(const Column& column, const Cell& cell) {
    const bool counted = column.kind == ColumnKind::money || column.kind == ColumnKind::percent;
    return !(counted && std::holds_alternative<double>(cell));
}

/// Before the first byte goes out: half a report is worse than none.
void ensure_whole(const ResultTable& table) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::vector<Cell>& cells = table.rows[row];
        if (cells.size() != table.columns.size()) {
            throw InternalError(fmt::format("table \"{}\": row {} has {} cells for {} columns", table.report, row + 1,
                                            cells.size(), table.columns.size()));
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!fits(table.columns[i], cells[i])) {
                throw InternalError(fmt::format("table \"{}\": row {} holds a fraction in column \"{}\", which counts",
                                                table.report, row + 1, table.columns[i].name));
            }
        }
    }
}

/// The table as people are shown it: without the columns of detail.
ResultTable without_details(const ResultTable& table) {
    ResultTable shown = table;
    shown.columns.clear();
    for (std::vector<Cell>& row : shown.rows) {
        row.clear();
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].is_detail) {
            continue;
        }
        shown.columns.push_back(table.columns[i]);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            shown.rows[row].push_back(table.rows[row][i]);
        }
    }
    return shown;
}

}  // namespace

std::optional<Format> format_of(std::string_view name) {
    return find_format(format_names, name);
}

std::optional<Format> format_of_file(std::string_view filename) {
    const std::size_t point = filename.rfind('.');
    return point == std::string_view::npos ? std::nullopt : find_format(file_endings, filename.substr(point + 1));
}

void render(std::ostream& out, const ResultTable& table, const RenderOptions& options) {
    ensure_whole(table);
    const auto for_people = [&] { return options.all_columns ? table : without_details(table); };
    switch (options.format) {
        case Format::table:
            return write_table(out, for_people(), shown_by(options), options.colour);
        case Format::plain:
            return write_plain(out, for_people(), shown_by(options));
        case Format::markdown:
            return write_markdown(out, for_people(), shown_by(options));
        case Format::csv:
            return write_csv(out, table);
        case Format::tsv:
            return write_tsv(out, table);
        case Format::json:
            return write_json(out, table);
        case Format::ndjson:
            return write_ndjson(out, table);
        case Format::html:
            return write_html(out, {for_people()}, shown_by(options), options.provenance);
        case Format::xlsx:
            return write_xlsx(out, table, options.provenance);
    }
    throw InternalError("an unknown format");
}

void render_all(std::ostream& out, const std::vector<ResultTable>& tables, const RenderOptions& options) {
    ensure(is_for_people(options.format), "render_all: this format holds one table");
    if (options.format != Format::html) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            out << (i == 0 ? "" : "\n");
            render(out, tables[i], options);
        }
        return;
    }
    std::vector<ResultTable> shown;
    for (const ResultTable& table : tables) {
        ensure_whole(table);
        shown.push_back(options.all_columns ? table : without_details(table));
    }
    write_html(out, shown, shown_by(options), options.provenance);
}

int enough_for_millions(const ResultTable& table) {
    constexpr std::int64_t tenth_of_a_million = 10'000'000;
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto* pence = std::get_if<std::int64_t>(&row[i]);
            if (table.columns[i].kind == ColumnKind::money && pence != nullptr && *pence % tenth_of_a_million != 0) {
                return 2;
            }
        }
    }
    return 1;
}

bool is_for_people(Format format) {
    return format == Format::table || format == Format::plain || format == Format::markdown || format == Format::html;
}

}  // namespace ccgledger
