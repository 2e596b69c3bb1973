#include <charconv>

#include <fmt/format.h>

#include "cli/context.h"
#include "derive/reports.h"
#include "embedded/cli_sql.h"
#include "store/audit.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

ResultTable listing(Database& database, std::string_view report, Statement& statement, std::string_view one) {
    ResultTable table = table_of(statement);
    table.report = report;
    table.ledger_hash = chain_head(database);
    table.scope = plural(table.rows.size(), one);
    return table;
}

std::int64_t import_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw UserError(fmt::format("\"{}\" is not the number of an import; `ccgledger imports` lists them", text), Exit::usage);
    }
    return number;
}

}  // namespace

void add_imports(CommandLine root, Context& context) {
    CommandLine imports = root.command("imports", "What was imported, when and by whom");
    const auto list = [&context] {
        Database database = context.open(Access::read);
        Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "imports.sql"));
        return context.print(listing(database, "imports", rows, "import"));
    };
    imports.examples("  ccgledger imports\n  ccgledger imports show 3").action(list);
    imports.command("list", "One line per import, the newest last").action(list);
    auto number = std::make_shared<std::string>();
    imports.command("show", "The returns that one import brought, with their versions and hashes")
        .argument("number", *number, "The number of the import")
        .action([number, &context] {
            Database database = context.open(Access::read);
            Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "import_shown.sql"));
            rows.bind(1, import_number(*number));
            ResultTable table = listing(database, "imports", rows, "row");
            if (table.rows.empty()) {
                throw UserError(fmt::format("there is no import {}; `ccgledger imports` lists them all", *number), Exit::nothing_matched);
            }
            return context.print(table);
        });
}

}  // namespace ccgledger
