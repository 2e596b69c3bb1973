#include "values/similar.h"

#include <gtest/gtest.h>

namespace ccgledger {
namespace {

using Names = std::vector<std::string>;

const Names& reports() {
    static const Names names = {"position", "structural", "bridge", "carry-forward", "trend", "qipp", "risk", "rules"};
    return names;
}

TEST(SimilarNames, FindsWhatWasMistyped) {
    EXPECT_EQ(similar_names("postion", reports()), Names{"position"});  // a letter left out
    EXPECT_EQ(similar_names("trrend", reports()), Names{"trend"});      // a letter too many
    EXPECT_EQ(similar_names("bradge", reports()), Names{"bridge"});     // a wrong letter
    EXPECT_EQ(similar_names("qpip", reports()), Names{"qipp"});         // neighbours swapped: one change, not two
    EXPECT_EQ(similar_names("TREND", reports()), Names{"trend"});       // case
}

TEST(SimilarNames, FindsWhatWasBegunOrOverdone) {
    EXPECT_EQ(similar_names("struct", reports()), Names{"structural"});
    EXPECT_EQ(similar_names("risks-and-more", reports()), Names{"risk"});
    EXPECT_EQ(similar_names("st", reports()), Names{});  // two letters begin too many words
}

TEST(SimilarNames, OffersNothingWhenNothingIsNear) {
    EXPECT_EQ(similar_names("weather", reports()), Names{});
    EXPECT_EQ(similar_names("", reports()), Names{});
    EXPECT_EQ(similar_names("x", {"y", "z"}), Names{});  // every letter would change
    EXPECT_EQ(similar_names("trend", {}), Names{});
}

TEST(SimilarNames, PutsTheNearestFirstAndStopsAtMost) {
    const Names candidates = {"09X", "10C", "09C", "09D", "09c"};
    EXPECT_EQ(similar_names("09C", candidates), (Names{"09C", "09c", "09X"}));
    EXPECT_EQ(similar_names("09C", candidates, 1), Names{"09C"});
    EXPECT_EQ(similar_names("09C", candidates, 0), Names{});
}

TEST(SimilarNames, NamesACandidateOnce) {
    EXPECT_EQ(similar_names("trend", {"trend", "trend"}), Names{"trend"});
}

TEST(DidYouMean, ReadsAsTheEndOfAMessage) {
    EXPECT_EQ(did_you_mean("weather", reports()), "");
    EXPECT_EQ(did_you_mean("postion", reports()), " (did you mean position?)");
    EXPECT_EQ(did_you_mean("09C", {"09D", "09E"}), " (did you mean 09D or 09E?)");
    EXPECT_EQ(did_you_mean("09C", {"09D", "09E", "09F", "09G"}), " (did you mean 09D, 09E or 09F?)");
}

}  // namespace
}  // namespace ccgledger
