// Replaces the program's operator new by one that counts. In a file of its own: where the compiler can see both this and
// a use of it, it takes malloc and delete for a mismatch.
#include "allocation_count.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocations = 0;   // an import of a large file has a thread beside it

}  // namespace

std::size_t ccgledger::tests::allocation_count() {
    return allocations;
}

// Both forms of new, as what either gives goes to the same delete.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}

void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) {
        return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}
