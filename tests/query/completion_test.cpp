// What Tab offers, and how a command's words are split: functions of the text alone.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/completion.h"
#include "query/words.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Vocabulary vocabulary() {
    return {.commands = {"query", "report", "trace"},
            .words_of_command = {{"report", {"position", "structural"}}},
            .options = {"--fy", "--org"},
            .shell_commands = {".help", "\\o"},
            .bodies = {"09C", "ashford"},
            .periods = {"2016-17", "2017-18"},
            .sql_words = {"FROM", "SELECT"},
            .views = {"position", "structural"},
            .columns = {{"position", {"bound", "plan_pence"}}, {"structural", {"basis", "structural_pence"}}}};
}

std::vector<std::string> offered(const std::string& text) { return complete(vocabulary(), text).candidates; }

TEST(Completion, OffersCommandsAndKeywordsAtTheBeginning) {
    EXPECT_THAT(offered("re"), ElementsAre("report"));
    EXPECT_THAT(offered("SE"), ElementsAre("SELECT"));
    EXPECT_THAT(offered("se"), ElementsAre("select"));
    EXPECT_THAT(offered("."), ElementsAre(".help"));
    EXPECT_THAT(offered("\\"), ElementsAre("\\o"));
    EXPECT_THAT(offered("zz"), IsEmpty());
}

TEST(Completion, OffersWhatACommandTakes) {
    EXPECT_THAT(offered("report "), ElementsAre("position", "structural"));
    EXPECT_THAT(offered("report st"), ElementsAre("structural"));
    EXPECT_THAT(offered("report structural --"), ElementsAre("--fy", "--org"));
    EXPECT_THAT(offered("report structural --org a"), ElementsAre("ashford"));
    EXPECT_THAT(offered("report structural --fy 2017"), ElementsAre("2017-18"));
    EXPECT_THAT(offered("trace 09"), ElementsAre("09C"));
    EXPECT_THAT(offered("trace 09C 20"), ElementsAre("2016-17", "2017-18"));
}

TEST(Completion, OffersViewsAfterFromAndColumnsOfTheViewsNamed) {
    EXPECT_THAT(offered("SELECT * FROM "), ElementsAre("position", "structural"));
    EXPECT_THAT(offered("select * from STR"), ElementsAre("structural"));
    EXPECT_THAT(offered("SELECT 1 FROM structural WHERE b"), ElementsAre("basis"));
    EXPECT_THAT(offered("SELECT b"), ElementsAre("basis", "bound"));
    EXPECT_THAT(offered("SELECT structural.s"), ElementsAre("structural_pence"));
    EXPECT_THAT(offered("SELECT 1 FROM position WHERE x = '09"), ElementsAre("09C"));
    EXPECT_THAT(offered("SELECT 1\nFROM posi"), ElementsAre("position"));
}

TEST(Completion, SaysWhereTheWordBegins) {
    EXPECT_EQ(complete(vocabulary(), "SELECT 1 FROM str").start, 14U);
    EXPECT_EQ(complete(vocabulary(), "SELECT (b").start, 8U);
    EXPECT_EQ(complete(vocabulary(), "report structural --org 0").start, 24U);
    EXPECT_EQ(complete(vocabulary(), "").start, 0U);
}

TEST(Completion, FindsTheCommonBeginning) {
    EXPECT_EQ(common_beginning({}), "");
    EXPECT_EQ(common_beginning({"one"}), "one");
    EXPECT_EQ(common_beginning({"structural_high", "structural_low"}), "structural_");
    EXPECT_EQ(common_beginning({"a", "b"}), "");
}

TEST(Words, AreSplitAsAShellSplitsThem) {
    EXPECT_THAT(words_of("  trace 09C\t2017-18 "), ElementsAre("trace", "09C", "2017-18"));
    EXPECT_THAT(words_of("orgs show 'NHS Ashford CCG'"), ElementsAre("orgs", "show", "NHS Ashford CCG"));
    EXPECT_THAT(words_of(R"(a "b \" c" d\ e '\')"), ElementsAre("a", "b \" c", "d e", "\\"));
    EXPECT_THAT(words_of("a'b'c ''"), ElementsAre("abc", ""));
    EXPECT_THAT(words_of(""), IsEmpty());
    EXPECT_THROW(static_cast<void>(words_of("a 'b")), UserError);
}

}  // namespace
}  // namespace ccgledger
