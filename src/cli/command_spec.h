#pragma once

#include <string>
#include <vector>

namespace ccgledger {

/// What a shell may offer where a value is typed. Bodies, groups, years and views are asked of the ledger.
enum class Completion { nothing, words, files, folders, bodies, groups, years, views };

/// An option, or an argument, which is known by its place.
struct OptionSpec {
    std::vector<std::string> names;    ///< `-o`, `--output`; of an argument the one word it is spoken of by
    std::string value_name = {};       ///< FILE; empty for a flag, and for an argument
    std::string about = {};
    std::vector<std::string> words = {};   ///< what it may be; of an argument what it is likely to be
    std::string usual = {};            ///< the value it has when it is not given; empty when there is none
    std::string environment = {};      ///< the variable that stands in for it; empty when there is none
    Completion completion = Completion::nothing;
    bool is_flag = false;
    bool is_required = false;
    bool repeats = false;              ///< takes several values
};

/// A command as its users see it: what help, manual pages, completion and `--spec` are all written from.
struct CommandSpec {
    std::string name;                  ///< in full: `ccgledger imports show`
    std::string about;
    std::vector<std::string> examples = {};   ///< each a line to type
    std::string notes = {};            ///< what help says below the options
    std::vector<OptionSpec> arguments = {};
    std::vector<OptionSpec> options = {};
    std::vector<CommandSpec> commands = {};
    bool needs_command = false;        ///< nothing happens without one of `commands`

    /// The last word of the name.
    [[nodiscard]] std::string word() const { return name.substr(name.rfind(' ') + 1); }
};

}  // namespace ccgledger
