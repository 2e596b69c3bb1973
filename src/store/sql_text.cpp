#include "store/sql_text.h"

#include <algorithm>

#include <sqlite3.h>

namespace ccgledger {
namespace {

constexpr std::string_view white = " \t\r\n";

std::size_t end_of_quoted(std::string_view script, std::size_t start) {
    const char quote = script[start] == '[' ? ']' : script[start];
    std::size_t i = start + 1;
    while (i < script.size()) {
        if (script[i] == quote) {
            // A doubled quote stands for itself.
            if (quote == ']' || i + 1 >= script.size() || script[i + 1] != quote) {
                return i + 1;
            }
            ++i;
        }
        ++i;
    }
    return script.size();
}

std::size_t end_of_comment(std::string_view script, std::size_t start) {
    const bool is_line = script[start] == '-';
    const std::size_t end = script.find(is_line ? "\n" : "*/", start + 2);
    return end == std::string_view::npos ? script.size() : end + (is_line ? 1 : 2);
}

bool starts_comment(std::string_view script, std::size_t i) {
    const std::string_view two = script.substr(i, 2);
    return two == "--" || two == "/*";
}

}  // namespace

std::string bare_sql(std::string_view script) {
    std::string bare;
    bool gap = false;
    std::size_t i = 0;
    while (i < script.size()) {
        if (starts_comment(script, i)) {
            i = end_of_comment(script, i);
            gap = true;
        } else if (white.find(script[i]) != std::string_view::npos) {
            ++i;
            gap = true;
        } else {
            if (gap && !bare.empty()) {
                bare += ' ';
            }
            gap = false;
            const bool quoted = script[i] == '\'' || script[i] == '"' || script[i] == '`' || script[i] == '[';
            const std::size_t end = quoted ? end_of_quoted(script, i) : i + 1;
            bare += script.substr(i, end - i);
            i = end;
        }
    }
    return bare;
}

std::size_t start_of_statement(std::string_view script, std::size_t from) {
    std::size_t i = from;
    while (i < script.size()) {
        if (starts_comment(script, i)) {
            i = end_of_comment(script, i);
        } else if (white.find(script[i]) != std::string_view::npos || script[i] == ';') {
            ++i;
        } else {
            break;
        }
    }
    return i;
}

bool has_text_behind_semicolon(std::string_view script) {
    static constexpr std::string_view telling = ";-/'\"`[";
    for (std::size_t i = script.find_first_of(telling); i < script.size(); i = script.find_first_of(telling, i)) {
        if (starts_comment(script, i)) {
            i = end_of_comment(script, i);
        } else if (script[i] == ';') {
            return start_of_statement(script, i) < script.size();
        } else {
            i = script[i] == '-' || script[i] == '/' ? i + 1 : end_of_quoted(script, i);
        }
    }
    return false;
}

bool ends_statement(const std::string& script) { return sqlite3_complete(script.c_str()) == 1; }

std::string_view trimmed_sql(std::string_view script) {
    const std::size_t first = script.find_first_not_of(white);
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t last = script.find_last_not_of(" \t\r\n;");
    return script.substr(first, last - first + 1);
}

std::string first_sentence(std::string_view sql) {
    static constexpr std::string_view mark = "-- ";
    std::string sentence;
    std::size_t start = sql.find(mark);
    while (start != std::string_view::npos && !sentence.ends_with('.')) {
        const std::size_t end = std::min(sql.find('\n', start), sql.size());
        const std::string_view line = sql.substr(start + mark.size(), end - start - mark.size());
        const std::size_t stop = line.find(". ");
        sentence.append(sentence.empty() ? "" : " ").append(line.substr(0, stop == std::string_view::npos ? stop : stop + 1));
        const std::size_t next = sql.find_first_not_of(" \n", end);
        start = next != std::string_view::npos && sql.compare(next, mark.size(), mark) == 0 ? next : std::string_view::npos;
    }
    return sentence;
}

}  // namespace ccgledger
