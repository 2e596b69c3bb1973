#include "store/ledger.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "store/audit.h"
#include "store/migrations.h"
#include "store/write_in_place.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

// "CCGL" in the file's header, so that any SQLite file can be told from a ledger.
constexpr std::int64_t application_id = 0x4343474C;

/// Every SQLite database begins with these 16 bytes. A file that is not there, and a folder, are left to `Database::open`.
void require_sqlite(const std::filesystem::path& file) {
    static constexpr std::string_view mark{"SQLite format 3\0", 16};
    std::ifstream in;
    if (std::filesystem::is_regular_file(file)) {
        in.open(file, std::ios::binary);
    }
    std::string head(mark.size(), ' ');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));   // what cannot be read at all is said when it is opened
    if (in.is_open() && head != mark) {
        throw UserError(fmt::format("{} is not a ledger (it is not an SQLite database); nothing was changed", file.string()));
    }
}

void require_ledger(Database& database, const std::filesystem::path& file) {
    Statement id = database.prepare("PRAGMA application_id");
    if (!id.step() || id.integer(0) != application_id) {
        throw UserError(fmt::format("{} is an SQLite database but not a ledger of ccgledger; nothing was changed", file.string()));
    }
}

void build(Database& database) {
    database.execute(fmt::format("PRAGMA application_id = {}", application_id));
    apply_pending(database, known_migrations());
}

}  // namespace

Database create_ledger(const std::filesystem::path& file) {
    Database database = Database::create(file);
    try {
        build(database);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw;
    }
    return database;
}

Database ledger_in_memory() {
    Database database = Database::in_memory();
    build(database);
    return database;
}

Database open_ledger_of_any_age(const std::filesystem::path& file, Access access) {
    require_sqlite(file);
    if (access == Access::read) {
        take_back_unfinished(file);
    }
    Database database = Database::open(file, access);
    require_ledger(database, file);
    if (access == Access::write) {
        return_to_log(database);
    }
    return database;
}

Database open_ledger(const std::filesystem::path& file, Access access) {
    Database database = open_ledger_of_any_age(file, access);
    require_current(migration_status(database, known_migrations()), file, false);
    if (access == Access::write) {
        drop_stored_views(database);
    }
    return database;
}

std::filesystem::path upgrade_backup_name(const std::filesystem::path& file, int schema_number) {
    std::string moment = utc_now();
    moment.erase(std::remove(moment.begin(), moment.end(), ':'), moment.end());
    std::filesystem::path name = file;
    name += fmt::format(".before-schema-{}.{}.backup", schema_number + 1, moment);
    return name;
}

}  // namespace ccgledger
