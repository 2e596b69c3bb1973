#include "derive/trace.h"

#include "cli/context.h"

namespace ccgledger {

void add_trace(CommandLine root, Context& context) {
    auto request = std::make_shared<TraceRequest>();
    root.command("trace", "A figure, down to the cells it came from: which file, which line, which import")
        .argument("org", request->organisation, "A body, by code, name or alias")
        .argument("period", request->period, "2017-18:M9, or 2017-18 for the latest month of the year")
        .argument("what", request->what, "A line such as ACU_NHS; or position, structural, one_off; or a measure of claims")
        .examples("  ccgledger trace ashford 2017-18 position\n  ccgledger trace X01 2017-18:M12 ACU_NHS")
        .action([request, &context] {
            Database database = context.open(Access::read);
            return context.print(trace(database, *request), {.unit = MoneyUnit::pounds});
        });
}

}  // namespace ccgledger
