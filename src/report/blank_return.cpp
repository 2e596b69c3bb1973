#include "report/blank_return.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "report/cell_text.h"
#include "report/workbook_file.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// Rows below the last one that still take only what an import would: room for a line that is part recurrent, part not.
constexpr lxw_row_t spare_rows = 500;

struct Formats {
    explicit Formats(WorkbookFile& workbook)
        : heading(workbook.add_format()), text(unlocked(workbook, "@")), number(unlocked(workbook, "0")), amount(unlocked(workbook, "#,##0.00")),
          code(unlocked(workbook, "@")), words(workbook.add_format()) {
        format_set_bold(heading);
        format_set_bg_color(heading, 0xE7EEF7);
        format_set_bottom(heading, LXW_BORDER_THIN);
        format_set_font_color(code, 0x0B4F9E);
        format_set_underline(code, LXW_UNDERLINE_SINGLE);
        format_set_text_wrap(words);
        format_set_align(words, LXW_ALIGN_VERTICAL_TOP);
    }

    static lxw_format* unlocked(WorkbookFile& workbook, const char* number_format) {
        lxw_format* format = workbook.add_format();
        format_set_num_format(format, number_format);
        format_set_unlocked(format);
        return format;
    }

    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;
    lxw_format* amount;
    lxw_format* code;    ///< leads to the sheet of lines
    lxw_format* words;
};

const std::string& text_of(const Cell& cell) {
    static const std::string none;
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? none : *text;
}

/// What may stand in the cells of one column.
struct Rule {
    std::string title;
    std::string message;
    std::vector<std::string> words = {};   ///< one of these; none: see below
    std::string range = {};                ///< one of the cells of this range; none: a number
    double least = 0;
    double most = 0;
    bool is_whole = false;
};

class ReturnSheet {
public:
    ReturnSheet(lxw_worksheet* sheet, const BlankReturn& blank, const Formats& formats)
        : sheet_(sheet), blank_(blank), formats_(formats), last_row_(static_cast<lxw_row_t>(blank.rows.rows.size())) {
        const std::size_t code = blank.lines.index_of("code");
        for (std::size_t i = 0; i < blank.lines.rows.size(); ++i) {
            place_of_line_[text_of(blank.lines.rows[i][code])] = i;
        }
    }

    void write() {
        for (std::size_t i = 0; i < blank_.rows.columns.size(); ++i) {
            set_column(i);
            write_text(sheet_, 0, column(i), blank_.rows.columns[i].name, formats_.heading);
        }
        for (std::size_t row = 0; row < blank_.rows.rows.size(); ++row) {
            for (std::size_t i = 0; i < blank_.rows.columns.size(); ++i) {
                write_cell(static_cast<lxw_row_t>(row + 1), i, blank_.rows.rows[row][i]);
            }
        }
        add_rules();
        set_page(sheet_);
        worksheet_freeze_panes(sheet_, 1, column(blank_.rows.index_of("recurrence") + 1));
        ensure_written(worksheet_autofilter(sheet_, 0, 0, last_row_, column(blank_.rows.columns.size() - 1)));
        // Without a password: it keeps the headings from slips, and nobody out.
        lxw_protection allowed = {};
        allowed.format_columns = LXW_TRUE;
        allowed.delete_rows = LXW_TRUE;
        allowed.insert_rows = LXW_TRUE;
        allowed.sort = LXW_TRUE;
        allowed.autofilter = LXW_TRUE;
        worksheet_protect(sheet_, nullptr, &allowed);
    }

private:
    static lxw_col_t column(std::size_t i) { return static_cast<lxw_col_t>(i); }

    [[nodiscard]] lxw_format* format_of(std::size_t i) const {
        switch (blank_.rows.columns[i].kind) {
            case ColumnKind::money:
                return formats_.amount;
            case ColumnKind::integer:
                return formats_.number;
            case ColumnKind::text:
            case ColumnKind::percent:
            case ColumnKind::date:
                return formats_.text;
        }
        throw InternalError("an unknown kind of column");
    }

    /// The column's own format opens its empty cells too: rows can be added below.
    void set_column(std::size_t i) {
        const Column& one = blank_.rows.columns[i];
        const double width = one.kind == ColumnKind::money ? 18 : one.name == "notes" ? 40 : column_width(one.name, 40) + 3;
        ensure_written(worksheet_set_column(sheet_, column(i), column(i), std::max(width, one.name == "line" ? 20.0 : 8.0), format_of(i)));
    }

    void write_cell(lxw_row_t row, std::size_t i, const Cell& cell) {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            ensure_written(worksheet_write_number(sheet_, row, column(i), static_cast<double>(*number), format_of(i)));
        } else if (const auto* text = std::get_if<std::string>(&cell)) {
            write_words(row, i, *text);
        }
    }

    void write_words(lxw_row_t row, std::size_t i, const std::string& text) {
        const auto place = place_of_line_.find(text);
        if (blank_.rows.columns[i].name != "line" || place == place_of_line_.end()) {
            write_text(sheet_, row, column(i), text, format_of(i));
            return;
        }
        const std::string name = text_of(blank_.lines.rows[place->second][blank_.lines.index_of("name")]);
        const std::string target = fmt::format("internal:Lines!A{}", place->second + 2);
        ensure_written(worksheet_write_url_opt(sheet_, row, column(i), target.c_str(), formats_.code, text.c_str(), name.c_str()));
    }

    void add_rules() {
        add_rule("organisation", {.title = "One body", .message = "This return is for " + blank_.organisation, .words = {blank_.organisation}});
        add_rule("financial_year", {.title = "One year", .message = "This return is for " + blank_.financial_year, .words = {blank_.financial_year}});
        const std::size_t month = blank_.rows.index_of("month");
        const bool has_audited = std::ranges::any_of(blank_.rows.rows, [&](const auto& row) { return row[month] == Cell(std::int64_t{13}); });
        add_rule("month", {.title = "A month of the year",
                           .message = has_audited ? "13: the audited position" : "1 to 12: April is 1, March is 12",
                           .least = has_audited ? 13.0 : 1.0, .most = has_audited ? 13.0 : 12.0, .is_whole = true});
        add_rule("line", {.title = "A line of the return", .message = "One of the codes on the sheet Lines",
                          .range = fmt::format("=Lines!$A$2:$A${}", blank_.lines.rows.size() + 1)});
        add_rule("recurrence", {.title = "Recurrent or not",
                                .message = "R: comes back every year. NR: one-off. NA: neither applies, as on the sheet Lines", .words = {"R", "NR", "NA"}});
        for (const Column& one : blank_.rows.columns) {
            if (one.kind == ColumnKind::money) {
                constexpr double most = 999'999'999'999.99;
                add_rule(one.name, {.title = "An amount in pounds", .message = "A number, such as 1204500.00. Blank: not known. 0: nil",
                                    .least = -most, .most = most});
            }
        }
    }

    void add_rule(const std::string& name, Rule rule) {
        const lxw_col_t at = column(blank_.rows.index_of(name));
        std::vector<char*> words;
        for (std::string& word : rule.words) {
            words.push_back(word.data());
        }
        words.push_back(nullptr);
        lxw_data_validation validation = {};
        if (!rule.words.empty()) {
            validation.validate = LXW_VALIDATION_TYPE_LIST;
            validation.value_list = words.data();
        } else if (!rule.range.empty()) {
            validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            validation.value_formula = rule.range.data();
        } else {
            validation.validate = rule.is_whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
            validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            validation.minimum_number = rule.least;
            validation.maximum_number = rule.most;
        }
        validation.error_title = rule.title.data();
        validation.error_message = rule.message.data();
        ensure_written(worksheet_data_validation_range(sheet_, 1, at, last_row_ + spare_rows, at, &validation));
    }

    lxw_worksheet* sheet_;
    const BlankReturn& blank_;
    const Formats& formats_;
    lxw_row_t last_row_;
    std::map<std::string, std::size_t> place_of_line_;
};

void write_lines(lxw_worksheet* sheet, const ResultTable& lines, const Formats& formats) {
    for (std::size_t i = 0; i < lines.columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        const std::string heading = shown_heading(lines.columns[i], MoneyUnit::pounds);
        write_text(sheet, 0, at, heading, formats.heading);
        double width = column_width(heading, 80) + 3;
        for (std::size_t row = 0; row < lines.rows.size(); ++row) {
            const std::string& text = text_of(lines.rows[row][i]);
            write_text(sheet, static_cast<lxw_row_t>(row + 1), at, text, formats.words);
            width = std::max(width, column_width(text, 80));
        }
        ensure_written(worksheet_set_column(sheet, at, at, width, nullptr));
    }
    set_page(sheet);
    ensure_written(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(lines.rows.size()), static_cast<lxw_col_t>(lines.columns.size() - 1)));
}

void write_about(lxw_worksheet* sheet, const BlankReturn& blank, const Provenance& provenance, const Formats& formats) {
    write_text(sheet, 0, 0, fmt::format("A return of {} ({}) for {}", blank.organisation_name, blank.organisation, blank.financial_year), formats.heading);
    lxw_row_t row = 1;
    for (const std::string& sentence : blank.advice) {
        write_text(sheet, row++, 0, sentence, formats.words);
    }
    write_text(sheet, row, 0, fmt::format("Made at {} by {}.", provenance.made_at, provenance.tool), formats.words);
    ensure_written(worksheet_set_column(sheet, 0, 0, 100, nullptr));
    set_page(sheet);
}

}  // namespace

void write_blank_return(std::ostream& out, const BlankReturn& blank, const Provenance& provenance) {
    ensure(!blank.rows.rows.empty() && !blank.lines.rows.empty(), "a blank return without rows or lines");
    WorkbookFile workbook(fmt::format("{} {}", blank.organisation, blank.financial_year), provenance.made_at);
    const Formats formats(workbook);
    ReturnSheet(workbook.add_sheet("Return"), blank, formats).write();
    write_lines(workbook.add_sheet("Lines"), blank.lines, formats);
    write_about(workbook.add_sheet("About"), blank, provenance, formats);
    workbook.put(out);
}

}  // namespace ccgledger
