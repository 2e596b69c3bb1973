#include "derive/scope.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "embedded/derive_sql.h"
#include "values/errors.h"
#include "values/similar.h"

namespace ccgledger {
namespace {

void add_members(Database& database, const OrganisationEntry& group, std::set<std::string>& codes) {
    Statement members = database.prepare(embedded::text_of(embedded::derive_sql, "group_members.sql"));
    members.bind(1, group.id);
    bool has_members = false;
    while (members.step()) {
        codes.insert(members.text(0));
        has_members = true;
    }
    if (!has_members) {
        throw UserError(fmt::format("{} ({}) is a body, not a group: name it with --org", group.code, group.name), Exit::usage);
    }
    codes.insert(group.code);
}

std::vector<std::string> split_at_commas(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// Bodies that are all named by their code are looked up one by one, without reading what every other is called.
bool found_by_code(Database& database, const ReportRequest& request, Scope& scope) {
    if (request.organisations.empty() || !request.groups.empty()) {
        return false;
    }
    const std::set<std::string> codes(request.organisations.begin(), request.organisations.end());
    Scope found;
    for (const std::string& code : codes) {
        Statement body = database.prepare("SELECT organisation_id, code, name FROM organisation WHERE code = ?");
        if (!body.bind(1, code).step()) {
            return false;
        }
        found.organisation_ids.push_back(body.integer(0));
        found.codes.push_back(body.text(1));
        found.names.push_back(body.text(2));
    }
    scope = std::move(found);
    return true;
}

void resolve_organisations(Database& database, const ReportRequest& request, Scope& scope) {
    if (found_by_code(database, request, scope)) {
        return;
    }
    const Directory directory(database, Directory::Holds::bodies_alone);
    std::set<std::string> codes;
    for (const std::string& name : request.organisations) {
        // Names may hold commas; a text that is no name but does is read as several.
        for (const std::string& one : directory.organisation(name) == nullptr ? split_at_commas(name) : std::vector{name}) {
            codes.insert(organisation_named(directory, one).code);
        }
    }
    for (const std::string& name : request.groups) {
        add_members(database, organisation_named(directory, name), codes);
    }
    scope.is_everyone = request.organisations.empty() && request.groups.empty();
    if (scope.is_everyone) {
        Statement all = database.prepare("SELECT code FROM organisation");
        while (all.step()) {
            codes.insert(all.text(0));
        }
    }
    for (const std::string& code : codes) {
        const OrganisationEntry& entry = *directory.organisation(code);
        scope.organisation_ids.push_back(entry.id);
        scope.codes.push_back(entry.code);
        scope.names.push_back(entry.name);
    }
}

}  // namespace

const OrganisationEntry& organisation_named(const Directory& directory, const std::string& name) {
    const OrganisationEntry* found = directory.organisation(name);
    if (found == nullptr) {
        throw UserError(fmt::format("no body is called \"{}\"{}; `ccgledger orgs` lists them all", name,
                                    did_you_mean(name, directory.organisation_names())),
                        Exit::usage);
    }
    return *found;
}

AskedPeriod period_named(const std::string& text) {
    if (const auto period = parse_period(text)) {
        return {.year = period->year.start(), .month = period->month.number()};
    }
    if (const auto year = parse_financial_year(text)) {
        return {.year = year->start(), .month = std::nullopt};
    }
    throw UserError(fmt::format("\"{}\" is not a period: write 2017-18:M9, or 2017-18 for the latest month of the year", text),
                    Exit::usage);
}

Scope scope_of(Database& database, const ReportRequest& request) {
    Scope scope;
    resolve_organisations(database, request, scope);
    if (request.years) {
        const auto range = parse_year_range(*request.years);
        if (!range) {
            throw UserError(fmt::format("\"{}\" is not a financial year: write 2017-18, or 2013-14..2018-19 for several",
                                        *request.years),
                            Exit::usage);
        }
        scope.first_year = range->first.start();
        scope.last_year = range->second.start();
        scope.year_label = range->first == range->second ? range->first.label()
                                                         : fmt::format("{} to {}", range->first.label(), range->second.label());
    }
    if (request.to_month) {
        const auto month = parse_return_month(*request.to_month);
        if (!month) {
            throw UserError(fmt::format("\"{}\" is not a month of a financial year: write M1 (April) to M12 (March)",
                                        *request.to_month),
                            Exit::usage);
        }
        scope.to_month = month->number();
    }
    if (request.basis && *request.basis != "in_year" && *request.basis != "cumulative") {
        throw UserError(fmt::format("\"{}\" is not a basis: write in_year or cumulative", *request.basis), Exit::usage);
    }
    scope.basis = request.basis;
    return scope;
}

}  // namespace ccgledger
