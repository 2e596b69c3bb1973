// Ad-hoc SQL: what it may ask, what it is refused, and that a refusal leaves the ledger as it was.
#include <filesystem>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "../store/temporary_folder.h"
#include "intake/import.h"
#include "intake/reference.h"
#include "query/sql_query.h"
#include "source_tree.h"
#include "store/ledger.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::filesystem::path in_source_tree(std::string_view path) { return std::filesystem::path(CCGLEDGER_SOURCE_DIR) / path; }

/// The file of a ledger that holds the worked example, made once for all tests: they only look at it.
class LedgerFile {
public:
    LedgerFile() {
        Database ledger = create_ledger(file());
        Transaction transaction(ledger);
        load_reference(ledger);
        transaction.commit();
        const auto example = in_source_tree("tests/fixtures/worked_example");
        const OrganisationsAdded added = add_organisations(ledger, example / "bodies.csv");
        ImportRequest request;
        request.files = {example / "ccg_x_2017-18_M12.csv"};
        if (added.findings.errors() > 0 || import_files(ledger, request).front().state != FileOutcome::State::imported) {
            throw std::logic_error("the ledger of the tests could not be made");
        }
    }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "ledger.db"; }
    [[nodiscard]] std::filesystem::path folder() const { return file().parent_path(); }
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder())) {
            names.insert(entry.path().filename().string());
        }
        return names;
    }

private:
    TemporaryFolder folder_;
};

const LedgerFile& the_ledger() {
    static const LedgerFile ledger;
    return ledger;
}

ResultTable ask(std::string_view sql, Access access = Access::read) {
    Database ledger = open_ledger(the_ledger().file(), access);
    return run_query(ledger, sql);
}

std::vector<Cell> only_row(std::string_view sql) {
    const ResultTable table = ask(sql);
    EXPECT_EQ(table.rows.size(), 1U) << sql;
    return table.rows.empty() ? std::vector<Cell>() : table.rows.front();
}

std::vector<std::string> names_of(const ResultTable& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns) {
        names.push_back(column.name);
    }
    return names;
}

/// The words with which a query is refused; anything but a UserError about the request fails the test.
std::string refusal_of(std::string_view sql, Access access = Access::read) {
    try {
        static_cast<void>(ask(sql, access));
    } catch (const UserError& error) {
        EXPECT_EQ(error.code(), Exit::usage) << sql;
        return error.what();
    } catch (const InternalError& error) {
        ADD_FAILURE() << sql << " is called a mistake of the program's: " << error.what();
    }
    return {};
}

std::int64_t whole(const Cell& cell) { return std::get<std::int64_t>(cell); }

// ── What it answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Query, AnswersWithTheColumnsThatTheSqlNamesAndTheValuesAsTheyAre) {
    const ResultTable table = ask("SELECT organisation, in_year_pence, structural_pence AS u1 FROM structural");
    EXPECT_EQ(table.report, "query");
    EXPECT_THAT(names_of(table), ElementsAre("organisation", "in_year_pence", "u1"));
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre(Cell("X01"), Cell(std::int64_t{-800'000'000}), Cell(std::int64_t{-1'160'000'000}))));
    EXPECT_EQ(table.scope, "1 row");
    EXPECT_EQ(table.ledger_hash.size(), 64U);
}

TEST(Query, KeepsEveryKindOfValue) {
    const std::vector<Cell> row = only_row("SELECT NULL, 42, -9223372036854775808, 1.5, 'text', '', X'41', 1 = 1");
    EXPECT_THAT(row, ElementsAre(Cell(), Cell(std::int64_t{42}), Cell(std::numeric_limits<std::int64_t>::min()), Cell(1.5), Cell("text"), Cell(""),
                                 Cell("A"), Cell(std::int64_t{1})));
}

// A column of whole numbers is a count; one with a fraction or a word is not, and says so to programs.
TEST(Query, TellsCountsFromFractionsAndWords) {
    const ResultTable table = ask("SELECT 1 AS whole, 1.5 AS fraction, 'x' AS word, NULL AS unknown, 2 AS mixed UNION ALL SELECT 2, 2, 'y', NULL, 'z'");
    std::vector<ColumnKind> kinds;
    for (const Column& column : table.columns) {
        kinds.push_back(column.kind);
    }
    EXPECT_THAT(kinds, ElementsAre(ColumnKind::integer, ColumnKind::text, ColumnKind::text, ColumnKind::text, ColumnKind::text));
}

TEST(Query, KeepsTwoColumnsOfOneName) {
    const ResultTable table = ask("SELECT 1 AS a, 2 AS a, code AS a FROM organisation WHERE code = '09C'");
    EXPECT_THAT(names_of(table), ElementsAre("a", "a", "a"));
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre(Cell(std::int64_t{1}), Cell(std::int64_t{2}), Cell("09C"))));
}

TEST(Query, AnswersWithColumnsAlsoWhenThereAreNoRows) {
    const ResultTable table = ask("SELECT code, name FROM organisation WHERE 0");
    EXPECT_THAT(names_of(table), ElementsAre("code", "name"));
    EXPECT_TRUE(table.rows.empty());
    EXPECT_EQ(table.scope, "0 rows");
}

TEST(Query, AllowsWhateverOnlyReads) {
    const std::vector<std::string> allowed = {
        "WITH a AS (SELECT 1 AS x) SELECT x FROM a",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3) SELECT MAX(x) - 2 FROM n",
        "select 1",
        "  \n SELECT 1",
        "VALUES (1)",
        "SELECT 1;",
        "SELECT 1 ; ; ",
        "SELECT 1 -- and a word about it",
        "SELECT 1; -- and a word about it",
        "SELECT 1; /* and\nmore; than; one */",
        "-- first a word\nSELECT 1",
        "SELECT ';' = ';' -- a semicolon in a text is no end",
        "SELECT json_extract('{\"a\": 1}', '$.a')",
        "SELECT COUNT(*) FROM (SELECT 1 UNION SELECT 1)",
        "SELECT 1 EXCEPT SELECT 2",
        "SELECT ROW_NUMBER() OVER (ORDER BY code) FROM organisation LIMIT 1",
        "SELECT (SELECT COUNT(*) FROM organisation WHERE code = '09C')",
        "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'organisation'",
    };
    for (const std::string& sql : allowed) {
        EXPECT_EQ(whole(only_row(sql).at(0)), 1) << sql;
    }
}

TEST(Query, SumsThatLeave64BitsAreAnError) {
    EXPECT_THAT(refusal_of("SELECT SUM(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)"), HasSubstr("integer overflow"));
}

// ── What it refuses ──────────────────────────────────────────────────────────────────────────────────────────────────────

const std::vector<std::string>& writing() {
    static const std::string elsewhere = (the_ledger().folder() / "elsewhere.db").string();
    static const std::vector<std::string> all = {
        "INSERT INTO saved_query VALUES ('a', 'b', 'c', 'd', 'e')",
        "INSERT INTO saved_query VALUES ('a', 'b', 'c', 'd', 'e') RETURNING name",
        "REPLACE INTO saved_query VALUES ('a', 'b', 'c', 'd', 'e')",
        "WITH a AS (SELECT 'x' AS n) INSERT INTO saved_query SELECT n, n, n, n, n FROM a",
        "UPDATE figure SET forecast_year = 0",
        "UPDATE organisation SET name = 'x' WHERE code = '09C' RETURNING name",
        "DELETE FROM figure",
        "DELETE FROM figure WHERE 0",
        "WITH a AS (SELECT 1) DELETE FROM figure",
        "CREATE TABLE t (x)",
        "CREATE TABLE t AS SELECT * FROM figure",
        "CREATE TEMP TABLE t (x)",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TEMP VIEW v AS SELECT 1",
        "CREATE INDEX i ON organisation (name)",
        "CREATE TRIGGER t AFTER INSERT ON figure BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE t USING fts5(x)",
        "DROP TABLE figure",
        "DROP VIEW structural",
        "DROP TABLE IF EXISTS figure",
        "ALTER TABLE organisation ADD COLUMN x",
        "ALTER TABLE organisation RENAME TO body",
        "ATTACH '" + elsewhere + "' AS elsewhere",
        "ATTACH ':memory:' AS elsewhere",
        "DETACH main",
        "PRAGMA user_version = 7",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA writable_schema = ON",
        "PRAGMA user_version",
        "SELECT * FROM pragma_user_version",
        "VACUUM",
        "VACUUM INTO '" + elsewhere + "'",
        "REINDEX",
        "ANALYZE",
        "BEGIN",
        "BEGIN IMMEDIATE",
        "COMMIT",
        "END",
        "ROLLBACK",
        "SAVEPOINT a",
        "RELEASE a",
        "SELECT load_extension('evil')",
        "EXPLAIN DELETE FROM figure",
    };
    return all;
}

TEST(Query, RefusesWhateverWritesAttachesOrSetsAndLeavesTheLedgerAsItWas) {
    const std::string before = bytes_of(the_ledger().file());
    for (const Access access : {Access::read, Access::write}) {   // the connection that could write is refused by the query alone
        for (const std::string& sql : writing()) {
            EXPECT_THAT(refusal_of(sql, access), AllOf(HasSubstr("`query` only reads"), HasSubstr("nothing was changed"))) << sql;
            EXPECT_EQ(bytes_of(the_ledger().file()), before) << sql;
            EXPECT_THAT(the_ledger().names(), ElementsAre("ledger.db")) << sql;
        }
    }
}

TEST(Query, KnowsNoFunctionThatTouchesFiles) {
    for (const std::string sql : {"SELECT writefile('x', 'y')", "SELECT readfile('/etc/passwd')", "SELECT edit('x')"}) {
        EXPECT_THAT(refusal_of(sql), HasSubstr("no such function")) << sql;
    }
}

TEST(Query, TakesOneStatementAtATime) {
    const std::string before = bytes_of(the_ledger().file());
    for (const std::string sql : {"SELECT 1; SELECT 2", "SELECT 1; DROP TABLE figure", "SELECT 1; DELETE FROM figure", "SELECT 1 /* ; */ ; -- one\n SELECT 2",
                                  "SELECT 1; nonsense"}) {
        EXPECT_THAT(refusal_of(sql, Access::write), HasSubstr("more than one statement; give one at a time")) << sql;
    }
    EXPECT_EQ(bytes_of(the_ledger().file()), before);
}

TEST(Query, WantsAStatementAtAll) {
    for (const std::string sql : {"", " ", "\n", ";", " ; ", "-- only a word", "/* only a word */"}) {
        EXPECT_THAT(refusal_of(sql), HasSubstr("there is no statement")) << sql;
    }
}

TEST(Query, SaysWhatIsWrongWithTheSqlInTheEnginesWords) {
    struct Case {
        std::string sql, words;
    };
    const std::vector<Case> cases = {
        {"SELEC 1", "syntax error"},
        {"SELECT", "incomplete input"},
        {"SELECT * FROM", "incomplete input"},
        {"SELECT 'open", "unrecognized token"},
        {"SELECT nosuch(1)", "no such function: nosuch"},
        {"SELECT COUNT(*) FROM figure GROUP BY 2", "GROUP BY term out of range"},
        {"SELECT 1 UNION SELECT 1, 2", "do not have the same number of result columns"},
    };
    for (const Case& each : cases) {
        EXPECT_THAT(refusal_of(each.sql), AllOf(HasSubstr("the SQL is not right: "), HasSubstr(each.words))) << each.sql;
    }
}

// What the user wrote is wrong, not the program: also where the engine finds it out only while it runs.
TEST(Query, OwnsNoMistakeThatIsTheUsers) {
    for (const std::string sql : {"SELECT code FROM organisation LIMIT 'many'", "SELECT zeroblob(3000000000)", "SELECT json_extract('{', '$.a')",
                                  "SELECT abs(-9223372036854775808)"}) {
        EXPECT_THAT(refusal_of(sql), HasSubstr("the SQL is not right: ")) << sql;
    }
}

// ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Query, OffersTheNearestNameForOneThatIsMistyped) {
    struct Case {
        std::string sql, wrong, offered;
    };
    const std::vector<Case> cases = {
        {"SELECT structural_pense FROM structural", "no such column: structural_pense", "structural_pence"},
        {"SELECT s.structural_pense FROM structural AS s", "no such column: s.structural_pense", "structural_pence"},
        {"SELECT main.structural.one_off_penc FROM structural", "no such column: main.structural.one_off_penc", "one_off_pence"},
        {"SELECT * FROM structral", "no such table: structral", "structural"},
        {"SELECT * FROM main.structral", "no such table: main.structral", "structural"},
        {"SELECT * FROM carry_foward", "no such table: carry_foward", "carry_forward"},
        {"SELECT code FROM organization", "no such table: organization", "organisation"},
        {"SELECT STRUCTURAL_PENSE FROM structural", "no such column: STRUCTURAL_PENSE", "structural_pence"},
    };
    for (const Case& each : cases) {
        EXPECT_THAT(refusal_of(each.sql), AllOf(HasSubstr(each.wrong), HasSubstr("did you mean "), HasSubstr(each.offered))) << each.sql;
    }
    EXPECT_THAT(refusal_of("SELECT qqqqqqqqq FROM structural"), Not(HasSubstr("did you mean")));
}

// A name in double quotes that nothing has is a mistake; some engines read it as a text and answer with nonsense.
TEST(Query, DoesNotTakeAMistypedNameInDoubleQuotesForAText) {
    EXPECT_THAT(refusal_of("SELECT \"structural_pense\" FROM structural"),
                AllOf(HasSubstr("no such column: structural_pense"), HasSubstr("a text stands in single quotes: 'structural_pense'")));
}

TEST(Query, IgnoresTheCaseOfNames) {
    EXPECT_EQ(whole(only_row("SELECT COUNT(Code) FROM ORGANISATION WHERE CODE = '09C'").at(0)), 1);
}

}  // namespace
}  // namespace ccgledger
