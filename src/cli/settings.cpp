#include "cli/settings.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "values/errors.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

const SettingKind* kind_named(std::string_view name) {
    const auto kinds = setting_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const SettingKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

const char* variable(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : nullptr;
}

/// Throws UserError (usage) unless the value is one that the setting may have. `place` is where it stands.
void require_allowed(const SettingKind& kind, const std::string& value, const std::string& place) {
    if (!kind.words.empty() && std::find(kind.words.begin(), kind.words.end(), value) == kind.words.end()) {
        throw UserError(fmt::format("{}: {} = \"{}\" is not one of {}{}", place, kind.name, value, fmt::join(kind.words, ", "),
                                    did_you_mean(value, kind.words)),
                        Exit::usage);
    }
}

/// A ledger named in the file must mean the same from every folder.
std::string whole_path(const std::string& value, const std::string& place) {
    const char* home = variable("HOME");
    if (value.starts_with("~/") && home != nullptr) {
        return home + value.substr(1);
    }
    if (!value.starts_with('/') && value.find("://") == std::string::npos) {
        throw UserError(fmt::format("{}: db = \"{}\" would mean another file in every folder: write its whole path, or ~/...", place, value),
                        Exit::usage);
    }
    return value;
}

struct Line {
    std::string name;
    std::string value;
};

/// `name = value`, the value bare or between double quotes; a `#` outside the quotes begins a comment. None for a blank line.
std::optional<Line> line_of(std::string_view text, const std::string& place) {
    text = trimmed(text);
    if (text.empty() || text.front() == '#') {
        return std::nullopt;
    }
    const auto refuse = [&](std::string_view what) {
        return UserError(fmt::format("{}: `{}` {}: write name = \"value\", for instance unit = \"k\"", place, text, what), Exit::usage);
    };
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        throw refuse("is not a setting");
    }
    const std::string_view right = trimmed(text.substr(equals + 1));
    const bool is_quoted = right.starts_with('"');
    const std::size_t end = is_quoted ? right.find('"', 1) : std::min(right.find('#'), right.size());
    if (end == std::string_view::npos) {
        throw refuse("has no second quotation mark");
    }
    const std::string_view behind = is_quoted ? trimmed(right.substr(end + 1)) : std::string_view();
    if (!behind.empty() && behind.front() != '#') {
        throw refuse("has something behind the value");
    }
    const std::string_view value = is_quoted ? right.substr(1, end - 1) : trimmed(right.substr(0, end));
    if (value.empty() && !is_quoted) {
        throw refuse("has no value");
    }
    return Line{.name = std::string(trimmed(text.substr(0, equals))), .value = std::string(value)};
}

}  // namespace

std::span<const SettingKind> setting_kinds() {
    static const std::vector<SettingKind> all = {
        {"db", "CCGLEDGER_DB", "ccg.db", "the ledger"},
        {"format", "CCGLEDGER_FORMAT", "table", "how answers are printed, when neither --format nor the ending of -o says",
         {"table", "plain", "csv", "tsv", "json", "ndjson", "md", "html"}},
        {"unit", "CCGLEDGER_UNIT", "auto", "unit of money that people read; auto: m in report and compare, gbp in query and check",
         {"auto", "gbp", "k", "m"}},
        {"dp", "CCGLEDGER_DP", "auto", "decimal places of money that people read; auto: as suits the unit",
         {"auto", "0", "1", "2", "3", "4", "5", "6", "7", "8"}},
        {"color", "CCGLEDGER_COLOR", "auto", "bold headings and red deficits in tables", {"auto", "always", "never"}},
        {"negative", "CCGLEDGER_NEGATIVE", "minus", "how amounts below nil look in table, md and html", {"minus", "brackets"}},
        {.name = "pager",
         .variable = "CCGLEDGER_PAGER",
         .usual = "less -FRX",
         .about = "the program for answers that are taller than the screen; cat, or nothing: none",
         .other_variable = "PAGER",
         .may_be_empty = true},
    };
    return all;
}

std::optional<std::filesystem::path> configuration_file() {
    const std::filesystem::path name = "ccgledger/config.toml";
    if (const char* folder = variable("XDG_CONFIG_HOME")) {
        return folder / name;
    }
    const char* home = variable("HOME");
    return home == nullptr ? std::nullopt : std::optional(std::filesystem::path(home) / ".config" / name);
}

Settings Settings::read() {
    Settings settings;
    settings.read_environment();
    if (const auto file = configuration_file()) {
        settings.read_file(*file);
    }
    return settings;
}

void Settings::read_environment() {
    for (const SettingKind& kind : setting_kinds()) {
        const std::string name(kind.variable);
        const char* value = kind.may_be_empty ? std::getenv(name.c_str()) : variable(name.c_str());
        if (value != nullptr) {
            require_allowed(kind, value, "$" + name);
            said_.push_back({std::string(kind.name), {value, "$" + name}});
        }
    }
}

void Settings::read_file(const std::filesystem::path& file) {
    std::ifstream in(file);
    const bool is_folder = std::filesystem::is_directory(file);
    if (!in || is_folder) {
        if (std::filesystem::exists(file)) {
            throw UserError(fmt::format("{} cannot be read: {}", file.string(), is_folder ? "it is a folder" : "check its rights"), Exit::usage);
        }
        return;
    }
    std::vector<std::string> names;
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        const std::string place = fmt::format("{}:{}", file.string(), number);
        const auto line = line_of(text, place);
        if (!line) {
            continue;
        }
        const SettingKind* kind = kind_named(line->name);
        if (kind == nullptr) {
            std::vector<std::string> known;
            for (const SettingKind& one : setting_kinds()) {
                known.emplace_back(one.name);
            }
            throw UserError(fmt::format("{}: there is no setting \"{}\"{}; settings: {}", place, line->name, did_you_mean(line->name, known),
                                        fmt::join(known, ", ")),
                            Exit::usage);
        }
        if (std::find(names.begin(), names.end(), line->name) != names.end()) {
            throw UserError(fmt::format("{}: {} is set twice: leave one of the lines out", place, line->name), Exit::usage);
        }
        if (line->value.empty() && !kind->may_be_empty) {
            throw UserError(fmt::format("{}: {} has no value: write one between the quotation marks, or leave the line out", place, line->name),
                            Exit::usage);
        }
        require_allowed(*kind, line->value, place);
        names.push_back(line->name);
        said_.push_back({line->name, {line->name == "db" ? whole_path(line->value, place) : line->value, place}});
    }
}

Setting Settings::of(std::string_view name, const std::optional<std::string>& given) const {
    if (given) {
        return {*given, fmt::format("option --{}", name)};
    }
    for (const Said& said : said_) {
        if (said.name == name) {
            return said.setting;
        }
    }
    const SettingKind* kind = kind_named(name);
    ensure(kind != nullptr, "settings: asked for one that does not exist");
    if (const char* value = kind->other_variable.empty() ? nullptr : std::getenv(std::string(kind->other_variable).c_str())) {
        return {value, fmt::format("${}", kind->other_variable)};
    }
    return {std::string(kind->usual), "default"};
}

}  // namespace ccgledger
