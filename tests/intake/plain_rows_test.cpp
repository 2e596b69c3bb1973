// The short way through a return (plain_rows.h) must say what the careful one says, of any text.
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "../values/allocation_count.h"
#include "intake/csv_reader.h"
#include "intake/layout.h"
#include "intake/return_rows.h"
#include "ledgers.h"
#include "store/directory.h"
#include "tidy_returns.h"

namespace ccgledger {
namespace {

using namespace tests;

/// What was read, a line a figure, and everything that was found.
std::string reading_of(const std::string& text, ReturnOptions options) {
    static Database ledger = ledger_with_bodies();
    static const Directory directory(ledger);
    Findings findings;
    findings.remember_error_lines();
    CsvReader reader(text);
    CsvRow heading;
    reader.next(heading, findings);
    const std::optional<Headings> headings = recognise(reader, heading, findings);
    if (!headings) {
        throw std::logic_error("the test's heading is no layout's");
    }
    const ReturnRows rows = read_return(reader, *headings, directory, options, findings);
    std::string said = fmt::format("{} rows, {} notes, step {}\n", rows.rows_read, rows.notes, rows.rounding_unit_pence);
    for (const auto* list : {&rows.figures, &rows.totals}) {
        for (const StagedFigure& figure : *list) {
            said += fmt::format("{} {} {} {}{} .{}", figure.period_id, figure.organisation_id, figure.line_id, figure.recurrence,
                                figure.is_recurrence_assumed ? "a" : "", figure.decimals);
            for (std::size_t i = 0; i < 4; ++i) {
                said += fmt::format(" {}@{}", figure.amounts[i] ? std::to_string(*figure.amounts[i]) : "-", figure.lines[i]);
            }
            said += '\n';
        }
    }
    for (const auto& [line, words] : findings.error_lines()) {
        said += fmt::format("{}: {}\n", line, words);
    }
    return said + findings.text("file");
}

/// Mostly what a program writes; sometimes what people, and broken programs, write.
std::string cell_of(const std::vector<std::string>& usual, const std::vector<std::string>& odd, int in_so_many) {
    return *rc::gen::inRange(0, in_so_many) == 0 ? *rc::gen::elementOf(odd) : *rc::gen::elementOf(usual);
}

std::string any_amount(int oddity) {
    static const std::vector<std::string> odd = {"", "-", "1O33.1", "\"1,204.5\"", "(12)", " 7", "7 ", ".5", "5.", "--1", "1.234", "0.000001",
                                                 "£3", "n/a", "99999999999999999", "-99999999999999", "10000000000000", "1e3", "\"4\"", "4\"", "-0"};
    if (*rc::gen::inRange(0, oddity) == 0) {
        return *rc::gen::elementOf(odd);
    }
    return fmt::format("{}{}", *rc::gen::inRange(-900'000, 900'000), *rc::gen::element<std::string>("", ".5", ".25", ".00"));
}

/// Who, when and which line.
std::string any_codes(int oddity) {
    return cell_of({"X01", "X02", "09C"}, {"x01", " X01", "EK2", "nobody", "", "\"X01\"", "X0\"1", "09C\r"}, oddity) + "," +
           cell_of({"2017-18", "2018-19"}, {"2017/18", "2017-19", "", "2031-32", " 2017-18", "2012-13"}, oddity) + "," +
           cell_of({"1", "9", "12"}, {"M9", "13", "0", "", "month 3", "12 ", "April"}, oddity) + "," +
           cell_of({"ACU_NHS", "RES_PROG_REC", "OTH_TRANS", "QIPP_TXN_R", "RES_COVID", "RSV_RISK"},
                   {"acu_nhs", "NOPE", "", "RES_TOTAL", "EXP_TOTAL", "MEMO_POP"}, oddity) +
           ",";
}

std::string any_row(const std::string& codes, bool is_long, int oddity) {
    std::string row = codes;
    const std::string recurrence = cell_of({"R", "NR", ""}, {"r", "NA", "x", " R"}, oddity);
    if (is_long) {
        row += cell_of({"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"}, {"plan_year", "", " plan_ytd"}, oddity) + "," + recurrence + "," + any_amount(oddity);
    } else {
        row += recurrence;
        for (int i = 0; i < 4; ++i) {
            row += "," + any_amount(oddity);
        }
        row += *rc::gen::inRange(0, oddity) == 0 ? ",a note" : ",";
    }
    row += *rc::gen::inRange(0, 3 * oddity) == 0 ? ",more" : "";
    return row;
}

RC_GTEST_PROP(PlainRows, SayWhatTheCarefulReaderSays, ()) {
    const bool is_long = *rc::gen::arbitrary<bool>();
    const int oddity = *rc::gen::element(4, 20, 1000);   // a file has many odd cells, a few, or none
    const std::vector<std::string> ends = {"\n", "\n", "\n", "\r\n", "\n\n", "\r"};
    std::string text = is_long ? std::string(long_heading)
                               : "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,notes\n";
    const int rows = *rc::gen::inRange(1, 30);
    std::string codes;
    for (int i = 0; i < rows; ++i) {
        if (i == 0 || *rc::gen::arbitrary<bool>()) {   // rows of one figure follow each other
            codes = any_codes(oddity);
        }
        text += any_row(codes, is_long, oddity);
        text += i + 1 == rows && *rc::gen::arbitrary<bool>() ? std::string() : *rc::gen::inRange(0, oddity) == 0 ? *rc::gen::elementOf(ends) : "\n";
    }
    ReturnOptions options{.unit = *rc::gen::element(MoneyUnit::pounds, MoneyUnit::thousands, MoneyUnit::millions),
                          .deficit_positive = *rc::gen::arbitrary<bool>(),
                          .audited_allowed = *rc::gen::arbitrary<bool>()};
    const std::string quickly = reading_of(text, options);
    options.plain_rows_apart = false;
    const std::string carefully = reading_of(text, options);
    RC_LOG() << text;
    RC_ASSERT(quickly == carefully);
}

/// Reads a text, and counts what is asked of the heap for its rows.
ReturnRows read_counting(const std::string& text, const Directory& directory, Findings& findings, std::size_t& requests) {
    CsvReader reader(text);
    CsvRow heading;
    reader.next(heading, findings);
    const Headings headings = *recognise(reader, heading, findings);
    const std::size_t before = allocation_count();
    ReturnRows rows = read_return(reader, headings, directory, {}, findings);
    requests = allocation_count() - before;
    return rows;
}

/// The long layout as an export writes it.
std::string plain_text(std::size_t rows) {
    static const std::vector<std::string> measures = {"plan_ytd", "actual_ytd", "plan_fy", "forecast_fy"};
    std::string text(long_heading);
    const std::size_t lines = lines_of_2017().size();
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t figure = i / measures.size();
        const std::size_t month = figure / lines;   // of one body after the other
        text += fmt::format("X0{},2017-18,{},{},{},R,{}.25\n", 1 + month / 12, 1 + month % 12, lines_of_2017()[figure % lines].code, measures[i % measures.size()], i);
    }
    return text;
}

// A line that was not in use in a year is warned of once, at its first row, though that row goes the short way.
TEST(PlainRows, SayThatALineWasNotInUse) {
    std::string text(long_heading);
    text += "X01,2017-18,9,RES_PROG_REC,plan_ytd,R,1\nX01,2017-18,9,RES_COVID,plan_ytd,R,2\nX01,2017-18,9,RES_COVID,actual_ytd,R,3\n"
            "X02,2017-18,9,RES_COVID,plan_ytd,R,4\nX02,2018-19,9,RES_COVID,plan_ytd,R,5\n";
    const std::string said = reading_of(text, {});
    EXPECT_NE(said.find("file:3:15 (line_code): line RES_COVID was in use"), std::string::npos) << said;
    EXPECT_NE(said.find("file:6:15 (line_code): line RES_COVID was in use"), std::string::npos) << said;
    EXPECT_EQ(said.find("file:4:"), std::string::npos) << said;
    EXPECT_EQ(said.find("file:5:"), std::string::npos) << said;
}

// What is known of the row before is forgotten where the next one is not read to its end.
TEST(PlainRows, KeepTheLineOfARowBehindOneThatIsNotPlain) {
    std::string text(long_heading);
    const std::string line = "X01,2017-18,9,ACU_NHS,plan_ytd,R,1\n";
    const std::string total = "X01,2017-18,9,RES_TOTAL,plan_ytd,R,2\n";
    text += line + total + "X01,2017-18,9,ACU_NHS,actual_ytd,R,3\nX01,2017-18,9,RES_TOTAL\nX01,2017-18,9,ACU_NHS,plan_fy,R,4\n" + std::string(40, '\n');
    ReturnOptions options;
    const std::string quickly = reading_of(text, options);
    options.plain_rows_apart = false;
    EXPECT_EQ(quickly, reading_of(text, options));
}

// An import of a whole country reads five million rows. A single request to the heap in each would cost more than the reading itself:
// so there is none, and what is left is the growth of the list of figures, which is a few dozen for any number of rows.
TEST(PlainRows, AskTheHeapForNothingRowByRow) {
    Database ledger = ledger_with_bodies();
    const Directory directory(ledger);
    const auto requests_for = [&](std::size_t rows) {
        Findings findings;
        std::size_t requests = 0;
        EXPECT_EQ(read_counting(plain_text(rows), directory, findings, requests).rows_read, rows);
        EXPECT_EQ(findings.errors(), 0U);
        return requests;
    };
    constexpr std::size_t growth_of_a_list = 40;
    EXPECT_LE(requests_for(8'000), requests_for(1'000) + growth_of_a_list);
}

// A country's returns under codes that the ledger does not know: names like the wrong one were looked for in each of five million rows,
// which took five minutes. What is left in each row is the finding.
TEST(RowCheck, LooksForNamesLikeAWrongOneOnce) {
    Database ledger = ledger_with_bodies();
    const Directory directory(ledger);
    const auto requests_for = [&](int rows) {
        std::string text(long_heading);
        for (int i = 0; i < rows; ++i) {
            text += fmt::format("Y99,2017-18,9,ACU_NSH,plan_ytd,R,{}\n", i);
        }
        Findings findings;
        std::size_t requests = 0;
        EXPECT_TRUE(read_counting(text, directory, findings, requests).figures.empty());
        EXPECT_EQ(findings.errors(), 2U * static_cast<std::size_t>(rows));
        return requests;
    };
    constexpr std::size_t of_two_findings = 40;
    EXPECT_LE(requests_for(2'000), requests_for(1'000) + 1'000 * of_two_findings);
}

}  // namespace
}  // namespace ccgledger
