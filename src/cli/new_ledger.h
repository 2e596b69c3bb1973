#pragma once

#include <cstdint>
#include <filesystem>

namespace ccgledger {

struct NewLedger {
    int schema_number = 0;
    std::int64_t organisations = 0;
    std::int64_t lines = 0;
    std::int64_t years = 0;
};

/// Makes a ledger with its reference data. Throws UserError when the file is there already; leaves none behind when it fails.
NewLedger make_ledger(const std::filesystem::path& file);

}  // namespace ccgledger
