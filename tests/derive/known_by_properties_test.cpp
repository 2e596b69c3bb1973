// What was known stays as it was: later imports, corrections and undoings change no answer about an earlier day or month.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "../values/generators.h"
#include "derive/checks.h"
#include "intake/undo.h"
#include "returns_and_reports.h"
#include "store/views.h"
#include "values/money.h"

namespace ccgledger {
namespace {

using namespace tests;

std::string any_pounds() { return to_plain_pounds(Money::from_pence(*rc::gen::inRange<std::int64_t>(-90'000'000'000, 90'000'000'000))); }

std::string any_thousands() { return std::to_string(*rc::gen::inRange(0, 900'000)); }

std::string any_millions() { return std::to_string(*rc::gen::inRange(-60, 60)) + "." + std::to_string(*rc::gen::inRange(0, 10)); }

std::string any_year() { return *rc::gen::element<std::string>("2016-17", "2017-18", "2018-19"); }

Return any_return_of(const std::string& body, const std::string& year, int month) {
    std::string rows = "RES_PROG_REC,R," + any_pounds() + "\nACU_NHS,R";
    for (int measure = 0; measure < 4; ++measure) {
        rows += "," + any_pounds();
    }
    rows += "\nOTH_TRANS,NR," + any_pounds() + "\nRES_BF,NR," + any_pounds() + "\nQIPP_TXN_R,R," + any_pounds() + "\nRISK_ACUTE,R," + any_pounds() + "\n";
    rows += *rc::gen::inRange(0, 2) == 0 ? "RES_SUPPORT_IN,NR," + any_pounds() + "\n" : "";
    return {.body = body, .year = year, .month = month, .unit = MoneyUnit::pounds, .rows = rows};
}

/// One more thing that a ledger may learn: a return or a correction of one, claims, judgements, a paper, or that an import was wrong.
void learn_something(Database& ledger) {
    const std::string body = *rc::gen::element<std::string>("X01", "X02");
    const std::string year = any_year();
    switch (*rc::gen::inRange(0, 9)) {
        case 0:
            publish(ledger, body + "," + year + ",outturn,2019,outturn_in_year," + any_millions() + ",T1,high,exact\n" + body + "," + year +
                                ",plan,2017,in_year_plan," + any_millions() + ",T2,high,exact");
            break;
        case 1:
            publish(ledger, body + "," + year + ",M09,2018," + *rc::gen::element<std::string>("forecast_outturn_board", "forecast_outturn_best_case") + "," +
                                any_millions() + ",T1,medium,exact\n" + body + "," + year + ",M09,2018,risk_unmitigated," +
                                std::to_string(*rc::gen::inRange(1, 9)) + ".5,T1,medium,exact");
            break;
        case 2:
            take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n" + body + "," + year +
                                     ",a sale," + any_pounds() + ",once,,CFO,2018-02-01,,\n");
            break;
        case 3:
            take_in_text(ledger, "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source\n" + body +
                                     "," + year + ",cost,a ward,," + any_thousands() + ",5,R,,,,\n");
            break;
        case 4:
            take_in_text(ledger, "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n" + year +
                                     ",X01,X02,giver," + any_thousands() + ",2017-04-01,,NR,no,,\n");
            break;
        case 5:
            take_in_paper(ledger, year + " M09,position,surplus_deficit_in_year,forecast_outturn," + any_millions() + ",GBPm\n" + year +
                                      " M09,savings,qipp,plan_annual," + std::to_string(*rc::gen::inRange(1, 90)) + ",GBPm");
            break;
        case 6:
            if (const auto imports = ask(ledger, "SELECT import_run_id FROM submission JOIN counted_import USING (import_run_id) ORDER BY 1"); !imports.rows.empty()) {
                (void)undo_import(ledger, std::get<std::int64_t>((*rc::gen::elementOf(imports.rows))[0]), "wrong file");
            }
            break;
        default:
            take_in(ledger, any_return_of(body, year, *rc::gen::inRange(1, 13)));
    }
}

Database copy_of(Database& ledger) {
    Database copy = Database::in_memory();
    ledger.copy_into(copy);
    return copy;
}

/// All that the ledger has learnt so far was learnt on 2018-01-01; what comes next is of today.
void date_everything_back(Database& ledger) {
    for (const std::string table : {"import_run", "import_reversal", "audit_entry"}) {
        ledger.execute("UPDATE " + table + " SET recorded_at = '2018-01-01T12:00:00Z'");
    }
}

/// The rows of a report, asked of a copy: a look back, and the bodies asked about, stay with their connection.
std::vector<std::string> rows_of(Database& ledger, std::string_view name, bool looks_back) {
    Database copy = copy_of(ledger);
    if (looks_back) {
        look_back_to(copy, "2018-06-30T23:59:59Z");
    }
    return lines_of(report(copy, name).rows);
}

RC_GTEST_PROP(KnownBy, NoLaterImportChangesWhatAReportSaysAsAtADay, ()) {
    Database ledger = ledger_with_bodies();
    const int learnt_first = *rc::gen::inRange(1, 7);
    for (int i = 0; i < learnt_first; ++i) {
        learn_something(ledger);
    }
    date_everything_back(ledger);
    // All reports of every case would take minutes: each case asks two of them, the test below all.
    const auto kinds = report_kinds();
    const std::size_t first = *rc::gen::inRange<std::size_t>(0, kinds.size());
    const std::vector<std::string_view> names = {kinds[first].name, kinds[(first + kinds.size() / 2) % kinds.size()].name};
    std::vector<std::vector<std::string>> before;
    for (const std::string_view name : names) {
        before.push_back(rows_of(ledger, name, false));
    }
    const int learnt_later = *rc::gen::inRange(1, 7);
    for (int i = 0; i < learnt_later; ++i) {
        learn_something(ledger);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        RC_LOG() << names[i];
        RC_ASSERT(rows_of(ledger, names[i], true) == before[i]);
    }
}

TEST(KnownBy, EveryReportAndCheckOfTheKentRecordIsAsItWasBeforeLaterImports) {
    Database ledger = kent_ledger();
    take_in(ledger, {.body = "09C", .month = 9, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,120\nOTH_PRIORYR,NR,-5\nRES_BF,NR,-7"});
    date_everything_back(ledger);
    std::vector<std::vector<std::string>> before;
    for (const ReportKind& kind : report_kinds()) {
        before.push_back(rows_of(ledger, kind.name, false));
    }
    const auto checked_before = lines_of(run_checks(ledger, checks_named({}), request_of({})).rows);
    take_in(ledger, {.body = "09C", .month = 9, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,150\nRES_BF,NR,-9"});
    take_in(ledger, {.body = "09C", .month = 12, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,170\nRES_BF,NR,-9\nQIPP_TXN_R,R,4,1,4,1\nRISK_ACUTE,R,3"});
    take_in(ledger, {.body = "09E", .year = "2018-19", .month = 12, .rows = "RES_PROG_REC,R,100\nACU_NHS,R,170\nRES_SUPPORT_IN,NR,3"});
    publish(ledger, "09E,2017-18,outturn,2019,outturn_in_year,-99.0,T1,high,exact\n09C,2018-19,plan,2019,qipp_target,44.0,T1,high,exact");
    (void)undo_import(ledger, 2, "wrong file");
    std::size_t changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::string_view name = report_kinds()[i].name;
        EXPECT_EQ(rows_of(ledger, name, true), before[i]) << name;
        changed += rows_of(ledger, name, false) != before[i] ? 1U : 0U;
    }
    EXPECT_GT(changed, before.size() / 2) << "the later imports were to change what is known today";
    Database back = copy_of(ledger);
    look_back_to(back, "2018-06-30T23:59:59Z");
    EXPECT_EQ(lines_of(run_checks(back, checks_named({}), request_of({})).rows), checked_before);
}

/// What was predicted up to a day, a line each, without what came of it.
std::vector<std::string> predicted_by(Database& ledger, const std::string& day) {
    return lines_of(ask(ledger, "SELECT organisation, made_on, for_year, method, predicted_pence, inputs FROM backtest WHERE made_on <= '" + day + "'").rows);
}

/// How each year ended, of accounts or as published. Outcomes are not known when a prediction is made, but without one there is
/// nothing to score: they are there from the first.
void tell_outcomes(Database& ledger) {
    const bool is_audited = *rc::gen::arbitrary<bool>();
    for (const std::string year : {"2016-17", "2017-18", "2018-19"}) {
        if (is_audited) {
            take_in(ledger, {.year = year, .month = 13, .kind = "accounts", .unit = MoneyUnit::pounds,
                             .rows = "RES_PROG_REC,R,," + any_pounds() + ",,\nACU_NHS,R,," + any_pounds() + ",,"});
        } else {
            publish(ledger, "X01," + year + ",outturn,2019,outturn_in_year," + any_millions() + ",T1,high,exact");
        }
    }
}

struct At {
    std::string year;
    int month;
};

/// Some months of three years in their order, and the one among them up to which predictions are looked at.
struct MonthsTold {
    std::vector<At> until_then;
    std::vector<At> later;
};

MonthsTold any_months() {
    MonthsTold months;
    const std::string last_year = *rc::gen::element<std::string>("2016-17", "2017-18");
    const int last_month = *rc::gen::inRange(1, 13);
    for (const std::string year : {"2016-17", "2017-18", "2018-19"}) {
        for (int month = 1; month <= 12; ++month) {
            if (*rc::gen::inRange(0, 4) == 0 || (year == last_year && month == last_month)) {
                const bool is_later = year > last_year || (year == last_year && month > last_month);
                (is_later ? months.later : months.until_then).push_back({year, month});
            }
        }
    }
    return months;
}

std::string last_day_of(Database& ledger, const At& at) {
    const auto day = ask(ledger, "SELECT period.last_day FROM period JOIN financial_year USING (financial_year) WHERE label = '" + at.year +
                                     "' AND month = " + std::to_string(at.month));
    return std::get<std::string>(day.rows.at(0).at(0));
}

void require_all_still_said(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    for (const std::string& line : before) {
        RC_LOG() << line;
        RC_ASSERT(std::find(after.begin(), after.end(), line) != after.end());
    }
}

RC_GTEST_PROP(Backtest, MadeAtAMonthNeverReadsALaterOne, ()) {
    Database ledger = ledger_with_bodies();
    tell_outcomes(ledger);
    const MonthsTold months = any_months();
    for (const At& each : months.until_then) {
        take_in(ledger, any_return_of("X01", each.year, each.month));
    }
    const std::string made_by = last_day_of(ledger, months.until_then.back());
    const auto before = predicted_by(ledger, made_by);
    RC_ASSERT(!before.empty());
    for (const At& each : months.later) {
        take_in(ledger, any_return_of("X01", each.year, each.month));
    }
    require_all_still_said(before, predicted_by(ledger, made_by));
}

RC_GTEST_PROP(Backtest, MadeAtAMonthNeverReadsWhatWasSentAgainOnceALaterMonthWasIn, ()) {
    Database ledger = ledger_with_bodies();
    tell_outcomes(ledger);
    const MonthsTold months = any_months();
    for (const At& each : months.until_then) {
        const int versions = *rc::gen::inRange(1, 3);
        for (int version = 0; version < versions; ++version) {
            take_in(ledger, any_return_of("X01", each.year, each.month));
        }
    }
    take_in(ledger, any_return_of("X01", "2018-19", 12));
    const std::string made_by = last_day_of(ledger, months.until_then.back());
    const auto before = predicted_by(ledger, made_by);
    RC_ASSERT(!before.empty());
    const int sent_again = *rc::gen::inRange(1, 6);
    for (int i = 0; i < sent_again; ++i) {
        const At at = months.until_then[*rc::gen::inRange<std::size_t>(0, months.until_then.size())];
        take_in(ledger, any_return_of("X01", at.year, at.month));
    }
    if (*rc::gen::arbitrary<bool>()) {
        take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\nX01," +
                                 months.until_then.back().year + ",a sale," + any_pounds() + ",once,,CFO,2018-02-01,,\n");
    }
    require_all_still_said(before, predicted_by(ledger, made_by));
    RC_ASSERT(predicted_by(ledger, made_by).size() == before.size());
}

RC_GTEST_PROP(Merger, OpensWithTheSumOfItsPartsOrIsFound, ()) {   // F48
    Database ledger = ledger_with_bodies();
    ledger.execute("INSERT INTO succession SELECT p.organisation_id, s.organisation_id, '2018-04-01', 10000, NULL, 0 FROM organisation p, "
                   "organisation s WHERE p.code IN ('X01', 'X02', 'X03') AND s.code = 'X04'");
    std::int64_t closing = 0;
    const auto amount = rc::gen::inRange<std::int64_t>(-90'000'000'000, 90'000'000'000);
    for (const std::string body : {"X01", "X02", "X03"}) {
        const std::int64_t opening = *amount;
        const std::int64_t resource = *amount;
        const std::int64_t spent = *amount;
        closing += opening + resource - spent;
        const auto pounds = [](std::int64_t pence) { return to_plain_pounds(Money::from_pence(pence)); };
        take_in(ledger, {.body = body, .unit = MoneyUnit::pounds,
                         .rows = "RES_PROG_REC,R," + pounds(resource) + "\nACU_NHS,R," + pounds(spent) + "\nRES_BF,NR," + pounds(opening)});
    }
    const std::int64_t wrong_by = *rc::gen::element<std::int64_t>(0, 0, 100'000'000, -7'654'321'00);
    take_in(ledger, {.body = "X04", .year = "2018-19", .unit = MoneyUnit::pounds,
                     .rows = "RES_PROG_REC,R,0\nACU_NHS,R,0\nRES_BF,NR," + to_plain_pounds(Money::from_pence(closing + wrong_by))});
    const ResultTable found = run_checks(ledger, checks_named({"C02"}), request_of({}));
    RC_ASSERT(found.rows.size() == (wrong_by == 0 ? 0U : 1U));
    if (wrong_by != 0) {
        RC_ASSERT(cell(found, {}, "difference_pence") == pence(wrong_by));
    }
}

RC_GTEST_PROP(Months, AddToTheYear, ()) {   // section 10, 7: the months, the year to date of month 12, and the year
    Database ledger = ledger_with_bodies();
    std::int64_t resource = 0;
    std::int64_t spent = 0;
    const auto amount = rc::gen::inRange<std::int64_t>(0, 90'000'000'000);
    for (int month = 1; month <= 12; ++month) {
        resource += *amount;
        spent += *amount;
        const auto row = [&](const std::string& line, std::int64_t to_date) {
            return line + ",R,0," + to_plain_pounds(Money::from_pence(to_date)) + ",0," + to_plain_pounds(Money::from_pence(*amount)) + "\n";
        };
        take_in(ledger, {.month = month, .unit = MoneyUnit::pounds, .rows = row("RES_PROG_REC", resource) + row("ACU_NHS", spent)});
    }
    const ResultTable months = ask(ledger, "SELECT line, SUM(actual_month_pence) AS all_pence, COUNT(actual_month_pence) AS months FROM line_variance GROUP BY line");
    RC_ASSERT(cell(months, {{"line", "RES_PROG_REC"}}, "all_pence") == pence(resource));
    RC_ASSERT(cell(months, {{"line", "ACU_NHS"}}, "all_pence") == pence(spent));
    RC_ASSERT(cell(months, {{"line", "ACU_NHS"}}, "months") == pence(12));
    const ResultTable position = report(ledger, "position");
    RC_ASSERT(column(position, "actual_ytd_pence").back() == pence(resource - spent));
    RC_ASSERT(column(position, "forecast_pence").back() == pence(resource - spent));
    RC_ASSERT(cell(report(ledger, "structural"), {}, "in_year_pence") == pence(resource - spent));
}

}  // namespace
}  // namespace ccgledger
