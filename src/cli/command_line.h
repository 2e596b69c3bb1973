#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_spec.h"
#include "values/errors.h"

namespace CLI {
class App;
class Option;
}

namespace ccgledger {

/// What one command takes, and what it does. The parser behind it stays in one source file: it is heavy to compile, and no
/// command needs to know it. Targets must outlive the parsing; they keep their value when the option is not given.
class CommandLine {
public:
    explicit CommandLine(CLI::App& app) : app_(&app) {}

    CommandLine command(const std::string& name, const std::string& about);

    CommandLine& flag(const std::string& names, bool& target, const std::string& about);
    CommandLine& option(const std::string& names, std::optional<std::string>& target, const std::string& about,
                        const std::string& value_name);
    /// An option that must be given.
    CommandLine& required_option(const std::string& names, std::string& target, const std::string& about,
                                 const std::string& value_name);
    /// One word of a list; anything else is wrong usage.
    CommandLine& choice(const std::string& names, std::optional<std::string>& target, const std::vector<std::string>& words,
                        const std::string& about);
    CommandLine& options(const std::string& names, std::vector<std::string>& target, const std::string& about,
                         const std::string& value_name);
    CommandLine& argument(const std::string& name, std::string& target, const std::string& about);
    /// An argument that is one word of a list; anything else is wrong usage.
    CommandLine& word(const std::string& name, std::string& target, const std::vector<std::string>& words, const std::string& about);
    CommandLine& optional_argument(const std::string& name, std::optional<std::string>& target, const std::string& about);
    CommandLine& arguments(const std::string& name, std::vector<std::string>& target, const std::string& about);
    CommandLine& optional_arguments(const std::string& name, std::vector<std::string>& target, const std::string& about);
    /// Of the option or argument named last: its value when it is not given.
    CommandLine& usually(const std::string& value);
    /// Of the option named last: the variable that stands in for it.
    CommandLine& environment(const std::string& variable);
    /// Of the option or argument named last: what a shell may offer.
    CommandLine& completed_by(Completion completion);
    /// The same, of a list known beforehand. Other words are not refused by it.
    CommandLine& offers(const std::vector<std::string>& words);
    /// Lines to type, two at least, which help shows first; what follows after an empty line stands below the options.
    CommandLine& examples(const std::string& text);
    /// Not in help, nor in anything else that is made of the commands.
    CommandLine& hidden();
    /// One of the commands below must be given.
    CommandLine& needs_command();
    /// What the command does when it, and none below it, was given.
    CommandLine& action(std::function<Exit()> action);

private:
    CommandLine& remember(CLI::Option* option, OptionSpec spec);
    OptionSpec& last();

    CLI::App* app_;
    CLI::Option* last_ = nullptr;   // the option or argument named last
};

/// The whole command line: parse it, then run what was asked for.
class Parser {
public:
    Parser(const std::string& name, const std::string& about, const std::string& version);
    ~Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    [[nodiscard]] CommandLine root();
    /// The whole of it, from the root down, without what is hidden.
    [[nodiscard]] CommandSpec spec() const;

    /// Reads the words. Prints help, version or the specification to `out` and returns done; throws UserError (usage) for words that do not fit, with
    /// the nearest command or option; else runs the command's action.
    Exit run(int argc, const char* const* argv, std::ostream& out);

private:
    std::unique_ptr<CLI::App> app_;
};

}  // namespace ccgledger
