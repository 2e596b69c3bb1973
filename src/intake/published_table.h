#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/finding.h"
#include "intake/published_layout.h"
#include "store/directory.h"
#include "values/financial_year.h"
#include "values/printed_amount.h"

namespace ccgledger {

/// All rows of a text; the reader owns what the cells point to.
struct TableGrid {
    /// At most `most` rows are read.
    TableGrid(CsvReader& from, Findings& findings, std::size_t most = std::numeric_limits<std::size_t>::max());
    /// Of a cell, by its physical line and its number in the row, from 1; both must be there.
    [[nodiscard]] Place place_of(std::size_t line, std::size_t column) const;
    const CsvReader& reader;
    std::vector<CsvRow> rows;
};

/// Where a layout's headings stand in a table.
struct LayoutMatch {
    const PublishedLayout* layout = nullptr;
    std::size_t first_row = 0;                ///< of the headings
    std::vector<int> column_of;               ///< for each column of the table, the layout's; -1: none

    /// What a column of the table is, counted from 0; null where the layout has none for it.
    [[nodiscard]] const PublishedColumn* column(std::size_t index) const;
};

/// A cell of the headings that is not blank, and where it stands.
struct HeadingCell {
    const CsvRow* row = nullptr;
    const CsvCell* cell = nullptr;
};

/// Whether the table has the headings of the layout: every column of the layout once, and no other heading.
[[nodiscard]] std::optional<LayoutMatch> match_layout(const PublishedLayout& layout, const TableGrid& grid);
/// The cells that stand over each column of the table under this layout, from the top; a cell that spreads stands over several.
[[nodiscard]] std::vector<std::vector<HeadingCell>> heading_cells(const PublishedLayout& layout, const TableGrid& grid, std::size_t first_row);
/// The whole heading of each column of the table under this layout, for messages.
[[nodiscard]] std::vector<std::string> headings_under(const PublishedLayout& layout, const TableGrid& grid, std::size_t first_row);

/// What the table does not say itself.
struct Declared {
    const OrganisationEntry* organisation = nullptr;
    std::optional<FinancialYear> year;
    std::optional<ReturnMonth> month;
};

/// `03Q 2015-16:M9`, as an import keeps it: what was given is part of how the bytes were read. Empty when nothing was.
[[nodiscard]] std::string in_words(const Declared& declared);
/// The same read again. None when the body is no longer known.
[[nodiscard]] std::optional<Declared> declared_in(std::string_view words, const Directory& directory);

/// One cell of a published table, its sign put right: a position, variance or movement has surplus or better as plus; resource,
/// expenditure and savings are positive.
struct PaperCell {
    std::int64_t organisation_id = 0;
    int year = 0;
    std::optional<int> month;
    std::string label;
    std::string measure;
    const LineEntry* line = nullptr;          ///< when the table is a return
    int recurrence = 0;
    std::string timing;
    std::string basis = "unknown";
    PrintedValue value;                       ///< as printed, but for its sign
    bool is_text = false;
    std::string as_published;
    std::string note;
    std::size_t source_line = 0;
    std::size_t source_column = 0;            ///< from 1
};

/// A cell that cannot be read, as far as it is known.
struct BadCell {
    PaperCell cell;
    std::string_view id;                      ///< of the finding
    std::string message;
    MoneyUnit unit = MoneyUnit::thousands;    ///< of its column
    std::string organisation_name = {};       ///< as the table says it, when no body is called so
    bool is_reported = true;                  ///< the finding is of the row as a whole; else it is still to be added
};

struct PublishedTable {
    std::size_t rows_read = 0;
    std::vector<PaperCell> cells;
    std::vector<BadCell> bad;
    std::size_t identities_proved = 0;
    std::size_t rows_without_figures = 0;     ///< read, and all their cells are blank
    std::size_t rows_passed_over = 0;         ///< below the table's end, or not of the layout where it says so
};

/// Reads the table below its headings. Cells that cannot be read, rows that are not known and identities that do not close are
/// added to `findings`; with `deficit_positive` the user says how a surplus is printed.
[[nodiscard]] PublishedTable read_published_table(const TableGrid& grid, const LayoutMatch& match, const Declared& declared,
                                                  const Directory& directory, std::optional<bool> deficit_positive,
                                                  std::optional<MoneyUnit> unit, Findings& findings);

}  // namespace ccgledger
