#include "intake/published_table.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "intake/row_check.h"
#include "intake/table_proof.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr std::size_t rows_searched_for_headings = 40;

bool is_blank(const CsvRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) { return trimmed(cell.text).empty(); });
}

/// The row that the headings may begin on; none when there is no such row.
std::optional<std::size_t> first_heading_row(const PublishedLayout& layout, const TableGrid& grid) {
    const std::size_t searched = std::min(rows_searched_for_headings, grid.rows.size());
    for (std::size_t i = 0; i < searched; ++i) {
        const CsvRow& row = grid.rows[i];
        const bool begins = layout.starts_with ? std::any_of(row.cells.begin(), row.cells.end(),
                                                             [&](const CsvCell& cell) { return fits(*layout.starts_with, cell.text); })
                                               : !is_blank(row);
        if (begins && i + layout.heading_rows <= grid.rows.size()) {
            return i;
        }
    }
    return std::nullopt;
}

std::string shown(std::string_view text) { return text.empty() ? "(blank)" : std::string(text); }

/// Reads what stands below the headings.
class TableReader {
public:
    TableReader(const TableGrid& grid, const LayoutMatch& match, const Declared& declared, const Directory& directory,
                std::optional<MoneyUnit> unit, Findings& findings)
        : grid_(grid), match_(match), layout_(*match.layout), declared_(declared), directory_(directory), unit_(unit), findings_(findings) {}

    PublishedTable read() {
        bool has_begun = !layout_.after;
        for (std::size_t i = match_.first_row + layout_.heading_rows; i < grid_.rows.size(); ++i) {
            const CsvRow& row = grid_.rows[i];
            if (is_blank(row)) {
                continue;
            }
            const std::string label = label_of(row);
            if (!has_begun) {
                has_begun = fits(*layout_.after, label);
                ++table_.rows_passed_over;
                continue;
            }
            if (layout_.stop_at && fits(*layout_.stop_at, label)) {
                table_.rows_passed_over += static_cast<std::size_t>(
                    std::count_if(grid_.rows.begin() + static_cast<std::ptrdiff_t>(i), grid_.rows.end(), [](const CsvRow& r) { return !is_blank(r); }));
                break;
            }
            read_row(row, label);
        }
        return std::move(table_);
    }

private:
    std::string text_under(const CsvRow& row, PublishedColumn::Role role) const {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (const PublishedColumn* found = match_.column(i); found != nullptr && found->role == role) {
                return std::string(trimmed(row.cells[i].text));
            }
        }
        return {};
    }

    std::string label_of(const CsvRow& row) const { return text_under(row, PublishedColumn::Role::label); }

    void report(std::string_view id, const CsvRow& row, const CsvCell* cell, std::string field, std::string message, std::string fix) {
        findings_.add({.id = id,
                       .place = cell == nullptr ? grid_.reader.place_of(row) : grid_.reader.place_of(row, *cell),
                       .field = std::move(field),
                       .message = std::move(message),
                       .fix = std::move(fix)});
    }

    bool says_something(const CsvRow& row) const {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const PublishedColumn* found = match_.column(i);
            const bool counts = found != nullptr && (found->role == PublishedColumn::Role::amount || found->role == PublishedColumn::Role::text);
            if (counts && !trimmed(row.cells[i].text).empty()) {
                return true;
            }
        }
        return false;
    }

    /// A row whose cells are all blank, or `n/a`, brings nothing; it is counted, so that every row is in one count.
    void read_row(const CsvRow& row, const std::string& label) {
        const std::size_t cells = table_.cells.size();
        const std::size_t others = table_.bad.size() + table_.rows_passed_over;
        read_cells(row, label);
        const auto is_figure = [](const PaperCell& cell) { return cell.is_text || cell.value.kind != PrintedValue::Kind::unknown; };
        const bool has_figure = std::any_of(table_.cells.begin() + static_cast<std::ptrdiff_t>(cells), table_.cells.end(), is_figure);
        table_.rows_without_figures += has_figure || table_.bad.size() + table_.rows_passed_over > others ? 0U : 1U;
    }

    void read_cells(const CsvRow& row, const std::string& label) {
        ++table_.rows_read;
        const PublishedRow* known = layout_.row_named(label);
        if (known == nullptr) {
            refuse_row(row, label);
            return;
        }
        for (std::size_t i = match_.column_of.size(); i < row.cells.size(); ++i) {
            if (!trimmed(row.cells[i].text).empty()) {
                report("V006", row, &row.cells[i], {}, fmt::format("this cell stands behind the last of the {} columns", match_.column_of.size()),
                       "put a cell that holds a comma in double quotes");
                refuse_cells(row, label, known, "V006", "the row has too many cells");
                return;
            }
        }
        PaperCell head;
        if (!fill_head(row, label, *known, head)) {
            refuse_cells(row, label, known, "V011", "the layout gives this row a line that does not exist");
            return;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const PublishedColumn* found = match_.column(i);
            if (found != nullptr && !trimmed(row.cells[i].text).empty()) {
                read_cell(row, row.cells[i], i, *found, *known, head);
            }
        }
    }

    void refuse_row(const CsvRow& row, const std::string& label) {
        if (layout_.other_rows_are_ignored || !says_something(row)) {
            table_.rows_passed_over += says_something(row) ? 1U : 0U;   // a heading between rows says nothing of its own
            return;
        }
        std::vector<std::string> labels;
        for (const PublishedRow& known : layout_.rows) {
            labels.push_back(known.label);
        }
        report("V044", row, nullptr, {},
               fmt::format("the layout `{}` does not know a row called \"{}\"{}", layout_.name, shown(label), did_you_mean(label, labels)),
               "correct the label, or add it to a layout of your own: `ccgledger layouts show " + layout_.name + "`");
        refuse_cells(row, label, nullptr, "V044", fmt::format("the layout `{}` does not know this row", layout_.name));
    }

    /// Every amount of a row that cannot be taken, so that a file of rejects has them all.
    void refuse_cells(const CsvRow& row, const std::string& label, const PublishedRow* known, std::string_view id, const std::string& message) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const PublishedColumn* found = match_.column(i);
            if (found != nullptr && found->role == PublishedColumn::Role::amount && !trimmed(row.cells[i].text).empty()) {
                PaperCell cell;
                cell.label = label;
                cell.measure = known == nullptr ? std::string() : known->measure;
                cell.timing = found->timing;
                place(cell, row, row.cells[i], i);
                fill_scope(row, *found, known, cell);
                refuse(std::move(cell), row, *found, known, id, message);
            }
        }
    }

    void refuse(PaperCell cell, const CsvRow& row, const PublishedColumn& column, const PublishedRow* known, std::string_view id, std::string message) {
        const std::string name = cell.organisation_id == 0 ? body_named(row, column, known) : std::string();
        table_.bad.push_back({.cell = std::move(cell), .id = id, .message = std::move(message), .unit = unit_of(column), .organisation_name = name});
    }

    [[nodiscard]] MoneyUnit unit_of(const PublishedColumn& column) const { return unit_.value_or(column.unit.value_or(layout_.unit)); }

    static void place(PaperCell& cell, const CsvRow& row, const CsvCell& from, std::size_t index) {
        cell.as_published = std::string(trimmed(from.text));
        cell.source_line = row.line;
        cell.source_column = index + 1;
    }

    bool fill_head(const CsvRow& row, const std::string& label, const PublishedRow& known, PaperCell& head) {
        head.label = label;
        head.measure = known.measure;
        head.recurrence = known.recurrence == "R" ? 1 : known.recurrence == "NR" ? 2 : 0;
        head.basis = known.basis.value_or(basis_of_measure(known.measure));
        if (!known.line.empty()) {
            head.line = directory_.line(known.line);
            if (head.line == nullptr) {
                report("V011", row, nullptr, {}, fmt::format("the layout gives this row the line \"{}\", which does not exist", known.line),
                       "correct the layout; `ccgledger lines` lists the codes");
                return false;
            }
        }
        return true;
    }

    /// Body, year and month of a cell: what the row says, then the column, then what was given for the whole table.
    bool fill_scope(const CsvRow& row, const PublishedColumn& column, const PublishedRow* known, PaperCell& cell) {
        const std::string name = body_named(row, column, known);
        const OrganisationEntry* body = name.empty() ? declared_.organisation : directory_.organisation(name);
        cell.year = declared_.year->start();
        cell.month = column.month ? column.month : declared_.month ? std::optional(declared_.month->number()) : std::nullopt;
        if (body == nullptr) {
            if (unknown_bodies_.emplace(row.line, name).second) {
                report("V010", row, nullptr, {},
                       name.empty() ? "the row does not name its body"
                                    : fmt::format("no body is called \"{}\"{}", name, did_you_mean(name, directory_.organisation_names())),
                       "correct the name, or add the body with `ccgledger orgs add FILE`");
            }
            return false;
        }
        cell.organisation_id = body->id;
        return true;
    }

    /// What the row says, or the layout of the row, or the column; empty: none of them.
    std::string body_named(const CsvRow& row, const PublishedColumn& column, const PublishedRow* known) const {
        const std::string name = text_under(row, PublishedColumn::Role::organisation);
        if (!name.empty()) {
            return name;
        }
        return known != nullptr && known->organisation ? *known->organisation : column.organisation.value_or("");
    }

    void read_cell(const CsvRow& row, const CsvCell& from, std::size_t index, const PublishedColumn& column, const PublishedRow& known, const PaperCell& head) {
        if (column.role != PublishedColumn::Role::amount && column.role != PublishedColumn::Role::text) {
            return;
        }
        PaperCell cell = head;
        cell.timing = column.timing;
        place(cell, row, from, index);
        if (!fill_scope(row, column, &known, cell)) {
            if (column.role == PublishedColumn::Role::amount) {
                const std::string name = body_named(row, column, &known);
                refuse(std::move(cell), row, column, &known, "V010", name.empty() ? "the row does not name its body" : fmt::format("no body is called \"{}\"", name));
            }
            return;
        }
        if (column.role == PublishedColumn::Role::text) {
            cell.is_text = true;
            table_.cells.push_back(std::move(cell));
            return;
        }
        const auto read = parse_printed_value(from.text, unit_of(column));
        if (const auto* problem = std::get_if<AmountProblem>(&read)) {
            refuse_cell(std::move(cell), unit_of(column), *problem);
            return;
        }
        cell.value = std::get<PrintedValue>(read);
        cell.note = cell.value.qualifiers;
        if (!cell.value.footnote.empty()) {
            cell.note += (cell.note.empty() ? "" : "; ") + std::string("footnote ") + cell.value.footnote;
        }
        table_.cells.push_back(std::move(cell));
    }

    /// The finding itself waits until the identities are known: they may tell what the cell should have been.
    void refuse_cell(PaperCell cell, MoneyUnit unit, const AmountProblem& problem) {
        AmountRefusal refusal = refusal_of(cell.as_published, problem);
        table_.bad.push_back({.cell = std::move(cell), .id = refusal.id, .message = std::move(refusal.message), .unit = unit, .is_reported = false});
    }

    const TableGrid& grid_;
    const LayoutMatch& match_;
    const PublishedLayout& layout_;
    const Declared& declared_;
    const Directory& directory_;
    std::optional<MoneyUnit> unit_;
    Findings& findings_;
    std::set<std::pair<std::size_t, std::string>> unknown_bodies_;   // lines and names that were reported
    PublishedTable table_;
};

/// The findings of the cells that could not be read, each with the figure that would close the table, where there is one.
void report_bad_cells(const TableGrid& grid, const PublishedTable& table, const TableProof& proof, Findings& findings) {
    for (const BadCell& bad : table.bad) {
        if (bad.is_reported) {
            continue;
        }
        const std::optional<std::string> balance = proof.balancing_figure(bad.cell);
        findings.add({.id = bad.id,
                      .place = grid.place_of(bad.cell.source_line, bad.cell.source_column),
                      .field = bad.cell.timing,
                      .message = bad.message,
                      .fix = balance ? fmt::format("look the figure up; the rows around it would balance at {}", *balance)
                                     : "look the figure up where the paper was published"});
    }
}

}  // namespace

TableGrid::TableGrid(CsvReader& from, Findings& findings, std::size_t most) : reader(from) {
    CsvRow row;
    while (rows.size() < most && from.next(row, findings)) {
        rows.push_back(row);
    }
}

Place TableGrid::place_of(std::size_t line, std::size_t column) const {
    const auto row = std::lower_bound(rows.begin(), rows.end(), line, [](const CsvRow& one, std::size_t wanted) { return one.line < wanted; });
    return reader.place_of(*row, row->cells[column - 1]);
}

const PublishedColumn* LayoutMatch::column(std::size_t index) const {
    const int found = index < column_of.size() ? column_of[index] : -1;
    return found < 0 ? nullptr : &layout->columns[static_cast<std::size_t>(found)];
}

std::vector<std::vector<HeadingCell>> heading_cells(const PublishedLayout& layout, const TableGrid& grid, std::size_t first_row) {
    std::size_t columns = 0;
    for (std::size_t level = 0; level < layout.heading_rows; ++level) {
        columns = std::max(columns, grid.rows[first_row + level].cells.size());
    }
    std::vector<std::vector<HeadingCell>> over(columns);
    for (std::size_t level = 0; level < layout.heading_rows; ++level) {
        const CsvRow& row = grid.rows[first_row + level];
        const bool spreads = std::find(layout.spread.begin(), layout.spread.end(), level + 1) != layout.spread.end();
        const CsvCell* last = nullptr;
        for (std::size_t i = 0; i < columns; ++i) {
            const bool has_own = i < row.cells.size() && !trimmed(row.cells[i].text).empty();
            last = has_own ? &row.cells[i] : last;
            if (last != nullptr && (has_own || spreads)) {
                over[i].push_back({.row = &row, .cell = last});
            }
        }
    }
    return over;
}

std::vector<std::string> headings_under(const PublishedLayout& layout, const TableGrid& grid, std::size_t first_row) {
    std::vector<std::string> headings;
    for (const std::vector<HeadingCell>& cells : heading_cells(layout, grid, first_row)) {
        std::string& heading = headings.emplace_back();
        for (const HeadingCell& one : cells) {
            heading += (heading.empty() ? "" : " / ") + std::string(trimmed(one.cell->text));
        }
    }
    return headings;
}

std::optional<LayoutMatch> match_layout(const PublishedLayout& layout, const TableGrid& grid) {
    const auto first = first_heading_row(layout, grid);
    if (!first) {
        return std::nullopt;
    }
    const std::vector<std::string> headings = headings_under(layout, grid, *first);
    LayoutMatch match{.layout = &layout, .first_row = *first, .column_of = std::vector<int>(headings.size(), -1)};
    std::vector<bool> used(layout.columns.size(), false);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        for (std::size_t j = 0; j < layout.columns.size(); ++j) {
            if (!used[j] && fits(layout.columns[j].heading, headings[i])) {
                used[j] = true;
                match.column_of[i] = static_cast<int>(j);
                break;
            }
        }
        if (match.column_of[i] < 0 && !headings[i].empty()) {
            return std::nullopt;
        }
    }
    return std::all_of(used.begin(), used.end(), [](bool is_used) { return is_used; }) ? std::optional(match) : std::nullopt;
}

std::string in_words(const Declared& declared) {
    std::string text = declared.organisation == nullptr ? std::string() : declared.organisation->code;
    text += declared.year ? (text.empty() ? "" : " ") + declared.year->label() : "";
    return text + (declared.month ? ":" + declared.month->label() : "");
}

std::optional<Declared> declared_in(std::string_view words, const Directory& directory) {
    Declared declared;
    const std::size_t colon = std::min(words.find(':'), words.size());
    if (colon < words.size()) {
        declared.month = parse_return_month(words.substr(colon + 1));
    }
    words = words.substr(0, colon);
    const std::size_t space = words.rfind(' ');
    declared.year = parse_financial_year(space == std::string_view::npos ? words : words.substr(space + 1));
    const std::string_view body = space != std::string_view::npos ? words.substr(0, space) : declared.year ? std::string_view() : words;
    if (!body.empty()) {
        declared.organisation = directory.organisation(body);
    }
    const bool is_body_lost = !body.empty() && declared.organisation == nullptr;
    return is_body_lost ? std::nullopt : std::optional(declared);
}

PublishedTable read_published_table(const TableGrid& grid, const LayoutMatch& match, const Declared& declared, const Directory& directory,
                                    std::optional<bool> deficit_positive, std::optional<MoneyUnit> unit, Findings& findings) {
    PublishedTable table = TableReader(grid, match, declared, directory, unit, findings).read();
    TableProof proof(*match.layout, table, directory);
    proof.settle_signs(grid, deficit_positive, findings);
    report_bad_cells(grid, table, proof, findings);
    return table;
}

}  // namespace ccgledger
