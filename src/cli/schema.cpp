#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/lists.h"
#include "embedded/cli_sql.h"
#include "store/sql_text.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

Exit show_definition(const std::string& name, const Context& context) {
    Database database = context.open(Access::read);
    Statement all = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view') AND sql IS NOT NULL");
    std::vector<std::string> names;
    while (all.step()) {
        if (all.text(0) == name) {
            context.out << all.text(1) << ";\n";
            return Exit::done;
        }
        names.push_back(all.text(0));
    }
    throw UserError(fmt::format("the ledger has no view or table \"{}\"{}", name, did_you_mean(name, names)), Exit::usage);
}

ResultTable overview(Database& database) {
    Statement all = database.prepare(embedded::text_of(embedded::cli_sql, "schema.sql"));
    ResultTable table;
    table.report = "schema";
    table.columns = {{.name = "name", .title = "name"}, {.name = "type", .title = "type"}, {.name = "about", .title = "about"}};
    while (all.step()) {
        table.rows.push_back({all.text(0), all.text(1), first_sentence(all.text(2))});
    }
    table.scope = fmt::format("{} views and tables; `ccgledger schema NAME` shows one with all its columns", table.rows.size());
    return table;
}

}  // namespace

void add_schema(CommandLine root, Context& context) {
    auto name = std::make_shared<std::optional<std::string>>();
    root.command("schema", "Views and tables of the ledger; or the text of one, with its explanation")
        .optional_argument("name", *name, "A view or a table")
        .completed_by(Completion::views)
        .examples("  ccgledger schema\n  ccgledger schema structural")
        .action([name, &context] {
            if (*name) {
                return show_definition(**name, context);
            }
            Database database = context.open(Access::read);
            return context.print(overview(database));
        });
}

}  // namespace ccgledger
