#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "report/writers.h"
#include "values/errors.h"
#include "values/utf8.h"

namespace ccgledger {

namespace {

using nlohmann::ordered_json;

std::string text_value(std::string_view text) {
    return ordered_json(valid_utf8(text)).dump();
}

/// A member of the whole document, laid out with two spaces a level.
std::string member_text(const ordered_json& value) {
    // Bytes that are not UTF-8 are replaced, as in every format: one bad name must not cost the report.
    std::string text = value.dump(2, ' ', false, ordered_json::error_handler_t::replace);
    // A line break within a string is escaped, so each of these starts a line of the layout.
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        text.insert(at + 1, "  ");
    }
    return text;
}

std::string_view unit_word(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::text:
            return "text";
        case ColumnKind::integer:
            return "count";
        case ColumnKind::money:
            return "pence";
        case ColumnKind::percent:
            return "percent";
        case ColumnKind::date:
            return "date";
    }
    throw InternalError("an unknown kind of column");
}

/// The columns' names, made unique: ad-hoc SQL may call two columns the same, and an object would keep only one of them.
std::vector<std::string> unique_names(const ResultTable& table) {
    std::vector<std::string> names;
    const auto taken = [&names](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
    for (const Column& column : table.columns) {
        std::string name = column.name;
        for (int copy = 2; taken(name); ++copy) {
            name = fmt::format("{}_{}", column.name, copy);
        }
        names.push_back(std::move(name));
    }
    return names;
}

ordered_json completeness_json(const std::optional<Completeness>& completeness) {
    if (!completeness) {
        return nullptr;
    }
    return {
        {"expected", completeness->expected}, {"present", completeness->present}, {"missing", completeness->missing}};
}

ordered_json meta_json(const ResultTable& table) {
    ordered_json meta;
    meta["report"] = table.report;
    meta["as_at"] = table.as_at ? ordered_json(*table.as_at) : ordered_json();
    meta["unit"] = "pence";
    meta["organisations"] = table.organisations;
    meta["completeness"] = completeness_json(table.completeness);
    meta["ledger_hash"] = table.ledger_hash;
    meta["truncated"] = table.truncated;
    meta["notes"] = table.notes;
    return meta;
}

ordered_json columns_json(const ResultTable& table, const std::vector<std::string>& names) {
    ordered_json columns = ordered_json::array();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Column& column = table.columns[i];
        columns.push_back({{"name", names[i]}, {"title", column.title}, {"unit", unit_word(column.kind)}});
    }
    return columns;
}

/// Numbers are written by hand: a percent such as 12.30 must keep both decimals, and no number may pass through a double.
std::string value_text(ColumnKind kind, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return text_value(*text);
    }
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return kind == ColumnKind::percent ? exact_text(kind, *number) : fmt::format("{}", *number);
    }
    const auto* fraction = std::get_if<double>(&cell);
    // JSON knows no infinity.
    const bool has_value = fraction != nullptr && std::isfinite(*fraction);
    return has_value ? fraction_text(*fraction) : "null";
}

/// How a row's object is laid out.
struct Layout {
    std::string_view open, between, close, colon;
};

constexpr Layout one_a_line{.open = "{", .between = ",", .close = "}", .colon = ":"};
constexpr Layout inside_document{.open = "    {\n      ", .between = ",\n      ", .close = "\n    }", .colon = ": "};

/// `keys` are the columns' names, dumped.
std::string row_text(const ResultTable& table, const std::vector<std::string>& keys, const std::vector<Cell>& row,
                     const Layout& layout) {
    std::string text(layout.open);
    for (std::size_t i = 0; i < row.size(); ++i) {
        text += i == 0 ? std::string_view() : layout.between;
        text += keys[i];
        text += layout.colon;
        text += value_text(table.columns[i].kind, row[i]);
    }
    text += layout.close;
    return text;
}

std::vector<std::string> keys_of(const std::vector<std::string>& names) {
    std::vector<std::string> keys;
    keys.reserve(names.size());
    for (const std::string& name : names) {
        keys.push_back(text_value(name));
    }
    return keys;
}

}  // namespace

void write_json(std::ostream& out, const ResultTable& table) {
    const std::vector<std::string> names = unique_names(table);
    const std::vector<std::string> keys = keys_of(names);
    out << "{\n  \"meta\": " << member_text(meta_json(table))
        << ",\n  \"columns\": " << member_text(columns_json(table, names)) << ",\n  \"rows\": [";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        out << (i == 0 ? "\n" : ",\n") << row_text(table, keys, table.rows[i], inside_document);
    }
    out << (table.rows.empty() ? "]" : "\n  ]") << "\n}\n";
}

void write_ndjson(std::ostream& out, const ResultTable& table) {
    const std::vector<std::string> keys = keys_of(unique_names(table));
    for (const std::vector<Cell>& row : table.rows) {
        out << row_text(table, keys, row, one_a_line) << '\n';
    }
}

}  // namespace ccgledger
