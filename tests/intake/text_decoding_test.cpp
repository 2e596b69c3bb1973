#include "intake/text_decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "values/utf8.h"

namespace ccgledger {
namespace {

/// `ENCODING: text`, or `V003 LINE:COLUMN message`.
std::string what_is_read(const std::string& bytes) {
    Findings findings;
    const auto decoded = decode_text(bytes, findings);
    if (decoded) {
        EXPECT_EQ(findings.errors(), 0U);
        return decoded->encoding + ": " + decoded->text;
    }
    EXPECT_EQ(findings.errors(), 1U);
    const Finding& finding = findings.kept().front();
    return std::string(finding.id) + " " + std::to_string(finding.place.line) + ":" +
           std::to_string(finding.place.column) + " " + finding.message;
}

using namespace std::string_literals;

std::string utf16(const std::u16string& text, bool is_big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += is_big ? high : low;
        bytes += is_big ? low : high;
    }
    return bytes;
}

TEST(TextDecodingTest, TakesUtf8AsItIs) {
    EXPECT_EQ(what_is_read(""), "UTF-8: ");
    EXPECT_EQ(what_is_read("a,b\n"), "UTF-8: a,b\n");
    EXPECT_EQ(what_is_read("\xEF\xBB\xBF£,b\n"), "UTF-8: £,b\n");
    EXPECT_EQ(what_is_read("\xEF\xBB\xBF"), "UTF-8: ");
}

TEST(TextDecodingTest, DoesNotCopyUtf8) {
    std::string bytes(100'000, 'a');
    const char* const before = bytes.data();
    Findings findings;
    const auto decoded = decode_text(std::move(bytes), findings);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text.data(), before);
}

TEST(TextDecodingTest, ReadsUtf16WithAndWithoutAMark) {
    const std::u16string text = u"line,£\n–,\U0001F600 and more\n";
    const std::string expected = "line,£\n–,\U0001F600 and more\n";
    EXPECT_EQ(what_is_read("\xFF\xFE" + utf16(text, false)), "UTF-16LE: " + expected);
    EXPECT_EQ(what_is_read("\xFE\xFF" + utf16(text, true)), "UTF-16BE: " + expected);
    EXPECT_EQ(what_is_read(utf16(text, false)), "UTF-16LE: " + expected);
    EXPECT_EQ(what_is_read(utf16(text, true)), "UTF-16BE: " + expected);
    EXPECT_EQ(what_is_read("\xFF\xFE"), "UTF-16LE: ");
}

TEST(TextDecodingTest, RefusesBrokenUtf16) {
    EXPECT_EQ(what_is_read("\xFF\xFE" + utf16(u"a\nb", false) + "\x00\xD8"s + utf16(u"c", false)),
              "V003 2:2 this is UTF-16 text, and 0xd800 is half a character without its other half");
    EXPECT_EQ(what_is_read("\xFE\xFF" + utf16(u"a", true) + "\xDC\x00"s),
              "V003 1:2 this is UTF-16 text, and 0xdc00 is half a character without its other half");
    EXPECT_EQ(what_is_read("\xFF\xFE" + utf16(u"a", false) + "\x00\xD8"s),
              "V003 1:2 this is UTF-16 text, and 0xd800 is half a character without its other half");
    EXPECT_EQ(what_is_read("\xFF\xFE" + utf16(u"ab", false) + "c"),
              "V003 1:3 this is UTF-16 text, and it ends in the middle of a character");
    EXPECT_EQ(what_is_read("\xFF\xFE" + utf16(u"a", false) + "\0\0"s),
              "V003 1:2 this is UTF-16 text, and 0x0000 is no character of a text");
}

RC_GTEST_PROP(TextDecodingProperties, EveryUtf16PairIsReadOrRefused, (const std::vector<std::uint16_t>& units)) {
    std::u16string text;
    for (const std::uint16_t unit : units) {
        text += static_cast<char16_t>(unit);
    }
    Findings findings;
    const auto decoded = decode_text("\xFF\xFE" + utf16(text, false), findings);
    RC_ASSERT(decoded.has_value() == (findings.errors() == 0));
    if (decoded) {
        RC_ASSERT(valid_utf8(decoded->text) == decoded->text);
    }
}

TEST(TextDecodingTest, ReadsWhatIsNotUtf8AsWindows1252) {
    EXPECT_EQ(what_is_read("plan,\xA3"
                           "1\r\n\x80\x93tea\x94\x96\xFF\n"),
              "Windows-1252: plan,£1\r\n€“tea”–ÿ\n");
}

// The whole table, against the one that the Unicode Consortium publishes.
TEST(TextDecodingTest, KnowsEveryByteOfWindows1252) {
    const std::string upper = "€\x01‚ƒ„…†‡ˆ‰Š‹Œ\x01Ž\x01\x01‘’“”•–—˜™š›œ\x01žŸ";
    std::size_t at = 0;
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
        // A letter before and behind: alone, no byte above 0x7F is UTF-8.
        const std::string read = what_is_read("a" + std::string(1, static_cast<char>(byte)) + "b");
        if (byte >= 0xA0) {
            // As in Latin-1, whose code points these are; two bytes in UTF-8.
            const std::string letter{static_cast<char>(0xC0U | (byte >> 6U)),
                                     static_cast<char>(0x80U | (byte & 0x3FU))};
            EXPECT_EQ(read, "Windows-1252: a" + letter + "b");
            continue;
        }
        const std::string expected = upper.substr(at, utf8_at(upper, at).length);
        at += expected.size();
        if (expected == "\x01") {
            EXPECT_THAT(read, testing::StartsWith("V003 1:2 the byte 0x")) << byte;
        } else {
            EXPECT_EQ(read, "Windows-1252: a" + expected + "b") << byte;
        }
    }
    EXPECT_EQ(at, upper.size());
}

TEST(TextDecodingTest, RefusesWhatIsNoText) {
    EXPECT_EQ(what_is_read("a\nb\0c"s), "V003 2:2 the byte 0x00 is not text in UTF-8");
    EXPECT_EQ(what_is_read("a\x01\xA3"), "V003 1:3 the byte 0xa3 is not text in UTF-8");
    EXPECT_EQ(what_is_read("\xEF\xBB\xBF"
                           "a\xA3"),
              "V003 1:2 the byte 0xa3 is not text in UTF-8");
    // Some of it is UTF-8, some is not: no code fits all.
    EXPECT_EQ(what_is_read("£\xA3"), "V003 1:2 the byte 0xa3 is not text in UTF-8");
    EXPECT_EQ(what_is_read("PK\x03\x04 and the rest"), "V003 0:0 this is a workbook or another packed file, not CSV");
    EXPECT_EQ(what_is_read("\xD0\xCF\x11\xE0 and the rest"), "V003 0:0 this is an old workbook (.xls), not CSV");
}

TEST(DelimiterTest, IsToldByTheFirstLines) {
    EXPECT_EQ(delimiter_of(""), ',');
    EXPECT_EQ(delimiter_of("alone\nand alone\n"), ',');
    EXPECT_EQ(delimiter_of("a,b,c\n1,2,3\n"), ',');
    EXPECT_EQ(delimiter_of("\n\r\na\tb\tc\n1\t2\t3\n"), '\t');
    EXPECT_EQ(delimiter_of("a;b;c"), ';');
    EXPECT_EQ(delimiter_of("a,b,c"), ',');
    EXPECT_EQ(delimiter_of("a\tb, c, d"), '\t');
    EXPECT_EQ(delimiter_of("a;b, c, d"), ',');
}

TEST(DelimiterTest, IsNeverACommaInsideANumber) {
    EXPECT_EQ(delimiter_of("line;plan;actual\nA;1,5;2,5\nB;3,5;4,5\n"), ';');
    EXPECT_EQ(delimiter_of("1,5;2,5;3,5\n"), ';');
    EXPECT_EQ(delimiter_of("1,234,567;2,345,678\n"), ';');
    EXPECT_EQ(delimiter_of("1,234,567\t2,345,678\n"), '\t');
    EXPECT_EQ(delimiter_of("\"1,234\";\"2,345\"\n\"1,234,567\";\"5\"\n"), ';');
    EXPECT_EQ(delimiter_of("1,2,3\n4,5,6\n"), ',');
}

TEST(DelimiterTest, IsNotWhatStandsInTextOrTitles) {
    EXPECT_EQ(delimiter_of("line,note\nA,\"one; two; three\"\nB,\"four\tfive\"\n"), ',');
    EXPECT_EQ(delimiter_of("line,note,amount\nA,one; two,1\nB,three,2\n"), ',');
    EXPECT_EQ(delimiter_of("Acute, community and mental health\nline;plan\nA;1\nB;2\n"), ';');
    EXPECT_EQ(delimiter_of("Kent, month 9\n\nline\tplan\nA\t1\n"), '\t');
    EXPECT_EQ(delimiter_of("\"a title;\nof two; lines\",x\nA,1\n"), ',');
    EXPECT_EQ(delimiter_of("\"say \"\"a;b\"\" to;\",x\n"), ',');
    EXPECT_EQ(delimiter_of("\"never closed;;;"), ',');
    EXPECT_EQ(delimiter_of("length,5\" pipe; new\nA,1\n"), ',');
}

}  // namespace
}  // namespace ccgledger
