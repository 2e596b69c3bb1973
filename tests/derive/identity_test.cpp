// A ledger that was changed behind the program's back, and sums that leave 64 bits: an answer is refused rather than wrong.
#include <cstdint>
#include <limits>
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

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
const std::string largest_pounds = "10000000000000.00";   // 10^15 pence, the largest amount that a cell may hold

/// A return of -10 thousand and so many full-year effects of that size each. No ten thousand lines of the largest cell are needed
/// to leave 64 bits: each is made larger behind the importer's back.
Database ledger_with_effects(int count, std::int64_t each_pence) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\n"});
    std::string text = "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source\n";
    for (int i = 0; i < count; ++i) {
        text += "X01,2017-18,cost,change " + std::to_string(i) + ",0,1,,R,,,,\n";
    }
    take_in_text(ledger, text);
    ledger.execute("UPDATE full_year_effect SET annual_pence = " + std::to_string(each_pence));
    return ledger;
}

TEST(Overflow, ASumOfManyLinesThatJustFitsIsExact) {
    constexpr std::int64_t each = largest / 100 - 20'000;
    Database ledger = ledger_with_effects(100, each);
    EXPECT_THAT(cells(report(ledger, "carry-forward"), {}, {"full_year_effect_pence", "recurrent_gap_pence"}),
                ElementsAre(pence(-100 * each), pence(-1'000'000 - 100 * each)));
}

TEST(Overflow, ASumOfManyLinesThatDoesNotFitIsAnError) {
    Database ledger = ledger_with_effects(101, largest / 100);
    EXPECT_THAT(refusal_of(ledger, "carry-forward"), HasSubstr("integer overflow"));
    EXPECT_THAT(refusal_of(ledger, "structural"), IsEmpty());
}

TEST(Overflow, ADifferenceThatDoesNotFitIsAnErrorAndNotARoundedNumber) {
    Database ledger = ledger_with_effects(1, largest);   // -10 thousand less that lies below the least number of 64 bits
    EXPECT_THAT(refusal_of(ledger, "carry-forward"), HasSubstr("holds no whole number: a sum left 64 bits"));
}

TEST(Overflow, OfListedOneOffsIsAnError) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.rows = "RES_PROG_REC,R,90\nACU_NHS,R,100\nOTH_OTH,,4\n"});
    take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
                         "X01,2017-18,one,1,r,,f,2018-04-20,,\nX01,2017-18,two,1,r,,f,2018-04-20,,\n");
    ledger.execute("UPDATE one_off_item SET amount_pence = " + std::to_string(largest));
    for (const std::string name : {"structural", "carry-forward", "trend"}) {
        EXPECT_THAT(refusal_of(ledger, name), HasSubstr("integer overflow")) << name;
    }
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
