#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// Something that people choose once: by an option, by a variable, or by a line of the configuration file.
struct SettingKind {
    std::string_view name;       ///< `unit`: the word of the file
    std::string_view variable;   ///< CCGLEDGER_UNIT
    std::string_view usual;      ///< what holds when nobody says anything
    std::string_view about;
    std::vector<std::string> words = {};   ///< what it may be; empty when any text will do
    std::string_view other_variable = {};   ///< of other programs too: counts after the file, before `usual`
    bool may_be_empty = false;              ///< whether a variable that is set to nothing says something
};

/// In the order in which `config show` tells them: db, format, unit, dp, color, negative, pager.
[[nodiscard]] std::span<const SettingKind> setting_kinds();

/// A value, and who said so.
struct Setting {
    std::string value;
    std::string origin;   ///< `option --db`, `$CCGLEDGER_DB`, `/home/a/.config/ccgledger/config.toml:3`, `default`
    [[nodiscard]] bool is_default() const { return origin == "default"; }
};

/// $XDG_CONFIG_HOME/ccgledger/config.toml, else ~/.config/ccgledger/config.toml. None when there is no home either.
[[nodiscard]] std::optional<std::filesystem::path> configuration_file();

/// What the environment and the configuration file say. The file is a list of `name = value`: a small part of TOML.
class Settings {
public:
    /// Reads both. A file that is not there says nothing. Throws UserError (usage) for an unknown name, a value that is not
    /// allowed, or a line that is neither setting, comment nor blank, with file, line and what may stand there.
    [[nodiscard]] static Settings read();

    /// By precedence: `given` on the command line, the variable, the file, the variable of other programs, the default.
    [[nodiscard]] Setting of(std::string_view name, const std::optional<std::string>& given) const;

private:
    struct Said {
        std::string name;
        Setting setting;
    };
    void read_file(const std::filesystem::path& file);
    void read_environment();

    std::vector<Said> said_;   // what counts more comes first
};

}  // namespace ccgledger
