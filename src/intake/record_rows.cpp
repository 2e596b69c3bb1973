#include "intake/record_rows.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/paper_figures.h"
#include "intake/row_check.h"
#include "store/sha256.h"
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

/// Which of the values make up the key, in `columns_of` order.
std::vector<bool> key_columns(const RecordLayout& layout) {
    std::vector<bool> keys;
    for (const RecordField& field : layout.fields) {
        if (!field.column.empty()) {
            keys.push_back(field.is_key);
        }
    }
    if (has_rounding(layout)) {
        keys.push_back(false);
    }
    return keys;
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
                          "correct the measure");
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

using Values = std::vector<Cell>;

Values key_of(const Values& values, const std::vector<bool>& keys) {
    Values key;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i]) {
            key.push_back(values[i]);
        }
    }
    return key;
}

/// What is in force of a table: for each key the rows of the newest import that has it.
std::map<Values, std::vector<Values>> rows_in_force(Database& database, const RecordLayout& layout, const std::vector<bool>& keys) {
    const auto columns = columns_of(layout);
    Statement rows = database.prepare(fmt::format("SELECT import_run_id, {} FROM {} WHERE import_run_id IN (SELECT import_run_id FROM counted_import) "
                                                  "ORDER BY import_run_id",
                                                  fmt::join(columns, ", "), layout.table));
    std::map<Values, std::pair<std::int64_t, std::vector<Values>>> newest;
    while (rows.step()) {
        Values values;
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            values.push_back(rows.cell(i + 1));
        }
        auto& [import_run, list] = newest[key_of(values, keys)];
        if (rows.integer(0) > import_run) {
            import_run = rows.integer(0);
            list.clear();
        }
        list.push_back(std::move(values));
    }
    std::map<Values, std::vector<Values>> in_force;
    for (auto& [key, entry] : newest) {
        std::sort(entry.second.begin(), entry.second.end());
        in_force[key] = std::move(entry.second);
    }
    return in_force;
}

std::string shown(std::string_view column, const Cell& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return column.ends_with("_pence") ? to_text(Money::from_pence(*number), MoneyUnit::pounds, 2) : std::to_string(*number);
    }
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? "unknown" : fmt::format("\"{}\"", *text);
}

/// `amount -12.00 -> -13.00`; only how many there are, when one row is not set against one.
std::string difference_text(const std::vector<std::string_view>& columns, const std::vector<Values>& before, const std::vector<Values>& now) {
    if (before.size() != 1 || now.size() != 1) {
        return fmt::format("{} in force before, {} now", before.size(), now.size());
    }
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (before.front()[i] != now.front()[i]) {
            text += fmt::format("{}{} {} -> {}", text.empty() ? "" : "; ", columns[i].substr(0, columns[i].rfind("_pence")), shown(columns[i], before.front()[i]),
                                shown(columns[i], now.front()[i]));
        }
    }
    return text;
}

std::string spelling_of(const Values& values) {
    std::string out;
    for (const Cell& value : values) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            out += fmt::format("i{}|", *number);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            out += fmt::format("t{}:{}|", text->size(), *text);
        } else {
            out += "n|";
        }
    }
    return out + "\n";
}

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

std::vector<StagedRecord> plan_records(Database& database, const RecordLayout& layout, const RecordRows& rows,
                                       const CsvReader& reader, bool completes, Findings& findings, Verdicts& verdicts) {
    const std::vector<bool> keys = key_columns(layout);
    const auto in_force = rows_in_force(database, layout, keys);
    std::map<Values, std::vector<const StagedRecord*>> by_key;
    for (const StagedRecord& record : rows.records) {
        auto& group = by_key[key_of(record.values, keys)];
        const auto twin = std::find_if(group.begin(), group.end(), [&](const auto* other) { return other->values == record.values; });
        if (twin != group.end()) {
            findings.add({.id = "V021",
                          .place = reader.place_of_line_number(record.source_line),
                          .field = {},
                          .message = fmt::format("the row at line {} is the same {}", (*twin)->source_line, layout.one),
                          .fix = "remove one of the two rows"});
        } else if (layout.is_permanent && !group.empty()) {
            findings.add({.id = "V026",
                          .place = reader.place_of_line_number(record.source_line),
                          .field = {},
                          .message = fmt::format("the row at line {} gives the same reference to another {}", group.front()->source_line,
                                                 layout.one),
                          .fix = "use a reference that is free"});
        }
        group.push_back(&record);
    }
    std::vector<StagedRecord> plan;
    for (const auto& [key, group] : by_key) {
        const auto before = in_force.find(key);
        if (before == in_force.end()) {
            verdicts.added += group.size();
            std::transform(group.begin(), group.end(), std::back_inserter(plan), [](const auto* record) { return *record; });
            continue;
        }
        std::vector<Values> values;
        std::transform(group.begin(), group.end(), std::back_inserter(values), [](const auto* record) { return record->values; });
        std::sort(values.begin(), values.end());
        if (values == before->second) {
            verdicts.unchanged += group.size();
            continue;
        }
        if (layout.is_permanent) {
            findings.add({.id = "V026",
                          .place = reader.place_of_line_number(group.front()->source_line),
                          .field = {},
                          .message = fmt::format("the ledger holds another {} under this reference", layout.one),
                          .fix = "use a reference that is free, or make the row agree with the ledger"});
            continue;
        }
        if (completes) {
            findings.add({.id = "V041",
                          .place = reader.place_of_line_number(group.front()->source_line),
                          .field = {},
                          .message = fmt::format("the ledger holds another {} of the same body, time and source, which this row would supersede",
                                                 layout.one),
                          .fix = "mend the whole file, and import that"});
            continue;
        }
        verdicts.changed += group.size();
        verdicts.note_change(fmt::format("  changed   {} of line {}: {}", layout.one, group.front()->source_line,
                                         difference_text(columns_of(layout), before->second, values)));
        std::transform(group.begin(), group.end(), std::back_inserter(plan), [](const auto* record) { return *record; });
    }
    std::sort(plan.begin(), plan.end(), [](const auto& a, const auto& b) {
        return std::tie(a.source_line, a.source_column) < std::tie(b.source_line, b.source_column);
    });
    return plan;
}

std::string write_records(Database& database, const RecordLayout& layout, const std::vector<StagedRecord>& records,
                          const ImportIdentity& identity) {
    const auto columns = columns_of(layout);
    const bool is_source = layout.table == "source";
    const bool is_paper = layout.table == paper_figure_layout().table;
    std::string places = "?, ?";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        places += ", ?";
    }
    Statement insert = database.prepare(fmt::format("INSERT INTO {} ({}, import_run_id, source_line{}) VALUES ({}{})", layout.table,
                                                    fmt::join(columns, ", "), is_source ? ", kind, recorded_at" : is_paper ? ", source_column" : "", places,
                                                    is_source ? ", 'publication', ?" : is_paper ? ", ?" : ""));
    Sha256 sha256;
    for (const StagedRecord& record : records) {
        int parameter = 0;
        for (const Cell& value : record.values) {
            insert.bind(++parameter, value);
        }
        insert.bind(++parameter, identity.import_run_id);
        insert.bind(++parameter, static_cast<std::int64_t>(record.source_line));
        if (is_source) {
            insert.bind(++parameter, identity.recorded_at);
        } else if (is_paper) {
            insert.bind(++parameter, static_cast<std::int64_t>(record.source_column));
        }
        insert.run();
        sha256.update(spelling_of(record.values));
    }
    return sha256.hex();
}

std::vector<std::string> verify_records(Database& database) {
    std::vector<std::string> breaches;
    Statement runs = database.prepare("SELECT import_run_id, layout, content_sha256, kind FROM import_run WHERE kind = 'record' OR "
                                      "EXISTS (SELECT 1 FROM paper_figure WHERE paper_figure.import_run_id = import_run.import_run_id)");
    while (runs.step()) {
        const RecordLayout* layout = runs.text(3) == "record" ? record_layout(runs.text(1)) : &paper_figure_layout();
        if (layout == nullptr) {
            breaches.push_back(fmt::format("import {} has a layout, {}, that this program does not know", runs.integer(0), runs.text(1)));
            continue;
        }
        const auto columns = columns_of(*layout);
        Statement rows = database.prepare(fmt::format("SELECT {} FROM {} WHERE import_run_id = ? ORDER BY source_line{}",
                                                      fmt::join(columns, ", "), layout->table,
                                                      layout == &paper_figure_layout() ? ", source_column" : ""));
        rows.bind(1, runs.integer(0));
        Sha256 sha256;
        while (rows.step()) {
            Values values;
            for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
                values.push_back(rows.cell(i));
            }
            sha256.update(spelling_of(values));
        }
        if (sha256.hex() != runs.text(2)) {
            breaches.push_back(fmt::format("rows of import {} ({}) were changed after they were stored", runs.integer(0), layout->name));
        }
    }
    return breaches;
}

}  // namespace ccgledger
