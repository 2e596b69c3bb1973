#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/lists.h"
#include "cli/schema_columns.h"
#include "store/relations.h"
#include "store/sql_text.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

/// For people the text, then the columns; for programs the columns alone.
Exit show_one(Database& database, const Relation& relation, const Context& context) {
    const ResultTable columns = columns_of_schema(database, relation);
    if (context.chosen_format() == Format::table && !context.output) {
        context.show([&](std::ostream& out) {
            out << relation.sql << ";\n\n";
            render(out, columns, context.completed({}));
        });
        return Exit::done;
    }
    return context.print(columns);
}

Exit show_definition(const std::string& name, const Context& context) {
    Database database = context.open(Access::read);
    std::vector<std::string> names;
    for (Relation& relation : relations_of(database)) {
        if (relation.name == name) {
            return show_one(database, relation, context);
        }
        names.push_back(std::move(relation.name));
    }
    throw UserError(fmt::format("the ledger has no view or table \"{}\"{}", name, did_you_mean(name, names)), Exit::usage);
}

ResultTable overview(Database& database) {
    ResultTable table;
    table.report = "schema";
    table.columns = {{.name = "name", .title = "name"}, {.name = "type", .title = "type"}, {.name = "about", .title = "about"}};
    // Views first, because they are what people ask.
    for (const Relation& relation : relations_of(database)) {
        table.rows.push_back({relation.name, std::string(relation.is_view ? "view" : "table"), first_sentence(relation.sql)});
    }
    table.scope = fmt::format("{} views and tables; `ccgledger schema NAME` shows one with all its columns", table.rows.size());
    return table;
}

}  // namespace

void add_schema(CommandLine root, Context& context) {
    auto name = std::make_shared<std::optional<std::string>>();
    root.command("schema", "Views and tables of the ledger; or one of them: its text, its explanation, its columns with unit and meaning")
        .optional_argument("name", *name, "A view or a table")
        .completed_by(Completion::views)
        .examples("  ccgledger schema\n  ccgledger schema structural\n  ccgledger schema structural --format csv")
        .action([name, &context] {
            if (*name) {
                return show_definition(**name, context);
            }
            Database database = context.open(Access::read);
            return context.print(overview(database));
        });
}

}  // namespace ccgledger
