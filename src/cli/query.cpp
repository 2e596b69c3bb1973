#include "query/sql_query.h"

#include "cli/context.h"

namespace ccgledger {

void add_query(CommandLine root, Context& context) {
    auto sql = std::make_shared<std::string>();
    root.command("query", "Ask the ledger in SQL; it can only read")
        .argument("sql", *sql, "One SELECT; `ccgledger schema` shows views, tables and columns")
        .examples("  ccgledger query \"SELECT * FROM structural\"\n"
                  "  ccgledger --format csv query \"SELECT organisation, line, actual_ytd_pence FROM return_figure\"")
        .action([sql, &context] {
            Database database = context.open(Access::read);
            return context.print(run_query(database, *sql));
        });
}

}  // namespace ccgledger
