#include "cli/man_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/help_text.h"
#include "cli/surroundings.h"

namespace ccgledger {
namespace {

/// Text as roff takes it: backslashes and dashes keep their look, and no line begins with a request.
std::string roff(const std::string& text) {
    std::string escaped;
    bool at_line_start = true;
    for (const char c : text) {
        if (at_line_start && (c == '.' || c == '\'')) {
            escaped += "\\&";
        }
        escaped += c == '\\' ? "\\e" : c == '-' ? "\\-" : c == '\'' ? "\\(aq" : c == '`' ? "\\(ga" : std::string(1, c);
        at_line_start = c == '\n';
    }
    return escaped;
}

/// Upper case, as titles of manual pages are.
std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string tagged(const std::string& tag, const std::string& text) { return fmt::format(".TP\n.B {}\n{}\n", roff(tag), roff(text)); }

std::string as_it_stands(const std::string& text) { return fmt::format(".nf\n{}\n.fi\n", roff(text)); }

std::string examples_of(const CommandSpec& command) {
    std::string lines;
    for (const std::string& example : command.examples) {
        lines += (lines.empty() ? "" : "\n") + example;
    }
    return as_it_stands(lines);
}

std::string tagged_options(const std::vector<OptionSpec>& options) {
    std::string text;
    for (const OptionSpec& option : options) {
        text += tagged(heading_of(option), meaning_of(option) + ".");
    }
    return text;
}

std::string commands_below(const CommandSpec& command) {
    std::string text;
    for (const CommandSpec& below : command.commands) {
        text += fmt::format(".SS {}\n{}\n.PP\n.B {}\n", roff(below.name), roff(below.about + "."), roff(usage_of(below)));
        text += tagged_options(below.arguments) + tagged_options(below.options);
        text += ".PP\nExamples:\n" + examples_of(below);
    }
    return text;
}

std::string exit_status() {
    std::string text = ".SH EXIT STATUS\n";
    for (const ExitMeaning& exit : exit_meanings()) {
        text += tagged(std::to_string(exit.code), std::string(exit.meaning) + ".");
    }
    return text;
}

std::string environment() {
    std::string text = ".SH ENVIRONMENT\n";
    for (const EnvironmentVariable& variable : environment_variables()) {
        text += tagged(std::string(variable.name), std::string(variable.meaning) + ".");
    }
    return text + ".SH FILES\n" + tagged("ccg.db", "The ledger, when none is named.") +
           tagged("~/.config/ccgledger/config.toml", "Settings, one `name = value` a line; `ccgledger config show` tells what holds.");
}

std::string see_also(const CommandSpec& command, const CommandSpec& root) {
    std::string text = ".SH SEE ALSO\n";
    std::vector<std::string> pages;
    if (command.name != root.name) {
        pages.push_back(man_page_name(root));
    } else {
        for (const CommandSpec& below : root.commands) {
            pages.push_back(man_page_name(below));
        }
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        text += fmt::format(".BR {} (1){}\n", roff(pages[i]), i + 1 < pages.size() ? "," : "");
    }
    return text + ".PP\n.B ccgledger help\nlists the topics that can be read on the screen.\n";
}

}  // namespace

std::string man_page_name(const CommandSpec& command) {
    std::string name = command.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

std::string man_page(const CommandSpec& command, const CommandSpec& root, const std::string& version) {
    const bool is_root = command.name == root.name;
    std::string page = fmt::format(".TH {} 1 \"\" \"{} {}\" \"User Commands\"\n", roff(upper(man_page_name(command))), root.name, version);
    page += fmt::format(".SH NAME\n{} \\- {}\n", roff(man_page_name(command)), roff(command.about));
    page += fmt::format(".SH SYNOPSIS\n.B {}\n", roff(usage_of(command)));
    page += fmt::format(".SH EXAMPLES\n{}", examples_of(command));
    if (is_root) {
        page += ".SH COMMANDS\n";
        for (const CommandSpec& below : command.commands) {
            page += tagged(below.word(), below.about + ".");
        }
    }
    page += command.arguments.empty() ? "" : ".SH ARGUMENTS\n" + tagged_options(command.arguments);
    page += ".SH OPTIONS\n" + tagged_options(command.options);
    if (!is_root) {
        page += fmt::format(".PP\nThe options of\n.BR {} (1)\nwork here too.\n", root.name);
        page += command.commands.empty() ? "" : ".SH COMMANDS\n" + commands_below(command);
    }
    page += command.notes.empty() ? "" : ".SH NOTES\n" + as_it_stands(command.notes);
    page += exit_status();
    page += is_root ? environment() : "";
    return page + see_also(command, root);
}

}  // namespace ccgledger
