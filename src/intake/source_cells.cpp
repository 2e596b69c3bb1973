#include "intake/source_cells.h"

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "intake/cell_address.h"
#include "intake/csv_reader.h"
#include "intake/import.h"
#include "intake/published_return.h"
#include "intake/published_table.h"
#include "intake/record_layouts.h"
#include "store/compression.h"
#include "store/sha256.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

Statement kept_source(Database& database, std::int64_t import_run_id) {
    Statement kept = database.prepare(embedded::text_of(embedded::intake_sql, "kept_source.sql"));
    kept.bind(1, import_run_id);
    if (!kept.step()) {
        throw InternalError(fmt::format("the file of import {} was not kept", import_run_id));
    }
    return kept;
}

}  // namespace

std::string place_in_words(const SourceCell& cell) {
    if (!cell.sheet.empty()) {
        return cell_of_sheet(cell.sheet, cell.line, cell.column);
    }
    return cell.column == 0 ? fmt::format("line {}", cell.line) : fmt::format("line {}, column {}", cell.line, cell.column);
}

SourceText text_of_kept_source(Database& database, std::int64_t import_run_id) {
    const Statement kept = kept_source(database, import_run_id);
    std::string bytes = unpack(kept.blob(3), static_cast<std::size_t>(kept.integer(2)));
    if (sha256_hex(bytes) != kept.text(1)) {
        throw UserError(fmt::format("the kept bytes of {} are not those that were imported; `ccgledger verify` tells more", kept.text(0)),
                        Exit::problem_found);
    }
    Findings ignored;
    // The sheet that was read is known: none needs to be looked for.
    auto source = source_text_of(std::move(bytes), kept.maybe_text(7), [](std::string_view, const CsvForm&) { return false; }, ignored);
    if (!source) {
        throw InternalError(fmt::format("{} was imported, and cannot be read again", kept.text(0)));
    }
    return std::move(*source);
}

SourceCells::SourceCells(Database& database, std::int64_t import_run_id)
    : source_(std::make_unique<SourceText>(text_of_kept_source(database, import_run_id))) {
    const Statement kept = kept_source(database, import_run_id);
    unit_ = money_unit_of(kept.text(4)).value_or(MoneyUnit::pounds);
    is_deficit_positive_ = kept.text(5) == deficit_is_positive;
    find_rows();
    if (headings_ && (headings_->layout == "tidy" || headings_->layout == "long")) {
        find_figures(Directory(database), kept.text(6) == "accounts");
    } else if (!headings_ && !kept.is_null(10)) {
        std::vector<LayoutProblem> problems;
        const auto layout = parse_published_layout(unpack(kept.blob(10), static_cast<std::size_t>(kept.integer(9))), problems);
        if (problems.empty() && layout.is_return()) {
            find_published_figures(Directory(database), layout, kept.text(8), kept.text(5));
        }
    }
}

SourceCells::~SourceCells() = default;
SourceCells::SourceCells(SourceCells&&) noexcept = default;
SourceCells& SourceCells::operator=(SourceCells&&) noexcept = default;

void SourceCells::find_rows() {
    Findings ignored;
    CsvReader reader(source_->text(), source_->form);
    CsvRow row;
    for (bool is_first = true; reader.next(row, ignored); is_first = false) {
        if (is_first) {
            headings_ = recognise(reader, row, ignored);
        }
        if (!row.cells.empty()) {
            row_starts_.emplace(row.line, row.cells.front().offset);
        }
    }
}

void SourceCells::find_figures(const Directory& directory, bool is_audited) {
    Findings ignored;   // rows in error were left out of the import too
    CsvReader reader(source_->text(), source_->form);
    CsvRow heading;
    reader.next(heading, ignored);
    const ReturnOptions options{.unit = unit_, .deficit_positive = is_deficit_positive_, .audited_allowed = is_audited};
    for (const StagedFigure& figure : read_return(reader, *headings_, directory, options, ignored).figures) {
        note(figure);
    }
}

void SourceCells::find_published_figures(const Directory& directory, const PublishedLayout& layout, std::string_view declared, std::string_view sign) {
    Findings ignored;
    CsvReader reader(source_->text(), source_->form);
    const TableGrid grid(reader, ignored);
    const auto match = match_layout(layout, grid);
    const std::optional<Declared> given = declared_in(declared, directory);
    if (!match || !given) {
        return;
    }
    const std::optional<bool> deficit_positive = sign == as_layout_says ? std::nullopt : std::optional(is_deficit_positive_);
    const std::optional<MoneyUnit> unit = unit_ == layout.unit ? std::nullopt : std::optional(unit_);
    const PublishedTable table = read_published_table(grid, *match, *given, directory, deficit_positive, unit, ignored);
    for (const StagedFigure& figure : return_rows_of(table, grid, directory, ignored).figures) {
        note(figure);
    }
}

void SourceCells::note(const StagedFigure& figure) {
    auto& spots = figures_[{.period_id = figure.period_id,
                            .organisation_id = figure.organisation_id,
                            .line_id = figure.line_id,
                            .recurrence = figure.recurrence}];
    for (std::size_t measure = 0; measure < spots.size(); ++measure) {
        // The tidy layout has a column for each measure; the long one has a row for each, and one column of amounts.
        const std::size_t amounts = headings_ && headings_->layout == "long" ? 6 : 5 + measure;
        const auto under_heading = headings_ ? headings_->column_of[amounts] + 1 : 0;
        spots[measure] = {.line = figure.lines[measure],
                          .column = figure.columns[measure] != 0 ? figure.columns[measure] : static_cast<std::uint32_t>(under_heading)};
    }
}

std::optional<SourceCell> SourceCells::at(std::size_t line, std::size_t column) const {
    const auto start = row_starts_.find(line);
    if (start == row_starts_.end()) {
        return std::nullopt;
    }
    CsvReader reader(source_->text().substr(start->second), source_->form);
    CsvRow row;
    Findings ignored;
    if (!reader.next(row, ignored) || column > row.cells.size()) {
        return std::nullopt;
    }
    return SourceCell{.line = line,
                      .column = column,
                      .sheet = source_->form.sheet,
                      .raw_text = std::string(column == 0 ? reader.text_of(row) : row.cells[column - 1].text)};
}

std::optional<SourceCell> SourceCells::of_figure(const FigureKey& key, std::size_t measure) const {
    const auto found = figures_.find(key);
    if (found == figures_.end() || found->second[measure].line == 0) {
        return std::nullopt;
    }
    return at(found->second[measure].line, found->second[measure].column);
}

std::optional<SourceCell> SourceCells::of_record(std::size_t line, std::string_view column) const {
    const RecordLayout* layout = headings_ ? record_layout(headings_->layout) : nullptr;
    for (std::size_t i = 0; layout != nullptr && i < layout->fields.size(); ++i) {
        if (layout->fields[i].column == column && headings_->column_of[i] >= 0) {
            return at(line, static_cast<std::size_t>(headings_->column_of[i] + 1));
        }
    }
    return std::nullopt;
}

}  // namespace ccgledger
