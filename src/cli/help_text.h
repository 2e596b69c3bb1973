#pragma once

#include <string>

#include "cli/command_spec.h"

namespace ccgledger {

/// What is typed for a command: `ccgledger import [OPTIONS] files...`.
[[nodiscard]] std::string usage_of(const CommandSpec& command);
/// The left of an option's or argument's line: `-o, --output FILE`, `[name]`.
[[nodiscard]] std::string heading_of(const OptionSpec& option);
/// What it is, and its default and variable where it has them, in brackets.
[[nodiscard]] std::string meaning_of(const OptionSpec& option);
/// What `--help` prints: what the command is for, usage, examples, then arguments, options, commands and notes.
[[nodiscard]] std::string help_text(const CommandSpec& command);

}  // namespace ccgledger
