#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace ccgledger {

/// `1 row`, `2 rows`. For words whose plural is an s.
[[nodiscard]] std::string plural(std::integral auto number, std::string_view one) {
    return std::to_string(number).append(" ").append(one).append(number == 1 ? "" : "s");
}

}  // namespace ccgledger
