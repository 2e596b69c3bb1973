#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.h"
#include "values/financial_year.h"

namespace ccgledger {

struct OrganisationEntry {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string kind;
    std::optional<std::string> opened_on;
    std::optional<std::string> closed_on;

    /// Groups and England as a whole have no returns of their own.
    [[nodiscard]] bool submits_returns() const { return kind != "group" && kind != "national" && kind != "region"; }
    /// `opened on 2013-04-01 and closed on 2020-03-31`; what is unknown is left out.
    [[nodiscard]] std::string dates_in_words() const;
    /// Whether the body existed on any day from `first_day` to `last_day`; an unknown date does not exclude.
    [[nodiscard]] bool existed_between(const std::string& first_day, const std::string& last_day) const;
};

/// Where a line enters the position.
enum class PositionPart { none, resource, expenditure, brought_forward };

struct LineEntry {
    std::int64_t id = 0;
    std::string code;
    std::string section;
    std::optional<std::int64_t> parent_id;
    bool is_calculated = false;
    std::string default_recurrence;         ///< R, NR, MIXED, NA
    int sign = 0;
    PositionPart position_part = PositionPart::none;
    bool counts_persons = false;
    int first_year = 0;
    std::optional<int> last_year;
};

struct MeasureEntry {
    std::string code;
    std::string sign_convention;
};

/// The codes that an import looks up, read once. Look-ups of known names do not allocate.
class Directory {
public:
    enum class Holds { everything, bodies_alone };

    explicit Directory(Database& database, Holds holds = Holds::everything);

    /// By ODS code, then (case ignored) by alias or full name. None when nothing fits.
    [[nodiscard]] const OrganisationEntry* organisation(std::string_view name) const;
    [[nodiscard]] const OrganisationEntry& organisation_by_id(std::int64_t id) const;
    [[nodiscard]] const LineEntry* line(std::string_view code) const;
    [[nodiscard]] const LineEntry& line_by_id(std::int64_t id) const;
    [[nodiscard]] const std::vector<LineEntry>& lines() const { return lines_; }
    [[nodiscard]] const MeasureEntry* measure(std::string_view code) const;
    [[nodiscard]] std::optional<std::int64_t> source(std::string_view reference) const;
    [[nodiscard]] bool has_year(FinancialYear year) const;

    /// All names that a word could have meant, for did-you-mean.
    [[nodiscard]] std::vector<std::string> organisation_names() const;
    [[nodiscard]] std::vector<std::string> line_codes() const;
    [[nodiscard]] std::vector<std::string> measure_codes() const;
    [[nodiscard]] std::vector<std::string> source_references() const;

private:
    void read_bodies(Database& database);
    void read_lines(Database& database);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <typename T>
    using ByName = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

    std::vector<OrganisationEntry> organisations_;
    ByName<std::size_t> organisation_codes_;
    std::map<std::string, std::size_t, std::less<>> organisation_names_;   // lower case
    std::unordered_map<std::int64_t, std::size_t> organisation_places_;
    std::vector<LineEntry> lines_;
    std::vector<std::size_t> line_places_;             // by identity, which is a small number; beyond the lines: no line has it
    ByName<std::size_t> line_codes_;
    ByName<MeasureEntry> measures_;
    ByName<std::int64_t> sources_;
    int first_year_ = 0;
    int last_year_ = 0;
};

/// The directory of a command that imports many files: read when it is first asked for, and again when the codes may be others.
class SharedDirectory {
public:
    explicit SharedDirectory(Database& database) : database_(database) {}
    /// To be called within a transaction: what another program wrote before it is seen.
    [[nodiscard]] const Directory& get();
    /// After this connection wrote codes itself.
    void forget() { directory_.reset(); }

private:
    Database& database_;
    std::optional<Directory> directory_;
    std::int64_t read_at_ = 0;   // the engine's count of what other connections wrote
};

/// The dense number of a month: (year - 2010) * 13 + month, the key of table `period`.
[[nodiscard]] std::int64_t period_id_of(const Period& period);
[[nodiscard]] Period period_of_id(std::int64_t period_id);

}  // namespace ccgledger
