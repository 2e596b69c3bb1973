#include "intake/source_cells.h"

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "intake/csv_reader.h"
#include "intake/record_layouts.h"
#include "intake/return_rows.h"
#include "store/compression.h"
#include "store/directory.h"
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

std::string letters_of_column(std::size_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

}  // namespace

std::string place_in_words(const SourceCell& cell) {
    if (!cell.sheet.empty()) {
        return fmt::format("{}!{}{}", cell.sheet, letters_of_column(cell.column), cell.line);
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
    Findings ignored;   // what there was to say was said when the file was imported
    const std::optional<std::string> sheet = kept.is_null(7) ? std::nullopt : std::optional(kept.text(7));
    auto source = source_text_of(std::move(bytes), sheet, [](std::string_view, const CsvForm&) { return false; }, ignored);
    ensure(source.has_value(), "a file that was imported cannot be read any more");
    return std::move(*source);
}

SourceCells::SourceCells(Database& database, std::int64_t import_run_id)
    : source_(std::make_unique<SourceText>(text_of_kept_source(database, import_run_id))) {
    const Statement kept = kept_source(database, import_run_id);
    unit_ = money_unit_of(kept.text(4)).value_or(MoneyUnit::pounds);
    is_deficit_positive_ = kept.text(5) == "deficit-positive";
    find_rows();
    if (headings_ && (headings_->layout == "tidy" || headings_->layout == "long")) {
        find_figures(database, kept.text(6) == "accounts");
    }
}

SourceCells::~SourceCells() = default;
SourceCells::SourceCells(SourceCells&&) noexcept = default;
SourceCells& SourceCells::operator=(SourceCells&&) noexcept = default;

void SourceCells::find_rows() {
    Findings ignored;
    CsvReader reader(source_->text(), source_->form);
    CsvRow row;
    if (!reader.next(row, ignored)) {
        return;
    }
    headings_ = recognise(reader, row, ignored);
    while (reader.next(row, ignored)) {
        if (!row.cells.empty()) {
            row_starts_.emplace(row.line, row.cells.front().offset);
        }
    }
}

void SourceCells::find_figures(Database& database, bool is_audited) {
    const Directory directory(database);
    Findings ignored;   // rows in error were left out of the import too
    CsvReader reader(source_->text(), source_->form);
    CsvRow heading;
    reader.next(heading, ignored);
    const ReturnOptions options{.unit = unit_, .deficit_positive = is_deficit_positive_, .audited_allowed = is_audited};
    for (const StagedFigure& figure : read_return(reader, *headings_, directory, options, ignored).figures) {
        figures_.emplace(FigureKey{.period_id = figure.period_id,
                                   .organisation_id = figure.organisation_id,
                                   .line_id = figure.line_id,
                                   .recurrence = figure.recurrence},
                         figure.lines);
    }
}

std::optional<SourceCell> SourceCells::cell_at(std::size_t line, int column) const {
    const auto start = row_starts_.find(line);
    if (start == row_starts_.end() || column < 0) {
        return std::nullopt;
    }
    CsvReader reader(source_->text().substr(start->second), source_->form);
    CsvRow row;
    Findings ignored;
    const auto place = static_cast<std::size_t>(column);
    if (!reader.next(row, ignored) || place >= row.cells.size()) {
        return std::nullopt;
    }
    return SourceCell{
        .line = line, .column = place + 1, .sheet = source_->form.sheet, .raw_text = std::string(row.cells[place].text)};
}

std::optional<SourceCell> SourceCells::of_figure(const FigureKey& key, std::size_t measure) const {
    const auto found = figures_.find(key);
    if (found == figures_.end() || found->second[measure] == 0) {
        return std::nullopt;
    }
    // The tidy layout has a column for each measure; the long one has a row for each, and one column of amounts.
    const std::size_t column = headings_->layout == "long" ? 6 : 5 + measure;
    return cell_at(found->second[measure], headings_->column_of[column]);
}

std::optional<SourceCell> SourceCells::of_record(std::size_t line, std::string_view column) const {
    const RecordLayout* layout = headings_ ? record_layout(headings_->layout) : nullptr;
    for (std::size_t i = 0; layout != nullptr && i < layout->fields.size(); ++i) {
        if (layout->fields[i].column == column) {
            return cell_at(line, headings_->column_of[i]);
        }
    }
    return std::nullopt;
}

}  // namespace ccgledger
