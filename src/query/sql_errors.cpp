#include "query/sql_errors.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include <fmt/format.h>

#include "values/errors.h"
#include "values/similar.h"
#include "values/utf8.h"

namespace ccgledger {
namespace {

/// "no such column: structural.amount" -> "structural.amount"
std::string_view unknown_name(std::string_view message) {
    for (const std::string_view lead : {"no such column: ", "no such table: ", "no such function: "}) {
        if (message.starts_with(lead)) {
            return message.substr(lead.size());
        }
    }
    return {};
}

std::string_view last_part(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool is_part_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Where the name stands as a word of the SQL.
std::optional<std::size_t> place_of(std::string_view sql, std::string_view name) {
    std::size_t at = name.empty() ? std::string_view::npos : sql.find(name);
    while (at != std::string_view::npos) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !is_part_of_name(sql[at - 1])) && (end == sql.size() || !is_part_of_name(sql[end]))) {
            return at;
        }
        at = sql.find(name, at + 1);
    }
    return std::nullopt;
}

/// The bytes of the word, quoted text or sign that begins at `at`.
std::size_t length_of_token(std::string_view sql, std::size_t at) {
    std::size_t end = at;
    if (sql[at] == '"' || sql[at] == '\'') {
        const std::size_t close = sql.find(sql[at], at + 1);
        return close == std::string_view::npos ? 1 : close + 1 - at;
    }
    while (end < sql.size() && (is_part_of_name(sql[end]) || sql[end] == '.')) {
        ++end;
    }
    return std::max<std::size_t>(end - at, 1);
}

/// `\n   2 | FROM structral\n     |      ^^^^^^^^^`. Tabs become spaces, so that the caret stands below its place.
std::string shown_place(std::string_view sql, std::size_t at, std::size_t length) {
    const std::size_t before = at == 0 ? std::string_view::npos : sql.rfind('\n', at - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(sql.find('\n', at), sql.size());
    const auto number = std::count(sql.begin(), sql.begin() + static_cast<std::ptrdiff_t>(start), '\n') + 1;
    std::string line(sql.substr(start, end - start));
    std::ranges::replace(line, '\t', ' ');
    const std::size_t column = utf8_length(std::string_view(line).substr(0, at - start));
    const std::size_t width = std::max<std::size_t>(utf8_length(std::string_view(line).substr(at - start, length)), 1);
    return fmt::format("\n{:>4} | {}\n     | {}{}", number, line, std::string(column, ' '), std::string(width, '^'));
}

/// A view is only looked for where one is to be dropped: it is not in the ledger, so the engine does not come as far as refusing.
bool is_refusal(std::string_view message) {
    return message.starts_with("not authorized") || message == "authorization denied" || message.starts_with("access to ") || message.starts_with("no such view: ");
}

/// A quoted word that is no column was most likely meant as a text.
bool is_in_double_quotes(std::string_view sql, std::string_view name) {
    return !name.empty() && sql.find(fmt::format("\"{}\"", name)) != std::string_view::npos;
}

}  // namespace

void explain_failure(std::string_view sql, const SqlError& failure, const std::function<std::vector<std::string>()>& names) {
    const std::string message = failure.what();
    if (is_refusal(message)) {
        throw UserError("`query` only reads: SELECT, WITH and EXPLAIN are allowed, nothing that writes, attaches or sets; nothing was changed",
                        Exit::usage);
    }
    const std::string_view name = unknown_name(message);
    std::optional<std::size_t> at = failure.offset();
    at = at ? at : place_of(sql, name);
    at = at ? at : place_of(sql, last_part(name));
    const bool is_shown = at && *at < sql.size();
    const std::string place = is_shown ? shown_place(sql, *at, length_of_token(sql, *at)) : std::string();

    const bool is_function = message.starts_with("no such function: ");
    std::string advice = "; nothing was changed";
    if (is_in_double_quotes(sql, name)) {
        advice = fmt::format("; a text stands in single quotes: '{}'", name);
    } else if (!name.empty() && !is_function) {
        advice = fmt::format("{}; `ccgledger schema` lists views, tables and columns", did_you_mean(last_part(name), names()));
    }
    throw UserError(fmt::format("the SQL is not right: {}{}{}", message, advice, place), Exit::usage);
}

}  // namespace ccgledger
