#include "values/large_pages.h"

#include <cstdint>

#include <sys/mman.h>

namespace ccgledger {

void prefer_large_pages([[maybe_unused]] void* at, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    constexpr std::size_t worth_it = 2U << 20U;
    constexpr std::uintptr_t page = 4096;
    if (bytes >= worth_it) {
        const std::uintptr_t first = (reinterpret_cast<std::uintptr_t>(at) + page - 1) / page * page;
        const std::uintptr_t last = (reinterpret_cast<std::uintptr_t>(at) + bytes) / page * page;
        madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);   // advice: whether it is taken changes nothing else
    }
#endif
}

}  // namespace ccgledger
