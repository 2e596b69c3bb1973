#include "values/second_thread.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ccgledger {

void give_way() {
#ifdef SYS_gettid
    constexpr int a_good_deal = 10;
    // A thread has a priority of its own; where that is not to be had nothing else changes.
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), a_good_deal);
#endif
}

}  // namespace ccgledger
