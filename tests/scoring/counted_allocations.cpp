// SPDX-License-Identifier: EUPL-1.2
// Counts every allocation of this executable, so that a test can say that there was none. Stands apart: a compiler that
// sees these beside a caller takes them for a mismatch.
#include "scoring/counted_allocations.h"

#include <cstdlib>
#include <new>

namespace {
thread_local long long count = 0;
}

void* operator new(std::size_t size) {
  ++count;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace tweehanden::test {

long long allocations() { return count; }

}  // namespace tweehanden::test
