#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// The names of the views that the program has, in order.
[[nodiscard]] std::vector<std::string> view_names();

/// The CREATE statement of one of them, as the ledger keeps it; empty when there is none of that name.
[[nodiscard]] std::string_view view_text(std::string_view name);

/// Makes the views as `schema/views/` has them, when the ledger holds others. Needs write access.
/// Returns the names of those that were made anew.
std::vector<std::string> refresh_views(Database& database);

/// The same for a connection that only reads: views that differ are shadowed by temporary ones, for this connection alone.
void shadow_stale_views(Database& database);

/// From now on, on this connection, imports, undoings and acts after `moment` (2018-02-13T23:59:59Z) are not there: the same view
/// texts are made again over temporary views of what was recorded by then.
void look_back_to(Database& database, std::string_view moment);

/// Whose returns and claims a question is about.
enum class Reach { wanted, everyone };

/// What is in force, and what returns add up to, is worked out once for this connection and then stands in temporary tables, and
/// the same view texts are made again over them: a question reads it many times. With `Reach::wanted` it is what the bodies of
/// table `wanted` (organisation_id), their members and their predecessors have: so a question about one body costs one body. Only the views that
/// `questions` (texts of SQL) rest on are made; all of them when there are none. `once_in_force_is_held` is called between the two
/// steps: it may take out of the temporary tables what the questions do not need.
void settle_views(Database& database, Reach reach, std::span<const std::string_view> questions = {},
                  const std::function<void()>& once_in_force_is_held = {});

}  // namespace ccgledger
