#include "store/audit.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answers.h"
#include "store/ledger.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

void append_three(Database& ledger) {
    for (const std::string_view detail : {"the first", "the second", "the third"}) {
        append_audit_entry(ledger, {.action = "orgs add",
                                    .detail = detail,
                                    .content_sha256 = "abc",
                                    .recorded_at = "2018-02-13T09:30:00Z",
                                    .actor = "analyst"});
    }
}

TEST(AuditChain, EveryActMovesItsHead) {
    Database ledger = ledger_in_memory();
    EXPECT_EQ(chain_head(ledger), "");
    append_three(ledger);
    EXPECT_EQ(answer(ledger, "SELECT COUNT(DISTINCT sha256) FROM audit_entry"), "3");
    EXPECT_EQ(chain_head(ledger), answer(ledger, "SELECT sha256 FROM audit_entry WHERE audit_entry_id = 3"));
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(AuditChain, AChangedEntryIsFound) {
    for (const std::string column : {"recorded_at", "actor", "action", "detail", "content_sha256", "sha256"}) {
        Database ledger = ledger_in_memory();
        append_three(ledger);
        ledger.execute("UPDATE audit_entry SET " + column + " = 'forged' WHERE audit_entry_id = 2");
        EXPECT_FALSE(verify_ledger(ledger).empty()) << column;
    }
}

TEST(AuditChain, ARemovedEntryIsFound) {
    Database ledger = ledger_in_memory();
    append_three(ledger);
    ledger.execute("DELETE FROM audit_entry WHERE audit_entry_id = 2");
    EXPECT_THAT(verify_ledger(ledger),
                ElementsAre(HasSubstr("audit entry 3 (orgs add) was changed, or one before it was taken out")));
}

TEST(AuditChain, EntriesThatChangedPlacesAreFound) {
    Database ledger = ledger_in_memory();
    append_three(ledger);
    ledger.execute(
        "UPDATE audit_entry SET audit_entry_id = 9 WHERE audit_entry_id = 2;"
        "UPDATE audit_entry SET audit_entry_id = 2 WHERE audit_entry_id = 3;"
        "UPDATE audit_entry SET audit_entry_id = 3 WHERE audit_entry_id = 9");
    EXPECT_FALSE(verify_ledger(ledger).empty());
}

TEST(AuditChain, TextsThatRunTogetherAreToldApart) {
    const auto head = [](std::string_view actor, std::string_view action) {
        Database ledger = ledger_in_memory();
        append_audit_entry(
            ledger, {.action = action, .detail = "d", .content_sha256 = "c", .recorded_at = "t", .actor = actor});
        return chain_head(ledger);
    };
    EXPECT_NE(head("ab", "c"), head("a", "bc"));
    EXPECT_NE(head("a|1:b", "c"), head("a", "b|1:c"));
}

TEST(FigureSpelling, TellsUnknownFromNilAndStatedFromAssumed) {
    const auto spelling = [](std::optional<std::int64_t> amount, bool is_assumed) {
        std::string text;
        append_figure_spelling(text, "ACU_NHS", 1, {amount, 5, -7, std::nullopt}, is_assumed, 8, std::nullopt);
        return text;
    };
    EXPECT_EQ(spelling(0, false), "ACU_NHS|1|0|5|-7|||8\n");
    EXPECT_EQ(spelling(std::nullopt, false), "ACU_NHS|1||5|-7|||8\n");
    EXPECT_EQ(spelling(std::nullopt, true), "ACU_NHS|1||5|-7||a|8\n");
}

TEST(SubmissionHash, CoversEveryPartOfTheSeal) {
    const SubmissionSeal seal{.organisation = "09C",
                              .period = "2017-18:M9",
                              .kind = "return",
                              .version = 1,
                              .source_sha256 = "s",
                              .figures = "f",
                              .previous_sha256 = "p"};
    std::vector<SubmissionSeal> others(7, seal);
    others[0].organisation = "09E";
    others[1].period = "2017-18:M8";
    others[2].kind = "accounts";
    others[3].version = 2;
    others[4].source_sha256 = "t";
    others[5].figures = "g";
    others[6].previous_sha256 = "q";
    for (const SubmissionSeal& other : others) {
        EXPECT_NE(submission_sha256(other), submission_sha256(seal));
    }
}

TEST(UtcNow, IsASecondInUtc) {
    EXPECT_THAT(utc_now(), MatchesRegex("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
    EXPECT_FALSE(current_actor().empty());
}

}  // namespace
}  // namespace ccgledger
