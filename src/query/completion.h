#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// What a shell can complete, by kind.
struct Vocabulary {
    std::vector<std::string> commands;                                 ///< report, trace, ...
    std::map<std::string, std::vector<std::string>> words_of_command;  ///< what may follow one as its first word: report structural
    std::vector<std::string> options;                                  ///< --org, --fy, ...
    std::vector<std::string> shell_commands;                           ///< .help, \o
    std::vector<std::string> bodies;                                   ///< codes and aliases
    std::vector<std::string> periods;                                  ///< 2017-18
    std::vector<std::string> sql_words;                                ///< SELECT, FROM, ...
    std::vector<std::string> views;                                    ///< views and tables
    std::map<std::string, std::vector<std::string>> columns;           ///< of each view and table
};

/// What the word before the cursor may become.
struct Offer {
    std::size_t start = 0;                ///< the byte of the text where that word begins
    std::vector<std::string> candidates;  ///< whole words, sorted, each once; none when nothing fits
};

/// `text` is everything typed of the statement up to the cursor, over all its lines. Letters match in either case, and SQL keywords come
/// in the case that was begun. In SQL, columns of the views that are named in the text come before all others; after FROM and JOIN
/// come views and tables alone.
[[nodiscard]] Offer complete(const Vocabulary& vocabulary, std::string_view text);

/// The longest beginning that all candidates share; empty for none.
[[nodiscard]] std::string common_beginning(const std::vector<std::string>& candidates);

}  // namespace ccgledger
