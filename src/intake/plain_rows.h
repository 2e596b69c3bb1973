#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/layout.h"
#include "intake/return_rows.h"
#include "store/directory.h"
#include "values/financial_year.h"

namespace ccgledger {

/// The short way through a return: rows in which every cell is as a program writes it. Nothing is decided here: a row that is
/// unusual in any way, sound or not, is left to the careful reader, and a row that is taken says what the careful reader would
/// have made of it. Allocates nothing for a row.
class PlainRows {
public:
    /// All must outlive this. The text is delimited, not a sheet.
    PlainRows(std::string_view text, char delimiter, const Headings& headings, const Directory& directory, const ReturnOptions& options);

    /// Reads the row that begins at `at`. True when it was plain: `row` is filled in, and `next` is where
    /// the row behind it begins.
    bool read(std::size_t at);

    /// Whether a row is about one measure, and not about all four.
    [[nodiscard]] bool is_long() const { return is_long_; }

    /// In the long layout one amount, that of `measure`; in the tidy one all four, from measure 0.
    struct Row {
        std::int64_t period_id = 0;
        std::int64_t organisation_id = 0;
        std::int64_t line_id = 0;
        int recurrence = 0;
        bool is_recurrence_assumed = false;
        std::uint8_t decimals = 0;
        std::size_t measure = 0;
        std::array<std::optional<std::int64_t>, 4> amounts;   ///< by measure
    };
    [[nodiscard]] const Row& row() const { return row_; }
    [[nodiscard]] std::size_t next() const { return next_; }
    /// Whether the row is the first one of its line and year, and the line was not in use in that year: nothing wrong, but V103 is said of it.
    [[nodiscard]] bool is_first_out_of_use() const { return is_first_out_of_use_; }

private:
    static constexpr std::size_t most_cells = 16;
    static constexpr std::size_t code_columns = 4;      ///< body, year, month, line: the first of both layouts
    using Cells = std::array<std::string_view, most_cells>;

    bool split(const char* from, std::size_t first);
    bool read_codes();
    [[nodiscard]] bool begins_with(std::string_view text, std::size_t at) const;
    bool read_next_line(std::size_t at);
    bool read_head();
    bool read_line(std::string_view text);
    [[nodiscard]] const LineEntry* line_of(std::string_view text);
    bool read_recurrence(std::string_view text);
    bool read_rest();
    bool read_usual_rest(const char* from);
    bool read_amount(std::string_view text, std::size_t measure);
    bool read_measure(std::string_view text);
    [[nodiscard]] std::string_view cell(std::size_t column) const { return cells_[static_cast<std::size_t>(headings_.column_of[column])]; }

    std::string_view text_;
    char delimiter_;
    const Headings& headings_;
    const Directory& directory_;
    const ReturnOptions& options_;
    bool is_long_;
    bool can_be_plain_;
    bool has_usual_rest_;                 ///< measure, recurrence and amount are the other three, in this order
    bool begins_with_codes_;              ///< body, year, month and line are the first four columns, in any order
    bool ends_with_line_;                 ///< and the line is the last of them
    int exact_decimals_;
    Cells cells_{};
    Row row_;
    std::size_t next_ = 0;
    // Rows come in runs of one body, month and line: what the last row said is nearly always what this one says.
    std::string_view head_text_;          ///< the last row up to its line, where that is the fourth cell
    std::string_view codes_text_;         ///< the last row up to its fifth cell; empty when nothing is known of it
    std::string_view organisation_text_, year_text_, month_text_, line_text_;
    bool has_head_ = false;
    int year_ = 0;
    const LineEntry* line_ = nullptr;
    std::vector<const LineEntry*> line_behind_;         ///< for each line of the directory the one that came behind it
    std::set<std::pair<std::int64_t, int>> out_of_use_;  ///< lines and years of which a row was read
    bool is_out_of_use_ = false;
    bool is_first_out_of_use_ = false;
};

}  // namespace ccgledger
