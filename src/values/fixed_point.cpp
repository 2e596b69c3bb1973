#include "values/fixed_point.h"

#include <algorithm>

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {

namespace {

std::uint64_t power_of_ten(int exponent) {
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

/// The distance from zero, also of the most negative count, whose negation 64 signed bits cannot hold.
std::uint64_t magnitude(std::int64_t count) {
    const auto bits = static_cast<std::uint64_t>(count);
    return count < 0 ? 0 - bits : bits;
}

std::string with_commas(std::string digits) {
    for (std::size_t from_end = 3; from_end < digits.size(); from_end += 4) {
        digits.insert(digits.size() - from_end, 1, ',');
    }
    return digits;
}

}  // namespace

std::string fixed_point(std::int64_t count, const FixedPoint& style) {
    ensure(style.scale >= 0 && style.scale <= 8, "fixed_point: scale outside 0 to 8");
    ensure(style.decimals >= 0 && style.decimals <= 8, "fixed_point: decimals outside 0 to 8");

    // What is beyond the count's own precision is zeros, not arithmetic: so nothing can overflow.
    const int kept = std::min(style.decimals, style.scale);
    const std::uint64_t divisor = power_of_ten(style.scale - kept);
    const std::uint64_t rounded = (magnitude(count) + divisor / 2) / divisor;
    const std::uint64_t one = power_of_ten(kept);

    std::string whole = fmt::format("{}", rounded / one);
    if (style.grouping == Grouping::thousands) {
        whole = with_commas(std::move(whole));
    }
    std::string text = count < 0 && rounded != 0 ? "-" + whole : whole;
    if (style.decimals > 0) {
        text += '.';
        if (kept > 0) {
            text += fmt::format("{:0{}}", rounded % one, kept);
        }
        text.append(static_cast<std::size_t>(style.decimals - kept), '0');
    }
    return text;
}

}  // namespace ccgledger
