#include "cli/command_line.h"

#include <algorithm>
#include <map>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/help_text.h"
#include "cli/spec_json.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

/// What the parser has no place for.
struct CommandNotes {
    std::function<Exit()> action = {};   // its own callbacks cannot return an exit code
    std::vector<std::string> examples = {};
    std::string below_options = {};
    std::map<const CLI::Option*, OptionSpec> options = {};
    bool is_hidden = false;
};

/// Thrown while the words are read, as the parser does for --help: nothing else need be given.
struct SpecificationAsked {};

std::map<const CLI::App*, CommandNotes>& notes() {
    static std::map<const CLI::App*, CommandNotes> all;
    return all;
}

const CLI::App* deepest_given(const CLI::App* app) {
    for (const CLI::App* below : app->get_subcommands()) {
        return deepest_given(below);
    }
    return app;
}

std::vector<const CLI::App*> commands_below(const CLI::App* app) {
    return app->get_subcommands([](const CLI::App* below) { return !notes()[below].is_hidden; });
}

std::vector<std::string> command_names(const CLI::App* app) {
    std::vector<std::string> names;
    for (const CLI::App* below : commands_below(app)) {
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

/// A check of the parser's kind: an empty text, or what is wrong.
std::function<std::string(const std::string&)> one_of(const std::vector<std::string>& words) {
    return [words](const std::string& given) {
        const bool is_word = std::find(words.begin(), words.end(), given) != words.end();
        return is_word ? std::string()
                       : fmt::format("\"{}\" is not one of {}{}", given, CLI::detail::join(words, ", "), did_you_mean(given, words));
    };
}

/// What a value's name alone tells of it.
Completion completion_of(const std::string& value_name) {
    static const std::map<std::string, Completion> known = {
        {"FILE", Completion::files},     {"NAME|FILE", Completion::files}, {"DIR", Completion::folders}, {"CODE", Completion::bodies},
        {"CODE...", Completion::bodies}, {"YEAR", Completion::years},      {"2017-18", Completion::years}};
    const auto found = known.find(value_name);
    return found == known.end() ? Completion::nothing : found->second;
}

/// Options that the parser adds itself have no note of ours.
OptionSpec option_spec(const CommandNotes& noted, const CLI::Option* option) {
    const auto found = noted.options.find(option);
    OptionSpec spec = found == noted.options.end() ? OptionSpec{.names = {}, .is_flag = true} : found->second;
    if (option->get_positional()) {
        spec.names = {option->get_name(true)};
        return spec;
    }
    for (const std::string& name : option->get_snames()) {
        spec.names.push_back("-" + name);
    }
    for (const std::string& name : option->get_lnames()) {
        spec.names.push_back("--" + name);
    }
    spec.about = option->get_description();
    return spec;
}

CommandSpec command_spec(const CLI::App* app) {
    const CommandNotes& noted = notes()[app];
    CommandSpec spec{.name = full_name(app), .about = app->get_description(), .examples = noted.examples, .notes = noted.below_options};
    for (const CLI::Option* option : app->get_options()) {
        (option->get_positional() ? spec.arguments : spec.options).push_back(option_spec(noted, option));
    }
    for (const CLI::App* below : commands_below(app)) {
        spec.commands.push_back(command_spec(below));
    }
    spec.needs_command = app->get_require_subcommand_min() > 0;
    return spec;
}

}  // namespace

CommandLine CommandLine::command(const std::string& name, const std::string& about) {
    CLI::App* below = app_->add_subcommand(name, about);
    below->fallthrough();   // so that the global options may also stand behind the command
    return CommandLine(*below);
}

CommandLine& CommandLine::remember(CLI::Option* option, OptionSpec spec) {
    option->type_name(spec.value_name);
    spec.is_required = option->get_required();
    spec.repeats = option->get_expected_max() > 1;
    if (spec.completion == Completion::nothing) {
        spec.completion = completion_of(spec.value_name);
    }
    last_ = option;
    notes()[app_].options[option] = std::move(spec);
    return *this;
}

OptionSpec& CommandLine::last() {
    ensure(last_ != nullptr, "command line: no option to say this of");
    return notes()[app_].options[last_];
}

CommandLine& CommandLine::flag(const std::string& names, bool& target, const std::string& about) {
    return remember(app_->add_flag(names, target, about), {.names = {}, .about = about, .is_flag = true});
}

CommandLine& CommandLine::option(const std::string& names, std::optional<std::string>& target, const std::string& about,
                                 const std::string& value_name) {
    return remember(app_->add_option(names, target, about), {.names = {}, .value_name = value_name, .about = about});
}

CommandLine& CommandLine::required_option(const std::string& names, std::string& target, const std::string& about,
                                          const std::string& value_name) {
    return remember(app_->add_option(names, target, about)->required(), {.names = {}, .value_name = value_name, .about = about});
}

CommandLine& CommandLine::choice(const std::string& names, std::optional<std::string>& target, const std::vector<std::string>& words,
                                 const std::string& about) {
    return remember(app_->add_option(names, target, about)->check(one_of(words)),
                    {.names = {}, .value_name = CLI::detail::join(words, "|"), .about = about, .words = words, .completion = Completion::words});
}

CommandLine& CommandLine::options(const std::string& names, std::vector<std::string>& target, const std::string& about,
                                  const std::string& value_name) {
    return remember(app_->add_option(names, target, about), {.names = {}, .value_name = value_name, .about = about});
}

CommandLine& CommandLine::argument(const std::string& name, std::string& target, const std::string& about) {
    return remember(app_->add_option(name, target, about)->required(), {.names = {}, .about = about});
}

CommandLine& CommandLine::optional_argument(const std::string& name, std::optional<std::string>& target, const std::string& about) {
    return remember(app_->add_option(name, target, about), {.names = {}, .about = about});
}

CommandLine& CommandLine::optional_arguments(const std::string& name, std::vector<std::string>& target, const std::string& about) {
    return remember(app_->add_option(name, target, about), {.names = {}, .about = about});
}

CommandLine& CommandLine::arguments(const std::string& name, std::vector<std::string>& target, const std::string& about) {
    return remember(app_->add_option(name, target, about)->required(), {.names = {}, .about = about});
}

CommandLine& CommandLine::word(const std::string& name, std::string& target, const std::vector<std::string>& words,
                               const std::string& about) {
    return remember(app_->add_option(name, target, about)->required()->check(one_of(words)),
                    {.names = {}, .about = about, .words = words, .completion = Completion::words});
}

CommandLine& CommandLine::usually(const std::string& value) {
    last().usual = value;
    return *this;
}

CommandLine& CommandLine::environment(const std::string& variable) {
    last().environment = variable;
    return *this;
}

CommandLine& CommandLine::completed_by(Completion completion) {
    last().completion = completion;
    return *this;
}

CommandLine& CommandLine::offers(const std::vector<std::string>& words) {
    last().words = words;
    return completed_by(Completion::words);
}

CommandLine& CommandLine::examples(const std::string& text) {
    CommandNotes& noted = notes()[app_];
    const std::size_t end = text.find("\n\n");
    for (const std::string& line : CLI::detail::split(text.substr(0, end), '\n')) {
        noted.examples.push_back(CLI::detail::trim_copy(line));
    }
    noted.below_options = end == std::string::npos ? "" : text.substr(end + 2);
    return *this;
}

CommandLine& CommandLine::hidden() {
    notes()[app_].is_hidden = true;
    return *this;
}

CommandLine& CommandLine::needs_command() {
    app_->require_subcommand(1);
    return *this;
}

CommandLine& CommandLine::action(std::function<Exit()> action) {
    notes()[app_].action = std::move(action);
    return *this;
}

Parser::Parser(const std::string& name, const std::string& about, const std::string& version)
    : app_(std::make_unique<CLI::App>(about, name)) {
    app_->set_version_flag("--version", version, "Print the version and exit");
    app_->set_help_flag("-h,--help", "Print this help and exit");
    app_->add_flag_callback("--spec", [] { throw SpecificationAsked(); },
                            "Print every command, option, example and exit code as JSON, and exit");
    app_->require_subcommand(1);
}

namespace {

/// Of this command and those below it: another parser may be at work, as in a shell, where one command runs others.
void forget_actions(const CLI::App* app) {
    for (const CLI::App* below : app->get_subcommands([](const CLI::App*) { return true; })) {
        forget_actions(below);
    }
    notes().erase(app);
}

}  // namespace

Parser::~Parser() { forget_actions(app_.get()); }

CommandSpec Parser::spec() const { return command_spec(app_.get()); }

CommandLine Parser::root() { return CommandLine(*app_); }

Exit Parser::run(int argc, const char* const* argv, std::ostream& out) {
    try {
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        out << help_text(command_spec(deepest_given(app_.get())));
        return Exit::done;
    } catch (const SpecificationAsked&) {
        out << spec_json(spec(), app_->version());
        return Exit::done;
    } catch (const CLI::CallForVersion&) {
        out << app_->get_name() << ' ' << app_->version() << '\n';
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        throw UserError(usage_message(*app_, error), Exit::usage);
    }
    const auto& action = notes()[deepest_given(app_.get())].action;
    ensure(action != nullptr, "a command without an action");
    return action();
}

}  // namespace ccgledger
