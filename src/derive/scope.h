#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/directory.h"
#include "values/financial_year.h"

namespace ccgledger {

/// What a report is asked about.
struct ReportRequest {
    std::vector<std::string> organisations;   ///< codes, names or aliases; a group as it reports of itself
    std::vector<std::string> groups;          ///< the members of these groups, and the groups themselves
    std::optional<std::string> years;         ///< 2017-18 or 2013-14..2018-19; none: all
    std::optional<std::string> to_month;      ///< the latest month up to this one; none: the latest
    std::optional<std::string> basis;         ///< in_year or cumulative; none: both
};

/// The request with every name looked up.
struct Scope {
    std::vector<std::int64_t> organisation_ids;   ///< in order of code
    std::vector<std::string> codes;
    std::vector<std::string> names;
    bool is_everyone = false;                     ///< neither bodies nor groups were named
    int first_year = 0;                           ///< calendar year of the start
    int last_year = 9999;
    std::optional<std::string> year_label;        ///< as given, when given
    int to_month = 13;
    std::optional<std::string> basis;
};

/// A month of a year, or a year as a whole.
struct AskedPeriod {
    int year = 0;                 ///< calendar year of the start
    std::optional<int> month;     ///< 1 is April; none: the latest of the year
};

/// `2017-18:M9` or `2017-18`. Throws UserError (usage) for anything else.
[[nodiscard]] AskedPeriod period_named(const std::string& text);

/// Throws UserError (usage) for a name, year or month that is not known, with the nearest names.
[[nodiscard]] Scope scope_of(Database& database, const ReportRequest& request);

/// The body of that name. Throws UserError (usage) with the nearest names when there is none.
[[nodiscard]] const OrganisationEntry& organisation_named(const Directory& directory, const std::string& name);

}  // namespace ccgledger
