#pragma once

#include <string>
#include <string_view>

namespace ccgledger {

/// Packs bytes for keeping (zstd). `unpack(pack(x), x.size()) == x`.
[[nodiscard]] std::string pack(std::string_view bytes);

/// Throws InternalError when the packed bytes are damaged or do not unpack to `size` bytes.
[[nodiscard]] std::string unpack(std::string_view packed, std::size_t size);

}  // namespace ccgledger
