#include "derive/reports.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "derive/checks.h"
#include "embedded/derive_sql.h"
#include "store/audit.h"
#include "store/views.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

constexpr std::array kinds = {
    ReportKind{.name = "position", .about = "where each body stands: plan, year to date, forecast, variance", .sql = "position.sql", .months_before = 1},
    ReportKind{.name = "structural", .about = "how much of the position comes back every year, and how much is one-off", .sql = "structural.sql", .months_before = 0},
    ReportKind{.name = "variants", .about = "the underlying position in each meaning of the word, side by side", .sql = "variants.sql", .months_before = 0},
    ReportKind{.name = "whatif", .about = "how far the structural position moves when what is disputed goes the other way", .sql = "whatif.sql", .months_before = 0},
    ReportKind{.name = "one-offs", .about = "what was one-off, who judged it, and whether it comes back", .sql = "one_offs.sql", .months_before = 0},
    ReportKind{.name = "carry-forward", .about = "what reaches the next year: the balance in law, and the recurrent gap", .sql = "carry_forward.sql", .months_before = 0},
    ReportKind{.name = "planning", .about = "the gap that the next year is planned to close, and the savings that it takes", .sql = "planning.sql", .months_before = 0},
    ReportKind{.name = "trend", .about = "year on year: value, change, and whether the years compare", .sql = "trend.sql", .months_before = 0},
    ReportKind{.name = "backtest", .about = "what each way of looking ahead would have said of the next year, and how it ended", .sql = "backtest.sql"},
    ReportKind{.name = "statements", .about = "what was published, by whom and when, and how it turned out", .sql = "statements.sql", .others = "support_partners.sql"},
    ReportKind{.name = "bridge", .about = "from the plan to the next year's opening, step by step", .sql = "bridge.sql"},
    ReportKind{.name = "walk", .about = "from one year's position to the next, step by step, with what stays unexplained", .sql = "walk.sql", .months_before = 0},
    ReportKind{.name = "groups", .about = "groups as the sum of their members, merged bodies as that of their predecessors", .sql = "groups.sql", .months_before = 0},
    ReportKind{.name = "risk", .about = "the forecast, the risk beside it, and what is left when it comes true", .sql = "risk.sql"},
    ReportKind{.name = "qipp", .about = "savings against their target, and what each remaining month must bring", .sql = "qipp.sql"},
    ReportKind{.name = "runrate", .about = "what the year comes to if spending goes on as it has, beside the forecast", .sql = "run_rate.sql"},
    ReportKind{.name = "rules", .about = "duties and planning rules of the year: kept or missed, and by how much", .sql = "rules.sql", .others = "support_partners.sql", .months_before = 0},
    ReportKind{.name = "csf", .about = "the sustainability fund, quarter by quarter: earned or missed, and what it brings", .sql = "csf.sql"},
    ReportKind{.name = "transfers", .about = "support between two bodies, as each of them tells it", .sql = "transfers.sql", .others = "support_partners.sql", .months_before = 0},
    ReportKind{.name = "scenarios", .about = "where the year ends under named conditions, each alone and all together", .sql = "scenarios.sql", .months_before = 0},
    ReportKind{.name = "forecast", .about = "every forecast of a year in order, and how far it was from what came", .sql = "forecast.sql"},
    ReportKind{.name = "note", .about = "what moved in a body's year, in at most five sentences, each figure with its trace", .sql = "note.sql", .months_before = 1},
    ReportKind{.name = "restatements", .about = "which returns were sent again, and what that moved", .sql = "restatements.sql"},
    ReportKind{.name = "completeness", .about = "which returns of a year are in, late, nil or missing, body by month", .sql = "return_states.sql"},
};

ColumnKind kind_of(std::string_view name) {
    if (name.ends_with("_pence")) {
        return ColumnKind::money;
    }
    if (name.ends_with("_percent") || name.starts_with("percent_")) {
        return ColumnKind::percent;
    }
    if (name.ends_with("_on")) {
        return ColumnKind::date;
    }
    static constexpr std::string_view counts[] = {"month", "in_return_month", "quarter", "lines_moved", "later_returns", "first_warning_month",
                                                  "sentence", "years_running", "run_years", "deficit_years", "deficit_years_with_help"};
    const bool is_count = std::find(std::begin(counts), std::end(counts), name) != std::end(counts);
    return is_count || name.ends_with("_count") || name.ends_with("_line") ? ColumnKind::integer : ColumnKind::text;
}

std::string title_of(std::string_view name) {
    std::string title(name.ends_with("_pence") ? name.substr(0, name.size() - 6) : name);
    std::replace(title.begin(), title.end(), '_', ' ');
    return title;
}

/// The text of a file that a kind of report names.
std::string_view sql_of(std::string_view file) {
    const EmbeddedFile* found = embedded::find(embedded::derive_sql, file);
    ensure(found != nullptr, "a report names a file of SQL that is not there");
    return found->text;
}

void bind_scope(Statement& statement, const Scope& scope) {
    statement.bind_named(":first_year", std::int64_t{scope.first_year});
    statement.bind_named(":last_year", std::int64_t{scope.last_year});
    statement.bind_named(":to_month", std::int64_t{scope.to_month});
    statement.bind_named(":basis", scope.basis ? Cell{*scope.basis} : Cell{});
}

/// A temporary table that the SQL of a report asks, because it reads it many times over.
struct FactTable {
    std::string_view name;
    std::string_view sql;
};

/// Those of a report, each made of the views and of the tables before it.
std::vector<FactTable> fact_tables_of(const ReportKind& kind) {
    if (kind.name != "note") {
        return {};
    }
    return {{"note_year", embedded::text_of(embedded::derive_sql, "note_year.sql")},
            {"note_carried", embedded::text_of(embedded::derive_sql, "note_carried.sql")},
            {"note_base", embedded::text_of(embedded::derive_sql, "note_base.sql")},
            {"note_fact", embedded::text_of(embedded::derive_sql, "note_fact.sql")}};
}

void make_fact_tables(Database& database, const ReportKind& kind, const Scope& scope) {
    for (const FactTable& table : fact_tables_of(kind)) {
        database.execute(fmt::format("DROP TABLE IF EXISTS temp.{}", table.name));
        Statement statement = database.prepare(table.sql);
        bind_scope(statement, scope);
        statement.run();
    }
}

/// The bodies of the scope, and the returns that count for it, as tables that the reports' SQL joins.
void hand_over(Database& database, const Scope& scope, const ReportKind& kind) {
    database.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (organisation_id INTEGER PRIMARY KEY)");
    database.execute("DELETE FROM wanted");
    Statement insert = database.prepare("INSERT INTO wanted (organisation_id) VALUES (?)");
    for (const std::int64_t id : scope.organisation_ids) {
        insert.bind(1, id).run();
    }
    std::vector questions = {sql_of(kind.sql),
                             embedded::text_of(embedded::derive_sql, "wanted_submissions.sql"),
                             embedded::text_of(embedded::derive_sql, "structural_breach.sql"),
                             embedded::text_of(embedded::derive_sql, "completeness.sql"),
                             embedded::text_of(embedded::derive_sql, "left_out.sql")};
    for (const FactTable& table : fact_tables_of(kind)) {
        questions.push_back(table.sql);
    }
    const bool asks_openings = rests_on(questions, "opening_balance");
    settle_views(database, {.reach = scope.is_everyone ? Reach::everyone : Reach::wanted,
                            .others = kind.others.empty() ? std::string_view() : sql_of(kind.others),
                            .submissions = kind.months_before ? embedded::text_of(embedded::derive_sql, "latest_months.sql") : std::string_view(),
                            .questions = questions,
                            .is_asked_in_parts = !fact_tables_of(kind).empty(),
                            .bind = [&](Statement& statement) {
                                bind_scope(statement, scope);
                                statement.bind_named(":months_before", std::int64_t{kind.months_before.value_or(0)});
                                statement.bind_named(":asks_openings", std::int64_t{asks_openings ? 1 : 0});
                            }});
    database.execute("CREATE TEMP TABLE IF NOT EXISTS wanted_submission (submission_id INTEGER PRIMARY KEY, is_latest INTEGER)");
    database.execute("DELETE FROM wanted_submission");
    Statement submissions = database.prepare(embedded::text_of(embedded::derive_sql, "wanted_submissions.sql"));
    bind_scope(submissions, scope);
    submissions.run();
}

/// F21 read back: where every line says R or NR, the non-recurrent lines must add to in-year less structural, to the penny.
void check_identity(Database& database) {
    Statement breach = database.prepare(embedded::text_of(embedded::derive_sql, "structural_breach.sql"));
    if (breach.step()) {
        throw InternalError(fmt::format("structural and one-off of {} in {} do not add to its position; run `ccgledger verify`",
                                        breach.text(0), breach.text(1)));
    }
}

/// Of every year that is asked about: who was to send a return, and who sent one.
Completeness completeness_of(Database& database, const Scope& scope) {
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "completeness.sql"));
    bind_scope(rows, scope);
    rows.bind_named(":are_years_named", std::int64_t{scope.year_label.has_value()});
    Completeness completeness;
    std::set<std::string> years;
    std::vector<std::pair<std::string, std::string>> missing;
    while (rows.step()) {
        ++completeness.expected;
        years.insert(rows.text(1));
        if (rows.integer(2) == 1) {
            ++completeness.present;
        } else {
            missing.emplace_back(rows.text(0), rows.text(1));
        }
    }
    for (const auto& [code, year] : missing) {
        completeness.missing.push_back(years.size() > 1 ? code + " " + year : code);
    }
    return completeness;
}

/// The same of one year, month by month, from the rows of the report itself.
Completeness completeness_of(const ResultTable& months) {
    const std::size_t state = months.index_of("state");
    const std::size_t month = months.index_of("month");
    const std::size_t is_expected = months.index_of("is_expected");
    const std::size_t version = months.index_of("version");
    Completeness completeness;
    for (const auto& row : months.rows) {
        if (row[is_expected] != Cell{std::int64_t{1}}) {
            continue;
        }
        ++completeness.expected;
        if (!std::holds_alternative<std::monostate>(row[version])) {
            ++completeness.present;
        } else {
            completeness.missing.push_back(
                fmt::format("{} M{}{}", std::get<std::string>(row[0]), std::get<std::int64_t>(row[month]),
                            row[state] == Cell{std::string("undone")} ? " (undone)" : ""));
        }
    }
    return completeness;
}

/// One year is what a table of bodies and months can hold: the one that is named, else the latest of which there is a return.
void settle_on_one_year(Database& database, Scope& scope) {
    if (scope.year_label && scope.first_year != scope.last_year) {
        throw UserError("report completeness is about one financial year: write --fy 2017-18", Exit::usage);
    }
    if (!scope.year_label) {
        Statement latest = database.prepare(embedded::text_of(embedded::derive_sql, "latest_year_with_returns.sql"));
        if (latest.step() && !latest.is_null(0)) {
            scope.first_year = scope.last_year = static_cast<int>(latest.integer(0));
            scope.year_label = FinancialYear::starting(scope.last_year).label();
        }
    }
}

/// Versions and months have no basis; an option that is left aside in silence would be believed.
void refuse_basis(const ReportKind& kind, const Scope& scope) {
    if (scope.basis && (kind.name == "restatements" || kind.name == "completeness")) {
        throw UserError(fmt::format("report {} knows no basis: leave --basis out", kind.name), Exit::usage);
    }
}

/// The bodies that the rows are about: one a row, or the two of a transfer, of which one may be unknown.
std::set<std::string> bodies_in(const ResultTable& table) {
    std::set<std::string> codes;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& name = table.columns[i].name;
        if (name != "organisation" && name != "from_organisation" && name != "to_organisation") {
            continue;
        }
        for (const auto& row : table.rows) {
            if (const auto* code = std::get_if<std::string>(&row[i])) {
                codes.insert(*code);
            }
        }
    }
    return codes;
}

void name_scope(ResultTable& table, const Scope& scope) {
    const std::set<std::string> codes = bodies_in(table);
    table.organisations.assign(codes.begin(), codes.end());
    table.scope = fmt::format("{} organisation{}", codes.size(), codes.size() == 1 ? "" : "s");
    if (scope.year_label) {
        table.scope += ", " + *scope.year_label;
    }
    if (scope.to_month < 13) {
        table.scope += fmt::format("{} to M{}", scope.year_label ? "" : ",", scope.to_month);
    }
}

/// A return that lost rows on its way in is not whole, and whoever reads it should know.
void note_left_out(Database& database, ResultTable& table) {
    Statement rows = database.prepare(embedded::text_of(embedded::derive_sql, "left_out.sql"));
    while (rows.step()) {
        const std::int64_t count = rows.integer(1);
        table.notes.push_back(fmt::format("warning: {} of import {} {} left out and {} not come since, so that figures may be missing: see "
                                          "`ccgledger imports rejects {}`",
                                          count == 1 ? "1 row" : fmt::format("{} rows", count), rows.integer(0), count == 1 ? "was" : "were",
                                          count == 1 ? "has" : "have", rows.integer(0)));
    }
}

/// What a row takes for granted is said once for all rows that share it.
void note_assumptions(ResultTable& table) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [](const Column& candidate) { return candidate.name == "assumption"; });
    if (column == table.columns.end()) {
        return;
    }
    const auto index = static_cast<std::size_t>(column - table.columns.begin());
    const std::size_t method = table.index_of("method");
    std::vector<std::pair<std::string, std::string>> notes;
    for (const auto& row : table.rows) {
        if (const auto* text = std::get_if<std::string>(&row[index])) {
            const auto* how = std::get_if<std::string>(&row[method]);
            std::pair<std::string, std::string> note{how == nullptr ? "" : *how, *text};
            if (std::find(notes.begin(), notes.end(), note) == notes.end()) {
                notes.push_back(std::move(note));
            }
        }
    }
    for (const auto& [how, text] : notes) {
        table.notes.push_back(how.empty() ? text : fmt::format("{}: {}", how, text));
    }
}

/// What looks wrong in a row is said with the row's body and year.
void note_warnings(ResultTable& table) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [](const Column& candidate) { return candidate.name == "warning"; });
    if (column == table.columns.end()) {
        return;
    }
    const auto index = static_cast<std::size_t>(column - table.columns.begin());
    for (const auto& row : table.rows) {
        if (const auto* text = std::get_if<std::string>(&row[index])) {
            table.notes.push_back(fmt::format("warning: {} {}: {}", std::get<std::string>(row[table.index_of("organisation")]),
                                              std::get<std::string>(row[table.index_of("financial_year")]), *text));
        }
    }
}

/// Amounts between braces become words.
void word_amounts(ResultTable& table) {
    const std::size_t text = table.index_of("text");
    for (auto& row : table.rows) {
        row[text] = with_amounts_in_words(std::get<std::string>(row[text]));
    }
}

std::vector<std::string> names_of_reports() {
    std::vector<std::string> names;
    for (const ReportKind& kind : kinds) {
        names.emplace_back(kind.name);
    }
    return names;
}

}  // namespace

std::span<const ReportKind> report_kinds() { return kinds; }

const ReportKind& report_named(std::string_view name) {
    const auto* const found = std::find_if(kinds.begin(), kinds.end(), [&](const ReportKind& kind) { return kind.name == name; });
    if (found == kinds.end()) {
        const std::vector<std::string> names = names_of_reports();
        throw UserError(fmt::format("there is no report \"{}\"{}; reports: {}", name, did_you_mean(name, names), fmt::join(names, ", ")),
                        Exit::usage);
    }
    return *found;
}

ResultTable table_of(Statement& statement) {
    ResultTable table;
    for (int i = 0; i < statement.column_count(); ++i) {
        const std::string name = statement.column_name(i);
        table.columns.push_back({.name = name, .title = title_of(name), .kind = kind_of(name)});
    }
    while (statement.step()) {
        std::vector<Cell> row;
        for (int i = 0; i < statement.column_count(); ++i) {
            const ColumnKind kind = table.columns[static_cast<std::size_t>(i)].kind;
            if (kind == ColumnKind::money || kind == ColumnKind::percent) {
                // `maybe_integer` refuses a sum that left 64 bits and came back as a rounded one.
                const auto value = statement.maybe_integer(i);
                row.push_back(value ? Cell{*value} : Cell{});
            } else {
                row.push_back(statement.cell(i));
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ResultTable run_report(Database& database, const ReportKind& kind, const ReportRequest& request) {
    Scope scope = scope_of(database, request);
    refuse_basis(kind, scope);
    hand_over(database, scope, kind);
    const bool is_of_months = kind.name == "completeness";
    if (is_of_months) {
        settle_on_one_year(database, scope);
    }
    check_identity(database);
    make_fact_tables(database, kind, scope);
    Statement statement = database.prepare(sql_of(kind.sql));
    bind_scope(statement, scope);
    ResultTable table = table_of(statement);
    table.report = kind.name;
    table.ledger_hash = chain_head(database);
    name_scope(table, scope);
    table.completeness = is_of_months ? completeness_of(table) : completeness_of(database, scope);
    if (kind.name == "note") {
        word_amounts(table);
    }
    note_assumptions(table);
    note_warnings(table);
    note_left_out(database, table);
    return table;
}

ResultTable run_comparison(Database& database, const ReportRequest& bodies, const AskedPeriod& first, const AskedPeriod& second) {
    static constexpr ReportKind comparison{.name = "compare", .about = "two periods side by side", .sql = "compare.sql"};
    const Scope scope = scope_of(database, bodies);
    hand_over(database, scope, comparison);
    Statement statement = database.prepare(embedded::text_of(embedded::derive_sql, "compare.sql"));
    statement.bind_named(":first_year", std::int64_t{first.year});
    statement.bind_named(":second_year", std::int64_t{second.year});
    statement.bind_named(":first_month", first.month ? Cell{std::int64_t{*first.month}} : Cell{});
    statement.bind_named(":second_month", second.month ? Cell{std::int64_t{*second.month}} : Cell{});
    ResultTable table = table_of(statement);
    table.report = comparison.name;
    table.ledger_hash = chain_head(database);
    name_scope(table, Scope{});
    return table;
}

}  // namespace ccgledger
