#include "store/migrations.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "embedded/migration_checksums.h"
#include "embedded/migrations.h"
#include "embedded/version.h"
#include "store/audit.h"
#include "store/sha256.h"
#include "store/sql_text.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

int number_of(std::string_view name) {
    int number = 0;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

/// Every command compares the checksums, and to work them out would take a tenth of the time of a small report. A test proves that
/// the kept ones are those of the texts, so that nobody edits a migration unawares.
std::string_view kept_checksum(std::string_view name) {
    static constexpr std::size_t hex_digits = 64;
    const std::string_view all = embedded::text_of(embedded::migration_checksums, "checksums.csv");
    const std::size_t row = all.find(fmt::format("\n{},", name));
    ensure(row != std::string_view::npos, "migrations/checksums.csv lacks a migration");
    return all.substr(row + 1 + name.size() + 1, hex_digits);
}

std::string one_line(std::string_view sql) { return bare_sql(sql); }

/// name -> statement of everything in the schema but the engine's own tables.
std::map<std::string, std::string> schema_of(Database& database) {
    std::map<std::string, std::string> schema;
    Statement rows = database.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (rows.step()) {
        schema[rows.text(0)] = one_line(rows.text(1));
    }
    return schema;
}

bool has_migration_table(Database& database) {
    return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").step();
}

void apply(Database& database, const Migration& migration) {
    Transaction transaction(database);
    database.execute(migration.text);
    database.prepare("INSERT INTO migration (number, name, checksum, tool_version, applied_at) VALUES (?, ?, ?, ?, ?)")
        .bind(1, migration.number)
        .bind(2, migration.name)
        .bind(3, checksum_of(migration))
        .bind(4, embedded::version)
        .bind(5, utc_now())
        .run();
    database.execute(fmt::format("PRAGMA user_version = {}", migration.number));
    transaction.commit();
}

}  // namespace

const std::vector<Migration>& known_migrations() {
    static const std::vector<Migration> known = [] {
        std::vector<Migration> list;
        for (const EmbeddedFile& file : embedded::migrations) {
            list.push_back({.number = number_of(file.name), .name = file.name, .text = file.text, .checksum = kept_checksum(file.name)});
        }
        std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
        return list;
    }();
    return known;
}

std::string checksum_of(const Migration& migration) {
    return migration.checksum.empty() ? worked_out_checksum(migration.text) : std::string(migration.checksum);
}

std::string worked_out_checksum(std::string_view text) { return sha256_hex(bare_sql(text)); }

int MigrationStatus::pending() const {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const Row& row) { return !row.applied_at; }));
}

int MigrationStatus::applied() const { return static_cast<int>(rows.size() + newer.size()) - pending(); }

MigrationStatus migration_status(Database& database, const std::vector<Migration>& known) {
    struct Applied {
        std::string name;
        std::string checksum;
        std::string at;
    };
    std::map<int, Applied> applied;
    if (has_migration_table(database)) {
        Statement rows = database.prepare("SELECT number, name, checksum, applied_at FROM migration ORDER BY number");
        while (rows.step()) {
            applied[static_cast<int>(rows.integer(0))] = {rows.text(1), rows.text(2), rows.text(3)};
        }
    }
    MigrationStatus status;
    for (const Migration& migration : known) {
        MigrationStatus::Row row{.number = migration.number, .name = std::string(migration.name), .applied_at = {}};
        if (const auto found = applied.find(migration.number); found != applied.end()) {
            row.applied_at = found->second.at;
            row.was_edited = found->second.checksum != checksum_of(migration);
            applied.erase(found);
        }
        status.rows.push_back(std::move(row));
    }
    for (const auto& [number, rest] : applied) {
        status.newer.push_back(rest.name);
    }
    return status;
}

void require_current(const MigrationStatus& status, const std::filesystem::path& file, bool pending_allowed) {
    if (!status.newer.empty()) {
        throw UserError(fmt::format("{} was made by a newer ccgledger: it holds migration {}, which this one ({}) does not know. "
                                    "Nothing was read or changed; install the newer program",
                                    file.string(), status.newer.back(), embedded::version));
    }
    for (const auto& row : status.rows) {
        if (row.was_edited) {
            throw UserError(fmt::format("migration {} was applied to {} on {} with other statements than this program has: one of "
                                        "the two was edited. Nothing was read or changed; use the program that made the ledger, or "
                                        "a back-up from before",
                                        row.name, file.string(), *row.applied_at));
        }
    }
    if (!pending_allowed && status.pending() > 0) {
        throw UserError(fmt::format("{} is at schema {} and this program needs {}: run `ccgledger migrate up` (it makes a back-up "
                                    "first); nothing was changed",
                                    file.string(), status.applied(), status.rows.size()));
    }
}

std::vector<std::string> apply_pending(Database& database, const std::vector<Migration>& known) {
    std::vector<std::string> names;
    const MigrationStatus status = migration_status(database, known);
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!status.rows[i].applied_at) {
            apply(database, known[i]);
            names.emplace_back(known[i].name);
        }
    }
    return names;
}

std::vector<std::string> rehearse(Database& database, const std::vector<Migration>& known) {
    Database copy = Database::in_memory();
    database.copy_into(copy);
    const auto before = schema_of(copy);
    drop_stored_views(copy);
    apply_pending(copy, known);
    const auto after = schema_of(copy);
    std::vector<std::string> difference;
    for (const auto& [name, sql] : before) {
        const auto found = after.find(name);
        if (found == after.end() || found->second != sql) {
            difference.push_back("- " + sql);
        }
    }
    for (const auto& [name, sql] : after) {
        const auto found = before.find(name);
        if (found == before.end() || found->second != sql) {
            difference.push_back("+ " + sql);
        }
    }
    return difference;
}

}  // namespace ccgledger
