#include "derive/trace.h"

#include "cli/context.h"
#include "cli/trace_table.h"

namespace ccgledger {
namespace {

Exit run(const TraceRequest& request, const Context& context) {
    Database database = context.open(Access::read);
    ResultTable table = trace_table(database, trace(database, request));
    const Format format = context.chosen_format();
    if (format == Format::table || format == Format::plain || format == Format::markdown) {
        table = indented(std::move(table));
    }
    const Exit printed = context.print(table, {.unit = MoneyUnit::pounds});
    // A number that its parts do not make up is what an audit is for.
    return table.notes.empty() ? printed : Exit::problem_found;
}

}  // namespace

void add_trace(CommandLine root, Context& context) {
    auto request = std::make_shared<TraceRequest>();
    root.command("trace", "A figure, down to the cells it came from: by which formula, from which file, cell and text")
        .argument("org", request->organisation, "A body, by code, name or alias")
        .completed_by(Completion::bodies)
        .argument("period", request->period, "2017-18:M9, or 2017-18 for the latest month of the year")
        .argument("what", request->what, "A column of a report (structural, brought_forward), a line (ACU_NHS), or a measure of claims")
        .examples("  ccgledger trace ashford 2017-18 structural_low\n  ccgledger trace X01 2017-18:M12 ACU_NHS\n"
                  "  ccgledger trace X01 2017-18 recurrent_gap_pence --format json")
        .action([request, &context] { return run(*request, context); });
}

}  // namespace ccgledger
