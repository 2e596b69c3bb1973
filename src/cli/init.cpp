#include <fmt/format.h>

#include "cli/context.h"
#include "cli/new_ledger.h"

namespace ccgledger {

void add_init(CommandLine root, Context& context) {
    root.command("init", "Make a ledger, with the bodies, lines, measures and rules that it starts with")
        .examples("  ccgledger init\n  ccgledger --db east-kent.db init")
        .action([&context] {
            const auto file = context.new_ledger_file();
            const NewLedger made = make_ledger(file);
            context.say(fmt::format("{}: made, schema {}, {} bodies and groups, {} lines, {} financial years; no returns yet", file.string(),
                                    made.schema_number, made.organisations, made.lines, made.years));
            return Exit::done;
        });
}

}  // namespace ccgledger
