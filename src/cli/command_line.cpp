#include "cli/command_line.h"

#include <map>
#include <ostream>

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

/// `ccgledger orgs show`, as it was given.
std::string full_name(const CLI::App* app) {
    return app->get_parent() == nullptr ? app->get_name() : full_name(app->get_parent()) + " " + app->get_name();
}

/// The first option of the command, or of those above it, for which `wanted` holds.
template <typename Wanted>
const CLI::Option* find_option(const CLI::App* app, Wanted wanted) {
    for (const CLI::App* at = app; at != nullptr; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            if (wanted(*option)) {
                return option;
            }
        }
    }
    return nullptr;
}

/// What is wrong with the command line, in our words where we have them, with the nearest right word added.
std::string problem_of(const CLI::App& app, const CLI::App& given, const CLI::ParseError& error) {
    const std::string command = full_name(&given);
    const std::vector<std::string> unread = app.remaining();
    if (!unread.empty()) {
        const std::string word = unread.front().substr(0, unread.front().find('='));
        if (word.starts_with("-")) {
            return fmt::format("`{}` has no option {}{}", command, word, did_you_mean(word, option_names(&given)));
        }
        const auto commands = command_names(&given);
        if (commands.empty() || !given.get_subcommands().empty()) {
            return fmt::format("`{}` does not know what to do with \"{}\"", command, word);
        }
        return given.get_parent() == nullptr
                   ? fmt::format("there is no command \"{}\"{}", word, did_you_mean(word, commands))
                   : fmt::format("`{}` has no command \"{}\"{}", command, word, did_you_mean(word, commands));
    }
    const auto is_twice = [](const CLI::Option& option) { return option.get_expected_max() == 1 && option.count() > 1; };
    if (const CLI::Option* twice = find_option(&given, is_twice)) {
        return fmt::format("{} is given twice: give it once", twice->get_name());
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string what = error.what();
        return fmt::format("{} needs a value", what.substr(0, what.find(':')));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        const auto is_missing = [](const CLI::Option& option) { return option.get_required() && option.count() == 0; };
        const CLI::Option* missing = find_option(&given, is_missing);
        return missing == nullptr ? fmt::format("`{}` needs a command", command)
                                  : fmt::format("`{}` needs `{}`", command, missing->get_positional() ? missing->get_name(true) : missing->get_name());
    }
    return error.what();
}

std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App* given = deepest_given(&app);
    return fmt::format("{}; see `{} --help`", problem_of(app, *given, error), full_name(given));
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

CommandLine& CommandLine::required_option(const std::string& names, std::string& target, const std::string& about,
                                          const std::string& value_name) {
    describe(app_->add_option(names, target, about)->required(), value_name);
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

CommandLine& CommandLine::optional_arguments(const std::string& name, std::vector<std::string>& target, const std::string& about) {
    describe(app_->add_option(name, target, about), "");
    return *this;
}

CommandLine& CommandLine::arguments(const std::string& name, std::vector<std::string>& target, const std::string& about) {
    describe(app_->add_option(name, target, about)->required(), "");
    return *this;
}

CommandLine& CommandLine::examples(const std::string& text) {
    app_->footer("Examples:\n" + text + "\n\nThe options of `ccgledger --help` work here too: --db, --format, -o, --color and --quiet.");
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
        throw UserError(usage_message(*app_, error), Exit::usage);
    }
    const auto found = actions().find(deepest_given(app_.get()));
    ensure(found != actions().end(), "a command without an action");
    return found->second();
}

}  // namespace ccgledger
