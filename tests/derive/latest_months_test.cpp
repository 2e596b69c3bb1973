// A report that rests on the latest month of each year is not shown the others; its answer must be the one that all months give.
#include <algorithm>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;

/// Of the lines beside the position a return has some: what one month does not give, another may have given.
std::string rows_of(int amount, std::minstd_rand& chance) {
    std::string rows = "RES_PROG_REC,R," + std::to_string(amount) + "\nACU_NHS,R," + std::to_string(amount + 20) + "\n";
    for (const std::string line : {"RES_BF,NR,-7", "RES_SUPPORT_IN,NR,3", "RSV_CONT,R,1", "QIPP_TXN_R,R,5", "RISK_QIPP,R,2", "MEM_FYE_COST,R,4",
                                   "MEM_CT,,-6"}) {
        if (chance() % 3 != 0) {
            rows += line + std::to_string(chance() % 10) + "\n";   // another amount each month
        }
    }
    return rows;
}

/// Twelve bodies with two years of returns; which months are there, and whether accounts follow, differs from body to body.
Database ledger_with_gaps() {
    Database ledger = ledger_with_bodies();
    std::minstd_rand chance(7);   // the same every time
    for (std::size_t body = 0; body < 12; ++body) {
        for (const std::string year : {"2016-17", "2017-18"}) {
            for (int month = 1; month <= 13; ++month) {
                if (chance() % 3 != 0) {
                    take_in(ledger, {.body = body_of(body), .year = year, .month = month, .kind = month == 13 ? "accounts" : "return",
                                     .rows = rows_of(1'000 + static_cast<int>(chance() % 100), chance)});
                }
            }
        }
    }
    return ledger;
}

TEST(LatestMonths, GiveTheAnswerOfAllMonths) {
    Database ledger = ledger_with_gaps();
    std::size_t compared = 0;
    for (const ReportKind& kind : report_kinds()) {
        if (!kind.months_before) {
            continue;
        }
        ReportKind with_all_months = kind;
        with_all_months.months_before = std::nullopt;
        for (const auto& to : {std::optional<std::string>(), std::optional<std::string>("M3"), std::optional<std::string>("M9")}) {
            const ReportRequest request = request_of({.to = to});
            const auto rows = lines_of(run_report(ledger, kind, request).rows);
            EXPECT_EQ(rows, lines_of(run_report(ledger, with_all_months, request).rows)) << kind.name << " up to " << to.value_or("the end");
            compared += rows.size();
        }
    }
    EXPECT_GT(compared, 500U);
}

}  // namespace
}  // namespace ccgledger
