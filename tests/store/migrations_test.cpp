#include "store/migrations.h"

#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "embedded/schema.h"
#include "store/ledger.h"
#include "store/sql_text.h"
#include "temporary_folder.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::map<std::string, std::string> bare_schema(Database& database) {
    std::map<std::string, std::string> schema;
    Statement rows =
        database.prepare("SELECT type || ' ' || name, COALESCE(sql, '') FROM sqlite_schema WHERE type <> 'view'");
    while (rows.step()) {
        std::string sql = bare_sql(rows.text(1));
        // A column that was added later stands behind a space and a comma in the engine's own text.
        for (std::size_t at = sql.find(" ,"); at != std::string::npos; at = sql.find(" ,", at)) {
            sql.erase(at, 1);
        }
        schema[rows.text(0)] = std::move(sql);
    }
    return schema;
}

/// The migrations that the program knows, and one more, as a later program would have it.
std::vector<Migration> with_one_more(std::string_view text) {
    std::vector<Migration> migrations = known_migrations();
    migrations.push_back({.number = migrations.back().number + 1, .name = "0999_one_more.sql", .text = text});
    return migrations;
}

constexpr std::string_view adds_a_table =
    "CREATE TABLE extra (a INTEGER NOT NULL) STRICT; INSERT INTO extra VALUES (1);";

TEST(Migrations, MakeExactlyTheTablesThatTheSchemaShows) {
    Database migrated = Database::in_memory();
    apply_pending(migrated, known_migrations());
    Database shown = Database::in_memory();
    shown.execute(embedded::text_of(embedded::schema, "tables.sql"));
    EXPECT_EQ(bare_schema(migrated), bare_schema(shown));
    EXPECT_GT(bare_schema(migrated).size(), 25U);
}

TEST(Migrations, AreNumberedWithoutGaps) {
    int expected = 0;
    for (const Migration& migration : known_migrations()) {
        EXPECT_EQ(migration.number, ++expected) << migration.name;
    }
    EXPECT_GE(expected, 1);
}

TEST(Migrations, ChecksumSeesStatementsAndNotCommentsOrSpacing) {
    const auto checksum = [](std::string_view text) { return checksum_of({.number = 1, .name = "a", .text = text, .checksum = {}}); };
    const std::string before = checksum("CREATE TABLE a (b TEXT DEFAULT 'x  y');");
    EXPECT_EQ(checksum("-- why\nCREATE  TABLE a\n    (b TEXT DEFAULT 'x  y'); /* done */\n"), before);
    EXPECT_NE(checksum("CREATE TABLE a (b TEXT DEFAULT 'x y');"), before);
    EXPECT_NE(checksum("CREATE TABLE a (b TEXT DEFAULT 'x  y') STRICT;"), before);
    EXPECT_NE(checksum("CREATE TABLE a (b TEXT DEFAULT 'x  y -- z');"), before);
}

TEST(Migrations, AreAppliedOnceAndInOrder) {
    Database database = Database::in_memory();
    const auto known = with_one_more(adds_a_table);
    const auto first_run = apply_pending(database, known);
    EXPECT_EQ(first_run.size(), known.size());
    EXPECT_EQ(first_run.back(), "0999_one_more.sql");
    EXPECT_THAT(apply_pending(database, known), IsEmpty());
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM extra"), "1");
    EXPECT_EQ(answer(database, "PRAGMA user_version"), std::to_string(known.size()));
    EXPECT_EQ(answer(database,
                     "SELECT COUNT(*) FROM migration WHERE length(checksum) = 64 AND tool_version <> '' AND applied_at "
                     "LIKE '____-__-__T__:__:__Z'"),
              std::to_string(known.size()));
}

TEST(Migrations, StatusTellsAppliedFromPending) {
    Database database = Database::in_memory();
    const auto known = with_one_more(adds_a_table);
    EXPECT_EQ(migration_status(database, known).pending(), static_cast<int>(known.size()));
    EXPECT_EQ(migration_status(database, known).applied(), 0);
    apply_pending(database, known_migrations());
    const MigrationStatus status = migration_status(database, known);
    EXPECT_EQ(status.pending(), 1);
    EXPECT_EQ(status.applied(), static_cast<int>(known.size()) - 1);
    EXPECT_FALSE(status.rows.back().applied_at);
    EXPECT_TRUE(status.rows.front().applied_at);
    EXPECT_THAT(status.newer, IsEmpty());
}

TEST(Migrations, ARehearsalShowsTheDifferenceAndChangesNothing) {
    const TemporaryFolder folder;
    { const Database made = create_ledger(folder / "a.db"); }
    const std::string bytes = bytes_of(folder / "a.db");
    Database database = Database::open(folder / "a.db", Access::read);
    const auto before = contents_of(database);
    const auto known = with_one_more(
        "-- why\nCREATE TABLE extra (a INTEGER NOT NULL) STRICT;\n"
        "ALTER TABLE saved_query ADD COLUMN folder TEXT;\n"
        "DROP INDEX submission_by_period;\n");
    const auto difference = rehearse(database, known);
    ASSERT_EQ(difference.size(), 4U);
    EXPECT_THAT(difference[0], HasSubstr("- CREATE INDEX submission_by_period"));
    EXPECT_THAT(difference[1], HasSubstr("- CREATE TABLE saved_query ("));
    EXPECT_EQ(difference[2], "+ CREATE TABLE extra (a INTEGER NOT NULL) STRICT");
    EXPECT_THAT(difference[3], HasSubstr("folder TEXT"));
    EXPECT_EQ(contents_of(database), before);
    EXPECT_EQ(bytes_of(folder / "a.db"), bytes);
    EXPECT_EQ(migration_status(database, known).pending(), 1);
}

TEST(Migrations, ARehearsalOfNothingShowsNothing) {
    Database database = ledger_in_memory();
    EXPECT_THAT(rehearse(database, known_migrations()), IsEmpty());
}

TEST(Migrations, ARehearsalFailsAsTheRealRunWould) {
    Database database = ledger_in_memory();
    const auto before = contents_of(database);
    EXPECT_THROW(rehearse(database, with_one_more("CREATE TABLE extra (a); INSERT INTO nowhere VALUES (1);")),
                 InternalError);
    EXPECT_EQ(contents_of(database), before);
}

TEST(Migrations, AFailingOneIsRolledBackWhole) {
    Database database = ledger_in_memory();
    const auto before = contents_of(database);
    const std::string version = answer(database, "PRAGMA user_version");
    const auto known =
        with_one_more("CREATE TABLE extra (a INTEGER); DELETE FROM migration; INSERT INTO nowhere VALUES (1);");
    EXPECT_THROW(apply_pending(database, known), InternalError);
    EXPECT_EQ(contents_of(database), before);
    EXPECT_EQ(answer(database, "PRAGMA user_version"), version);
    EXPECT_EQ(migration_status(database, known).pending(), 1);
    EXPECT_NO_THROW(apply_pending(database, with_one_more(adds_a_table))) << "the corrected migration can be applied";
}

TEST(Migrations, EarlierOnesStandWhenALaterOneFails) {
    Database database = ledger_in_memory();
    auto known = with_one_more(adds_a_table);
    known.push_back({.number = known.back().number + 1, .name = "1000_bad.sql", .text = "DROP TABLE nowhere;"});
    EXPECT_THROW(apply_pending(database, known), InternalError);
    EXPECT_EQ(answer(database, "SELECT COUNT(*) FROM extra"), "1");
    EXPECT_EQ(migration_status(database, known).pending(), 1);
}

TEST(RequireCurrent, SaysWhatToDo) {
    Database database = ledger_in_memory();
    const auto known = with_one_more(adds_a_table);
    const auto words = [&](const std::vector<Migration>& migrations, bool pending_allowed) {
        return words_of<UserError>(
            [&] { require_current(migration_status(database, migrations), "kent.db", pending_allowed); });
    };
    EXPECT_EQ(words(known_migrations(), false), "");
    EXPECT_THAT(words(known, false), HasSubstr("kent.db is at schema " + std::to_string(known_migrations().size()) + " and this program needs " +
                                               std::to_string(known.size()) + ": run `ccgledger migrate up`"));
    EXPECT_EQ(words(known, true), "");
    apply_pending(database, known);
    EXPECT_THAT(words(known_migrations(), true),
                HasSubstr("was made by a newer ccgledger: it holds migration 0999_one_more.sql"));
    EXPECT_THAT(words(with_one_more("CREATE TABLE other (a INTEGER);"), true),
                HasSubstr("migration 0999_one_more.sql was applied to kent.db"));
    EXPECT_EQ(words(with_one_more(
                        "CREATE TABLE extra (a INTEGER NOT NULL) STRICT; INSERT INTO extra VALUES (1); -- new words"),
                    false),
              "")
        << "a comment may be reworded";
}

// An applied migration never changes: a new one gets a line in migrations/checksums.csv, an old one keeps its own.
TEST(Migrations, ATableThatIsMadeAnewKeepsItsRows) {
    Database ledger = Database::in_memory();
    std::vector<Migration> before = known_migrations();
    std::erase_if(before, [](const Migration& migration) { return migration.number > 4; });
    apply_pending(ledger, before);
    ledger.execute("PRAGMA foreign_keys = OFF;"
                   "INSERT INTO figure VALUES (2, 1, 7, 3, 2, NULL, 5, -6, 7, 0, 12, 6), (1, 1, 6, 3, 0, 1, NULL, 3, 4, 1, 9, NULL);"
                   "INSERT INTO control_total VALUES (1, 2, 3, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);");
    const std::string figures = "SELECT * FROM figure ORDER BY 1";
    const auto figures_before = answers(ledger, figures);
    const auto totals_before = answers(ledger, "SELECT * FROM control_total");
    apply_pending(ledger, known_migrations());
    EXPECT_EQ(figures_before.size(), 2U);
    EXPECT_EQ(answers(ledger, figures), figures_before);
    EXPECT_EQ(answers(ledger, "SELECT * FROM control_total"), totals_before);
    EXPECT_ANY_THROW(ledger.execute("UPDATE figure SET recurrence = 3"));
}

TEST(Migrations, AreThoseOfWhichTheChecksumsAreKept) {
    for (const Migration& migration : known_migrations()) {
        EXPECT_EQ(checksum_of(migration), worked_out_checksum(migration.text)) << migration.name << ": was it edited? See migrations/checksums.csv";
    }
}

}  // namespace
}  // namespace ccgledger
