#include "query/shell.h"

#include <atomic>
#include <csignal>
#include <fstream>
#include <iostream>

#include <unistd.h>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/money_shown.h"
#include "derive/reports.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

volatile std::sig_atomic_t has_interrupt = 0;

void note_interrupt(int /*signal*/) { has_interrupt = 1; }

/// The program around a shell: commands run in this process, on the shell's ledger and in its format.
class Program : public ShellHost {
public:
    explicit Program(const Context& context) : context_(context), out_(&context.out) {
        settings_.db = context.ledger_file().string();
        settings_.format = context.format;
        settings_.as_at = context.as_at;
        settings_.color = context.color;
        settings_.negative = context.negative;
        settings_.quiet = context.quiet;
    }

    Exit run_command(const std::vector<std::string>& words) override {
        Context own = context();
        return run_words(words, own);
    }
    Exit print(const ResultTable& table) override {
        const Context own = context();
        return own.print(table, render_options({}, MoneyUnit::pounds, table, own));
    }
    Exit guarded(const std::function<Exit()>& action) override {
        has_interrupt = 0;
        const Exit outcome = told(context_.err, action);
        out_->flush();
        return outcome;
    }
    void send_answers_to(const std::optional<std::string>& file) override {
        file_.reset();
        out_ = &context_.out;
        if (file) {
            Context own = context();
            own.output = file;
            file_ = std::make_unique<std::ofstream>(own.open_output());
            out_ = file_.get();
        }
    }
    void choose_format(const std::string& format) override {
        if (!format_of(format) || format == "xlsx") {
            throw UserError(fmt::format("\"{}\" is no format of a shell: table, plain, csv, tsv, json, ndjson, md or html{}", format,
                                        did_you_mean(format, {"table", "plain", "csv", "tsv", "json", "ndjson", "md", "html"})),
                            Exit::usage);
        }
        settings_.format = format;
    }
    void say(const std::string& line) override { context_.err << line << (line.ends_with('\n') ? "" : "\n"); }

private:
    struct Settings {
        std::optional<std::string> db, format, as_at, color, negative;
        bool quiet = false;
    };
    [[nodiscard]] Context context() const {
        Context own{.out = *out_, .err = context_.err, .db = settings_.db, .format = settings_.format, .output = {}, .as_at = settings_.as_at, .color = settings_.color};
        own.negative = settings_.negative;
        own.quiet = settings_.quiet;
        own.no_pager = context_.no_pager;
        own.is_cancelled = context_.is_cancelled;
        own.is_in_shell = true;
        return own;
    }

    const Context& context_;
    Settings settings_;
    std::unique_ptr<std::ofstream> file_;
    std::ostream* out_;
};

/// The commands, what may follow each as its first word, and every option of any of them.
void add_commands(const CommandSpec& program, Vocabulary& vocabulary) {
    for (const OptionSpec& option : program.options) {
        vocabulary.options.push_back(option.names.back());
    }
    for (const CommandSpec& command : program.commands) {
        vocabulary.commands.push_back(command.word());
        for (const CommandSpec& below : command.commands) {
            vocabulary.words_of_command[command.word()].push_back(below.word());
        }
        for (const OptionSpec& option : command.options) {
            vocabulary.options.push_back(option.names.back());
        }
    }
}

Exit run_shell(Context& context) {
    if (context.is_in_shell) {
        throw UserError("this is a shell already; .quit leaves it", Exit::usage);
    }
    if (context.output) {
        throw UserError("a shell has no -o: write \\o FILE in it", Exit::usage);
    }
    const bool is_typed = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
    if (is_typed) {
        struct sigaction action {};
        action.sa_handler = note_interrupt;
        sigaction(SIGINT, &action, nullptr);
        context.is_cancelled = [] { return has_interrupt != 0; };
    }
    Database database = context.open_following();
    Vocabulary vocabulary = vocabulary_of(database);
    add_commands(context.surface(), vocabulary);
    for (const ReportKind& report : report_kinds()) {
        vocabulary.words_of_command["report"].emplace_back(report.name);
    }
    SqlReader reader(database, context.is_cancelled);
    Program program(context);
    Shell shell(program, reader, vocabulary, context.ledger_file().filename().string());
    if (!is_typed) {
        return shell.run(*lines_of(std::cin));
    }
    context.say("Commands of ccgledger, and SQL that only reads, ended by a semicolon; .help tells more, .quit leaves.");
    return shell.run(*lines_of_terminal([&](const std::string& text) { return complete(vocabulary, text); }, history_file()));
}

}  // namespace

void add_shell(CommandLine root, Context& context) {
    root.command("shell", "SQL and these commands on one ledger, line by line, with completion and history")
        .examples("  ccgledger shell\n  echo \"SELECT COUNT(*) AS bodies FROM organisation;\" | ccgledger shell")
        .action([&context] { return run_shell(context); });
}

}  // namespace ccgledger
