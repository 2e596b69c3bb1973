#include "store/sql_text.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ccgledger {
namespace {

struct BareCase {
    std::string script;
    std::string bare;
};

TEST(BareSql, DropsCommentsAndSpacingAndNothingElse) {
    const std::vector<BareCase> cases = {
        {"", ""},
        {"   \n\t\r\n ", ""},
        {"SELECT 1", "SELECT 1"},
        {"  SELECT\t\n  1  ;\n", "SELECT 1 ;"},
        // Comments
        {"-- only a comment", ""},
        {"-- a comment\nSELECT 1", "SELECT 1"},
        {"SELECT 1 -- one\n, 2", "SELECT 1 , 2"},
        {"SELECT 1 -- one\r\n, 2", "SELECT 1 , 2"},
        {"SELECT/* between */1", "SELECT 1"},
        {"SELECT /* many\nlines */ 1", "SELECT 1"},
        {"SELECT /**/ 1 /***/", "SELECT 1"},
        {"SELECT /*/ still a comment */ 1", "SELECT 1"},
        {"SELECT /* -- */ 1", "SELECT 1"},
        {"SELECT -- /*\n 1 -- */", "SELECT 1"},
        {"SELECT 2 - -1, 4 / 2 * 3", "SELECT 2 - -1, 4 / 2 * 3"},
        // Within quotes nothing is a comment and no space is a gap
        {"SELECT '-- kept  /* too */'", "SELECT '-- kept  /* too */'"},
        {"SELECT \"a  --  b\"", "SELECT \"a  --  b\""},
        {"SELECT `a  /* b`", "SELECT `a  /* b`"},
        {"SELECT [a  -- b]  ", "SELECT [a  -- b]"},
        {"SELECT ' \n\t '", "SELECT ' \n\t '"},
        // A doubled quotation mark stands for itself
        {"SELECT 'it''s  --  one'  -- two", "SELECT 'it''s  --  one'"},
        {"SELECT ''''  -- one mark", "SELECT ''''"},
        {"SELECT ''  -- nothing", "SELECT ''"},
        {"SELECT \"a\"\"  --b\"  /* c */", "SELECT \"a\"\"  --b\""},
        {"SELECT '\"'  --'", "SELECT '\"'"},
        {"SELECT \"'\"  --\"", "SELECT \"'\""},
        {"SELECT [a]]  -- b", "SELECT [a]]"},
        // Unterminated: to the end of the script
        {"SELECT 'never  closed -- ", "SELECT 'never  closed -- "},
        {"SELECT 'a''", "SELECT 'a''"},
        {"SELECT 1 /* never  closed", "SELECT 1"},
        {"SELECT 1 /*", "SELECT 1"},
        {"SELECT 1 --", "SELECT 1"},
        {"SELECT 1 -", "SELECT 1 -"},
        {"SELECT 1 /", "SELECT 1 /"},
    };
    for (const BareCase& each : cases) {
        EXPECT_EQ(bare_sql(each.script), each.bare) << each.script;
    }
}

/// Scripts of the pieces that the reader treats specially.
rc::Gen<std::string> any_script() {
    const auto piece =
        rc::gen::elementOf(std::vector<std::string>{"'", "''", "\"", "`",  "[",  "]", "--",     "-", "/*", "*/", "/",
                                                    "*", "\n", " ",  "  ", "\t", "a", "SELECT", "1", ";",  "£"});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string script;
                            for (const std::string& each : pieces) {
                                script += each;
                            }
                            return script;
                        });
}

RC_GTEST_PROP(BareSqlProperties, BaringTwiceIsBaringOnce, ()) {
    const std::string bare = bare_sql(*any_script());
    RC_ASSERT(bare_sql(bare) == bare);
}

RC_GTEST_PROP(BareSqlProperties, SpaceAndCommentsAroundChangeNothing, ()) {
    const std::string script = *any_script();
    RC_ASSERT(bare_sql(" \n-- a comment\n/* another */ " + script) == bare_sql(script));
}

TEST(TrimmedSql, TakesOffSpaceAndTheLastSemicolons) {
    EXPECT_EQ(trimmed_sql(""), "");
    EXPECT_EQ(trimmed_sql(" \n\t"), "");
    EXPECT_EQ(trimmed_sql("\n CREATE VIEW a AS\n-- why\nSELECT 1;\n"), "CREATE VIEW a AS\n-- why\nSELECT 1");
    EXPECT_EQ(trimmed_sql("SELECT ';' ; ;\n;"), "SELECT ';'");
}

TEST(TextBehindASemicolon, IsNeitherACommentNorQuoted) {
    for (const std::string one : {"SELECT 1", "SELECT 1;", "SELECT 1 ; -- done; really", "SELECT ';', \"a;b\", [c;d] -- e; f", "SELECT 1 - 2 / 3;;\n /* ; */ ;", "-- a; b\nSELECT 1",
                                  "SELECT 'it''s; one'", "SELECT 'open; "}) {
        EXPECT_FALSE(has_text_behind_semicolon(one)) << one;
    }
    for (const std::string two : {"SELECT 1; SELECT 2", "SELECT ';'; SELECT 2", "SELECT 1 -- one;\n; SELECT 2", ";SELECT 1;x"}) {
        EXPECT_TRUE(has_text_behind_semicolon(two)) << two;
    }
}

}  // namespace
}  // namespace ccgledger
