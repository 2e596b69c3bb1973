#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "intake/finding.h"

namespace ccgledger {

/// The bytes of a file. None, with V001, when it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file, Findings& findings);

/// The same, and none, with V003, when they are not UTF-8 text.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& file, Findings& findings);

/// Adds V003 and is false when the bytes are not UTF-8 text; names what they seem to be instead.
[[nodiscard]] bool is_text(std::string_view bytes, Findings& findings);

}  // namespace ccgledger
