#include <fmt/format.h>

#include "cli/context.h"

namespace ccgledger {
namespace {

/// One row a setting, in the order of precedence's own list: what holds, and who said so.
ResultTable settings_in_force(const Context& context) {
    ResultTable table;
    table.report = "config";
    table.columns = {{.name = "setting", .title = "setting"},
                     {.name = "value", .title = "value"},
                     {.name = "from", .title = "from"},
                     {.name = "about", .title = "about"}};
    for (const SettingKind& kind : setting_kinds()) {
        const auto given = kind.name == "db" ? context.db : kind.name == "format" ? context.format
                         : kind.name == "color" ? context.color : kind.name == "negative" ? context.negative : std::nullopt;
        const bool is_off = kind.name == "pager" && context.no_pager;
        const Setting setting = is_off ? Setting{.value = "", .origin = "option --no-pager"} : context.setting(kind.name, given);
        table.rows.push_back({std::string(kind.name), setting.value, setting.origin, std::string(kind.about)});
    }
    return table;
}

Exit show(const Context& context) {
    ResultTable table = settings_in_force(context);
    const auto file = configuration_file();
    table.scope = !file ? "no configuration file: neither XDG_CONFIG_HOME nor HOME is set"
                        : fmt::format("{}{}", file->string(), std::filesystem::exists(*file) ? "" : " is not there; it may say any of these");
    return context.print(table);
}

}  // namespace

void add_config(CommandLine root, Context& context) {
    CommandLine config = root.command("config", "Settings: what holds, and who said so");
    const auto action = [&context] { return show(context); };
    config.examples("  ccgledger config show\n  CCGLEDGER_UNIT=k ccgledger config show --format csv").action(action);
    config.command("show", "Each setting, its value, and the option, variable or line of the file that it comes from")
        .examples("  ccgledger config show\n  ccgledger --color never config show")
        .action(action);
}

}  // namespace ccgledger
