#include "intake/reference.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "embedded/intake_sql.h"
#include "embedded/reference.h"
#include "intake/csv_reader.h"
#include "store/directory.h"
#include "intake/row_check.h"
#include "intake/source_text.h"
#include "store/audit.h"
#include "store/migrations.h"
#include "store/sha256.h"
#include "values/errors.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

struct ReferenceFile {
    std::string_view csv;
    std::string_view sql;   ///< one statement, run for each row with the row's cells as :heading
};

// In this order: later files point to rows of earlier ones.
constexpr std::array reference_files = {
    ReferenceFile{"organisations.csv", "reference_organisation.sql"},
    ReferenceFile{"successions.csv", "reference_succession.sql"},
    ReferenceFile{"group_members.csv", "reference_group_member.sql"},
    ReferenceFile{"lines.csv", "reference_line.sql"},
    ReferenceFile{"measures.csv", "reference_measure.sql"},
    ReferenceFile{"business_rules.csv", "reference_business_rule.sql"},
    ReferenceFile{"rag_thresholds.csv", "reference_rag_threshold.sql"},
};

void load_years(Database& database) {
    database.execute(embedded::text_of(embedded::intake_sql, "reference_financial_years.sql"));
    database.execute(embedded::text_of(embedded::intake_sql, "reference_periods.sql"));
}

void load_aliases(Database& database, std::string_view code, std::string_view aliases) {
    Statement insert = database.prepare(embedded::text_of(embedded::intake_sql, "reference_alias.sql"));
    while (!aliases.empty()) {
        const std::size_t bar = std::min(aliases.find('|'), aliases.size());
        insert.bind(1, aliases.substr(0, bar)).bind(2, code).run();
        aliases.remove_prefix(std::min(bar + 1, aliases.size()));
    }
}

void load(Database& database, const ReferenceFile& file, std::string_view text) {
    CsvReader reader(text);
    CsvRow heading;
    CsvRow row;
    Findings findings;
    ensure(reader.next(heading, findings), "a reference file is empty");
    Statement insert = database.prepare(embedded::find(embedded::intake_sql, file.sql)->text);
    while (reader.next(row, findings)) {
        ensure(row.cells.size() == heading.cells.size(), fmt::format("{} line {}: cells", file.csv, row.line));
        std::string_view code;
        std::string_view aliases;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string_view name = heading.cells[i].text;
            const std::string_view value = row.cells[i].text;
            insert.bind_named(fmt::format(":{}", name), value.empty() ? Cell{} : Cell{std::string(value)});
            code = name == "code" ? value : code;
            aliases = name == "aliases" ? value : aliases;
        }
        insert.run();
        load_aliases(database, code, aliases);
    }
    ensure(findings.errors() == 0, fmt::format("{} is not well-formed", file.csv));
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), to_lower);
    return out;
}

/// One row of the file, against what the ledger holds of its code.
class OrganisationRow {
public:
    OrganisationRow(Database& database, const Directory& directory, RowCheck& check, OrganisationsAdded& result)
        : directory_(directory), check_(check), result_(result),
          insert_(database.prepare(embedded::text_of(embedded::intake_sql, "insert_organisation.sql"))),
          complete_(database.prepare(embedded::text_of(embedded::intake_sql, "complete_organisation.sql"))) {}

    void take(const CsvRow& row) {
        static constexpr std::array<std::string_view, 5> headings = {"code", "name", "kind", "opened_on", "closed_on"};
        std::array<std::string, 5> cells;
        const std::size_t errors = result_.findings.errors();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = std::string(trimmed(row.cells[i].text));
            check_cell(row.cells[i], headings[i], cells[i], i);
        }
        if (!cells[3].empty() && !cells[4].empty() && cells[4] < cells[3]) {
            check_.report("V033", row.cells[4], headings[4], fmt::format("the body closes on {}, before it opens", cells[4]),
                          "correct one of the two dates");
        }
        if (result_.findings.errors() != errors) {
            return;
        }
        const OrganisationEntry* known = directory_.organisation(cells[0]);
        if (known == nullptr) {
            add(row, cells);
        } else if (known->code != cells[0]) {
            check_.report("V032", row.cells[0], headings[0], fmt::format("\"{}\" leads to {} already", cells[0], known->code),
                          "choose another code");
        } else {
            complete(row, cells, *known);
        }
    }

private:
    void check_cell(const CsvCell& cell, std::string_view heading, const std::string& text, std::size_t column) {
        if (column < 3 && text.empty()) {
            check_.report("V023", cell, heading, fmt::format("{} is blank", heading), "fill the cell");
        } else if (column == 2) {
            static constexpr std::array<std::string_view, 6> kinds = {"ccg", "icb", "stp", "region", "national", "group"};
            if (std::find(kinds.begin(), kinds.end(), text) == kinds.end()) {
                check_.report("V024", cell, heading, fmt::format("\"{}\" is no kind of body", text),
                              "write ccg, icb, stp, region, national or group");
            }
        } else if (column > 2 && !text.empty()) {
            const auto date = PartialDate::parse(text);
            if (!date || !date->is_whole_day()) {
                check_.report("V027", cell, heading, fmt::format("\"{}\" is not a day", text), "write it as 2013-04-01");
            }
        }
    }

    void add(const CsvRow& row, const std::array<std::string, 5>& cells) {
        if (const OrganisationEntry* other = directory_.organisation(cells[1])) {
            check_.report("V032", row.cells[1], "name", fmt::format("\"{}\" leads to {} already", cells[1], other->code),
                          "choose another name");
            return;
        }
        if (const auto twin = new_names_.find(lower(cells[0])); twin != new_names_.end()) {
            const bool is_same = twin->second == cells[0];
            check_.report(is_same ? "V021" : "V032", row.cells[0], "code",
                          is_same ? fmt::format("{} stands twice in the file", cells[0])
                                  : fmt::format("\"{}\" leads to {} already, in this file", cells[0], twin->second),
                          is_same ? "remove one of the rows" : "choose another code");
            return;
        }
        if (const auto twin = new_names_.find(lower(cells[1])); twin != new_names_.end()) {
            check_.report("V032", row.cells[1], "name", fmt::format("\"{}\" leads to {} already, in this file", cells[1], twin->second),
                          "choose another name");
            return;
        }
        new_names_[lower(cells[0])] = cells[0];
        new_names_[lower(cells[1])] = cells[0];
        for (int i = 0; i < 5; ++i) {
            const std::string& text = cells[static_cast<std::size_t>(i)];
            text.empty() ? insert_.bind(i + 1, std::nullopt) : insert_.bind(i + 1, text);
        }
        insert_.run();
        ++result_.added;
    }

    void complete(const CsvRow& row, const std::array<std::string, 5>& cells, const OrganisationEntry& known) {
        const auto differs = [](const std::optional<std::string>& held, const std::string& given) {
            return held && !given.empty() && *held != given;
        };
        if (known.name != cells[1] || known.kind != cells[2] || differs(known.opened_on, cells[3]) ||
            differs(known.closed_on, cells[4])) {
            check_.report("V031", row.cells[0], "code",
                          fmt::format("{} stands already as \"{}\", {}, {} to {}", known.code, known.name, known.kind,
                                      known.opened_on.value_or("unknown"), known.closed_on.value_or("open")),
                          "make the row agree with it, or use another code");
            return;
        }
        const std::string opened = known.opened_on.value_or(cells[3]);
        const std::string closed = known.closed_on.value_or(cells[4]);
        if (!opened.empty() && !closed.empty() && closed < opened) {
            check_.report("V033", row.cells[cells[4].empty() ? 3 : 4], cells[4].empty() ? "opened_on" : "closed_on",
                          fmt::format("{} would close on {}, before it opens on {}", known.code, closed, opened), "correct the date");
            return;
        }
        const bool fills = (!known.opened_on && !cells[3].empty()) || (!known.closed_on && !cells[4].empty());
        if (!fills) {
            ++result_.unchanged;
            return;
        }
        complete_.bind(1, cells[0]);
        cells[3].empty() ? complete_.bind(2, std::nullopt) : complete_.bind(2, cells[3]);
        cells[4].empty() ? complete_.bind(3, std::nullopt) : complete_.bind(3, cells[4]);
        complete_.run();
        ++result_.completed;
    }

    const Directory& directory_;
    RowCheck& check_;
    OrganisationsAdded& result_;
    Statement insert_;
    Statement complete_;
    std::map<std::string, std::string> new_names_;   // code or name, in lower case -> code, of the bodies added so far
};

bool has_organisation_headings(const CsvRow& heading) {
    static constexpr std::array<std::string_view, 5> expected = {"code", "name", "kind", "opened_on", "closed_on"};
    return std::equal(heading.cells.begin(), heading.cells.end(), expected.begin(), expected.end(),
                      [](const CsvCell& cell, std::string_view name) { return trimmed(cell.text) == name; });
}

bool begins_with_organisation_headings(std::string_view text, const CsvForm& form) {
    CsvReader reader(text, form);
    CsvRow heading;
    Findings ignored;
    return reader.next(heading, ignored) && has_organisation_headings(heading);
}

void read_organisations(Database& database, const SourceText& source, OrganisationsAdded& result) {
    CsvReader reader(source.text(), source.form);
    CsvRow row;
    if (!reader.next(row, result.findings)) {
        result.findings.add({.id = "V002", .place = {}, .field = {}, .message = "the file is empty", .fix = "export it again"});
        return;
    }
    if (!has_organisation_headings(row)) {
        result.findings.add({.id = "V004",
                             .place = reader.place_of(row),
                             .field = {},
                             .message = "a list of bodies is headed code,name,kind,opened_on,closed_on",
                             .fix = "give the file these five headings, in this order"});
        return;
    }
    const Directory directory(database);
    RowCheck check(reader, directory, result.findings);
    OrganisationRow taker(database, directory, check, result);
    while (reader.next(row, result.findings)) {
        ++result.rows_read;
        check.begin(row);
        if (check.has_cells(5)) {
            taker.take(row);
        }
    }
    if (result.rows_read == 0) {
        result.findings.add({.id = "V002", .place = {}, .field = {}, .message = "there are no rows below the heading", .fix = {}});
    }
}

/// The rows of a table as text, without the numbers that a ledger gives them itself.
std::vector<std::string> rows_of(Database& database, std::string_view sql) {
    Statement statement = database.prepare(sql);
    std::vector<std::string> rows;
    while (statement.step()) {
        std::string row;
        for (int i = 0; i < statement.column_count(); ++i) {
            row += statement.is_null(i) ? "-|" : fmt::format("{}|", statement.text(i));
        }
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

struct ReferenceTable {
    std::string_view name;
    std::string_view sql;
};

constexpr std::array reference_tables = {
    ReferenceTable{"line", embedded::text_of(embedded::intake_sql, "verify_line.sql")},
    ReferenceTable{"measure", "SELECT * FROM measure"},
    ReferenceTable{"business_rule", "SELECT * FROM business_rule"},
    ReferenceTable{"rag_threshold", "SELECT * FROM rag_threshold"},
    ReferenceTable{"financial_year", "SELECT * FROM financial_year"},
    ReferenceTable{"period", "SELECT * FROM period"},
    ReferenceTable{"succession", embedded::text_of(embedded::intake_sql, "verify_succession.sql")},
    ReferenceTable{"group_member", embedded::text_of(embedded::intake_sql, "verify_group_member.sql")},
};

/// Every body and alias of `carried` is in `held`, with the same name and kind, and with the dates that are known in `carried`.
bool holds_the_bodies_of(Database& carried, Database& held) {
    Statement body = held.prepare("SELECT 1 FROM organisation WHERE code = ?1 AND name = ?2 AND kind = ?3 "
                                  "AND opened_on IS COALESCE(?4, opened_on) AND closed_on IS COALESCE(?5, closed_on)");
    Statement bodies = carried.prepare("SELECT code, name, kind, opened_on, closed_on FROM organisation");
    while (bodies.step()) {
        body.reset();
        for (int i = 0; i < 5; ++i) {
            body.bind(i + 1, bodies.maybe_text(i));
        }
        if (!body.step()) {
            return false;
        }
    }
    constexpr std::string_view aliases = "SELECT alias, code FROM organisation_alias JOIN organisation USING (organisation_id)";
    return rows_of(carried, aliases) == rows_of(held, aliases);
}

}  // namespace

std::vector<std::string> verify_reference(Database& database) {
    // Tables are enough: to make the views takes much longer than all the rest.
    Database fresh = Database::in_memory();
    apply_pending(fresh, known_migrations());
    load_reference(fresh);
    std::vector<std::string> breaches;
    for (const ReferenceTable& table : reference_tables) {
        if (rows_of(database, table.sql) != rows_of(fresh, table.sql)) {
            breaches.push_back(fmt::format("table {} is not as this program's reference data has it; `ccgledger migrate up` renews what a "
                                           "newer program changed, anything else was changed by hand",
                                           table.name));
        }
    }
    // Bodies can be added, and what was unknown of them filled in.
    if (!holds_the_bodies_of(fresh, database)) {
        breaches.emplace_back("a body of the reference data, or another name of one, was changed or taken out");
    }
    return breaches;
}

std::vector<std::string> load_reference(Database& database) {
    std::vector<std::string> loaded;
    load_years(database);
    Statement look_up = database.prepare("SELECT sha256 FROM reference_file WHERE name = ?");
    Statement keep = database.prepare(embedded::text_of(embedded::intake_sql, "keep_reference_file.sql"));
    for (const ReferenceFile& file : reference_files) {
        const EmbeddedFile* embedded_file = embedded::find(embedded::reference, file.csv);
        ensure(embedded_file != nullptr, "a reference file is not in the program");
        const std::string sha256 = sha256_hex(embedded_file->text);
        look_up.bind(1, file.csv);
        const bool is_held = look_up.step() && look_up.text(0) == sha256;
        look_up.reset();
        if (!is_held) {
            load(database, file, embedded_file->text);
            keep.bind(1, file.csv).bind(2, sha256).bind(3, utc_now()).run();
            loaded.emplace_back(file.csv);
        }
    }
    return loaded;
}

OrganisationsAdded add_organisations(Database& database, const std::filesystem::path& file) {
    OrganisationsAdded result;
    const auto source = open_source(file, std::nullopt, begins_with_organisation_headings, result.findings);
    if (!source) {
        return result;
    }
    Transaction transaction(database);
    read_organisations(database, *source, result);
    if (result.findings.errors() > 0) {
        return result;
    }
    if (result.added + result.completed > 0) {
        append_audit_entry(database, {.action = "orgs add",
                                      .detail = fmt::format("{}: {} added, {} completed", file.filename().string(), result.added,
                                                            result.completed),
                                      .content_sha256 = sha256_hex(source->bytes),
                                      .recorded_at = utc_now(),
                                      .actor = current_actor()});
        transaction.commit();
    }
    return result;
}

}  // namespace ccgledger
