#include "cli/command_line.h"

#include <map>
#include <ostream>
#include <set>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "values/similar.h"

namespace ccgledger {
namespace {

// The parser knows the commands; what they do is kept beside it, because its own callbacks cannot return an exit code.
std::map<const CLI::App*, std::function<Exit()>>& actions() {
    static std::map<const CLI::App*, std::function<Exit()>> all;
    return all;
}

const CLI::App* deepest_given(const CLI::App* app) {
    for (const CLI::App* below : app->get_subcommands()) {
        return deepest_given(below);
    }
    return app;
}

/// What is typed before a command: `ccgledger` or `ccgledger orgs`.
std::string words_before(const CLI::App* app) {
    std::string words;
    for (const CLI::App* at = app->get_parent(); at != nullptr; at = at->get_parent()) {
        words = words.empty() ? at->get_name() : at->get_name() + " " + words;
    }
    return words;
}

std::vector<std::string> command_names(const CLI::App* app) {
    std::vector<std::string> names;
    for (const CLI::App* below : app->get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(below->get_name());
    }
    return names;
}

std::vector<std::string> option_names(const CLI::App* app) {
    std::vector<std::string> names;
    for (const CLI::App* at = app; at != nullptr; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            for (const std::string& name : option->get_lnames()) {
                names.push_back("--" + name);
            }
        }
    }
    return names;
}

/// The parser's own words for a wrong command line, with the nearest right word added.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
    const CLI::App* given = deepest_given(&app);
    const std::set<std::string> flags = [&] {
        const auto names = option_names(given);
        return std::set<std::string>(names.begin(), names.end());
    }();
    const std::string before = words_before(given);
    const std::string command = before.empty() ? given->get_name() : before + " " + given->get_name();
    for (int i = 1; i < argc; ++i) {
        const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
        if (word.starts_with("--") && word.size() > 2 && !flags.contains(word)) {
            return fmt::format("`{}` has no option {}{}; see `{} --help`", command, word,
                               did_you_mean(word, {flags.begin(), flags.end()}), command);
        }
    }
    const auto commands = command_names(given);
    if (!commands.empty() && given->get_subcommands().empty()) {
        for (int i = argc - 1; i >= 1; --i) {
            const std::string word = argv[i];
            if (!word.starts_with("-") && word != given->get_name()) {
                return fmt::format("there is no command \"{}\"{}; see `{} --help`", word, did_you_mean(word, commands), command);
            }
        }
        return fmt::format("`{}` wants a command; see `{} --help`", command, command);
    }
    const std::string message = error.what();
    if (message == "files is required") {
        return fmt::format("name at least one file; see `{} --help`", command);
    }
    return fmt::format("{}; see `{} --help`", message, command);
}

CLI::Option* describe(CLI::Option* option, const std::string& value_name) {
    return option->type_name(value_name);
}

}  // namespace

CommandLine CommandLine::command(const std::string& name, const std::string& about) {
    CLI::App* below = app_->add_subcommand(name, about);
    below->fallthrough();   // so that the global options may also stand behind the command
    return CommandLine(*below);
}

CommandLine& CommandLine::flag(const std::string& names, bool& target, const std::string& about) {
    app_->add_flag(names, target, about);
    return *this;
}

CommandLine& CommandLine::option(const std::string& names, std::optional<std::string>& target, const std::string& about,
                                 const std::string& value_name) {
    describe(app_->add_option(names, target, about), value_name);
    return *this;
}

CommandLine& CommandLine::choice(const std::string& names, std::optional<std::string>& target, const std::vector<std::string>& words,
                                 const std::string& about) {
    const auto is_word = [words](const std::string& given) {
        if (std::find(words.begin(), words.end(), given) != words.end()) {
            return std::string();
        }
        return fmt::format("\"{}\" is not one of {}{}", given, CLI::detail::join(words, ", "), did_you_mean(given, words));
    };
    describe(app_->add_option(names, target, about)->check(is_word), CLI::detail::join(words, "|"));
    return *this;
}

CommandLine& CommandLine::options(const std::string& names, std::vector<std::string>& target, const std::string& about,
                                  const std::string& value_name) {
    describe(app_->add_option(names, target, about), value_name);
    return *this;
}

CommandLine& CommandLine::argument(const std::string& name, std::string& target, const std::string& about) {
    describe(app_->add_option(name, target, about)->required(), "");
    return *this;
}

CommandLine& CommandLine::optional_argument(const std::string& name, std::optional<std::string>& target, const std::string& about) {
    describe(app_->add_option(name, target, about), "");
    return *this;
}

CommandLine& CommandLine::arguments(const std::string& name, std::vector<std::string>& target, const std::string& about) {
    describe(app_->add_option(name, target, about)->required(), "");
    return *this;
}

CommandLine& CommandLine::examples(const std::string& text) {
    app_->footer("Examples:\n" + text);
    return *this;
}

CommandLine& CommandLine::needs_command() {
    app_->require_subcommand(1);
    return *this;
}

CommandLine& CommandLine::action(std::function<Exit()> action) {
    actions()[app_] = std::move(action);
    return *this;
}

Parser::Parser(const std::string& name, const std::string& about, const std::string& version)
    : app_(std::make_unique<CLI::App>(about, name)) {
    app_->set_version_flag("--version", version, "Print the version and exit");
    app_->set_help_flag("-h,--help", "Print this help and exit");
    app_->require_subcommand(1);
}

Parser::~Parser() { actions().clear(); }

CommandLine Parser::root() { return CommandLine(*app_); }

Exit Parser::run(int argc, const char* const* argv, std::ostream& out) {
    try {
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const CLI::App* given = deepest_given(app_.get());
        out << given->help(words_before(given));
        return Exit::done;
    } catch (const CLI::CallForVersion&) {
        out << app_->get_name() << ' ' << app_->version() << '\n';
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        throw UserError(usage_message(*app_, error, argc, argv), Exit::usage);
    }
    const auto found = actions().find(deepest_given(app_.get()));
    ensure(found != actions().end(), "a command without an action");
    return found->second();
}

}  // namespace ccgledger
