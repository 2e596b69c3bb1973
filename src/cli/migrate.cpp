#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "intake/reference.h"
#include "store/audit.h"
#include "store/ledger.h"
#include "store/migrations.h"
#include "store/sha256.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

Exit print_status(const Context& context) {
    context.refuse_as_at("migrate");
    Database database = open_ledger_of_any_age(context.ledger_file(), Access::read);
    const MigrationStatus status = migration_status(database, known_migrations());
    ResultTable table;
    table.report = "migrate";
    table.columns = {{.name = "migration", .title = "migration"}, {.name = "state", .title = "state"},
                     {.name = "applied_at", .title = "applied at"}};
    for (const auto& row : status.rows) {
        table.rows.push_back({row.name, std::string(row.was_edited ? "edited since it was applied" : row.applied_at ? "applied" : "pending"),
                              row.applied_at ? Cell{*row.applied_at} : Cell{}});
    }
    for (const std::string& name : status.newer) {
        table.rows.push_back({name, std::string("applied by a newer program"), Cell{}});
    }
    table.scope = fmt::format("schema {}, {} pending", status.applied(), status.pending());
    const Exit printed = context.print(table);
    require_current(status, context.ledger_file(), true);
    return printed;
}

Exit rehearse_upgrade(const Context& context) {
    context.refuse_as_at("migrate");
    Database database = open_ledger_of_any_age(context.ledger_file(), Access::read);
    const MigrationStatus status = migration_status(database, known_migrations());
    require_current(status, context.ledger_file(), true);
    const auto difference = rehearse(database, known_migrations());
    for (const std::string& line : difference) {
        context.out << line << '\n';
    }
    context.say(fmt::format("dry run: {} pending, tried in a copy, {} of the schema to change; the ledger was not changed",
                            status.pending(), plural(difference.size(), "line")));
    return Exit::done;
}

Exit upgrade(const Context& context) {
    context.refuse_as_at("migrate");
    const auto file = context.ledger_file();
    Database database = open_ledger_of_any_age(file, Access::write);
    const MigrationStatus before = migration_status(database, known_migrations());
    require_current(before, file, true);
    std::string backup;
    if (before.pending() > 0) {
        const auto name = upgrade_backup_name(file, before.applied());
        database.back_up(name);
        backup = fmt::format("; the ledger as it was is in {}", name.string());
    }
    const auto views = drop_stored_views(database);   // first: a view would follow a table that a migration renames
    const auto applied = apply_pending(database, known_migrations());
    Transaction transaction(database);
    const auto reference = load_reference(database);
    if (!applied.empty() || !views.empty() || !reference.empty()) {
        append_audit_entry(database, {.action = "migrate",
                                      .detail = fmt::format("{}, {} taken out, {}", plural(applied.size(), "migration"), plural(views.size(), "stored view"),
                                                            plural(reference.size(), "reference file")),
                                      .content_sha256 = sha256_hex(fmt::format("schema {}", known_migrations().size())),
                                      .recorded_at = utc_now(),
                                      .actor = current_actor()});
    }
    transaction.commit();
    if (!applied.empty()) {
        database.execute("VACUUM");   // a table that was made anew leaves the room of the old one
    }
    context.say(fmt::format("{}: {} applied, {} of reference data renewed{}{}", file.string(), plural(applied.size(), "migration"),
                            plural(reference.size(), "file"),
                            views.empty() ? "" : fmt::format(", {} of an older program taken out: views come with the program", plural(views.size(), "view")), backup));
    return Exit::done;
}

}  // namespace

void add_migrate(CommandLine root, Context& context) {
    auto dry_run = std::make_shared<bool>(false);
    CommandLine migrate = root.command("migrate", "Bring a ledger made by an older program up to date");
    migrate.flag("--dry-run", *dry_run, "Try the upgrade in a copy and print what it would change")
        .examples("  ccgledger migrate status\n  ccgledger migrate --dry-run")
        .action([dry_run, &context] { return *dry_run ? rehearse_upgrade(context) : print_status(context); });
    migrate.command("status", "Which migrations are applied and which are pending")
        .examples("  ccgledger migrate status\n  ccgledger migrate status --format csv")
        .action([&context] { return print_status(context); });
    migrate.command("up", "Apply what is pending, after a back-up")
        .examples("  ccgledger migrate up\n  ccgledger migrate up --dry-run")
        .action([dry_run, &context] { return *dry_run ? rehearse_upgrade(context) : upgrade(context); });
}

}  // namespace ccgledger
