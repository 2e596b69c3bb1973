#pragma once

#include <string>
#include <vector>

#include "cli/command_spec.h"

namespace ccgledger {

/// A word that a shell may offer, and what it means where that is known.
struct Candidate {
    std::string word;
    std::string about = {};
};

/// What may stand where the cursor is: the words known beforehand, and what else to ask the ledger or the folder for.
struct Completions {
    std::vector<Candidate> words = {};
    Completion ask = Completion::nothing;
    std::string typed;    ///< the beginning of the word that is there already
    std::string before;   ///< what stays in front of it in the same word: `--format=`
};

/// `words` are those behind the program's name; the last is the one being typed, perhaps empty. Words that begin otherwise than
/// `typed` are left out; options are offered behind a dash, or where nothing else can stand.
[[nodiscard]] Completions completions(const CommandSpec& root, std::vector<std::string> words);

}  // namespace ccgledger
