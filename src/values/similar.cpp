#include "values/similar.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "values/text_scan.h"

namespace ccgledger {

namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), to_lower);
    return out;
}

/// Optimal string alignment: Damerau-Levenshtein in which no part is edited twice. Counts bytes, as names here are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
    // Rows of the usual matrix: two back (for swaps), one back, and the one being filled.
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t exchange = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, exchange});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
    }
    return row[b.size()];
}

bool begins_alike(std::string_view a, std::string_view b) {
    constexpr std::size_t enough_letters = 3;
    return std::min(a.size(), b.size()) >= enough_letters && (a.starts_with(b) || b.starts_with(a));
}

struct Match {
    bool exact = false;  // letter for letter, so that it comes before a namesake in capitals
    std::size_t distance = 0;
    std::string name;
};

std::optional<Match> match(std::string_view word, const std::string& candidate) {
    const std::string wanted = lower(word);
    const std::string offered = lower(candidate);
    const std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
    const std::size_t longer = std::max(wanted.size(), offered.size());
    const std::size_t extra = longer - std::min(wanted.size(), offered.size());

    const bool alike = begins_alike(wanted, offered);
    // The lengths alone already tell most names apart, and spare the matrix for a whole paragraph pasted by mistake.
    if (!alike && extra > allowed) {
        return std::nullopt;
    }
    const std::size_t edits = alike ? extra : distance(wanted, offered);
    // When every letter must change, as between two words of one letter, nothing is near.
    const bool near = edits == 0 || (edits <= allowed && edits < longer);
    if (!alike && !near) {
        return std::nullopt;
    }
    return Match{.exact = word == candidate, .distance = edits, .name = candidate};
}

}  // namespace

std::vector<std::string> similar_names(std::string_view word, const std::vector<std::string>& candidates,
                                       std::size_t most) {
    std::vector<Match> matches;
    for (const std::string& candidate : candidates) {
        const bool known = std::ranges::find(matches, candidate, &Match::name) != matches.end();
        std::optional<Match> found = known ? std::nullopt : match(word, candidate);
        if (found) {
            matches.push_back(*std::move(found));
        }
    }
    std::ranges::stable_sort(matches, {}, [](const Match& m) { return std::tuple(!m.exact, m.distance); });

    std::vector<std::string> names;
    for (Match& m : matches) {
        if (names.size() == most) {
            break;
        }
        names.push_back(std::move(m.name));
    }
    return names;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::vector<std::string> names = similar_names(word, candidates);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        text += i == 0 ? " (did you mean " : (last ? " or " : ", ");
        text += names[i];
    }
    return text.empty() ? text : text + "?)";
}

}  // namespace ccgledger
