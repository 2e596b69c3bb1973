#include "cli/help_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/wrapped_text.h"

namespace ccgledger {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;   // what is typed, and what it means

/// A heading and lines in two columns; nothing when there is no line.
std::string section(const std::string& heading, const Lines& lines) {
    constexpr std::size_t widest = 26;
    if (lines.empty()) {
        return {};
    }
    std::size_t column = 0;
    for (const auto& [left, right] : lines) {
        column = std::max(column, left.size() <= widest ? left.size() : 0);
    }
    column += 4;
    std::string text = "\n" + heading + ":\n";
    for (const auto& [left, right] : lines) {
        const std::string start = "  " + left;
        const std::string gap = start.size() + 2 <= column ? std::string(column - start.size(), ' ') : "\n" + std::string(column, ' ');
        text += start + gap + wrapped(right, column) + "\n";
    }
    return text;
}

Lines lines_of(const std::vector<OptionSpec>& options) {
    Lines lines;
    for (const OptionSpec& option : options) {
        lines.emplace_back(heading_of(option), meaning_of(option));
    }
    return lines;
}

bool is_root(const CommandSpec& command) { return command.name.find(' ') == std::string::npos; }

}  // namespace

std::string heading_of(const OptionSpec& option) {
    const std::string names = fmt::format("{}", fmt::join(option.names, ", "));
    const bool is_argument = !names.starts_with('-');
    if (!is_argument) {
        return option.value_name.empty() ? names : names + " " + option.value_name;
    }
    const std::string word = option.repeats ? names + "..." : names;
    return option.is_required ? word : "[" + word + "]";
}

std::string meaning_of(const OptionSpec& option) {
    std::string text = option.about;
    const std::string from = option.environment.empty() ? "" : "$" + option.environment;
    const std::string usual = from.empty() || option.usual.empty() ? from + option.usual : from + ", else " + option.usual;
    text += usual.empty() ? "" : fmt::format(" (default {})", usual);
    return option.is_required && option.names.front().starts_with('-') ? text + " (must be given)" : text;
}

std::string usage_of(const CommandSpec& command) {
    std::string usage = command.name + " [OPTIONS]";
    for (const OptionSpec& argument : command.arguments) {
        usage += " " + heading_of(argument);
    }
    if (!command.commands.empty()) {
        usage += command.needs_command ? " COMMAND" : " [COMMAND]";
    }
    return usage;
}

std::string help_text(const CommandSpec& command) {
    std::string text = wrapped(command.about, 0) + "\nUsage: " + usage_of(command) + "\n";
    if (!command.examples.empty()) {
        text += fmt::format("\nExamples:\n  {}\n", fmt::join(command.examples, "\n  "));
    }
    Lines commands;
    for (const CommandSpec& below : command.commands) {
        commands.emplace_back(below.word(), below.about);
    }
    text += section("Commands", is_root(command) ? commands : Lines());
    text += section("Arguments", lines_of(command.arguments));
    text += section("Options", lines_of(command.options));
    text += section("Commands", is_root(command) ? Lines() : commands);
    if (!command.notes.empty()) {
        text += "\n" + command.notes + (command.notes.ends_with('\n') ? "" : "\n");
    }
    return is_root(command) ? text : text + "\nThe options of `ccgledger --help` work here too: --db, --format, -o, --as-at and more.\n";
}

}  // namespace ccgledger
