// What holds of every return, through import and the views. The numbers in brackets are formulae.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "../values/generators.h"
#include "returns_and_reports.h"
#include "values/money.h"

namespace ccgledger {
namespace {

using namespace tests;

struct PositionLine {
    std::string code;
    int effect;   // of a plus on the position
};

/// Lines of every kind that a position is made of, all in use in 2017-18.
const std::vector<PositionLine> position_lines = {
    {"RES_PROG_REC", 1}, {"RES_PROG_NR", 1}, {"RES_SUPPORT_IN", 1}, {"RES_SUPPORT_OUT", -1}, {"RES_PCD_REC", 1},   {"RES_RUN_REC", 1},
    {"ACU_NHS", -1},     {"MH_NHS", -1},     {"PCD_CONTRACT", -1},  {"OTH_PRIORYR", -1},     {"OTH_INCOME", 1},    {"RSV_CONT", -1},
    {"RSV_QIPP_UNID", 1}, {"RUN_PAY", -1},   {"RUN_INCOME", 1},
};

struct Tagged {
    std::string line;
    int effect = 0;
    bool is_recurrent = true;
    std::int64_t amount = 0;

    [[nodiscard]] std::string row() const {
        return line + (is_recurrent ? ",R," : ",NR,") + to_plain_pounds(Money::from_pence(amount)) + "\n";
    }
};

/// Any set of lines that say R or NR, with at least one of each side of the position.
std::vector<Tagged> tagged_set() {
    std::vector<Tagged> set;
    for (const PositionLine& line : position_lines) {
        for (const bool is_recurrent : {true, false}) {
            const bool always = is_recurrent && (line.code == "RES_PROG_REC" || line.code == "ACU_NHS");
            if (always || *rc::gen::inRange(0, 3) == 0) {
                set.push_back({.line = line.code, .effect = line.effect, .is_recurrent = is_recurrent, .amount = *amount_pence()});
            }
        }
    }
    return set;
}

std::string rows_of(const std::vector<Tagged>& set) {
    std::string rows;
    for (const Tagged& each : set) {
        rows += each.row();
    }
    return rows;
}

Return whole_return(const std::string& rows, const std::string& body = "X01", int month = 12) {
    return {.body = body, .month = month, .unit = MoneyUnit::pounds, .rows = rows};
}

std::string pounds(std::int64_t amount) { return to_plain_pounds(Money::from_pence(amount)); }

std::int64_t number(const Cell& cell) {
    RC_ASSERT(std::holds_alternative<std::int64_t>(cell));
    return std::get<std::int64_t>(cell);
}

std::int64_t number_of(const ResultTable& table, const std::string& body, const std::string& name) {
    return number(cell(table, {{"organisation", body}}, name));
}

// ── Structural and one-off ───────────────────────────────────────────────────────────────────────────────────────────────

RC_GTEST_PROP(TaggedReturns, StructuralPlusOneOffIsThePosition, ()) {   // F20, F21
    const std::vector<Tagged> set = tagged_set();
    Money recurrent;
    Money one_off;
    for (const Tagged& each : set) {
        Money& part = each.is_recurrent ? recurrent : one_off;
        part = part + Money::from_pence(each.amount) * each.effect;
    }
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(set)));
    const ResultTable table = report(ledger, "structural");
    RC_ASSERT(cell(table, {}, "structural_pence") == pence(recurrent.pence()));
    RC_ASSERT(cell(table, {}, "one_off_pence") == pence(one_off.pence()));
    RC_ASSERT(cell(table, {}, "in_year_pence") == pence((recurrent + one_off).pence()));
    RC_ASSERT(cell(table, {}, "method") == Cell("full"));
}

RC_GTEST_PROP(TaggedReturns, TurningALineFromRecurrentToOneOffMovesItsEffectAndNothingElse, ()) {
    std::vector<Tagged> set = tagged_set();
    const Tagged chosen = *rc::gen::elementOf(set);
    // The line's other half would be the same row once it is turned.
    set.erase(std::remove_if(set.begin(), set.end(), [&](const Tagged& each) { return each.line == chosen.line; }), set.end());
    const std::string sides = "RES_GPIT,R,1\nMH_LD,R,1\nRES_BF,NR,5\n";   // so that both sides are there without the line
    Tagged turned = chosen;
    turned.is_recurrent = !chosen.is_recurrent;
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(set) + sides + chosen.row(), "X01"));
    take_in(ledger, whole_return(rows_of(set) + sides + turned.row(), "X02"));
    const std::int64_t effect = chosen.amount * chosen.effect * (chosen.is_recurrent ? 1 : -1);
    const ResultTable table = report(ledger, "structural");
    RC_ASSERT(number_of(table, "X01", "structural_pence") - number_of(table, "X02", "structural_pence") == effect);
    RC_ASSERT(number_of(table, "X02", "one_off_pence") - number_of(table, "X01", "one_off_pence") == effect);
    RC_ASSERT(number_of(table, "X01", "in_year_pence") == number_of(table, "X02", "in_year_pence"));
    const ResultTable balance = report(ledger, "carry-forward");
    RC_ASSERT(number_of(balance, "X01", "cumulative_pence") == number_of(balance, "X02", "cumulative_pence"));
}

RC_GTEST_PROP(TaggedReturns, ReleasingAReserveRaisesThePositionAndLeavesTheStructuralAlone, ()) {
    const std::vector<Tagged> set = tagged_set();
    const std::int64_t reserve = *rc::gen::inRange<std::int64_t>(0, max_amount_pence);
    const auto with_reserve = [&](std::int64_t forecast) {
        return rows_of(set) + "RSV_RISK,NR,0,0," + pounds(reserve) + "," + pounds(forecast);
    };
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(with_reserve(reserve), "X01", 11));
    take_in(ledger, whole_return(with_reserve(0), "X02", 11));
    const ResultTable table = report(ledger, "structural");
    RC_ASSERT(number_of(table, "X02", "in_year_pence") - number_of(table, "X01", "in_year_pence") == reserve);
    RC_ASSERT(number_of(table, "X01", "structural_pence") == number_of(table, "X02", "structural_pence"));
}

RC_GTEST_PROP(TaggedReturns, SavingsRisksAndMemorandaNeverAlterThePosition, ()) {
    const std::vector<Tagged> set = tagged_set();
    std::string beside;
    for (const std::string line : {"QIPP_TXN_R", "QIPP_TFM_NR", "QIPP_UNID", "RISK_ACUTE", "MIT_CONT", "MEM_CT", "MEM_FYE_COST", "RES_BF", "RES_BF_ADJ"}) {
        const auto amount = *rc::gen::maybe(amount_pence());
        beside += line + (line.starts_with("MEM_CT") ? ",," : ",NR,") + (amount ? pounds(*amount) : "") + "\n";
    }
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(set), "X01"));
    take_in(ledger, whole_return(rows_of(set) + beside, "X02"));
    const ResultTable table = report(ledger, "structural");
    for (const std::string name : {"in_year_pence", "structural_pence", "one_off_pence", "without_support_pence"}) {
        RC_ASSERT(number_of(table, "X01", name) == number_of(table, "X02", name));
    }
}

RC_GTEST_PROP(TaggedReturns, ALineWithoutAnAmountMakesThePositionUnknownAndNeverNil, ()) {
    std::vector<Tagged> set = tagged_set();
    const auto blank = *rc::gen::inRange<std::size_t>(0, set.size());
    std::string rows;
    for (std::size_t i = 0; i < set.size(); ++i) {
        rows += i == blank ? set[i].line + (set[i].is_recurrent ? ",R,,,,\n" : ",NR,,,,\n") : set[i].row();
    }
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows + "RES_BF,NR,5\n"));
    const ResultTable structural = report(ledger, "structural");
    for (const std::string name : {"in_year_pence", "structural_pence", "structural_low_pence", "structural_high_pence", "one_off_pence"}) {
        RC_ASSERT(cell(structural, {}, name) == unknown);
    }
    RC_ASSERT(cell(report(ledger, "carry-forward"), {}, "cumulative_pence") == unknown);
    for (const Cell& forecast : column(report(ledger, "position"), "forecast_pence")) {
        RC_ASSERT(forecast == unknown);
    }
}

/// A part of the amount, on its side of nil: what of it might be recurrent.
std::int64_t part_of(std::int64_t amount) {
    return amount == 0 ? 0 : *rc::gen::inRange<std::int64_t>(std::min<std::int64_t>(amount, 0), std::max<std::int64_t>(amount, 0) + 1);
}

RC_GTEST_PROP(Bounds, HoldTheTrueValueHoweverTheUnstatedLinesSplit, ()) {   // ladder L4
    const std::vector<Tagged> set = tagged_set();
    std::string unstated;
    std::string split;
    bool any = false;
    for (const std::string line : {"OTH_OTH", "PC_OTH", "RSV_GEN", "PC_GPIT"}) {
        const std::int64_t amount = *amount_pence();
        const std::int64_t recurrent = part_of(amount);
        any = any || amount != 0;
        unstated += line + ",," + pounds(amount) + "\n";
        split += line + ",R," + pounds(recurrent) + "\n" + line + ",NR," + pounds(amount - recurrent) + "\n";
    }
    RC_PRE(any);
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(set) + unstated, "X01"));
    take_in(ledger, whole_return(rows_of(set) + split, "X02"));
    const ResultTable table = report(ledger, "structural");
    RC_ASSERT(cell(table, {{"organisation", "X01"}}, "method") == Cell("bound"));
    RC_ASSERT(cell(table, {{"organisation", "X01"}}, "structural_pence") == unknown);
    RC_ASSERT(cell(table, {{"organisation", "X01"}}, "one_off_pence") == unknown);
    const std::int64_t low = number_of(table, "X01", "structural_low_pence");
    const std::int64_t high = number_of(table, "X01", "structural_high_pence");
    const std::int64_t truth = number_of(table, "X02", "structural_pence");
    RC_ASSERT(low < high);
    RC_ASSERT(low <= truth);
    RC_ASSERT(truth <= high);
    RC_ASSERT(number_of(table, "X01", "one_off_low_pence") <= number_of(table, "X02", "one_off_pence"));
    RC_ASSERT(number_of(table, "X02", "one_off_pence") <= number_of(table, "X01", "one_off_high_pence"));
    RC_ASSERT(number_of(table, "X01", "in_year_pence") == number_of(table, "X02", "in_year_pence"));
}

// ── The position chain ───────────────────────────────────────────────────────────────────────────────────────────────────

RC_GTEST_PROP(PositionProperties, TheEnvelopesAddToThePosition, ()) {   // F04
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(tagged_set())));
    const ResultTable parts = ask(ledger, "SELECT COALESCE(programme_pence, 0) + COALESCE(delegated_pence, 0) + COALESCE(running_costs_pence, 0) "
                                          "AS all_pence FROM programme_and_running");
    RC_ASSERT(column(parts, "all_pence") == column(report(ledger, "position"), "forecast_pence"));
}

RC_GTEST_PROP(PositionProperties, TheVariancesOfItsLinesAddToThatOfThePosition, ()) {   // F09
    std::string rows;
    for (const Tagged& each : tagged_set()) {
        rows += each.line + (each.is_recurrent ? ",R" : ",NR");
        for (int i = 0; i < 4; ++i) {
            rows += "," + pounds(*amount_pence());
        }
        rows += "\n";
    }
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows, "X01", 9));
    const ResultTable lines = ask(ledger, "SELECT SUM(variance_ytd_pence) AS to_date_pence, SUM(variance_year_pence) AS year_pence FROM line_variance");
    const ResultTable position = report(ledger, "position");
    RC_ASSERT(column(lines, "to_date_pence") == column(position, "variance_ytd_pence"));
    RC_ASSERT(column(lines, "year_pence") == column(position, "variance_pence"));
}

RC_GTEST_PROP(PositionProperties, TheMonthsAddToTheYearToDate, ()) {   // F10
    Database ledger = ledger_with_bodies();
    const int last = *rc::gen::inRange(1, 13);
    std::int64_t to_date = 0;
    for (int month = 1; month <= last; ++month) {
        to_date = *rc::gen::inRange<std::int64_t>(-max_amount_pence, max_amount_pence);
        take_in(ledger, whole_return("RES_PROG_REC,R,1\nACU_NHS,R,0," + pounds(to_date) + ",0,0", "X01", month));
    }
    const ResultTable months = ask(ledger, "SELECT SUM(actual_month_pence) AS all_pence, COUNT(actual_month_pence) AS months "
                                           "FROM line_variance WHERE line = 'ACU_NHS'");
    RC_ASSERT(cell(months, {}, "all_pence") == pence(to_date));
    RC_ASSERT(cell(months, {}, "months") == pence(last));
}

RC_GTEST_PROP(PositionProperties, DrawdownInTheLimitOrOutOfItGivesOneBalance, ()) {   // F13
    const std::vector<Tagged> set = tagged_set();
    const std::int64_t balance = *amount_pence();
    const std::int64_t drawdown = *amount_pence();
    const std::string opening = "RES_BF,NR," + pounds(balance) + "\n";
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(rows_of(set) + opening + "RES_DRAWDOWN,NR," + pounds(drawdown) + "\nRES_BF_ADJ,NR," + pounds(-drawdown) + "\n", "X01"));
    take_in(ledger, whole_return(rows_of(set) + opening, "X02"));
    const ResultTable table = report(ledger, "carry-forward");
    RC_ASSERT(number_of(table, "X01", "cumulative_pence") == number_of(table, "X02", "cumulative_pence"));
    RC_ASSERT(number_of(table, "X01", "in_year_pence") - number_of(table, "X02", "in_year_pence") == drawdown);
    RC_ASSERT(number_of(table, "X01", "structural_pence") == number_of(table, "X02", "structural_pence"));
}

RC_GTEST_PROP(PositionProperties, SupportBetweenTwoBodiesOnlyMovesTheDeficit, ()) {   // F28
    const std::int64_t support = *amount_pence();
    const auto without_support = [](std::vector<Tagged> set) {
        set.erase(std::remove_if(set.begin(), set.end(), [](const Tagged& each) { return each.line.starts_with("RES_SUPPORT"); }), set.end());
        return rows_of(set);
    };
    Database ledger = ledger_with_bodies();
    take_in(ledger, whole_return(without_support(tagged_set()) + "RES_SUPPORT_IN,NR," + pounds(support), "X01"));
    take_in(ledger, whole_return(without_support(tagged_set()) + "RES_SUPPORT_OUT,NR," + pounds(support), "X02"));
    const ResultTable table = report(ledger, "structural");
    RC_ASSERT(number_of(table, "X01", "in_year_pence") - number_of(table, "X01", "without_support_pence") == support);
    RC_ASSERT(number_of(table, "X02", "in_year_pence") - number_of(table, "X02", "without_support_pence") == -support);
}

RC_GTEST_PROP(PositionProperties, TheBalanceMovesByThePositionsAndAdjustmentsOfTheYears, ()) {   // F40, F118
    Database ledger = ledger_with_bodies();
    const std::vector<std::string> years = {"2015-16", "2016-17", "2017-18"};
    // Sixteen such amounts together still fit a cell: what is brought forward must be importable.
    const auto amount = rc::gen::inRange<std::int64_t>(-max_amount_pence / 16, max_amount_pence / 16 + 1);
    std::int64_t balance = *amount;
    std::int64_t adjustments = 0;
    std::optional<std::int64_t> first_close;
    std::int64_t positions = 0;
    for (const std::string& year : years) {
        const std::int64_t adjustment = *amount;
        std::string rows = "RES_PROG_REC,R," + pounds(*amount) + "\nACU_NHS,NR," + pounds(*amount) + "\nRES_BF,NR," + pounds(balance) + "\n";
        rows += adjustment % 2 == 0 ? "RES_BF_ADJ,NR," + pounds(adjustment) + "\n" : "";
        take_in(ledger, {.year = year, .unit = MoneyUnit::pounds, .rows = rows});
        const ResultTable table = ask(ledger, "SELECT basis, forecast_pence FROM position WHERE financial_year = '" + year + "'");
        balance = number(cell(table, {{"basis", "cumulative"}}, "forecast_pence"));
        if (first_close) {
            positions += number(cell(table, {{"basis", "in_year"}}, "forecast_pence"));
            adjustments += adjustment % 2 == 0 ? adjustment : 0;
        } else {
            first_close = balance;
        }
    }
    RC_ASSERT(balance - first_close.value() == positions + adjustments);
    std::vector<Cell> differences = column(report(ledger, "carry-forward"), "opening_difference_pence");
    RC_ASSERT(differences.back() == unknown);
    differences.pop_back();
    for (const Cell& difference : differences) {
        RC_ASSERT(difference == pence(0));
    }
    const ResultTable trend = report(ledger, "trend");
    const auto cumulative = rows_where(trend, {{"measure", "cumulative"}});
    RC_ASSERT(cumulative.size() == years.size());
    RC_ASSERT(cumulative.back()[trend.index_of("value_pence")] == pence(balance));
}

// ── Months and order ─────────────────────────────────────────────────────────────────────────────────────────────────────

/// The answers of all reports about a body, without the columns that say which body it is and which import a number came in with.
std::vector<std::vector<Cell>> all_answers(Database& ledger, const std::string& body) {
    std::vector<std::vector<Cell>> answers;
    for (const std::string name : {"position", "structural", "carry-forward", "trend"}) {
        const ResultTable table = report(ledger, name);
        for (std::vector<Cell> row : rows_where(table, {{"organisation", body}})) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string& of = table.columns[i].name;
                row[i] = of == "source" || of.starts_with("organisation") ? Cell() : row[i];
            }
            answers.push_back(std::move(row));
        }
    }
    return answers;
}

/// A few lines of both sides: what these properties are about is which return counts, not what is in it.
std::string few_rows() {
    return "RES_PROG_REC,R," + pounds(*amount_pence()) + "\nACU_NHS,R," + pounds(*amount_pence()) + "\nOTH_TRANS,NR," + pounds(*amount_pence()) +
           "\nRES_BF,NR," + pounds(*amount_pence()) + "\n";
}

/// Some months of one body's year, a third of them on the whole.
std::vector<Return> returns_of_months(const std::string& body = "X01") {
    std::vector<Return> returns;
    for (int month = 1; month <= 12; ++month) {
        if (*rc::gen::inRange(0, 3) == 0) {
            returns.push_back(whole_return(few_rows(), body, month));
        }
    }
    return returns;
}

RC_GTEST_PROP(Months, MayComeInAnyOrder, ()) {
    std::vector<Return> returns = returns_of_months();
    Database ledger = ledger_with_bodies();
    for (const Return& each : returns) {
        take_in(ledger, each);
    }
    while (!returns.empty()) {
        const auto next = *rc::gen::inRange<std::size_t>(0, returns.size());
        returns[next].body = "X02";
        take_in(ledger, returns[next]);
        returns.erase(returns.begin() + static_cast<std::ptrdiff_t>(next));
    }
    RC_ASSERT(all_answers(ledger, "X01") == all_answers(ledger, "X02"));
}

RC_GTEST_PROP(Months, ThatComeLaterDoNotChangeWhatWasKnownUpToAMonth, ()) {
    const std::vector<Return> returns = returns_of_months();
    const int asked = *rc::gen::inRange(1, 13);
    Database ledger = ledger_with_bodies();
    for (const Return& each : returns) {
        if (each.month <= asked) {
            take_in(ledger, each);
        }
    }
    const Asked up_to{.to = "M" + std::to_string(asked)};
    const auto before = std::vector{report(ledger, "position", up_to).rows, report(ledger, "structural", up_to).rows, report(ledger, "carry-forward", up_to).rows};
    for (const Return& each : returns) {
        if (each.month > asked) {
            take_in(ledger, each);
        }
    }
    const auto after = std::vector{report(ledger, "position", up_to).rows, report(ledger, "structural", up_to).rows, report(ledger, "carry-forward", up_to).rows};
    RC_ASSERT(before == after);
}

}  // namespace
}  // namespace ccgledger
