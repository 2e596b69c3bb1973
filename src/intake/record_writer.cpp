#include "intake/record_writer.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "intake/paper_figures.h"
#include "store/sha256.h"

namespace ccgledger {
namespace {

/// Which of the values are of fields with that mark, in `columns_of` order.
std::vector<bool> columns_with(const RecordLayout& layout, bool RecordField::* mark) {
    std::vector<bool> marked;
    for (const RecordField& field : layout.fields) {
        if (!field.column.empty()) {
            marked.push_back(field.*mark);
        }
    }
    marked.resize(columns_of(layout).size(), false);   // the rounding, which no field of the file gives
    return marked;
}

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

/// What is in force of a table: for each key the rows of the newest import that has it; none when that import says that it is withdrawn.
std::map<Values, std::vector<Values>> rows_in_force(Database& database, const RecordLayout& layout, const std::vector<bool>& keys) {
    const auto columns = columns_of(layout);
    const auto withdrawn = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), "is_withdrawn") - columns.begin());
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
        if (withdrawn < columns.size() && !std::holds_alternative<std::monostate>(entry.second.front()[withdrawn])) {
            continue;
        }
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

/// Which figure of a paper it is: `figure of line 6 (03Q 2015-16 M9, surplus_deficit, forecast_outturn)`; of other records the line.
std::string name_of(Database& database, const RecordLayout& layout, const StagedRecord& record) {
    std::string name = fmt::format("{} of line {}", layout.one, record.source_line);
    if (layout.table != paper_figure_layout().table) {
        return name;
    }
    // The first columns of paper_figure_layout: body, year, month, label, measure, recurrence, timing.
    Statement code = database.prepare("SELECT code FROM organisation WHERE organisation_id = ?");
    code.bind(1, record.values[0]);
    code.step();
    const auto* month = std::get_if<std::int64_t>(&record.values[2]);
    return name + fmt::format(" ({} {}{}, {}, {})", code.text(0), FinancialYear::starting(static_cast<int>(std::get<std::int64_t>(record.values[1]))).label(),
                              month == nullptr ? "" : fmt::format(":M{}", *month), std::get<std::string>(record.values[4]), std::get<std::string>(record.values[6]));
}

/// What is hashed of the rows of an import. A column that came later is spelt only where it is filled, with its name: what was
/// stored before there was such a column keeps its hash.
class Spelling {
public:
    explicit Spelling(const RecordLayout& layout) : columns_(columns_of(layout)), later_(columns_with(layout, &RecordField::is_later)) {}

    [[nodiscard]] std::string of(const Values& values) const {
        std::string out;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (later_[i] && std::holds_alternative<std::monostate>(values[i])) {
                continue;
            }
            if (later_[i]) {
                out += fmt::format("{}=", columns_[i]);
            }
            if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
                out += fmt::format("i{}|", *number);
            } else if (const auto* text = std::get_if<std::string>(&values[i])) {
                out += fmt::format("t{}:{}|", text->size(), *text);
            } else {
                out += "n|";
            }
        }
        return out + "\n";
    }

private:
    std::vector<std::string_view> columns_;
    std::vector<bool> later_;
};

/// Which of them the reference means nobody knows: none of the rows can be taken.
void report_one_reference_for_several(const std::vector<const StagedRecord*>& group, const RecordLayout& layout, const CsvReader& reader,
                                      Findings& findings) {
    for (const StagedRecord* record : group) {
        const StagedRecord* other = record == group.front() ? group[1] : group.front();
        findings.add({.id = "V026",
                      .place = reader.place_of_line_number(record->source_line),
                      .field = {},
                      .message = fmt::format("the row at line {} gives the same reference to another {}", other->source_line, layout.one),
                      .fix = "use a reference that is free"});
    }
}

}  // namespace

std::vector<StagedRecord> plan_records(Database& database, const RecordLayout& layout, const RecordRows& rows,
                                       const CsvReader& reader, bool completes, Findings& findings, Verdicts& verdicts) {
    const std::vector<bool> keys = columns_with(layout, &RecordField::is_key);
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
        } else {
            group.push_back(&record);
        }
    }
    std::vector<StagedRecord> plan;
    for (const auto& [key, group] : by_key) {
        if (layout.is_permanent && group.size() > 1) {
            report_one_reference_for_several(group, layout, reader, findings);
            continue;
        }
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
        verdicts.note_change(fmt::format("  changed   {}: {}", name_of(database, layout, *group.front()),
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
    const Spelling spelling(layout);
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
        sha256.update(spelling.of(record.values));
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
        const Spelling spelling(*layout);
        Sha256 sha256;
        while (rows.step()) {
            Values values;
            for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
                values.push_back(rows.cell(i));
            }
            sha256.update(spelling.of(values));
        }
        if (sha256.hex() != runs.text(2)) {
            breaches.push_back(fmt::format("rows of import {} ({}) were changed after they were stored", runs.integer(0), layout->name));
        }
    }
    return breaches;
}

}  // namespace ccgledger
