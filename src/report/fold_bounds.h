#pragma once

#include "report/render.h"
#include "values/result_table.h"

namespace ccgledger {

/// For people: puts each bound into the column it bounds. Of `x_pence`, `x_low_pence` and `x_high_pence` one column is left, which
/// holds the figure, or `-15.3 to -12.0` where only a bound is known, or `unknown`. Amounts are written in the unit and places of
/// `options`; the table is for printing, not for reckoning.
[[nodiscard]] ResultTable with_bounds_folded(const ResultTable& table, const RenderOptions& options);

}  // namespace ccgledger
