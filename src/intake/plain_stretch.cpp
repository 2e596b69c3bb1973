#include "intake/plain_stretch.h"

#include <algorithm>

#include "values/large_pages.h"

namespace ccgledger {
namespace {

constexpr std::size_t rows_to_judge_by = 4096;

/// Makes room for as many figures as there will be if what is left of the text is like its beginning: a list that grows step by step
/// would need twice the memory at its last step.
void make_room(std::size_t figures_read, std::size_t bytes_read, std::size_t bytes_left, std::vector<StagedFigure>& figures) {
    const double figures_per_byte = static_cast<double>(figures_read) / static_cast<double>(bytes_read);
    constexpr double with_a_little_more = 1.02;
    figures.reserve(figures.size() + static_cast<std::size_t>(figures_per_byte * with_a_little_more * static_cast<double>(bytes_left)));
    prefer_large_pages(figures.data(), figures.capacity() * sizeof(StagedFigure));
}

/// Adds what one plain row says: what the careful reader does with a figure, without making one of a row that goes on with the last.
void keep_plain_row(const PlainRows::Row& row, std::uint32_t line, bool is_long, std::vector<StagedFigure>& figures) {
    const bool goes_on = is_long && !figures.empty() && figures.back().lines[row.measure] == 0 && figures.back().line_id == row.line_id &&
                         figures.back().organisation_id == row.organisation_id && figures.back().period_id == row.period_id &&
                         figures.back().recurrence == row.recurrence && figures.back().is_recurrence_assumed == row.is_recurrence_assumed;
    StagedFigure& figure = goes_on ? figures.back() : figures.emplace_back();
    if (!goes_on) {
        figure.period_id = row.period_id;
        figure.organisation_id = row.organisation_id;
        figure.line_id = row.line_id;
        figure.recurrence = row.recurrence;
        figure.is_recurrence_assumed = row.is_recurrence_assumed;
    }
    figure.decimals = std::max(figure.decimals, row.decimals);
    if (is_long) {
        figure.amounts[row.measure] = row.amounts[row.measure];
        figure.lines[row.measure] = line;
    } else {
        figure.amounts = row.amounts;
        figure.lines.fill(line);
    }
}

}  // namespace

PlainStretch read_plain_stretch(PlainRows& plain, std::string_view text, std::size_t from, std::size_t line, std::vector<StagedFigure>& figures) {
    PlainStretch stretch{.rows = 0, .end = from, .out_of_use = {}};
    const std::size_t figures_before = figures.size();
    while (stretch.end < text.size() && plain.read(stretch.end)) {
        keep_plain_row(plain.row(), static_cast<std::uint32_t>(line + stretch.rows), plain.is_long(), figures);
        if (plain.is_first_out_of_use()) {
            stretch.out_of_use.push_back({.at = stretch.end, .rows_before = stretch.rows});
        }
        stretch.end = plain.next();
        if (++stretch.rows == rows_to_judge_by) {
            make_room(figures.size() - figures_before, stretch.end - from, text.size() - stretch.end, figures);
        }
    }
    return stretch;
}

}  // namespace ccgledger
