#pragma once

#include <string>

#include "derive/trace.h"
#include "derive/trace_return.h"

namespace ccgledger {

/// The recurrent savings that a return says were delivered, or are expected, in its year (F61). Unknown where it lists none, where one
/// has no amount, or where one does not say whether it is recurrent.
[[nodiscard]] TraceNode recurrent_savings(const ReturnTree& tree);

/// A figure of report qipp, without its unit, as the savings lines of a return make it.
[[nodiscard]] TraceNode savings_of_return(const ReturnTree& tree, const std::string& column);

}  // namespace ccgledger
