#pragma once

#include <cstddef>

namespace ccgledger {

/// Asks the system for large pages of memory where `bytes` from `at` will be written, before they are: a file of hundreds of megabytes
/// otherwise costs a hundred thousand faults. Nothing happens where the system has none, or the memory is small.
void prefer_large_pages(void* at, std::size_t bytes);

}  // namespace ccgledger
