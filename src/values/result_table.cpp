#include "values/result_table.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {

std::size_t ResultTable::index_of(std::string_view column) const {
    const auto found = std::ranges::find(columns, column, &Column::name);
    if (found == columns.end()) {
        throw InternalError(fmt::format("table \"{}\" has no column \"{}\"", report, column));
    }
    return static_cast<std::size_t>(found - columns.begin());
}

}  // namespace ccgledger
