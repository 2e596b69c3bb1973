#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// What SQL can take rows from.
struct Relation {
    std::string name;
    std::string sql;   ///< its CREATE statement
    bool is_view = false;
};

/// The views that the program has, then the tables of the ledger, each by name.
[[nodiscard]] std::vector<Relation> relations_of(Database& database);

/// The names of the columns of a view or a table, in order.
[[nodiscard]] std::vector<std::string> columns_of(Database& database, const std::string& relation);

}  // namespace ccgledger
