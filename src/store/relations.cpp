#include "store/relations.h"

#include <fmt/format.h>

#include "store/viewed_sql.h"

namespace ccgledger {

std::vector<Relation> relations_of(Database& database) {
    std::vector<Relation> relations;
    for (const std::string& name : view_names()) {
        relations.push_back({.name = name, .sql = std::string(view_text(name)), .is_view = true});
    }
    Statement tables = database.prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (tables.step()) {
        relations.push_back({.name = tables.text(0), .sql = tables.text(1)});
    }
    return relations;
}

std::vector<std::string> columns_of(Database& database, const std::string& relation) {
    const Statement rows = database.prepare(fmt::format("SELECT * FROM {} LIMIT 0", relation));
    std::vector<std::string> names;
    for (int i = 0; i < rows.column_count(); ++i) {
        names.push_back(rows.column_name(i));
    }
    return names;
}

}  // namespace ccgledger
