#include "cli/new_ledger.h"

#include <system_error>

#include <fmt/format.h>

#include "intake/reference.h"
#include "store/audit.h"
#include "store/ledger.h"
#include "store/migrations.h"
#include "store/sha256.h"

namespace ccgledger {
namespace {

std::int64_t count(Database& database, std::string_view table) {
    Statement rows = database.prepare(fmt::format("SELECT COUNT(*) FROM {}", table));
    rows.step();
    return rows.integer(0);
}

NewLedger fill(Database& database) {
    Transaction transaction(database);
    const auto files = load_reference(database);
    const MigrationStatus status = migration_status(database, known_migrations());
    append_audit_entry(database, {.action = "init",
                                  .detail = fmt::format("schema {}, {} files of reference data", status.applied(), files.size()),
                                  .content_sha256 = sha256_hex(fmt::format("schema {}", status.applied())),
                                  .recorded_at = utc_now(),
                                  .actor = current_actor()});
    transaction.commit();
    return {.schema_number = status.applied(),
            .organisations = count(database, "organisation"),
            .lines = count(database, "line"),
            .years = count(database, "financial_year")};
}

}  // namespace

NewLedger make_ledger(const std::filesystem::path& file) {
    Database database = create_ledger(file);
    try {
        return fill(database);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw;
    }
}

}  // namespace ccgledger
