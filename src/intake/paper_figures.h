#pragma once

#include <vector>

#include "intake/csv_reader.h"
#include "intake/layout.h"
#include "intake/published_table.h"
#include "intake/record_layouts.h"
#include "intake/record_rows.h"
#include "intake/rejects.h"
#include "store/directory.h"

namespace ccgledger {

/// How table `paper_figure` is filled: one row per cell of a published table.
[[nodiscard]] const RecordLayout& paper_figure_layout();

/// The layout `figures`: a list of published figures, their signs already put right. One row per figure.
inline constexpr std::string_view figures_layout_name = "figures";
[[nodiscard]] const std::vector<LayoutColumn>& figures_columns();

/// The cells of a published table as rows of `paper_figure`, in the table's order.
[[nodiscard]] RecordRows paper_figures_of(const PublishedTable& table);

/// Reads a list of figures below its heading. Problems are added to `findings`; a row with an error is left out.
[[nodiscard]] RecordRows read_figures(CsvReader& reader, const Headings& headings, const Declared& declared, const Directory& directory,
                                      Findings& findings);

/// A paper may look ahead of its body, or behind it, and may have been given the wrong body or year: it is said, once for each body
/// and file (V101), and the figures are kept.
void warn_of_lives(const RecordRows& figures, const Directory& directory, const CsvReader& reader, Findings& findings);

/// Plan and actual to date, or plan and forecast of the year, of one row of a paper of which one is a thousand times the other: once
/// for each row (V118).
void warn_of_thousandfold(const RecordRows& figures, const CsvReader& reader, Findings& findings);

/// The cells that could not be read, as a list of figures that can be mended and imported.
[[nodiscard]] Rejects rejects_of(const PublishedTable& table, const Directory& directory);

}  // namespace ccgledger
