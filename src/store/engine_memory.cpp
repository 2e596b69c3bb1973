#include "store/engine_memory.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "values/large_pages.h"

namespace ccgledger {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool is_watched = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
constexpr bool is_watched = true;
#else
constexpr bool is_watched = false;
#endif
#else
constexpr bool is_watched = false;
#endif

constexpr std::size_t step = 16;                // sizes of blocks are multiples of it
constexpr std::size_t largest_pooled = 4608;    // a page of the cache and what belongs to it; larger ones come from the system
constexpr std::size_t chunk_size = 2U << 20U;   // what the pool takes from the system at a time: a large page, where there are any

/// What stands before each block. The engine asks for addresses at multiples of 8, and asks how large its blocks are.
struct Head {
    std::size_t size;
};

/// Blocks that were given back, one list a size, and the rest of the newest chunk. Each thread has its own, so that no lock is
/// needed: a block may be given back by another thread than took it, and is then that thread's. Chunks live until the process ends.
struct Pool {
    std::array<void*, largest_pooled / step + 1> free{};
    std::byte* next = nullptr;
    std::byte* end = nullptr;
};

thread_local constinit Pool pool;

std::size_t rounded(std::size_t size) { return (std::max<std::size_t>(size, 1) + step - 1) / step * step; }

Head& head_of(void* block) { return *(static_cast<Head*>(block) - 1); }

void* take_from_system(std::size_t size) {
    auto* head = static_cast<Head*>(std::malloc(sizeof(Head) + size));
    if (head == nullptr) {
        return nullptr;
    }
    head->size = size;
    return head + 1;
}

void* take_from_chunk(std::size_t size) {
    const std::size_t needed = sizeof(Head) + size;
    if (static_cast<std::size_t>(pool.end - pool.next) < needed) {
        auto* chunk = static_cast<std::byte*>(std::aligned_alloc(chunk_size, chunk_size));
        if (chunk == nullptr) {
            return nullptr;
        }
        prefer_large_pages(chunk, chunk_size);
        pool.next = chunk;
        pool.end = chunk + chunk_size;
    }
    auto* head = reinterpret_cast<Head*>(pool.next);
    pool.next += needed;
    head->size = size;
    return head + 1;
}

void* take(int asked) {
    const std::size_t size = rounded(static_cast<std::size_t>(asked));
    if (size > largest_pooled) {
        return take_from_system(size);
    }
    void*& first = pool.free[size / step];
    if (first == nullptr) {
        return take_from_chunk(size);
    }
    void* block = first;
    std::memcpy(&first, block, sizeof first);   // a free block begins with the next one's address
    return block;
}

void give_back(void* block) {
    if (block == nullptr) {
        return;
    }
    const std::size_t size = head_of(block).size;
    if (size > largest_pooled) {
        std::free(&head_of(block));
        return;
    }
    void*& first = pool.free[size / step];
    std::memcpy(block, &first, sizeof first);
    first = block;
}

int size_of(void* block) { return block == nullptr ? 0 : static_cast<int>(head_of(block).size); }

int round_up(int asked) { return static_cast<int>(rounded(static_cast<std::size_t>(asked))); }

void* take_anew(void* block, int asked) {
    const std::size_t held = head_of(block).size;
    const std::size_t size = rounded(static_cast<std::size_t>(asked));
    if (size <= held && held <= 2 * size) {
        return block;
    }
    void* other = take(asked);
    if (other != nullptr) {
        std::memcpy(other, block, std::min(held, size));
        give_back(block);
    }
    return other;
}

int start(void* /*unused*/) { return SQLITE_OK; }

void end(void* /*unused*/) {}

}  // namespace

void use_pool_for_engine() {
    if (is_watched) {
        return;
    }
    static const bool is_settled = [] {
        static constexpr sqlite3_mem_methods methods = {take, give_back, take_anew, size_of, round_up, start, end, nullptr};
        // Refused once the engine has started: then it goes on with the memory that it has.
        // No pages in advance: each of the passing tables of a statement would touch twenty new ones, and most need one or two. No locks
        // either: one thread asks the engine, whatever others do beside it.
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK
               && sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK;
    }();
    static_cast<void>(is_settled);
}

}  // namespace ccgledger
