#pragma once

#include <string_view>

#include "cli/context.h"

namespace ccgledger {

/// Prints the rows of one statement as a list of things: its footer counts them.
Exit print_list(const Context& context, Database& database, Statement& rows, std::string_view report, std::string_view one,
                std::string_view many);

}  // namespace ccgledger
