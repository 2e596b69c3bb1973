#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// Throws the UserError (usage) that says in words why the engine refused the user's SQL: with the line of it, a caret below the
/// place, and the nearest of `names` where one is unknown: only then are they asked for.
[[noreturn]] void explain_failure(std::string_view sql, const SqlError& failure, const std::function<std::vector<std::string>()>& names);

}  // namespace ccgledger
