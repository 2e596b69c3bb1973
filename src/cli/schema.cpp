#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/lists.h"
#include "embedded/cli_sql.h"
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

/// The first sentence of the explanation that stands inside a CREATE statement.
std::string first_sentence(const std::string& sql) {
    static constexpr std::string_view mark = "-- ";
    std::string sentence;
    std::size_t start = sql.find(mark);
    while (start != std::string::npos && !sentence.ends_with('.')) {
        const std::size_t end = std::min(sql.find('\n', start), sql.size());
        const std::string line = sql.substr(start + mark.size(), end - start - mark.size());
        const std::size_t stop = line.find(". ");
        sentence += (sentence.empty() ? "" : " ") + line.substr(0, stop == std::string::npos ? stop : stop + 1);
        const std::size_t next = sql.find_first_not_of(" \n", end);
        start = next != std::string::npos && sql.compare(next, mark.size(), mark) == 0 ? next : std::string::npos;
    }
    return sentence;
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
