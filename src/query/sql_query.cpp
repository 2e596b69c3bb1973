#include "query/sql_query.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "query/sql_errors.h"
#include "store/audit.h"
#include "store/relations.h"
#include "values/errors.h"
#include "values/plural.h"

namespace ccgledger {
namespace {

/// Every name that SQL can use: views, tables and their columns.
std::vector<std::string> names_in(Database& database) {
    std::set<std::string> names;
    for (const Relation& relation : relations_of(database)) {
        names.insert(relation.name);
        for (std::string& column : columns_of(database, relation.name)) {
            names.insert(std::move(column));
        }
    }
    return {names.begin(), names.end()};
}

/// A column of whole numbers is money when its name ends in _pence, else a count; one with fractions stands to the right as a number does; one with a word does not.
void tell_kinds(ResultTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto every_cell = [&](auto&& accepts) {
            return std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return accepts(row[i]); });
        };
        const bool no_word = every_cell([](const Cell& cell) { return !std::holds_alternative<std::string>(cell); });
        const bool no_fraction = every_cell([](const Cell& cell) { return !std::holds_alternative<double>(cell); });
        const bool unknown = every_cell([](const Cell& cell) { return std::holds_alternative<std::monostate>(cell); });
        static constexpr std::string_view pence = "_pence";
        const bool is_money = no_word && no_fraction && table.columns[i].name.size() > pence.size() && table.columns[i].name.ends_with(pence);
        table.columns[i].kind = is_money ? ColumnKind::money : no_word && no_fraction && !unknown ? ColumnKind::integer : ColumnKind::text;
        table.columns[i].stands_right = no_word && !unknown;
        if (is_money) {
            table.columns[i].title.resize(table.columns[i].name.size() - pence.size());   // a heading says the unit beside it
        }
    }
}

void cut(ResultTable& table, const std::string& limit) {
    table.truncated = true;
    table.notes.push_back(fmt::format("Cut short: {}. This is not the whole answer.", limit));
}

std::string seconds_in_words(std::chrono::milliseconds time) {
    return time.count() == 1000 ? "1 second" : fmt::format("{} seconds", static_cast<double>(time.count()) / 1000);
}

}  // namespace

SqlReader::SqlReader(Database& database, std::function<bool()> is_cancelled) : database_(database) {
    database.offer_pounds();
    database.allow_only_reading();
    database.stop_when([this, is_cancelled = std::move(is_cancelled)] {
        return (deadline_ && std::chrono::steady_clock::now() >= *deadline_) || (is_cancelled && is_cancelled());
    });
}

SqlReader::~SqlReader() { database_.stop_when({}); }

const std::vector<std::string>& SqlReader::names() {
    if (names_.empty()) {
        names_ = names_in(database_);
    }
    return names_;
}

void SqlReader::require_right(const std::string& sql) {
    try {
        static_cast<void>(database_.prepare(sql));
    } catch (const SqlError& failure) {
        explain_failure(sql, failure, [this] { return names(); });
    }
    const std::vector<std::string> wanted = database_.parameter_names(sql);
    ParameterValues values;
    for (const std::string& name : wanted) {
        values.emplace(name.substr(1), std::int64_t{0});   // any value: only what they are called is looked at
    }
    static_cast<void>(settled_parameters(wanted, head_of(sql), values));
}

void SqlReader::read_rows(const QueryRequest& request, ResultTable& table) {
    Statement statement = database_.prepare(request.sql);
    const auto values = settled_parameters(database_.parameter_names(request.sql), head_of(request.sql), request.parameters);
    for (const auto& [name, value] : values) {
        statement.bind_named(":" + name, value);
    }
    for (int i = 0; i < statement.column_count(); ++i) {
        table.columns.push_back({.name = statement.column_name(i), .title = statement.column_name(i)});
    }
    while (statement.step()) {
        if (request.row_limit && table.rows.size() == *request.row_limit) {
            cut(table, fmt::format("the limit of {} was reached", plural(*request.row_limit, "row")));
            return;
        }
        std::vector<Cell> row;
        for (int i = 0; i < statement.column_count(); ++i) {
            row.push_back(statement.cell(i));
        }
        table.rows.push_back(std::move(row));
    }
}

ResultTable SqlReader::run(const QueryRequest& request) {
    ResultTable table;
    table.report = "query";
    table.ledger_hash = chain_head(database_);
    if (request.timeout) {
        deadline_ = std::chrono::steady_clock::now() + *request.timeout;
    } else {
        deadline_.reset();
    }
    try {
        read_rows(request, table);
    } catch (const Stopped&) {
        if (!deadline_ || std::chrono::steady_clock::now() < *deadline_) {
            throw UserError("the query was stopped; nothing was changed");
        }
        cut(table, fmt::format("the limit of {} was reached", seconds_in_words(*request.timeout)));
    } catch (const SqlError& failure) {
        deadline_.reset();   // what follows is not the query's own time
        explain_failure(request.sql, failure, [this] { return names(); });
    }
    deadline_.reset();
    tell_kinds(table);
    table.scope = plural(table.rows.size(), "row");
    return table;
}

}  // namespace ccgledger
