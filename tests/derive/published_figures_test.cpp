// Figures that were printed together (tests/fixtures/derive/oracles_a.csv): one goes in, the other must come out of the views.
// No sum is worked out here: what is expected stands in the file, and each way below ends in a cell of a report or a view.
#include <cstdlib>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../store/answers.h"
#include "../store/temporary_folder.h"
#include "intake/csv_reader.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;

struct Oracle {
    std::string id, body, year;
    int month = 0;
    MoneyUnit unit = MoneyUnit::thousands;
    std::map<std::string, std::string> inputs;
    std::string derivation, expected, published, tolerance, source;

    [[nodiscard]] const std::string& input(const std::string& name) const {
        const auto found = inputs.find(name);
        if (found == inputs.end()) {
            throw std::runtime_error(id + " has no input " + name);
        }
        return found->second;
    }
    [[nodiscard]] Return with(std::string rows) const { return {.year = year, .month = month, .unit = unit, .rows = std::move(rows)}; }
    [[nodiscard]] std::int64_t pence(const std::string& text) const {
        return std::get<ParsedAmount>(parse_amount(text, unit)).amount.value().pence();
    }
    /// The same figure in the unit that claims are published in.
    [[nodiscard]] std::string millions(const std::string& text) const { return to_text(Money::from_pence(pence(text)), MoneyUnit::millions, 8); }
};

/// A position of p is an expenditure of -p and a resource of nil.
std::string negated(const std::string& text) { return text.front() == '-' ? text.substr(1) : "-" + text; }

std::map<std::string, std::string> inputs_of(std::string_view text) {
    std::map<std::string, std::string> inputs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("; "), text.size());
        const std::string_view one = text.substr(0, end);
        const std::size_t equals = one.find('=');
        inputs[std::string(one.substr(0, equals))] = one.substr(equals + 1);
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return inputs;
}

std::vector<Oracle> oracles() {
    const std::string bytes = bytes_of(in_source_tree("tests/fixtures/derive/oracles_a.csv"));
    CsvReader reader(bytes);
    Findings findings;
    CsvRow row;
    std::vector<Oracle> all;
    reader.next(row, findings);
    while (reader.next(row, findings)) {
        const auto text = [&](std::size_t column) { return std::string(row.cells.at(column).text); };
        all.push_back({.id = text(0),
                       .body = text(1),
                       .year = text(2),
                       .month = std::stoi(text(3)),
                       .unit = money_unit_of(text(4)).value(),
                       .inputs = inputs_of(text(5)),
                       .derivation = text(6),
                       .expected = text(7),
                       .published = text(8),
                       .tolerance = text(9),
                       .source = text(10)});
    }
    EXPECT_EQ(findings.errors(), 0U) << findings.text("oracles_a.csv");
    return all;
}

/// What the views answer, and the figure of the file that it must equal.
struct Proof {
    Cell answered;
    std::string must_be;
};

using Way = std::function<Proof(Database&, const Oracle&)>;

const std::string no_resource = "RES_PROG_REC,R,0\n";
const Where in_year = {{"basis", "in_year"}};
const Where cumulative = {{"basis", "cumulative"}};

Cell position(Database& ledger, const Where& basis, const std::string& column) { return cell(report(ledger, "position"), basis, column); }

Proof variance_of_a_line(Database& ledger, const Oracle& oracle, const std::string& line) {
    const std::string amounts = oracle.input("plan") + "," + oracle.input("actual");
    take_in(ledger, oracle.with(line + ",R," + amounts + "," + amounts));
    return {ask(ledger, "SELECT variance_ytd_pence FROM line_variance").rows.at(0).at(0), oracle.expected};
}

Proof adjusted_for_risk(Database& ledger, const Oracle& oracle, const std::string& risk, const std::string& must_be) {
    const std::string head = "X01," + oracle.year + ",M" + (oracle.month < 10 ? "0" : "") + std::to_string(oracle.month) + ",2018,";
    publish(ledger, head + "forecast_outturn_board," + oracle.millions(oracle.input("forecast")) + ",T1,high,exact\n" + head + "risk_unmitigated," +
                        oracle.millions(risk) + ",T1,high,exact\n");
    return {ask(ledger, "SELECT risk_adjusted_pence FROM risk_adjusted_claim").rows.at(0).at(0), must_be};
}

const std::map<std::string, Way>& ways() {
    static const std::map<std::string, Way> all = {
        {"cumulative balance",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + negated(o.input("in_year")) + "\nRES_BF,NR," + o.input("bf")));
             return Proof{position(ledger, cumulative, "forecast_pence"), o.expected};
         }},
        // The printed balance must follow from the opening one that is expected.
        {"balance brought forward",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + negated(o.input("in_year")) + "\nRES_BF,NR," + o.expected));
             return Proof{position(ledger, cumulative, "forecast_pence"), o.input("cumulative")};
         }},
        // The position holds the support already: a negative allocation beside it keeps it as printed.
        {"position without support",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with("RES_SUPPORT_IN,NR," + o.input("support") + "\nRES_PROG_NR,NR," + negated(o.input("support")) + "\nACU_NHS,R," +
                                    negated(o.input("position"))));
             EXPECT_EQ(position(ledger, in_year, "forecast_pence"), pence(o.pence(o.input("position"))));
             return Proof{cell(report(ledger, "structural"), {}, "without_support_pence"), o.expected};
         }},
        {"position when a reserve is released",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with("RES_PROG_REC,R," + o.input("reserve") + "\nRSV_RISK,NR," + o.input("reserve") + ",0," + o.input("reserve") +
                                    ",0\nACU_NHS,R," + negated(o.input("position"))));
             EXPECT_EQ(position(ledger, in_year, "plan_pence"), pence(o.pence(o.input("position"))));
             EXPECT_EQ(position(ledger, in_year, "variance_pence"), pence(o.pence(o.input("reserve"))));
             return Proof{position(ledger, in_year, "forecast_pence"), o.expected};
         }},
        {"position with the sustainability fund",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with("RES_CSF,NR," + o.input("fund") + "\nACU_NHS,R," + negated(o.input("position"))));
             EXPECT_EQ(ask(ledger, "SELECT without_csf_pence FROM structural_of_return").rows.at(0).at(0), pence(o.pence(o.input("position"))));
             EXPECT_EQ(cell(report(ledger, "structural"), {}, "structural_pence"), pence(o.pence(o.input("position"))));
             return Proof{position(ledger, in_year, "forecast_pence"), o.expected};
         }},
        {"variance of the position",
         [](Database& ledger, const Oracle& o) {
             const std::string amounts = negated(o.input("plan")) + "," + negated(o.input("actual"));
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + amounts + "," + amounts));
             EXPECT_EQ(position(ledger, in_year, "variance_pence"), position(ledger, in_year, "variance_ytd_pence"));
             return Proof{position(ledger, in_year, "variance_pence"), o.expected};
         }},
        // The printed shortfall must follow from the plan that is expected.
        {"plan that the variance is from",
         [](Database& ledger, const Oracle& o) {
             const std::string amounts = negated(o.expected) + "," + negated(o.input("actual"));
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + amounts + "," + amounts));
             return Proof{position(ledger, in_year, "variance_pence"), o.input("variance")};
         }},
        {"variance of programme expenditure", [](Database& ledger, const Oracle& o) { return variance_of_a_line(ledger, o, "ACU_NHS"); }},
        {"variance of running costs", [](Database& ledger, const Oracle& o) { return variance_of_a_line(ledger, o, "RUN_PAY"); }},
        {"variance of savings", [](Database& ledger, const Oracle& o) { return variance_of_a_line(ledger, o, "QIPP_TXN_R"); }},
        {"position of programme and running costs",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + negated(o.input("programme")) + "\nRUN_PAY,R," + negated(o.input("running"))));
             const ResultTable parts = ask(ledger, "SELECT programme_pence, running_costs_pence FROM programme_and_running");
             EXPECT_EQ(cell(parts, {}, "programme_pence"), pence(o.pence(o.input("programme"))));
             EXPECT_EQ(cell(parts, {}, "running_costs_pence"), pence(o.pence(o.input("running"))));
             return Proof{position(ledger, in_year, "actual_ytd_pence"), o.expected};
         }},
        {"income less programme and running costs",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with("RES_PROG_REC,R," + o.input("income") + "\nACU_NHS,R," + o.input("programme") + "\nRUN_PAY,R," + o.input("running")));
             return Proof{position(ledger, in_year, "plan_ytd_pence"), o.expected};
         }},
        {"allocation less expenditure",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with("RES_PROG_REC,R," + o.input("allocation") + "\nACU_NHS,R," + o.input("expenditure")));
             return Proof{position(ledger, in_year, "forecast_pence"), o.expected};
         }},
        {"one-off resource net of a contribution",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R,0\nRES_PROG_NR,NR," + o.input("investment") + "\nRES_SUPPORT_OUT,NR," +
                                    negated(o.input("contribution"))));
             return Proof{cell(report(ledger, "structural"), {}, "one_off_pence"), o.expected};
         }},
        {"one-off of the printed underlying position",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "OTH_OTH,," + negated(o.input("reported")) + "\nMEM_UNDERLYING_REP,," + o.input("underlying")));
             EXPECT_EQ(cell(report(ledger, "structural"), {}, "method"), Cell("reported:unknown"));
             return Proof{cell(report(ledger, "structural"), {}, "one_off_pence"), o.expected};
         }},
        {"position of structural and one-off",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + negated(o.input("underlying")) + "\nOTH_PRIORYR,NR," + negated(o.input("one_off"))));
             EXPECT_EQ(cell(report(ledger, "structural"), {}, "structural_pence"), pence(o.pence(o.input("underlying"))));
             return Proof{cell(report(ledger, "structural"), {}, "in_year_pence"), o.expected};
         }},
        {"balance phased to the month",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, o.with(no_resource + "ACU_NHS,R,0\nRES_BF,NR," + o.input("annual")));
             return Proof{position(ledger, cumulative, "plan_ytd_pence"), o.expected};
         }},
        {"forecast adjusted for risk",
         [](Database& ledger, const Oracle& o) { return adjusted_for_risk(ledger, o, o.input("net_risk"), o.expected); }},
        {"net risk", [](Database& ledger, const Oracle& o) { return adjusted_for_risk(ledger, o, o.expected, o.input("risk_adjusted")); }},
    };
    return all;
}

TEST(PublishedFigures, FollowFromEachOtherThroughImportAndTheViews) {
    const std::vector<Oracle> all = oracles();
    EXPECT_EQ(all.size(), 35U);
    for (const Oracle& oracle : all) {
        const std::string what = oracle.id + ", " + oracle.body + " " + oracle.year + ": " + oracle.derivation + " (" + oracle.source + ")";
        const auto way = ways().find(oracle.derivation);
        ASSERT_NE(way, ways().end()) << what;
        Database ledger = ledger_with_bodies();
        const Proof proof = way->second(ledger, oracle);
        EXPECT_EQ(proof.answered, pence(oracle.pence(proof.must_be))) << what;
        if (!oracle.published.empty()) {
            EXPECT_LE(std::abs(oracle.pence(oracle.expected) - oracle.pence(oracle.published)), oracle.pence(oracle.tolerance)) << what;
        }
    }
}

TEST(PublishedFigures, HaveASourceAndAWayOfTheirOwnEach) {
    std::map<std::string, int> used;
    for (const Oracle& oracle : oracles()) {
        EXPECT_FALSE(oracle.source.empty()) << oracle.id;
        ++used[oracle.derivation];
    }
    for (const auto& [name, way] : ways()) {
        EXPECT_GT(used[name], 0) << name << " is tried by no published figure";
    }
}

}  // namespace
}  // namespace ccgledger
