#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/lists.h"
#include "derive/scope.h"
#include "embedded/cli_sql.h"
#include "intake/reference.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

Exit add_bodies(const std::string& file, const Context& context) {
    Database database = context.open(Access::write);
    const OrganisationsAdded result = add_organisations(database, file);
    context.err << result.findings.text(file);
    if (result.findings.errors() > 0) {
        context.err << fmt::format("{}: rejected: {}; no body was added\n", std::filesystem::path(file).filename().string(),
                                   plural(result.findings.errors(), "error"));
        return Exit::input_rejected;
    }
    context.say(fmt::format("{}: {}: {} added, {} completed, {} unchanged", std::filesystem::path(file).filename().string(),
                            plural(result.rows_read, "row"), result.added, result.completed, result.unchanged));
    return Exit::done;
}

Exit show_body(const std::string& name, const Context& context) {
    Database database = context.open(Access::read);
    const OrganisationEntry body = organisation_named(Directory(database), name);
    Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "org_shown.sql"));
    rows.bind(1, body.id);
    return print_list(context, database, rows, "orgs", "fact", "facts");
}

}  // namespace

void add_orgs(CommandLine root, Context& context) {
    CommandLine orgs = root.command("orgs", "Bodies and groups: list them, show one, add more");
    const auto list = [&context] {
        Database database = context.open(Access::read);
        Statement rows = database.prepare(embedded::text_of(embedded::cli_sql, "orgs.sql"));
        return print_list(context, database, rows, "orgs", "body or group", "bodies and groups");
    };
    orgs.examples("  ccgledger orgs\n  ccgledger orgs show ashford").action(list);
    orgs.command("list", "One line per body or group")
        .examples("  ccgledger orgs list\n  ccgledger orgs list --format csv")
        .action(list);
    auto name = std::make_shared<std::string>();
    orgs.command("show", "All that is known of one body: dates, names, groups, who came before and after")
        .argument("name", *name, "A code, a name or an alias")
        .completed_by(Completion::bodies)
        .examples("  ccgledger orgs show ashford\n  ccgledger orgs show 91Q --format json")
        .action([name, &context] { return show_body(*name, context); });
    auto file = std::make_shared<std::string>();
    orgs.command("add", "Add bodies from a CSV file headed code,name,kind,opened_on,closed_on")
        .argument("file", *file, "The CSV file")
        .completed_by(Completion::files)
        .examples("  ccgledger orgs add bodies.csv\n  ccgledger --db kent.db orgs add bodies.csv")
        .action([file, &context] { return add_bodies(*file, context); });
}

}  // namespace ccgledger
