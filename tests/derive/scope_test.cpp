// What a report is asked about: bodies, groups, years, months.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "derive/scope.h"
#include "returns_and_reports.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Asked bodies(std::vector<std::string> names) { return {.bodies = std::move(names)}; }
Asked group(std::string name) { return {.groups = {std::move(name)}}; }
Asked years(std::string text) { return {.years = std::move(text)}; }
Asked month(std::string text) { return {.to = std::move(text)}; }

std::vector<std::string> codes_of(const Asked& request) {
    Database ledger = ledger_with_bodies();
    return scope_of(ledger, request_of(request)).codes;
}

/// The words of the refusal; empty when there is none. A refusal is about the request: exit code `usage`.
std::string refusal_of(const Asked& request) {
    Database ledger = ledger_with_bodies();
    try {
        static_cast<void>(scope_of(ledger, request_of(request)));
    } catch (const UserError& error) {
        EXPECT_EQ(error.code(), Exit::usage);
        return error.what();
    }
    return {};
}

TEST(Scope, FindsABodyByCodeNameOrAliasWhateverTheCase) {
    for (const std::string name : {"09C", "ashford", "Ashford", "ASHFORD", "NHS Ashford CCG", "nhs ashford ccg"}) {
        EXPECT_THAT(codes_of(bodies({name})), ElementsAre("09C")) << name;
    }
    EXPECT_THAT(codes_of(bodies({"dgs"})), ElementsAre("09J"));
    EXPECT_THAT(codes_of(bodies({"kent-and-medway"})), ElementsAre("E54000032"));
}

TEST(Scope, NamesEachBodyOnceInTheOrderOfTheirCodes) {
    EXPECT_THAT(codes_of(bodies({"thanet", "09C", "ashford", "10A"})), ElementsAre("09C", "10A", "10E"));
}

TEST(Scope, OfAGroupIsItsMembersAndTheGroupItself) {
    EXPECT_THAT(codes_of(group("EK2")), ElementsAre("09C", "09E", "EK2"));
    EXPECT_THAT(codes_of(group("east-kent")), ElementsAre("09C", "09E", "10A", "10E", "EK4"));
    // The body that followed the eight was a member of the partnership too.
    EXPECT_THAT(codes_of(group("kent-and-medway-stp")),
                ElementsAre("09C", "09E", "09J", "09W", "10A", "10D", "10E", "91Q", "99J", "E54000032"));
}

TEST(Scope, OfAGroupNamedAsABodyIsWhatItReportsOfItself) {
    EXPECT_THAT(codes_of(bodies({"EK4"})), ElementsAre("EK4"));
}

TEST(Scope, AddsBodiesAndGroupsTogether) {
    EXPECT_THAT(codes_of({.bodies = {"dgs", "09C"}, .groups = {"EK2"}}),
                ElementsAre("09C", "09E", "09J", "EK2"));
}

TEST(Scope, WithoutNamesIsEverybody) {
    Database ledger = ledger_with_bodies();
    const Scope scope = scope_of(ledger, {});
    EXPECT_TRUE(scope.is_everyone);
    EXPECT_EQ(std::to_string(scope.codes.size()), answer(ledger, "SELECT COUNT(*) FROM organisation"));
    EXPECT_FALSE(scope_of(ledger, request_of(bodies({"09C"}))).is_everyone);
}

TEST(Scope, RefusesANameThatNobodyHasAndOffersTheNearest) {
    EXPECT_THAT(refusal_of(bodies({"ashfrod"})), AllOf(HasSubstr("no body is called \"ashfrod\""), HasSubstr("did you mean ashford?")));
    EXPECT_THAT(refusal_of(bodies({"09C", "thanett"})), HasSubstr("did you mean thanet?"));
    EXPECT_THAT(refusal_of(group("east-kant")), AllOf(HasSubstr("no body is called \"east-kant\""), HasSubstr("east-kent")));
    // Three papers name a South East Coast CCG; Kent had none, and the ledger must not guess.
    EXPECT_THAT(refusal_of(bodies({"South East Coast CCG"})), HasSubstr("no body is called"));
    EXPECT_THAT(refusal_of(bodies({""})), HasSubstr("no body is called \"\""));
    EXPECT_THAT(refusal_of(bodies({"qqqqqq"})), AllOf(HasSubstr("no body is called"), testing::Not(HasSubstr("did you mean"))));
}

TEST(Scope, RefusesABodyThatIsNamedAsAGroup) {
    EXPECT_THAT(refusal_of(group("ashford")), AllOf(HasSubstr("09C (NHS Ashford CCG) is a body, not a group"), HasSubstr("--org")));
}

TEST(Scope, ReadsAYearInEverySpellingAndARange) {
    Database ledger = ledger_with_bodies();
    struct Case {
        std::string text;
        int first, last;
        std::string label;
    };
    for (const Case& each : std::vector<Case>{{"2017-18", 2017, 2017, "2017-18"},
                                              {"2017/18", 2017, 2017, "2017-18"},
                                              {"17/18", 2017, 2017, "2017-18"},
                                              {"FY17/18", 2017, 2017, "2017-18"},
                                              {"2013-14..2018-19", 2013, 2018, "2013-14 to 2018-19"},
                                              {"2017-18..2017-18", 2017, 2017, "2017-18"}}) {
        const Scope scope = scope_of(ledger, request_of(years(each.text)));
        EXPECT_EQ(scope.first_year, each.first) << each.text;
        EXPECT_EQ(scope.last_year, each.last) << each.text;
        EXPECT_EQ(scope.year_label, each.label) << each.text;
    }
    EXPECT_EQ(scope_of(ledger, {}).year_label, std::nullopt);
}

TEST(Scope, RefusesWhatIsNoYear) {
    for (const std::string text : {"2017", "2017-19", "2018-19..2013-14", "2017-18..", "last year", ""}) {
        EXPECT_THAT(refusal_of(years(text)), AllOf(HasSubstr("\"" + text + "\" is not a financial year"), HasSubstr("2013-14..2018-19"))) << text;
    }
}

TEST(Scope, ReadsAMonthInEverySpelling) {
    Database ledger = ledger_with_bodies();
    for (const std::string text : {"9", "09", "M9", "m09", "month 9"}) {
        EXPECT_EQ(scope_of(ledger, request_of(month(text))).to_month, 9) << text;
    }
    EXPECT_EQ(scope_of(ledger, request_of(month("M13"))).to_month, 13);
    EXPECT_EQ(scope_of(ledger, {}).to_month, 13);
}

TEST(Scope, RefusesWhatIsNoMonth) {
    for (const std::string text : {"0", "14", "M", "Dec", "2017-12", "-1", ""}) {
        EXPECT_THAT(refusal_of(month(text)), HasSubstr("\"" + text + "\" is not a month of a financial year")) << text;
    }
}

TEST(Scope, RefusesWhatIsNoBasis) {
    EXPECT_THAT(refusal_of({.basis = "unknown"}), HasSubstr("\"unknown\" is not a basis"));
    EXPECT_THAT(refusal_of({.basis = "cumulative"}), IsEmpty());
}

TEST(Reports, RefuseANameThatNoReportHasAndOfferTheNearest) {
    EXPECT_THAT(words_of<UserError>([] { static_cast<void>(report_named("structual")); }),
                AllOf(HasSubstr("there is no report \"structual\""), HasSubstr("did you mean structural?")));
    EXPECT_THAT(words_of<UserError>([] { static_cast<void>(report_named("")); }), HasSubstr("reports: position, structural, variants, whatif, one-offs, carry-forward, planning, trend, backtest, statements, bridge, walk, groups, risk, qipp, runrate, rules, csf, transfers, scenarios, forecast, note, restatements, completeness"));
    EXPECT_EQ(report_named("carry-forward").name, "carry-forward");
}

TEST(Reports, AnswerWithNoRowsWhereNothingIsKnown) {
    Database ledger = ledger_with_bodies();
    for (const ReportKind& kind : report_kinds()) {
        const ResultTable table = report(ledger, kind.name, bodies({"09C"}));
        EXPECT_TRUE(table.rows.empty()) << kind.name;
        EXPECT_FALSE(table.columns.empty()) << kind.name;
        EXPECT_EQ(table.scope, "0 organisations") << kind.name;
        ASSERT_TRUE(table.completeness.has_value()) << kind.name;
        EXPECT_EQ(table.completeness->expected, 0) << kind.name;   // of no year is there a return, and none was named
    }
}

TEST(Reports, KeepToTheBodiesYearsAndBasisAskedFor) {
    Database ledger = ledger_with_bodies();
    for (const std::string body : {"X01", "X02", "X03"}) {
        for (const std::string year : {"2016-17", "2017-18", "2018-19"}) {
            take_in(ledger, {.body = body, .year = year, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nRES_BF,NR,1\n"});
        }
    }
    const Asked request{.bodies = {"X03", "X01"}, .years = "2016-17..2017-18", .basis = "in_year"};
    const ResultTable table = report(ledger, "position", request);
    EXPECT_THAT(column(table, "organisation"), ElementsAre(Cell("X01"), Cell("X01"), Cell("X03"), Cell("X03")));
    EXPECT_THAT(column(table, "financial_year"), ElementsAre(Cell("2016-17"), Cell("2017-18"), Cell("2016-17"), Cell("2017-18")));
    EXPECT_THAT(column(table, "basis"), testing::Each(Cell("in_year")));
    EXPECT_EQ(table.scope, "2 organisations, 2016-17 to 2017-18");
    EXPECT_THAT(table.organisations, ElementsAre("X01", "X03"));
}

TEST(Reports, RunTwiceOnOneConnectionAreNotMixedUp) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,80\nACU_NHS,R,100"});
    EXPECT_EQ(report(ledger, "position", bodies({"X01"})).rows.size(), 1U);
    EXPECT_THAT(column(report(ledger, "position", bodies({"X02"})), "organisation"), ElementsAre(Cell("X02")));
    EXPECT_EQ(report(ledger, "position").rows.size(), 2U);
}

TEST(Reports, AnswerABodyAloneAsTheyDoAmongAll) {
    Database ledger = kent_ledger();
    for (const std::string body : {"09C", "10A", "X01"}) {
        take_in(ledger, {.body = body, .year = "2018-19", .month = 9, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,5\nRES_BF,NR,-7\n"});
    }
    Database other = Database::in_memory();
    ledger.copy_into(other);
    for (const ReportKind& kind : report_kinds()) {
        const ResultTable together = report(other, kind.name);
        if (together.columns.front().name != "organisation") {
            continue;   // a row about two bodies
        }
        for (const std::string body : {"09C", "09E", "10A", "99J", "EK4", "X01"}) {
            EXPECT_EQ(lines_of(report(ledger, kind.name, {.bodies = {body}}).rows), lines_of(rows_where(together, {{"organisation", body}})))
                << kind.name << " " << body;
        }
    }
}

TEST(Reports, OfFilesThatHoldManyBodiesAndMonthsAreThoseOfOneFileEach) {
    const std::string heading = "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";
    std::string together = heading;
    Database apart = ledger_with_bodies();
    for (const std::string body : {"X03", "X01"}) {
        for (const int month : {9, 8}) {
            const std::string amount = std::to_string(month);
            const std::string head = body + ",2017-18," + amount + ",";
            const std::string rows = head + "RES_PROG_REC,R,1,2,3," + amount + "\n" + head + "ACU_NHS,NR,4,5,6,7\n";
            together += rows;
            take_in_text(apart, heading + rows);
        }
    }
    Database at_once = ledger_with_bodies();
    take_in_text(at_once, together);
    for (const std::string name : {"position", "structural", "trend"}) {
        const ResultTable one = report(at_once, name);
        const ResultTable many = report(apart, name);
        for (const Column& each : one.columns) {
            if (each.name != "source") {
                EXPECT_EQ(column(one, each.name), column(many, each.name)) << name << " " << each.name;
            }
        }
    }
}

TEST(Completeness, NamesTheBodiesOfTheYearWhoseReturnIsNotIn) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "09C", .month = 9, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    take_in(ledger, {.body = "09E", .month = 11, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    take_in(ledger, {.body = "10A", .month = 9, .kind = "plan", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    Asked request = group("kent-and-medway-stp");
    request.years = "2017-18";
    request.to = "M9";
    const ResultTable table = report(ledger, "structural", request);
    ASSERT_TRUE(table.completeness.has_value());
    EXPECT_EQ(table.completeness->expected, 8);   // neither the partnership nor the body that came in 2020
    EXPECT_EQ(table.completeness->present, 1);
    EXPECT_THAT(table.completeness->missing, ElementsAre("09E", "09J", "09W", "10A", "10D", "10E", "99J"));
    EXPECT_EQ(table.scope, "1 organisation, 2017-18 to M9");
    request.to.reset();
    EXPECT_EQ(report(ledger, "structural", request).completeness->present, 2);
}

TEST(Completeness, IsSaidUnderEveryReportOfTheYearsAskedAboutOrThoseOfWhichThereIsAReturn) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.body = "X01", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    const auto two = [](std::optional<std::string> which) {
        Asked asked = bodies({"X01", "X02"});
        asked.years = std::move(which);
        return asked;
    };
    for (const ReportKind& kind : report_kinds()) {
        const std::int64_t months = kind.name == "completeness" ? 12 : 1;
        const auto latest = report(ledger, kind.name, two(std::nullopt)).completeness;
        ASSERT_TRUE(latest.has_value()) << kind.name;
        EXPECT_EQ(latest->expected, 2 * months) << kind.name;
        EXPECT_EQ(latest->present, 1) << kind.name;
        const auto before = report(ledger, kind.name, two("2016-17")).completeness;
        EXPECT_EQ(before->expected, 2 * months) << kind.name;
        EXPECT_EQ(before->present, 0) << kind.name;
    }
    EXPECT_THAT(report(ledger, "trend", two("2016-17..2017-18")).completeness->missing, ElementsAre("X01 2016-17", "X02 2016-17", "X02 2017-18"));
    EXPECT_EQ(report(ledger, "completeness", bodies({"X02"})).completeness->expected, 12);   // the year is the ledger's latest
}

}  // namespace
}  // namespace ccgledger
