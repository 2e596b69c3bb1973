#include "store/compression.h"

#include <algorithm>
#include <memory>

#include <zstd.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

// Of returns in text, level 1 makes less in less time than level 3, which is the library's usual one: 44 MB of 229 instead of 51, in
// less than half the time. Higher levels would hold up the import.
constexpr int level = 1;
constexpr std::size_t bytes_at_once = 4U << 20U;

void ensure_packed(std::size_t result) { ensure(ZSTD_isError(result) == 0U, "the source could not be compressed"); }

}  // namespace

std::string pack(std::string_view bytes, const std::function<bool()>& is_given_up) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ensure(context != nullptr, "there is no memory to compress the source");
    ensure_packed(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level));
    ensure_packed(ZSTD_CCtx_setPledgedSrcSize(context.get(), bytes.size()));
    std::string packed;
    packed.reserve(bytes.size() / 4);   // of a return a fifth is left; a list that grows step by step is copied at each
    std::string piece(ZSTD_CStreamOutSize(), '\0');
    std::size_t left = 1;
    for (std::size_t from = 0; left != 0;) {
        if (is_given_up && is_given_up()) {
            return {};
        }
        const std::size_t to = std::min(from + bytes_at_once, bytes.size());
        ZSTD_inBuffer in{.src = bytes.data() + from, .size = to - from, .pos = 0};
        const ZSTD_EndDirective directive = to == bytes.size() ? ZSTD_e_end : ZSTD_e_continue;
        do {
            ZSTD_outBuffer out{.dst = piece.data(), .size = piece.size(), .pos = 0};
            left = ZSTD_compressStream2(context.get(), &out, &in, directive);
            ensure_packed(left);
            packed.append(piece.data(), out.pos);
        } while (directive == ZSTD_e_end ? left != 0 : in.pos < in.size);
        left = directive == ZSTD_e_end ? 0 : 1;
        from = to;
    }
    return packed;
}

std::string unpack(std::string_view packed, std::size_t size) {
    std::string bytes(size, '\0');
    const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
    ensure(ZSTD_isError(got) == 0U && got == size, "a kept source is damaged: it does not unpack to its size");
    return bytes;
}

}  // namespace ccgledger
