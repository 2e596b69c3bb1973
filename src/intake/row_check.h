#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/finding.h"
#include "values/money.h"

namespace ccgledger {

/// The finding of a cell that is no amount: V012, V013 or V014, and what is wrong.
struct AmountRefusal {
    std::string_view id;
    std::string message;
};
[[nodiscard]] AmountRefusal refusal_of(std::string_view text, const AmountProblem& problem);

/// Reads the cells of one row and says what is wrong with each. Every reader returns none when it added a finding, so that the
/// rest of the row is still looked at: all errors come in one run.
class RowCheck {
public:
    RowCheck(const CsvReader& reader, const Directory& directory, Findings& findings)
        : reader_(reader), directory_(directory), findings_(findings) {}

    /// To be called for each row before its cells are read.
    void begin(const CsvRow& row) { row_ = &row; }

    [[nodiscard]] const OrganisationEntry* organisation(const CsvCell& cell, std::string_view field);
    [[nodiscard]] std::optional<FinancialYear> year(const CsvCell& cell, std::string_view field);
    /// 13 only when `audited_allowed`.
    [[nodiscard]] std::optional<ReturnMonth> month(const CsvCell& cell, std::string_view field, bool audited_allowed);
    [[nodiscard]] const LineEntry* line(const CsvCell& cell, std::string_view field);
    /// 0 not stated, 1 recurrent, 2 non-recurrent.
    [[nodiscard]] std::optional<int> recurrence(const CsvCell& cell, std::string_view field);
    [[nodiscard]] std::optional<ParsedAmount> amount(const CsvCell& cell, std::string_view field, MoneyUnit unit);
    [[nodiscard]] std::optional<std::optional<std::int64_t>> whole_number(const CsvCell& cell, std::string_view field);
    /// False, with a finding, when the row has not as many cells as the heading.
    [[nodiscard]] bool has_cells(std::size_t expected);

    void report(std::string_view id, const CsvCell& cell, std::string_view field, std::string message, std::string fix);
    void report_row(std::string_view id, std::string message, std::string fix);

private:
    /// What names that nobody knows may have meant, in words.
    using Meant = std::map<std::string, std::string, std::less<>>;
    template <typename NamesOf>
    static const std::string& meant_by(std::string_view text, Meant& known, NamesOf names_of);

    const CsvReader& reader_;
    const Directory& directory_;
    Findings& findings_;
    const CsvRow* row_ = nullptr;
    // A name that is wrong is mostly wrong in many rows, and to look for names like it takes a thousand times as long as to read a row.
    Meant meant_bodies_, meant_lines_;
    // Returns come in runs of one body, year and line: the last look-up is nearly always the next one too.
    std::string_view last_organisation_text_;
    const OrganisationEntry* last_organisation_ = nullptr;
    std::string_view last_year_text_;
    std::optional<FinancialYear> last_year_;
};

}  // namespace ccgledger
