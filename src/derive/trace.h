#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"

namespace ccgledger {

/// What is asked: a figure of a report, a line of a return, or a measure of published claims.
struct TraceRequest {
    std::string organisation;   ///< code, name or alias
    std::string period;         ///< 2017-18:M9, or 2017-18 for the latest month of the year
    std::string what;           ///< structural, brought_forward_pence, ACU_NHS, outturn_in_year, ...
};

/// Where a number came in: the import, the line of its file, and what of that line.
struct TraceOrigin {
    std::int64_t import_run_id = 0;
    std::int64_t source_line = 0;
    std::string record_column = {};       ///< of a record: the column of its table; empty: a figure of a return, named by the rest
    std::int64_t period_id = 0;
    std::int64_t organisation_id = 0;
    std::int64_t line_id = 0;
    int recurrence = 0;
    std::int64_t source_column = 0;       ///< of a cell of a published table, from 1; 0: told by the rest
    std::size_t measure = 0;              ///< 0 plan_ytd, 1 actual_ytd, 2 plan_year, 3 forecast_year
};

/// One number, and what it is made of.
struct TraceNode {
    std::string what;                            ///< for people: `structural`, `ACU_NHS R`
    std::string taken = {};                      ///< how the number above takes this one: plus, minus, `× 9/12`; empty: only shown with it
    std::optional<std::int64_t> amount = {};     ///< pence, unless `unit_word` says otherwise; none is unknown
    std::string unit_word = {};                  ///< persons, month; empty: pence
    std::string formula = {};                    ///< of a derived number; of a number from a file, which of its columns
    std::optional<TraceOrigin> origin = {};
    std::vector<TraceNode> parts = {};
};

/// One tree for each place in the reports where the figure stands.
struct Trace {
    std::string organisation;                    ///< code
    std::string scope;                           ///< for a footer
    std::vector<TraceNode> trees;
    std::vector<std::string> notes;              ///< where the parts do not make up what the report says: never, in a sound ledger
};

/// The figure of that name in every report where it stands, down to the figures, claims and records that it is made of: every amount is
/// worked out from those alone, and what the report says is compared with it. What nothing that was imported stands behind says why: a
/// row of the business rules, or nil by a rule. Throws UserError (usage) for names that are not known.
[[nodiscard]] Trace trace(Database& database, const TraceRequest& request);

}  // namespace ccgledger
