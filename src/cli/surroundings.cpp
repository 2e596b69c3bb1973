#include "cli/surroundings.h"

#include <vector>

#include "cli/settings.h"
#include "values/errors.h"

namespace ccgledger {

std::span<const ExitMeaning> exit_meanings() {
    static constexpr ExitMeaning all[] = {
        {static_cast<int>(Exit::done), "done; warnings may have been said"},
        {static_cast<int>(Exit::could_not), "could not be done; nothing was changed"},
        {static_cast<int>(Exit::usage), "wrong usage or configuration"},
        {static_cast<int>(Exit::input_rejected), "input was rejected; nothing of it was stored"},
        {static_cast<int>(Exit::problem_found), "verify, doctor or check found a problem"},
        {static_cast<int>(Exit::nothing_matched), "nothing matched"},
        {static_cast<int>(Exit::cut_short), "a limit of time or rows cut the answer short"},
    };
    return all;
}

std::span<const EnvironmentVariable> environment_variables() {
    static const std::vector<EnvironmentVariable> all = [] {
        std::vector<EnvironmentVariable> variables;
        for (const SettingKind& kind : setting_kinds()) {
            variables.push_back({kind.variable, kind.about});
        }
        variables.push_back({"PAGER", "the pager, when neither CCGLEDGER_PAGER nor the configuration file names one"});
        variables.push_back({"NO_COLOR", "when it is not empty, no colour unless --color always asks for it"});
        variables.push_back({"TERM", "dumb: a terminal without colour"});
        variables.push_back({"XDG_CONFIG_HOME", "the folder that holds ccgledger/config.toml; else ~/.config"});
        return variables;
    }();
    return all;
}

}  // namespace ccgledger
