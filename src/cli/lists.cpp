#include "cli/lists.h"

#include <fmt/format.h>

#include "derive/reports.h"
#include "embedded/cli_sql.h"
#include "store/audit.h"

namespace ccgledger {
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
    root.command("measures", "Measures that a published claim can be about, with their sign and meaning")
        .examples("  ccgledger measures\n  ccgledger --format csv measures")
        .action([&context] {
            Database database = context.open(Access::read);
            Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "measures.sql"));
            return print_list(context, database, rows, "measures", "measure", "measures");
        });
}

}  // namespace ccgledger
