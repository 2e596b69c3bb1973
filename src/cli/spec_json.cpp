#include "cli/spec_json.h"

#include <nlohmann/json.hpp>

#include "cli/help_text.h"
#include "cli/surroundings.h"

namespace ccgledger {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json option_json(const OptionSpec& option) {
    return {{"names", option.names},
            {"value", text_or_null(option.value_name)},
            {"values", option.words},
            {"default", text_or_null(option.usual)},
            {"environment", text_or_null(option.environment)},
            {"required", option.is_required},
            {"repeats", option.repeats},
            {"about", option.about}};
}

Json options_json(const std::vector<OptionSpec>& options) {
    Json all = Json::array();
    for (const OptionSpec& option : options) {
        all.push_back(option_json(option));
    }
    return all;
}

Json command_json(const CommandSpec& command) {
    Json commands = Json::array();
    for (const CommandSpec& below : command.commands) {
        commands.push_back(command_json(below));
    }
    return {{"name", command.name},
            {"about", command.about},
            {"usage", usage_of(command)},
            {"examples", command.examples},
            {"arguments", options_json(command.arguments)},
            {"options", options_json(command.options)},
            {"commands", commands}};
}

}  // namespace

std::string spec_json(const CommandSpec& root, const std::string& version) {
    Json surface = command_json(root);
    surface["version"] = version;
    for (const ExitMeaning& exit : exit_meanings()) {
        surface["exit_codes"].push_back({{"code", exit.code}, {"meaning", exit.meaning}});
    }
    for (const EnvironmentVariable& variable : environment_variables()) {
        surface["environment"].push_back({{"name", variable.name}, {"meaning", variable.meaning}});
    }
    return surface.dump(2) + "\n";
}

}  // namespace ccgledger
