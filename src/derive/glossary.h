#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// A word of the field as this ledger uses it: one paragraph of `schema/glossary/`.
struct Term {
    std::string name;                  ///< underlying position
    std::vector<std::string> also;     ///< other names of the same: structural, U1
    std::string means;
    std::string formula;               ///< empty: there is none
    std::string sign;                  ///< what plus means; empty: it is no amount
    std::string source;                ///< who says so
    std::string confirmed;             ///< yes: a source that was read says it as it stands; no: remembered or inferred; own: this ledger's design
    std::string view;                  ///< the view that derives it; empty: none
    std::vector<std::string> columns;  ///< report columns in which one of its names stands as a word
    std::vector<std::string> see;      ///< names of other terms
};

/// All of them, by file and then as written. Throws InternalError for a paragraph that is not right, and for a name that two
/// terms claim.
[[nodiscard]] const std::vector<Term>& glossary();

/// The term that a word names, by its name or another; capitals, hyphens and underscores do not matter, nor does the unit or
/// the end of a bound behind a column's name (`recurrent_gap_low_pence`). Null when there is none.
[[nodiscard]] const Term* term_named(std::string_view word);

/// Every name of every term, for those who mistype one.
[[nodiscard]] std::vector<std::string> names_of_terms();

}  // namespace ccgledger
