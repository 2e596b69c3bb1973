#include "cli/completion.h"

#include <algorithm>

namespace ccgledger {
namespace {

/// The reading of the words before the cursor.
class Reader {
public:
    explicit Reader(const CommandSpec& root) : root_(root), command_(&root) {}

    void read(const std::string& word) {
        if (word.starts_with("-") && word.size() > 1) {
            awaiting_ = option_named(word.substr(0, word.find('=')));
            has_value_ = word.find('=') != std::string::npos;
            return;
        }
        if (takes_value()) {
            has_value_ = true;
            return;
        }
        for (const CommandSpec& below : command_->commands) {
            if (arguments_read_ == 0 && below.word() == word) {
                command_ = &below;
                return;
            }
        }
        ++arguments_read_;
    }

    /// The option whose value, or one more value, would be typed next; null when there is none.
    [[nodiscard]] const OptionSpec* awaited() const { return takes_value() ? awaiting_ : nullptr; }
    [[nodiscard]] const OptionSpec* argument() const {
        const auto& arguments = command_->arguments;
        if (arguments_read_ < arguments.size()) {
            return &arguments[arguments_read_];
        }
        return !arguments.empty() && arguments.back().repeats ? &arguments.back() : nullptr;
    }

    [[nodiscard]] const CommandSpec& command() const { return *command_; }
    [[nodiscard]] bool may_name_command() const { return arguments_read_ == 0; }

    [[nodiscard]] const OptionSpec* option_named(const std::string& name) const {
        for (const CommandSpec* command : {command_, &root_}) {
            for (const OptionSpec& option : command->options) {
                if (std::find(option.names.begin(), option.names.end(), name) != option.names.end()) {
                    return &option;
                }
            }
        }
        return nullptr;
    }

    /// The command's own, then those of every command.
    [[nodiscard]] std::vector<Candidate> option_names() const {
        std::vector<Candidate> names;
        for (const CommandSpec* command : {command_, &root_}) {
            for (const OptionSpec& option : command->options) {
                names.push_back({option.names.back(), option.about});
            }
        }
        return names;
    }

private:
    [[nodiscard]] bool takes_value() const {
        return awaiting_ != nullptr && !awaiting_->is_flag && (!has_value_ || awaiting_->repeats);
    }

    const CommandSpec& root_;
    const CommandSpec* command_;
    const OptionSpec* awaiting_ = nullptr;   // the last option seen
    bool has_value_ = false;                 // and whether a value of it was seen
    std::size_t arguments_read_ = 0;
};

void offer(Completions& found, const OptionSpec& option) {
    for (const std::string& word : option.words) {
        found.words.push_back({word});
    }
    if (option.completion != Completion::words) {
        found.ask = option.completion;
    }
}

void keep_those_begun(Completions& found) {
    std::erase_if(found.words, [&](const Candidate& candidate) { return !candidate.word.starts_with(found.typed); });
    std::vector<std::string> seen;
    std::erase_if(found.words, [&](const Candidate& candidate) {
        const bool is_twice = std::find(seen.begin(), seen.end(), candidate.word) != seen.end();
        seen.push_back(candidate.word);
        return is_twice;
    });
}

}  // namespace

Completions completions(const CommandSpec& root, std::vector<std::string> words) {
    std::string typed = words.empty() ? "" : words.back();
    if (!words.empty()) {
        words.pop_back();
    }
    std::erase(words, "=");   // bash makes three words of --format=csv
    if (typed == "=") {
        typed.clear();
    }
    Reader reader(root);
    for (const std::string& word : words) {
        reader.read(word);
    }
    Completions found{.typed = typed, .before = {}};
    const std::size_t equals = typed.starts_with("--") ? typed.find('=') : std::string::npos;
    if (equals != std::string::npos) {
        found.before = typed.substr(0, equals + 1);
        found.typed = typed.substr(equals + 1);
        if (const OptionSpec* option = reader.option_named(typed.substr(0, equals))) {
            offer(found, *option);
        }
    } else if (typed.starts_with('-')) {
        found.words = reader.option_names();
    } else if (const OptionSpec* option = reader.awaited()) {
        offer(found, *option);
    } else {
        for (const CommandSpec& below : reader.command().commands) {
            if (reader.may_name_command()) {
                found.words.push_back({below.word(), below.about});
            }
        }
        if (const OptionSpec* argument = reader.argument()) {
            offer(found, *argument);
        }
        if (found.words.empty() && found.ask == Completion::nothing) {
            found.words = reader.option_names();
        }
    }
    keep_those_begun(found);
    return found;
}

}  // namespace ccgledger
