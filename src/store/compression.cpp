#include "store/compression.h"

#include <zstd.h>

#include "values/errors.h"

namespace ccgledger {

std::string pack(std::string_view bytes) {
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    // Level 3: returns are small and repetitive; higher levels gain little and cost the import time.
    const std::size_t size = ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3);
    ensure(ZSTD_isError(size) == 0U, "the source could not be compressed");
    packed.resize(size);
    return packed;
}

std::string unpack(std::string_view packed, std::size_t size) {
    std::string bytes(size, '\0');
    const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    ensure(ZSTD_isError(got) == 0U && got == size, "a kept source is damaged: it does not unpack to its size");
    return bytes;
}

}  // namespace ccgledger
