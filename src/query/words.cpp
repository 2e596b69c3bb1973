#include "query/words.h"

#include <fmt/format.h>

#include "values/errors.h"

namespace ccgledger {

std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    bool is_in_word = false;
    char quote = '\0';
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (quote == '\0' && is_space) {
            if (is_in_word) {
                words.push_back(std::move(word));
                word.clear();
            }
            is_in_word = false;
            continue;
        }
        is_in_word = true;
        if (c == quote) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == '\\' && quote != '\'' && i + 1 < line.size()) {
            word += line[++i];
        } else {
            word += c;
        }
    }
    if (quote != '\0') {
        throw UserError(fmt::format("a quote {} is left open; nothing was run", quote), Exit::usage);
    }
    if (is_in_word) {
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace ccgledger
