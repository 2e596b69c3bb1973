#pragma once

#include <cstdint>
#include <string>

namespace ccgledger {

/// What everything that one import writes has in common.
struct ImportIdentity {
    std::int64_t import_run_id = 0;
    std::string kind;
    std::string source_sha256;
    std::string recorded_at;
};

}  // namespace ccgledger
