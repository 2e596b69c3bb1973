#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/footer.h"
#include "report/trace_address.h"
#include "report/workbook_file.h"
#include "report/writers.h"
#include "values/errors.h"
#include "values/financial_year.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

/// Spreadsheets keep 15 digits of a number: what has more is written as text, exactly, rather than as a number that is near.
constexpr std::int64_t most_of_a_number = 1'000'000'000'000'000;

constexpr lxw_color_t grey = 0xD9D9D9;
constexpr lxw_color_t heading_fill = 0xE7EEF7;

struct Formats {
    explicit Formats(WorkbookFile& workbook)
        : heading(workbook.add_format()), heading_right(workbook.add_format()), text(of(workbook, "@")), number_text(of(workbook, "@")),
          money(of(workbook, "#,##0.00")), percent(of(workbook, "0.00%")), count(of(workbook, "0")), number(of(workbook, "General")),
          date(of(workbook, "yyyy-mm-dd")), unknown(workbook.add_format()), note(of(workbook, "@")) {
        for (lxw_format* format : {heading, heading_right}) {
            format_set_bold(format);
            format_set_text_wrap(format);
            format_set_bg_color(format, heading_fill);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        format_set_align(heading_right, LXW_ALIGN_RIGHT);
        format_set_align(number_text, LXW_ALIGN_RIGHT);
        format_set_align(date, LXW_ALIGN_LEFT);
        format_set_bg_color(unknown, grey);
        format_set_pattern(unknown, LXW_PATTERN_SOLID);
        format_set_text_wrap(note);
        format_set_align(note, LXW_ALIGN_VERTICAL_TOP);
    }

    static lxw_format* of(WorkbookFile& workbook, const char* number_format) {
        lxw_format* format = workbook.add_format();
        format_set_num_format(format, number_format);
        return format;
    }

    lxw_format* heading;
    lxw_format* heading_right;
    lxw_format* text;
    lxw_format* number_text;   ///< a text where a number could stand: `n/m`, or a number of too many digits
    lxw_format* money;
    lxw_format* percent;
    lxw_format* count;
    lxw_format* number;
    lxw_format* date;
    lxw_format* unknown;
    lxw_format* note;
};

bool is_counted(ColumnKind kind) { return kind == ColumnKind::money || kind == ColumnKind::percent; }

/// A whole day that spreadsheets can count; a month or a year alone stays a text, as does what lies before their calendar.
std::optional<lxw_datetime> day_of(const std::string& text) {
    const auto date = PartialDate::parse(text);
    if (!date || !date->is_whole_day() || date->text() < "1900-03-01") {
        return std::nullopt;
    }
    const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(date->text().substr(at, length)); };
    return lxw_datetime{.year = number(0, 4), .month = number(5, 2), .day = number(8, 2), .hour = 0, .min = 0, .sec = 0};
}

/// A note is a drawing of its own: beyond this many cells a spreadsheet would open slowly for their sake.
bool has_traces(const ResultTable& table) {
    constexpr std::size_t most_cells = 50'000;
    return table.rows.size() * table.columns.size() <= most_cells;
}

class AnswerSheet {
public:
    AnswerSheet(lxw_worksheet* sheet, const ResultTable& table, const Formats& formats) : sheet_(sheet), table_(table), formats_(formats) {}

    void write() {
        const std::vector<bool> right = right_aligned_columns(table_);
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            write_text(sheet_, 0, column(i), shown_heading(table_.columns[i], MoneyUnit::pounds), right[i] ? formats_.heading_right : formats_.heading);
        }
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            for (std::size_t i = 0; i < table_.columns.size(); ++i) {
                write_cell(static_cast<lxw_row_t>(row + 1), column(i), table_.columns[i].kind, table_.rows[row][i]);
                write_trace(row, i);
            }
        }
        set_page(sheet_);
        if (!table_.columns.empty()) {
            ensure_written(worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(table_.rows.size()), column(table_.columns.size() - 1)));
        }
        set_widths();
    }

private:
    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

    /// As a note that shows when the mouse rests on the amount.
    void write_trace(std::size_t row, std::size_t i) {
        if (!has_traces(table_)) {
            return;
        }
        if (const std::string address = trace_address(table_, row, i); !address.empty()) {
            ensure_written(worksheet_write_comment(sheet_, static_cast<lxw_row_t>(row + 1), column(i), address.c_str()));
        }
    }

    void write_cell(lxw_row_t row, lxw_col_t at, ColumnKind kind, const Cell& cell) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            write_words(row, at, kind, *text);
        } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            write_count(row, at, kind, *number);
        } else if (const auto* fraction = std::get_if<double>(&cell)) {
            write_fraction(row, at, *fraction);
        } else if (is_counted(kind)) {
            ensure_written(worksheet_write_blank(sheet_, row, at, formats_.unknown));
        }
    }

    void write_words(lxw_row_t row, lxw_col_t at, ColumnKind kind, const std::string& text) {
        if (kind == ColumnKind::date) {
            if (auto day = day_of(text)) {
                ensure_written(worksheet_write_datetime(sheet_, row, at, &*day, formats_.date));
                return;
            }
        }
        write_text(sheet_, row, at, text, is_counted(kind) ? formats_.number_text : formats_.text);
    }

    /// The one place where an amount becomes a fraction: a workbook knows no other number. With at most 15 digits the quotient
    /// is the fraction nearest to the amount, from which the reader's 15 digits give back every penny.
    void write_count(lxw_row_t row, lxw_col_t at, ColumnKind kind, std::int64_t value) {
        if (value <= -most_of_a_number || value >= most_of_a_number) {
            write_text(sheet_, row, at, exact_text(kind, value), formats_.number_text);
            return;
        }
        const auto whole = static_cast<double>(value);
        switch (kind) {
            case ColumnKind::money:
                ensure_written(worksheet_write_number(sheet_, row, at, whole / 100.0, formats_.money));
                return;
            case ColumnKind::percent:
                ensure_written(worksheet_write_number(sheet_, row, at, whole / 10'000.0, formats_.percent));
                return;
            case ColumnKind::integer:
                ensure_written(worksheet_write_number(sheet_, row, at, whole, formats_.count));
                return;
            case ColumnKind::text:
            case ColumnKind::date:
                ensure_written(worksheet_write_number(sheet_, row, at, whole, formats_.number));
                return;
        }
        throw InternalError("an unknown kind of column");
    }

    void write_fraction(lxw_row_t row, lxw_col_t at, double value) {
        if (std::isfinite(value)) {
            ensure_written(worksheet_write_number(sheet_, row, at, value, formats_.number));
        } else {
            write_text(sheet_, row, at, fraction_text(value), formats_.number_text);
        }
    }

    void set_widths() {
        constexpr std::size_t rows_looked_at = 1'000;
        constexpr double widest = 60;
        constexpr double button = 3;   // of the filter, beside the heading
        const Shown shown{.unit = MoneyUnit::pounds, .decimals = 2, .grouping = Grouping::thousands};
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            double width = column_width(shown_heading(table_.columns[i], MoneyUnit::pounds), widest) + button;
            for (std::size_t row = 0; row < std::min(rows_looked_at, table_.rows.size()); ++row) {
                const Cell& cell = table_.rows[row][i];
                if (!std::holds_alternative<std::monostate>(cell)) {
                    width = std::max(width, column_width(shown_text(table_.columns[i].kind, cell, shown), widest));
                }
            }
            ensure_written(worksheet_set_column(sheet_, column(i), column(i), width, nullptr));
        }
    }

    lxw_worksheet* sheet_;
    const ResultTable& table_;
    const Formats& formats_;
};

/// The report's name where it can be the name of a sheet. The second sheet is called `About`.
std::string sheet_name(const std::string& report) {
    constexpr std::size_t longest = 31;
    std::string name;
    for (const char c : report.substr(0, longest)) {
        name += is_letter(c) || is_digit(c) || c == '_' || c == ' ' ? c : '-';
    }
    const bool is_taken = equal_ignoring_case(name, "about") || equal_ignoring_case(name, "history");
    return name.empty() || is_taken ? "answer" : name;
}

struct Fact {
    std::string name;
    std::string value;
};

std::vector<Fact> facts_about(const ResultTable& table, const Provenance& provenance) {
    std::vector<Fact> facts;
    const auto add = [&facts](std::string name, std::string value) {
        if (!value.empty()) {
            facts.push_back({std::move(name), std::move(value)});
        }
    };
    const bool has_money = std::ranges::find(table.columns, ColumnKind::money, &Column::kind) != table.columns.end();
    const bool has_unknowns = std::ranges::any_of(table.columns, [](const Column& column) { return is_counted(column.kind); });
    add("report", table.report);
    add("scope", table.scope);
    add("organisations", fmt::format("{}", fmt::join(table.organisations, " ")));
    add("unit", has_money ? "pounds, exact to the penny" : "");
    add("unknown", has_unknowns ? "an empty grey cell: nobody knows the figure; it does not mean nil" : "");
    const bool is_traced = !table.rows.empty() && std::ranges::any_of(std::views::iota(std::size_t{0}, table.columns.size()), [&](std::size_t i) {
        return std::ranges::any_of(std::views::iota(std::size_t{0}, table.rows.size()), [&](std::size_t row) { return !trace_address(table, row, i).empty(); });
    });
    add("trace", !is_traced         ? ""
                 : has_traces(table) ? "the note on an amount is the command that leads to the cells it came from"
                                     : "`ccgledger trace BODY YEAR COLUMN` leads from an amount to the cells it came from; so many rows have no notes");
    add("as at", table.as_at.value_or(""));
    if (table.completeness) {
        add("returns in", fmt::format("{} of {}", table.completeness->present, table.completeness->expected));
        add("returns missing", fmt::format("{}", fmt::join(table.completeness->missing, " ")));
    }
    add("rows", fmt::format("{}", table.rows.size()));
    for (const std::string& note : closing_notes(table)) {
        add("note", note);
    }
    add("made at", provenance.made_at);
    add("ledger hash", table.ledger_hash);
    add("made by", provenance.tool);
    return facts;
}

void write_about(lxw_worksheet* sheet, const std::vector<Fact>& facts, const Formats& formats) {
    write_text(sheet, 0, 0, "about", formats.heading);
    write_text(sheet, 0, 1, "this workbook", formats.heading);
    lxw_row_t row = 1;
    for (const Fact& fact : facts) {
        write_text(sheet, row, 0, fact.name, formats.note);
        write_text(sheet, row, 1, fact.value, formats.note);
        ++row;
    }
    ensure_written(worksheet_set_column(sheet, 0, 0, 18, nullptr));
    ensure_written(worksheet_set_column(sheet, 1, 1, 90, nullptr));
    set_page(sheet);
}

}  // namespace

void write_xlsx(std::ostream& out, const ResultTable& table, const Provenance& provenance) {
    if (table.rows.size() >= LXW_ROW_MAX || table.columns.size() > LXW_COL_MAX) {
        throw UserError(fmt::format("a sheet holds {} rows below its heading and {} columns; the answer has {} rows and {} columns. Narrow the question, "
                                    "or write csv",
                                    LXW_ROW_MAX - 1, LXW_COL_MAX, table.rows.size(), table.columns.size()));
    }
    WorkbookFile workbook(table.report, provenance.made_at);
    const Formats formats(workbook);
    AnswerSheet(workbook.add_sheet(sheet_name(table.report)), table, formats).write();
    write_about(workbook.add_sheet("About"), facts_about(table, provenance), formats);
    workbook.put(out);
}

}  // namespace ccgledger
