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

/// What is going to be asked of the views.
struct Settling {
    Reach reach = Reach::everyone;                     ///< wanted: the bodies of table `wanted`, their members and their predecessors
    std::string_view others = {};                      ///< SQL that selects the organisation_id of bodies to see beside the wanted ones
    std::string_view submissions = {};                 ///< SQL that selects from `every_submission` the rows of submission_in_force that matter
    std::span<const std::string_view> questions = {};  ///< the texts of SQL that will be asked; none: any may be
    std::function<void(Statement&)> bind = {};         ///< gives `submissions` its parameters
};

/// What is in force is worked out once for this connection and then stands in temporary tables of the views' names, and the views
/// that the questions rest on are made again over them: those that are asked in several places as tables too, so that each is worked
/// out once, the others as temporary views. A question about one body costs one body.
void settle_views(Database& database, const Settling& settling);

}  // namespace ccgledger
