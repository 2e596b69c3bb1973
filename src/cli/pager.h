#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ccgledger {

/// The program that pages what is taller than the screen: $CCGLEDGER_PAGER, else $PAGER, else `less -FRX` where there is a less.
/// None when the first of them that is set is empty or `cat`, or when there is none.
[[nodiscard]] std::optional<std::string> pager_command();

/// Whether the text has more lines than the terminal shows at once. A line that is wider than the terminal counts as the lines it takes;
/// colours take no room.
[[nodiscard]] bool is_taller_than_screen(std::string_view text, int rows, int columns);

/// Shows the text in the pager when standard output is a terminal that it is too tall for; false, and nothing shown, when it is not, or
/// there is no pager that works.
bool show_in_pager(std::string_view text);

}  // namespace ccgledger
