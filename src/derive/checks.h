#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "derive/scope.h"
#include "store/database.h"
#include "values/result_table.h"

namespace ccgledger {

enum class CheckSeverity { error, warning };

/// A consistency rule of the ledger: one file of `schema/checks/`, whose heading comment says what stands here.
struct Check {
    std::string id;          ///< C07
    std::string name;        ///< support-nets-to-nil
    CheckSeverity severity;  ///< error: the ledger contradicts itself; warning: a reader should know
    std::string meaning;
    std::string remedy;
    std::string_view sql;    ///< the SELECT behind the heading
};

/// All of them, by id. Throws InternalError for a file whose heading is not right.
[[nodiscard]] const std::vector<Check>& all_checks();

/// By id or by name, capitals or not; null when there is none.
[[nodiscard]] const Check* check_named(std::string_view id_or_name);

/// Those of these ids or names, in the order of ids and each once; all when none is named. Throws UserError (usage) with the
/// nearest names for one that is not known.
[[nodiscard]] std::vector<const Check*> checks_named(const std::vector<std::string>& ids_or_names);

/// What the checks found: one row per finding, by check, body, year and month. Columns: check, severity, organisation (unknown:
/// all bodies together), financial_year, month, finding (a sentence), difference_pence, sources. Of the request, bodies, groups and
/// years are looked at: a check reads the whole ledger, and tells what it found about them.
[[nodiscard]] ResultTable run_checks(Database& database, const std::vector<const Check*>& checks, const ReportRequest& request);

/// id, name, severity and meaning of every check.
[[nodiscard]] ResultTable list_of_checks();

/// The sentence with each amount between braces, `{-900000000}`, in words: `-£9.0m`. Millions where the thousands are whole,
/// else pounds: nothing is rounded. `{#126400}` is a count: `126,400`.
[[nodiscard]] std::string with_amounts_in_words(std::string_view sentence);

}  // namespace ccgledger
