#include "store/write_in_place.h"

#include <exception>

namespace ccgledger {
namespace {

/// What the engine does from now on, which may be what it did before: a ledger in memory has no log.
std::string switch_to(Database& database, std::string_view mode) {
    Statement statement = database.prepare("PRAGMA journal_mode = " + std::string(mode));
    return statement.step() ? statement.text(0) : std::string();
}

}  // namespace

// What is kept aside is cut to nothing to commit, and that is synchronised; to remove the file would be synchronised by nobody.
WritesInPlace::WritesInPlace(Database& database) : database_(database) {
    try {
        is_in_place_ = switch_to(database_, "TRUNCATE") == "truncate";
    } catch (const UserError&) {
        is_in_place_ = false;   // others have it open
    }
}

WritesInPlace::~WritesInPlace() {
    try {
        if (is_in_place_) {
            return_to_log(database_);
        }
    } catch (const std::exception&) {
        return;   // somebody reads already: the next one that writes does it
    }
}

void return_to_log(Database& database) { switch_to(database, "WAL"); }

void take_back_unfinished(const std::filesystem::path& file) noexcept {
    try {
        std::filesystem::path aside = file;
        aside += "-journal";
        if (std::filesystem::exists(aside) && std::filesystem::file_size(aside) > 0) {
            Database database = Database::open(file, Access::write);
            database.execute("PRAGMA busy_timeout = 0");   // whoever holds it is alive, and waiting is left to the reader
            database.prepare("PRAGMA user_version").step();
        }
    } catch (const std::exception&) {
        return;
    }
}

}  // namespace ccgledger
