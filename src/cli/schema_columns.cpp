#include "cli/schema_columns.h"

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

/// By column and the view or table that it is of; in place of that `tables` for a meaning that holds in every table, and `*` for one
/// that holds everywhere, where no nearer one is given.
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

Described described(const Relation& relation, const std::string& column) {
    static const Descriptions all = read_descriptions();
    for (const std::string& holder : {relation.name, std::string(relation.is_view ? "*" : "tables"), std::string("*")}) {
        const auto found = all.find({column, holder});
        if (found != all.end()) {
            return found->second;
        }
    }
    return {};
}

}  // namespace

ResultTable columns_of_schema(Database& database, const Relation& relation) {
    ResultTable table;
    table.report = "schema " + relation.name;
    table.ledger_hash = chain_head(database);
    table.columns = {{.name = "column", .title = "column"}, {.name = "unit", .title = "unit"}, {.name = "meaning", .title = "meaning"}};
    for (const std::string& name : columns_of(database, relation.name)) {
        const auto& [unit, meaning] = described(relation, name);
        table.rows.push_back({name, unit, meaning});
    }
    table.scope = fmt::format("{} of {}", plural(table.rows.size(), "column"), relation.name);
    return table;
}

}  // namespace ccgledger
