#include "cli/lists.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "derive/reports.h"
#include "embedded/cli_sql.h"
#include "intake/layout.h"
#include "store/audit.h"

namespace ccgledger {
namespace {

ResultTable layouts_table() {
    ResultTable table;
    table.report = "layouts";
    table.columns = {{.name = "layout", .title = "layout"},
                     {.name = "about", .title = "about"},
                     {.name = "headings", .title = "headings (those in brackets may be left out)"}};
    for (const LayoutHeadings& layout : known_layouts()) {
        std::vector<std::string> headings;
        for (const LayoutColumn& column : layout.columns) {
            headings.push_back(column.is_optional ? fmt::format("[{}]", column.heading) : std::string(column.heading));
        }
        table.rows.push_back({std::string(layout.layout), std::string(layout.about), fmt::format("{}", fmt::join(headings, ","))});
    }
    table.scope = fmt::format("{} layouts", table.rows.size());
    return table;
}

}  // namespace

Exit print_list(const Context& context, Database& database, Statement& rows, std::string_view report, std::string_view one,
                std::string_view many) {
    ResultTable table = table_of(rows);
    table.report = report;
    table.ledger_hash = chain_head(database);
    table.scope = fmt::format("{} {}", table.rows.size(), table.rows.size() == 1 ? one : many);
    return context.print(table);
}

void add_lists(CommandLine root, Context& context) {
    root.command("years", "Financial years, with the returns that each holds")
        .examples("  ccgledger years\n  ccgledger --format csv years")
        .action([&context] {
            Database database = context.open(Access::read);
            Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "years.sql"));
            return print_list(context, database, rows, "years", "year", "years");
        });
    root.command("lines", "Lines of a return, with their section, sign and usual recurrence")
        .examples("  ccgledger lines\n  ccgledger --format csv lines")
        .action([&context] {
            Database database = context.open(Access::read);
            Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "lines.sql"));
            return print_list(context, database, rows, "lines", "line", "lines");
        });
    root.command("layouts", "Layouts that `import` recognises by their headings")
        .examples("  ccgledger layouts\n  ccgledger --format md layouts")
        .action([&context] { return context.print(layouts_table()); });
}

}  // namespace ccgledger
