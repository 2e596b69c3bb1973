// Two periods side by side.
#include <map>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "derive/reports.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;

constexpr const char* heading = "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";

std::map<std::pair<std::string, std::string>, Cell> column_of(const ResultTable& table, const std::string& column) {
    std::map<std::pair<std::string, std::string>, Cell> cells;
    for (const auto& row : table.rows) {
        cells[{std::get<std::string>(row[0]), std::get<std::string>(row[1])}] = row[table.index_of(column)];
    }
    return cells;
}

TEST(Compare, TurnsEveryChangeAroundWhenThePeriodsAreSwapped) {
    Database ledger = kent_ledger();
    const AskedPeriod earlier = period_named("2017-18");
    const AskedPeriod later = period_named("2018-19");
    const auto forth = column_of(run_comparison(ledger, {}, later, earlier), "change_pence");
    const auto back = column_of(run_comparison(ledger, {}, earlier, later), "change_pence");
    ASSERT_FALSE(forth.empty());
    ASSERT_EQ(forth.size(), back.size());
    std::size_t changes = 0;
    for (const auto& [place, change] : forth) {
        const auto* pence = std::get_if<std::int64_t>(&change);
        ASSERT_EQ(pence == nullptr, std::holds_alternative<std::monostate>(back.at(place)));
        if (pence != nullptr) {
            ++changes;
            EXPECT_EQ(-*pence, std::get<std::int64_t>(back.at(place))) << place.first << ' ' << place.second;
        }
    }
    EXPECT_GE(changes, 5U);
}

TEST(Compare, TakesTheMonthThatIsNamedAndNoOther) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, std::string(heading) + "X01,2017-18,8,RES_PROG_REC,R,80,80,120,120\nX01,2017-18,8,ACU_NHS,R,80,85,120,125\n");
    take_in_text(ledger, std::string(heading) + "X01,2017-18,9,RES_PROG_REC,R,90,90,120,120\nX01,2017-18,9,ACU_NHS,R,90,99,120,131\n");
    const auto change = [&](const std::string& first, const std::string& second, const std::string& column) {
        return column_of(run_comparison(ledger, {}, period_named(first), period_named(second)), column)[{"X01", "position"}];
    };
    EXPECT_EQ(change("2017-18:M9", "2017-18:M8", "change_pence"), Cell{std::int64_t{-600}});
    EXPECT_EQ(change("2017-18:M9", "2017-18:M8", "change_percent"), Cell{std::int64_t{-12000}});
    EXPECT_EQ(change("2017-18:M9", "2017-18:M8", "change_word"), Cell{std::string("adverse")});
    EXPECT_EQ(change("2017-18", "2017-18:M8", "change_pence"), Cell{std::int64_t{-600}});
    EXPECT_EQ(change("2017-18:M7", "2017-18:M8", "first_pence"), Cell{});
    EXPECT_EQ(change("2017-18:M7", "2017-18:M8", "change_pence"), Cell{});
}

}  // namespace
}  // namespace ccgledger
