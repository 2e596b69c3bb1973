#pragma once

#include <cstddef>

namespace ccgledger::tests {

/// How often this program has asked the heap for memory so far.
[[nodiscard]] std::size_t allocation_count();

}  // namespace ccgledger::tests
