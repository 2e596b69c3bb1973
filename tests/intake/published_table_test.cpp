// Tables as papers print them: read by layouts, their signs proved, kept cell by cell.
#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/published_layout.h"
#include "intake/return_rows.h"
#include "intake/source_cells.h"
#include "ledgers.h"
#include "store/audit.h"
#include "workbooks.h"

namespace ccgledger {
namespace {

using namespace tests;
using State = FileOutcome::State;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::filesystem::path published(const std::string& name) { return in_source_tree("tests/fixtures/published/" + name); }

ImportRequest about(std::string body, std::string year, std::string month) {
    ImportRequest request;
    request.organisation = std::move(body);
    request.financial_year = std::move(year);
    request.month = std::move(month);
    return request;
}

ImportRequest partial(ImportRequest request) {
    request.partial = true;
    return request;
}

FileOutcome import_published(Database& ledger, const std::string& name, const ImportRequest& request) {
    // Where rejects may be written beside it.
    const TemporaryFolder folder;
    return import_all(ledger, {folder.file(std::filesystem::path(name).filename().string(), bytes_of(published(name)))}, request).at(0);
}

/// A table, read by a layout that stands in a file of the test's own.
FileOutcome import_table(Database& ledger, const std::string& layout, const std::string& table,
                         ImportRequest request = about("X01", "2017-18", "M9")) {
    const TemporaryFolder folder;
    request.layout = folder.file("own.json", layout).string();
    request.files = {folder.file("table.csv", table)};
    return import_files(ledger, request).at(0);
}

std::vector<std::string> ids_of(const FileOutcome& outcome) {
    std::vector<std::string> ids;
    for (const Finding& finding : outcome.findings.kept()) {
        ids.emplace_back(finding.id);
    }
    return ids;
}

// ---------------------------------------------------------------------------- an independent reading of the printed cells

std::vector<std::vector<std::string>> cells_of(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!is_quoted && c == '\n') {
            rows.emplace_back(1);
        } else if (c != '\r') {
            rows.back().back() += c;
        }
    }
    return rows;
}

/// A number as printed, times `unit`, in hundredths: brackets or a minus are below nought. None where there are no digits.
std::optional<long long> hundredths(const std::string& cell, double unit) {
    std::string digits;
    for (const char c : cell) {
        if ((c >= '0' && c <= '9') || c == '.') {
            digits += c;
        }
    }
    if (cell == "Breakeven" || cell == "-") {
        return 0;
    }
    if (digits.empty()) {
        return std::nullopt;
    }
    const bool is_negative = cell.front() == '(' || cell.front() == '-';
    return std::llround(std::stod(digits) * unit * 100) * (is_negative ? -1 : 1);
}

struct TableCase {
    std::string file, body, year, month;
    std::size_t heading_rows;
    double unit;                                         ///< pounds
    std::function<int(const std::string&, std::size_t)> sign;  ///< of the row's label and the column, on the number as printed; 0: its size
    std::size_t labels_in = 0;                           ///< the column of the labels
};

bool starts(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }

const std::vector<TableCase>& tables() {
    static const auto as_printed = [](const std::string&, std::size_t) { return 1; };
    static const std::vector<TableCase> cases = {
        {"vale_of_york_m09.csv", "X01", "2015-16", "M9", 2, 1'000, as_printed},
        {"merton_m03_providers.csv", "X01", "2017-18", "M3", 1, 1'000, as_printed, 1},
        {"sha_london_2011_m03.csv", "X01", "2013-14", "M3", 2, 1'000'000, as_printed},
        {"sheffield_m09.csv", "X01", "2017-18", "M9", 1, 1'000'000,
         [](const std::string& label, std::size_t) { return starts(label, "Remain") ? 1 : 0; }},
        {"eastern_cheshire_m05.csv", "X01", "2015-16", "M5", 1, 1'000,
         [](const std::string& label, std::size_t column) { return column == 5 || starts(label, "Income") || starts(label, "2015") ? -1 : 1; }},
    };
    return cases;
}

TEST(PublishedTables, EveryCellIsKeptWithItsValueAndItsSign) {
    for (const TableCase& table : tables()) {
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_published(ledger, table.file, partial(about(table.body, table.year, table.month)));
        ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
        const auto rows = cells_of(bytes_of(published(table.file)));
        Statement stored = ledger.prepare(
            "SELECT label, amount_pence, basis_points, as_published FROM paper_figure_in_force WHERE source_line = ? AND source_column = ?");
        std::size_t seen = 0;
        for (std::size_t line = table.heading_rows; line < rows.size(); ++line) {
            for (std::size_t column = table.labels_in + 1; column < rows[line].size(); ++column) {
                const std::string& cell = rows[line][column];
                if (cell.empty() || cell == "?") {
                    continue;
                }
                SCOPED_TRACE(table.file + " line " + std::to_string(line + 1) + " column " + std::to_string(column + 1) + ": " + cell);
                stored.reset();
                stored.bind(1, static_cast<std::int64_t>(line + 1)).bind(2, static_cast<std::int64_t>(column + 1));
                ASSERT_TRUE(stored.step());
                ++seen;
                EXPECT_EQ(stored.text(0), rows[line][table.labels_in]);
                EXPECT_EQ(stored.text(3), cell);
                const bool is_percent = cell.back() == '%';
                const auto printed = hundredths(cell, is_percent ? 1 : table.unit);
                const int sign = table.sign(rows[line][table.labels_in], column);
                const auto expected = !printed ? printed : sign == 0 ? std::optional(std::llabs(*printed)) : std::optional(*printed * sign);
                EXPECT_EQ(stored.maybe_integer(is_percent ? 2 : 1), expected);
                EXPECT_EQ(stored.maybe_integer(is_percent ? 1 : 2), std::nullopt);
            }
        }
        EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM paper_figure"), std::to_string(seen)) << table.file;
        EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    }
}

// The figures files were read from the same papers by a person, and put into the ledger's signs by hand.
TEST(PublishedTables, AgreeWithTheFiguresThatAPersonRead) {
    const std::map<std::string, TableCase> pairs = {{"vale-of-york-2015-16-m09", tables()[0]},
                                                    {"merton-2017-18-m03", tables()[1]},
                                                    {"eastern-cheshire-2015-16-m05", tables()[4]}};
    for (const auto& [figures, table] : pairs) {
        Database by_person = ledger_with_bodies();
        Database by_layout = ledger_with_bodies();
        ImportRequest request;
        request.organisation = "X01";
        ASSERT_EQ(import_published(by_person, "figures/" + figures + ".csv", request).state, State::imported);
        ASSERT_EQ(import_published(by_layout, table.file, partial(about("X01", table.year, table.month))).state, State::imported);
        Statement found = by_layout.prepare(
            "SELECT COALESCE(amount_pence, basis_points) FROM paper_figure WHERE measure = ? AND timing = ? AND label = ? AND bound = 'exact'");
        Statement person = by_person.prepare(
            "SELECT measure, timing, label, COALESCE(amount_pence, basis_points) FROM paper_figure WHERE bound = 'exact' AND COALESCE(amount_pence, basis_points) IS NOT NULL");
        std::size_t compared = 0;
        while (person.step()) {
            found.reset();
            found.bind(1, person.text(0)).bind(2, person.text(1)).bind(3, person.text(2));
            if (found.step()) {
                ++compared;
                EXPECT_EQ(found.integer(0), person.integer(3)) << figures << " " << person.text(2) << " " << person.text(1);
            }
        }
        EXPECT_GT(compared, 8U) << figures;
    }
}


TEST(PublishedFigures, EveryFileImportsWithItsExactValues) {
    const std::map<std::string, double> units = {{"GBP", 1}, {"GBP000", 1e3}, {"GBPm", 1e6}, {"GBPbn", 1e9}, {"percent", 1}};
    std::size_t files = 0;
    std::size_t figures = 0;
    for (const auto& entry : std::filesystem::directory_iterator(published("figures"))) {
        SCOPED_TRACE(entry.path().filename().string());
        ++files;
        Database ledger = ledger_with_bodies();
        ImportRequest request;
        request.organisation = "X01";
        const FileOutcome outcome = import_all(ledger, {entry.path()}, request).at(0);
        ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
        const auto rows = cells_of(bytes_of(entry.path()));
        Statement stored = ledger.prepare("SELECT label, measure, timing, amount_pence, basis_points, as_published, note FROM paper_figure WHERE source_line = ?");
        for (std::size_t line = 1; line < rows.size(); ++line) {
            const auto& row = rows[line];
            if (row.size() < 9) {
                continue;
            }
            ++figures;
            stored.reset();
            stored.bind(1, static_cast<std::int64_t>(line + 1));
            ASSERT_TRUE(stored.step()) << line;
            EXPECT_EQ(stored.text(0), row[1]);
            EXPECT_EQ(stored.text(1), row[2]);
            EXPECT_EQ(stored.text(2), row[4]);
            EXPECT_EQ(stored.maybe_text(5).value_or(""), row[7]);
            EXPECT_EQ(stored.maybe_text(6).value_or(""), row[8]);
            const bool is_percent = row[6] == "percent";
            if (!row[5].empty()) {
                EXPECT_EQ(stored.maybe_integer(is_percent ? 4 : 3), hundredths(row[5], units.at(row[6]))) << row[1];
                EXPECT_EQ(stored.maybe_integer(is_percent ? 3 : 4), std::nullopt);
            }
        }
        EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM paper_figure"), std::to_string(outcome.rows_read));
        EXPECT_THAT(verify_ledger(ledger), IsEmpty());
    }
    EXPECT_EQ(files, 22U);
    EXPECT_EQ(figures, 192U);
}

TEST(PublishedTables, PositionsStandToThePound) {
    Database ledger = ledger_with_bodies();
    import_published(ledger, "vale_of_york_m09.csv", about("X01", "2015-16", "M9"));
    import_published(ledger, "sheffield_m09.csv", about("X01", "2017-18", "M9"));
    import_published(ledger, "eastern_cheshire_m05.csv", partial(about("X01", "2015-16", "M5")));
    EXPECT_THAT(answers(ledger,
                        "SELECT financial_year, month, timing, amount_pence / 100 FROM paper_figure_in_force WHERE measure LIKE 'surplus_deficit%' "
                        "AND timing IN ('actual_ytd', 'forecast_outturn') ORDER BY 1, 2, 3"),
                ElementsAre("2015|5|actual_ytd|588000", "2015|5|forecast_outturn|1412000", "2015|9|actual_ytd|132000",
                            "2015|9|forecast_outturn|-7351000", "2017|9|actual_ytd|9900000", "2017|9|forecast_outturn|13200000"));
}

// ------------------------------------------------------------------------------------------------------------- the signs

const std::string ledger_style = R"json({
  "layout": "own", "about": "a table of the test", "unit": "k",
  "columns": [
    {"heading": "", "is": "label"},
    {"heading": "Budget", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"}, {"heading": "Variance", "is": "variance_ytd"}
  ],
  "rows": [
    {"label": "Income", "measure": "allocation"},
    {"label": "Programme", "measure": "programme_expenditure"},
    {"label": "Running costs", "measure": "running_cost_expenditure"},
    {"label": "Deficit/(Surplus)", "measure": "surplus_deficit"}
  ],
  "signs": {"income": "prove", "surplus": "prove", "favourable": "prove"},
  "identities": [
    {"sum": ["Income", "Programme", "Running costs"], "gives": "Deficit/(Surplus)"},
    {"variance_of": ["plan_ytd", "actual_ytd"], "gives": "variance_ytd"}
  ]
})json";

const std::string heading = ",Budget,Actual,Variance\n";

std::string position_of(Database& ledger) {
    std::string all;
    for (const std::string& row : answers(ledger,
                                          "SELECT timing || ' ' || (amount_pence / 100000) FROM paper_figure WHERE measure = 'surplus_deficit' ORDER BY 1")) {
        all += (all.empty() ? "" : ", ") + row;
    }
    return all;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text + "(no " + what + ")" : text.replace(at, what.size(), by);
}

/// A deficit of 30 where 10 was planned, in each of the ways to print it: income, surplus and better as plus or as minus.
TEST(PublishedSigns, AreProvedInEveryWayToPrintThem) {
    for (int way = 0; way < 8; ++way) {
        const auto income = [&](int n) { return std::to_string(way & 1 ? n : -n); };
        const auto surplus = [&](int n) { return std::to_string(way & 2 ? n : -n); };
        const auto better = [&](int n) { return std::to_string(way & 4 ? n : -n); };
        const std::string table = heading + "Income," + income(500) + "," + income(505) + "," + better(5) + "\nProgramme,460,470," + better(-10) +
                                  "\nRunning costs,50,65," + better(-15) + "\nDeficit/(Surplus)," + surplus(-10) + "," + surplus(-30) + "," +
                                  better(-20) + "\n";
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_table(ledger, ledger_style, table);
        EXPECT_EQ(outcome.state, State::imported) << table << words_of(outcome);
        EXPECT_EQ(position_of(ledger), "actual_ytd -30, plan_ytd -10, variance_ytd -20") << table;
        EXPECT_EQ(outcome.identities_proved, 7U);
    }
}

/// The costs of the table that `ledger_style` reads, as they are stored: thousands of pounds.
std::vector<std::string> costs_of(Database& ledger) {
    return answers(ledger,
                   "SELECT measure || ' ' || timing || ' ' || (amount_pence / 100000) FROM paper_figure WHERE measure LIKE '%expenditure' "
                   "AND timing LIKE '%ytd' ORDER BY source_line, source_column");
}

/// The same deficit, with costs as plus or as minus; how a surplus is printed is declared.
TEST(PublishedSigns, OfExpenditureAreProvedToo) {
    const std::string layout = replaced(replaced(ledger_style, "\"surplus\": \"prove\"", "\"surplus\": \"minus\""), "\"income\"", "\"expenditure\": \"prove\", \"income\"");
    for (int way = 0; way < 8; ++way) {
        const auto income = [&](int n) { return std::to_string(way & 1 ? n : -n); };
        const auto cost = [&](int n) { return std::to_string(way & 2 ? n : -n); };
        const auto better = [&](int n) { return std::to_string(way & 4 ? n : -n); };
        const std::string table = heading + "Income," + income(500) + "," + income(505) + "," + better(5) + "\nProgramme," + cost(460) + "," + cost(470) +
                                  "," + better(-10) + "\nRunning costs," + cost(50) + "," + cost(65) + "," + better(-15) +
                                  "\nDeficit/(Surplus),10,30," + better(-20) + "\n";
        Database ledger = ledger_with_bodies();
        const FileOutcome outcome = import_table(ledger, layout, table);
        EXPECT_EQ(outcome.state, State::imported) << table << words_of(outcome);
        EXPECT_EQ(position_of(ledger), "actual_ytd -30, plan_ytd -10, variance_ytd -20") << table;
        EXPECT_THAT(costs_of(ledger), ElementsAre("programme_expenditure plan_ytd 460", "programme_expenditure actual_ytd 470",
                                                  "programme_expenditure variance_ytd -10", "running_cost_expenditure plan_ytd 50",
                                                  "running_cost_expenditure actual_ytd 65", "running_cost_expenditure variance_ytd -15"))
            << table;
        EXPECT_EQ(outcome.identities_proved, 7U);
    }
}

TEST(PublishedSigns, OfExpenditureAreDeclaredWhereNothingProvesThem) {
    const std::string table = heading + "Programme,-460,-470,10\nRunning costs,-50,-65,15\n";
    const auto declared = [](const std::string& sign) {
        return replaced(ledger_style, "\"income\"", "\"expenditure\": \"" + sign + "\", \"income\"");
    };
    Database ledger = ledger_with_bodies();
    EXPECT_THAT(ids_of(import_table(ledger, declared("prove"), table)), ElementsAre("V043")) << "costs may be minus, and better plus, or both the other way round";
    const FileOutcome turned = import_table(ledger, declared("plus"), table);
    EXPECT_THAT(ids_of(turned), ElementsAre("V042"));
    EXPECT_THAT(words_of(turned), HasSubstr("declare in a layout of your own that expenditure is printed as minus"));
    EXPECT_EQ(import_table(ledger, declared("minus"), table).state, State::imported);
    EXPECT_THAT(costs_of(ledger), ElementsAre("programme_expenditure plan_ytd 460", "programme_expenditure actual_ytd 470",
                                              "programme_expenditure variance_ytd -10", "running_cost_expenditure plan_ytd 50",
                                              "running_cost_expenditure actual_ytd 65", "running_cost_expenditure variance_ytd -15"));
    Database other = ledger_with_bodies();
    const FileOutcome sizes = import_table(other, declared("minus"), heading + "Programme,460,470,10\nRunning costs,50,65,15\n");
    EXPECT_THAT(ids_of(sizes), ElementsAre("V042")) << words_of(sizes);
}

TEST(PublishedSigns, OtherThanDeclaredAreRefused) {
    const std::string table = heading + "Income,-500,-505,-5\nProgramme,460,470,10\nRunning costs,50,65,15\nDeficit/(Surplus),10,30,20\n";
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome declared = import_table(ledger, replaced(ledger_style, "\"surplus\": \"prove\"", "\"surplus\": \"plus\""), table);
    EXPECT_THAT(ids_of(declared), ElementsAre("V042"));
    EXPECT_THAT(words_of(declared), HasSubstr("surplus is printed as minus, resource as minus, expenditure as plus and favourable as minus"));
    ImportRequest request = about("X01", "2017-18", "M9");
    request.deficit_positive = false;
    EXPECT_THAT(ids_of(import_table(ledger, ledger_style, table, request)), ElementsAre("V042"));
    request.partial = true;
    EXPECT_EQ(import_table(ledger, ledger_style, table, request).state, State::rejected) << "signs are never a matter of single cells";
    EXPECT_EQ(contents_of(ledger), before);
    request.deficit_positive = true;
    EXPECT_EQ(import_table(ledger, ledger_style, table, request).state, State::imported);
}

// Sums close as well when every number of a table has its sign turned, and then each would be read the wrong way round.
TEST(PublishedSigns, ATableWithEverySignTurnedIsRefused) {
    for (const std::string name : {"vale_of_york_m09.csv", "eastern_cheshire_m05.csv"}) {
        const auto rows = cells_of(bytes_of(published(name)));
        std::string turned;
        std::size_t line = 0;
        const std::size_t heading_rows = name.front() == 'v' ? 2 : 1;
        for (const auto& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                std::string cell = row[i];
                const bool is_number = line >= heading_rows && i > 0 && hundredths(cell, 1) && cell.back() != '%' && cell != "0";
                if (is_number) {
                    const auto whole = *hundredths(cell, 1) / 100;
                    cell = std::to_string(-whole);
                }
                turned += (i > 0 ? "," : "") + (cell.find(',') == std::string::npos ? cell : "\"" + cell + "\"");
            }
            turned += "\n";
            ++line;
        }
        Database ledger = ledger_with_bodies();
        const TemporaryFolder folder;
        ImportRequest request = partial(about("X01", "2015-16", "M9"));
        request.files = {folder.file("turned.csv", turned)};
        const FileOutcome outcome = import_files(ledger, request).at(0);
        EXPECT_EQ(outcome.findings.count_of("V042"), 1U) << turned << words_of(outcome);
        EXPECT_EQ(outcome.state, State::rejected);
    }
}

TEST(PublishedSigns, ThatNothingProvesAreAskedFor) {
    const std::string table = heading + "Deficit/(Surplus),10,30,20\n";
    Database ledger = ledger_with_bodies();
    EXPECT_THAT(ids_of(import_table(ledger, ledger_style, table)), ElementsAre("V043"));
    ImportRequest request = about("X01", "2017-18", "M9");
    request.deficit_positive = true;
    EXPECT_EQ(import_table(ledger, ledger_style, table, request).state, State::imported);
    EXPECT_EQ(position_of(ledger), "actual_ytd -30, plan_ytd -10, variance_ytd -20");
}

// One misprint took the proof away, and the first reading was taken for the right one.
TEST(PublishedSigns, ThatAMisprintLeavesWithoutProofAreAskedFor) {
    const std::string table = heading + "Income,-500,-505,-5\nProgramme,460,470,10\nRunning costs,50,65,15\nDeficit/(Surplus),10,30,99\n";
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_table(ledger, ledger_style, table);
    EXPECT_EQ(outcome.findings.count_of("V043"), 1U) << words_of(outcome);
    EXPECT_GT(outcome.findings.count_of("V105"), 0U);
    EXPECT_EQ(outcome.state, State::rejected);
    // Declared, the misprint is a warning, and the table is taken as it is printed.
    const std::string declared = replaced(ledger_style, R"("income": "prove", "surplus": "prove", "favourable": "prove")",
                                          R"("income": "minus", "surplus": "minus", "favourable": "minus")");
    const FileOutcome taken = import_table(ledger, declared, table);
    EXPECT_EQ(taken.state, State::imported) << words_of(taken);
    EXPECT_THAT(ids_of(taken), testing::Each("V105"));
    EXPECT_EQ(position_of(ledger), "actual_ytd -30, plan_ytd -10, variance_ytd -99");
}

TEST(PublishedSigns, AWordSaysTheSideWhateverTheSign) {
    const std::string table = heading + "Deficit/(Surplus),(10) Under Spend,30 surplus,£5k overspend\n";
    Database ledger = ledger_with_bodies();
    ImportRequest request = about("X01", "2017-18", "M9");
    request.deficit_positive = true;
    const FileOutcome outcome = import_table(ledger, ledger_style, table, request);
    EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(position_of(ledger), "actual_ytd 30, plan_ytd 10, variance_ytd -5");
}

// -------------------------------------------------------------------------------------------------------- kinds of tables

TEST(PublishedLayouts, SeveralBodiesAcross) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_table(ledger, R"json({
      "layout": "across", "about": "bodies across", "unit": "m",
      "headings": {"starts_with": "Indicator"},
      "columns": [{"heading": "Indicator", "is": "label"},
                  {"heading": "CCG X*", "is": "forecast_outturn", "organisation": "X01"},
                  {"heading": "CCG Y*", "is": "forecast_outturn", "organisation": "X02"}],
      "rows": [{"label": "In-year position", "measure": "surplus_deficit_in_year"}]
    })json",
                                             "Finance report\nIndicator,CCG X £m,CCG Y £m\nIn-year position,(1.5),2.25\n",
                                             about("", "2017-18", "M9"));
    EXPECT_EQ(outcome.state, State::rejected) << "an empty --org is no body";
    ImportRequest request;
    request.financial_year = "2017-18";
    request.month = "M9";
    const std::string layout = R"json({
      "layout": "across", "about": "bodies across", "unit": "m",
      "headings": {"starts_with": "Indicator"},
      "columns": [{"heading": "Indicator", "is": "label"},
                  {"heading": "CCG X*", "is": "forecast_outturn", "organisation": "X01"},
                  {"heading": "CCG Y*", "is": "forecast_outturn", "organisation": "X02"}],
      "rows": [{"label": "In-year position", "measure": "surplus_deficit_in_year"}]
    })json";
    const FileOutcome taken = import_table(ledger, layout, "Finance report,,\nIndicator,CCG X £m,CCG Y £m\nIn-year position,(1.5),2.25\n", request);
    EXPECT_EQ(taken.state, State::imported) << words_of(taken);
    EXPECT_THAT(answers(ledger, "SELECT organisation.code, amount_pence, basis, rounding_unit_pence FROM paper_figure JOIN organisation USING (organisation_id) ORDER BY 1"),
                ElementsAre("X01|-150000000|in_year|10000000", "X02|225000000|in_year|1000000"));
}

TEST(PublishedLayouts, MonthsAcross) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.organisation = "X01";
    request.financial_year = "2017-18";
    const FileOutcome outcome = import_table(ledger, R"json({
      "layout": "months", "about": "months across", "unit": "gbp",
      "columns": [{"heading": "", "is": "label"},
                  {"heading": "Apr*", "is": "actual_ytd", "month": 1},
                  {"heading": "May*", "is": "actual_ytd", "month": 2}],
      "rows": [{"label": "Prescribing", "measure": "prescribing"}]
    })json",
                                             ",Apr-17,May-17\nPrescribing,\"1,000\",2500\n", request);
    EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_THAT(answers(ledger, "SELECT month, amount_pence FROM paper_figure ORDER BY 1"), ElementsAre("1|100000", "2|250000"));
}

const std::string bodies_in_rows = R"json({
  "layout": "bodies", "about": "bodies in rows", "unit": "m",
  "columns": [{"heading": "CCG", "is": "organisation"}, {"heading": "Line", "is": "label"},
              {"heading": "Plan", "is": "plan_ytd"}, {"heading": "Actual £000", "is": "actual_ytd", "unit": "k"}, {"heading": "RAG", "is": "text", "timing": "rag"}],
  "rows": [{"label": "*", "measure": "surplus_deficit"}]
})json";

TEST(PublishedLayouts, BodiesInRowsAndAUnitForEachColumnAndCell) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.financial_year = "2017-18";
    request.month = "M9";
    const FileOutcome outcome = import_table(ledger, bodies_in_rows,
                                             "CCG,Line,Plan,Actual £000,RAG\nX01,position,(1.2),-900,A\nCCG Y (invented),position,£400k,£0.35m,G\n", request);
    EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_THAT(answers(ledger,
                        "SELECT organisation.code, timing, COALESCE(amount_pence, as_published) FROM paper_figure JOIN organisation USING (organisation_id) ORDER BY 1, 2"),
                ElementsAre("X01|actual_ytd|-90000000", "X01|plan_ytd|-120000000", "X01|rag|A", "X02|actual_ytd|35000000", "X02|plan_ytd|40000000",
                            "X02|rag|G"));
}

// The amounts of a row whose body nobody knows were in no file of rejects, and so were lost.
TEST(PublishedLayouts, ARowOfAnUnknownBodyIsRejectedAsAWholeAndCanBeMended) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.financial_year = "2017-18";
    request.month = "M9";
    request.partial = true;
    const FileOutcome outcome =
        import_table(ledger, bodies_in_rows, "CCG,Line,Plan,Actual £000,RAG\nX01,position,1,2,A\nX99,position,\"3,000k\",4,R\n", request);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.findings.count_of("V010"), 1U);
    EXPECT_EQ(outcome.rejects.rows.size(), 2U);
    std::string rejects = rejects_of_import(ledger, 1);
    EXPECT_THAT(rejects, HasSubstr("X99,2017-18 M09,position,surplus_deficit,total,plan_ytd,,GBPm,\"3,000k\",,import 1 line 3,"));
    EXPECT_THAT(rejects, HasSubstr("X99,2017-18 M09,position,surplus_deficit,total,actual_ytd,,GBP000,4,,import 1 line 3,"));
    rejects = replaced(replaced(rejects, "\nX99", "\nX02"), "\nX99", "\nX02");
    rejects = replaced(replaced(rejects, ",,GBPm", ",3,GBPm"), ",,GBP000", ",4,GBP000");
    const FileOutcome mended = import_text(ledger, rejects);
    ASSERT_EQ(mended.state, State::imported) << words_of(mended) << rejects;
    EXPECT_EQ(mended.completes, 1);
    EXPECT_EQ(answer(ledger, "SELECT SUM(amount_pence) FROM paper_figure JOIN organisation USING (organisation_id) WHERE code = 'X02'"), "300400000");
}

TEST(PublishedLayouts, ARowOfNoBodyAtAllIsRejected) {
    Database ledger = ledger_with_bodies();
    ImportRequest request;
    request.financial_year = "2017-18";
    request.month = "M9";
    const FileOutcome outcome = import_table(ledger, bodies_in_rows, "CCG,Line,Plan,Actual £000,RAG\n,position,1,2,A\n", request);
    EXPECT_EQ(outcome.findings.count_of("V010"), 1U) << words_of(outcome);
    EXPECT_EQ(outcome.state, State::rejected);
}

const std::string lines_of_a_return = R"json({
  "layout": "lines", "about": "lines of a return", "unit": "k", "kind": "return",
  "after": "Programme", "stop_at": "Footnotes*",
  "columns": [{"heading": "Line", "is": "label"}, {"heading": "Budget", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"},
              {"heading": "Variance", "is": "variance_ytd"}, {"heading": "Forecast", "is": "forecast_outturn"}],
  "rows": [{"label": "Allocation*", "line": "RES_PROG_REC", "recurrence": "R"},
           {"label": "NHS acute", "line": "ACU_NHS", "recurrence": "R"},
           {"label": "Total acute", "line": "EXP_ACUTE"}],
  "signs": {"favourable": "plus"},
  "identities": [{"variance_of": ["plan_ytd", "actual_ytd"], "gives": "variance_ytd"}]
})json";

const std::string table_of_lines =
    "Line,Budget,Actual,Variance,Forecast\nhead office,9,9,,\nProgramme,,,,\nAllocation (R),\"1,000\",\"1,000\",0,\"1,300\"\n"
    "NHS acute,900,950,(50),1250\nTotal acute,900,950,(50),1250\nFootnotes: unaudited,,,,\nNHS acute,1,1,1,1\n";

TEST(PublishedLayouts, LinesOfAReturnBecomeAReturn) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_table(ledger, lines_of_a_return, table_of_lines);
    EXPECT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_EQ(outcome.totals_compared, 1U);
    EXPECT_EQ(outcome.findings.count_of("V107"), 1U);
    EXPECT_THAT(words_of(outcome), HasSubstr("4 rows of the table are not read: the layout `lines` passes over them"));
    EXPECT_THAT(figures_in_force(ledger), ElementsAre("X01|2017-18|9|return|ACU_NHS|R|0|90000000|95000000|NULL|125000000",
                                                      "X01|2017-18|9|return|RES_PROG_REC|R|0|100000000|100000000|NULL|130000000"));
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM paper_figure"), "0");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

/// The places and texts of the four amounts of a line in a body's month 9, as `trace` shows them.
std::vector<std::string> cells_of_line(Database& ledger, const std::string& line) {
    const SourceCells cells(ledger, 1);
    Statement key = ledger.prepare("SELECT period_id, organisation_id, line_id, recurrence FROM figure JOIN line USING (line_id) WHERE code = ?");
    key.bind(1, line);
    std::vector<std::string> found;
    while (key.step()) {
        for (std::size_t measure = 0; measure < measure_names.size(); ++measure) {
            const auto cell = cells.of_figure({key.integer(0), key.integer(1), key.integer(2), static_cast<int>(key.integer(3))}, measure);
            found.push_back(cell ? place_in_words(*cell) + ": " + cell->raw_text : "none");
        }
    }
    return found;
}

TEST(PublishedLayouts, LinesOfAReturnLeadToTheirCells) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_table(ledger, lines_of_a_return, table_of_lines).state, State::imported);
    EXPECT_THAT(cells_of_line(ledger, "ACU_NHS"), ElementsAre("line 5, column 2: 900", "line 5, column 3: 950", "none", "line 5, column 5: 1250"));
    EXPECT_THAT(cells_of_line(ledger, "RES_PROG_REC"),
                ElementsAre("line 4, column 2: 1,000", "line 4, column 3: 1,000", "none", "line 4, column 5: 1,300"));
    // The layout's own file is kept: the import can be read again when nobody has that file any more.
    EXPECT_EQ(answer(ledger, "SELECT name FROM source JOIN source_content USING (source_id) WHERE sha256 = (SELECT layout_sha256 FROM import_run)"),
              "lines.json");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(PublishedLayouts, LinesOfAReturnInAWorkbookLeadToTheirCells) {
    const auto row = [](const std::string& label, const std::string& numbers) {
        return "<row><c t=\"inlineStr\"><is><t>" + label + "</t></is></c>" + numbers + "</row>";
    };
    const auto word = [](const std::string& text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; };
    const auto number = [](const std::string& text) { return "<c><v>" + text + "</v></c>"; };
    const std::string workbook = xlsx({.rows = row("Line", word("Budget") + word("Actual") + word("Variance") + word("Forecast")) + row("Programme", "") +
                                               row("NHS acute", number("900.5") + number("950") + number("-49.5") + number("1250"))});
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_table(ledger, lines_of_a_return, workbook);
    ASSERT_EQ(outcome.state, State::imported) << words_of(outcome);
    EXPECT_THAT(cells_of_line(ledger, "ACU_NHS"), ElementsAre("Return!B3: 900.5", "Return!C3: 950", "none", "Return!E3: 1250"));
}

// A cell of such a table cannot be mended by itself: its line would be superseded.
TEST(PublishedLayouts, ATableOfLinesIsNeverDivided) {
    Database ledger = ledger_with_bodies();
    const auto before = contents_of(ledger);
    const FileOutcome outcome =
        import_table(ledger, lines_of_a_return, replaced(table_of_lines, "900,950", "9OO,950"), partial(about("X01", "2017-18", "M9")));
    EXPECT_EQ(outcome.state, State::rejected) << words_of(outcome);
    EXPECT_EQ(contents_of(ledger), before);
}

TEST(PublishedLayouts, OtherRowsAreRefusedOrPassedOverAsTheLayoutSays) {
    const std::string table = heading + "Deficit/(Surplus),-10,-30,-20\nHead count,12,13,1\n";
    Database ledger = ledger_with_bodies();
    ImportRequest request = about("X01", "2017-18", "M9");
    request.deficit_positive = false;
    EXPECT_THAT(ids_of(import_table(ledger, ledger_style, table, request)), ElementsAre("V044"));
    const FileOutcome passed =
        import_table(ledger, replaced(ledger_style, "\"unit\": \"k\",", "\"unit\": \"k\", \"other_rows\": \"ignored\","), table, request);
    EXPECT_EQ(passed.state, State::imported) << words_of(passed);
    EXPECT_THAT(words_of(passed), HasSubstr("1 row of the table is not read: the layout `own` passes over it"));
}

TEST(PublishedLayouts, TheBalancingFigureIsOfferedAndNeverTaken) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_published(ledger, "eastern_cheshire_m05.csv", about("X01", "2015-16", "M5"));
    EXPECT_EQ(outcome.state, State::rejected);
    EXPECT_THAT(words_of(outcome), HasSubstr("the rows around it would balance at 236,022\n"));
    EXPECT_THAT(words_of(outcome), HasSubstr("the rows around it would balance at 236,664\n"));
    EXPECT_THAT(words_of(outcome), HasSubstr("look the figure up where the paper was published\n"));
}

TEST(PublishedLayouts, MendedCellsCompleteTheTable) {
    Database ledger = ledger_with_bodies();
    ASSERT_EQ(import_published(ledger, "eastern_cheshire_m05.csv", partial(about("X01", "2015-16", "M5"))).state, State::imported);
    const std::string rejects = rejects_of_import(ledger, 1);
    EXPECT_EQ(std::count(rejects.begin(), rejects.end(), '\n'), 9);
    const FileOutcome unmended = import_text(ledger, rejects);
    EXPECT_EQ(unmended.findings.count_of("V023"), 8U) << words_of(unmended);
    // One cell is mended, the others are still missing.
    const std::string one = replaced(rejects, "plan_annual_revised,,GBP000,?", "plan_annual_revised,236664,GBP000,\"236,664\"");
    const FileOutcome mended = import_text(ledger, one, partial({}));
    ASSERT_EQ(mended.state, State::imported) << words_of(mended);
    EXPECT_EQ(mended.completes, 1);
    EXPECT_EQ(mended.rejects.rows.size(), 7U);
    EXPECT_EQ(answer(ledger,
                     "SELECT amount_pence FROM paper_figure_in_force WHERE measure = 'programme_expenditure' AND timing = 'plan_annual_revised'"),
              "23666400000");
    EXPECT_EQ(answer(ledger, "SELECT COUNT(*) FROM paper_figure_in_force"), "17");
    EXPECT_THAT(verify_ledger(ledger), IsEmpty());
}

TEST(PublishedLayouts, PercentagesAreWorkedOutAgain) {
    const std::string layout = R"json({
      "layout": "savings", "about": "savings", "unit": "k",
      "columns": [{"heading": "Scheme", "is": "label"}, {"heading": "Plan", "is": "plan_ytd"}, {"heading": "Actual", "is": "actual_ytd"},
                  {"heading": "%", "is": "variance_percent_ytd"}],
      "rows": [{"label": "*", "measure": "qipp_theme"}],
      "identities": [{"percent_of": ["actual_ytd", "plan_ytd"], "gives": "variance_percent_ytd"}]
    })json";
    Database ledger = ledger_with_bodies();
    EXPECT_THAT(ids_of(import_table(ledger, layout, "Scheme,Plan,Actual,%\nA,200,150,75%\nB,300,100,33.3%\nC,0,5,n/a\n")), IsEmpty());
    const FileOutcome wrong = import_table(ledger, layout, "Scheme,Plan,Actual,%\nA,200,150,57%\nB,300,100,33.3%\nC,0,5,n/a\n");
    EXPECT_THAT(ids_of(wrong), ElementsAre("V109"));
    EXPECT_THAT(words_of(wrong), HasSubstr("\"57%\" is printed, and 150 of 200 is 75.00%"));
}

// A corrected layout was passed over with "the same bytes were imported".
TEST(PublishedLayouts, TheSameBytesUnderACorrectedLayoutAreReadAnew) {
    const std::string table = heading + "Deficit/(Surplus),-10,-30,-20\n";
    Database ledger = ledger_with_bodies();
    ImportRequest request = about("X01", "2017-18", "M9");
    request.deficit_positive = false;
    ASSERT_EQ(import_table(ledger, ledger_style, table, request).state, State::imported);
    EXPECT_EQ(import_table(ledger, ledger_style, table, request).state, State::already_held);
    const FileOutcome corrected = import_table(ledger, replaced(ledger_style, "\"unit\": \"k\"", "\"unit\": \"k\", \"version\": 2"), table, request);
    EXPECT_EQ(corrected.state, State::nothing_new) << words_of(corrected);
}

// ------------------------------------------------------------------------------------------------------- mistakes in layouts

struct LayoutCase {
    std::string from, to;   ///< a change to a good layout
    std::string where, what;
};

TEST(PublishedLayoutFile, EachKindOfMistakeIsNamed) {
    const std::string good = ledger_style;
    std::vector<LayoutProblem> none;
    (void)parse_published_layout(good, none);
    ASSERT_TRUE(none.empty());
    const std::vector<LayoutCase> cases = {
        {"\"layout\": \"own\", ", "", "layout", "this field must be given"},
        {"\"about\": \"a table of the test\", ", "", "about", "this field must be given"},
        {"\"unit\": \"k\"", "\"unit\": \"thousands\"", "unit", "\"thousands\" is not one of gbp, k, m"},
        {"\"unit\": \"k\"", "\"unit\": 1000", "unit", "a text in quotation marks is wanted here"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"version\": \"two\"", "version", "a whole number from 1 to 9999 is wanted here"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"kind\": \"paper\"", "kind", "is not one of board_paper, return"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"tittle\": \"x\"", "tittle", "there is no such field"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"headings\": {\"rows\": 10}", "headings.rows", "a whole number from 1 to 9 is wanted here"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"headings\": {\"spread\": [2]}", "headings.spread[0]", "the number of a heading row is wanted here"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"headings\": 2", "headings", "an object in braces is wanted here"},
        {"\"unit\": \"k\"", "\"unit\": \"k\", \"other_rows\": \"kept\"", "other_rows", "is not one of refused, ignored"},
        {"\"is\": \"label\"", "\"is\": \"ignored\"", "columns", "exactly one column must be the `label`"},
        {"\"is\": \"plan_ytd\"", "\"is\": \"plan\"", "columns[1].is", "\"plan\" is not known"},
        {"\"is\": \"plan_ytd\"", "\"is\": \"text\"", "columns[1].timing", "this field must be given"},
        {"\"is\": \"plan_ytd\"", "\"is\": \"plan_ytd\", \"unit\": \"bn\"", "columns[1].unit", "is not one of gbp, k, m"},
        {"\"is\": \"plan_ytd\"", "\"is\": \"plan_ytd\", \"month\": 14", "columns[1].month", "a whole number from 1 to 13 is wanted here"},
        {"{\"heading\": \"Budget\", \"is\": \"plan_ytd\"}", "\"Budget\"", "columns[1]", "an object in braces is wanted here"},
        {"\"measure\": \"allocation\"", "\"measure\": \"allocaton\"", "rows[0].measure", "there is no measure \"allocaton\" (did you mean allocation"},
        {"\"measure\": \"allocation\"", "\"line\": \"RES_PROG_REC\"", "rows", "a table is one or the other"},
        {", \"measure\": \"allocation\"", "", "rows[0]", "a row is either a `measure` or a `line` of a return"},
        {"\"measure\": \"allocation\"", "\"measure\": \"allocation\", \"recurrence\": \"r\"", "rows[0].recurrence", "is not one of total, R, NR"},
        {"\"measure\": \"allocation\"", "\"measure\": \"allocation\", \"basis\": \"annual\"", "rows[0].basis", "is not one of in_year, cumulative"},
        {"\"income\": \"prove\"", "\"income\": \"brackets\"", "signs.income", "is not one of plus, minus, prove"},
        {"\"sum\": [\"Income\", \"Programme\", \"Running costs\"]", "\"sum\": [\"Income\"]", "identities[0].sum", "at least 2 are needed"},
        {"\"sum\": [\"Income\", \"Programme\", \"Running costs\"]", "\"sum\": [1, \"Income\", \"Programme\"]", "identities[0].sum[0]",
         "a text in quotation marks is wanted here"},
        {"\"sum\": [\"Income\", \"Programme\", \"Running costs\"]", "\"total\": []", "identities[0]", "an identity begins with `sum`"},
        {", \"gives\": \"variance_ytd\"", "", "identities[1].gives", "this field must be given"},
        {"\"rows\": [", "\"Rows\": [", "rows", "this field must be given"},
        {"{\n", "[\n", "file", "this is not JSON"},
    };
    for (const LayoutCase& each : cases) {
        std::vector<LayoutProblem> problems;
        (void)parse_published_layout(replaced(good, each.from, each.to), problems);
        const bool is_named = std::any_of(problems.begin(), problems.end(), [&](const LayoutProblem& problem) {
            return problem.where == each.where && problem.what.find(each.what) != std::string::npos;
        });
        std::string all;
        for (const LayoutProblem& problem : problems) {
            all += problem.where + ": " + problem.what + "\n";
        }
        EXPECT_TRUE(is_named) << each.from << " -> " << each.to << "\n" << all;
    }
}

// Names that an identity uses and that the table does not have made the identity hold for nothing, without a word.
TEST(PublishedLayoutFile, AnIdentityOfRowsOrColumnsThatAreNotThereIsNamed) {
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\"sum\": [\"Income\"", "\"sum\": [\"Incomes\""}, {"\"gives\": \"variance_ytd\"", "\"gives\": \"forecast_variance\""}}) {
        std::vector<LayoutProblem> problems;
        (void)parse_published_layout(replaced(ledger_style, from, to), problems);
        EXPECT_FALSE(problems.empty()) << to;
    }
}

TEST(PublishedLayoutFile, APatternFitsWholeTextsWhateverTheirCaseAndSpaces) {
    EXPECT_TRUE(fits("Deliver * Surplus*", "deliver  £13.2m\nsurplus (control total)"));
    EXPECT_TRUE(fits("*", ""));
    EXPECT_TRUE(fits("a*b*c", "a b b c"));
    EXPECT_TRUE(fits("Total", "\xC2\xA0Total "));
    EXPECT_FALSE(fits("Total", "Sub Total"));
    EXPECT_FALSE(fits("a*a", "a"));
    EXPECT_FALSE(fits("*b*a", "ab"));
}

}  // namespace
}  // namespace ccgledger
