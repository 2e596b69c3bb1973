#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "derive/checks.h"
#include "returns_and_reports.h"

// The sixteen contradictions of data/kent/README.md, each found by the program itself. The checks name no body and no amount:
// they are general rules, and the published record alone makes them speak.
namespace ccgledger::tests {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// What the check says of a body and year of the Kent record, a line a finding: `month|finding|difference|sources|`.
std::vector<std::string> findings(std::string_view id, std::string_view body, std::string_view year) {
    static Database ledger = kent_ledger();
    const ResultTable table =
        run_checks(ledger, checks_named({std::string(id)}), request_of({.bodies = {std::string(body)}, .years = std::string(year)}));
    std::vector<std::vector<Cell>> rows;
    for (const auto& row : table.rows) {
        rows.push_back({row[4], row[5], row[6], row[7]});
    }
    return lines_of(rows);
}

TEST(KentContradictions, C01_AshfordsSevenIsAnOpeningAndAYearToDate) {
    EXPECT_THAT(findings("C18", "09C", "2017-18"),
                testing::ElementsAre("9|the same -£7.0m is the opening position by one source, and the position after month 9 by "
                                     "another||S01 S03|"));
}

TEST(KentContradictions, C02_TwentyIsATargetAndAnOverspend) {
    EXPECT_THAT(findings("C19", "09C", "2017-18"),
                testing::ElementsAre("|£20.0m is told as \"Savings target\", and -£20.0m or worse as \"Forecast outturn, worst case or "
                                     "adjusted for risk\": a target is not a position||S01|"));
}

TEST(KentContradictions, C03_QippOfThreePointSevenIsNotTheSavingsOfTwenty) {
    EXPECT_THAT(findings("C20", "09C", "2017-18"),
                testing::ElementsAre("|QIPP target £3.7m and savings target £20.0m: nobody says how the one is part of the other|1630000000|S01|",
                                     "|QIPP target £3.7m and savings target £21.0m: nobody says how the one is part of the other|1730000000|S01 S03|"));
}

TEST(KentContradictions, C04_FourClaimsOfAshfordsYearAreAllTrueAtOnce) {
    EXPECT_THAT(findings("C21", "09C", "2017-18"),
                testing::UnorderedElementsAre(
                    "|formally a forecast without a figure; Forecast outturn, best case -£9.0m||S01 S03|",
                    "|formally a forecast without a figure; Forecast outturn, support withdrawn -£12.0m||S01 S02 S03|",
                    "|formally a forecast without a figure; Forecast outturn, worst case or adjusted for risk -£20.0m or worse||S01 S03|",
                    "|formally a forecast without a figure; Outturn -£13.0m||S03 S04 S05 S06 S07|"));
}

TEST(KentContradictions, C05_FourCanterburysOnOneDay) {
    EXPECT_THAT(findings("C22", "09E", "2017-18"),
                testing::ElementsAre("|4 claims of 2018-02 about the year's end: -£7.0m to -£4.0m, and one without a figure|300000000|S02 S03|"));
}

TEST(KentContradictions, C06_SouthEastCoastIsNoBody) {
    EXPECT_THAT(findings("C23", "10A", "2017-18"),
                testing::ElementsAre("|read as NHS South Kent Coast CCG: Printed as 'South East Coast CCG', and Kent has no such body: read as "
                                     "South Kent Coast; S05 and S07 word it the same||S04|",
                                     "|read as NHS South Kent Coast CCG: Repeats S04; printed as 'South East Coast CCG'||S05 S07|"));
}

TEST(KentContradictions, C07_SumsThatMiss) {
    EXPECT_THAT(findings("C24", "EK4", "2017-18"),
                testing::ElementsAre("|the group's outturn is -£30.0m or worse; its 4 members add to -£29.8m|-20000000|S04 S07|"));
    EXPECT_THAT(findings("C24", "EK4", "2018-19"),
                testing::ElementsAre("|the group's outturn is -£57.0m; its 4 members add to -£56.0m|-100000000|S09|"));
}

TEST(KentContradictions, C08_AStaleSeventeen) {
    EXPECT_THAT(findings("C25", "09J", "2016-17"),
                testing::ElementsAre("|a forecast of -£17.0m was printed on 2017-07-02, after the year had ended on 2017-03-31; the outturn was "
                                     "-£13.5m|350000000|S14|"));
}

TEST(KentContradictions, C09_FortyTwoByWhen) {
    EXPECT_THAT(findings("C27", "09J", "2020-21"),
                testing::ElementsAre("|the -£42.0m of 2020-21 is due \"by 2020\" in the words of its source; 2020-21 ends in 2021||S15|"));
}

TEST(KentContradictions, C10_SwalesGrowthFitsNothing) {
    EXPECT_THAT(findings("C28", "10D", "2014-15"),
                testing::UnorderedElementsAre(
                    "|growth of £3.13m on £124.5m is 2.51%, and its source says: 'An extra GBP 3.13 million', 2.63%||S19|",
                    "|£124.5m of the year before and growth of £3.13m make £127.63m; £128.877m of the year after less its growth of £5.5m or "
                    "more leaves at most £123.377m|-425300000|S19 S20|"));
}

TEST(KentContradictions, C11_WhatWestKentWantedToSave) {
    EXPECT_THAT(findings("C29", "99J", "2016-17"),
                testing::ElementsAre("|3 publications put the savings of the year at £3.2m to £4.0m|80000000|S26 S28 S29|"));
    EXPECT_THAT(findings("C46", "99J", "2016-17"),
                testing::ElementsAre("|the same £2.1m is given to two savings: Part of the 3.2: patients not sent to Maidstone and Tunbridge Wells "
                                     "Trust (S26); Bans on sterilisation and on sending patients elsewhere (outsourcing) (S28)||S26 S28|"));
}

TEST(KentContradictions, C12_GrowthThatIsNone) {
    EXPECT_THAT(findings("C30", "09J", "2016-17"),
                testing::ElementsAre("|the budget rose by £35.4m to £344.2m; £31.9m of it is one part: Delegated primary care commissioning, a new "
                                     "duty rather than growth|350000000|S16|"));
}

TEST(KentContradictions, C13_EnglandsFourEndings) {
    const auto england = findings("C31", "ENG", "2017-18");
    EXPECT_THAT(england, Contains("|the forecast of -£291.0m stands beside net risks of £428.0m; with them it would be -£719.0m; a reserve of "
                                  "£360.0m lies outside; the year ended with -£213.0m|42800000000|S46 S49 S51|"));
    EXPECT_THAT(findings("C21", "ENG", "2017-18"), Contains(HasSubstr("formally -£687.0m; Outturn -£213.0m|47400000000|")));
}

TEST(KentContradictions, C14_HowManyPeople) {
    const auto dartford = findings("C32", "09J", "2017-18");
    EXPECT_THAT(dartford, Contains("|258,000 people as quoted in 2017-07; practices had 259,957 to 269,966 at the time; it is the list of "
                                   "2015-06||S14|"));
    EXPECT_THAT(dartford, Contains(HasSubstr("as quoted in 2018-02")));
    EXPECT_THAT(findings("C32", "09C", "2017-18"), Contains(HasSubstr("126,400 people as quoted in 2017-09-21; practices had 128,400 to 134,018 at "
                                                                      "the time; it is the list of 2015-03||S21")));
    EXPECT_THAT(findings("C32", "09E", "2014-15"), Contains(HasSubstr("204,000 people")));
    EXPECT_THAT(findings("C32", "09W", "2017-18"), testing::IsEmpty());   // quoted 295,223, between the lists beside it
}

TEST(KentContradictions, C15_DeficitOfWhat) {
    EXPECT_THAT(findings("C33", "09C", "2017-18"),
                testing::UnorderedElementsAre(
                    "|11 published positions of the year do not say whether in-year or cumulative||S01 S02 S03 S04 S05 S06 S07|",
                    "|4 published outturns of the year do not say whether draft or audited||S04 S05 S06 S07|"));
    EXPECT_THAT(findings("C33", "09C", "2018-19"),
                testing::UnorderedElementsAre("|2 published positions of the year do not say whether in-year or cumulative||S09|",
                                              "|2 published positions of the year do not say whether before or after the Commissioner Sustainability "
                                              "Fund||S09|",
                                              "|1 published outturn of the year does not say whether draft or audited||S09|"));
    // [S10] says that sustainability funding is in the position to date; of its plan and its forecast it does not.
    EXPECT_THAT(findings("C33", "QKS", "2018-19"), Contains("|2 published positions of the year do not say whether before or after the Commissioner "
                                                            "Sustainability Fund||S10|"));
}

TEST(KentContradictions, C16_TwoKindsOfIntervention) {
    EXPECT_THAT(findings("C34", "09J", "2017-18"),
                testing::ElementsAre("|special measures from 2017-07, directions from 2017-09: two acts||S12 S17|"));
    EXPECT_THAT(findings("C34", "09W", "2016-17"),
                testing::ElementsAre("|directions from 2016-08; no special measures known||S33|"));
}

// [S10] and [S09] say that the bodies were under them, and not since when.
TEST(KentContradictions, C16_AStateThatIsToldOfIsNoBeginning) {
    for (const char* body : {"09C", "09E", "10A", "10E"}) {
        EXPECT_THAT(findings("C34", body, "2018-19"),
                    testing::ElementsAre("|special measures from 2018-08, by 2018-12 under directions: two acts, and not every beginning is known||S08 S10|"))
            << body;
    }
    EXPECT_THAT(findings("C34", "EK4", "2018-19"),
                testing::ElementsAre("|in 2019-07 still in special measures, by 2018-12 under directions: two acts, and not every beginning is known||S09 S10|"));
}

TEST(KentContradictions, TheSupportBetweenAshfordAndCanterburyMovesNoTotal) {
    EXPECT_THAT(findings("C36", "09E", "2017-18"), testing::IsEmpty());
    EXPECT_THAT(findings("C37", "09E", "2017-18"), testing::IsEmpty());
}

TEST(KentContradictions, NoCheckNamesABodyAPublicationOrAnAmount) {
    Database ledger = kent_ledger();
    Statement names = ledger.prepare("SELECT code FROM organisation WHERE source IS NOT NULL UNION SELECT reference FROM source "
                                     "WHERE reference IS NOT NULL UNION SELECT alias FROM organisation_alias");
    std::vector<std::string> known;
    while (names.step()) {
        known.push_back(names.text(0));
    }
    ASSERT_GT(known.size(), 70U);
    for (const Check& check : all_checks()) {
        for (const std::string& name : known) {
            EXPECT_THAT(std::string(check.sql), Not(HasSubstr(name))) << check.id << " names " << name;
        }
    }
}

}  // namespace
}  // namespace ccgledger::tests
