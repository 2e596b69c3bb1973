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
#include "query/saved_queries.h"
#include "query/sql_query.h"
#include "source_tree.h"
#include "store/audit.h"
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
    return SqlReader(ledger).run({.sql = std::string(sql)});
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

TEST(Query, TakesWholeNumbersInAColumnOfPenceForMoney) {
    const ResultTable table = ask("SELECT 150 AS a_pence, 1.5 AS b_pence, 'x' AS c_pence, NULL AS d_pence, 3 AS _pence");
    std::vector<ColumnKind> kinds;
    for (const Column& column : table.columns) {
        kinds.push_back(column.kind);
    }
    EXPECT_THAT(kinds, ElementsAre(ColumnKind::money, ColumnKind::text, ColumnKind::text, ColumnKind::money, ColumnKind::integer));
    EXPECT_EQ(table.columns[0].title, "a");
    EXPECT_EQ(table.rows.front().front(), Cell(std::int64_t{150}));   // pence, as the SQL gives them
}

// ── Limits ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

const std::string endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) ";

ResultTable ask_with(const QueryRequest& request) {
    Database ledger = open_ledger(the_ledger().file(), Access::read);
    return SqlReader(ledger).run(request);
}

TEST(Query, IsCutAtTheRowLimitAndSaysSo) {
    const ResultTable cut = ask_with({.sql = endless + "SELECT x FROM n", .row_limit = 3});
    EXPECT_TRUE(cut.truncated);
    EXPECT_THAT(cut.rows, ElementsAre(ElementsAre(Cell(std::int64_t{1})), ElementsAre(Cell(std::int64_t{2})), ElementsAre(Cell(std::int64_t{3}))));
    EXPECT_THAT(cut.notes, ElementsAre("Cut short: the limit of 3 rows was reached. This is not the whole answer."));
}

TEST(Query, ThatHasExactlyTheLimitIsWhole) {
    const ResultTable whole_answer = ask_with({.sql = "SELECT code FROM organisation LIMIT 3", .row_limit = 3});
    EXPECT_FALSE(whole_answer.truncated);
    EXPECT_EQ(whole_answer.rows.size(), 3U);
    EXPECT_TRUE(whole_answer.notes.empty());
}

TEST(Query, HasAnUsualLimitAgainstAnswersWithoutEnd) {
    const ResultTable cut = ask(endless + "SELECT x FROM n");
    EXPECT_TRUE(cut.truncated);
    EXPECT_EQ(cut.rows.size(), usual_row_limit);
}

TEST(Query, IsStoppedAtItsTimeWithTheRowsThereAre) {
    const ResultTable cut = ask_with({.sql = endless + "SELECT SUM(x) FROM n", .timeout = std::chrono::milliseconds(20)});
    EXPECT_TRUE(cut.truncated);
    EXPECT_TRUE(cut.rows.empty());
    EXPECT_THAT(cut.notes, ElementsAre("Cut short: the limit of 0.02 seconds was reached. This is not the whole answer."));
}

TEST(Query, IsStoppedWhenItIsCancelledAndTheNextOneRuns) {
    Database ledger = open_ledger(the_ledger().file(), Access::read);
    bool is_cancelled = true;
    SqlReader reader(ledger, [&] { return is_cancelled; });
    EXPECT_THAT(words_of<UserError>([&] { static_cast<void>(reader.run({.sql = endless + "SELECT SUM(x) FROM n"})); }), HasSubstr("the query was stopped"));
    is_cancelled = false;
    EXPECT_EQ(reader.run({.sql = "SELECT 1"}).rows.size(), 1U);
}

// ── Parameters ───────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Query, TakesAWholeNumberForANumberAndAllElseForAText) {
    EXPECT_EQ(parameter_value("2017"), Cell(std::int64_t{2017}));
    EXPECT_EQ(parameter_value("-5"), Cell(std::int64_t{-5}));
    for (const std::string text : {"2017-18", "1.5", "", " 1", "1 ", "+1", "09C", "99999999999999999999"}) {
        EXPECT_EQ(parameter_value(text), Cell(text));
    }
    EXPECT_EQ(parameter_value("'2017'"), Cell("2017"));
    EXPECT_EQ(parameter_value("''"), Cell(""));
}

TEST(Query, BindsParametersByName) {
    const QueryRequest request{.sql = "SELECT :b AS b, :a AS a, :b || 'x' AS c", .parameters = parameters_from({"a=1", ":b=y=z"})};
    EXPECT_THAT(ask_with(request).rows, ElementsAre(ElementsAre(Cell("y=z"), Cell(std::int64_t{1}), Cell("y=zx"))));
}

TEST(Query, RefusesParametersThatDoNotFit) {
    const auto refused = [](const std::string& sql, const std::vector<std::string>& given) {
        return words_of<UserError>([&] { static_cast<void>(ask_with({.sql = sql, .parameters = parameters_from(given)})); });
    };
    EXPECT_THAT(refused("SELECT :a, :b", {"a=1"}), HasSubstr("a value is missing: :b; the query takes :a (must be given), :b (must be given)"));
    EXPECT_THAT(refused("SELECT :yeer", {"year=1"}), AllOf(HasSubstr("there is no parameter :year"), HasSubstr("did you mean yeer?")));
    EXPECT_THAT(refused("SELECT 1", {"a=1"}), HasSubstr("the query takes no parameters"));
    EXPECT_THAT(refused("SELECT :a", {"a=1", "a=2"}), HasSubstr("given twice"));
    for (const std::string shape : {"a", "=1", ":=1"}) {
        EXPECT_THAT(refused("SELECT :a", {shape}), HasSubstr("write NAME=VALUE")) << shape;
    }
    for (const std::string sql : {"SELECT ?", "SELECT ?1", "SELECT @a", "SELECT $a"}) {
        EXPECT_THAT(refused(sql, {}), HasSubstr("write :name")) << sql;
    }
}

TEST(Query, ReadsParametersAndTheirUsualValuesInTheHead) {
    const QueryHead head = head_of("\n-- What it is\n-- about.\n-- :least_pence = 100  the least\n-- :fy='2017'\n--  :org  a body\n-- More words.\nSELECT 1 -- :no = 1\n");
    EXPECT_EQ(head.about, "What it is about.");
    ASSERT_EQ(head.parameters.size(), 3U);
    EXPECT_EQ(head.parameters[0].name, "least_pence");
    EXPECT_EQ(head.parameters[0].usual, Cell(std::int64_t{100}));
    EXPECT_EQ(head.parameters[0].meaning, "the least");
    EXPECT_EQ(head.parameters[1].usual, Cell("2017"));
    EXPECT_EQ(head.parameters[2].name, "org");
    EXPECT_EQ(head.parameters[2].usual, Cell());
    EXPECT_EQ(head.parameters[2].meaning, "a body");
}

TEST(Query, EndsTheWordsAboutAQueryAtAnEmptyRemark) {
    EXPECT_EQ(head_of("-- One.\n--\n-- Two.\nSELECT 1").about, "One.");
    EXPECT_EQ(head_of("SELECT 1 -- no word about it").about, "");
}

TEST(Query, UsesTheUsualValueOfAParameterThatIsNotGiven) {
    const std::string sql = "-- Two.\n-- :a = 7\nSELECT :a AS a";
    EXPECT_THAT(ask_with({.sql = sql}).rows, ElementsAre(ElementsAre(Cell(std::int64_t{7}))));
    EXPECT_THAT(ask_with({.sql = sql, .parameters = parameters_from({"a=8"})}).rows, ElementsAre(ElementsAre(Cell(std::int64_t{8}))));
}

// ── Pounds ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Query, WritesPenceAsPoundsExactly) {
    const std::vector<std::pair<std::string, Cell>> cases = {
        {"0", Cell("0.00")},
        {"5", Cell("0.05")},
        {"-730000000", Cell("-7,300,000.00")},
        {"9223372036854775807", Cell("92,233,720,368,547,758.07")},
        {"(-9223372036854775807 - 1)", Cell("-92,233,720,368,547,758.08")},
        {"NULL", Cell()},
    };
    for (const auto& [pence, pounds] : cases) {
        EXPECT_EQ(only_row("SELECT pounds(" + pence + ")").at(0), pounds) << pence;
    }
    for (const std::string wrong : {"1.5", "'150'", "x'00'"}) {
        EXPECT_THAT(refusal_of("SELECT pounds(" + wrong + ")"), HasSubstr("pounds() takes a whole number of pence")) << wrong;
    }
}

// ── Saved queries ────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(SavedQueries, ThatShipSayWhatTheyAreAndRunAsTheyAre) {
    Database ledger = open_ledger(the_ledger().file(), Access::read);
    const std::vector<SavedQuery> all = saved_queries(ledger);
    EXPECT_GE(all.size(), 25U);
    SqlReader reader(ledger);
    for (const SavedQuery& query : all) {
        EXPECT_TRUE(is_query_name(query.name)) << query.name;
        EXPECT_TRUE(query.about.ends_with('.')) << query.name << ": " << query.about;
        EXPECT_FALSE(query.saved_by) << query.name;
        const QueryHead head = head_of(query.sql);
        for (const DeclaredParameter& parameter : head.parameters) {
            EXPECT_FALSE(parameter.meaning.empty()) << query.name << " :" << parameter.name;
            EXPECT_THAT(query.sql.substr(query.sql.find("SELECT")), HasSubstr(":" + parameter.name)) << query.name;
        }
        EXPECT_FALSE(reader.run({.sql = query.sql}).columns.empty()) << query.name;
    }
}

TEST(SavedQueries, AreKeptWithAnActInTheChain) {
    Database ledger = ledger_in_memory();
    save_query(ledger, {.name = "mine", .about = "All bodies.", .sql = " SELECT code FROM organisation;\n"});
    EXPECT_EQ(saved_query(ledger, "mine").sql, "SELECT code FROM organisation");
    EXPECT_EQ(answer(ledger, "SELECT action || '|' || detail FROM audit_entry"), "query save|mine: All bodies.");
    EXPECT_THAT(verify_ledger(ledger), testing::IsEmpty());
}

TEST(SavedQueries, KeepTheirNameUntilToldToGiveWay) {
    Database ledger = ledger_in_memory();
    save_query(ledger, {.name = "mine", .about = "One.", .sql = "SELECT 1"});
    const auto refused = [&](const QueryToSave& query) { return words_of<UserError>([&] { save_query(ledger, query); }); };
    EXPECT_THAT(refused({.name = "mine", .about = "Two.", .sql = "SELECT 2"}), HasSubstr("--replace"));
    EXPECT_THAT(refused({.name = "who-is-missing", .about = "Mine.", .sql = "SELECT 2", .replaces = true}), HasSubstr("comes with the program"));
    EXPECT_THAT(refused({.name = "show", .about = "Mine.", .sql = "SELECT 2"}), HasSubstr("is a command"));
    EXPECT_THAT(refused({.name = "Not a name", .about = "Mine.", .sql = "SELECT 2"}), HasSubstr("is no name for a query"));
    EXPECT_THAT(refused({.name = "silent", .about = "", .sql = "SELECT 2"}), HasSubstr("say what the query is about"));
    EXPECT_EQ(saved_query(ledger, "mine").sql, "SELECT 1");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM audit_entry"), "1");
    save_query(ledger, {.name = "mine", .about = "Two.", .sql = "SELECT 2", .replaces = true});
    EXPECT_EQ(saved_query(ledger, "mine").sql, "SELECT 2");
    EXPECT_EQ(answer(ledger, "SELECT group_concat(action, ', ') FROM audit_entry"), "query save, query replaced, query save");
}

TEST(SavedQueries, OfferTheNearestName) {
    Database ledger = ledger_in_memory();
    EXPECT_THAT(words_of<UserError>([&] { static_cast<void>(saved_query(ledger, "who-is-misssing")); }), HasSubstr("did you mean who-is-missing?"));
}

// ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Query, ShowsWhereInTheSqlTheTroubleIs) {
    struct Case {
        std::string sql, shown;
    };
    const std::vector<Case> cases = {
        {"SELECT nope FROM structural", "\n   1 | SELECT nope FROM structural\n     |        ^^^^"},
        {"SELECT 1\nFROM structral", "\n   2 | FROM structral\n     |      ^^^^^^^^^"},
        {"SELECT '£', nope FROM structural", "\n   1 | SELECT '£', nope FROM structural\n     |             ^^^^"},
        {"SELECT 1;\n SELECT 2", "\n   2 |  SELECT 2\n     |  ^^^^^^"},
        {"SELEC 1", "\n   1 | SELEC 1\n     | ^^^^^"},
        {"SELECT\tnope FROM structural", "\n   1 | SELECT nope FROM structural\n     |        ^^^^"},
    };
    for (const Case& each : cases) {
        EXPECT_THAT(refusal_of(each.sql), testing::EndsWith(each.shown)) << each.sql;
    }
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
