#include "cli/trace_table.h"

#include <map>

#include <fmt/format.h>

#include "embedded/cli_sql.h"
#include "intake/source_cells.h"
#include "store/audit.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// The files that the numbers came from, each read once.
class Files {
public:
    explicit Files(Database& database) : database_(database) {}

    struct File {
        std::string name;
        std::string sha256;
        SourceCells cells;
    };

    const File& of_import(std::int64_t import_run_id) {
        const auto known = files_.find(import_run_id);
        if (known != files_.end()) {
            return known->second;
        }
        Statement row = database_.prepare(embedded::text_of(embedded::cli_sql, "import_source.sql"));
        row.bind(1, import_run_id);
        ensure(row.step(), "a figure of an import that is not there");
        return files_.emplace(import_run_id, File{.name = row.text(0), .sha256 = row.text(1), .cells = SourceCells(database_, import_run_id)})
            .first->second;
    }

private:
    Database& database_;
    std::map<std::int64_t, File> files_;
};

std::optional<SourceCell> cell_of(const TraceOrigin& origin, const SourceCells& cells) {
    if (origin.source_column > 0) {
        return cells.at(static_cast<std::size_t>(origin.source_line), static_cast<std::size_t>(origin.source_column));
    }
    if (!origin.record_column.empty()) {
        return cells.of_record(static_cast<std::size_t>(origin.source_line), origin.record_column);
    }
    return cells.of_figure({.period_id = origin.period_id,
                            .organisation_id = origin.organisation_id,
                            .line_id = origin.line_id,
                            .recurrence = origin.recurrence},
                           origin.measure);
}

class Rows {
public:
    Rows(Database& database, ResultTable& table) : files_(database), table_(table) {}

    void add(const TraceNode& node, std::int64_t level) {
        const bool is_money = node.unit_word.empty();
        std::vector<Cell> row = {level, node.what, node.taken.empty() ? Cell{} : Cell{node.taken},
                                 is_money && node.amount ? Cell{*node.amount} : Cell{},
                                 !is_money && node.amount ? Cell{fmt::format("{} {}", *node.amount, node.unit_word)} : Cell{},
                                 node.formula, Cell{}, Cell{}, Cell{}, Cell{}, Cell{}};
        if (node.origin) {
            const Files::File& file = files_.of_import(node.origin->import_run_id);
            const auto cell = cell_of(*node.origin, file.cells);
            row[6] = file.name;
            row[7] = file.sha256;
            row[8] = cell ? place_in_words(*cell)
                          : fmt::format("line {}, no such cell", node.origin->source_line);
            row[9] = cell ? Cell{cell->raw_text} : Cell{};
            row[10] = fmt::format("import {}", node.origin->import_run_id);
        }
        table_.rows.push_back(std::move(row));
        for (const TraceNode& part : node.parts) {
            add(part, level + 1);
        }
    }

private:
    Files files_;
    ResultTable& table_;
};

}  // namespace

ResultTable trace_table(Database& database, const Trace& trace) {
    ResultTable table;
    table.report = "trace";
    table.scope = trace.scope;
    table.notes = trace.notes;
    table.organisations = {trace.organisation};
    table.ledger_hash = chain_head(database);
    table.columns = {{.name = "level", .title = "level", .kind = ColumnKind::integer, .is_detail = true},
                     {.name = "what", .title = "what"},
                     {.name = "taken", .title = "taken"},
                     {.name = "amount_pence", .title = "amount", .kind = ColumnKind::money},
                     {.name = "count", .title = "count", .is_detail = true},
                     {.name = "formula", .title = "formula"},
                     {.name = "file", .title = "file"},
                     {.name = "sha256", .title = "sha256"},
                     {.name = "cell", .title = "cell"},
                     {.name = "raw_text", .title = "raw text"},
                     {.name = "import", .title = "import"}};
    Rows rows(database, table);
    for (const TraceNode& tree : trace.trees) {
        rows.add(tree, 0);
    }
    return table;
}

ResultTable indented(ResultTable table) {
    const std::size_t what = table.index_of("what");
    const std::size_t sha256 = table.index_of("sha256");
    const std::size_t amount = table.index_of("amount_pence");
    for (auto& row : table.rows) {
        row[what] = std::string(2 * static_cast<std::size_t>(std::get<std::int64_t>(row[0])), ' ') + std::get<std::string>(row[what]);
        if (auto* hash = std::get_if<std::string>(&row[sha256])) {
            hash->resize(12);
        }
        if (const Cell& count = row[table.index_of("count")]; !std::holds_alternative<std::monostate>(count)) {
            row[amount] = count;
        }
    }
    return table;
}

}  // namespace ccgledger
