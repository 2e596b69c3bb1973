#pragma once

#include <string>

#include "cli/command_spec.h"

namespace ccgledger {

/// `ccgledger-import`: the name of the manual page of a command of the first rank, or of the program.
[[nodiscard]] std::string man_page_name(const CommandSpec& command);

/// The page in roff with the man macros, section 1. Commands below are described on the page of their command; those of the program
/// only named, as each has a page. `root` is for the other pages; the globals are described on its own page.
[[nodiscard]] std::string man_page(const CommandSpec& command, const CommandSpec& root, const std::string& version);

/// The page docs/reference/commands.md: every command with its usage, examples, arguments and options.
[[nodiscard]] std::string commands_page(const CommandSpec& root);

}  // namespace ccgledger
