#include "query/shell.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include <fmt/format.h>

#include "embedded/query_sql.h"
#include "query/limits.h"
#include "query/saved_queries.h"
#include "query/words.h"
#include "store/sql_text.h"
#include "store/relations.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

const std::vector<std::string>& own_commands() {
    static const std::vector<std::string> all = {".exit", ".format", ".help", ".limit", ".param", ".quit", ".timeout", "\\o"};
    return all;
}

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

std::vector<std::string> first_column(Database& database, std::string_view sql) {
    std::vector<std::string> words;
    Statement rows = database.prepare(sql);
    while (rows.step()) {
        words.push_back(rows.text(0));
    }
    return words;
}

/// A line between statements that says nothing to the shell: blank, or a remark that begins with # or --.
bool is_remark(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string::npos || line[first] == '#' || line.compare(first, 2, "--") == 0;
}

const std::string& one_word(const std::vector<std::string>& words, std::string_view usage) {
    if (words.size() != 2) {
        throw UserError(fmt::format("write {}", usage), Exit::usage);
    }
    return words[1];
}

}  // namespace

std::string shell_help() {
    return "A line that begins with a command of ccgledger runs it:  report structural --org 09C     trace 09C 2017-18 structural\n"
           "Anything else is SQL, over as many lines as you like, and ends with a semicolon; it can only read:\n"
           "    SELECT organisation, in_year_pence FROM structural;\n"
           "  .help               this\n"
           "  .format NAME        how answers are written: table, plain, csv, tsv, json, ndjson, md, html\n"
           "  .param NAME=VALUE   a value for :NAME in SQL; .param alone lists them\n"
           "  .limit ROWS|all     at most so many rows of an answer; 100000 at first\n"
           "  .timeout SECONDS    stop a query after so long; .timeout none takes it away\n"
           "  \\o FILE             answers go to the file; \\o alone: to the screen again\n"
           "  .quit               leave; so does Ctrl-D\n"
           "Tab completes commands, bodies, years, views and columns. Ctrl-C gives up a line, or stops a running query.\n"
           "The names of queries: query list. The views: schema; and schema structural for one of them.\n";
}

std::filesystem::path history_file() {
    const char* state = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    std::filesystem::path folder;
    if (state != nullptr && *state == '/') {
        folder = state;
    } else if (home != nullptr && *home != '\0') {
        folder = std::filesystem::path(home) / ".local" / "state";
    } else {
        return {};
    }
    folder /= "ccgledger";
    std::error_code trouble;
    std::filesystem::create_directories(folder, trouble);
    return trouble ? std::filesystem::path() : folder / "history";
}

Vocabulary vocabulary_of(Database& database) {
    Vocabulary vocabulary;
    vocabulary.bodies = first_column(database, embedded::text_of(embedded::query_sql, "shell_bodies.sql"));
    vocabulary.periods = first_column(database, "SELECT label FROM financial_year ORDER BY label");
    vocabulary.sql_words = {"AND",  "AS",   "BETWEEN", "CASE", "COUNT", "DESC", "DISTINCT", "ELSE",  "END",    "EXPLAIN", "FROM", "GROUP", "HAVING", "IN",    "IS",
                            "JOIN", "LEFT", "LIKE",    "LIMIT", "MAX",  "MIN",  "NOT",      "NULL", "ON", "OR",     "ORDER",   "SELECT", "SUM", "THEN",  "USING", "WHEN", "WHERE", "WITH", "pounds"};
    vocabulary.shell_commands = own_commands();
    for (const Relation& relation : relations_of(database)) {
        vocabulary.columns[relation.name] = columns_of(database, relation.name);
    }
    for (const auto& [view, columns] : vocabulary.columns) {
        vocabulary.views.push_back(view);
    }
    std::vector<std::string>& queries = vocabulary.words_of_command["query"];
    for (const SavedQuery& query : saved_queries(database)) {
        queries.push_back(query.name);
    }
    vocabulary.words_of_command["schema"] = vocabulary.views;
    return vocabulary;
}

Shell::Shell(ShellHost& host, SqlReader& reader, Vocabulary vocabulary, std::string ledger_name)
    : host_(host), reader_(reader), vocabulary_(std::move(vocabulary)), ledger_name_(std::move(ledger_name)) {}

std::string Shell::prompt(bool continues) const {
    const std::string first = ledger_name_ + " [ro]> ";
    return continues ? std::string(first.size() - std::min<std::size_t>(first.size(), 5), ' ') + "...> " : first;
}

bool Shell::is_command(const std::string& line) const {
    const std::size_t start = line.find_first_not_of(" \t");
    const std::string word = line.substr(start, line.find_first_of(" \t\n", start) - start);
    if (std::ranges::find(vocabulary_.commands, word) == vocabulary_.commands.end()) {
        return false;
    }
    // `explain` is a command here and a word of SQL: what follows tells which.
    const std::string bare = lower(bare_sql(line.substr(start))) + ' ';
    return !bare.starts_with("explain select ") && !bare.starts_with("explain with ") && !bare.starts_with("explain query plan ");
}

void Shell::set_parameter(const std::vector<std::string>& words) {
    if (words.size() == 1) {
        for (const auto& [name, value] : parameters_) {
            const auto* number = std::get_if<std::int64_t>(&value);
            host_.say(fmt::format(":{} = {}", name, number != nullptr ? std::to_string(*number) : fmt::format("'{}'", std::get<std::string>(value))));
        }
        return;
    }
    for (auto& [name, value] : parameters_from({words.begin() + 1, words.end()})) {
        parameters_[name] = value;
    }
}

Exit Shell::run_for_shell(const std::vector<std::string>& words) {
    const std::string& word = words.front();
    if (word == ".help") {
        host_.say(shell_help());
    } else if (word == ".quit" || word == ".exit") {
        has_ended_ = true;
    } else if (word == ".format") {
        host_.choose_format(one_word(words, ".format NAME, for instance .format csv"));
    } else if (word == ".param") {
        set_parameter(words);
    } else if (word == ".limit") {
        row_limit_ = row_limit_of(one_word(words, ".limit ROWS, or .limit all"));
    } else if (word == ".timeout") {
        const std::string& time = one_word(words, ".timeout SECONDS, or .timeout none");
        timeout_ = time == "none" ? std::nullopt : std::optional(timeout_of(time));
    } else if (word == "\\o") {
        host_.send_answers_to(words.size() == 1 ? std::nullopt : std::optional(one_word(words, "\\o FILE, or \\o alone")));
    } else {
        throw UserError(fmt::format("the shell has no command {}{}; .help lists them", word, did_you_mean(word, own_commands())), Exit::usage);
    }
    return Exit::done;
}

Exit Shell::run_statement(const std::string& text) {
    const std::size_t start = text.find_first_not_of(" \t");
    if (text[start] == '.' || text[start] == '\\') {
        std::vector<std::string> words = words_of(text.substr(start + 1));   // a backslash would quote what follows it
        words.resize(std::max<std::size_t>(words.size(), 1));
        words.front().insert(words.front().begin(), text[start]);
        return run_for_shell(words);
    }
    if (is_command(text)) {
        std::vector<std::string> words = words_of(text);
        if (words.size() > 1 && words.back().ends_with(';')) {
            words.back().pop_back();   // a habit of SQL
        }
        return host_.run_command(words);
    }
    // Of the shell's parameters those that the statement has; what it lacks is told as for `query`.
    ParameterValues wanted;
    for (const std::string& name : reader_.parameter_names(text)) {
        const auto known = parameters_.find(name.substr(1));
        if (known != parameters_.end()) {
            wanted.insert(*known);
        }
    }
    return host_.print(reader_.run({.sql = text, .parameters = wanted, .row_limit = row_limit_, .timeout = timeout_}));
}

Exit Shell::run(LineReader& lines) {
    std::string begun;
    while (!has_ended_) {
        const std::optional<std::string> line = lines.next(prompt(!begun.empty()), begun);
        if (!line && (begun.empty() || lines.is_terminal())) {
            break;
        }
        if (lines.was_given_up() || (line && begun.empty() && is_remark(*line))) {
            begun.clear();
            continue;
        }
        begun += line.value_or("") + "\n";
        const bool is_sql = begun.find_first_of(".\\") != begun.find_first_not_of(" \t") && !is_command(begun);
        if (line && is_sql && !ends_statement(begun)) {
            continue;
        }
        begun.pop_back();
        const Exit outcome = host_.guarded([&] { return run_statement(begun); });
        begun.clear();
        const bool is_failure = outcome != Exit::done && outcome != Exit::nothing_matched;
        if (is_failure && !lines.is_terminal()) {
            return outcome;
        }
    }
    return Exit::done;
}

}  // namespace ccgledger
