#include "store/ledger.h"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "store/audit.h"
#include "store/migrations.h"
#include "store/views.h"
#include "temporary_folder.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

/// What both ways of opening a ledger say; a difference between them is a failure.
std::string words_of_opening(const std::filesystem::path& file) {
    const auto words = [&](Access access) { return words_of<UserError>([&] { return open_ledger(file, access); }); };
    EXPECT_EQ(words(Access::read), words(Access::write));
    return words(Access::read);
}

TEST(Ledger, OpensAfterItWasMade) {
    const TemporaryFolder folder;
    { const Database made = create_ledger(folder / "kent.db"); }
    EXPECT_EQ(words_of_opening(folder / "kent.db"), "");
    Database ledger = open_ledger(folder / "kent.db", Access::write);
    EXPECT_EQ(answer(ledger, "PRAGMA application_id"), std::to_string(0x4343474C));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(Ledger, InMemoryIsTheSameAsInAFile) {
    const TemporaryFolder folder;
    Database in_file = create_ledger(folder / "kent.db");
    Database in_memory = ledger_in_memory();
    constexpr std::string_view schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
    EXPECT_EQ(answers(in_memory, schema), answers(in_file, schema));
}

TEST(Ledger, CreateRefusesAFileThatIsThere) {
    const TemporaryFolder folder;
    const auto file = folder.file("kent.db", "");
    EXPECT_THAT(words_of<UserError>([&] { return create_ledger(file); }), HasSubstr("is there already"));
    EXPECT_EQ(bytes_of(file), "");
}

TEST(Ledger, AFileThatIsNoDatabaseIsRefused) {
    const TemporaryFolder folder;
    const std::string text = "organisation,financial_year,month\n" + std::string(2000, 'x');
    const auto file = folder.file("m9.csv", text);
    EXPECT_THAT(words_of_opening(file), HasSubstr("not a ledger (it is not an SQLite database)"));
    EXPECT_EQ(bytes_of(file), text);
}

TEST(Ledger, AnEmptyFileIsRefused) {
    const TemporaryFolder folder;
    const auto file = folder.file("empty.db", "");
    EXPECT_THAT(words_of_opening(file), HasSubstr("not a ledger"));
    EXPECT_EQ(bytes_of(file), "");
}

TEST(Ledger, AFolderIsRefused) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "sub");
    EXPECT_THAT(words_of_opening(folder / "sub"), HasSubstr("is a folder"));
}

TEST(Ledger, AnotherDatabaseIsRefused) {
    const TemporaryFolder folder;
    Database::create(folder / "other.db")
        .execute("CREATE TABLE migration (number INTEGER); INSERT INTO migration VALUES (1)");
    EXPECT_THAT(words_of_opening(folder / "other.db"),
                HasSubstr("is an SQLite database but not a ledger of ccgledger"));
}

TEST(Ledger, ANewerOneIsRefusedInWords) {
    const TemporaryFolder folder;
    create_ledger(folder / "kent.db")
        .execute("INSERT INTO migration VALUES (99, '0099_from_the_future.sql', 'x', '9.0', '2030-01-01T00:00:00Z')");
    const std::string words = words_of_opening(folder / "kent.db");
    EXPECT_THAT(words, HasSubstr("was made by a newer ccgledger"));
    EXPECT_THAT(words, HasSubstr("0099_from_the_future.sql"));
    EXPECT_THAT(words, HasSubstr("Nothing was read or changed"));
}

TEST(Ledger, AnOlderOneIsToldToMigrate) {
    const TemporaryFolder folder;
    create_ledger(folder / "kent.db").execute("DELETE FROM migration");
    EXPECT_THAT(words_of_opening(folder / "kent.db"), HasSubstr("run `ccgledger migrate up`"));
    EXPECT_NO_THROW(static_cast<void>(open_ledger_of_any_age(folder / "kent.db", Access::write)));
}

TEST(Ledger, AnEditedMigrationIsNoticed) {
    const TemporaryFolder folder;
    create_ledger(folder / "kent.db").execute("UPDATE migration SET checksum = 'of other statements' WHERE number = 1");
    EXPECT_THAT(words_of_opening(folder / "kent.db"), HasSubstr("was applied to"));
    EXPECT_THAT(words_of_opening(folder / "kent.db"), HasSubstr("with other statements than this program has"));
}

// Older programs kept views in the ledger. They hold no data, and never decide an answer.
class StoredViews : public testing::Test {
protected:
    StoredViews() {
        create_ledger(folder_ / "kent.db")
            .execute("CREATE VIEW submission_in_force AS SELECT 'stale' AS word; CREATE VIEW retired AS SELECT 1 AS one");
    }

    TemporaryFolder folder_;
};

TEST_F(StoredViews, AreTakenOutOnWriting) {
    Database ledger = open_ledger(folder_ / "kent.db", Access::write);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'view'"), "0");
    EXPECT_THAT(answers(ledger, "SELECT * FROM position"), IsEmpty());
    EXPECT_THAT(drop_stored_views(ledger), IsEmpty()) << "a second time there is nothing to do";
}

TEST_F(StoredViews, AreNotAskedOnReading) {
    const std::string bytes = bytes_of(folder_ / "kent.db");
    {
        Database ledger = open_ledger(folder_ / "kent.db", Access::read);
        EXPECT_THAT(answers(ledger, "SELECT submission_id FROM submission_in_force"), IsEmpty());
        EXPECT_THAT(answers(ledger, "SELECT organisation FROM structural"), IsEmpty()) << "nor by views upon the stale one";
        EXPECT_EQ(answer(ledger, "SELECT word FROM main.submission_in_force"), "stale") << "the file is as it was";
    }
    EXPECT_EQ(bytes_of(folder_ / "kent.db"), bytes);
}

TEST(Ledger, TheBackUpBeforeAnUpgradeStandsBesideIt) {
    EXPECT_THAT(upgrade_backup_name("/data/kent.db", 1).string(),
                MatchesRegex("/data/kent\\.db\\.before-schema-2\\.[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z\\.backup"));
}

}  // namespace
}  // namespace ccgledger
