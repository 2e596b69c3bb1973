// A ledger that was changed behind the program's back, and sums that leave 64 bits: an answer is refused rather than wrong.
#include <cstdint>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../store/answers.h"
#include "returns_and_reports.h"
#include "values/errors.h"
#include "values/money.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string refusal_of(Database& ledger, std::string_view name, const std::string& body = "X01") {
    return words_of<InternalError>(
        [&] { static_cast<void>(report(ledger, name, {.bodies = {body}})); });
}

// ── F21, read back ───────────────────────────────────────────────────────────────────────────────────────────────────────

/// Every line says R or NR, or takes what is usual for it, but for one that says neither.
Database ledger_with_an_unstated_line() {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_TRANS,NR,3\nOTH_OTH,,4\n"});
    take_in(ledger, {.body = "X02", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n"});
    return ledger;
}

TEST(Identity, OfAnUntouchedLedgerHolds) {
    Database ledger = ledger_with_an_unstated_line();
    for (const ReportKind& kind : report_kinds()) {
        EXPECT_THAT(refusal_of(ledger, kind.name), IsEmpty()) << kind.name;
    }
}

TEST(Identity, EveryReportIsRefusedWhenStructuralAndOneOffNoLongerAddToThePosition) {
    const std::vector<std::string> changes = {
        // a figure is made nil, so that every line seems to say R or NR, and the stored sums still count it
        "UPDATE figure SET actual_ytd = 0 WHERE recurrence = 0",
        // a figure is taken away
        "DELETE FROM figure WHERE recurrence = 0",
        // a figure is given a recurrence that the stored sums do not know of
        "UPDATE figure SET recurrence = 2 WHERE recurrence = 0",
        // a stored sum is added for lines that are not there
        "DELETE FROM figure WHERE recurrence = 0; UPDATE control_total SET expenditure_actual_ytd = 1 WHERE recurrence = 0",
    };
    for (const std::string& change : changes) {
        Database ledger = ledger_with_an_unstated_line();
        ledger.execute(change);
        for (const ReportKind& kind : report_kinds()) {
            EXPECT_EQ(refusal_of(ledger, kind.name),
                      "structural and one-off of X01 in 2017-18 do not add to its position; run `ccgledger verify`")
                << kind.name << " after " << change;
        }
        // What was not touched is still answered.
        EXPECT_THAT(refusal_of(ledger, "structural", "X02"), IsEmpty()) << change;
    }
}

TEST(Identity, IsCheckedInEveryYearOfTheBodiesAskedFor) {
    Database ledger = ledger_with_an_unstated_line();
    take_in(ledger, {.year = "2018-19", .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n"});
    ledger.execute("UPDATE figure SET actual_ytd = 0 WHERE recurrence = 0");
    EXPECT_THROW(static_cast<void>(report(ledger, "position", {.bodies = {"X01"}, .years = "2018-19"})),
                 InternalError);
}

TEST(Identity, AStoredSumThatIsNoLongerAWholeNumberIsRefused) {
    Database ledger = ledger_with_an_unstated_line();
    // STRICT tables refuse a fraction; the next best lie is a sum so large that the difference leaves 64 bits.
    EXPECT_THROW(ledger.execute("UPDATE control_total SET resource_actual_ytd = 0.5"), InternalError);
    ledger.execute("UPDATE control_total SET resource_actual_ytd = 9223372036854775807, expenditure_actual_ytd = -9223372036854775807 "
                   "WHERE recurrence = 1");
    for (const std::string name : {"position", "structural", "carry-forward", "trend"}) {
        EXPECT_NE(refusal_of(ledger, name), "") << name;
    }
}

// ── Sums near and beyond 64 bits ─────────────────────────────────────────────────────────────────────────────────────────

const std::string largest_pounds = "10000000000000.00";   // 10^15 pence, the largest amount that a cell may hold
constexpr int most_of_the_largest = 9'223;                // so many fit 64 bits; one more does not

std::string one_off_items(int count, const std::string& sign) {
    std::string text = "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n";
    for (int i = 0; i < count; ++i) {
        text += "X01,2017-18,item " + std::to_string(i) + "," + sign + largest_pounds + ",r,,f,2018-04-20,,\n";
    }
    return text;
}

std::string full_year_effects(int count) {
    std::string text =
        "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source\n";
    for (int i = 0; i < count; ++i) {
        text += "X01,2017-18,cost,change " + std::to_string(i) + ",0," + largest_pounds + ",,R,,,,\n";
    }
    return text;
}

const std::string unstated = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\n";   // in thousands: -14

TEST(Overflow, AManyLinedSumThatJustFitsIsExact) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = unstated});
    take_in_text(ledger, one_off_items(most_of_the_largest, ""));
    EXPECT_EQ(cell(report(ledger, "structural"), {}, "structural_pence"), pence(-1'400'000 - most_of_the_largest * max_amount_pence));
}

TEST(Overflow, ASumOfManyLinesThatDoesNotFitIsAnError) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = unstated});
    take_in_text(ledger, one_off_items(most_of_the_largest + 1, ""));
    EXPECT_THAT(refusal_of(ledger, "structural"), HasSubstr("integer overflow"));
}

TEST(Overflow, ADifferenceThatDoesNotFitIsAnErrorAndNotARoundedNumber) {
    Database ledger = ledger_with_bodies();
    // -10^15 less 9,223 times 10^15 is just beyond the least number of 64 bits.
    take_in(ledger, {.unit = MoneyUnit::pounds, .rows = "RES_PROG_REC,R,0\nOTH_OTH,," + largest_pounds});
    take_in_text(ledger, one_off_items(most_of_the_largest, ""));
    EXPECT_THAT(refusal_of(ledger, "structural"), HasSubstr("holds no whole number: a sum left 64 bits"));
    EXPECT_THAT(refusal_of(ledger, "carry-forward"), HasSubstr("holds no whole number: a sum left 64 bits"));
}

TEST(Overflow, OfFullYearEffectsIsAnError) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n"});
    take_in_text(ledger, full_year_effects(most_of_the_largest + 1));
    EXPECT_THAT(refusal_of(ledger, "carry-forward"), HasSubstr("integer overflow"));
}

TEST(Overflow, LinesAtTheLimitOfACellAddExactly) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 11,
                     .unit = MoneyUnit::pounds,
                     .rows = "RES_PROG_REC,R," + largest_pounds + "\nRES_PROG_NR,NR," + largest_pounds + "\nRES_BF,NR," + largest_pounds +
                             "\nACU_NHS,R,-" + largest_pounds + "\nOTH_INCOME,NR,9999999999999.99\n"});
    EXPECT_EQ(cell(report(ledger, "position"), {{"basis", "in_year"}}, "forecast_pence"), pence(4 * max_amount_pence - 1));
    EXPECT_EQ(cell(report(ledger, "position"), {{"basis", "cumulative"}}, "forecast_pence"), pence(5 * max_amount_pence - 1));
    // 11 twelfths of 10^15 pence: 916,666,666,666,666.67
    EXPECT_EQ(cell(report(ledger, "position"), {{"basis", "cumulative"}}, "actual_ytd_pence"),
              pence(4 * max_amount_pence - 1 + 916'666'666'666'667));
}

}  // namespace
}  // namespace ccgledger
