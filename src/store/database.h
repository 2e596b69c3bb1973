#pragma once

#include <cstdint>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/viewed_sql.h"
#include "values/errors.h"
#include "values/money.h"
#include "values/result_table.h"

struct sqlite3;

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace ccgledger {

/// The engine refused a statement: a mistake in the SQL. Where the SQL is ours that is a bug of ours; where it is the user's,
/// the query room turns it into words.
class SqlError : public InternalError {
public:
    explicit SqlError(const std::string& message, std::optional<std::size_t> offset = std::nullopt)
        : InternalError(message), offset_(offset) {}
    /// The byte of the SQL, from 0, where the trouble begins; none when the engine does not say.
    [[nodiscard]] std::optional<std::size_t> offset() const noexcept { return offset_; }

private:
    std::optional<std::size_t> offset_;
};

/// A statement was stopped while it ran, because the caller wanted so: see `Database::stop_when`.
class Stopped : public SqlError {
public:
    using SqlError::SqlError;
};

/// What a connection may do.
enum class Access { read, write };

/// A prepared statement. Parameters count from 1, columns from 0. One statement only: a second one in the text is refused.
class Statement {
public:
    Statement(SQLite::Database& database, std::string_view sql, const HeldViews& held);
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, std::nullopt_t);
    Statement& bind(int parameter, std::optional<std::int64_t> value);
    Statement& bind(int parameter, const std::optional<std::string>& value);
    Statement& bind(int parameter, std::optional<Money> value);
    /// Not copied: the bytes must be there until the statement has run.
    Statement& bind_blob(int parameter, std::string_view bytes);
    Statement& bind(int parameter, int value) { return bind(parameter, static_cast<std::int64_t>(value)); }
    Statement& bind(int parameter, const char* value) { return bind(parameter, std::string_view(value)); }
    Statement& bind(int parameter, const std::string& value) { return bind(parameter, std::string_view(value)); }
    /// Binds by name, `:organisation`; nothing happens when the statement has no such parameter.
    Statement& bind_named(const std::string& name, const Cell& value);
    /// Binds a cell as what it is.
    Statement& bind(int parameter, const Cell& value);

    /// Moves to the next row; false after the last.
    bool step();
    /// Runs a statement that returns no rows, and makes it ready to be bound again.
    void run();
    /// Ready to be bound and stepped again.
    void reset();

    [[nodiscard]] int column_count() const;
    [[nodiscard]] std::string column_name(int column) const;
    [[nodiscard]] bool is_null(int column) const;
    /// A whole number. Throws InternalError for anything else: a sum that left 64 bits must not pass as a rounded one.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::optional<std::int64_t> maybe_integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::optional<std::string> maybe_text(int column) const;
    [[nodiscard]] std::string blob(int column) const;
    [[nodiscard]] Cell cell(int column) const;

private:
    std::unique_ptr<SQLite::Statement> statement_;
};

/// A connection to one ledger file, with the settings that every connection must have: foreign keys on, double-quoted strings
/// off, schema functions not trusted, write-ahead log, full synchronisation, five seconds of patience with another writer.
/// Failures of the engine come out as UserError (disk full, locked, not a ledger, damaged) or InternalError.
class Database {
public:
    /// Makes a new file. Throws UserError when the file is there already.
    [[nodiscard]] static Database create(const std::filesystem::path& file);
    /// Throws UserError when there is no such file or it is no SQLite database. Never creates one.
    [[nodiscard]] static Database open(const std::filesystem::path& file, Access access);
    /// A ledger that lives and dies with the process; for dry runs and tests.
    [[nodiscard]] static Database in_memory();

    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] Access access() const { return access_; }

    /// The views that the statement names are put before it: see `with_views`.
    [[nodiscard]] Statement prepare(std::string_view sql);
    /// Runs all statements of a script.
    void execute(std::string_view script);
    [[nodiscard]] std::int64_t last_insert_id() const;
    /// Whether foreign keys are looked up row by row: see ForeignKeysProvedLater.
    [[nodiscard]] bool looks_up_parents();
    /// How many rows the last INSERT, UPDATE or DELETE wrote.
    [[nodiscard]] std::int64_t changes() const;
    /// The engine's own handle; for this room alone.
    [[nodiscard]] sqlite3* engine();
    /// The views in whose place this connection has temporary tables; for this room alone.
    [[nodiscard]] HeldViews& held_views() { return held_views_; }
    /// Copies this database into `target`, replacing what is there.
    void copy_into(Database& target);
    /// What the parameters of a statement are called, with their sign, in order and each once: `:year`; `?` for one without a name.
    [[nodiscard]] std::vector<std::string> parameter_names(std::string_view sql);
    /// From now on SQL knows `pounds(pence)`: a whole number of pence as a text in pounds, exactly: `-7,300,000.00`. NULL stays
    /// NULL; anything but a whole number is an error.
    void offer_pounds();
    /// From now on a running statement asks `is_over` every so often, and ends with `Stopped` when it is. An empty function: no more.
    void stop_when(std::function<bool()> is_over);
    /// From now on this connection sees the database as it is now, whatever others commit: an answer of several statements is of one
    /// moment. Until it is closed; it cannot write either.
    void hold_still();
    /// From now on this connection refuses everything but SELECT: no writing, attaching, pragmas or loading of code, whatever
    /// the SQL says. Cannot be taken back.
    void allow_only_reading();
    /// Writes a consistent copy to a new file; throws UserError when it exists.
    void back_up(const std::filesystem::path& target);

private:
    Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path file, Access access);
    std::unique_ptr<SQLite::Database> database_;
    std::filesystem::path file_;
    HeldViews held_views_;
    Access access_;
    std::unique_ptr<std::function<bool()>> is_over_;   // at one address for as long as the engine may ask
};

/// Writes between construction and `commit` happen together or not at all: leaving the scope without a commit rolls back.
/// Takes the write lock at once, so that nothing read within can change before it is written.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool is_open_ = true;
};

/// While this lives the connection does not look for the parents of each row that is written: for an import of a million rows, which
/// proves them all at once before it commits. To be made before the transaction, and to outlive it.
class ForeignKeysProvedLater {
public:
    explicit ForeignKeysProvedLater(Database& database);
    ~ForeignKeysProvedLater();
    ForeignKeysProvedLater(const ForeignKeysProvedLater&) = delete;
    ForeignKeysProvedLater& operator=(const ForeignKeysProvedLater&) = delete;

private:
    Database& database_;
};

}  // namespace ccgledger
