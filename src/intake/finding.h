#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// An error rejects its file; a warning is said and never blocks.
enum class Severity { error, warning };

/// What every `V...` id means. Ids are stable: scripts and people rely on them.
struct FindingKind {
    std::string_view id;        ///< V012
    Severity severity;
    std::string_view title;     ///< an amount is not a number
    std::string_view meaning;   ///< why that is refused, in two or three sentences
    std::string_view remedy;
};

/// All ids, in order.
[[nodiscard]] std::span<const FindingKind> finding_kinds();

/// None when there is no such id; the case of the V is ignored.
[[nodiscard]] const FindingKind* finding_kind(std::string_view id);

/// A place in a file, for people: physical line and character, both from 1.
struct Place {
    std::size_t line = 0;         ///< 0: the file as a whole
    std::size_t column = 0;       ///< 0: the line as a whole
    std::size_t length = 1;       ///< characters to underline
    std::string source_line = {}; ///< the physical line, for the excerpt
    std::string cell = {};        ///< in a workbook: `Returns!B7`, or `Returns!7` for a row
};

/// One thing that is wrong, or odd, in an imported file.
struct Finding {
    std::string_view id;
    Place place;
    std::string field;            ///< the heading of the cell's column; may be empty
    std::string message;          ///< what is wrong, with the value
    std::string fix;              ///< what to do; may be empty
};

[[nodiscard]] Severity severity_of(const Finding& finding);

/// What an import has to say about one file. Everything is counted; of each kind the first twenty are kept, because a file of
/// millions of rows can be wrong in every one of them.
class Findings {
public:
    void add(Finding finding);
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::size_t warnings() const { return warnings_; }
    /// From now on every error's line and words are remembered, however many there are.
    void remember_error_lines() { remembers_lines_ = true; }
    /// For each line with an error, the first error's id and message.
    [[nodiscard]] const std::map<std::size_t, std::string>& error_lines() const { return error_lines_; }
    [[nodiscard]] std::size_t count_of(std::string_view id) const;
    [[nodiscard]] const std::vector<Finding>& kept() const { return kept_; }

    /// As people read them: errors before warnings, `and 940 more like V030` after those that were kept. Ends with a line break;
    /// empty when there is nothing to say. With `least` error, warnings are left out.
    [[nodiscard]] std::string text(const std::string& file, Severity least = Severity::warning) const;

private:
    std::vector<Finding> kept_;
    std::map<std::string_view, std::size_t> counts_;
    std::map<std::size_t, std::string> error_lines_;
    bool remembers_lines_ = false;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

}  // namespace ccgledger
