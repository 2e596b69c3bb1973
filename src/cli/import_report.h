#pragma once

#include <string>
#include <vector>

#include "cli/context.h"
#include "intake/import.h"

namespace ccgledger {

/// Says what became of each file: findings, changes, and one closing line; and gives the exit code that agrees with it.
Exit report_import(const std::vector<FileOutcome>& outcomes, bool dry_run, const Context& context);

}  // namespace ccgledger
