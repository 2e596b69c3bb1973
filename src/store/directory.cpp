#include "store/directory.h"

#include <algorithm>
#include <limits>

#include "embedded/store_sql.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr auto no_place = std::numeric_limits<std::size_t>::max();

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

}  // namespace

bool OrganisationEntry::existed_between(const std::string& first_day, const std::string& last_day) const {
    return (!opened_on || *opened_on <= last_day) && (!closed_on || *closed_on >= first_day);
}

std::string OrganisationEntry::dates_in_words() const {
    const std::string opened = opened_on ? "opened on " + *opened_on : "";
    const std::string closed = closed_on ? "closed on " + *closed_on : "";
    return opened.empty() || closed.empty() ? opened + closed : opened + " and " + closed;
}

Directory::Directory(Database& database, Holds holds) {
    read_bodies(database);
    if (holds == Holds::bodies_alone) {
        return;
    }
    read_lines(database);
    Statement measures = database.prepare("SELECT measure, sign_convention FROM measure");
    while (measures.step()) {
        measures_[measures.text(0)] = {.code = measures.text(0), .sign_convention = measures.text(1)};
    }
    Statement sources = database.prepare("SELECT reference, source_id FROM source WHERE reference IS NOT NULL");
    while (sources.step()) {
        sources_[sources.text(0)] = sources.integer(1);
    }
    Statement years = database.prepare("SELECT MIN(financial_year), MAX(financial_year) FROM financial_year");
    if (years.step() && !years.is_null(0)) {
        first_year_ = static_cast<int>(years.integer(0));
        last_year_ = static_cast<int>(years.integer(1));
    }
}

void Directory::read_bodies(Database& database) {
    Statement bodies = database.prepare("SELECT organisation_id, code, name, kind, opened_on, closed_on FROM organisation");
    while (bodies.step()) {
        organisation_places_[bodies.integer(0)] = organisations_.size();
        organisation_codes_[bodies.text(1)] = organisations_.size();
        organisation_names_[lower(bodies.text(1))] = organisations_.size();
        organisation_names_[lower(bodies.text(2))] = organisations_.size();
        organisations_.push_back({.id = bodies.integer(0),
                                  .code = bodies.text(1),
                                  .name = bodies.text(2),
                                  .kind = bodies.text(3),
                                  .opened_on = bodies.maybe_text(4),
                                  .closed_on = bodies.maybe_text(5)});
    }
    Statement aliases = database.prepare("SELECT alias, organisation_id FROM organisation_alias");
    while (aliases.step()) {
        organisation_names_[aliases.text(0)] = organisation_places_.at(aliases.integer(1));
    }
}

PositionPart position_part_of(const std::optional<std::string>& word) {
    if (!word) {
        return PositionPart::none;
    }
    ensure(*word == "resource" || *word == "expenditure" || *word == "brought_forward", "a line enters the position in a way that nobody knows");
    return *word == "resource" ? PositionPart::resource : *word == "expenditure" ? PositionPart::expenditure : PositionPart::brought_forward;
}

void Directory::read_lines(Database& database) {
    Statement lines = database.prepare(embedded::text_of(embedded::store_sql, "lines_to_look_up.sql"));
    while (lines.step()) {
        line_codes_[lines.text(1)] = lines_.size();
        const auto id = static_cast<std::size_t>(lines.integer(0));
        constexpr std::size_t most_lines = 1'000'000;
        ensure(id < most_lines, "a line's identity is no small number");
        line_places_.resize(std::max(line_places_.size(), id + 1), no_place);
        line_places_[id] = lines_.size();
        lines_.push_back({.id = lines.integer(0),
                          .code = lines.text(1),
                          .section = lines.text(2),
                          .parent_id = lines.maybe_integer(3),
                          .is_calculated = lines.integer(4) == 1,
                          .default_recurrence = lines.text(5),
                          .sign = static_cast<int>(lines.integer(6)),
                          .position_part = position_part_of(lines.maybe_text(7)),
                          .counts_persons = lines.text(8) == "persons",
                          .first_year = static_cast<int>(lines.integer(9)),
                          .last_year = lines.is_null(10) ? std::nullopt : std::optional(static_cast<int>(lines.integer(10)))});
    }
}

const OrganisationEntry* Directory::organisation(std::string_view name) const {
    if (const auto found = organisation_codes_.find(name); found != organisation_codes_.end()) {
        return &organisations_[found->second];
    }
    const auto found = organisation_names_.find(lower(name));
    return found == organisation_names_.end() ? nullptr : &organisations_[found->second];
}

const OrganisationEntry& Directory::organisation_by_id(std::int64_t id) const {
    const auto found = organisation_places_.find(id);
    ensure(found != organisation_places_.end(), "a body that was looked up is gone");
    return organisations_[found->second];
}

const LineEntry* Directory::line(std::string_view code) const {
    const auto found = line_codes_.find(code);
    return found == line_codes_.end() ? nullptr : &lines_[found->second];
}

const LineEntry& Directory::line_by_id(std::int64_t id) const {
    const auto place = static_cast<std::size_t>(id);
    ensure(place < line_places_.size() && line_places_[place] != no_place, "a line that was looked up is gone");
    return lines_[line_places_[place]];
}

const MeasureEntry* Directory::measure(std::string_view code) const {
    const auto found = measures_.find(code);
    return found == measures_.end() ? nullptr : &found->second;
}

std::optional<std::int64_t> Directory::source(std::string_view reference) const {
    const auto found = sources_.find(reference);
    return found == sources_.end() ? std::nullopt : std::optional(found->second);
}

bool Directory::has_year(FinancialYear year) const { return year.start() >= first_year_ && year.start() <= last_year_; }

std::vector<std::string> Directory::organisation_names() const {
    std::vector<std::string> names;
    for (const OrganisationEntry& entry : organisations_) {
        names.push_back(entry.code);
        names.push_back(entry.name);
    }
    for (const auto& [name, place] : organisation_names_) {
        // The look-up ignores case, so code and name are there in small letters too: once is enough for a suggestion.
        if (!equal_ignoring_case(name, organisations_[place].code) && !equal_ignoring_case(name, organisations_[place].name)) {
            names.push_back(name);
        }
    }
    return names;
}

std::vector<std::string> Directory::line_codes() const {
    std::vector<std::string> codes;
    for (const LineEntry& entry : lines_) {
        codes.push_back(entry.code);
    }
    return codes;
}

std::vector<std::string> Directory::measure_codes() const {
    std::vector<std::string> codes;
    for (const auto& [code, entry] : measures_) {
        codes.push_back(code);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

std::vector<std::string> Directory::source_references() const {
    std::vector<std::string> references;
    for (const auto& [reference, id] : sources_) {
        references.push_back(reference);
    }
    std::sort(references.begin(), references.end());
    return references;
}

std::int64_t period_id_of(const Period& period) {
    return (std::int64_t{period.year.start()} - 2010) * 13 + period.month.number();
}

Period period_of_id(std::int64_t period_id) {
    return {.year = FinancialYear::starting(2010 + static_cast<int>((period_id - 1) / 13)),
            .month = ReturnMonth::of(static_cast<int>((period_id - 1) % 13) + 1)};
}

const Directory& SharedDirectory::get() {
    Statement version = database_.prepare("PRAGMA data_version");
    ensure(version.step(), "the engine does not count its versions");
    if (!directory_ || version.integer(0) != read_at_) {
        directory_.emplace(database_);
        read_at_ = version.integer(0);
    }
    return *directory_;
}

}  // namespace ccgledger
