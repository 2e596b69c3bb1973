#include "derive/glossary.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "embedded/glossary.h"
#include "values/embedded_file.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

std::string_view next_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::vector<std::string> split_at_commas(std::string_view text) {
    static constexpr std::string_view comma = ", ";
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(comma), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + comma.size(), text.size()));
    }
    return parts;
}

/// `key: text`, put where it belongs. False for a key that no term has.
bool take(Term& term, std::string_view key, std::string_view text) {
    const std::map<std::string_view, std::string*> texts = {{"means", &term.means}, {"formula", &term.formula}, {"sign", &term.sign},
                                                            {"source", &term.source}, {"view", &term.view}};
    const std::map<std::string_view, std::vector<std::string>*> lists = {{"also", &term.also}, {"column", &term.columns}, {"see", &term.see}};
    if (const auto found = texts.find(key); found != texts.end()) {
        *found->second = text;
        return true;
    }
    if (const auto found = lists.find(key); found != lists.end()) {
        *found->second = split_at_commas(text);
        return true;
    }
    term.confirmed = text;
    return key == "confirmed" && (text == "yes" || text == "no" || text == "own");
}

/// The name on a line of its own, then `key: text` lines.
Term term_of(std::string_view paragraph, std::string_view file) {
    Term term;
    term.name = next_line(paragraph);
    bool is_right = !term.name.empty();
    while (!paragraph.empty()) {
        const std::string_view line = next_line(paragraph);
        const std::size_t colon = line.find(": ");
        is_right = is_right && colon != std::string_view::npos && take(term, line.substr(0, colon), line.substr(colon + 2));
    }
    ensure(is_right && !term.means.empty() && !term.source.empty() && !term.confirmed.empty(),
           fmt::format("the paragraph \"{}\" of the glossary {} is not right", term.name, file));
    return term;
}

std::vector<Term> read_glossary() {
    std::vector<Term> terms;
    for (const EmbeddedFile& file : embedded::glossary) {
        std::string_view text = file.text;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find("\n\n"), text.size());
            terms.push_back(term_of(text.substr(0, end), file.name));
            text.remove_prefix(std::min(end + 2, text.size()));
        }
    }
    return terms;
}

/// How a name is looked up: small letters, single spaces.
std::string key_of(std::string_view word) {
    std::string key;
    for (const char c : word) {
        const char plain = c == '-' || c == '_' ? ' ' : to_lower(c);
        if (plain != ' ' || (!key.empty() && key.back() != ' ')) {
            key += plain;
        }
    }
    key.resize(key.find_last_not_of(' ') + 1);
    return key;
}

std::map<std::string, const Term*> index_terms() {
    std::map<std::string, const Term*> index;
    for (const Term& term : glossary()) {
        const auto add = [&](const std::string& name) {
            const auto [at, is_new] = index.emplace(key_of(name), &term);
            ensure(is_new || at->second == &term, fmt::format("the glossary has two terms for \"{}\"", name));
        };
        add(term.name);
        std::for_each(term.also.begin(), term.also.end(), add);
    }
    return index;
}

}  // namespace

const std::vector<Term>& glossary() {
    static const std::vector<Term> terms = read_glossary();
    return terms;
}

const Term* term_named(std::string_view word) {
    static const std::map<std::string, const Term*> index = index_terms();
    std::string key = key_of(word);
    for (const std::string_view end : {"", " pence", " pounds", " low", " high"}) {
        if (end.empty() || key.ends_with(end)) {
            key.resize(key.size() - end.size());
            if (const auto found = index.find(key); found != index.end()) {
                return found->second;
            }
        }
    }
    return nullptr;
}

std::vector<std::string> names_of_terms() {
    std::vector<std::string> names;
    for (const Term& term : glossary()) {
        names.push_back(term.name);
        names.insert(names.end(), term.also.begin(), term.also.end());
    }
    return names;
}

}  // namespace ccgledger
