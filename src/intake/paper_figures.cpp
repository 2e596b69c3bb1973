#include "intake/paper_figures.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "intake/row_check.h"
#include "intake/thousandfold.h"
#include "values/csv_text.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

using Kind = PrintedValue::Kind;

std::string_view word_of(PrintedValue::Bound bound) {
    switch (bound) {
        case PrintedValue::Bound::exact:
            return "exact";
        case PrintedValue::Bound::at_least:
            return "at_least";
        case PrintedValue::Bound::at_most:
            return "at_most";
        case PrintedValue::Bound::about:
            return "about";
    }
    return "exact";
}

Cell maybe_text(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

/// Rows in the order of paper_figure_layout's columns. A label, measure and timing that a table prints more than once are told
/// apart by the order in which they stand.
class RowMaker {
public:
    void add(const PaperCell& cell) {
        const auto key = std::tuple(cell.organisation_id, cell.year, cell.month.value_or(0), cell.label, cell.measure, cell.recurrence, cell.timing);
        const std::int64_t occurrence = ++occurrences_[key];
        const PrintedValue& value = cell.value;
        const bool is_money = !cell.is_text && value.kind == Kind::money && value.amount;
        const bool is_percent = !cell.is_text && value.kind == Kind::percent && value.basis_points;
        StagedRecord record{.values = {}, .source_line = cell.source_line, .source_column = cell.source_column};
        record.values = {cell.organisation_id,
                         std::int64_t{cell.year},
                         cell.month ? Cell{std::int64_t{*cell.month}} : Cell{},
                         cell.label,
                         cell.measure,
                         std::int64_t{cell.recurrence},
                         cell.timing,
                         occurrence,
                         cell.basis,
                         is_money ? Cell{value.amount->pence()} : Cell{},
                         is_percent ? Cell{*value.basis_points} : Cell{},
                         std::string(word_of(value.bound)),
                         std::max<std::int64_t>(1, is_percent ? value.rounding_unit_basis_points : value.rounding_unit_pence),
                         maybe_text(cell.as_published),
                         maybe_text(cell.note),
                         Cell{}};
        rows.records.push_back(std::move(record));
    }

    RecordRows rows;

private:
    std::map<std::tuple<std::int64_t, int, int, std::string, std::string, int, std::string>, std::int64_t> occurrences_;
};

enum Column : std::size_t { organisation, period, label, measure, recurrence, timing, value, unit, as_published, note };

/// Reads a list of figures, row by row.
class FiguresReader {
public:
    FiguresReader(CsvReader& reader, const Headings& headings, const Declared& declared, const Directory& directory, Findings& findings)
        : reader_(reader), headings_(headings), declared_(declared), directory_(directory), findings_(findings), check_(reader, directory, findings) {}

    RecordRows read() {
        CsvRow row;
        while (reader_.next(row, findings_)) {
            ++maker_.rows.rows_read;
            check_.begin(row);
            if (check_.has_cells(headings_.names.size())) {
                read_row(row);
            }
        }
        compare_labels();
        return std::move(maker_.rows);
    }

private:
    const CsvCell& cell(const CsvRow& row, Column column) const {
        static const CsvCell absent{};
        const int place = headings_.column_of[column];
        return place < 0 ? absent : row.cells[static_cast<std::size_t>(place)];
    }

    std::string_view name(Column column) const { return figures_columns()[column].heading; }

    void read_row(const CsvRow& row) {
        const std::size_t errors_before = findings_.errors();
        PaperCell figure;
        figure.source_line = row.line;
        figure.source_column = static_cast<std::size_t>(headings_.column_of[value]) + 1;
        read_scope(row, figure);
        read_words(row, figure);
        read_value(row, figure);
        if (findings_.errors() == errors_before) {
            note_label(row, figure);
            maker_.add(figure);
        }
    }

    void read_scope(const CsvRow& row, PaperCell& figure) {
        const CsvCell& body = cell(row, organisation);
        const OrganisationEntry* found = trimmed(body.text).empty() ? declared_.organisation : check_.organisation(body, name(organisation));
        if (found != nullptr) {
            figure.organisation_id = found->id;
        } else if (trimmed(body.text).empty()) {
            check_.report_row("V045", "neither the row nor the command names the body", "give its code with --org");
        }
        // `2015-16 M05`, or `2016-17` for a year as a whole.
        const CsvCell& when = cell(row, period);
        const std::string_view text = trimmed(when.text);
        const std::size_t space = text.find_first_of(" :");
        const auto year = parse_financial_year(text.substr(0, space));
        const auto month = space == std::string_view::npos ? std::nullopt : parse_return_month(text.substr(space + 1));
        if (!year || !directory_.has_year(*year) || (space != std::string_view::npos && !month)) {
            check_.report("V016", when, name(period), fmt::format("\"{}\" is not a year, or a month of one", text), "write 2015-16 M05, or 2016-17");
            return;
        }
        figure.year = year->start();
        figure.month = month ? std::optional(month->number()) : std::nullopt;
        const bool contradicts = (declared_.year && *declared_.year != *year) || (declared_.month && month && *declared_.month != *month);
        if (contradicts) {
            check_.report("V033", when, name(period), fmt::format("the row is about {}, and the command says otherwise", text), "correct --fy and --month, or leave them out");
        }
    }

    void read_words(const CsvRow& row, PaperCell& figure) {
        figure.label = std::string(trimmed(cell(row, label).text));
        if (figure.label.empty()) {
            check_.report("V023", cell(row, label), name(label), "no label is given", "give the row's label as it was published");
        }
        figure.measure = std::string(trimmed(cell(row, measure).text));
        if (paper_measure(figure.measure) == nullptr) {
            std::vector<std::string> codes;
            for (const PaperMeasure& known : paper_measures()) {
                codes.push_back(known.code);
            }
            check_.report("V017", cell(row, measure), name(measure),
                          fmt::format("there is no measure \"{}\"{}", figure.measure, did_you_mean(figure.measure, codes)),
                          "`ccgledger layouts show figures` lists the measures");
        }
        figure.basis = basis_of_measure(figure.measure);
        const CsvCell& is_recurrent = cell(row, recurrence);
        if (!equal_ignoring_case(trimmed(is_recurrent.text), "total")) {
            figure.recurrence = check_.recurrence(is_recurrent, name(recurrence)).value_or(0);
        }
        figure.timing = std::string(trimmed(cell(row, timing).text));
        const auto& known = paper_timings();
        if (std::find(known.begin(), known.end(), figure.timing) == known.end()) {
            check_.report("V024", cell(row, timing), name(timing),
                          fmt::format("\"{}\" is not one of the timings{}", figure.timing, did_you_mean(figure.timing, known)),
                          "write plan_ytd, actual_ytd, variance_ytd, plan_annual, forecast_outturn or another of `ccgledger layouts show figures`");
        }
        figure.as_published = std::string(trimmed(cell(row, as_published).text));
        figure.note = std::string(trimmed(cell(row, note).text));
    }

    void read_value(const CsvRow& row, PaperCell& figure) {
        struct UnitWord {
            std::string_view word, suffix;
            MoneyUnit unit;
        };
        static constexpr UnitWord words[] = {{"GBP", "", MoneyUnit::pounds},
                                             {"GBP000", "", MoneyUnit::thousands},
                                             {"GBPm", "", MoneyUnit::millions},
                                             {"GBPbn", "bn", MoneyUnit::pounds},
                                             {"percent", "%", MoneyUnit::pounds}};
        const std::string_view given = trimmed(cell(row, unit).text);
        const auto* found = std::find_if(std::begin(words), std::end(words), [&](const UnitWord& word) { return word.word == given; });
        if (found == std::end(words)) {
            check_.report("V024", cell(row, unit), name(unit), fmt::format("\"{}\" is not one of the units", given), "write GBP, GBP000, GBPm, GBPbn or percent");
            return;
        }
        const CsvCell& number = cell(row, value);
        const std::string text(trimmed(number.text));
        if (text.empty()) {
            if (headings_.rejected_from >= 0) {
                check_.report("V023", number, name(value), "the figure is still missing", "look it up and write it here");
            }
            read_bound(figure, found->unit);
            return;
        }
        const auto read = parse_printed_value(text + std::string(found->suffix), found->unit);
        if (const auto* problem = std::get_if<AmountProblem>(&read)) {
            AmountRefusal refusal = refusal_of(text, *problem);
            check_.report(refusal.id, number, name(value), std::move(refusal.message), "write a plain number");
            return;
        }
        figure.value = std::get<PrintedValue>(read);
        compare_with_print(row, figure, found->unit);
    }

    /// `>95%` has no figure of its own, but a bound and a percentage.
    static void read_bound(PaperCell& figure, MoneyUnit unit) {
        const auto printed = parse_printed_value(figure.as_published, unit);
        if (const auto* said = std::get_if<PrintedValue>(&printed); said != nullptr && said->bound != PrintedValue::Bound::exact) {
            figure.value = *said;
        }
    }

    /// The figure must be what the print says, its sign aside. A print that cannot be read proves nothing.
    void compare_with_print(const CsvRow& row, PaperCell& figure, MoneyUnit unit) {
        const auto printed = parse_printed_value(figure.as_published, unit);
        const auto* said = std::get_if<PrintedValue>(&printed);
        if (said == nullptr || said->kind != figure.value.kind) {
            return;
        }
        figure.value.bound = said->bound;
        const auto size = [](const PrintedValue& one) {
            return std::abs(one.kind == Kind::percent ? one.basis_points.value_or(0) : one.amount.value_or(Money()).pence());
        };
        if (size(*said) != size(figure.value)) {
            check_.report("V106", cell(row, value), name(value),
                          fmt::format("the figure is {} and the print says \"{}\"", trimmed(cell(row, value).text), figure.as_published), "");
        }
    }

    /// A figure that the paper labels with a percentage (`labelled 0.5%`): what it is a percentage of lies between two amounts.
    struct Label {
        std::int64_t organisation_id = 0;
        int year = 0;
        std::optional<int> month;
        std::string measure;
        std::string words;
        Money amount;                      // its size
        std::int64_t basis_points = 0;     // of the percentage, its size
        std::int64_t step = 1;             // that the percentage is printed in, basis points
        Place place;
    };

    void note_label(const CsvRow& row, const PaperCell& figure) {
        constexpr std::string_view word = "labelled ";
        const std::size_t at = figure.note.find(word);
        if (at == std::string::npos || figure.value.kind != Kind::money || !figure.value.amount) {
            return;
        }
        const std::string_view text = std::string_view(figure.note).substr(at + word.size());
        const std::size_t end = text.find('%');
        const auto read = end == std::string_view::npos ? std::variant<PrintedValue, AmountProblem>(AmountProblem{})
                                                        : parse_printed_value(text.substr(0, end + 1), MoneyUnit::pounds);
        const auto* percent = std::get_if<PrintedValue>(&read);
        if (percent == nullptr || percent->kind != Kind::percent || percent->basis_points.value_or(0) == 0) {
            return;
        }
        labels_.push_back({.organisation_id = figure.organisation_id,
                           .year = figure.year,
                           .month = figure.month,
                           .measure = figure.measure,
                           .words = fmt::format("{} labelled {}", figure.as_published, text.substr(0, end + 1)),
                           .amount = Money::from_pence(std::abs(figure.value.amount->pence())),
                           .basis_points = std::abs(*percent->basis_points),
                           .step = percent->rounding_unit_basis_points,
                           .place = reader_.place_of(row)});
    }

    /// Whether the most that `a` can be a percentage of is less than the least that `b` can be: each percentage may lie half a
    /// step to either side of what is printed. Multiplied out, in wide integers, so that nothing is rounded.
    static bool is_below(const Label& a, const Label& b) {
        __extension__ using Wide = __int128;
        const std::int64_t least_twice = std::max<std::int64_t>(2 * a.basis_points - a.step, 1);
        const std::int64_t most_twice = 2 * b.basis_points + b.step;
        return static_cast<Wide>(a.amount.pence()) * most_twice < static_cast<Wide>(b.amount.pence()) * least_twice;
    }

    /// Percentages of one paper are of one allocation: amounts and percentages that imply two do not agree.
    void compare_labels() {
        for (std::size_t i = 1; i < labels_.size(); ++i) {
            const Label& one = labels_[i];
            const auto other = std::find_if(labels_.begin(), labels_.begin() + static_cast<std::ptrdiff_t>(i), [&](const Label& label) {
                const bool is_same = label.organisation_id == one.organisation_id && label.year == one.year && label.month == one.month;
                return is_same && (is_below(label, one) || is_below(one, label));
            });
            if (other != labels_.begin() + static_cast<std::ptrdiff_t>(i)) {
                findings_.add({.id = "V109",
                               .place = one.place,
                               .field = {},
                               .message = fmt::format("{} ({}) and {} ({}) cannot be percentages of one allocation", one.words, one.measure, other->words, other->measure),
                               .fix = {}});
            }
        }
    }

    std::vector<Label> labels_;
    CsvReader& reader_;
    const Headings& headings_;
    const Declared& declared_;
    const Directory& directory_;
    Findings& findings_;
    RowCheck check_;
    RowMaker maker_;
};

}  // namespace

const RecordLayout& paper_figure_layout() {
    using enum FieldKind;
    static const RecordLayout layout{figures_layout_name,
                                     "published figures: one row per figure of a board paper; --org names the body where the rows do not",
                                     "paper_figure",
                                     "figure",
                                     {
                                         {"organisation", "organisation_id", FieldKind::organisation, true, true},
                                         {"financial_year", "financial_year", year, true, true},
                                         {"month", "month", month, false, true},
                                         {"label", "label", text, true, true},
                                         {"measure", "measure", text, true, true},
                                         {"recurrence", "recurrence", FieldKind::recurrence, true, true},
                                         {"timing", "timing", text, true, true},
                                         {"occurrence", "occurrence", count, true, true},
                                         {"basis", "basis", text},
                                         {"amount", "amount_pence", pounds},
                                         {"percent", "basis_points", basis_points},
                                         {"bound", "bound", text},
                                         {"rounding", "rounding_unit_pence", count},
                                         {"as_published", "as_published", text},
                                         {"note", "note", text},
                                         {.heading = "withdrawn", .column = "is_withdrawn", .kind = yes_no, .column_is_optional = true, .is_later = true},
                                     }};
    return layout;
}

const std::vector<LayoutColumn>& figures_columns() {
    static const std::vector<LayoutColumn> columns = {
        {"organisation", true},  {"period"}, {"row_label_as_published"}, {"standardised_measure"}, {"recurrence"}, {"basis"}, {"value"}, {"unit"},
        {"value_as_published"}, {"note"}};
    return columns;
}

RecordRows paper_figures_of(const PublishedTable& table) {
    RowMaker maker;
    maker.rows.rows_read = table.rows_read;
    for (const PaperCell& cell : table.cells) {
        if (cell.is_text || cell.value.kind != Kind::unknown) {
            maker.add(cell);
        }
    }
    return std::move(maker.rows);
}

RecordRows read_figures(CsvReader& reader, const Headings& headings, const Declared& declared, const Directory& directory, Findings& findings) {
    return FiguresReader(reader, headings, declared, directory, findings).read();
}

void warn_of_lives(const RecordRows& figures, const Directory& directory, const CsvReader& reader, Findings& findings) {
    std::set<std::int64_t> warned;
    for (const StagedRecord& record : figures.records) {
        // The first columns of paper_figure_layout: the body, the year and the month, which a figure of a year has not.
        const OrganisationEntry& body = directory.organisation_by_id(std::get<std::int64_t>(record.values[0]));
        const FinancialYear year = FinancialYear::starting(static_cast<int>(std::get<std::int64_t>(record.values[1])));
        const auto* month = std::get_if<std::int64_t>(&record.values[2]);
        const auto period = month == nullptr ? std::nullopt : std::optional(Period{.year = year, .month = ReturnMonth::of(static_cast<int>(*month))});
        const bool existed = period ? body.existed_between(period->first_day(), period->last_day()) : body.existed_between(year.first_day(), year.last_day());
        if (existed || !warned.insert(body.id).second) {
            continue;
        }
        findings.add({.id = "V101",
                      .place = reader.place_of_line_number(record.source_line),
                      .field = {},
                      .message = fmt::format("{} did not exist in {}: it {}; this figure, and others of the file that are like it, are kept as they are",
                                             body.code, period ? period->label() : year.label(), body.dates_in_words()),
                      .fix = "correct the body or the year if another is meant"});
    }
}

void warn_of_thousandfold(const RecordRows& figures, const CsvReader& reader, Findings& findings) {
    struct Told {
        std::int64_t pence = 0;
        std::string timing;
    };
    // What one row of a paper tells of one time: body, year, month, label, measure, recurrence, and whether it is to date.
    using Row = std::tuple<Cell, Cell, Cell, Cell, Cell, Cell, bool>;
    std::map<Row, Told> told;
    std::set<Row> warned;
    for (const StagedRecord& record : figures.records) {
        const auto& values = record.values;   // the columns of paper_figure_layout, in their order
        const std::string& timing = std::get<std::string>(values[6]);
        const auto* pence = std::get_if<std::int64_t>(&values[9]);
        const bool is_to_date = timing == "plan_ytd" || timing == "actual_ytd";
        const bool is_of_year = timing == "plan_annual" || timing == "plan_annual_revised" || timing == "forecast_outturn";
        if (pence == nullptr || (!is_to_date && !is_of_year)) {
            continue;
        }
        const Row row{values[0], values[1], values[2], values[3], values[4], values[5], is_to_date};
        const auto [at, is_first] = told.try_emplace(row, Told{.pence = *pence, .timing = timing});
        if (is_first || !is_thousandfold(*pence, at->second.pence) || !warned.insert(row).second) {
            continue;
        }
        const auto pounds = [](std::int64_t amount) { return to_text(Money::from_pence(amount), MoneyUnit::pounds, 2); };
        findings.add({.id = "V118",
                      .place = reader.place_of_line_number(record.source_line),
                      .field = timing,
                      .message = fmt::format("{}: {} is {} and {} is {}", std::get<std::string>(values[3]), at->second.timing, pounds(at->second.pence), timing,
                                             pounds(*pence)),
                      .fix = {}});
    }
}

Rejects rejects_of(const PublishedTable& table, const Directory& directory) {
    Rejects rejects;
    for (const LayoutColumn& column : figures_columns()) {
        rejects.heading += (rejects.heading.empty() ? "" : ",") + std::string(column.heading);
    }
    for (const BadCell& bad : table.bad) {
        const PaperCell& cell = bad.cell;
        const std::string period = FinancialYear::starting(cell.year).label() + (cell.month ? fmt::format(" M{:02}", *cell.month) : "");
        const std::string is_recurrent = cell.recurrence == 1 ? "R" : cell.recurrence == 2 ? "NR" : "total";
        const PaperMeasure* measure = paper_measure(cell.measure);
        const bool is_percent = cell.timing.find("percent") != std::string::npos || (measure != nullptr && measure->nature == MeasureNature::percentage);
        const std::string_view unit = is_percent                              ? "percent"
                                      : bad.unit == MoneyUnit::pounds    ? "GBP"
                                      : bad.unit == MoneyUnit::thousands ? "GBP000"
                                                                         : "GBPm";
        const std::string body = cell.organisation_id == 0 ? bad.organisation_name : directory.organisation_by_id(cell.organisation_id).code;
        rejects.rows.push_back({.line = cell.source_line,
                                .because = fmt::format("{}: {}", bad.id, bad.message),
                                .raw_text = fmt::format("{},{},{},{},{},{},,{},{},", csv_cell_text(body), period, csv_cell_text(cell.label), cell.measure,
                                                        is_recurrent, cell.timing, unit, csv_cell_text(cell.as_published))});
    }
    return rejects;
}

}  // namespace ccgledger
