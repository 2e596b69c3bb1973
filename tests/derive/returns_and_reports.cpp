#include "returns_and_reports.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <stdexcept>

#include "../store/answers.h"
#include "../store/temporary_folder.h"
#include "intake/import.h"
#include "intake/reference.h"
#include "source_tree.h"
#include "store/ledger.h"

namespace ccgledger::tests {
namespace {

constexpr std::size_t cells_of_a_full_row = 6;
constexpr std::size_t invented_bodies = 30;

// A property of this room imports files and asks reports for every case; the usual hundred cases of each would take minutes.
// A longer run is a variable away: RC_PARAMS="max_success=1000".
[[maybe_unused]] const int fewer_cases = setenv("RC_PARAMS", "max_success=20", 0);

std::vector<std::string> lines_in(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (!line.empty()) {
            lines.emplace_back(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string> parts_of(const std::string& line) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
        if (c == ',') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// A property may tell a ledger the same twice: then it is held already, and nothing is amiss.
void require_accepted(const FileOutcome& outcome, std::string_view text) {
    if (outcome.state != FileOutcome::State::imported && outcome.state != FileOutcome::State::already_held) {
        throw std::runtime_error("the test's file was not taken in:\n" + outcome.findings.text("file") + std::string(text));
    }
}

void import_text(Database& ledger, std::string_view text, ImportRequest request) {
    const TemporaryFolder folder;
    request.files = {folder.file("file.csv", text)};
    require_accepted(import_files(ledger, request).at(0), text);
}

Database make_ledger_with_bodies() {
    Database made = ledger_in_memory();
    Transaction transaction(made);
    load_reference(made);
    transaction.commit();
    const TemporaryFolder folder;
    std::string bodies = "code,name,kind,opened_on,closed_on\n";
    for (std::size_t i = 0; i < invented_bodies; ++i) {
        bodies += body_of(i) + ",Invented " + body_of(i) + ",ccg,2013-04-01,\n";
    }
    if (add_organisations(made, folder.file("bodies.csv", bodies)).added != invented_bodies) {
        throw std::runtime_error("the test's bodies were not added");
    }
    return made;
}

Database make_kent_ledger() {
    Database made = ledger_with_bodies();
    const auto kent = in_source_tree("data/kent");
    ImportRequest request;
    request.files = {kent / "sources.csv", kent / "facts.csv", kent / "populations.csv", kent / "events.csv"};
    for (const FileOutcome& outcome : import_files(made, request)) {
        require_accepted(outcome, outcome.file.string());
    }
    return made;
}

Database copy_of(Database& model) {
    Database copy = Database::in_memory();
    model.copy_into(copy);
    return copy;
}

std::string text_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return *text;
    }
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return std::to_string(*number);
    }
    return std::holds_alternative<double>(cell) ? std::to_string(std::get<double>(cell)) : "";
}

std::string words_of(const Where& where) {
    std::string words;
    for (const auto& [name, value] : where) {
        words += " " + name + "=" + value;
    }
    return words;
}

}  // namespace

// A new ledger costs more than most tests: each kind is made once a process, and copied.
Database ledger_with_bodies() {
    static Database model = make_ledger_with_bodies();
    return copy_of(model);
}

std::string body_of(std::size_t place) {
    if (place >= invented_bodies) {
        throw std::logic_error("the tests have no body of that number");
    }
    return (place < 9 ? "X0" : "X") + std::to_string(place + 1);
}

Database kent_ledger() {
    static Database model = make_kent_ledger();
    return copy_of(model);
}

std::filesystem::path in_source_tree(std::string_view path) { return std::filesystem::path(CCGLEDGER_SOURCE_DIR) / path; }

void take_in(Database& ledger, const Return& given) {
    std::string text = "organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year\n";
    for (const std::string& line : lines_in(given.rows)) {
        std::vector<std::string> parts = parts_of(line);
        if (parts.size() == 3) {
            parts.resize(cells_of_a_full_row, parts.back());
        }
        text += given.body + "," + given.year + "," + std::to_string(given.month);
        for (const std::string& part : parts) {
            text += "," + part;
        }
        text += "\n";
    }
    ImportRequest request;
    request.unit = given.unit;
    request.kind = given.kind;
    import_text(ledger, text, request);
}

void take_in_text(Database& ledger, std::string_view text) { import_text(ledger, text, {}); }

void publish(Database& ledger, std::string_view rows) {
    std::set<std::string> cited;
    std::string claims =
        "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,bound,basis\n";
    for (const std::string& line : lines_in(rows)) {
        std::vector<std::string> parts = parts_of(line);
        parts.resize(10);
        const std::string sign = answer(ledger, "SELECT sign_convention FROM measure WHERE measure = '" + parts[4] + "'");
        cited.insert(parts[6]);
        claims += parts[0] + "," + parts[1] + "," + parts[2] + "," + parts[3] + "," + parts[4] + "," + parts[5] + "," + sign + "," +
                  parts[6] + "," + parts[7] + ",," + parts[8] + "," + parts[9] + "\n";
    }
    std::string sources;
    for (const std::string& reference : cited) {
        if (answer(ledger, "SELECT COUNT(*) FROM source WHERE reference = '" + reference + "'") == "0") {
            sources += reference + ",A paper,An article of " + reference + ",2018,\n";
        }
    }
    if (!sources.empty()) {
        take_in_text(ledger, "source_id,publisher,title,date,url\n" + sources);
    }
    take_in_text(ledger, claims);
}

void take_in_paper(Database& ledger, std::string_view rows) {
    std::string text = "period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note\n";
    for (const std::string& line : lines_in(rows)) {
        std::vector<std::string> parts = parts_of(line);
        parts.resize(7);
        text += parts[0] + "," + parts[1] + "," + parts[2] + ",total," + parts[3] + "," + parts[4] + "," + parts[5] + "," + parts[6] + ",\n";
    }
    ImportRequest request;
    request.organisation = "X01";
    import_text(ledger, text, request);
}

ReportRequest request_of(const Asked& asked) {
    return {.organisations = asked.bodies, .groups = asked.groups, .years = asked.years, .to_month = asked.to, .basis = asked.basis};
}

ResultTable report(Database& ledger, std::string_view name, const Asked& asked) {
    return run_report(ledger, report_named(name), request_of(asked));
}

ResultTable ask(Database& ledger, std::string_view sql) {
    Statement statement = ledger.prepare(sql);
    return table_of(statement);
}

std::vector<std::vector<Cell>> rows_where(const ResultTable& table, const Where& where) {
    std::vector<std::vector<Cell>> rows;
    std::copy_if(table.rows.begin(), table.rows.end(), std::back_inserter(rows), [&](const std::vector<Cell>& row) {
        return std::all_of(where.begin(), where.end(),
                           [&](const auto& each) { return text_of(row[table.index_of(each.first)]) == each.second; });
    });
    return rows;
}

std::vector<std::string> lines_of(const std::vector<std::vector<Cell>>& rows) {
    std::vector<std::string> lines;
    for (const std::vector<Cell>& row : rows) {
        std::string line;
        for (const Cell& cell : row) {
            line += text_of(cell) + "|";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Cell> cells(const ResultTable& table, const Where& where, const std::vector<std::string>& columns) {
    const auto rows = rows_where(table, where);
    if (rows.size() != 1) {
        throw std::runtime_error(std::to_string(rows.size()) + " of " + std::to_string(table.rows.size()) + " rows fit" + words_of(where));
    }
    std::vector<Cell> wanted;
    for (const std::string& name : columns) {
        wanted.push_back(rows.front()[table.index_of(name)]);
    }
    return wanted;
}

Cell cell(const ResultTable& table, const Where& where, const std::string& column) { return cells(table, where, {column}).front(); }

std::vector<Cell> column(const ResultTable& table, const std::string& name) {
    std::vector<Cell> down;
    for (const auto& row : table.rows) {
        down.push_back(row[table.index_of(name)]);
    }
    return down;
}

Cell pence(std::int64_t amount) { return amount; }

Cell k(std::int64_t thousands) { return thousands * pence_per(MoneyUnit::thousands); }

Cell m(std::string_view millions) {
    return std::get<ParsedAmount>(parse_amount(millions, MoneyUnit::millions)).amount.value().pence();
}

Cell basis_points(std::int64_t amount) { return amount; }

}  // namespace ccgledger::tests
