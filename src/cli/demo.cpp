#include "cli/context.h"

namespace ccgledger {
void add_demo(CommandLine, Context&) {}
}  // namespace ccgledger
