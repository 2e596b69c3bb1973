#pragma once

#include <string>

#include "cli/command_spec.h"

namespace ccgledger {

/// The whole command surface: {"name", "version", "about", "examples", "options", "commands", "exit_codes", "environment"}; a
/// command has "name", "about", "usage", "examples", "arguments", "options" and "commands". What there is none of is null or [].
[[nodiscard]] std::string spec_json(const CommandSpec& root, const std::string& version);

}  // namespace ccgledger
