#include "intake/record_rows.h"

#include <algorithm>
#include <limits>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/row_check.h"
#include "values/errors.h"
#include "values/similar.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

constexpr std::string_view rounding_column = "rounding_unit_pence";

bool has_rounding(const RecordLayout& layout) {
    return std::any_of(layout.fields.begin(), layout.fields.end(),
                       [](const RecordField& field) { return field.kind == FieldKind::millions; });
}

class RecordReader {
public:
    RecordReader(CsvReader& reader, const Headings& headings, const RecordLayout& layout, const Directory& directory, MoneyUnit unit,
                 Findings& findings)
        : reader_(reader), headings_(headings), layout_(layout), directory_(directory), unit_(unit), findings_(findings),
          check_(reader, directory, findings) {}

    RecordRows read() {
        RecordRows rows;
        CsvRow row;
        while (reader_.next(row, findings_)) {
            ++rows.rows_read;
            check_.begin(row);
            if (!check_.has_cells(headings_.names.size())) {
                continue;
            }
            if (auto record = read_record(row)) {
                rows.records.push_back(std::move(*record));
            }
        }
        return rows;
    }

private:
    std::optional<StagedRecord> read_record(const CsvRow& row) {
        StagedRecord record{.values = {}, .source_line = row.line};
        measure_ = nullptr;
        organisation_ = nullptr;
        year_.reset();
        rounding_pence_ = 1;
        const std::size_t errors_before = findings_.errors();
        for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
            const RecordField& field = layout_.fields[i];
            const int column = headings_.column_of[i];
            static const CsvCell absent{};
            const CsvCell& cell = column < 0 ? absent : row.cells[static_cast<std::size_t>(column)];
            const Cell value = read_field(cell, field);
            if (!field.column.empty()) {
                record.values.push_back(value);
            }
        }
        if (has_rounding(layout_)) {
            record.values.emplace_back(rounding_pence_);
        }
        check_together(row, record);
        if (findings_.errors() != errors_before) {
            return std::nullopt;
        }
        warn_of_life(row);
        return record;
    }

    /// The value that a record has under a heading, and the cell that it was read from.
    std::pair<Cell, const CsvCell*> under(std::string_view heading, const CsvRow& row, const StagedRecord& record) const {
        std::size_t value = 0;
        for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
            if (layout_.fields[i].heading == heading) {
                return {record.values[value], &row.cells[static_cast<std::size_t>(headings_.column_of[i])]};
            }
            value += layout_.fields[i].column.empty() ? 0U : 1U;
        }
        throw InternalError("a layout names a heading that it does not have");
    }

    /// What two cells of a row must not say together. A cell that was refused already is not held against another.
    void check_together(const CsvRow& row, const StagedRecord& record) {
        const bool is_known_twice = layout_.differing.size() == 2;
        if (is_known_twice) {
            const auto [first, first_cell] = under(layout_.differing[0], row, record);
            const auto [second, second_cell] = under(layout_.differing[1], row, record);
            if (first == second && !std::holds_alternative<std::monostate>(first)) {
                check_.report("V033", *second_cell, layout_.differing[1],
                              fmt::format("{} and {} are the same body", layout_.differing[0], layout_.differing[1]),
                              "correct one of the two");
            }
        }
        const auto is_blank = [&](std::string_view heading) { return trimmed(under(heading, row, record).second->text).empty(); };
        if (!layout_.alternatives.empty() && std::all_of(layout_.alternatives.begin(), layout_.alternatives.end(), is_blank)) {
            check_.report("V023", *under(layout_.alternatives.front(), row, record).second, layout_.alternatives.front(),
                          fmt::format("none of these is filled: {}", fmt::join(layout_.alternatives, ", ")), "fill one of them");
        }
    }

    Cell read_number(const CsvCell& cell, const RecordField& field, std::int64_t most) {
        const auto number = check_.whole_number(cell, field.heading);
        if (!number || !*number) {
            return {};
        }
        if (**number < 0 || **number > most) {
            check_.report("V035", cell, field.heading, fmt::format("{} is {}", **number, **number < 0 ? "negative" : fmt::format("more than {}", most)),
                          "correct the number");
        }
        return **number;
    }

    Cell read_field(const CsvCell& cell, const RecordField& field) {
        const std::string_view text = trimmed(cell.text);
        if (text.empty() && field.kind != FieldKind::ignored) {
            return blank(cell, field);
        }
        switch (field.kind) {
            case FieldKind::ignored:
                return {};
            case FieldKind::text:
                return std::string(text);
            case FieldKind::organisation:
                organisation_ = check_.organisation(cell, field.heading);
                return organisation_ == nullptr ? Cell{} : Cell{organisation_->id};
            case FieldKind::year:
                year_ = check_.year(cell, field.heading);
                return year_ ? Cell{std::int64_t{year_->start()}} : Cell{};
            case FieldKind::month:
            case FieldKind::month_of_year: {
                const auto month = check_.month(cell, field.heading, true);
                if (month && month->number() == 13 && field.kind == FieldKind::month_of_year) {
                    check_.report("V016", cell, field.heading, "nothing begins in month 13, which is the audited position",
                                  "write a number from 1 (April) to 12 (March)");
                }
                return month ? Cell{std::int64_t{month->number()}} : Cell{};
            }
            case FieldKind::statement_period:
                return read_period(cell, field, text);
            case FieldKind::date:
                if (!PartialDate::parse(text)) {
                    check_.report("V027", cell, field.heading, fmt::format("\"{}\" is not a date", text),
                                  "write 2018, 2018-02 or 2018-02-13");
                }
                return std::string(text);
            case FieldKind::pounds:
                return read_money(cell, field, unit_);
            case FieldKind::size_in_pounds: {
                const Cell amount = read_money(cell, field, unit_);
                const auto* pence = std::get_if<std::int64_t>(&amount);
                if (pence != nullptr && *pence < 0) {
                    check_.report("V035", cell, field.heading, fmt::format("\"{}\" is negative", text),
                                  "write the amount without a sign; who gives and who receives is said beside it");
                }
                return amount;
            }
            case FieldKind::millions:
                return read_money(cell, field, MoneyUnit::millions);
            case FieldKind::count:
                return read_number(cell, field, std::numeric_limits<std::int64_t>::max());
            case FieldKind::basis_points:
                return read_number(cell, field, 10'000);
            case FieldKind::recurrence: {
                const auto recurrence = check_.recurrence(cell, field.heading);
                return recurrence ? Cell{std::int64_t{*recurrence}} : Cell{};
            }
            case FieldKind::yes_no:
                return read_word(cell, field, text, {"yes", "no"}) ? Cell{std::int64_t{text == "yes" ? 1 : 0}} : Cell{};
            case FieldKind::word:
                read_word(cell, field, text, field.words);
                return std::string(text);
            case FieldKind::measure:
                return read_measure(cell, field, text);
            case FieldKind::sign_convention:
                check_sign(cell, field, text);
                return {};
            case FieldKind::source:
                return read_source(cell, field, text);
            case FieldKind::line: {
                const LineEntry* found = check_.line(cell, field.heading);
                return found == nullptr ? Cell{} : Cell{found->id};
            }
        }
        throw InternalError("a record field of a kind that nobody reads");
    }

    Cell blank(const CsvCell& cell, const RecordField& field) {
        if (field.is_required) {
            check_.report("V023", cell, field.heading, fmt::format("{} is blank", field.heading), "fill the cell");
        }
        if (field.kind == FieldKind::recurrence) {
            return std::int64_t{0};
        }
        return field.fallback.empty() ? Cell{} : Cell{std::string(field.fallback)};
    }

    Cell read_period(const CsvCell& cell, const RecordField& field, std::string_view text) {
        for (const std::string_view word : {"plan", "outturn", "annual"}) {
            if (equal_ignoring_case(text, word)) {
                return std::string(word);
            }
        }
        const auto month = parse_return_month(text);
        if (!month || month->number() == 13) {
            check_.report("V016", cell, field.heading, fmt::format("\"{}\" is not a period of a claim", text),
                          "write plan, outturn, annual or M01 to M12");
            return {};
        }
        return fmt::format("M{:02}", month->number());
    }

    Cell read_money(const CsvCell& cell, const RecordField& field, MoneyUnit unit) {
        const auto amount = check_.amount(cell, field.heading, unit);
        if (!amount || !amount->amount) {
            return {};
        }
        rounding_pence_ = rounding_step_pence(unit, amount->decimals);
        return amount->amount->pence();
    }

    bool read_word(const CsvCell& cell, const RecordField& field, std::string_view text, const std::vector<std::string_view>& words) {
        if (std::find(words.begin(), words.end(), text) != words.end()) {
            return true;
        }
        check_.report("V024", cell, field.heading, fmt::format("\"{}\" is not one of: {}", text, fmt::join(words, ", ")),
                      "use one of these words");
        return false;
    }

    Cell read_measure(const CsvCell& cell, const RecordField& field, std::string_view text) {
        measure_ = directory_.measure(text);
        if (measure_ == nullptr) {
            check_.report("V017", cell, field.heading,
                          fmt::format("there is no measure \"{}\"{}", text, did_you_mean(text, directory_.measure_codes())),
                          "choose one of those that `ccgledger measures` lists");
            return {};
        }
        return measure_->code;
    }

    void check_sign(const CsvCell& cell, const RecordField& field, std::string_view text) {
        if (measure_ != nullptr && text != measure_->sign_convention) {
            check_.report("V028", cell, field.heading,
                          fmt::format("\"{}\" is not the convention of {}, which is {}", text, measure_->code,
                                      measure_->sign_convention),
                          "correct the convention, and the sign of the amount with it");
        }
    }

    Cell read_source(const CsvCell& cell, const RecordField& field, std::string_view text) {
        const auto found = directory_.source(text);
        if (!found) {
            check_.report("V025", cell, field.heading,
                          fmt::format("no publication has the reference \"{}\"{}", text,
                                      did_you_mean(text, directory_.source_references())),
                          "import the list of sources first, or in the same command");
            return {};
        }
        return *found;
    }

    /// A claim may be about a year in which its body does not exist: it is said, once for each body, and kept.
    void warn_of_life(const CsvRow& row) {
        if (organisation_ == nullptr || !year_ || organisation_->existed_between(year_->first_day(), year_->last_day()) ||
            !warned_.insert(organisation_->id).second) {
            return;
        }
        findings_.add({.id = "V101",
                       .place = reader_.place_of(row),
                       .field = {},
                       .message = fmt::format("{} did not exist in {}: it {}; this row, and others of the file that are like it, are "
                                              "kept as they are",
                                              organisation_->code, year_->label(), organisation_->dates_in_words()),
                       .fix = {}});
    }

    CsvReader& reader_;
    const Headings& headings_;
    const RecordLayout& layout_;
    const Directory& directory_;
    MoneyUnit unit_;
    Findings& findings_;
    RowCheck check_;
    const MeasureEntry* measure_ = nullptr;
    const OrganisationEntry* organisation_ = nullptr;
    std::optional<FinancialYear> year_;
    std::int64_t rounding_pence_ = 1;
    std::set<std::int64_t> warned_;   // bodies of which V101 was said
};

}  // namespace

std::vector<std::string_view> columns_of(const RecordLayout& layout) {
    std::vector<std::string_view> columns;
    for (const RecordField& field : layout.fields) {
        if (!field.column.empty()) {
            columns.push_back(field.column);
        }
    }
    if (has_rounding(layout)) {
        columns.push_back(rounding_column);
    }
    return columns;
}

RecordRows read_records(CsvReader& reader, const Headings& headings, const RecordLayout& layout, const Directory& directory,
                        MoneyUnit unit, Findings& findings) {
    return RecordReader(reader, headings, layout, directory, unit, findings).read();
}

}  // namespace ccgledger
