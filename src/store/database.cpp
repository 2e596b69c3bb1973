#include "store/database.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "store/engine_memory.h"
#include "store/pounds_function.h"
#include "store/sql_text.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

/// Words for the failures that a user can do something about; the rest is a bug of ours.
[[noreturn]] void rethrow(const SQLite::Exception& failure, std::string_view doing, std::optional<std::size_t> offset = std::nullopt) {
    switch (failure.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw UserError("another program is writing to this ledger; wait until it has finished and try again");
        case SQLITE_FULL:
            throw UserError("the disk is full: nothing was written; make room and try again");
        case SQLITE_READONLY:
            throw UserError("this ledger, or the folder it is in, is not writable by you");
        case SQLITE_NOTADB:
            throw UserError("this file is not a ledger (it is not an SQLite database)");
        case SQLITE_CORRUPT:
            throw UserError(fmt::format("this ledger is damaged ({}); go back to a back-up", failure.what()));
        case SQLITE_CANTOPEN:
            throw UserError(fmt::format("the ledger cannot be opened: {}", failure.what()));
        case SQLITE_IOERR:
            throw UserError(fmt::format("the disk failed ({}): nothing was written", failure.what()));
        case SQLITE_ERROR:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG:
        case SQLITE_RANGE:
        case SQLITE_AUTH:
            throw SqlError(failure.what(), offset);
        case SQLITE_INTERRUPT:
            throw Stopped(failure.what());
        default:
            throw InternalError(fmt::format("{} ({})", failure.what(), doing));
    }
}

template <typename Action>
auto guarded(std::string_view doing, Action action) {
    try {
        return action();
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, doing);
    }
}

/// The engine would only say that it is unable to open the database.
void require_folder_of(const std::filesystem::path& file) {
    if (!file.parent_path().empty() && !std::filesystem::is_directory(file.parent_path())) {
        throw UserError(fmt::format("{} cannot be made: there is no folder {}", file.string(), file.parent_path().string()));
    }
}

constexpr int patience_ms = 5000;

/// What must hold for every connection, before anything else is done with it.
void settle(SQLite::Database& database, Access access) {
    sqlite3* handle = database.getHandle();
    database.setBusyTimeout(patience_ms);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    database.exec("PRAGMA foreign_keys = ON");
    if (access == Access::write) {
        database.exec("PRAGMA synchronous = FULL");
        database.exec("PRAGMA secure_delete = OFF");   // what the engine moves is still in the ledger: nothing to be wiped out
    }
}

}  // namespace

// ── Statement ──────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

/// SQLiteCpp prepares the first statement and ignores the rest in silence; a second one is a mistake.
void require_one_statement(SQLite::Database& database, std::string_view text, const ViewedSql& viewed) {
    if (start_of_statement(text, 0) == text.size()) {
        throw SqlError("there is no statement");
    }
    // To prepare takes long where views lie upon views: it is done twice only where a semicolon makes it doubtful.
    if (!has_text_behind_semicolon(text)) {
        return;
    }
    sqlite3_stmt* probe = nullptr;
    const char* tail = nullptr;
    const int result = sqlite3_prepare_v2(database.getHandle(), viewed.text.c_str(), -1, &probe, &tail);
    sqlite3_finalize(probe);
    if (result != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), result);
    }
    if (bare_sql(tail).find_first_not_of("; ") != std::string::npos) {
        const std::size_t second = start_of_statement(viewed.text, static_cast<std::size_t>(tail - viewed.text.c_str()));
        throw SqlError("there is more than one statement; give one at a time", viewed.in_original(second));
    }
}

std::optional<std::size_t> error_offset(SQLite::Database& database, const ViewedSql& viewed) {
    const int offset = sqlite3_error_offset(database.getHandle());
    return offset < 0 ? std::nullopt : viewed.in_original(static_cast<std::size_t>(offset));
}

}  // namespace

Statement::Statement(SQLite::Database& database, std::string_view sql, const HeldViews& held) {
    const ViewedSql viewed = with_views(sql, held);
    try {
        require_one_statement(database, sql, viewed);
        statement_ = std::make_unique<SQLite::Statement>(database, viewed.text);
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, sql, error_offset(database, viewed));
    }
}

Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

Statement& Statement::bind(int parameter, std::int64_t value) {
    guarded("bind", [&] { statement_->bind(parameter, value); });
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
    guarded("bind", [&] { statement_->bind(parameter, std::string(value)); });
    return *this;
}

Statement& Statement::bind(int parameter, std::nullopt_t) {
    guarded("bind", [&] { statement_->bind(parameter); });
    return *this;
}

Statement& Statement::bind(int parameter, std::optional<std::int64_t> value) {
    return value ? bind(parameter, *value) : bind(parameter, std::nullopt);
}

Statement& Statement::bind(int parameter, const std::optional<std::string>& value) {
    return value ? bind(parameter, std::string_view(*value)) : bind(parameter, std::nullopt);
}

Statement& Statement::bind(int parameter, std::optional<Money> value) {
    return value ? bind(parameter, value->pence()) : bind(parameter, std::nullopt);
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
    // The engine's own limit is lower still (a thousand million bytes); a cast must not wrap before it can say so.
    ensure(bytes.size() <= 0x7FFFFFFF, "a source is too large to be kept");
    guarded("bind", [&] { statement_->bindNoCopy(parameter, bytes.data(), static_cast<int>(bytes.size())); });
    return *this;
}

Statement& Statement::bind(int parameter, const Cell& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return bind(parameter, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return bind(parameter, std::string_view(*text));
    }
    if (const auto* fraction = std::get_if<double>(&value)) {
        guarded("bind", [&] { statement_->bind(parameter, *fraction); });
        return *this;
    }
    return bind(parameter, std::nullopt);
}

Statement& Statement::bind_named(const std::string& name, const Cell& value) {
    const int parameter = statement_->getIndex(name.c_str());
    return parameter == 0 ? *this : bind(parameter, value);
}

bool Statement::step() {
    return guarded("step", [&] { return statement_->executeStep(); });
}

void Statement::run() {
    guarded("run", [&] {
        statement_->exec();
        statement_->reset();
    });
}

void Statement::reset() {
    guarded("reset", [&] { statement_->reset(); });
}

int Statement::column_count() const { return statement_->getColumnCount(); }

std::string Statement::column_name(int column) const { return statement_->getColumnName(column); }

bool Statement::is_null(int column) const { return statement_->getColumn(column).isNull(); }

std::int64_t Statement::integer(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    if (!value.isInteger()) {   // worded only then: every amount of a report comes by here
        throw InternalError(fmt::format("column {} holds no whole number: a sum left 64 bits, or the ledger was changed",
                                        column_name(column)));
    }
    return value.getInt64();
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::string Statement::text(int column) const { return statement_->getColumn(column).getString(); }

std::optional<std::string> Statement::maybe_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
}

std::string Statement::blob(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
}

Cell Statement::cell(int column) const {
    const SQLite::Column value = statement_->getColumn(column);
    if (value.isNull()) {
        return std::monostate{};
    }
    if (value.isInteger()) {
        return std::int64_t{value.getInt64()};
    }
    if (value.isFloat()) {
        return value.getDouble();
    }
    return value.getString();
}

// ── Database ───────────────────────────────────────────────────────────────────────────────────────────────────────────

Database::Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path file, Access access)
    : database_(std::move(database)), file_(std::move(file)), access_(access) {}

namespace {

/// A connection that only reads may not take away the write-ahead files that it needed. The last one that can write does: so that
/// looking at a ledger leaves one file, as it was found. Others that have it open keep what they need; the engine sees to that.
void take_away_empty_log(const std::filesystem::path& file) noexcept {
    try {
        std::filesystem::path log = file;
        log += "-wal";
        if (std::filesystem::exists(log) && std::filesystem::file_size(log) == 0) {
            SQLite::Database sweeper(file.string(), SQLite::OPEN_READWRITE);
            sweeper.exec("PRAGMA user_version");
        }
    } catch (const std::exception&) {
        return;   // a folder that is not ours to write in: the files may stay
    }
}

}  // namespace

Database::~Database() {
    const bool has_read = database_ != nullptr && access_ == Access::read;
    database_.reset();
    if (has_read) {
        take_away_empty_log(file_);
    }
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database Database::create(const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) {
        throw UserError(fmt::format("{} is there already; nothing was changed. Choose another name, or move it away first",
                                    file.string()));
    }
    require_folder_of(file);
    use_pool_for_engine();
    return guarded("create", [&] {
        auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        settle(*database, Access::write);
        database->exec("PRAGMA journal_mode = WAL");
        return Database(std::move(database), file, Access::write);
    });
}

Database Database::open(const std::filesystem::path& file, Access access) {
    if (!std::filesystem::exists(file)) {
        throw UserError(fmt::format("there is no ledger {}; `ccgledger --db {} init` makes one", file.string(), file.string()));
    }
    if (std::filesystem::is_directory(file)) {
        throw UserError(fmt::format("{} is a folder, not a ledger; nothing was changed", file.string()));
    }
    use_pool_for_engine();
    return guarded("open", [&] {
        const int flags = access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
        auto database = std::make_unique<SQLite::Database>(file.string(), flags);
        settle(*database, access);
        return Database(std::move(database), file, access);
    });
}

Database Database::in_memory() {
    use_pool_for_engine();
    return guarded("open", [&] {
        auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        settle(*database, Access::write);
        return Database(std::move(database), ":memory:", Access::write);
    });
}

Statement Database::prepare(std::string_view sql) { return {*database_, sql, held_views_}; }

void Database::execute(std::string_view script) {
    guarded(script, [&] { database_->exec(std::string(script)); });
}

std::int64_t Database::last_insert_id() const { return database_->getLastInsertRowid(); }

void Database::copy_into(Database& target) {
    guarded("copy", [&] {
        SQLite::Backup backup(*target.database_, *database_);
        backup.executeStep(-1);
    });
}

std::vector<std::string> Database::parameter_names(std::string_view sql) {
    const std::string text = with_views(sql, held_views_).text;
    sqlite3_stmt* probe = nullptr;
    // What is wrong with the SQL is said where it is prepared to be run.
    sqlite3_prepare_v2(database_->getHandle(), text.c_str(), -1, &probe, nullptr);
    std::vector<std::string> names;
    for (int i = 1; i <= sqlite3_bind_parameter_count(probe); ++i) {
        const char* name = sqlite3_bind_parameter_name(probe, i);
        names.emplace_back(name == nullptr ? "?" : name);
    }
    sqlite3_finalize(probe);
    return names;
}

bool Database::looks_up_parents() {
    Statement asked = prepare("PRAGMA foreign_keys");
    return asked.step() && asked.integer(0) == 1;
}

std::int64_t Database::changes() const { return sqlite3_changes64(database_->getHandle()); }

sqlite3* Database::engine() { return database_->getHandle(); }

void Database::offer_pounds() { add_pounds_function(database_->getHandle()); }

void Database::stop_when(std::function<bool()> is_over) {
    constexpr int instructions_between = 10'000;   // about a tenth of a millisecond
    if (!is_over) {
        sqlite3_progress_handler(database_->getHandle(), 0, nullptr, nullptr);
        is_over_.reset();
        return;
    }
    is_over_ = std::make_unique<std::function<bool()>>(std::move(is_over));
    const auto ask = [](void* asked) { return (*static_cast<std::function<bool()>*>(asked))() ? 1 : 0; };
    sqlite3_progress_handler(database_->getHandle(), instructions_between, ask, is_over_.get());
}

void Database::allow_only_reading() {
    const auto judge = [](void*, int action, const char* subject, const char* name, const char*, const char*) {
        // What columns a table has is asked by a pragma, beneath the function pragma_table_info too.
        const bool lists_columns = action == SQLITE_PRAGMA && std::string_view(subject) == "table_info";
        const bool reads = lists_columns || action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_RECURSIVE ||
                           (action == SQLITE_FUNCTION && std::string_view(name) != "load_extension");
        return reads ? SQLITE_OK : SQLITE_DENY;
    };
    sqlite3_set_authorizer(database_->getHandle(), judge, nullptr);
}

void Database::hold_still() {
    execute("BEGIN");
    prepare("PRAGMA schema_version").step();   // the moment is that of the first look
}

void Database::back_up(const std::filesystem::path& target) {
    if (std::filesystem::exists(target)) {
        throw UserError(fmt::format("{} is there already; nothing was changed. Choose another name", target.string()));
    }
    require_folder_of(target);
    prepare("VACUUM INTO ?").bind(1, target.string()).run();
}

// ── Transaction ────────────────────────────────────────────────────────────────────────────────────────────────────────

Transaction::Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (is_open_) {
        try {
            database_.execute("ROLLBACK");
        } catch (const std::exception&) {
            // A failed statement may have rolled back already; either way nothing of ours remains.
            is_open_ = false;
        }
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    is_open_ = false;
}

ForeignKeysProvedLater::ForeignKeysProvedLater(Database& database) : database_(database) { database_.execute("PRAGMA foreign_keys = OFF"); }

ForeignKeysProvedLater::~ForeignKeysProvedLater() {
    try {
        database_.execute("PRAGMA foreign_keys = ON");
    } catch (const std::exception&) {
        // The connection is of no more use: the next statement says why.
        return;
    }
}

}  // namespace ccgledger
