#pragma once

#include "store/database.h"
#include "store/relations.h"
#include "values/result_table.h"

namespace ccgledger {

/// One row per column, in order: its name, unit and meaning, from schema/columns.csv. What is not described there is blank.
[[nodiscard]] ResultTable columns_of_schema(Database& database, const Relation& relation);

}  // namespace ccgledger
