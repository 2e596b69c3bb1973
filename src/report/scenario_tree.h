#pragma once

#include "values/result_table.h"

namespace ccgledger {

/// The rows of `report scenarios` as a tree: a body's year, below it the forecast of each kind of evidence, below that the
/// conditions, each with what it adds and where the year ends then. Notes and the rest stay as they are.
[[nodiscard]] ResultTable scenario_tree(const ResultTable& scenarios);

}  // namespace ccgledger
