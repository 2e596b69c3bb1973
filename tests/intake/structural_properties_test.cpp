// Structural and one-off, worked out in the test from the rows of the file and compared with what the views say.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledgers.h"
#include "tidy_returns.h"

namespace ccgledger {
namespace {

using namespace tests;
using Pence = std::optional<std::int64_t>;

/// What the views say of X01's month 12, or what the test has worked out itself.
struct Derived {
    Pence in_year, structural, low, high, one_off, cumulative;
    std::string method, confidence;
    friend bool operator==(const Derived&, const Derived&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Derived& derived) {
        for (const Pence pence :
             {derived.in_year, derived.structural, derived.low, derived.high, derived.one_off, derived.cumulative}) {
            out << (pence ? std::to_string(*pence) : "unknown") << " ";
        }
        return out << derived.method << " " << derived.confidence;
    }
};

/// One ledger for all cases of a property: each case is a corrected return of the same month.
class Deriver {
public:
    Derived operator()(const std::vector<TidyRow>& rows) {
        // The counter makes each file another one: bytes that the ledger holds already would not be read again.
        const std::string text =
            tidy_text(rows) + "X01,2017-18,12,MEM_CASH_DRAW,NA," + std::to_string(++cases_) + ",,,\n";
        const FileOutcome outcome = import_text(ledger_, text);
        RC_ASSERT(outcome.state == FileOutcome::State::imported);
        view_.reset();
        RC_ASSERT(view_.step());
        Derived derived{.in_year = view_.maybe_integer(0),
                        .structural = view_.maybe_integer(1),
                        .low = view_.maybe_integer(2),
                        .high = view_.maybe_integer(3),
                        .one_off = view_.maybe_integer(4),
                        .cumulative = view_.maybe_integer(5),
                        .method = view_.text(6),
                        .confidence = view_.text(7)};
        RC_ASSERT(!view_.step());
        return derived;
    }

private:
    int cases_ = 0;
    Database ledger_ = ledger_with_bodies();
    Statement view_ = ledger_.prepare(
        "SELECT structural.in_year_pence, structural.structural_pence, structural.structural_low_pence, "
        "structural.structural_high_pence, "
        "structural.one_off_pence, carry_forward.cumulative_pence, structural.method, structural.confidence "
        "FROM structural JOIN carry_forward ON carry_forward.organisation = structural.organisation AND "
        "carry_forward.month = structural.month");
};

Derived derived_of(const std::vector<TidyRow>& rows) {
    static std::optional<Deriver> deriver;
    static int cases = 0;
    // A ledger of hundreds of versions is slow to ask; a new one costs as much as some dozen cases.
    if (cases++ % 40 == 0) {
        deriver.emplace();
    }
    return (*deriver)(rows);
}

std::int64_t effect(const TidyRow& row, std::size_t measure) {
    return line_of(row.line).sign * row.pence[measure].value();
}

/// The full year's measure: the actuals of month 12, or where one is blank the forecast; none when that has a blank too.
std::optional<std::size_t> full_year_measure(const std::vector<TidyRow>& rows) {
    for (const std::size_t measure : {std::size_t{1}, std::size_t{3}}) {
        if (std::none_of(rows.begin(), rows.end(),
                         [&](const TidyRow& row) { return is_in_position(row) && !row.pence[measure]; })) {
            return measure;
        }
    }
    return std::nullopt;
}

/// The balance that the year began with, and what was corrected of it; unknown with a part that is. A row without any amount was not
/// filled in, and is none.
Pence brought_forward(const std::vector<TidyRow>& rows) {
    Pence balance;
    for (const TidyRow& row : rows) {
        const bool is_filled_in = std::any_of(row.pence.begin(), row.pence.end(), [](const auto& pence) { return pence.has_value(); });
        if (!is_filled_in || (row.line != "RES_BF" && row.line != "RES_BF_ADJ")) {
            continue;
        }
        const Pence part = row.pence[1] ? Pence(row.pence[1]) : Pence(row.pence[3]);
        if (!part) {
            return std::nullopt;
        }
        balance = balance.value_or(0) + *part;
    }
    const bool has_balance = std::any_of(rows.begin(), rows.end(), [](const TidyRow& row) {
        return row.line == "RES_BF" && std::any_of(row.pence.begin(), row.pence.end(), [](const auto& pence) { return pence.has_value(); });
    });
    return has_balance ? balance : std::nullopt;
}

/// The specification, F03, F20, F21 and the ladder's rungs `full`, `bound` and `none`, as plain sums over the rows.
Derived worked_out(const std::vector<TidyRow>& rows) {
    const auto measure = full_year_measure(rows);
    if (!measure) {
        return {.in_year = {},
                .structural = {},
                .low = {},
                .high = {},
                .one_off = {},
                .cumulative = {},
                .method = "none",
                .confidence = "none"};
    }
    std::int64_t in_year = 0;
    std::int64_t recurrent = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool is_assumed = false;
    for (const TidyRow& row : rows) {
        if (!is_in_position(row)) {
            continue;
        }
        const std::int64_t pence = effect(row, *measure);
        in_year += pence;
        recurrent += recurrence_of(row) == "R" ? pence : 0;
        low += recurrence_of(row).empty() ? std::min<std::int64_t>(pence, 0) : 0;
        high += recurrence_of(row).empty() ? std::max<std::int64_t>(pence, 0) : 0;
        is_assumed |= recurrence_of(row) != row.recurrence;
    }
    const bool is_full = low == 0 && high == 0;
    const Pence balance = brought_forward(rows);
    return {.in_year = in_year,
            .structural = is_full ? Pence(recurrent) : std::nullopt,
            .low = recurrent + low,
            .high = recurrent + high,
            .one_off = is_full ? Pence(in_year - recurrent) : std::nullopt,
            .cumulative = balance ? Pence(*balance + in_year) : std::nullopt,
            .method = is_full ? "full" : "bound",
            .confidence = !is_full     ? "bound"
                          : is_assumed ? "partial"
                                       : "full"};
}

/// The body's own underlying figure is a rung of the ladder by itself.
std::vector<TidyRow> without_reported_figure(std::vector<TidyRow> rows) {
    std::erase_if(rows,
                  [](const TidyRow& row) { return row.line == "MEM_UNDERLYING_REP" || row.line == "MEM_CASH_DRAW"; });
    return rows;
}

RC_GTEST_PROP(StructuralProperties, StructuralAndOneOffAreTheSumsOfTheirLines, ()) {
    const auto rows = without_reported_figure(any_return({.recurrences = {"R", "NR"}}));
    const Derived derived = derived_of(rows);
    RC_ASSERT(derived == worked_out(rows));
    RC_ASSERT(derived.method == "full");
    RC_ASSERT(derived.confidence == "full");
    RC_ASSERT(*derived.structural + *derived.one_off == *derived.in_year);
    std::int64_t one_off = 0;
    for (const TidyRow& row : rows) {
        one_off += is_in_position(row) && row.recurrence == "NR" ? effect(row, 1) : 0;
    }
    RC_ASSERT(*derived.one_off == one_off);
}

RC_GTEST_PROP(StructuralProperties, EveryReturnIsDerivedAsTheFormulasSay, ()) {
    const auto rows = without_reported_figure(any_return({.may_be_blank = *rc::gen::arbitrary<bool>()}));
    const Derived derived = derived_of(rows);
    RC_ASSERT(derived == worked_out(rows));
    if (derived.structural) {
        RC_ASSERT(*derived.structural + *derived.one_off == *derived.in_year);
    }
}

RC_GTEST_PROP(StructuralProperties, TurningALineOneOffMovesItsAmountAndNothingElse, ()) {
    auto rows = without_reported_figure(any_return({.recurrences = {"R"}}));
    rows.push_back(flat_row("RES_BF", "NR", -500'000'000));
    std::erase_if(rows, [&, seen = 0](const TidyRow& row) mutable { return row.line == "RES_BF" && seen++ > 0; });
    const Derived before = derived_of(rows);
    std::vector<std::size_t> in_position;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_in_position(rows[i])) {
            in_position.push_back(i);
        }
    }
    TidyRow& turned = rows[*rc::gen::elementOf(in_position)];
    turned.recurrence = "NR";
    const Derived after = derived_of(rows);
    RC_ASSERT(*after.structural == *before.structural - effect(turned, 1));
    RC_ASSERT(*after.one_off == *before.one_off + effect(turned, 1));
    RC_ASSERT(after.in_year == before.in_year);
    RC_ASSERT(after.cumulative == before.cumulative);
    RC_ASSERT(after.cumulative.has_value());
}

RC_GTEST_PROP(StructuralProperties, SavingsRiskAndMemoLinesNeverChangeThePosition, ()) {
    auto rows = without_reported_figure(any_return());
    std::erase_if(rows, [](const TidyRow& row) { return !is_in_position(row); });
    const Derived before = derived_of(rows);
    const auto beside = without_reported_figure(
        any_rows(*rc::gen::nonEmpty(
                     rc::gen::resize(8, rc::gen::unique<std::vector<std::string>>(rc::gen::elementOf(codes_of({""}))))),
                 {.may_be_blank = true}));
    rows.insert(rows.end(), beside.begin(), beside.end());
    RC_ASSERT(derived_of(rows) == before);
}

RC_GTEST_PROP(StructuralProperties, AMissingAmountIsUnknownUpwardAndNeverNil, ()) {
    auto rows = without_reported_figure(any_return());
    RC_ASSERT(derived_of(rows).in_year.has_value());
    std::vector<std::size_t> in_position;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_in_position(rows[i])) {
            in_position.push_back(i);
        }
    }
    TidyRow& missing = rows[*rc::gen::elementOf(in_position)];
    missing.pence[1].reset();
    const Derived by_forecast = derived_of(rows);
    RC_ASSERT(by_forecast == worked_out(rows));
    RC_ASSERT(by_forecast.in_year.has_value());
    missing.pence[3].reset();
    const Derived unknown = derived_of(rows);
    RC_ASSERT(!unknown.in_year && !unknown.structural && !unknown.low && !unknown.high && !unknown.one_off &&
              !unknown.cumulative);
    RC_ASSERT(unknown.method == "none");
}

RC_GTEST_PROP(StructuralProperties, WhereTheRecurrenceIsNotStatedTheTruthLiesWithinTheBound, ()) {
    auto rows = without_reported_figure(any_return());
    // What the body did not say: of each line without a recurrence some part comes back.
    std::int64_t truth = 0;
    for (const TidyRow& row : rows) {
        if (is_in_position(row)) {
            const std::int64_t pence = effect(row, 1);
            const std::int64_t share = *rc::gen::inRange<std::int64_t>(0, 1001);
            truth += recurrence_of(row) == "R"    ? pence
                     : recurrence_of(row).empty() ? pence / 1000 * share + pence % 1000 * share / 1000
                                                  : 0;
        }
    }
    const Derived derived = derived_of(rows);
    RC_ASSERT(*derived.low <= truth);
    RC_ASSERT(truth <= *derived.high);
}

TEST(Structural, AReleasedReserveRaisesTheYearAndLeavesTheStructuralPosition) {
    for (const std::string reserve : {"RSV_CONT", "RSV_NRHEAD", "RSV_RISK"}) {
        for (const std::string recurrence : {"NR", ""}) {
            std::vector<TidyRow> rows = {flat_row("RES_PROG_REC", "R", 10'000'000),
                                         flat_row("ACU_NHS", "R", 10'500'000), flat_row(reserve, recurrence, 100'000)};
            Deriver derive;
            const Derived held = derive(rows);
            EXPECT_EQ(held.in_year, -600'000);
            EXPECT_EQ(held.structural, -500'000);
            EXPECT_EQ(held.one_off, -100'000);
            rows.back().pence[1] = 0;
            rows.back().pence[3] = 0;
            const Derived released = derive(rows);
            EXPECT_EQ(released.in_year, -500'000);
            EXPECT_EQ(released.structural, held.structural);
            EXPECT_EQ(released.one_off, 0);
        }
    }
}

TEST(Structural, AReturnOfOneSideHasNoPosition) {
    for (const std::string line : {"RES_PROG_REC", "ACU_NHS"}) {
        Deriver derive;
        const Derived derived = derive({flat_row(line, "R", 100)});
        EXPECT_EQ(derived.method, "none") << line;
        EXPECT_FALSE(derived.in_year || derived.structural || derived.low || derived.high || derived.one_off) << line;
    }
}

struct ReadingCase {
    std::int64_t structural, one_off;
    std::string reading;
};

// F24, by the signs of the in-year position, the structural part and the one-off part.
TEST(Structural, IsReadInWords) {
    const std::vector<ReadingCase> cases = {
        {-116, 36, "structural deficit, masked by one-offs"},
        {-80, 0, "structural deficit, masked by one-offs"},
        {-80, -20, "both"},
        {10, -30, "one-off deficit"},
        {0, -30, "one-off deficit"},
        {-30, 30, "balanced by one-offs"},
        {-30, 40, "balanced by one-offs"},
        {0, 0, "sound"},
        {20, -20, "sound"},
        {20, 10, "sound"},
    };
    for (const ReadingCase& each : cases) {
        Database ledger = ledger_with_bodies();
        const std::vector<TidyRow> rows = {flat_row("RES_PROG_REC", "R", 1000 + each.structural),
                                           flat_row("ACU_NHS", "R", 1000), flat_row("RES_TRANS", "NR", each.one_off)};
        ASSERT_EQ(import_text(ledger, tidy_text(rows)).state, FileOutcome::State::imported);
        EXPECT_EQ(answer(ledger, "SELECT reading FROM structural"), each.reading)
            << each.structural << " " << each.one_off;
    }
}

TEST(Structural, BeforeMonth12TheForecastIsTheFullYear) {
    Database ledger = ledger_with_bodies();
    std::vector<TidyRow> rows = {flat_row("RES_PROG_REC", "R", 1000), flat_row("ACU_NHS", "R", 1100)};
    rows[1].pence[3] = 1250;
    ASSERT_EQ(import_text(ledger, tidy_text(rows, "X01", "2017-18", 11)).state, FileOutcome::State::imported);
    EXPECT_EQ(answer(ledger, "SELECT in_year_pence, structural_pence FROM structural"), "-250|-250");
}

}  // namespace
}  // namespace ccgledger
