#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/lists.h"
#include "cli/schema_columns.h"
#include "store/relations.h"
#include "store/sql_text.h"
#include "store/viewed_sql.h"
#include "values/errors.h"
#include "values/plural.h"
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

/// What another program needs to know the views: the statements that make them.
Exit print_views(const Context& context) {
    const auto write = [](std::ostream& out) {
        for (const std::string& name : view_names()) {
            out << view_text(name) << "\n;\n\n";   // a comment may end it
        }
    };
    if (context.output) {
        context.write_output(write);
        context.say(fmt::format("{}: {} written", *context.output, plural(view_names().size(), "view")));
    } else {
        context.show(write);
    }
    return Exit::done;
}

}  // namespace

void add_schema(CommandLine root, Context& context) {
    auto name = std::make_shared<std::optional<std::string>>();
    auto sql = std::make_shared<bool>(false);
    root.command("schema", "Views and tables of the ledger; or one of them: its text, its explanation, its columns with unit and meaning")
        .optional_argument("name", *name, "A view or a table")
        .completed_by(Completion::views)
        .flag("--sql", *sql, "The statements that make all views, for another SQLite program: the ledger itself holds tables alone")
        .examples("  ccgledger schema\n  ccgledger schema structural\n  ccgledger schema structural --format csv\n  ccgledger schema --sql -o views.sql")
        .action([name, sql, &context] {
            if (*sql) {
                if (*name || context.format) {
                    throw UserError("schema --sql prints the statements of all views: leave the name and --format out", Exit::usage);
                }
                return print_views(context);
            }
            if (*name) {
                return show_definition(**name, context);
            }
            Database database = context.open(Access::read);
            return context.print(overview(database));
        });
}

}  // namespace ccgledger
