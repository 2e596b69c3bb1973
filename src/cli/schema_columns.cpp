#include "cli/schema_columns.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "embedded/columns.h"
#include "intake/csv_reader.h"
#include "store/audit.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

struct Described {
    std::string unit;
    std::string meaning;
};

/// By column and view; the view is `*` for a meaning that holds wherever no other is given.
using Descriptions = std::map<std::pair<std::string, std::string>, Described>;

Descriptions read_descriptions() {
    CsvReader reader(embedded::text_of(embedded::columns, "columns.csv"));
    Descriptions described;
    Findings findings;
    CsvRow row;
    while (reader.next(row, findings)) {
        ensure(row.cells.size() == 4, "schema/columns.csv: a row has not four cells");
        described[{std::string(row.cells[0].text), std::string(row.cells[1].text)}] = {std::string(row.cells[2].text), std::string(row.cells[3].text)};
    }
    ensure(findings.errors() == 0, "schema/columns.csv cannot be read");
    return described;
}

Described described_in_view(const std::string& view, const std::string& column) {
    static const Descriptions all = read_descriptions();
    const auto own = all.find({column, view});
    const auto common = own != all.end() ? own : all.find({column, "*"});
    return common == all.end() ? Described{} : common->second;
}

/// `    made_on TEXT,   -- 2018-02 or 2018-02-13` -> what stands behind the dashes, in the line that begins with the column.
Described described_in_text(const std::string& sql, const std::string& column) {
    const std::size_t line = sql.find("\n    " + column + " ");
    Described described{.unit = column.ends_with("_pence") ? "pence" : "", .meaning = ""};
    if (line != std::string::npos) {
        const std::size_t end = std::min(sql.find('\n', line + 1), sql.size());
        const std::size_t remark = sql.find("-- ", line);
        described.meaning = remark < end ? sql.substr(remark + 3, end - remark - 3) : "";
    }
    return described;
}

}  // namespace

ResultTable columns_of(Database& database, const Definition& definition) {
    ResultTable table;
    table.report = "schema " + definition.name;
    table.ledger_hash = chain_head(database);
    table.columns = {{.name = "column", .title = "column"}, {.name = "unit", .title = "unit"}, {.name = "meaning", .title = "meaning"}};
    Statement columns = database.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
    columns.bind(1, definition.name);
    while (columns.step()) {
        const std::string name = columns.text(0);
        const Described described = definition.is_view ? described_in_view(definition.name, name) : described_in_text(definition.sql, name);
        table.rows.push_back({name, described.unit, described.meaning});
    }
    table.scope = fmt::format("{} of {}", plural(table.rows.size(), "column"), definition.name);
    return table;
}

}  // namespace ccgledger
