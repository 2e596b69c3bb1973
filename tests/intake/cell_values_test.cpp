#include "intake/cell_values.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ccgledger {
namespace {

TEST(CellValuesTest, WritesNumbersPlainlyInTheDigitsThatWorkbooksKeep) {
    EXPECT_EQ(plain_number(0), "0");
    EXPECT_EQ(plain_number(-0.0), "0");
    EXPECT_EQ(plain_number(1033.1), "1033.1");
    EXPECT_EQ(plain_number(0.1 + 0.2), "0.3");
    EXPECT_EQ(plain_number(-0.05), "-0.05");
    EXPECT_EQ(plain_number(100), "100");
    EXPECT_EQ(plain_number(1e15), "1000000000000000");
    EXPECT_EQ(plain_number(123456789012345678.0), "123456789012346000");
    EXPECT_EQ(plain_number(1e-7), "0.0000001");
    EXPECT_EQ(plain_number(999999999999999.9), "1000000000000000");
    EXPECT_EQ(plain_number(1e300).size(), 301U);
}

RC_GTEST_PROP(CellValuesProperties, PoundsAndPenceComeOutAsTheyWentIn, ()) {
    const auto pence = *rc::gen::inRange<std::int64_t>(-999'999'999'999, 999'999'999'999);
    const std::int64_t size = std::abs(pence);
    std::string expected = (pence < 0 ? "-" : "") + std::to_string(size / 100);
    if (size % 100 != 0) {
        const std::string part = std::to_string(100 + size % 100).substr(1);
        expected += "." + (part.back() == '0' ? part.substr(0, 1) : part);
    }
    RC_ASSERT(plain_number(static_cast<double>(pence) / 100) == expected);
}

TEST(CellValuesTest, WritesPercentages) {
    EXPECT_EQ(percentage(0.95), "95%");
    EXPECT_EQ(percentage(0.154), "15.4%");
    EXPECT_EQ(percentage(0.07), "7%");
    EXPECT_EQ(percentage(-0.0005), "-0.05%");
    EXPECT_EQ(percentage(1), "100%");
    EXPECT_EQ(percentage(12.5), "1250%");
    EXPECT_EQ(percentage(0), "0%");
}

TEST(CellValuesTest, WritesTheDaysThatWorkbooksShow) {
    using enum DateSystem;
    EXPECT_EQ(date_of(43131, from_1900), "2018-01-31");
    EXPECT_EQ(date_of(1, from_1900), "1900-01-01");
    EXPECT_EQ(date_of(59, from_1900), "1900-02-28");
    EXPECT_EQ(date_of(60, from_1900), "1900-02-29");
    EXPECT_EQ(date_of(61, from_1900), "1900-03-01");
    EXPECT_EQ(date_of(0, from_1900), "1900-01-00");
    EXPECT_EQ(date_of(2958465, from_1900), "9999-12-31");
    EXPECT_EQ(date_of(2958466, from_1900), "2958466");
    EXPECT_EQ(date_of(-1, from_1900), "-1");
    EXPECT_EQ(date_of(0, from_1904), "1904-01-01");
    EXPECT_EQ(date_of(41669, from_1904), "2018-01-31");
    EXPECT_EQ(date_of(43131.4375, from_1900), "2018-01-31 10:30:00");
    EXPECT_EQ(date_of(43131.999999, from_1900), "2018-02-01");
    EXPECT_EQ(time_of(0.4375), "10:30:00");
    EXPECT_EQ(time_of(1.5), "36:00:00");
}

TEST(CellValuesTest, TellsDatesAndPercentagesByTheirFormats) {
    using enum NumberShape;
    for (const char* code : {"dd/mm/yyyy", "[$-809]d mmmm yyyy", "mmm-yy", "yyyy\\-mm\\-dd hh:mm", "MMM", "d;@"}) {
        EXPECT_EQ(shape_of_format(code), date) << code;
    }
    for (const char* code : {"hh:mm", "[h]:mm:ss", "mm:ss.0", "h:mm AM/PM", "[mm]:ss", "[ss]"}) {
        EXPECT_EQ(shape_of_format(code), NumberShape::time) << code;
    }
    for (const char* code : {"0%", "0.00 %", "0.0%;[Red]-0.0%"}) {
        EXPECT_EQ(shape_of_format(code), NumberShape::percentage) << code;
    }
    for (const char* code :
         {"General", "General;[Red]-General", "#,##0.00", "0.00E+00", "[$£-809]#,##0", "[Red]0", "0\" days\"", "0\\d",
          "0_m", "@", "", "\"unclosed", "[unclosed", "0\\", "[<=100]0;0%", "0\"%\""}) {
        EXPECT_EQ(shape_of_format(code), plain) << code;
    }
    EXPECT_EQ(shape_of_builtin_format(14), date);
    EXPECT_EQ(shape_of_builtin_format(20), NumberShape::time);
    EXPECT_EQ(shape_of_builtin_format(22), date);
    EXPECT_EQ(shape_of_builtin_format(10), NumberShape::percentage);
    EXPECT_EQ(shape_of_builtin_format(4), plain);
    EXPECT_EQ(shape_of_builtin_format(44), plain);
}

TEST(CellValuesTest, ReadsTheNumbersOfXml) {
    EXPECT_EQ(parse_xml_number("1033.1"), 1033.1);
    EXPECT_EQ(parse_xml_number(" -1.5E-3 "), -0.0015);
    EXPECT_EQ(parse_xml_number("+2"), 2.0);
    for (const char* text : {"", "1O3", "1,000", "nan", "inf", "1e999", "0x10", "+-1", "1 2"}) {
        EXPECT_FALSE(parse_xml_number(text)) << text;
    }
    EXPECT_EQ(parse_count("7"), 7U);
    for (const char* text : {"", "-1", "1.0", "99999999999999999999"}) {
        EXPECT_FALSE(parse_count(text)) << text;
    }
}

TEST(CellValuesTest, ReadsIsoDatesAndDurations) {
    EXPECT_EQ(date_of_iso("2018-01-31"), "2018-01-31");
    EXPECT_EQ(date_of_iso("2018-01-31T00:00:00.000Z"), "2018-01-31");
    EXPECT_EQ(date_of_iso("2018-01-31T10:30"), "2018-01-31 10:30:00");
    EXPECT_EQ(date_of_iso("2018-01-31T10:30:05.5"), "2018-01-31 10:30:05");
    EXPECT_EQ(date_of_iso("January"), "January");
    EXPECT_EQ(time_of_duration("PT10H30M00S"), "10:30:00");
    EXPECT_EQ(time_of_duration("PT36H0M1.5S"), "36:00:01");
    EXPECT_EQ(time_of_duration("PT5M"), "00:05:00");
    for (const char* text : {"PT", "P1D", "PTxH", "", "PT1H2"}) {
        EXPECT_EQ(time_of_duration(text), text);
    }
}

}  // namespace
}  // namespace ccgledger
