// A report about one body reads that body alone, and those on whose word it rests; its answer must be the one that the whole
// ledger gives.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;

/// Two years of returns of ten bodies, three of them members of a group that became one body; support between pairs of them: told
/// by both, by one, of equal amounts that name nobody, in a list and in publications (those of Kent).
Database ledger_with_neighbours() {
    Database ledger = kent_ledger();
    const auto rows = [](int size, const std::string& more) {
        return "RES_PROG_REC,R," + std::to_string(1000 + size) + "\nRES_BF,NR,-" + std::to_string(size) + "\nACU_NHS,R," +
               std::to_string(1010 + 2 * size) + "\nOTH_OTH,," + std::to_string(size) + "\nQIPP_TXN_R,R,5\nRISK_QIPP,R,2\nMEM_FYE_COST,R,4\n" + more;
    };
    int size = 0;
    for (const std::string body : {"X01", "X02", "X03", "X04", "X05", "X06", "09C", "09E", "10A"}) {
        for (const std::string year : {"2016-17", "2017-18"}) {
            for (const int month : {3, 8, 9}) {
                const bool gives = body == "X01" || body == "X04" || body == "09E";
                const bool receives = body == "X02" || body == "X03" || body == "X05" || body == "09C";
                const std::string amount = body == "X01" || body == "X02" || (body == "X03" && month == 8) ? "3" : "7";
                take_in(ledger, {.body = body, .year = year, .month = month,
                                 .rows = rows(++size, (gives ? "RES_SUPPORT_OUT,NR," + amount + "\n" : "") +
                                                          (receives ? "RES_SUPPORT_IN,NR," + amount + "\n" : ""))});
            }
        }
    }
    take_in(ledger, {.body = "91Q", .year = "2020-21", .month = 3, .rows = rows(40, "")});
    take_in_text(ledger, "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n"
                         "2016-17,X04,X05,giver,7000,,,NR,,,\n2016-17,X04,X05,receiver,6000,,,NR,,,\n2016-17,X06,X05,giver,1000,,,NR,,,\n");
    return ledger;
}

bool is_about(const ResultTable& table, const std::vector<Cell>& row, const std::string& body) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& name = table.columns[i].name;
        if ((name == "organisation" || name == "from_organisation" || name == "to_organisation") && row[i] == Cell{body}) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> lines_about(const ResultTable& table, const std::string& body) {
    std::vector<std::vector<Cell>> rows;
    std::copy_if(table.rows.begin(), table.rows.end(), std::back_inserter(rows), [&](const auto& row) { return is_about(table, row, body); });
    return lines_of(rows);
}

TEST(NarrowedReach, GivesTheAnswerOfTheWholeLedger) {
    Database ledger = ledger_with_neighbours();
    std::size_t compared = 0;
    for (const ReportKind& kind : report_kinds()) {
        const auto years = kind.name == "completeness" ? std::optional<std::string>("2017-18") : std::nullopt;
        const ResultTable whole = report(ledger, kind.name, {.years = years});
        for (const std::string body : {"X02", "X03", "X05", "09C", "EK2", "91Q"}) {
            const std::vector<std::string> lines = lines_of(report(ledger, kind.name, {.bodies = {body}, .years = years}).rows);
            EXPECT_EQ(lines, lines_about(whole, body)) << kind.name << " of " << body;
            compared += lines.size();
        }
    }
    EXPECT_GT(compared, 600U);
}

/// A group that is asked about with its members, and a body with those that it took over from: each is a reason to look at them, and
/// twice looked at was once twice counted.
TEST(NarrowedReach, CountsABodyOnceThatIsAskedForTwice) {
    Database ledger = ledger_with_neighbours();
    std::size_t compared = 0;
    for (const ReportKind& kind : report_kinds()) {
        const auto years = kind.name == "completeness" ? std::optional<std::string>("2017-18") : std::nullopt;
        const ResultTable whole = report(ledger, kind.name, {.years = years});
        for (const std::vector<std::string>& bodies : {std::vector<std::string>{"EK2", "09C", "09E"}, {"91Q", "10A", "09C"}, {"EK4", "91Q", "09C", "X02"}}) {
            const ResultTable table = report(ledger, kind.name, {.bodies = bodies, .years = years});
            for (const std::string& body : bodies) {
                const std::vector<std::string> lines = lines_about(table, body);
                EXPECT_EQ(lines, lines_about(whole, body)) << kind.name << " of " << body;
                compared += lines.size();
            }
        }
    }
    EXPECT_GT(compared, 600U);
}

TEST(NarrowedReach, SeesBothSidesOfSupport) {
    Database ledger = ledger_with_neighbours();
    const ResultTable table = report(ledger, "transfers", {.bodies = {"X02"}, .years = "2017-18"});
    EXPECT_EQ(cell(table, {{"evidence", "return"}}, "from_organisation"), Cell{"X01"}) << "a return of another body";
    EXPECT_EQ(cell(report(ledger, "transfers", {.bodies = {"X06"}, .years = "2016-17"}), {}, "to_organisation"), Cell{"X05"}) << "a list";
}

}  // namespace
}  // namespace ccgledger
