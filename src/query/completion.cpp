#include "query/completion.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace ccgledger {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

bool begins_with(std::string_view word, std::string_view beginning) {
    return word.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), word.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Commands part their words by spaces alone; SQL also by its signs.
bool ends_word(char c, bool is_sql) { return is_white(c) || (is_sql && std::string_view("(),;=<>+*/|'\".").find(c) != std::string_view::npos); }

std::size_t start_of_last_word(std::string_view text, bool is_sql) {
    std::size_t start = text.size();
    while (start > 0 && !ends_word(text[start - 1], is_sql)) {
        --start;
    }
    return start;
}

/// The words of the text before `end`, in lower case.
std::vector<std::string> words_before(std::string_view text, std::size_t end, bool is_sql) {
    std::vector<std::string> words(1);
    for (const char c : text.substr(0, end)) {
        if (!ends_word(c, is_sql)) {
            words.back() += lower(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

class Candidates {
public:
    explicit Candidates(std::string_view beginning) : beginning_(beginning) {}
    Candidates& add(const std::vector<std::string>& words) {
        std::ranges::copy_if(words, std::inserter(found_, found_.end()), [&](const std::string& word) { return begins_with(word, beginning_); });
        return *this;
    }
    /// Keywords follow the case of what was begun: `sel` becomes `select`.
    Candidates& add_keywords(const std::vector<std::string>& words) {
        const bool is_small = !beginning_.empty() && std::islower(static_cast<unsigned char>(beginning_.front())) != 0;
        for (std::string word : words) {
            if (is_small) {
                std::ranges::transform(word, word.begin(), lower);
            }
            add({word});
        }
        return *this;
    }
    [[nodiscard]] bool empty() const { return found_.empty(); }
    [[nodiscard]] std::vector<std::string> words() const { return {found_.begin(), found_.end()}; }

private:
    std::string_view beginning_;
    std::set<std::string> found_;
};

std::vector<std::string> command_candidates(const Vocabulary& vocabulary, const std::vector<std::string>& before, std::string_view word) {
    Candidates candidates(word);
    if (before.empty()) {
        return candidates.add(vocabulary.commands).add_keywords(vocabulary.sql_words).words();
    }
    if (word.starts_with('-')) {
        return candidates.add(vocabulary.options).words();
    }
    const std::string& last = before.back();
    if (last == "--org" || last == "--group") {
        return candidates.add(vocabulary.bodies).words();
    }
    if (last == "--fy") {
        return candidates.add(vocabulary.periods).words();
    }
    const auto own = vocabulary.words_of_command.find(before.front());
    const bool has_own = own != vocabulary.words_of_command.end();
    if (before.size() == 1 && has_own) {
        return candidates.add(own->second).words();
    }
    return candidates.add(vocabulary.bodies).add(vocabulary.periods).words();
}

/// Columns of the views that the text names; all columns when it names none.
Candidates& add_columns(Candidates& candidates, const Vocabulary& vocabulary, std::string_view text) {
    const std::vector<std::string> named = words_before(text, text.size(), true);
    bool any = false;
    for (const auto& [view, columns] : vocabulary.columns) {
        if (std::ranges::find(named, view) != named.end()) {
            candidates.add(columns);
            any = true;
        }
    }
    if (!any || candidates.empty()) {
        for (const auto& [view, columns] : vocabulary.columns) {
            candidates.add(columns);
        }
    }
    return candidates;
}

bool is_within_quotes(std::string_view text) { return std::ranges::count(text, '\'') % 2 == 1; }

std::vector<std::string> sql_candidates(const Vocabulary& vocabulary, std::string_view text, std::size_t start) {
    Candidates candidates(text.substr(start));
    if (is_within_quotes(text.substr(0, start))) {
        return candidates.add(vocabulary.bodies).add(vocabulary.periods).words();
    }
    const std::vector<std::string> before = words_before(text, start, true);
    if (!before.empty() && (before.back() == "from" || before.back() == "join")) {
        return candidates.add(vocabulary.views).words();
    }
    if (start > 0 && text[start - 1] == '.' && !before.empty()) {
        const auto view = vocabulary.columns.find(before.back());
        return view != vocabulary.columns.end() ? candidates.add(view->second).words() : add_columns(candidates, vocabulary, text.substr(0, start)).words();
    }
    return add_columns(candidates, vocabulary, text.substr(0, start)).add(vocabulary.views).add_keywords(vocabulary.sql_words).words();
}

}  // namespace

Offer complete(const Vocabulary& vocabulary, std::string_view text) {
    const std::size_t plain_start = start_of_last_word(text, false);
    const std::vector<std::string> before = words_before(text, plain_start, false);
    const bool is_first = before.empty();
    if (is_first && (text.substr(plain_start).starts_with('.') || text.substr(plain_start).starts_with('\\'))) {
        return {.start = plain_start, .candidates = Candidates(text.substr(plain_start)).add(vocabulary.shell_commands).words()};
    }
    if (is_first || std::ranges::find(vocabulary.commands, before.front()) != vocabulary.commands.end()) {
        return {.start = plain_start, .candidates = command_candidates(vocabulary, before, text.substr(plain_start))};
    }
    const std::size_t start = start_of_last_word(text, true);
    return {.start = start, .candidates = sql_candidates(vocabulary, text, start)};
}

std::string common_beginning(const std::vector<std::string>& candidates) {
    if (candidates.empty()) {
        return {};
    }
    std::string common = candidates.front();
    for (const std::string& candidate : candidates) {
        const auto [mine, other] = std::ranges::mismatch(common, candidate);
        common.erase(mine, common.end());
    }
    return common;
}

}  // namespace ccgledger
