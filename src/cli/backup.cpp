#include <fmt/format.h>

#include "cli/context.h"

namespace ccgledger {

void add_backup(CommandLine root, Context& context) {
    auto file = std::make_shared<std::string>();
    root.command("backup", "Write a consistent copy of the ledger to a new file, also while others read and write it")
        .argument("file", *file, "The new file")
        .completed_by(Completion::files)
        .examples("  ccgledger backup ccg-before-month-10.db\n  ccgledger --db kent.db backup kent-2018-02.db")
        .action([file, &context] {
            context.refuse_as_at("backup");
            Database database = context.open_following();
            database.back_up(*file);
            context.say(fmt::format("{}: written", *file));
            return Exit::done;
        });
}

}  // namespace ccgledger
