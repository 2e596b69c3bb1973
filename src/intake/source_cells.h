#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/layout.h"
#include "intake/published_layout.h"
#include "intake/return_rows.h"
#include "intake/source_text.h"
#include "store/database.h"
#include "store/directory.h"
#include "values/money.h"

namespace ccgledger {

/// One cell of an imported file, as it stands there.
struct SourceCell {
    std::size_t line = 0;       ///< physical line, or row of the sheet, from 1
    std::size_t column = 0;     ///< which cell of it, from 1; 0: the line as a whole
    std::string sheet = {};     ///< of a workbook; empty: a text file
    std::string raw_text = {};
};

/// `line 12, column 6`, or `Returns!F12` in a workbook; `line 12` and `Returns!12` for a whole line.
[[nodiscard]] std::string place_in_words(const SourceCell& cell);

/// The kept bytes of an import's file, and the text that its cells are read from. Throws UserError (problem found) when the bytes
/// are not those that were imported.
[[nodiscard]] SourceText text_of_kept_source(Database& database, std::int64_t import_run_id);

/// Where the figures and records of one import stand in its file. The file is read again, in the way in which it was imported.
class SourceCells {
public:
    SourceCells(Database& database, std::int64_t import_run_id);
    ~SourceCells();
    SourceCells(SourceCells&&) noexcept;
    SourceCells& operator=(SourceCells&&) noexcept;

    /// A figure's key in table `figure`.
    struct FigureKey {
        std::int64_t period_id = 0;
        std::int64_t organisation_id = 0;
        std::int64_t line_id = 0;
        int recurrence = 0;
        friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
    };

    /// The cell of a figure; `measure` is its place in `measure_names`. None when the file does not give it.
    [[nodiscard]] std::optional<SourceCell> of_figure(const FigureKey& key, std::size_t measure) const;
    /// The cell of a record that `column` of its table comes from, such as amount_pence. None when the file has no such cell.
    [[nodiscard]] std::optional<SourceCell> of_record(std::size_t line, std::string_view column) const;

    /// A cell by its place; column 0 is the line as a whole. None when there is no such place.
    [[nodiscard]] std::optional<SourceCell> at(std::size_t line, std::size_t column) const;

    /// What an amount in the file is written in.
    [[nodiscard]] MoneyUnit unit() const { return unit_; }
    /// Every amount has the opposite sign of the ledger's.
    [[nodiscard]] bool is_deficit_positive() const { return is_deficit_positive_; }

private:
    /// Where an amount stands.
    struct Spot {
        std::uint32_t line = 0;      ///< 0: the file does not give it
        std::uint32_t column = 0;    ///< from 1
    };

    void find_rows();
    void find_figures(const Directory& directory, bool is_audited);
    void find_published_figures(const Directory& directory, const PublishedLayout& layout, std::string_view declared, std::string_view sign);
    void note(const StagedFigure& figure);
    std::unique_ptr<SourceText> source_;                 // its address must stay: rows point into it
    std::optional<Headings> headings_;
    std::map<std::size_t, std::size_t> row_starts_;      // by line: where its row begins in the text
    std::map<FigureKey, std::array<Spot, 4>> figures_;
    MoneyUnit unit_ = MoneyUnit::pounds;
    bool is_deficit_positive_ = false;
};

}  // namespace ccgledger
