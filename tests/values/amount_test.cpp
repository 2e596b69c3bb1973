#include <vector>

#include <gtest/gtest.h>

#include "allocation_count.h"
#include "values/money.h"

namespace ccgledger {
namespace {

constexpr MoneyUnit gbp = MoneyUnit::pounds;
constexpr MoneyUnit k = MoneyUnit::thousands;
constexpr MoneyUnit m = MoneyUnit::millions;
using Kind = AmountProblem::Kind;

struct Good {
    std::string_view text;
    MoneyUnit unit;
    std::int64_t pence;
    int decimals;
};

const std::vector<Good>& good_amounts() {
    static const std::vector<Good> cases = {
        {"0", gbp, 0, 0},
        {"1204500", gbp, 120'450'000, 0},
        {"1,204,500.25", gbp, 120'450'025, 2},
        {"999,999", gbp, 99'999'900, 0},
        {"007", gbp, 700, 0},
        {".5", gbp, 50, 1},
        {"+2", gbp, 200, 0},
        {"-7.3", m, -730'000'000, 1},
        {"1.23456", k, 123'456, 5},
        {"1.2340000", k, 123'400, 7},
        {"0.00000001", m, 1, 8},
        {"1.000000000000000000000000000000", gbp, 100, 30},
        {"000000000000000000000000000000001", gbp, 100, 0},
        {"  5 ", gbp, 500, 0},
        {"\t5\r\n", gbp, 500, 0},
        {"\u00A0 5\u00A0", gbp, 500, 0},
        {"\u22125", gbp, -500, 0},    // minus sign
        {"\u20137.3", gbp, -730, 1},  // en dash
        {"-", gbp, 0, 0},
        {" - ", gbp, 0, 0},
        {"\u2212", gbp, 0, 0},
        {"\u2013", gbp, 0, 0},
        {"\u2014", gbp, 0, 0},
        {"\u00A3-", gbp, 0, 0},  // as a spreadsheet prints nil
        {"\u00A3 \u2013", gbp, 0, 0},
        {"(1,234.50)", gbp, -123'450, 2},
        {"( 500 )", gbp, -50'000, 0},
        {"\u00A0(7.3)\u00A0", m, -730'000'000, 1},
        {"\u00A312", gbp, 1'200, 0},
        {"\u00A3 12", gbp, 1'200, 0},
        {"\u00A3\u00A01,204.50", gbp, 120'450, 2},
        {"-\u00A312", gbp, -1'200, 0},
        {"\u00A3-12", gbp, -1'200, 0},
        {"\u00A3\u221212", gbp, -1'200, 0},
        {"(\u00A31,204.50)", gbp, -120'450, 2},
        {"\u00A3(12)", gbp, -1'200, 0},
        {"(0)", gbp, 0, 0},
        {"-0", gbp, 0, 0},
        {"-0.00", gbp, 0, 2},
        {"10000000000000", gbp, max_amount_pence, 0},
        {"-10,000,000,000,000.00", gbp, -max_amount_pence, 2},
        {"10000000", m, max_amount_pence, 0},
    };
    return cases;
}

TEST(ParseAmount, ReadsWhatReturnsHold) {
    for (const Good& c : good_amounts()) {
        const auto result = parse_amount(c.text, c.unit);
        const auto* parsed = std::get_if<ParsedAmount>(&result);
        ASSERT_NE(parsed, nullptr) << c.text << ": " << std::get<AmountProblem>(result).reason;
        ASSERT_TRUE(parsed->amount.has_value()) << c.text;
        EXPECT_EQ(parsed->amount->pence(), c.pence) << c.text;
        EXPECT_EQ(parsed->decimals, c.decimals) << c.text;
    }
}

TEST(ParseAmount, TakesNothingFromTheHeap) {
    const std::vector<Good>& cases = good_amounts();
    const std::size_t before = tests::allocation_count();
    std::size_t read = 0;
    for (const Good& c : cases) {
        const auto result = parse_amount(c.text, c.unit);
        read += std::holds_alternative<ParsedAmount>(result) ? 1U : 0U;
    }
    EXPECT_EQ(tests::allocation_count(), before);
    EXPECT_EQ(read, cases.size());
}

TEST(ParseAmount, BlankAndNotAvailableAreUnknownNotNil) {
    for (const std::string_view text : {"", " ", "\t \r\n", "\u00A0", " \u00A0 ", "n/a", "N/A", " N/a\u00A0"}) {
        const auto result = parse_amount(text, gbp);
        ASSERT_TRUE(std::holds_alternative<ParsedAmount>(result)) << text;
        EXPECT_FALSE(std::get<ParsedAmount>(result).amount.has_value());
    }
    EXPECT_TRUE(std::holds_alternative<ParsedAmount>(parse_amount(std::string_view(), gbp)));
}

struct Bad {
    std::string_view text;
    MoneyUnit unit;
    Kind kind;
    std::size_t offset, length;
    std::string_view reason;
    std::string_view suggestion;
};

TEST(ParseAmount, SaysWhatIsWrongWhereAndWhatWasMeant) {
    const std::vector<Bad> cases = {
        // look-alikes
        {"1O33.1", gbp, Kind::not_a_number, 1, 1, "letter O at character 2", "1033.1"},
        {" 1o33", gbp, Kind::not_a_number, 2, 1, "letter o at character 3", "1033"},
        {"\u00A01O", gbp, Kind::not_a_number, 3, 1, "letter O at character 3", "10"},
        {"\u2212l2", gbp, Kind::not_a_number, 3, 1, "letter l at character 2", "-12"},
        {"I5", gbp, Kind::not_a_number, 0, 1, "letter I at character 1", "15"},
        {"5|", gbp, Kind::not_a_number, 1, 1, "\"|\" at character 2", "51"},
        {"1S", gbp, Kind::not_a_number, 1, 1, "letter S at character 2", "15"},
        {"1B4", gbp, Kind::not_a_number, 1, 1, "letter B at character 2", "184"},
        {"1,2O4.5", gbp, Kind::not_a_number, 3, 1, "letter O at character 4", "1204.5"},
        {"1B", gbp, Kind::not_a_number, 1, 1, "letter B at character 2", ""},  // perhaps a billion
        {"B4x", gbp, Kind::not_a_number, 0, 1, "letter B at character 1", ""},
        // points and commas
        {"1.2.3", gbp, Kind::not_a_number, 3, 1, "second point at character 4", ""},
        {"5.", gbp, Kind::not_a_number, 1, 1, "point with nothing after it at character 2", "5"},
        {"12,34", gbp, Kind::not_a_number, 2, 1, "misplaced comma at character 3", ""},
        {"1204,500", gbp, Kind::not_a_number, 4, 1, "misplaced comma at character 5", ""},
        {"1,204,5", gbp, Kind::not_a_number, 5, 1, "misplaced comma at character 6", ""},
        {",500", gbp, Kind::not_a_number, 0, 1, "misplaced comma at character 1", ""},
        {"1,,500", gbp, Kind::not_a_number, 1, 1, "misplaced comma at character 2", ""},
        {"1,500,", gbp, Kind::not_a_number, 5, 1, "misplaced comma at character 6", ""},
        {"1.234,567", gbp, Kind::not_a_number, 5, 1, "misplaced comma at character 6", ""},
        // signs and brackets
        {"(-500)", gbp, Kind::not_a_number, 1, 1, "sign at character 2", ""},
        {"(+500)", gbp, Kind::not_a_number, 1, 1, "sign at character 2", ""},
        {"-(500)", gbp, Kind::not_a_number, 1, 1, "bracket at character 2", ""},
        {"((500))", gbp, Kind::not_a_number, 1, 1, "bracket at character 2", ""},
        {"(500)-", gbp, Kind::not_a_number, 0, 1, "bracket at character 1", ""},
        {"(1,23)", gbp, Kind::not_a_number, 2, 1, "misplaced comma at character 3", ""},
        {"(1O3)", gbp, Kind::not_a_number, 2, 1, "letter O at character 3", "-103"},
        {"()", gbp, Kind::not_a_number, 0, 2, "has no digits", ""},
        {"(-)", gbp, Kind::not_a_number, 0, 3, "has no digits", ""},
        {"(500", gbp, Kind::not_a_number, 0, 1, "bracket at character 1", ""},
        {"--5", gbp, Kind::not_a_number, 1, 1, "sign at character 2", ""},
        {"+-5", gbp, Kind::not_a_number, 1, 1, "sign at character 2", ""},
        {"5-", gbp, Kind::not_a_number, 1, 1, "sign at character 2", "-5"},
        {"-5-", gbp, Kind::not_a_number, 2, 1, "sign at character 3", ""},
        {"- 5", gbp, Kind::not_a_number, 1, 1, "space at character 2", "-5"},
        {"\u20145", gbp, Kind::not_a_number, 0, 3, "\"\u2014\" at character 1", ""},
        {"+", gbp, Kind::not_a_number, 0, 1, "has no digits", ""},
        // what people put around numbers
        {"\u00A3", gbp, Kind::not_a_number, 0, 2, "has no digits", ""},
        {"\u00A3\u00A312", gbp, Kind::not_a_number, 2, 2, "pound sign at character 2", ""},
        {"12\u00A3", gbp, Kind::not_a_number, 2, 2, "pound sign at character 3", ""},
        {"-\u00A3-12", gbp, Kind::not_a_number, 3, 1, "sign at character 3", ""},
        {"12\u20AC", gbp, Kind::not_a_number, 2, 3, "\"\u20AC\" at character 3", ""},
        {"10%", gbp, Kind::not_a_number, 2, 1, "\"%\" at character 3", ""},
        {"'5", gbp, Kind::not_a_number, 0, 1, "apostrophe at character 1", ""},
        {"\"5\"", gbp, Kind::not_a_number, 0, 1, "quotation mark at character 1", ""},
        {"1 204 500", gbp, Kind::not_a_number, 1, 1, "space at character 2", "1204500"},
        {"1\u00A0204", gbp, Kind::not_a_number, 1, 2, "space at character 2", "1204"},
        {"12 34", gbp, Kind::not_a_number, 2, 1, "space at character 3", ""},
        // units
        {"12.3m", gbp, Kind::not_a_number, 4, 1, "unit \"m\" at character 5 (the amounts are declared in pounds)",
         "12300000"},
        {"-12.3 million", gbp, Kind::not_a_number, 6, 7,
         "unit \"million\" at character 7 (the amounts are declared in pounds)", "-12300000"},
        {"\u00A312.3M", k, Kind::not_a_number, 6, 1,
         "unit \"M\" at character 6 (the amounts are declared in thousands of pounds)", "12300"},
        {"(12.3m)", k, Kind::not_a_number, 5, 1,
         "unit \"m\" at character 6 (the amounts are declared in thousands of pounds)", "-12300"},
        {"400k", m, Kind::not_a_number, 3, 1,
         "unit \"k\" at character 4 (the amounts are declared in millions of pounds)", "0.4"},
        {"400K", k, Kind::not_a_number, 3, 1,
         "unit \"K\" at character 4 (the amounts are declared in thousands of pounds)", "400"},
        {"1,204.5k", gbp, Kind::not_a_number, 7, 1, "unit \"k\" at character 8 (the amounts are declared in pounds)",
         "1204500"},
        {"1O3k", gbp, Kind::not_a_number, 1, 1, "letter O at character 2", "103000"},
        {"0.000001k", gbp, Kind::not_a_number, 8, 1, "letter k at character 9", ""},
        {"99999999999m", gbp, Kind::not_a_number, 11, 1, "letter m at character 12", ""},
        {"1.2.3m", gbp, Kind::not_a_number, 5, 1, "letter m at character 6", ""},
        // other notations, and no number at all
        {"1e5", gbp, Kind::not_a_number, 1, 1, "letter e at character 2 (powers of ten are not read)", ""},
        {"1E-5", gbp, Kind::not_a_number, 1, 1, "letter E at character 2 (powers of ten are not read)", ""},
        {"0x1F", gbp, Kind::not_a_number, 1, 1, "letter x at character 2", ""},
        {"nan", gbp, Kind::not_a_number, 0, 3, "has no digits", ""},
        {"inf", gbp, Kind::not_a_number, 0, 3, "has no digits", ""},
        {"SOLB", gbp, Kind::not_a_number, 0, 4, "has no digits", ""},
        {"n/a 5", gbp, Kind::not_a_number, 0, 1, "letter n at character 1", ""},
        {"na", gbp, Kind::not_a_number, 0, 2, "has no digits", ""},
        {".", gbp, Kind::not_a_number, 0, 1, "has no digits", ""},
        {"1\xFF", gbp, Kind::not_a_number, 1, 1, "byte FF, which is not UTF-8, at character 2", ""},
        {std::string_view("1\0", 2), gbp, Kind::not_a_number, 1, 1, "control character U+0000 at character 2", ""},
        // pence
        {"0.005", gbp, Kind::part_of_a_penny, 4, 1, "has parts of a penny (3 decimals; pounds have 2)", ""},
        {" -1.23400", gbp, Kind::part_of_a_penny, 6, 1, "has parts of a penny (3 decimals; pounds have 2)", ""},
        {"1.2345670", k, Kind::part_of_a_penny, 7, 1, "has parts of a penny (6 decimals; thousands of pounds have 5)",
         ""},
        {"0.0000000015", m, Kind::part_of_a_penny, 10, 2,
         "has parts of a penny (10 decimals; millions of pounds have 8)", ""},
        {"(\u00A31.005)", gbp, Kind::part_of_a_penny, 7, 1, "has parts of a penny (3 decimals; pounds have 2)", ""},
        // size
        {"10000000000000.01", gbp, Kind::too_large, 0, 17, "is more than 10,000,000,000,000 pounds", ""},
        {" -10,000,000,000,001", gbp, Kind::too_large, 1, 19, "is more than 10,000,000,000,000 pounds", ""},
        {"99999999999999999999999999999999", gbp, Kind::too_large, 0, 32, "is more than 10,000,000,000,000 pounds", ""},
        {"18446744073709551616", gbp, Kind::too_large, 0, 20, "is more than 10,000,000,000,000 pounds", ""},
        {"10000000001", k, Kind::too_large, 0, 11, "is more than 10,000,000,000 thousand pounds", ""},
        {"10000001", m, Kind::too_large, 0, 8, "is more than 10,000,000 million pounds", ""},
    };
    for (const Bad& c : cases) {
        const auto result = parse_amount(c.text, c.unit);
        const auto* problem = std::get_if<AmountProblem>(&result);
        ASSERT_NE(problem, nullptr) << c.text;
        EXPECT_EQ(problem->kind, c.kind) << c.text;
        EXPECT_EQ(problem->offset, c.offset) << c.text;
        EXPECT_EQ(problem->length, c.length) << c.text;
        EXPECT_EQ(problem->reason, c.reason) << c.text;
        EXPECT_EQ(problem->suggestion, c.suggestion) << c.text;
    }
}

}  // namespace
}  // namespace ccgledger
