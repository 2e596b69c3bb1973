// Figures that were printed together (tests/fixtures/derive/oracles_a.csv): one goes in, the other must come out of the views.
// No sum is worked out here: what is expected stands in the file, and each way below ends in a cell of a report or a view.
#include <cstdlib>
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../store/answers.h"
#include "../store/temporary_folder.h"
#include "derive/checks.h"
#include "intake/csv_reader.h"
#include "returns_and_reports.h"

namespace ccgledger {
namespace {

using namespace tests;

struct Oracle {
    std::string id, body, year;
    int month = 0;
    MoneyUnit unit = MoneyUnit::thousands;   // a percentage is in pounds: its hundredths are basis points, as pence are of a pound
    std::map<std::string, std::string> inputs;
    std::string derivation, expected, published, tolerance, source, flagged_by;

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
    /// A row of a paper of this body and month, its amount in the oracle's unit.
    [[nodiscard]] std::string printed(const std::string& label, const std::string& measure, const std::string& timing, const std::string& amount) const {
        return printed_in(unit == MoneyUnit::thousands ? "GBP000" : "GBPm", label, measure, timing, amount);
    }
    [[nodiscard]] std::string printed_in(const std::string& words, const std::string& label, const std::string& measure, const std::string& timing,
                                         const std::string& amount) const {
        return year + " M" + std::to_string(month) + "," + label + "," + measure + "," + timing + "," + amount + "," + words + "\n";
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
                       .unit = text(4) == "percent" ? MoneyUnit::pounds : money_unit_of(text(4)).value(),
                       .inputs = inputs_of(text(5)),
                       .derivation = text(6),
                       .expected = text(7),
                       .published = text(8),
                       .tolerance = text(9),
                       .source = text(10),
                       .flagged_by = text(11)});
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

/// What the check finds of the whole ledger, a row a finding.
std::vector<std::vector<Cell>> findings_of(Database& ledger, const std::string& check) {
    return run_checks(ledger, checks_named({check}), request_of({})).rows;
}

Return in_millions(const Oracle& oracle, const std::string& rows) {
    return {.year = oracle.year, .month = oracle.month, .unit = MoneyUnit::millions, .rows = rows};
}

/// A row for each of the amounts that stand in one input, blank between them.
std::string parts_of(const Oracle& oracle, const std::string& input, const std::string& measure, const std::string& timing) {
    std::istringstream amounts(oracle.input(input));
    std::string rows;
    for (std::string amount; amounts >> amount;) {
        rows += oracle.printed("part " + amount, measure, timing, amount);
    }
    return rows;
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
        // The printed movement must follow from the position that is expected.
        {"position of the month before",
         [](Database& ledger, const Oracle& o) {
             Return before = o.with(no_resource + "ACU_NHS,R," + negated(o.expected));
             before.month = o.month - 1;
             take_in(ledger, before);
             take_in(ledger, o.with(no_resource + "ACU_NHS,R," + negated(o.input("to_date"))));
             const ResultTable months = ask(ledger, "SELECT month, actual_month_pence FROM line_variance WHERE line = 'ACU_NHS'");
             return Proof{cell(months, {{"month", std::to_string(o.month)}}, "actual_month_pence"), negated(o.input("movement"))};
         }},
        {"movement of its parts",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("movement", "movement_in_forecast", "movement_on_prior_month", o.input("movement")) +
                                       parts_of(o, "parts", "movement_component", "movement_on_prior_month"));
             return Proof{ask(ledger, "SELECT expected_pence FROM paper_parts").rows.at(0).at(0), o.expected};
         }},
        {"savings of the named themes",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("savings", "qipp", "plan_annual", o.input("savings")) + parts_of(o, "themes", "qipp_theme", "plan_annual"));
             return Proof{ask(ledger, "SELECT expected_pence FROM paper_parts").rows.at(0).at(0), o.expected};
         }},
        {"savings that the named themes leave",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("savings", "qipp", "movement_on_prior_month", o.input("savings")) +
                                       parts_of(o, "themes", "qipp_theme", "movement_on_prior_month"));
             return Proof{ask(ledger, "SELECT rest_pence FROM paper_parts").rows.at(0).at(0), o.expected};
         }},
        {"plan in equal months",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("plan", "acute_provider", "plan_annual", o.input("annual")) +
                                       o.printed("plan", "acute_provider", "plan_ytd", o.input("to_date")));
             return Proof{ask(ledger, "SELECT straight_line_pence FROM paper_phasing").rows.at(0).at(0), o.expected};
         }},
        {"share of the year that is over",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed_in("percent", "of the year", "year_elapsed", "actual_ytd", o.input("elapsed")));
             return Proof{ask(ledger, "SELECT expected_percent FROM paper_percentage").rows.at(0).at(0), o.expected};
         }},
        {"variance as a part of its plan",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed_in("GBP000", "savings", "qipp", "actual_ytd", o.input("actual")) +
                                       o.printed_in("GBP000", "savings", "qipp", "plan_annual", o.input("plan")) +
                                       o.printed_in("GBP000", "savings", "qipp", "variance_ytd", o.input("variance")) +
                                       o.printed_in("percent", "savings", "qipp", "variance_ytd", o.input("printed")));
             return Proof{ask(ledger, "SELECT expected_percent FROM paper_percentage").rows.at(0).at(0), o.expected};
         }},
        {"delivery of savings",
         [](Database& ledger, const Oracle& o) {
             publish(ledger, "X01," + o.year + ",plan,2018,qipp_target," + o.input("target") + ",T1,high,exact\nX01," + o.year +
                                 ",annual,2018,qipp_delivered," + o.input("delivered") + ",T1,high,exact");
             return Proof{cell(report(ledger, "qipp"), {}, "delivery_percent"), o.expected};
         }},
        {"savings as a part of the allocation",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, in_millions(o, "RES_PROG_REC,R," + o.input("allocation") + "\nACU_NHS,R,0\nQIPP_TXN_R,R," + o.input("savings")));
             take_in_paper(ledger, o.printed_in("GBPm", "savings", "qipp", "plan_annual", o.input("savings")) +
                                       o.printed_in("GBPm", "limit", "allocation", "plan_annual", o.input("allocation")) +
                                       o.printed_in("percent", "savings", "qipp", "plan_annual", o.input("printed")));
             EXPECT_EQ(cell(report(ledger, "qipp"), {}, "percent_of_recurrent_resource"), pence(o.pence(o.expected)));
             return Proof{ask(ledger, "SELECT expected_percent FROM paper_percentage").rows.at(0).at(0), o.expected};
         }},
        {"savings with a scheme",
         [](Database& ledger, const Oracle& o) {
             take_in(ledger, in_millions(o, no_resource + "ACU_NHS,R,0\nQIPP_TXN_R,R," + o.input("embedded") + "\nQIPP_UNID,R," + o.input("unidentified")));
             const ResultTable qipp = report(ledger, "qipp");
             EXPECT_EQ(cell(qipp, {}, "target_pence"), m(o.input("target")));
             return Proof{cell(qipp, {}, "identified_percent"), o.expected};
         }},
        {"savings that a revised plan needs",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("plan", "surplus_deficit_in_year", "plan_annual", o.input("position")) +
                                       o.printed("plan", "surplus_deficit_in_year", "plan_annual_revised", o.input("revised_position")) +
                                       o.printed("savings", "qipp", "plan_annual", o.input("savings")) +
                                       o.printed("savings", "qipp", "plan_annual_revised", o.input("revised_savings")));
             const ResultTable change = ask(ledger, "SELECT needed_pence, otherwise_found_pence FROM paper_plan_change");
             EXPECT_EQ(cell(change, {}, "otherwise_found_pence"), pence(0));
             return Proof{cell(change, {}, "needed_pence"), o.expected};
         }},
        // One share tells what the allocation is; the other must be its share of that.
        {"share of the allocation that another share implies",
         [](Database& ledger, const Oracle& o) {
             const auto print = [&](const std::string& measure, const std::string& amount, const std::string& percent) {
                 return o.printed_in("GBP000", measure, measure, "forecast_outturn", amount) +
                        o.printed_in("percent", measure, measure, "forecast_outturn", percent);
             };
             const std::string cumulative_share = print("surplus_deficit_cumulative", o.input("cumulative"), o.input("cumulative_percent"));
             take_in_paper(ledger, print("surplus_deficit_in_year", o.input("in_year"), o.input("in_year_percent")) + cumulative_share);
             const auto allocation = std::get<std::int64_t>(
                 ask(ledger, "SELECT implied_base_pence FROM paper_percentage WHERE measure = 'surplus_deficit_in_year'").rows.at(0).at(0));
             Database told = ledger_with_bodies();
             take_in_paper(told, o.printed_in("GBP", "limit", "allocation", "forecast_outturn", to_plain_pounds(Money::from_pence(allocation))) +
                                     cumulative_share);
             EXPECT_EQ(findings_of(told, "C41").size(), 1U);
             return Proof{ask(told, "SELECT expected_percent FROM paper_percentage").rows.at(0).at(0), o.expected};
         }},
        {"movement from the control total",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("forecast", "surplus_deficit_in_year", "forecast_outturn", o.input("forecast")) +
                                       o.printed_in("GBPm", "control total", "control_total", "plan_annual", o.input("control_total")) +
                                       o.printed("movement", "movement_in_forecast", "movement_on_prior_month", o.input("movement")));
             return Proof{ask(ledger, "SELECT expected_pence FROM paper_identity WHERE identity = 'moved_from'").rows.at(0).at(0), o.expected};
         }},
        {"resource that a percentage implies",
         [](Database& ledger, const Oracle& o) {
             take_in_paper(ledger, o.printed("savings", "qipp", "plan_annual", o.input("savings")) +
                                       o.printed_in("percent", "savings", "qipp", "plan_annual", o.input("percent")));
             return Proof{ask(ledger, "SELECT implied_resource_pence FROM savings_share").rows.at(0).at(0), o.expected};
         }},
        {"distance from the formal forecast",
         [](Database& ledger, const Oracle& o) {
             publish(ledger, "X01," + o.year + ",annual,2017,forecast_outturn_reported," + o.input("formal") + ",T1,high,exact\nX01," + o.year +
                                 ",annual,2017,forecast_outturn_board," + o.input("actual") + ",T2,high,exact");
             return Proof{findings_of(ledger, "C21").at(0).at(6), o.expected};
         }},
    };
    return all;
}

/// Which numbered checks find something in the ledger. Papers and the flagged ones are asked; returns have checks of their own.
std::vector<std::string> flags_of(Database& ledger, const Oracle& oracle) {
    std::vector<std::string> flags;
    if (oracle.flagged_by.empty() && ask(ledger, "SELECT 1 FROM paper_figure LIMIT 1").rows.empty()) {
        return flags;
    }
    for (const std::string check : {"C21", "C38", "C40", "C41", "C42", "C43"}) {
        if (!findings_of(ledger, check).empty()) {
            flags.push_back(check);
        }
    }
    return flags;
}

// Each follows; where the print disagrees, the check that is named finds it, and no other check cries wolf.
TEST(PublishedFigures, FollowFromEachOtherThroughImportAndTheViews) {
    const std::vector<Oracle> all = oracles();
    EXPECT_EQ(all.size(), 52U);
    std::vector<std::string> flagged;
    for (const Oracle& oracle : all) {
        const std::string what = oracle.id + ", " + oracle.body + " " + oracle.year + ": " + oracle.derivation + " (" + oracle.source + ")";
        const auto way = ways().find(oracle.derivation);
        ASSERT_NE(way, ways().end()) << what;
        Database ledger = ledger_with_bodies();
        const Proof proof = way->second(ledger, oracle);
        EXPECT_EQ(proof.answered, pence(oracle.pence(proof.must_be))) << what;
        if (!oracle.published.empty()) {
            // The checks from C38 on are about prints that cannot follow from each other; C21 is about two claims that both stand.
            const bool is_apart = std::abs(oracle.pence(oracle.expected) - oracle.pence(oracle.published)) > oracle.pence(oracle.tolerance);
            EXPECT_EQ(is_apart, oracle.flagged_by >= "C38") << what;
        }
        for (const std::string& check : flags_of(ledger, oracle)) {
            EXPECT_EQ(check, oracle.flagged_by) << what;
            flagged.push_back(oracle.id + " " + check);
        }
    }
    EXPECT_EQ(flagged, (std::vector<std::string>{"P8 C40", "E1 C41", "E2 C38", "E6 C42", "E9 C21"}));
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
