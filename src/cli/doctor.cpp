#include <ostream>

#include <fmt/format.h>

#include "cli/context.h"
#include "embedded/cli_sql.h"
#include "embedded/version.h"
#include "intake/record_writer.h"
#include "intake/reference.h"
#include "store/audit.h"
#include "store/ledger.h"
#include "store/migrations.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

std::vector<std::string> breaches_of(Database& database) {
    std::vector<std::string> breaches = verify_ledger(database);
    for (const auto& more : {verify_records(database), verify_reference(database)}) {
        breaches.insert(breaches.end(), more.begin(), more.end());
    }
    return breaches;
}

Exit verify(const Context& context, const std::optional<std::string>& file) {
    context.refuse_as_at("verify");
    Database database = file ? open_ledger(*file, Access::read) : context.open(Access::read);
    const auto breaches = breaches_of(database);
    for (const std::string& breach : breaches) {
        context.err << "verify: " << breach << '\n';
    }
    if (!breaches.empty()) {
        context.err << fmt::format("{}: {} found; go back to a back-up, or ask who changed the file\n", database.file().string(),
                                   plural(breaches.size(), "problem"));
        return Exit::problem_found;
    }
    const std::string head = chain_head(database);
    context.out << fmt::format("{}: whole; chain head {}\n", database.file().string(), head);
    return Exit::done;
}

/// A short look at the ledger and what it is used with: every line says what is, and what to do if it should be otherwise.
Exit examine(const Context& context) {
    context.refuse_as_at("doctor");
    const auto file = context.ledger_file();
    context.out << fmt::format("program   ccgledger {}, schema {}\n", embedded::version, known_migrations().size());
    Database database = open_ledger_of_any_age(file, Access::read);
    const MigrationStatus status = migration_status(database, known_migrations());
    context.out << fmt::format("ledger    {}, schema {}, {} bytes\n", file.string(), status.applied(), std::filesystem::file_size(file));
    require_current(status, file, false);
    Statement counts = database.prepare(embedded::text_of(embedded::cli_sql, "doctor.sql"));
    counts.step();
    context.out << fmt::format("holds     {} bodies and groups, {}, {} in force, {} in force\n", counts.integer(0),
                               plural(counts.integer(1), "import"), plural(counts.integer(2), "return"),
                               plural(counts.integer(3), "claim"));
    const auto breaches = breaches_of(database);
    context.out << fmt::format("whole     {}\n", breaches.empty() ? "yes: hashes, control totals, keys and pages agree"
                                                                  : fmt::format("NO: {}; see `ccgledger verify`", plural(breaches.size(), "problem")));
    context.out << fmt::format("chain     {}\n", chain_head(database));
    return breaches.empty() ? Exit::done : Exit::problem_found;
}

}  // namespace

void add_doctor(CommandLine root, Context& context) {
    auto file = std::make_shared<std::optional<std::string>>();
    root.command("verify", "Prove that nothing was changed behind the ledger's back")
        .optional_argument("file", *file, "Another ledger than the usual one")
        .completed_by(Completion::files)
        .examples("  ccgledger verify\n  ccgledger verify kent-copy.db")
        .action([file, &context] { return verify(context, *file); });
    root.command("doctor", "A short look at the ledger: what it holds, whether it is whole")
        .examples("  ccgledger doctor\n  ccgledger --db kent.db doctor")
        .action([&context] { return examine(context); });
}

}  // namespace ccgledger
