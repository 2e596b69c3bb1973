#pragma once

#include <ostream>

#include "values/result_table.h"

namespace ccgledger {

/// The clauses of `report note` as sentences, one a line, a body after the other. Each figure has a number; below a body's
/// sentences stands what to type for each number.
void write_note(std::ostream& out, const ResultTable& note);

}  // namespace ccgledger
