#pragma once

#include <vector>

#include "report/render.h"
#include "values/result_table.h"

namespace ccgledger {

/// The trend as people read it: years across. One table per organisation, in the order of `trend`; for each measure a row of
/// values, and under it the change in money, in percent (or n/m) and in a word, the basis and the source. A bound is printed
/// with its sign (`≤ -20.0`, `-15.3 to -12.0`); a change of basis breaks the line (`|` before the value); years of which nothing
/// is known stay empty. In the format `table`, where there are two years or more, a last column draws the values as a line of
/// blocks. Every number is one of `trend`'s, in the unit and places of `options`.
[[nodiscard]] std::vector<ResultTable> trend_tables(const ResultTable& trend, const RenderOptions& options);

}  // namespace ccgledger
