#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

struct PackFile {
    std::string name;      ///< within the folder
    std::string content;
};

/// Puts the files into the folder, which is made when it is not there: all of them or none. Each is written under another name
/// first; a file that is there is replaced only when its beginning holds `marker`, by which we know our own.
/// Throws UserError, with the folder as it was, when a file is not ours or cannot be written.
void write_pack(const std::filesystem::path& folder, const std::vector<PackFile>& files, std::string_view marker);

}  // namespace ccgledger
