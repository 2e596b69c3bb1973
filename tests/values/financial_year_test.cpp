#include "values/financial_year.h"

#include <vector>

#include <gtest/gtest.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

TEST(FinancialYear, IsNamedByBothItsCalendarYears) {
    EXPECT_EQ(FinancialYear::starting(2017).label(), "2017-18");
    EXPECT_EQ(FinancialYear::starting(1999).label(), "1999-00");
    EXPECT_EQ(FinancialYear::starting(2009).label(), "2009-10");
    EXPECT_EQ(FinancialYear::starting(2000).label(), "2000-01");
}

TEST(FinancialYear, RunsFromAprilToMarch) {
    const FinancialYear year = FinancialYear::starting(2017);
    EXPECT_EQ(year.first_day(), "2017-04-01");
    EXPECT_EQ(year.last_day(), "2018-03-31");
    EXPECT_EQ(year.next().label(), "2018-19");
    EXPECT_EQ(year.previous().label(), "2016-17");
    EXPECT_LT(year, year.next());
}

TEST(FinancialYear, FarFromAnyLedgerIsOurMistake) {
    EXPECT_THROW(static_cast<void>(FinancialYear::starting(1899)), InternalError);
    EXPECT_THROW(static_cast<void>(FinancialYear::starting(2200)), InternalError);
}

TEST(FinancialYear, IsReadInTheWaysReturnsWriteIt) {
    struct Case {
        std::string_view text;
        int start;
    };
    const std::vector<Case> cases = {
        {"2017-18", 2017},      {"2017/18", 2017}, {"2017-2018", 2017}, {"2017/2018", 2017}, {"17/18", 2017},
        {"17-18", 2017},        {"FY17/18", 2017}, {"fy2017-18", 2017}, {"FY 17/18", 2017},  {" 2017-18 ", 2017},
        {"2017\u201318", 2017}, {"1999-00", 1999}, {"1999-2000", 1999}, {"99/00", 1999},     {"2009-10", 2009},
        {"1990-91", 1990},      {"90/91", 1990},   {"89/90", 2089},     {"2089-90", 2089},   {"00/01", 2000},
    };
    for (const Case& c : cases) {
        const auto year = parse_financial_year(c.text);
        ASSERT_TRUE(year.has_value()) << c.text;
        EXPECT_EQ(year->start(), c.start) << c.text;
    }
}

TEST(FinancialYear, IsRefusedWhenTheHalvesDoNotFollow) {
    for (const std::string_view text :
         {"2017-19",    "2017-17", "2018-17", "2017-2019", "2017-1918", "17/19",    "2017",    "17",      "",
          "-",          "/",       "FY",      "FY17",      "2017-8",    "2017-018", "17-2018", "217-18",  "2017--18",
          "2017-18-19", "1989-90", "2090-91", "2017 18",   "2o17-18",   "2017-18x", "1000-01", "02017-18"}) {
        EXPECT_FALSE(parse_financial_year(text).has_value()) << text;
    }
}

TEST(YearRange, IsOneYearOrSeveral) {
    const auto one = parse_year_range("2017-18");
    ASSERT_TRUE(one.has_value());
    EXPECT_EQ(one->first, one->second);

    const auto six = parse_year_range("2013-14..2018-19");
    ASSERT_TRUE(six.has_value());
    EXPECT_EQ(six->first.label(), "2013-14");
    EXPECT_EQ(six->second.label(), "2018-19");
}

TEST(YearRange, IsRefusedBackwardsOrWithAnEndThatIsNoYear) {
    for (const std::string_view text : {"2018-19..2013-14", "2013-14..", "..2018-19", "2013-14..2018",
                                        "2013-14...2018-19", "2013-14..2014-15..2015-16", "", ".."}) {
        EXPECT_FALSE(parse_year_range(text).has_value()) << text;
    }
}

TEST(ReturnMonth, CountsFromAprilAndThirteenIsAudited) {
    EXPECT_EQ(ReturnMonth::of(1).name(), "April");
    EXPECT_EQ(ReturnMonth::of(9).name(), "December");
    EXPECT_EQ(ReturnMonth::of(12).name(), "March");
    EXPECT_EQ(ReturnMonth::of(13).name(), "audited");
    EXPECT_EQ(ReturnMonth::of(9).label(), "M9");
    EXPECT_THROW(static_cast<void>(ReturnMonth::of(0)), InternalError);
    EXPECT_THROW(static_cast<void>(ReturnMonth::of(14)), InternalError);
}

TEST(ReturnMonth, IsReadInTheWaysPeopleWriteIt) {
    for (const std::string_view text : {"9", "09", "M9", "m09", "month 9", "Month 09", "MONTH9", " M9 "}) {
        const auto month = parse_return_month(text);
        ASSERT_TRUE(month.has_value()) << text;
        EXPECT_EQ(month->number(), 9) << text;
    }
    EXPECT_EQ(parse_return_month("13"), ReturnMonth::of(13));
    for (const std::string_view text :
         {"", "0", "00", "14", "99", "009", "M", "MM9", "month", "9th", "-9", "9.0", "December", "Q3"}) {
        EXPECT_FALSE(parse_return_month(text).has_value()) << text;
    }
}

TEST(Period, IsReadWithAMonthOrAQuarter) {
    struct Case {
        std::string_view text;
        std::string_view label;
    };
    const std::vector<Case> cases = {
        {"2017-18:M9", "2017-18:M9"},   {"2017-18:9", "2017-18:M9"},    {"2017/18:m09", "2017-18:M9"},
        {"2017-18:Q3", "2017-18:M9"},   {"2017-18:q1", "2017-18:M3"},   {"2017-18:Q4", "2017-18:M12"},
        {"2017-18:M13", "2017-18:M13"}, {" 17/18 : M9 ", "2017-18:M9"},
    };
    for (const Case& c : cases) {
        const auto period = parse_period(c.text);
        ASSERT_TRUE(period.has_value()) << c.text;
        EXPECT_EQ(period->label(), c.label);
    }
    for (const std::string_view text : {"", ":", "2017-18", "2017-18:", ":M9", "2017-18:M14", "2017-18:Q5",
                                        "2017-18:Q0", "2017-18:Q33", "2017-19:M9", "2017-18:M9:M9"}) {
        EXPECT_FALSE(parse_period(text).has_value()) << text;
    }
}

TEST(Period, KnowsItsDays) {
    struct Case {
        std::string_view period, first, last;
    };
    const std::vector<Case> cases = {
        {"2017-18:M1", "2017-04-01", "2017-04-30"},  {"2017-18:M9", "2017-12-01", "2017-12-31"},
        {"2017-18:M10", "2018-01-01", "2018-01-31"}, {"2017-18:M11", "2018-02-01", "2018-02-28"},
        {"2015-16:M11", "2016-02-01", "2016-02-29"}, {"2017-18:M12", "2018-03-01", "2018-03-31"},
        {"2017-18:M13", "2018-03-01", "2018-03-31"},
    };
    for (const Case& c : cases) {
        const auto period = parse_period(c.period);
        ASSERT_TRUE(period.has_value());
        EXPECT_EQ(period->first_day(), c.first);
        EXPECT_EQ(period->last_day(), c.last);
    }
}

TEST(Period, IsOrderedByYearThenMonth) {
    EXPECT_LT(parse_period("2016-17:M13"), parse_period("2017-18:M1"));
    EXPECT_LT(parse_period("2017-18:M9"), parse_period("2017-18:M10"));
}

TEST(PartialDate, KnowsTheDaysItMayMean) {
    struct Case {
        std::string_view text, earliest, latest;
        bool whole;
    };
    const std::vector<Case> cases = {
        {"2018", "2018-01-01", "2018-12-31", false},      {"2018-02", "2018-02-01", "2018-02-28", false},
        {"2016-02", "2016-02-01", "2016-02-29", false},   {"1900-02", "1900-02-01", "1900-02-28", false},
        {"2000-02", "2000-02-01", "2000-02-29", false},   {"2018-02-13", "2018-02-13", "2018-02-13", true},
        {"2016-02-29", "2016-02-29", "2016-02-29", true},
    };
    for (const Case& c : cases) {
        const auto date = PartialDate::parse(c.text);
        ASSERT_TRUE(date.has_value()) << c.text;
        EXPECT_EQ(date->text(), c.text);
        EXPECT_EQ(date->earliest_day(), c.earliest);
        EXPECT_EQ(date->latest_day(), c.latest);
        EXPECT_EQ(date->is_whole_day(), c.whole);
    }
}

TEST(PartialDate, RefusesDaysThatDoNotExist) {
    for (const std::string_view text :
         {"",           "18",         "201",        "0000",        "2018-",      "2018-2",     "2018-00",
          "2018-13",    "2018-02-",   "2018-02-29", "2018-02-00",  "2018-04-31", "1900-02-29", "2018/02/13",
          "2018-02/13", "2018-02-1x", "20180213",   "2018-02-131", "13-02-2018", "+018",       "2018-+1-01"}) {
        EXPECT_FALSE(PartialDate::parse(text).has_value()) << text;
    }
}

}  // namespace
}  // namespace ccgledger
