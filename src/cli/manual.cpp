#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "cli/context.h"
#include "cli/man_page.h"
#include "embedded/version.h"
#include "values/errors.h"

namespace ccgledger {
namespace {

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (!out) {
        throw UserError(fmt::format("{} could not be written", file.string()));
    }
}

/// man1/ccgledger.1, a page a command beside it, and commands.md.
Exit write_manual(const std::filesystem::path& folder, const Context& context) {
    const CommandSpec root = context.surface();
    const std::string version(embedded::version);
    std::filesystem::create_directories(folder / "man1");
    write(folder / "man1" / (man_page_name(root) + ".1"), man_page(root, root, version));
    for (const CommandSpec& command : root.commands) {
        write(folder / "man1" / (man_page_name(command) + ".1"), man_page(command, root, version));
    }
    write(folder / "commands.md", commands_page(root));
    context.say(fmt::format("{}: {} manual pages and commands.md written", folder.string(), root.commands.size() + 1));
    return Exit::done;
}

}  // namespace

void add_manual(CommandLine root, Context& context) {
    auto folder = std::make_shared<std::string>();
    root.command("manual", "Write the manual pages and the page of commands: for the build")
        .hidden()
        .argument("folder", *folder, "Where to")
        .action([folder, &context] { return write_manual(*folder, context); });
}

}  // namespace ccgledger
