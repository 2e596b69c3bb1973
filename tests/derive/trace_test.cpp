// Every amount of every report, worked out again from nothing but the cells that `trace` leads to.
#include <array>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "../store/temporary_folder.h"
#include "../values/generators.h"
#include "derive/trace.h"
#include "intake/import.h"
#include "intake/source_cells.h"
#include "returns_and_reports.h"
#include "values/financial_year.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

using namespace tests;

using testing::ElementsAre;

/// Works a tree out from the raw texts of its cells: no stored amount is looked at.
class FromRawCells {
public:
    explicit FromRawCells(Database& ledger) : ledger_(ledger) {}

    std::optional<std::int64_t> operator()(const TraceNode& node) {
        if (node.origin) {
            return of_cell(*node.origin, node.unit_word);
        }
        if (node.parts.empty() && !node.amount) {
            return std::nullopt;   // said to be unknown; a number without parts would be nil
        }
        std::optional<std::int64_t> sum = 0;
        std::optional<std::int64_t> made;   // by any other way than adding up
        std::int64_t times = 0;
        std::vector<std::int64_t> product;
        std::vector<std::optional<std::int64_t>> shown;
        for (const TraceNode& part : node.parts) {
            const auto amount = (*this)(part);
            if (part.taken == "plus" || part.taken == "minus") {
                sum = sum && amount ? std::optional(*sum + (part.taken == "plus" ? *amount : -*amount)) : std::nullopt;
            } else if (part.taken == "not counted") {
                continue;
            } else if (part.taken.empty()) {
                shown.push_back(amount);
            } else if (!amount) {
                return std::nullopt;
            } else if (part.taken == "×") {
                product.push_back(*amount);
            } else if (part.taken == "÷") {
                made = rounded_quotient(product, *amount);
            } else if (part.taken.starts_with("× ")) {
                // Parts that are shares of one whole are added up before they are rounded.
                const std::string share = part.taken.substr(std::string("× ").size());
                times += *amount * std::stoll(share);
                made = rounded(times, std::stoll(share.substr(share.find('/') + 1)));
            } else if (part.taken == "by persons") {
                made = (2 * *amount + *(*this)(node.parts.back())) / (2 * *(*this)(node.parts.back()));
            } else if (part.taken == "at least nil") {
                made = std::max<std::int64_t>(0, *amount);
            } else if (part.taken == "size of") {
                made = std::abs(*amount);
            } else if (part.taken == "lowest of") {
                made = std::min(made.value_or(*amount), *amount);
            } else if (part.taken == "highest of") {
                made = std::max(made.value_or(*amount), *amount);
            } else {
                ADD_FAILURE() << "no such way to take a part: " << part.taken;
            }
        }
        if (made) {
            return made;
        }
        if (shown.empty() || shown.size() != node.parts.size()) {
            return sum;
        }
        return node.formula == "the lowest of the readings" ? *std::min_element(shown.begin(), shown.end())
                                                            : *std::max_element(shown.begin(), shown.end());
    }

private:
    static std::int64_t rounded(std::int64_t times, std::int64_t of) {
        const std::int64_t size = times < 0 ? -times : times;
        const std::int64_t nearest = size / of + (2 * (size % of) >= of ? 1 : 0);
        return times < 0 ? -nearest : nearest;
    }

    static std::int64_t rounded_quotient(const std::vector<std::int64_t>& product, std::int64_t by) {
        __extension__ using Wide = __int128;
        Wide whole = 1;
        for (const std::int64_t factor : product) {
            whole *= factor;
        }
        const Wide size = whole < 0 ? -whole : whole;
        const Wide of = by < 0 ? -by : by;
        const Wide nearest = (2 * size + of) / (2 * of);
        return static_cast<std::int64_t>((whole < 0) == (by < 0) ? nearest : -nearest);
    }

    std::optional<std::int64_t> of_cell(const TraceOrigin& origin, const std::string& unit_word) {
        const SourceCells& cells = cells_.try_emplace(origin.import_run_id, ledger_, origin.import_run_id).first->second;
        const auto cell = origin.source_column > 0 ? cells.at(static_cast<std::size_t>(origin.source_line), static_cast<std::size_t>(origin.source_column))
                          : origin.record_column.empty()
                              ? cells.of_figure({.period_id = origin.period_id,
                                                 .organisation_id = origin.organisation_id,
                                                 .line_id = origin.line_id,
                                                 .recurrence = origin.recurrence},
                                                origin.measure)
                              : cells.of_record(static_cast<std::size_t>(origin.source_line), origin.record_column);
        if (!cell) {
            return std::nullopt;
        }
        if (!unit_word.empty()) {
            return std::stoll(cell->raw_text);
        }
        const auto amount = std::get<ParsedAmount>(parse_amount(cell->raw_text, cells.unit())).amount;
        if (!amount) {
            return std::nullopt;
        }
        return cells.is_deficit_positive() ? -amount->pence() : amount->pence();
    }

    Database& ledger_;
    std::map<std::int64_t, SourceCells> cells_;
};

/// What one amount of a report is traced by.
struct Stands {
    std::string body;
    std::string period;
    std::string column;
    friend auto operator<=>(const Stands&, const Stands&) = default;
};

/// Where every amount of one report stands, or of every report when none is named.
std::map<Stands, std::set<std::int64_t>> amounts_of_reports(Database& ledger, std::string_view only) {
    std::map<Stands, std::set<std::int64_t>> amounts;
    for (const ReportKind& kind : report_kinds()) {
        if (!only.empty() && kind.name != only) {
            continue;
        }
        const ResultTable table = report(ledger, kind.name);
        const bool is_of_two = kind.name == "transfers";
        for (const auto& row : kind.name == "note" ? std::vector<std::vector<Cell>>() : table.rows) {
            const bool is_of_month = kind.name == "position" || kind.name == "structural" || kind.name == "restatements" || kind.name == "bridge" ||
                                     kind.name == "risk" || kind.name == "qipp" || kind.name == "forecast" || kind.name == "runrate";
            const std::string year = std::get<std::string>(row[table.index_of(kind.name == "carry-forward" || kind.name == "planning" ? "from_year" : kind.name == "backtest" ? "for_year" : "financial_year")]);
            const Cell month = is_of_month ? row[table.index_of("month")] : Cell{};
            const auto* number = std::get_if<std::int64_t>(&month);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const auto* amount = std::get_if<std::int64_t>(&row[i]);
                if (table.columns[i].kind == ColumnKind::money && amount != nullptr) {
                    const Cell& giver = row[is_of_two ? table.index_of("from_organisation") : 0];
                    const Cell& body = std::holds_alternative<std::string>(giver) ? giver : row[table.index_of("to_organisation")];
                    amounts[{.body = std::get<std::string>(body),
                             .period = number == nullptr ? year : year + ":M" + std::to_string(*number),
                             .column = table.columns[i].name}]
                        .insert(*amount);
                }
            }
        }
    }
    return amounts;
}

/// The words of the first amount that cannot be traced to cells that make it; empty when all can. Of all amounts those are
/// tried whose place is wanted: a trace makes its views anew, so all of them would take minutes.
template <typename IsWanted>
std::string first_untraced(Database& ledger, IsWanted is_wanted, std::string_view report_name = {}) {
    FromRawCells from_raw_cells(ledger);
    std::size_t place = 0;
    for (const auto& [stands, amounts] : amounts_of_reports(ledger, report_name)) {
        if (!is_wanted(place++)) {
            continue;
        }
        const std::string words = stands.body + " " + stands.period + " " + stands.column;
        const Trace found = trace(ledger, {.organisation = stands.body, .period = stands.period, .what = stands.column});
        if (!found.notes.empty()) {
            return words + ": " + found.notes.front();
        }
        std::set<std::int64_t> made;
        for (const TraceNode& tree : found.trees) {
            const auto amount = from_raw_cells(tree);
            if (amount && tree.amount && *amount != *tree.amount) {
                return words + ": the cells make " + std::to_string(*amount) + ", not " + std::to_string(*tree.amount);
            }
            if (amount) {
                made.insert(*amount);
            }
        }
        for (const std::int64_t amount : amounts) {
            if (!made.contains(amount)) {
                return words + ": no tree makes " + std::to_string(amount);
            }
        }
    }
    return {};
}

// ── Any ledger ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const std::vector<std::string> lines_to_draw = {"RES_PROG_NR", "RES_SUPPORT_IN", "RES_SUPPORT_OUT", "RES_PCD_REC", "RES_RUN_REC", "RES_BF",
                                                "RES_BF_ADJ",  "MH_NHS",         "PCD_CONTRACT",    "OTH_PRIORYR", "OTH_INCOME",  "RUN_PAY",
                                                "MEM_FYE_QIPP", "MEM_FYE_COST",  "MEM_UNDERLYING_REP", "QIPP_TXN_R",  "QIPP_UNID",   "RISK_ACUTE", "RISK_SUPPORT", "MIT_RSV",
                                                "RSV_CONT",    "RSV_NRHEAD",     "RSV_RISK",        "RES_CSF",      "MEM_CT",          "QIPP_TXN_NR", "MEM_CASH_BAL", "MEM_CASH_DRAW"};

std::string any_amount(MoneyUnit unit, bool may_be_blank) {
    if (may_be_blank && *rc::gen::inRange(0, 25) == 0) {
        return "";
    }
    const auto pence = *rc::gen::inRange<std::int64_t>(-90'000'000'000, 90'000'000'000);
    return unit == MoneyUnit::pounds ? to_plain_pounds(Money::from_pence(pence)) : std::to_string(pence / 100'000) + "." + std::to_string(*rc::gen::inRange(0, 10));
}

/// A return in the tidy layout, or every amount of it in a row of its own, in the long one.
std::string any_return(const std::string& year, int month, bool is_long, MoneyUnit unit) {
    const bool may_be_blank = *rc::gen::inRange(0, 3) == 0;
    std::vector<std::string> lines = {"RES_PROG_REC", "ACU_NHS"};
    for (const std::string& line : lines_to_draw) {
        if (*rc::gen::inRange(0, 2) == 0) {
            lines.push_back(line);
        }
    }
    std::string text = is_long ? "org_code,fin_year,month,line_code,measure,recurrence,amount_k\n"
                               : "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";
    const bool says_recurrence = *rc::gen::inRange(0, 2) == 0;
    for (const std::string& line : lines) {
        const std::string recurrence = says_recurrence || line == "OTH_INCOME" ? *rc::gen::element<std::string>("R", "NR") : "";
        const std::string head = "X01," + year + "," + std::to_string(month) + "," + line;
        if (is_long) {
            for (const char* measure : {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"}) {
                text += head + "," + measure + "," + recurrence + "," + any_amount(MoneyUnit::thousands, may_be_blank) + "\n";
            }
        } else {
            text += head + "," + recurrence;
            for (int i = 0; i < 4; ++i) {
                text += "," + any_amount(unit, may_be_blank);
            }
            text += "\n";
        }
    }
    if (*rc::gen::inRange(0, 2) == 0 && !is_long) {
        text += "X01," + year + "," + std::to_string(month) + ",MEM_POP,," + "100000,101001,102003,103007\n";
    }
    return text;
}

void take_in_any(Database& ledger, const std::string& text, const ImportRequest& options = {}) {
    const TemporaryFolder folder;
    ImportRequest request = options;
    request.files = {folder.file("file.csv", text)};
    const FileOutcome outcome = import_files(ledger, request).at(0);
    RC_ASSERT(outcome.state == FileOutcome::State::imported);
}

RC_GTEST_PROP(Trace, LeadsFromEveryAmountOfEveryReportToCellsThatMakeIt, ()) {
    Database ledger = ledger_with_bodies();
    const std::vector<std::pair<std::string, int>> months = {{"2016-17", 12}, {"2017-18", 6}, {"2017-18", 8}, {"2017-18", 9}, {"2018-19", *rc::gen::element(3, 6, 11)}};
    for (const auto& [year, month] : months) {
        const int versions = *rc::gen::inRange(0, 3);
        for (int version = 0; version < versions; ++version) {
            ImportRequest options;
            const bool is_long = *rc::gen::inRange(0, 3) == 0;
            if (!is_long) {
                options.unit = *rc::gen::element(MoneyUnit::pounds, MoneyUnit::thousands);
            }
            options.deficit_positive = *rc::gen::inRange(0, 4) == 0;
            take_in_any(ledger, any_return(year, month, is_long, options.unit.value_or(MoneyUnit::pounds)), options);
        }
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
                             "X01,2017-18,a sale," + any_amount(MoneyUnit::pounds, false) + ",once,,CFO,2018-02-01,,\n");
    }
    for (const char* judge : {"CFO", "auditor"}) {
        if (*rc::gen::inRange(0, 2) == 0) {
            const std::string item = *rc::gen::element<std::string>("a sale", "OTH_PRIORYR", "acu_nhs");
            const std::string until = *rc::gen::element<std::string>("", "2018-03-01");
            take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
                                 "X01,2017-18," + item + "," + any_amount(MoneyUnit::pounds, false) + ",once,," + judge + ",2018-02-02," + until + ",\n");
        }
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        take_in_text(ledger, "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_on,source\n"
                             "X01,2017-18,cost,a ward,,1234567.89,5,R,,,,\nX01,2017-18,qipp,a switch,100.01,300.02,,R,,,,\n");
    }
    for (const char* leg : {"giver", "receiver"}) {
        if (*rc::gen::inRange(0, 2) == 0) {
            const bool is_other_year = *rc::gen::inRange(0, 3) == 0;
            take_in_text(ledger, std::string("financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n") +
                                     (is_other_year ? "2018-19" : "2017-18") + ",X02,X01," + leg + ",3000.0" + std::to_string(*rc::gen::inRange(0, 2)) +
                                     ",2017-04,,NR,no,,\n");
        }
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        take_in_text(ledger, "scenario,financial_year,organisation,effect,bound,note,source\nlost,2017-18,X01," + any_amount(MoneyUnit::pounds, false) +
                                 ",exact,,\nwinter,2017-18,X01,-1000.01,at_most,,\n");
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        std::string expectations = "organisation,financial_year,assumption,description,amount,recurrence,evidence,judged_by,judged_on,source\n";
        for (const char* kind : {"allocation", "growth", "prices", "activity", "new_commitments", "headroom"}) {
            if (kind == std::string_view("growth") || *rc::gen::inRange(0, 8) > 0) {
                expectations += std::string("X01,2018-19,") + kind + ",as planned," + std::to_string(*rc::gen::inRange(1, 90'000'000)) + ".07," +
                                *rc::gen::element<std::string>("R", "NR") + ",,CFO,2018-01-01,\n";
            }
        }
        take_in_text(ledger, expectations);
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        ledger.execute("INSERT INTO succession SELECT old.organisation_id, new.organisation_id, '2018-04-01', 2503, 'invented', 1 "
                       "FROM organisation AS old, organisation AS new WHERE old.code = 'X01' AND new.code = 'X04'");
    }
    if (*rc::gen::inRange(0, 2) == 0) {
        ledger.execute("INSERT INTO group_member (group_id, member_id, joined_on, is_confirmed) SELECT whole.organisation_id, part.organisation_id, "
                       "'2013-04-01', 1 FROM organisation AS whole, organisation AS part WHERE whole.code = 'X05' AND part.code = 'X01'");
    }
    // One report a case, and a few of its amounts: over the cases every report is asked, and any amount may be drawn.
    std::vector<std::string_view> traced;
    for (const ReportKind& kind : report_kinds()) {
        if (kind.name != "note") {   // whose figures are those of the others
            traced.push_back(kind.name);
        }
    }
    const std::string_view name = *rc::gen::elementOf(traced);
    const std::size_t one_in = *rc::gen::inRange<std::size_t>(8, 16);
    const std::size_t first = *rc::gen::inRange<std::size_t>(0, 8);
    RC_ASSERT(first_untraced(ledger, [&](std::size_t place) { return place % one_in == first; }, name) == std::string());
}

// An opening that does not take over the closing before it: found by the property above.
TEST(Trace, LeadsFromTheUnexplainedPartOfABalanceToItsOpeningsAndClosings) {
    Database ledger = ledger_with_bodies();
    const auto year = [](const std::string& label, const std::string& opening, const std::string& spent) {
        return "X01," + label + ",12,RES_BF,R,,,," + opening + "\nX01," + label + ",12,RES_PROG_REC,R,100.00,100.00,100.00,100.00\nX01," + label + ",12,ACU_NHS,R," + spent + "," +
               spent + "," + spent + "," + spent + "\n";
    };
    take_in_text(ledger, "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n" + year("2015-16", "10.00", "110.00") +
                             year("2016-17", "0.01", "105.00") + year("2017-18", "-7.00", "101.00"));
    const Trace found = trace(ledger, {.organisation = "X01", .period = "2017-18", .what = "cumulative_unexplained"});
    ASSERT_EQ(found.trees.size(), 1U);
    EXPECT_EQ(found.trees[0].amount, 1 + (-700 + 499));
    EXPECT_EQ(found.trees[0].parts.size(), 4U);
    EXPECT_EQ(found.notes, std::vector<std::string>());
    EXPECT_EQ(first_untraced(ledger, [](std::size_t place) { return place % 8 == 3; }, "trend"), "");
}

TEST(Trace, LeadsFromListedRisksAndSavingsToTheirCells) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n"
                         "X01,2017-18,9,RES_PROG_REC,R,90,90,120,120\nX01,2017-18,9,RES_SUPPORT_IN,NR,3,3,4,4\nX01,2017-18,9,ACU_NHS,R,90,95,120,131\n");
    take_in_text(ledger, "organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source\n"
                         "X01,2017-18,9,a winter,RISK_ACUTE,10.01,2500,R,,\nX01,2017-18,9,drugs,RISK_PRESC,7.03,5000,R,,\n");
    take_in_text(ledger, "organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source\n"
                         "X01,2017-18,9,switches,transactional,R,12.00,9.00,6.01,10.00,14.00,\nX01,2017-18,9,to be found,unidentified,R,3.00,2.25,1.00,0.50,,\n");
    take_in_text(ledger, "organisation,financial_year,month,scheme,kind,recurrence,plan_year,plan_ytd,delivered_ytd,forecast_year,annual,source,"
                         "reinvestment_plan_year,reinvestment_plan_ytd,reinvestment_delivered_ytd,reinvestment_forecast_year,reinvestment_annual\n"
                         "X01,2018-19,9,clinics,transformational,R,20.00,15.00,11.01,18.00,24.00,,4.00,3.00,2.50,3.90,4.10\n"
                         "X01,2018-19,9,to be found,unidentified,R,3.00,2.25,1.00,0.50,,,,,,,\n");
    EXPECT_EQ(first_untraced(ledger, [](std::size_t) { return true; }, "risk"), "");
    EXPECT_EQ(first_untraced(ledger, [](std::size_t) { return true; }, "qipp"), "");
    const auto first_amount = [&](const std::string& what) { return trace(ledger, {.organisation = "X01", .period = "2017-18:M9", .what = what}).trees.at(0).amount; };
    EXPECT_EQ(first_amount("gross_risk"), 1704);
    EXPECT_EQ(first_amount("weighted_risk"), 602);        // (1001 * 25 + 703 * 50) / 100 = 601.75
    EXPECT_EQ(first_amount("required_monthly"), 300);     // (1500 - 601) / 3 = 299.67
}

TEST(Trace, LeadsFromWhatWasPublishedOfAYearAndWasListedToItsCells) {
    Database ledger = ledger_with_bodies();
    publish(ledger, "X01,2016-17,outturn,2017-07,outturn_in_year,-9.5,Z1,high,exact,in_year\nX02,2016-17,outturn,2017-07,outturn_in_year,-3.0,Z1,high,exact\n"
                    "X02,2016-17,outturn,2017-07,underlying_position,-4.5,Z1,high,exact\n");
    take_in_text(ledger, "organisation,financial_year,description,amount,reason,evidence,judged_by,judged_on,judged_until,source\n"
                         "X01,2016-17,a sale,1000000.01,once,,CFO,2017-02-01,,\nX01,2016-17,a fine,-20000.02,once,,CFO,2017-02-01,,\n");
    const auto structural_of = [&](const std::string& body) { return trace(ledger, {.organisation = body, .period = "2016-17", .what = "structural"}).trees.at(0); };
    EXPECT_EQ(structural_of("X01").amount, -950'000'000 - 97'999'999);
    EXPECT_EQ(structural_of("X02").amount, -450'000'000);
    for (const char* name : {"structural", "carry-forward", "variants", "whatif", "trend", "planning", "one-offs"}) {
        EXPECT_EQ(first_untraced(ledger, [](std::size_t place) { return place % 3 == 1; }, name), "") << name;
    }
}

TEST(Trace, LeadsFromEveryAmountOfTheKentRecordToCellsThatMakeIt) {
    Database ledger = kent_ledger();
    EXPECT_EQ(first_untraced(ledger, [](std::size_t place) { return place % 29 == 3; }), "");
}

// ── Single figures ───────────────────────────────────────────────────────────────────────────────────────────────────────

TEST(Trace, KnowsEveryColumnOfMoneyOfEveryReportUnderItsNameWithAndWithoutTheUnit) {
    Database ledger = ledger_with_bodies();
    bool is_short = false;
    std::set<std::string> tried;   // many reports have a column of one name
    for (const ReportKind& kind : report_kinds()) {
        for (const Column& column : report(ledger, kind.name).columns) {
            if (column.kind == ColumnKind::money && tried.insert(column.name).second) {
                // Every second name without its unit.
                is_short = !is_short;
                const std::string name = is_short ? column.name.substr(0, column.name.size() - 6) : column.name;
                EXPECT_NO_THROW(static_cast<void>(trace(ledger, {.organisation = "X01", .period = "2017-18", .what = name}))) << name;
            }
        }
    }
}

TEST(Trace, LeadsAFigureThatWasCarriedOverToTheFileThatGaveIt) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    const auto file = folder.file("m9.csv", "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n"
                                            "X01,2017-18,9,RES_PROG_REC,R,90,90,120,120\n"
                                            "X01,2017-18,9,ACU_NHS,R,1O0,100,130,130\n");
    ImportRequest request;
    request.files = {file};
    request.partial = true;
    const FileOutcome first = import_files(ledger, request).at(0);
    ASSERT_TRUE(first.rejects_file.has_value());
    std::ifstream rejects(*first.rejects_file);
    std::string text(std::istreambuf_iterator<char>(rejects), {});
    text.replace(text.find("1O0"), 3, "100");
    ImportRequest completing;
    completing.files = {folder.file("mended.csv", text)};
    ASSERT_EQ(import_files(ledger, completing).at(0).state, FileOutcome::State::imported);

    const Trace found = trace(ledger, {.organisation = "X01", .period = "2017-18:M9", .what = "actual_ytd"});
    ASSERT_EQ(found.trees.size(), 1U);
    EXPECT_EQ(found.trees[0].amount, -1000);
    const TraceNode& carried = found.trees[0].parts[0].parts[0];
    const TraceNode& mended = found.trees[0].parts[1].parts[0];
    EXPECT_EQ(carried.origin->import_run_id, 1);
    EXPECT_EQ(mended.origin->import_run_id, 2);
    EXPECT_EQ(first_untraced(ledger, [](std::size_t place) { return place % 5 == 0; }), "");
}

TEST(SourceCells, SayWhereAnAmountStandsAndWhatStandsThere) {
    Database ledger = ledger_with_bodies();
    take_in_text(ledger, "notes,line,recurrence,organisation,financial_year,month,forecast_year,plan_ytd,actual_ytd,plan_year\n"
                         "\"two\nlines\",RES_PROG_REC,R,X01,2017-18,9,\" 1,200.50 \",1,2,3\n"
                         ",ACU_NHS,R,X01,2017-18,9,(4),,-,n/a\n");
    const SourceCells cells(ledger, 1);
    const Trace found = trace(ledger, {.organisation = "X01", .period = "2017-18:M9", .what = "ACU_NHS"});
    std::vector<std::string> places;
    std::vector<std::string> texts;
    for (const TraceNode& node : found.trees) {
        const auto cell = cells.of_figure({.period_id = node.origin->period_id,
                                           .organisation_id = node.origin->organisation_id,
                                           .line_id = node.origin->line_id,
                                           .recurrence = node.origin->recurrence},
                                          node.origin->measure);
        ASSERT_TRUE(cell.has_value());
        places.push_back(place_in_words(*cell));
        texts.push_back(cell->raw_text);
    }
    EXPECT_THAT(places, ElementsAre("line 4, column 8", "line 4, column 9", "line 4, column 10", "line 4, column 7"));
    EXPECT_THAT(texts, ElementsAre("", "-", "n/a", "(4)"));
    EXPECT_EQ(place_in_words({.line = 7, .column = 28, .sheet = "Returns"}), "Returns!AB7");
    EXPECT_FALSE(cells.of_record(2, "amount_pence").has_value());
}

TEST(SourceCells, RefuseAKeptFileThatWasChanged) {
    Database ledger = ledger_with_bodies();
    take_in(ledger, {.month = 9, .rows = "RES_PROG_REC,R,90\nACU_NHS,R,100"});
    ledger.execute("UPDATE source SET sha256 = '" + std::string(64, '0') + "'");
    EXPECT_THROW(static_cast<void>(text_of_kept_source(ledger, 1)), UserError);
}

}  // namespace
}  // namespace ccgledger
