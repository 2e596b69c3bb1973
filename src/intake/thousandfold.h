#pragma once

#include <algorithm>
#include <cstdint>

namespace ccgledger {

/// Whether one of two amounts that should be alike is what the other is in thousands, as far as a month, a change of plan or a
/// variance may move it (V118). Pence; below £100,000 an amount may well be.
[[nodiscard]] constexpr bool is_thousandfold(std::int64_t one, std::int64_t other) {
    constexpr std::int64_t least = 100'000'00;
    const auto size = [](std::int64_t pence) { return pence < 0 ? -pence : pence; };
    const std::int64_t small = std::min(size(one), size(other));
    const std::int64_t large = std::max(size(one), size(other));
    return large >= least && small > 0 && large / small >= 700 && large / small <= 1500;
}

}  // namespace ccgledger
