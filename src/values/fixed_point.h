#pragma once

#include <cstdint>
#include <string>

namespace ccgledger {

enum class Grouping { none, thousands };

/// How a whole count of small units is written as a decimal number.
struct FixedPoint {
    int scale = 0;     ///< the count is in 10^-scale: 2 for pence in pounds or basis points in percent
    int decimals = 0;  ///< digits after the point; fewer than `scale` rounds half away from zero
    Grouping grouping = Grouping::none;  ///< thousands commas before the point
};

/// Exact integer arithmetic over all of 64 bits; never a minus before a zero.
/// Throws InternalError when scale or decimals is outside 0 to 8.
[[nodiscard]] std::string fixed_point(std::int64_t count, const FixedPoint& style);

}  // namespace ccgledger
