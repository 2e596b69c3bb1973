#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/settings.h"

namespace ccgledger {

/// The command that pages, by the setting: none when it is empty or `cat`, or when nobody chose it and it is not on the path.
[[nodiscard]] std::optional<std::string> pager_command(const Setting& setting);

/// Whether the text has more lines than the terminal shows at once. A line that is wider than the terminal counts as the lines it takes;
/// colours take no room.
[[nodiscard]] bool is_taller_than_screen(std::string_view text, int rows, int columns);

/// Whether standard output is a terminal that the text is too tall for.
[[nodiscard]] bool is_taller_than_terminal(std::string_view text);

/// Shows the text in that pager; false, and nothing shown, when there is no such program.
bool show_in_pager(std::string_view text, const std::string& command);

}  // namespace ccgledger
