#include "intake/rejects.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "values/csv_text.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// The rows of a file of rejects that is rejected again lose the columns of the first time.
struct Columns {
    int from = -1;
    int because = -1;
    [[nodiscard]] bool any() const { return from >= 0 || because >= 0; }
};

Columns columns_of_rejects(const CsvRow& heading) {
    Columns columns;
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
        const std::string_view text = trimmed(heading.cells[i].text);
        if (equal_ignoring_case(text, rejected_from_heading)) {
            columns.from = static_cast<int>(i);
        } else if (equal_ignoring_case(text, rejected_because_heading)) {
            columns.because = static_cast<int>(i);
        }
    }
    return columns;
}

std::string raw_text(const CsvReader& reader, const CsvRow& row, const Columns& columns) {
    if (!columns.any()) {
        return std::string(reader.text_of(row));
    }
    std::string out;
    bool is_first = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (static_cast<int>(i) != columns.from && static_cast<int>(i) != columns.because) {
            out += (is_first ? "" : std::string(1, reader.form().delimiter)) + csv_cell_text(row.cells[i].text, reader.form().delimiter);
            is_first = false;
        }
    }
    return out;
}

}  // namespace

Rejects rejects_of(std::string_view text, const CsvForm& form, const Findings& findings) {
    CsvReader reader(text, form);
    CsvRow row;
    Findings ignored;
    Rejects rejects{.heading_line = 0, .heading = {}, .delimiter = form.delimiter, .rows = {}};
    if (!reader.next(row, ignored)) {
        return rejects;
    }
    const Columns columns = columns_of_rejects(row);
    rejects.heading_line = row.line;
    rejects.heading = raw_text(reader, row, columns);
    while (reader.next(row, ignored)) {
        // A cell's line can lie behind its row's first one, when a quoted cell holds a line break.
        const auto error = findings.error_lines().lower_bound(row.line);
        const std::size_t next_line = std::max(reader.line(), row.line + 1);
        if (error != findings.error_lines().end() && error->first < next_line) {
            rejects.rows.push_back({.line = row.line, .because = error->second, .raw_text = raw_text(reader, row, columns)});
        }
    }
    return rejects;
}

void keep_rejects(Database& database, std::int64_t import_run_id, const Rejects& rejects) {
    Statement insert = database.prepare(embedded::text_of(embedded::intake_sql, "insert_reject.sql"));
    const auto keep = [&](std::int64_t ordinal, std::size_t line, std::string_view because, std::string_view raw) {
        insert.bind(1, import_run_id).bind(2, ordinal).bind(3, static_cast<std::int64_t>(line)).bind(4, because).bind(5, raw).run();
    };
    keep(0, rejects.heading_line, std::string(1, rejects.delimiter), rejects.heading);
    std::int64_t ordinal = 0;
    for (const Reject& reject : rejects.rows) {
        keep(++ordinal, reject.line, reject.because, reject.raw_text);
    }
}

std::string text_of_rejects(const Rejects& rejects, std::int64_t import_run_id) {
    const char delimiter = rejects.delimiter;
    std::string out = fmt::format("{}{}{}{}{}\n", rejects.heading, delimiter, rejected_from_heading, delimiter, rejected_because_heading);
    for (const Reject& reject : rejects.rows) {
        out += fmt::format("{}{}import {} line {}{}{}\n", reject.raw_text, delimiter, import_run_id, reject.line, delimiter,
                           csv_cell_text(reject.because, delimiter));
    }
    return out;
}

std::string rejects_of_import(Database& database, std::int64_t import_run_id) {
    Statement kept = database.prepare(embedded::text_of(embedded::intake_sql, "kept_rejects.sql"));
    kept.bind(1, import_run_id);
    Rejects rejects;
    while (kept.step()) {
        if (kept.integer(0) == 0) {
            rejects.heading = kept.text(3);
            rejects.delimiter = kept.text(2).front();
        } else {
            rejects.rows.push_back({.line = static_cast<std::size_t>(kept.integer(1)), .because = kept.text(2), .raw_text = kept.text(3)});
        }
    }
    return rejects.rows.empty() ? std::string() : text_of_rejects(rejects, import_run_id);
}

std::optional<std::int64_t> import_named_in(std::string_view rejected_from) {
    std::string_view text = trimmed(rejected_from);
    constexpr std::string_view word = "import ";
    if (!text.starts_with(word)) {
        return std::nullopt;
    }
    text.remove_prefix(word.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && number > 0;
    return is_number && (end == text.data() + text.size() || *end == ' ') ? std::optional(number) : std::nullopt;
}

}  // namespace ccgledger
