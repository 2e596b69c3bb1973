#include "values/utf8.h"

#include <vector>

#include <gtest/gtest.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

TEST(Utf8, ReadsCharactersOfOneToFourBytes) {
    struct Case {
        std::string_view text;
        char32_t code_point;
    };
    for (const Case& c :
         std::vector<Case>{{"A", U'A'}, {"£", U'£'}, {"\u2013", U'\u2013'}, {"\U0001F600", U'\U0001F600'}}) {
        const Utf8Character character = utf8_at(c.text, 0);
        EXPECT_TRUE(character.valid);
        EXPECT_EQ(character.code_point, c.code_point);
        EXPECT_EQ(character.length, c.text.size());
    }
    EXPECT_THROW(static_cast<void>(utf8_at("A", 1)), InternalError);
}

TEST(Utf8, StepsOverBytesThatAreNoCharacter) {
    struct Case {
        std::string_view why, bytes;
    };
    const std::vector<Case> cases = {
        {"continuation alone", "\x80"},
        {"cut short", "\xE2\x82"},
        {"never a first byte", "\xFF"},
        {"longer than needed", "\xC0\xAF"},
        {"surrogate", "\xED\xA0\x80"},
        {"beyond U+10FFFF", "\xF4\x90\x80\x80"},
        {"second byte is a letter",
         "\xC3"
         "A"},
    };
    for (const Case& c : cases) {
        const Utf8Character character = utf8_at(c.bytes, 0);
        EXPECT_FALSE(character.valid) << c.why;
        EXPECT_EQ(character.length, 1U) << c.why;
    }
}

TEST(Utf8, CountsAndRepairs) {
    EXPECT_EQ(utf8_length("£12 \u2013 caf\u00E9"), 10U);
    EXPECT_EQ(valid_utf8("a\xFF£"), "a\uFFFD£");
    EXPECT_EQ(valid_utf8(std::string_view("\0", 1)), std::string(1, '\0'));
}

}  // namespace
}  // namespace ccgledger
