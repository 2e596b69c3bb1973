#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// Older programs kept the views in the ledger: takes away all that there are. Needs write access. Returns their names.
std::vector<std::string> drop_stored_views(Database& database);

/// From now on, on this connection, imports, undoings and acts after `moment` (2018-02-13T23:59:59Z) are not there: the views
/// see temporary ones of what was recorded by then.
void look_back_to(Database& database, std::string_view moment);

/// Whose returns and claims a question is about.
enum class Reach { wanted, everyone };

/// What is going to be asked of the views.
struct Settling {
    Reach reach = Reach::everyone;                     ///< wanted: the bodies of table `wanted`, their members and their predecessors
    std::string_view others = {};                      ///< SQL that selects the organisation_id of bodies to see beside the wanted ones
    std::string_view submissions = {};                 ///< SQL that selects from `every_submission` the rows of submission_in_force that matter
    std::span<const std::string_view> questions = {};  ///< the texts of SQL that will be asked; none: any may be
    bool is_asked_in_parts = false;                    ///< several statements rest on the same views
    std::function<void(Statement&)> bind = {};         ///< gives `submissions` its parameters
};

/// Whether one of the texts names the view, or another that rests on it.
[[nodiscard]] bool rests_on(std::span<const std::string_view> texts, std::string_view view);

/// What is in force, and what returns add up to, is worked out once for this connection and then stands in temporary tables of the
/// views' names; so do views that several statements ask. A question about one body costs one body.
void settle_views(Database& database, const Settling& settling);

}  // namespace ccgledger
