#include "intake/return_rows.h"

#include <algorithm>
#include <set>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/plain_rows.h"
#include "intake/plain_stretch.h"
#include "intake/row_check.h"
#include "values/errors.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

bool same_key(const StagedFigure& a, const StagedFigure& b) { return key_of(a) == key_of(b); }

/// Adds to a figure what another one of the same key says; false when both give one of the four amounts, and nothing was added.
bool merge(StagedFigure& into, const StagedFigure& from) {
    for (std::size_t i = 0; i < 4; ++i) {
        if (from.lines[i] != 0 && into.lines[i] != 0) {
            return false;
        }
    }
    for (std::size_t i = 0; i < 4; ++i) {
        if (from.lines[i] != 0) {
            into.lines[i] = from.lines[i];
            into.amounts[i] = from.amounts[i];
        }
    }
    into.decimals = std::max(into.decimals, from.decimals);
    return true;
}

/// Adds a figure to a list. In the long layout the four measures of a figure usually follow each other: what goes on with the last figure,
/// and gives none of its amounts again, is put together with it.
void keep_figure(const StagedFigure& figure, bool is_long, std::vector<StagedFigure>& figures) {
    const bool goes_on = is_long && !figures.empty() && same_key(figures.back(), figure) &&
                         figures.back().is_recurrence_assumed == figure.is_recurrence_assumed && merge(figures.back(), figure);
    if (!goes_on) {
        figures.push_back(figure);
    }
}

/// What all rows of both layouts have in common: who, when and which line.
class ReturnReader {
public:
    ReturnReader(CsvReader& reader, const Headings& headings, const Directory& directory, const ReturnOptions& options,
                 Findings& findings)
        : reader_(reader), headings_(headings), is_long_(headings.layout == "long"), directory_(directory), options_(options), findings_(findings),
          check_(reader, directory, findings), plain_(reader.text(), reader.form().delimiter, headings, directory, options) {}

    ReturnRows read() {
        CsvRow row;
        do {
            read_plain_rows();
        } while (read_carefully(row));
        const int decimals = settle(rows_.figures);
        settle(rows_.totals);
        rows_.rounding_unit_pence = rounding_step_pence(unit(), decimals);
        return std::move(rows_);
    }

private:
    /// As far as they go.
    void read_plain_rows() {
        if (!plain_apart()) {
            return;
        }
        const std::size_t line = reader_.line();
        const PlainStretch stretch = read_plain_stretch(plain_, reader_.text(), reader_.offset(), line, rows_.figures);
        for (const PlainStretch::OutOfUse& row : stretch.out_of_use) {
            warn_of_row(row.at, line + row.rows_before);
        }
        rows_.rows_read += stretch.rows;
        reader_.go_on_at(stretch.end, line + stretch.rows);
    }

    [[nodiscard]] bool plain_apart() const { return options_.plain_rows_apart && reader_.form().sheet.empty(); }

    /// One row, whatever it is; false at the end.
    bool read_carefully(CsvRow& row) {
        if (!reader_.next(row, findings_)) {
            return false;
        }
        ++rows_.rows_read;
        check_.begin(row);
        if (check_.has_cells(headings_.names.size())) {
            is_long_ ? read_long(row) : read_tidy(row);
        }
        return true;
    }

    const CsvCell& cell(const CsvRow& row, std::size_t column) const {
        return row.cells[static_cast<std::size_t>(headings_.column_of[column])];
    }

    /// The long layout is in thousands by definition (its heading says so); the tidy one in what --unit says.
    [[nodiscard]] MoneyUnit unit() const { return is_long_ ? MoneyUnit::thousands : options_.unit; }

    struct Head {
        StagedFigure figure;
        const LineEntry* line = nullptr;
    };

    std::optional<Head> read_head(const CsvRow& row, std::size_t line_column, std::size_t recurrence_column) {
        const OrganisationEntry* organisation = check_.organisation(cell(row, 0), headings_.names[place(0)]);
        const auto year = check_.year(cell(row, 1), headings_.names[place(1)]);
        const auto month = check_.month(cell(row, 2), headings_.names[place(2)], options_.audited_allowed);
        const LineEntry* line = check_.line(cell(row, line_column), headings_.names[place(line_column)]);
        const auto recurrence = check_.recurrence(cell(row, recurrence_column), headings_.names[place(recurrence_column)]);
        if (organisation == nullptr || !year || !month || line == nullptr || !recurrence) {
            return std::nullopt;
        }
        const Period period{.year = *year, .month = *month};
        if (!is_possible(row, *organisation, *line, period, line_column)) {
            return std::nullopt;
        }
        Head head{.figure = {.period_id = period_id_of(period),
                             .organisation_id = organisation->id,
                             .line_id = line->id,
                             .recurrence = *recurrence,
                             .is_recurrence_assumed = false,
                             .amounts = {}},
                  .line = line};
        assume_recurrence(head.figure, *line);
        return head;
    }

    [[nodiscard]] std::size_t place(std::size_t column) const { return static_cast<std::size_t>(headings_.column_of[column]); }

    bool is_possible(const CsvRow& row, const OrganisationEntry& organisation, const LineEntry& line, const Period& period,
                     std::size_t line_column) {
        bool possible = true;
        if (!organisation.submits_returns()) {
            check_.report("V030", cell(row, 0), headings_.names[place(0)],
                          fmt::format("{} is a group of bodies, and groups have no returns", organisation.code),
                          "give the figures to the bodies, or import them as statements");
            possible = false;
        } else if (!organisation.existed_between(period.first_day(), period.last_day())) {
            check_.report("V019", cell(row, 0), headings_.names[place(0)],
                          fmt::format("{} did not exist in {} ({}): it {}", organisation.code, period.label(),
                                      period.month.name(), organisation.dates_in_words()),
                          fmt::format("correct the month or the body; `ccgledger orgs show {}` names who came before and after",
                                      organisation.code));
            possible = false;
        }
        warn_of_line_years(row, line, period, line_column);
        return possible;
    }

    /// Says V103 of a plain row.
    void warn_of_row(std::size_t at, std::size_t line) {
        reader_.go_on_at(at, line);
        CsvRow row;
        ensure(reader_.next(row, findings_), "a row that was read is gone");
        check_.begin(row);
        ensure(read_head(row, 3, is_long_ ? 5 : 4).has_value(), "a plain row is not sound");
    }

    /// Said once for each line and year, however many rows have it.
    void warn_of_line_years(const CsvRow& row, const LineEntry& line, const Period& period, std::size_t line_column) {
        const int year = period.year.start();
        const bool is_in_use = year >= line.first_year && (!line.last_year || year <= *line.last_year);
        if (is_in_use || !warned_.insert({line.id, year}).second) {
            return;
        }
        check_.report("V103", cell(row, line_column), headings_.names[place(line_column)],
                      fmt::format("line {} was in use {} and not in {}; this row, and others of the file that are like it, are kept",
                                  line.code, years_of(line), period.year.label()),
                      "check the line");
    }

    static std::string years_of(const LineEntry& line) {
        const std::string first = FinancialYear::starting(line.first_year).label();
        return line.last_year ? fmt::format("from {} to {}", first, FinancialYear::starting(*line.last_year).label())
                              : fmt::format("from {} on", first);
    }

    /// False when the cell was refused.
    bool read_amount(const CsvRow& row, std::size_t column, const LineEntry& line, StagedFigure& figure, std::size_t measure) {
        const CsvCell& amount_cell = cell(row, column);
        const std::string& field = headings_.names[place(column)];
        figure.lines[measure] = static_cast<std::uint32_t>(row.line);
        if (line.counts_persons) {
            const auto persons = check_.whole_number(amount_cell, field);
            if (persons) {
                figure.amounts[measure] = *persons;
            }
            return persons.has_value();
        }
        const auto amount = check_.amount(amount_cell, field, unit());
        if (!amount) {
            return false;
        }
        figure.decimals = std::max(figure.decimals, static_cast<std::uint8_t>(std::min(amount->decimals, 255)));
        if (amount->amount) {
            figure.amounts[measure] = options_.deficit_positive ? -amount->amount->pence() : amount->amount->pence();
        }
        return true;
    }

    void read_tidy(const CsvRow& row) {
        constexpr std::size_t notes_column = 9;
        const bool has_notes = headings_.column_of[notes_column] >= 0;
        rows_.notes += has_notes && !trimmed(cell(row, notes_column).text).empty() ? 1U : 0U;
        std::optional<Head> head = read_head(row, 3, 4);
        // The amounts are read whatever the head says, so that all errors of the row come in one run.
        static const LineEntry any_line{};
        const LineEntry& line = head ? *head->line : any_line;
        StagedFigure figure = head ? head->figure : StagedFigure{};
        bool sound = head.has_value();
        for (std::size_t measure = 0; measure < 4; ++measure) {
            sound &= read_amount(row, 5 + measure, line, figure, measure);
        }
        if (sound) {
            keep(figure, line);
        }
    }

    void read_long(const CsvRow& row) {
        std::optional<Head> head = read_head(row, 3, 5);
        const std::optional<std::size_t> measure = read_measure(cell(row, 4));
        static const LineEntry any_line{};
        const LineEntry& line = head ? *head->line : any_line;
        StagedFigure figure = head ? head->figure : StagedFigure{};
        const bool sound = read_amount(row, 6, line, figure, measure.value_or(0));
        if (head && measure && sound) {
            keep(figure, line);
        }
    }

    std::optional<std::size_t> read_measure(const CsvCell& measure_cell) {
        const std::string_view text = trimmed(measure_cell.text);
        for (std::size_t i = 0; i < long_measures.size(); ++i) {
            if (text == long_measures[i]) {
                return i;
            }
        }
        check_.report("V017", measure_cell, "measure",
                      fmt::format("there is no measure \"{}\"{}", text,
                                  did_you_mean(text, {long_measures.begin(), long_measures.end()})),
                      "write plan_ytd, actual_ytd, plan_fy or forecast_fy");
        return std::nullopt;
    }

    void keep(const StagedFigure& figure, const LineEntry& line) {
        keep_figure(figure, is_long_, line.is_calculated ? rows_.totals : rows_.figures);
    }

    /// What one look at a list tells.
    struct Looked {
        bool is_settled = true;   ///< in key order, one entry a key
        int decimals = 0;         ///< most of any figure
    };
    static Looked look_over(const std::vector<StagedFigure>& list) {
        Looked looked;
        for (std::size_t i = 0; i < list.size(); ++i) {
            looked.is_settled = looked.is_settled && (i == 0 || is_before(list[i - 1], list[i]));
            looked.decimals = std::max<int>(looked.decimals, list[i].decimals);
        }
        return looked;
    }

    /// Key order, one entry a key. Returns the most decimals of any figure.
    int settle(std::vector<StagedFigure>& list) {
        const Looked looked = look_over(list);
        if (looked.is_settled) {
            return looked.decimals;
        }
        std::stable_sort(list.begin(), list.end(), is_before);
        std::size_t kept = 0;
        for (std::size_t first = 0; first < list.size();) {
            std::size_t last = first + 1;
            while (last < list.size() && same_key(list[first], list[last])) {
                ++last;
            }
            if (last == first + 1) {
                if (kept != first) {
                    list[kept] = list[first];
                }
                ++kept;
            } else if (const auto one = settled(std::span(list).subspan(first, last - first))) {
                list[kept++] = *one;
            }
            first = last;
        }
        list.resize(kept);
        return look_over(list).decimals;
    }

    /// One figure of all that have its key; none when every amount of it is given more than once, and differently.
    std::optional<StagedFigure> settled(std::span<const StagedFigure> all) {
        StagedFigure figure = all.front();
        figure.amounts = {};
        figure.lines = {};
        figure.decimals = 0;
        figure.is_recurrence_assumed = true;
        // In the long layout a row is about one measure, in the tidy one about the four of them.
        const std::size_t step = is_long_ ? 1 : 4;
        for (std::size_t measure = 0; measure < 4; measure += step) {
            const auto gives = [&](const StagedFigure& one) { return one.lines[measure] != 0; };
            const auto first = std::find_if(all.begin(), all.end(), gives);
            const bool is_given = first != all.end();
            const bool is_given_again = is_given && std::find_if(first + 1, all.end(), gives) != all.end();
            if (!is_given || (is_given_again && !can_be_trusted(all, measure, measure + step))) {
                continue;
            }
            for (std::size_t i = measure; i < measure + step; ++i) {
                figure.amounts[i] = first->amounts[i];
                figure.lines[i] = first->lines[i];
            }
            figure.decimals = std::max(figure.decimals, first->decimals);
            // A figure whose recurrence one row states and another leaves out: the stated one holds.
            figure.is_recurrence_assumed = figure.is_recurrence_assumed && first->is_recurrence_assumed;
        }
        return figure.source_line() == 0 ? std::nullopt : std::optional(figure);
    }

    /// Rows that say the same are one row too many. Of rows that differ nobody knows which one holds: all of them are in error.
    bool can_be_trusted(std::span<const StagedFigure> all, std::size_t from, std::size_t to) {
        std::vector<const StagedFigure*> given;
        for (const StagedFigure& one : all) {
            if (one.lines[from] != 0) {
                given.push_back(&one);
            }
        }
        ensure(!given.empty(), "of an amount that is told twice no row is left");
        const StagedFigure& first = *given.front();
        const bool is_same = std::all_of(given.begin(), given.end(), [&](const StagedFigure* one) {
            return std::equal(one->amounts.begin() + static_cast<std::ptrdiff_t>(from), one->amounts.begin() + static_cast<std::ptrdiff_t>(to),
                              first.amounts.begin() + static_cast<std::ptrdiff_t>(from));
        });
        if (!is_same) {
            report_twice(first.lines[from], given[1]->lines[from], is_same);
        }
        for (std::size_t i = 1; i < given.size(); ++i) {
            report_twice(given[i]->lines[from], first.lines[from], is_same);
        }
        return is_same;
    }

    void report_twice(std::size_t line, std::size_t other, bool is_same) {
        Place place{.line = line};
        if (findings_.count_of("V021") < 20) {
            place = reader_.place_of_line_number(line);
        }
        findings_.add({.id = "V021",
                       .place = std::move(place),
                       .field = {},
                       .message = fmt::format("the row at line {} is about the same {}{}", other,
                                              is_long_ ? "body, month, line, measure and recurrence"
                                                                         : "body, month, line and recurrence",
                                              is_same ? "" : is_long_ ? ", with another amount" : ", with other amounts"),
                       .fix = is_same ? "remove one of the two rows" : "remove the row that is wrong, or add them where they come from"});
    }

    CsvReader& reader_;
    const Headings& headings_;
    bool is_long_;
    const Directory& directory_;
    const ReturnOptions& options_;
    Findings& findings_;
    RowCheck check_;
    PlainRows plain_;
    ReturnRows rows_;
    std::set<std::pair<std::int64_t, int>> warned_;   // lines and years of which V103 was said
};

/// Whether two figures give one of the four amounts both.
bool give_the_same_amount(const StagedFigure& a, const StagedFigure& b) {
    for (std::size_t i = 0; i < a.amounts.size(); ++i) {
        if (a.amounts[i] && b.amounts[i]) {
            return true;
        }
    }
    return false;
}

std::string_view recurrence_word(const StagedFigure& figure) { return figure.recurrence == 1 ? "R" : "NR"; }

/// V048 on each row that gives the figure: in the long layout there are up to four.
void report_told_twice(const StagedFigure& figure, const std::string& message, const CsvReader& reader, Findings& findings) {
    const std::set<std::uint32_t> lines(figure.lines.begin(), figure.lines.end());
    for (const std::uint32_t line : lines) {
        if (line != 0) {
            findings.add({.id = "V048",
                          .place = findings.count_of("V048") < 20 ? reader.place_of_line_number(line) : Place{.line = line},
                          .field = "recurrence",
                          .message = message,
                          .fix = "remove the row without a recurrence if it is the sum of the others; else write R or NR in it"});
        }
    }
}

struct TotalSum {
    std::int64_t pence = 0;
    std::int64_t terms = 0;
    bool is_known = true;
};

bool is_below(const LineEntry& line, std::int64_t ancestor, const Directory& directory) {
    const LineEntry* at = &line;
    while (at->parent_id) {
        if (*at->parent_id == ancestor) {
            return true;
        }
        at = &directory.line_by_id(*at->parent_id);
    }
    return false;
}

/// The sum of a total's lines in the total's own direction; only those of its recurrence when it names one.
TotalSum sum_below(const StagedFigure& total, const LineEntry& line, std::size_t measure, const std::vector<StagedFigure>& figures,
                   const Directory& directory) {
    const auto first = std::lower_bound(figures.begin(), figures.end(), total, [](const StagedFigure& a, const StagedFigure& b) {
        return std::tie(a.period_id, a.organisation_id) < std::tie(b.period_id, b.organisation_id);
    });
    TotalSum sum;
    for (auto at = first; at != figures.end() && is_same_return(*at, total); ++at) {
        const LineEntry& below = directory.line_by_id(at->line_id);
        if ((total.recurrence != 0 && at->recurrence != total.recurrence) || !is_below(below, line.id, directory)) {
            continue;
        }
        ++sum.terms;
        if (at->amounts[measure]) {
            const Money amount = Money::from_pence(*at->amounts[measure]);
            sum.pence = (Money::from_pence(sum.pence) + amount * (below.sign * line.sign)).pence();
        } else {
            sum.is_known = false;
        }
    }
    return sum;
}

}  // namespace

void assume_recurrence(StagedFigure& figure, const LineEntry& line) {
    if (figure.recurrence != 0 || line.is_calculated) {
        return;
    }
    if (line.default_recurrence == "R" || line.default_recurrence == "NR") {
        figure.recurrence = line.default_recurrence == "R" ? 1 : 2;
        figure.is_recurrence_assumed = true;
    }
}

std::uint32_t StagedFigure::source_line() const {
    std::uint32_t first = 0;
    for (const std::uint32_t line : lines) {
        if (line != 0 && (first == 0 || line < first)) {
            first = line;
        }
    }
    return first;
}

ReturnRows read_return(CsvReader& reader, const Headings& headings, const Directory& directory, const ReturnOptions& options,
                       Findings& findings) {
    return ReturnReader(reader, headings, directory, options, findings).read();
}

void take_out_lines_told_twice(ReturnRows& rows, const Directory& directory, const CsvReader& reader, Findings& findings) {
    std::vector<StagedFigure>& figures = rows.figures;
    std::set<std::size_t> taken_out;
    for (std::size_t at = 0; at + 1 < figures.size(); ++at) {
        const StagedFigure& whole = figures[at];
        if (whole.recurrence != 0) {
            continue;   // in key order the figure without a recurrence stands before those of its line that have one
        }
        std::vector<std::string> parts;
        for (std::size_t next = at + 1; next < figures.size() && is_same_return(figures[next], whole) && figures[next].line_id == whole.line_id; ++next) {
            const StagedFigure& part = figures[next];
            if (!give_the_same_amount(whole, part)) {
                continue;
            }
            parts.push_back(part.carried_from ? fmt::format("{} in the ledger", recurrence_word(part))
                                              : fmt::format("{} at line {}", recurrence_word(part), part.source_line()));
            if (whole.carried_from && !part.carried_from) {
                taken_out.insert(next);
                report_told_twice(part, fmt::format("{} is {} here, and without a recurrence in the ledger", directory.line_by_id(part.line_id).code, recurrence_word(part)),
                                  reader, findings);
            }
        }
        if (!parts.empty() && !whole.carried_from) {
            taken_out.insert(at);
            report_told_twice(whole, fmt::format("{} is without a recurrence here, and {}", directory.line_by_id(whole.line_id).code, fmt::join(parts, " and ")), reader,
                              findings);
        }
    }
    for (auto at = taken_out.rbegin(); at != taken_out.rend(); ++at) {
        figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(*at));
    }
}

TotalsCompared compare_totals(const ReturnRows& rows, const Directory& directory, const CsvReader& reader, Findings& findings) {
    TotalsCompared compared;
    for (const StagedFigure& total : rows.totals) {
        const LineEntry& line = directory.line_by_id(total.line_id);
        bool differs = false;
        bool was_warned = false;
        for (std::size_t measure = 0; measure < 4; ++measure) {
            if (!total.amounts[measure]) {
                continue;
            }
            const TotalSum sum = sum_below(total, line, measure, rows.figures, directory);
            const std::int64_t difference = *total.amounts[measure] - sum.pence;
            // Amounts to the penny are not rounded: they must agree to the penny.
            const std::int64_t tolerance = rows.rounding_unit_pence > 1 ? sum.terms * rows.rounding_unit_pence : 0;
            const bool is_comparable = sum.terms > 0 && sum.is_known;
            if (!is_comparable && !was_warned) {
                // Once for a total: what is missing is mostly missing for all four measures.
                was_warned = true;
                findings.add({.id = "V102",
                              .place = reader.place_of_line_number(total.lines[measure]),
                              .field = {},
                              .message = fmt::format("the total {} was not compared: {}", line.code,
                                                     sum.terms == 0 ? "none of its lines is in the file"
                                                                    : fmt::format("one of its lines has no {}", measure_names[measure])),
                              .fix = {}});
            } else if (is_comparable && (difference > tolerance || difference < -tolerance)) {
                findings.add({.id = "V022",
                              .place = reader.place_of_line_number(total.lines[measure]),
                              .field = std::string(measure_names[measure]),
                              .message = fmt::format("the total {} is {} and its {} to {}: the total is {} {}", line.code,
                                                     to_text(Money::from_pence(*total.amounts[measure]), MoneyUnit::pounds, 2),
                                                     sum.terms == 1 ? "one line adds" : fmt::format("{} lines add", sum.terms),
                                                     to_text(Money::from_pence(sum.pence), MoneyUnit::pounds, 2),
                                                     to_text(Money::from_pence(difference < 0 ? -difference : difference),
                                                             MoneyUnit::pounds, 2),
                                                     difference < 0 ? "too small" : "too large"),
                              .fix = "correct the total or the line that is wrong"});
            }
            differs |= is_comparable && (difference > tolerance || difference < -tolerance);
        }
        compared.agreed += !differs && !was_warned ? 1U : 0U;
        compared.not_compared += !differs && was_warned ? 1U : 0U;
    }
    return compared;
}

}  // namespace ccgledger
