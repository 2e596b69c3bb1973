#include <fmt/format.h>

#include "cli/help_text.h"
#include "cli/man_page.h"

namespace ccgledger {
namespace {

/// A pipe would end the cell of a table.
std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        escaped += c == '|' ? "\\|" : std::string(1, c);
    }
    return escaped;
}

std::string table_of(const std::string& heading, const std::vector<OptionSpec>& options) {
    if (options.empty()) {
        return {};
    }
    std::string text = fmt::format("\n| {} | Meaning |\n| --- | --- |\n", heading);
    for (const OptionSpec& option : options) {
        text += fmt::format("| `{}` | {} |\n", cell(heading_of(option)), cell(meaning_of(option)));
    }
    return text;
}

std::string section(const CommandSpec& command, const std::string& hashes) {
    std::string text = fmt::format("\n{} {}\n\n{}.\n\n```\n{}\n```\n", hashes, command.name, command.about, usage_of(command));
    text += "\nExamples:\n\n```\n";
    for (const std::string& example : command.examples) {
        text += example + "\n";
    }
    text += "```\n" + table_of("Argument", command.arguments);
    std::vector<OptionSpec> own;
    for (const OptionSpec& option : command.options) {
        if (option.names.back() != "--help") {
            own.push_back(option);
        }
    }
    text += table_of("Option", own);
    for (const CommandSpec& below : command.commands) {
        text += section(below, hashes + "#");
    }
    return text;
}

}  // namespace

std::string commands_page(const CommandSpec& root) {
    std::string text = "# Commands\n\nEvery command, as `--help` tells it. This page is written by the build from the program; a test "
                       "holds the two together.\n";
    text += fmt::format("\n## Options of every command\n\nThey may stand before the command or behind it.\n{}", table_of("Option", root.options));
    for (const CommandSpec& command : root.commands) {
        text += section(command, "##");
    }
    return text;
}

}  // namespace ccgledger
