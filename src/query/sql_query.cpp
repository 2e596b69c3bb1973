#include "query/sql_query.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "embedded/query_sql.h"
#include "store/audit.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

std::vector<std::string> names_in(Database& database) {
    std::vector<std::string> names;
    Statement rows = database.prepare(embedded::text_of(embedded::query_sql, "names.sql"));
    while (rows.step()) {
        names.push_back(rows.text(0));
    }
    return names;
}

/// "no such column: structural.amount" -> "amount"
std::string unknown_name(std::string_view message) {
    for (const std::string_view lead : {"no such column: ", "no such table: "}) {
        if (message.starts_with(lead)) {
            const std::string_view name = message.substr(lead.size());
            const std::size_t dot = name.rfind('.');
            return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
        }
    }
    return {};
}

[[noreturn]] void explain_failure(std::string_view sql, const std::string& message, const std::vector<std::string>& names) {
    if (message.starts_with("not authorized") || message == "authorization denied" || message.starts_with("access to ")) {
        throw UserError("`query` only reads: SELECT and WITH are allowed, nothing that writes, attaches or sets; nothing was changed",
                        Exit::usage);
    }
    const std::string name = unknown_name(message);
    if (!name.empty() && sql.find(fmt::format("\"{}\"", name)) != std::string_view::npos) {
        throw UserError(fmt::format("the SQL is not right: {}; a text stands in single quotes: '{}'", message, name), Exit::usage);
    }
    throw UserError(name.empty() ? fmt::format("the SQL is not right: {}; nothing was changed", message)
                                 : fmt::format("the SQL is not right: {}{}; `ccgledger schema` lists views, tables and columns", message,
                                               did_you_mean(name, names)),
                    Exit::usage);
}

/// A column of whole numbers is counted as such; one with fractions stands to the right as a number does; one with a word does not.
void tell_kinds(ResultTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto every_cell = [&](auto&& accepts) {
            return std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return accepts(row[i]); });
        };
        const bool no_word = every_cell([](const Cell& cell) { return !std::holds_alternative<std::string>(cell); });
        const bool no_fraction = every_cell([](const Cell& cell) { return !std::holds_alternative<double>(cell); });
        const bool unknown = every_cell([](const Cell& cell) { return std::holds_alternative<std::monostate>(cell); });
        table.columns[i].kind = no_word && no_fraction && !unknown ? ColumnKind::integer : ColumnKind::text;
        table.columns[i].stands_right = no_word && !unknown;
    }
}

}  // namespace

ResultTable run_query(Database& database, std::string_view sql) {
    const std::vector<std::string> names = names_in(database);
    ResultTable table;
    table.report = "query";
    table.ledger_hash = chain_head(database);
    database.allow_only_reading();
    try {
        Statement statement = database.prepare(sql);
        for (int i = 0; i < statement.column_count(); ++i) {
            table.columns.push_back({.name = statement.column_name(i), .title = statement.column_name(i)});
        }
        while (statement.step()) {
            std::vector<Cell> row;
            for (int i = 0; i < statement.column_count(); ++i) {
                row.push_back(statement.cell(i));
            }
            table.rows.push_back(std::move(row));
        }
    } catch (const SqlError& failure) {
        explain_failure(sql, failure.what(), names);
    }
    tell_kinds(table);
    table.scope = fmt::format("{} row{}", table.rows.size(), table.rows.size() == 1 ? "" : "s");
    return table;
}

}  // namespace ccgledger
