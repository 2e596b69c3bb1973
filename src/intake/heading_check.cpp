#include "intake/heading_check.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "intake/heading_words.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

template <typename T>
bool contradicts(const std::vector<T>& said, const T& meant) {
    return !said.empty() && std::find(said.begin(), said.end(), meant) == said.end();
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

void append(HeadingWords& to, const HeadingWords& more) {
    append(to.units, more.units);
    append(to.years, more.years);
    append(to.short_years, more.short_years);
    append(to.months, more.months);
    append(to.month_ends, more.month_ends);
}

/// Several texts that speak of one thing: what one of them says holds, whatever the others add.
struct Said {
    struct Text {
        Place place;
        std::string text;
        HeadingWords words;
    };
    std::vector<Text> texts;
    HeadingWords words;   ///< of all of them

    void add(const Place& place, std::string_view text) {
        texts.push_back({.place = place, .text = std::string(trimmed(text)), .words = words_of_heading(text)});
        append(words, texts.back().words);
    }
};

/// Whether a name stands in a text as whole words.
bool names(std::string_view text, std::string_view name) {
    const auto is_part_of_word = [&](std::size_t at) { return at < text.size() && (is_letter(text[at]) || is_digit(text[at])); };
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if ((at == 0 || !is_part_of_word(at - 1)) && !is_part_of_word(at + name.size())) {
            return true;
        }
    }
    return false;
}

/// A column that is about another month or year than the table.
bool is_about_another_time(std::string_view timing) {
    return timing.ends_with("_prior_month") || timing.ends_with("_prior_year") || timing.ends_with("_next");
}

/// A measure, or a row, that is about another year than the table.
bool is_about_another_year(const PublishedRow& row, std::string_view label) {
    const std::string text = squeezed(label);
    const auto says = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    return row.measure.find("brought_forward") != std::string::npos || says("b/f") || says("c/f") || says("brought") || says("carr") || says("prior") ||
           says("previous") || says("last year") || says("next") || says("return of");
}

class HeadingCheck {
public:
    HeadingCheck(const TableReading& reading, Findings& findings) : reading_(reading), layout_(*reading.match.layout), findings_(findings) {}

    void run() {
        read_titles();
        const auto over = heading_cells(layout_, reading_.grid, reading_.match.first_row);
        label_column_ = label_column();
        label_heading_ = said_over(over[label_column_]);
        for (std::size_t i = 0; i < over.size(); ++i) {
            if (const PublishedColumn* column = reading_.match.column(i); column != nullptr && column->role == PublishedColumn::Role::amount) {
                check_column(*column, said_over(over[i]));
            }
        }
        if (reading_.declared.year) {
            check_time(titles_, titles_.words.years, *reading_.declared.year, reading_.declared.month);
            check_dates();
            check_labels();
        }
        check_bodies();
    }

private:
    /// Every layout has one, and the table that was matched has every column of the layout.
    [[nodiscard]] std::size_t label_column() const {
        const std::size_t columns = reading_.match.column_of.size();
        std::size_t at = 0;
        while (at < columns && (reading_.match.column(at) == nullptr || reading_.match.column(at)->role != PublishedColumn::Role::label)) {
            ++at;
        }
        ensure(at < columns, "a table is read that has no column of labels");
        return at;
    }

    /// The rows above the headings, and the sheet's name.
    void read_titles() {
        if (!reading_.sheet.empty()) {
            titles_.add({}, reading_.sheet);
        }
        for (std::size_t i = 0; i < reading_.match.first_row; ++i) {
            const CsvRow& row = reading_.grid.rows[i];
            for (const CsvCell& cell : row.cells) {
                if (!trimmed(cell.text).empty()) {
                    titles_.add(reading_.grid.reader.place_of(row, cell), cell.text);
                }
            }
        }
    }

    [[nodiscard]] Said said_over(const std::vector<HeadingCell>& cells) const {
        Said said;
        for (const HeadingCell& one : cells) {
            said.add(reading_.grid.reader.place_of(*one.row, *one.cell), one.cell->text);
        }
        return said;
    }

    void check_column(const PublishedColumn& column, const Said& heading) {
        // A unit stands over its column, or over the labels for the whole table, or above it.
        const auto says_unit = [](const Said* said) { return !said->words.units.empty(); };
        const std::vector<const Said*> from = {&heading, &label_heading_, &titles_};
        const auto unit_said = std::find_if(from.begin(), from.end(), says_unit);
        if (unit_said != from.end() && column.timing.find("percent") == std::string::npos) {
            check_unit(**unit_said, reading_.unit.value_or(column.unit.value_or(layout_.unit)));
        }
        if (reading_.declared.year && !is_about_another_time(column.timing)) {
            std::vector<FinancialYear> years = heading.words.years;
            append(years, heading.words.short_years);
            check_time(heading, years, *reading_.declared.year, column.month ? std::optional(ReturnMonth::of(*column.month)) : reading_.declared.month);
        }
    }

    void check_unit(const Said& said, MoneyUnit unit) {
        if (contradicts(said.words.units, unit)) {
            refuse(said, [](const HeadingWords& words) { return !words.units.empty(); }, fmt::format("amounts in {}", symbol_of(said.words.units.front())),
                   fmt::format("{} in {}", reading_.unit ? fmt::format("with --unit {} they are read", code_of(unit)) : fmt::format("the layout `{}` reads them", layout_.name), symbol_of(unit)),
                   reading_.unit ? "leave --unit out, or correct it" : fmt::format("give --unit {}, or use another layout", code_of(said.words.units.front())));
        }
    }

    void check_time(const Said& said, const std::vector<FinancialYear>& years, FinancialYear year, std::optional<ReturnMonth> month) {
        if (contradicts(years, year)) {
            refuse(said, [](const HeadingWords& words) { return !words.years.empty() || !words.short_years.empty(); }, years.front().label(),
                   fmt::format("the table is read as of {}", year.label()), "correct --fy; if the words are about something else, take them out of a copy of the file");
        }
        if (month && contradicts(said.words.months, *month)) {
            refuse(said, [](const HeadingWords& words) { return !words.months.empty(); }, said.words.months.front().label(),
                   fmt::format("the table is read as of {}", month->label()), "correct --month; if the words are about something else, take them out of a copy of the file");
        }
    }

    /// Says once what a text says, and what it is read as.
    template <typename Speaks>
    void refuse(const Said& said, const Speaks& speaks, const std::string& what, const std::string& meant, std::string fix) {
        report("V049", first_of(said, speaks), what, meant, std::move(fix));
    }

    /// The first of the texts that speaks of something; one of them does.
    template <typename Speaks>
    static const Said::Text& first_of(const Said& said, const Speaks& speaks) {
        return *std::find_if(said.texts.begin(), said.texts.end(), [&](const Said::Text& text) { return speaks(text.words); });
    }

    void report(std::string_view id, const Said::Text& said, const std::string& what, const std::string& meant, std::string fix) {
        if (reported_.insert(what + meant).second) {   // of a table of nine columns once, not nine times
            findings_.add({.id = id,
                           .place = said.place,
                           .field = {},
                           .message = fmt::format("{}\"{}\" says {}, and {}", said.place.line == 0 ? "the sheet's name " : "", said.text, what, meant),
                           .fix = std::move(fix)});
        }
    }

    /// A meeting, too, may be held on the last day of a month: it is said, and nothing is refused for it.
    void check_dates() {
        if (!reading_.declared.month || reading_.declared.month->number() > 12) {
            return;
        }
        const Period meant{.year = *reading_.declared.year, .month = *reading_.declared.month};
        if (contradicts(titles_.words.month_ends, meant)) {
            report("V116", first_of(titles_, [](const HeadingWords& words) { return !words.month_ends.empty(); }),
                   fmt::format("the end of {}", titles_.words.month_ends.front().label()), fmt::format("the table is read as of {}", meant.label()),
                   "correct --fy or --month if the figures are of that month");
        }
    }

    /// The year in a row's label may be the table's, or what the row is about.
    void check_labels() {
        for (std::size_t i = reading_.match.first_row + layout_.heading_rows; i < reading_.grid.rows.size(); ++i) {
            const CsvRow& row = reading_.grid.rows[i];
            if (label_column_ < row.cells.size()) {
                check_label(row, row.cells[label_column_]);
            }
        }
    }

    void check_label(const CsvRow& row, const CsvCell& label) {
        const PublishedRow* known = layout_.row_named(label.text);
        if (known == nullptr || is_about_another_year(*known, label.text)) {
            return;
        }
        Said said;
        said.add(reading_.grid.reader.place_of(row, label), label.text);
        if (contradicts(said.words.years, *reading_.declared.year)) {
            report("V116", said.texts.front(), said.words.years.front().label(), fmt::format("the table is read as of {}", reading_.declared.year->label()),
                   "correct --fy if the figures are of that year");
        }
    }

    void check_bodies() {
        const OrganisationEntry* meant = reading_.declared.organisation;
        if (meant == nullptr) {
            return;
        }
        const OrganisationEntry* other = nullptr;
        const Said::Text* where = nullptr;
        for (const std::string& name : reading_.directory.organisation_names()) {
            const std::string wanted = squeezed(name);
            if (wanted.find(' ') == std::string::npos) {
                continue;   // a single word, or a code, may be anything
            }
            for (const Said::Text& text : titles_.texts) {
                if (!names(squeezed(text.text), wanted)) {
                    continue;
                }
                const OrganisationEntry* named = reading_.directory.organisation(name);
                if (named == nullptr || named->id == meant->id) {
                    return;
                }
                other = named;
                where = &text;
            }
        }
        if (other != nullptr) {
            report("V116", *where, fmt::format("{} ({})", other->name, other->code), fmt::format("the table is read as of {} ({})", meant->name, meant->code),
                   "correct --org if the figures are of that body");
        }
    }

    const TableReading& reading_;
    const PublishedLayout& layout_;
    Findings& findings_;
    Said titles_;
    std::size_t label_column_ = 0;
    Said label_heading_;
    std::set<std::string> reported_;
};

}  // namespace

void check_headings(const TableReading& reading, Findings& findings) { HeadingCheck(reading, findings).run(); }

}  // namespace ccgledger
