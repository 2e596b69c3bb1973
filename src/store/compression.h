#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace ccgledger {

/// Packs bytes for keeping (zstd). `unpack(pack(x), x.size()) == x`. Asks `is_given_up` every so often, and returns an empty text when
/// it is.
[[nodiscard]] std::string pack(std::string_view bytes, const std::function<bool()>& is_given_up = {});

/// Throws InternalError when the packed bytes are damaged or do not unpack to `size` bytes.
[[nodiscard]] std::string unpack(std::string_view packed, std::size_t size);

}  // namespace ccgledger
