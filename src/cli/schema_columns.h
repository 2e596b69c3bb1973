#pragma once

#include <string>

#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

/// A view or a table, as the engine keeps it.
struct Definition {
    std::string name;
    std::string sql;   ///< CREATE ...
    bool is_view = false;
};

/// One row per column, in order: its name, unit and meaning, from schema/columns.csv. What is not described there is blank.
[[nodiscard]] ResultTable columns_of(Database& database, const Definition& definition);

}  // namespace ccgledger
