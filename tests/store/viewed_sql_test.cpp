// The views that a statement names are put before it.
#include "store/viewed_sql.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "store/ledger.h"
#include "store/relations.h"
#include "temporary_folder.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

std::string viewed(std::string_view sql) { return with_views(sql, {}).text; }

TEST(ViewedSql, WhatNamesNoViewStaysAsItIs) {
    for (const std::string sql : {"SELECT 1", "PRAGMA application_id", "SELECT * FROM figure -- and not from position", "", "-- position"}) {
        EXPECT_EQ(viewed(sql), sql);
    }
}

// A measure may be called as a view is, and so may a column: neither brings it.
TEST(ViewedSql, ATextOrAColumnIsNoView) {
    for (const std::string sql : {"SELECT 'position' FROM figure", "SELECT 1 FROM figure WHERE 'x' IN ('structural', 'it''s a trend', '')",
                                  "SELECT kept.position, kept.trend FROM kept", "SELECT 'position", "SELECT 1 /* of position"}) {
        EXPECT_EQ(viewed(sql), sql);
    }
    for (const std::string sql : {"SELECT 'x' FROM position", "SELECT 1 AS \"body's\" FROM position", "SELECT 1 AS [body's] FROM position",
                                  "SELECT 1 AS `body's` FROM position", "SELECT 'the \"body' FROM position",
                                  "SELECT 1 -- body's\nFROM position", "SELECT 1 /* body's */ FROM position"}) {
        EXPECT_THAT(viewed(sql), HasSubstr("position AS (")) << sql;
    }
}

TEST(ViewedSql, ViewsStandBeforeTheQueryEachBehindThoseThatItRestsOn) {
    const std::string text = viewed("SELECT * FROM position");
    EXPECT_THAT(text, StartsWith("WITH "));
    EXPECT_THAT(text, testing::EndsWith("\nSELECT * FROM position"));
    EXPECT_LT(text.find("submission_in_force AS ("), text.find("position AS (")) << "position rests on it";
}

TEST(ViewedSql, TheyJoinTheQueriesThatAStatementBrings) {
    EXPECT_THAT(viewed("WITH mine AS (SELECT * FROM position) SELECT * FROM mine"), ContainsRegex("^WITH [a-z_]+ AS \\(.*\\),\nmine AS \\(SELECT"));
    EXPECT_THAT(viewed("with recursive mine AS (SELECT * FROM position) SELECT * FROM mine"), StartsWith("with recursive "));
}

TEST(ViewedSql, TheyStandWhereTheQueryBegins) {
    EXPECT_THAT(viewed("-- why\nEXPLAIN QUERY PLAN SELECT * FROM position"), StartsWith("-- why\nEXPLAIN QUERY PLAN WITH "));
    EXPECT_THAT(viewed("CREATE TEMP TABLE kept AS SELECT * FROM position"), StartsWith("CREATE TEMP TABLE kept AS WITH "));
    EXPECT_THAT(viewed("INSERT INTO kept SELECT * FROM position"), StartsWith("WITH "));
    EXPECT_EQ(viewed("DROP TABLE position"), "DROP TABLE position");
}

TEST(ViewedSql, AHeldOneIsLeftOut) {
    EXPECT_EQ(with_views("SELECT * FROM position", {"position"}).text, "SELECT * FROM position");
    EXPECT_THAT(with_views("SELECT * FROM structural", {"submission_in_force"}).text, Not(HasSubstr("submission_in_force AS (")));
}

TEST(ViewedSql, EveryFormOfAStatementIsAnswered) {
    Database ledger = ledger_in_memory();
    ledger.execute("CREATE TEMP TABLE kept (n INTEGER)");
    for (const std::string sql : {"SELECT COUNT(*) FROM Position", "SELECT COUNT(*) FROM \"position\"", "SELECT COUNT(*) FROM [POSITION] AS structural",
                                  "SELECT COUNT(*) FROM 'position'",
                                  "WITH mine AS (SELECT COUNT(*) AS n FROM position) SELECT n FROM mine",
                                  "WITH RECURSIVE mine (n) AS (SELECT COUNT(*) FROM position UNION ALL SELECT n + 1 FROM mine WHERE n < 0) SELECT n FROM mine",
                                  "SELECT (SELECT COUNT(*) FROM structural JOIN carry_forward ON 1 = 1)",
                                  "SELECT COUNT(*) FROM figure_change, restatement", "SELECT COUNT(*) FROM kept WHERE n IN (SELECT month FROM position)"}) {
        EXPECT_EQ(answer(ledger, sql), "0") << sql;
    }
    ledger.prepare("INSERT INTO kept SELECT COUNT(*) FROM position").run();
    ledger.prepare("UPDATE kept SET n = n + (SELECT COUNT(*) + 1 FROM position)").run();
    EXPECT_EQ(answer(ledger, "SELECT n FROM kept"), "1");
    ledger.prepare("DELETE FROM kept WHERE NOT EXISTS (SELECT 1 FROM position)").run();
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM kept"), "0");
}

// A statement may call a query of its own as a view is called; but not when a view that it asks rests on the other.
TEST(ViewedSql, ANameMeansOneThing) {
    Database ledger = ledger_in_memory();
    EXPECT_EQ(answer(ledger, "WITH position AS (SELECT 7 AS n) SELECT n FROM position"), "7");
    EXPECT_EQ(answer(ledger, "WITH position (n) AS MATERIALIZED (SELECT 7) SELECT n FROM position"), "7");
    EXPECT_EQ(answer(ledger, "WITH trend AS NOT MATERIALIZED (SELECT COUNT(*) AS n FROM position) SELECT n FROM trend"), "0");
    EXPECT_THAT(words_of<SqlError>([&] { answers(ledger, "WITH submission_in_force AS (SELECT 1 AS one) SELECT * FROM position"); }),
                ContainsRegex("submission_in_force is a view on which [a-z_]+ rests: give the WITH another name"));
}

// Where a mistake stands is told in the statement as it was written.
TEST(ViewedSql, AMistakeIsFoundInWhatWasWritten) {
    Database ledger = ledger_in_memory();
    const auto offset_of = [&](const std::string& sql) {
        try {
            static_cast<void>(ledger.prepare(sql));
        } catch (const SqlError& failure) {
            return failure.offset();
        }
        return std::optional<std::size_t>();
    };
    EXPECT_EQ(offset_of("SELECT organisaton FROM position"), 7U);
    EXPECT_EQ(offset_of("WITH mine AS (SELECT nothing FROM position) SELECT * FROM mine"), 21U);
    EXPECT_EQ(offset_of("SELECT 1 FROM position; SELECT 2 FROM position"), 24U);
    EXPECT_EQ(offset_of("SELECT 1 FROM position;  -- nothing more\n"), std::nullopt);
}

TEST(ViewedSql, AProgramCanListColumns) {
    Database ledger = ledger_in_memory();
    const auto relations = relations_of(ledger);
    EXPECT_TRUE(relations.front().is_view);
    EXPECT_EQ(relations.back().name, "transfer");
    for (const Relation& relation : relations) {
        EXPECT_THAT(columns_of(ledger, relation.name), Not(IsEmpty())) << relation.name;
    }
}

}  // namespace
}  // namespace ccgledger
