#pragma once

#include "values/result_table.h"

namespace ccgledger {

/// The report `completeness` as people read it: a row per body, a column per month, and in each cell what became of the return:
/// `in`, `late` or `nil` (with `v2` and so on where it was sent again), `undone`, `missing`, or `not open` where the body
/// did not exist. Month 13 has a column where any body sent it.
[[nodiscard]] ResultTable completeness_table(const ResultTable& months);

}  // namespace ccgledger
