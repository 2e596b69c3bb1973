// Charts: what gnuplot is given, and what becomes of what it draws.
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "report/chart.h"

namespace ccgledger {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr std::int64_t a_million = 100'000'000;   // pence

Chart bars(const std::string& id, const std::vector<LyingBar>& lying) {
    return {.id = id, .title = "Bars & <more>", .description = "two bars", .script = lying_bars(lying, std::nullopt)};
}

TEST(Charts, StandInOnePageWithoutTouchingEachOther) {
    const std::vector<LyingBar> lying = {{"forecast", {-8 * a_million, -8 * a_million}, level_style, "position"}};
    const std::vector<std::string> pictures = drawn(std::vector{bars("one", lying), bars("two", lying)});
    ASSERT_THAT(pictures, SizeIs(2));
    EXPECT_THAT(pictures[0], HasSubstr("<svg class=\"chart\" role=\"img\" aria-labelledby=\"one-title one-description\""));
    EXPECT_THAT(pictures[0], HasSubstr("<title id=\"one-title\">Bars &amp; &lt;more&gt;</title>"));
    EXPECT_THAT(pictures[0], HasSubstr("forecast −8.0"));
    EXPECT_THAT(pictures[1], HasSubstr("id='two-gpPat1'"));
    EXPECT_THAT(pictures[1], HasSubstr("url(#two-gpPat1)"));
    EXPECT_THAT(pictures[1], Not(HasSubstr("one-")));
    EXPECT_THAT(pictures[1], Not(HasSubstr("<?xml")));
}

TEST(Charts, TellKindsApartByPatternToo) {
    const std::string picture = drawn(std::vector{bars("b", {{"kept", {a_million, a_million}, favourable_style, "kept"},
                                                             {"missed", {-a_million, -a_million}, adverse_style, "missed"}})})[0];
    EXPECT_THAT(picture, HasSubstr("stroke:rgb(27,122,75)' d='M-4,0 L8,12"));    // falling lines
    EXPECT_THAT(picture, HasSubstr("stroke:rgb(179,65,29)' d='M-4,8 L8,-4"));   // rising ones
}

TEST(Charts, LeaveALineOpenWhereAYearIsUnknown) {
    const std::string how = "using 1:2 with lines lt 1";
    const auto pictures = drawn(std::vector{Chart{.id = "whole", .title = "", .description = "", .script = plot_of({{"0 1\n1 2\n2 3\n", how, ""}})},
                                            Chart{.id = "open", .title = "", .description = "", .script = plot_of({{"0 1\n1 2\n\n4 2\n5 3\n", how, ""}})}});
    const auto strokes = [](const std::string& picture) {
        std::size_t count = 0;
        const std::size_t curve = picture.find("gnuplot_plot_1");
        for (std::size_t at = picture.find('M', curve); at != std::string::npos; at = picture.find('M', at + 1)) {
            ++count;
        }
        return count;
    };
    EXPECT_EQ(strokes(pictures[1]), strokes(pictures[0]) + 1);
}

TEST(Charts, RunNothingThatALedgerSays) {
    const std::string name = "`touch /tmp/owned` '; system(\"touch owned\") # $(x) @y";
    const std::string text = plot_text(name);
    EXPECT_EQ(text.find_first_of("`\"$@#\\", 0), std::string::npos) << text;
    const std::string picture = drawn(std::vector{bars("b", {{name, {a_million, a_million}, level_style, "kind"}})})[0];
    EXPECT_THAT(picture, HasSubstr("system("));
}

TEST(AmountsInWords, KeepTheSignInFrontAndTheSmallOnesWhole) {
    EXPECT_EQ(amount_in_words(-8 * a_million), "−£8.0m");
    EXPECT_EQ(amount_in_words(1'325'000'000), "£13.25m");
    EXPECT_EQ(amount_in_words(421'000), "£4,210");
    EXPECT_EQ(amount_in_words(0), "£0.0m");
    EXPECT_EQ(position_in_words(0), "break-even");
    EXPECT_EQ(position_in_words(-130'000'000), "a deficit of £1.3m");
    EXPECT_EQ(amount_in_words(std::numeric_limits<std::int64_t>::min()), "−£92,233,720,368.55m");
}

TEST(AmountsInWords, SayOnWhichSideABoundIs) {
    EXPECT_EQ(range_label({-2 * a_million, -a_million}), "−2.0 to −1.0");
    EXPECT_EQ(range_label({std::nullopt, -20 * a_million}), "≤ −20.0");
    EXPECT_EQ(range_label({}), "unknown");
    EXPECT_EQ(range_in_words({a_million, a_million}), "£1.0m");
}

RC_GTEST_PROP(PlotAmounts, AreExactToThePenny, (std::int64_t pence)) {
    std::string digits = plot_amount(pence);
    digits.erase(digits.find('.'), 1);
    RC_ASSERT(std::stoll(digits) == pence);
}

RC_GTEST_PROP(Ranges, CoverBothThatTheyAreMadeOf, (std::int64_t a, std::int64_t b)) {
    const Range both = covering({a, a}, {b, b});
    RC_ASSERT(*both.low == std::min(a, b));
    RC_ASSERT(*both.high == std::max(a, b));
    RC_ASSERT(covering({a, b}, {}).low == std::optional(a));
}

}  // namespace
}  // namespace ccgledger
