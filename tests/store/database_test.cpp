#include "store/database.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "temporary_folder.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Database, EveryConnectionHasTheSameSettings) {
    const TemporaryFolder folder;
    Database made = Database::create(folder / "a.db");
    Database writer = Database::open(folder / "a.db", Access::write);
    Database reader = Database::open(folder / "a.db", Access::read);
    for (Database* database : {&made, &writer, &reader}) {
        EXPECT_EQ(answer(*database, "PRAGMA foreign_keys"), "1");
        EXPECT_EQ(answer(*database, "PRAGMA trusted_schema"), "0");
        EXPECT_EQ(answer(*database, "PRAGMA busy_timeout"), "5000");
        EXPECT_EQ(answer(*database, "PRAGMA journal_mode"), "wal");
        EXPECT_EQ(answer(*database, "PRAGMA synchronous"), "2");
        EXPECT_THROW(database->prepare("SELECT \"oops\""), InternalError)
            << "a double-quoted text must not be a string";
    }
    EXPECT_THROW(made.execute("CREATE TABLE a (b TEXT CHECK (b <> \"oops\"))"), InternalError);
}

TEST(Database, ForeignKeysHold) {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a)");
    EXPECT_THROW(database.execute("INSERT INTO b VALUES (1)"), InternalError);
}

TEST(Database, SchemaObjectsMayNotCallUnsafeFunctions) {
    Database database = Database::in_memory();
    database.execute("CREATE VIEW a AS SELECT load_extension('x')");
    EXPECT_THAT(words_of<InternalError>([&] { database.prepare("SELECT * FROM a").step(); }), HasSubstr("unsafe use"));
}

TEST(Database, CreateRefusesAFileThatIsThere) {
    const TemporaryFolder folder;
    const auto file = folder.file("mine.db", "something of the user's");
    EXPECT_THAT(words_of<UserError>([&] { return Database::create(file); }),
                HasSubstr("is there already; nothing was changed"));
    EXPECT_EQ(bytes_of(file), "something of the user's");
}

TEST(Database, CreateSaysWhenTheFolderIsMissing) {
    const TemporaryFolder folder;
    EXPECT_THAT(words_of<UserError>([&] { return Database::create(folder / "no" / "such" / "a.db"); }),
                HasSubstr("cannot be made: there is no folder"));
}

TEST(Database, OpenNeverCreates) {
    const TemporaryFolder folder;
    for (const Access access : {Access::read, Access::write}) {
        EXPECT_THAT(words_of<UserError>([&] { return Database::open(folder / "none.db", access); }),
                    HasSubstr("there is no ledger"));
        EXPECT_FALSE(std::filesystem::exists(folder / "none.db"));
    }
}

// A report asks several statements: all of them are to be answered from one moment.
TEST(Database, AReaderThatHoldsStillSeesOneMoment) {
    const TemporaryFolder folder;
    Database writer = Database::create(folder / "a.db");
    writer.execute("CREATE TABLE a (b); INSERT INTO a VALUES (1)");
    Database still = Database::open(folder / "a.db", Access::read);
    still.hold_still();
    Database following = Database::open(folder / "a.db", Access::read);
    writer.execute("INSERT INTO a VALUES (2)");
    EXPECT_EQ(answer(still, "SELECT COUNT(*) FROM a"), "1");
    EXPECT_EQ(answer(following, "SELECT COUNT(*) FROM a"), "2");
    still.execute("CREATE TEMP TABLE own (c); INSERT INTO own VALUES (3)");
    EXPECT_EQ(answer(still, "SELECT c FROM own"), "3");
}

TEST(Database, AReaderCannotWrite) {
    const TemporaryFolder folder;
    Database::create(folder / "a.db").execute("CREATE TABLE a (b INTEGER)");
    Database reader = Database::open(folder / "a.db", Access::read);
    EXPECT_THAT(words_of<UserError>([&] { reader.execute("INSERT INTO a VALUES (1)"); }), HasSubstr("not writable"));
}

TEST(Database, SaysWhenAnotherProgramIsWriting) {
    const TemporaryFolder folder;
    Database first = Database::create(folder / "a.db");
    first.execute("CREATE TABLE a (b INTEGER)");
    Database second = Database::open(folder / "a.db", Access::write);
    second.execute("PRAGMA busy_timeout = 10");
    Transaction writing(first);
    first.execute("INSERT INTO a VALUES (1)");
    EXPECT_THAT(words_of<UserError>([&] { const Transaction waiting(second); }),
                HasSubstr("another program is writing"));
    EXPECT_EQ(answer(second, "SELECT COUNT(*) FROM a"), "0") << "readers are not kept waiting";
    writing.commit();
    Transaction now_free(second);
    second.execute("INSERT INTO a VALUES (2)");
    now_free.commit();
    EXPECT_THAT(answers(first, "SELECT b FROM a ORDER BY b"), ElementsAre("1", "2"));
}

TEST(Database, AFullDiskLeavesItAsItWas) {
    const TemporaryFolder folder;
    Database database = Database::create(folder / "a.db");
    database.execute("CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('before')");
    database.execute("PRAGMA max_page_count = 3");
    const auto before = contents_of(database);
    const auto fill = [&] {
        Transaction transaction(database);
        database.execute("INSERT INTO a VALUES ('small')");
        database.execute("INSERT INTO a VALUES (hex(zeroblob(100000)))");
        transaction.commit();
    };
    EXPECT_THAT(words_of<UserError>(fill), HasSubstr("the disk is full: nothing was written"));
    EXPECT_EQ(contents_of(database), before);
    database.execute("PRAGMA max_page_count = 1000000");
    fill();
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM a"), "3");
}

TEST(Database, BackUpIsACopyAndRefusesAFileThatIsThere) {
    const TemporaryFolder folder;
    Database database = Database::create(folder / "a.db");
    database.execute("PRAGMA application_id = 7; CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('kept')");
    database.back_up(folder / "copy.db");
    Database copy = Database::open(folder / "copy.db", Access::read);
    EXPECT_EQ(contents_of(copy), contents_of(database));
    EXPECT_EQ(answer(copy, "PRAGMA application_id"), "7");
    EXPECT_THAT(words_of<UserError>([&] { database.back_up(folder / "copy.db"); }), HasSubstr("is there already"));
}

TEST(Database, AllowedOnlyToReadItRefusesEverythingElse) {
    const TemporaryFolder folder;
    Database database = Database::create(folder / "a.db");
    database.execute("CREATE TABLE a (b INTEGER); INSERT INTO a VALUES (1)");
    database.allow_only_reading();
    EXPECT_EQ(
        answer(
            database,
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i) + b FROM n, a"),
        "16");
    for (const std::string sql :
         {"INSERT INTO a VALUES (2)", "UPDATE a SET b = 2", "DELETE FROM a", "DROP TABLE a", "CREATE TABLE c (d)",
          "CREATE TEMP TABLE c (d)", "ATTACH 'other.db' AS other", "PRAGMA journal_mode = DELETE",
          "PRAGMA user_version", "BEGIN", "VACUUM INTO 'copy.db'", "SELECT load_extension('x')", "ANALYZE"}) {
        EXPECT_THROW(database.prepare(sql).step(), SqlError) << sql;
    }
    EXPECT_EQ(answer(database, "SELECT b FROM a"), "1");
}

TEST(Transaction, WithoutCommitNothingRemains) {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE a (b INTEGER)");
    {
        const Transaction transaction(database);
        database.execute("INSERT INTO a VALUES (1)");
    }
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM a"), "0");
    try {
        const Transaction transaction(database);
        database.execute("INSERT INTO a VALUES (2)");
        throw UserError("something went wrong");
    } catch (const UserError&) {
    }
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM a"), "0");
    Transaction transaction(database);
    database.execute("INSERT INTO a VALUES (3)");
    transaction.commit();
    EXPECT_EQ(answer(database, "SELECT b FROM a"), "3");
}

TEST(Statement, TakesOneStatementOnly) {
    Database database = Database::in_memory();
    EXPECT_NO_THROW(database.prepare("SELECT 1;\n \t;"));
    EXPECT_THROW(database.prepare("SELECT 1; DROP TABLE a"), InternalError);
    EXPECT_THROW(database.prepare("SELECT"), InternalError);
}

TEST(Statement, GivesBackWhatWasBound) {
    Database database = Database::in_memory();
    Statement statement = database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, :named");
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    statement.bind(1, most)
        .bind(2, "it's")
        .bind(3, std::nullopt)
        .bind(4, std::optional(Money::from_pence(-5)))
        .bind_blob(5, std::string_view("\0\xFF", 2))
        .bind(6, Cell(0.5))
        .bind_named(":named", Cell(std::string("by name")))
        .bind_named(":absent", Cell(std::int64_t{1}));
    ASSERT_TRUE(statement.step());
    EXPECT_EQ(statement.integer(0), most);
    EXPECT_EQ(statement.cell(1), Cell(std::string("it's")));
    EXPECT_TRUE(statement.is_null(2));
    EXPECT_EQ(statement.maybe_integer(2), std::nullopt);
    EXPECT_EQ(statement.cell(2), Cell());
    EXPECT_EQ(statement.integer(3), -5);
    EXPECT_EQ(statement.blob(4), std::string("\0\xFF", 2));
    EXPECT_EQ(statement.cell(5), Cell(0.5));
    EXPECT_EQ(statement.maybe_text(6), "by name");
    EXPECT_FALSE(statement.step());
}

TEST(Statement, ASumThatLeft64BitsIsNoWholeNumber) {
    Database database = Database::in_memory();
    Statement statement = database.prepare("SELECT 9223372036854775807 + 1, 0.5, 'text', NULL");
    ASSERT_TRUE(statement.step());
    for (int column = 0; column < 4; ++column) {
        EXPECT_THROW(static_cast<void>(statement.integer(column)), InternalError);
    }
}

}  // namespace
}  // namespace ccgledger
