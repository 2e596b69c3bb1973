#include "report/cell_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/utf8.h"

namespace ccgledger {

namespace {

struct CodePointRange {
    char32_t first;
    char32_t last;
};

bool is_in(char32_t code_point, const CodePointRange& range) {
    return code_point >= range.first && code_point <= range.last;
}

/// Combining marks of the scripts that names in returns may be written in, variation selectors, and joiners.
bool has_no_width(char32_t code_point) {
    constexpr std::array<CodePointRange, 10> ranges = {{{0x0300, 0x036F},
                                                        {0x0483, 0x0489},
                                                        {0x1AB0, 0x1AFF},
                                                        {0x1DC0, 0x1DFF},
                                                        {0x200B, 0x200D},
                                                        {0x2060, 0x2064},
                                                        {0x20D0, 0x20FF},
                                                        {0xFE00, 0xFE0F},
                                                        {0xFE20, 0xFE2F},
                                                        {0xFEFF, 0xFEFF}}};
    return std::ranges::any_of(ranges, [code_point](const CodePointRange& range) { return is_in(code_point, range); });
}

/// Controls (C0, DEL, C1), line and paragraph separators, and the marks that turn the direction of writing.
bool upsets_a_line(char32_t code_point) {
    constexpr std::array<CodePointRange, 6> ranges = {
        {{0x0000, 0x001F}, {0x007F, 0x009F}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}, {0x061C, 0x061C}}};
    return std::ranges::any_of(ranges, [code_point](const CodePointRange& range) { return is_in(code_point, range); });
}

std::string shown_number(ColumnKind kind, std::int64_t value, const Shown& shown) {
    switch (kind) {
        case ColumnKind::money:
            return fixed_point(
                value, {.scale = exact_decimals(shown.unit), .decimals = shown.decimals, .grouping = shown.grouping});
        case ColumnKind::percent:
            return fixed_point(value, {.scale = 2, .decimals = 1, .grouping = shown.grouping}) + "%";
        case ColumnKind::integer: {
            // Four digits are more often a year, as in ad-hoc SQL, than a count: 2,017 would be read as a number of something.
            const bool perhaps_a_year = value > -10'000 && value < 10'000;
            return fixed_point(
                value, {.scale = 0, .decimals = 0, .grouping = perhaps_a_year ? Grouping::none : shown.grouping});
        }
        case ColumnKind::text:
        case ColumnKind::date:
            return fmt::format("{}", value);
    }
    throw InternalError("an unknown kind of column");
}

int usual_decimals(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::pounds:
            return 2;
        case MoneyUnit::thousands:
            return 0;
        case MoneyUnit::millions:
            return 1;
    }
    throw InternalError("an unknown unit of money");
}

bool holds_only_numbers(const ResultTable& table, std::size_t column) {
    bool any_number = false;
    for (const std::vector<Cell>& row : table.rows) {
        if (std::holds_alternative<std::string>(row[column])) {
            return false;
        }
        any_number = any_number || !std::holds_alternative<std::monostate>(row[column]);
    }
    return any_number;
}

}  // namespace

Shown shown_by(const RenderOptions& options) {
    const int decimals = options.decimals.value_or(usual_decimals(options.unit));
    ensure(decimals >= 0 && decimals <= 8, "render: decimals outside 0 to 8");
    const bool is_plain = options.format == Format::plain;   // for cut and awk
    return {.unit = options.unit,
            .decimals = decimals,
            .grouping = is_plain ? Grouping::none : Grouping::thousands,
            .negative = is_plain ? Negative::minus : options.negative};
}

std::string fraction_text(double value) {
    return fmt::format("{}", value);
}

std::string exact_text(ColumnKind kind, std::int64_t value) {
    const bool hundredths = kind == ColumnKind::money || kind == ColumnKind::percent;
    return hundredths ? fixed_point(value, {.scale = 2, .decimals = 2, .grouping = Grouping::none})
                      : fmt::format("{}", value);
}

std::string shown_text(ColumnKind kind, const Cell& cell, const Shown& shown) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return one_line(*text);
    }
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        const std::string text = shown_number(kind, *number, shown);
        const bool counts = kind == ColumnKind::money || kind == ColumnKind::percent;
        return counts && shown.negative == Negative::brackets && text.starts_with('-') ? "(" + text.substr(1) + ")" : text;
    }
    if (const auto* fraction = std::get_if<double>(&cell)) {
        return fraction_text(*fraction);
    }
    // A blank where an amount should be would be read as nil.
    return kind == ColumnKind::money || kind == ColumnKind::percent ? "unknown" : "";
}

std::string shown_heading(const Column& column, MoneyUnit unit) {
    std::string heading = one_line(column.title.empty() ? column.name : column.title);
    if (column.kind == ColumnKind::money) {
        heading += ' ';
        heading += symbol_of(unit);
    }
    return heading;
}

std::vector<bool> right_aligned_columns(const ResultTable& table) {
    std::vector<bool> right;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        switch (table.columns[i].kind) {
            case ColumnKind::integer:
            case ColumnKind::money:
            case ColumnKind::percent:
                right.push_back(true);
                break;
            case ColumnKind::date:
                right.push_back(false);
                break;
            case ColumnKind::text:
                right.push_back(table.columns[i].stands_right || holds_only_numbers(table, i));
                break;
        }
    }
    return right;
}

std::string one_line(std::string_view text) {
    const std::string valid = valid_utf8(text);
    const std::string_view rest = valid;
    std::string line;
    line.reserve(valid.size());
    for (std::size_t i = 0; i < rest.size();) {
        const Utf8Character character = utf8_at(rest, i);
        line += upsets_a_line(character.code_point) ? " " : rest.substr(i, character.length);
        i += character.length;
    }
    return line;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character character = utf8_at(text, i);
        if (!has_no_width(character.code_point)) {
            ++width;
        }
        i += character.length;
    }
    return width;
}

}  // namespace ccgledger
