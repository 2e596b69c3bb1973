#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "values/money.h"

/// One input: what a target reads. Returns 0. A broken promise, and what the sanitisers see, ends the process.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace ccgledger::fuzz {

/// Ends the process with `promise`, on in every build.
inline void require(bool kept, const char* promise) {
    if (!kept) {
        std::fprintf(stderr, "broken promise: %s\n", promise);
        std::abort();
    }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Takes the first byte off: `0` pounds, `1` thousands, `2` millions; so that a corpus can be read by people.
inline MoneyUnit take_unit(std::string_view& text) {
    if (text.empty()) {
        return MoneyUnit::pounds;
    }
    const int choice = static_cast<unsigned char>(text.front()) % 3;
    text.remove_prefix(1);
    return choice == 0 ? MoneyUnit::pounds : choice == 1 ? MoneyUnit::thousands : MoneyUnit::millions;
}

}  // namespace ccgledger::fuzz
