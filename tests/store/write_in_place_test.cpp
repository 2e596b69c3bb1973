#include "store/write_in_place.h"

#include <csignal>
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "answers.h"
#include "store/ledger.h"
#include "temporary_folder.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::HasSubstr;

std::string size_of_aside(const std::filesystem::path& ledger) {
    const std::filesystem::path aside = ledger.string() + "-journal";
    return std::filesystem::exists(aside) ? std::to_string(std::filesystem::file_size(aside)) + " bytes" : "none";
}

/// So many rows that the engine has to write some of them before the end.
void write_much(Database& ledger) {
    ledger.execute("PRAGMA cache_size = 10; UPDATE line SET description = description || ' again';"
                   "INSERT INTO organisation (code, name, kind, is_confirmed) WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                   " SELECT 'T' || i, 'Body ' || i, 'ccg', 1 FROM n");
}

std::string bodies(Database& ledger) { return answer(ledger, "SELECT COUNT(*) FROM organisation WHERE code LIKE 'T%' AND name LIKE 'Body %'"); }

class InPlace : public testing::Test {
protected:
    InPlace() { const Database made = create_ledger(file_); }

    /// A process that writes in place, and is killed before it has committed.
    void die_half_way() const {
        const pid_t process = fork();
        if (process == 0) {
            try {
                Database ledger = open_ledger(file_, Access::write);
                const WritesInPlace in_place(ledger);
                const Transaction transaction(ledger);
                write_much(ledger);
                kill(getpid(), SIGKILL);
            } catch (const std::exception&) {
                _exit(1);   // the parent's test goes on there alone
            }
        }
        int status = 0;
        ASSERT_EQ(waitpid(process, &status, 0), process);
        ASSERT_TRUE(WIFSIGNALED(status));
        ASSERT_NE(size_of_aside(file_), "none") << "it did not write in place";
    }

    const TemporaryFolder folder_;
    const std::filesystem::path file_ = folder_ / "a.db";
};

TEST_F(InPlace, IsCommittedLikeAnythingElse) {
    {
        Database ledger = open_ledger(file_, Access::write);
        {
            const WritesInPlace in_place(ledger);
            EXPECT_EQ(answer(ledger, "PRAGMA journal_mode"), "truncate");
            Transaction transaction(ledger);
            write_much(ledger);
            EXPECT_NE(size_of_aside(file_), "none");
            transaction.commit();
        }
        EXPECT_EQ(answer(ledger, "PRAGMA journal_mode"), "wal");
        EXPECT_EQ(bodies(ledger), "20000");
    }
    EXPECT_EQ(size_of_aside(file_), "none");
    Database reader = open_ledger(file_, Access::read);
    EXPECT_EQ(bodies(reader), "20000");
    EXPECT_EQ(answer(reader, "PRAGMA integrity_check"), "ok");
}

TEST_F(InPlace, IsTakenBackWithoutACommit) {
    Database ledger = open_ledger(file_, Access::write);
    {
        const WritesInPlace in_place(ledger);
        const Transaction transaction(ledger);
        write_much(ledger);
    }
    EXPECT_EQ(answer(ledger, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(bodies(ledger), "0");
    EXPECT_EQ(answer(ledger, "PRAGMA integrity_check"), "ok");
}

TEST_F(InPlace, LeavesTheLedgerToAReaderAsItWasWhenTheProcessIsKilled) {
    die_half_way();
    {
        Database reader = open_ledger(file_, Access::read);
        EXPECT_EQ(bodies(reader), "0");
        EXPECT_EQ(answer(reader, "SELECT COUNT(*) FROM line WHERE description LIKE '% again'"), "0");
        EXPECT_EQ(answer(reader, "PRAGMA integrity_check"), "ok");
    }
    Database writer = open_ledger(file_, Access::write);
    EXPECT_EQ(answer(writer, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(size_of_aside(file_), "none");
}

TEST_F(InPlace, LeavesTheLedgerToAWriterAsItWasWhenTheProcessIsKilled) {
    die_half_way();
    Database writer = open_ledger(file_, Access::write);
    EXPECT_EQ(bodies(writer), "0");
    EXPECT_EQ(answer(writer, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(answer(writer, "PRAGMA integrity_check"), "ok");
}

TEST_F(InPlace, DoesNothingWhereOthersHaveTheLedgerOpen) {
    Database reader = open_ledger(file_, Access::read);
    EXPECT_EQ(bodies(reader), "0");
    Database ledger = open_ledger(file_, Access::write);
    const WritesInPlace in_place(ledger);
    EXPECT_EQ(answer(ledger, "PRAGMA journal_mode"), "wal");
    Transaction transaction(ledger);
    write_much(ledger);
    EXPECT_EQ(bodies(reader), "0");   // and it does not wait
    transaction.commit();
    EXPECT_EQ(bodies(reader), "20000");
}

// A reader sees all or nothing. The engine lets none in from the first page that is written until the end.
TEST_F(InPlace, ShowsNobodyTheHalfOfIt) {
    Database ledger = open_ledger(file_, Access::write);
    const WritesInPlace in_place(ledger);
    Transaction transaction(ledger);
    write_much(ledger);
    Database reader = Database::open(file_, Access::read);
    reader.execute("PRAGMA busy_timeout = 10");
    EXPECT_THAT(words_of<UserError>([&] { reader.prepare("SELECT 1 FROM organisation").step(); }), HasSubstr("another program is writing to this ledger"));
    transaction.commit();
    EXPECT_EQ(bodies(reader), "20000");
}

TEST_F(InPlace, IsNothingToALedgerInMemory) {
    Database ledger = ledger_in_memory();
    {
        const WritesInPlace in_place(ledger);
        write_much(ledger);
    }
    EXPECT_EQ(bodies(ledger), "20000");
}

}  // namespace
}  // namespace ccgledger
