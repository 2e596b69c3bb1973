#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/context.h"
#include "cli/help_text.h"
#include "cli/topics.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

Exit list_topics(const Context& context) {
    ResultTable table;
    table.report = "help";
    table.columns = {{.name = "topic", .title = "topic"}, {.name = "title", .title = "what it is about"}};
    for (const Topic& topic : topics()) {
        table.rows.push_back({topic.name, topic.title});
    }
    table.scope = fmt::format("{} topics; `ccgledger help periods` shows one, `ccgledger help import` a command", table.rows.size());
    return context.print(table);
}

/// The command of these words below `command`; null when there is none.
const CommandSpec* command_named(const CommandSpec& command, const std::vector<std::string>& words) {
    const CommandSpec* at = &command;
    for (const std::string& word : words) {
        const CommandSpec* next = nullptr;
        for (const CommandSpec& below : at->commands) {
            next = below.word() == word ? &below : next;
        }
        if (next == nullptr) {
            return nullptr;
        }
        at = next;
    }
    return at;
}

Exit help(const std::vector<std::string>& words, const Context& context) {
    const CommandSpec root = context.surface();
    if (const CommandSpec* command = command_named(root, words)) {
        context.show([&](std::ostream& out) { out << help_text(*command); });
        return Exit::done;
    }
    std::vector<std::string> known;
    for (const Topic& topic : topics()) {
        if (words.size() == 1 && topic.name == words.front()) {
            context.show([&](std::ostream& out) { out << topic_text(topic.text); });
            return Exit::done;
        }
        known.push_back(topic.name);
    }
    for (const CommandSpec& command : root.commands) {
        known.push_back(command.word());
    }
    const std::string wanted = fmt::format("{}", fmt::join(words, " "));
    throw UserError(fmt::format("there is no topic or command \"{}\"{}; `ccgledger help` lists the topics", wanted, did_you_mean(wanted, known)),
                    Exit::usage);
}

std::vector<std::string> topic_names() {
    std::vector<std::string> names;
    for (const Topic& topic : topics()) {
        names.push_back(topic.name);
    }
    return names;
}

}  // namespace

void add_help(CommandLine root, Context& context) {
    auto words = std::make_shared<std::vector<std::string>>();
    root.command("help", "Topics to read on the screen: periods, signs, units, formats, exit codes and more; or a command's help")
        .optional_arguments("topic", *words, "A topic, or a command; none lists the topics")
        .offers(topic_names())
        .examples("  ccgledger help periods\n  ccgledger help exit-codes\n  ccgledger help imports undo")
        .action([words, &context] { return words->empty() ? list_topics(context) : help(*words, context); });
}

}  // namespace ccgledger
