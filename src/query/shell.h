#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "query/line_reader.h"
#include "query/sql_query.h"

namespace ccgledger {

/// What a shell needs of the program around it.
class ShellHost {
public:
    virtual ~ShellHost() = default;
    /// Runs one command of the program, and tells on its own what went wrong.
    virtual Exit run_command(const std::vector<std::string>& words) = 0;
    /// Writes an answer to where answers go.
    virtual Exit print(const ResultTable& table) = 0;
    /// Runs `action`; when it throws, tells why, and returns the exit code of it.
    virtual Exit guarded(const std::function<Exit()>& action) = 0;
    /// From now on answers go to the file, or with none to the screen. Throws UserError when it cannot be written.
    virtual void send_answers_to(const std::optional<std::string>& file) = 0;
    /// Throws UserError (usage) for a format that there is not.
    virtual void choose_format(const std::string& format) = 0;
    /// A line about what happened; not part of an answer.
    virtual void say(const std::string& line) = 0;
};

/// Reads lines until their end: a line whose first word is a command runs as one, a line that begins with . or \ is for the shell
/// itself, and anything else is SQL, over as many lines as it takes to a semicolon. SQL can only read.
class Shell {
public:
    Shell(ShellHost& host, SqlReader& reader, Vocabulary vocabulary, std::string ledger_name);

    /// At a terminal, until .quit or the end of input: done. Else a script: it ends at the first statement that fails, with its exit
    /// code; an answer without rows is no failure.
    Exit run(LineReader& lines);

private:
    [[nodiscard]] bool is_command(const std::string& line) const;
    Exit run_statement(const std::string& text);
    Exit run_for_shell(const std::vector<std::string>& words);
    void set_parameter(const std::vector<std::string>& words);
    [[nodiscard]] std::string prompt(bool continues) const;

    ShellHost& host_;
    SqlReader& reader_;
    Vocabulary vocabulary_;
    std::string ledger_name_;
    std::optional<std::size_t> row_limit_ = usual_row_limit;
    std::optional<std::chrono::milliseconds> timeout_;
    ParameterValues parameters_;
    bool has_ended_ = false;
};

/// What is completed in a shell on this ledger: the commands given, and the ledger's bodies, years, views and columns. Ask before
/// the connection is made to only read.
[[nodiscard]] Vocabulary vocabulary_of(Database& database);

/// The words of `.help`.
[[nodiscard]] std::string shell_help();

/// $XDG_STATE_HOME/ccgledger/history, else ~/.local/state/ccgledger/history; its folder is made. Empty when there is no place.
[[nodiscard]] std::filesystem::path history_file();

}  // namespace ccgledger
