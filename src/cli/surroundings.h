#pragma once

#include <span>
#include <string_view>

namespace ccgledger {

/// What a command ends with, and what that means in a few words. The page is docs/reference/exit-codes.md.
struct ExitMeaning {
    int code;
    std::string_view meaning;
};

[[nodiscard]] std::span<const ExitMeaning> exit_meanings();

/// A variable of the environment that changes what the program does.
struct EnvironmentVariable {
    std::string_view name;
    std::string_view meaning;
};

/// Those of the settings (cli/settings.h) first, then the customs of other programs that are kept here too.
[[nodiscard]] std::span<const EnvironmentVariable> environment_variables();

}  // namespace ccgledger
