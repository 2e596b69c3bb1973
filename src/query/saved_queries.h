#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// A query with a name: one that ships with the program (schema/queries), or one that was saved in the ledger.
struct SavedQuery {
    std::string name;                       ///< `one-offs-over`
    std::string about;                      ///< one sentence or two
    std::string sql;
    std::optional<std::string> saved_by;    ///< none: it ships with the program
    std::optional<std::string> saved_at;    ///< a moment in UTC
};

/// All of them, those that ship first, each by name.
[[nodiscard]] std::vector<SavedQuery> saved_queries(Database& database);

/// The one of that name. Throws UserError (usage) that offers the nearest when there is none.
[[nodiscard]] SavedQuery saved_query(Database& database, const std::string& name);

/// Whether a word can only be the name of a query: small letters, digits and hyphens. No SQL is.
[[nodiscard]] bool is_query_name(std::string_view word);

struct QueryToSave {
    std::string name;
    std::string about;      ///< empty: the comment at the head of the SQL
    std::string sql;
    bool replaces = false;  ///< may take the place of one that was saved under this name
};

/// Keeps the query in the ledger, with an act in the chain, and gives back the one that it takes the place of, whose text stays in the
/// chain as an act of its own. Throws UserError (usage) for a name that is none or is taken, and for a query without a word about it.
std::optional<SavedQuery> save_query(Database& database, const QueryToSave& query);

}  // namespace ccgledger
