#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger::tests {

/// The rows of an answer, the cells of each joined by `|`; NULL is written NULL.
inline std::vector<std::string> answers(Database& database, std::string_view sql) {
    Statement statement = database.prepare(sql);
    std::vector<std::string> rows;
    while (statement.step()) {
        std::string row;
        for (int column = 0; column < statement.column_count(); ++column) {
            row += column == 0 ? "" : "|";
            row += statement.maybe_text(column).value_or("NULL");
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The one cell of an answer of one row.
inline std::string answer(Database& database, std::string_view sql) {
    const std::vector<std::string> rows = answers(database, sql);
    return rows.size() == 1 ? rows.front() : std::to_string(rows.size()) + " rows";
}

/// Everything that the database holds, schema and rows: equal only when nothing at all was changed.
inline std::vector<std::string> contents_of(Database& database) {
    std::vector<std::string> contents =
        answers(database, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    for (const std::string& table :
         answers(database, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        for (std::string& row : answers(database, "SELECT * FROM " + table)) {
            contents.push_back(table + ": " + std::move(row));
        }
    }
    return contents;
}

/// The words with which `action` throws an `Error`; empty when it throws none.
template <typename Error, typename Action>
std::string words_of(Action action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace ccgledger::tests
